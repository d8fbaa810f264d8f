"""The dial under a hand: moved, enlarged, its marks shifted and added."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.imaging.geometry import angle_of, mapped
from core.vision.dial import Dial


def centred(dial: Dial, place: tuple[float, float]) -> Dial:
    """The dial about another pivot; a slant stays as it is."""
    if dial.plane is None:
        return replace(dial, center=place)
    shift = np.eye(3)
    shift[:2, 2] = place[0] - dial.center[0], place[1] - dial.center[1]
    plane = shift @ dial.homography()
    return replace(dial, center=place, plane=tuple(float(number) for number in plane.reshape(9)))


def enlarged(dial: Dial, factor: float) -> Dial:
    """The dial with another radius, at least 10 pixels."""
    factor = max(factor, 10.0 / dial.radius)
    plane = None
    if dial.plane is not None:
        plane = tuple(float(number) for number in (dial.homography() @ np.diag([factor, factor, 1.0])).reshape(9))
    return replace(dial, radius=dial.radius * factor, plane=plane)


def with_added_mark(dial: Dial, angle: float) -> Dial:
    """The dial with one more mark, its value read off the scale as it is; outside the scale nothing is added."""
    marks = [*dial.marks, (angle, dial.value_at(angle))]
    marks.sort(key=lambda mark: mark[0], reverse=dial.sweep_deg < 0)
    values = [value for _, value in marks]
    steady = values in (sorted(set(values)), sorted(set(values), reverse=True))
    return replace(dial, marks=tuple(marks)) if steady else dial


def on_dial(dial: Dial, place: tuple[float, float]) -> tuple[float, float]:
    """A place in the picture on the unit dial."""
    x, y = mapped(np.asarray(np.linalg.inv(dial.homography()), dtype=np.float64), place)
    return float(x), float(y)


def angle_under(dial: Dial, place: tuple[float, float]) -> float:
    """Degrees clockwise from up, on the dial, of a place in the picture, near the dial's marks."""
    angle = float(angle_of(on_dial(dial, place)))
    middle = (dial.marks[0][0] + dial.marks[-1][0]) / 2
    return angle + 360.0 * round((middle - angle) / 360.0)


def with_moved_mark(dial: Dial, index: int, angle: float) -> Dial:
    """The dial with one mark at another angle; a move that would cross a neighbour is refused."""
    marks = list(dial.marks)
    previous = marks[index]
    nearest = angle + 360.0 * round((previous[0] - angle) / 360.0)
    marks[index] = (nearest, previous[1])
    rising = dial.marks[-1][0] > dial.marks[0][0]
    angles = [mark[0] for mark in marks]
    steady = angles == sorted(angles, reverse=not rising) and len(set(angles)) == len(angles)
    return replace(dial, marks=tuple(marks)) if steady else dial
