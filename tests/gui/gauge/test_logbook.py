"""The gauge's logbook: rows are counted on its card, and a file that cannot be written is said."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.vision.log import NotLoggedError
from core.vision.reading import Reading
from gui.gauge.doubts import Doubts
from gui.gauge.logbook import Logbook
from gui.gauge.sight import Sight
from gui.widgets.gauge_watch import GaugeLog

READING = Reading(4.0, 40.0, 1.0, None)


@pytest.fixture
def card(qtbot: QtBot) -> GaugeLog:
    card = GaugeLog()
    qtbot.addWidget(card)
    return card


def test_the_card_counts_the_rows_that_were_written(card: GaugeLog, tmp_path: Path) -> None:
    book = Logbook(Sight(), card, Doubts())
    card.file_chosen.emit(tmp_path / "boiler.csv")
    for now in (0.0, 0.4, 1.2):
        book.write("virtual", READING, now)
    assert book.log.count == 2
    assert card.note.text() == "boiler.csv · 2 rows"
    card.stop_wanted.emit()
    assert book.log.file is None
    assert "boiler.csv" not in card.note.text()


def test_a_file_that_cannot_be_written_is_said_and_no_log_runs(card: GaugeLog, qtbot: QtBot, tmp_path: Path) -> None:
    book = Logbook(Sight(), card, Doubts())
    with qtbot.waitSignal(book.troubled) as caught:
        book.start(tmp_path / "no such folder" / "boiler.csv")
    assert isinstance(caught.args[0], NotLoggedError)
    assert book.log.file is None


def test_a_database_takes_the_rows_too(card: GaugeLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Logbook(Sight(), card, Doubts())
    chosen = (str(tmp_path / "boiler"), "SQLite databases (*.sqlite)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    card.button.click()
    book.write("virtual", READING, 0.0)
    card.button.click()
    base = sqlite3.connect(tmp_path / "boiler.sqlite")
    rows = base.execute("SELECT time, value FROM readings").fetchall()
    base.close()
    assert [value for _, value in rows] == [READING.value]
    assert datetime.fromisoformat(rows[0][0]).utcoffset() is not None
