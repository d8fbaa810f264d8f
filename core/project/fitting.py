"""Making the parts of a project fit each other: the last layer to data and loss, the whole to other data."""

from __future__ import annotations

from dataclasses import replace

from core.data.dataset import DataSpec
from core.fields import replace_fields
from core.nn.loss import LOSSES, LossSpec
from core.project.document import Project
from core.project.preset import PRESETS


def fit_output(project: Project) -> Project:
    """The project with as many neurons in its last Linear layer as data and loss ask for; others are left alone."""
    needed = project.training.loss.outputs_for(project.data.task, project.data.outputs)
    layers = list(project.network.layers)
    for index in reversed(range(len(layers))):
        layer = layers[index]
        if layer.key == "linear":
            layers[index] = replace_fields(layer, units=needed)
            break
        if not layer.is_activation:
            break
    return replace(project, network=replace(project.network, layers=tuple(layers)))


def for_data(project: Project, data: DataSpec) -> Project:
    """The project over other data, able to learn them.

    Network and training stay where they fit (another point set, say), with loss and last layer following; where the
    kind of input changes, those of the first preset with such data take their place.
    """
    kept = fit_output(_with_loss(project.with_data(data)))
    if data.kind == project.data.kind and kept.problem() is None:
        return kept
    presets = [preset.project() for preset in PRESETS.values()]
    alike = [preset for preset in presets if preset.data.key == data.key] or [
        preset for preset in presets if preset.data.kind == data.kind and preset.data.task == data.task
    ]
    if not alike:
        return kept
    return fit_output(_with_loss(replace(alike[0].with_data(data), name="", scaling=data.scaling)))


def _with_loss(project: Project) -> Project:
    """The first loss of the catalogue that can learn the task, unless the present one can."""
    if project.data.task in project.training.loss.tasks:
        return project
    return replace(project, training=replace(project.training, loss=_loss_for(project.data)))


def _loss_for(data: DataSpec) -> LossSpec:
    """The loss whose most natural task this is."""
    natural = [loss for loss in LOSSES.values() if loss.tasks[0] == data.task]
    able = [loss for loss in LOSSES.values() if data.task in loss.tasks]
    return (natural or able)[0]()
