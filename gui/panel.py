"""The base of the panels: the columns on the left of the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.registry import Registry
from core.texts import Text
from gui import theme
from gui.i18n import shown
from gui.session import Session
from gui.widgets.label import Label

HEAD_PX = 44
MARGIN_PX = 16


@dataclass(frozen=True)
class Thumbnail:
    """A small picture of what a panel holds, for the rail that stands for it, and a word or number under it."""

    paint: Callable[[QPainter, QRectF], None]
    caption: str


class Panel(QWidget):
    """One column: a head with its title (and what a member adds to `head`), below it `body`.

    It opens alone: build, then `attach` a session; nothing in it reaches for a main window. A member overrides
    `attach` and `retranslate`.
    """

    thumbnail_changed = Signal()

    key: ClassVar[str]
    name: ClassVar[Text]
    icon: ClassVar[str]
    order: ClassVar[int] = 100
    minimum_px: ClassVar[int] = 176
    usual_px: ClassVar[Mapping[str, int]] = {}
    """Usual width by kind of data, at 100 % text; the minimum for a kind that is not listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"panel_{self.key}")
        self.title = Label("", "strong")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, MARGIN_PX)
        self.body.setSpacing(12)
        self._bar = QWidget()
        self._bar.setFixedHeight(theme.px(HEAD_PX))
        self._bar.setLayout(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self.body, 1)
        self.title.setText(shown(self.name))
        self.setAccessibleName(shown(self.name))

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        raise NotImplementedError

    def thumbnail(self) -> Thumbnail | None:
        """What the rail shows below the panel's name while it stands for the panel."""
        return None

    def retranslate(self) -> None:
        """Renew every text of the member's own; the base has renewed the title."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.title.setText(shown(self.name))
            self.setAccessibleName(shown(self.name))
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._bar.setFixedHeight(theme.px(HEAD_PX))
        super().changeEvent(event)


PANELS: Registry[type[Panel]] = Registry("panels", "gui.panels")
