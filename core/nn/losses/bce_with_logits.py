"""Binary cross-entropy on logits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.data.dataset import Array, Task
from core.nn.loss import LOSSES, LossFunction, LossSpec, binary_column, one_hot, two_columns
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor


@LOSSES.register
@dataclass(frozen=True)
class BceWithLogits(LossSpec):
    key: ClassVar[str] = "bce_with_logits"
    name: ClassVar[Text] = N_("training", "BCE with logits")
    help: ClassVar[Text] = N_(
        "training", "Binary cross-entropy. It already contains the sigmoid: the last layer gives a logit."
    )
    formula: ClassVar[str] = "L = −y ln σ(z) − (1 − y) ln(1 − σ(z))"
    order: ClassVar[int] = 10
    boundary: ClassVar[float] = 0.0
    tasks: ClassVar[tuple[Task, ...]] = ("binary", "multiclass")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return 1 if task == "binary" else outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        return binary_column(targets) if task == "binary" else one_hot(targets, outputs)

    def build(self) -> LossFunction:
        from torch.nn.functional import binary_cross_entropy_with_logits

        return binary_cross_entropy_with_logits

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        return two_columns(outputs.sigmoid()) if task == "binary" else outputs.sigmoid()

    def source(self) -> str:
        return "nn.BCEWithLogitsLoss()"
