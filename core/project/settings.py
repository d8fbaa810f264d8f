"""Settings of a project by name, as a command line gives them: `noise=0.2`, `loss=mse`, `data.seed=3`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.data.dataset import DATASETS
from core.data.files import FileSpec
from core.data.scaling import SCALINGS
from core.errors import InputError, UnknownFieldError, UnknownKeyError
from core.fields import FieldInfo, describe, parse, replace_fields
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.edits import fit_output
from core.project.placeholder import Unknown
from core.registry import Registry
from core.texts import N_
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES

PARTS: dict[str, Registry[Any]] = {
    "data": DATASETS,
    "loss": LOSSES,
    "optimiser": OPTIMISERS,
    "schedule": SCHEDULES,
}
"""The parts of a project that are chosen from a catalogue."""


class AmbiguousFieldError(InputError):
    message = N_("errors", "“{name}” could mean several settings. Write one of: {known}.")


def with_settings(project: Project, settings: Mapping[str, str]) -> Project:
    """The project with each setting made: first the parts that are chosen by key, then the fields inside them.

    A field is written `part.field`, or `field` where only one part has it. The network's ends follow the data and the
    loss. Raises `UnknownKeyError`, `UnknownFieldError`, `AmbiguousFieldError` or `BadValueError`.
    """
    for name, text in settings.items():
        if name in PARTS:
            project = with_part(project, name, PARTS[name][text]())
        elif name == "scaling":
            if text not in SCALINGS:
                raise UnknownKeyError(kind="scalings", key=text, known=", ".join(SCALINGS))
            project = replace(project, scaling=text)
    for name, text in settings.items():
        if name not in PARTS and name != "scaling":
            place = _place(project, name)
            spec = part(project, place)
            project = with_part(project, place, replace_fields(spec, **parse(type(spec), {name.split(".")[-1]: text})))
    if isinstance(project.data, FileSpec) and project.data.path:
        project = project.with_data(project.data.resolved())
    return project if project.problem() is None or _holds_unknown(project) else fit_output(project)


def _holds_unknown(project: Project) -> bool:
    """Whether a layer or the loss comes from a newer Gradus: nothing takes its place unless somebody chooses it."""
    return any(isinstance(item, Unknown) for item in (*project.network.layers, project.training.loss))


def fields(project: Project) -> dict[str, FieldInfo]:
    """Every setting by its full name `part.field`."""
    return {
        f"{place}.{info.name}": info for place in ("training", *PARTS) for info in describe(type(part(project, place)))
    }


def part(project: Project, place: str) -> Any:
    """The value at `place`: "training", "data", "loss", "optimiser" or "schedule"."""
    if place in ("training", "data"):
        return getattr(project, place)
    return getattr(project.training, place)


def with_part(project: Project, place: str, spec: Any) -> Project:
    """The project with `spec` at `place`."""
    if place == "data":
        return project.with_data(spec)
    if place == "training":
        return replace(project, training=spec)
    return replace(project, training=replace(project.training, **{place: spec}))


def _place(project: Project, name: str) -> str:
    known = fields(project)
    meant = [name] if name in known else [full for full in known if full.split(".")[1] == name]
    if not meant:
        raise UnknownFieldError(name=name, known=", ".join([*PARTS, "scaling", *known]))
    if len(meant) > 1:
        raise AmbiguousFieldError(name=name, known=", ".join(meant))
    return meant[0].split(".")[0]
