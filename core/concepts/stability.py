"""From which learning rate on descent no longer settles, for linear models under squared error."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

FACTORS: dict[str, Callable[[int], float]] = {"mean": lambda n: 2 / n, "half_mean": lambda n: 1 / n, "sum": lambda n: 2}
"""The Hessian of Σ(xᵀw − y)² under each reduction is this factor times XᵀX."""
HIGHEST = 1e6
BISECTIONS = 80


def full_batch_rate(inputs: Floats, reduction: str = "mean") -> float:
    """2/λ with λ the largest eigenvalue of the Hessian: below it full-batch descent settles, above it grows.

    `inputs` (n, features), with a column of ones where the model has a bias; infinite when nothing bends.
    """
    largest = float(np.linalg.eigvalsh(inputs.T @ inputs)[-1]) * FACTORS[reduction](len(inputs))
    return 2 / largest if largest > 0 else float("inf")


def sample_by_sample_rate(inputs: Floats) -> float:
    """The first rate at which a pass over the samples, one step on (xᵀw − y)² each, no longer shrinks the error.

    A pass multiplies the error of w by Π (I − 2η x xᵀ); it settles while the spectral radius of that product, on the
    space that the samples span, is below 1. Below 1/max|x|² every factor shrinks; the search goes up from there.
    """
    lengths = (inputs**2).sum(axis=1)
    if not lengths.any():
        return float("inf")
    _, singular, rows = np.linalg.svd(inputs, full_matrices=False)
    spanned = inputs @ rows[singular > singular[0] * 1e-12].T

    def settles(rate: float) -> bool:
        product = np.eye(spanned.shape[1])
        for x in spanned:
            product -= 2 * rate * np.outer(x, x @ product)
        return bool(np.abs(np.linalg.eigvals(product)).max() < 1)

    low = 1 / (2 * lengths.max())
    high = low
    while settles(high):
        low, high = high, high * 1.02
        if high > HIGHEST:
            return float("inf")
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        low, high = (middle, high) if settles(middle) else (low, middle)
    return float(low)
