"""Hands that work on a plane with the pointer: one sets, paints, drags and erases points, one draws lines."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.data.own_points import Points, added, erased, moved, nearest, sprayed
from gui.widgets.field_maps import Array

Spot = tuple[float, float]
TOOLS = ("point", "brush", "move", "erase")
REACH_PX = {"point": 6, "brush": 22, "move": 9, "erase": 13}
SPRAYED = 3
"""So many points come with every touch of the brush."""
PEN_PX = 4
STROKE_STEP = 0.4
"""A stroke grows, and a brush touches again, after so many reaches."""


class Hand(Protocol):
    """What a plot tells of the pointer: places in the data's units, `reach` the tool's size in them."""

    @property
    def reach_px(self) -> int:
        """The tool's radius."""

    def press(self, spot: Spot, reach: Spot) -> None:
        """The button went down at `spot`."""

    def drag(self, spot: Spot, reach: Spot) -> None:
        """It moved on, still down."""

    def release(self) -> None:
        """It went up."""


class PointHand(QObject):
    """Edits points with a tool; `moved` while it works, `done` once per press, so that a stroke is one step back."""

    moved = Signal(object)
    done = Signal(object, str)
    """The points, and the tool that made them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tool = "point"
        self.value = 1.0
        self.points: Points = ()
        self._before: Points = ()
        self._held: int | None = None
        self._down = False
        self._last: Spot = (0.0, 0.0)
        self._rng = np.random.default_rng()

    @property
    def reach_px(self) -> int:
        return REACH_PX[self.tool]

    def press(self, spot: Spot, reach: Spot) -> None:
        self._before, self._down, self._last = self.points, True, spot
        if self.tool == "move":
            self._held = nearest(self.points, spot, reach)
        else:
            self._touch(spot, reach)

    def drag(self, spot: Spot, reach: Spot) -> None:
        if not self._down:
            return
        if self.tool == "move":
            if self._held is not None:
                self._show(moved(self.points, self._held, spot))
        elif self.tool != "point" and _apart(spot, self._last, reach) >= STROKE_STEP:
            self._last = spot
            self._touch(spot, reach)

    def release(self) -> None:
        if self._down:
            self._down, self._held = False, None
            if self.points != self._before:
                self.done.emit(self.points, self.tool)

    def _touch(self, spot: Spot, reach: Spot) -> None:
        if self.tool == "point":
            self._show(added(self.points, [spot], self.value))
        elif self.tool == "brush":
            self._show(added(self.points, sprayed(self._rng, spot, reach, SPRAYED), self.value))
        else:
            self._show(erased(self.points, spot, reach))

    def _show(self, points: Points) -> None:
        if points != self.points:
            self.points = points
            self.moved.emit(points)


class PenHand(QObject):
    """Draws lines; `moved` carries all strokes while one grows, `done` when it ends."""

    moved = Signal(object)
    done = Signal(object)
    reach_px = PEN_PX

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.strokes: list[list[Spot]] = []
        self._down = False

    def press(self, spot: Spot, reach: Spot) -> None:
        self._down = True
        self.strokes.append([spot])

    def drag(self, spot: Spot, reach: Spot) -> None:
        if self._down and _apart(spot, self.strokes[-1][-1], reach) >= STROKE_STEP:
            self.strokes[-1].append(spot)
            self.moved.emit(self.lines())

    def release(self) -> None:
        if self._down:
            self._down = False
            if len(self.strokes[-1]) < 2:  # a click is no line
                self.strokes.pop()
            self.done.emit(self.lines())

    def lines(self) -> list[Array]:
        """The strokes as arrays (n, 2)."""
        return [np.array(stroke, dtype=float) for stroke in self.strokes if len(stroke) > 1]

    def clear(self) -> None:
        """Forget every stroke."""
        self.strokes, self._down = [], False


def _apart(one: Spot, other: Spot, reach: Spot) -> float:
    return float(np.hypot((one[0] - other[0]) / reach[0], (one[1] - other[1]) / reach[1]))
