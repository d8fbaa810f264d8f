"""Points set by hand: each (x, y, value, lot); edits are pure functions from one tuple of points to the next.

`value` is a number, or a class as its tint: 1 blue, 0 orange, then teal, violet, … however many classes there are. Of
points on a line it is not used, y is what is to be learned. `lot` is a number of 0…1 that a point keeps for life: one
below the test share is only measured, so no edit moves others between parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, DataSpec

Point = tuple[float, float, float, float]
Points = tuple[Point, ...]
Plane = tuple[float, float, float, float]
"""Left, right, bottom, top of the part of the plane that is worked on."""

MOST = 2000
"""So many points are kept at most; what is painted beyond is dropped."""
MOST_CLASSES = 6
PLACES = 4
GOLDEN = (5**0.5 - 1) / 2


def class_of_tint(tints: Array) -> Array:
    """Class indices of tints, and tints of class indices, where there are more than two: class 0 is blue there."""
    swapped: Array = np.where(tints < 2, 1 - tints, tints)
    return swapped


def added(points: Points, spots: Sequence[tuple[float, float]], value: float) -> Points:
    """The points with one more at each spot (x, y), all of one value."""
    room = max(0, MOST - len(points))
    count = len(points)
    fresh = tuple(
        (round(x, PLACES), round(y, PLACES), round(value, PLACES), lot_of(count + i))
        for i, (x, y) in enumerate(spots[:room])
    )
    return points + fresh


def lot_of(number: int) -> float:
    """The lot of the point that was set as `number`: multiples of the golden ratio, spread evenly however many."""
    return round((number + 1) * GOLDEN % 1, PLACES)


def sprayed(
    rng: np.random.Generator, spot: tuple[float, float], reach: tuple[float, float], count: int
) -> list[tuple[float, float]]:
    """`count` spots spread evenly over the ellipse of half axes `reach` around `spot`."""
    radius, angle = np.sqrt(rng.random(count)), rng.random(count) * 2 * np.pi
    x, y = spot[0] + reach[0] * radius * np.cos(angle), spot[1] + reach[1] * radius * np.sin(angle)
    return list(zip(x.tolist(), y.tolist()))


def nearest(points: Points, spot: tuple[float, float], reach: tuple[float, float]) -> int | None:
    """The index of the point closest to `spot` within the ellipse of half axes `reach`, or None."""
    if not points:
        return None
    away = _away(points, spot, reach)
    index = int(away.argmin())
    return index if away[index] <= 1 else None


def moved(points: Points, index: int, spot: tuple[float, float]) -> Points:
    """The points with that at `index` put to `spot`; value and lot stay."""
    x, y = round(spot[0], PLACES), round(spot[1], PLACES)
    return (*points[:index], (x, y, *points[index][2:]), *points[index + 1 :])


def erased(points: Points, spot: tuple[float, float], reach: tuple[float, float]) -> Points:
    """The points without those within the ellipse of half axes `reach` around `spot`."""
    if not points:
        return points
    kept = _away(points, spot, reach) > 1
    return tuple(point for point, stays in zip(points, kept) if stays)


def points_of(dataset: Dataset) -> tuple[Points, float]:
    """A data set's samples as points, and the test share under which the same ones are held out.

    Two inputs and one target, or one input and one number. Validation samples become test samples.
    """
    held_out = len(dataset.validation) + len(dataset.test)
    share = round(held_out / max(1, held_out + len(dataset.train)), 2)
    share = min(0.9, max(0.05, share)) if held_out else 0.0
    rows: list[Point] = []
    for part, out in ((dataset.train, False), (dataset.validation, True), (dataset.test, True)):
        targets = part.targets.reshape(len(part), -1)[:, 0] if len(part) else np.zeros(0)
        targets = class_of_tint(targets) if len(dataset.class_names) > 2 else targets
        for i, (inputs, target) in enumerate(zip(part.inputs.tolist(), targets.tolist())):
            x, y, value = (inputs[0], target, 0.0) if len(inputs) == 1 else (inputs[0], inputs[1], target)
            lot = lot_of(i) * share * 0.999 if out else share + lot_of(i) * (1 - share) * 0.999
            rows.append((round(x, PLACES), round(y, PLACES), round(float(value), PLACES), round(lot, 6)))
    chosen = rows if len(rows) <= MOST else [rows[i] for i in np.linspace(0, len(rows) - 1, MOST).astype(int)]
    return tuple(chosen), share


def own_points(dataset: Dataset, plane: Plane) -> DataSpec:
    """The data set's samples as own points over `plane`: of classes or numbers (two inputs), or on a line (one)."""
    points, share = points_of(dataset)
    meaning = "line" if dataset.input_shape == (1,) else "classes" if dataset.class_names else "numbers"
    classes = max(2, min(MOST_CLASSES, len(dataset.class_names)))
    names = {"names": dataset.feature_names} if len(dataset.feature_names) == 2 else {}
    made: Callable[..., DataSpec] = DATASETS["my_points"]
    return made(points=points, test_share=share, meaning=meaning, classes=classes, plane=plane, **names)


def _away(points: Points, spot: tuple[float, float], reach: tuple[float, float]) -> Array:
    """Distances in units of `reach`, (points,)."""
    places = np.array([point[:2] for point in points], dtype=float)
    distances: Array = np.hypot((places[:, 0] - spot[0]) / reach[0], (places[:, 1] - spot[1]) / reach[1])
    return distances
