"""The exhibits of the bug zoo as programs that run: listings, the guilty line, and what it does to a curve."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from core.concepts.straight_line import Floats, Line, gradient, mean_squared
from core.concepts.tiny_mlp import TinyMlp, shares
from core.concepts.two_two_two import WEIGHTS, TwoTwoTwo, sigmoid
from core.texts import N_, Text

BATCH, EPOCHS, RATE = 64, 12, 0.3
IMAGENET = (0.485, 0.229)
"""Mean and deviation of the red channel of ImageNet's pictures."""
FAR = 1e12


@dataclass(frozen=True)
class Digits:
    """Some pictures as rows of pixels 0 to 1 (n, 784) and their labels (n,); the test part for measuring."""

    pixels: Floats
    labels: Floats
    test_pixels: Floats
    test_labels: Floats


@dataclass(frozen=True)
class Case:
    """A listing; `wrong` is the number of the guilty line from 0, `mended` what stands there instead ("": nothing)."""

    listing: tuple[str, ...]
    wrong: int
    mended: str
    x_name: Text
    y_name: Text
    run: Callable[[Digits, bool], Floats]
    log: bool = False

    def lines(self, fixed: bool) -> tuple[str, ...]:
        """The listing as it stands before or after the repair."""
        mended = (self.mended,) if self.mended else ()
        return (*self.listing[: self.wrong], *mended, *self.listing[self.wrong + 1 :]) if fixed else self.listing


def sample_digits(pictures: npt.NDArray[Any], labels: npt.NDArray[Any], count: int = 1000, tests: int = 520) -> Digits:
    """The first pictures (n, …, pixels 0 to 255) as rows; the tests end with the eights, as an unshuffled file may."""
    rows = np.asarray(pictures[: count + tests], float).reshape(count + tests, -1) / 255
    targets = np.asarray(labels[: count + tests], int)
    order = count + np.argsort(targets[count:] == 8, kind="stable")
    return Digits(rows[:count], targets[:count].astype(float), rows[order], targets[order].astype(float))


def _wrong_sign(_digits: Digits, fixed: bool) -> Floats:
    network, errors = TwoTwoTwo(), []
    for _ in range(300):
        forward = network.forward(sigmoid if fixed else lambda z: sigmoid(-z))
        errors.append(forward["error"])
        slopes = network.slopes(forward)
        moved = {name: getattr(network, name) - network.rate * slopes[f"dE_d{name}"] for name in WEIGHTS}
        network = replace(network, **moved)
    return np.array(errors)


def _relu_into_bce(digits: Digits, fixed: bool) -> Floats:
    """Is it a 0…4 or a 5…9: one output, binary cross-entropy with PyTorch's floor of −100 under the logarithm."""
    x, y = _standardised(digits), (digits.labels > 4).astype(float)
    rng = np.random.default_rng(0)
    w: Floats = rng.normal(0, 0.03, (x.shape[1],))
    b = 0.0
    losses: list[float] = []
    for _ in range(60):
        z = x @ w + b
        p = 0.5 * (1 + np.tanh(z / 2)) if fixed else np.minimum(np.maximum(z, 0), 1)
        with np.errstate(divide="ignore"):
            logs = np.maximum(np.log(p), -100), np.maximum(np.log(1 - p), -100)
        losses.append(float(-(y * logs[0] + (1 - y) * logs[1]).mean()))
        inside = (z > 0) & (z < 1)
        slope = (p - y) if fixed else np.where(inside, (p - y) / np.maximum(p * (1 - p), 1e-12), 0.0)
        delta: Floats = np.clip(slope, -1e3, 1e3) / len(x)
        w, b = w - 0.05 * (x.T @ delta), b - 0.05 * float(delta.sum())
    return np.array(losses)


def _relu_before_softmax(digits: Digits, fixed: bool) -> Floats:
    """784-16-10: a score that is cut to 0 for every picture gets no correction any more."""
    x, y, test = _standardised(digits), np.eye(10)[digits.labels.astype(int)], _standardised(digits, test=True)
    rng, network, losses = np.random.default_rng(0), TinyMlp((784, 16, 10), "relu", "cross_entropy"), []
    for _ in range(EPOCHS):
        order = rng.permutation(len(x))
        for start in range(0, len(x), BATCH):
            part = order[start : start + BATCH]
            values = network.layers(x[part])
            scores = values[-1] if fixed else np.maximum(values[-1], 0)
            delta = (shares(scores) - y[part]) / len(part)
            slopes = network.backward(values, delta if fixed else delta * (values[-1] > 0))
            for parameter, change in zip((*network.weights, *network.biases), slopes):
                parameter -= RATE / 6 * change
        said = network.outputs(test)
        p = shares(said if fixed else np.maximum(said, 0))
        losses.append(float(-np.log(np.maximum(p[np.arange(len(p)), digits.test_labels.astype(int)], 1e-12)).mean()))
    return np.array(losses)


def _counter_reset(digits: Digits, fixed: bool) -> Floats:
    test = _standardised(digits, test=True)
    printed = []
    for w in _trained(_standardised(digits), digits.labels):
        right = (_with_one(test) @ w).argmax(axis=1) == digits.test_labels
        last = right[(len(right) - 1) // BATCH * BATCH :]
        printed.append((right if fixed else last).sum() / len(right))
    return np.array(printed)


def _batch_means(digits: Digits, fixed: bool) -> Floats:
    test, labels, printed = _standardised(digits, test=True), digits.test_labels.astype(int), []
    for w in _trained(_standardised(digits), digits.labels):
        p = shares(_with_one(test) @ w)
        losses = -np.log(np.maximum(p[np.arange(len(p)), labels], 1e-12))
        means = [losses[start : start + BATCH].mean() for start in range(0, len(losses), BATCH)]
        printed.append(float(losses.mean() if fixed else np.mean(means)))
    return np.array(printed)


def _short_last_batch(_digits: Digits, fixed: bool) -> Floats:
    """Pictures tested after each of the last batches of 10,000; the loop ends where the shape does not fit."""
    done, tested = 0, []
    for start in range(0, 10_000, BATCH):
        pictures = np.zeros((min(BATCH, 10_000 - start), 28, 28), np.float32)
        try:
            pictures.reshape(len(pictures) if fixed else BATCH, 784)
        except ValueError:
            break
        done += len(pictures)
        tested.append(done)
    return np.array(tested[-8:] if fixed else tested[-7:], float)


def _bias_rate(_digits: Digits, fixed: bool) -> Floats:
    rng = np.random.default_rng(0)
    x = rng.normal(0, 1, 200)
    y = 0.5 * x + 40 + rng.normal(0, 1, 200)
    line, losses = Line(0.0, 0.0), []
    for _ in range(40):
        losses.append(min(FAR, float(mean_squared(x, y, *line))))
        slopes = gradient(x, y, line)
        factor = 1 if fixed else 10_000
        line = Line(line.a - 0.1 * slopes.a, line.b - 0.1 * factor * slopes.b)
        if not math.isfinite(line.b) or abs(line.b) > FAR:
            break
    return np.array(losses)


def _other_mean(digits: Digits, fixed: bool) -> Floats:
    own = digits.pixels.mean(), digits.pixels.std()
    mean, deviation = own if fixed else IMAGENET
    used = (digits.test_pixels - mean) / deviation
    return np.array([_accuracy(used, digits.test_labels, w) for w in _trained(_standardised(digits), digits.labels)])


def _standardised(digits: Digits, *, test: bool = False) -> Floats:
    rows: Floats = ((digits.test_pixels if test else digits.pixels) - digits.pixels.mean()) / digits.pixels.std()
    return rows


def _with_one(x: Floats) -> Floats:
    return np.column_stack([x, np.ones(len(x))])


def _trained(x: Floats, labels: Floats) -> Iterator[Floats]:
    """One layer with softmax, (785, 10): its weights after each epoch."""
    rng = np.random.default_rng(0)
    rows, targets = _with_one(x), np.eye(10)[labels.astype(int)]
    w = rng.normal(0, 0.01, (rows.shape[1], 10))
    for _ in range(EPOCHS):
        order = rng.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            part = order[start : start + BATCH]
            delta = shares(rows[part] @ w) - targets[part]
            w = w - RATE / 10 * rows[part].T @ delta / len(part)
        yield w


def _accuracy(x: Floats, labels: Floats, w: Floats) -> float:
    return float(((_with_one(x) @ w).argmax(axis=1) == labels).mean())


EPOCH, STEP, BATCHES = N_("concepts", "epoch"), N_("concepts", "step"), N_("concepts", "batch")
LOSS, ACCURACY = N_("concepts", "loss"), N_("concepts", "accuracy")
PRINTED_LOSS = N_("concepts", "printed loss")
PRINTED_ACCURACY = N_("concepts", "printed accuracy")
TESTED = N_("concepts", "pictures tested")

CASES: Mapping[str, Case] = {
    "wrong_sigmoid_sign": Case(
        (
            "def sigmoid(z):",
            "    return 1 / (1 + np.exp(z))",
            "",
            "h = sigmoid(W1 @ x + b1)",
            "o = sigmoid(W2 @ h + b2)",
            "d_o = (o - t) * o * (1 - o)",
            "d_h = (W2.T @ d_o) * h * (1 - h)",
            "W2 -= rate * np.outer(d_o, h)",
            "W1 -= rate * np.outer(d_h, x)",
        ),
        1, "    return 1 / (1 + np.exp(-z))", STEP, LOSS, _wrong_sign,
    ),
    "relu_into_bce": Case(
        (
            "for x, y in batches:",
            "    z = self.last(x)",
            "    p = torch.relu(z).clamp(max=1)",
            "    loss = F.binary_cross_entropy(p, y)",
            "    optimiser.zero_grad()",
            "    loss.backward()",
            "    optimiser.step()",
        ),
        2, "    p = torch.sigmoid(z)", STEP, LOSS, _relu_into_bce, log=True,
    ),
    "relu_before_softmax": Case(
        (
            "def forward(self, x):",
            "    x = x.flatten(1)",
            "    logits = torch.relu(self.last(x))",
            "    return logits",
            "",
            "loss = F.cross_entropy(model(x), y)",
        ),
        2, "    logits = self.last(x)", EPOCH, LOSS, _relu_before_softmax,
    ),
    "counter_reset": Case(
        (
            "correct = total = 0",
            "for x, y in batches:",
            "    correct = 0",
            "    correct += (model(x).argmax(1) == y).sum()",
            "    total += len(y)",
            "print(correct / total)",
        ),
        2, "", EPOCH, PRINTED_ACCURACY, _counter_reset,
    ),
    "mean_of_batch_means": Case(
        (
            "losses, sizes = [], []",
            "for x, y in batches:",
            "    losses.append(F.cross_entropy(model(x), y))",
            "    sizes.append(len(y))",
            "loss = sum(losses) / len(losses)",
            "print(loss)",
        ),
        4, "loss = sum(n * l for n, l in zip(sizes, losses)) / sum(sizes)", EPOCH, PRINTED_LOSS, _batch_means,
    ),
    "short_last_batch": Case(
        (
            "tested = 0",
            "for x, y in DataLoader(test, batch_size=64):",
            "    x = x.view(64, 784)",
            "    right += (model(x).argmax(1) == y).sum()",
            "    tested += len(y)",
            "print(right / tested)",
        ),
        2, "    x = x.view(len(x), 784)", BATCHES, TESTED, _short_last_batch,
    ),
    "bias_rate": Case(
        (
            "x = (x - x.mean()) / x.std()",
            "for step in range(40):",
            "    error = w * x + b - y",
            "    w -= rate * 2 * (error * x).mean()",
            "    b -= rate * 10_000 * 2 * error.mean()",
        ),
        4, "    b -= rate * 2 * error.mean()", STEP, LOSS, _bias_rate, log=True,
    ),
    "other_mean": Case(
        (
            "model.load_state_dict(torch.load(\"digits.pt\"))",
            "x = picture.float() / 255",
            "x = (x - 0.485) / 0.229",
            "answer = model(x).argmax(1)",
        ),
        2, "x = (x - 0.1307) / 0.3081", EPOCH, ACCURACY, _other_mean,
    ),
}  # fmt: skip
"""By the keys of `bug_exhibits.EXHIBITS`."""
