"""The learning-rate range test, from the button to a run that uses what it found."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.stories.window import click, closed, opened, until


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_rate_is_tested_and_used(qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    window = opened(qapp, qtbot, tmp_path, language)
    try:
        session = window.session
        window.result.show_view("rate_test")
        view = window.result.current()
        assert view is not None
        before = session.history.step
        start = next(button for button in view.findChildren(QPushButton) if button.isVisible())
        qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
        until(qtbot, lambda: view._test is not None)  # type: ignore[attr-defined]
        found = view._test.suggested  # type: ignore[attr-defined]
        assert found is not None
        assert session.history.step == before, "the project's own run is not touched"
        click(qtbot, window, "use_tested_rate")
        assert session.project.training.learning_rate == pytest.approx(found, rel=0.5)
        click(qtbot, window, "undo")
        assert session.project.training.learning_rate == 0.03
        click(qtbot, window, "dataset_xor")
        until(qtbot, lambda: session.state == "ready")
        assert view._test is None, "a test belongs to the project it was made with"  # type: ignore[attr-defined]
    finally:
        closed(window)
