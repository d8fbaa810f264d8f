"""MNIST: 70,000 handwritten digits, shipped with the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.data.idx import read_idx
from core.fields import Label, Range
from core.resources import resource
from core.texts import N_, Text

FILES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)


@DATASETS.register
@dataclass(frozen=True)
class Mnist(DataSpec):
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

    key: ClassVar[str] = "mnist"
    name: ClassVar[Text] = N_("data", "MNIST digits")
    help: ClassVar[Text] = N_("data", "70,000 handwritten digits, 28×28, by LeCun, Cortes and Burges.")
    kind: ClassVar[Kind] = "pictures"
    order: ClassVar[int] = 110
    scaling: ClassVar[str] = "standard"

    @property
    def input_shape(self) -> Shape:
        return (1, 28, 28)

    @property
    def task(self) -> Task:
        return "multiclass"

    @property
    def outputs(self) -> int:
        return 10

    def load(self, progress: Progress | None = None) -> Dataset:
        images, labels, test_images, test_labels = _arrays()
        kept = max(self.count - self.validation, 1)
        return Dataset(
            Split(images[:kept], labels[:kept]),
            Split(images[kept : self.count], labels[kept : self.count]),
            Split(test_images, test_labels),
            tuple("0123456789"),
            self.task,
        )


@lru_cache(maxsize=1)
def _arrays() -> tuple[Array, ...]:
    """Pictures as uint8 (n, 1, 28, 28) and labels as int64 (n,), read once."""
    images, labels, test_images, test_labels = (read_idx(resource("datasets", "mnist", name)) for name in FILES)
    return images[:, None], labels.astype(np.int64), test_images[:, None], test_labels.astype(np.int64)
