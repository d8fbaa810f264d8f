"""Feature maps of one drawing, layer by layer, painted at once; a number for every pixel under the pointer.

maps.show_layers([LayerMaps, …]); an empty list says what to do
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.digits.maps import LayerMaps
from gui import numbers, theme
from gui.widgets.painting import ends_its_painter, renew

CAPTION, GAP, ROOM = 20, 4, 10
SMALLEST, LARGEST, CELL = 26, 60, 9
MOST_MAPS = 32
NEURON_ROWS = 8


class FeatureMaps(QWidget):
    """What each layer answers to the drawing. Dark is strong; orange and blue where values may be negative.

    Tiles are as large as lets all layers be seen at once; where even the smallest would not, it grows in height.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: list[LayerMaps] = []
        self._images: dict[int, list[QImage]] = {}
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName("feature_maps")

    def show_layers(self, layers: Sequence[LayerMaps]) -> None:
        """Show these answers; the pictures follow at the next paint."""
        shapes = [one.values.shape for one in self._layers]
        self._layers = list(layers)
        self._images.clear()
        if shapes != [one.values.shape for one in layers]:
            self._fit()
        self.update()

    def set_room(self, height: int) -> None:
        """How much height can be seen without scrolling."""
        self._room = height
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(CAPTION + SMALLEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._layers:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.token("text3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop, self.tr("Draw, and every layer shows its answer."))
        for layer, grid, top in self._placed():
            self._paint_layer(painter, layer, grid, top)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._images.clear()
        renew(self, event)

    def words_at(self, point: QPointF) -> str:
        """Map, place and value under `point`; "" between the tiles."""
        for layer, grid, top in self._placed():
            for index, spot in enumerate(grid.spots()):
                tile = QRectF(spot + QPointF(0, top + theme.px(CAPTION)), grid.tile)
                if tile.contains(point):
                    return self._value(layer, grid, index, (point - tile.topLeft()))
        return ""

    def _value(self, layer: LayerMaps, grid: _Grid, index: int, inside: QPointF) -> str:
        picture = grid.pictures(layer.values)[index]
        height, width = picture.shape
        row = min(height - 1, int(inside.y() / grid.tile.height() * height))
        column = min(width - 1, int(inside.x() / grid.tile.width() * width))
        if layer.values.ndim == 1:
            neuron = column * NEURON_ROWS + row
            if neuron >= len(layer.values):
                return ""
            words = self.tr("Neuron {neuron}: {value}")
            return words.format(neuron=neuron + 1, value=numbers.number(float(layer.values[neuron])))
        words = self.tr("Map {map}, row {row}, column {column}: {value}")
        value = numbers.number(float(picture[row, column]))
        return words.format(map=index + 1, row=row + 1, column=column + 1, value=value)

    def _placed(self) -> Iterator[tuple[LayerMaps, _Grid, float]]:
        """Every layer with its grid and its upper edge."""
        top = 0.0
        for layer, grid in zip(self._layers, self._grids(self._room or self.height()), strict=True):
            yield layer, grid, top
            top += theme.px(CAPTION) + grid.height + theme.px(ROOM)

    def _grids(self, room: float) -> list[_Grid]:
        """One grid for each layer, with the largest tiles that let all of them fit; at worst with the smallest."""
        beside = len(self._layers) * theme.px(CAPTION + ROOM) - theme.px(ROOM)
        grids: list[_Grid] = []
        for largest in range(LARGEST, SMALLEST - 1, -2):
            grids = [_Grid.of(layer, self.width(), theme.px(largest)) for layer in self._layers]
            if beside + sum(grid.height for grid in grids) <= room:
                break
        return grids

    def _fit(self) -> None:
        """Ask for the height that all layers need."""
        needed = math.ceil(sum(theme.px(CAPTION + ROOM) + grid.height for _, grid, _ in self._placed()))
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def _paint_layer(self, painter: QPainter, layer: LayerMaps, grid: _Grid, top: float) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        place = QRectF(0, top, self.width(), theme.px(CAPTION - 4))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._caption(layer))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        if layer.index not in self._images:
            self._images[layer.index] = _images(grid.pictures(layer.values))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(theme.token("hair"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for image, spot in zip(self._images[layer.index], grid.spots(), strict=False):
            tile = QRectF(spot + QPointF(0, top + theme.px(CAPTION)), grid.tile)
            painter.drawImage(tile, image)
            painter.drawRect(tile.adjusted(0, 0, -1, -1))

    def _caption(self, layer: LayerMaps) -> str:
        count = len(layer.values)
        if layer.values.ndim == 1:
            return self.tr("{name} {column} · {count} neurons").format(
                column=layer.column, name=layer.name, count=numbers.whole(count)
            )
        return self.tr("{name} {column} · {count} maps, {shape}").format(
            column=layer.column, name=layer.name, count=count, shape=numbers.shape(layer.values.shape[1:])
        )


class _Grid:
    """How the maps of one layer lie beside and below each other."""

    def __init__(self, columns: int, rows: int, width: float, height: float) -> None:
        self.columns, self.rows = columns, rows
        self.tile = QRectF(0, 0, width, height).size()

    @classmethod
    def of(cls, layer: LayerMaps, width: int, largest: int) -> _Grid:
        """Maps in tiles of at most `largest` pixels a side; neurons as a strip of small cells."""
        if layer.values.ndim == 1:
            cells = math.ceil(len(layer.values) / NEURON_ROWS)
            cell = min(theme.px(CELL), largest / NEURON_ROWS * 1.3, width / cells)
            return cls(1, 1, cell * cells, cell * NEURON_ROWS)
        count, gap = min(len(layer.values), MOST_MAPS), theme.px(GAP)
        most = max(1, math.floor((width + gap) / (min(largest, theme.px(SMALLEST * 1.4)) + gap)))
        rows = math.ceil(count / most)
        columns = math.ceil(count / rows)
        side = math.floor(min(largest, (width - gap * (columns - 1)) / columns))
        return cls(columns, rows, side, side)

    @property
    def height(self) -> float:
        return self.rows * self.tile.height() + (self.rows - 1) * theme.px(GAP)

    def spots(self) -> list[QPointF]:
        """Upper left corners, row by row."""
        gap = theme.px(GAP)
        return [
            QPointF(column * (self.tile.width() + gap), row * (self.tile.height() + gap))
            for row in range(self.rows)
            for column in range(self.columns)
        ]

    def pictures(self, values: npt.NDArray[np.float32]) -> list[npt.NDArray[np.float32]]:
        """Maps as they are; neurons as one picture, column by column."""
        if values.ndim > 1:
            return list(values[:MOST_MAPS])
        cells = np.full(math.ceil(len(values) / NEURON_ROWS) * NEURON_ROWS, values.min(), dtype=np.float32)
        cells[: len(values)] = values
        return [cells.reshape(-1, NEURON_ROWS).T]


def _images(pictures: list[npt.NDArray[np.float32]]) -> list[QImage]:
    """All maps of a layer through one scale: from paper where nothing is negative, else around the neutral middle."""
    values = np.stack(pictures)
    largest = max(float(np.abs(values).max()), 1e-9)
    signed = values.min() < 0
    shares = values / largest * 0.5 + 0.5 if signed else values / largest
    table = theme.signed_table("tile") if signed else theme.sequential_table("text")
    pixels = table[np.clip(np.rint(shares * 255), 0, 255).astype(np.uint8)]
    _, height, width, _ = pixels.shape
    return [QImage(one.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy() for one in pixels]
