"""The curve plot: what is read out, zoomed and drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from core.training.events import EpochDone, Metrics, StepsDone
from core.training.history import History
from gui import theme
from gui.widgets.plot_curves import Curve, CurvePlot, Mark
from gui.widgets.plot_panel import CurvePanel


def falling(count: int = 400) -> Curve:
    x = np.arange(1.0, count + 1)
    return Curve("Training", x, 1 / x)


def shown(plot: CurvePlot, qtbot: QtBot) -> CurvePlot:
    qtbot.addWidget(plot)
    plot.resize(500, 200)
    plot.show()
    return plot


def a_run(epochs: int, rates: tuple[float, ...] = (0.1,)) -> History:
    history = History()
    for epoch in range(epochs + 1):
        loss = Metrics(1 / (epoch + 1), epoch / epochs)
        if epoch:
            rate = rates[min(epoch * len(rates) // epochs, len(rates) - 1)]
            history.add(StepsDone(epoch * 10, epoch, np.full(10, loss.loss), rate, 100))
        history.add(EpochDone(epoch, epoch * 10, loss, None, loss))
    return history


def count_of(plot: CurvePlot, colour: QColor) -> int:
    picture = plot.grab().toImage()
    wanted = colour.rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(0, picture.height(), 2))


def test_the_curve_is_drawn_in_the_colour_of_the_first_run(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    assert count_of(plot, theme.run_colour(0)) == 0
    plot.show_curves([falling()])
    assert count_of(plot, theme.run_colour(0)) > 10


def test_the_cursor_reads_the_last_value_before_it():
    curve = falling()
    assert curve.at(0.5) is None
    assert curve.at(4.7) == 0.25
    assert curve.at(1e9) == 1 / 400


def test_the_pointer_tells_the_step_below_it_and_forgets_it_when_it_leaves(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()])
    with qtbot.waitSignal(plot.cursor_moved) as moved:
        qtbot.mouseMove(plot, QPoint(250, 80))
    assert 100 < moved.args[0] < 320
    assert plot.moment == moved.args[0]


def test_the_wheel_looks_closer_and_a_double_click_shows_everything_again(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()], marks=[Mark(200, "rate 0.1 → 0.06")])
    whole = plot.grab().toImage()
    plot._look_at(100, 120)
    assert plot.grab().toImage() != whole
    qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(250, 80))
    assert plot.grab().toImage() == whole


def test_a_loss_of_zero_or_nan_does_not_stop_the_plot(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    x = np.arange(6.0)
    plot.show_curves([Curve("Training", x, np.array([1, 0.5, 0, np.nan, np.inf, 0.2]))])
    assert not plot.grab().isNull()


def test_without_a_run_the_panel_says_how_to_get_a_curve(qtbot: QtBot):
    panel = CurvePanel("loss")
    qtbot.addWidget(panel)
    panel.resize(500, 220)
    panel.show()
    assert panel.empty.isVisible()
    panel.show_run(a_run(3), 10)
    assert not panel.empty.isVisible()
    assert panel.plot.isVisible()


def test_the_note_reads_every_curve_under_the_cursor(qtbot: QtBot):
    panel = CurvePanel("loss")
    qtbot.addWidget(panel)
    panel.show_run(a_run(40), 10)
    panel.set_cursor(200)
    assert panel.note.text().startswith("epoch 20")
    assert "Test 0.0" in panel.note.text()
    assert "Training 0.0" in panel.note.text()


def test_a_change_of_the_rate_is_marked_with_both_rates(qtbot: QtBot):
    panel = CurvePanel("loss")
    qtbot.addWidget(panel)
    panel.show_run(a_run(40, (0.1, 0.06)), 10)
    assert [mark.text for mark in panel.plot.marks] == ["rate 0.1 → 0.06"]


def test_accuracy_is_shown_as_shares(qtbot: QtBot):
    panel = CurvePanel("accuracy")
    qtbot.addWidget(panel)
    panel.show_run(a_run(40), 10)
    panel.set_cursor(400)
    assert panel.note.text() == "epoch 40 · Test 98.1% · Training 98.1%"
