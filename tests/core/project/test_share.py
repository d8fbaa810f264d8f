"""Shared projects: one line of text, a PNG that carries everything, nothing that tells about this computer."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.data.catalog.csv_table import CsvTable
from core.nn.layers.linear import Linear
from core.project.document import Project
from core.project.preset import PRESETS
from core.project.share import PREFIX, BrokenShareError, NoSharedProjectError, from_short, to_short
from core.project.share_card import NoCardError, is_card, open_card, with_project

WEIGHTS = {"0.weight": np.arange(8, dtype=np.float32).reshape(4, 2)}


def png() -> bytes:
    """A grey picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("key", list(PRESETS))
def test_every_preset_survives_the_way_through_a_chat_window(key: str) -> None:
    project = PRESETS[key].project()
    text = to_short(project)
    assert len(text) < 1500
    assert from_short(f"Look at this: {text} — learns in a minute!") == project


def test_text_without_a_project_says_so() -> None:
    with pytest.raises(NoSharedProjectError):
        from_short("Shall we have lunch?")


def test_a_project_that_was_cut_off_is_refused() -> None:
    with pytest.raises(BrokenShareError):
        from_short(to_short(Project())[:-12])


def test_text_that_would_unfold_without_end_is_refused() -> None:
    from base64 import urlsafe_b64encode

    bomb = urlsafe_b64encode(zlib.compress(b" " * 50_000_000, 9)).decode()
    with pytest.raises(BrokenShareError):
        from_short(PREFIX + bomb)


@pytest.mark.parametrize(
    "path", ["/home/mei/secret/houses.csv", r"C:\Users\Mei\houses.csv", r"\\school\mei\houses.csv"]
)
def test_local_paths_stay_at_home(path: str) -> None:
    project = Project().with_data(CsvTable(path=path, known_shape=(2,), known_task="regression", known_outputs=1))
    shared = from_short(to_short(project))
    assert isinstance(shared.data, CsvTable)
    assert shared.data.path == ""
    assert shared.network == project.network


def test_a_card_brings_project_and_weights_back(tmp_path: Path) -> None:
    project = replace(Project(), network=replace(Project().network, layers=(Linear(units=1),)))
    card = tmp_path / "圆形.png"
    card.write_bytes(with_project(png(), project, WEIGHTS))
    saved = open_card(card)
    assert is_card(card)
    assert saved.project == project
    assert saved.weights is not None
    assert np.array_equal(saved.weights["0.weight"], WEIGHTS["0.weight"])


def test_a_card_leaves_large_weights_at_home(tmp_path: Path) -> None:
    card = tmp_path / "card.png"
    card.write_bytes(with_project(png(), Project(), {"0.weight": np.zeros(300_000, np.float32)}))
    assert open_card(card).weights is None


def test_a_card_is_still_a_picture_that_opens() -> None:
    import cv2

    picture = cv2.imdecode(np.frombuffer(with_project(png(), Project(), WEIGHTS), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    assert picture.tolist() == [[128]]


@pytest.mark.parametrize("content", [png(), b"", b"not a picture", png()[:20]])
def test_a_foreign_picture_has_no_project(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "holiday.png"
    file.write_bytes(content)
    assert not is_card(file)
    assert not is_card(tmp_path)
    with pytest.raises(NoCardError, match="holiday"):
        open_card(file)
