"""“What is this?”: the pointer becomes a question mark; a click on anything shows its name, words and term."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from core.glossary import Term, glossary
from core.texts import N_
from gui import i18n, theme
from gui.explanations import EXPLANATIONS
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.hover_card import SHADOW, paint_floating
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter

WIDTH_PX = 300
GLOSSARY = N_("what is this", "In the glossary")
NOTHING = N_("what is this", "There is nothing to explain here. Click a button, a setting or a mark.")
HERE = N_("what is this", "What is this?")


@dataclass(frozen=True)
class Answer:
    """A name, a sentence or two in the user's language, and the glossary's term where the name is one."""

    name: str
    words: str
    term: Term | None


class WhatIsThis(QObject):
    """`begin` waits for one click; `term_wanted` carries the key of a term that the reader wants to see."""

    term_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asking = False
        self.card: AnswerCard | None = None

    @property
    def is_asking(self) -> bool:
        return self._asking

    def begin(self) -> None:
        """Ask; a second call, Escape or the right button takes it back."""
        if self._asking:
            self.end()
            return
        self.close_card()
        self._asking = True
        QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        self._listen()

    def end(self) -> None:
        if self._asking:
            self._asking = False
            QApplication.restoreOverrideCursor()
            self._listen()

    def close_card(self) -> None:
        if self.card is not None:
            self.card.close()
            self.card.deleteLater()
            self.card = None
            self._listen()

    def _listen(self) -> None:
        """Watch keys and clicks only while there is a question or an answer."""
        _application().removeEventFilter(self)
        if self._asking or self.card is not None:
            _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            had = self._asking or self.card is not None
            self.end()
            self.close_card()
            return had  # Escape does one thing: the page below stays
        if not self._asking:
            self._close_when_pressed_beside(watched, event)
            return False
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.explain(watched, event.position().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease or event.button() == Qt.MouseButton.RightButton:
            self.end()
        return True  # the control itself must not hear of the click

    def _close_when_pressed_beside(self, watched: QObject, event: QEvent) -> None:
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(watched, QWidget) or self.card is None:
            return
        if watched is not self.card and not self.card.isAncestorOf(watched):
            self.close_card()

    def explain(self, widget: QWidget, at: QPoint) -> None:
        """Show the card for the place `at` in `widget`."""
        self.close_card()
        self.card = AnswerCard(answer_for(widget, at), self._window)
        self.card.term_wanted.connect(self._go)
        self.card.closed.connect(self.close_card)
        point = self._window.mapFromGlobal(widget.mapToGlobal(at))
        self.card.adjustSize()
        x = min(max(0, point.x() - SHADOW), self._window.width() - self.card.width())
        below = point.y() + 8
        y = below if below + self.card.height() <= self._window.height() else max(0, point.y() - self.card.height())
        self.card.move(x, y)
        self.card.show()
        self.card.raise_()
        self._listen()

    def _go(self, key: str) -> None:
        self.close_card()
        self.term_wanted.emit(key)


class AnswerCard(QWidget):
    """The card: what it is called here and in the other language, what it does, the way to the glossary."""

    term_wanted = Signal(str)
    closed = Signal()

    def __init__(self, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("what_card")
        self.setAccessibleName(f"{answer.name}: {answer.words}")
        language, term = i18n.language(), answer.term
        column = QVBoxLayout(self)
        edge = SHADOW + 14
        column.setContentsMargins(edge, SHADOW + 10, edge, SHADOW + 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(answer.name, "strong", wrap=True), 1)
        if term is not None:
            head.addWidget(Label(term.name("en" if language == "zh_CN" else "zh_CN"), "label", "text2"))
        column.addLayout(head)
        sentences = [answer.words] if term is None else [answer.words, term.definition(language)]
        for words in filter(None, sentences):
            column.addWidget(Label(words, "body", "text2", wrap=True))
        if term is not None:
            link = Button(shown(GLOSSARY), kind="link", size="small")
            link.setObjectName("what_in_glossary")
            link.setToolTip(term.definition(language))
            link.clicked.connect(lambda: self.term_wanted.emit(term.key))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(theme.px(WIDTH_PX) + 2 * SHADOW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.closed.emit()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.rect()))


def answer_for(widget: QWidget, at: QPoint) -> Answer:
    """What there is to say about the place `at` in `widget`: of the mark there, of the control, or of what holds it."""
    found: QWidget | None = widget
    while found is not None and not found.isWindow():
        words = _tip_at(found, at) or explanation(found)
        name, term = name_of(found), term_of(found)
        if words or term is not None:
            return Answer(shown(HERE) if name in ("", words) else name, words, term)
        at = found.mapToParent(at)
        found = found.parentWidget()
    return Answer(shown(HERE), shown(NOTHING), None)


def explanation(widget: QWidget) -> str:
    """The sentence that a control carries beyond its caption, as plain text; "" when it has none of its own."""
    key = re.sub(r"_\d+$", "", widget.objectName())
    if key in EXPLANATIONS:
        return shown(EXPLANATIONS[key])
    caption = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else widget.accessibleName()
    for words in (widget.whatsThis(), widget.toolTip(), widget.accessibleDescription()):
        plain = re.sub(r"<[^>]+>", " ", words).strip()
        if plain and plain != caption:
            return plain
    return ""


def explained(widget: QWidget, levels: int = 3) -> str:
    """What a card would say of a control, or of the field that it is the inner part of (at most `levels` up)."""
    for _ in range(levels):
        term = term_of(widget)
        words = explanation(widget) or ("" if term is None else term.definition(i18n.language()))
        parent = widget.parentWidget()
        if words or parent is None:
            return words
        widget = parent
    return ""


def name_of(widget: QWidget) -> str:
    """What the screen calls a control."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.replace("&", "")


def term_of(widget: QWidget) -> Term | None:
    """The term that a control is named after: by its key, or by its name in either language."""
    names = {widget.objectName(), re.sub(r"\s*[(（].*", "", name_of(widget)).lower()}
    names.discard("")
    return next((term for term in glossary().values() if names & {term.key, term.en.lower(), term.zh.lower()}), None)


def _tip_at(widget: QWidget, at: QPoint) -> str:
    """The tip of the mark at this place, for widgets that paint many; "" where there is none."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    words = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return "" if words == widget.toolTip() else re.sub(r"<[^>]+>", " ", words).strip()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
