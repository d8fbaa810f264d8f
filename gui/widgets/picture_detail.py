"""One picture large, what it is, and the probability of every class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.widgets.class_bars import BarRun, ClassBars
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.picture_grid import Pictures
from gui.widgets.plot import Array

MOST_BARS = 12


class PictureDetail(QWidget):
    """`show_picture(picture, title, note, names, shares)`; of many classes only the likeliest have bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = ImageView()
        self.title, self.note = Label("", "strong", wrap=True), Label("", "label", "text2", wrap=True)
        self.bars = ClassBars()
        self._names: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.image)
        column.addSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.bars, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.image.setFixedHeight(min(self.width(), max(theme.px(96), self.height() // 3)))

    def show_picture(self, picture: Pictures, title: str, note: str, names: Sequence[str], shares: Array) -> None:
        """`picture` uint8 (h, w) or (h, w, 3); `shares` (classes,) in the order of `names`."""
        self.image.set_image(picture if picture.ndim == 3 else picture / 255.0)
        self.image.setAccessibleName(title)
        self.title.setText(title)
        self.note.setText(note)
        order = np.arange(len(shares)) if len(shares) <= MOST_BARS else np.argsort(-shares)[:MOST_BARS]
        shown = [names[index] for index in order.tolist()]
        if shown != self._names:
            self._names = shown
            self.bars.set_classes(shown)
        run = self.tr("Probability")
        self.bars.set_runs([BarRun(run)])
        self.bars.set_probabilities(run, shares[order])
