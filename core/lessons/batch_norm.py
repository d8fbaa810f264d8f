"""Lesson 22: eight sigmoid layers, bare, with batch normalisation, and with better starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH, EPOCHS, RATE, SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.nn.layer import LayerSpec
from core.nn.network import NetworkSpec
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class BatchNormLesson(LessonProgram):
    depth: Annotated[
        int, Range(1, 30), Label(N_("lessons", "Depth"), N_("lessons", "How many hidden layers the network has."))
    ] = 8
    width: Annotated[
        int, Range(1, 256), Label(N_("lessons", "Width"), N_("lessons", "How many neurons each hidden layer has."))
    ] = 16
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 100
    rate: Annotated[float, Range(1e-6, 10, log=True), RATE] = 0.1
    batch: Annotated[int, Range(2, 5000), BATCH] = 20
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "batch_norm"

    def run(self, budget: Budget) -> LessonResult:
        points = replace_fields(DATASETS["circle"](), count=400, seed=self.seed).load()
        variants = {
            "without": self.network("sigmoid", "default", normalised=False),
            "with": self.network("sigmoid", "default", normalised=True),
            "tanh_xavier": self.network("tanh", "xavier", normalised=False),
            "tanh_zero": self.network("tanh", "zero", normalised=False),
        }
        runs = {name: self._train(network, points, budget) for name, network in variants.items()}
        figures: dict[str, Any] = {
            name: {
                "test_accuracy": run.metrics["test_accuracy"],
                "test_loss": run.metrics["test_loss"],
                "first_to_last_gradient": gradient_ratio(variants[name], points, self.seed),
            }
            for name, run in runs.items()
        }
        return LessonResult(runs["with"].metrics, figures)

    def network(self, activation: str, start: str, *, normalised: bool) -> NetworkSpec:
        """`depth` layers of `width` neurons over two inputs, and one output."""
        layers: list[LayerSpec | str] = []
        for _ in range(self.depth):
            layers.append(layer("linear", units=self.width, initialiser=start))
            layers += ["batch_norm", activation] if normalised else [activation]
        return chain((2,), *layers, layer("linear", units=1, initialiser=start))

    def _train(self, network: NetworkSpec, points: Dataset, budget: Budget) -> Trained:
        training = config(
            "bce_with_logits", self.rate, epochs=self.epochs, batch_size=self.batch, seed=self.seed
        )  # fmt: skip
        return train(network, points, training, budget)


def gradient_ratio(network: NetworkSpec, points: Dataset, seed: int) -> float:
    """The size of the first layer's gradient as a share of the last layer's, before the first step."""
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits

    module = network.build(seed).train()
    inputs = torch.from_numpy(np.array(points.train.inputs))
    labels = torch.from_numpy(np.array(points.train.targets)).float()[:, None]
    binary_cross_entropy_with_logits(module(inputs), labels).backward()
    sizes = [float(p.grad.norm()) for p in module.parameters() if p.dim() == 2 and p.grad is not None]
    return sizes[0] / sizes[-1] if sizes[-1] else 0.0
