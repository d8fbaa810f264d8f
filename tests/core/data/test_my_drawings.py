from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core.data.my_drawings import EmptyDrawingError, MyDrawings, NotKeptError
from core.errors import FileProblemError

LINE = [np.array([[0.1, 0.2], [0.30004999, 0.4]], dtype=np.float32)]


def test_drawings_are_there_again_after_a_restart(tmp_path: Path):
    store = MyDrawings(tmp_path / "我的" / "drawings.json")
    store.add(3, LINE)
    store.add(7, LINE)
    again = MyDrawings(store.file)
    assert len(again) == 2
    assert again.drawings == store.drawings
    assert again.counts() == {3: 1, 7: 1}
    assert again.drawings[0].lines()[0] == pytest.approx(LINE[0], abs=1e-4)


def test_labels_can_be_corrected_and_drawings_forgotten(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    for label in (1, 2, 3):
        store.add(label, LINE)
    store.relabel(9, 0)
    store.remove(1)
    assert [drawing.label for drawing in MyDrawings(store.file).drawings] == [9, 3]


def test_an_empty_canvas_is_not_kept(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    with pytest.raises(EmptyDrawingError, match="empty canvas"):
        store.add(3, [])
    assert not store.file.exists()


def test_a_broken_file_is_said_to_be_broken_and_left_alone(tmp_path: Path):
    file = tmp_path / "drawings.json"
    for broken in ("{", '[{"label": 3}]', '[{"label": 3, "strokes": [[[1]]]}]', "[3]"):
        file.write_text(broken)
        with pytest.raises(FileProblemError):
            MyDrawings(file)
        assert file.read_text() == broken


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotKeptError):
        MyDrawings(tmp_path / "file" / "drawings.json").add(1, LINE)


def test_the_export_is_what_the_digits_command_reads(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    store.add(4, LINE)
    store.export(tmp_path / "out.json")
    (item,) = json.loads((tmp_path / "out.json").read_text())
    assert item["label"] == 4
    assert len(item["strokes"][0]) == 2
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["drawings.json", "out.json"]
