"""The stage of an explorer: controls, picture and sentence in much room and in little."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.explorer_kit import Stage
from gui.widgets.label import Label


def test_in_little_room_the_controls_give_way_to_the_sentence(qtbot: QtBot):
    stage = Stage()
    qtbot.addWidget(stage)
    picture = QWidget()
    picture.setFixedHeight(260)
    stage.show_picture(picture)
    for _ in range(6):
        stage.add(Label("Learning rate"))
    stage.resize(600, 480)
    stage.show()
    stage.say("Everyone has looked once; the closed form is done. " * 3)
    qtbot.waitUntil(lambda: stage.caption.height() >= stage.caption.heightForWidth(stage.caption.width()), timeout=2000)
    assert not picture.geometry().intersects(stage.caption.geometry())
    assert stage.rect().contains(stage.column.geometry())
