"""The recipe's dialog: what fits the data is offered, the trunk and the compact network exclude each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.errors import GradusError
from core.nn import backbones
from core.project.preset import PRESETS
from core.texts import Text
from gui.bringing import recipe_dialog
from gui.bringing.recipe_dialog import RecipeDialog

WAIT_MS = 30_000


def shown(qtbot: QtBot, preset: str) -> RecipeDialog:
    dialog = RecipeDialog(PRESETS[preset].project(), 300)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_digits_are_offered_everything_but_the_network_of_photos(qtbot: QtBot):
    dialog = shown(qtbot, "digits_cnn")
    assert list(dialog.boxes) == ["compact", "augment", "smoothing", "one_cycle"]
    assert not dialog.fetch.isVisible()


def test_without_a_part_its_change_is_left_out(qtbot: QtBot):
    dialog = shown(qtbot, "digits_cnn")
    before = dialog.outcome.text()
    qtbot.mouseClick(dialog.boxes["compact"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert dialog.outcome.text() != before
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.use.click()
    assert chosen.args[0].network.layers[0].key == "augment"
    assert chosen.args[0].network.layers[1:] == PRESETS["digits_cnn"].project().network.layers


def test_with_nothing_chosen_there_is_nothing_to_use(qtbot: QtBot):
    dialog = shown(qtbot, "digits_cnn")
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.use.isEnabled()


def test_trained_weights_are_fetched_only_when_asked_for_and_then_used(
    qtbot: QtBot, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))

    def arrive(key, progress):
        progress(1, 2)
        backbones.checkpoints().mkdir(parents=True)
        (backbones.checkpoints() / backbones.TRUNKS[key].file).write_bytes(b"")

    monkeypatch.setattr(recipe_dialog, "fetch_weights", arrive)
    dialog = shown(qtbot, "my_pictures")
    assert dialog.fetch.isVisible()
    assert not dialog.boxes["backbone"].isEnabled()
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.boxes["backbone"].isChecked, timeout=WAIT_MS)
    assert not dialog.fetch.isVisible()
    assert not dialog.boxes["compact"].isChecked()
    assert "backbone" in [spec.key for spec in dialog.made.network.layers]


class NoWayError(GradusError):
    message = Text("errors", "There is no way. Try later.")


def test_a_download_that_fails_says_why_and_may_be_tried_again(qtbot: QtBot, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))

    def fail(key, progress):
        raise NoWayError

    monkeypatch.setattr(recipe_dialog, "fetch_weights", fail)
    dialog = shown(qtbot, "my_pictures")
    dialog.fetch.click()
    qtbot.waitUntil(lambda: dialog.note.text() == "There is no way. Try later.", timeout=WAIT_MS)
    assert dialog.fetch.isVisible()
    assert not dialog.boxes["backbone"].isChecked()
