"""The stage of receptive fields: 28 → 24 → 12 → 8 → 4, and what one unit sees of the picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from core.concepts.convolution import LENET, PRESETS, Pool, chain_maps, traced
from gui import numbers
from gui.widgets.explorer_convolution_maps import MapChain
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.plot import Array
from gui.widgets.segmented import Segmented

SIDE = 28


class FieldStage(LowStage):
    """Two rounds of convolution and pooling; point at a unit to see what it sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.idea = Label("", "body", "text2", wrap=True)
        self.pool_label = Label("", "label", "text2")
        self.pool = Segmented([("max", ""), ("mean", "")])
        self.weights = Label("", "label", "text2", wrap=True)
        self.chain = MapChain(len(LENET) + 1)
        self.chain.setObjectName("convolution_chain")
        for widget in (self.idea, self.pool_label, self.pool, self.weights):
            self.add(widget)
        self.show_picture(self.chain)
        self.picture: Array = np.zeros((SIDE, SIDE))
        self.kernel: Array = PRESETS["blur"].array()
        self.unit = (len(LENET), 1, 2)
        self.chain.unit_pointed.connect(self._point)
        self.pool.changed.connect(lambda _: self.show_all())

    def set_picture(self, picture: Array, kernel: Array) -> None:
        """Show the chain for this picture and kernel."""
        self.picture, self.kernel = picture, kernel
        self.show_all()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.idea.setText(
            self.tr("Point at a unit. Its receptive field, all that can change it, is framed in every map before it.")
        )
        self.pool_label.setText(self.tr("Pooling, 2×2"))
        self.pool.setAccessibleName(self.tr("Pooling, 2×2"))
        self.pool.set_options([("max", self.tr("maximum")), ("mean", self.tr("mean"))])
        self.weights.setText(self.tr(
            "A kernel has 25 weights wherever it looks. A full connection of a 100×100 colour picture to 100 neurons "
            "would need {count}."
        ).format(count=numbers.whole(100 * 100 * 3 * 100)))  # fmt: skip
        self.chain.setAccessibleName(self.tr("The picture and its four maps"))
        self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_all(self) -> None:
        """Compute the maps anew."""
        kind: Pool = self.pool.key  # type: ignore[assignment]
        maps = chain_maps(self.picture, self.kernel, LENET, kind)
        names = [
            self.tr("picture"),
            self.tr("convolution"),
            self.tr("pooled"),
            self.tr("convolution"),
            self.tr("pooled"),
        ]
        self.chain.show_maps(
            [values / max(1e-9, float(values.max())) for values in maps],
            [(name, numbers.shape(values.shape)) for name, values in zip(names, maps)],
        )
        self._point(*self.unit)

    def _point(self, index: int, row: int, column: int) -> None:
        self.unit = (index, row, column)
        regions = traced((row, row + 1, column, column + 1), LENET[:index])
        self.chain.show_regions(dict(enumerate(regions)))
        side = regions[0][1] - regions[0][0]
        words = self.tr("This unit sees {side}×{side} pixels of the picture.")
        self.say(words.format(side=side))
