"""What an answer withstands: the drawing moved by up to 7 pixels, turned and scaled, and what is still read.

robustness.show_map(Robustness, pixels, class_names); None empties the frames
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.imaging.strokes import SIDE, Picture
from core.inspection.changes import ANGLES_DEG, FACTORS, REACH, Robustness, Row
from gui import numbers, theme
from gui.i18n import filled
from gui.widgets.painting import box, colour, ends_its_painter, mix, renew
from gui.widgets.sees_path import tinted

HEAD, GAP, LARGEST, SMALLEST = 20, 20, 255, 105
STRIP, CELL, LETTER = 18, 20, 11
"""Height of a strip's cells, their largest width, and the least side of a cell that can hold a letter."""
WRAP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
COUNT = 2 * REACH + 1
Place = tuple[str, int, int]
"""("shift", row, column), ("turn", 0, index) or ("size", 0, index)."""


class RobustnessMap(QWidget):
    """Accent where the network still reads the same, orange with the other class where it does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: Robustness | None = None
        self._pixels: Picture | None = None
        self._classes: Sequence[str] = ()
        self._over: Place | None = None
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(HEAD + SMALLEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName("robustness_map")
        self._name()

    @property
    def robustness(self) -> Robustness | None:
        """What is shown."""
        return self._map

    def show_map(self, robustness: Robustness | None, pixels: Picture | None, classes: Sequence[str]) -> None:
        """Show what became of the picture `pixels` (28, 28) when it was changed."""
        self._map, self._pixels, self._classes = robustness, pixels, classes
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(HEAD + SMALLEST))

    def readout(self) -> str:
        """What is read under the pointer; the sum of it, while the pointer is elsewhere."""
        if self._map is None:
            return self.tr("Draw, and the map says how far the drawing may be moved, turned and scaled.")
        label = self._classes[self._map.output]
        if self._over is None:
            return filled(
                self.tr("Moved, it still reads {label} in {count} of {total} places."),
                label=label,
                count=int((self._map.decided == self._map.output).sum()),
                total=COUNT * COUNT,
            )
        decided, share = self._at(self._over)
        words = self.tr("{change}: reads {decided}; {label} has {share}")
        return filled(
            words,
            change=self._change(self._over),
            decided=self._classes[decided],
            label=label,
            share=numbers.percent(share),
        )

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        grid = self._grid()
        self._title(painter, QRectF(0, 0, grid.width(), theme.px(HEAD - 4)), self.tr("Moved, in pixels"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for row in range(COUNT):
            for column in range(COUNT):
                self._paint_cell(painter, ("shift", row, column))
        box(painter, grid.adjusted(-1, -1, 1, 1), 3, None, "control")
        for kind, title in (("turn", self.tr("Turned, in degrees")), ("size", self.tr("Scaled"))):
            strip = self._strip(kind)
            self._title(painter, QRectF(strip.left(), strip.top() - theme.px(HEAD), strip.width(), theme.px(16)), title)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            for index in range(self._count(kind)):
                self._paint_cell(painter, (kind, 0, index))
            self._paint_scale(painter, kind, strip)
        self._paint_words(painter)
        if self._over is not None and self._map is not None:
            box(painter, self._cell(self._over).adjusted(-1, -1, 1, 1), 2, None, "text", 1.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._place_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        self.setMinimumHeight(theme.px(HEAD + SMALLEST))
        renew(self, event)

    # paint

    def _title(self, painter: QPainter, place: QRectF, words: str) -> None:
        painter.setFont(theme.font("label", 500))
        painter.setPen(theme.token("text2"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)

    def _paint_cell(self, painter: QPainter, place: Place) -> None:
        cell = self._cell(place).adjusted(0, 0, -1, -1)
        if self._map is None:
            painter.fillRect(cell, theme.token("sunken"))
            return
        decided, share = self._at(place)
        same = decided == self._map.output
        strength = share if same else 1 - share
        painter.fillRect(cell, mix("paper", "accent" if same else "orange", 0.15 + 0.75 * strength))
        name = self._classes[decided]
        if not same and len(name) == 1 and min(cell.width(), cell.height()) >= theme.px(LETTER):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("text"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_scale(self, painter: QPainter, kind: str, strip: QRectF) -> None:
        """First, middle and last amount under a strip."""
        amounts = ANGLES_DEG if kind == "turn" else FACTORS
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        middle = amounts.index(0 if kind == "turn" else 1.0)
        for index in (0, middle, len(amounts) - 1):
            cell = self._cell((kind, 0, index))
            words = self._degrees(amounts[index]) if kind == "turn" else f"×{numbers.fixed(amounts[index], 1)}"
            place = QRectF(cell.center().x() - 40, strip.bottom() + theme.px(1), 80, theme.px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)

    def _paint_words(self, painter: QPainter) -> None:
        strip = self._strip("turn")
        left = strip.right() + theme.px(GAP + 4)
        width = self.width() - left
        if width < theme.px(120):
            return
        room = QRectF(left, 0, width, self.height())
        painter.setFont(theme.font("label", 500))
        painter.setPen(theme.token("text"))
        used = painter.boundingRect(room, WRAP, self.readout())
        painter.drawText(room, WRAP, self.readout())
        top = used.bottom() + theme.px(8)
        if self._pixels is not None:
            side = min(theme.px(84), self.height() - top)
            if side >= theme.px(40):
                self._paint_picture(painter, QRectF(left, top, side, side), self._pixels)
                left, width = left + side + theme.px(12), width - side - theme.px(12)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        note = self.tr("The network alone is tested: what centres a drawing comes before this and would undo the move.")
        painter.drawText(QRectF(left, top, width, self.height() - top), WRAP, note)

    def _paint_picture(self, painter: QPainter, frame: QRectF, pixels: Picture) -> None:
        """The picture as it is changed under the pointer."""
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(frame, theme.px(5), theme.px(5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, theme.token("paper"))
        painter.setClipPath(shape)
        painter.translate(frame.center())
        kind, row, column = self._over or ("shift", REACH, REACH)
        unit = frame.width() / SIDE
        if kind == "shift":
            painter.translate((column - REACH) * unit, (row - REACH) * unit)
        elif kind == "turn":
            painter.rotate(ANGLES_DEG[column])
        else:
            painter.scale(FACTORS[column], FACTORS[column])
        half = frame.width() / 2
        painter.drawImage(QRectF(-half, -half, 2 * half, 2 * half), tinted(pixels, theme.sequential_table("text")))
        painter.restore()
        box(painter, frame, 5, None, colour("control"))

    # numbers and words

    def _at(self, place: Place) -> tuple[int, float]:
        """The class read there, and what the original class has there."""
        assert self._map is not None
        kind, row, column = place
        if kind == "shift":
            return int(self._map.decided[row, column]), float(self._map.share[row, column])
        strip: Row = self._map.turned if kind == "turn" else self._map.scaled
        return int(strip.decided[column]), float(strip.share[column])

    def _change(self, place: Place) -> str:
        kind, row, column = place
        if kind == "turn":
            return self.tr("Turned by {angle}").format(angle=self._degrees(ANGLES_DEG[column]))
        if kind == "size":
            return self.tr("Scaled by {factor}").format(factor=numbers.fixed(FACTORS[column], 1))
        right, down = column - REACH, row - REACH
        return self.tr("{right} px right, {down} px down").format(right=numbers.whole(right), down=numbers.whole(down))

    def _degrees(self, angle: float) -> str:
        return f"{numbers.whole(round(angle))}°"

    def _name(self) -> None:
        self.setAccessibleName(self.tr("How far this drawing may be changed"))

    # places

    def _grid(self) -> QRectF:
        head = theme.px(HEAD)
        room = min(self.height() - head - 2, self.width() * 0.4, theme.px(LARGEST))
        side = COUNT * max(theme.px(SMALLEST) // COUNT, int(room // COUNT))
        return QRectF(1, head, side, side)

    def _strip(self, kind: str) -> QRectF:
        grid, count = self._grid(), self._count(kind)
        left = grid.right() + theme.px(GAP)
        cell = min(theme.px(CELL), max(8, int((self.width() - left) * 0.5 / count)))
        below = theme.px(HEAD + STRIP + 20)
        top = theme.px(HEAD) + (below if kind == "size" else 0)
        return QRectF(left, top, cell * count, theme.px(STRIP))

    def _count(self, kind: str) -> int:
        return len(ANGLES_DEG if kind == "turn" else FACTORS)

    def _cell(self, place: Place) -> QRectF:
        kind, row, column = place
        if kind == "shift":
            grid = self._grid()
            unit = grid.width() / COUNT
            return QRectF(grid.left() + column * unit, grid.top() + row * unit, unit, unit)
        strip = self._strip(kind)
        unit = strip.width() / self._count(kind)
        return QRectF(strip.left() + column * unit, strip.top(), unit, strip.height())

    def _place_at(self, point: QPointF) -> Place | None:
        grid = self._grid()
        if grid.contains(point):
            unit = grid.width() / COUNT
            row, column = int((point.y() - grid.top()) / unit), int((point.x() - grid.left()) / unit)
            return "shift", min(COUNT - 1, row), min(COUNT - 1, column)
        for kind in ("turn", "size"):
            strip = self._strip(kind)
            if strip.contains(point):
                index = int((point.x() - strip.left()) / strip.width() * self._count(kind))
                return kind, 0, min(self._count(kind) - 1, index)
        return None
