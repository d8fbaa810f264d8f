"""A drawing in the making: strokes in the unit square with undo and redo, an eraser, and nothing of any toolkit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.imaging.strokes import Points

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line from pen down to pen up: points in the unit square (y down), `width` as a share of the side."""

    points: tuple[Point, ...]
    width: float

    def array(self) -> Points:
        """The points as float32 (n, 2)."""
        return np.array(self.points, dtype=np.float32).reshape(-1, 2)


class Drawing:
    """The strokes on a canvas. What is drawn or erased between `begin` and `end` is undone in one step."""

    def __init__(self) -> None:
        self._strokes: tuple[Stroke, ...] = ()
        self._past: list[tuple[Stroke, ...]] = []
        self._future: list[tuple[Stroke, ...]] = []
        self._open: list[Point] | None = None
        self._width = 0.08
        self._before: tuple[Stroke, ...] = ()

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes, the one under the pen last."""
        return self._strokes if self._open is None else (*self._strokes, self._live())

    @property
    def finished(self) -> tuple[Stroke, ...]:
        """The strokes without the one under the pen."""
        return self._strokes

    @property
    def live(self) -> Stroke | None:
        """The stroke under the pen."""
        return None if self._open is None else self._live()

    @property
    def can_undo(self) -> bool:
        return bool(self._past) or self._open is not None

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def arrays(self) -> list[Points]:
        """All strokes as `core.imaging.strokes.see` takes them."""
        return [stroke.array() for stroke in self.strokes]

    def begin(self, point: Point, width: float) -> None:
        """Put the pen down; a stroke that is still open is finished first."""
        self.end()
        self._width = width
        self._open = [_inside(point)]

    def extend(self, point: Point) -> bool:
        """Move the pen; False if it is up or did not move."""
        if self._open is None or (moved := _inside(point)) == self._open[-1]:
            return False
        self._open.append(moved)
        return True

    def end(self) -> None:
        """Lift the pen; a point that never moved stays as a dot."""
        if self._open is not None:
            stroke, self._open = self._live(), None
            self._change((*self._strokes, stroke))

    def begin_erasing(self) -> None:
        """Put the eraser down."""
        self.end()
        self._before = self._strokes

    def erase(self, point: Point, radius: float) -> bool:
        """Take away what lies within `radius` of `point`; a stroke cut in the middle becomes two."""
        left = tuple(part for stroke in self._strokes for part in _without(stroke, point, radius))
        if left == self._strokes:
            return False
        self._strokes = left
        return True

    def end_erasing(self) -> None:
        """Lift the eraser."""
        after, self._strokes = self._strokes, self._before
        self._change(after)

    def clear(self) -> None:
        """Remove everything; this too can be undone."""
        self.end()
        self._change(())

    def replace(self, strokes: Iterable[Stroke]) -> None:
        """Show other strokes, as one step that can be undone."""
        self.end()
        self._change(tuple(strokes))

    def undo(self) -> None:
        """Take back the last step."""
        self.end()
        if self._past:
            self._future.append(self._strokes)
            self._strokes = self._past.pop()

    def redo(self) -> None:
        """Bring back what was undone."""
        self.end()
        if self._future:
            self._past.append(self._strokes)
            self._strokes = self._future.pop()

    def _change(self, strokes: tuple[Stroke, ...]) -> None:
        if strokes != self._strokes:
            self._past.append(self._strokes)
            self._future.clear()
            self._strokes = strokes

    def _live(self) -> Stroke:
        return Stroke(tuple(self._open or ()), self._width)


def strokes_of(lines: Sequence[Points], width: float = 0.08) -> tuple[Stroke, ...]:
    """Point arrays (n, 2) as strokes."""
    return tuple(Stroke(tuple((float(x), float(y)) for x, y in line), width) for line in lines)


def fitted(lines: Sequence[Points], share: float = 0.72) -> list[Points]:
    """Lines of any unit, moved and scaled so that the longer side fills `share` of the unit square, in its middle."""
    points = np.concatenate(lines)
    low, high = points.min(axis=0), points.max(axis=0)
    zoom = share / max(float((high - low).max()), 1e-9)
    return [((line - (low + high) / 2) * zoom + 0.5).astype(np.float32) for line in lines]


def _inside(point: Point) -> Point:
    return min(1.0, max(0.0, point[0])), min(1.0, max(0.0, point[1]))


def _without(stroke: Stroke, point: Point, radius: float) -> list[Stroke]:
    """What is left of a stroke outside a disc."""
    reach = radius + stroke.width / 2
    if all(math.dist(point, own) > reach + 0.5 * _longest(stroke) for own in stroke.points):
        return [stroke]
    runs: list[list[Point]] = [[]]
    cut = False
    for own in _dense(stroke.points, reach / 3):
        if math.dist(point, own) > reach:
            runs[-1].append(own)
        else:
            cut = True
            runs.append([])
    return [Stroke(tuple(run), stroke.width) for run in runs if run] if cut else [stroke]


def _longest(stroke: Stroke) -> float:
    return max((math.dist(a, b) for a, b in pairwise(stroke.points)), default=0.0)


def _dense(points: tuple[Point, ...], gap: float) -> list[Point]:
    """The same line with no two neighbours further apart than `gap`."""
    dense = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        pieces = max(1, math.ceil(math.dist((x0, y0), (x1, y1)) / gap))
        dense += [(x0 + (x1 - x0) * i / pieces, y0 + (y1 - y0) * i / pieces) for i in range(1, pieces + 1)]
    return dense
