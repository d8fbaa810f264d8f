"""The result: one large sheet of paper, others beside it or in windows of their own, remembered per kind of data."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.lesson import Lesson
from core.project.document import Project
from gui import theme
from gui.i18n import shown
from gui.lesson_figures import LessonFigures
from gui.result_pane import ResultPane
from gui.session import Session
from gui.settings import Settings
from gui.view import VIEWS, View

MOST_BESIDE = 3
SIDE_BY_SIDE_PX = 900
"""From this width on, sheets stand beside each other; in a narrower window they stand one below the other."""
WINDOW_PX = (720, 520)
LAYOUTS = "result/layouts"


class ResultArea(QWidget):
    """The leading sheet and up to `MOST_BESIDE` others; which they are is remembered for each kind of data."""

    whole_wanted = Signal()
    view_changed = Signal()

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("result")
        self._session, self._settings = session, settings
        self._kind = session.project.data.kind
        self._others: list[ResultPane] = []
        self._spare: list[ResultPane] = []
        self._layouts: dict[str, list[dict[str, Any]]] = _read_layouts(settings)
        self.lead = ResultPane(session, leading=True)
        self.lead.view_changed.connect(self.view_changed)
        self.lead.whole_wanted.connect(self.whole_wanted)
        self.lead.beside_wanted.connect(self.add_beside)
        self.splitter = QSplitter()
        self.splitter.setObjectName("result_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(theme.px(8))
        self.splitter.addWidget(self.lead)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4, 8, 12, 8)
        outer.addWidget(self.splitter)
        session.project_changed.connect(self._follow_kind)
        self._lay_out()

    @property
    def figures(self) -> LessonFigures:
        """The figures of the lesson that is open."""
        return self.lead.figures

    def panes(self) -> list[ResultPane]:
        """The leading sheet, then the others."""
        return [self.lead, *self._others]

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Add figures and explorer of a lesson to the leading sheet; None takes them away."""
        self.lead.show_lesson(lesson)

    def close_explorer(self) -> None:
        self.lead.close_explorer()

    def picture(self) -> QWidget:
        """What the leading sheet shows now, to be painted into a file."""
        widget = self.lead.stack.currentWidget()
        assert widget is not None
        return widget

    def current(self) -> View | None:
        return self.lead.current()

    def show_view(self, key: str) -> None:
        """Bring the view `key` to the front of the leading sheet."""
        self.lead.show_view(key)

    def add_beside(self) -> None:
        """One more sheet, with the first view that no other sheet shows."""
        if len(self._others) < MOST_BESIDE:
            taken = {pane.switch.key for pane in self.panes()}
            key = next((key for key in self.lead.view_keys() if key in VIEWS and key not in taken), None)
            if key is not None:
                self._add(key)
                self._remember()

    def _add(self, key: str, *, floating: bool = False) -> ResultPane:
        pane = self._spare.pop() if self._spare else self._made()
        self._others.append(pane)
        if key in pane.view_keys():
            pane.show_view(key)
        self._float(pane) if floating else self._dock(pane)
        self.lead.beside.setEnabled(len(self._others) < MOST_BESIDE)
        return pane

    def _made(self) -> ResultPane:
        pane = ResultPane(self._session, leading=False)
        pane.close_wanted.connect(lambda: self._close(pane))
        pane.float_wanted.connect(lambda: self._turn(pane))
        pane.view_changed.connect(self._remember)
        return pane

    def _dock(self, pane: ResultPane) -> None:
        self.splitter.addWidget(pane)
        pane.set_floating(False)
        pane.show()
        self.splitter.setSizes([1000] * self.splitter.count())

    def _float(self, pane: ResultPane) -> None:
        window = PaneWindow(pane, self.window())
        window.closed.connect(lambda: self._close(pane))
        pane.set_floating(True)
        pane.show()
        window.show()

    def _turn(self, pane: ResultPane) -> None:
        """From beside into a window, or back."""
        window = pane.window()
        if isinstance(window, PaneWindow):
            self._dock(pane)
            window.let_go()
        else:
            self._float(pane)
        self._remember()

    def _close(self, pane: ResultPane) -> None:
        if pane in self._others:
            self._put_away(pane)
            self._remember()

    def _put_away(self, pane: ResultPane) -> None:
        """Hidden sheets are kept for the next time: their views go on knowing the session and cost nothing."""
        window = pane.window()
        self._others.remove(pane)
        self._spare.append(pane)
        pane.hide()
        pane.setParent(self)
        if isinstance(window, PaneWindow):
            window.let_go()
        self.lead.beside.setEnabled(True)

    def _follow_kind(self, project: Project) -> None:
        if project.data.kind != self._kind:
            self._kind = project.data.kind
            self._lay_out()

    def _lay_out(self) -> None:
        """The sheets that belong to this kind of data."""
        for pane in list(self._others):
            self._put_away(pane)
        for one in self._layouts.get(self._kind, [])[:MOST_BESIDE]:
            key = str(one.get("view", ""))
            if key in VIEWS and key in self.lead.view_keys():
                self._add(key, floating=bool(one.get("window")))

    def _remember(self) -> None:
        self._layouts[self._kind] = [
            {"view": pane.switch.key, "window": isinstance(pane.window(), PaneWindow)} for pane in self._others
        ]
        if self._settings is not None:
            self._settings.set_text(LAYOUTS, json.dumps(self._layouts))

    def resizeEvent(self, event: object) -> None:
        wide = self.width() >= theme.px(SIDE_BY_SIDE_PX)
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)


class PaneWindow(QWidget):
    """A sheet in a window of its own; keys that it does not want drive the run as in the main window."""

    closed = Signal()

    def __init__(self, pane: ResultPane, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._pane: ResultPane | None = pane
        self.setObjectName("view_window")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(pane)
        self.resize(QSize(*map(theme.px, WINDOW_PX)))
        pane.view_changed.connect(self._name)
        self._name()

    def let_go(self) -> None:
        """The sheet lives elsewhere now."""
        self._pane = None
        self.close()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._pane is not None:
            self._pane = None
            self.closed.emit()

    def _name(self) -> None:
        if self._pane is not None and self._pane.switch.key in VIEWS:
            self.setWindowTitle(f"{shown(VIEWS[self._pane.switch.key].name)} – Gradus")


def _read_layouts(settings: Settings | None) -> dict[str, list[dict[str, Any]]]:
    """What was remembered; anything that no longer fits is nothing."""
    try:
        found = json.loads(settings.text(LAYOUTS)) if settings is not None else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        str(kind): [one for one in panes if isinstance(one, dict)]
        for kind, panes in found.items()
        if isinstance(panes, list)
    }
