"""Binary cross-entropy on probabilities."""

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
class BinaryCrossEntropy(LossSpec):
    """The logarithms are kept above −100, as PyTorch does, so that a sure mistake is not infinite."""

    reduction: Annotated[str, REDUCTION, REDUCTION_LABEL] = "mean"

    key: ClassVar[str] = "bce"
    name: ClassVar[Text] = N_("training", "BCE on probabilities")
    help: ClassVar[Text] = N_(
        "training", "Binary cross-entropy of outputs that are probabilities already: the network ends with Sigmoid."
    )
    formula: ClassVar[str] = "L = −y ln p − (1 − y) ln(1 − p)"
    order: ClassVar[int] = 15
    tasks: ClassVar[tuple[Task, ...]] = ("binary", "multiclass")
    ends_with: ClassVar[tuple[str, ...]] = ("sigmoid", "softmax")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return 1 if task == "binary" else outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        return as_numbers(targets, task, outputs)

    def build(self) -> LossFunction:
        from torch.nn.functional import binary_cross_entropy

        return lambda outputs, targets: reduced(
            binary_cross_entropy(outputs, targets, reduction="none"), self.reduction
        )

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        return as_shares(outputs, task)

    def source(self) -> str:
        errors = "nn.functional.binary_cross_entropy(outputs, targets, reduction='none')"
        return reduced_source(errors, self.reduction)
