"""The stage around the three-way lens: a picture whose sample is chosen, two numbers to drag, a step to take."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout

from core.concepts.lenses import LENSES, Look, look
from core.concepts.straight_line import Line
from gui import numbers, theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.label import Label
from gui.widgets.painting import colour, disc
from gui.widgets.plot import Array
from gui.widgets.scroll import scrolling
from gui.widgets.slider import ValueSlider
from gui.widgets.three_way_lens import ThreeWayLens

MOST_STEPS = 5000


class LensStage(Stage):
    """`changed` follows every new look; `key` is "linear" or "logistic", `pace` how many steps the player takes."""

    changed = Signal()

    def __init__(
        self,
        key: str,
        points: tuple[Array, Array],
        picture: SamplePicture,
        rate: float,
        pace: int = 1,
        range_w: tuple[float, float] = (-2.0, 6.0),
        range_b: tuple[float, float] = (-6.0, 6.0),
    ) -> None:
        super().__init__()
        self._key, (self.xs, self.ys), self._rate, self.pace = key, points, rate, pace
        self.model, self.index, self.steps = Line(0.0, 0.0), 0, 0
        self.player = Player(200)
        self.w = ValueSlider("w", *range_w, 0.05, shown=lambda value: numbers.fixed(value, 2))
        self.b = ValueSlider("b", *range_b, 0.05, shown=lambda value: numbers.fixed(value, 2))
        self.w.setObjectName("lens_w")
        self.b.setObjectName("lens_b")
        self.choose = Label("", "label", "text2", wrap=True)
        self.facts = Facts()
        self.lens = ThreeWayLens(LENSES[key])
        self.lens.setObjectName("three_way_lens")
        self.picture = picture
        for widget in (self.player, self.w, self.b, self.choose, self.facts):
            self.add(widget)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(picture, 1)
        column.addWidget(self.lens)
        self.show_picture(scrolling(column))
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self.begin)
        self.w.changed.connect(lambda value: self._drag(Line(value, self.model.b)))
        self.b.changed.connect(lambda value: self._drag(Line(self.model.a, value)))
        picture.picked.connect(self.pick)
        self.lens.lit_changed.connect(picture.light)

    @property
    def now(self) -> Look:
        """Everything at the present w and b, for the chosen sample."""
        return look(self._key, self.xs, self.ys, self.model, self._rate, self.index)

    def begin(self) -> None:
        """Begin at w = b = 0."""
        self.player.stop()
        self.steps = 0
        self.set_line(Line(0.0, 0.0))

    def step(self) -> None:
        """`pace` steps of descent."""
        line = self.model
        for _ in range(self.pace):
            line = look(self._key, self.xs, self.ys, line, self._rate, self.index).following
        self.steps += self.pace
        self.set_line(line)

    def set_line(self, line: Line) -> None:
        """Use this w and b."""
        self.model = line
        self.w.set_value(line.a)
        self.b.set_value(line.b)
        self.player.set_live(self.steps < MOST_STEPS)
        self._show()

    def pick(self, index: int) -> None:
        """Look at this sample."""
        self.index = index
        self._show()

    def retranslate(self) -> None:
        self.choose.setText(
            self.tr("Click a point: its numbers stand in the lens. Hover a symbol to find it everywhere.")
        )
        self.w.setToolTip(self.tr("Drag w by hand; Play lets descent do it."))
        self.b.setToolTip(self.tr("Drag b by hand; Play lets descent do it."))
        self.player.retranslate()
        self.lens.retranslate()
        self._show()

    def _drag(self, line: Line) -> None:
        self.player.stop()
        self.steps = 0
        self.set_line(line)

    def _show(self) -> None:
        now = self.now
        self.lens.show_numbers(now.parts)
        self.picture.show_look(self.xs, self.ys, self.model, now, self.index)
        self.changed.emit()


class SamplePicture(Graph):
    """Samples and the model's curve; the chosen sample can be picked, and what the lens lights is drawn stronger."""

    picked = Signal(int)

    def __init__(self, x_range: tuple[float, float], y_range: tuple[float, float], names: tuple[str, str]) -> None:
        super().__init__(x_range, y_range, names)
        self._x: Array = np.zeros(0)
        self._y: Array = np.zeros(0)
        self._line, self._index, self._lit = Line(0.0, 0.0), 0, ""
        self._look: Look | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, x: Array, y: Array, line: Line, now: Look, index: int) -> None:
        self._x, self._y, self._line, self._look, self._index = x, y, line, now, index
        self.update()

    def light(self, part: str) -> None:
        """Draw what belongs to this part stronger."""
        self._lit = part
        self.update()

    def tone(self, y: float) -> str:
        """The colour of a sample."""
        return "blue"

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(180))

    def curve(self, xs: Array) -> Array:
        """The model's answer at many x."""
        answers: Array = self._line.a * xs + self._line.b
        return answers

    def paint(self, painter: QPainter) -> None:
        if self._look is None:
            return
        strong = self._lit in ("pred", "p", "w", "b", "z")
        xs = np.linspace(*self.x_range, 200)
        self.draw_curve(painter, xs, self.curve(xs), "accent", 3.4 if strong else 2.0)
        for index, (x, y, answer) in enumerate(zip(self._x, self._y, self._look.answers, strict=True)):
            chosen = index == self._index
            shown_miss = "err" if chosen else colour("err", 0.35)
            wide = self._lit in ("e", "loss", "right") and (chosen or self._lit == "loss")
            pen = QPen(theme.token(shown_miss) if isinstance(shown_miss, str) else shown_miss, 4.0 if wide else 2.0)
            painter.setPen(pen)
            painter.drawLine(self.point(x, y), self.point(x, answer))
            disc(painter, self.point(x, answer), theme.px(4), "paper", "accent", 1.6)
            disc(
                painter,
                self.point(x, y),
                theme.px(8 if chosen else 6),
                self.tone(y),
                "text" if chosen else "paper",
                1.6,
            )
        if self._lit in ("x", "y"):
            self._paint_guide(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if len(self._x):
            self.picked.emit(int(np.abs(self.across.pixels(self._x) - event.position().x()).argmin()))

    def _paint_guide(self, painter: QPainter) -> None:
        """From the chosen sample to the axis of the number that is lit."""
        place = self.point(self._x[self._index], self._y[self._index])
        pen = QPen(theme.token("accent"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        end = (
            self.point(self._x[self._index], self.y_range[0])
            if self._lit == "x"
            else self.point(self.x_range[0], self._y[self._index])
        )
        painter.drawLine(place, end)
