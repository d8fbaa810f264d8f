"""Two small back-propagations: the graph c = a + b, d = b + 1, e = c d, and a layer with softmax and cross-entropy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.concepts.straight_line import Floats
from core.concepts.tiny_mlp import shares


@dataclass(frozen=True)
class SmallGraph:
    """The numbers of the graph for inputs a and b, and every slope of e."""

    a: float = 2.0
    b: float = 1.0

    @property
    def values(self) -> dict[str, float]:
        """a, b, c, d, e."""
        c, d = self.a + self.b, self.b + 1
        return {"a": self.a, "b": self.b, "c": c, "d": d, "e": c * d}

    @property
    def local(self) -> dict[tuple[str, str], float]:
        """The slope along each arrow (from, to)."""
        values = self.values
        one = dict.fromkeys((("a", "c"), ("b", "c"), ("b", "d")), 1.0)
        return one | {("c", "e"): values["d"], ("d", "e"): values["c"]}

    @property
    def slopes(self) -> dict[str, float]:
        """∂e/∂x for every node: the products along each way to e, added over the ways; b takes two."""
        local = self.local
        c, d = local["c", "e"], local["d", "e"]
        return {"e": 1.0, "c": c, "d": d, "a": c * local["a", "c"], "b": c * local["b", "c"] + d * local["b", "d"]}


@dataclass(frozen=True)
class SoftmaxLayer:
    """z = W x for two inputs and three classes, p = softmax(z), L = −ln p_label; slopes by rule and by nudging."""

    x: tuple[float, float] = (1.0, 2.0)
    weights: tuple[tuple[float, float], ...] = ((0.1, 0.2), (0.3, -0.1), (-0.2, 0.4))
    label: int = 2

    @property
    def logits(self) -> Floats:
        scores: Floats = np.array(self.weights) @ np.array(self.x)
        return scores

    @property
    def shares(self) -> Floats:
        return shares(self.logits)

    @property
    def loss(self) -> float:
        return float(-np.log(self.shares[self.label]))

    @property
    def by_share(self) -> float:
        """∂L/∂p_label = −1/p_label; for the other classes it is 0."""
        return float(-1 / self.shares[self.label])

    @property
    def share_slopes(self) -> Floats:
        """∂p_label/∂z_j = p_label (1 − p_label) for its own score, −p_label p_j for another: (classes,)."""
        p = self.shares
        slopes: Floats = p[self.label] * (np.eye(len(p))[self.label] - p)
        return slopes

    @property
    def slope(self) -> Floats:
        """∂L/∂z = p − y."""
        p = self.shares
        slope: Floats = p - np.eye(len(p))[self.label]
        return slope

    @property
    def weight_slopes(self) -> Floats:
        """∂L/∂W = (p − y) xᵀ, (3, 2)."""
        return np.outer(self.slope, np.array(self.x))

    def nudged(self, row: int, column: int, by: float = 1e-6) -> float:
        """∂L/∂W[row, column] by moving the weight a little both ways."""

        def loss(change: float) -> float:
            weights = np.array(self.weights)
            weights[row, column] += change
            return float(-np.log(shares(weights @ np.array(self.x))[self.label]))

        return (loss(by) - loss(-by)) / (2 * by)
