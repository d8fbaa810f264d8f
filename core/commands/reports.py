"""`reports`: the lab reports of a class as one table."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

NAME = "reports"
HELP = "merge a folder of lab reports into one class table"


def configure(parser: ArgumentParser) -> None:
    """The folder, and where the table goes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder with HTML reports")
    parser.add_argument("--save", type=Path, metavar="TABLE.csv", help="write the table to this file")


def run(args: Namespace) -> dict[str, Any]:
    """`{"columns": […], "rows": [[…]], "passed_over": […], "written": path or null}`."""
    from core.reports.class_table import read_class, save_class

    table = read_class(args.folder)
    if args.save is not None:
        save_class(args.save, table)
    return {
        "columns": table.columns(),
        "rows": table.rows(),
        "passed_over": table.passed_over,
        "written": args.save,
    }


def text(result: dict[str, Any]) -> str:
    """One line per report."""
    lines = [" · ".join(row[:5]) for row in result["rows"]]
    return "\n".join([*lines, *(f"passed over: {name}" for name in result["passed_over"])])
