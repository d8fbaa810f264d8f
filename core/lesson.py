"""Lessons: a start project with prose, steps and goals from a folder, and the figures that the lesson computes."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from core.data.dataset import Progress
from core.errors import FileProblemError, InputError
from core.fields import FieldInfo, describe, parse
from core.lesson_goals import Goal, project_metrics, read_goal
from core.lesson_start import project_inputs, start_project, with_settings
from core.lesson_text import LANGUAGES, LessonText, read_text
from core.lesson_training import Budget, train_project
from core.plain import plain
from core.project.document import Project
from core.registry import Registry
from core.resources import resource
from core.texts import N_

OVERRIDES = ("epochs", "steps", "seed")
"""Command-line options that set the input of the same name, where a lesson has one."""


class UnknownLessonError(InputError, KeyError):
    message = N_("errors", "There is no lesson “{key}”. Lessons: {known}.")


class BeyondNumbersError(InputError):
    message = N_("errors", "These numbers are too large to compute with. Give smaller ones.")


class NoStartError(InputError):
    message = N_("errors", "The lesson “{lesson}” has nothing to train. Add a start project to its lesson.json.")


@dataclass(frozen=True)
class LessonResult:
    """What a run of a lesson yields: `metrics` for goals, `figures` as plain data (numbers, lists, texts)."""

    metrics: dict[str, float]
    figures: dict[str, Any]


@dataclass(frozen=True)
class LessonProgram(ABC):
    """A lesson that computes figures of its own; its labelled fields are the lesson's inputs."""

    key: ClassVar[str]

    @abstractmethod
    def run(self, budget: Budget) -> LessonResult:
        """Compute everything from the inputs; raises an `InputError` with the next move for what does not fit."""


PROGRAMS: Registry[type[LessonProgram]] = Registry("lesson programs", "core.lessons")


@dataclass(frozen=True)
class Step:
    """One task of a lesson: its key in the prose, the goals that end it, the part of the window it is about.

    `view` is the result view that its text speaks of ("figures" and "explore" are the lesson's own), or "".
    """

    key: str
    goals: tuple[Goal, ...] = ()
    show: str = ""
    view: str = ""

    def done(self, metrics: Mapping[str, float]) -> bool:
        """Whether all goals are met. A step without goals is done when the reader says so: False here."""
        return bool(self.goals) and all(goal.met(metrics) for goal in self.goals)


@dataclass(frozen=True)
class Lesson:
    """One folder of the course. Texts and the start project are read when they are asked for."""

    key: str
    folder: Path
    number: int
    steps: tuple[Step, ...]
    record: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The English title, for lists on the command line."""
        return self.text("en").title

    @property
    def help(self) -> str:
        """The English summary."""
        return self.text("en").summary

    @property
    def label(self) -> str:
        """What stands before the title: the number, with a letter where two lessons share a row ("14a")."""
        return f"{self.number}{self.record.get('part', '')}"

    @property
    def is_own(self) -> bool:
        """Whether it is a teacher's own: its folder lies outside the course."""
        return self.folder.parent != LESSONS.folder

    @property
    def place(self) -> str:
        """Under what progress and answers are kept: a teacher's own lesson stays apart from one of ours."""
        return f"own/{self.key}" if self.is_own else self.key

    @property
    def order(self) -> int:
        return int(self.record.get("order", self.number * 10))

    @property
    def explorer(self) -> str:
        """Key of the explorer that belongs beside the text, or ""."""
        return str(self.record.get("explorer", ""))

    @property
    def view(self) -> str:
        """Key of the result view to show first, or ""."""
        return str(self.record.get("view", ""))

    @property
    def hidden(self) -> tuple[str, ...]:
        """Controls that the lesson hides."""
        return tuple(self.record.get("hidden", ()))

    @property
    def locked(self) -> tuple[str, ...]:
        """Controls that stay visible and cannot be changed."""
        return tuple(self.record.get("locked", ()))

    @cached_property
    def start(self) -> Project | None:
        """The project that the lesson begins with; None for a lesson that is all explorer."""
        record = self.record.get("start")
        return None if record is None else start_project(record)

    @property
    def inputs(self) -> dict[str, FieldInfo]:
        """What `--set` may change, by name: type, default and range."""
        if self.key in PROGRAMS:
            return {info.name: info for info in describe(PROGRAMS[self.key])}
        return {} if self.start is None else project_inputs(self.start)

    def text(self, language: str) -> LessonText:
        """The prose in `language`; where a folder has no such file, the other language stands in."""
        paths = [self.folder / f"{key}.md" for key in (language, *LANGUAGES)]
        path = next((path for path in paths if path.exists()), paths[0])
        return _text(path, path.stat().st_mtime_ns if path.exists() else 0)

    def as_record(self) -> dict[str, Any]:
        """The lesson as plain data, for `list lessons --json`."""
        return {
            "key": self.key,
            "number": self.number,
            "title": {language: self.text(language).title for language in LANGUAGES},
            "summary": {language: self.text(language).summary for language in LANGUAGES},
            "inputs": [input_record(info) for info in self.inputs.values()],
            "steps": [{"key": step.key, "goals": [str(goal) for goal in step.goals]} for step in self.steps],
            "explorer": self.explorer,
        }


class Lessons(Mapping[str, Lesson]):
    """The lessons of one folder in order of the course."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _members(self) -> dict[str, Lesson]:
        found = [read_lesson(path.parent) for path in self.folder.glob("*/lesson.json")]
        return {lesson.key: lesson for lesson in sorted(found, key=lambda lesson: (lesson.order, lesson.key))}

    def __getitem__(self, key: str) -> Lesson:
        if key not in self._members:
            raise UnknownLessonError(key=key, known=", ".join(self._members))
        return self._members[key]

    def __contains__(self, key: object) -> bool:
        return key in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)


LESSONS = Lessons(resource("lessons"))


def read_lesson(folder: Path) -> Lesson:
    """Read a lesson's folder (a teacher's own, too); raises `FileProblemError` or `BadValueError`."""
    path = folder / "lesson.json"
    try:
        record = json.loads(path.read_text(encoding="utf-8-sig"))
        steps = tuple(
            Step(
                str(step["key"]),
                tuple(map(read_goal, step.get("goals", ()))),
                str(step.get("show", "")),
                str(step.get("view", "")),
            )
            for step in record["steps"]
        )
        number = int(record["number"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileProblemError(file=f"{folder.name}/{path.name}", detail=str(error)) from error
    return Lesson(folder.name, folder, number, steps, record)


def run_lesson(
    key: str,
    settings: Mapping[str, str] | None = None,
    epochs: int | None = None,
    steps: int | None = None,
    seed: int | None = None,
    progress: Progress | None = None,
) -> LessonResult:
    """Run the lesson `key` without a window and return its metrics and figures as plain data.

    `settings` are inputs by name as texts; `epochs`, `steps` and `seed` set the inputs of these names, and `steps` ends
    any training early. Raises an `InputError` for whatever does not fit.
    """
    return run(LESSONS[key], settings, epochs, steps, seed, progress)


def run(
    lesson: Lesson,
    settings: Mapping[str, str] | None = None,
    epochs: int | None = None,
    steps: int | None = None,
    seed: int | None = None,
    progress: Progress | None = None,
) -> LessonResult:
    """Run any lesson, also one that was read from a teacher's folder."""
    texts = dict(settings or {})
    for name, value in zip(OVERRIDES, (epochs, steps, seed)):
        if value is not None and name in lesson.inputs:
            texts[name] = str(value)
    budget = Budget(steps, progress)
    if lesson.key in PROGRAMS:
        program = PROGRAMS[lesson.key]
        with np.errstate(all="ignore"):  # a rate that is too large may overflow; its figures say so
            result = _run(program(**parse(program, texts)), budget)
        return LessonResult(_numbers(result.metrics), plain(result.figures))
    if lesson.start is None:
        raise NoStartError(lesson=lesson.key)
    return _trained(lesson, with_settings(lesson.start, texts), budget)


def input_record(info: FieldInfo) -> dict[str, Any]:
    """One input as plain data: name, type, default, low, high, choices, and what it means."""
    record: dict[str, Any] = {
        "name": info.name,
        "type": getattr(info.type, "__name__", str(info.type)) if isinstance(info.type, type) else str(info.type),
        "default": plain(info.default),
        "low": None if info.range is None else info.range.low,
        "high": None if info.range is None else info.range.high,
        "help": str(info.label.help or info.label.text),
    }
    return record if info.choice is None else record | {"choices": list(info.choice.keys)}


def _run(program: LessonProgram, budget: Budget) -> LessonResult:
    """Arrays overflow to infinity, single numbers of Python raise."""
    try:
        return program.run(budget)
    except OverflowError as error:
        raise BeyondNumbersError from error


def _trained(lesson: Lesson, project: Project, budget: Budget) -> LessonResult:
    """The figures of a lesson without a program: the metrics named in its `figures`, and the table of epochs.

    `printed` stands beside them where the tutorial behind a lesson prints numbers of its own.
    """
    trained = train_project(project, budget)
    metrics = _numbers(project_metrics(project) | trained.metrics)
    figures: dict[str, Any] = {name: metrics[name] for name in lesson.record.get("figures", ()) if name in metrics}
    figures |= {"epoch_table": list(trained.epochs), "reason": trained.reason}
    if "printed" in lesson.record:
        figures["printed"] = lesson.record["printed"]
    return LessonResult(metrics, plain(figures))


def _numbers(metrics: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in metrics.items()}


@lru_cache(maxsize=64)
def _text(path: Path, _changed_ns: int) -> LessonText:
    """A file is read again when it has changed: its author may be at work on it."""
    return read_text(path)
