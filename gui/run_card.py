"""The card at the foot of the training panel: what the run is doing, what is wrong, and the one button that helps."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.doctor.rule import RULES, Finding
from core.nn.loss import OutputCountError
from core.project.edits import fit_output
from core.texts import N_, Text
from core.training.events import EpochDone
from gui import numbers
from gui.checkup import Checkup
from gui.i18n import sentence, sentences, shown
from gui.session import Session
from gui.widgets.message import MessageCard
from gui.widgets.progress import ProgressBar

LOADING = N_("run card", "Loading")
LOADING_TEXT = N_("run card", "PyTorch and the data are on their way. Press Run now and it starts when they are there.")
NO_SAMPLES = N_("run card", "Nothing to learn from yet")
NO_SAMPLES_TEXT = N_("run card", "Set some points, or choose other data.")
READY = N_("run card", "No run yet")
READY_TEXT = N_("run card", "Press Space to train.")
OPENED = N_("run card", "Trained before")
OPENED_TEXT = N_("run card", "Opened as it was after step {step}. Press Space to train on, or Reset to begin anew.")
BLOCKED = N_("run card", "This cannot train yet")
MATCH = N_("run card", "Match the last layer")
RUNNING = N_("run card", "Epoch {epoch} of {epochs}")
RUNNING_TEXT = N_("run card", "Training loss {loss}, test loss {test}.")
RUNNING_ALONE = N_("run card", "Training loss {loss}.")
RUNNING_ACCURACY = N_("run card", "Training accuracy {train}, test accuracy {test}.")
RUNNING_ACCURACY_ALONE = N_("run card", "Training accuracy {train}.")
TIME_LEFT = N_("run card", "About {time} left.")
LONG_S = 10
"""A run that ends sooner needs no forecast."""
PAUSED = N_("run card", "Paused after step {step}")
FINISHED = N_("run card", "{epochs} epochs done")
FINISHED_ONE = N_("run card", "1 epoch done")
BY_HAND = N_("run card", "Weights set by hand")
AGAIN = N_("run card", "Press Space to train {epochs} more.")
NOT_FINITE = N_("run card", "Loss is not finite")
NOT_FINITE_TEXT = N_("run card", "It left the numbers at step {step}. The last good weights are kept. Try rate {rate}.")
USE_RATE = N_("run card", "Use {rate}")
CHANGE_RATE = N_("run card", "Use a smaller learning rate")


class RunCard(QWidget):
    """One message card that follows the session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_card")
        self._session: Session | None = None
        self._checkup: Checkup | None = None
        self._act: Callable[[], object] | None = None
        self._said: tuple[str, str, str, str] | None = None
        self.card = MessageCard()
        self.card.setObjectName("run_message")
        self.bar = ProgressBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.card)
        self.card.acted.connect(self._do)

    def attach(self, session: Session, checkup: Checkup) -> None:
        self._session, self._checkup = session, checkup
        checkup.found.connect(self.renew)
        for signal in (session.run_state_changed, session.project_changed, session.events, session.run_reset):
            signal.connect(self.renew)
        self.renew()

    def renew(self, _: object = None) -> None:
        """Show the session as it is now."""
        session = self._session
        if session is None:
            return
        self._act = None
        show = {
            "loading": lambda: self._say("info", shown(LOADING), shown(LOADING_TEXT)),
            "blocked": self._show_blocked,
            "ready": self._show_ready,
            "running": self._show_running,
            "paused": self._show_running,
            "finished": self._show_running,
            "failed": self._show_failed,
        }
        findings = () if self._checkup is None else self._checkup.findings
        if findings and (session.state in ("ready", "running", "paused", "finished") or _explains_failure(findings[0])):
            self._show_finding(findings[0], len(findings))
        else:
            show[session.state]()
            learned = session.history.step and session.state != "failed" and not session.is_set_by_hand
            self.card.set_checks(len(RULES), len(RULES) if learned else 0)  # the rules judge what was learned
        planned = session.planned_epochs * session.steps_per_epoch
        self.bar.set_share(min(1.0, session.history.step / planned))
        self.bar.setVisible(session.state in ("running", "paused"))

    def _say(self, kind: str, title: str, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        self._act = act
        message = (kind, title, text, action)
        if message != self._said:  # a run asks at every display frame, and words change once an epoch
            self._said = message
            self.card.set_message(*message)

    def _show_finding(self, finding: Finding, findings: int) -> None:
        """The doctor's first finding: its evidence in numbers and one button that says what it will do."""
        assert self._session is not None
        session, fix = self._session, finding.fix
        text = shown(finding.evidence, **_readable(finding.parameters))
        if fix is None:
            self._say("warn", shown(finding.name), text)
        else:
            label = shown(fix.label, **_readable(fix.parameters))
            self._say("warn", shown(finding.name), text, label, lambda: session.edit(fix.apply(session.project), label))
        self.card.set_checks(len(RULES) - findings, len(RULES))

    def _show_ready(self) -> None:
        assert self._session is not None
        step = self._session.step_opened
        if step and not self._session.is_set_by_hand:
            self._say("info", shown(OPENED), shown(OPENED_TEXT, step=numbers.whole(step)))
        else:
            self._say("info", shown(READY), shown(READY_TEXT))

    def _show_blocked(self) -> None:
        assert self._session is not None
        session = self._session
        problem = session.project.problem()
        if problem is None:
            self._say("info", shown(NO_SAMPLES), shown(NO_SAMPLES_TEXT))
            return
        fixed = fit_output(session.project)
        if isinstance(problem, OutputCountError) and fixed.problem() is None:
            self._say(
                "warn", shown(BLOCKED), sentence(problem), shown(MATCH), lambda: session.edit(fixed, shown(MATCH))
            )
        else:
            self._say("warn", shown(BLOCKED), sentence(problem))

    def _show_running(self) -> None:
        assert self._session is not None
        session, history = self._session, self._session.history
        latest = history.latest()
        known = latest is not None and (latest.step or not history.step)  # not the figures of the untrained network
        text = _measures(latest) if latest is not None and known else ""
        epochs = session.project.training.epochs
        if session.is_set_by_hand and session.state != "running":
            self._say("info", shown(BY_HAND), text)
        elif session.state == "finished":
            again = shown(AGAIN, epochs=numbers.whole(epochs))
            done = FINISHED_ONE if history.epoch == 1 else FINISHED
            self._say("calm", shown(done, epochs=numbers.whole(history.epoch)), sentences(text, again))
        elif session.state == "paused":
            self._say("calm", shown(PAUSED, step=numbers.whole(history.step)), text)
        else:
            progress = {"epoch": numbers.whole(history.epoch), "epochs": numbers.whole(session.planned_epochs)}
            self._say("calm", shown(RUNNING, **progress), sentences(text, self._time_left()))

    def _time_left(self) -> str:
        """What remains of a long run, in steps of 5 s or 30 s, so that the words do not change all the time."""
        assert self._session is not None
        session = self._session
        speed, planned = session.rate.steps_per_second(), session.planned_epochs * session.steps_per_epoch
        left = (planned - session.history.step) / speed if speed else 0.0
        if left < LONG_S:
            return ""
        grain = 5 if left < 120 else 30
        return shown(TIME_LEFT, time=numbers.duration(grain * math.ceil(left / grain)))

    def _show_failed(self) -> None:
        """NaN or infinity: say where, keep what was good, offer half the stable rate, or a fifth of the present one."""
        assert self._session is not None
        session = self._session
        edge = None if self._checkup is None else self._checkup.edge
        rate = session.project.training.learning_rate
        smaller = float(f"{min(rate / 5, edge / 2 if edge else rate / 5):.1g}")

        def use() -> None:
            training = replace(session.project.training, learning_rate=smaller)
            session.edit(replace(session.project, training=training), shown(CHANGE_RATE))
            session.reset()

        text = shown(NOT_FINITE_TEXT, step=numbers.whole(session.history.step), rate=numbers.number(smaller, 2))
        self._say("error", shown(NOT_FINITE), text, shown(USE_RATE, rate=numbers.number(smaller, 2)), use)

    def _do(self) -> None:
        if self._act is not None:
            self._act()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
        super().changeEvent(event)


def _explains_failure(finding: Finding) -> bool:
    """Whether the loss left the numbers because of this: a smaller rate alone would not mend it."""
    return RULES[finding.rule].order < RULES["diverging"].order


def _measures(latest: EpochDone) -> str:
    """How well it does on what it learns from, and on what was held out if anything was."""
    train, test = latest.train, latest.test
    if train.accuracy is None:
        loss = numbers.number(train.loss)
        if test is None:
            return shown(RUNNING_ALONE, loss=loss)
        return shown(RUNNING_TEXT, loss=loss, test=numbers.number(test.loss))
    share = numbers.percent(train.accuracy)
    if test is None or test.accuracy is None:
        return shown(RUNNING_ACCURACY_ALONE, train=share)
    return shown(RUNNING_ACCURACY, train=share, test=numbers.percent(test.accuracy))


def _readable(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Numbers as text in the user's language; texts translated."""
    made = {}
    for name, value in parameters.items():
        if isinstance(value, Text):
            made[name] = shown(value)
        elif isinstance(value, float):
            made[name] = numbers.compact(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            made[name] = numbers.whole(value)
        else:
            made[name] = value
    return made
