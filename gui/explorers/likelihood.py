"""Three points, two classes: from the probability of what came to the likelihood, and from there to the loss."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.concepts.lenses import THREE_POINTS, rights
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_lens import LensStage, SamplePicture
from gui.widgets.painting import disc
from gui.widgets.plot import Array

RATE, PACE = 0.1, 20


@EXPLORERS.register
class Likelihood(Explorer):
    key: ClassVar[str] = "likelihood"
    name: ClassVar[Text] = N_("explorers", "From likelihood to loss")
    help: ClassVar[Text] = N_("explorers", "Three points with labels 0, 0, 1: how probable does the curve make them?")
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 55

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = SigmoidPicture()
        self.stage = LensStage(
            "logistic", THREE_POINTS, self.picture, RATE, PACE, range_w=(-1.0, 8.0), range_b=(-20.0, 4.0)
        )
        self.stage.fill(self)
        self.stage.changed.connect(self._show)
        self.reset()
        self.retranslate()

    def reset(self) -> None:
        self.stage.pick(2)
        self.stage.begin()

    def retranslate(self) -> None:
        self.picture.setAccessibleName(self.tr("Three points and the curve of p"))
        self.picture.setToolTip(self.tr("Click a point to look at its numbers."))
        self.stage.retranslate()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def place(x: float, height: float) -> QPointF:
            return QPointF(rect.left() + rect.width() * x, rect.bottom() - rect.height() * (0.1 + 0.8 * height))

        painter.setPen(QPen(theme.token("accent"), 2.4))
        curve = [place(i / 60, 1 / (1 + math.exp(-14 * (i / 60 - 0.62)))) for i in range(61)]
        painter.drawPolyline(QPolygonF(curve))
        for x, label in ((0.2, 0), (0.5, 0), (0.8, 1)):
            disc(painter, place(x, label), theme.px(6), "blue" if label else "orange", "paper", 1.5)

    def _show(self) -> None:
        stage, now = self.stage, self.stage.now
        each = rights(stage.ys, now.answers)
        likelihood = float(each.prod())
        rows = [
            (self.tr("q of x = {x}, label {y}").format(x=numbers.compact(x), y=numbers.compact(y)), numbers.number(q))
            for x, y, q in zip(stage.xs.tolist(), stage.ys.tolist(), each.tolist(), strict=True)
        ]
        rows += [
            (self.tr("Likelihood: their product"), numbers.number(likelihood)),
            (self.tr("Loss: −mean of ln q"), numbers.number(now.parts["loss"], 4)),
            (self.tr("Steps"), numbers.whole(stage.steps)),
        ]
        if stage.model.a:
            rows.append((self.tr("Boundary −b/w"), numbers.number(-stage.model.b / stage.model.a)))
        stage.facts.show_rows(rows)
        fields = {
            "product": " × ".join(numbers.number(q) for q in each.tolist()),
            "likelihood": numbers.number(likelihood),
            "count": numbers.whole(len(each)),
            "loss": numbers.number(now.parts["loss"]),
        }
        stage.say(
            self.tr(
                "Likelihood {product} = {likelihood}. Its logarithm, turned in sign and divided by {count}, is the "
                "loss {loss}: the largest product and the least loss are at the same place."
            ).format(**fields)
        )


class SigmoidPicture(SamplePicture):
    """The curve p = σ(wx + b) over the three points."""

    def __init__(self) -> None:
        super().__init__((0.0, 4.0), (-0.1, 1.1), ("x", "p"))

    def tone(self, y: float) -> str:
        return "blue" if y > 0.5 else "orange"

    def curve(self, xs: Array) -> Array:
        sloped: Array = 1 / (1 + np.exp(-np.clip(super().curve(xs), -500, 500)))
        return sloped
