"""Projects and data are called what their user calls them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.data.dataset import DATASETS
from core.project.document import Project
from gui.project_names import data_name, project_name


@pytest.mark.parametrize(("file", "name"), [("/data/房价 2024.csv", "房价 2024"), ("/data/flats.csv.gz", "flats")])
def test_data_of_a_file_are_called_by_its_name(qapp, file: str, name: str):
    data = DATASETS["csv_table"](path=file)  # type: ignore[call-arg]
    assert data_name(data) == name
    assert project_name(Project(data=data)) == name


def test_a_name_that_was_given_stays(qapp):
    data = DATASETS["csv_table"](path="/data/flats.csv")  # type: ignore[call-arg]
    assert project_name(replace(Project(data=data), name="Flats in town")) == "Flats in town"


def test_other_data_have_the_name_of_the_catalogue(qapp):
    assert data_name(DATASETS["circle"]()) == "Circle"
    assert data_name(DATASETS["csv_table"]()) == "Table from a file"
