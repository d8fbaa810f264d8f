"""Teaching the network one needle: label frames, learn from them, see the error before and after."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.imaging.geometry import Picture
from core.texts import N_
from gui import numbers
from gui.i18n import sentences, shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.gauge_doubts import DoubtStrip
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
BROUGHT = N_("gauge", "The weights beside the dial file know this needle. Now in use.")
CARRIED = N_("gauge", "What was learned at the source before is still in use.")
SAVE_HINT = N_("gauge", "Save dial… writes them beside the dial.")
DOUBTS = N_("gauge", "Doubtful frames, {count}: click one to say where the needle is")
FORGET, CLOSE = N_("gauge", "Back to the general network"), N_("gauge", "Close")
FEWEST = 5


class GaugeTeach(Sheet):
    """Shows how many frames there are, the progress and the result; the page owns frames, thread and networks."""

    take_wanted = Signal()
    doubt_wanted = Signal(int)
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
        self._brought = self._carried = False
        self._doubts = 0
        self._began = 0.0
        self.title, self.help = Label("", "strong"), Label("", "label", "text2", wrap=True)
        self.close_button = ToolButton("close", side=26)
        self.count, self.result = Label("", "label"), Label("", "label", "text2", wrap=True)
        self.take, self.sweep = Button("", "camera"), Button("", "gauge")
        self.keep, self.drop = Button("", "check", kind="primary"), Button("")
        self.learn, self.forget = Button("", "teach", kind="primary"), Button("", size="small")
        self.progress = ProgressCard("")
        self.doubts_label, self.doubts = Label("", "label", "text2", wrap=True), DoubtStrip()
        self.doubts.setObjectName("doubt_strip")
        self.doubts.hide()
        names = {"teach_take": self.take, "teach_sweep": self.sweep, "teach_keep": self.keep, "teach_learn": self.learn}
        names["teach_forget"] = self.forget
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
        for below in (self.doubts_label, self.doubts, self.count, self.learn, self.progress, self.result, self.forget):
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
        self.doubts.chosen.connect(self.doubt_wanted)
        self.progress.cancelled.connect(self.cancel_wanted)

    def set_frames(self, count: int, labelling: bool, virtual: bool) -> None:
        """How many are labelled; whether one is being labelled now; whether the truth is known."""
        self._count, self._labelling, self._virtual = count, labelling, virtual
        self.retranslate()

    def set_doubts(self, pictures: Sequence[Picture]) -> None:
        """The doubtful frames that wait to be labelled, the newest last."""
        self._doubts = len(pictures)
        self.doubts.set_pictures(pictures)
        self.retranslate()

    def set_brought(self) -> None:
        """Weights came with a dial file and are in use."""
        self._brought = True
        self.retranslate()

    def leave_source(self, *, taught: bool) -> None:
        """Another source is shown: its needle was not measured; `taught` weights stay in use until they are dropped."""
        self._result, self._brought, self._carried = None, False, taught
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
        self._busy, self._carried, self._result = False, False, (before_pct, after_pct)
        self.retranslate()

    def forget_result(self) -> None:
        self._result, self._brought, self._carried = None, False, False
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
        self.doubts_label.setText(shown(DOUBTS, count=self._doubts))
        self.doubts.setAccessibleName(shown(DOUBTS, count=self._doubts))
        for widget in (self.doubts_label, self.doubts):
            widget.setVisible(self._doubts > 0 and not self._labelling)
        self.progress.set_title(shown(LEARNING))
        for button in (self.keep, self.drop):
            button.setVisible(self._labelling)
        self.take.setVisible(not self._labelling)
        self.sweep.setVisible(self._virtual and not self._labelling)
        self.learn.setVisible(not self._busy)
        self.learn.setEnabled(self._count >= FEWEST and not self._labelling)
        self.progress.setVisible(self._busy)
        self._show_result()

    def _show_result(self) -> None:
        kept = self._result is not None and self._result[1] < self._result[0]
        self.result.setVisible(self._result is not None or self._brought or self._carried)
        self.forget.setVisible(kept or self._brought or self._carried)
        if self._result is not None:
            before, after = (numbers.percent(error / 100, 2) for error in self._result)
            words = shown(RESULT_KEPT if kept else RESULT_LEFT, before=before, after=after)
            self.result.setText(sentences(words, shown(SAVE_HINT)) if kept else words)
        elif self._brought:
            self.result.setText(shown(BROUGHT))
        elif self._carried:
            self.result.setText(shown(CARRIED))
