"""The base of the explorers: small stages for one idea each, alone on their page or beside a lesson's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.registry import Registry
from core.texts import Text
from gui.i18n import shown
from gui.widgets.icon import paint_icon

if TYPE_CHECKING:
    from gui.session import Session


class Explorer(QWidget):
    """One idea to play with. It opens alone; what it computes comes from `core.concepts` or a probe.

    An explorer that looks at the user's own project gets the session by `attach`; most need none. `reset` puts the
    stage back to how it opened.
    """

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    icon: ClassVar[str]
    order: ClassVar[int] = 100

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.setObjectName(f"explorer_{self.key}")
        self.setAccessibleName(shown(self.name))

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        """The little picture on the tile of the explorers' page; its icon where a member draws none of its own."""
        side = rect.height() * 0.4
        middle = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        paint_icon(painter, cls.icon, middle, "accenttext")

    def attach(self, session: Session) -> None:
        """Look at this session from now on."""
        self.session = session

    def show_step(self, key: str) -> None:
        """Follow the lesson to its step `key` ("opening" before the first), where the stage has a place for it."""

    def reset(self) -> None:
        """Put the stage back to how it opened."""

    def retranslate(self) -> None:
        """Renew every text of the member's own."""

    def close_explorer(self) -> None:
        """The window closes: join what was started."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(shown(self.name))
            self.retranslate()
        super().changeEvent(event)


EXPLORERS: Registry[type[Explorer]] = Registry("explorers", "gui.explorers")
