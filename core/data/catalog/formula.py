"""Points labelled by a formula: `y > sin(x)` gives classes, `x*y` numbers over the plane, `y = sin(x)` a curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Shape, Task
from core.data.formula import Formula, read_formula
from core.data.points import BLUE, ORANGE, DrawnSpec
from core.errors import InputError
from core.fields import Label
from core.texts import N_, Text

HALF_SIDE = 6.0
MOST_DRAWN = 20
"""So many times the count is drawn at most, where the formula has no value for many places."""


class NoValuesError(InputError):
    message = N_("errors", "“{formula}” has no value almost everywhere between −6 and 6. Write another formula.")


@DATASETS.register
@dataclass(frozen=True)
class FormulaPoints(DrawnSpec):
    """Places drawn evenly over −6…6. Noise moves a place after it was labelled, or shakes a number."""

    formula: Annotated[
        str,
        Label(
            N_("data", "Formula"),
            N_(
                "data",
                "y > sin(x) labels the plane with two classes, x*y gives numbers, y = sin(x) is a curve. "
                "There are x and y (also called x1 and x2), + − * / ^, and, or, not, "
                "sin, cos, exp, sqrt, abs, min, max and more.",
            ),
        ),
    ] = "y > 3*sin(x)"

    key: ClassVar[str] = "formula"
    name: ClassVar[Text] = N_("data", "Formula")
    help: ClassVar[Text] = N_("data", "Places all over the plane, labelled by a formula that you write.")
    order: ClassVar[int] = 69
    featured: ClassVar[bool] = True
    live: ClassVar[tuple[str, ...]] = ("formula",)
    """Taken up while it is being typed."""

    def __post_init__(self) -> None:
        """Refuse a formula that cannot be read: a project never holds one."""
        read_formula(self.formula)

    @property
    def read(self) -> Formula:
        return read_formula(self.formula)

    @property
    def task(self) -> Task:
        return "binary" if self.read.shape == "classes" else "regression"

    @property
    def input_shape(self) -> Shape:
        return (1,) if self.read.shape == "curve" else (2,)

    @property
    def outputs(self) -> int:
        return 2 if self.read.shape == "classes" else 1

    @property
    def class_names(self) -> tuple[str | Text, ...]:  # type: ignore[override]  # follows from the formula here
        return (ORANGE, BLUE) if self.read.shape == "classes" else ()

    @property
    def feature_names(self) -> tuple[str, ...]:  # type: ignore[override]
        return ("x",) if self.read.shape == "curve" else ("x₁", "x₂")

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        places, values = np.zeros((0, 2)), np.zeros(0)
        for _ in range(MOST_DRAWN):
            fresh = rng.uniform(-HALF_SIDE, HALF_SIDE, (self.count, 2))
            found = self.read(fresh[:, 0], fresh[:, 1])
            kept = np.isfinite(found)
            places, values = np.concatenate([places, fresh[kept]]), np.concatenate([values, found[kept]])
            if len(places) >= self.count:
                break
        else:
            raise NoValuesError(formula=self.formula)
        places, values = places[: self.count], values[: self.count]
        if self.read.shape == "classes":
            return places + rng.normal(0, 1, places.shape) * self.noise, values
        spread = float(np.std(values)) or 1.0
        values = values + rng.normal(0, 1, len(values)) * self.noise * spread
        return places[:, : self.input_shape[0]], values
