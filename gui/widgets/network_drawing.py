"""What the network drawing shows and how: columns of neurons, sheets and bars with their live numbers, edges, locks."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.nn.network import NetworkSpec
from core.training.events import Weights
from gui import numbers, theme
from gui.widgets import network_diagram_paint as paint
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column, columns_of, joined, subscript
from gui.widgets.network_diagram_layout import DiagramLayout, lay_out, least_height
from gui.widgets.network_paint_card import Card, paint_card
from gui.widgets.network_wires import BIAS, Wire, WireMap, locked_wires, paint_lock, paint_near
from gui.widgets.painting import RENEWING
from gui.widgets.plot import Array

EDGES_MS = 100
"""Edges are the dear part of the drawing and change little from frame to frame: they are renewed this often."""

Tile = tuple[int, int]
"""A column and a unit."""


class NetworkDrawing(QWidget):
    """Draws any network with what is known of it now; what is pointed at stands out, with a card beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.locks: frozenset[Wire] = frozenset()
        self.selected: int | None = None
        self.hovered: Tile | None = None
        self.wire: Wire | None = None
        self.is_quiet = False
        """Whether no card is shown beside what is pointed at: an editor stands there."""
        self._layout: DiagramLayout | None = None
        self._wires: WireMap | None = None
        self._edges: QPixmap | None = None
        self._edges_drawn = QElapsedTimer()
        self._edges_drawn.start()
        self._edges_due = QTimer(self)
        self._edges_due.setSingleShot(True)
        self._edges_due.timeout.connect(self._renew_edges)
        self._over_button: Tile | None = None
        self._over_gap: int | None = None
        self._last_note = ""
        self._weights: dict[int, Array] = {}
        self._biases: dict[int, Array] = {}
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
        self.locks = locked_wires(network, columns)
        self._renew_edges()

    def show_weights(self, weights: Weights) -> None:
        """Draw the edges and biases of a snapshot; weights of another network are passed over."""
        for index, column in enumerate(self.columns):
            matrix = weights.get(f"{column.layer}.weight")
            if column.layer is None or matrix is None or matrix.shape[0] != column.units:
                continue
            self._biases[index] = weights.get(f"{column.layer}.bias", np.zeros(0))
            if column.full:
                self._weights[index] = matrix
                self._show_pictures(index, matrix)
        if self._edges_drawn.elapsed() >= EDGES_MS:
            self._renew_edges()
        elif not self._edges_due.isActive():
            self._edges_due.start(EDGES_MS)
        if self.wire is not None:
            self.update()

    def show_maps(self, maps: Mapping[int, Array]) -> None:
        """Show each column's neurons as maps: column → (units, side, side) of −1…1."""
        for index, values in maps.items():
            if index < len(self.columns) and len(values) == self.columns[index].units:
                self._maps[index] = values
                self._images[index] = self._pictures(values[: self._drawn(index)])
        self.update()

    def show_answers(self, answers: Mapping[int, Array]) -> None:
        """Show what one sample makes of each column: (maps, height, width), (steps, features) or (numbers,)."""
        self._answers.update({i: values for i, values in answers.items() if i < len(self.columns)})
        for index, values in self._answers.items():
            self._show_answer(index, values)
        self.update()

    def show_outputs(self, outputs: Mapping[int, Array]) -> None:
        """Each column's outputs at the cursor: column → (units,); empty when there is no cursor."""
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

    # names

    def tile_name(self, tile: Tile) -> str:
        """What a tile is called: “Neuron h₂,₆”, “Input x₁”."""
        index, unit = tile
        column = self.columns[index]
        if column.picture:
            return self.tr("Pixels")
        if column.layer is None:
            return self.tr("Input {name}").format(name=column.label(unit))
        if column.kind == "maps":
            return self.tr("Map {number} of {layer}").format(number=unit + 1, layer=column.name)
        if column.kind != "neurons":
            return column.name
        return self.tr("Neuron {name}").format(name=self._symbol(tile))

    def wire_name(self, wire: Wire) -> str:
        """What a wire is called: “Weight x₁ → h₁,₂”, “Bias of h₁,₂”."""
        end = self._symbol((wire.column, wire.unit))
        if wire.source == BIAS:
            return self.tr("Bias of {name}").format(name=end)
        return self.tr("Weight {start} → {end}").format(start=self._symbol((wire.column - 1, wire.source)), end=end)

    def _symbol(self, tile: Tile) -> str:
        index, unit = tile
        if self.columns[index].layer is None:
            return self.columns[index].label(unit)
        last = index == len(self.columns) - 1
        return subscript("y", unit + 1) if last else subscript("h", index, unit + 1)

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.columns:
            return
        painter = QPainter(self)
        layout = self._places()
        if self._edges is None:
            self._edges = self._drawn_edges(layout)
        painter.drawPixmap(0, 0, self._edges)
        for index in range(len(self.columns)):
            self._paint_column(painter, layout, index)
        self._paint_wires(painter, layout)
        for index, gap in enumerate(layout.gaps):
            paint.paint_round_button(painter, gap, "plus", self._over_gap == index, framed=True)
            if self._over_gap == index:
                paint.paint_insertion(painter, layout, index)
        card, beside = None if self.is_quiet else self._card(), self._pointed_at()
        if card is not None and beside is not None:
            room = QRectF(self.rect()).adjusted(0, 0 if layout.down else theme.px(36), 0, 0)
            tiles = [tile for place in layout.columns for tile in place.tiles]
            paint_card(painter, card, beside, room, tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out_anew()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING:
            self._lay_out_anew()

    # what is painted

    def _drawn_edges(self, layout: DiagramLayout) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for index in range(1, len(self.columns)):
            if joined(self.columns, index):
                paint.paint_edges(painter, layout, index, self._weights.get(index), self._near(index))
            else:
                paint.paint_funnel(painter, layout, index)
        painter.end()
        self._edges_drawn.restart()
        return picture

    def _paint_column(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        column, place = self.columns[index], layout.columns[index]
        images = self._images.get(index, [])
        chosen = self.hovered[1] if self.hovered is not None and self.hovered[0] == index else None
        order = sorted(range(len(place.tiles)), key=lambda unit: unit == chosen)  # what is chosen lies on top
        flat = column.kind == "neurons" and not column.picture
        for unit in order:
            edge = "err" if column.broken else "accent" if unit == chosen else "hair"
            image = images[unit] if unit < len(images) else None
            painted = paint.paint_tile if flat else paint.paint_sheet
            painted(painter, place.tiles[unit], image, edge, 2.0 if unit == chosen else 1.0)
        self._paint_biases(painter, index, place.tiles if flat else ())
        if index == 0 and layout.named:
            paint.paint_names(painter, column, place)
        if column.picture and not images:
            paint_icon(painter, "image", place.tiles[0].adjusted(8, 8, -8, -8), "text3")
        paint.paint_more(painter, place)
        over = self._over_button[1] if self._over_button is not None and self._over_button[0] == index else 0
        current = self.selected is not None and column.layer == self.selected
        title, note = self._heading(index)
        tone = "err" if column.broken else "text"
        paint.paint_heading(painter, place, title, note, tone, current, self._resizable(index), over)

    def _paint_biases(self, painter: QPainter, index: int, tiles: tuple[QRectF, ...]) -> None:
        biases = self._biases.get(index, np.zeros(0))
        largest = paint.largest_of([self._biases[i] for i in self._biases if self.columns[i].kind == "neurons"])
        for tile, bias in zip(tiles, biases.tolist(), strict=False):
            paint.paint_bias(painter, tile, bias, largest)

    def _paint_wires(self, painter: QPainter, layout: DiagramLayout) -> None:
        wires = self._wire_map()
        if self.wire is not None and wires.is_drawn(self.wire):
            paint_near(painter, layout, self.wire, self.value_of(self.wire))
        for wire in self.locks:
            if wires.is_drawn(wire):
                paint_lock(painter, wires.middle(wire))

    def _heading(self, index: int) -> tuple[str, str]:
        column = self.columns[index]
        shape = "?" if column.shape is None else numbers.shape(column.shape)
        if column.layer is None:
            flat = numbers.whole(column.units)
            return self.tr("Inputs"), shape if column.shape and len(column.shape) > 1 else flat
        note = " · ".join(column.notes)
        if not note and index == len(self.columns) - 1:
            note = self._last_note
        if self._places().down:
            return column.name, f"{shape}\n{note}"
        title = f"{column.name} {numbers.whole(column.units)}"
        return title if self._roomy() else numbers.whole(column.units), note or self.tr("no activation")

    def _roomy(self) -> bool:
        """Whether the names of the layers fit side by side."""
        columns = [column for column in self.columns if column.layer is not None]
        measure = theme.metrics("label", 600)
        widest = max((measure.horizontalAdvance(f"{c.name} {numbers.whole(c.units)}") for c in columns), default=0.0)
        return widest + theme.px(8) <= self.width() / max(1, len(self.columns))

    def _pointed_at(self) -> QRectF | None:
        if self.wire is not None:
            return self.wire_rect(self.wire) if self._wire_map().is_drawn(self.wire) else None
        return self.tile_rect(self.hovered) if self.hovered is not None else None

    def _card(self) -> Card | None:
        if self.wire is not None:
            return self._wire_card(self.wire)
        if self.hovered is None:
            return None
        index, unit = self.hovered
        column = self.columns[index]
        rows: list[tuple[str, str, str]] = []
        outputs, answers = self._outputs.get(index), self._answers.get(index)
        if outputs is not None and unit < len(outputs):
            rows.append((self.tr("Output at cursor"), numbers.signed(float(outputs[unit])), "text"))
        elif answers is not None and answers.ndim == 1 and column.kind == "neurons" and unit < len(answers):
            rows.append((self.tr("Output for this sample"), numbers.signed(float(answers[unit])), "text"))
        biases = self._biases.get(index, np.zeros(0))
        if unit < len(biases) and column.kind in ("neurons", "maps"):
            rows.append((self.tr("Bias"), numbers.signed(float(biases[unit])), _tone(float(biases[unit]))))
        hint = self.tr("Click: another sample") if column.layer is None and self._answers else ""
        note = " · ".join(column.notes) or (self._last_note if index == len(self.columns) - 1 else "")
        shape = "" if column.shape is None or len(column.shape) == 1 else numbers.shape(column.shape)
        if column.layer is not None and not note and column.kind == "neurons":
            note = self.tr("no activation")
        return Card(self.tile_name(self.hovered), shape or note, tuple(rows), hint)

    def _wire_card(self, wire: Wire) -> Card | None:
        value = self.value_of(wire)
        if value is None:
            return None
        rows = [(self.tr("Value"), numbers.signed(value), _tone(value))]
        if self._gradient is not None:
            rows.append((self.tr("Gradient"), numbers.signed(self._gradient), "text"))
        locked = wire in self.locks
        hint = self.tr("Click sets it, right click unlocks it") if locked else ""
        hint = hint or self.tr("Click sets it, right click locks it")
        return Card(self.wire_name(wire), self.tr("locked") if locked else "", tuple(rows), hint)

    # parts

    def _forget(self) -> None:
        for known in (self._weights, self._biases, self._maps, self._answers, self._outputs, self._images):
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
        self._renew_edges()

    def _renew_edges(self) -> None:
        self._edges = None
        self.update()

    def _drawn(self, index: int) -> int:
        return len(self._places().columns[index].tiles)

    def _near(self, index: int) -> int | None:
        """Which edges into column `index` stand out: those of the hovered neuron."""
        if self.hovered is None:
            return None
        column, unit = self.hovered
        if column == index:
            return unit
        return -1 - unit if column == index - 1 else None

    def _resizable(self, index: int) -> bool:
        return 0 < index < len(self.columns) - 1 and bool(self.columns[index].size_field)

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
            self._images[index] = self._pictures(np.repeat(shares, 64).reshape(-1, 8, 8))
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


def _tone(value: float) -> str:
    return "bluetext" if value > 0 else "orangetext" if value < 0 else "text"
