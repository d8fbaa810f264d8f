from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core.data.my_drawings import EmptyDrawingError, MyDrawings, NotExportedError, NotKeptError
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
    noughts = ('[{"label": 12, "strokes": [[[0.1, 0.2]]]}]', '[{"label": 3, "strokes": []}]')
    for broken in ("{", '[{"label": 3}]', '[{"label": 3, "strokes": [[[1]]]}]', "[3]", *noughts):
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


def test_pictures_and_labels_leave_as_arrays(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    assert store.pictures().shape == (0, 28, 28)
    store.add(4, LINE)
    store.add(9, LINE)
    store.export_arrays(tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as arrays:
        assert arrays["labels"].tolist() == [4, 9]
        assert np.array_equal(arrays["pictures"], store.pictures())
        assert arrays["pictures"].dtype == np.uint8
        assert arrays["pictures"].max() > 200


def test_pictures_leave_as_a_folder_for_each_label_dark_on_white(tmp_path: Path):
    import cv2

    store = MyDrawings(tmp_path / "drawings.json")
    for label in (4, 9, 4):
        store.add(label, LINE)
    assert store.export_folder(tmp_path / "我的") == 3
    files = sorted(file.relative_to(tmp_path / "我的").as_posix() for file in (tmp_path / "我的").rglob("*.png"))
    assert files == ["4/000.png", "4/002.png", "9/001.png"]
    bytes_read = np.frombuffer((tmp_path / "我的" / "4" / "000.png").read_bytes(), dtype=np.uint8)
    picture = cv2.imdecode(bytes_read, cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    assert np.array_equal(255 - picture, store.pictures()[0])


def test_an_export_that_cannot_be_written_is_said(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    store.add(1, LINE)
    (tmp_path / "file").write_text("")
    with pytest.raises(NotExportedError):
        store.export_arrays(tmp_path / "file" / "out.npz")
    with pytest.raises(NotExportedError):
        store.export_folder(tmp_path / "file")


def test_what_was_removed_can_be_put_back(tmp_path: Path):
    store = MyDrawings(tmp_path / "drawings.json")
    for label in (1, 2, 3):
        store.add(label, LINE)
    before = store.drawings
    store.remove(0, 2)
    assert [drawing.label for drawing in store.drawings] == [2]
    store.restore(before)
    assert MyDrawings(store.file).drawings == before
