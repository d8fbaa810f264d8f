"""One sheet of the result: a switch over the views that suit the project, and the view that is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.lesson import Lesson
from core.project.document import Project
from core.texts import N_, Text
from gui import theme
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import shown
from gui.lesson_figures import LessonFigures
from gui.panel import HEAD_PX
from gui.session import Session
from gui.view import VIEWS, View
from gui.widgets.button import ToolButton
from gui.widgets.label import Label
from gui.widgets.sheet import Sheet
from gui.widgets.view_switch import ViewSwitch

RESULT = N_("result", "Result")
BESIDE = N_("result", "Show another view beside this one")
WHOLE = N_("result", "Only the result (F11)")
OWN_WINDOW = N_("result", "Put this view into a window of its own")
BACK = N_("result", "Put this view back beside the result")
CLOSE = N_("result", "Close this view")
FIGURES = "figures"
FIGURES_NAME = N_("result", "Figures")
EXPLORE = "explore"
EXPLORE_NAME = N_("result", "Explore")
BIG_NETWORK = 100_000
SLOW_SNAPSHOTS_MS = 200
"""A network with more parameters than `BIG_NETWORK` is copied no more often than this."""


class ResultPane(QWidget):
    """Shows one view at a time; only that one hears of events and snapshots, so hidden views cost nothing.

    The leading pane always stays: it carries a lesson's figures and explorer. The others can be closed and float.
    """

    view_changed = Signal()
    whole_wanted = Signal()
    beside_wanted = Signal()
    float_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, session: Session, *, leading: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leading = leading
        self._session = session
        self._views: dict[str, View] = {}
        self._chosen: dict[str, str] = {}
        self._kind = ""
        self._keys: list[str] = []
        self._lesson: Lesson | None = None
        self._explorer: Explorer | None = None
        self._step = ""
        self._snapshot_ms = 0
        self._build()
        session.events.connect(self._show_events)
        session.snapshot_changed.connect(self._show_snapshot)
        session.project_changed.connect(self._show_project)
        self._show_project(session.project)

    def _build(self) -> None:
        self.title = Label(shown(RESULT), "strong")
        self.title.setVisible(self.leading)
        self.switch = ViewSwitch()
        self.switch.setObjectName("view_switch" if self.leading else "view_switch_beside")
        self.switch.changed.connect(self.show_view)
        head = QHBoxLayout()
        head.setContentsMargins(16 if self.leading else 8, 0, 8, 0)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addSpacing(6)
        head.addWidget(self.switch, 1)
        self._tools: dict[ToolButton, Text] = {}
        if self.leading:
            self.beside = self._tool(head, "plus", BESIDE, "view_beside", self.beside_wanted)
            self.whole = self._tool(head, "zoom", WHOLE, "whole_result", self.whole_wanted)
        else:
            self.float = self._tool(head, "share", OWN_WINDOW, "view_own_window", self.float_wanted)
            self.close_button = self._tool(head, "close", CLOSE, "close_view", self.close_wanted)
        self._bar = QWidget()
        self._bar.setFixedHeight(theme.px(HEAD_PX))
        self._bar.setLayout(head)
        self.stack = QStackedWidget()
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.figures = LessonFigures()
        self.stack.addWidget(self.figures)
        self.sheet = Sheet(radius=10)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)

    def _tool(self, head: QHBoxLayout, icon: str, tip: Text, name: str, signal: SignalInstance) -> ToolButton:
        button = ToolButton(icon, shown(tip))
        button.setObjectName(name)
        button.clicked.connect(signal)
        head.addWidget(button)
        self._tools[button] = tip
        return button

    def set_floating(self, floating: bool) -> None:
        """Say what the button of the window does now."""
        self._tools[self.float] = BACK if floating else OWN_WINDOW
        self.float.set_tip(shown(self._tools[self.float]))

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Add figures and explorer of a lesson to the views, begin with the view it names; None takes them away."""
        self.close_explorer()
        self._lesson = lesson
        self.figures.show_lesson(lesson)
        self._keys = []
        self._show_project(self._session.project)
        if lesson is not None:
            own = [key for key in (EXPLORE, FIGURES) if key in self._keys]
            views = [key for key in self._keys if key not in own]
            first = own if lesson.start is None else views or own
            key = lesson.view if lesson.view in self._keys else first[0]
            self.show_view(key)
            self.show_step(self._step)  # a reader who comes back goes on in the middle

    def show_step(self, key: str) -> None:
        """The lesson's step: its view comes to the front, and the explorer, now or once it is opened, follows it."""
        self._step = key
        if self._explorer is not None:
            self._explorer.show_step(key)
        steps = () if self._lesson is None else self._lesson.steps
        wanted = next((step.view for step in steps if step.key == key), "")
        if wanted in self._keys and wanted != self.switch.key:
            self.show_view(wanted)

    def close_explorer(self) -> None:
        """Let the lesson's explorer go, if it was opened."""
        if self._explorer is not None:
            if self.stack.currentWidget() is self._explorer:
                self.stack.setCurrentWidget(self.figures)
            self.stack.removeWidget(self._explorer)
            self._explorer.close_explorer()
            self._explorer.deleteLater()
            self._explorer = None

    def current(self) -> View | None:
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, View) else None

    def view_keys(self) -> list[str]:
        """What can be shown now."""
        return list(self._keys)

    def show_view(self, key: str) -> None:
        """Bring the view `key` to the front; it is made when it is first wanted."""
        self.switch.set_key(key)
        if key == FIGURES:
            self.stack.setCurrentWidget(self.figures)
        elif key == EXPLORE:
            self.stack.setCurrentWidget(self._lesson_explorer())
        else:
            self._chosen[self._kind] = key
            self.stack.setCurrentWidget(self._view(key))
            self._want_snapshot()
        self.view_changed.emit()

    def _view(self, key: str) -> View:
        if key not in self._views:
            view = VIEWS[key]()
            self._views[key] = view
            self.stack.addWidget(view)
            view.attach(self._session)
        return self._views[key]

    def _lesson_explorer(self) -> Explorer:
        assert self._lesson is not None
        if self._explorer is None:
            self._explorer = EXPLORERS[self._lesson.explorer]()
            self.stack.addWidget(self._explorer)
            self._explorer.attach(self._session)
            self._explorer.show_step(self._step)
        return self._explorer

    def _lesson_keys(self) -> list[str]:
        """What a lesson adds to the views: its explorer, where it has one, and its figures."""
        if self._lesson is None:
            return []
        return [EXPLORE] * (self._lesson.explorer in EXPLORERS) + [FIGURES]

    def _show_project(self, project: Project) -> None:
        self._snapshot_ms = SLOW_SNAPSHOTS_MS if project.network.parameter_count() > BIG_NETWORK else 0
        suiting = [view.key for view in VIEWS.values() if view.suits(project)]
        keys = self._lesson_keys() + suiting  # a lesson's own stand first, where a narrow switch keeps them in sight
        self._kind = project.data.kind
        current = self.current()
        stays = current is None and self.switch.key in keys and self.switch.key in (EXPLORE, FIGURES)
        if keys != self._keys:
            self._keys = keys
            self.switch.set_options([(key, self._name(key)) for key in keys])
        if stays:
            return
        if keys and (current is None or current.key not in keys or self._chosen.get(self._kind) != current.key):
            chosen = self._chosen.get(self._kind, "")
            self.show_view(chosen if chosen in keys else (suiting or keys)[0])

    def _name(self, key: str) -> str:
        names = {FIGURES: FIGURES_NAME, EXPLORE: EXPLORE_NAME}
        return shown(names[key] if key in names else VIEWS[key].name)

    def _show_events(self, events: object) -> None:
        if not self.isVisible():
            return
        view = self.current()
        if view is not None and isinstance(events, tuple):
            view.show_events(events)
        if self._session.state == "running":
            QTimer.singleShot(self._snapshot_ms, self, self._want_snapshot)

    def _want_snapshot(self) -> None:
        self._session.request_snapshot()

    def _show_snapshot(self, snapshot: object) -> None:
        view = self.current()
        if view is not None and self.isVisible():
            view.show_snapshot(snapshot)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.title.setText(shown(RESULT))
            for button, tip in self._tools.items():
                button.set_tip(shown(tip))
            self.switch.set_options([(key, self._name(key)) for key in self._keys])
        elif event.type() == QEvent.Type.FontChange:
            self._bar.setFixedHeight(theme.px(HEAD_PX))
        super().changeEvent(event)
