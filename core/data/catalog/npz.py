"""Arrays from a NumPy file."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, Kind, Progress, Split, Task, split_samples
from core.data.files import FileSpec
from core.data.marks import SEED, TEST, VALIDATION
from core.errors import FileProblemError, InputError
from core.fields import Range
from core.texts import N_, Text

INPUTS = ("x_train", "x", "X", "inputs", "images", "data", "features")
TARGETS = ("y_train", "y", "Y", "targets", "labels", "target")
TESTS = ("x_test", "y_test")
MAX_BYTES = 4 * 2**30
FEW = 10
"""Whole numbers with at most so many different values in a table's last column are taken for classes."""


class ArraysError(InputError):
    message = N_(
        "errors", "“{file}” does not fit: {detail}. Expected are arrays x and y (or x_train, y_train, x_test, y_test)."
    )


class ShapesError(InputError):
    message = N_("errors", "x has the shape {x} and y {y}")


class TestShapeError(InputError):
    message = N_("errors", "a sample of x has the shape {x}, one of x_test {test}")


class TableShapeError(InputError):
    message = N_("errors", "it holds one array of the shape {shape}, which is no table of numbers")


class NoArraysError(InputError):
    message = N_("errors", "it is no NumPy file of plain arrays ({reason})")


class OtherArraysError(InputError):
    message = N_("errors", "it holds {names}")


@DATASETS.register
@dataclass(frozen=True)
class Npz(FileSpec):
    """`x` (n, *shape) and `y` (n,) whole numbers for classes, or decimals; with `x_test`, `y_test` the split is theirs.

    Pictures may be (n, h, w), (n, h, w, 1 or 3) or (n, 1 or 3, h, w).
    """

    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.25
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "npz"
    name: ClassVar[Text] = N_("data", "NumPy arrays")
    help: ClassVar[Text] = N_(
        "data", "An .npz file of yours with inputs x and answers y, or .npy files of these names."
    )
    kind: ClassVar[Kind] = "table"
    order: ClassVar[int] = 310
    scaling: ClassVar[str] = "standard"

    def read(self, path: Path, progress: Progress | None) -> Dataset:
        arrays = read_arrays(path)
        inputs, targets = (_first(path, arrays, names) for names in (INPUTS, TARGETS))
        inputs, targets = as_samples(path, inputs, targets)
        classes = np.issubdtype(targets.dtype, np.integer)
        names = tuple(str(label) for label in np.unique(targets)) if classes else ()
        levels = np.unique(targets)
        if "x_test" in arrays and "y_test" in arrays:
            test = as_samples(path, arrays["x_test"], arrays["y_test"])
            if test[0].shape[1:] != inputs.shape[1:]:
                raise ArraysError(file=path.name, detail=TestShapeError(x=inputs.shape[1:], test=test[0].shape[1:]))
            train_part, validation, _ = split_samples(inputs, targets, 0.0, self.validation_share, self.seed)
            parts = (train_part, validation, Split(*test))
        else:
            parts = split_samples(inputs, targets, self.test_share, self.validation_share, self.seed)
        task: Task = "regression" if not classes else "binary" if len(names) == 2 else "multiclass"
        if classes:
            if len(names) < 2 or not np.isin(parts[2].targets, levels).all():
                raise ArraysError(file=path.name, detail=N_("errors", "y holds one class, or y_test others than y"))
            first, second, third = (Split(p.inputs, np.searchsorted(levels, p.targets).astype(np.int64)) for p in parts)
            parts = (first, second, third)
        return Dataset(*parts, names, task)


def read_arrays(path: Path) -> dict[str, Array]:
    """The arrays of an .npz file, or those of .npy files; objects are never unpickled.

    Beside an `x.npy`, `y.npy` is read (and so on with all names that count); another .npy file is a table whose last
    column is the answer. Raises `FileProblemError` or `ArraysError`.
    """
    try:
        if path.suffix.lower() == ".npy":
            return _bare_arrays(path)
        with zipfile.ZipFile(path) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_BYTES:
                raise ArraysError(file=path.name, detail=N_("errors", "it unfolds to over 4 GB"))
        with np.load(path, allow_pickle=False) as found:
            return {name: found[name] for name in found.files}
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error, MemoryError, NotImplementedError) as error:
        raise FileProblemError(file=path.name, detail=NoArraysError(reason=error)) from None


def _bare_arrays(path: Path) -> dict[str, Array]:
    there = {name: path.with_name(f"{name}.npy") for name in (*INPUTS, *TARGETS, *TESTS)}
    if path.stem in there:
        return {name: np.load(file, allow_pickle=False) for name, file in there.items() if file.is_file()}
    table = np.load(path, allow_pickle=False)
    if table.ndim != 2 or table.shape[1] < 2 or table.dtype.kind not in "biuf":
        raise ArraysError(file=path.name, detail=TableShapeError(shape=table.shape))
    answers = table[:, -1]
    classes = len(np.unique(answers)) <= FEW and bool((answers == np.round(answers)).all())
    return {"x": table[:, :-1], "y": answers.astype(np.int64) if classes else answers.astype(float)}


def as_samples(path: Path, inputs: Array, targets: Array) -> tuple[Array, Array]:
    """Inputs as uint8 or float32 with channels first, targets as whole numbers (n,) or float32 (n, columns)."""
    if inputs.ndim < 2 or targets.ndim not in (1, 2) or len(inputs) != len(targets) or len(inputs) < 2:
        raise ArraysError(file=path.name, detail=ShapesError(x=inputs.shape, y=targets.shape))
    if inputs.dtype.kind not in "biuf" or targets.dtype.kind not in "biuf":
        raise ArraysError(file=path.name, detail=N_("errors", "x or y holds no numbers"))
    if inputs.ndim == 3 and inputs.dtype == np.uint8:
        inputs = inputs[:, None]
    if inputs.ndim == 4 and inputs.shape[-1] in (1, 3) and inputs.shape[1] not in (1, 3):
        inputs = np.ascontiguousarray(np.moveaxis(inputs, -1, 1))
    if inputs.dtype != np.uint8 or inputs.ndim != 4:
        with np.errstate(over="ignore"):
            inputs = inputs.astype(np.float32)
    targets = targets[:, 0] if targets.ndim == 2 and targets.shape[1] == 1 else targets
    if targets.dtype.kind == "f" or targets.ndim == 2:
        targets = targets.reshape(len(targets), -1).astype(np.float32)
    else:
        targets = targets.astype(np.int64)
    if not inputs.size:
        raise ArraysError(file=path.name, detail=ShapesError(x=inputs.shape, y=targets.shape))
    if not (np.isfinite(inputs).all() and np.isfinite(targets).all()):
        raise ArraysError(file=path.name, detail=N_("errors", "x or y holds NaN or infinity"))
    return inputs, targets


def _first(path: Path, arrays: dict[str, Array], names: tuple[str, ...]) -> Array:
    for name in names:
        if name in arrays:
            return arrays[name]
    raise ArraysError(file=path.name, detail=OtherArraysError(names=", ".join(sorted(arrays)) or "–"))
