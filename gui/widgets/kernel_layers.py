"""Every convolution of a network on one picture: its kernels, and below each what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.inspection.kernels import Kernels
from gui import numbers, theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.kernel_tiles import MOST, extent, paint_tile
from gui.widgets.painting import ends_its_painter, renew

HEAD, TILE, LARGEST_TILE, GAP, ROOM = 24, 52, 104, 6, 14
Unit = tuple[int, int]
"""Which convolution, and which of its kernels."""


class KernelLayers(QWidget):
    """`set_layers(...)`; `chosen(layer, unit)` when a kernel is clicked. Arrow keys move. Goes into a scroll column.

    The kernels of the first convolution are shown themselves; deeper ones have a slice for every map before them,
    which are shown for the chosen kernel.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[Kernels, ...] = ()
        self.unit: Unit = (0, 0)
        self._tile, self._seen = TILE, 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_layers(self, layers: Sequence[Kernels]) -> None:
        """Show these convolutions from top to bottom."""
        self._layers = tuple(layers)
        layer = min(self.unit[0], max(0, len(self._layers) - 1))
        self.unit = layer, min(self.unit[1], len(self._layers[layer].maps) - 1) if self._layers else 0
        self._fit_height()
        self.update()

    def use_room(self, height: int) -> None:
        """Let the tiles be as large as a piece of `height` pixels shows them all."""
        self._seen = height
        self._fit_height()
        self.update()

    def place(self, layer: int, unit: int) -> QRectF:
        """Where the tiles of a kernel lie: its own weights, if they are shown, above its map."""
        top = sum(self._height(other) for other in self._layers[:layer]) + theme.px(HEAD)
        row, column = divmod(unit, self._columns())
        pitch, tall = theme.px(self._tile + GAP), self._unit_height(self._layers[layer])
        return QRectF(column * pitch + 2, top + row * (tall + theme.px(GAP)), theme.px(self._tile), tall)

    def choose(self, unit: Unit) -> None:
        """Frame a kernel and tell."""
        self.unit = unit
        self.update()
        self.chosen.emit(*unit)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(TILE) * 5, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0.0
        for index, layer in enumerate(self._layers):
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("text"))
            place = QRectF(0, top, self.width(), theme.px(HEAD - 4))
            words = theme.metrics("label", 600).elidedText(
                self._caption(layer), Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            self._paint_layer(painter, index, layer, QRectF(event.rect()))
            top += self._height(layer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        unit = self._at(event.position())
        if unit is not None:
            self.choose(unit)

    def event(self, event: QEvent) -> bool:
        """Under the pointer, the whole caption of a convolution, which may have been cut."""
        if isinstance(event, QHelpEvent):
            tops = [sum(self._height(layer) for layer in self._layers[:index]) for index in range(len(self._layers))]
            over = [layer for layer, top in zip(self._layers, tops) if top <= event.pos().y()]
            QToolTip.showText(event.globalPos(), self._caption(over[-1]) if over else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self._layers:
            super().keyPressEvent(event)
            return
        layer = min(len(self._layers) - 1, max(0, self.unit[0] + move[0]))
        last = min(MOST, len(self._layers[layer].maps)) - 1
        self.choose((layer, min(last, max(0, self.unit[1] + move[1]))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, 6)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_layer(self, painter: QPainter, index: int, layer: Kernels, seen: QRectF) -> None:
        side = theme.px(self._tile)
        shown = _own_kernels(layer)
        heaviest = extent(layer.weights)[0] if layer.weights is not None else 1.0
        brightest, signed = extent(layer.answers)
        for unit in range(min(MOST, len(layer.maps))):
            place, on = self.place(index, unit), (index, unit) == self.unit
            if not place.intersects(seen):
                continue
            if shown and layer.weights is not None:
                tile = QRectF(place.left(), place.top(), side, side)
                paint_tile(painter, tile, layer.weights[unit, 0], heaviest, signed=True, chosen=False)
            tile = QRectF(place.left(), place.bottom() - side, side, side)
            paint_tile(painter, tile, layer.answers[unit], brightest, signed=signed, chosen=on)

    def _caption(self, layer: Kernels) -> str:
        maps = numbers.shape(layer.answers.shape[1:])
        count = len(layer.maps)
        if layer.weights is None:
            words = self.tr("{kind} {column}: {count} maps of {maps}")
            return words.format(column=layer.column, kind=layer.kind, count=count, maps=maps)
        words = self.tr("{kind} {column}: {count} kernels of {size}, and what they find, {maps}")
        size = numbers.shape(layer.weights.shape[1:])
        return words.format(column=layer.column, kind=layer.kind, count=count, size=size, maps=maps)

    def _at(self, point: QPointF) -> Unit | None:
        return next(
            (
                (index, unit)
                for index, layer in enumerate(self._layers)
                for unit in range(min(MOST, len(layer.maps)))
                if self.place(index, unit).contains(point)
            ),
            None,
        )

    def _columns(self) -> int:
        return max(1, (self.width() - 4 + theme.px(GAP)) // theme.px(self._tile + GAP))

    def _unit_height(self, layer: Kernels) -> float:
        return theme.px(self._tile) * (2 if _own_kernels(layer) else 1) + (3 if _own_kernels(layer) else 0)

    def _height(self, layer: Kernels) -> float:
        rows = -(-min(MOST, len(layer.maps)) // self._columns())
        return theme.px(HEAD) + rows * (self._unit_height(layer) + theme.px(GAP)) + theme.px(ROOM)

    def _fit_height(self) -> None:
        """The largest tiles with which all is seen at once; the usual ones where nothing helps."""
        for tile in range(LARGEST_TILE, TILE - 1, -4):
            self._tile = tile
            if self._tall() <= self._seen:
                break
        self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        return round(sum(self._height(layer) for layer in self._layers))


def _own_kernels(layer: Kernels) -> bool:
    """Whether a kernel is one picture: it has a single slice."""
    return layer.weights is not None and layer.weights.shape[1] == 1
