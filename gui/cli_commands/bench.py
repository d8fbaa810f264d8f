"""`bench`: how fast the window is; each bench is a module in `gui/bench` with `run() -> dict`."""

from __future__ import annotations

import importlib
import pkgutil
from argparse import ArgumentParser, Namespace
from typing import Any

import gui.bench
from core.errors import UnknownKeyError

NAME = "bench"
HELP = "measure the window: draw, gui, pictures, startup"


def configure(parser: ArgumentParser) -> None:
    """One word says which bench."""
    parser.add_argument("bench", metavar="BENCH")


def run(args: Namespace) -> dict[str, Any]:
    """What the bench measured."""
    known = sorted(module.name for module in pkgutil.iter_modules(gui.bench.__path__))
    if args.bench not in known:
        raise UnknownKeyError(kind="benches", key=args.bench, known=", ".join(known) or "none")
    result: dict[str, Any] = importlib.import_module(f"gui.bench.{args.bench}").run()
    return result
