"""What kind of value each entry of a teacher's `lesson.json` must have, so that a slip is told in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core.texts import N_, Text

Check = tuple[Callable[[Any], bool], Text]


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _number(value: Any) -> bool:
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, str) and value.isdecimal())


NUMBER: Check = (_number, N_("lesson file", "a whole number"))
WORD: Check = (lambda value: isinstance(value, (str, int)), N_("lesson file", "a text in quotes"))
TEXT: Check = (lambda value: isinstance(value, str), N_("lesson file", "a text in quotes"))
TEXTS: Check = (_texts, N_("lesson file", "a list of texts in square brackets"))
LIST: Check = (lambda value: isinstance(value, list), N_("lesson file", "a list in square brackets"))
OBJECT: Check = (lambda value: isinstance(value, dict), N_("lesson file", "an object in braces"))

LESSON: Mapping[str, Check] = {
    "number": NUMBER,
    "order": NUMBER,
    "steps": LIST,
    "start": OBJECT,
    "figures": TEXTS,
    "hidden": TEXTS,
    "locked": TEXTS,
    "view": TEXT,
    "explorer": TEXT,
}
STEP: Mapping[str, Check] = {"key": WORD, "goals": TEXTS, "show": TEXT}
START: Mapping[str, Check] = {
    "preset": TEXT,
    "name": TEXT,
    "scaling": TEXT,
    "network": LIST,
    "training": OBJECT,
}


def misfits(record: Mapping[str, Any]) -> Iterator[tuple[str, Text]]:
    """Entries whose value is of another kind than it must be, with what it should be."""
    yield from _misfits(record, LESSON, "")
    steps = record.get("steps")
    for step in steps if isinstance(steps, list) else []:
        if isinstance(step, dict):
            yield from _misfits(step, STEP, "")
    start = record.get("start")
    if isinstance(start, dict):
        yield from _misfits(start, START, "start.")
        yield from _keys(start)


def _misfits(part: Mapping[str, Any], checks: Mapping[str, Check], before: str) -> Iterator[tuple[str, Text]]:
    for name, (fits, kind) in checks.items():
        if name in part and not fits(part[name]):
            yield f"{before}{name}", kind


def _keys(start: Mapping[str, Any]) -> Iterator[tuple[str, Text]]:
    """The key of every member of a catalogue is a word."""
    network, training = start.get("network"), start.get("training")
    members = {"data": start.get("data")}
    members |= {f"network[{index}]": item for index, item in enumerate(network if isinstance(network, list) else [])}
    members |= training if isinstance(training, dict) else {}
    for name, item in members.items():
        if isinstance(item, dict) and "key" in item and not isinstance(item["key"], str):
            yield f"start.{name}.key", TEXT[1]
