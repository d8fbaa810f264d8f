"""The main window: top bar, columns, result, status bar, and nothing that computes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.errors import GradusError
from core.lesson import LESSONS, Lesson
from core.project.document import Project
from core.project.share_card import CARD_SUFFIX
from core.project.storage import SUFFIX
from gui import theme
from gui.actions import Actions
from gui.bringing.drops import PictureDrops
from gui.bringing.file_drops import FileDrops
from gui.columns import Columns
from gui.exports import Exports, add_export_commands
from gui.files import ProjectFiles
from gui.i18n import sentence
from gui.lab_reports import LabReports
from gui.lesson_panel import LessonPanel
from gui.main_menu import MainMenu
from gui.own_lessons import OwnLessons
from gui.page import PAGES, Page, Pages
from gui.panel import PANELS
from gui.projector import Projector
from gui.result import ResultArea
from gui.result_pane import EXPLORE
from gui.session import Session
from gui.settings import Settings
from gui.sharing import Sharing, add_share_commands
from gui.status_bar import StatusBar
from gui.time_strip import add_time_commands
from gui.top_bar import TopBar
from gui.what_is_this import WhatIsThis
from gui.widgets.message import Banner
from gui.window_commands import add_window_commands

FRAME_PX = (16, 56)
"""What a window manager may add around the window."""


class MainWindow(QMainWindow):
    """Data → Network → Training → Result over one session. `closed` is emitted once, when the window has closed.

    `troubled` carries an exception that is not a `GradusError`: a defect, for the crash dialog.
    """

    closed = Signal()
    troubled = Signal(object)
    setting_chosen = Signal(str, str)

    def __init__(self, session: Session, settings: Settings, journals: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._settings = session, settings
        self.files = ProjectFiles(session, settings, journals, self)
        self.setObjectName("main_window")
        room = self.screen().availableGeometry().size() - QSize(*FRAME_PX)
        self.resize(QSize(1440, 900).boundedTo(room))
        self._may_close = self._ended = self._exploring = False
        self.setMinimumSize(QSize(1000, 640))
        self.setAcceptDrops(True)
        self.drops = PictureDrops(session, self)
        self.own_lessons = OwnLessons(settings, self)
        self.what = WhatIsThis(self)
        self.what.term_wanted.connect(self.show_term)
        self.takers = (self.own_lessons, self.drops, FileDrops(session, self))
        self.commands = Actions(session, self)
        self._add_commands()
        self._build()
        self._connect()
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard belongs to the run until a control is chosen: else the first button would take the space bar."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.workbench.setFocus()

    def _add_commands(self) -> None:
        """What the window can do, under the names of `gui.window_commands`."""
        files = self.files
        acts = {
            "new": files.new,
            "open": files.choose,
            "save": files.save,
            "save_as": files.save_as,
            "open_lesson": self.own_lessons.choose,
            "class_table": lambda: self.reports.ask_class(),
            "start": lambda: self.show_page("start"),
            "runs": lambda: self.show_page("runs"),
            "explorers": lambda: self.show_page("explorers"),
            "gauge": lambda: self.show_page("gauge"),
            "glossary": lambda: self.show_page("glossary"),
            "language": self._switch_language,
            "theme": self._switch_theme,
            "whole": self.toggle_whole,
            "what": self.what.begin,
            "projector": lambda: self.projector.toggle(),
            "help": self.show_help,
            "quit": self.close,
        }
        add_window_commands(self.commands, acts)
        add_time_commands(self.commands, self.session)
        self.sharing = Sharing(self.session, self.files, self)
        add_share_commands(self.commands, self.sharing)
        self.commands.retranslate()

    def _build(self) -> None:
        self.menu = MainMenu(self)
        self.panels = [panel() for panel in PANELS.values()]
        self.result = ResultArea(self.session, self._settings)
        self.lesson_panel = LessonPanel(self._settings)
        self.columns = Columns([self.lesson_panel, *self.panels], self.result)
        self.columns.set_shown("lesson", False)
        self.top_bar = TopBar(self.session, self.commands, self.menu)
        self.status = StatusBar(self.session)
        self.banner = Banner(closable=True)
        self.banner.setObjectName("banner")
        self.banner.hide()
        self.banner.closed.connect(self.banner.hide)
        for panel in (self.lesson_panel, *self.panels):
            panel.attach(self.session)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.columns, 1)
        column.addWidget(self.banner)
        column.addWidget(self.status)
        self.projector = Projector(self.columns, self.top_bar, [self.status], self)
        self.workbench = body
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.stack = QStackedWidget()
        self.stack.addWidget(body)
        self.pages = Pages(self._make_page)
        self.setCentralWidget(self.stack)
        add_export_commands(self.commands, Exports(self.session, self, self.result.picture))
        self.menu.fill(self.commands, self.files)
        for action in self.commands.findChildren(QAction):
            (body if self.commands.changes_project(action) else self).addAction(action)
        self._set_heights()

    def _make_page(self, key: str) -> Page:
        """Pages are made when they are first wanted: the window is there sooner."""
        page = PAGES[key]()
        page.attach(self.session, self.files, self._settings, self.commands)
        self.stack.addWidget(page)
        page.left.connect(self.show_workbench)
        page.lesson_wanted.connect(self.open_lesson)
        page.project_wanted.connect(self._open_project)
        return page

    def _connect(self) -> None:
        session = self.session
        session.failed.connect(self._show_failure)
        session.project_changed.connect(lambda project: self.columns.set_kind(project.data.kind))
        self.columns.set_kind(session.project.data.kind)
        self.lesson_panel.closed.connect(self.close_lesson)
        self.lesson_panel.term_wanted.connect(self.show_term)
        self.lesson_panel.lesson_wanted.connect(self.open_lesson)
        self.lesson_panel.step_shown.connect(self.result.lead.show_step)
        self.reports = LabReports(session, self._settings, self.lesson_panel, self.result, self)
        self.lesson_panel.report_wanted.connect(self.reports.ask)
        self.lesson_panel.again_wanted.connect(self.own_lessons.again)
        self.own_lessons.opened.connect(self.begin_lesson)
        self.own_lessons.renewed.connect(self.renew_lesson)
        self.own_lessons.failed.connect(self.show_workbench)
        self.own_lessons.failed.connect(self._show_failure)
        self.result.whole_wanted.connect(self.toggle_whole)
        self.result.view_changed.connect(lambda: self.status.show_keys_of(self.result.current()))
        self.result.view_changed.connect(self._make_room)
        self.status.show_keys_of(self.result.current())
        self.files.dirty_changed.connect(self.top_bar.show_dirty)
        self.files.changed.connect(lambda: self.top_bar.show_file(self.files.file))
        for name in ("theme", "language", "text_scale"):
            self.commands.choices(name).triggered.connect(
                lambda action, name=name: self.setting_chosen.emit(name, str(action.data()))
            )

    def retranslate(self) -> None:
        self.commands.retranslate()
        self.top_bar.retranslate()
        self.menu.retranslate()
        self.setWindowTitle("Gradus")

    def show_page(self, key: str) -> None:
        """Bring a page to the front; the run goes on behind it."""
        self.pages[key].entered()
        self.stack.setCurrentWidget(self.pages[key])

    def show_term(self, key: str) -> None:
        """The glossary at one term."""
        self.pages["glossary"].open(key)
        self.show_page("glossary")

    def show_workbench(self) -> None:
        """The bench, and the keyboard with it: the space bar trains until a control is chosen."""
        self.stack.setCurrentWidget(self.workbench)
        self.workbench.setFocus()

    def open_lesson(self, key: str) -> None:
        """A lesson of the course by its key, a teacher's own by its folder."""
        if key in LESSONS:
            self.begin_lesson(LESSONS[key])
        else:
            self.own_lessons.open(Path(key))

    def begin_lesson(self, lesson: Lesson) -> None:
        """The lesson beside its own project; data and training fold, so that prose and result have room."""

        def begin() -> None:
            self.files.put(lesson.start or Project())  # a lesson that is all explorer begins with the first project
            self.lesson_panel.show_lesson(lesson)
            self.result.show_lesson(lesson)
            self.columns.set_shown("lesson", True)
            for name in ("data", "training"):
                self.columns.fold(name, True)
            self.show_workbench()

        self.files.when_safe(begin)

    def _make_room(self) -> None:
        """An explorer in front takes the room of the network; the next view gives it back."""
        exploring = self.result.lead.switch.key == EXPLORE
        if exploring != self._exploring:
            self._exploring = exploring
            self.columns.fold("network", exploring)

    def renew_lesson(self, lesson: Lesson) -> None:
        """The lesson's folder was read again: its step stays; a start project that was changed begins anew."""
        before = self.lesson_panel.lesson
        if before is None or before.start != lesson.start:
            self.begin_lesson(lesson)
        self.lesson_panel.renew(lesson)

    def close_lesson(self) -> None:
        """Back to the plain workbench; the project stays."""
        self.columns.set_shown("lesson", False)
        self.result.show_lesson(None)
        for name in ("data", "network", "training"):
            self.columns.fold(name, False)

    def _open_project(self, project: Project) -> None:
        """Put a preset on the desk; whoever cancels the question before it keeps the lesson that is open."""

        def begin() -> None:
            self.close_lesson()
            self.files.put(project)
            self.show_workbench()

        self.files.when_safe(begin)

    def toggle_whole(self) -> None:
        """Hide everything but the result, or bring it back."""
        whole = self.top_bar.isVisible()
        for widget in (self.top_bar, self.status, *self.columns.columns, *self.columns.arrows):
            widget.setVisible(not whole)

    def show_help(self) -> None:
        from gui.help_card import HelpCard

        HelpCard(self.commands, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no focused control wanted drive the run."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if self.stack.currentWidget() is not self.workbench and event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and plain:
            self.commands.named("run").trigger()
        elif event.key() == Qt.Key.Key_Right and shift:
            self.commands.named("epoch").trigger()
        elif event.key() == Qt.Key.Key_Right and plain:
            self.commands.named("step").trigger()
        elif event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is not self.workbench:
            self.show_workbench()
        elif event.key() == Qt.Key.Key_Escape and self.projector.is_on:
            self.projector.end()
        elif event.key() == Qt.Key.Key_Escape and not self.top_bar.isVisible():
            self.toggle_whole()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._set_heights()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when something would be lost; the window closes once that is settled."""
        if self.files.is_dirty and not self._may_close:
            event.ignore()
            self.files.when_safe(self._close_for_good)
            return
        self.end()
        super().closeEvent(event)
        self.closed.emit()

    def end(self) -> None:
        """Join every thread and drop the journal, once, however the program ends."""
        if not self._ended:
            self._ended = self._may_close = True
            self.projector.end()
            self.what.end()
            for page in self.pages.values():
                page.close_page()
            self.result.close_explorer()
            self.files.close()
            self.session.close()

    def _close_for_good(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self, self.close)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if _dropped_project(data) is not None or any(taker.takes(data) for taker in self.takers):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped_project(event.mimeData())
        if file is not None and not self.drops.reads(file):
            event.acceptProposedAction()
            (self.sharing.open_card if file.suffix.lower() == CARD_SUFFIX else self.files.open)(file)
            return
        for taker in self.takers:
            if taker.takes(event.mimeData()):
                event.acceptProposedAction()
                taker.take(event.mimeData())
                return

    def _set_heights(self) -> None:
        from gui import status_bar, top_bar

        self.top_bar.setFixedHeight(theme.px(top_bar.BAR_PX))
        self.status.setFixedHeight(theme.px(status_bar.BAR_PX))

    def _switch_language(self) -> None:
        from gui import i18n

        self.setting_chosen.emit("language", "en" if i18n.language() == "zh_CN" else "zh_CN")

    def _switch_theme(self) -> None:
        self.setting_chosen.emit("theme", "light" if theme.is_dark() else "dark")

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, GradusError):
            self.troubled.emit(error)
            return
        self.banner.set_message("error", sentence(error))
        self.banner.show()


def _dropped_project(data: QMimeData) -> Path | None:
    """The project file or run card among dropped things, if there is exactly one."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in (SUFFIX, CARD_SUFFIX) else None
