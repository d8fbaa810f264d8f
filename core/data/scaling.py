"""Scaling as a visible, reversible step: x′ = (x − offset) / scale."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.data.dataset import Array, Dataset, Split
from core.errors import UnknownKeyError
from core.texts import N_, Text

SCALINGS: dict[str, Text] = {
    "none": N_("data", "As they are"),
    "standard": N_("data", "Standardise: mean 0, deviation 1"),
    "unit": N_("data", "Normalise to [0, 1]"),
    "symmetric": N_("data", "Normalise to [−1, 1]"),
}

BLOCK = 1 << 18


@dataclass(frozen=True)
class Scaling:
    """An affine map per feature (or one for all pixels); `offset` and `scale` broadcast over the sample shape."""

    key: str
    offset: Array
    scale: Array

    def apply(self, inputs: Array) -> Array:
        """Scaled inputs as float32."""
        scaled: Array = (inputs.astype(np.float32) - self.offset) / self.scale
        return scaled

    def revert(self, scaled: Array) -> Array:
        """Inputs in original units."""
        original: Array = scaled * self.scale + self.offset
        return original


def fit_scaling(key: str, dataset: Dataset) -> Scaling:
    """Measure offset and scale on the training samples only; pictures share one pair, tables have one per column.

    A constant column keeps scale 1, so that it becomes 0 and not NaN.
    """
    inputs = dataset.train.inputs
    axes = None if inputs.ndim > 2 else 0
    if key == "none":
        offset, scale = np.zeros(1), np.full(1, 255.0 if inputs.dtype == np.uint8 else 1.0)
    elif key == "standard":
        offset, scale = _moments(inputs, axes)
    elif key in ("unit", "symmetric"):
        low, high = inputs.min(axis=axes).astype(float), inputs.max(axis=axes).astype(float)
        offset, scale = (low, high - low) if key == "unit" else ((low + high) / 2, (high - low) / 2)
    else:
        raise UnknownKeyError(kind="scalings", key=key, known=", ".join(SCALINGS))
    scale = np.where(np.asarray(scale) > 0, scale, 1.0)
    return Scaling(key, np.asarray(offset, np.float32), np.asarray(scale, np.float32))


def with_standard_targets(dataset: Dataset) -> Dataset:
    """The data with targets of mean 0 and deviation 1, measured on the training samples; classes stay as they are."""
    if dataset.task != "regression" or not len(dataset.train):
        return dataset
    offset, scale = _moments(dataset.train.targets, 0)
    scale = np.where(scale > 0, scale, 1.0)

    def scaled(split: Split) -> Split:
        return Split(split.inputs, ((split.targets - offset) / scale).astype(np.float32))

    return replace(
        dataset, train=scaled(dataset.train), validation=scaled(dataset.validation), test=scaled(dataset.test)
    )


def _moments(inputs: Array, axes: int | None) -> tuple[Array, Array]:
    """Mean and deviation; for bytes by their histogram, which needs no float copy of the pictures."""
    if inputs.dtype == np.uint8:
        levels = np.arange(256)
        counts = np.zeros(256, np.int64)
        pixels = inputs.ravel()
        for start in range(0, pixels.size, BLOCK):  # numpy counts in a copy of eight bytes for each pixel
            counts += np.bincount(pixels[start : start + BLOCK], minlength=256)
        mean = np.average(levels, weights=counts)
        return np.asarray(mean), np.asarray(np.sqrt(np.average((levels - mean) ** 2, weights=counts)))
    return inputs.mean(axis=axes, dtype=np.float64), inputs.std(axis=axes, dtype=np.float64)
