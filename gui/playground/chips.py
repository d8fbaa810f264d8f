"""Which chips the field offers for which data."""

from __future__ import annotations

from core.data.dataset import Dataset


def offered(dataset: Dataset) -> tuple[str, ...]:
    """What can be done with these data in this view."""
    many, classes = dataset.input_shape != (2,), bool(dataset.class_names)
    chips = ["batch", "classical", "plane"] if many else ["edit", "batch", "classical"]
    chips += ["guess"] if classes and not many else []
    chips += ["decided"] if classes else []
    return (*chips, "trained") if len(dataset.validation) or len(dataset.test) else tuple(chips)
