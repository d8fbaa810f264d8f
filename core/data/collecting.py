"""Pictures collected from a camera: each class a folder of small PNG files, as the picture folders are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from core.data.dataset import Array
from core.data.picture_files import ENDINGS
from core.errors import FileProblemError, InputError
from core.texts import N_

SIDE = 160
"""Frames are kept as squares of at most this side: networks here are given far less."""
FEWEST = 10
SMALL_SHARE = 1 / 3
"""A class with fewer pictures than this share of the largest one is likely to be overlooked."""
MOST_CHARACTERS = 60
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class ClassNameError(InputError):
    message = N_("errors", "“{name}” cannot be the name of a folder. Use letters, digits and spaces.")


def folder_name(name: str) -> str:
    """`name` as a folder may be called on every system; raises `ClassNameError` when nothing of it is left."""
    cleaned = _FORBIDDEN.sub("_", name).strip(" .")[:MOST_CHARACTERS].strip(" .")
    if not cleaned.strip("_"):
        raise ClassNameError(name=name)
    return cleaned


def squared(frame: Array, side: int = SIDE) -> Array:
    """The middle square of a frame (h, w, 3), shrunk to at most `side` pixels."""
    from core.opencv import cv2

    height, width = frame.shape[:2]
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    middle = frame[top : top + edge, left : left + edge]
    if edge > side:
        middle = cv2.resize(middle, (side, side), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(middle)


def keep(root: Path, name: str, frame: Array) -> Path:
    """Write the middle square of `frame` (h, w, 3), red first, into the class's folder; returns the file.

    Raises `ClassNameError` or `FileProblemError`.
    """
    from core.opencv import cv2

    folder = root / folder_name(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = [int(file.stem) for file in folder.glob("*.png") if file.stem.isdecimal()]
        file = folder / f"{max(taken, default=0) + 1:04}.png"
        cv2.imencode(".png", squared(frame)[..., ::-1])[1].tofile(file)
    except OSError as error:
        raise FileProblemError(file=str(folder), detail=error.strerror or str(error)) from None
    return file


def collected(root: Path) -> dict[str, list[Path]]:
    """The pictures in each class's folder, in order of their names; nothing where `root` is no folder."""
    if not root.is_dir():
        return {}
    folders = sorted(item for item in root.iterdir() if item.is_dir() and not item.name.startswith("."))
    return {
        folder.name: sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS) for folder in folders
    }


def too_few(counts: Mapping[str, int]) -> list[str]:
    """The classes with so few pictures that a network is likely to overlook them."""
    largest = max(counts.values(), default=0)
    return [name for name, count in counts.items() if count < max(FEWEST, largest * SMALL_SHARE)]
