"""Lesson 4: several features: why scaling rounds the bowl, and coefficients in both units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np
import numpy.typing as npt

from core.data.dataset import DATASETS, Dataset
from core.data.scaling import SCALINGS, fit_scaling
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import NOISE, SEED
from core.lesson_training import Budget
from core.texts import N_

Floats = npt.NDArray[np.float64]
MOST_STEPS = 20_000
NEAR = 1.01
"""A descent has arrived when its cost is within 1 % of the least possible one."""


@PROGRAMS.register
@dataclass(frozen=True)
class HousesLesson(LessonProgram):
    count: Annotated[
        int, Range(10, 10_000), Label(N_("lessons", "Houses"), N_("lessons", "How many houses the table lists."))
    ] = 120
    noise: Annotated[float, Range(0, 1000), NOISE] = 15.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0
    test_share: Annotated[
        float,
        Range(0.1, 0.9),
        Label(N_("lessons", "Test share"), N_("lessons", "The part that is only measured, never learned from.")),
    ] = 0.25

    key: ClassVar[str] = "houses"

    def run(self, budget: Budget) -> LessonResult:
        fields = {name: getattr(self, name) for name in ("count", "noise", "seed", "test_share")}
        houses = replace_fields(DATASETS["houses"](), **fields).load()
        scalings = {key: self._described(key, houses) for key in SCALINGS}
        best = scalings["standard"]
        figures: dict[str, Any] = {
            "features": [*houses.feature_names, "intercept"],
            "train_cost": best["train_cost"],
            "test_cost": best["test_cost"],
            "baseline_test_cost": float(((houses.test.targets - houses.train.targets.mean()) ** 2).mean()),
            "coefficients": best["coefficients"],
            "scalings": scalings,
            "zig_zag": {key: zig_zag(design(key, houses), column(houses)) for key in ("none", "standard")},
        }
        metrics = {"train_loss": best["train_cost"], "test_loss": best["test_cost"]}
        return LessonResult(metrics, figures)

    def _described(self, key: str, houses: Dataset) -> dict[str, Any]:
        """What one scaling makes of the same descent: the bowl, the steps, the coefficients in both units."""
        scaling, x, y = fit_scaling(key, houses), design(key, houses), column(houses)
        curvature = np.linalg.eigvalsh(2 * x.T @ x / len(x))
        exact = np.linalg.lstsq(x, y, rcond=None)[0]
        original = exact.copy()
        original[:-1] = exact[:-1] / np.broadcast_to(scaling.scale, 3)
        original[-1] = exact[-1] - (original[:-1] * np.broadcast_to(scaling.offset, 3)).sum()
        tested = houses.test.inputs.astype(float) @ original[:-1] + original[-1]
        return {
            "coefficients_scaled": exact,
            "coefficients": original,
            "curvature_ratio": float(curvature[-1] / curvature[0]),
            "stable_rate": float(2 / curvature[-1]),
            "steps": steps_needed(x, y),
            "train_cost": float(((x @ exact - y) ** 2).mean()),
            "test_cost": float(((tested - houses.test.targets[:, 0]) ** 2).mean()),
        }


def design(key: str, houses: Dataset) -> Floats:
    """The scaled training features with a column of ones, (n, 4)."""
    scaled = fit_scaling(key, houses).apply(houses.train.inputs).astype(float)
    return np.hstack([scaled, np.ones((len(scaled), 1))])


def column(houses: Dataset) -> Floats:
    """The training prices (n,)."""
    return houses.train.targets[:, 0].astype(float)


def steps_needed(x: Floats, y: Floats) -> int | None:
    """Steps of descent at its best rate 2 / (λ_max + λ_min) until the cost is near the least, or None."""
    hessian = 2 * x.T @ x / len(x)
    curvature = np.linalg.eigvalsh(hessian)
    rate = 2 / (curvature[-1] + curvature[0])
    best = np.linalg.lstsq(x, y, rcond=None)[0]
    target = NEAR * ((x @ best - y) ** 2).mean()
    weights = np.zeros(x.shape[1])
    for step in range(MOST_STEPS):
        if ((x @ weights - y) ** 2).mean() <= target:
            return step
        weights = weights - rate * (hessian @ weights - 2 * x.T @ y / len(x))
    return None


def zig_zag(x: Floats, y: Floats, steps: int = 12) -> list[list[float]]:
    """The path of the weights of area and intercept at 0.9 of the largest stable rate: it jumps from wall to wall."""
    hessian = 2 * x.T @ x / len(x)
    rate = 1.8 / np.linalg.eigvalsh(hessian)[-1]
    weights, path = np.zeros(x.shape[1]), []
    for _ in range(steps):
        path.append([float(weights[0]), float(weights[-1])])
        weights = weights - rate * (hessian @ weights - 2 * x.T @ y / len(x))
    return path
