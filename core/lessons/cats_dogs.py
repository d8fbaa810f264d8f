"""Lesson 16: cats and dogs by nose and ears: a line drawn by hand, then a learned one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import DATASETS, Split
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import COUNT, EPOCHS, RATE, SEED
from core.lesson_training import Budget, chain, config, layer, train
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class CatsDogsLesson(LessonProgram):
    slope: Annotated[
        float, Label(N_("lessons", "Slope of your line"), N_("lessons", "How much it rises per unit of nose length."))
    ] = 0.3
    intercept: Annotated[
        float, Label(N_("lessons", "Height of your line"), N_("lessons", "Where it crosses the ear axis."))
    ] = 1.0
    count: Annotated[int, Range(10, 5000), COUNT] = 200
    noise: Annotated[
        float, Range(0, 1), Label(N_("lessons", "Overlap"), N_("lessons", "How far animals stray from their kind."))
    ] = 0.3
    rate: Annotated[float, Range(1e-5, 10, log=True), RATE] = 0.1
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 50
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "cats_dogs"

    def run(self, budget: Budget) -> LessonResult:
        spec = replace_fields(DATASETS["cats_dogs"](), count=self.count, noise=self.noise, seed=self.seed)
        animals = spec.load()
        network = chain((2,), layer("linear", units=1))
        training = config("bce_with_logits", self.rate, epochs=self.epochs, batch_size=10, seed=self.seed)
        trained = train(network, animals, training, budget)
        (w1, w2), b = map(float, trained.weights["0.weight"][0]), float(trained.weights["0.bias"][0])
        figures: dict[str, Any] = {
            "hand_accuracy": by_line(animals.test, self.slope, self.intercept),
            "learned_accuracy": trained.metrics["test_accuracy"],
            "w_nose": w1,
            "w_ears": w2,
            "b": b,
            "learned_slope": -w1 / w2,
            "learned_intercept": -b / w2,
            "only_nose": max(by_feature(animals.test, 0)),
            "only_ears": max(by_feature(animals.test, 1)),
        }
        return LessonResult(trained.metrics, figures)


def by_line(animals: Split, slope: float, intercept: float) -> float:
    """Accuracy of “below the line is a dog”."""
    nose, ears = animals.inputs.T
    return float(((ears < slope * nose + intercept) == (animals.targets == 1)).mean())


def by_feature(animals: Split, feature: int) -> tuple[float, float]:
    """Accuracy of splitting at 0 by one feature alone, either way round."""
    above = float(((animals.inputs[:, feature] > 0) == (animals.targets == 1)).mean())
    return above, 1 - above
