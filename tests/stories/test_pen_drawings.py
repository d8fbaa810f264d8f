"""Digits drawn by hand on the real canvas are read, wherever, however large and with whatever pen they are drawn.

The digits are made up. `GRADUS_PEN_DATA=FILE` (JSON as the `digits` command reads it, with labels) measures real ones.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.digits.reader import DigitReader, shipped_reader
from core.imaging.pen_digits import digit
from gui.views.draw import DrawView
from gui.widgets.drawing_pad import DrawingPad
from tests.stories.pen_replay import CELLS, UNSTEADY, Hand, Lines, replay

Drawings = Sequence[tuple[int, Lines]]


@pytest.fixture
def view(qtbot: QtBot) -> DrawView:
    widget = DrawView()
    qtbot.addWidget(widget)
    widget.resize(900, 640)
    widget.show()
    qtbot.waitExposed(widget)
    widget.pad.setFixedSize(280, 280)
    return widget


@pytest.fixture
def reader() -> DigitReader:
    reader = shipped_reader()
    assert reader is not None, "resources/models/digits.gradus is missing"
    return reader


def made_up(count: int) -> Drawings:
    rng = np.random.default_rng(20)
    return [(label % 10, digit(label % 10, rng)) for label in range(count)]


def rate(pad: DrawingPad, reader: DigitReader, drawings: Drawings, hand: Hand) -> float:
    """Share of the drawings that are read right when they are drawn by `hand`."""
    rng = np.random.default_rng(0)
    right = 0
    for label, lines in drawings:
        replay(pad, lines, hand, rng)
        right += reader.read(pad.arrays()).first == label
    return right / len(drawings)


@pytest.mark.parametrize("hand", [*CELLS, UNSTEADY], ids=str)
def test_made_up_digits_are_read_wherever_and_with_whatever_pen(view: DrawView, reader: DigitReader, hand: Hand):
    assert rate(view.pad, reader, made_up(40), hand) >= 0.95


def test_what_the_canvas_shows_is_what_the_network_receives(view: DrawView, reader: DigitReader, qtbot: QtBot):
    (label, lines), *_ = made_up(1)
    replay(view.pad, lines, CELLS[0], np.random.default_rng(0))
    qtbot.waitUntil(lambda: view.seen is not None)
    assert view.seen is not None
    seen = reader.probabilities(view.seen.centred)
    assert int(seen.argmax()) == label == reader.read(view.pad.arrays()).first


def test_skipping_the_steps_shows_the_classic_failure(view: DrawView, reader: DigitReader):
    """A small digit in a corner, only shrunk, is out of the network's reach; with the steps on it is read."""
    drawings = made_up(20)
    rng = np.random.default_rng(0)
    for key in ("redraw", "box", "centre"):
        view.path.buttons[key].setChecked(False)
    right = 0
    for label, lines in drawings:
        replay(view.pad, lines, Hand("small", "normal"), rng)
        view._look()
        right += view.seen is not None and int(reader.probabilities(view.seen.centred).argmax()) == label
    assert right / len(drawings) < 0.7
    assert rate(view.pad, reader, drawings, Hand("small", "normal")) >= 0.95


@pytest.mark.skipif("GRADUS_PEN_DATA" not in os.environ, reason="GRADUS_PEN_DATA names no file")
def test_given_drawings_are_read(view: DrawView, reader: DigitReader):
    plain = json.loads(Path(os.environ["GRADUS_PEN_DATA"]).read_text(encoding="utf-8"))
    drawings = [(item["label"], [np.array(line, dtype=np.float32) for line in item["strokes"]]) for item in plain]
    rates = {str(hand): rate(view.pad, reader, drawings, hand) for hand in (*CELLS, UNSTEADY)}
    print({cell: round(value, 4) for cell, value in rates.items()})
    assert min(rates.values()) >= 0.96
