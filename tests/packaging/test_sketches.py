"""The start page's small pictures of tables are what the tables themselves give."""

from __future__ import annotations

import json

import numpy as np
import pytest

from core.data.dataset import DataSpec
from core.data.sketch import sketch_of
from make_sketches import FOLDER, sketched, tables


@pytest.mark.parametrize("spec", tables(), ids=lambda spec: spec.key)
def test_the_sketch_that_ships_is_that_of_the_table(spec: DataSpec):
    kept = json.loads((FOLDER / f"{spec.key}.json").read_text(encoding="utf-8"))
    fresh = sketched(spec)
    assert kept["classes"] == fresh["classes"]
    assert np.abs(np.subtract(kept["places"], fresh["places"])).max() <= 1  # rounding may differ between machines


@pytest.mark.parametrize("spec", tables(), ids=lambda spec: spec.key)
def test_a_sketch_fills_its_square_and_shows_every_class(spec: DataSpec):
    sketch = sketch_of(spec.key)
    assert sketch is not None
    assert sketch.places.min() >= 0
    assert sketch.places.max() <= 1
    assert set(sketch.classes.tolist()) == set(range(spec.outputs))


def test_a_table_of_ones_own_has_no_sketch():
    assert sketch_of("csv_table") is None
