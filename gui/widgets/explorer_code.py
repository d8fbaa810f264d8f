"""Lines of code on a card, each in the colour of the part it does; a part can be made to stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import box, colour, ends_its_painter, renew

PADDING, LINE, HEAD = 12, 20, 30
TONES = ("run_b", "run_c", "run_d", "run_a", "run_f")


class CodeCard(QWidget):
    """`lines` are (part, source); lines of one part share a colour on every card that got the same `parts`.

    Without `parts` no line has a colour, and a line may do several parts, with spaces between.

    `rows` keeps room for so many lines, that cards side by side are of one height.
    """

    hovered = Signal(str)
    """The part under the pointer, "" for none."""

    def __init__(
        self,
        title: str,
        lines: Sequence[tuple[str, str]],
        parts: Sequence[str],
        rows: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.lines, self._parts = title, tuple(lines), tuple(parts)
        self._rows = max(rows, len(self.lines))
        self.lit = ""
        self.foot = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(source for _, source in lines))

    def light(self, part: str) -> None:
        """Make the lines of a part stand out; "" for none."""
        self.lit = part
        self.update()

    def set_foot(self, words: str) -> None:
        """What comes out, below the lines."""
        self.foot = words
        self.update()

    def sizeHint(self) -> QSize:
        measure = theme.metrics("code")
        width = max(measure.horizontalAdvance(source) for _, source in self.lines) + 2 * theme.px(PADDING)
        return QSize(round(width), theme.px(HEAD + LINE * (self._rows + 1) + 2 * PADDING))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        box(painter, rect, 8, "window", "hair")
        inside = rect.adjusted(theme.px(PADDING), theme.px(6), -theme.px(PADDING), -theme.px(8))
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.token("text"))
        head = QRectF(inside.left(), inside.top(), inside.width(), theme.px(HEAD - 6))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self.title)
        for index, (part, source) in enumerate(self.lines):
            place = self._line(index)
            if part:
                tone = theme.token(tone_of(part, self._parts) if self._parts else "accent")
                if self._parts:
                    mark = QRectF(place.left() - theme.px(8), place.top() + 3, theme.px(3), place.height() - 6)
                    box(painter, mark, 2, tone)
                if self.lit and self.lit in part.split():
                    box(painter, place.adjusted(-4, 0, 4, 0), 4, colour(tone, 0.16))
            painter.setFont(theme.font("code"))
            painter.setPen(theme.token("text" if part else "text2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, source)
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text2"))
        foot = QRectF(inside.left(), inside.bottom() - theme.px(LINE), inside.width(), theme.px(LINE))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self.foot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = [part for i, (part, _) in enumerate(self.lines) if self._line(i).contains(event.position())]
        self.hovered.emit(under[0].partition(" ")[0] if under else "")

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _line(self, index: int) -> QRectF:
        top = theme.px(HEAD) + index * theme.px(LINE) + theme.px(2)
        return QRectF(theme.px(PADDING + 4), top, self.width() - 2 * theme.px(PADDING), theme.px(LINE))


def tone_of(part: str, parts: Sequence[str]) -> str:
    """The token of a part's colour."""
    return TONES[list(parts).index(part) % len(TONES)]
