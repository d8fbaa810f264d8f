"""The weights of recurrent layers: a matrix from the inputs and one from the memory, the same at every time step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.dataset import Array
from core.nn.held import Held
from core.nn.network import NetworkSpec
from core.nn.recurrent import RecurrentSpec
from gui import theme
from gui.widgets.label import Label
from gui.widgets.number_cells import Cell
from gui.widgets.weight_matrix import BIAS, WeightMatrix

GATES = {"lstm": ("in", "forget", "new", "out"), "gru": ("reset", "update", "new")}
"""In PyTorch's order of rows."""
WAYS = ("ih", "hh")


@dataclass(frozen=True)
class Part:
    """One matrix of the network: layer, how deep in the stack, and from the inputs ("ih") or the memory ("hh")."""

    layer: int
    depth: int
    way: str

    def parameter(self, kind: str) -> str:
        """PyTorch's name of its "weight" or "bias" within the layer."""
        return f"cell.{kind}_{self.way}_l{self.depth}"


class UnrolledWeights(QWidget):
    """`show_weights(...)`; `wanted(matrix, part, cell)` when a number is clicked. Goes into a scroll column."""

    wanted = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrices: dict[Part, WeightMatrix] = {}
        self._network: NetworkSpec | None = None
        self._letters: tuple[str, ...] = ()
        self.hint = Label("", "label", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.hint)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_weights(self, network: NetworkSpec, weights: Mapping[str, Array], letters: tuple[str, ...]) -> None:
        """Show the recurrent layers of `network`; its first one reads `letters`."""
        parts = [part for part in parts_of(network) if f"{part.layer}.{part.parameter('weight')}" in weights]
        if parts != list(self.matrices) or letters != self._letters:
            self._build(parts)
        self._network, self._letters = network, letters
        for part, matrix in self.matrices.items():
            name = f"{part.layer}."
            matrix.show_numbers(weights[name + part.parameter("weight")], weights.get(name + part.parameter("bias")))
            held: Held = getattr(network.layers[part.layer], "held", ())
            matrix.show_held(frozenset(_cells(held, part)))
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "The same numbers work at every time step: what is read and what is remembered, each times its "
                "matrix, make the new memory. Click one to set or lock it."
            )
        )
        if self._network is None:
            return
        first = min((part.layer for part in self.matrices), default=0)
        for part, matrix in self.matrices.items():
            spec = self._network.layers[part.layer]
            reads = part.layer == first and part.depth == 0 and part.way == "ih"
            symbol = "W" if part.way == "ih" else "U"
            words = self.tr("W: from what it reads") if part.way == "ih" else self.tr("U: from its memory")
            columns = self._letters if reads and len(self._letters) == matrix.weights.shape[1] else ()
            gates = tuple(self._gate_words()[gate] for gate in GATES.get(spec.key, ()))
            matrix.set_words(symbol, words, columns, gates)

    def _gate_words(self) -> dict[str, str]:
        return {
            "in": self.tr("in"),
            "forget": self.tr("forget"),
            "new": self.tr("new"),
            "out": self.tr("out"),
            "reset": self.tr("reset"),
            "update": self.tr("update"),
        }

    def _build(self, parts: list[Part]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.matrices = {part: WeightMatrix() for part in parts}
        for ih in (part for part in parts if part.way == "ih"):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(28))
            for part in (ih, Part(ih.layer, ih.depth, "hh")):
                matrix = self.matrices[part]
                matrix.setObjectName(f"weights_{part.way}_{part.layer}_{part.depth}")
                matrix.wanted.connect(lambda cell, part=part: self.wanted.emit(self.matrices[part], part, cell))
                line.addWidget(matrix, 0, Qt.AlignmentFlag.AlignTop)
            line.addStretch(1)
            self._rows.addWidget(row)


def parts_of(network: NetworkSpec) -> list[Part]:
    """The matrices of the recurrent layers, from the first to the last."""
    found = [(index, spec) for index, spec in enumerate(network.layers) if isinstance(spec, RecurrentSpec)]
    return [Part(index, depth, way) for index, spec in found for depth in range(spec.layers) for way in WAYS]


def _cells(held: Held, part: Part) -> list[Cell]:
    """What is held of one matrix and its bias."""
    weight, bias = part.parameter("weight"), part.parameter("bias")
    cells: list[Cell] = [(place[0], place[1]) for name, place, _ in held if name == weight]
    return cells + [(place[0], BIAS) for name, place, _ in held if name == bias]
