"""What a person expected, drawn by hand, against what came: a boundary on the plane, a loss curve."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from core.data.dataset import Array

Plane = tuple[float, float, float, float]
"""Left, right, bottom, top."""

SIDE = 160
"""The plane is cut into so many cells across."""
CLOSED_BELOW = 0.15
"""A stroke whose ends are nearer than this part of the plane is a closed line."""
TAIL = 0.06
"""The last part of a stroke, in lengths of the plane, that says which way it goes on to the edge."""


def regions_of(strokes: Sequence[Array], plane: Plane) -> Array:
    """The pieces into which lines cut the plane: int (SIDE, SIDE) from 1, row 0 lowest; cells of lines join a piece.

    An open stroke goes on straight to the edge at both ends, as a boundary does; one whose ends meet is closed.
    """
    wall = np.zeros((SIDE, SIDE), bool)
    for stroke in strokes:
        _draw(wall, _whole(_shares(stroke, plane)))
    return _spread(_pieces(~wall))


def expected_classes(strokes: Sequence[Array], plane: Plane, inputs: Array, targets: Array, wanted: Array) -> Array:
    """The classes that a drawn boundary gives to `wanted` (n, 2): in each piece, the class of most samples there.

    `inputs` (m, 2) and `targets` (m,) are the samples; a piece without any has the class of most samples in all.
    """
    pieces = regions_of(strokes, plane)
    usual = int(np.bincount(targets).argmax())
    answers = np.full(pieces.max() + 1, usual)
    there = _piece_at(pieces, inputs, plane)
    for piece in np.unique(there):
        answers[piece] = np.bincount(targets[there == piece]).argmax()
    found: Array = answers[_piece_at(pieces, wanted, plane)]
    return found


def agreement(expected: Array, answered: Array) -> float:
    """The share of places, 0…1, to which both give the same class."""
    return float(np.mean(expected == answered)) if len(expected) else 0.0


def drawn_curve(stroke: Array) -> tuple[Array, Array]:
    """A stroke (n, 2) as a curve: x rising, and of several values over one x the last that was drawn."""
    order = np.argsort(stroke[:, 0], kind="stable")
    x, y = stroke[order, 0], stroke[order, 1]
    last = np.append(np.diff(x) > 0, True)
    return x[last], y[last]


def expected_at(curve: tuple[Array, Array], x: float) -> float | None:
    """What the drawn curve says at `x`, between its points on a logarithmic scale; None beyond its ends."""
    at, values = curve
    if not len(at) or not at[0] <= x <= at[-1]:
        return None
    return float(np.exp(np.interp(x, at, np.log(values))))


def _shares(stroke: Array, plane: Plane) -> Array:
    """Places as shares 0…1 of the plane."""
    left, right, bottom, top = plane
    return (np.asarray(stroke, float) - (left, bottom)) / (right - left, top - bottom)


def _whole(stroke: Array) -> Array:
    """A stroke in shares as a line that cuts the plane: closed, or drawn on to the edge."""
    if np.hypot(*(stroke[0] - stroke[-1])) < CLOSED_BELOW and _length(stroke) > 3 * CLOSED_BELOW:
        return np.concatenate([stroke, stroke[:1]])
    return np.concatenate([[_onward(stroke[::-1])], stroke, [_onward(stroke)]])


def _length(stroke: Array) -> float:
    return float(np.hypot(*np.diff(stroke, axis=0).T).sum())


def _onward(stroke: Array) -> Array:
    """A place beyond the edge, straight on from the last part of the stroke."""
    away = np.hypot(*(stroke - stroke[-1]).T)
    far = np.flatnonzero(away >= TAIL)
    start = stroke[far[-1]] if len(far) else stroke[0]
    step = stroke[-1] - start
    length = float(np.hypot(*step))
    onward: Array = stroke[-1] + (step / length * 2 if length > 0 else 0)
    return onward


def _draw(wall: Array, line: Array) -> None:
    """Mark the cells under a line so that no two neighbours along edges slip through it."""
    for (x1, y1), (x2, y2) in pairwise(line):
        count = int(max(abs(x2 - x1), abs(y2 - y1)) * SIDE * 3) + 2
        columns = np.floor(np.linspace(x1, x2, count) * SIDE).astype(int)
        rows = np.floor(np.linspace(y1, y2, count) * SIDE).astype(int)
        inside = (columns >= 0) & (columns < SIDE) & (rows >= 0) & (rows < SIDE)
        wall[rows[inside], columns[inside]] = True


def _pieces(free: Array) -> Array:
    """Connected cells (along edges) numbered from 1, other cells 0: runs of each row are joined with those below."""
    pieces, same = np.zeros(free.shape, int), [0]
    for row, cells in enumerate(free):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], cells.astype(int), [0]])))
        for start, end in zip(edges[::2], edges[1::2]):
            below = {_root(same, int(piece)) for piece in np.unique(pieces[row - 1, start:end])} - {0} if row else set()
            number = min(below, default=len(same))
            if not below:
                same.append(number)
            for other in below:
                same[other] = number
            pieces[row, start:end] = number
    roots = np.array([_root(same, piece) for piece in range(len(same))])
    _, numbered = np.unique(roots, return_inverse=True)
    found: Array = numbered[pieces]
    return found


def _root(same: list[int], piece: int) -> int:
    while same[piece] != piece:
        piece = same[piece]
    return piece


def _spread(pieces: Array) -> Array:
    """Cells without a piece take that of a neighbour, ring by ring."""
    pieces = np.where(pieces.any(), pieces, 1)
    while (pieces == 0).any():
        around = np.pad(pieces, 1)
        neighbours = np.stack([around[2:, 1:-1], around[:-2, 1:-1], around[1:-1, 2:], around[1:-1, :-2]])
        pieces = np.where(pieces == 0, neighbours.max(axis=0), pieces)
    return pieces


def _piece_at(pieces: Array, places: Array, plane: Plane) -> Array:
    cells = np.clip((_shares(places, plane) * SIDE).astype(int), 0, SIDE - 1)
    found: Array = pieces[cells[:, 1], cells[:, 0]]
    return found
