"""A red hand on a clock face: turn it, and see mask, pixels and lines follow; upright, one kind of line fails."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.concepts.red_hand_lines import Fit, Reading, Settings, read_hand
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_kit import Facts, Stage
from gui.widgets.explorer_red_hand import ClockPicture, HandScatter, Legend, degrees
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.painting import disc
from gui.widgets.slider import ValueSlider
from gui.work.task import Task

HUES = {"both": ("low", "high"), "low": ("low",), "high": ("high",)}
STEEP_DEG = 20.0
"""Nearer to upright a line y(x) that is off by more than `WRONG_DEG` is explained."""
WRONG_DEG = 5.0


@EXPLORERS.register
class RedHand(Explorer):
    key: ClassVar[str] = "red_hand"
    name: ClassVar[Text] = N_("explorers", "A red hand")
    help: ClassVar[Text] = N_(
        "explorers", "From a picture to a mask, to pixels, to a line, to an angle. Turn the hand."
    )
    icon: ClassVar[str] = "clock"
    order: ClassVar[int] = 50

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading: Reading | None = None
        self._task: Task | None = None
        self._again = False
        self._build()
        self._connect()
        self.reset()
        self.retranslate()

    def _build(self) -> None:
        self.angle = ValueSlider("", 0, 359, 1, shown=lambda value: f"{value:.0f}°")
        self.angle.setObjectName("hand_angle")
        self.noise = ValueSlider("", 0, 60, 1)
        self.noise.setObjectName("hand_noise")
        self.hues_label, self.hues = Label("", "label", "text2"), ComboBox([(key, "") for key in HUES])
        self.hues.setObjectName("hand_hues")
        self.descent_label = Label("", "grouphead", "text2")
        self.rate = ValueSlider("", 1e-6, 1e-3, log=True)
        self.rate.setObjectName("hand_rate")
        self.factor = ValueSlider("", 1, 1e6, log=True)
        self.factor.setObjectName("hand_factor")
        self.facts = Facts()
        self.clock, self.picked, self.scatter = ClockPicture(), ImageView(table="err"), HandScatter()
        self.legend = Legend()
        self.clock.setObjectName("hand_clock")
        stage = self.stage = Stage()
        for widget in (self.angle, self.noise, self.hues_label, self.hues, self.descent_label, self.rate, self.factor):
            stage.add(widget)
        stage.add(self.facts)
        pictures = QWidget()
        row = QHBoxLayout(pictures)
        row.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(8)
        self.clock_title, self.mask_title = Label("", "label", "text2"), Label("", "label", "text2")
        for title, picture in ((self.clock_title, self.clock), (self.mask_title, self.picked)):
            left.addWidget(title)
            left.addWidget(picture, 1)
        row.addLayout(left, 2)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.legend)
        right.addWidget(self.scatter, 1)
        row.addLayout(right, 3)
        stage.show_picture(pictures)
        stage.fill(self)

    def _connect(self) -> None:
        self.clock.turned.connect(self.turn)
        for slider in (self.angle, self.noise, self.rate, self.factor):
            slider.changed.connect(lambda _: self._read())
        self.hues.changed.connect(lambda _: self._read())

    def reset(self) -> None:
        self.angle.set_value(60)
        self.noise.set_value(6)
        self.hues.set_key("both")
        self.rate.set_value(1e-5)
        self.factor.set_value(1)
        self._read()

    def turn(self, angle_deg: float) -> None:
        """Turn the hand; clockwise from upright."""
        self.angle.set_value(angle_deg)
        self._read()

    def retranslate(self) -> None:
        self.angle.set_text(self.tr("Angle of the hand"))
        self.noise.set_text(self.tr("Noise"))
        self.angle.setToolTip(self.tr("Clockwise from 12 o’clock. The hand can be dragged in the picture, too."))
        self.noise.setToolTip(self.tr("How much every pixel is disturbed; with much noise the mask gets holes."))
        self.rate.setToolTip(self.tr("How far each step goes. Beyond the limit shown below descent leaves for good."))
        self.hues_label.setText(self.tr("Hues that count as red"))
        options = {
            "both": self.tr("Below 20° and above 340°"),
            "low": self.tr("Below 20° only"),
            "high": self.tr("Above 340° only"),
        }
        self.hues.set_options(list(options.items()))
        self.hues.setAccessibleName(self.hues_label.text())
        self.hues.setToolTip(self.tr("Hue runs round a circle, and red lies at both of its ends."))
        self.descent_label.setText(self.tr("Descent, 1,000 steps on raw x"))
        self.rate.set_text(self.tr("Learning rate"))
        self.factor.set_text(self.tr("Factor on the bias rate"))
        self.factor.setToolTip(self.tr("x is near 100, the bias sees 1: without a factor the bias hardly moves."))
        self.clock_title.setText(self.tr("Picture: drag the hand"))
        self.mask_title.setText(self.tr("Mask: the red pixels"))
        self.clock.setAccessibleName(self.tr("Clock face"))
        self.clock.setToolTip(self.tr("Drag the hand, or turn it with the arrow keys."))
        self.picked.setAccessibleName(self.tr("Mask"))
        self.scatter.setAccessibleName(self.tr("Red pixels and lines"))
        self._show()

    def close_explorer(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        radius = rect.height() * 0.47
        disc(painter, rect.center(), radius, "paper", "strong", 2)
        for hour in range(12):
            way = math.radians(30 * hour)
            mark = QPointF(math.sin(way), -math.cos(way))
            painter.setPen(QPen(theme.token("strong"), 1.6))
            painter.drawLine(rect.center() + mark * radius * 0.84, rect.center() + mark * radius * 0.92)
        painter.setPen(QPen(theme.token("err"), 4))
        way = math.radians(60)
        painter.drawLine(rect.center(), rect.center() + QPointF(math.sin(way), -math.cos(way)) * radius * 0.74)

    @property
    def settings(self) -> Settings:
        """What the controls say."""
        return Settings(self.angle.value, self.noise.value, HUES[self.hues.key], self.rate.value, self.factor.value)

    def _read(self) -> None:
        """Work on a pool thread; while one reading is on its way, only the latest wish waits."""
        if self._task is not None:
            self._again = True
            return
        settings = self.settings
        self._task = Task(lambda _: read_hand(settings), self)
        self._task.done.connect(self._take)
        self._task.start()

    def _take(self, reading: Reading) -> None:
        self._task, self.reading = None, reading
        self._show()
        if self._again:
            self._again = False
            self._read()

    def _show(self) -> None:
        reading = self.reading
        self.clock.angle_deg = self.angle.value
        if reading is None:
            return
        self.clock.set_image(reading.picture)
        self.picked.set_image(reading.mask.astype(float))
        names = {
            "closed": self.tr("Closed form"),
            "descent": self.tr("Descent"),
            "total": self.tr("Total least squares"),
        }
        fits: dict[str, Fit] = {key: fit for key in names if (fit := getattr(reading, key)) is not None}
        misses = self.tr("{name}: off by {error}")
        legend = [(key, misses.format(name=names[key], error=degrees(fit.error_deg))) for key, fit in fits.items()]
        self.legend.show_lines(legend)
        self.scatter.show_reading(reading)
        self.facts.show_rows([(self.tr("Red pixels"), numbers.whole(len(reading.x))), *self._rows(fits)])
        self.stage.say(self._sentence(reading))

    def _rows(self, fits: dict[str, Fit]) -> list[tuple[str, str]]:
        if "closed" not in fits or "descent" not in fits:
            return []
        closed, descent = fits["closed"], fits["descent"]
        assert closed.line is not None
        assert descent.line is not None
        return [
            (self.tr("Closed form: w"), numbers.number(closed.line.a)),
            (self.tr("Closed form: b"), numbers.number(closed.line.b)),
            ("R²", numbers.number(closed.r_squared)),
            (self.tr("Descent: w"), numbers.number(descent.line.a)),
            (self.tr("Descent: b"), numbers.number(descent.line.b)),
            (self.tr("Rate settles below"), numbers.number(self.reading.stable_rate if self.reading else math.nan)),
        ]

    def _sentence(self, reading: Reading) -> str:
        settings = reading.settings
        if reading.closed is None or reading.descent is None or reading.total is None:
            return self.tr("Too few red pixels for a line. Allow both ranges of hue, or less noise.")
        fields = {
            "closed": degrees(reading.closed.error_deg),
            "total": degrees(reading.total.error_deg),
            "r2": numbers.number(reading.closed.r_squared),
            "pixels": numbers.whole(len(reading.x)),
        }
        upright = min(settings.angle_deg % 180, 180 - settings.angle_deg % 180)
        if not math.isfinite(reading.descent.loss):
            return self.tr("Descent has left for good: with this rate and factor every step overshoots.")
        if upright < STEEP_DEG and reading.closed.error_deg > WRONG_DEG:
            return self.tr(
                "Near upright one x has many y, so no line y = wx + b can lie along the hand: it is off by {closed}. "
                "Total least squares measures at right angles and is off by {total}."
            ).format(**fields)
        if len(settings.hues) == 1:
            return self.tr(
                "One range of hue finds {pixels} pixels; the rest of the hand lies at the other end."
            ).format(**fields)
        if reading.descent.error_deg > 2:
            return self.tr(
                "After 1,000 steps descent still has a bias near 0: its line starts at the corner. Raise the factor on "
                "the bias rate to 10,000, as the tutorial did."
            )
        return self.tr("All three lines follow the hand: R² is {r2}, total least squares is off by {total}.").format(
            **fields
        )
