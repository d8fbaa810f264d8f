"""Where things lie: what a save dialog proposes."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui import paths


def test_a_title_with_a_slash_is_proposed_as_one_file_name(tmp_path: Path) -> None:
    proposed = paths.proposed_file("Digits, convolution 10/20", ".gradus", tmp_path)
    assert proposed == tmp_path / "Digits, convolution 10-20.gradus"


@pytest.mark.parametrize("name", ['a\\b:c*d?e"f<g>h|i', "line\nbreak", "../../etc", "…"])
def test_no_name_leads_out_of_its_folder_or_offends_a_system(name: str, tmp_path: Path) -> None:
    proposed = paths.proposed_file(name, ".png", tmp_path)
    assert proposed.parent == tmp_path
    assert not set(proposed.name) & set('/\\:*?"<>|\n')


def test_a_name_of_nothing_but_marks_still_makes_a_file(tmp_path: Path) -> None:
    assert paths.proposed_file("???", ".csv", tmp_path).name == "Gradus.csv"


def test_without_its_folder_a_file_is_proposed_under_documents_or_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "documents_folder", lambda: tmp_path / "nowhere")
    assert paths.proposed_file("a", ".csv", tmp_path / "gone").parent == Path.home()
    monkeypatch.setattr(paths, "documents_folder", lambda: tmp_path)
    assert paths.proposed_file("a", ".csv", tmp_path / "gone").parent == tmp_path
