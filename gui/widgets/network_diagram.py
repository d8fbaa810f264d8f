"""The network as a drawing: every neuron with its own live map, edges by weight, layers and neurons added in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.nn.network import NetworkSpec
from core.training.events import Weights
from gui import numbers, theme
from gui.widgets import network_diagram_paint as paint
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column, columns_of, subscript
from gui.widgets.network_diagram_layout import DiagramLayout, lay_out
from gui.widgets.painting import RENEWING, keyboard_focus
from gui.widgets.plot import Array

EDGES_MS = 100
"""Edges are the dear part of the drawing and change little from frame to frame: they are renewed this often."""

Tile = tuple[int, int]
"""A column and a unit."""


class NetworkDiagram(QWidget):
    """Shows a network whose layers are flat. The pointer or the arrow keys choose a neuron; + and − change a layer."""

    neuron_hovered = Signal(object)
    """(column, unit) under the pointer, or None."""
    units_wanted = Signal(int, int)
    """Layer index and its new number of neurons."""
    layer_wanted = Signal(int)
    """Before which layer of the network a new one shall stand."""
    layer_chosen = Signal(int)
    heading_pressed = Signal(int)
    """A column whose name was clicked: the place for a menu."""
    removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.selected: int | None = None
        self.hovered: Tile | None = None
        self._layout: DiagramLayout | None = None
        self._weights: dict[int, Array] = {}
        self._biases: dict[int, Array] = {}
        self._maps: dict[int, Array] = {}
        self._images: dict[int, list[QImage]] = {}
        self._edges: QPixmap | None = None
        self._edges_drawn = QElapsedTimer()
        self._edges_drawn.start()
        self._edges_due = QTimer(self)
        self._edges_due.setSingleShot(True)
        self._edges_due.timeout.connect(self._renew_edges)
        self._outputs: dict[int, Array] = {}
        self._over_button: Tile | None = None
        self._over_gap: int | None = None
        self._last_note = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name()

    # what it shows

    def show_network(self, network: NetworkSpec, feature_names: tuple[str, ...] = (), last_note: str = "") -> bool:
        """Draw `network`; False where it computes on pictures. `last_note` says what the last column's numbers are."""
        columns = columns_of(network, feature_names)
        self._last_note = last_note
        if columns is None:
            self.columns = ()
            return False
        if columns != self.columns:
            self.columns, self._layout = columns, None
            self._weights, self._biases, self._maps, self._images, self._outputs = {}, {}, {}, {}, {}
            self.hovered = None
        self._renew_edges()
        return True

    def show_weights(self, weights: Weights) -> None:
        """Draw the edges and biases of a snapshot; weights of another network are passed over."""
        for index, column in enumerate(self.columns):
            matrix = weights.get(f"{column.layer}.weight")
            if column.layer is None or matrix is None or matrix.shape[0] != column.units:
                continue
            if matrix.ndim == 2:
                self._weights[index] = matrix
                self._biases[index] = weights.get(f"{column.layer}.bias", np.zeros(0))
                self._show_pictures(index, matrix)
        if self._edges_drawn.elapsed() >= EDGES_MS:
            self._renew_edges()
        elif not self._edges_due.isActive():
            self._edges_due.start(EDGES_MS)

    def show_maps(self, maps: Mapping[int, Array]) -> None:
        """Show each column's neurons as maps: column → (units, side, side) of −1…1."""
        for index, values in maps.items():
            if index < len(self.columns) and len(values) == self.columns[index].units:
                self._maps[index] = values
                self._images[index] = self._pictures(values[: self._drawn(index)])
        self.update()

    def show_outputs(self, outputs: Mapping[int, Array]) -> None:
        """Each column's outputs at the cursor: column → (units,); empty when there is no cursor."""
        self._outputs = dict(outputs)
        self.update()

    def select_layer(self, layer: int | None) -> None:
        """Mark the column of a layer."""
        self.selected = layer
        self.update()

    def tile_rect(self, tile: Tile) -> QRectF:
        """Where a neuron's tile lies."""
        return self._places().columns[tile[0]].tiles[tile[1]]

    def heading_rect(self, column: int) -> QRectF:
        """Where a column's name lies."""
        return self._places().columns[column].heading

    def sizeHint(self) -> QSize:
        return QSize(theme.px(372), theme.px(470))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(140), theme.px(200))

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
        self._paint_gaps(painter, layout)
        card = self._card()
        if card is not None and self.hovered is not None:
            room = QRectF(self.rect()).adjusted(0, theme.px(36), 0, 0)
            tiles = [tile for place in layout.columns for tile in place.tiles]
            paint.paint_card(painter, card, self.tile_rect(self.hovered), room, tiles)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.columns:
            return
        layout, point = self._places(), event.position()
        button = layout.button_at(point)
        self._over_button = button if button is not None and self._resizable(button[0]) else None
        self._over_gap = layout.gap_at(point) if self._over_button is None else None
        self._hover(layout.tile_at(point))
        busy = self._over_button is not None or self._over_gap is not None or layout.column_at(point) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if busy else Qt.CursorShape.ArrowCursor)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.columns:
            return
        layout, point = self._places(), event.position()
        button, tile = layout.button_at(point), layout.tile_at(point)
        if button is not None and self._resizable(button[0]):
            self._resize_column(*button)
        elif (gap := layout.gap_at(point)) is not None:
            self.layer_wanted.emit(self.columns[gap].end)
        else:
            heading = layout.column_at(point) if tile is None else None
            if tile is not None or heading is not None:
                self._choose(tile[0] if tile is not None else heading or 0)
            if heading is not None:
                self.heading_pressed.emit(heading)

    def leaveEvent(self, event: QEvent) -> None:
        self._over_button = self._over_gap = None
        self._hover(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        column = self.hovered[0] if self.hovered is not None else 0
        if key in moves and self.columns:
            self._move(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus) and self._resizable(column):
            self._resize_column(column, -1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_Insert and self.columns:
            self.layer_wanted.emit(self.columns[min(column, len(self.columns) - 2)].end)
        elif key == Qt.Key.Key_Delete and self.columns and self.columns[column].layer is not None:
            self.removal_wanted.emit(int(self.columns[column].layer or 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.columns:
            self._choose(column)
            self.heading_pressed.emit(column)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if keyboard_focus(self) and self.hovered is None and self.columns:
            self._hover((0, 0))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
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
            weights = None if self.columns[index - 1].picture else self._weights.get(index)
            one, two = layout.columns[index - 1], layout.columns[index]
            paint.paint_edges(painter, one, two, weights, self._near(index))
        painter.end()
        self._edges_drawn.restart()
        return picture

    def _paint_column(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        column, place = self.columns[index], layout.columns[index]
        images = self._images.get(index, [])
        biases = self._biases.get(index, np.zeros(0))
        largest = paint.largest_of(list(self._biases.values()))
        for unit, tile in enumerate(place.tiles):
            chosen = self.hovered == (index, unit)
            edge = "err" if column.broken else "accent" if chosen else "hair"
            paint.paint_tile(painter, tile, images[unit] if unit < len(images) else None, edge, 2.0 if chosen else 1.0)
            if unit < len(biases):
                paint.paint_bias(painter, tile, float(biases[unit]), largest)
        if index == 0 and layout.named:
            paint.paint_names(painter, column, place)
        if column.picture:
            self._paint_picture(painter, place.tiles[0])
        paint.paint_more(painter, place)
        over = self._over_button[1] if self._over_button is not None and self._over_button[0] == index else 0
        current = self.selected is not None and column.layer == self.selected
        title, note = self._heading(index)
        tone = "err" if column.broken else "text"
        paint.paint_heading(painter, place, title, note, tone, current, self._resizable(index), over)

    def _paint_picture(self, painter: QPainter, tile: QRectF) -> None:
        paint_icon(painter, "image", tile.adjusted(8, 8, -8, -8), "text3")

    def _paint_gaps(self, painter: QPainter, layout: DiagramLayout) -> None:
        for index, gap in enumerate(layout.gaps):
            over = self._over_gap == index
            paint.paint_round_button(painter, gap, "plus", over, framed=True)
            if over:
                paint.paint_insertion(painter, layout, index)

    def _heading(self, index: int) -> tuple[str, str]:
        column = self.columns[index]
        if column.layer is None:
            return self.tr("Inputs"), numbers.shape(column.picture) if column.picture else numbers.whole(column.units)
        note = " · ".join(column.notes)
        if not note and index == len(self.columns) - 1:
            note = self._last_note
        title = f"{column.name} {numbers.whole(column.units)}"
        return title if self._roomy() else numbers.whole(column.units), note or self.tr("no activation")

    def _roomy(self) -> bool:
        """Whether the names of the layers fit side by side."""
        columns = [column for column in self.columns if column.layer is not None]
        measure = theme.metrics("label", 600)
        widest = max((measure.horizontalAdvance(f"{c.name} {numbers.whole(c.units)}") for c in columns), default=0.0)
        return widest + theme.px(8) <= self.width() / max(1, len(self.columns))

    def _card(self) -> paint.Card | None:
        if self.hovered is None:
            return None
        index, unit = self.hovered
        column = self.columns[index]
        note = self._heading(index)[1]
        rows: list[tuple[str, str, str]] = []
        outputs, biases = self._outputs.get(index), self._biases.get(index, np.zeros(0))
        if outputs is not None and unit < len(outputs):
            rows.append((self.tr("Output at cursor"), numbers.signed(float(outputs[unit])), "text"))
        if unit < len(biases):
            bias = float(biases[unit])
            tone = "bluetext" if bias > 0 else "orangetext" if bias < 0 else "text"
            rows.append((self.tr("Bias"), numbers.signed(bias), tone))
        return paint.Card(self.tile_name(self.hovered), note if column.layer is not None else "", tuple(rows))

    def tile_name(self, tile: Tile) -> str:
        """What a tile is called: “Neuron h₂,₆”, “Input x₁”."""
        index, unit = tile
        column = self.columns[index]
        if column.picture:
            return self.tr("Pixels")
        if column.layer is None:
            return self.tr("Input {name}").format(name=column.label(unit))
        last = index == len(self.columns) - 1
        name = subscript("y", unit + 1) if last else subscript("h", index, unit + 1)
        return self.tr("Neuron {name}").format(name=name)

    # how it answers

    def _places(self) -> DiagramLayout:
        if self._layout is None:
            self._layout = lay_out(self.columns, self.width(), self.height())
        return self._layout

    def map_side(self) -> int:
        """How many values across a tile's map should have, so that it is drawn as it is."""
        places = self._places().columns
        tiles = places[-1].tiles if places else ()
        return max(8, round(tiles[0].width() * self.devicePixelRatioF())) if tiles else 8

    def _pictures(self, values: Array) -> list[QImage]:
        return paint.tile_images(values, self.devicePixelRatioF())

    def _lay_out_anew(self) -> None:
        """Another size or look: places, edges and the pictures of the tiles that are drawn now."""
        self._layout = None
        self._images = {i: self._pictures(maps[: self._drawn(i)]) for i, maps in self._maps.items()}
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
        return 0 < index < len(self.columns) - 1

    def _resize_column(self, index: int, step: int) -> None:
        column = self.columns[index]
        if column.layer is not None and column.units + step >= 1:
            self.units_wanted.emit(column.layer, column.units + step)

    def _choose(self, index: int) -> None:
        column = self.columns[index]
        if column.layer is not None:
            self.select_layer(column.layer)
            self.layer_chosen.emit(column.layer)

    def _move(self, across: int, down: int) -> None:
        column, unit = self.hovered or (0, 0)
        column = min(max(0, column + across), len(self.columns) - 1)
        last = len(self._places().columns[column].tiles) - 1
        self._hover((column, min(max(0, unit + down), last)))

    def _hover(self, tile: Tile | None) -> None:
        if tile != self.hovered:
            self.hovered = tile
            self.neuron_hovered.emit(tile)
            self._renew_edges()

    def _show_pictures(self, index: int, matrix: Array) -> None:
        """Over pictures the neurons of the first layer show their weights, pixel by pixel."""
        picture = self.columns[index - 1].picture
        pixels = 0 if picture is None else picture[0] * picture[1]
        if picture is None or index != 1 or matrix.shape[1] != pixels:
            return
        shown = matrix[: self._drawn(index)].reshape(-1, *picture)
        sizes: Sequence[float] = np.abs(shown).reshape(len(shown), -1).max(axis=1)
        scale = np.where(np.asarray(sizes) > 0, sizes, 1.0)[:, None, None]
        self._images[index] = paint.tile_images(shown / scale)  # drawn at another size than their own

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Diagram of the network"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a neuron. + and − change the number of neurons, Insert adds a layer.")
        )
