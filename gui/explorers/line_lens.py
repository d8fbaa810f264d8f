"""One step of a line three ways: the same symbol in the formula, among the numbers and in PyTorch."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.lenses import LINE_POINTS
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_lens import LensStage, SamplePicture
from gui.widgets.painting import box, disc

RATE = 0.02


@EXPLORERS.register
class LineLens(Explorer):
    key: ClassVar[str] = "line_lens"
    name: ClassVar[Text] = N_("explorers", "Formula, number, code")
    help: ClassVar[Text] = N_("explorers", "Point at a symbol of a line’s step: formula, number and PyTorch light up.")
    icon: ClassVar[str] = "link"
    order: ClassVar[int] = 35

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = SamplePicture((0.0, 6.0), (-2.0, 12.0), ("x", "y"))
        self.stage = LensStage("linear", LINE_POINTS, self.picture, RATE, range_w=(-1.0, 4.0))
        self.stage.fill(self)
        self.stage.changed.connect(self._show)
        self.reset()
        self.retranslate()

    def reset(self) -> None:
        self.stage.pick(2)
        self.stage.begin()

    def retranslate(self) -> None:
        self.picture.setAccessibleName(self.tr("Samples and line"))
        self.picture.setToolTip(self.tr("Click a point to look at its numbers."))
        self.stage.retranslate()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = rect.width() / 3
        for index, words in enumerate(("w", "1.97", "w -= g")):
            card = QRectF(
                rect.left() + index * width + 5, rect.top() + rect.height() * 0.26, width - 10, rect.height() * 0.48
            )
            box(painter, card, 7, "selected", "accent", 1.4)
            painter.setFont(theme.font(("formula", "strong", "code")[index]))
            painter.setPen(theme.token("accenttext"))
            painter.drawText(card, 0x84, words)
            if index:
                gap = QPointF(card.left() - 5, card.center().y())
                painter.setPen(QPen(theme.token("accent"), 1.4))
                painter.drawLine(gap - QPointF(5, 0), gap + QPointF(5, 0))
                disc(painter, gap, 2.4, "accent")

    def _show(self) -> None:
        now, stage = self.stage.now, self.stage
        stage.facts.show_rows(
            [
                (self.tr("Steps"), numbers.whole(stage.steps)),
                (self.tr("Loss"), numbers.number(now.parts["loss"], 4)),
                (self.tr("Learning rate η"), numbers.compact(RATE)),
            ]
        )
        words = self.tr(
            "For x = {x} the line answers {pred}, the sample says {y}: e = {e}. One step moves w by {dw} and b by {db}."
        )
        fields = {name: numbers.number(now.parts[name]) for name in ("x", "pred", "y", "e")}
        fields["dw"] = numbers.signed(now.following.a - stage.model.a)
        fields["db"] = numbers.signed(now.following.b - stage.model.b)
        stage.say(words.format(**fields))
