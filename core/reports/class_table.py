"""The reports of a class as one table: a row for each student and lesson, the same columns for all."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from core.errors import FileProblemError, InputError
from core.export.files import write_whole
from core.reports.report import Report, read_report
from core.texts import N_

ENDINGS = (".html", ".htm")


class NoReportsError(InputError):
    message = N_("errors", "“{folder}” holds no lab reports. Choose the folder with the HTML files of the class.")


@dataclass(frozen=True)
class ClassTable:
    """`reports` by student, then lesson; `passed_over` are files that are no reports."""

    reports: tuple[Report, ...]
    passed_over: tuple[str, ...]

    def columns(self) -> tuple[str, ...]:
        """Fixed columns, then every metric and every single figure that any report holds, in the order first met."""
        names: dict[str, None] = {}
        for report in self.reports:
            names |= dict.fromkeys(_values(report))
        return tuple(names)

    def rows(self) -> list[list[str]]:
        """One row per report; what a report does not hold stays empty."""
        columns = self.columns()
        return [[str(_values(report).get(name, "")) for name in columns] for report in self.reports]


def read_class(folder: Path) -> ClassTable:
    """Every report below `folder`; raises `FileProblemError` or `NoReportsError`. Broken files are passed over."""
    if not folder.is_dir():
        raise FileProblemError(file=str(folder), detail=N_("errors", "there is no such folder"))
    reports, passed_over = [], []
    for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS):
        try:
            reports.append(read_report(file))
        except InputError:
            passed_over.append(file.name)
    if not reports:
        raise NoReportsError(folder=folder.name or str(folder))
    ordered = sorted(reports, key=lambda report: (report.student.casefold(), report.number, report.made_at))
    return ClassTable(tuple(ordered), tuple(passed_over))


def save_class(path: Path, table: ClassTable) -> None:
    """Write the table as CSV with a byte-order mark, which Excel needs for Chinese; raises `NotSavedError`."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns())
    writer.writerows([_safe(cell) for cell in row] for row in table.rows())
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _values(report: Report) -> dict[str, object]:
    """The cells of one report by column. Answers stand last: they are the longest."""
    cells: dict[str, object] = {
        "student": report.student,
        "lesson": report.lesson,
        "date": report.made_at,
        "steps_done": report.steps_done,
        "steps": len(report.answers),
    }
    for prefix, values in (("", report.metrics), ("figure_", report.figures)):
        for name, value in values.items():
            if isinstance(value, int | float | str):
                cells[f"{prefix}{name}"] = f"{value:.6g}" if isinstance(value, float) else value
    return cells | {f"answer_{report.lesson}_{one.step}": one.answer for one in report.answers if one.question}


def _safe(cell: str) -> str:
    """Spreadsheets run cells that begin like formulas: a student's text stays a text."""
    return f"'{cell}" if cell[:1] in ("=", "@", "\t", "\r") or (cell[:1] in "+-" and not _is_number(cell)) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return not cell
    return True
