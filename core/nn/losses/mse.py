"""Mean squared error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np

from core.data.dataset import Array, Task
from core.fields import Choice, Label
from core.nn.loss import LOSSES, LossFunction, LossSpec, binary_column, one_hot, two_columns
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor

REDUCTION = Choice(
    (
        ("mean", N_("training", "Mean over everything")),
        ("half_mean", N_("training", "Half the mean")),
        ("outputs_sum", N_("training", "Sum over outputs, mean over samples")),
        ("sum", N_("training", "Sum over everything")),
    )
)


@LOSSES.register
@dataclass(frozen=True)
class MeanSquaredError(LossSpec):
    """On classes it compares with 0/1 (binary) or one-hot rows."""

    reduction: Annotated[
        str,
        REDUCTION,
        Label(
            N_("training", "Reduction"),
            N_("training", "How the squares become one number; it scales the gradient, so the rate must fit it."),
        ),
    ] = "mean"

    key: ClassVar[str] = "mse"
    name: ClassVar[Text] = N_("training", "Mean squared error")
    help: ClassVar[Text] = N_("training", "The mean of the squared differences: far misses count most.")
    formula: ClassVar[str] = "L = (ŷ − y)²"
    order: ClassVar[int] = 30
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return 1 if task == "binary" else outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        if task == "binary":
            return binary_column(targets)
        if task == "multiclass":
            return one_hot(targets, outputs)
        return targets.reshape(len(targets), outputs).astype(np.float32)

    def build(self) -> LossFunction:
        return {"mean": _mean, "half_mean": _half_mean, "outputs_sum": _outputs_sum, "sum": _sum}[self.reduction]

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        if task == "regression":
            return outputs
        return two_columns(outputs.clamp(0, 1)) if task == "binary" else outputs.clamp(0, 1)

    def source(self) -> str:
        if self.reduction in ("mean", "sum"):
            return f"nn.MSELoss(reduction={self.reduction!r})"
        body = (
            "0.5 * ((outputs - targets) ** 2).mean()"
            if self.reduction == "half_mean"
            else "((outputs - targets) ** 2).sum() / len(targets)"
        )
        return f"lambda outputs, targets: {body}"


def _mean(outputs: Tensor, targets: Tensor) -> Tensor:
    return (outputs - targets).square().mean()


def _half_mean(outputs: Tensor, targets: Tensor) -> Tensor:
    return (outputs - targets).square().mean() / 2


def _outputs_sum(outputs: Tensor, targets: Tensor) -> Tensor:
    return (outputs - targets).square().sum() / len(targets)


def _sum(outputs: Tensor, targets: Tensor) -> Tensor:
    return (outputs - targets).square().sum()
