"""The glossary: every term in English and Chinese, its sentence, and the lessons that use it."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.glossary import Term, glossary
from core.lesson import LESSONS
from core.lesson_text import LANGUAGES
from core.texts import N_, Text
from gui import i18n, theme
from gui.i18n import shown
from gui.page import PAGES, Page
from gui.widgets.button import Button
from gui.widgets.focus_ring import focus_changed
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter
from gui.widgets.scroll import ScrollColumn, scrolling
from gui.widgets.sheet import Sheet

SEARCH = N_("glossary", "Search in both languages")
FOUND = N_("glossary", "{count} terms")
NONE = N_("glossary", "No term contains “{words}”. Try a shorter word, in English or in Chinese.")
USED = N_("glossary", "Used in these lessons")
UNUSED = N_("glossary", "No lesson links to this term yet.")
ROW_PX, LIST_PX = 34, 380


@PAGES.register
class GlossaryPage(Page):
    """`open(key)` shows one term; typing narrows the list, the arrow keys walk through it."""

    key: ClassVar[str] = "glossary"
    name: ClassVar[Text] = N_("pages", "Glossary")
    icon: ClassVar[str] = "search"
    order: ClassVar[int] = 30

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term = next(iter(glossary().values()))
        self._rows: dict[str, TermRow] = {}
        self.search = QLineEdit()
        self.search.setObjectName("glossary_search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.count = Label("", "label", "text2", wrap=True)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for key, term in glossary().items():
            row = TermRow(term)
            row.clicked.connect(lambda _=False, key=key: self.open(key))
            self._rows[key] = row
            column.addWidget(row)
        column.addStretch(1)
        self.list: ScrollColumn = scrolling(column)
        left = QWidget()
        left.setMinimumWidth(theme.px(LIST_PX))
        left.setMaximumWidth(theme.px(LIST_PX))
        words = QVBoxLayout(left)
        words.setContentsMargins(32, 20, 12, 16)
        words.setSpacing(10)
        words.addWidget(self.search)
        words.addWidget(self.count)
        words.addWidget(self.list, 1)
        halves = QHBoxLayout()
        halves.setContentsMargins(0, 0, 0, 0)
        halves.addWidget(left)
        halves.addWidget(self._build_term(), 1)
        self.body.addLayout(halves)
        self.retranslate()

    def _build_term(self) -> QWidget:
        self.term_name, self.term_other = Label("", "headline", wrap=True), Label("", "title", "text2", wrap=True)
        self.definition, self.definition_other = Label("", "reading", wrap=True), Label("", "body", "text2", wrap=True)
        self.used = Label("", "label", "text2")
        self.lessons = QVBoxLayout()
        self.lessons.setSpacing(6)
        sheet = Sheet(radius=10)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(32, 28, 32, 28)
        inside.setSpacing(10)
        inside.addWidget(self.term_name)
        inside.addWidget(self.term_other)
        inside.addSpacing(10)
        inside.addWidget(self.definition)
        inside.addWidget(self.definition_other)
        inside.addSpacing(18)
        inside.addWidget(self.used)
        inside.addLayout(self.lessons)
        inside.addStretch(1)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(12, 16, 24, 20)
        around.addWidget(sheet)
        return holder

    def open(self, key: str) -> None:
        """Show the term `key`, also where the search had hidden it."""
        self._term = glossary()[key]
        row = self._rows[key]
        if row.isHidden():
            self.search.clear()
        for one in self._rows.values():
            one.setChecked(one is row)
        self.list.ensureWidgetVisible(row, 0, 80)
        self._show_term()

    def entered(self) -> None:
        self.search.setFocus()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(shown(SEARCH))
        self.search.setAccessibleName(shown(SEARCH))
        for row in self._rows.values():
            row.retranslate()
        self._filter(self.search.text())
        self._rows[self._term.key].setChecked(True)
        self._show_term()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        seen = [key for key, row in self._rows.items() if not row.isHidden()]
        if step is None or not seen:
            super().keyPressEvent(event)
            return
        at = seen.index(self._term.key) + step if self._term.key in seen else 0
        self.open(seen[min(max(at, 0), len(seen) - 1)])

    def _filter(self, words: str) -> None:
        found = 0
        for key, row in self._rows.items():
            matches = glossary()[key].matches(words)
            row.setVisible(matches)
            found += matches
        self.count.setText(shown(FOUND, count=found) if found else shown(NONE, words=words))

    def _show_term(self) -> None:
        term, language = self._term, i18n.language()
        other = "en" if language == "zh_CN" else "zh_CN"
        self.term_name.setText(term.name(language))
        self.term_other.setText(term.name(other))
        self.definition.setText(term.definition(language))
        self.definition_other.setText(term.definition(other))
        while (item := self.lessons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        keys = used_in().get(term.key, ())
        self.used.setText(shown(USED if keys else UNUSED))
        for key in keys:
            lesson = LESSONS[key]
            button = Button(f"{lesson.label}  {lesson.text(language).title}", kind="link", size="small")
            button.setObjectName(f"glossary_lesson_{key}")
            button.setToolTip(lesson.text(language).summary)
            button.clicked.connect(lambda _=False, key=key: self.lesson_wanted.emit(key))
            self.lessons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class TermRow(QAbstractButton):
    """The term in the language that is on; in the other one, quietly, at the right."""

    def __init__(self, term: Term) -> None:
        super().__init__()
        self._term = term
        self.setObjectName(f"term_{term.key}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self._term.name(i18n.language()))
        self.setToolTip(self._term.definition(i18n.language()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(ROW_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            box(painter, rect.adjusted(0, 1, 0, -1), 6, "selected" if self.isChecked() else "hover")
        language = i18n.language()
        inside = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        name, other = self._term.name(language), self._term.name("en" if language == "zh_CN" else "zh_CN")
        painter.setFont(theme.font("body", 500 if self.isChecked() else 0))
        painter.setPen(theme.token("text"))
        elide, middle = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignVCenter
        width = theme.metrics("body", 500).horizontalAdvance(name)
        painter.drawText(inside, middle, theme.metrics("body").elidedText(name, elide, inside.width()))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        left = theme.metrics("label").elidedText(other, elide, max(0.0, inside.width() - width - theme.px(16)))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, left)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 6)


@cache
def used_in() -> dict[str, tuple[str, ...]]:
    """The lessons that link to each term, in the order of the course."""
    found: dict[str, list[str]] = {}
    for key, lesson in LESSONS.items():
        for term in sorted(frozenset().union(*(lesson.text(language).terms() for language in LANGUAGES))):
            found.setdefault(term, []).append(key)
    return {term: tuple(keys) for term, keys in found.items()}
