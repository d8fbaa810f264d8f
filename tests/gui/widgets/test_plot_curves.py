"""The curve plot: what is read out, zoomed and drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPicture, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.training.events import EpochDone, Metrics, StepsDone
from core.training.history import History
from gui import numbers, theme
from gui.widgets.plot_curves import Curve, CurvePlot, Mark
from gui.widgets.plot_line import thinned
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
        qtbot.mouseMove(plot.viewport(), QPoint(250, 80))
    assert 100 < moved.args[0] < 320
    assert plot.moment == moved.args[0]


def test_the_wheel_looks_closer_and_a_double_click_shows_everything_again(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()], marks=[Mark(200, "rate 0.1 → 0.06")])
    whole = plot.grab().toImage()
    plot.setXRange(100, 120, padding=0)
    assert plot.grab().toImage() != whole
    qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(250, 80))
    assert plot.grab().toImage() == whole


def turned(plot: CurvePlot, notches: int) -> None:
    place = QPointF(250, 80)
    nothing = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place, plot.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        nothing, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot.viewport(), event)


def test_the_wheel_keeps_the_step_below_the_pointer_and_stays_within_the_run(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()])
    qtbot.mouseMove(plot.viewport(), QPoint(250, 80))
    before = plot.moment
    turned(plot, 3)
    low, high = plot.viewRect().left(), plot.viewRect().right()
    assert 0 < low < before < high < 400
    qtbot.mouseMove(plot.viewport(), QPoint(251, 80))
    assert plot.moment == pytest.approx(before, abs=2)
    turned(plot, -9)
    assert (plot.viewRect().left(), plot.viewRect().right()) == pytest.approx((0, 400))


def test_a_closer_look_stays_where_it_is_while_the_run_goes_on(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling(400)])
    turned(plot, 3)
    low, high = plot.viewRect().left(), plot.viewRect().right()
    plot.show_curves([falling(800)])
    assert (plot.viewRect().left(), plot.viewRect().right()) == pytest.approx((low, high))
    plot.show_all()
    assert (plot.viewRect().left(), plot.viewRect().right()) == pytest.approx((0, 800))


def test_dragging_shifts_a_closer_look(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()])
    turned(plot, 3)
    before = plot.viewRect().left()
    held(plot.viewport(), QEvent.Type.MouseButtonPress, 250)
    for x in (240, 220, 200):
        held(plot.viewport(), QEvent.Type.MouseMove, x)
    held(plot.viewport(), QEvent.Type.MouseButtonRelease, 200)
    assert plot.viewRect().left() > before


def held(widget: QWidget, kind: QEvent.Type, x: float) -> None:
    """An event of the mouse with its left button down."""
    place, left, nothing = QPointF(x, 80), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moving = kind == QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else left
    buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, buttons, nothing)
    QApplication.sendEvent(widget, event)


def test_ten_thousand_jumping_points_are_drawn_plain_and_few_are_smooth(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    jumping = np.random.default_rng(0).random(10_000) + 0.1
    plot.show_curves([Curve("Training", np.arange(10_000.0), jumping)])
    line = plot._lines[0][1]
    assert line.pen.widthF() == 1.0
    assert line.path.elementCount() < 4 * plot.area().width()
    plot.setXRange(0, 1000, padding=0)
    assert line.pen.widthF() == 1.5


def test_thinning_keeps_every_spike():
    spiky = np.ones(10_000)
    spiky[[1234, 8765]] = 50, -50
    x, y = thinned(np.arange(10_000.0), spiky, 400, "peak")
    assert len(x) == len(y) <= 2 * 400 + 100
    assert (y.max(), y.min()) == (50, -50)
    assert abs(x[y.argmax()] - 1234) <= 25


def test_thinning_a_smooth_line_keeps_its_end():
    x, y = thinned(np.arange(10_000.0), np.linspace(0, 1, 10_000), 300, "subsample")
    assert len(x) == len(y) <= 305
    assert (x[0], x[-1], y[-1]) == (0, 9999, 1)


def test_a_plot_that_was_closed_can_be_shown_again(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    plot.close()
    plot.show_curves([falling()])
    plot.show()
    assert count_of(plot, theme.run_colour(0)) > 10


def test_a_change_of_theme_draws_curves_and_ticks_anew(qtbot: QtBot, look: theme.Theme):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([falling()])
    look.set_mode("dark")
    assert count_of(plot, theme.run_colour(0)) > 10
    assert count_of(plot, theme.token("grid")) > 10
    assert count_of(plot, theme.token("strong")) > 10


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


def test_a_run_that_is_followed_is_drawn_now_and_then_and_to_its_end(qtbot: QtBot):
    panel = CurvePanel("loss")
    qtbot.addWidget(panel)
    panel.resize(500, 220)
    panel.show()

    def last_step() -> float:
        return max(float(curve.x[-1]) for curve in panel.plot.curves)

    panel.follow_run(a_run(3), 10)
    assert last_step() == 30
    panel.follow_run(a_run(5), 10)
    panel.follow_run(a_run(8), 10)
    assert last_step() == 30
    qtbot.waitUntil(lambda: last_step() == 80)


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


def test_certainty_has_room_at_the_edge_and_the_last_step_is_written(qtbot: QtBot):
    plot = shown(CurvePlot(log=False), qtbot)
    plot.shares = True
    steps = np.arange(0.0, 2001.0)
    plot.show_curves([Curve("Test", steps, np.minimum(1.0, 0.5 + steps / 1000))], (), 1.0, 2000.0)
    plot.grab()
    end = plot.area().right() + theme.px(16) + theme.metrics("label", 600).horizontalAdvance("100.0%")
    assert end <= plot.width()
    assert plot.bottom.shown[-1][1] == "2,000"
    picture = QPicture()
    painter = QPainter(picture)
    specs = plot.bottom.generateDrawSpecs(painter)
    painter.end()
    assert specs[2][-1][2] == "2,000"


@pytest.mark.parametrize("last", [0.0123, 0.00108, 0.000123, 0.0000123, 12_345.0])
def test_the_figure_at_the_end_of_a_curve_has_room_however_small_the_loss(qtbot: QtBot, last: float):
    plot = shown(CurvePlot(), qtbot)
    plot.show_curves([Curve("Test", np.array([1.0, 2.0]), np.array([1.0, last]))], until=2)
    width = theme.metrics("label", 600).horizontalAdvance(numbers.number(last))
    assert plot.area().right() + theme.px(16) + width <= plot.width()


def test_the_room_for_figures_stays_until_the_next_run(qtbot: QtBot):
    plot = shown(CurvePlot(), qtbot)
    steps = np.array([1.0, 2.0])
    plot.show_curves([Curve("Test", steps, np.array([1.0, 0.00998]))], until=2)
    wide = plot.area().right()
    plot.show_curves([Curve("Test", steps + 1, np.array([1.0, 0.0102]))], until=3)
    assert plot.area().right() == wide
    plot.show_curves([Curve("Test", steps, np.array([1.0, 0.0102]))], until=2)
    assert plot.area().right() > wide
