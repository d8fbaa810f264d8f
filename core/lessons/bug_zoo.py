"""Lesson 21: eight real mistakes as exhibits: what each does to the numbers, beside the mended program."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.bug_exhibits import EXHIBITS
from core.concepts.straight_line import Floats, Line, gradient, mean_squared
from core.concepts.two_two_two import TwoTwoTwo, sigmoid
from core.data.dataset import DATASETS, Dataset, Split
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.texts import N_

IMAGENET = (0.485, 0.229)
"""Mean and deviation of the red channel of ImageNet's pictures, copied into programs about other pictures."""
BATCH = 64


@PROGRAMS.register
@dataclass(frozen=True)
class BugZoo(LessonProgram):
    count: Annotated[
        int, Range(200, 60_000), Label(N_("lessons", "Pictures"), N_("lessons", "How many pictures are learned from."))
    ] = 2000
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "bug_zoo"

    def run(self, budget: Budget) -> LessonResult:
        digits = replace_fields(DATASETS["mnist"](), count=self.count).load()
        digits = Dataset(digits.train, digits.validation, _head(digits.test, 2000), digits.class_names, "multiclass")
        healthy = self._digits(digits, budget)
        figures: dict[str, Any] = {
            "wrong_sigmoid_sign": wrong_sigmoid_sign(),
            "relu_into_bce": relu_into_bce(self.seed),
            "relu_before_softmax": self._relu_before_softmax(digits, healthy, budget),
            "counter_reset": counters(*right_answers(healthy)),
            "mean_of_batch_means": batch_means(self.seed),
            "short_last_batch": short_last_batch(10_000),
            "bias_rate": bias_rate(self.seed),
            "other_mean": self._other_mean(digits, healthy),
        }
        for key, exhibit in EXHIBITS.items():
            figures[key] |= {"wrong_line": exhibit.wrong, "mended_line": exhibit.mended}
        mended = sum(exhibit["wrong"] != exhibit["mended"] for exhibit in figures.values())
        return LessonResult({"exhibits": float(len(figures)), "told_apart": float(mended)}, figures)

    def _digits(self, digits: Dataset, budget: Budget, *extra: str) -> Trained:
        network = chain((1, 28, 28), "flatten", layer("linear", units=32), "relu", layer("linear", units=10), *extra)
        training = config("cross_entropy", 0.1, epochs=5, batch_size=BATCH, seed=self.seed)
        return train(network, digits, training, budget, scaling="standard")

    def _relu_before_softmax(self, digits: Dataset, healthy: Trained, budget: Budget) -> dict[str, Any]:
        """ReLU on the logits forbids negative scores, and a score that is 0 for all samples no longer learns."""
        broken = self._digits(digits, budget, "relu")
        return {
            "what": "test_loss",
            "wrong": broken.metrics["test_loss"],
            "mended": healthy.metrics["test_loss"],
            "wrong_accuracy": broken.metrics["test_accuracy"],
            "mended_accuracy": healthy.metrics["test_accuracy"],
        }

    def _other_mean(self, digits: Dataset, healthy: Trained) -> dict[str, Any]:
        """The network was trained with its own pictures' mean; the program that uses it subtracts another one."""
        import torch

        pixels = torch.from_numpy(digits.test.inputs.astype(np.float32) / 255)
        labels = torch.from_numpy(np.array(digits.test.targets))
        own = float(digits.train.inputs.mean() / 255), float(digits.train.inputs.std() / 255)
        accuracies = {}
        with torch.no_grad():
            for name, (mean, deviation) in (("mended", own), ("wrong", IMAGENET)):
                answers = healthy.trainer.module((pixels - mean) / deviation).argmax(dim=1)
                accuracies[name] = float((answers == labels).float().mean())
        return {"what": "test_accuracy", **accuracies, "own_mean": own[0], "own_deviation": own[1]}


def wrong_sigmoid_sign() -> dict[str, Any]:
    """1/(1 + eʰ) instead of 1/(1 + e⁻ʰ): the hidden neuron of the 2-2-2 network says 0.4067 instead of 0.5933."""
    network = TwoTwoTwo()
    flipped = network.forward(lambda z: sigmoid(-z))
    return {"what": "h1", "wrong": flipped["h1"], "mended": network.forward()["h1"]}


def relu_into_bce(seed: int) -> dict[str, Any]:
    """ReLU gives 0 or more than 1 where binary cross-entropy wants a probability: ln 0, clamped by PyTorch at −100."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 1, 1000)
    labels = (logits + rng.normal(0, 1, 1000) > 0).astype(float)

    def bce(p: Floats) -> float:
        with np.errstate(divide="ignore"):
            log_p, log_q = np.maximum(np.log(p), -100), np.maximum(np.log(1 - p), -100)
        return float(-(labels * log_p + (1 - labels) * log_q).mean())

    relu = np.maximum(logits, 0)
    return {
        "what": "loss",
        "wrong": bce(np.minimum(relu, 1)),
        "mended": bce(1 / (1 + np.exp(-logits))),
        "share_at_0": float((relu == 0).mean()),
        "share_above_1": float((relu > 1).mean()),
    }


def right_answers(trained: Trained) -> tuple[Floats, int]:
    """Whether each test picture was read right, and the batch size of the test loop."""
    import torch

    with torch.no_grad():
        test = trained.trainer.data.test
        answers = trained.trainer.module(test.inputs).argmax(dim=1)
    return (answers == test.labels).numpy().astype(float), BATCH


def counters(right: Floats, batch: int) -> dict[str, Any]:
    """`correct = 0` inside the loop: only the last batch is counted, and divided by all samples."""
    last = right[(len(right) - 1) // batch * batch :]
    return {"what": "test_accuracy", "wrong": float(last.sum() / len(right)), "mended": float(right.mean())}


def batch_means(seed: int) -> dict[str, Any]:
    """The mean of batch means weighs the 8 samples of a short last batch like the 64 of the others."""
    rng = np.random.default_rng(seed)
    losses = rng.gamma(2.0, 0.1, 64 * 4 + 8)
    losses[-8:] += 1.0
    means = [losses[start : start + 64].mean() for start in range(0, len(losses), 64)]
    return {"what": "loss", "wrong": float(np.mean(means)), "mended": float(losses.mean())}


def short_last_batch(samples: int) -> dict[str, Any]:
    """`view(64, 784)` breaks on the last 16 of 10,000 pictures; `view(len(batch), 784)` takes any batch."""
    sizes = [min(BATCH, samples - start) for start in range(0, samples, BATCH)]
    done = 0
    for size in sizes:
        try:
            np.zeros((size, 1, 28, 28), np.float32).reshape(BATCH, 784)
        except ValueError:
            break
        done += size
    return {"what": "samples_tested", "wrong": done, "mended": samples, "last_batch": sizes[-1]}


def bias_rate(seed: int) -> dict[str, Any]:
    """A bias rate 10,000 times the weight's hides unscaled x; once x is scaled it throws the bias out of the world."""
    rng = np.random.default_rng(seed)
    x = rng.normal(0, 1, 200)
    y = 0.5 * x + 40 + rng.normal(0, 1, 200)

    def descend(factor: float) -> float:
        line = Line(0.0, 0.0)
        for _ in range(100):
            slopes = gradient(x, y, line)
            line = Line(line.a - 0.1 * slopes.a, line.b - 0.1 * factor * slopes.b)
            if not math.isfinite(line.b) or abs(line.b) > 1e100:
                return math.inf
        return float(mean_squared(x, y, *line))

    runs: dict[str, Callable[[], float]] = {"wrong": lambda: descend(10_000), "mended": lambda: descend(1)}
    return {"what": "loss", **{name: run() for name, run in runs.items()}}


def _head(split: Split, count: int) -> Split:
    return Split(split.inputs[:count], split.targets[:count])
