"""The top bar: what is open on the left, the transport in the middle, help on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.project.document import Project
from core.texts import N_
from gui import numbers, theme
from gui.actions import Actions
from gui.i18n import shown
from gui.project_names import project_name
from gui.session import Session
from gui.widgets.button import Button, ToolButton
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter
from gui.widgets.slider import Slider

BAR_PX = 52
SIDE_PX = 330
FULL = 4.0
"""The slider's right end: flat out. Below it, 10^value steps per second."""

SPEED = N_("top bar", "Speed")
SPEED_HELP = N_("top bar", "From slow motion, one step a second, to as fast as the machine can.")
FULL_SPEED = N_("top bar", "full")
EPOCH = N_("top bar", "Epoch")
STEP = N_("top bar", "Step")
UNTITLED = N_("top bar", "Untitled")
KINDS = {
    "points": N_("top bar", "Playground"),
    "pictures": N_("top bar", "Pictures"),
    "table": N_("top bar", "Table"),
    "sequence": N_("top bar", "Sequence"),
    "dial": N_("top bar", "Gauge"),
}
CLASSES = N_("top bar", "{kind} · {inputs} inputs, {outputs} classes")
NUMBERS = N_("top bar", "{kind} · {inputs} inputs, {outputs} outputs")
ONE_NUMBER = N_("top bar", "{kind} · {inputs} inputs, 1 output")
ONE_TO_ONE = N_("top bar", "{kind} · 1 input, 1 output")
GIVING_WAY = ("gauge", "theme", "share_card", "what", "start", "redo", "language")
"""In this order tools leave a bar that is too narrow for its type."""


class TopBar(QWidget):
    """Shows the session's project and run; its buttons are the window's actions."""

    def __init__(self, session: Session, actions: Actions, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._session, self._actions = session, actions
        self._file: Path | None = None
        self._dirty = False
        self._build(menu)
        session.project_changed.connect(self._show_project)
        session.events.connect(self._show_progress)
        session.run_reset.connect(self._show_progress)
        session.run_state_changed.connect(self._show_state)
        self._show_project(session.project)
        self._show_progress()
        self._show_state(session.state)

    def _build(self, menu: QMenu) -> None:
        self.menu_button = ToolButton("menu", "")
        self.menu_button.setObjectName("menu")
        self.menu_button.clicked.connect(
            lambda: menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))
        )
        self.title, self.kind = Label("", "strong"), Label("", "caption", "text2")
        self.title.setObjectName("project_title")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.kind)
        words.addStretch(1)
        left = _side(Qt.AlignmentFlag.AlignLeft, self.menu_button)
        left.addSpacing(8)
        left.addLayout(words)
        left.addStretch(1)
        self.run_button = Button(shown(N_("actions", "Run")), "play", "primary", "hero")
        self.run_button.setObjectName("run")
        self.run_button.setMinimumWidth(theme.px(104))
        self.run_button.clicked.connect(self._actions.named("run").trigger)
        self.epoch, self.step = _Counter("epoch_counter"), _Counter("step_counter")
        self.speed = _Speed(self._session)
        middle = QHBoxLayout()
        middle.setSpacing(4)
        self.reroll = self._tool("reroll")
        for widget in (self._tool("reset"), self.reroll):
            middle.addWidget(widget)
        middle.addSpacing(8)
        middle.addWidget(self.run_button)
        middle.addSpacing(8)
        for widget in (self._tool("step"), self._tool("epoch")):
            middle.addWidget(widget)
        middle.addSpacing(12)
        for counter in (self.epoch, self.step, self.speed):
            middle.addWidget(counter)
            middle.addSpacing(12)
        right = _side(Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        self._spare: list[QWidget] = [self.title, self.kind, self.reroll, self.step, self.speed]
        self._tools: dict[str, QWidget] = {}
        for name in ("undo", "redo", "runs", "share_card", "start", "gauge", "language", "theme", "what", "help"):
            tool = self._tool(name)
            right.addWidget(tool)
            self._tools[name] = tool
            self._spare += [] if name in ("start", "language") else [tool]
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addLayout(right, 1)

    def _tool(self, name: str) -> ToolButton:
        action = self._actions.named(name)
        button = ToolButton(str(action.data()), action.toolTip())
        button.setObjectName(name)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: _follow(button, action))
        _follow(button, action)
        return button

    def spare(self) -> list[QWidget]:
        """What a class in front of a projector does not need."""
        return self._spare

    def make_room(self) -> None:
        """Where large type leaves too little room, tools that also stand in the menu give way, one after the other."""
        if self.title.isHidden():  # before a class: what is spare is away already
            return
        giving_way = [*(self._tools[name] for name in GIVING_WAY), self.step, self.speed, self.reroll, self.kind]
        for widget in giving_way:
            widget.show()
        layout = self.layout()
        assert layout is not None
        for widget in giving_way:
            layout.activate()
            if layout.minimumSize().width() <= self.width():
                return
            widget.hide()

    def show_file(self, file: Path | None) -> None:
        """Name the project after its file."""
        self._file = file
        self._show_project(self._session.project)

    def show_dirty(self, dirty: bool) -> None:
        """Mark the title while something would be lost."""
        self._dirty = dirty
        self._show_project(self._session.project)

    def _show_project(self, project: Project) -> None:
        name = self._file.stem if self._file else project_name(project)
        self.title.setText(f"{name} •" if self._dirty else name)
        shape, message = project.data.input_shape, CLASSES
        if project.data.task == "regression":
            message = NUMBERS if project.data.outputs > 1 else ONE_TO_ONE if shape == (1,) else ONE_NUMBER
        inputs = numbers.whole(shape[0]) if len(shape) == 1 else "×".join(map(str, shape))
        kind = shown(KINDS[project.data.kind])
        self.kind.setText(shown(message).format(kind=kind, inputs=inputs, outputs=project.data.outputs))

    def _show_progress(self, _: object = None) -> None:
        history = self._session.history
        self.epoch.show_count(shown(EPOCH), numbers.whole(history.epoch))
        self.step.show_count(shown(STEP), numbers.whole(history.step))

    def _show_state(self, state: str) -> None:
        action = self._actions.named("run")
        self.run_button.setText(action.text())
        self.run_button.set_icon("pause" if state == "running" else "play")
        self.run_button.setEnabled(action.isEnabled())
        self.run_button.setAccessibleName(action.text())
        self.run_button.setToolTip(action.toolTip())

    def retranslate(self) -> None:
        """Called after the actions have renewed theirs."""
        self._show_project(self._session.project)
        self._show_progress()
        self._show_state(self._session.state)
        self.speed.retranslate()
        self.menu_button.set_tip(shown(N_("top bar", "Menu")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def sizeHint(self) -> QSize:
        return QSize(1000, theme.px(BAR_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme.token("hair"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(theme.px(BAR_PX))
            QTimer.singleShot(0, self, self.make_room)
        super().changeEvent(event)


class _Counter(QWidget):
    """A caption over a tabular number; wide enough that nothing moves while it counts."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._caption, self._number = Label("", "caption", "text2"), Label("", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._caption)
        column.addWidget(self._number)
        column.addStretch(1)
        self.setMinimumWidth(theme.px(48))

    def show_count(self, caption: str, number: str) -> None:
        self._caption.setText(caption)
        self._number.setText(number)
        self.setMinimumWidth(max(theme.px(48), round(theme.metrics("caption").horizontalAdvance(caption)) + 2))
        self.setAccessibleName(f"{caption} {number}")


class _Speed(QWidget):
    """Slow motion to flat out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._caption, self._value = Label("", "caption", "text2"), Label("", "caption")
        self.slider = Slider(0.0, FULL, 0.5)
        self.slider.setObjectName("speed")
        self.slider.set_number(FULL)
        self.slider.changed.connect(self._apply)
        head = QHBoxLayout()
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.slider)
        column.addStretch(1)
        self.setFixedWidth(theme.px(100))
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(shown(SPEED))
        self.slider.setAccessibleName(shown(SPEED))
        self.slider.setToolTip(shown(SPEED_HELP))
        self._show()

    def _apply(self, value: float) -> None:
        self._session.set_steps_per_second(None if value >= FULL else 10**value)
        self._show()

    def _show(self) -> None:
        value = self.slider.number
        self._value.setText(shown(FULL_SPEED) if value >= FULL else f"{numbers.number(10**value)}/s")


def _side(alignment: Qt.AlignmentFlag, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.setAlignment(alignment)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _follow(button: ToolButton, action: QAction) -> None:
    """Keep a button as its action is."""
    button.setEnabled(action.isEnabled())
    button.set_tip(action.toolTip())
    button.set_icon(str(action.data()))
