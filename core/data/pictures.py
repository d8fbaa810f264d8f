"""The base of the picture sets in four IDX files, as MNIST and its relatives come."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import Array, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.data.idx import first_of_idx, read_idx
from core.fields import Label, Range
from core.texts import N_, Text

FILES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)


@dataclass(frozen=True)
class IdxPicturesSpec(DataSpec):
    """60,000 training and 10,000 test pictures of 28×28 grey pixels in ten classes."""

    count: Annotated[
        int,
        Range(100, 60_000, 1000),
        Label(N_("data", "Training pictures"), N_("data", "The first so many of the 60,000 training pictures.")),
    ] = 60_000
    validation: Annotated[
        int,
        Range(0, 20_000, 1000),
        Label(
            N_("data", "Of these for validation"), N_("data", "The last so many are held out to choose settings by.")
        ),
    ] = 0

    kind: ClassVar[Kind] = "pictures"
    scaling: ClassVar[str] = "standard"
    class_names: ClassVar[tuple[str | Text, ...]]

    @property
    def input_shape(self) -> Shape:
        return (1, 28, 28)

    @property
    def task(self) -> Task:
        return "multiclass"

    @property
    def outputs(self) -> int:
        return len(self.class_names)

    @abstractmethod
    def files(self) -> tuple[Path, ...]:
        """Training pictures and labels, test pictures and labels; raises an `InputError` when they are not there."""

    def load(self, progress: Progress | None = None) -> Dataset:
        images, labels, test_images, test_labels = read_pictures(self.files(), progress)
        kept = max(self.count - self.validation, 1)
        return Dataset(
            Split(images[:kept], labels[:kept]),
            Split(images[kept : self.count], labels[kept : self.count]),
            Split(test_images, test_labels),
            self.class_names,
            self.task,
        )

    def glimpse(self, count: int) -> Array | None:
        return first_of_idx(self.files()[2], count)


def read_pictures(files: tuple[Path, ...], progress: Progress | None = None) -> tuple[Array, ...]:
    """Pictures as uint8 (n, 1, height, width) and labels as int64 (n,) by turns; each file is read once a session."""
    arrays = []
    for done, path in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        raw = _read_once(path)
        arrays.append(raw[:, None] if raw.ndim == 3 else raw)
    return tuple(arrays)


@lru_cache(maxsize=8)
def _read_once(path: Path) -> Array:
    raw = read_idx(path)
    return raw if raw.ndim == 3 else raw.astype(np.int64)
