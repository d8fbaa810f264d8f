"""Lesson 10: back-propagation by hand, on a graph of three operations, the 2-2-2 network and a softmax classifier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.two_two_two import SLIPS, WEIGHTS, TwoTwoTwo
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import RATE
from core.lesson_training import Budget
from core.texts import N_

INPUT = Label(N_("lessons", "Input"), N_("lessons", "What an input neuron passes on."))
TARGET = Label(N_("lessons", "Target"), N_("lessons", "What an output neuron should say."))
WEIGHT = Label(N_("lessons", "Weight"), N_("lessons", "The strength of one connection, before the step."))
BIAS = Label(N_("lessons", "Bias"), N_("lessons", "Added to the sums of one layer, before the step."))
GRAPH = Label(N_("lessons", "Value in the graph"), N_("lessons", "An input of c = a + b, d = b + 1, e = cd."))


@PROGRAMS.register
@dataclass(frozen=True)
class Backprop(LessonProgram):
    i1: Annotated[float, INPUT] = 0.05
    i2: Annotated[float, INPUT] = 0.10
    t1: Annotated[float, TARGET] = 0.01
    t2: Annotated[float, TARGET] = 0.99
    w1: Annotated[float, WEIGHT] = 0.15
    w2: Annotated[float, WEIGHT] = 0.20
    w3: Annotated[float, WEIGHT] = 0.25
    w4: Annotated[float, WEIGHT] = 0.30
    w5: Annotated[float, WEIGHT] = 0.40
    w6: Annotated[float, WEIGHT] = 0.45
    w7: Annotated[float, WEIGHT] = 0.50
    w8: Annotated[float, WEIGHT] = 0.55
    b1: Annotated[float, BIAS] = 0.35
    b2: Annotated[float, BIAS] = 0.60
    rate: Annotated[float, Range(0, 1000), RATE] = 0.5
    a: Annotated[float, GRAPH] = 2.0
    b: Annotated[float, GRAPH] = 1.0

    key: ClassVar[str] = "backprop"

    def run(self, budget: Budget) -> LessonResult:
        network = self.network()
        answers = network.answers()
        slips = {key: wrong(network) for key, (_, wrong) in SLIPS.items()}
        figures: dict[str, Any] = {
            **answers,
            "error_after": network.stepped().forward()["error"],
            "graph": self._graph(),
            "softmax": softmax_classifier(),
            "slips": {key: {name: numbers[name] for name in ("h1", "error", "dE_dw5", "w5_new", "w1_new")
                            if name in numbers} for key, numbers in slips.items()},
        }  # fmt: skip
        return LessonResult({"train_loss": answers["error"]}, figures)

    def network(self) -> TwoTwoTwo:
        """The 2-2-2 network with these numbers."""
        names = ("i1", "i2", "t1", "t2", "rate", *WEIGHTS)
        return TwoTwoTwo(**{name: getattr(self, name) for name in names})

    def _graph(self) -> dict[str, float]:
        """The graph c = a + b, d = b + 1, e = c d; ∂e/∂a = d, and ∂e/∂b = d + c because b takes two ways."""
        c, d = self.a + self.b, self.b + 1
        return {"c": c, "d": d, "e": c * d, "de_dc": d, "de_dd": c, "de_da": d, "de_db": d + c}


def softmax_classifier() -> dict[str, Any]:
    """One layer, two inputs, three classes: ∂L/∂z = p − y, ∂L/∂W = (p − y) xᵀ, checked by small differences."""
    x, label = np.array([1.0, 2.0]), 2
    weights = np.array([[0.1, 0.2], [0.3, -0.1], [-0.2, 0.4]])

    def loss(matrix: np.ndarray[Any, np.dtype[np.float64]]) -> float:
        z = matrix @ x
        return float(np.log(np.exp(z - z.max()).sum()) + z.max() - z[label])

    z = weights @ x
    p = np.exp(z - z.max()) / np.exp(z - z.max()).sum()
    slope = p - np.eye(3)[label]
    by_rule = np.outer(slope, x)
    by_difference = np.zeros_like(weights)
    for place in np.ndindex(*weights.shape):
        nudge = np.zeros_like(weights)
        nudge[place] = 1e-6
        by_difference[place] = (loss(weights + nudge) - loss(weights - nudge)) / 2e-6
    return {
        "logits": z,
        "p": p,
        "loss": loss(weights),
        "dL_dz": slope,
        "dL_dW": by_rule,
        "largest_disagreement": float(np.abs(by_rule - by_difference).max()),
    }
