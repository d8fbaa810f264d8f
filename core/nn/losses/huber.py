"""Huber loss (P. Huber 1964): squared near, absolute far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.data.dataset import Array, Task
from core.fields import Label, Range
from core.nn.encoding import as_numbers, as_shares
from core.nn.loss import LOSSES, LossFunction, LossSpec
from core.nn.reduction import REDUCTION, REDUCTION_LABEL, reduced, reduced_source
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor


@LOSSES.register
@dataclass(frozen=True)
class Huber(LossSpec):
    """½ d² up to `delta`, beyond it δ (|d| − ½ δ)."""

    delta: Annotated[
        float,
        Range(0.001, 1000.0, log=True),
        Label(N_("training", "Bend"), N_("training", "Differences above this count by their size, not their square.")),
    ] = 1.0
    reduction: Annotated[str, REDUCTION, REDUCTION_LABEL] = "mean"

    key: ClassVar[str] = "huber"
    name: ClassVar[Text] = N_("training", "Huber")
    help: ClassVar[Text] = N_("training", "Squared for small differences, absolute for large ones: outliers pull less.")
    formula: ClassVar[str] = "L = ½ d² for |d| ≤ δ, else δ (|d| − ½ δ)"
    order: ClassVar[int] = 50
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return 1 if task == "binary" else outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        return as_numbers(targets, task, outputs)

    def build(self) -> LossFunction:
        from torch.nn.functional import huber_loss

        return lambda outputs, targets: reduced(
            huber_loss(outputs, targets, reduction="none", delta=self.delta), self.reduction
        )

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        return as_shares(outputs, task)

    def source(self) -> str:
        errors = f"nn.functional.huber_loss(outputs, targets, reduction='none', delta={self.delta!r})"
        return reduced_source(errors, self.reduction)
