"""A list of rules that can be on together, each with its own settings."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.training.stop_rules.early_stopping import EarlyStopping
from core.training.stop_rules.target import Target
from core.training.stopping import STOP_RULES
from gui.widgets.rule_list import RuleList


@pytest.fixture
def rules(qtbot: QtBot) -> RuleList:
    rules = RuleList(STOP_RULES, "stop")
    qtbot.addWidget(rules)
    rules.show()
    return rules


def test_every_rule_of_the_catalogue_has_a_box(rules: RuleList):
    assert list(rules.boxes) == list(STOP_RULES)
    assert all(box.text() and box.toolTip() for box in rules.boxes.values())


def test_a_rule_is_switched_on_with_its_usual_settings_and_off_again(rules: RuleList, qtbot: QtBot):
    told: list[Any] = []
    rules.rules_changed.connect(told.append)
    box = rules.boxes["early_stopping"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert told[-1] == (EarlyStopping(),)
    assert rules.forms["early_stopping"].isVisible()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert told[-1] == ()
    assert not rules.forms["early_stopping"].isVisible()


def test_settings_of_one_rule_leave_the_others_alone(rules: RuleList):
    told: list[tuple[object, ...]] = []
    rules.rules_changed.connect(told.append)
    rules.set_rules((Target(), EarlyStopping()))
    rules.forms["early_stopping"].changed.emit("patience", 3)
    assert told[-1] == tuple(sorted((Target(), EarlyStopping(patience=3)), key=lambda rule: rule.order))
