"""The learning-rate range test: which rate suits this network and these data, found by a short trial run."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from core.data.dataset import Progress
from core.project.document import Project
from core.texts import N_, Text
from core.training.range_test import STEPS, RangeTest
from gui import numbers
from gui.i18n import sentences, shown
from gui.view import VIEWS, View
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.progress import ProgressBar
from gui.widgets.rate_test_plot import RateTestPlot
from gui.work.task import Task

FACT = N_("rate test", "Which learning rate suits this network?")
HINT = N_(
    "rate test",
    "A fresh copy of the network learns for a moment at each of {steps} rates from 0.00001 to 10. Where the loss "
    "falls fast the rate is good; where it bursts the rate is too large. Your own run is not touched.",
)
START = N_("rate test", "Test the rates")
AGAIN = N_("rate test", "Test again")
TITLE = N_("rate test", "Loss while the rate grows")
GOOD = N_("rate test", "A rate of about {rate} is good: the loss falls there, well before it bursts.")
BURSTS = N_("rate test", "It bursts at {rate}.")
NO_BURST = N_("rate test", "It does not burst up to {rate}.")
NOTHING = N_("rate test", "The loss does not fall at any rate. Look at the network, the loss and the scaling.")
USE = N_("rate test", "Use {rate}")
USED = N_("rate test", "Use the tested learning rate")
NOW = N_("rate test", "now {rate}")
BEST = N_("rate test", "good {rate}")
AXIS = N_("rate test", "learning rate")


@VIEWS.register
class RateTestView(View):
    key: ClassVar[str] = "rate_test"
    name: ClassVar[Text] = N_("views", "Rate test")
    icon: ClassVar[str] = "search"
    order: ClassVar[int] = 85

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._test: RangeTest | None = None
        self._tested: Project | None = None
        self.empty = EmptyState("search", "")
        self.empty.acted.connect(self.start)
        self.title, self.says = Label("", "strong"), Label("", "body", "text2", wrap=True)
        self.use, self.again = Button("", kind="primary"), Button("")
        self.use.setObjectName("use_tested_rate")
        self.again.setObjectName("test_rates_again")
        self.use.clicked.connect(self._use)
        self.again.clicked.connect(self.start)
        self.bar, self.plot = ProgressBar(), RateTestPlot()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.says)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(self.again)
        head.addWidget(self.use)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.plot, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(found)
        self.retranslate()

    def catch_up(self) -> None:
        """A test belongs to the project that it was made with; a new rate or name changes nothing about it."""
        assert self.session is not None
        project = self.session.project
        if self._tested is not None and _without_rate(project) != _without_rate(self._tested):
            self._forget()
        self.retranslate()

    def start(self) -> None:
        """Test away from the window; an older test is forgotten."""
        session = self.session
        if session is None or session.dataset is None or session.project.problem() is not None:
            return
        self._forget()
        self._tested = project = session.project
        dataset, scaling = session.dataset, session.scaling

        def work(progress: Progress) -> RangeTest:
            from core.training.range_test import range_test

            return range_test(project.network, dataset, project.training, scaling=scaling, progress=progress)

        self._task = Task(work, self)
        self._task.progressed.connect(lambda done, total: self.bar.set_share(done / total))
        self._task.done.connect(self._show)
        self._task.failed.connect(session.failed)
        self._task.start()
        self._stack.setCurrentIndex(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.empty.set_texts(shown(FACT), shown(HINT, steps=STEPS), shown(START))
        self.title.setText(shown(TITLE))
        self.again.setText(shown(AGAIN))
        rate = math.nan if self.session is None else self.session.project.training.learning_rate
        test = self._test
        best = None if test is None else test.suggested
        self.plot.set_rate(rate)
        self.plot.set_names(
            shown(AXIS),
            shown(NOW, rate=numbers.compact(rate)),
            "" if best is None else shown(BEST, rate=numbers.compact(best, 2)),
        )
        self.bar.setVisible(test is None)
        self.use.setVisible(best is not None)
        self.use.setText("" if best is None else shown(USE, rate=numbers.compact(_round(best))))
        self.says.setText("" if test is None else _said(test))
        self.plot.setAccessibleName(self.says.text())

    def _show(self, test: RangeTest) -> None:
        self._test = test
        self.plot.set_test(test)
        self.retranslate()

    def _use(self) -> None:
        if self.session is not None and self._test is not None and self._test.suggested is not None:
            self.session.set_learning_rate(_round(self._test.suggested), shown(USED))
            self.retranslate()

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._test = self._tested = None
        self.bar.set_share(0.0)
        self.plot.set_test(None)
        self._stack.setCurrentIndex(0)


def _said(test: RangeTest) -> str:
    """What the test found, in one or two sentences."""
    if test.suggested is None:
        return shown(NOTHING)
    first = shown(GOOD, rate=numbers.compact(test.suggested, 2))
    end = float(test.rates[-1])
    second = shown(NO_BURST if test.burst_at is None else BURSTS, rate=numbers.compact(test.burst_at or end, 2))
    return sentences(first, second)


def _round(rate: float) -> float:
    """Two digits are all that a test of this kind can say."""
    return float(f"{rate:.1g}")


def _without_rate(project: Project) -> object:
    training = project.training
    return (
        project.data,
        project.scaling,
        project.network,
        training.loss,
        training.optimiser,
        training.batch_size,
        training.weight_decay,
        training.l1,
        training.seed,
    )
