"""The time strip in the status bar: drag back to any moment of the run, branch off there, or return to now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.texts import N_, Text
from gui import numbers, theme
from gui.actions import Actions
from gui.i18n import shown
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.icon import paint_icon
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter
from gui.widgets.time_slider import TimeSlider

LEAST_MOMENTS = 2
ICON, BUTTON_PX, GAP = 14, 22, 8

SCRUB = N_("time", "Moments of this run")
SCRUB_HELP = N_(
    "time",
    "Drag to go back in time: field, maps, weights and curves show the network as it was. Training is not disturbed.",
)
LOOKING = N_("time", "You look at step {step} of {steps}")
BRANCH = N_("time", "Branch here at rate {rate}")
BRANCH_HELP = N_(
    "time",
    "Put the weights of this moment back and go on from here with the learning rate that is set now. The optimiser "
    "starts fresh, without what it remembered of earlier steps. The old curve stays as a pale line.",
)
NOW = N_("time", "Back to now")
NOW_HELP = N_("time", "Show the network as it is now")
EARLIER = N_("actions", "One moment back")
EARLIER_HELP = N_("actions", "Show the network as it was a moment earlier in this run")
LATER = N_("actions", "One moment on")
LATER_HELP = N_("actions", "Show the network as it was a moment later in this run")
BRANCH_ACTION = N_("actions", "Branch here")


def add_time_commands(actions: Actions, session: Session) -> None:
    """The keys of going back in time, as commands of the window."""
    time = session.time
    actions.add("earlier", "chevron_left", EARLIER, EARLIER_HELP, lambda: time.move(-1), "Ctrl+Left")
    actions.add("later", "chevron_right", LATER, LATER_HELP, lambda: time.move(1), "Ctrl+Right")
    actions.add("branch", "branch", BRANCH_ACTION, BRANCH_HELP, time.branch, "Ctrl+B")
    actions.add("now", "clock", NOW, NOW_HELP, time.to_now, "Ctrl+End")

    def renew() -> None:
        for name in ("branch", "now"):
            actions.named(name).setEnabled(time.moment is not None)

    time.moved.connect(renew)
    renew()


class TimeStrip(QWidget):
    """Nothing to see until there are moments; then a slider, and while one looks back, where, and two buttons."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("time_strip")
        self._session = session
        self._build()
        self.slider.changed.connect(lambda index: session.time.look_at(round(index)))
        self.branch.clicked.connect(session.time.branch)
        self.now.clicked.connect(session.time.to_now)
        session.time.moved.connect(self.renew)
        session.events.connect(self._follow)
        session.project_changed.connect(self.renew)
        self.renew()

    def _build(self) -> None:
        self.note = Label("", "caption")
        self.note.setObjectName("time_note")
        self.branch, self.now = Button("", kind="link", size="small"), Button("", kind="link", size="small")
        self.slider = TimeSlider()
        for widget, name in ((self.branch, "branch_here"), (self.now, "back_to_now"), (self.slider, "time_slider")):
            widget.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(ICON + GAP + 2), 0, 0, 0)
        row.setSpacing(theme.px(GAP))
        row.addWidget(self.note)
        row.addWidget(self.branch)
        row.addWidget(self.now)
        row.addWidget(self.slider)

    @property
    def looks_back(self) -> bool:
        return self._session.time.moment is not None

    def renew(self, _: object = None) -> None:
        """Say where the views stand."""
        moment = self._session.time.moment
        for widget in (self.note, self.branch, self.now):
            widget.setVisible(moment is not None)
            widget.setFixedHeight(theme.px(BUTTON_PX))
        self.slider.setFixedWidth(self.slider.sizeHint().width())
        if moment is not None:
            rate = numbers.compact(self._session.project.training.learning_rate)
            self.branch.setText(shown(BRANCH, rate=rate))
            steps = numbers.whole(self._session.history.step)
            self.note.setText(shown(LOOKING, step=numbers.whole(moment.step), steps=steps))
        help_texts: tuple[tuple[QWidget, Text, Text], ...] = (
            (self.slider, SCRUB, SCRUB_HELP),
            (self.branch, BRANCH_ACTION, BRANCH_HELP),
            (self.now, NOW, NOW_HELP),
        )
        for control, name, help_text in help_texts:
            control.setAccessibleName(shown(name))
            control.setToolTip(shown(help_text))
        self.now.setText(shown(NOW))
        self._follow()
        self.update()

    def _follow(self, _: object = None) -> None:
        """Each display frame: how many moments there are by now."""
        time = self._session.time
        count = len(time.recorder)
        self.setVisible(count >= LEAST_MOMENTS)
        self.slider.show_moment(time.index, count)
        if time.moment is not None:
            steps = numbers.whole(self._session.history.step)
            self.note.setText(shown(LOOKING, step=numbers.whole(time.moment.step), steps=steps))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.looks_back:
            self._session.time.to_now()
        else:
            super().keyPressEvent(event)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(ICON)
        if self.looks_back:
            box(painter, QRectF(self.rect()).adjusted(0, 2, 0, -2), theme.px(6), "warnbg")
            mark = QRectF(theme.px(6), (self.height() - side) / 2, side, side)
        else:
            left = self.slider.x() - side - theme.px(6)
            mark = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, "clock", mark, "warn" if self.looks_back else "text2")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.renew()
        super().changeEvent(event)
