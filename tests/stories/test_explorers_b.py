"""The explorers of networks by mouse: back-propagation, softmax, activations, convolution, bugs, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import i18n, theme
from gui.main_window import MainWindow
from gui.pages.explorers import ExplorersPage
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_activation_plot import ActivationGraph
from gui.widgets.explorer_backprop_check import AnswerField
from gui.widgets.explorer_backprop_graph import GraphDrawing
from gui.widgets.explorer_backprop_net import NetDrawing
from gui.widgets.explorer_bug_zoo_code import Listing
from gui.widgets.explorer_bug_zoo_curves import BugCurves
from gui.widgets.explorer_convolution_kernel import ProductTable
from gui.widgets.explorer_convolution_maps import MapChain, PixelGrid
from gui.widgets.explorer_feature_space_curve import CurveGraph
from gui.widgets.explorer_feature_space_planes import HiddenPlane
from gui.widgets.explorer_kit import Facts
from gui.widgets.explorer_picture_numbers_grid import FlatRow, GreyGrid
from gui.widgets.explorer_softmax_bars import SoftmaxBars
from gui.widgets.explorer_softmax_examples import ScoreTable
from gui.widgets.label import Label
from gui.widgets.message import Banner
from gui.widgets.number_edit import NumberEdit
from gui.widgets.segmented import Segmented
from gui.widgets.slider import Slider
from gui.widgets.step_list import StepList
from gui.widgets.unrolled_chain import UnrolledChain
from gui.widgets.unrolled_texts import EpochTexts
from gui.widgets.weight_matrix import BIAS, WeightMatrix
from tests.stories.window import click, closed, find, opened, until

W = TypeVar("W", bound=QWidget)


ENGLISH, CHINESE = ("en", "light", (1280, 720)), ("zh_CN", "dark", (1920, 1080))
in_english = pytest.mark.parametrize("window", [ENGLISH], indirect=True, ids=["en"])
in_chinese = pytest.mark.parametrize("window", [CHINESE], indirect=True, ids=["zh"])


@pytest.fixture
def window(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    language, mode, size = request.param
    window = opened(qapp, qtbot, tmp_path, language=language, size=size)
    if mode == "dark":
        window.commands.named("theme").trigger()
    yield window
    closed(window)


def other_look(window: MainWindow) -> None:
    """Switch to Chinese, to the dark theme and to a large window, as a reader does in the middle of it."""
    window.commands.named("language").trigger()
    window.commands.named("theme").trigger()
    window.resize(1920, 1080)
    QCoreApplication.processEvents()
    assert i18n.language() == "zh_CN"
    assert theme.is_dark()


def explore(qtbot: QtBot, window: MainWindow, key: str) -> None:
    """From the start page to the stage of an explorer."""
    click(qtbot, window, "start")
    click(qtbot, window, "start_explorers")
    page = window.pages["explorers"]
    assert isinstance(page, ExplorersPage)
    page.show_tiles()
    click(qtbot, window, f"open_{key}")
    assert page.explorer is not None
    page.explorer.reset()


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


@in_english
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
    other_look(window)
    slope = find(window, AnswerField, "answer_dE_dw5")
    qtbot.keyClicks(slope, "0.4398")
    click(qtbot, window, "answer_check")
    assert slope.verdict == "wrong"
    assert "o(1 − o)" in find(window, QWidget, "answer_banner").accessibleName()


@pytest.mark.long
@in_chinese
def test_a_number_of_the_network_is_changed_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "backprop")
    net = find(window, NetDrawing, "backprop_net")
    qtbot.mouseDClick(net, Qt.MouseButton.LeftButton, pos=net.place("w5").center())
    editor = find(window, QLineEdit, "backprop_edit")
    editor.selectAll()
    qtbot.keyClicks(editor, "0.8")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert net.shown("w5") == "0.8"
    assert net.shown("o1") == "0.7930"
    for _ in range(8):
        click(qtbot, window, "backprop_next")
    assert net.shown("w5") != "0.8", "the last stop takes the step"
    choose(qtbot, window, "backprop_switch", "graph")
    graph = find(window, GraphDrawing, "small_graph")
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.frame("b").center().toPoint())
    assert "a + 2b + 1" in find(window, Label, "explorer_caption").text()


@in_chinese
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


@in_english
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


@in_chinese
def test_a_kernel_slides_over_a_drawn_picture_and_a_unit_shows_what_it_sees(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "convolution")
    pictures = find(window, ComboBox, "convolution_picture")
    until(qtbot, lambda: pictures.key == "3")
    while pictures.key != "blank":
        qtbot.keyClick(pictures, Qt.Key.Key_Down)
    grid, made = find(window, PixelGrid, "convolution_input"), find(window, PixelGrid, "convolution_output")
    for row in range(6, 20):
        qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=grid.cell(row, 14).center().toPoint())
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton)
    assert grid.pixels[10, 14] == 1
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.cell(10, 12).center().toPoint())
    products = find(window, ProductTable, "convolution_products")
    assert products.total == 4
    centre = find(window, QLineEdit, "kernel_1_2")
    centre.selectAll()
    qtbot.keyClicks(centre, "5")
    qtbot.keyClick(centre, Qt.Key.Key_Return)
    assert products.total == 7
    slide(qtbot, window, "convolution_stride", 2)
    assert made.pixels.shape == (13, 13)
    choose(qtbot, window, "convolution_switch", "field")
    chain = find(window, MapChain, "convolution_chain")
    qtbot.mouseClick(chain, Qt.MouseButton.LeftButton, pos=chain.unit(2, 3, 3).center().toPoint())
    assert "6×6" in find(window, Label, "explorer_caption").text()


@in_english
def test_a_bug_is_seen_found_and_mended(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "bug_zoo")
    listing, curves = find(window, Listing, "bug_listing"), find(window, BugCurves, "bug_curves")
    until(qtbot, lambda: len(curves.runs) == 1)
    assert curves.runs[0][1][-1] > curves.runs[0][1][0], "with the wrong sign the error rises"
    qtbot.mouseClick(listing, Qt.MouseButton.LeftButton, pos=listing.line_rect(5).center().toPoint())
    banner = find(window, Banner, "bug_banner")
    assert not banner._button.isVisible()
    qtbot.mouseClick(listing, Qt.MouseButton.LeftButton, pos=listing.line_rect(1).center().toPoint())
    qtbot.mouseClick(banner._button, Qt.MouseButton.LeftButton)
    assert len(curves.runs) == 2
    assert curves.runs[1][1][-1] < 0.01
    exhibits = find(window, StepList, "bug_list")
    qtbot.mouseClick(exhibits, Qt.MouseButton.LeftButton, pos=QPoint(60, theme.px(32) * 5 + 10))
    until(qtbot, lambda: len(curves.runs) == 1 and curves.runs[0][1][-1] == 9984)


@in_chinese
def test_a_hidden_layer_bends_the_plane_until_a_line_parts_xor(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "feature_space")
    hidden = find(window, HiddenPlane, "xor_hidden")
    facts = hidden.window().findChildren(Facts)
    figures = next(found for found in facts if found.isVisible())
    click(qtbot, window, "explorer_play")
    until(qtbot, lambda: figures.figures()[2] == "100%")
    click(qtbot, window, "explorer_play")
    choose(qtbot, window, "xor_activation", "linear")
    for _ in range(12):
        click(qtbot, window, "explorer_step")
    assert figures.figures()[0] == "72"
    assert float(figures.figures()[2].rstrip("%")) < 80
    slide(qtbot, window, "xor_weight1", 3.0)
    choose(qtbot, window, "feature_space_switch", "curve")
    assert find(window, CurveGraph, "curve_graph").isVisible()
    slide(qtbot, window, "curve_neurons", 2)
    figures = next(found for found in facts if found.isVisible())
    for _ in range(30):
        click(qtbot, window, "explorer_step")
    error, best_line = (float(text) for text in figures.figures()[1:])
    assert error < 0.5 * best_line


@in_english
def test_a_picture_is_read_as_numbers_and_flattened(window: MainWindow, qtbot: QtBot) -> None:
    explore(qtbot, window, "picture_numbers")
    small, row = find(window, GreyGrid, "picture_small"), find(window, FlatRow, "picture_row")
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton, pos=small.cell(20, 5).center().toPoint())
    assert "566" in row.caption
    assert "784" in row.caption
    choose(qtbot, window, "picture_side", "8")
    assert "64" in row.caption
    choose(qtbot, window, "picture_side", "28")
    click(qtbot, window, "picture_shuffle", QPoint(16, 10))
    click(qtbot, window, "picture_train")
    answer = find(window, Label, "picture_answer")
    until(qtbot, lambda: answer.text().count("%") == 2)


@in_english
def test_a_recurrent_weight_is_read_set_locked_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_hello_rnn")
    until(qtbot, lambda: session.state == "ready" and session.project.data.key == "char_sequence")
    window.result.show_view("unrolled")
    page = find(window, Segmented, "unrolled_page")
    click(qtbot, window, "unrolled_page", QPoint(page.width() - 10, page.height() // 2))
    until(qtbot, lambda: any(one.isVisible() for one in window.findChildren(WeightMatrix, "weights_hh_0_0")))
    matrix = find(window, WeightMatrix, "weights_hh_0_0")

    def now(name: str, *place: int) -> float:
        assert session.latest is not None
        return float(session.latest.weights[name][place])

    before = now("0.cell.weight_hh_l0", 2, 1)
    assert matrix.value_at((2, 1)) == before
    click(qtbot, window, "weights_hh_0_0", matrix.place_of((2, 1)).center().toPoint())
    edit = find(window, NumberEdit, "wire_value")
    edit.selectAll()
    qtbot.keyClicks(edit, "0.75")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    until(qtbot, lambda: now("0.cell.weight_hh_l0", 2, 1) == 0.75)
    click(qtbot, window, "wire_lock")
    until(qtbot, lambda: matrix.held == {(2, 1)})
    click(qtbot, window, "run")
    until(qtbot, lambda: session.state == "finished")
    assert now("0.cell.weight_hh_l0", 2, 1) == 0.75
    assert matrix.value_at((2, 1)) == 0.75
    session.undo_stack.undo()
    assert not matrix.held
    click(qtbot, window, "weights_hh_0_0", matrix.place_of((3, BIAS)).center().toPoint())
    bias = now("0.cell.bias_hh_l0", 3)
    edit.selectAll()
    qtbot.keyClicks(edit, "-1")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    until(qtbot, lambda: now("0.cell.bias_hh_l0", 3) == -1)
    click(qtbot, window, "undo")
    until(qtbot, lambda: now("0.cell.bias_hh_l0", 3) == bias)


@in_chinese
def test_a_word_is_unrolled_while_it_is_learned_and_then_the_readers_own(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_hello_rnn")
    until(qtbot, lambda: window.session.state == "ready" and window.session.project.data.key == "char_sequence")
    window.result.show_view("unrolled")
    chain, texts = find(window, UnrolledChain, "unrolled_chain"), find(window, EpochTexts, "unrolled_texts")
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.state == "finished" and chain.text() == "hello → ohlol")
    until(qtbot, lambda: len(texts.columns) > 20)
    qtbot.mouseClick(texts, Qt.MouseButton.LeftButton, pos=texts.rect_of(0).center().toPoint())
    until(qtbot, lambda: chain.text() != "hello → ohlol")
    window.commands.named("language").trigger()
    for name, word in (("word", "abab"), ("answer", "bab")):
        edit = find(window, QLineEdit, f"unrolled_{name}")
        edit.selectAll()
        qtbot.keyClicks(edit, word)
    click(qtbot, window, "unrolled_learn")
    assert "abab" in find(window, Label, "unrolled_sentence").text(), "a sentence says why that cannot be"
    qtbot.keyClicks(find(window, QLineEdit, "unrolled_answer"), "a")
    click(qtbot, window, "unrolled_learn")
    until(qtbot, lambda: window.session.state == "ready" and chain.text().startswith("abab"))
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.state == "finished" and chain.text() == "abab → baba")
