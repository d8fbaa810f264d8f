"""A calibrated dial: where it is in the picture and which value belongs to which angle."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import FileProblemError, InputError
from core.imaging.geometry import Points, mapped, placed
from core.texts import N_, Text

ENTRIES = ("center", "radius", "marks", "unit", "circular", "needle", "plane")
NEEDLES = ("auto", "red", "black", "white")
PIN_DEG = 3.0
"""Beyond an end mark by up to this much a needle rests on its stop and reads the end (printed marks have a width)."""


class DialError(InputError):
    """A dial that contradicts itself; `detail` is a `Text`."""

    message = N_("errors", "This dial does not fit: {detail}. Correct the marks, or calibrate again.")


class DialEntryError(InputError):
    """An entry of a dial file that is not what it should be; `detail` is a `Text`."""

    message = N_(
        "errors", "The dial file's entry “{entry}” does not fit: {detail}. Correct the file, or calibrate again."
    )


class DialContentError(InputError):
    message = N_("errors", "A dial file holds one JSON object with center, radius and marks. Choose another file.")


@dataclass(frozen=True)
class Dial:
    """Centre and scale radius in image pixels; marks are (angle, value) in the order in which a needle passes them.

    Angles are degrees clockwise from straight up, unwrapped in mark order: decreasing angles are an anticlockwise
    scale, and they may pass 360. Values rise or fall steadily. A circular dial starts again after one turn. `plane`
    (nine numbers of a homography, unit dial → image) is there when the dial is seen at a slant; angles are then those
    on the dial, not in the picture. `rim` (nine numbers too, in no dial file) is the plane of the rim where a stream
    has sought it: angles stay those in the picture, only values are those of the dial seen straight on.
    """

    center: tuple[float, float]
    radius: float
    marks: tuple[tuple[float, float], ...]
    unit: str = ""
    circular: bool = False
    needle: str = "auto"
    plane: tuple[float, ...] | None = None
    rim: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        problem = _problem(self)
        if problem:
            raise DialError(detail=problem)

    @property
    def span(self) -> float:
        """Full scale: the difference between the ends, in the dial's unit (for a circular dial, one turn's worth)."""
        (first_deg, first), (last_deg, last) = self.marks[0], self.marks[-1]
        share = 360.0 / abs(last_deg - first_deg) if self.circular else 1.0
        return abs(last - first) * share

    @property
    def sweep_deg(self) -> float:
        """Signed turn from the first mark to the last; negative for an anticlockwise scale."""
        return self.marks[-1][0] - self.marks[0][0]

    def homography(self) -> Points:
        """The 3×3 map from the unit dial (x right, y down, scale at radius 1) to image pixels."""
        if self.plane is None:
            return placed(self.center, self.radius)
        return np.array(self.plane).reshape(3, 3)

    def on_image(self, angle_deg: float, reach: float = 1.0) -> tuple[float, float]:
        """Image point at an angle and a share of the scale radius."""
        angle = math.radians(angle_deg)
        x, y = mapped(self.homography(), [reach * math.sin(angle), -reach * math.cos(angle)])
        return float(x), float(y)

    def outside_deg(self, angle_deg: float) -> float:
        """How far an angle lies outside the marks, in degrees: negative before the first, positive after the last."""
        if self.circular:
            return 0.0
        start, sweep = self.marks[0][0], self.sweep_deg
        sign = math.copysign(1.0, sweep)
        travelled = math.fmod(sign * (angle_deg - start), 360.0) % 360.0
        over = float(travelled - abs(sweep))
        if over <= 0:
            return 0.0
        return over if over <= (360.0 - abs(sweep)) / 2 else travelled - 360.0

    def value_at(self, angle_deg: float) -> float:
        """The value at a needle angle, by straight lines between the marks.

        Outside the marks the nearer end decides (the dead zone is split in its middle): up to `PIN_DEG` the needle
        rests on its stop and reads the end; further out the last division is continued from there.
        """
        angles, values = self._unwrapped()
        sign = math.copysign(1.0, self.sweep_deg)
        start = self.marks[0][0]
        outside = self.outside_deg(angle_deg)
        if self.circular:
            travelled = (sign * (angle_deg - start)) % 360.0
            value = float(np.interp(travelled, angles, values))
            low = min(values[0], values[-1])
            return float(low + (value - low) % self.span)
        if outside == 0.0:
            return float(np.interp((sign * (angle_deg - start)) % 360.0, angles, values))
        beyond = math.copysign(max(abs(outside) - PIN_DEG, 0.0), outside)
        if outside < 0:
            return float(values[0] + beyond * (values[1] - values[0]) / (angles[1] - angles[0]))
        return float(values[-1] + beyond * (values[-1] - values[-2]) / (angles[-1] - angles[-2]))

    def angle_at(self, value: float) -> float:
        """The needle angle of a value, unwrapped like the marks; a value beyond an end continues the last division."""
        angles, values = self._unwrapped()
        rising = values if values[-1] > values[0] else -values
        wanted = value if values[-1] > values[0] else -value
        if self.circular:
            wanted = rising[0] + (wanted - rising[0]) % self.span
        place = int(np.clip(np.searchsorted(rising, wanted, side="right") - 1, 0, len(rising) - 2))
        share = (wanted - rising[place]) / (rising[place + 1] - rising[place])
        travelled = angles[place] + share * (angles[place + 1] - angles[place])
        return float(self.marks[0][0] + math.copysign(1.0, self.sweep_deg) * travelled)

    def error_of(self, value: float, truth: float) -> float:
        """Distance of two values in per cent of full scale, the shorter way round on a circular dial."""
        share = (value - truth) / self.span
        return 100.0 * abs(((share + 0.5) % 1.0) - 0.5 if self.circular else share)

    def to_json(self) -> dict[str, Any]:
        """The dial file's content; `plane` only where there is one."""
        content: dict[str, Any] = {
            "center": list(self.center),
            "radius": self.radius,
            "marks": [list(mark) for mark in self.marks],
            "unit": self.unit,
            "circular": self.circular,
            "needle": self.needle,
        }
        return content | ({"plane": list(self.plane)} if self.plane is not None else {})

    def _unwrapped(self) -> tuple[np.ndarray, np.ndarray]:
        """Degrees travelled since the first mark (rising from 0) and the values there; a circle is closed."""
        sign = math.copysign(1.0, self.sweep_deg)
        angles = np.array([sign * (angle - self.marks[0][0]) for angle, _ in self.marks])
        values = np.array([value for _, value in self.marks])
        if self.circular and angles[-1] < 360.0:
            closing = values[0] + math.copysign(self.span, values[-1] - values[0])
            angles, values = np.append(angles, 360.0), np.append(values, closing)
        return angles, values


def dial_from_json(content: Any) -> Dial:
    """Build a dial from a dial file's content; raises an `InputError` that says which entry does not fit."""
    if not isinstance(content, dict):
        raise DialContentError()
    for name in ("center", "radius", "marks"):
        if name not in content:
            raise DialEntryError(entry=name, detail=N_("vision", "it is missing"))
    for name in content:
        if name not in ENTRIES:
            raise DialEntryError(entry=name, detail=N_("vision", "no dial has it"))
    if not isinstance(content.get("circular", False), bool):
        raise DialEntryError(entry="circular", detail=N_("vision", "it is neither true nor false"))
    for name in ("unit", "needle"):
        if not isinstance(content.get(name, ""), str):
            raise DialEntryError(entry=name, detail=N_("vision", "it is not a text"))
    plane = content.get("plane")
    return Dial(
        center=_pair("center", content["center"]),
        radius=_number("radius", content["radius"]),
        marks=tuple(_pair("marks", mark) for mark in _items("marks", content["marks"])),
        unit=content.get("unit", ""),
        circular=content.get("circular", False),
        needle=content.get("needle", "auto"),
        plane=None if plane is None else tuple(_number("plane", item) for item in _items("plane", plane)),
    )


def load_dial(path: Path | str) -> Dial:
    """Read a dial file; raises `FileProblemError` or what `dial_from_json` raises."""
    try:
        return dial_from_json(json.loads(Path(path).read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    except UnicodeDecodeError:
        raise FileProblemError(file=str(path), detail="it is not a text file") from None
    except json.JSONDecodeError as error:
        raise FileProblemError(file=str(path), detail=f"line {error.lineno} is not JSON ({error.msg})") from None
    except RecursionError:
        raise FileProblemError(file=str(path), detail=N_("errors", "its brackets lie too deep")) from None


def save_dial(dial: Dial, path: Path | str) -> None:
    """Write a dial file (UTF-8 JSON)."""
    text = json.dumps(dial.to_json(), ensure_ascii=False, indent=2)
    try:
        Path(path).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None


def unwrapped_marks(clicked: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Turn clicked marks (angle in 0–360, value), in the order of their values, into marks that a dial accepts.

    The direction is the one in which the marks together sweep no more than a full turn; two marks alone are taken
    as clockwise, as nearly all gauges are.
    """
    angles = [angle for angle, _ in clicked]
    clockwise = [0.0, *((b - a) % 360.0 for a, b in pairwise(angles))]
    anticlockwise = [0.0, *((b - a) % 360.0 - 360.0 for a, b in pairwise(angles))]
    steps = clockwise if sum(clockwise) <= 360.0 or sum(clockwise) <= -sum(anticlockwise) else anticlockwise
    return tuple((angles[0] + sum(steps[: i + 1]), value) for i, (_, value) in enumerate(clicked))


def _problem(dial: Dial) -> Text | None:
    numbers = [*dial.center, dial.radius, *(number for mark in dial.marks for number in mark), *(dial.plane or ())]
    if not all(math.isfinite(number) for number in numbers):
        return N_("vision", "a number is not finite")
    if dial.radius <= 0:
        return N_("vision", "its radius is not above 0")
    if len(dial.marks) < 2:
        return N_("vision", "it needs at least two marks")
    if not _steady([angle for angle, _ in dial.marks]):
        return N_("vision", "the marks' angles must rise or fall steadily (add 360 where the scale passes the top)")
    if abs(dial.sweep_deg) > 360.0:
        return N_("vision", "its marks sweep more than one turn")
    if not _steady([value for _, value in dial.marks]):
        return N_("vision", "the marks' values must rise or fall steadily")
    if dial.needle not in NEEDLES:
        return N_("vision", "its needle is none of auto, red, black and white")
    if dial.plane is not None and (len(dial.plane) != 9 or abs(np.linalg.det(dial.homography())) < 1e-9):
        return N_("vision", "its plane is no homography of nine numbers that can be undone")
    return None


def _steady(numbers: list[float]) -> bool:
    steps = np.diff(numbers)
    return bool(np.all(steps > 0) or np.all(steps < 0))


def _items(name: str, given: Any) -> list[Any]:
    if not isinstance(given, list):
        raise DialEntryError(entry=name, detail=N_("vision", "it is not a list"))
    return given


def _pair(name: str, given: Any) -> tuple[float, float]:
    items = _items(name, given)
    if len(items) != 2:
        raise DialEntryError(entry=name, detail=N_("vision", "it is not made of pairs of numbers"))
    return _number(name, items[0]), _number(name, items[1])


def _number(name: str, given: Any) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise DialEntryError(entry=name, detail=N_("vision", "it is not a number"))
    return float(given)
