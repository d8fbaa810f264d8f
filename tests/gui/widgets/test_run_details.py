"""What one run was, in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.project.document import Project
from core.project.runs import RunRecord
from gui import i18n, paths
from gui.widgets.label import Label
from gui.widgets.run_details import RunDetails


def words_of(qtbot: QtBot, record: RunRecord) -> list[str]:
    details = RunDetails()
    qtbot.addWidget(details)
    details.show_run(record, present=False)
    return [label.text() for label in details.findChildren(Label)]


def ended(epochs: int) -> RunRecord:
    return RunRecord(1, 0.0, Project(), epochs, 10 * epochs, {}, "done")


@pytest.mark.parametrize(
    ("language", "epochs", "said"),
    [
        ("en", 1, "after its 1 epoch"),
        ("en", 30, "after its 30 epochs"),
        ("zh_CN", 1, "完成 1 轮"),
        ("zh_CN", 30, "完成 30 轮"),
    ],
)
def test_the_end_of_a_run_counts_its_epochs_as_the_language_does(
    qapp: QApplication, qtbot: QtBot, language: str, epochs: int, said: str
):
    i18n.install(qapp, language, Path(paths.TRANSLATIONS))
    assert said in words_of(qtbot, ended(epochs))
    i18n.install(qapp, "en", Path(paths.TRANSLATIONS))


def test_a_run_that_was_left_says_at_which_step(qtbot: QtBot):
    assert "left at step 1,200" in words_of(qtbot, RunRecord(1, 0.0, Project(), 4, 1200, {}))
