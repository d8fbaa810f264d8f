"""Lesson 7: logistic regression on two Gaussian clouds, by descent and by scikit-learn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Annotated, Any, ClassVar

import numpy as np
import numpy.typing as npt

from core.data.dataset import DATASETS
from core.errors import BadValueError
from core.fields import Label, Range, describe, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import RATE, SEED, STEPS
from core.lesson_training import Budget
from core.texts import N_

Floats = npt.NDArray[np.float64]
MEAN = Label(N_("lessons", "Mean"), N_("lessons", "The centre of one cloud, x₁ and x₂."))
COVARIANCE = Label(N_("lessons", "Variances"), N_("lessons", "How wide one cloud is along x₁ and along x₂."))
SIZE = Label(N_("lessons", "Points in the cloud"), N_("lessons", "How many points are drawn for one class."))


@PROGRAMS.register
@dataclass(frozen=True)
class Logistic(LessonProgram):
    seed: Annotated[int, Range(0, 2**32 - 1), SEED] = 1115
    mean1: Annotated[tuple[float, ...], MEAN] = (3.0, 4.0)
    mean2: Annotated[tuple[float, ...], MEAN] = (7.0, 6.0)
    variance1: Annotated[tuple[float, ...], Range(0, 1e6), COVARIANCE] = (3.0, 1.0)
    variance2: Annotated[tuple[float, ...], Range(0, 1e6), COVARIANCE] = (3.0, 2.0)
    count1: Annotated[int, Range(1, 100_000), SIZE] = 100
    count2: Annotated[int, Range(1, 100_000), SIZE] = 200
    steps: Annotated[int, Range(1, 1_000_000), STEPS] = 3000
    rate: Annotated[float, Range(1e-6, 100, log=True), RATE] = 0.1
    start: Annotated[
        tuple[float, ...], Label(N_("lessons", "First weights"), N_("lessons", "w₁, w₂ and b before the first step."))
    ] = (1.0, 1.0, 1.0)

    key: ClassVar[str] = "logistic"

    def run(self, budget: Budget) -> LessonResult:
        from sklearn.linear_model import LogisticRegression

        x, labels = self.clouds()
        weights, moments = descend_logistic(x, labels, np.array(self.start), self.rate, self.steps)
        loss, accuracy = measure(x, labels, weights)
        other = LogisticRegression().fit(x, labels)
        reference = np.array([*other.coef_[0], other.intercept_[0]])
        figures: dict[str, Any] = {
            "w1": weights[0],
            "w2": weights[1],
            "b": weights[2],
            "loss": loss,
            "accuracy": accuracy,
            "sklearn_w1": reference[0],
            "sklearn_w2": reference[1],
            "sklearn_b": reference[2],
            "sklearn_loss": measure(x, labels, reference)[0],
            "sklearn_accuracy": measure(x, labels, reference)[1],
            "moments": moments,
            "log_likelihood": -loss * len(x),
            "three_points": three_points(),
            "several_classes": several_classes(self.seed),
        }
        return LessonResult({"train_loss": loss, "train_accuracy": accuracy, "steps": float(self.steps)}, figures)

    def clouds(self) -> tuple[Floats, Floats]:
        """Points (n, 2) and labels 0 and 1, drawn by NumPy's legacy generator as the printed run drew them."""
        if len(self.start) != 3:
            raise BadValueError(name="start", value=self.start, expected="w1,w2,b")
        names = [info.name for info in describe(DATASETS["two_gaussians"])]
        spec = replace_fields(DATASETS["two_gaussians"](), **{name: getattr(self, name) for name in names})
        drawn = spec.load().train
        return drawn.inputs, drawn.targets.astype(float)


def probability(x: Floats, weights: Floats) -> Floats:
    """σ(w·x + b) for x (n, features) and weights (features + 1,), the bias last; without overflow."""
    result: Floats = np.exp(-np.logaddexp(0, -(x @ weights[:-1] + weights[-1])))
    return result


def measure(x: Floats, labels: Floats, weights: Floats) -> tuple[float, float]:
    """Mean binary cross-entropy ln(1 + e^z) − y z, and the share decided rightly at p = ½."""
    z = x @ weights[:-1] + weights[-1]
    return float((np.logaddexp(0, z) - labels * z).mean()), float(((z > 0) == (labels > 0.5)).mean())


def descend_logistic(
    x: Floats, labels: Floats, weights: Floats, rate: float, steps: int
) -> tuple[Floats, list[list[float]]]:
    """Full-batch descent, ∂L/∂z = p − y; also ten moments [step, w…, b, loss] for the moving boundary."""
    shown = {round(step) for step in np.geomspace(1, steps, 10)}
    moments = [[0.0, *weights, measure(x, labels, weights)[0]]]
    design = np.hstack([x, np.ones((len(x), 1))])
    for step in range(1, steps + 1):
        weights = weights - rate * design.T @ (probability(x, weights) - labels) / len(x)
        if step in shown:
            moments.append([float(step), *weights, measure(x, labels, weights)[0]])
    return weights, moments


def three_points() -> dict[str, float]:
    """Learn x = 1, 2, 3 with labels 0, 0, 1: 1000 steps at 0.1 from 0; the boundary settles between 2 and 3."""
    x, labels = np.array([[1.0], [2.0], [3.0]]), np.array([0.0, 0.0, 1.0])
    weights, _ = descend_logistic(x, labels, np.zeros(2), 0.1, 1000)
    loss, accuracy = measure(x, labels, weights)
    boundary = -weights[1] / weights[0]
    at_four = probability(np.array([[4.0]]), weights)[0]
    return {
        "w": weights[0],
        "b": weights[1],
        "loss": loss,
        "accuracy": accuracy,
        "boundary": boundary,
        "p_of_4": at_four,
    }


def several_classes(seed: int) -> dict[str, Any]:
    """Three clouds: three one-vs-rest and three one-vs-one classifiers, and the share each scheme decides rightly."""
    rng = np.random.default_rng(seed)
    centres = np.array([[0.0, 0.0], [4.0, 0.0], [2.0, 3.5]])
    classes = np.repeat(np.arange(3), 60)
    x = centres[classes] + rng.normal(0, 0.9, (len(classes), 2))
    rest = np.stack([_fit(x, classes == k) for k in range(3)])
    scores = np.stack([probability(x, weights) for weights in rest], axis=1)
    votes = np.zeros((len(x), 3))
    for first, second in combinations(range(3), 2):
        among = np.isin(classes, (first, second))
        yes = probability(x, _fit(x[among], classes[among] == second)) > 0.5
        votes[:, second] += yes
        votes[:, first] += ~yes
    return {
        "one_vs_rest_classifiers": 3,
        "one_vs_one_classifiers": 3,
        "one_vs_rest_accuracy": float((scores.argmax(1) == classes).mean()),
        "one_vs_one_accuracy": float((votes.argmax(1) == classes).mean()),
        "for_ten_classes": {"one_vs_rest": 10, "one_vs_one": 45},
    }


def _fit(x: Floats, positive: npt.NDArray[np.bool_]) -> Floats:
    return descend_logistic(x, positive.astype(float), np.zeros(3), 0.3, 600)[0]
