"""The explorers of networks, by mouse: back-propagation, softmax, activations, convolution, bugs, hidden space, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_activation_plot import ActivationGraph
from gui.widgets.explorer_backprop_check import AnswerField
from gui.widgets.explorer_backprop_graph import GraphDrawing
from gui.widgets.explorer_backprop_net import NetDrawing
from gui.widgets.explorer_softmax_bars import SoftmaxBars
from gui.widgets.explorer_softmax_examples import ScoreTable
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.slider import Slider
from tests.stories.window import click, closed, find, opened, until

W = TypeVar("W", bound=QWidget)


@pytest.fixture(params=[("en", "light", (1280, 720)), ("zh_CN", "dark", (1920, 1080))], ids=["en", "zh"])
def window(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    language, mode, size = request.param
    window = opened(qapp, qtbot, tmp_path, language=language, size=size)
    theme.current().set_mode(mode)
    yield window
    theme.current().set_mode("light")
    closed(window)


def explore(qtbot: QtBot, window: MainWindow, key: str) -> None:
    """From the start page to the stage of an explorer."""
    click(qtbot, window, "start")
    click(qtbot, window, "start_explorers")
    click(qtbot, window, f"open_{key}")


def choose(qtbot: QtBot, window: MainWindow, name: str, key: str) -> None:
    """Click one of the words of a segmented control."""
    control = find(window, Segmented, name)
    place = control._cell([option for option, _ in control._options].index(key)).center().toPoint()
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=place)


def slide(qtbot: QtBot, window: MainWindow, name: str, number: float) -> None:
    """Press the groove of a slider where `number` lies."""
    slider = find(window, Slider, name)
    place = QPoint(round(slider.x_of(number)), slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place)


def test_a_calculation_by_hand_is_checked_and_its_slip_is_named(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "backprop")
    net = find(window, NetDrawing, "backprop_net")
    qtbot.mouseClick(net, Qt.MouseButton.LeftButton, pos=net.place("w6").center())
    assert "0.08267" in find(window, QWidget, "backprop_formula").accessibleName()
    choose(qtbot, window, "backprop_below", "check")
    assert net.shown("h1") == "?"
    first = find(window, AnswerField, "answer_h1")
    qtbot.keyClicks(first, "0.4067")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.verdict == "wrong"
    assert "1/(1 + e" in find(window, QWidget, "answer_banner").accessibleName()
    first.clear()
    qtbot.keyClicks(first, "0.5933")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.verdict == "right"
    assert net.shown("h1") == "0.5933"
    slope = find(window, AnswerField, "answer_dE_dw5")
    qtbot.keyClicks(slope, "0.4398")
    click(qtbot, window, "answer_check")
    assert slope.verdict == "wrong"
    assert "o(1 − o)" in find(window, QWidget, "answer_banner").accessibleName()


def test_a_number_of_the_network_is_changed_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "backprop")
    net = find(window, NetDrawing, "backprop_net")
    qtbot.mouseDClick(net, Qt.MouseButton.LeftButton, pos=net.place("w5").center())
    editor = find(window, QLineEdit, "backprop_edit")
    editor.selectAll()
    qtbot.keyClicks(editor, "0.8")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert net.shown("w5") == "0.8"
    assert net.shown("o1") == "0.7931"
    for _ in range(8):
        click(qtbot, window, "backprop_next")
    assert net.shown("w5") != "0.8", "the last stop takes the step"
    choose(qtbot, window, "backprop_switch", "graph")
    graph = find(window, GraphDrawing, "small_graph")
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.frame("b").center().toPoint())
    assert "a + 2b + 1" in find(window, Label, "explorer_caption").text()


def test_scores_overflow_until_the_largest_is_subtracted(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "softmax")
    bars = find(window, SoftmaxBars, "softmax_bars")
    assert "0.659" in bars.text(0)
    slide(qtbot, window, "softmax_lift", 500)
    assert "NaN" not in bars.text(0)
    click(qtbot, window, "softmax_shift", QPoint(16, 10))
    assert "NaN" in bars.text(0)
    assert "inf" in bars.text(0)
    choose(qtbot, window, "softmax_switch", "examples")
    assert find(window, ScoreTable, "softmax_example1").accessibleName().endswith("0.4966")
    assert find(window, ScoreTable, "softmax_example2").accessibleName().endswith("1.2389")


def test_a_neuron_slides_along_its_curve_and_the_own_network_shows_where_it_sits(
    window: MainWindow, qtbot: QtBot
) -> None:
    explore(qtbot, window, "activation")
    graph = find(window, ActivationGraph, "activation_graph")
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.point(3.0, 0.5).toPoint())
    assert "0.95" in find(window, Label, "explorer_caption").text()
    combo = find(window, ComboBox, "activation_choice")
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert graph.accessibleName().startswith("ReLU")
    layers = find(window, ComboBox, "activation_layer")
    until(qtbot, lambda: layers.count() > 1)
    qtbot.keyClick(layers, Qt.Key.Key_Down)
    assert graph.has_sums
    assert "%" in find(window, Label, "activation_own").text()
