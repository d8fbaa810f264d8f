"""The shapes of needles, as polygons in the needle's own axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.imaging.shapes import Outline

if TYPE_CHECKING:
    from core.imaging.dial_face import Needle


def outlines(needle: Needle) -> list[Outline]:
    """The needle's polygons in its own axes: u towards the tip, v across."""
    length, half, tail, blunt = needle.length, needle.width / 2, needle.tail, needle.tail_width / 2
    thin = half * 0.35
    point = (length, 0.0)
    shapes: dict[str, list[Outline]] = {
        "taper": [[(-tail, -blunt), (0.0, -half), (length, -0.004), (length, 0.004), (0.0, half), (-tail, blunt)]],
        "bar": [[(-tail, -half), (length - half, -half), point, (length - half, half), (-tail, half)]],
        "arrow": [
            [(-tail, -blunt), (-tail, blunt), (0.0, thin), (length * 0.75, thin), (length * 0.75, -thin), (0.0, -thin)],
            [(length * 0.72, half), point, (length * 0.72, -half)],
        ],
        "drop": [[*_round(0.0, half, 100, 260), point]],
        "house": [[(-tail, -half), (length * 0.55, -half), point, (length * 0.55, half), (-tail, half)]],
        "lollipop": [
            [(-tail, -0.012), (length, -0.008), (length, 0.008), (-tail, 0.012)],
            _round(-tail, blunt, 0, 330),
            _round(length * 0.75, half, 0, 330),
        ],
        "window": [
            [(-tail, -blunt), (-0.15 * tail, -blunt), (-0.15 * tail, blunt), (-tail, blunt)],
            [(-0.5 * tail, -half), (length, -0.01), (length, 0.01), (-0.5 * tail, half)],
        ],
        "mirror": [_sector(tail, needle.tail_width), [(-0.1, -half), (length, -0.01), (length, 0.01), (-0.1, half)]],
        "disc": [_round(0.0, half, 0, 330), [(0.5 * half, -0.6 * half), point, (0.5 * half, 0.6 * half)]],
        "wing": [_sector(tail, 1.5), _wing(length, half)],
        "hollow": _frame(
            [(-tail, -half), (-tail, half), (0.2 * length, half), point, (0.2 * length, -half)], 0.3 * half
        ),
        "blades": [_blade(length, half, 0.0), *(_blade(tail, half, turn) for turn in _swept(needle.tail_width))],
        "cut": [[*needle.profile, *((u, -v) for u, v in reversed(needle.profile))]],
        "star": [
            [(0.0, -half), (length, -0.01), (length, 0.01), (0.0, half)],
            *[
                [spun(*corner, turn) for corner in ((0.0, -half), (length * 0.6, 0.0), (0.0, half))]
                for turn in (120, 240)
            ],
        ],
    }
    return shapes[needle.kind]


def tail_plate(needle: Needle, widened: float = 0.0) -> Outline:
    """What lies on the tail; a mirror `widened` shows the seam about it."""
    if needle.kind == "wing":
        return [(u - 0.02, v) for u, v in _sector(needle.tail, 1.5)]
    if needle.kind == "mirror":
        gap = 0.2 * needle.width - widened
        return [(u - gap, v) for u, v in _sector(0.97 * needle.tail, needle.tail_width)]
    reach, half = 0.88 * needle.tail, 0.4 * needle.tail_width
    return [(-reach, -half), (-0.3 * reach, -half), (-0.3 * reach, half), (-reach, half)]


def rivets(needle: Needle) -> list[Outline]:
    """The heads that hold a mirror: one beside the pivot, two in the outer corners."""
    if needle.kind != "mirror":
        return []
    turn, far = np.pi - 0.75 * needle.tail_width, 0.75 * needle.tail
    places = [(_apex(needle), 0.0), *((float(far * np.cos(t)), float(far * np.sin(t))) for t in (turn, -turn))]
    return [[(u + a, v + b) for a, b in _round(0.0, 0.05, 0, 330)] for u, v in places]


def bloom(needle: Needle) -> Outline:
    """How far a lamp in a mirror spreads about its first rivet."""
    return _round(_apex(needle), 0.15, 0, 330)


def _apex(needle: Needle) -> float:
    return -0.2 * needle.width - 0.08


def _swept(half_opening: float) -> tuple[float, float]:
    """Directions in degrees of the two blades behind the pivot, `half_opening` radians to either side of the tail."""
    turn = 180.0 - float(np.degrees(half_opening))
    return turn, -turn


def _blade(reach: float, half: float, turn_deg: float) -> list[tuple[float, float]]:
    """A leaf from the pivot: widest before its middle, its end nearly a point."""
    side = [(0.0, 0.5 * half), (0.35 * reach, half), (reach, 0.1 * half)]
    return [spun(u, v, turn_deg) for u, v in [*side, *((u, -v) for u, v in reversed(side))]]


def _wing(length: float, half: float) -> list[tuple[float, float]]:
    """Half a disc in front of the pivot with two notches, between which the tip stands."""
    turns = np.linspace(1.45, 0.55, 6)
    side = [(0.0, half), *((float(0.85 * length * np.cos(t)), float(0.85 * length * np.sin(t))) for t in turns)]
    side.append((0.45 * length, 0.18 * length))
    return [*side, (length, 0.0), *((u, -v) for u, v in reversed(side))]


def _frame(corners: list[tuple[float, float]], wide: float) -> list[Outline]:
    """A closed outline as strips, `wide` across: what is inside stays open."""
    strips: list[Outline] = []
    for (u, v), (a, b) in zip(corners, [*corners[1:], corners[0]], strict=True):
        far = max(float(np.hypot(a - u, b - v)), 1e-6)
        across, along = (-(b - v) * wide / (2 * far), (a - u) * wide / (2 * far))
        strips.append(
            [(u + across, v + along), (a + across, b + along), (a - across, b - along), (u - across, v - along)]
        )
    return strips


def _sector(radius: float, half_opening: float) -> list[tuple[float, float]]:
    """A piece of cake behind the pivot."""
    turns = np.linspace(np.pi - half_opening, np.pi + half_opening, 9)
    return [(0.0, 0.0), *((float(radius * np.cos(t)), float(radius * np.sin(t))) for t in turns)]


def _round(u: float, radius: float, start: float, end: float) -> list[tuple[float, float]]:
    turns = np.radians(np.linspace(start, end, 10))
    return [(float(u + radius * np.cos(t)), float(radius * np.sin(t))) for t in turns]


def spun(u: float, v: float, turn_deg: float) -> tuple[float, float]:
    """A point turned about the origin, clockwise in picture axes."""
    c, s = np.cos(np.radians(turn_deg)), np.sin(np.radians(turn_deg))
    return float(c * u - s * v), float(s * u + c * v)
