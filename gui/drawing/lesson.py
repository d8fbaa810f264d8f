"""Who learns a hand, and the lesson itself: everything that the task needs, as values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Dataset
from core.data.my_drawings import OwnDrawing
from core.data.scaling import Scaling
from core.digits.reader import normalisation_of, shipped_model
from core.digits.verdict import NO_DIGIT_BELOW
from core.project.document import Project
from core.training.events import Snapshot, Weights
from gui.drawing.questions import READY
from gui.drawing.shelf import KeptNetwork
from gui.session import Session

if TYPE_CHECKING:
    from core.digits.teaching import Taught

DIGITS = tuple("0123456789")


@dataclass(frozen=True, eq=False)
class Pupil:
    """The network that learns, as it is at the beginning."""

    project: Project
    weights: Weights
    scaling: Scaling
    no_digit_below: float = 0.0
    step: int = 0

    @classmethod
    def of(cls, key: str, kept: KeptNetwork | None, session: Session, snapshot: Snapshot | None) -> Pupil | None:
        """The ready-trained one, a kept one, or the run on the desk; None when there is nothing to teach yet."""
        if key == READY:
            return shipped_pupil()
        if kept is not None:
            return cls(kept.project, kept.weights, kept.scaling, kept.no_digit_below, kept.step)
        if snapshot is None or session.scaling is None:
            return None
        return cls(session.project, snapshot.weights, session.scaling, step=snapshot.step or session.step_opened)

    def grown(self, name: str, taught: Taught) -> KeptNetwork:
        """The same network with what it has learned."""
        return KeptNetwork(
            name,
            self.project,
            taught.weights,
            self.scaling,
            DIGITS,
            taught.after.old,
            self.no_digit_below,
            step=self.step + taught.steps,
        )


def shipped_pupil() -> Pupil:
    """The network that ships, read from its file: a few milliseconds."""
    from core.project.storage import load

    saved = load(shipped_model())
    assert saved.weights is not None, "it ships with its weights"
    assert saved.scaling is not None, "and with its scaling"
    return Pupil(saved.project, saved.weights, saved.scaling, NO_DIGIT_BELOW)


def lesson(pupil: Pupil, drawings: Sequence[OwnDrawing], old: Dataset, report: Callable[[int, int], None]) -> Taught:
    """Runs on a pool thread; `report` raises when the user has cancelled."""
    from core.digits.teaching import Taught, Teaching, teach

    teaching = Teaching()
    report(0, teaching.steps)
    steps = teach(
        pupil.project.network,
        pupil.weights,
        [drawing.lines() for drawing in drawings],
        [drawing.label for drawing in drawings],
        old,
        normalisation_of(pupil.scaling),
        teaching,
        pupil.project.training.loss,
    )
    for event in steps:
        if isinstance(event, Taught):
            return event
        report(event.step, event.steps)
    raise AssertionError("a lesson ends with its result")
