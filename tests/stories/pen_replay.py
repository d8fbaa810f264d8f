"""Drawings replayed on a canvas as the pointer events of a hand: whole pixels, thinned, a little unsteady."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.widgets.drawing_pad import DrawingPad

Lines = Sequence[npt.NDArray[np.float32]]

PLACES = ("fill", "small", "off")
PENS = {"thin": 0.025, "normal": 0.08, "thick": 0.14}


@dataclass(frozen=True)
class Hand:
    """Where and how somebody draws: `thin_out` keeps every so many-th point, `jitter_px` is the error of the hand."""

    place: str = "fill"
    pen: str = "normal"
    thin_out: int = 1
    jitter_px: float = 0.0

    def __str__(self) -> str:
        return f"{self.place} {self.pen}" + (" unsteady" if self.jitter_px else "")


CELLS = tuple(Hand(place, pen) for place in PLACES for pen in PENS)
UNSTEADY = Hand("fill", "normal", thin_out=2, jitter_px=1.0)


def replay(pad: DrawingPad, lines: Lines, hand: Hand, rng: np.random.Generator) -> None:
    """Clear the canvas and draw the unit-square `lines` on it with the mouse."""
    pad.clear()
    pad.set_pen_width(PENS[hand.pen])
    for line in placed(lines, hand.place, rng):
        pixels = line * pad.width() + rng.normal(0.0, hand.jitter_px, line.shape)
        kept = [*pixels[: -1 : hand.thin_out], pixels[-1]] if len(pixels) > 1 else [*pixels]
        spots = [QPoint(round(float(x)), round(float(y))) for x, y in kept]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=spots[0])
        for spot in spots[1:]:
            QTest.mouseMove(pad, spot)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=spots[-1])


def placed(lines: Lines, place: str, rng: np.random.Generator) -> list[npt.NDArray[np.float32]]:
    """80 % of the canvas in the middle, 40 % in a random corner, or 60 % anywhere."""
    points = np.concatenate(list(lines))
    low, high = points.min(axis=0), points.max(axis=0)
    share = {"fill": 0.8, "small": 0.4, "off": 0.6}[place]
    size = (high - low) / float((high - low).max()) * share
    room = 0.96 - size
    corner = {
        "fill": (1 - size) / 2,
        "small": 0.02 + room * rng.integers(0, 2, 2),
        "off": 0.02 + room * rng.random(2),
    }[place]
    return [((line - low) / float((high - low).max()) * share + corner).astype(np.float32) for line in lines]
