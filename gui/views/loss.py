"""Loss and accuracy over the whole run, one below the other, under one cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.texts import N_, Text
from core.training.events import TrainingEvent
from core.training.history import History
from gui import theme
from gui.playground.guessing import expectation_of
from gui.playground.loss_guess import CurveGuess
from gui.view import VIEWS, View
from gui.widgets.chip import Chip
from gui.widgets.label import Label
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
    from gui.session import Session

MARGIN = 16


@VIEWS.register
class LossView(View):
    key: ClassVar[str] = "loss"
    name: ClassVar[Text] = N_("views", "Loss")
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 60

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.log.toggled.connect(self.loss.set_log)
        self.loss.cursor_moved.connect(self.accuracy.set_cursor)
        self.accuracy.cursor_moved.connect(self.loss.set_cursor)
        self.retranslate()

    def _build(self) -> None:
        self.loss, self.accuracy = CurvePanel("loss"), CurvePanel("accuracy")
        self.log = Chip("", checkable=True)
        self.log.setObjectName("loss_log_scale")
        self.log.setChecked(True)
        self.guess = Chip("", checkable=True, icon="eye")
        self.guess.setObjectName("chip_guess_curve")
        self.loss.head.addWidget(self.guess)
        self.loss.head.addWidget(self.log)
        self.verdict = Label("", "body", "text", wrap=True)
        self.verdict.setObjectName("guess_verdict")
        self.guessing = CurveGuess(self.loss, self.guess, self.verdict, self)
        self.line = Hairline()
        column = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        column.setContentsMargins(margin, theme.px(4), margin, margin)
        column.setSpacing(theme.px(12))
        column.addWidget(self.loss, 3)
        column.addWidget(self.verdict)
        column.addWidget(self.line)
        column.addWidget(self.accuracy, 2)

    def attach(self, session: Session) -> None:
        expectation_of(session).changed.connect(self._renew)
        super().attach(session)
        self.guessing.attach(session)

    def catch_up(self) -> None:
        assert self.session is not None
        classes = self.session.project.data.task in ("binary", "multiclass", "sequence")
        self.accuracy.setVisible(classes)
        self.line.setVisible(classes)
        self._show(self.session.history)

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        if self.session is not None:
            self._show(self.session.history)

    def retranslate(self) -> None:
        self.log.setText(self.tr("Log scale"))
        self.log.setToolTip(self.tr("Equal factors take equal room, so that small losses can be told apart."))
        self.guess.setText(self.tr("Guess first"))
        self.guess.setToolTip(
            self.tr("Draw the curve you expect, then run: both are shown, with the difference in one sentence.")
        )
        self.guessing.renew()

    def _show(self, run: History) -> None:
        steps = self.steps_per_epoch()
        if self.session is not None:
            self.loss.show_expected(expectation_of(self.session).steps(steps))
            self.guessing.renew()
        self.loss.show_run(run, steps)
        self.accuracy.show_run(run, steps)
