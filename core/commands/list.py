"""`list`: the members of a catalogue with their settings."""

from __future__ import annotations

import dataclasses
import importlib
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Any, get_args

from core.errors import UnknownKeyError
from core.fields import FieldInfo, describe

NAME = "list"
HELP = "list the members of a catalogue and what can be set in them"

CATALOGUES = {
    "benches": "core.benchmarks:BENCHES",
    "datasets": "core.data.dataset:DATASETS",
    "initialisers": "core.nn.initialiser:INITIALISERS",
    "layers": "core.nn.layer:LAYERS",
    "lessons": "core.lesson:LESSONS",
    "losses": "core.nn.loss:LOSSES",
    "optimisers": "core.training.optimiser:OPTIMISERS",
    "presets": "core.project.preset:PRESETS",
    "probes": "core.inspection.probe:PROBES",
    "methods": "core.reference.method:METHODS",
    "readers": "core.vision.reader:READERS",
    "rules": "core.doctor.rule:RULES",
    "scalings": "core.data.scaling:SCALINGS",
    "schedules": "core.training.schedule:SCHEDULES",
    "stop_rules": "core.training.stopping:STOP_RULES",
}
"""Where each catalogue lives; nothing is imported before it is asked for."""
BEFORE = {"presets": ("lessons",), "datasets": ("lessons", "presets")}
"""Where `train` looks up a plain key before it comes to this catalogue."""
OF_THE_WINDOW = ("views", "panels", "explorers", "pages")


def configure(parser: ArgumentParser) -> None:
    """One word says which catalogue."""
    parser.add_argument("kind", metavar="KIND", help=", ".join((*CATALOGUES, *OF_THE_WINDOW)))


def run(args: Namespace) -> dict[str, Any]:
    """`{kind: [{"key", "name", "help", "inputs"}]}`."""
    if args.kind not in CATALOGUES:
        raise UnknownKeyError(kind="catalogues", key=args.kind, known=", ".join((*CATALOGUES, *OF_THE_WINDOW)))
    entries = [entry(key, member) for key, member in catalogue(args.kind).items()]
    return {args.kind: [_with_name(args.kind, shown) for shown in entries]}


def text(result: dict[str, Any]) -> str:
    """Key, name and settings in columns."""
    entries = next(iter(result.values()))
    width = max((len(entry["key"]) for entry in entries), default=0)
    lines = []
    for entry in entries:
        settings = ", ".join(f"{name}={shown['default']}" for name, shown in entry.get("inputs", {}).items())
        asked = f"  [train {entry['train']}]" if "train" in entry else ""
        lines.append(f"{entry['key']:<{width}}  {entry['name']}{f'  ({settings})' if settings else ''}{asked}")
    return "\n".join(lines)


def _with_name(kind: str, shown: dict[str, Any]) -> dict[str, Any]:
    """With the name that `train` needs where the plain key means a member of an earlier catalogue."""
    if any(shown["key"] in catalogue(earlier) for earlier in BEFORE.get(kind, ())):
        prefix = {"presets": "preset", "datasets": "data"}[kind]
        return shown | {"train": f"{prefix}:{shown['key']}"}
    return shown


def catalogue(kind: str) -> Mapping[str, Any]:
    """The registry called `kind`."""
    module, name = CATALOGUES[kind].split(":")
    found: Mapping[str, Any] = getattr(importlib.import_module(module), name)
    return found


def entry(key: str, member: Any) -> dict[str, Any]:
    """What can be said about one member: a class of the catalogue, an instance, or just its name."""
    if hasattr(member, "as_record"):
        record: dict[str, Any] = member.as_record()
        return record | {"name": record["title"]["en"], "inputs": {i.name: field(i) for i in member.inputs.values()}}
    name = next((found for word in ("name", "title", "help") if (found := getattr(member, word, None))), member)
    listed: dict[str, Any] = {"key": key, "name": str(name)}
    if hasattr(member, "help"):
        listed["help"] = str(member.help)
    if isinstance(member, type) and dataclasses.is_dataclass(member):
        listed["inputs"] = {info.name: field(info) for info in describe(member)}
    return listed


def field(info: FieldInfo) -> dict[str, Any]:
    """One setting: its type, default, limits and choices as far as it has any."""
    shown: dict[str, Any] = {"type": _type_name(info.type), "default": info.default, "label": str(info.label.text)}
    if info.range is not None:
        shown |= {"low": info.range.low, "high": info.range.high}
    if info.choice is not None:
        shown["choices"] = list(info.choice.keys)
    return shown


def _type_name(kind: Any) -> str:
    if isinstance(kind, type) and not get_args(kind):
        return kind.__name__
    return str(kind).replace("pathlib.", "")
