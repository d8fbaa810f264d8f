"""A lesson's project with the lesson's inputs set in it: what `--save` trains and writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.errors import InputError
from core.fields import describe
from core.lesson import PROGRAMS, Lesson, NoStartError
from core.lesson_start import project_inputs
from core.lesson_start import with_settings as with_inputs
from core.project.document import Project
from core.project.settings import with_settings
from core.texts import N_

PLACES = {
    "rate": "training.learning_rate",
    "batch": "training.batch_size",
    "epochs": "training.epochs",
    "momentum": "optimiser.momentum",
    "weight_decay": "training.weight_decay",
}
"""What the inputs of a lesson's program are called in a project."""


class NotInProjectError(InputError):
    message = N_(
        "errors",
        "“{name}” belongs to the figures of the lesson “{lesson}”, not to the project that is saved. "
        "Leave it out, or train without --save.",
    )


def project_with_inputs(lesson: Lesson, settings: Mapping[str, str]) -> Project:
    """The project that the lesson starts with, changed by its inputs and by any setting of a project.

    Raises `NoStartError` for a lesson without a project, `NotInProjectError` for an input that only its program knows,
    and the errors of `core.project.settings`.
    """
    start = lesson.start
    if start is None:
        raise NoStartError(lesson=lesson.key)
    if lesson.key in PROGRAMS:
        return with_settings(start, dict(_places(lesson, start, settings)))
    project = with_settings(start, {name: text for name, text in settings.items() if name not in lesson.inputs})
    return with_inputs(project, {name: text for name, text in settings.items() if name in project_inputs(project)})


def _places(lesson: Lesson, start: Project, settings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each setting under its name in the project."""
    drawn = {info.name for info in describe(type(start.data))}
    for name, text in settings.items():
        if name not in lesson.inputs:
            yield name, text
        elif name == "seed":
            yield "training.seed", text
            if getattr(start.data, "seed", None) == lesson.inputs["seed"].default:
                yield "data.seed", text  # the program draws its samples by the same seed
        elif name in PLACES:
            yield PLACES[name], text
        elif name in drawn:
            yield f"data.{name}", text
        else:
            raise NotInProjectError(name=name, lesson=lesson.key)
