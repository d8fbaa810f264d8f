"""The start page in windows that are narrow for their type: nothing of it is cut at the side."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui import theme
from gui.pages.start import StartPage
from gui.widgets.scroll import ScrollColumn


@pytest.fixture
def hundred() -> Iterator[theme.Theme]:
    yield theme.current()
    theme.current().set_text_scale(100)


@pytest.mark.parametrize(("width", "scale"), [(1000, 100), (1280, 100), (1280, 125), (1280, 150), (1280, 200)])
def test_every_column_of_the_start_page_has_the_width_that_it_needs(
    qtbot: QtBot, hundred: theme.Theme, width: int, scale: int
) -> None:
    hundred.set_text_scale(scale)
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    columns = page.findChildren(ScrollColumn)
    assert len(columns) == 2
    for column in columns:
        inside = column.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= column.viewport().width()
