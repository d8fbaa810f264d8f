"""Collecting pictures from frames: small squares in a folder for each class."""

from __future__ import annotations

import numpy as np
import pytest

from core.data.catalog.image_folder import ImageFolder
from core.data.collecting import ClassNameError, collected, folder_name, keep, squared, too_few
from core.errors import FileProblemError

FRAME = np.zeros((480, 640, 3), np.uint8)
FRAME[:, :, 0] = 200


def test_the_middle_square_of_a_frame_is_kept_small():
    frame = FRAME.copy()
    frame[:, :80] = 255
    small = squared(frame)
    assert small.shape == (160, 160, 3)
    assert small[0, 0].tolist() == [200, 0, 0]
    assert squared(np.zeros((20, 30, 3), np.uint8)).shape == (20, 20, 3)


def test_frames_become_files_in_the_folder_of_their_class_and_a_data_set(tmp_path):
    for name in ("猫", "dog / wolf"):
        for _ in range(3):
            keep(tmp_path / "set", name, FRAME)
    found = collected(tmp_path / "set")
    assert {name: len(files) for name, files in found.items()} == {"dog _ wolf": 3, "猫": 3}
    data = ImageFolder(path=str(tmp_path / "set"), side=16, colours="rgb").load()
    assert data.class_names == ("dog _ wolf", "猫")
    assert data.train.inputs[0, :, 0, 0].tolist() == [200, 0, 0]


def test_files_that_are_there_are_never_overwritten(tmp_path):
    first, second = keep(tmp_path, "a", FRAME), keep(tmp_path, "a", FRAME)
    first.unlink()
    assert keep(tmp_path, "a", FRAME) not in (first, second)


@pytest.mark.parametrize("name", ["", "  ", "..", "/", "???"])
def test_a_name_without_anything_to_call_a_folder_by_is_refused(name):
    with pytest.raises(ClassNameError):
        folder_name(name)


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileProblemError):
        keep(tmp_path / "file", "a", FRAME)


def test_small_classes_are_named():
    assert too_few({"a": 100, "b": 40, "c": 20}) == ["c"]
    assert too_few({"a": 9, "b": 10}) == ["a"]
    assert too_few({}) == []
