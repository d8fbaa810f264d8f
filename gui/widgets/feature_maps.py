"""Feature maps of one drawing, layer by layer: as many layers as there is room for, painted at once.

maps.show_layers([LayerMaps, …]); an empty list leaves only the heading
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.digits.maps import LayerMaps
from gui import numbers, theme
from gui.widgets.painting import renew
from gui.widgets.sees_path import tinted

LINE, HEAD, CAPTION, GAP, ROOM = 14, 30, 20, 4, 10
SMALLEST, LARGEST, CELL = 26, 60, 9
MOST_MAPS = 32
NEURON_ROWS = 8


class FeatureMaps(QWidget):
    """What each layer answers to the drawing. Dark is strong; orange and blue where values may be negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: list[LayerMaps] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_layers(self, layers: Sequence[LayerMaps]) -> None:
        """Show these answers; the pictures follow at the next paint."""
        self._layers = list(layers)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = float(theme.px(LINE + HEAD))
        if self.height() < top + theme.px(CAPTION + SMALLEST):
            return
        painter.fillRect(0, 0, self.width(), 1, theme.token("hair"))
        self._paint_head(painter)
        for layer, grid in zip(self._layers, self._grids(self.height() - top), strict=False):
            self._paint_layer(painter, layer, grid, top)
            top += theme.px(CAPTION) + grid.height + theme.px(ROOM)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _grids(self, room: float) -> list[_Grid]:
        """One grid for each of the first layers: as many layers as fit, with the largest tiles that let them."""
        for count in range(len(self._layers), 0, -1):
            beside = count * theme.px(CAPTION) + (count - 1) * theme.px(ROOM)
            for largest in range(LARGEST, SMALLEST - 1, -2):
                grids = [_Grid.of(layer, self.width(), theme.px(largest)) for layer in self._layers[:count]]
                if beside + sum(grid.height for grid in grids) <= room:
                    return grids
        return []

    def _paint_head(self, painter: QPainter) -> None:
        title = self.tr("Feature maps")
        strong = theme.font("body", 600)
        width = theme.metrics("body", 600).horizontalAdvance(title)
        line, height = theme.px(LINE), theme.px(HEAD - 10)
        painter.setFont(strong)
        painter.setPen(theme.token("text"))
        painter.drawText(QRectF(0, line, width + 2, height), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text3"))
        place = QRectF(width + theme.px(10), line, self.width() - width - theme.px(10), height)
        note = self.tr("for this drawing") if self._layers else self.tr("They appear when you draw.")
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, note)

    def _paint_layer(self, painter: QPainter, layer: LayerMaps, grid: _Grid, top: float) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        place = QRectF(0, top, self.width(), theme.px(CAPTION - 4))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._caption(layer))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        table, values = _coloured(layer.values)
        for picture, spot in zip(grid.pictures(values), grid.spots(), strict=False):
            tile = QRectF(spot + QPointF(0, top + theme.px(CAPTION)), grid.tile)
            painter.drawImage(tile, _image(picture, table))
            painter.setPen(theme.token("hair"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(tile.adjusted(0.5, 0.5, -0.5, -0.5))

    def _caption(self, layer: LayerMaps) -> str:
        count = len(layer.values)
        if layer.values.ndim == 1:
            return self.tr("Layer {index} · {name} · {count} neurons").format(
                index=layer.index + 1, name=layer.name, count=numbers.whole(count)
            )
        return self.tr("Layer {index} · {name} · {count} maps, {shape}").format(
            index=layer.index + 1, name=layer.name, count=count, shape=numbers.shape(layer.values.shape[1:])
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
        most = max(1, math.floor((width + gap) / (min(largest, theme.px(SMALLEST * 1.6)) + gap)))
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


def _coloured(values: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float32]]:
    """The colour table, and the values on 0–1: from paper where nothing is negative, else around the neutral middle."""
    largest = max(float(np.abs(values).max()), 1e-9)
    if values.min() < 0:
        return theme.signed_table("tile"), values / largest * 0.5 + 0.5
    return theme.sequential_table("text"), values / largest


def _image(picture: npt.NDArray[np.float32], table: npt.NDArray[np.uint8]) -> QImage:
    return tinted(np.ascontiguousarray(picture), table)
