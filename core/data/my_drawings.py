"""Own drawings, kept as labelled strokes in one JSON file of the user's; they never leave the machine by themselves."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import FileProblemError, InputError
from core.imaging.strokes import SIDE, Points, Steps, cleaned, see
from core.texts import N_

Pixels = npt.NDArray[np.uint8]
PLACES = 4
"""Decimals kept of a coordinate in the unit square: finer than any screen."""


class EmptyDrawingError(InputError):
    message = N_("errors", "An empty canvas cannot be kept as a {label}. Draw the digit first.")


class NotExportedError(InputError):
    message = N_("errors", "The drawings could not be written to “{file}”: {detail}. Choose another place.")


class NotKeptError(InputError):
    message = N_("errors", "The drawing could not be kept: {detail}. It is still on the canvas.")


@dataclass(frozen=True)
class OwnDrawing:
    """A digit that the user drew and labelled; strokes in the unit square, y down."""

    label: int
    strokes: tuple[tuple[tuple[float, float], ...], ...]

    @classmethod
    def of(cls, label: int, lines: Sequence[Points]) -> OwnDrawing:
        """Round the points of a drawing for keeping; raises `EmptyDrawingError` for a blank one."""
        kept = tuple(
            tuple((round(float(x), PLACES), round(float(y), PLACES)) for x, y in line) for line in cleaned(lines)
        )
        if not kept:
            raise EmptyDrawingError(label=label)
        return cls(label, kept)

    def lines(self) -> list[Points]:
        """The strokes as arrays."""
        return cleaned(self.strokes)


class MyDrawings:
    """The user's drawings in `file`; every change is written at once, and whole."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._drawings = _read(file) if file.exists() else []

    def __len__(self) -> int:
        return len(self._drawings)

    @property
    def drawings(self) -> tuple[OwnDrawing, ...]:
        """All drawings, the newest last."""
        return tuple(self._drawings)

    def counts(self) -> dict[int, int]:
        """How many there are of each label."""
        return dict(sorted(Counter(drawing.label for drawing in self._drawings).items()))

    def add(self, label: int, lines: Sequence[Points]) -> OwnDrawing:
        """Keep a drawing under its label."""
        drawing = OwnDrawing.of(label, lines)
        self._write([*self._drawings, drawing])
        return drawing

    def relabel(self, label: int, *indices: int) -> None:
        """Correct the label of the drawings at `indices`."""
        changed = list(self._drawings)
        for index in indices:
            changed[index] = OwnDrawing(label, changed[index].strokes)
        self._write(changed)

    def remove(self, *indices: int) -> None:
        """Forget the drawings at `indices`."""
        self._write([drawing for index, drawing in enumerate(self._drawings) if index not in indices])

    def restore(self, drawings: Sequence[OwnDrawing]) -> None:
        """Put back what there was before a change."""
        self._write(list(drawings))

    def pictures(self) -> Pixels:
        """What a network sees of each drawing before it is normalised: bytes (n, 28, 28), 255 is ink."""
        return np.array([_picture(drawing) for drawing in self._drawings], dtype=np.uint8).reshape(-1, SIDE, SIDE)

    def export(self, file: Path) -> None:
        """Write all drawings to another file, in the form that `digits --strokes` reads."""
        _replace(file, self._drawings)

    def export_arrays(self, file: Path) -> None:
        """Write `pictures` (n, 28, 28) and `labels` (n,) as a compressed `.npz`."""
        labels = np.array([drawing.label for drawing in self._drawings], dtype=np.int64)
        with _writing(file), file.open("wb") as stream:
            np.savez_compressed(stream, pictures=self.pictures(), labels=labels)

    def export_folder(self, folder: Path) -> int:
        """Write every drawing as `folder/LABEL/NNN.png`, dark on white as on paper; returns how many."""
        from core.opencv import cv2

        for number, (drawing, picture) in enumerate(zip(self._drawings, self.pictures())):
            with _writing(folder):
                place = folder / str(drawing.label)
                place.mkdir(parents=True, exist_ok=True)
                (place / f"{number:03}.png").write_bytes(cv2.imencode(".png", 255 - picture)[1].tobytes())
        return len(self._drawings)

    def _write(self, drawings: list[OwnDrawing]) -> None:
        _replace(self.file, drawings)
        self._drawings = drawings


def _picture(drawing: OwnDrawing) -> Pixels:
    seen = see(drawing.lines(), Steps(normalise=False))
    assert seen is not None, "an empty drawing cannot be kept"
    return np.rint(seen.given * 255).astype(np.uint8)


@contextmanager
def _writing(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotExportedError(file=place.name, detail=error.strerror or str(error)) from error


def _read(file: Path) -> list[OwnDrawing]:
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        return [_drawing(item) for item in plain]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise FileProblemError(file=file.name, detail=str(error) or type(error).__name__) from error


def _drawing(item: dict[str, Any]) -> OwnDrawing:
    strokes = tuple(tuple((float(x), float(y)) for x, y in stroke) for stroke in item["strokes"])
    label = int(item["label"])
    if not 0 <= label <= 9 or not cleaned(strokes):
        raise ValueError("every drawing needs a label from 0 to 9 and ink")
    return OwnDrawing(label, strokes)


def _replace(file: Path, drawings: Sequence[OwnDrawing]) -> None:
    """Write beside the file, then let the new one take its place: never half a file."""
    plain = [{"label": drawing.label, "strokes": drawing.strokes} for drawing in drawings]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(plain, stream)
        os.replace(name, file)
    except OSError as error:
        raise NotKeptError(detail=error.strerror or str(error)) from error
