"""The window's commands: their words and their keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.project.document import Project
from gui.actions import Actions
from gui.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)])
def test_either_habit_of_redoing_brings_a_change_back(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier):
    session, window = Session(Project()), QWidget()
    qtbot.addWidget(window)
    actions = Actions(session, window)
    redo = actions.named("redo")
    window.addAction(redo)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    session.edit(replace(session.project, name="Mine"), "name")
    session.undo_stack.undo()
    assert session.project.name != "Mine"
    QTest.keyClick(window, key, held)
    assert session.project.name == "Mine"
    assert redo.toolTip().endswith("(Ctrl+Shift+Z, Ctrl+Y)")
    session.close()


def test_a_command_without_keys_names_none_in_its_tip(qtbot: QtBot):
    session, parent = Session(Project()), QWidget()
    qtbot.addWidget(parent)
    step = Actions(session, parent).named("step")
    assert step.shortcuts() == []
    assert "(" not in step.toolTip()
    session.close()
