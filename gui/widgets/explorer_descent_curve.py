"""The ball on a curve: five losses of one line and a curve with two valleys, with the edge of each."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.one_dimension import SLIDES, Slide
from core.texts import N_
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.explorer_rate import RateRow
from gui.widgets.label import Label
from gui.widgets.painting import colour, disc
from gui.widgets.plot import Array
from gui.widgets.surface_contour import paint_arrow

CURVES = {
    "mean": N_("explorers", "Mean of squares"),
    "half_mean": N_("explorers", "Half the mean of squares"),
    "sum": N_("explorers", "Sum of squares"),
    "samples": N_("explorers", "Squares, sample by sample"),
    "absolute": N_("explorers", "Mean of absolute errors"),
    "valleys": N_("explorers", "Two valleys"),
}
FAR = 1e9
MOST_STEPS = 400


class BallStage(Stage):
    """One parameter: where the ball is, how steep it is there, where the next step leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.curve_label = Label("", "label", "text2")
        self.curve = ComboBox([(key, "") for key in CURVES])
        self.curve.setObjectName("descent_curve")
        self.rate = RateRow()
        self.player = Player()
        self.facts = Facts()
        for widget in (self.player, self.curve_label, self.curve, self.rate, self.facts):
            self.add(widget)
        self.picture, self.losses = SlidePicture(), LossOverSteps()
        self.show_picture(self.picture, 5)
        self.show_picture(self.losses, 2)
        self.curve.changed.connect(lambda _: self.begin())
        self.rate.changed.connect(lambda _: self._show())
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self.begin)
        self.picture.picked.connect(self.place)
        self.begin()

    @property
    def slide(self) -> Slide:
        return SLIDES[self.curve.key]

    def begin(self) -> None:
        """The curve that is chosen, with a good rate and the ball at its start."""
        self.rate.set_edge(self.slide.edge)
        self.rate.set_value(self.rate.choice("good"))
        self.place(self.slide.start)

    def place(self, at: float) -> None:
        """Put the ball down here."""
        self.player.stop()
        self.path = [at]
        self._show()

    def step(self) -> None:
        """One step; a ball that has left for good rests."""
        if abs(self.path[-1]) < FAR and len(self.path) < MOST_STEPS:
            self.path.append(self.slide.step(self.path[-1], self.rate.value))
        self._show()

    def retranslate(self) -> None:
        self.curve_label.setText(self.tr("Curve"))
        self.curve.set_options([(key, shown(CURVES[key])) for key in CURVES])
        self.curve.setAccessibleName(self.curve_label.text())
        self.curve.setToolTip(self.tr("How errors are added up changes the slope, and so which rate is too large."))
        self.picture.setAccessibleName(self.tr("Ball on the curve"))
        self.picture.setToolTip(self.tr("Click to put the ball down."))
        self.losses.setAccessibleName(self.tr("Loss after every step"))
        self.losses.set_names(self.tr("steps"), self.tr("loss"))
        self.rate.retranslate()
        self.player.retranslate()
        self._show()

    def _show(self) -> None:
        slide, at = self.slide, self.path[-1]
        slope, height = slide.slope(at), float(slide.height(np.array(at)))
        following = slide.step(at, self.rate.value)
        self.player.set_live(abs(at) < FAR and len(self.path) < MOST_STEPS)
        self.picture.set_names("x" if slide.key == "valleys" else "a", self.tr("loss"))
        self.picture.show_ball(slide, self.path, following)
        self.losses.show_losses(slide.height(np.array(self.path)))
        name = "x" if slide.key == "valleys" else "a"
        self.facts.show_rows(
            [
                (self.tr("Step"), numbers.whole(len(self.path) - 1)),
                (name, numbers.number(at, 4)),
                (self.tr("Loss"), numbers.number(height, 4)),
                (self.tr("Slope"), numbers.signed(slope, 4)),
                (self.tr("Next step: −rate × slope"), numbers.signed(following - at, 4)),
            ]
        )
        self.say(self._sentence())

    def _sentence(self) -> str:
        slide, at, steps = self.slide, self.path[-1], len(self.path) - 1
        fields = {"rate": numbers.compact(self.rate.value), "steps": numbers.whole(steps), "at": numbers.number(at)}
        if abs(at) >= 50 * slide.high:
            return self.tr("Each step lands higher than the one before: at {rate} the ball leaves for good.").format(
                **fields
            )
        if slide.key == "absolute" and steps > 5 and abs(at - slide.goal) < 0.6:
            return self.tr(
                "The slope of the absolute error does not shrink near the goal: the ball goes on jumping over it."
            )
        if steps and abs(slide.slope(at)) < 1e-2 and slide.key == "valleys" and abs(at - slide.goal) > 0.5:
            return self.tr(
                "The ball rests at {at} in the shallow valley. From the other side of the hill it finds the deep one."
            ).format(**fields)
        if steps and abs(at - slide.goal) < 1e-2:
            return self.tr("Arrived: {at}. Steps taken: {steps}.").format(**fields)
        words = {
            "slow": self.tr("At {rate} the ball creeps: it is safe, and far too patient."),
            "fast": self.tr("At {rate} every step shortens the way by a good share."),
            "zigzag": self.tr("At {rate} every step jumps over the valley to the other wall, yet lower than before."),
            "diverges": self.tr("{rate} is beyond the edge: every step jumps over the valley and lands higher."),
            "": self.tr("Steps of the absolute error are all of one size until a kink is passed."),
        }
        return words[self.rate.zone].format(**fields)


class SlidePicture(Graph):
    """The curve, the tangent at the ball, the places so far, and where the next step lands."""

    picked = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._slide = SLIDES["mean"]
        self._path: list[float] = [0.0]
        self._next = 0.0

    def show_ball(self, slide: Slide, path: list[float], following: float) -> None:
        self._slide, self._path, self._next = slide, path, following
        low, high = self.seen(slide.height(np.linspace(slide.low, slide.high, 200)))
        room = (high - low) * 0.06
        self.set_ranges((slide.low, slide.high), (low - room, high + room))

    def seen(self, heights: Array) -> tuple[float, float]:
        """The lowest and the highest of the heights to show."""
        return float(heights.min()), float(heights.max())

    def paint(self, painter: QPainter) -> None:
        xs = np.linspace(self._slide.low, self._slide.high, 400)
        self.draw_curve(painter, xs, self._slide.height(xs), "text2", 2.0)
        if self._slide.key == "absolute":
            self._paint_squares(painter, xs)
        at = self._path[-1]
        self._paint_trace(painter)
        ball = self._on_curve(at)
        if abs(at) > 4 * self._slide.high or not math.isfinite(ball.y()):
            return
        self._paint_tangent(painter, at)
        landing = self._on_curve(self._next)
        painter.setPen(QPen(theme.token("text3"), 1.2, Qt.PenStyle.DotLine))
        beneath = QPointF(landing.x(), ball.y())
        if math.hypot(landing.x() - ball.x(), landing.y() - ball.y()) < 1e5:
            painter.drawLine(beneath, landing)
            if abs(beneath.x() - ball.x()) > theme.px(12):
                paint_arrow(painter, ball, beneath)
            disc(painter, landing, theme.px(6), "paper", "accent", 1.6)
        disc(painter, ball, theme.px(10), "paper")
        disc(painter, ball, theme.px(8.4), "accent")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def _pick(self, event: QMouseEvent) -> None:
        found = self.numbers_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and found is not None:
            self.picked.emit(found[0])

    def _on_curve(self, x: float) -> QPointF:
        return self.point(x, float(self._slide.height(np.array(x))))

    def _paint_trace(self, painter: QPainter) -> None:
        places = np.array(self._path[-30:])
        places = places[np.abs(places) < 20 * self._slide.high]
        self.draw_curve(painter, places, self._slide.height(places), colour("accent", 0.5), 1.2)
        for x in places[:-1]:
            disc(painter, self._on_curve(float(x)), theme.px(3.6), "accent", "paper", 1.0)

    def _paint_squares(self, painter: QPainter, xs: Array) -> None:
        """The mean of squares beside the absolute error: round at the bottom where that has a kink."""
        squares = SLIDES["mean"]
        self.draw_curve(painter, xs, squares.height(xs), "text3", 1.4, (5, 4))
        place = self.point(squares.goal + 1.1, float(squares.height(np.array(squares.goal + 1.1))))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text3"))
        words = QRectF(place.x() + theme.px(10), place.y() - theme.px(10), theme.px(220), theme.px(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tr("for comparison: squares"))

    def _paint_tangent(self, painter: QPainter, at: float) -> None:
        slope, height = self._slide.slope(at), float(self._slide.height(np.array(at)))
        reach = (self._slide.high - self._slide.low) * 0.14
        xs = np.array([at - reach, at + reach])
        self.draw_curve(painter, xs, height + slope * (xs - at), "warnline", 2.0)


class LossOverSteps(Graph):
    """The loss after every step, from the lowest that the curve allows."""

    def __init__(self) -> None:
        super().__init__((0.0, 20.0), (0.0, 1.0))
        self._losses: Array = np.zeros(0)

    def show_losses(self, losses: Array) -> None:
        self._losses = np.where(np.isfinite(losses), losses, np.nan)
        fine = losses[np.isfinite(losses)]
        low, high = float(fine.min(initial=0.0)), float(fine.max(initial=1e-9))
        self.set_ranges((0.0, max(20.0, len(losses) - 1.0)), (low, high + (high - low) * 0.08))

    def paint(self, painter: QPainter) -> None:
        steps = np.arange(len(self._losses), dtype=float)
        self.draw_curve(painter, steps, self._losses, "accent", 1.6)
        if math.isfinite(self._losses[-1]):  # a typed function has places without a value
            disc(painter, self.point(steps[-1], float(self._losses[-1])), theme.px(4), "accent", "paper", 1.2)
