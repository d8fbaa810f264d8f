"""Teach a network one's hand: a short fine-tune on own drawings, mixed with old samples against forgetting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.data.augmentation import Augmentation
from core.data.dataset import Dataset
from core.digits.recipe import pictures_of, smoothed, soft_cross_entropy
from core.errors import InputError
from core.imaging.strokes import Normalisation, Strokes
from core.nn.loss import LossSpec
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.evaluation import predict
from core.training.events import Weights
from core.training.weights import read_weights, write_weights

if TYPE_CHECKING:
    from torch import Generator, Tensor, nn


CLASSES = 10
FORGIVEN = 0.01
"""So much of the old accuracy may be lost for the new hand."""
TEST_EVERY = 3
"""Of each label, every so many-th drawing is kept out of the lesson to test it; of two drawings, none is."""


class NothingToTeachError(InputError):
    message = N_("errors", "There are no own drawings to learn from. Draw a few digits and keep each with its label.")


@dataclass(frozen=True)
class Teaching:
    """How to teach: a quarter of every batch is own drawings, changed a little each time."""

    steps: int = 200
    batch: int = 64
    own_share: float = 0.25
    learning_rate: float = 5e-4
    smoothing: float = 0.08
    measured: int = 2000
    """Forgetting is measured on so many old test pictures."""
    seed: int = 0
    augmentation: Augmentation = field(
        default_factory=lambda: Augmentation(turn_deg=8, scale=0.1, shear=0.12, shift_px=1, elastic_px=0.5, stroke=0.4)
    )


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares read right: of the own drawings, and of the old test pictures (the forgetting meter)."""

    own: float
    old: float


@dataclass(frozen=True, slots=True)
class TeachingStep:
    """How far it is."""

    step: int
    steps: int
    loss: float


@dataclass(frozen=True, slots=True)
class Taught:
    """The last event: the new weights, and what the lesson gave and took.

    `tested` own drawings were read before and after; with `unseen` they were kept out of the lesson, else there were
    too few for that and they are those that it learned from.
    """

    weights: Weights
    before: Scores
    after: Scores
    tested: int
    unseen: bool
    steps: int = 0

    @property
    def better(self) -> bool:
        """Whether it reads the hand no worse and has forgotten next to nothing."""
        return self.after.own >= self.before.own and self.after.old >= self.before.old - FORGIVEN


def teach(
    network: NetworkSpec,
    weights: Weights,
    drawings: Sequence[Strokes],
    labels: Sequence[int],
    old: Dataset,
    normalisation: Normalisation,
    teaching: Teaching | None = None,
    loss: LossSpec | None = None,
) -> Iterator[TeachingStep | Taught]:
    """Fine-tune `weights` on own drawings (unit square) and old samples (bytes 0–255); ends with `Taught`.

    Running averages of batch normalisation stay as they are and dropout is off: a few hundred steps on one hand are
    too little to measure them anew. Raises `NothingToTeachError` without drawings. Without a `loss` the network must
    end in logits and learns softened targets, as with cross-entropy; any other loss is minimised as it is.
    """
    import torch

    if not drawings:
        raise NothingToTeachError()
    teaching = teaching or Teaching()
    module = network.build().eval()
    write_weights(module, weights)
    classes = np.array(labels, dtype=np.int64)
    pictures = torch.from_numpy(pictures_of(list(drawings)))
    aside = held_out(labels)
    unseen = bool(aside.any())
    own = _Own(pictures[~aside], classes[~aside])
    tested = aside if unseen else ~aside
    error = _objective(loss, teaching)
    tests = _pixels(old.test.inputs[: teaching.measured]), old.test.targets[: teaching.measured]

    def scores() -> Scores:
        own_share = _share(module, pictures[tested], classes[tested], normalisation)
        return Scores(own_share, _share(module, *tests, normalisation))

    before = scores()
    generator = torch.Generator().manual_seed(teaching.seed)
    optimiser = torch.optim.Adam(module.parameters(), teaching.learning_rate, fused=True)
    for step in range(1, teaching.steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = teaching.learning_rate * (1 - (step - 1) / teaching.steps)
        batch, truths = _batch(own, old, teaching, generator)
        changed = teaching.augmentation.apply(batch, generator)
        value = error(module(_scaled(changed, normalisation)), truths)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        yield TeachingStep(step, teaching.steps, float(value.detach()))
    yield Taught(read_weights(module), before, scores(), int(tested.sum()), unseen, teaching.steps)


def held_out(labels: Sequence[int]) -> npt.NDArray[np.bool_]:
    """Which drawings test the lesson instead of being learned: of each label the third, the sixth …, (n,)."""
    seen: Counter[int] = Counter()
    aside = np.zeros(len(labels), dtype=np.bool_)
    for index, label in enumerate(labels):
        seen[label] += 1
        aside[index] = seen[label] % TEST_EVERY == 0
    return aside


@dataclass(frozen=True)
class _Own:
    pictures: Tensor
    labels: npt.NDArray[np.int64]


def _objective(loss: LossSpec | None, teaching: Teaching) -> Callable[[Tensor, npt.NDArray[np.int64]], Tensor]:
    """(outputs, labels) → what is minimised."""
    import torch

    if loss is None or loss.key == "cross_entropy":
        return lambda outputs, labels: soft_cross_entropy(outputs, smoothed(labels, teaching.smoothing))
    function = loss.build()
    return lambda outputs, labels: function(outputs, torch.from_numpy(loss.encode(labels, "multiclass", CLASSES)))


def _batch(own: _Own, old: Dataset, teaching: Teaching, generator: Generator) -> tuple[Tensor, npt.NDArray[np.int64]]:
    """Own drawings first, then old samples, both drawn with replacement."""
    import torch

    count = max(1, round(teaching.batch * teaching.own_share))
    mine = torch.randint(len(own.pictures), (count,), generator=generator)
    theirs = torch.randint(len(old.train), (teaching.batch - count,), generator=generator).numpy()
    pictures = torch.cat([own.pictures[mine], _pixels(old.train.inputs[theirs])])
    return pictures, np.concatenate([own.labels[mine.numpy()], old.train.targets[theirs]])


def _share(module: nn.Module, pictures: Tensor, labels: npt.NDArray[np.int64], normalisation: Normalisation) -> float:
    guesses = predict(module, _scaled(pictures, normalisation)).argmax(dim=1).numpy()
    return float((guesses == labels).mean())


def _pixels(inputs: npt.NDArray[np.uint8]) -> Tensor:
    import torch

    return torch.from_numpy(np.array(inputs)).float().div(255)


def _scaled(pixels: Tensor, normalisation: Normalisation) -> Tensor:
    return (pixels - normalisation.mean) / normalisation.deviation
