"""Where a field crosses zero: line segments by marching squares, all crossed cells at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Point = tuple[float, float]

# Corners of a cell run 0 top left, 1 top right, 2 bottom right, 3 bottom left; edge e joins corner e and e + 1.
_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))


def zero_segments(field: Array) -> Array:
    """Segments of the zero contour of `field` (rows, columns), as (n, 4): x₁, y₁, x₂, y₂ in cells.

    (0, 0) is the centre of the first value. W. E. Lorensen and H. E. Cline, Marching cubes, 1987, in two dimensions;
    at a saddle the two segments that cut off the upper left and the lower right corner are taken.
    """
    y, x = np.nonzero(_mixed(field > 0))
    values = np.stack([field[y + dy, x + dx] for dy, dx in _CORNERS])
    ahead = np.roll(values, -1, axis=0)
    crossed = (values > 0) != (ahead > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(crossed, values / (values - ahead), 0.0)
    across = np.stack([x + share[0], x + 1, x + 1 - share[2], x])
    down = np.stack([y, y + share[1], y + 1, y + 1 - share[3]])
    count = crossed.sum(axis=0)
    plain, saddles = np.flatnonzero(count == 2), np.flatnonzero(count == 4)
    picked = crossed[:, plain]
    pieces = [_join(across, down, plain, picked.argmax(axis=0), 3 - picked[::-1].argmax(axis=0))]
    for first, second in ((3, 0), (1, 2)):
        pieces.append(_join(across, down, saddles, np.full(len(saddles), first), np.full(len(saddles), second)))
    return np.concatenate(pieces)


def _mixed(above: Array) -> Array:
    """Which cells have corners on both sides; most have not, and need no arithmetic."""
    one, two, three, four = above[:-1, :-1], above[:-1, 1:], above[1:, 1:], above[1:, :-1]
    mixed: Array = (one != two) | (two != three) | (three != four)
    return mixed


def as_line(segments: Array) -> Array:
    """Segments joined to lines, as one array (n, 2) of x, y in cells, with a row of NaN between two lines."""
    lines = [np.array([*line, (np.nan, np.nan)]) for line in chains(segments)]
    return np.concatenate(lines) if lines else np.zeros((0, 2))


def chains(segments: Array) -> list[list[Point]]:
    """Segments (n, 4) that share end points as lines; a closed line ends where it began."""
    ends: dict[Point, list[Point]] = {}
    for x1, y1, x2, y2 in segments.round(5).tolist():
        if (x1, y1) != (x2, y2):
            ends.setdefault((x1, y1), []).append((x2, y2))
            ends.setdefault((x2, y2), []).append((x1, y1))
    lines = []
    for start in [point for point, others in ends.items() if len(others) == 1] + list(ends):
        while ends[start]:
            line = [start]
            while ends[line[-1]]:
                point = line[-1]
                following = ends[point].pop()
                ends[following].remove(point)
                line.append(following)
            lines.append(line)
    return lines


def _join(across: Array, down: Array, cells: Array, first: Array, second: Array) -> Array:
    """A segment in each of `cells` from its edge `first` to its edge `second`."""
    ends = (across[first, cells], down[first, cells], across[second, cells], down[second, cells])
    return np.stack(ends, axis=1)
