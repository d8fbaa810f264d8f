"""From recorded strokes to the picture that a network trained on MNIST expects, each step on its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

SIDE = 28
"""Pixels along each side of the picture."""
BOX = 20
"""Pixels along the longer side of the ink: MNIST's writers were scaled into this box."""
PEN = 2.2
"""Width of MNIST's pen in pixels of that box: with it, drawings hold as much ink as MNIST's pictures do (their mean
pixel is 31 of 255; 1.9 gives 27, 2.2 gives 30, 2.5 gives 34)."""
DOT = 0.02
"""Ink below this share of the canvas is a dot: enlarging it would only enlarge the tremor of the hand."""
AT_ONCE = 2048
"""Segments that are drawn at once: a scribble of a million would else need more memory than there is."""

Points = npt.NDArray[np.float32]
Picture = npt.NDArray[np.float32]
Strokes = Sequence[Points]


@dataclass(frozen=True, slots=True)
class Steps:
    """Which steps are taken between the canvas and the network; with the first three off, the canvas is just shrunk."""

    redraw: bool = True
    """Draw the recorded strokes anew with MNIST's pen, instead of shrinking the line as drawn."""
    box: bool = True
    """Scale the ink into the 20×20 box, keeping its proportions."""
    centre: bool = True
    """Move the centre of mass to the middle."""
    normalise: bool = True
    """Subtract the mean of the training pictures and divide by their deviation."""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(field.name for field in fields(cls))


@dataclass(frozen=True, slots=True)
class Normalisation:
    """x′ = (x − mean) / deviation, for pixels from 0 to 1. The defaults are those of MNIST's training pictures."""

    mean: float = 0.1307
    deviation: float = 0.3081

    def __call__(self, picture: Picture) -> Picture:
        scaled: Picture = ((picture - self.mean) / self.deviation).astype(np.float32)
        return scaled


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a drawing after each step, all (28, 28): pixels 0–1, and `given` as the network receives it.

    A step that was skipped shows the picture of the step before.
    """

    boxed: Picture
    centred: Picture
    given: Picture


def see(
    strokes: Strokes,
    steps: Steps | None = None,
    pen: float = 0.08,
    normalisation: Normalisation | None = None,
    redrawn_px: float = PEN,
) -> Seen | None:
    """Follow `strokes` (unit square, y down) to the network's input; None if nothing is drawn.

    `pen` is the width of the line on the canvas as a share of its side; it matters only where `redraw` is off, and
    `redrawn_px`, the width of the new line, only where it is on. The steps are those of MNIST's makers (Y. LeCun et al.
    1998, "Gradient-based learning applied to document recognition", section III.A): size to a 20×20 box with the aspect
    ratio kept, then the centre of mass to the middle of 28×28. Drawing the strokes anew makes line width and place on
    the canvas irrelevant.
    """
    steps = steps or Steps()
    ink = cleaned(strokes)
    if not ink:
        return None
    on_canvas = [points * SIDE for points in ink]
    width = redrawn_px if steps.redraw else pen * SIDE
    if steps.box:
        zoom = _zoom(on_canvas, width, steps.redraw)
        on_canvas, width = _placed(on_canvas, zoom), width if steps.redraw else width * zoom
    boxed = render(on_canvas, width)
    centred = centre(boxed) if steps.centre else boxed
    given = (normalisation or Normalisation())(centred) if steps.normalise else centred
    return Seen(boxed, centred, given)


def cleaned(strokes: Sequence[npt.ArrayLike]) -> list[Points]:
    """Strokes as float32 arrays (n, 2) without empty ones and without points that are not finite."""
    arrays = (np.asarray(stroke, dtype=np.float32).reshape(-1, 2) for stroke in strokes)
    finite = (points[np.isfinite(points).all(axis=1)] for points in arrays)
    return [points for points in finite if len(points)]


def bounds(strokes: Strokes) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the points, in their own unit."""
    points = np.concatenate(strokes)
    low, high = points.min(axis=0), points.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def is_dot(strokes: Strokes) -> bool:
    """Whether the ink (unit square) is too small to have a shape."""
    left, top, right, bottom = bounds(strokes)
    return max(right - left, bottom - top) < DOT


def render(strokes: Strokes, width: float, side: int = SIDE) -> Picture:
    """Draw polylines (pixels, y down; pixel (0, 0) covers 0–1) with a round pen: coverage 0–1, shape (side, side).

    Coverage is the overlap of a pixel-wide window with the line, taken along the distance to the nearest segment.
    """
    starts, ends = _segments(strokes)
    nearest = np.full((side, side), np.inf, dtype=np.float32)
    for first in range(0, len(starts), AT_ONCE):
        part = slice(first, first + AT_ONCE)
        np.minimum(nearest, _squared_distances(starts[part], ends[part], side), out=nearest)
    distance = np.sqrt(nearest)
    radius = width / 2
    overlap = np.minimum(radius, distance + 0.5) - np.maximum(-radius, distance - 0.5)
    coverage: Picture = np.clip(overlap, 0.0, 1.0).astype(np.float32)
    return coverage


def centre_of_mass(picture: Picture) -> tuple[float, float]:
    """Row and column of the ink's balance point, in pixel indices; the middle for an empty picture."""
    total = float(picture.sum())
    if total <= 0:
        return (picture.shape[0] - 1) / 2, (picture.shape[1] - 1) / 2
    rows, columns = np.arange(picture.shape[0]), np.arange(picture.shape[1])
    return float(picture.sum(axis=1) @ rows) / total, float(picture.sum(axis=0) @ columns) / total


def centre(picture: Picture) -> Picture:
    """Shift by whole pixels so that the centre of mass falls on pixel (14, 14) of 28×28, as it does in MNIST."""
    row, column = centre_of_mass(picture)
    return shift(picture, picture.shape[0] // 2 - round(row), picture.shape[1] // 2 - round(column))


def shift(picture: Picture, down: int, right: int) -> Picture:
    """Move a picture by whole pixels; what leaves is lost, what enters is empty."""
    height, width = picture.shape
    moved = np.zeros_like(picture)
    if abs(down) < height and abs(right) < width:
        moved[max(down, 0) : height + min(down, 0), max(right, 0) : width + min(right, 0)] = picture[
            max(-down, 0) : height + min(-down, 0), max(-right, 0) : width + min(-right, 0)
        ]
    return moved


def _zoom(strokes: Strokes, width: float, redraw: bool) -> float:
    """Factor that brings the ink to the box: its outer edge, so the pen's own width counts."""
    left, top, right, bottom = bounds(strokes)
    longer = max(right - left, bottom - top)
    if longer < DOT * SIDE:
        return 1.0
    return (BOX - width) / longer if redraw else BOX / (longer + width)


def _placed(strokes: Strokes, zoom: float) -> list[Points]:
    left, top, right, bottom = bounds(strokes)
    middle = np.array([(left + right) / 2, (top + bottom) / 2], dtype=np.float32)
    return [(points - middle) * zoom + SIDE / 2 for points in strokes]


def _segments(strokes: Strokes) -> tuple[Points, Points]:
    """Starts and ends of all segments, each (n, 2); a single point is a segment of no length."""
    thinned = [_thinned(points) for points in strokes]
    starts = np.concatenate([points[:-1] if len(points) > 1 else points for points in thinned])
    ends = np.concatenate([points[1:] if len(points) > 1 else points for points in thinned])
    return starts, ends


def _squared_distances(starts: Points, ends: Points, side: int) -> Picture:
    """From the middle of every pixel to the nearest of the segments, squared: (side, side)."""
    axis = np.arange(side, dtype=np.float32) + 0.5
    run, rise = (ends - starts).T
    square = np.maximum(run * run + rise * rise, 1e-12)
    across = axis[:, None] - starts[:, 0]
    down = axis[:, None] - starts[:, 1]
    along = (across * (run / square))[None, :, :] + (down * (rise / square))[:, None, :]
    np.clip(along, 0.0, 1.0, out=along)
    off_x = across[None, :, :] - along * run
    along *= rise
    off_y = np.subtract(down[:, None, :], along, out=along)
    nearest: Picture = (off_x * off_x + off_y * off_y).min(axis=2)
    return nearest


def _thinned(points: Points, gap: float = 0.35) -> Points:
    """Drop points closer than `gap` pixels along the line to the one kept before: they change no pixel visibly."""
    if len(points) < 3:
        return points
    travelled = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    if not math.isfinite(float(travelled[-1])) or travelled[-1] == 0:
        return points[:1]
    bins = np.floor(travelled / gap)
    keep = np.concatenate([[True], bins[1:] != bins[:-1]])
    keep[-1] = True
    kept: Points = points[keep]
    return kept
