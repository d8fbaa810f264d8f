"""Every widget test starts in light, English, 100 %, without motion."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui import i18n, paths, theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> theme.Theme:
    made = theme.install(qapp, paths.FONTS, "light")
    i18n.install(qapp, "en", paths.TRANSLATIONS)
    made.set_still(True)
    return made
