"""Several runs in lock-step in one worker: the same steps, one knob apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import InputError
from core.texts import N_
from core.training.control import RunControl
from core.training.events import EpochDone, Reason, Snapshot, StepsDone, TrainingEvent
from core.training.trainer import Trainer

LEAST, MOST = 2, 6


class RacersError(InputError):
    message = N_("errors", "A race has {least} to {most} runs, not {count}. Add or remove runs.")


@dataclass(frozen=True)
class RacerEvent:
    """An event of the run on `lane`, counted from 0."""

    lane: int
    event: TrainingEvent


class Race:
    """Trainers that take turns: after each turn all have done the same number of steps. `fit` may be called again.

    One control steers all of them; a live learning rate is set on each trainer's own control. A run whose numbers are
    no longer finite drops out, the others go on.
    """

    def __init__(self, trainers: Sequence[Trainer], control: RunControl | None = None) -> None:
        if not LEAST <= len(trainers) <= MOST:
            raise RacersError(least=LEAST, most=MOST, count=len(trainers))
        self.trainers = tuple(trainers)
        self.control = control or RunControl()

    def fit(self, epochs: int) -> Iterator[RacerEvent]:
        """Train until the first lane has done `epochs` more epochs; each lane's last event is its `RunFinished`."""
        leader = self.trainers[0]
        last_step = leader.step + epochs * leader.steps_per_epoch()
        lanes = dict(enumerate(self.trainers))
        for lane, trainer in lanes.items():
            if trainer.step == 0:
                yield RacerEvent(lane, trainer.measure())
        reason: Reason = "done"
        while lanes and (left := last_step - min(trainer.step for trainer in lanes.values())) > 0:
            match self.control.next_order():
                case "stop":
                    reason = "stopped"
                    break
                case "snapshot":
                    for lane, trainer in lanes.items():
                        yield RacerEvent(lane, Snapshot(trainer.step, trainer.epoch, trainer.weights()))
                case "wait":
                    self.control.wait()
                case "go":
                    yield from self._turn(lanes, left)
        for lane, trainer in lanes.items():
            yield RacerEvent(lane, trainer.finish(reason))

    def _turn(self, lanes: dict[int, Trainer], left: int) -> Iterator[RacerEvent]:
        """The same steps for every lane; lanes whose numbers are no longer finite are taken out."""
        most = min(left, *(trainer.affordable_steps() for trainer in lanes.values()))
        steps = self.control.take_steps(max(1, most // len(lanes)))
        epoch_ended = False
        for lane, trainer in list(lanes.items()):
            for event in trainer.learn(steps):
                yield RacerEvent(lane, event)
                epoch_ended |= isinstance(event, EpochDone)
                if isinstance(event, StepsDone) and not np.isfinite(event.losses).all():
                    del lanes[lane]
                    yield RacerEvent(lane, trainer.finish("not_finite"))
        if epoch_ended:
            self.control.epoch_ended()
