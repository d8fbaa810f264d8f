"""The autosaved journal: what was on the desk, found again after a crash."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.data.dataset import Array
from core.errors import GradusError
from core.project.document import Project
from core.project.runs import RunRecord
from core.project.saved_runs import curves_only
from core.project.storage import SUFFIX, Saved, load, save
from core.training.events import Weights


@dataclass(frozen=True)
class LeftBehind:
    """A journal whose program no longer runs: what it held, the file it belonged to, and when it was written."""

    file: Path
    origin: Path | None
    saved_at: float
    saved: Saved

    def discard(self) -> None:
        """Forget it, after the user has taken it back or does not want it."""
        _remove(self.file)


class Journal:
    """One running program's own journal in `folder`; a lock on it says that the program still runs."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / f"{int(time.time())}-{secrets.token_hex(4)}{SUFFIX}"
        self._lock = _locked(_beside(self.file, ".lock"))

    def record(
        self,
        project: Project,
        origin: Path | None = None,
        weights: Weights | None = None,
        history: Mapping[str, Array] | None = None,
        step: int = 0,
        runs: Sequence[RunRecord] = (),
    ) -> None:
        """Write the present state, of `runs` the curves; raises `NotSavedError` when the disk refuses."""
        save(self.file, project, weights, history, step=step, runs=curves_only(runs))
        note = json.dumps({"origin": None if origin is None else str(origin)})
        with contextlib.suppress(OSError):  # without the note, the journal is still worth having
            _beside(self.file, ".json").write_text(note, encoding="utf-8")

    def clear(self) -> None:
        """There is nothing to recover: everything was saved, or given up on purpose."""
        for path in (self.file, _beside(self.file, ".json")):
            with contextlib.suppress(OSError):
                path.unlink()

    def close(self) -> None:
        """End in order: nothing is left behind."""
        self.clear()
        if self._lock is not None:
            self._lock.close()
        _remove(self.file)


def left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """The journals of programs that ended without closing theirs, newest first; broken ones are passed over."""
    found = []
    for file in folder.glob(f"*{SUFFIX}"):
        lock = _locked(_beside(file, ".lock"))
        if lock is None:  # its program still runs
            continue
        lock.close()
        with contextlib.suppress(GradusError, OSError):
            found.append(LeftBehind(file, _origin(file), file.stat().st_mtime, load(file)))
    return tuple(sorted(found, key=lambda one: one.saved_at, reverse=True))


def _origin(file: Path) -> Path | None:
    try:
        note = json.loads(_beside(file, ".json").read_text(encoding="utf-8"))
        return Path(note["origin"]) if note["origin"] else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _beside(file: Path, suffix: str) -> Path:
    return file.with_name(file.name + suffix)


def _remove(file: Path) -> None:
    for path in (file, _beside(file, ".json"), _beside(file, ".lock")):
        with contextlib.suppress(OSError):
            path.unlink()


def _locked(path: Path) -> IO[bytes] | None:
    """The file, open and locked until it is closed or the program ends, however it ends; None when another holds it."""
    stream = path.open("ab")
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        return None
    return stream
