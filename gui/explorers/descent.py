"""The ball that feels which way is down: on a curve, a surface, a function of one's own, and as a line of code."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.concepts.one_step import autograd_slopes, by_torch
from core.texts import N_, Text
from gui import theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_descent_code import CodeStage
from gui.widgets.explorer_descent_curve import BallStage
from gui.widgets.explorer_descent_own import OwnStage
from gui.widgets.explorer_descent_surface import SurfaceStage
from gui.widgets.painting import disc
from gui.widgets.segmented_rows import SegmentedRows
from gui.widgets.sheet import Hairline
from gui.work.task import Task

CHAPTERS = ("curve", "surface", "own", "code")


@EXPLORERS.register
class Descent(Explorer):
    key: ClassVar[str] = "descent"
    name: ClassVar[Text] = N_("explorers", "Gradient descent")
    help: ClassVar[Text] = N_(
        "explorers", "A ball on a curve and on a surface: which rates settle, which leave for good."
    )
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 30

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chapter = SegmentedRows([(key, "") for key in CHAPTERS], "curve")
        self.chapter.setObjectName("descent_chapter")
        self.curve, self.surface, self.own, self.code = BallStage(), SurfaceStage(), OwnStage(), CodeStage()
        self.stack = QStackedWidget()
        for stage in (self.curve, self.surface, self.own, self.code):
            self.stack.addWidget(stage)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.addWidget(self.chapter)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self.stack, 1)
        self._task: Task | None = None
        self.chapter.changed.connect(self.show_chapter)
        self.code.wanted.connect(self._ask)
        self.retranslate()

    def show_chapter(self, key: str) -> None:
        """Bring "curve", "surface", "own" or "code" to the front."""
        self.chapter.set_key(key)
        self.stack.setCurrentIndex(CHAPTERS.index(key))
        if key == "code":
            self.code.begin()

    def reset(self) -> None:
        self.show_chapter("curve")
        self.curve.curve.set_key("mean")
        self.curve.begin()
        self.surface.begin()
        self.own.reset()

    def retranslate(self) -> None:
        words = (self.tr("On a curve"), self.tr("On a surface"), self.tr("Your own function"), self.tr("In code"))
        self.chapter.set_options(list(zip(CHAPTERS, words, strict=True)))
        self.chapter.setAccessibleName(self.tr("Part"))
        for stage in (self.curve, self.surface, self.own, self.code):
            stage.retranslate()

    def close_explorer(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ask(self, a: float, rate: float, qa: float, qb: float) -> None:
        """Ask PyTorch away from the window; the answer to an older question is dropped."""
        self.close_explorer()
        self._task = Task(lambda _: ((a, rate, qa, qb), by_torch(a, rate), autograd_slopes(qa, qb)), self)
        self._task.done.connect(self.code.take)
        self._task.start()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def place(x: float) -> QPointF:
            height = 0.08 + 0.85 * x * x
            return QPointF(rect.center().x() + x * rect.width() * 0.45, rect.bottom() - height * rect.height())

        painter.setPen(QPen(theme.token("strong"), 2))
        painter.drawPolyline(QPolygonF([place(-1 + index / 30) for index in range(61)]))
        stops = [-0.95 * math.pow(-0.62, index) for index in range(5)]
        painter.setPen(QPen(theme.token("accent"), 1.2))
        painter.drawPolyline(QPolygonF([place(x) for x in stops]))
        for index, x in enumerate(stops):
            disc(painter, place(x), theme.px(6 if index == 4 else 4), "accent", "paper", 1.5)
