"""A curve with noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import COUNT, NOISE, HeightsSpec
from core.fields import Choice, Label, Range
from core.texts import N_, Text

SHAPE = Choice(
    (
        ("sine", N_("data", "Sine")),
        ("parabola", N_("data", "Parabola")),
        ("cubic", N_("data", "Cubic")),
        ("step", N_("data", "Step")),
    )
)
FORMULAS: dict[str, Callable[[Array], Array]] = {
    "sine": lambda x: np.sin(2 * x),
    "parabola": lambda x: x**2 / 4.5 - 1,
    "cubic": lambda x: (x**3 - 4 * x) / 12,
    "step": lambda x: np.sign(x),
}


@DATASETS.register
@dataclass(frozen=True)
class Curve(HeightsSpec):
    count: Annotated[int, Range(10, 5000, 10), COUNT] = 200
    noise: Annotated[float, Range(0.0, 1.0, 0.05), NOISE] = 0.1
    shape: Annotated[str, SHAPE, Label(N_("data", "Curve"), N_("data", "What the points stray from."))] = "sine"

    key: ClassVar[str] = "curve"
    name: ClassVar[Text] = N_("data", "Noisy curve")
    help: ClassVar[Text] = N_("data", "Points around a curve: a straight line cannot follow them, hidden neurons can.")
    order: ClassVar[int] = 65
    featured: ClassVar[bool] = True
    feature_names: ClassVar[tuple[str, ...]] = ("x",)

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        x = rng.uniform(-3, 3, (self.count, 1))
        return x, self.shaken(FORMULAS[self.shape](x[:, 0]), rng)
