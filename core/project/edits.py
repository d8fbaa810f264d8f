"""Edits of a whole project that keep its parts fitting each other."""

from __future__ import annotations

from dataclasses import replace

from core.data.dataset import Task
from core.nn.edits import add_layer, mended, with_outputs, without_locks
from core.nn.fit import rank_of
from core.nn.loss import LOSSES, LossSpec
from core.project.document import Project


def fit_output(project: Project) -> Project:
    """The project with a network that fits: every layer takes its input, and as many outputs as data and loss need.

    A loss that cannot learn this kind of targets is replaced by the most natural one that can.
    """
    task, loss = project.data.task, project.training.loss
    if task not in loss.tasks:
        loss = natural_loss(task)
    network = with_outputs(mended(project.network), loss.outputs_for(task, project.data.outputs), rank_of(task))
    if loss.ends_with and network.layers[-1].key not in loss.ends_with:
        network = add_layer(network, len(network.layers), loss.ends_with[0])
    return replace(project, network=network, training=replace(project.training, loss=loss))


def natural_loss(task: Task) -> LossSpec:
    """The loss that is made for such targets first of all."""
    able = [candidate for candidate in LOSSES.values() if task in candidate.tasks]
    return min(able, key=lambda candidate: candidate.tasks.index(task))()


def needs_new_run(before: Project, after: Project) -> bool:
    """Whether a run of `before` cannot go on as a run of `after`.

    A new name, learning rate or lock changes nothing: the run takes them over as it goes.
    """

    def frozen(project: Project) -> Project:
        training = replace(project.training, learning_rate=1.0, epochs=1)
        return replace(project, name="", network=without_locks(project.network), training=training)

    return frozen(before) != frozen(after)
