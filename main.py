"""The door: without arguments the window opens; every other call is a command line."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Sequence

WINDOW_LISTS = {"views", "panels", "explorers", "pages", "scenes"}
WINDOW_BENCHES = {"draw", "gui", "pictures", "startup"}


def main(arguments: Sequence[str]) -> int:
    """Run one call and return its exit code: 0 done, 1 a check failed, 2 something given does not fit.

    Nothing is imported before the call is known, so that `--help` and `list` answer at once.
    """
    if opens_the_window(arguments):
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it: Qt's loop would not hear Python's handler
        from gui import app

        return app.main(list(arguments))
    if needs_the_window(arguments):
        from gui import cli as window_cli

        return window_cli.main(list(arguments))
    from core import cli

    return cli.main(list(arguments))


def opens_the_window(arguments: Sequence[str]) -> bool:
    """Whether the call is a double click: on the program (no arguments) or on a project file."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(".gradus"))


def needs_the_window(arguments: Sequence[str]) -> bool:
    """Whether a command shows or measures widgets; all others run without Qt."""
    command, *rest = arguments
    match command:
        case "gallery":
            return True
        case "list":
            return not WINDOW_LISTS.isdisjoint(rest)
        case "self-test":
            return "--gui" in rest
        case "bench":
            return not WINDOW_BENCHES.isdisjoint(rest)
        case _:
            return False


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
