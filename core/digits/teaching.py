"""Teach a network one's hand: a short fine-tune on own drawings, mixed with old samples against forgetting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.data.augmentation import Augmentation
from core.data.dataset import Dataset
from core.digits.recipe import pictures_of, smoothed, soft_cross_entropy
from core.errors import InputError
from core.imaging.strokes import Normalisation, Strokes
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.evaluation import predict
from core.training.events import Weights
from core.training.weights import read_weights, write_weights

if TYPE_CHECKING:
    from torch import Generator, Tensor, nn


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
    """The last event: the new weights, and what the lesson gave and took."""

    weights: Weights
    before: Scores
    after: Scores


def teach(
    network: NetworkSpec,
    weights: Weights,
    drawings: Sequence[Strokes],
    labels: Sequence[int],
    old: Dataset,
    normalisation: Normalisation,
    teaching: Teaching | None = None,
) -> Iterator[TeachingStep | Taught]:
    """Fine-tune `weights` on own drawings (unit square) and old samples (bytes 0–255); ends with `Taught`.

    Running averages of batch normalisation stay as they are and dropout is off: a few hundred steps on one hand are
    too little to measure them anew. Raises `NothingToTeachError` without drawings. The network must end in logits.
    """
    import torch

    if not drawings:
        raise NothingToTeachError()
    teaching = teaching or Teaching()
    module = network.build().eval()
    write_weights(module, weights)
    own = _Own.made(drawings, labels, teaching)
    tests = _pixels(old.test.inputs[: teaching.measured]), old.test.targets[: teaching.measured]

    def scores() -> Scores:
        own_share = _share(module, own.pictures, own.labels, normalisation)
        return Scores(own_share, _share(module, *tests, normalisation))

    before = scores()
    generator = torch.Generator().manual_seed(teaching.seed)
    optimiser = torch.optim.Adam(module.parameters(), teaching.learning_rate, fused=True)
    for step in range(1, teaching.steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = teaching.learning_rate * (1 - (step - 1) / teaching.steps)
        pictures, targets = _batch(own, old, teaching, generator)
        changed = teaching.augmentation.apply(pictures, generator)
        loss = soft_cross_entropy(module(_scaled(changed, normalisation)), targets)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        yield TeachingStep(step, teaching.steps, float(loss.detach()))
    yield Taught(read_weights(module), before, scores())


@dataclass(frozen=True)
class _Own:
    pictures: Tensor
    labels: npt.NDArray[np.int64]
    targets: Tensor

    @classmethod
    def made(cls, drawings: Sequence[Strokes], labels: Sequence[int], teaching: Teaching) -> _Own:
        import torch

        classes = np.array(labels, dtype=np.int64)
        pictures = torch.from_numpy(pictures_of(list(drawings)))
        return cls(pictures, classes, smoothed(classes, teaching.smoothing))


def _batch(own: _Own, old: Dataset, teaching: Teaching, generator: Generator) -> tuple[Tensor, Tensor]:
    """Own drawings first, then old samples, both drawn with replacement."""
    import torch

    count = max(1, round(teaching.batch * teaching.own_share))
    mine = torch.randint(len(own.pictures), (count,), generator=generator)
    theirs = torch.randint(len(old.train), (teaching.batch - count,), generator=generator).numpy()
    pictures = torch.cat([own.pictures[mine], _pixels(old.train.inputs[theirs])])
    targets = torch.cat([own.targets[mine], smoothed(old.train.targets[theirs], teaching.smoothing)])
    return pictures, targets


def _share(module: nn.Module, pictures: Tensor, labels: npt.NDArray[np.int64], normalisation: Normalisation) -> float:
    guesses = predict(module, _scaled(pictures, normalisation)).argmax(dim=1).numpy()
    return float((guesses == labels).mean())


def _pixels(inputs: npt.NDArray[np.uint8]) -> Tensor:
    import torch

    return torch.from_numpy(np.array(inputs)).float().div(255)


def _scaled(pixels: Tensor, normalisation: Normalisation) -> Tensor:
    return (pixels - normalisation.mean) / normalisation.deviation
