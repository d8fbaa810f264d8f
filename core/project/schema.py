"""A project as plain JSON data and back: catalogue values by their keys, unknown ones kept as they are."""

from __future__ import annotations

import dataclasses
import json
import math
from typing import Any, get_type_hints

from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from core.data.dataset import DATASETS, DataSpec
from core.errors import GradusError, InputError
from core.fields import replace_fields
from core.nn.layer import LAYERS, LayerSpec
from core.nn.loss import LOSSES, LossSpec
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.placeholder import (
    Unknown,
    UnknownData,
    UnknownLayer,
    UnknownLoss,
    UnknownOptimiser,
    UnknownSchedule,
    UnknownStopRule,
)
from core.registry import Registry
from core.texts import N_
from core.training.config import TrainingConfig
from core.training.optimiser import OPTIMISERS, OptimiserSpec
from core.training.schedule import SCHEDULES, ScheduleSpec
from core.training.stopping import STOP_RULES, StopRule

SCHEMA = 3
SINCE = {"cut": 2, "tag": 2, "scaled_target": 3}
"""The format that first knew a field. Where a project leaves it at its default it is left out, and the project says
the oldest format that knows all it holds: an earlier Gradus opens it, or says that it is too new. None trains a network
as if nothing in it were cut."""
MAX_CHARACTERS = 8 * 2**20
_WRONG_KIND = (ValueError, TypeError, AttributeError, RecursionError)
"""What the converter raises when a list stands where an object is meant, and the like."""


class NotAProjectError(InputError):
    message = N_("errors", "This is not a project that can be opened ({detail}). Nothing was changed.")


class NewerProjectError(InputError):
    message = N_(
        "errors",
        "This project was saved in format {found}; this Gradus reads up to {known}. Update it to open the project.",
    )


CATALOGUES: dict[type, tuple[Registry[Any], type[Unknown]]] = {
    DataSpec: (DATASETS, UnknownData),
    LayerSpec: (LAYERS, UnknownLayer),
    LossSpec: (LOSSES, UnknownLoss),
    OptimiserSpec: (OPTIMISERS, UnknownOptimiser),
    ScheduleSpec: (SCHEDULES, UnknownSchedule),
    StopRule: (STOP_RULES, UnknownStopRule),
}


def to_plain(project: Project) -> dict[str, Any]:
    """The project as dicts, lists, strings and numbers."""
    plain = _converter.unstructure(project)
    used = {name for part in (plain["data"], *plain["network"]["layers"]) for name in part}
    return {"schema": max([1, *(since for name, since in SINCE.items() if name in used)]), **plain}


def from_plain(plain: Any) -> Project:
    """The project that `to_plain` described; raises `NotAProjectError` or `NewerProjectError`."""
    if not isinstance(plain, dict) or not isinstance(plain.get("schema"), int):
        raise NotAProjectError(detail=N_("errors", "no schema number"))
    if plain["schema"] > SCHEMA:
        raise NewerProjectError(found=plain["schema"], known=SCHEMA)
    try:
        return _converter.structure({name: value for name, value in plain.items() if name != "schema"}, Project)
    except NotAProjectError:
        raise
    except KeyError as error:
        raise NotAProjectError(detail=f"{error} is missing") from None
    except (GradusError, BaseValidationError, ForbiddenExtraKeysError, *_WRONG_KIND) as error:
        raise NotAProjectError(detail=str(error)) from None


def to_text(project: Project) -> str:
    """The project as text to paste into a message: readable JSON without weights or data."""
    return json.dumps(to_plain(project), ensure_ascii=False, indent=1)


def from_text(text: str) -> Project:
    """The project in `text`; raises `NotAProjectError` or `NewerProjectError`."""
    return from_plain(read_json(text))


def read_json(text: str) -> Any:
    """Parse JSON from outside: no NaN or Infinity, no endless nesting, no broken characters.

    Raises `NotAProjectError`.
    """
    if len(text) > MAX_CHARACTERS:
        raise NotAProjectError(detail=N_("errors", "too long"))
    try:
        parsed = json.loads(text, parse_constant=_refuse_constant)
        json.dumps(
            parsed, ensure_ascii=False
        ).encode()  # half a surrogate pair parses, but can be neither shown nor saved
        return parsed
    except (ValueError, RecursionError) as error:
        raise NotAProjectError(detail=str(error)) from None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _member_to_plain(spec: Any) -> dict[str, Any]:
    if isinstance(spec, Unknown):
        return spec.plain()
    values = {field.name: getattr(spec, field.name) for field in dataclasses.fields(spec)}
    told = {name: value for name, value in values.items() if name not in SINCE or value}
    return {"key": spec.key, **{name: _converter.unstructure(value) for name, value in told.items()}}


def _member_from_plain(plain: Any, base: type) -> Any:
    registry, placeholder = CATALOGUES[base]
    if not isinstance(plain, dict) or not isinstance(plain.get("key"), str):
        raise NotAProjectError(detail=f"a part of {registry.kind} has no key")
    if plain["key"] not in registry:
        return placeholder(json.dumps(plain, ensure_ascii=False))
    member = registry[plain["key"]]
    hints = get_type_hints(member)
    given = {name: value for name, value in plain.items() if name != "key"}
    unknown = given.keys() - {field.name for field in dataclasses.fields(member)}
    if unknown:
        raise NotAProjectError(detail=f"“{plain['key']}” has no setting “{min(unknown)}”")
    return replace_fields(member(), **{name: _converter.structure(value, hints[name]) for name, value in given.items()})


def _exactly(value: Any, kind: type) -> Any:
    """JSON's own types and nothing that merely looks like them; a whole number may stand where a decimal is meant."""
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not kind or (isinstance(value, float) and not math.isfinite(value)):
        raise NotAProjectError(detail=f"{str(value)[:40]!r} instead of {kind.__name__}")
    return value


def _checked_config(plain: Any, _: type) -> TrainingConfig:
    config = _structure_config(plain, TrainingConfig)
    checked: TrainingConfig = replace_fields(config, **vars(config))
    return checked


def _shape(plain: Any, _: type) -> NetworkSpec:
    network = _structure_network(plain, NetworkSpec)
    if not network.input_shape or not all(0 < size <= 2**24 for size in network.input_shape):
        raise NotAProjectError(detail=f"the input shape {network.input_shape}")
    return network


_converter = Converter(detailed_validation=False, forbid_extra_keys=True)
for _kind in (int, float, bool, str):
    _converter.register_structure_hook(_kind, _exactly)
for _base in CATALOGUES:
    _converter.register_unstructure_hook(_base, _member_to_plain)
    _converter.register_structure_hook(_base, _member_from_plain)
_structure_config = make_dict_structure_fn(
    TrainingConfig, _converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False
)
_structure_network = make_dict_structure_fn(
    NetworkSpec, _converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False
)
_converter.register_structure_hook(TrainingConfig, _checked_config)
_converter.register_structure_hook(NetworkSpec, _shape)
