"""The loupe: the needle's tip, enlarged, with every reader's line, so that one sees how far they disagree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from core.vision.reading import Segment
from gui import theme
from gui.widgets.painting import colour

SIDE_PX, REACH = 140, 0.09
"""Side of the loupe on the screen; half of what it shows, in lengths of the needle's line."""


def paint_loupe(
    painter: QPainter, room: QRectF, image: QImage, lines: Sequence[tuple[int, Segment]], ground: QColor
) -> None:
    """Draw it into the lower right corner of `room`; `lines` are (run index, image pixels), the main one first."""
    (x1, y1), (x2, y2) = lines[0][1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    side = min(theme.px(SIDE_PX), 0.3 * room.height())
    reach = REACH * length
    if reach < 2:
        return
    at = QPointF(x1 + 0.82 * (x2 - x1), y1 + 0.82 * (y2 - y1))
    place = QRectF(room.right() - side - 10, room.bottom() - side - 10, side, side)
    scale = side / (2 * reach)
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(place, 7, 7)
    painter.setClipPath(clip)
    painter.fillRect(place, ground)
    painter.drawImage(place, image, QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))
    for run, (start, end) in reversed(lines):
        ends = [place.center() + (QPointF(*point) - at) * scale for point in (start, end)]
        painter.setPen(theme.run_pen(run, 2.0))
        painter.drawLine(*ends)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("paper"), 2))
    painter.drawRoundedRect(place, 7, 7)
    words = f"{scale / _shown_scale(room, image):.1f}×"
    painter.setFont(theme.font("label", 500))
    pill = QRectF(place.left() + 6, place.bottom() - 26, theme.metrics("label", 500).horizontalAdvance(words) + 14, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(pill, 10, 10)
    painter.setPen(QColor("white"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _shown_scale(room: QRectF, image: QImage) -> float:
    """Screen pixels per picture pixel outside the loupe."""
    return min(room.width() / image.width(), room.height() / image.height())
