"""Curves for a ball to roll on: five losses of y = ax over (1,2), (2,4), (3,6), and one with two valleys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.concepts.stability import full_batch_rate, sample_by_sample_rate
from core.concepts.straight_line import Floats

XS = np.array([1.0, 2.0, 3.0])
YS = np.array([2.0, 4.0, 6.0])


@dataclass(frozen=True)
class Slide:
    """A curve with its slope, the range to look at, where a ball begins, and the rate beyond which it never settles.

    `step` moves the ball once at a rate. `edge` is 2/λ at the place where the ball is to settle, None where the curve
    has a kink.
    """

    key: str
    height: Callable[[Floats], Floats]
    slope: Callable[[float], float]
    step: Callable[[float, float], float]
    low: float
    high: float
    start: float
    edge: float | None
    goal: float


def _errors(a: Floats) -> Floats:
    errors: Floats = np.asarray(a, float)[..., None] * XS - YS
    return errors


def _plain(slope: Callable[[float], float]) -> Callable[[float, float], float]:
    return lambda place, rate: place - rate * slope(place)


def _squared(key: str, factor: float, reduction: str) -> Slide:
    """The curve of factor · Σ(ax − y)²."""

    def slope(a: float) -> float:
        return float(factor * 2 * (_errors(np.array(a)) * XS).sum())

    return Slide(
        key,
        lambda a: np.asarray(factor * (_errors(a) ** 2).sum(axis=-1)),
        slope,
        _plain(slope),
        -1.0,
        5.0,
        0.0,
        full_batch_rate(XS[:, None], reduction),
        2.0,
    )


def _pass_over_samples(a: float, rate: float) -> float:
    """One step on (ax − y)² for each sample in turn."""
    for x, y in zip(XS, YS, strict=True):
        a -= rate * 2 * (a * x - y) * x
    return float(a)


def _mean_slope(a: float) -> float:
    return float(2 * (_errors(np.array(a)) * XS).mean())


def _absolute_slope(a: float) -> float:
    """The slope of mean |ax − y|; 0 at a kink."""
    return float((np.sign(_errors(np.array(a))) * XS).mean())


def _valleys(x: Floats) -> Floats:
    """x⁴/4 − 2x² + x: a deep valley at −2.11, a shallow one at 1.86, a hill between."""
    place = np.asarray(x, float)
    height: Floats = place**4 / 4 - 2 * place**2 + place
    return height


def _valley_slope(x: float) -> float:
    return x**3 - 4 * x + 1


_DEEP = float(min(np.roots([1.0, 0.0, -4.0, 1.0]).real))

SLIDES = {
    slide.key: slide
    for slide in (
        _squared("mean", 1 / 3, "mean"),
        _squared("half_mean", 1 / 6, "half_mean"),
        _squared("sum", 1.0, "sum"),
        Slide(
            "samples",
            lambda a: np.asarray((_errors(a) ** 2).mean(axis=-1)),
            _mean_slope,
            _pass_over_samples,
            -1.0,
            5.0,
            0.0,
            sample_by_sample_rate(XS[:, None]),
            2.0,
        ),
        Slide(
            "absolute",
            lambda a: np.asarray(np.abs(_errors(a)).mean(axis=-1)),
            _absolute_slope,
            _plain(_absolute_slope),
            -1.0,
            5.0,
            0.0,
            None,
            2.0,
        ),
        Slide(
            "valleys",
            _valleys,
            _valley_slope,
            _plain(_valley_slope),
            -3.2,
            3.2,
            3.0,
            2 / (3 * _DEEP**2 - 4),
            _DEEP,
        ),
    )
}
"""By key; the four squared ones differ only in how errors are added up, and so in their edge."""
