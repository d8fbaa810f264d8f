"""Predict first: the boundary and the loss curve that a person expects, and how far from them the run came."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from core.concepts.expectation import agreement, expected_at, expected_classes
from core.data.dataset import Array, Dataset
from core.data.own_points import Plane
from core.texts import N_
from gui import numbers
from gui.i18n import shown
from gui.session import Session
from gui.widgets.field_maps import probabilities
from gui.widgets.field_plot import FieldPlot
from gui.widgets.point_hand import PenHand

if TYPE_CHECKING:
    from gui.work.prediction import Model

DRAW = N_("playground", "Draw the boundary you expect, then run")
RUN_NOW = N_("playground", "Drawn. Run, and see how far you agree")
AGREE = N_("playground", "You and the network agree on {share} of the points")
CURVE = N_("playground", "You expected {expected} after epoch {epoch}; it reached {reached}.")
CURVE_DRAWN = N_("playground", "You expect {expected} after epoch {epoch}. Run, and both curves are shown.")


class Expectation(QObject):
    """The loss curve that was drawn, over a session: every view of the loss shows it. A child of the session."""

    changed = Signal()

    def __init__(self, session: QObject) -> None:
        super().__init__(session)
        self.curve: tuple[Array, Array] | None = None
        """Epochs, rising, and losses; None while nothing is expected."""

    def set_curve(self, curve: tuple[Array, Array] | None) -> None:
        """Expect another curve."""
        self.curve = curve
        self.changed.emit()

    def steps(self, per_epoch: float) -> tuple[Array, Array] | None:
        """The curve over steps instead of epochs, or None."""
        return None if self.curve is None else (self.curve[0] * per_epoch, self.curve[1])

    def verdict(self, session: Session) -> str:
        """What was expected and what came, in one sentence; "" without a curve."""
        if self.curve is None:
            return ""
        latest, epochs = session.history.latest(), self.curve[0]
        reached = 0.0 if latest is None else float(latest.epoch)
        at = float(np.clip(reached, epochs[0], epochs[-1])) if reached else float(epochs[-1])
        expected = expected_at(self.curve, at)
        if expected is None:
            return ""
        if latest is None or not reached:
            return shown(CURVE_DRAWN, expected=numbers.number(expected), epoch=numbers.whole(round(at)))
        came = _loss_at(session, at)
        words = numbers.number(expected), numbers.number(latest.train.loss if came is None else came)
        return shown(CURVE, expected=words[0], reached=words[1], epoch=numbers.whole(round(at)))


def expectation_of(session: QObject) -> Expectation:
    """The expectation of `session`, made when it is first wanted."""
    found = session.findChild(Expectation, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Expectation) else Expectation(session)


def _loss_at(session: Session, epoch: float) -> float | None:
    """The training loss measured at `epoch`, or at the measurement before it."""
    column = session.history.loss["train"]
    index = int(np.searchsorted(column.x, epoch * session.steps_per_epoch, side="right")) - 1
    return float(column.y[index]) if index >= 0 else None


class BoundaryGuess(QObject):
    """A boundary drawn on the field; `said` carries the sentence about it, "" when there is none."""

    said = Signal(str)

    def __init__(self, field: FieldPlot, plane: Callable[[], Plane], parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._plane = field, plane
        self._session: Session | None = None
        self._on = False
        self._expected: Array | None = None
        self.pen = PenHand(self)
        self.pen.moved.connect(field.overlays.show_drawn)
        self.pen.done.connect(self._drawn)

    def attach(self, session: Session) -> None:
        self._session = session
        session.run_state_changed.connect(self._put_pen_away)
        session.dataset_changed.connect(self._forget_answers)
        session.run_reset.connect(self._await_run)

    @property
    def on(self) -> bool:
        return self._on

    def switch(self, on: bool) -> None:
        """Take up the pen, or forget what was drawn."""
        if on == self._on:
            return
        self._on = on
        self.pen.clear()
        self._expected = None
        self._field.overlays.show_drawn([])
        self._field.set_hand(self.pen if on else None)
        self.said.emit(shown(DRAW) if on else "")

    def measure(self) -> None:
        """Ask how far the network as it is now agrees with the drawing."""
        session, strokes = self._session, self.pen.lines()
        dataset = None if session is None else session.dataset
        if not self._on or not strokes or session is None or dataset is None or not dataset.class_names:
            return
        plane = self._plane()

        def compute(model: Model) -> float:
            if self._expected is None:
                inputs, targets = _all(dataset)
                self._expected = expected_classes(strokes, plane, inputs, targets, inputs)
            inputs, _ = _all(dataset)
            return agreement(self._expected, np.asarray(probabilities(model, inputs)).argmax(axis=1))

        session.predictor.request("boundary guess", compute, self._say)

    def retranslate(self) -> None:
        """Say it again in the language that is on."""
        if self._on and not self.pen.lines():
            self.said.emit(shown(DRAW))
        self.measure()

    def _drawn(self, strokes: list[Array]) -> None:
        self._expected = None
        self._field.overlays.show_drawn(strokes)
        if strokes and self._session is not None:
            if self._session.history.step:
                self.measure()
            else:
                self.said.emit(shown(RUN_NOW))

    def _put_pen_away(self, state: str) -> None:
        if state == "running" and self._on and self._field.hand is self.pen:
            self._field.set_hand(None)

    def _await_run(self) -> None:
        """The network that was measured is gone: what was said of it too."""
        if self._on and self.pen.lines():
            self.said.emit(shown(RUN_NOW))

    def _forget_answers(self, _dataset: object) -> None:
        self._expected = None

    def _say(self, share: float) -> None:
        if self._on and self._session is not None and self._session.history.step:
            self.said.emit(shown(AGREE, share=numbers.percent(share, 0)))


def _all(dataset: Dataset) -> tuple[Array, Array]:
    parts = [part for part in (dataset.train, dataset.validation, dataset.test) if len(part)]
    return np.concatenate([part.inputs for part in parts]), np.concatenate([part.targets for part in parts])
