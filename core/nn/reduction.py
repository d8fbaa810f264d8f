"""How the errors of all outputs of all samples become one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.fields import Choice, Label
from core.texts import N_

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
REDUCTION_LABEL = Label(
    N_("training", "Reduction"),
    N_("training", "How the errors become one number; it scales the gradient, so the rate must fit it."),
)
_SOURCES = {
    "mean": "{errors}.mean()",
    "half_mean": "{errors}.mean() / 2",
    "outputs_sum": "{errors}.sum() / len(targets)",
    "sum": "{errors}.sum()",
}


def reduced(errors: Tensor, reduction: str) -> Tensor:
    """`errors` (samples, outputs) as one number."""
    if reduction == "mean":
        return errors.mean()
    if reduction == "half_mean":
        return errors.mean() / 2
    return errors.sum() / len(errors) if reduction == "outputs_sum" else errors.sum()


def reduced_source(errors: str, reduction: str) -> str:
    """The same in PyTorch source, as a function of `outputs` and `targets`."""
    return "lambda outputs, targets: " + _SOURCES[reduction].format(errors=errors)
