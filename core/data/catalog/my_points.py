"""Points of one's own: clicked, painted, dragged and erased on the plane, kept in the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.data.marks import TEST
from core.data.own_points import Plane, Points, class_of_tint
from core.data.points import BLUE, ORANGE
from core.fields import Choice, Label, Range
from core.texts import N_, Text

MEANING = Choice(
    (
        ("classes", N_("data", "Classes")),
        ("numbers", N_("data", "Numbers over the plane")),
        ("line", N_("data", "A curve y of x")),
    )
)
MORE = (
    N_("data", "Blue"),
    N_("data", "Orange"),
    N_("data", "Teal"),
    N_("data", "Violet"),
    N_("data", "Rose"),
    N_("data", "Slate"),
)


@DATASETS.register
@dataclass(frozen=True)
class MyPoints(DataSpec):
    """`points` hold (x, y, value, lot) each, as in `core.data.own_points`; `plane` is the part that is shown."""

    meaning: Annotated[
        str, MEANING, Label(N_("data", "A point stands for"), N_("data", "What the network is to say of a place."))
    ] = "classes"
    classes: Annotated[
        int, Range(2, 6, 1), Label(N_("data", "Classes"), N_("data", "How many kinds of points there are."))
    ] = 2
    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.0
    points: Points = ()
    plane: Plane = (-6.0, 6.0, -6.0, 6.0)
    names: tuple[str, str] = ("x₁", "x₂")

    key: ClassVar[str] = "my_points"
    name: ClassVar[Text] = N_("data", "Own points")
    help: ClassVar[Text] = N_("data", "Click, paint, drag and erase points yourself; they are saved with the project.")
    kind: ClassVar[Kind] = "points"
    order: ClassVar[int] = 68
    featured: ClassVar[bool] = True
    made_by_hand: ClassVar[bool] = True

    @property
    def input_shape(self) -> Shape:
        return (1,) if self.meaning == "line" else (2,)

    @property
    def task(self) -> Task:
        if self.meaning != "classes":
            return "regression"
        return "binary" if self.classes == 2 else "multiclass"

    @property
    def outputs(self) -> int:
        return self.classes if self.meaning == "classes" else 1

    @property
    def idle(self) -> tuple[str, ...]:
        """The fields that mean nothing as the others are."""
        return () if self.meaning == "classes" else ("classes",)

    @property
    def class_names(self) -> tuple[str | Text, ...]:
        """Named by their colours."""
        if self.meaning != "classes":
            return ()
        return (ORANGE, BLUE) if self.classes == 2 else MORE[: self.classes]

    def goes_on_from(self, before: DataSpec) -> bool:
        """Points were set, moved or erased, or another set's were taken over; a blank plane begins anew."""
        return isinstance(before, MyPoints) or bool(self.points)

    def load(self, progress: Progress | None = None) -> Dataset:
        rows = np.array(self.points, dtype=np.float64).reshape(-1, 4)
        out = rows[:, 3] < self.test_share
        if len(rows) and out.all():  # something must be learned from
            out[0] = False
        inputs = rows[:, : self.input_shape[0]].astype(np.float32)
        targets = self._targets(rows)
        empty = Split(inputs[:0], targets[:0])
        train, test = Split(inputs[~out], targets[~out]), Split(inputs[out], targets[out])
        names = self.names[: self.input_shape[0]] if self.meaning != "line" else ("x",)
        return Dataset(train, empty, test, self.class_names, self.task, names, self.plane)

    def _targets(self, rows: Array) -> Array:
        if self.meaning == "line":
            return rows[:, 1:2].astype(np.float32)
        if self.meaning == "numbers":
            return rows[:, 2:3].astype(np.float32)
        tints = np.clip(np.round(rows[:, 2]), 0, self.classes - 1).astype(np.int64)
        return tints if self.classes == 2 else class_of_tint(tints)
