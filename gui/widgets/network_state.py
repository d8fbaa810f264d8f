"""What is known of a network that is drawn: its columns and their places, live numbers, the pictures of their parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.nn.network import NetworkSpec
from core.training.events import Weights
from gui import theme
from gui.widgets import network_diagram_paint as paint
from gui.widgets.network_diagram_columns import Column, columns_of, joined
from gui.widgets.network_diagram_layout import DiagramLayout, lay_out, least_height
from gui.widgets.network_edges import EdgePicture, EdgeSheet, EdgeStroke, edge_strokes
from gui.widgets.network_wires import BIAS, Wire, WireMap, cut_wires, locked_wires
from gui.widgets.painting import RENEWING
from gui.widgets.plot import Array

Tile = tuple[int, int]
"""A column and a unit."""


class NetworkState(QWidget):
    """Takes whatever is known of a network now, and says where its parts lie; painting is left to `NetworkDrawing`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.locks: frozenset[Wire] = frozenset()
        self.cuts: Mapping[Wire, float] = {}
        """The connections that are cut at the moment that is shown, with the weights that they had."""
        self._cut_now: Mapping[Wire, float] = {}
        self._locked_now: frozenset[Wire] = frozenset()
        self._looks_back = False
        self.selected: int | None = None
        self.hovered: Tile | None = None
        self.wire: Wire | None = None
        self.is_quiet = False
        """Whether no card is shown beside what is pointed at: an editor stands there."""
        self._layout: DiagramLayout | None = None
        self._wires: WireMap | None = None
        self._edges = EdgeSheet(self._begin_edges, self)
        self._edges.renewed.connect(self._show_edges)
        self._over_button: Tile | None = None
        self._over_gap: int | None = None
        self._last_note = ""
        self._weights: dict[int, Array] = {}
        self._biases: dict[int, Array] = {}
        self._largest_bias = 0.0
        self._kernels: dict[int, Array] = {}
        self._maps: dict[int, Array] = {}
        self._answers: dict[int, Array] = {}
        self._outputs: dict[int, Array] = {}
        self._images: dict[int, list[QImage]] = {}
        self._gradient: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what it shows

    def show_network(self, network: NetworkSpec, feature_names: tuple[str, ...] = (), last_note: str = "") -> None:
        """Draw `network`. `last_note` says what the last column's numbers are."""
        columns = columns_of(network, feature_names)
        self._last_note = last_note
        if columns != self.columns:
            self.columns, self._layout, self._wires = columns, None, None
            self._forget()
            self.hovered = self.wire = None
            self.updateGeometry()
        self._cut_now, self._locked_now = cut_wires(network, columns), locked_wires(network, columns)
        self._mark_cuts()
        self._renew_edges()

    def show_look(self, *, back: bool) -> None:
        """Whether the weights are those of an earlier moment: what weighed something then was not cut yet."""
        if back or self._looks_back:
            self._looks_back = back
            self._mark_cuts()
            self._renew_edges()

    def show_weights(self, weights: Weights) -> None:
        """Draw the edges and biases of a snapshot; weights of another network are passed over."""
        for index, column in enumerate(self.columns):
            matrix = weights.get(f"{column.layer}.weight")
            if column.layer is None or matrix is None or matrix.shape[0] != column.units:
                continue
            self._biases[index] = weights.get(f"{column.layer}.bias", np.zeros(0))
            if matrix.ndim == 4:
                self._kernels[index] = matrix
            if column.full:
                self._weights[index] = matrix
                self._show_pictures(index, matrix)
        dotted = [biases for index, biases in self._biases.items() if self.columns[index].kind == "neurons"]
        self._largest_bias = paint.largest_of(dotted)
        self._edges.renew(index for index in range(1, len(self.columns)) if joined(self.columns, index))
        if self.wire is not None:
            self.update()

    def show_maps(self, maps: Mapping[int, Array]) -> None:
        """Show each column's neurons as maps: column → (units, side, side) of −1…1."""
        for index, values in maps.items():
            if index < len(self.columns) and len(values) == self.columns[index].units:
                self._maps[index] = values
                self._images[index] = self._pictures(values[: self._drawn(index)])
        self._freshen_tiles(maps)

    @property
    def maps(self) -> Mapping[int, Array]:
        """The maps that are shown, by column."""
        return self._maps

    def show_answers(self, answers: Mapping[int, Array]) -> None:
        """Show what one sample makes of each column: (maps, height, width), (steps, features) or (numbers,).

        What is still on its way from the network before, and cannot be of this one, is passed over.
        """
        for index, values in answers.items():
            if index < len(self.columns) and _can_be_of(self.columns[index], values):
                self._answers[index] = values
        for index, values in self._answers.items():
            self._show_answer(index, values)
        self._freshen_tiles(self._answers)

    def show_outputs(self, outputs: Mapping[int, Array]) -> None:
        """Each column's outputs at the cursor: column → (units,); empty when there is no cursor."""
        if outputs or self._outputs:
            self._outputs = dict(outputs)
            self.update()

    def show_gradient(self, wire: Wire, gradient: float) -> None:
        """The slope of the loss along a weight or bias, if that is still pointed at."""
        if wire == self.wire:
            self._gradient = gradient
            self.update()

    def select_layer(self, layer: int | None) -> None:
        """Mark the column of a layer."""
        self.selected = layer
        self.update()

    # where things lie

    def tile_rect(self, tile: Tile) -> QRectF:
        """Where a neuron's tile lies."""
        return self._places().columns[tile[0]].tiles[tile[1]]

    def heading_rect(self, column: int) -> QRectF:
        """Where a column's name lies."""
        return self._places().columns[column].heading

    def gap_rect(self, index: int) -> QRectF:
        """Where the button lies that adds a layer behind column `index`."""
        return self._places().gaps[index]

    def wire_rect(self, wire: Wire) -> QRectF:
        """A small square about the middle of a wire."""
        side = theme.px(14)
        middle = self._wire_map().middle(wire)
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def map_side(self) -> int:
        """How many values across a tile's map should have, so that it is drawn as it is."""
        places = self._places().columns
        tiles = places[-1].tiles if places else ()
        return max(8, round(tiles[0].width() * self.devicePixelRatioF())) if tiles else 8

    def goes_down(self) -> bool:
        """Whether the drawing flows from top to bottom."""
        return self._places().down

    def sizeHint(self) -> QSize:
        return QSize(theme.px(372), max(theme.px(470), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(140), least_height(self.columns, self.width()))

    def value_of(self, wire: Wire) -> float | None:
        """The number that a wire carries now, where it is known."""
        column, unit, source = wire
        values = self._biases.get(column) if source == BIAS else self._weights.get(column)
        place = (unit,) if source == BIAS else (unit, source)
        if values is None or any(n >= size for n, size in zip(place, values.shape, strict=True)):
            return None
        return float(values[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out_anew()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING:
            self._lay_out_anew()

    # parts

    def _mark_cuts(self) -> None:
        known = self._cut_now.items()
        self.cuts = {wire: had for wire, had in known if not (self._looks_back and self.value_of(wire))}
        self.locks = self._locked_now - self.cuts.keys()

    def _forget(self) -> None:
        for known in (
            self._weights,
            self._biases,
            self._kernels,
            self._maps,
            self._answers,
            self._outputs,
            self._images,
        ):
            known.clear()
        self._gradient = None

    def _places(self) -> DiagramLayout:
        if self._layout is None:
            self._layout = lay_out(self.columns, self.width(), self.height())
        return self._layout

    def _wire_map(self) -> WireMap:
        if self._wires is None:
            self._wires = WireMap(self._places(), self.columns)
        return self._wires

    def _pictures(self, values: Array) -> list[QImage]:
        return paint.tile_images(values, self.devicePixelRatioF())

    def _lay_out_anew(self) -> None:
        """Another size or look: places, edges and the pictures of the tiles that are drawn now."""
        self._layout = self._wires = None
        self._images = {i: self._pictures(maps[: self._drawn(i)]) for i, maps in self._maps.items()}
        for index, values in self._answers.items():
            self._show_answer(index, values)
        for index, matrix in self._weights.items():
            self._show_pictures(index, matrix)
        if self.hovered is not None and self.hovered[1] >= self._drawn(self.hovered[0]):
            self.hovered = None  # there is less room now, and it is counted only
        self._renew_edges()

    def _freshen_tiles(self, columns: Iterable[int]) -> None:
        """Paint the tiles of these columns anew, with the biases at their corners."""
        strips = self._places().strips
        self._freshen([beyond(strips[index]) for index in columns if index < len(strips)])

    def _show_edges(self, columns: list[int]) -> None:
        """Paint new edges into these columns, and no more than those and what shows weights beside them."""
        self._freshen([self._places().between[index] for index in columns])
        # no answers of the network will come for these
        self._freshen_tiles(i for i in columns if self._shows_weights(i) or i not in self._images)

    def _begin_edges(self, index: int) -> EdgePicture:
        layout = self._places()
        return EdgePicture(layout.before(index), self.devicePixelRatioF(), self._strokes(layout, index))

    def _strokes(self, layout: DiagramLayout, index: int) -> Iterator[EdgeStroke]:
        """The edges into column `index`."""
        cut = {(wire.unit, wire.source) for wire in self.cuts if wire.column == index and wire.source != BIAS}
        return edge_strokes(layout, index, self._weights.get(index), self._near(index), cut)

    def _near(self, index: int) -> int | None:
        """Which edges into column `index` stand out: those of the hovered neuron."""
        if self.hovered is None:
            return None
        column, unit = self.hovered
        if column == index:
            return unit
        return -1 - unit if column == index - 1 else None

    def _freshen(self, parts: Iterable[QRect]) -> None:
        """Paint these parts, which learning changes; all of the drawing where a card lies over it."""
        if self.hovered is not None or self.wire is not None:
            self.update()
            return
        changed = QRegion()
        for part in parts:
            changed = changed.united(part)
        self.update(changed.intersected(self._places().live))

    def _renew_edges(self) -> None:
        self._edges.forget()  # all of them are drawn with the next paint, and columns may have gone
        self.update()

    def _drawn(self, index: int) -> int:
        return len(self._places().columns[index].tiles)

    def _shows_weights(self, index: int) -> bool:
        """Whether the neurons of this column show their weights over the pixels instead of an answer."""
        picture, first = self.columns[0].picture, self.columns[min(1, len(self.columns) - 1)]
        one_channel = picture is not None and self.columns[0].units == picture[0] * picture[1]
        return index == 1 and one_channel and first.full and first.layer == self.columns[0].end

    def _show_answer(self, index: int, values: Array) -> None:
        column = self.columns[index]
        if self._shows_weights(index):
            return
        if column.picture is not None:
            self._images[index] = [paint.photo(values)]
        elif column.kind == "maps" and values.ndim == 3:
            self._images[index] = paint.sheet_images(values[: self._drawn(index)])
        elif column.kind == "neurons" and values.ndim == 1:
            shares = values[: self._drawn(index)] / (float(np.abs(values).max()) or 1.0)
            side = self.map_side()  # a smaller one would be blown up, its frame with it
            self._images[index] = self._pictures(np.repeat(shares, side * side).reshape(-1, side, side))
        elif column.kind in ("row", "block"):
            self._images[index] = paint.sheet_images(np.atleast_2d(values.T)[None])

    def _show_pictures(self, index: int, matrix: Array) -> None:
        """Over pictures the neurons of the first layer show their weights, pixel by pixel."""
        picture = self.columns[0].picture
        if picture is None or not self._shows_weights(index) or matrix.shape[1] != picture[0] * picture[1]:
            return
        shown = matrix[: self._drawn(index)].reshape(-1, *picture)
        sizes = np.abs(shown).reshape(len(shown), -1).max(axis=1)
        scale = np.where(sizes > 0, sizes, 1.0)[:, None, None]
        self._images[index] = paint.tile_images(shown / scale)  # drawn at another size than their own


def beyond(strip: QRect) -> QRect:
    """The strip of a column with the dots of its biases, which reach beyond it."""
    reach = theme.px(8)
    return strip.adjusted(-reach, -reach, reach, reach)


def _can_be_of(column: Column, values: Array) -> bool:
    if column.picture is not None:
        return values.ndim == 3
    return values.ndim <= 2 or column.kind not in ("row", "block")
