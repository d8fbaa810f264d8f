"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from core.project.storage import NotSavedError


def write_whole(path: Path, content: bytes) -> None:
    """Write beside `path`, then take its place; raises `NotSavedError`, and then an old file is untouched."""
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        if os.name == "posix":
            os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise NotSavedError(file=str(path), detail=error.strerror or str(error)) from None
