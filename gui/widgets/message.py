"""Messages that stay: the doctor's card, the banner across a sheet, the empty state.

    card = MessageCard(); card.set_message("calm" | "warn" | "error" | "info", title, text, action="Use 0.10")
    card.set_checks(12, 12)                    the bar of quiet ticks, with "12 / 12" beside the title
    Banner(...).set_message(kind, title, text, action)        one line across, closable
    EmptyState("curve", "No run yet", "Press Space to train.", action="")
All emit `acted` when their button is pressed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from gui import theme
from gui.i18n import sentences
from gui.widgets.button import Button, ToolButton
from gui.widgets.icon import paint_icon
from gui.widgets.label import Label
from gui.widgets.painting import box, disc, ends_its_painter, renew, tick
from gui.widgets.sheet import Sheet

# ground, outline, tone of title and icon, icon
_KINDS: dict[str, tuple[str, str | None, str, str]] = {
    "calm": ("paper", "hair", "text", ""),
    "info": ("infobg", None, "text", "info"),
    "warn": ("warnbg", None, "text", "warning"),
    "error": ("paper", "hair", "err", "error"),
}
_ICON_TONE = {"calm": "accenttext", "info": "info", "warn": "warn", "error": "err"}


class Mark(QWidget):
    """The icon of a message: a tick on a tinted disc when all is calm."""

    def __init__(self, kind: str, side: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self._side = kind, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._side if self.kind == "calm" else 18
        return QSize(theme.px(side), theme.px(self._side))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.kind == "calm":
            disc(painter, rect.center(), rect.height() / 2, "selected")
            tick(painter, rect.adjusted(3, 3, -3, -3), "accenttext", 1.6)
        else:
            paint_icon(painter, _KINDS[self.kind][3], QRectF(0, 0, theme.px(18), rect.height()), _ICON_TONE[self.kind])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class Checks(QWidget):
    """A bar of short strokes: how many of the checks are fine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fine, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_checks(self, fine: int, total: int) -> None:
        """`fine` of `total` strokes in accent, the others in amber."""
        self._fine, self._total = fine, total
        self.setVisible(total > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(100), theme.px(4))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._total:
            painter = QPainter(self)
            gap = theme.px(4)
            width = (self.width() - gap * (self._total - 1)) / self._total
            for index in range(self._total):
                tone = "rate_fast" if index < self._fine else "warnline"
                box(painter, QRectF(index * (width + gap), 0, width, self.height()), 2, tone)


class MessageCard(Sheet):
    """A card with a finding: calm (tick), warn (amber ground), error (red title), info."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent=parent)
        self._mark = Mark("calm")
        self._title = Label("", "strong", wrap=True)
        self._count = Label("", "label", "text2")
        self._text = Label("", "label", "text2", wrap=True)
        self._button = Button(kind="primary")
        self._checks = Checks()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self._checks)
        self._button.clicked.connect(self.acted)
        self.set_checks(0, 0)

    def set_message(self, kind: str, title: str, text: str, action: str = "") -> None:
        """Show a finding; `action` is what the button will do ("" for none)."""
        ground, edge, tone, _ = _KINDS[kind]
        self.set_fill(ground)
        self.set_edge(edge)
        self._mark.kind = kind
        self._mark.updateGeometry()
        self._title.setText(title)
        self._title.set_tone(tone)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._button.set_kind("plain" if kind == "warn" else "primary")
        self._button.updateGeometry()
        self.setAccessibleName(f"{title}. {text}")

    def set_checks(self, fine: int, total: int) -> None:
        """Show how many of the doctor's checks are fine; 0 of 0 hides the bar."""
        self._checks.set_checks(fine, total)
        self._count.setText(f"{fine} / {total}" if total else "")
        words = self.tr("{fine} of {total} checks of the training doctor find nothing wrong.")
        for part in (self._count, self._checks):
            part.setToolTip(words.format(fine=fine, total=total) if total else "")


class Banner(Sheet):
    """A message across the top or foot of a sheet; `closed` when the reader puts it away."""

    acted = Signal()
    closed = Signal()

    def __init__(self, closable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(8, None, "warnbg", parent)
        self._mark = Mark("warn")
        self._title = Label("", "strong", wrap=True)
        self._text = Label("", "label", "text2", wrap=True)
        self._button = Button()
        self._close = ToolButton("close", side=26)
        self._close.setVisible(closable)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._button.clicked.connect(self.acted)
        self._close.clicked.connect(self.closed)
        self._close.set_tip(self.tr("Close"))

    def set_message(self, kind: str, title: str, text: str = "", action: str = "") -> None:
        """Kinds as on the card; the ground is tinted for each but "calm"."""
        self.set_fill("errbg" if kind == "error" else _KINDS[kind][0])
        self._mark.kind = kind
        self._mark.update()
        self._title.setText(title)
        self._title.set_tone(_KINDS[kind][2])
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._button.updateGeometry()
        self.setAccessibleName(f"{title}. {text}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._close.set_tip(self.tr("Close"))


ICON_ROOM = 36
"""Pixels that the icon of an empty view takes above its words."""


class EmptyState(QWidget):
    """Nothing here yet: an icon, the fact, and the key or button that changes it."""

    acted = Signal()

    def __init__(self, icon: str, fact: str, hint: str = "", action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._fact = Label(fact, "body", wrap=True)
        self._hint = Label(hint, "label", "text2", wrap=True)
        self._button = Button(action, kind="primary")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addStretch(1)
        self._icon_room = QSpacerItem(0, theme.px(ICON_ROOM))
        column.addItem(self._icon_room)
        for label in (self._fact, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._button.clicked.connect(self.acted)
        self.set_texts(fact, hint, action)

    def set_texts(self, fact: str, hint: str = "", action: str = "") -> None:
        """Say it in other words, or in another language."""
        self._fact.setText(fact)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(action)
        self._button.setToolTip(sentences(fact, hint))
        self._button.setVisible(bool(action))

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        """The room that it would like: with its icon."""
        hint, shown_ = super().sizeHint(), self._icon_room.sizeHint().height()
        return QSize(hint.width(), hint.height() + theme.px(ICON_ROOM) - shown_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Large type in a low place: the words need all of it, and the icon is left out."""
        width, shown_ = self.width() - 2 * 16, [self._fact, *([self._hint] if self._hint.text() else [])]
        words = sum(label.heightForWidth(width) + 4 for label in shown_)
        words += 0 if self._button.isHidden() else self._button.sizeHint().height()
        room = theme.px(ICON_ROOM) if words + theme.px(ICON_ROOM) + 2 * 16 <= self.height() else 0
        if room != self._icon_room.sizeHint().height():
            self._icon_room.changeSize(0, room)
            self._column.invalidate()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._icon_room.sizeHint().height():
            return
        side = theme.px(26)
        centre = QPointF(self.width() / 2, self._fact.y() - theme.px(10) - side / 2)
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(centre)
        paint_icon(QPainter(self), self._icon, rect, "text2")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._make_room()
        renew(self, event)
