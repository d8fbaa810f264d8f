"""The status bar: what the run does, which keys help, and where it is computed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.texts import N_, Text
from gui import numbers, theme
from gui.i18n import shown
from gui.session import Session
from gui.time_strip import TimeStrip
from gui.view import View
from gui.widgets.label import Label
from gui.widgets.painting import disc, ends_its_painter

BAR_PX = 26
SPEED_PX = 220
"""Room that is kept for the speed, whose text grows and shrinks."""
STATES: dict[str, Text] = {
    "loading": N_("status", "Loading"),
    "blocked": N_("status", "Not ready"),
    "ready": N_("status", "Ready"),
    "running": N_("status", "Training"),
    "paused": N_("status", "Paused"),
    "finished": N_("status", "Done"),
    "failed": N_("status", "Stopped"),
}
LOADING_TORCH = N_("status", "Loading PyTorch and the data")
KEYS = N_("status", "Space runs and pauses · → one step · Shift → one epoch")
DEVICES = {"cpu": N_("status", "CPU"), "cuda": N_("status", "GPU"), "mps": N_("status", "Apple GPU")}


class StatusBar(QWidget):
    """Speed and time left while training; keys in the middle; device on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self._session = session
        self._view_keys: Text | None = None
        self.state, self.speed = Label("", "caption", "text2"), Label("", "caption", "text2")
        self.state.setObjectName("run_state")
        self.speed.setObjectName("run_speed")
        self.keys, self.device = Label("", "caption", "text2"), Label("", "caption", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 0, 16, 0)
        row.setSpacing(16)
        left = QHBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.state)
        left.addWidget(self.speed)
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addWidget(self.keys)
        self.time = TimeStrip(session)
        right = QHBoxLayout()
        right.setSpacing(16)
        right.addStretch(1)
        right.addWidget(self.time)
        right.addWidget(self.device)
        row.addLayout(right, 1)
        for label in (self.speed, self.keys):
            label.setMinimumWidth(1)  # what has no room is left out; it must not hold the window wide
        session.time.moved.connect(self._arrange)
        session.run_state_changed.connect(self.renew)
        session.events.connect(self.renew)
        session.project_changed.connect(self.renew)
        session.loading_progressed.connect(self._show_loading)
        self.renew()

    def show_keys_of(self, view: View | None) -> None:
        """Say the keys of the view that is in front."""
        self._view_keys = None if view is None else view.keys
        self.renew()

    def renew(self, _: object = None) -> None:
        session = self._session
        state = session.state
        self.state.setText(shown(LOADING_TORCH if state == "loading" else STATES[state]))
        self.speed.setText(self._speed() if state in ("running", "paused") else "")
        self.keys.setText(shown(self._view_keys or KEYS))
        self.device.setText(shown(DEVICES[session.project.training.device]))
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        """The keys are said where there is room for them, and not while the time strip has something to say."""
        speed = max(self.speed.sizeHint().width(), theme.px(SPEED_PX))
        parts = (self.state, self.keys, self.time, self.device)
        needed = speed + sum(part.sizeHint().width() for part in parts) + theme.px(5 * 16)
        self.keys.setVisible(needed <= self.width() and not self.time.looks_back)
        self.speed.setVisible(not self.time.looks_back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _speed(self) -> str:
        """Steps (points) or samples (pictures) per second, epochs per second, and the time left of the plan."""
        session = self._session
        steps, samples = session.rate.steps_per_second(), session.rate.samples_per_second()
        if steps is None or samples is None or session.state != "running" or session.dataset is None:
            return ""
        epochs = samples / max(len(session.dataset.train), 1)
        parts = [numbers.steps_per_second(steps) if epochs >= 1 else numbers.samples_per_second(samples)]
        if epochs >= 1:
            parts.append(numbers.epochs_per_second(epochs))
        left = session.planned_epochs - session.history.epoch
        if epochs > 0 and left > 0:
            parts.append(numbers.time_left((left - self._share_of_epoch()) / epochs))
        return "    ".join(parts)

    def _share_of_epoch(self) -> float:
        session = self._session
        return float((session.history.step % session.steps_per_epoch) / session.steps_per_epoch)

    def _show_loading(self, done: int, total: int) -> None:
        self.speed.setText(numbers.of(done, total))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, theme.token("hair"))
        tone = {"running": "accent", "failed": "err", "blocked": "err"}.get(self._session.state, "strong")
        disc(painter, QPointF(18, self.height() / 2), 3.5, tone)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
        elif event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(theme.px(BAR_PX))
        super().changeEvent(event)
