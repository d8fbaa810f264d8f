"""Lesson 8: one neuron by hand, its activations, saturation, and what the perceptron rule can learn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS
from core.errors import BadValueError
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import EPOCHS, RATE, SEED
from core.lesson_training import Budget, chain, config, layer, train
from core.texts import N_

GATES = {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "xor": (0, 1, 1, 0)}
CORNERS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
FLAT = 0.05
"""A neuron sits on the flat part where the slope of its activation is below this share of the largest slope."""


@PROGRAMS.register
@dataclass(frozen=True)
class Perceptron(LessonProgram):
    inputs: Annotated[
        tuple[float, ...], Label(N_("lessons", "Inputs"), N_("lessons", "The numbers that reach the neuron."))
    ] = (2.0, 3.0)
    weights: Annotated[tuple[float, ...], Label(N_("lessons", "Weights"), N_("lessons", "One for each input."))] = (
        0.5,
        -1.0,
    )
    bias: Annotated[float, Label(N_("lessons", "Bias"), N_("lessons", "Added to the weighted sum."))] = 1.0
    rate: Annotated[float, Range(0.001, 10, log=True), RATE] = 0.1
    epochs: Annotated[int, Range(1, 1000), EPOCHS] = 30
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "perceptron"

    def run(self, budget: Budget) -> LessonResult:
        if len(self.inputs) != len(self.weights):
            expected = N_("errors", "as many numbers as there are inputs")
            raise BadValueError(name="weights", value=self.weights, expected=expected)
        products = [x * w for x, w in zip(self.inputs, self.weights)]
        z = sum(products) + self.bias
        gates = {name: self._learn(targets) for name, targets in GATES.items()}
        figures: dict[str, Any] = {
            "products": products,
            "z": z,
            "step": float(z > 0),
            "activations": {name: {"value": value, "slope": slope} for name, (value, slope) in activated(z).items()},
            "gates": gates,
            "saturated": self._saturated(budget),
        }
        return LessonResult({"z": z, "gates_learned": float(sum(gate["learned"] for gate in gates.values()))}, figures)

    def _learn(self, targets: tuple[int, ...]) -> dict[str, Any]:
        """The rule of F. Rosenblatt (1958): w ← w + η (t − y) x, until a whole epoch needs no correction."""
        w1, w2, b = 0.0, 0.0, 0.0
        corrections = []
        for _ in range(self.epochs):
            wrong = 0
            for (x1, x2), target in zip(CORNERS, targets):
                error = target - (w1 * x1 + w2 * x2 + b > 0)
                w1, w2, b = w1 + self.rate * error * x1, w2 + self.rate * error * x2, b + self.rate * error
                wrong += error != 0
            corrections.append(wrong)
            if not wrong:
                break
        return {"learned": corrections[-1] == 0, "corrections": corrections, "w1": w1, "w2": w2, "b": b}

    def _saturated(self, budget: Budget) -> dict[str, float]:
        """Share of (neuron, sample) pairs on the flat part of tanh, before and after training on the circle data."""
        circle = replace_fields(DATASETS["circle"](), seed=self.seed).load()
        network = chain((2,), layer("linear", units=8), "tanh", layer("linear", units=1))
        training = config("bce_with_logits", 0.1, epochs=40, batch_size=10, seed=self.seed)
        trained = train(network, circle, training, budget)
        fresh = network.build(self.seed).state_dict()
        weights = {name: np.asarray(array) for name, array in trained.weights.items()}
        return {
            "before": _flat_share(circle.train.inputs, fresh["0.weight"].numpy(), fresh["0.bias"].numpy()),
            "after": _flat_share(circle.train.inputs, weights["0.weight"], weights["0.bias"]),
            "accuracy": trained.metrics["test_accuracy"],
        }


def activated(z: float) -> dict[str, tuple[float, float]]:
    """Value and slope of sigmoid, tanh and ReLU at z: σ′ = σ(1 − σ), tanh′ = 1 − tanh², ReLU′ = 1 for z > 0."""
    sigma = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    return {
        "sigmoid": (sigma, sigma * (1 - sigma)),
        "tanh": (math.tanh(z), 1 - math.tanh(z) ** 2),
        "relu": (max(z, 0.0), float(z > 0)),
    }


def _flat_share(inputs: Any, weight: Any, bias: Any) -> float:
    sums = inputs @ weight.T + bias
    return float((1 - np.tanh(sums) ** 2 < FLAT).mean())
