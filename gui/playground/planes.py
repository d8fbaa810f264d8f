"""Which plane of the inputs the field shows: all there is of two inputs, a chosen one of more."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.data.dataset import Array, Dataset
from core.inspection.plane import Cut, principal_cut, slice_cut, telling_pair
from core.texts import N_
from gui.i18n import shown
from gui.widgets.field_maps import Box, box_around, dataset_box
from gui.widgets.point_plane_card import PlaneCard

FIRST_COMPONENT = N_("playground", "1st component")
SECOND_COMPONENT = N_("playground", "2nd component")
MOST_INPUTS = 64


class Planes(QObject):
    """`changed` when another plane is wanted. Of two inputs there is only one plane, and `cut` is None."""

    changed = Signal()

    def __init__(self, card: PlaneCard, parent: QObject) -> None:
        super().__init__(parent)
        self.card = card
        self._dataset: Dataset | None = None
        self.cut: Cut | None = None
        card.changed.connect(self._choose)

    def show_dataset(self, dataset: Dataset) -> None:
        """Cut through these inputs from now on."""
        fresh = self._dataset is None or dataset.feature_names != self._dataset.feature_names
        fresh = fresh or self._dataset is None or dataset.input_shape != self._dataset.input_shape
        self._dataset = dataset
        inputs = dataset.train.inputs
        if dataset.input_shape == (2,) or not len(inputs):
            self.cut = None
            return
        if fresh:
            ranges = np.stack([inputs.min(axis=0), inputs.mean(axis=0, dtype=float), inputs.max(axis=0)], axis=1)
            pair = telling_pair(inputs, dataset.train.targets, len(dataset.class_names))
            self.card.show_inputs(self._names(), [(row[0], row[1], row[2]) for row in ranges.tolist()], pair)
        self._renew()

    def names(self) -> tuple[str, str]:
        """What stands along the two axes."""
        if self.cut is None:
            found = (self._dataset.feature_names if self._dataset is not None else ()) or ("x₁", "x₂")
            return shown(found[0]), shown(found[1])
        if self.card.kind == "pca":
            return shown(FIRST_COMPONENT), shown(SECOND_COMPONENT)
        names = self._names()
        return names[self.card.across], names[self.card.up]

    def flatten(self, inputs: Array) -> Array:
        """Where inputs (m, n) are seen on the plane, (m, 2)."""
        return inputs if self.cut is None else self.cut.flatten(inputs)

    def lift(self, places: Array) -> Array:
        """The inputs at places (m, 2) of the plane."""
        return places.astype(np.float32) if self.cut is None else self.cut.lift(places)

    def box(self) -> Box:
        """The part of the plane to show."""
        assert self._dataset is not None
        if self.cut is None:
            return dataset_box(self._dataset)
        parts = [p.inputs for p in (self._dataset.train, self._dataset.validation, self._dataset.test) if len(p)]
        return box_around(self.cut.flatten(np.concatenate(parts)))

    def _names(self) -> tuple[str, ...]:
        assert self._dataset is not None
        named = tuple(map(shown, self._dataset.feature_names))
        return named or tuple(f"x{i + 1}" for i in range(self._dataset.input_shape[0]))

    def retranslate(self) -> None:
        """Name the axes again in the language that is on; the plane stays."""
        if self._dataset is not None and self.cut is not None:
            self.card.name_inputs(self._names())

    def _choose(self) -> None:
        if self._dataset is not None and self.cut is not None:
            self._renew()
            self.changed.emit()

    def _renew(self) -> None:
        assert self._dataset is not None
        card = self.card
        if card.kind == "pca":
            self.cut = principal_cut(self._dataset.train.inputs)
        else:
            self.cut = slice_cut(card.across, card.up, np.array(card.values))
