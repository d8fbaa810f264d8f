"""Where a field crosses zero: line segments by marching squares, all cells at once."""

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
    rows, columns = field.shape
    values = np.stack([field[dy : dy + rows - 1, dx : dx + columns - 1] for dy, dx in _CORNERS])
    ahead = np.roll(values, -1, axis=0)
    crossed = (values > 0) != (ahead > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(crossed, values / (values - ahead), 0.0)
    y, x = np.mgrid[0 : rows - 1, 0 : columns - 1].astype(float)
    across = np.stack([x + share[0], x + 1, x + 1 - share[2], x])
    down = np.stack([y, y + share[1], y + 1, y + 1 - share[3]])
    plain = np.argwhere(crossed.sum(axis=0) == 2)
    picked = crossed[:, plain[:, 0], plain[:, 1]]
    pieces = [_join(across, down, plain, picked.argmax(axis=0), 3 - picked[::-1].argmax(axis=0))]
    saddles = np.argwhere(crossed.all(axis=0))
    for first, second in ((3, 0), (1, 2)):
        pieces.append(_join(across, down, saddles, np.full(len(saddles), first), np.full(len(saddles), second)))
    return np.concatenate(pieces)


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


def _join(across: Array, down: Array, where: Array, first: Array, second: Array) -> Array:
    rows, columns = where[:, 0], where[:, 1]
    return np.stack(
        [
            across[first, rows, columns],
            down[first, rows, columns],
            across[second, rows, columns],
            down[second, rows, columns],
        ],
        axis=1,
    )
