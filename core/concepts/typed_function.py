"""A function of x, or of x and y, that a person types, as a landscape for descent."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from core.concepts.jets import Jet, Pair, jet_at
from core.concepts.straight_line import Floats
from core.data.formula import Formula, FormulaEmptyError, FormulaError, read_formula
from core.errors import InputError
from core.texts import N_, Text

FLAT = 1e-4
MOST_LOW_PLACES, LOW_SIDE = 12, 81
NEWTON_STEPS = 12
_HEAD = re.compile(r"\s*(?:f\s*[(（]\s*x\s*(?:[,，]\s*y\s*)?[)）]|f|z|L)\s*[=＝](?![=＝])")


class HeightFormulaError(FormulaError):
    """As `FormulaError`, with examples of heights."""

    message: ClassVar[Text] = N_(
        "errors", "The formula cannot be read at character {place} (“{near}”). Write it like x^2 + 3*y^2."
    )


class NoHeightError(InputError):
    message = N_("errors", "A comparison gives no height to roll on. Write a number, like x^2 + 3*y^2.")


class EmptyHeightError(InputError):
    message = N_("errors", "The formula is empty. Write one like x^2 + 3*y^2, or x^2 for a curve.")


class NoValueHereError(InputError):
    message = N_("errors", "“{formula}” has no value where you look. Look at a larger window or write another.")


class Ready(NamedTuple):
    """A function to begin with: the window reaches from −`reach` to `reach`, the ball starts at `start`."""

    name: Text
    formula: str
    reach: float
    start: Pair
    rate: float


READY: dict[str, Ready] = {
    "ravine": Ready(N_("explorers", "Ravine"), "x^2 + 3*y^2", 3, (-2.6, 1.8), 0.1),
    "waves": Ready(N_("explorers", "Waves"), "sin(x)*cos(y) + 0.1*x^2", 5, (3.4, 0.6), 0.3),
    "himmelblau": Ready(N_("explorers", "Himmelblau"), "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", 5, (-0.4, -0.6), 0.01),
    "rosenbrock": Ready(N_("explorers", "Rosenbrock"), "(1 - x)^2 + 100*(y - x^2)^2", 2, (-1.2, 1.0), 0.001),
    "saddle": Ready(N_("explorers", "Saddle"), "x^2 - y^2", 2, (-1.6, 0.02), 0.1),
    "curve": Ready(N_("explorers", "Curve with two valleys"), "x^4/4 - 2*x^2 + x", 3, (2.9, 0.0), 0.05),
    "ripples": Ready(N_("explorers", "Curve with ripples"), "x^2/8 + sin(3*x)", 5, (4.4, 0.0), 0.05),
}
"""H. H. Rosenbrock 1960; D. M. Himmelblau, Applied Nonlinear Programming, 1972."""


@dataclass(frozen=True)
class TypedFunction:
    """What was typed, without what names it, ready to be walked on. A function of x alone ignores y."""

    text: str
    formula: Formula

    @property
    def of_two(self) -> bool:
        return "y" in self.formula.variables

    def heights(self, x: Floats, y: Floats | float = 0.0) -> Floats:
        """The heights at places of any one shape; not finite where there is none."""
        across, up = np.broadcast_arrays(np.asarray(x, float), np.asarray(y, float))
        found: Floats = np.asarray(self.formula(across.ravel(), up.ravel())).reshape(across.shape)
        return found

    def at(self, place: Pair) -> Jet:
        """Height, slopes and curvatures at a place."""
        return jet_at(self.formula, *place)


class Ball(NamedTuple):
    """Where a ball is and how it moves."""

    place: Pair
    pace: Pair = (0.0, 0.0)


def read_function(text: str) -> TypedFunction:
    """Read `x^2 + 3*y^2`, also as `f(x, y) = …` or `y = …`; raises an `InputError` that says what and where."""
    head = _HEAD.match(text)
    body = " " * head.end() + text[head.end() :] if head else text
    try:
        formula = read_formula(body)
    except FormulaEmptyError:
        raise EmptyHeightError from None
    except FormulaError as error:
        if type(error) is FormulaError:
            raise HeightFormulaError(**error.parameters) from None
        raise
    if formula.shape == "classes":
        raise NoHeightError
    return TypedFunction(body.strip() if formula.shape == "numbers" else body.partition("=")[2].strip(), formula)


def surface(function: TypedFunction, reach: float, side: int) -> tuple[Floats, Floats]:
    """The numbers along an axis (side,) from −reach to reach and the heights over them, (side, side) or (side,).

    Raises `NoValueHereError` when not two of the heights are finite.
    """
    axis = np.linspace(-reach, reach, side)
    heights = function.heights(*np.meshgrid(axis, axis)) if function.of_two else function.heights(axis)
    if np.isfinite(heights).sum() < 2:
        raise NoValueHereError(formula=function.text)
    return axis, np.where(np.isfinite(heights), heights, np.nan)


def roll(function: TypedFunction, ball: Ball, rate: float, momentum: float) -> Ball:
    """One step of descent with momentum: v ← βv + g, place ← place − ηv (B. T. Polyak 1964, as PyTorch writes it)."""
    slopes = function.at(ball.place).slopes
    pace = (momentum * ball.pace[0] + slopes[0], momentum * ball.pace[1] + slopes[1])
    return Ball((ball.place[0] - rate * pace[0], ball.place[1] - rate * pace[1]), pace)


def critical_rate(here: Jet, momentum: float = 0.0) -> float | None:
    """2(1 + β)/λ with λ the largest curvature here; None where nothing bends upwards or the curvature is not finite.

    On a bowl of this curvature a ball settles below it and leaves above it, with momentum β as well as without
    (Polyak 1964).
    """
    largest = here.curvatures[0]
    return 2 * (1 + momentum) / largest if math.isfinite(largest) and largest > 1e-9 else None


def ground(function: TypedFunction, place: Pair) -> str:
    """What a place is: "low", "saddle", "top" or "plain" where the slope is 0, "nowhere" without one, else "slope"."""
    here = function.at(place)
    if not (math.isfinite(here.value) and all(map(math.isfinite, here.slopes))):
        return "nowhere"
    large, small = here.curvatures if function.of_two else (here.bends[0], here.bends[0])
    if math.hypot(*here.slopes) > FLAT * max(1.0, abs(large), abs(small)):
        return "slope"
    if small > FLAT:
        return "low"
    if large < -FLAT:
        return "top"
    return "saddle" if large > FLAT and small < -FLAT else "plain"


def low_places(function: TypedFunction, reach: float) -> list[Pair]:
    """The bottoms of the valleys inside the window, the deepest first, `MOST_LOW_PLACES` at most.

    Values on a grid that are lower than their neighbours are taken to their bottom by Newton's method.
    """
    axis = np.linspace(-reach, reach, LOW_SIDE)
    across, up = np.meshgrid(axis, axis if function.of_two else np.zeros(1))
    heights = function.heights(across, up)
    framed = np.pad(np.where(np.isfinite(heights), heights, np.inf), 1, constant_values=np.inf)
    rows, columns = heights.shape
    lower = np.isfinite(heights)
    for down in (0, 1, 2) if function.of_two else (1,):
        for right in (0, 1, 2):
            if (down, right) != (1, 1):
                lower &= heights <= framed[down : down + rows, right : right + columns]
    starts = sorted(np.argwhere(lower).tolist(), key=lambda at: float(heights[at[0], at[1]]))[: 4 * MOST_LOW_PLACES]
    found: list[Pair] = []
    for row, column in starts:
        bottom = _bottom(function, (float(across[row, column]), float(up[row, column])), reach)
        if bottom is not None and all(math.dist(bottom, other) > reach / LOW_SIDE for other in found):
            found.append(bottom)
    return sorted(found, key=lambda place: function.at(place).value)[:MOST_LOW_PLACES]


def _bottom(function: TypedFunction, start: Pair, reach: float) -> Pair | None:
    """The place without slope near `start`, where the ground bends upwards on all sides; None where there is none."""
    x, y = start
    for _ in range(NEWTON_STEPS):
        here = function.at((x, y))
        if not here.finite:
            return None
        xx, xy, yy = here.bends if function.of_two else (here.bends[0], 0.0, 1.0)
        determinant = xx * yy - xy * xy
        if determinant <= 0 or xx <= 0:
            return None
        x -= (yy * here.slopes[0] - xy * here.slopes[1]) / determinant
        y -= (xx * here.slopes[1] - xy * here.slopes[0]) / determinant
        if math.dist((x, y), start) > 4 * reach / LOW_SIDE:
            return None
    return (x, y) if ground(function, (x, y)) == "low" and max(abs(x), abs(y)) <= reach else None


def looked_at(heights: Floats) -> tuple[float, float]:
    """The lowest and the highest number to show of a curve: far spikes are left outside."""
    fine = heights[np.isfinite(heights)]
    low, middle, high = (float(value) for value in np.quantile(fine, (0.25, 0.5, 0.75)))
    far = 6 * max(high - low, 1e-12 + abs(middle) * 1e-9)
    return max(float(fine.min()), low - far), min(float(fine.max()), high + far)


def straight(function: TypedFunction) -> tuple[Callable[[Floats], Floats], Callable[[float], float]]:
    """Height and slope of a function of x alone, as a ball on a curve asks for them."""

    def height(x: Floats) -> Floats:
        heights = function.heights(x)
        return np.asarray(np.where(np.isfinite(heights), heights, np.nan))

    return height, lambda x: function.at((x, 0.0)).slopes[0]
