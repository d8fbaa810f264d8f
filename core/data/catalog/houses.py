"""Houses: a seeded table of area, rooms and age, and a price that follows from them with noise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, Progress, Shape, Task
from core.data.table import TableSpec
from core.fields import Label, Range
from core.texts import N_, Text

BASE, PER_M2, PER_ROOM, PER_YEAR = 40.0, 2.4, 12.0, -1.1
"""The rule behind the prices, in thousands: what a network or a line should find again."""


@DATASETS.register
@dataclass(frozen=True)
class Houses(TableSpec):
    count: Annotated[
        int, Range(10, 10_000, 10), Label(N_("data", "Houses"), N_("data", "How many houses the table lists."))
    ] = 120
    noise: Annotated[
        float,
        Range(0.0, 1000.0),
        Label(N_("data", "Noise"), N_("data", "Standard deviation of the price around the rule, in thousands.")),
    ] = 15.0

    key: ClassVar[str] = "houses"
    name: ClassVar[Text] = N_("data", "House prices")
    help: ClassVar[Text] = N_(
        "data", "Area in m², rooms and age in years; the price is in thousands. Made up by a rule."
    )
    order: ClassVar[int] = 205
    columns: ClassVar[tuple[Text, ...]] = (
        N_("houses columns", "area"),
        N_("houses columns", "rooms"),
        N_("houses columns", "age"),
    )

    @property
    def input_shape(self) -> Shape:
        return (3,)

    @property
    def task(self) -> Task:
        return "regression"

    @property
    def outputs(self) -> int:
        return 1

    def load(self, progress: Progress | None = None) -> Dataset:
        rng = np.random.default_rng([self.seed, 0])
        area = rng.uniform(35, 220, self.count)
        rooms = np.clip(np.round(area / 32 + rng.normal(0, 0.9, self.count)), 1, 9)
        age = rng.uniform(0, 60, self.count)
        price = BASE + PER_M2 * area + PER_ROOM * rooms + PER_YEAR * age + rng.normal(0, self.noise, self.count)
        table = np.stack([np.round(area), rooms, np.round(age)], axis=1).astype(np.float32)
        return self.split(table, price[:, None].astype(np.float32), (), self.named(("area", "rooms", "age")))
