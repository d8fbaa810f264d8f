"""The command line of the window: the gallery, its lists, its self-test and its benches.

main.py gallery OUT [--only KEY ...] [--language en|zh_CN|both] [--theme light|dark|both] [--size WxH] [--text-scale N]
main.py list views|panels|pages|explorers|scenes     main.py self-test --gui     main.py bench draw|gui|startup
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import Any, Protocol, cast

from core.cli import DONE, FAILED, REFUSED, Parser
from core.errors import GradusError, InputError
from core.plain import plain, readable
from core.texts import N_


class NoQtError(InputError):
    message = N_(
        "errors",
        "This command shows or lists what is in the window, and Qt does not start here: {detail}. "
        "`python3 packaging/bootstrap.py run` brings what is missing.",
    )


class Command(Protocol):
    """What a module in `gui/cli_commands` offers, as in `core/commands`; `text(result)` may be added."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> dict[str, Any]: ...


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 done, 1 a check failed, 2 something given does not fit.

    Without a display everything is drawn offscreen.
    """
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.__stderr__ is not None:
        faulthandler.enable(sys.__stderr__)  # a fault in native code names the Python line
    try:
        args = parser().parse_args(arguments)
        command = cast(Command, args.command_module)
        result = plain(command.run(args))
    except SystemExit as done:  # `--help` was printed
        return int(done.code or 0)
    except GradusError as error:
        print(f"gradus: {error}", file=sys.stderr)
        return REFUSED if isinstance(error, InputError) else FAILED
    except ImportError as error:  # PySide6, or a library of the system that it needs, is not there
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        print(f"gradus: {NoQtError(detail=error)}", file=sys.stderr)
        return REFUSED
    words = getattr(command, "text", readable)
    print(json.dumps(result, ensure_ascii=False, allow_nan=False) if args.json else words(result), flush=True)
    return FAILED if result.get("ok") is False else DONE


def commands() -> dict[str, Command]:
    """The commands by name."""
    import gui.cli_commands

    modules = pkgutil.iter_modules(gui.cli_commands.__path__)
    found = [cast(Command, importlib.import_module(f"gui.cli_commands.{module.name}")) for module in modules]
    return {command.NAME: command for command in found}


def parser() -> argparse.ArgumentParser:
    """One sub-parser per command."""
    top = Parser(prog="main.py", description="What Gradus shows, from the command line.")
    subs = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in sorted(commands().items()):
        sub = subs.add_parser(name, help=command.HELP, description=command.HELP)
        sub.add_argument("--json", action="store_true", help="print one JSON object")
        sub.set_defaults(command_module=command)
        command.configure(sub)
    return top
