"""Own drawings behind the page: kept in the user's file, undone, exported; kept networks saved as projects."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from core.data.my_drawings import MyDrawings
from core.data.scaling import Scaling
from core.digits.reader import open_reader
from core.digits.ship import digits_project
from core.errors import FileProblemError
from core.imaging.drawing import fitted, strokes_of
from core.imaging.pen_digits import digit
from core.project.storage import load
from core.training.weights import read_weights
from gui import paths
from gui.drawing.hand import Hand
from gui.drawing.shelf import MOST, KeptNetwork, ModelShelf
from gui.session import Session
from gui.widgets.drawing_pad import DrawingPad

WAIT_MS = 20_000


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path) -> Hand:
    made = Hand(ModelShelf(), DrawingPad())
    qtbot.addWidget(made)
    qtbot.addWidget(made._pad)
    made.use(MyDrawings(tmp_path / "my_drawings.json"))
    made.show()
    return made


def draw(hand: Hand, label: int) -> None:
    hand._pad.show_strokes(strokes_of(fitted(digit(label, np.random.default_rng(label)))))


def network(name: str) -> KeptNetwork:
    project = digits_project()
    weights = read_weights(project.network.build(1))
    scaling = Scaling("standard", np.array([33.3], dtype=np.float32), np.array([78.6], dtype=np.float32))
    return KeptNetwork(name, project, weights, scaling, tuple("0123456789"), step=12)


def test_only_what_can_be_done_is_enabled(hand: Hand):
    assert not hand.digits[3].isEnabled()
    assert not hand.export.isEnabled()
    draw(hand, 3)
    assert hand.digits[3].isEnabled()
    hand.keep(3)
    assert hand.export.isEnabled()
    assert not hand.digits[3].isEnabled(), "the canvas is empty again"
    assert not hand.delete.isEnabled()


def test_what_is_kept_lies_in_the_users_file_and_nowhere_else(hand: Hand, tmp_path: Path):
    draw(hand, 3)
    hand.keep(3)
    assert [file.name for file in tmp_path.iterdir()] == ["my_drawings.json"]
    assert [drawing.label for drawing in MyDrawings(tmp_path / "my_drawings.json").drawings] == [3]


def test_a_deleted_drawing_can_be_brought_back(hand: Hand, qtbot: QtBot):
    for label in (1, 2):
        draw(hand, label)
        hand.keep(label)
    assert hand._store is not None
    before = hand._store.drawings
    hand.grid.chosen = {0}
    hand.remove_chosen()
    assert hand.grid.count() == 1
    hand._restore(before)
    assert hand._store.drawings == before
    assert hand.grid.count() == 2


def test_a_broken_file_is_said_and_never_written_over(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "my_drawings.json"
    file.write_text("{")
    monkeypatch.setattr(paths, "drawings_file", lambda: file)
    hand, session = Hand(ModelShelf(), DrawingPad()), Session()
    qtbot.addWidget(hand)
    qtbot.addWidget(hand._pad)
    with qtbot.waitSignal(session.failed) as failed:
        hand.attach(session)
    assert isinstance(failed.args[0], FileProblemError)
    draw(hand, 3)
    hand.keep(3)
    assert not hand.digits[3].isEnabled()
    assert file.read_text() == "{"
    session.close()


@pytest.mark.parametrize(("entry", "name"), [(1, "out.npz"), (2, "out.json")])
def test_drawings_are_exported_in_the_form_that_was_chosen(
    hand: Hand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: int, name: str
):
    draw(hand, 3)
    hand.keep(3)
    chosen = str(tmp_path / Path(name).stem)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    hand.files.show_exports(hand._store)
    menu = hand.export.findChild(QMenu, "export_menu")
    assert menu is not None
    menu.actions()[entry].trigger()
    qtbot.waitUntil(lambda: (tmp_path / name).exists(), timeout=WAIT_MS)
    menu.close()


def test_a_kept_network_is_saved_as_a_project_that_reads_digits(
    hand: Hand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    kept = network("CNN 10/20, my hand")
    file = tmp_path / "mine.gradus"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    hand.files.save(kept)
    qtbot.waitUntil(file.exists, timeout=WAIT_MS)
    blank = np.zeros((28, 28), dtype=np.float32)
    assert np.allclose(open_reader(file).probabilities(blank), kept.reader.probabilities(blank))
    assert load(file).step == kept.step == 12, "or it would count as one that has not learned yet"


def test_the_shelf_keeps_names_and_colours_apart_and_has_an_end():
    shelf = ModelShelf()
    for _ in range(MOST):
        assert shelf.has_room(tuple("0123456789"))
        shelf.keep(network("CNN"), ["CNN"])
    kept = shelf.of(tuple("0123456789"))
    assert [one.name for one in kept] == ["CNN (2)", "CNN (3)", "CNN (4)", "CNN (5)"]
    assert len({one.colour for one in kept}) == MOST
    assert not shelf.has_room(tuple("0123456789"))
    assert shelf.of(("a", "b")) == ()
    shelf.drop("CNN (3)")
    again = shelf.keep(network("CNN"), ["CNN"])
    assert again.colour == kept[1].colour
