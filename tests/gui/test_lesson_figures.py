"""The figures of a lesson in a narrow sheet: inputs above, figures below."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.lesson import LESSONS
from gui.lesson_figures import LessonFigures

WAIT_MS = 60_000


def test_inputs_have_most_of_a_narrow_sheet_until_there_are_figures(qtbot: QtBot) -> None:
    figures = LessonFigures()
    qtbot.addWidget(figures)
    figures.show_lesson(LESSONS["what_is_learning"])
    figures.resize(460, 480)
    figures.show()
    inputs, results = figures._left, figures._right
    qtbot.waitUntil(lambda: inputs.height() > results.height())
    assert results.viewport().height() >= figures.empty.sizeHint().height()
    figures.start()
    qtbot.waitUntil(lambda: figures.result is not None and results.height() > inputs.height(), timeout=WAIT_MS)


def test_few_inputs_take_no_more_height_than_they_need(qtbot: QtBot) -> None:
    figures = LessonFigures()
    qtbot.addWidget(figures)
    figures.show_lesson(LESSONS["what_is_learning"])
    figures.resize(460, 1400)
    figures.show()
    qtbot.waitUntil(lambda: not figures._left.verticalScrollBar().maximum())
    assert figures._left.height() < 500
