"""Outlines of needles that no catalogue has: any shape alike on both sides, with one end that is plainly the tip."""

from __future__ import annotations

import numpy as np

Random = np.random.Generator
Profile = tuple[tuple[float, float], ...]

BLUNT = 0.05


def random_profile(rng: Random, length: float, tail: float) -> Profile:
    """One side of an outline, (u, v) from the tail's end at -`tail` to the tip at `length`, in dial radii.

    Steps, waists and bulges lie anywhere on the way; the last of it narrows to the tip, so that a person too would
    say which end points.
    """
    widest = float(rng.uniform(0.06, 0.3))
    knots = int(rng.integers(2, 6))
    neck = float(rng.uniform(0.15, 0.7)) * length
    places = np.sort(rng.uniform(-tail, neck, knots))
    widths = widest * rng.uniform(0.15, 1.0, knots)
    stepped = bool(rng.random() < 0.4)
    points = [(-tail, widest * float(rng.uniform(0.0, 1.0)))]
    for place, width in zip(places, widths, strict=True):
        if stepped:
            points.append((float(place), points[-1][1]))
        points.append((float(place), float(width)))
    shoulder = float(min(points[-1][1], rng.uniform(0.3, 1.0) * widest))
    points.append((neck, shoulder))
    points.append((length, min(float(rng.uniform(0.004, BLUNT)), 0.6 * shoulder)))
    return tuple(points)
