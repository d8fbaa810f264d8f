"""Lesson 18: convolution, pooling, receptive field, Sobel, and the network with 10 and 20 kernels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.straight_line import Floats
from core.data.dataset import DATASETS
from core.errors import BadValueError
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH, EPOCHS, RATE, SEED
from core.lesson_training import Budget, chain, config, layer, train
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.schedule import SCHEDULES

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], float)


@PROGRAMS.register
@dataclass(frozen=True)
class DigitsCnn(LessonProgram):
    epochs: Annotated[int, Range(1, 1000), EPOCHS] = 3
    rate: Annotated[float, Range(1e-6, 10, log=True), RATE] = 0.01
    momentum: Annotated[
        float,
        Range(0, 0.999),
        Label(N_("lessons", "Momentum"), N_("lessons", "How much of the last step is kept.")),
    ] = 0.9
    batch: Annotated[int, Range(1, 60_000), BATCH] = 64
    count: Annotated[
        int, Range(200, 60_000), Label(N_("lessons", "Pictures"), N_("lessons", "How many pictures are learned from."))
    ] = 60_000
    kernels: Annotated[
        tuple[int, ...],
        Range(1, 256),
        Label(N_("lessons", "Kernels"), N_("lessons", "How many each of the two convolutions has.")),
    ] = (10, 20)
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "digits_cnn"

    def run(self, budget: Budget) -> LessonResult:
        network = self.network()
        digits = replace_fields(DATASETS["mnist"](), count=self.count).load()
        training = config(
            "cross_entropy", self.rate, momentum=self.momentum, schedule=SCHEDULES["cosine"](),
            epochs=self.epochs, batch_size=self.batch, seed=self.seed,
        )  # fmt: skip
        trained = train(network, digits, training, budget, scaling="standard")
        picture = digits.test.inputs[0, 0].astype(float)
        figures: dict[str, Any] = {
            "test_accuracy": trained.metrics["test_accuracy"],
            "test_accuracies": trained.column("test_accuracy"),
            "shapes": [list(shape) for shape in network.shapes()],
            "sides": [28, *[report.output[1] for report in network.report() if report.output and len(report.output) == 3
                            and report.spec.key != "relu"]],
            "flat": network.shapes()[-2][0],
            "parameters": network.parameter_count(),
            "receptive_fields": receptive_fields(network),
            "sobel": sobel(picture),
            "pooling": pooling_forgives(),
            "full_connection_100x100": 100 * 100 * 3 * 100,
        }  # fmt: skip
        return LessonResult(trained.metrics, figures)

    def network(self) -> NetworkSpec:
        """1×28×28 → 5×5 kernels → 24 → pool 12 → 5×5 kernels → 8 → pool 4 → flat → 10 logits.

        Raises `BadValueError` unless there are two numbers of kernels.
        """
        if len(self.kernels) != 2:
            raise BadValueError(name="kernels", value=self.kernels, expected=N_("errors", "two numbers"))
        first, second = (layer("conv2d", channels=channels, kernel=5) for channels in self.kernels)
        pool = layer("max_pool2d", kernel=2)
        return chain(
            (1, 28, 28), first, pool, "relu", second, pool, "relu", "flatten", layer("linear", units=10)
        )  # fmt: skip


def receptive_fields(network: NetworkSpec) -> list[int]:
    """Side, in input pixels, of what one unit of each convolution or pooling sees: r ← r + (k − 1) · jump."""
    field, jump, fields = 1, 1, []
    for spec in network.layers:
        if spec.key in ("conv2d", "max_pool2d"):
            kernel = int(getattr(spec, "kernel", 1))
            field += (kernel - 1) * jump
            jump *= int(getattr(spec, "stride", kernel))
            fields.append(field)
    return fields


def sobel(picture: Floats) -> dict[str, float]:
    """Mean strength of upright and level edges of a digit, by Sobel's two kernels."""
    level = _slide(picture, SOBEL_X.T)
    upright = _slide(picture, SOBEL_X)
    return {"upright": float(np.abs(upright).mean()), "level": float(np.abs(level).mean())}


def _slide(picture: Floats, kernel: Floats) -> Floats:
    windows = np.lib.stride_tricks.sliding_window_view(picture, kernel.shape)
    summed: Floats = np.einsum("ijkl,kl->ij", windows, kernel)
    return summed


def pooling_forgives() -> dict[str, bool]:
    """One bright pixel moved by one inside its 2×2 window changes the picture and not its pooled map."""
    before, after = np.zeros((4, 4)), np.zeros((4, 4))
    before[0, 0] = after[0, 1] = 1.0

    def pooled(picture: Floats) -> Floats:
        return np.asarray(picture.reshape(2, 2, 2, 2).max(axis=(1, 3)))

    return {"same_picture": bool((before == after).all()), "same_map": bool((pooled(before) == pooled(after)).all())}
