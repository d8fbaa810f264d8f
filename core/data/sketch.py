"""A small picture of a table that is expensive to read: its rows on a plane, worked out once and shipped.

`python packaging/make_sketches.py` writes `resources/sketches/KEY.json` anew, from the tables themselves.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.data.dataset import Array
from core.resources import resource


@dataclass(frozen=True)
class Sketch:
    """`places` (n, 2) in 0…1, upwards; `classes` (n,) of `outputs`, which is 0 where the targets are numbers."""

    places: Array
    classes: Array
    outputs: int


@lru_cache(maxsize=32)
def sketch_of(key: str) -> Sketch | None:
    """The sketch of the data set called `key`; None where none was made, as of a person's own table."""
    file = resource("sketches", f"{key}.json")
    if not file.is_file():
        return None
    kept = json.loads(file.read_text(encoding="utf-8"))
    return Sketch(np.array(kept["places"]) / kept["unit"], np.array(kept["classes"]), int(kept["outputs"]))
