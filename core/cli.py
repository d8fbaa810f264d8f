"""The command line without a window: finds the commands, answers in words or JSON, and says errors in one sentence."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, Protocol, cast

import core.commands
from core.errors import GradusError, InputError
from core.plain import plain, readable
from core.texts import N_

DONE, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130


class UsageError(InputError):
    message = N_("errors", "The call cannot be understood: {detail}. `{program} --help` lists what there is.")


class AnswerLostError(InputError):
    message = N_("errors", "The answer could not be written: {detail}. Send it to another place.")


class Command(Protocol):
    """What a module in `core/commands` offers; `text(result)` may be added where the plain listing is not enough."""

    NAME: str
    HELP: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], dict[str, Any]]


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one sentence."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(detail=message, program=self.prog)


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 done, 1 a check failed, 2 something given does not fit, 130 interrupted.

    The answer goes to standard output (with `--json` its last line is one JSON object), everything else to standard
    error.
    """
    _speak_utf8()
    try:
        return _answered(arguments)
    except GradusError as error:
        print(f"gradus: {error}", file=sys.stderr)
        return REFUSED if isinstance(error, InputError) else FAILED
    except KeyboardInterrupt:
        print("gradus: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`head`) has seen enough; without this, Python complains once more while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def commands() -> dict[str, Command]:
    """The commands by name."""
    names = [module.name for module in pkgutil.iter_modules(core.commands.__path__)]
    found = [cast(Command, importlib.import_module(f"core.commands.{name}")) for name in names]
    return {command.NAME: command for command in found}


def parser(known: dict[str, Command], arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of this call: only the command that it names lays out its options, so that the others cost nothing."""
    top = Parser(
        prog="main.py",
        description="Gradus without its window. Without arguments the window opens.",
        epilog="Also, of the window: gallery OUT, list views, self-test --gui, bench gui.",
    )
    names = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in known.items():
        own = names.add_parser(name, help=command.HELP, description=command.HELP.capitalize() + ".")
        own.add_argument("--json", action="store_true", help="print one JSON object")
        if name in arguments:
            command.configure(own)
    return top


def _answered(arguments: Sequence[str]) -> int:
    known = commands()
    try:
        args = parser(known, arguments).parse_args(arguments)
    except SystemExit as done:  # `--help` was printed
        return int(done.code or 0)
    command = known[args.command]
    result = plain(command.run(args))
    words = getattr(command, "text", readable)
    _say(json.dumps(result, ensure_ascii=False, allow_nan=False) if args.json else words(result))
    return FAILED if result.get("ok") is False else DONE


def _say(answer: str) -> None:
    """Print the answer; raises `AnswerLostError` where it cannot be written (a full disk, for instance)."""
    try:
        print(answer, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains once more at its end
        raise AnswerLostError(detail=error.strerror or str(error)) from None


def _speak_utf8() -> None:
    """Windows would otherwise write in the code page of the console and fail at the first `×`."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
