"""A teacher's own lesson: a folder read by the same code as ours, and checked as a whole before it is shown."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from core.errors import InputError
from core.lesson import Lesson, read_lesson
from core.lesson_goals import project_metrics
from core.lesson_shape import misfits
from core.lesson_text import LANGUAGES
from core.project.document import Project
from core.texts import N_

RECORD = "lesson.json"
PARTS = ("train", "validation", "test")


class NoLessonError(InputError):
    message = N_(
        "errors",
        "There is no lesson in “{folder}”: {file} is missing. "
        "Choose a folder that holds lesson.json and en.md or zh_CN.md.",
    )


class LessonSyntaxError(InputError):
    message = N_(
        "errors",
        "“{file}” is not JSON: line {line}, column {column} ({detail}). Mend that place, then read the lesson again.",
    )


class MissingEntryError(InputError):
    message = N_("errors", "“{file}” has no “{entry}”. Add it, then read the lesson again.")


class StepTextError(InputError):
    message = N_(
        "errors",
        "“{file}” has no section for the step “{step}”. "
        "Add a line “## Title {{#{step}}}” with its text, then read the lesson again.",
    )


class UnknownMetricError(InputError):
    message = N_("errors", "“{file}” has a goal for “{metric}”, which is not measured. Use one of these: {known}.")


class WrongKindError(InputError):
    message = N_("errors", "“{entry}” in “{file}” should be {kind}. Mend it, then read the lesson again.")


class LessonPartError(InputError):
    message = N_("errors", "“{file}” does not fit: {problem} Mend it, then read the lesson again.")


def holds_lesson(folder: Path) -> bool:
    """Whether a folder is meant as a lesson."""
    return os.path.isfile(folder / RECORD)  # of any text, also of one that is too long for a path


def read_own_lesson(folder: Path) -> Lesson:
    """The lesson in `folder`; nothing in it is executed.

    Raises an `InputError` that names the file and the next move: for JSON that cannot be read, entries, texts or steps
    that are missing, goals that nothing measures, and a start project that cannot be built.
    """
    folder = folder.absolute()
    _check_record(folder)
    try:
        lesson = read_lesson(folder)
        problem = None if lesson.start is None else lesson.start.problem()
    except (InputError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise LessonPartError(file=_name(folder, RECORD), problem=error) from error
    if problem is not None:
        raise LessonPartError(file=_name(folder, RECORD), problem=problem)
    _check_goals(lesson)
    _check_texts(lesson)
    return lesson


def _check_record(folder: Path) -> None:
    """The entries that every lesson needs are there."""
    path, file = folder / RECORD, _name(folder, RECORD)
    if not path.is_file():
        raise NoLessonError(folder=folder.name, file=RECORD)
    try:
        record: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise LessonSyntaxError(file=file, line=error.lineno, column=error.colno, detail=error.msg) from error
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise LessonPartError(file=file, problem=error) from error
    for entry in ("number", "steps"):
        if not isinstance(record, dict) or entry not in record:
            raise MissingEntryError(file=file, entry=entry)
    for step in record["steps"] if isinstance(record["steps"], list) else []:
        if not isinstance(step, dict) or "key" not in step:
            raise MissingEntryError(file=file, entry="key")
    for entry, kind in misfits(record):
        raise WrongKindError(file=file, entry=entry, kind=kind)


def _check_goals(lesson: Lesson) -> None:
    """Goals ask only for what a project says of itself or a training measures."""
    measured = {*project_metrics(Project()), "epochs", "steps", "gap"}
    measured |= {f"{part}_{name}" for part in PARTS for name in ("loss", "accuracy")}
    for goal in (goal for step in lesson.steps for goal in step.goals):
        if goal.metric not in measured:
            known = ", ".join(sorted(measured))
            raise UnknownMetricError(file=_name(lesson.folder, RECORD), metric=goal.metric, known=known)


def _check_texts(lesson: Lesson) -> None:
    """Every language that has a file has a section for every step."""
    written = [language for language in LANGUAGES if (lesson.folder / f"{language}.md").is_file()]
    if not written:
        raise NoLessonError(folder=lesson.folder.name, file=" / ".join(f"{language}.md" for language in LANGUAGES))
    for language in written:
        text = lesson.text(language)
        for step in lesson.steps:
            if step.key not in text.steps:
                raise StepTextError(file=_name(lesson.folder, f"{language}.md"), step=step.key)


def _name(folder: Path, file: str) -> str:
    """A file as its author knows it: with the folder it lies in."""
    return f"{folder.name}/{file}"
