"""Softmax cross-entropy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.data.dataset import Array, Task
from core.fields import Label, Range
from core.nn.loss import LOSSES, LossFunction, LossSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor


@LOSSES.register
@dataclass(frozen=True)
class CrossEntropy(LossSpec):
    """With `smoothing` s the target is 1 − s for the right class and s shared by all (C. Szegedy et al. 2016)."""

    smoothing: Annotated[
        float,
        Range(0.0, 0.5, 0.01),
        Label(
            N_("training", "Label smoothing"),
            N_("training", "Aims a little below full certainty, so that the network does not grow overconfident."),
        ),
    ] = 0.0

    key: ClassVar[str] = "cross_entropy"
    name: ClassVar[Text] = N_("training", "Cross-entropy")
    help: ClassVar[Text] = N_(
        "training",
        "How surprised the network is by the right class. It already contains softmax: the last layer gives logits.",
    )
    formula: ClassVar[str] = "L = −ln softmax(z)_y"
    order: ClassVar[int] = 20
    tasks: ClassVar[tuple[Task, ...]] = ("multiclass", "binary", "sequence")

    def outputs_for(self, task: Task, outputs: int) -> int:
        return outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        return targets

    def build(self) -> LossFunction:
        from torch.nn.functional import cross_entropy

        return lambda outputs, targets: cross_entropy(
            outputs.reshape(-1, outputs.shape[-1]), targets.reshape(-1), label_smoothing=self.smoothing
        )

    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        return outputs.softmax(dim=-1)

    def source(self) -> str:
        return f"nn.CrossEntropyLoss(label_smoothing={self.smoothing!r})" if self.smoothing else "nn.CrossEntropyLoss()"
