"""The samples that the network answers worst."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Array, Task
from core.inspection.answers import Answers
from core.inspection.probe import PROBES, Probe, evaluating
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

BATCH = 2000


@dataclass(frozen=True)
class WorstMistakes:
    """The worst first: `indices` into the samples, the class `decided`, and the probability of the `true` class."""

    indices: Array
    decided: Array
    true: Array
    probability: Array
    mistakes: int


def worst_mistakes(
    module: nn.Module, loss: LossSpec, task: Task, inputs: Tensor, labels: Tensor, count: int = 24
) -> WorstMistakes:
    """The wrongly decided samples whose own class was thought least likely; `mistakes` counts all wrong ones."""
    import torch

    with torch.inference_mode(), evaluating(module):
        parts = [loss.probabilities(module(part), task).cpu() for part in inputs.split(BATCH)]
    given = Answers.of(torch.cat(parts).numpy(), labels.cpu().numpy())
    wrong = given.mistakes()
    worst = wrong[:count]
    arrays = worst, given.decided[worst], given.labels[worst], given.shares[worst, given.labels[worst]]
    for array in arrays:
        array.flags.writeable = False
    return WorstMistakes(*arrays, len(wrong))


PROBES.register(
    Probe(
        "worst",
        N_("probes", "Worst mistakes"),
        N_("probes", "The samples whose right class the network thinks least likely."),
        worst_mistakes,
        90,
    )
)
