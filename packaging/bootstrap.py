"""Make the environment and start in it: `run`, `test` or `setup`. Standard library only."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from environment import Environment
from host import SetupError, check_python, has_screen, provide

ROOT = Path(__file__).resolve().parent.parent
FAILED, UNFIT = 1, 2

LINT_IMPORTS = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))"

NO_SCREEN = (
    "There is no screen to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Start this in a desktop session, or work without a window: python3 packaging/bootstrap.py run --help"
)


def main(words: list[str]) -> int:
    """Do what the command line asks and return the exit code."""
    words, arguments = split(words)
    options = parser().parse_args(words)
    try:
        check_python()
        if options.command == "run":
            return run(arguments, options.torch_index)
        if options.command == "test":
            return test(options)
        return setup(options.torch_index)
    except SetupError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("\nStopped. The same command continues where this one ended.", file=sys.stderr)
        return 130


def split(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the words for this script from those that `run` passes on to `main.py`."""
    if words[:1] != ["run"]:
        return words, []
    end = 1
    while end < len(words) and words[end].startswith("--torch-index"):
        end += 1 if "=" in words[end] else 2
    return words[:end], words[end:]


def parser() -> argparse.ArgumentParser:
    """The command line of this script."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--torch-index", metavar="URL", help="package index to take torch from, for example the one of its CPU builds"
    )
    whole = argparse.ArgumentParser(prog="bootstrap.py", description="Make the environment and start in it.")
    commands = whole.add_subparsers(dest="command", required=True)
    commands.add_parser("run", parents=[common], help="open the window; further words go to main.py")
    commands.add_parser("setup", parents=[common], help="only make the environment")
    checks = commands.add_parser("test", parents=[common], help="style, types, architecture, texts and the fast tests")
    which = checks.add_mutually_exclusive_group()
    which.add_argument("--long", action="store_true", help="the long tests: trainings and their figures")
    which.add_argument("--bundle", action="store_true", help="build the bundle and try it in an empty environment")
    return whole


def run(arguments: list[str], torch_index: str | None) -> int:
    """Open the window, or run a command of `main.py`; a missing screen is said before and after the installation."""
    blind = not has_screen() and (not arguments or arguments[0].endswith(".gradus"))
    if blind:
        print(f"{NO_SCREEN}\nThe environment is made ready all the same.\n", file=sys.stderr)
    provide()
    environment = Environment(ROOT, torch_index)
    environment.provide("run")
    if blind:
        print(NO_SCREEN, file=sys.stderr)
        return UNFIT
    return call(environment, str(ROOT / "main.py"), *arguments)


def setup(torch_index: str | None) -> int:
    """Make the environment and say how to start."""
    provide()
    environment = Environment(ROOT, torch_index)
    environment.provide("run")
    print(f"Ready. Start with: python3 packaging/bootstrap.py run\nThe environment's Python: {environment.python}")
    return 0


def test(options: argparse.Namespace) -> int:
    """Run the asked tests in the repository's root; 0 when all passed."""
    provide(bundle=options.bundle)
    environment = Environment(ROOT, options.torch_index)
    environment.provide("run", "test", *(["bundle"] if options.bundle else []))
    os.chdir(ROOT)
    if options.long:
        return judged([("long tests", marked(environment, "long"))])
    if options.bundle:
        build = call(environment, "packaging/build.py")
        smoke = call(environment, "packaging/smoke.py") if build == 0 else FAILED
        return judged([("build", build), ("smoke", smoke), ("bundle tests", marked(environment, "bundle"))])
    return judged(
        [
            ("style", call(environment, "-m", "ruff", "check", ".")),
            ("types", call(environment, "-m", "mypy")),
            ("architecture", call(environment, "-c", LINT_IMPORTS)),
            ("translations", call(environment, "packaging/translations.py", "--check")),
            ("tests", call(environment, "-m", "pytest", "-q")),
        ]
    )


def marked(environment: Environment, mark: str) -> int:
    """Run the tests that carry a mark; that none carries it is a failure like any other."""
    return call(environment, "-m", "pytest", "-q", "-m", mark)


def judged(results: list[tuple[str, int]]) -> int:
    """Print one line per check and return the exit code of them all."""
    print()
    for name, code in results:
        print(f"{'passed' if code == 0 else 'FAILED'}  {name}")
    return FAILED if any(code for _, code in results) else 0


def call(environment: Environment, *words: str) -> int:
    """Run the environment's Python with `words` and return its exit code."""
    sys.stdout.flush()
    return subprocess.call([str(environment.python), *words], env=environment.variables())


def leave(code: int) -> NoReturn:
    """End with an exit code; a closed pipe behind us is no reason for a traceback."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    leave(main(sys.argv[1:]))
