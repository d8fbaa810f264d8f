"""The figures beside the field, in the language that is on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.cats_dogs import CatsDogs
from gui import i18n, paths
from gui.playground.readings import Readings


@pytest.mark.parametrize(("language", "asked"), [("en", "P(Dog)"), ("zh_CN", "P(狗)")])
def test_a_class_is_named_in_the_language_that_was_switched_on_after_the_data_came(
    qapp: QApplication, qtbot: QtBot, language: str, asked: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    readings = Readings(parent)
    readings.show_data(CatsDogs().load())
    i18n.install(qapp, language, paths.TRANSLATIONS)
    try:
        assert readings.asked_for() == asked
    finally:
        i18n.install(qapp, "en", paths.TRANSLATIONS)
