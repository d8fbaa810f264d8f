"""Mean squared error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.data.dataset import Array, Task
from core.nn.encoding import as_numbers, as_shares
from core.nn.loss import LOSSES, LossFunction, LossSpec
from core.nn.reduction import REDUCTION, REDUCTION_LABEL, reduced, reduced_source
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor


@LOSSES.register
@dataclass(frozen=True)
class MeanSquaredError(LossSpec):
    """On classes it compares with 0/1 (binary) or one-hot rows."""

    reduction: Annotated[str, REDUCTION, REDUCTION_LABEL] = "mean"

    key: ClassVar[str] = "mse"
    name: ClassVar[Text] = N_("training", "Mean squared error")
    help: ClassVar[Text] = N_("training", "The mean of the squared differences: far misses count most.")
    formula: ClassVar[str] = "L = (ŷ − y)²"
    order: ClassVar[int] = 30
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return 1 if task == "binary" else outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        return as_numbers(targets, task, outputs)

    def build(self) -> LossFunction:
        return lambda outputs, targets: reduced((outputs - targets).square(), self.reduction)

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        return as_shares(outputs, task)

    def source(self) -> str:
        return reduced_source("(outputs - targets).square()", self.reduction)
