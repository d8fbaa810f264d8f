"""Teaching the network one needle: label frames, learn from them, see the error before and after."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.texts import N_
from gui import numbers
from gui.i18n import shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.label import Label
from gui.widgets.progress import ProgressCard
from gui.widgets.sheet import Sheet

TITLE = N_("gauge", "Teach it this needle")
HELP = N_(
    "gauge",
    "Take a frame and drag the orange needle onto the real one. Frames all over the scale teach most.",
)
HELP_VIRTUAL = N_("gauge", "The virtual gauge knows its true angle, so each frame that you take is labelled at once.")
TAKE, KEEP, DROP = N_("gauge", "Take this frame"), N_("gauge", "The needle lies right"), N_("gauge", "Drop it")
SWEEP = N_("gauge", "Take ten all over the scale")
COUNT = N_("gauge", "{count} labelled frames, at least {least}")
LEARN, LEARNING = N_("gauge", "Learn"), N_("gauge", "Learning from look-alikes")
RESULT_KEPT = N_("gauge", "Mean error on frames that were held out: before {before}, now {after}. Now in use.")
RESULT_LEFT = N_("gauge", "Mean error on frames that were held out: before {before}, after {after}. The old one stays.")
FORGET, CLOSE = N_("gauge", "Back to the general network"), N_("gauge", "Close")
FEWEST = 5


class GaugeTeach(Sheet):
    """Shows how many frames there are, the progress and the result; the page owns frames, thread and networks."""

    take_wanted = Signal()
    sweep_wanted = Signal()
    keep_wanted = Signal()
    drop_wanted = Signal()
    learn_wanted = Signal()
    cancel_wanted = Signal()
    forget_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, parent=parent)
        self._count, self._labelling, self._virtual, self._busy = 0, False, False, False
        self._result: tuple[float, float] | None = None
        self._began = 0.0
        self.title, self.help = Label("", "strong"), Label("", "label", "text2", wrap=True)
        self.close_button = ToolButton("close", side=26)
        self.count, self.result = Label("", "label"), Label("", "label", "text2", wrap=True)
        self.take, self.sweep = Button("", "camera"), Button("", "gauge")
        self.keep, self.drop = Button("", "check", kind="primary"), Button("")
        self.learn, self.forget = Button("", "teach", kind="primary"), Button("", size="small")
        self.progress = ProgressCard("")
        names = {"teach_take": self.take, "teach_sweep": self.sweep, "teach_keep": self.keep, "teach_learn": self.learn}
        for name, button in names.items():
            button.setObjectName(name)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        labelling = QHBoxLayout()
        labelling.addWidget(self.keep, 1)
        labelling.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self.help, self.take, self.sweep):
            column.addWidget(widget)
        column.addLayout(labelling)
        for below in (self.count, self.learn, self.progress, self.result, self.forget):
            column.addWidget(below)

    def _connect(self) -> None:
        for button, signal in (
            (self.take, self.take_wanted),
            (self.sweep, self.sweep_wanted),
            (self.keep, self.keep_wanted),
            (self.drop, self.drop_wanted),
            (self.learn, self.learn_wanted),
            (self.forget, self.forget_wanted),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(signal)
        self.progress.cancelled.connect(self.cancel_wanted)

    def set_frames(self, count: int, labelling: bool, virtual: bool) -> None:
        """How many are labelled; whether one is being labelled now; whether the truth is known."""
        self._count, self._labelling, self._virtual = count, labelling, virtual
        self.retranslate()

    def set_progress(self, done: int, total: int) -> None:
        """The learning is on its way."""
        if not self._busy:
            self._began = time.monotonic()
        self._busy, self._result = True, None
        left = (time.monotonic() - self._began) / done * (total - done) if done else float("nan")
        self.progress.set_progress(done, total, left)
        self.retranslate()

    def set_idle(self) -> None:
        """Nothing is being learned (it was cancelled or failed)."""
        self._busy = False
        self.retranslate()

    def set_result(self, before_pct: float, after_pct: float) -> None:
        """Mean errors in per cent of the scale on held-out frames."""
        self._busy, self._result = False, (before_pct, after_pct)
        self.retranslate()

    def forget_result(self) -> None:
        self._result = None
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(shown(TITLE))
        self.close_button.set_tip(shown(CLOSE))
        self.help.setText(shown(HELP_VIRTUAL if self._virtual else HELP))
        for button, text in (
            (self.take, TAKE),
            (self.sweep, SWEEP),
            (self.keep, KEEP),
            (self.drop, DROP),
            (self.learn, LEARN),
            (self.forget, FORGET),
        ):
            button.setText(shown(text))
        self.count.setText(shown(COUNT, count=self._count, least=FEWEST))
        self.progress.set_title(shown(LEARNING))
        for button in (self.keep, self.drop):
            button.setVisible(self._labelling)
        self.take.setVisible(not self._labelling)
        self.sweep.setVisible(self._virtual and not self._labelling)
        self.learn.setVisible(not self._busy)
        self.learn.setEnabled(self._count >= FEWEST and not self._labelling)
        self.progress.setVisible(self._busy)
        self.result.setVisible(self._result is not None)
        kept = self._result is not None and self._result[1] < self._result[0]
        self.forget.setVisible(kept)
        if self._result is not None:
            before, after = (numbers.percent(error / 100) for error in self._result)
            self.result.setText(shown(RESULT_KEPT if kept else RESULT_LEFT, before=before, after=after))
