"""Kernels: what every convolution looks for, and where it finds it in a picture, while the network learns."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.data.dataset import Array, Dataset
from core.inspection.answers import held_out
from core.inspection.kernels import Kernels, kernels
from core.nn.held import Held
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import theme
from gui.number_hand import Number, NumberHand
from gui.session import Session
from gui.view import VIEWS, View
from gui.widgets.kernel_layers import KernelLayers
from gui.widgets.kernel_unit import KernelUnit
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.number_cells import Cell
from gui.widgets.picture_grid import PictureGrid, as_pictures
from gui.widgets.scroll import scrolling
from gui.work.looks import Looks
from gui.work.prediction import Model

PICTURES = 12
CONVOLUTIONS = ("conv2d", "residual")


@VIEWS.register
class FeatureMapsView(View):
    key: ClassVar[str] = "feature_maps"
    name: ClassVar[Text] = N_("views", "Kernels")
    icon: ClassVar[str] = "grid"
    order: ClassVar[int] = 45

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers_seen: tuple[Kernels, ...] = ()
        self._dataset: Dataset | None = None
        self._samples: Array = np.zeros((0, 1, 1, 1), np.uint8)
        self._looks = Looks("feature_maps", _nothing, self._show_layers, self)
        self._build()
        self.pictures.clicked.connect(self._choose_picture)
        self.layers.chosen.connect(lambda _layer, _unit: self._choose_unit())
        self.unit.wanted.connect(self._open_number)
        self.retranslate()

    def _build(self) -> None:
        self.hint = Label("", "label", "text2", wrap=True)
        self.pictures = PictureGrid(PICTURES)
        self.pictures.setObjectName("kernel_pictures")
        self.layers, self.unit = KernelLayers(), KernelUnit()
        self.hand = NumberHand(self.unit, self)
        self.layers.setObjectName("kernel_layers")
        self.unit.setObjectName("kernel_unit")
        self.empty = EmptyState("grid", "")
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, part in ((left, self.layers), (right, self.unit)):
            column.setContentsMargins(0, 0, theme.px(8), 0)
            column.addWidget(part)
            column.addStretch(1)
        self.side = scrolling(right)
        body = QHBoxLayout()
        body.setSpacing(theme.px(20))
        main = scrolling(left)
        main.room_changed.connect(self.layers.use_room)
        body.addWidget(main, 1)
        body.addWidget(self.side)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.side.setFixedWidth(theme.px(232))
        self.parts = QWidget()
        column = QVBoxLayout(self.parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.hint)
        self.pictures.setMaximumWidth(theme.px(60 * PICTURES))
        column.addWidget(self.pictures)
        column.addLayout(body, 1)
        outer = QVBoxLayout(self)
        margin = theme.px(16)
        outer.setContentsMargins(margin, theme.px(4), margin, margin)
        outer.addWidget(self.parts, 1)
        outer.addWidget(self.empty, 1)
        self.parts.hide()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return any(layer.key in CONVOLUTIONS for layer in project.network.layers)

    def attach(self, session: Session) -> None:
        self.hand.attach(session)
        session.project_changed.connect(lambda _: self._show_held())
        super().attach(session)

    def forget(self) -> None:
        self._looks.forget()

    def catch_up(self) -> None:
        assert self.session is not None
        self._looks.forget()
        if self.session.snapshot is None or self.session.dataset is None:
            self.parts.hide()
            self.empty.show()
        else:
            self.show_snapshot(self.session.snapshot)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        dataset = None if self.session is None else self.session.dataset
        if self.session is None or dataset is None or len(dataset.input_shape) != 3:
            return
        if dataset is not self._dataset:
            self._dataset = dataset
            samples = held_out(dataset)
            self._samples = samples.inputs[_one_of_each(samples.targets, PICTURES)]
            self.pictures.set_pictures(as_pictures(self._samples))
            self._choose_picture(0)
        self._looks.want(self.session)

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr("Choose a picture and a kernel: blue weights add, orange ones subtract; a dark spot is a find.")
        )
        self.pictures.setAccessibleName(self.tr("Pictures to look at"))
        self.layers.setAccessibleName(self.tr("Convolutions"))
        self.empty.set_texts(self.tr("No kernels yet."), self.tr("They appear when the data are there."))

    def _choose_picture(self, index: int) -> None:
        """From now on look at this picture."""
        self.pictures.set_chosen(index)
        self._looks.ask(_look_at(self._samples[index]))
        if self.session is not None:
            self._looks.want(self.session)

    def _show_layers(self, layers: tuple[Kernels, ...]) -> None:
        self.layers_seen = layers
        self.layers.set_layers(layers)
        self.empty.hide()
        self.parts.show()
        self._show_unit()

    def _choose_unit(self) -> None:
        self.hand.editor.put_away()
        self._show_unit()

    def _show_unit(self) -> None:
        layer, unit = self.layers.unit
        self.unit.show_unit(self.layers_seen[layer] if self.layers_seen else None, unit)
        self._show_held()

    # single numbers

    def _number(self, cell: Cell) -> Number:
        """A cell of the kernel that is shown, as a number of the network."""
        layer, unit = self.layers.unit
        return Number(self.layers_seen[layer].index, "weight" if cell else "bias", (unit, *cell))

    def _open_number(self, cell: Cell) -> None:
        place = self.unit.beside(cell).toAlignedRect()
        self.hand.open(self._number(cell), self.unit.cell_name(cell), place)

    def _show_held(self) -> None:
        """Mark what is locked of the kernel that is shown."""
        if self.session is None or not self.layers_seen:
            return
        index, unit = self.layers_seen[self.layers.unit[0]].index, self.layers.unit[1]
        layers = self.session.project.network.layers
        held: Held = getattr(layers[index], "held", ()) if index < len(layers) else ()
        self.unit.show_held(frozenset(place[1:] for _, place, _ in held if place[0] == unit))


def _look_at(sample: Array) -> Callable[[Model], tuple[Kernels, ...]]:
    """The convolutions at work on one picture (channels, h, w), not scaled yet."""

    def look(model: Model) -> tuple[Kernels, ...]:
        import torch

        return kernels(model.module, torch.from_numpy(model.scaling.apply(sample[None]))[0])

    return look


def _nothing(model: Model) -> tuple[Kernels, ...]:
    return ()


def _one_of_each(labels: Array, count: int) -> Array:
    """Indices of the first sample of each class, then of the second, and so on (numbers are one class)."""
    flat = labels.ravel() if labels.dtype.kind in "iu" else np.zeros(len(labels), np.int64)
    turn = np.zeros(len(flat), np.int64)
    for label in np.unique(flat[:2000]):
        places = np.flatnonzero(flat == label)
        turn[places] = np.arange(len(places))
    return np.asarray(np.lexsort((flat, turn))[:count])
