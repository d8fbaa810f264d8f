"""What the program finds out about a run while it goes on: the doctor's findings and the edge of stability."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, Signal

from core.doctor.rule import Case, Course, Finding, diagnose
from core.inspection.probe import PROBES
from gui.session import Session
from gui.work.prediction import Model

EVERY_S = 1.5
MOST_PARAMETERS = 5000
"""Curvature needs second derivatives; larger networks would keep the prediction thread too long."""
SAMPLES = 200
LARGE = 100_000
"""Networks with more parameters are examined when the run stands still, not while it goes on."""


class Checkup(QObject):
    """`found` brings the findings, `edge_known` the largest stable learning rate or None."""

    found = Signal(object)
    edge_known = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked_at = 0.0
        self.findings: tuple[Finding, ...] = ()
        self.edge: float | None = None
        self.edge_known.connect(self._keep_edge)
        session.snapshot_changed.connect(self._look)
        session.run_reset.connect(self._forget)
        session.run_state_changed.connect(self._look_at_end)

    def _forget(self) -> None:
        self._asked_at = 0.0
        self._take_findings(())
        self.edge_known.emit(None)

    def _keep_edge(self, edge: float | None) -> None:
        self.edge = edge

    def _look_at_end(self, state: str) -> None:
        """What has ended is examined as it ended, however little time went by since the last look."""
        if state in ("finished", "failed"):
            self._asked_at = 0.0
            self._look()

    def _look(self) -> None:
        """After a snapshot, now and then: ask the prediction thread, which holds the same weights."""
        session = self._session
        if time.monotonic() - self._asked_at < EVERY_S:
            return
        parameters = session.project.network.parameter_count()
        if parameters > LARGE and session.state == "running":
            return
        if session.time.moment is not None:  # the past is looked at; what the doctor says is about now
            return
        self._asked_at = time.monotonic()
        course = Course.of(session.history) if session.history.step else None
        session.predictor.request("doctor", lambda model: examine(model, course), self._take_findings)
        if parameters <= MOST_PARAMETERS:
            session.predictor.request("curvature", stable_edge, self.edge_known.emit)

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        if findings != self.findings:
            self.findings = findings
            self.found.emit(findings)


def examine(model: Model, course: Course | None) -> tuple[Finding, ...]:
    """All findings about the model as it is."""
    project = model.project
    training, data = project.training, project.data
    return diagnose(Case(project.network, training, model.dataset, model.scaling, course, model.module, data))


def stable_edge(model: Model) -> float | None:
    """2/λ of the training loss for plain gradient descent; None for other optimisers and where nothing bends upward."""
    from core.training.tensors import to_tensors

    training = model.project.training
    momentum = getattr(training.optimiser, "momentum", 0.0)
    if training.optimiser.key != "sgd" or momentum > 0:
        return None
    part = to_tensors(model.dataset, model.scaling, training.loss).train.head(SAMPLES)
    bend = PROBES["curvature"].compute(model.module, training.loss, part.inputs, part.targets)
    rate = float(bend.critical_rate)
    return rate if math.isfinite(rate) and rate > 0 else None
