"""Whether a network and a loss belong together for some data."""

from __future__ import annotations

from core.data.dataset import Task
from core.errors import InputError
from core.nn.layer import LAYERS, shape_text
from core.nn.loss import LOSSES, LossEndError, LossSpec, LossTaskError, OutputCountError
from core.nn.network import NetworkSpec
from core.texts import N_


class NoSamplesError(InputError):
    message = N_("errors", "There are no samples to learn from yet. Add some, or choose other data.")


class SmallBatchError(InputError):
    message = N_(
        "errors",
        "“{layer}” needs {needed} samples in every batch, but one holds {got}. Change the batch size a little.",
    )


def misfit(network: NetworkSpec, loss: LossSpec, task: Task, outputs: int) -> InputError | None:
    """Why `network` cannot learn targets of this kind with `loss`, or None; nothing is built for the answer."""
    problem = network.problem()
    if problem is not None:
        return problem
    if task not in loss.tasks:
        other = next(candidate for candidate in LOSSES.values() if task in candidate.tasks)
        return LossTaskError(loss=loss.name.source, task=task, other=other.name.source)
    needed, got = loss.outputs_for(task, outputs), network.output_shape
    if got[-1:] != (needed,) or len(got) != rank_of(task):
        return OutputCountError(loss=loss.name.source, needed=needed, got=shape_text(got))
    if loss.ends_with and (not network.layers or network.layers[-1].key not in loss.ends_with):
        return LossEndError(loss=loss.name.source, last=" / ".join(LAYERS[key].name for key in loss.ends_with))
    return None


def rank_of(task: Task) -> int:
    """How many axes an output sample has: a sequence has one row of numbers per time step."""
    return 2 if task == "sequence" else 1


def batch_misfit(network: NetworkSpec, samples: int, batch_size: int) -> InputError | None:
    """Why a batch of these would be too small for a layer of a network that fits, or None; none at all is too few."""
    if not samples:
        return NoSamplesError()
    smallest = min(batch_size, samples % batch_size or batch_size, samples)
    for report in network.report():
        needed = 1 if report.input is None else report.spec.smallest_batch(report.input)
        if smallest < needed:
            return SmallBatchError(layer=report.spec.name, needed=needed, got=smallest)
    return None
