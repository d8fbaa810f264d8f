"""Data sets as read-only arrays, and the base of the catalogue that describes where they come from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt

from core.registry import Registry
from core.texts import Text

Array = npt.NDArray[Any]
Shape = tuple[int, ...]
Task = Literal["binary", "multiclass", "regression", "sequence"]
Kind = Literal["points", "pictures", "table", "sequence", "dial"]
Progress = Callable[[int, int], None]
"""Called with (done, total) while something loads; it may raise to cancel."""


@dataclass(frozen=True)
class Split:
    """Samples of one part: `inputs` (n, *shape), `targets` (n,) class indices as int64, or (n, outputs) float32."""

    inputs: Array
    targets: Array

    def __post_init__(self) -> None:
        if len(self.inputs) != len(self.targets):
            raise ValueError(f"{len(self.inputs)} inputs but {len(self.targets)} targets")
        for name in ("inputs", "targets"):
            view = getattr(self, name).view()
            view.flags.writeable = False
            object.__setattr__(self, name, view)

    def __len__(self) -> int:
        return len(self.inputs)


@dataclass(frozen=True)
class Dataset:
    """Train, validation and test samples with what a network must know about them.

    *Train* is learned from, *validation* is held out of train to choose settings (empty unless wanted), *test* is only
    measured. `task` says what the targets mean: "binary" and "multiclass" are class indices, "regression" is numbers,
    "sequence" is a class index per time step.
    """

    train: Split
    validation: Split
    test: Split
    class_names: tuple[str | Text, ...]
    task: Task
    feature_names: tuple[str, ...] = ()
    plane: tuple[float, float, float, float] | None = None
    """Left, right, bottom, top of the plane to show, where the data know it better than their samples tell."""

    @property
    def input_shape(self) -> Shape:
        return tuple(self.train.inputs.shape[1:])

    @property
    def outputs(self) -> int:
        """How many numbers a target stands for: classes, or columns of a regression target."""
        return len(self.class_names) or self.train.targets.reshape(len(self.train), -1).shape[1]

    def class_counts(self) -> Array:
        """Samples per class and part, shape (3, classes), in the order train, validation, test."""
        parts = (self.train, self.validation, self.test)
        return np.stack([np.bincount(p.targets.ravel().astype(int), minlength=len(self.class_names)) for p in parts])


@dataclass(frozen=True)
class DataSpec(ABC):
    """A recipe for a data set. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    kind: ClassVar[Kind]
    order: ClassVar[int] = 100
    featured: ClassVar[bool] = False
    """Whether the data panel shows a tile for it, beside its entry in the list."""
    scaling: ClassVar[str] = "none"
    """The scaling that a new project with these data starts with."""
    download_bytes: ClassVar[int] = 0
    """What `fetch` would bring; 0 where there is nothing to bring."""
    made_by_hand: ClassVar[bool] = False
    """Whether the user sets samples and takes them away, one by one."""

    @property
    def own_name(self) -> str:
        """What the user calls these data, such as a file's name; empty where the catalogue's `name` is all there is."""
        return ""

    @property
    @abstractmethod
    def input_shape(self) -> Shape:
        """Shape of one sample, known without loading."""

    @property
    @abstractmethod
    def task(self) -> Task:
        """What the targets mean."""

    @property
    @abstractmethod
    def outputs(self) -> int:
        """Classes, or target columns."""

    @abstractmethod
    def load(self, progress: Progress | None = None) -> Dataset:
        """Make or read the samples. Raises a `core.errors.InputError` with the next move when that is impossible."""

    def glimpse(self, count: int) -> Array | None:
        """`count` pictures, (count, height, width) uint8, at once and without loading all; None where that cannot be.

        Raises a `core.errors.InputError` when the files are not there.
        """
        return None

    def goes_on_from(self, before: DataSpec) -> bool:
        """Whether a network that learned `before` keeps its weights when these data take their place."""
        return False

    def fetch(self, progress: Progress | None = None) -> None:
        """Download what `load` misses, because the user asked for it; hears bytes, may be cancelled by `progress`."""


DATASETS: Registry[type[DataSpec]] = Registry("datasets", "core.data.catalog")


def split_samples(
    inputs: Array, targets: Array, test: float, validation: float, seed: int
) -> tuple[Split, Split, Split]:
    """Shuffle with `seed` and cut into train, validation and test; shares are of all samples, at least one trains."""
    order = np.random.default_rng([seed, 1]).permutation(len(inputs))
    for_test = min(round(len(inputs) * test), len(inputs) - 1)
    for_validation = min(round(len(inputs) * validation), len(inputs) - 1 - for_test)
    parts = np.split(order, [for_test, for_test + for_validation])
    test_part, validation_part, train_part = (Split(inputs[part], targets[part]) for part in parts)
    return train_part, validation_part, test_part
