"""A lab report: answers, figures and settings of one lesson, as one HTML file that a program can read again."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from typing import Any

from core.errors import FileProblemError, InputError
from core.export.files import write_whole
from core.fields import describe
from core.plain import plain
from core.project.document import Project
from core.project.settings import PARTS, part
from core.texts import N_, Text

SCHEMA = 1
MOST_BYTES = 50_000_000
DATA = re.compile(r'<script type="application/json" id="gradus-report">(.*?)</script>', re.DOTALL)

ANSWERS = N_("report", "Steps and answers")
FIGURES = N_("report", "Figures")
RUN = N_("report", "The run")
SETTINGS = N_("report", "Settings")
DONE = N_("report", "done")
OPEN = N_("report", "open")
NO_ANSWER = N_("report", "no answer")
STUDENT = N_("report", "Name")
DATE = N_("report", "Date")

STYLE = """
body { font-family: "Inter", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1b18;
       max-width: 46em; margin: 2em auto; padding: 0 1.5em; line-height: 1.5; }
h1 { font-size: 1.6em; margin-bottom: 0; } h2 { font-size: 1.1em; margin-top: 1.8em; }
p.who { color: #5a5a55; margin-top: 0.3em; } p.question { color: #5a5a55; margin-bottom: 0.2em; }
p.answer { margin-top: 0; white-space: pre-wrap; border-left: 3px solid #0d7a68; padding-left: 0.8em; }
table { border-collapse: collapse; width: 100%; } td { padding: 0.25em 0.5em; border-bottom: 1px solid #e4e4df; }
td.number { text-align: right; } img { max-width: 100%; border: 1px solid #e4e4df; border-radius: 6px; }
"""

Say = Callable[[Text], str]


class NoReportError(InputError):
    message = N_("errors", "“{file}” is no lab report of Gradus. Choose the HTML files that students saved.")


@dataclass(frozen=True)
class Answer:
    """One step: whether it is done, what was asked, what the student wrote."""

    step: str
    title: str
    question: str
    answer: str
    done: bool


@dataclass(frozen=True)
class Report:
    """Everything that a report says. `made_at` is local time with its zone; numbers are as they were measured."""

    lesson: str
    number: int
    title: str
    student: str
    made_at: str
    answers: tuple[Answer, ...]
    metrics: Mapping[str, float]
    figures: Mapping[str, Any]
    settings: Mapping[str, str]

    @property
    def steps_done(self) -> int:
        return sum(answer.done for answer in self.answers)

    def html(self, pictures: Sequence[bytes], say: Say) -> str:
        """The report as one page without anything outside it; `pictures` are PNG files, `say` translates."""
        who = f"{escape(say(STUDENT))}: {escape(self.student or '–')} · {escape(say(DATE))}: {escape(self.made_at)}"
        images = "".join(
            f'<p><img src="data:image/png;base64,{base64.b64encode(one).decode()}"></p>' for one in pictures
        )
        return (
            f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{escape(self.title)}</title>'
            f"<style>{STYLE}</style></head><body>"
            f'<h1>{self.number}. {escape(self.title)}</h1><p class="who">{who}</p>{images}'
            f"<h2>{escape(say(ANSWERS))}</h2>{''.join(_answer(answer, say) for answer in self.answers)}"
            f"{_table(say(RUN), _numbers(self.metrics))}{_table(say(FIGURES), _numbers(self.figures))}"
            f"{_table(say(SETTINGS), self.settings)}"
            f'<script type="application/json" id="gradus-report">{self._record()}</script></body></html>\n'
        )

    def _record(self) -> str:
        """The report for programs; "</" cannot stand inside a script element."""
        record = {"schema": SCHEMA, **plain(asdict(self))}
        return json.dumps(record, ensure_ascii=False).replace("</", "<\\/")


def save_report(path: Path, report: Report, pictures: Sequence[bytes], say: Say) -> None:
    """Write the HTML file whole or not at all; raises `NotSavedError`."""
    write_whole(path, report.html(pictures, say).encode())


def read_report(path: Path) -> Report:
    """The report in an HTML file; raises `FileProblemError` or `NoReportError`."""
    try:
        text = path.read_bytes()[:MOST_BYTES].decode("utf-8", errors="replace")
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    found = DATA.search(text)
    try:
        record = json.loads(found[1]) if found else {}
        answers = tuple(
            Answer(**{name: one[name] for name in Answer.__dataclass_fields__}) for one in record["answers"]
        )
        names = [name for name in Report.__dataclass_fields__ if name != "answers"]
        values = {name: record[name] for name in names}
    except (ValueError, KeyError, TypeError):
        raise NoReportError(file=path.name) from None
    tables = ("metrics", "figures", "settings")
    if not (isinstance(values["number"], int) and all(isinstance(values[name], dict) for name in tables)):
        raise NoReportError(file=path.name)
    return Report(answers=answers, **values)


def project_settings(project: Project, say: Say) -> dict[str, str]:
    """Every setting of a project by its label, in the words that `say` gives."""
    found = {say(N_("report", "Data")): say(type(project.data).name)}
    found[say(N_("report", "Network"))] = " → ".join(
        " ".join(filter(None, (layer.name, layer.summary))) for layer in project.network.layers
    )
    for place in ("data", "training"):
        spec = part(project, place)
        found |= {say(info.label.text): _shown(getattr(spec, info.name)) for info in describe(type(spec))}
    for place in PARTS:
        if place != "data":
            found[say(PART_NAMES[place])] = say(part(project, place).name)
    return found


PART_NAMES = {
    "loss": N_("report", "Loss"),
    "optimiser": N_("report", "Optimiser"),
    "schedule": N_("report", "Schedule"),
}


def _answer(answer: Answer, say: Say) -> str:
    state = escape(say(DONE if answer.done else OPEN))
    words = f"<p><b>{escape(answer.title)}</b> – {state}</p>"
    if answer.question:
        written = escape(answer.answer.strip()) or f"<i>{escape(say(NO_ANSWER))}</i>"
        words += f'<p class="question">{escape(answer.question)}</p><p class="answer">{written}</p>'
    return words


def _table(title: str, values: Mapping[str, str]) -> str:
    rows = "".join(
        f'<tr><td>{escape(str(name))}</td><td class="number">{escape(str(value))}</td></tr>'
        for name, value in values.items()
    )
    return f"<h2>{escape(title)}</h2><table>{rows}</table>" if rows else ""


def _numbers(values: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Single numbers and words by name; lists and tables are for the file's record, not for the page."""
    found: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, Mapping):
            found |= _numbers(value, f"{prefix}{name} · ")
        elif value is None or isinstance(value, str | int | float):
            found[f"{prefix}{name}"] = _shown(value)
    return found


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    return "–" if value is None or value == "" else str(value)
