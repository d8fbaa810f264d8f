"""The base of the classical methods: what they would answer over the same samples."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from core.data.dataset import Array, Dataset, Split, Task
from core.errors import InputError
from core.registry import Registry
from core.texts import N_, Text

FEWEST_SAMPLES = 6
MOST_SAMPLES = 5000
"""So many training samples are fitted at most, the first ones: some methods take time with its square."""


class MethodTaskError(InputError):
    message = N_("errors", "{method} cannot answer these data ({task}). Choose one of: {others}.")


class TooFewSamplesError(InputError):
    message = N_(
        "errors",
        "{method} needs at least {fewest} training samples, and two classes. Set more points, or choose others.",
    )


class NotAPlaneError(InputError):
    message = N_("errors", "A field needs data with two inputs, these have {inputs}. Choose two columns.")


@dataclass(frozen=True)
class Line:
    """What a linear method found, in the data's own units: answer = Σ coefficient · input + intercept, per output.

    `scaled` and `scaled_intercepts` are the same for standardised inputs: these coefficients can be compared in size.
    """

    inputs: tuple[str, ...]
    coefficients: Array
    intercepts: Array
    scaled: Array
    scaled_intercepts: Array


@dataclass(frozen=True)
class Answer:
    """A fitted method. `score` is accuracy, for regression R²; `test_score` is None without test samples.

    `answers(inputs)` takes (n, inputs) in the data's units: for two classes P(class 1) as (n, 1), for more classes
    (n, classes), for regression (n, outputs).
    """

    method: str
    inputs: int
    answers: Callable[[Array], Array]
    train_score: float
    test_score: float | None
    line: Line | None

    def field(self, box: tuple[float, float, float, float], side: int = 100) -> Array:
        """The answers over the plane, (outputs, side, side); row 0 is the lowest x₂, as in a decision field."""
        if self.inputs != 2:
            raise NotAPlaneError(inputs=self.inputs)
        axes = np.linspace(box[0], box[2], side), np.linspace(box[1], box[3], side)
        points = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
        return np.ascontiguousarray(self.answers(points).T).reshape(-1, side, side)


@dataclass(frozen=True)
class MethodSpec(ABC):
    """One method. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    order: ClassVar[int] = 100
    tasks: ClassVar[tuple[Task, ...]] = ("binary", "multiclass")

    @abstractmethod
    def estimator(self, task: Task) -> Any:
        """The scikit-learn estimator; its inputs are standardised."""


METHODS: Registry[type[MethodSpec]] = Registry("methods", "core.reference.methods")


def fit(method: MethodSpec, dataset: Dataset) -> Answer:
    """Fit on the training samples (at most `MOST_SAMPLES`).

    Raises `MethodTaskError` where the task does not fit, `TooFewSamplesError` where there is nothing to tell apart.
    """
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    if dataset.task not in method.tasks:
        others = ", ".join(other.name.source for other in METHODS.values() if dataset.task in other.tasks)
        raise MethodTaskError(method=method.name.source, task=dataset.task, others=others or "—")
    kinds = len(np.unique(dataset.train.targets)) if dataset.class_names else 2
    if len(dataset.train) < FEWEST_SAMPLES or kinds < 2:
        raise TooFewSamplesError(method=method.name.source, fewest=FEWEST_SAMPLES)
    pipeline = make_pipeline(StandardScaler(), method.estimator(dataset.task))
    inputs, targets = _table(dataset.train, dataset.task)
    pipeline.fit(inputs[:MOST_SAMPLES], targets[:MOST_SAMPLES])
    answers = _reader(pipeline, dataset.task)
    return Answer(
        method.key,
        inputs.shape[1],
        answers,
        _score(answers, dataset.train, dataset.task),
        _score(answers, dataset.test, dataset.task) if len(dataset.test) else None,
        _line(pipeline, dataset),
    )


def _table(split: Split, task: Task) -> tuple[Array, Array]:
    """Inputs (n, features) and targets; numbers of one column are flat, as scikit-learn wants them."""
    inputs = split.inputs.reshape(len(split), -1).astype(np.float64)
    targets = split.targets
    return inputs, targets.reshape(len(split), -1).squeeze(1) if task == "regression" and targets.size == len(
        split
    ) else targets


def _reader(pipeline: Any, task: Task) -> Callable[[Array], Array]:
    """How this estimator's answers become probabilities, or numbers."""
    if task == "regression":
        return lambda inputs: np.asarray(pipeline.predict(inputs)).reshape(len(inputs), -1)
    if hasattr(pipeline, "predict_proba"):
        return lambda inputs: _shares(np.asarray(pipeline.predict_proba(inputs)))
    if hasattr(pipeline, "decision_function"):
        return lambda inputs: _squashed(np.asarray(pipeline.decision_function(inputs)))
    return lambda inputs: np.clip(np.asarray(pipeline.predict(inputs)).reshape(-1, 1), 0, 1)


def _shares(probabilities: Array) -> Array:
    return probabilities[:, 1:] if probabilities.shape[1] == 2 else probabilities


def _squashed(scores: Array) -> Array:
    """Signed distances through a sigmoid: one half stands on the boundary."""
    return 1 / (1 + np.exp(-scores.reshape(len(scores), -1)))


def score(found: Array, targets: Array, task: Task) -> float:
    """Accuracy of answers as `Answer.answers` gives them, or R² of numbers; `targets` as in a data set."""
    if task == "regression":
        wanted = targets.reshape(found.shape)
        return float(1 - ((found - wanted) ** 2).sum() / max(((wanted - wanted.mean(axis=0)) ** 2).sum(), 1e-12))
    decided = found[:, 0] > 0.5 if found.shape[1] == 1 else found.argmax(axis=1)
    return float((decided == targets).mean())


def _score(answers: Callable[[Array], Array], split: Split, task: Task) -> float:
    inputs, targets = _table(split, task)
    return score(answers(inputs), targets, task)


def _line(pipeline: Any, dataset: Dataset) -> Line | None:
    """Coefficients of a linear estimator, taken back from standardised inputs to the data's units."""
    scaler, estimator = pipeline[0], pipeline[-1]
    if not hasattr(estimator, "coef_"):
        return None
    try:
        scaled = np.atleast_2d(np.asarray(estimator.coef_))
    except AttributeError:  # an SVM with another kernel has the name but nothing under it
        return None
    coefficients = scaled / scaler.scale_
    scaled_intercepts = np.atleast_1d(estimator.intercept_)
    intercepts = scaled_intercepts - coefficients @ scaler.mean_
    names = dataset.feature_names or tuple(f"x{i + 1}" for i in range(coefficients.shape[1]))
    return Line(names, coefficients, intercepts, scaled, scaled_intercepts)
