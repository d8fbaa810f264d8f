"""The view of pictures: the worst mistakes, samples by class, and one picture large with its bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.project.document import Project
from core.project.fitting import for_data
from core.project.preset import PRESETS
from gui.session import Session
from gui.views.pictures import CLASSES, PicturesView
from tests.gui.views.pictures_on_disk import halves

WAIT_MS = 60_000


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[PicturesView]:
    session = Session(learnable(for_data(Project(), halves(tmp_path / "set"))))
    made = PicturesView()
    qtbot.addWidget(made)
    made.attach(session)
    session.snapshot_changed.connect(made.show_snapshot)
    made.resize(720, 560)
    made.show()
    session.load()
    qtbot.waitUntil(made.parts.isVisible, timeout=WAIT_MS)
    yield made
    session.close()


def learnable(project: Project) -> Project:
    """Without the augmentation in front, whose mirror makes left and right the same."""
    network = replace(project.network, layers=project.network.layers[1:])
    training = replace(project.training, learning_rate=0.01, batch_size=6, epochs=20)
    return replace(project, network=network, training=training)


def test_an_untrained_network_has_mistakes_and_the_worst_lies_large_beside_them(view: PicturesView):
    assert view._answers is not None
    mistakes = view._answers.mistakes()
    assert len(view.cards) == len(mistakes) > 0
    assert view._shown == mistakes[0]
    assert view.detail.bars.probabilities("Probability") is not None


def test_a_click_on_a_card_opens_its_picture(view: PicturesView, qtbot: QtBot):
    place = view.cards.place(1).center().toPoint()
    with qtbot.waitSignal(view.cards.chosen) as chosen:
        qtbot.mouseClick(view.cards, Qt.MouseButton.LeftButton, pos=place)
    assert view._answers is not None
    assert chosen.args == [view._answers.mistakes()[1]]
    assert "read as" in view.detail.title.text()
    qtbot.keyClick(view.cards, Qt.Key.Key_Left)
    assert view._shown == view._answers.mistakes()[0]


def test_every_class_has_a_row_whose_pictures_can_be_opened(view: PicturesView, qtbot: QtBot):
    qtbot.mouseClick(view.switch, Qt.MouseButton.LeftButton, pos=QPoint(view.switch.width() - 12, 14))
    assert view.switch.key == CLASSES
    assert [row.name for row in view.rows._rows] == ["left", "right", "top"]
    sample = view.rows._rows[2].samples[0]
    with qtbot.waitSignal(view.rows.chosen) as chosen:
        qtbot.mouseClick(view.rows, Qt.MouseButton.LeftButton, pos=view.rows.place(2, 0).center().toPoint())
    assert chosen.args == [sample.index]


def test_the_answers_follow_the_training(view: PicturesView, qtbot: QtBot):
    session, before = view.session, view._answers
    assert session is not None
    assert before is not None
    session.run()
    qtbot.waitUntil(lambda: session.finished is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: view._answers is not None and view._answers.accuracy > before.accuracy, timeout=WAIT_MS)


def test_only_pictures_with_classes_are_shown():
    assert PicturesView.suits(PRESETS["digits_cnn"].project())
    assert not PicturesView.suits(Project())
