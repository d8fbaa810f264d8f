"""The base of the table data: rows of numbers in named columns, cut into parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.data.dataset import Array, Dataset, DataSpec, Kind, split_samples
from core.data.marks import SCALED_TARGET, SEED, TEST, VALIDATION
from core.data.scaling import with_standard_targets
from core.fields import Range
from core.texts import Text, Word


@dataclass(frozen=True)
class TableSpec(DataSpec):
    """How the rows of a table are split."""

    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.25
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0
    scaled_target: Annotated[bool, SCALED_TARGET] = False

    kind: ClassVar[Kind] = "table"
    scaling: ClassVar[str] = "standard"
    columns: ClassVar[tuple[Text, ...]] = ()
    """What the columns of a built-in table are called; a person's own table keeps its own words."""

    @property
    def idle(self) -> tuple[str, ...]:
        """Classes have no size."""
        return () if self.task == "regression" else ("scaled_target",)

    def named(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names of columns, those of `columns` as words that a window can translate."""
        known = {text.source: Word(text) for text in self.columns}
        return tuple(known.get(str(name), str(name)) for name in names)

    def split(
        self, inputs: Array, targets: Array, class_names: tuple[str, ...], feature_names: tuple[str, ...]
    ) -> Dataset:
        """The data set of these rows."""
        parts = split_samples(inputs, targets, self.test_share, self.validation_share, self.seed)
        found = Dataset(*parts, class_names, self.task, feature_names)
        return with_standard_targets(found) if self.scaled_target else found
