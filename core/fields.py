"""Marks on dataclass fields (range, choice, label); forms and command-line values are built from them."""

from __future__ import annotations

import dataclasses
import math
import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from core.errors import BadValueError, UnknownFieldError
from core.texts import N_, Text

__all__ = ["N_", "Choice", "FieldInfo", "Label", "Range", "Text", "describe", "parse", "replace_fields"]

MOST_SHOWN = 60
KINDS: Mapping[Any, Text] = {
    bool: N_("errors", "true or false"),
    int: N_("errors", "a whole number"),
    float: N_("errors", "a number"),
    tuple: N_("errors", "values separated by commas"),
}
"""What a field without limits takes, in words."""


@dataclass(frozen=True, slots=True)
class Range:
    """Closed interval of allowed numbers; `log` asks for a logarithmic slider, `unit` is shown after the number."""

    low: float
    high: float
    step: float | None = None
    log: bool = False
    unit: str = ""

    def holds(self, value: float) -> bool:
        return self.low <= value <= self.high  # false for what is no number


@dataclass(frozen=True, slots=True)
class Choice:
    """The allowed keys of a field, each with the text that is shown for it."""

    options: tuple[tuple[str, Text], ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.options)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a field on screen and the sentence that explains it on hover."""

    text: Text
    help: Text | None = None


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One editable field of a spec: what a form, the command line or a document needs to know about it."""

    name: str
    type: Any
    default: Any
    label: Label
    range: Range | None = None
    choice: Choice | None = None


def describe(cls: type) -> tuple[FieldInfo, ...]:
    """List the editable fields of a dataclass in order of definition.

    A field is editable when it carries a `Label`; everything else is machinery.
    """
    hints = get_type_hints(cls, include_extras=True)
    infos = []
    for field in dataclasses.fields(cls):
        hint = hints[field.name]
        if get_origin(hint) is not Annotated:
            continue
        base, *marks = get_args(hint)
        label = _first(marks, Label)
        if label is None:
            continue
        infos.append(FieldInfo(field.name, base, _default(field), label, _first(marks, Range), _first(marks, Choice)))
    return tuple(infos)


def parse(cls: type, texts: Mapping[str, str]) -> dict[str, Any]:
    """Turn `{"noise": "0.2"}` from a command line into checked constructor arguments of `cls`.

    Raises `UnknownFieldError` for a name that is not there and `BadValueError` for a value that does not fit.
    """
    infos = {info.name: info for info in describe(cls)}
    values = {}
    for name, text in texts.items():
        if name not in infos:
            raise UnknownFieldError(name=name, known=", ".join(infos) or "none")
        values[name] = _checked(infos[name], _converted(infos[name], text))
    return values


def replace_fields(spec: Any, **changes: Any) -> Any:
    """Return `spec` with the given fields replaced, each checked against its marks."""
    infos = {info.name: info for info in describe(type(spec))}
    for name, value in changes.items():
        if name in infos:
            _checked(infos[name], value)
    return dataclasses.replace(spec, **changes)


def _first(marks: list[Any], kind: type) -> Any:
    return next((mark for mark in marks if isinstance(mark, kind)), None)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return None


def _converted(info: FieldInfo, text: str) -> Any:
    """Read `text` as the type of the field; tuples are comma-separated, and empty only where the default is."""
    try:
        value = _read(info.type, text.strip())
    except (ValueError, TypeError, KeyError):
        raise BadValueError(name=info.name, value=_shown(text), expected=_expected(info)) from None
    if value == () != info.default:
        raise BadValueError(name=info.name, value=_shown(text), expected=_expected(info))
    return value


def _read(kind: Any, text: str) -> Any:
    if kind is bool:
        return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}[text.lower()]
    if kind is float:
        return _finite(text)
    if kind in (int, str):
        return kind(text)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return tuple(_read(arguments[0], part.strip()) for part in text.split(",") if part.strip())
    if origin in (Union, types.UnionType):
        if text.lower() == "none" and type(None) in arguments:
            return None
        return _read(next(item for item in arguments if item is not type(None)), text)
    if origin is Literal:
        return text
    raise TypeError(kind)


def _finite(text: str) -> float:
    """A number that can be computed with, so neither "nan" nor "1e999"; −0 is 0."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number + 0.0


def _checked(info: FieldInfo, value: Any) -> Any:
    if info.type in (int, float) and isinstance(value, str):
        raise BadValueError(name=info.name, value=_shown(value), expected=_expected(info))
    in_range = info.range is None or value is None or all(info.range.holds(number) for number in _numbers(value))
    in_choice = info.choice is None or value in info.choice.keys
    if not (in_range and in_choice):
        raise BadValueError(name=info.name, value=_shown(str(value)), expected=_expected(info))
    return value


def _numbers(value: Any) -> tuple[float, ...]:
    if isinstance(value, tuple):
        return tuple(number for item in value for number in _numbers(item))
    return (value if isinstance(value, int) else float(value),)  # an int may be beyond all floats


def _expected(info: FieldInfo) -> str | Text:
    if info.choice is not None:
        return ", ".join(info.choice.keys)
    if info.range is not None:
        return f"{info.range.low:g} – {info.range.high:g}"
    return KINDS.get(info.type) or KINDS.get(get_origin(info.type)) or str(info.type)


def _shown(text: str) -> str:
    """What was given, short enough for a sentence."""
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
