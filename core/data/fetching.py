"""Getting the files of a data set from the network, only when a user asks for it: progress, cancel, checksum."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.data.dataset import Progress
from core.errors import InputError
from core.texts import N_

CHUNK = 1 << 18
TIMEOUT_S = 20.0


class NotFetchedError(InputError):
    message = N_("errors", "“{file}” could not be downloaded: {detail}. Check the connection and try again.")


@dataclass(frozen=True)
class Remote:
    """One file: where it is, how it must be called here, its size in bytes and its MD5 sum."""

    url: str
    name: str
    size: int
    md5: str


def downloads(*parts: str) -> Path:
    """A folder of the user's for fetched data sets; it is not made here."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base.joinpath("gradus", "datasets", *parts)


def fetch(files: Sequence[Remote], folder: Path, progress: Progress | None = None) -> None:
    """Download what `folder` lacks. `progress` hears bytes and may raise to cancel; no half file stays behind.

    Raises `NotFetchedError` when the network, the disk or a checksum says no.
    """
    total = sum(file.size for file in files)
    done = 0
    for file in files:
        target = folder / file.name
        if not (target.exists() and _md5(target) == file.md5):
            _fetch_one(file, target, done, total, progress)
        done += file.size
        if progress is not None:
            progress(done, total)


def _fetch_one(file: Remote, target: Path, done: int, total: int, progress: Progress | None) -> None:
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with urllib.request.urlopen(file.url, timeout=TIMEOUT_S) as answer, part.open("wb") as out:
            while chunk := answer.read(CHUNK):
                out.write(chunk)
                if out.tell() > file.size:
                    break
                if progress is not None:
                    progress(done + out.tell(), total)
        if _md5(part) != file.md5:
            raise NotFetchedError(file=file.name, detail=N_("errors", "what arrived is not what was asked for"))
        os.replace(part, target)
    except (OSError, urllib.error.URLError) as error:
        raise NotFetchedError(file=file.name, detail=str(getattr(error, "reason", error))) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _md5(path: Path) -> str:
    """Against broken transfers, not against forgery: the publishers give MD5 sums only."""
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
