"""Lesson 11: why hidden layers: XOR and y = x², and curves from more and more neurons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import EPOCHS, SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.nn.layer import LayerSpec
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class HiddenLayers(LessonProgram):
    neurons: Annotated[
        tuple[int, ...],
        Range(1, 256),
        Label(
            N_("lessons", "Hidden neurons"), N_("lessons", "How many ReLU neurons draw a wave, one try after another.")
        ),
    ] = (2, 4, 8, 16, 32)
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 60
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "hidden_layers"

    def run(self, budget: Budget) -> LessonResult:
        xor = replace_fields(DATASETS["xor"](), count=400, seed=self.seed).load()
        shapes: dict[str, list[LayerSpec | str]] = {
            "linear": [],
            "two_linear_without_activation": [layer("linear", units=8)],
            "one_hidden_layer": [layer("linear", units=8), "tanh"],
        }
        runs = {name: self._xor(xor, hidden, budget) for name, hidden in shapes.items()}
        parabola = replace_fields(DATASETS["curve"](), shape="parabola", noise=0.0, seed=self.seed).load()
        figures: dict[str, Any] = {
            "xor": {name: run.metrics["test_accuracy"] for name, run in runs.items()},
            "parabola": {
                "linear": self._curve(parabola, 0, budget),
                "one_hidden_layer": self._curve(parabola, 8, budget),
            },
            "parabola_variance": float(parabola.test.targets.var()),
            "wave": {str(width): kinks(width) for width in self.neurons},
            "collapse": collapse(runs["two_linear_without_activation"]),
        }
        return LessonResult(runs["one_hidden_layer"].metrics, figures)

    def _xor(self, xor: Dataset, hidden: list[LayerSpec | str], budget: Budget) -> Trained:
        network = chain((2,), *hidden, layer("linear", units=1))
        training = config("bce_with_logits", 0.1, epochs=self.epochs, batch_size=10, seed=self.seed)
        return train(network, xor, training, budget)

    def _curve(self, curve: Dataset, width: int, budget: Budget) -> float:
        """Test loss (mean squared error) of a network with one hidden tanh layer of `width` neurons, 0 for none."""
        hidden: list[LayerSpec | str] = [layer("linear", units=width), "tanh"] if width else []
        network = chain((1,), *hidden, layer("linear", units=1))
        training = config("mse", 0.01, optimiser="adam", epochs=3 * self.epochs, batch_size=10, seed=self.seed)
        return train(network, curve, training, budget).metrics["test_loss"]


def kinks(neurons: int) -> float:
    """The largest error of a sine drawn by so many ReLU neurons, each bending the line at one of evenly spaced places.

    f(x) = f(0) + Σ cₖ ReLU(x − xₖ) with cₖ the change of slope at xₖ; the error falls with the square of the number.
    """
    places = np.linspace(0, 2 * np.pi, neurons + 1)
    heights = np.sin(places)
    slopes = np.diff(heights) / np.diff(places)
    x = np.linspace(0, 2 * np.pi, 2000)
    bends = np.diff(slopes, prepend=0.0)
    drawn = heights[0] + np.maximum(x[:, None] - places[:-1], 0) @ bends
    return float(np.abs(drawn - np.sin(x)).max())


def collapse(trained: Trained) -> dict[str, float]:
    """Two linear layers are one: W = W₂W₁, b = W₂b₁ + b₂; the largest difference of both networks' outputs."""
    first, second = trained.weights["0.weight"], trained.weights["1.weight"]
    weight, bias = second @ first, second @ trained.weights["0.bias"] + trained.weights["1.bias"]
    points = np.random.default_rng(0).uniform(-5, 5, (100, 2)).astype(np.float32)
    deep = (points @ first.T + trained.weights["0.bias"]) @ second.T + trained.weights["1.bias"]
    return {"largest_difference": float(np.abs(deep - (points @ weight.T + bias)).max())}
