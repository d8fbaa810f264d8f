"""A network as a picture for a poster: a column per layer, tiles with what their neurons see, edges in their signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.nn.layer import INPUT, shape_text
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.events import Weights
from gui import theme
from gui.i18n import shown
from gui.widgets.field_maps import Array
from gui.widgets.painting import box, colour, ends_its_painter

MOST_TILES = 8
TILE_PX, HEAD_PX, LEAST_EDGE, RAMP = 40, 40, 0.02, 40
FOOT_PX, MANY_EDGES = 18, 16
INPUTS = N_("poster", "Inputs")


@dataclass(frozen=True)
class PosterColumn:
    """What one layer leaves: its name, the shape of its output, the activation behind it, its number in the network."""

    name: str
    detail: str
    units: int
    layer: int | None = None
    note: str = ""
    takes: int | None = None
    """Of a join the column whose outputs it takes past those between."""
    tag: str = INPUT


def poster_columns(network: NetworkSpec) -> tuple[PosterColumn, ...]:
    """The inputs and every layer that computes; activations and what keeps the shape are notes of the one before."""
    shape = network.input_shape
    columns = [PosterColumn(shown(INPUTS), shape_text(shape), shape[0] if len(shape) == 1 else 1)]
    for index, report in enumerate(network.report()):
        output = report.output
        if output is None:
            continue
        quiet = output == report.input and not report.parameters and not report.spec.joins
        if report.spec.is_activation or quiet:
            last = columns[-1]
            notes = f"{last.note} · {report.spec.name}" if last.note else report.spec.name
            columns[-1] = replace(last, note=notes)
        elif report.spec.key != "flatten":
            units = output[-1] if len(output) == 1 else output[0]
            takes = _column_of(columns, getattr(report.spec, "taken", ""))
            columns.append(PosterColumn(report.spec.name, shape_text(output), units, index, "", takes, report.spec.tag))
    return tuple(columns)


def _column_of(columns: Sequence[PosterColumn], tag: str) -> int | None:
    """The last column of that tag; what a join takes."""
    return next((i for i in range(len(columns) - 1, -1, -1) if tag and columns[i].tag == tag), None)


class NetworkPicture(QWidget):
    """`maps` are those of every Linear layer, (neurons, side, side) of −1…1, where there is a plane to show."""

    def __init__(
        self, network: NetworkSpec, weights: Weights, maps: Sequence[Array], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = poster_columns(network)
        self._weights = weights
        linear = [index for index, layer in enumerate(network.layers) if layer.key == "linear"]
        self._maps: dict[int | None, Array] = dict(zip(linear, maps, strict=False))
        if network.input_shape == (2,) and maps:
            across = np.tile(np.linspace(-1, 1, RAMP), (RAMP, 1))
            self._maps[None] = np.stack([across, -across.T])
            self._hand_on()
        self._maps |= {
            index: found for index in range(len(network.layers)) if (found := _kernels(weights, index)) is not None
        }

    def _hand_on(self) -> None:
        """A join shows the maps that it puts side by side."""
        for index, column in enumerate(self._columns):
            if column.takes is not None:
                parts = [self._maps.get(self._columns[place].layer) for place in (index - 1, column.takes)]
                known = [maps for maps in parts if maps is not None]
                if len(known) == 2 and sum(map(len, known)) == column.units:
                    self._maps[column.layer] = np.concatenate(known)

    def sizeHint(self) -> QSize:
        most = max(min(column.units, MOST_TILES) for column in self._columns)
        return QSize(400, round(HEAD_PX + most * TILE_PX * 1.25 + 12))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [self._tiles(index) for index in range(len(self._columns))]
        for index in range(1, len(self._columns)):
            if self._columns[index].takes is not None:
                self._paint_skip(painter, index, places)
            else:
                self._paint_edges(painter, index, places[index - 1], places[index])
        for index, tiles in enumerate(places):
            self._paint_column(painter, index, tiles)

    def _tiles(self, index: int) -> list[QRectF]:
        count = min(self._columns[index].units, MOST_TILES)
        room = self.height() - HEAD_PX - FOOT_PX
        side = min(TILE_PX, room / max(1, count) / 1.25)
        step, middle = side * 1.25, HEAD_PX + room / 2
        width = self.width() / len(self._columns)
        x = width * (index + 0.5) - side / 2
        return [QRectF(x, middle + (i - (count - 1) / 2) * step - side / 2, side, side) for i in range(count)]

    def _paint_skip(self, painter: QPainter, index: int, places: list[list[QRectF]]) -> None:
        """What arrives at a join goes straight on; what it takes comes in a bow below the columns between."""
        column = self._columns[index]
        painter.setPen(QPen(colour("strong", 0.6), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        starts, ends = places[index - 1], places[index]
        for start, end in zip(starts, ends):
            painter.drawLine(QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y()))
        taken, first = places[column.takes or 0], self._columns[index - 1].units
        floor = max(tile.bottom() for tiles in places[(column.takes or 0) + 1 : index] for tile in tiles) + 14
        for start, end in zip(taken, ends[first:] or ends):
            path = QPainterPath(QPointF(start.right(), start.center().y()))
            middle = (start.right() + end.left()) / 2
            path.quadTo(QPointF(start.right() + 24, floor), QPointF(middle, floor))
            path.quadTo(QPointF(end.left() - 24, floor), QPointF(end.left(), end.center().y()))
            painter.drawPath(path)

    def _paint_edges(self, painter: QPainter, index: int, starts: list[QRectF], ends: list[QRectF]) -> None:
        matrix = self._weights.get(f"{self._columns[index].layer}.weight")
        known = matrix is not None and matrix.ndim == 2 and matrix.shape[1] == self._columns[index - 1].units
        most = float(np.abs(matrix).max()) if known and matrix is not None else 1.0
        plain = not known and len(starts) * len(ends) > MANY_EDGES  # what is not learned is not drawn between all
        for j, end in enumerate(ends):
            for i, start in enumerate(starts):
                weight = float(matrix[j, i]) / max(most, 1e-9) if known and matrix is not None else 0.0
                shade = colour("blue" if weight > 0 else "orange") if known else QColor(colour("strong"))
                shade.setAlphaF(0.15 + 0.6 * abs(weight))
                painter.setPen(QPen(shade, 0.6 + 3.0 * abs(weight)))
                if abs(weight) > LEAST_EDGE or (not known and (not plain or i == j)):
                    painter.drawLine(QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y()))

    def _paint_column(self, painter: QPainter, index: int, tiles: list[QRectF]) -> None:
        column = self._columns[index]
        maps = self._maps.get(column.layer)
        for unit, tile in enumerate(tiles):
            box(painter, tile, 5, "neutral", "control")
            if maps is not None and unit < len(maps):
                painter.drawImage(tile.adjusted(1, 1, -1, -1), _image(maps[unit]))
        width = self.width() / len(self._columns)
        head = QRectF(width * index, 0, width, HEAD_PX)
        name = f"{column.name} {column.detail}".strip()
        for row, (text, role, tone) in enumerate(((name, "label", "text"), (column.note, "caption", "text2"))):
            painter.setFont(theme.font(role, 600 if row == 0 else 400))
            painter.setPen(theme.token(tone))
            short = theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, head.width() - 4)
            place = QRectF(head.left(), head.top() + row * 17, head.width(), 17)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, short)
        if column.units > len(tiles):
            painter.setPen(theme.token("text2"))
            place = QRectF(head.left(), self.height() - 14, head.width(), 14)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{column.units - len(tiles)}")


def _kernels(weights: Weights, layer: int) -> Array | None:
    """The kernels of a convolution over its first input map, each (height, width) of −1…1."""
    kernels = weights.get(f"{layer}.weight")
    if kernels is None or kernels.ndim != 4:
        return None
    first: Array = kernels[:, 0] / max(float(np.abs(kernels[:, 0]).max()), 1e-9)
    return first


def _image(values: Array) -> QImage:
    pixels = theme.signed_table("tile")[np.clip((np.nan_to_num(values) + 1) * 127.5, 0, 255).astype(np.uint8)]
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
