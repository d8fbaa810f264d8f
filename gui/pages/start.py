"""The start page: the course with its progress, projects to begin with, and the recent ones."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.lesson import LESSONS, Lesson
from core.project.preset import PRESETS
from core.texts import N_, Text
from gui import i18n, theme
from gui.actions import Actions
from gui.files import ProjectFiles
from gui.i18n import shown
from gui.own_lessons import recent_lessons
from gui.page import PAGES, Page
from gui.session import Session
from gui.settings import Settings
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Hairline, Sheet
from gui.widgets.start_entries import LessonRow, PresetCard

COURSE = N_("start", "Course")
PROGRESS = N_("start", "{done} of {all} lessons done")
GO_ON = N_("start", "Go on with lesson {number}")
BEGIN = N_("start", "Begin with lesson {number}")
BEGIN_NOW = N_("start", "Begin")
CONTINUE = N_("start", "Continue")
EXPLORERS = N_("start", "Explorers")
EXPLORERS_HELP = N_("start", "Small stages for one idea each, to be moved by hand")
OWN = N_("start", "Lessons of your own")
OPEN_OWN = N_("start", "Open a lesson folder…")
OPEN_OWN_HELP = N_(
    "start", "A teacher's lesson is a folder with lesson.json and its text. It can also be dropped on the window."
)
PROJECTS = N_("start", "Begin with a project")
NEW = N_("start", "First project")
OPEN = N_("start", "Open…")
RECENT = N_("start", "Recent projects")
NARROW_PX = 1150
"""Below this width, at 100 % type, the page has fewer columns."""
NO_RECENT = N_(
    "start",
    "Projects that you save appear here. A .gradus file, a table (CSV), a folder of pictures or a run card that is "
    "dropped on the window opens as well.",
)


@PAGES.register
class StartPage(Page):
    key: ClassVar[str] = "start"
    name: ClassVar[Text] = N_("pages", "Gradus")
    icon: ClassVar[str] = "book"
    order: ClassVar[int] = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: ProjectFiles | None = None
        self._settings: Settings | None = None
        self._heads: list[QBoxLayout] = []
        halves = QHBoxLayout()
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(scrolling(self._build_course()), 45)
        halves.addWidget(Hairline(Qt.Orientation.Vertical))
        halves.addWidget(scrolling(self._build_projects()), 55)
        self.body.addLayout(halves)
        self._is_narrow: bool | None = None
        self._arrange()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where the page is narrow for its type: fewer columns, and buttons below the title beside which they stand."""
        narrow = self.width() < theme.px(NARROW_PX)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for head in self._heads:
            head.setDirection(down if narrow else across)
        tall = len(self.rows) if narrow else -(-len(self.rows) // 2)
        for index, row in enumerate(self.rows):
            self._lessons.addWidget(row, index % tall, index // tall)
        for index, card in enumerate(self.cards):
            self._projects.addWidget(card, *divmod(index, 2 if narrow else 4))

    def _head(self, title: Label, *beside: QWidget) -> QBoxLayout:
        """A title with what stands at its right."""
        head, others = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        head.setSpacing(12)
        others.setSpacing(12)
        for widget in beside:
            others.addWidget(widget)
        head.addWidget(title)
        head.addStretch(1)
        head.addLayout(others)
        self._heads.append(head)
        return head

    def _build_course(self) -> QVBoxLayout:
        self.course_title, self.course_progress = Label("", "headline"), Label("", "body", "text2")
        self.explorers_button = Button("", "eye")
        self.explorers_button.setObjectName("start_explorers")
        head = self._head(self.course_title, self.course_progress, self.explorers_button)
        self.next_caption, self.next_title = Label("", "body", "text2"), Label("", "headline", wrap=True)
        self.next_help = Label("", "body", "text2", wrap=True)
        self.next_button = Button("", kind="primary", trailing="chevron_right")
        self.next_button.setObjectName("continue_course")
        self.next_button.clicked.connect(lambda: self.lesson_wanted.emit(self._next().key))
        card = Sheet(radius=10)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        for label in (self.next_caption, self.next_title, self.next_help):
            words.addWidget(label)
        row = QHBoxLayout(card)
        row.setContentsMargins(20, 18, 20, 18)
        row.addLayout(words, 1)
        row.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows = [LessonRow(lesson) for lesson in LESSONS.values()]
        self._lessons = QGridLayout()
        self._lessons.setHorizontalSpacing(12)
        self._lessons.setVerticalSpacing(2)
        for lesson_row in self.rows:
            lesson_row.clicked.connect(lambda _, key=lesson_row.lesson.key: self.lesson_wanted.emit(key))
        column = QVBoxLayout()
        column.setContentsMargins(32, 24, 28, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(card)
        column.addLayout(self._lessons)
        self.own_title = Label("", "title")
        self.own_button = Button("", "open")
        self.own_button.setObjectName("start_open_lesson")
        self.own_rows = QVBoxLayout()
        self.own_rows.setSpacing(2)
        column.addLayout(self._head(self.own_title, self.own_button))
        column.addLayout(self.own_rows)
        column.addStretch(1)
        return column

    def _build_projects(self) -> QVBoxLayout:
        self.projects_title = Label("", "headline")
        self.new_button, self.open_button = Button("", "plus"), Button("", "open")
        self.new_button.setObjectName("start_new")
        self.open_button.setObjectName("start_open")
        head = self._head(self.projects_title, self.new_button, self.open_button)
        self.cards = [PresetCard(preset) for preset in PRESETS.values()]
        self._projects = QGridLayout()
        self._projects.setSpacing(12)
        for card in self.cards:
            card.clicked.connect(lambda _, preset=card.preset: self.project_wanted.emit(preset.project()))
        self.recent_title = Label("", "title")
        self.recent_empty = Label("", "body", "text2", wrap=True)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(0)
        self.recent_sheet = Sheet(radius=8)
        self.recent_sheet.setLayout(self.recent)
        self.recent_sheet.hide()
        column = QVBoxLayout()
        column.setContentsMargins(28, 24, 32, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(self._projects)
        for widget in (self.recent_title, self.recent_empty, self.recent_sheet):
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def attach(self, session: Session, files: ProjectFiles, settings: Settings, actions: Actions) -> None:
        super().attach(session, files, settings, actions)
        self._files, self._settings = files, settings
        self.explorers_button.clicked.connect(actions.named("explorers").trigger)
        self.new_button.clicked.connect(actions.named("new").trigger)
        self.new_button.clicked.connect(self.left)
        self.open_button.clicked.connect(actions.named("open").trigger)
        self.own_button.clicked.connect(actions.named("open_lesson").trigger)
        files.changed.connect(self.entered)
        self.entered()

    def entered(self) -> None:
        """Renew progress and recent files."""
        self._show_course()
        self._show_own()
        self._show_recent()

    def retranslate(self) -> None:
        self.course_title.setText(shown(COURSE))
        self.explorers_button.setText(shown(EXPLORERS))
        self.explorers_button.setToolTip(shown(EXPLORERS_HELP))
        self.own_title.setText(shown(OWN))
        self.own_button.setText(shown(OPEN_OWN))
        self.own_button.setToolTip(shown(OPEN_OWN_HELP))
        self.projects_title.setText(shown(PROJECTS))
        self.new_button.setText(shown(NEW))
        self.open_button.setText(shown(OPEN))
        self.recent_title.setText(shown(RECENT))
        self.recent_empty.setText(shown(NO_RECENT))
        for row in self.rows:
            row.retranslate()
        for card in self.cards:
            card.retranslate()
        self._show_course()
        self._show_own()

    def _done(self, lesson: Lesson) -> float:
        """The share of a lesson's steps that are done."""
        if self._settings is None or not lesson.steps:
            return 0.0
        flags = [self._settings.flag(f"lesson/{lesson.place}/{step.key}", False) for step in lesson.steps]
        return sum(flags) / len(flags)

    def _next(self) -> Lesson:
        """The first lesson that is not finished; the first of all when every one is."""
        lessons = list(LESSONS.values())
        return next((lesson for lesson in lessons if self._done(lesson) < 1), lessons[0])

    def _show_course(self) -> None:
        shares = [self._done(row.lesson) for row in self.rows]
        finished = sum(share >= 1 for share in shares)
        self.course_progress.setText(shown(PROGRESS, done=finished, all=len(self.rows)))
        following = self._next()
        text = following.text(i18n.language())
        caption, button = (GO_ON, CONTINUE) if any(shares) else (BEGIN, BEGIN_NOW)
        self.next_caption.setText(shown(caption, number=following.label))
        self.next_button.setText(shown(button))
        self.next_title.setText(text.title)
        self.next_help.setText(text.summary)
        for row, share in zip(self.rows, shares, strict=True):
            row.show_progress(share, row.lesson.key == following.key)

    def _show_own(self) -> None:
        """Teachers' lessons that were open lately, each with its progress."""
        while (item := self.own_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for lesson in [] if self._settings is None else recent_lessons(self._settings):
            row = LessonRow(lesson)
            row.setObjectName(f"own_lesson_{lesson.key}")
            row.show_progress(self._done(lesson), False)
            row.clicked.connect(lambda _=False, folder=str(lesson.folder): self.lesson_wanted.emit(folder))
            self.own_rows.addWidget(row)

    def _show_recent(self) -> None:
        while (item := self.recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        files = [] if self._files is None else self._files.recent()[:6]
        for file in files:
            self.recent.addWidget(self._recent_row(file))
        self.recent_empty.setVisible(not files)
        self.recent_sheet.setVisible(bool(files))

    def _recent_row(self, file: Path) -> Button:
        button = Button(file.stem, "net", kind="ghost")
        button.setToolTip(str(file))

        def open_it() -> None:
            assert self._files is not None
            self._files.open(file)
            self.left.emit()

        button.clicked.connect(open_it)
        return button
