"""The project that a lesson begins with, read from `lesson.json`, and what a command line may change in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from core.data.dataset import DATASETS, DataSpec
from core.errors import BadValueError, UnknownFieldError
from core.fields import FieldInfo, describe, parse, replace_fields
from core.nn.layer import LAYERS, LayerSpec
from core.nn.loss import LOSSES, LossSpec
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.preset import PRESETS
from core.registry import Registry
from core.training.config import TrainingConfig
from core.training.optimiser import OPTIMISERS, OptimiserSpec
from core.training.schedule import SCHEDULES, ScheduleSpec


def start_project(record: Mapping[str, Any]) -> Project:
    """Build a project from `{"data": …, "scaling": …, "network": […], "training": {…}}`, or begin with a `preset`.

    A part that is left out keeps the default of `Project`, or the preset's. Data, layers, loss, optimiser and schedule
    are written as a key ("tanh") or as an object with a key and fields ({"key": "linear", "units": 4}). Raises an
    `InputError` for unknown keys and fields.
    """
    project = PRESETS[record["preset"]].project() if "preset" in record else Project(name=str(record.get("name", "")))
    if "data" in record:
        data: DataSpec = _member(DATASETS, record["data"])
        project = project.with_data(data)
    if "network" in record:
        layers: list[LayerSpec] = [_member(LAYERS, item) for item in record["network"]]
        project = dataclasses.replace(project, network=NetworkSpec(project.data.input_shape, tuple(layers)))
    if "scaling" in record:
        project = dataclasses.replace(project, scaling=str(record["scaling"]))
    return dataclasses.replace(project, training=_training(project.training, record.get("training", {})))


def project_inputs(project: Project) -> dict[str, FieldInfo]:
    """The fields of training, optimiser, loss and data by name, with the project's values as defaults.

    A name that stands in two places belongs to the first; the data's seed is then called `data_seed`.
    """
    return {name: info for name, (_, info) in _places(project).items()}


def with_settings(project: Project, settings: Mapping[str, str]) -> Project:
    """The project with inputs changed; raises `UnknownFieldError` or `BadValueError`."""
    places = _places(project)
    for name, text in settings.items():
        if name not in places:
            raise UnknownFieldError(name=name, known=", ".join(places) or "none")
        part, info = places[name]
        spec = _part(project, part)
        value = parse(type(spec), {info.name.removeprefix("data_") if part == "data" else info.name: text})
        project = _with_part(project, part, replace_fields(spec, **value))
    return project


def _places(project: Project) -> dict[str, tuple[str, FieldInfo]]:
    places: dict[str, tuple[str, FieldInfo]] = {}
    for part in ("training", "optimiser", "loss", "data"):
        spec = _part(project, part)
        for info in describe(type(spec)):
            name = f"data_{info.name}" if info.name in places else info.name
            places[name] = part, dataclasses.replace(info, name=name, default=getattr(spec, info.name))
    return places


def _part(project: Project, part: str) -> Any:
    parts = {"training": project.training, "data": project.data}
    return parts[part] if part in parts else getattr(project.training, part)


def _with_part(project: Project, part: str, spec: Any) -> Project:
    if part == "data":
        return dataclasses.replace(project, data=spec)
    if part == "training":
        return dataclasses.replace(project, training=spec)
    return dataclasses.replace(project, training=dataclasses.replace(project.training, **{part: spec}))


def _training(training: TrainingConfig, record: Mapping[str, Any]) -> TrainingConfig:
    catalogues: dict[str, Registry[Any]] = {"loss": LOSSES, "optimiser": OPTIMISERS, "schedule": SCHEDULES}
    parts: dict[str, LossSpec | OptimiserSpec | ScheduleSpec] = {
        name: _member(catalogue, record[name]) for name, catalogue in catalogues.items() if name in record
    }
    numbers = {name: value for name, value in record.items() if name not in catalogues}
    unknown = numbers.keys() - {info.name for info in describe(TrainingConfig)}
    if unknown:
        raise UnknownFieldError(name=", ".join(sorted(unknown)), known=", ".join(catalogues))
    made: TrainingConfig = replace_fields(training, **numbers, **parts)
    return made


def _member(catalogue: Registry[Any], item: Any) -> Any:
    """A catalogue member with fields from a word or an object with a `key`."""
    if isinstance(item, str):
        return catalogue[item]()
    if not isinstance(item, Mapping) or "key" not in item:
        raise BadValueError(name=catalogue.kind, value=item, expected="key, fields")
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in item.items() if name != "key"}
    spec = catalogue[item["key"]]()
    known = {field.name for field in dataclasses.fields(spec)}
    if values.keys() - known:
        raise UnknownFieldError(name=", ".join(sorted(values.keys() - known)), known=", ".join(sorted(known)))
    return replace_fields(spec, **values)
