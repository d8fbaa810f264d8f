"""A handful of points typed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.errors import BadValueError
from core.fields import Label
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Pairs(DataSpec):
    points: Annotated[
        str, Label(N_("data", "Points"), N_("data", "Pairs x:y, separated by commas; all of them are learned from."))
    ] = "1:2,2:4,3:6"

    key: ClassVar[str] = "pairs"
    name: ClassVar[Text] = N_("data", "A few points")
    help: ClassVar[Text] = N_("data", "Pairs of numbers that you type: few enough to check every step by hand.")
    kind: ClassVar[Kind] = "points"
    order: ClassVar[int] = 62

    @property
    def input_shape(self) -> Shape:
        return (1,)

    @property
    def task(self) -> Task:
        return "regression"

    @property
    def outputs(self) -> int:
        return 1

    def load(self, progress: Progress | None = None) -> Dataset:
        """Every pair is in the training part; raises `BadValueError` for what is not a pair of numbers."""
        try:
            pairs = [tuple(map(float, pair.split(":"))) for pair in self.points.split(",") if pair.strip()]
            numbers = np.array(pairs, np.float32).reshape(len(pairs), 2)
        except ValueError:
            raise BadValueError(name="points", value=self.points, expected="x:y,x:y") from None
        if not len(numbers) or not np.isfinite(numbers).all():
            raise BadValueError(name="points", value=self.points or "—", expected="x:y,x:y")
        none = Split(np.empty((0, 1), np.float32), np.empty((0, 1), np.float32))
        return Dataset(Split(numbers[:, :1], numbers[:, 1:]), none, none, (), "regression", ("x",))
