"""Finding a needle on an unrolled dial: what differs from the face, which streak is longest, its exact line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import direction, mapped, turned
from core.vision.dial import Dial
from core.vision.unwrap import Strip

Floats = NDArray[np.float32]

KINDS = ("black", "white", "red")
APART_DEG, BESIDE_DEG = 12.0, 8.0
MOST_MISS = 0.085
"""A needle's line that passes the given centre further off than this (dial radii) has another pivot."""
SMALLEST_CONTRAST = 18.0
"""Grey levels below which a difference from the face is taken for noise."""


def grounds(strip: Strip, needle: str) -> dict[str, Floats]:
    """For each kind of needle that is asked for: how far each place differs from the face at its radius, grey levels.

    The face is the median over the angles: a needle covers few of them. `red` is the lead of red over the mean of
    green and blue, as grey levels; a negative difference is none.
    """
    kinds = KINDS if needle == "auto" else (needle,)
    red, green, blue = strip.pixels[..., 0], strip.pixels[..., 1], strip.pixels[..., 2]
    light = 0.3 * red + 0.59 * green + 0.11 * blue
    away: dict[str, Floats] = {}
    if "black" in kinds or "white" in kinds:
        rise = light - np.median(light[::4], axis=0)
        away |= {"black": -rise, "white": rise}
    if "red" in kinds:
        lead = red - 0.5 * (green + blue)
        away["red"] = lead - np.median(lead[::4], axis=0)
    return {kind: np.maximum(away[kind], 0.0) for kind in kinds}


@dataclass(frozen=True)
class Streak:
    """A candidate: angle in degrees, how much of the way from pivot to scale it fills, its outer end, its kind.

    `share` (angles, radii) is the picture that it was found in: 0 face, 1 needle.
    """

    angle_deg: float
    score: float
    reach: float
    kind: str
    share: Floats


def filled(difference: Floats) -> Floats:
    """Differences (angles, radii) as a share in [0, 1] of the strongest streak's difference."""
    outer = difference[:, difference.shape[1] // 3 :]
    typical = np.sort(outer.mean(axis=1))[-max(3, len(outer) // 60) :].mean()
    full = max(float(typical), SMALLEST_CONTRAST)
    share: Floats = np.clip(difference / full, 0.0, 1.0)
    return share


def radial_scores(
    share: Floats, radii: NDArray[np.float64], start: float = 0.22, end: float = 0.95
) -> tuple[Floats, Floats]:
    """For each angle the share of the way that is filled without a break, and where the streak ends.

    A streak is followed outwards from `start`; each filled place adds, each gap takes away more, and the best sum on
    the way is kept: printing beyond a gap cannot pay for the gap, and a long needle beats a short, dark tail.
    """
    inside = (radii >= start) & (radii <= end)
    steps = np.cumsum(1.6 * share[:, inside] - 0.8, axis=1)
    best = steps.argmax(axis=1)
    height = steps[np.arange(len(steps)), best]
    count = int(inside.sum())
    reach = radii[inside][best]
    return np.maximum(height, 0.0) / (0.8 * count), np.where(height > 0, reach, start).astype(np.float32)


def streaks(strip: Strip, dial: Dial, limit: int = 4) -> list[Streak]:
    """The best candidates on the dial's arc, best first, at least `APART_DEG` from each other.

    A needle's tail, opposite the tip and shorter, is none of them.
    """
    return _best(strip, dial.needle, on_arc(dial, len(strip.pixels)), limit)


def streak_near(strip: Strip, dial: Dial, angle_deg: float, within_deg: float) -> Streak | None:
    """The best candidate close to a direction, if there is one."""
    turn = np.abs(turned(np.arange(len(strip.pixels)) * strip.step_deg, angle_deg))
    found = _best(strip, dial.needle, turn < within_deg, 1)
    return found[0] if found else None


def _best(strip: Strip, needle: str, allowed: NDArray[np.bool_], limit: int) -> list[Streak]:
    found: list[Streak] = []
    for kind, difference in grounds(strip, needle).items():
        share = filled(difference)
        score, reach = np.zeros(len(share), np.float32), np.zeros(len(share), np.float32)
        score[allowed], reach[allowed] = radial_scores(share[allowed], strip.radii)
        for _ in range(limit):
            place = int(score.argmax())
            if score[place] <= 0.05:
                break
            place = _middle_of_top(score, place)
            angle = place * strip.step_deg
            found.append(Streak(angle, float(score[place]), float(reach[place]), kind, share))
            turn = np.abs(turned(np.arange(len(score)) * strip.step_deg, angle))
            score = np.where(turn < APART_DEG, 0.0, score)
    found.sort(key=lambda streak: -streak.score)
    chosen: list[Streak] = []
    for streak in found:
        if not any(_same(streak, other) for other in chosen):
            chosen.append(streak)
    return chosen[:limit]


def _same(streak: Streak, other: Streak) -> bool:
    """A better candidate `other` already stands for this one: it is beside it, or this one is its shorter tail."""
    apart = abs(turned(streak.angle_deg, other.angle_deg))
    return bool(apart < APART_DEG or (apart > 180 - APART_DEG and streak.reach < other.reach - 0.1))


def _middle_of_top(score: Floats, place: int) -> int:
    """The middle of the plateau on which the best score stands (a wide needle fills several angles alike)."""
    left = right = place
    floor = 0.995 * score[place]
    while place - left < 40 and score[(left - 1) % len(score)] >= floor:
        left -= 1
    while right - place < 40 and score[(right + 1) % len(score)] >= floor:
        right += 1
    return round((left + right) / 2) % len(score)


@lru_cache(maxsize=32)
def on_arc(dial: Dial, angles: int) -> NDArray[np.bool_]:
    """For each of the evenly spaced angles: does it lie on the scale or at most `BESIDE_DEG` outside it?"""
    steps = np.arange(angles) * (360.0 / angles)
    return np.array([abs(dial.outside_deg(float(angle))) <= BESIDE_DEG for angle in steps])


@dataclass(frozen=True)
class Line:
    """A needle's line: direction at the scale, sideways miss of the pivot, fit residual (dial radii)."""

    angle_deg: float
    miss: float
    residual: float
    radii: NDArray[np.float64]
    angles_deg: NDArray[np.float64]


def refine(strip: Strip, streak: Streak, half_width: float = 0.085) -> Line | None:
    """Fit the needle's middle line through the filled places near a streak; None when there are too few.

    At each radius the centre of mass within `half_width` (dial radii) to either side gives one point; its sideways
    offset is a straight function of the radius, offset = miss + slope·r, found by least squares with a prior on the
    miss (a clicked pivot is off by some 2 % of the radius). The answer is where the line cuts the scale, seen from the
    given centre: that is what a person reads, and an error of the centre cancels against the marks.
    """
    share, angle_deg = streak.share, streak.angle_deg
    rows, step = len(share), strip.step_deg
    columns = np.flatnonzero((strip.radii >= 0.25) & (strip.radii <= max(streak.reach, 0.45)))
    slope, miss, residual = 0.0, 0.0, 1.0
    kept = np.ones(len(columns), dtype=bool)
    radii = strip.radii[columns]
    spread = np.minimum(np.degrees(half_width / radii), 16.0)
    offsets = np.arange(-int(16.0 / step) - 8, int(16.0 / step) + 9)
    for width in (1.0, 0.75, 0.6):
        middle = angle_deg + np.degrees(np.arctan2(miss + slope * radii, radii))
        index = np.rint(middle / step).astype(int)
        around = share[(index[None, :] + offsets[:, None]) % rows, columns[None, :]]
        away = (index[None, :] + offsets[:, None]) * step - middle[None, :]
        weight = np.where(np.abs(away) <= np.maximum(width * spread, 2 * step), around**2, 0.0)
        mass = weight.sum(axis=0)
        kept = mass > 0.5
        if kept.sum() < 4:
            return None
        centre = middle + (weight * away).sum(axis=0) / np.maximum(mass, 1e-6)
        offset = radii * np.tan(np.radians(np.clip(centre - angle_deg, -40, 40)))
        strength = np.where(kept, np.minimum(mass, 6.0), 0.0)
        for _ in range(2):
            miss, slope = _weighted_line(radii, offset, strength)
            deviation = np.abs(offset - miss - slope * radii)
            scale = max(float(np.median(deviation[kept])), 0.002)
            strength = np.where(kept, np.minimum(mass, 6.0) / (1 + (deviation / (2 * scale)) ** 2), 0.0)
        residual = float(np.sqrt((strength * deviation**2).sum() / strength.sum()))
    shift = np.degrees(np.arctan2(miss + slope, 1.0))
    return Line(float((angle_deg + shift) % 360.0), float(miss), residual, radii[kept], centre[kept])


def _weighted_line(
    radii: NDArray[np.float64], offset: NDArray[np.float64], weight: NDArray[np.float64]
) -> tuple[float, float]:
    """Least squares of offset = miss + slope·r with the prior that miss is 0 ± 0.02 (one point's noise being 0.01)."""
    prior = (0.01 / 0.02) ** 2 * 4.0
    a, b, c = weight.sum() + prior, (weight * radii).sum(), (weight * radii**2).sum()
    u, v = (weight * offset).sum(), (weight * radii * offset).sum()
    bottom = a * c - b * b
    return float((c * u - b * v) / bottom), float((a * v - b * u) / bottom)


def on_picture(dial: Dial, line: Line) -> NDArray[np.float64]:
    """A line's points (n, 2) in image pixels."""
    return mapped(dial.homography(), direction(line.angles_deg) * line.radii[:, None])
