"""Prose with formulas: where its lines end, and how high they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import i18n, paths
from gui.widgets.prose import CLOSING, Prose


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    yield
    i18n.install(qapp, "en", paths.TRANSLATIONS)


def shown(qtbot: QtBot, markdown: str, width: int) -> Prose:
    prose = Prose()
    qtbot.addWidget(prose)
    prose.resize(width, 400)
    prose.set_markdown(markdown)
    prose.show()
    return prose


def beginnings(prose: Prose) -> list[str]:
    """The first character of every line but the first."""
    block = prose.document().begin()
    lines = [block.layout().lineAt(index) for index in range(1, block.layout().lineCount())]
    return [block.text()[line.textStart()] for line in lines]


def test_no_line_begins_with_the_comma_behind_a_formula(qtbot: QtBot):
    for width in range(90, 240, 3):
        prose = shown(qtbot, "我们相信规则是 $y = ax$，要找出 $a$。每取一个 $a$，都有一个数说明好坏 $L(a)$。", width)
        assert not set(beginnings(prose)) & set(CLOSING), width


def test_lines_of_chinese_stand_no_further_apart_than_its_type_asks(qtbot: QtBot, chinese: None):
    prose = shown(qtbot, "会学习的程序，规则不是人写进去的：我们给它看样例，它自己把规则找出来。" * 3, 280)
    layout = prose.document().begin().layout()
    assert layout.lineCount() > 4
    tops = [layout.lineAt(index).y() for index in range(layout.lineCount())]
    assert {round(below - above) for above, below in pairwise(tops)} == {24}
