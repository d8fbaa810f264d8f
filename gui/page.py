"""The base of the pages: whole screens beside the workbench, each under a bar of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.registry import Registry
from core.texts import N_, Text
from gui import theme
from gui.actions import Actions
from gui.i18n import shown
from gui.widgets.button import ToolButton
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter

if TYPE_CHECKING:
    from gui.files import ProjectFiles
    from gui.session import Session
    from gui.settings import Settings

BAR_PX = 52
TO_WORKBENCH = N_("pages", "To the workbench (Esc)")


class Page(QWidget):
    """`bar` is the row on top (a way back, the title, what a member adds, the window's tools), `body` the rest.

    It opens alone: build, then `attach`. `left` asks the window to go back to the workbench, `project_wanted` to put a
    project on the desk, `lesson_wanted` to open a lesson by its key.
    """

    key: ClassVar[str]
    name: ClassVar[Text]
    icon: ClassVar[str]
    order: ClassVar[int] = 100
    tools: ClassVar[tuple[str, ...]] = ("what", "language", "theme", "help")

    left = Signal()
    project_wanted = Signal(object)
    lesson_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page_{self.key}")
        self.back = ToolButton("chevron_left", shown(TO_WORKBENCH))
        self.back.setObjectName(f"leave_{self.key}")
        self.back.clicked.connect(self.left)
        self.title = Label(shown(self.name), "strong")
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(8, 0, 8, 0)
        self.bar.setSpacing(8)
        self.bar.addWidget(self.back)
        self.bar.addWidget(self.title)
        self.bar.addStretch(1)
        self._strip = _Strip()
        self._strip.setLayout(self.bar)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addLayout(self.body, 1)

    def attach(self, session: Session, files: ProjectFiles, settings: Settings, actions: Actions) -> None:
        """Show these from now on; a member extends it and calls the base, which adds the window's tools to the bar."""
        for name in self.tools:
            action = actions.named(name)
            button = ToolButton(str(action.data()), action.toolTip())
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda button=button, action=action: button.set_tip(action.toolTip()))
            self.bar.addWidget(button)

    def entered(self) -> None:
        """The page has come to the front: show everything as it is now."""

    def open(self, key: str) -> None:
        """Bring the part `key` of the page to the front; a page without parts stays as it is."""

    def retranslate(self) -> None:
        """Renew every text of the member's own; the base has renewed the title."""

    def close_page(self) -> None:
        """The window closes: end threads and cameras."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.title.setText(shown(self.name))
            self.back.set_tip(shown(TO_WORKBENCH))
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._strip.setFixedHeight(theme.px(BAR_PX))
        super().changeEvent(event)


class _Strip(QWidget):
    """The bar's strip of desk with its hairline."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(BAR_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme.token("hair"))


PAGES: Registry[type[Page]] = Registry("pages", "gui.pages")


class Pages(dict[str, Page]):
    """Pages by key, each made at the first look."""

    def __init__(self, make: Callable[[str], Page]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Page:
        self[key] = self._make(key)
        return self[key]
