"""A target brought to mean 0 and deviation 1: on request, by the training samples, and never where classes are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core.data.catalog.csv_table import CsvTable
from core.data.catalog.houses import Houses
from core.data.catalog.iris import Iris
from core.project.document import Project
from core.project.schema import from_plain, to_plain


def test_a_table_of_prices_is_standardised_by_its_training_rows(tmp_path: Path):
    rows = "\n".join(f"{area},{1000 * area + 7 * (area % 5)}" for area in range(30, 130))
    (tmp_path / "prices.csv").write_text("area,price\n" + rows)
    raw = CsvTable(path=str(tmp_path / "prices.csv")).resolved()
    assert raw.task == "regression"
    assert raw.idle == ()
    before, after = raw.load(), replace(raw, scaled_target=True).load()
    assert abs(float(after.train.targets.mean())) < 1e-6
    assert abs(float(after.train.targets.std()) - 1) < 1e-5
    offset, scale = before.train.targets.mean(), before.train.targets.std()
    np.testing.assert_allclose(after.test.targets * scale + offset, before.test.targets, rtol=1e-5)
    np.testing.assert_array_equal(after.train.inputs, before.train.inputs)
    np.testing.assert_array_equal(raw.load().train.targets, before.train.targets)


def test_classes_keep_their_numbers_and_offer_nothing():
    np.testing.assert_array_equal(Iris(scaled_target=True).load().train.targets, Iris().load().train.targets)
    assert Iris().idle == ("scaled_target",)
    assert Houses().idle == ()


def test_only_a_project_that_uses_it_asks_for_a_newer_program():
    project: Any = replace(Project(), data=Houses())
    assert to_plain(project)["schema"] == 1
    assert "scaled_target" not in to_plain(project)["data"]
    scaled = replace(project, data=Houses(scaled_target=True))
    assert to_plain(scaled)["schema"] == 3
    assert from_plain(to_plain(scaled)) == scaled
