"""Try the built program as a stranger gets it: another folder, an empty environment, no repository."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build import BUNDLE, ROOT

LIMIT_S = 600
OPEN_S = 15
NEEDED_BY_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")

Point = tuple[float, float]
Drawing = list[list[Point]]


class SmokeError(Exception):
    """What the bundle did wrong."""


class Bundle:
    """The program, moved to a folder that trips careless code, with a home of its own."""

    def __init__(self, scratch: Path) -> None:
        self.home = scratch / "主目录 home"
        self.home.mkdir()
        self.folder = scratch / "程序 folder"
        shutil.copytree(BUNDLE, self.folder, symlinks=True, copy_function=linked)
        names = ("gradus-cli.exe", "gradus.exe", "gradus")
        self.program = next(self.folder / name for name in names if (self.folder / name).exists())

    def variables(self) -> dict[str, str]:
        """An environment with nothing in it but a home and the place of the system's own programs."""
        kept = {name: os.environ[name] for name in NEEDED_BY_WINDOWS if name in os.environ}
        homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), str(self.home))
        return {**kept, **homes, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start the program in its home folder."""
        return subprocess.Popen(
            [self.program, *words],
            cwd=self.home,
            env=self.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def answer(self, *words: str) -> dict[str, Any]:
        """Run a command with `--json` and return what it answers."""
        with self.start(*words, "--json") as process:
            out, err = process.communicate(timeout=LIMIT_S)
        return read(words, process.returncode, out, err)


def main() -> int:
    """Run every check, a line each; 1 when one fails."""
    if not BUNDLE.exists():
        print(f"There is no bundle in {BUNDLE}. Build it first: python packaging/build.py", file=sys.stderr)
        return 1
    checks: dict[str, Callable[[Bundle], str]] = {
        "the window opens": opens_a_window,
        "the catalogues are the source's": has_all_members,
        "it trains": trains,
        "it reads drawn digits": reads_digits,
        "it tests itself": tests_itself,
        "it tests its window": tests_its_window,
    }
    failed = 0
    with tempfile.TemporaryDirectory(prefix="gradus-smoke-") as scratch:
        bundle = Bundle(Path(scratch))
        for name, check in checks.items():
            started = time.monotonic()
            try:
                print(f"passed  {name}: {check(bundle)} ({time.monotonic() - started:.0f} s)", flush=True)
            except (SmokeError, subprocess.TimeoutExpired) as error:
                failed += 1
                print(f"FAILED  {name}: {error}", flush=True)
    return 1 if failed else 0


def opens_a_window(bundle: Bundle) -> str:
    """Open the window as a double click does, and see that it stays and uses nothing of the repository."""
    with bundle.start() as process:
        try:
            process.wait(OPEN_S)
        except subprocess.TimeoutExpired:
            strangers = files_from(ROOT, process.pid)
            process.terminate()
            _, err = process.communicate(timeout=LIMIT_S)
            if strangers or "Traceback" in err:
                raise SmokeError(f"loaded from the repository: {strangers}; {err[-1500:]}") from None
            return f"open for {OPEN_S} s"
        raise SmokeError(f"it ended with {process.returncode}: {process.communicate()[1][-1500:]}")


def has_all_members(bundle: Bundle) -> str:
    """Compare every list of the bundle with the same list of the source."""
    sys.path.insert(0, str(ROOT))
    from core.commands.list import CATALOGUES as OF_CORE
    from gui.cli_commands.list import CATALOGUES as OF_GUI

    count = 0
    for kind in (*OF_CORE, *OF_GUI):
        words = ("list", kind)
        source = subprocess.run(
            [sys.executable, ROOT / "main.py", *words, "--json"],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        expected = keys(read(words, source.returncode, source.stdout, source.stderr), kind)
        found = keys(bundle.answer(*words), kind)
        if found != expected:
            raise SmokeError(f"{kind}: the bundle has {found}, the source {expected}")
        count += len(found)
    return f"{count} members"


def trains(bundle: Bundle) -> str:
    """Train the circle's usual network from the same seed as a user would."""
    metrics = bundle.answer("train", "circle", "--seed", "0", "--steps", "2500")["metrics"]
    accuracy = max((value for name, value in metrics.items() if "accuracy" in name), default=0.0)
    if accuracy < 0.9:
        raise SmokeError(f"the circle is learned to {metrics}")
    return f"circle, accuracy {accuracy:.3f}"


def reads_digits(bundle: Bundle) -> str:
    """Draw three digits whose form is the same everywhere and have them read."""
    file = bundle.home / "数字.json"
    drawn = drawings()
    file.write_text(json.dumps([{"strokes": strokes} for strokes in drawn.values()]), encoding="utf-8")
    read_as = [digit["prediction"] for digit in bundle.answer("digits", "--strokes", str(file))["digits"]]
    if read_as != list(drawn):
        raise SmokeError(f"{list(drawn)} are read as {read_as}")
    return f"{read_as}"


def tests_itself(bundle: Bundle) -> str:
    """Run the program's own check."""
    return judged(bundle.answer("self-test"))


def tests_its_window(bundle: Bundle) -> str:
    """Run the window's own check."""
    return judged(bundle.answer("self-test", "--gui"))


def drawings() -> dict[int, Drawing]:
    """Strokes of a 0, a 1 and a 7 in the unit square, y down."""
    circle = [(0.5 + 0.2 * math.sin(angle / 8), 0.5 - 0.32 * math.cos(angle / 8)) for angle in range(51)]
    return {
        0: [circle],
        1: [[(0.52, 0.15), (0.5, 0.5), (0.48, 0.85)]],
        7: [[(0.28, 0.2), (0.5, 0.2), (0.72, 0.2), (0.6, 0.5), (0.46, 0.85)]],
    }


def judged(answer: dict[str, Any]) -> str:
    """A summary of a self-test, or what failed in it."""
    if not answer.get("ok"):
        raise SmokeError(json.dumps(answer, ensure_ascii=False)[:1500])
    return f"{len(answer.get('checks', ()))} checks"


def read(words: tuple[str, ...], code: int, out: str, err: str) -> dict[str, Any]:
    """The JSON object in the last line of an answer."""
    lines = out.strip().splitlines()
    try:
        answer = json.loads(lines[-1])
    except (IndexError, ValueError):
        raise SmokeError(f"{' '.join(words)}: exit code {code}, {err[-1500:] or out[-500:]}") from None
    if not isinstance(answer, dict):
        raise SmokeError(f"{' '.join(words)}: no JSON object but {out[-500:]}")
    return answer


def keys(answer: dict[str, Any], kind: str) -> list[str]:
    """The members' keys in an answer of `list`."""
    return [entry["key"] for entry in answer[kind]]


def files_from(folder: Path, process: int) -> list[str]:
    """Files below a folder that a process has mapped; known on Linux only."""
    maps = Path(f"/proc/{process}/maps")
    if not maps.exists():
        return []
    return sorted({line.split(maxsplit=5)[-1] for line in maps.read_text().splitlines() if f"{folder}{os.sep}" in line})


def linked(source: str, target: str) -> None:
    """A hard link where the file system has them, a copy elsewhere: the bundle is large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


if __name__ == "__main__":
    sys.exit(main())
