"""The page of the explorers: a tile for each, and the stage of the one that was chosen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.lesson import LESSONS, Lesson
from core.texts import N_, Text
from gui import i18n, theme
from gui.actions import Actions
from gui.explorer import EXPLORERS, Explorer
from gui.files import ProjectFiles
from gui.i18n import shown
from gui.page import PAGES, Page
from gui.session import Session
from gui.settings import Settings
from gui.widgets.button import Button
from gui.widgets.focus_ring import focus_changed
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Sheet

INTRODUCTION = N_("explorers", "One idea each, to be moved by hand. Every number is computed while you look.")
TO_ALL = N_("explorers", "All explorers (Esc)")
LESSON = N_("explorers", "Lesson {number}")
TILE_PX, TILE_HEIGHT_PX, PICTURE_PX = 270, 218, 120
LAST = 10_000


@PAGES.register
class ExplorersPage(Page):
    """`open(key)` brings one explorer to the front; it is made when it is first wanted."""

    key: ClassVar[str] = "explorers"
    name: ClassVar[Text] = N_("pages", "Explorers")
    icon: ClassVar[str] = "eye"
    order: ClassVar[int] = 15

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._open: dict[str, Explorer] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.back.clicked.disconnect(self.left)
        self.back.clicked.connect(self.go_back)
        self.lesson_button = Button("", "book")
        self.lesson_button.setObjectName("explorer_lesson")
        self.lesson_button.clicked.connect(self._open_lesson)
        self.bar.addWidget(self.lesson_button)
        self.stack = QStackedWidget()
        tiles = [ExplorerTile(explorer, lesson_of(explorer.key)) for explorer in EXPLORERS.values()]
        self.tiles = sorted(tiles, key=lambda tile: tile.place)
        self.stack.addWidget(self._build_tiles())
        self.sheet = Sheet(radius=10)
        self.sheet_layout = QVBoxLayout(self.sheet)
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.stage = QStackedWidget()
        self.sheet_layout.addWidget(self.stage)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(12, 8, 12, 12)
        around.addWidget(self.sheet)
        self.stack.addWidget(holder)
        self.body.addWidget(self.stack)
        self.retranslate()

    def _build_tiles(self) -> QWidget:
        self.introduction = Label("", "body", "text2", wrap=True)
        self.grid = QGridLayout()
        self.grid.setSpacing(14)
        for tile in self.tiles:
            tile.clicked.connect(lambda _, key=tile.explorer.key: self.open(key))
        column = QVBoxLayout()
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(16)
        column.addWidget(self.introduction)
        column.addLayout(self.grid)
        column.addStretch(1)
        self._columns = 0
        return scrolling(column)

    def attach(self, session: Session, files: ProjectFiles, settings: Settings, actions: Actions) -> None:
        super().attach(session, files, settings, actions)
        self._session = session
        for explorer in self._open.values():
            explorer.attach(session)

    @property
    def explorer(self) -> Explorer | None:
        """The explorer in front; None while the tiles are."""
        widget = self.stage.currentWidget()
        return widget if self.stack.currentIndex() == 1 and isinstance(widget, Explorer) else None

    def open(self, key: str) -> None:
        """Bring the explorer `key` to the front."""
        if key not in self._open:
            explorer = EXPLORERS[key]()
            self._open[key] = explorer
            self.stage.addWidget(explorer)
            if self._session is not None:
                explorer.attach(self._session)
        self.stage.setCurrentWidget(self._open[key])
        self.stack.setCurrentIndex(1)
        self.retranslate()
        self.setFocus()

    def show_tiles(self) -> None:
        """Back to the tiles; the explorer keeps its state."""
        self.stack.setCurrentIndex(0)
        self.retranslate()
        self.setFocus()

    def go_back(self) -> None:
        """From a stage to the tiles, from the tiles to the workbench."""
        if self.explorer is not None:
            self.show_tiles()
        else:
            self.left.emit()

    def retranslate(self) -> None:
        explorer = self.explorer
        self.introduction.setText(shown(INTRODUCTION))
        for tile in self.tiles:
            tile.retranslate()
        self.title.setText(shown(self.name if explorer is None else explorer.name))
        if explorer is not None:
            self.back.set_tip(shown(TO_ALL))
        lesson = None if explorer is None else lesson_of(explorer.key)
        self.lesson_button.setVisible(lesson is not None)
        if lesson is not None:
            self.lesson_button.setText(shown(LESSON, number=lesson.label))
            self.lesson_button.setToolTip(lesson.text(i18n.language()).title)

    def close_page(self) -> None:
        for explorer in self._open.values():
            explorer.close_explorer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.explorer is not None:
            self.show_tiles()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, min(5, (self.width() - 50) // theme.px(TILE_PX)))
        if columns != self._columns:
            self._columns = columns
            for index, tile in enumerate(self.tiles):
                self.grid.addWidget(tile, index // columns, index % columns)
            for column in range(5):
                self.grid.setColumnStretch(column, 1 if column < columns else 0)

    def _open_lesson(self) -> None:
        explorer = self.explorer
        lesson = None if explorer is None else lesson_of(explorer.key)
        if lesson is not None:
            self.lesson_wanted.emit(lesson.key)


class ExplorerTile(QAbstractButton):
    """A little picture, the name, one line of help, and the lesson it belongs to."""

    def __init__(self, explorer: type[Explorer], lesson: Lesson | None) -> None:
        super().__init__()
        self.explorer, self._lesson = explorer, lesson
        self.setObjectName(f"open_{explorer.key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.place = (lesson.order if lesson is not None else LAST, explorer.order)
        """In the order of the course, those without a lesson at the end."""
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(shown(self.explorer.name))
        self.setToolTip(shown(self.explorer.help))
        self.setAccessibleName(shown(self.explorer.name))
        self.setAccessibleDescription(shown(self.explorer.help))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(TILE_PX), theme.px(TILE_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(TILE_HEIGHT_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, over = self.rect().toRectF(), self.underMouse()
        box(painter, rect, 10, "paper", "accent" if over else "hair")
        picture = QRectF(rect.left() + 1, rect.top() + 1, rect.width() - 2, theme.px(PICTURE_PX))
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(9), theme.px(9))
        painter.setClipPath(shape)
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        painter.fillRect(picture, theme.token("window"))
        self.explorer.paint_tile(painter, picture.adjusted(theme.px(14), theme.px(12), -theme.px(14), -theme.px(12)))
        painter.restore()
        self._paint_words(painter, rect.adjusted(theme.px(14), picture.height() + theme.px(10), -theme.px(14), 0))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        strong, label = theme.metrics("strong"), theme.metrics("label")
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text3"))
        number = "" if self._lesson is None else shown(LESSON, number=self._lesson.label)
        head = QRectF(room.left(), room.top(), room.width(), strong.height() + 2)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.token("text"))
        width = int(room.width() - label.horizontalAdvance(number) - 8)
        name = strong.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        below = QRectF(room.left(), head.bottom() + 4, room.width(), self.height() - head.bottom() - 10)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), shown(self.explorer.help))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 10)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 10)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def lesson_of(key: str) -> Lesson | None:
    """The first lesson of the course that names the explorer `key`."""
    return next((lesson for lesson in LESSONS.values() if lesson.explorer == key), None)
