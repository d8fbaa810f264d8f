"""A project over other data: what fits stays, the rest comes from the preset for such data."""

from __future__ import annotations

from dataclasses import replace

from core.data.dataset import DataSpec
from core.project.document import Project
from core.project.edits import fit_output, natural_loss
from core.project.preset import PRESETS


def for_data(project: Project, data: DataSpec) -> Project:
    """The project over other data, able to learn them.

    Network and training stay where they fit (another point set, say), with loss and last layer following; where the
    kind of input changes, those of the first preset with such data take their place.
    """
    kept = fit_output(_with_loss_of(project, data).with_data(data))
    if data.kind == project.data.kind and kept.problem() is None:
        return kept
    presets = [preset.project() for preset in PRESETS.values()]
    own = () if data.made_by_hand else presets  # whose points are set by hand have nothing else in common
    alike = [preset for preset in own if preset.data.key == data.key] or [
        preset for preset in presets if preset.data.kind == data.kind and preset.data.task == data.task
    ]
    if not alike:
        return kept
    return fit_output(replace(alike[0].with_data(data), name="", scaling=data.scaling))


def _with_loss_of(project: Project, data: DataSpec) -> Project:
    """The project with the loss that is made for the data's task, if its own was made for the task before.

    One that was chosen against the habit (squared error for classes, say) stays, and so does one whose last layer the
    network has.
    """
    loss, before, task = project.training.loss, project.data.task, data.task
    if task == before or loss.tasks[0] != before or loss.ends_with:
        return project
    return replace(project, training=replace(project.training, loss=natural_loss(task)))
