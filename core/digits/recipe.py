"""The training of the shipped digit network; `python -m core.digits.ship resources/models/digits.gradus` records it.

What each part does: augmentation shows the network every digit turned, slanted, bent, thicker and thinner; made-up pen
digits bring the flags, feet, bars and slashes that MNIST's writers seldom used; marks that are no digit, taught to be
equally likely to be anything, let it say "not a digit"; label smoothing keeps its confidence honest; the one-cycle
schedule warms up, goes fast and settles. Neither the test pictures nor anybody's recorded drawings are used.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.data.augmentation import Augmentation
from core.data.dataset import Dataset
from core.digits.network import compact_network
from core.imaging.pen_digits import digit, mark
from core.imaging.strokes import PEN, Normalisation, Steps, Strokes, cleaned, see
from core.training.events import Weights
from core.training.weights import read_weights

if TYPE_CHECKING:
    from torch import Generator, Tensor, nn

Report = Callable[[str], None]


@dataclass(frozen=True)
class Recipe:
    """The numbers of the training; a batch is MNIST digits, pen digits and marks together."""

    epochs: int = 14
    batch: int = 104
    pen_batch: int = 16
    mark_batch: int = 8
    pen_digits: int = 12_000
    marks: int = 5_000
    pen_px: float = 1.9
    """Line width of the made-up drawings before augmentation changes it."""
    learning_rate: float = 3e-3
    weight_decay: float = 0.02
    smoothing: float = 0.08
    seed: int = 7
    augmentation: Augmentation = field(default_factory=lambda: Augmentation(elastic_px=0.8))


def train(dataset: Dataset, recipe: Recipe, device: str = "cpu", report: Report = print) -> Weights:
    """Train the compact network on `dataset` (MNIST) by `recipe`; `report` gets a line per epoch."""
    import torch

    generator = torch.Generator(device=device).manual_seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    data = TrainingData.made(dataset, recipe, device)
    network = compact_network().build(recipe.seed).to(device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(
        network.parameters(), recipe.learning_rate, weight_decay=recipe.weight_decay, fused=True
    )
    steps = recipe.epochs * (len(data.digits) // recipe.batch)
    step, began = 0, time.monotonic()
    for epoch in range(1, recipe.epochs + 1):
        network.train()
        losses = []
        for pictures, targets in data.batches(recipe, generator):
            optimiser.param_groups[0]["lr"] = recipe.learning_rate * one_cycle(step / steps)
            changed = recipe.augmentation.apply(pictures, generator)
            loss = soft_cross_entropy(network(_standardised(changed)), targets)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.detach())
            step += 1
        rate = accuracy(network, dataset, device)
        mean_loss = float(torch.stack(losses).mean())
        report(
            f"epoch {epoch}/{recipe.epochs} loss {mean_loss:.4f} test {rate:.4f} after {time.monotonic() - began:.0f} s"
        )
    return read_weights(network.eval())


@dataclass(frozen=True)
class TrainingData:
    """Pixels 0–1 (n, 1, 28, 28) and soft targets (n, 10) of the three kinds of pictures."""

    digits: Tensor
    digit_targets: Tensor
    pens: Tensor
    pen_targets: Tensor
    marks: Tensor
    mark_targets: Tensor

    @classmethod
    def made(cls, dataset: Dataset, recipe: Recipe, device: str) -> TrainingData:
        import torch

        rng = np.random.default_rng(recipe.seed)
        labels = np.arange(recipe.pen_digits) % 10
        pens = pictures_of([digit(int(label), rng) for label in labels], recipe.pen_px)
        marks = pictures_of([mark(rng) for _ in range(recipe.marks)], recipe.pen_px)
        digits = torch.from_numpy(np.array(dataset.train.inputs)).float().div(255).to(device)
        return cls(
            digits,
            smoothed(dataset.train.targets, recipe.smoothing).to(device),
            torch.from_numpy(pens).to(device),
            smoothed(labels, recipe.smoothing).to(device),
            torch.from_numpy(marks).to(device),
            torch.full((len(marks), 10), 0.1).to(device),
        )

    def batches(self, recipe: Recipe, generator: Generator) -> Iterator[tuple[Tensor, Tensor]]:
        """One epoch: every MNIST digit once, in a new order, each batch joined by random pen digits and marks."""
        import torch

        device = self.digits.device
        order = torch.randperm(len(self.digits), generator=generator, device=device)
        for part in order.split(recipe.batch):
            if len(part) < recipe.batch:
                return
            pens = torch.randint(len(self.pens), (recipe.pen_batch,), generator=generator, device=device)
            marks = torch.randint(len(self.marks), (recipe.mark_batch,), generator=generator, device=device)
            pictures = torch.cat([self.digits[part], self.pens[pens], self.marks[marks]])
            targets = torch.cat([self.digit_targets[part], self.pen_targets[pens], self.mark_targets[marks]])
            yield pictures, targets


def pictures_of(drawings: list[Strokes], pen_px: float = PEN) -> npt.NDArray[np.float32]:
    """What the canvas makes of each drawing, before normalisation: (n, 1, 28, 28). None of them may be empty."""
    steps = Steps(normalise=False)
    seen = [see(cleaned(drawing), steps, redrawn_px=pen_px) for drawing in drawings]
    if any(one is None for one in seen):
        raise ValueError("a drawing without ink")
    return np.stack([one.given for one in seen if one is not None])[:, None]


def smoothed(labels: npt.NDArray[np.int64], smoothing: float) -> Tensor:
    """One-hot targets with `smoothing` spread over all ten classes (C. Szegedy et al. 2016)."""
    import torch

    hot = torch.nn.functional.one_hot(torch.from_numpy(np.array(labels, dtype=np.int64)), 10).float()
    return hot * (1 - smoothing) + smoothing / 10


def soft_cross_entropy(logits: Tensor, targets: Tensor) -> Tensor:
    """−Σ target · log softmax(logits), the mean over the batch."""
    return -(targets * logits.log_softmax(dim=1)).sum(dim=1).mean()


def one_cycle(progress: float, warm_up: float = 0.2) -> float:
    """Factor on the learning rate: from 1/25 up to 1, then down to almost 0, both along a cosine (L. Smith 2018)."""
    if progress < warm_up:
        return 0.04 + 0.96 * (1 - math.cos(math.pi * progress / warm_up)) / 2
    return 0.0005 + 0.9995 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up))) / 2


def accuracy(network: nn.Module, dataset: Dataset, device: str = "cpu") -> float:
    """Share of the test pictures read right."""
    import torch

    network.eval()
    right = 0
    with torch.inference_mode():
        for start in range(0, len(dataset.test), 1000):
            pixels = torch.from_numpy(np.array(dataset.test.inputs[start : start + 1000])).float().div(255).to(device)
            guesses = network(_standardised(pixels)).argmax(dim=1).cpu().numpy()
            right += int((guesses == dataset.test.targets[start : start + 1000]).sum())
    return right / len(dataset.test)


def _standardised(pixels: Tensor) -> Tensor:
    mnist = Normalisation()
    return (pixels - mnist.mean) / mnist.deviation
