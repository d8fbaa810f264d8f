"""Prose with formulas: where its lines end, and how high they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import i18n, paths
from gui.widgets.prose import Prose, formula_image


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


def test_no_line_begins_with_the_comma_behind_a_formula(qtbot: QtBot):
    prose = shown(qtbot, "我们相信规则是 $y = ax$，要找出 $a$。每取一个 $a$，都有一个数 $L(a)$。", 200)
    assert not set(prose.toPlainText()) & set("，。"), "they are drawn with their formulas"
    assert prose._formula(1)[0].width() > formula_image("a", 14.0, "#000000", 1.0)[0].width() + 10


def lowest_ink(prose: Prose, left: int, right: int) -> int:
    """The lowest row with ink on white paper between two columns."""
    picture = QImage(200, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    prose.document().drawContents(painter)
    painter.end()
    return max(y for y in range(80) for x in range(left, right) if picture.pixelColor(x, y).lightness() < 140)


@pytest.mark.parametrize("formula", ["a", "h", "ax^2", r"\frac{1}{x}"])
def test_a_formula_stands_on_the_base_line_of_its_words(qtbot: QtBot, formula: str):
    prose = shown(qtbot, f"H ${formula}$", 200)
    letter = lowest_ink(prose, 0, 12)
    image, depth = prose._formula(0)
    below = round(depth - 1)  # the picture has a margin of one pixel
    right = 14 + image.width() + 4
    assert abs(lowest_ink(prose, 13, right) - letter - max(below, 0)) <= 1


def test_lines_of_chinese_stand_no_further_apart_than_its_type_asks(qtbot: QtBot, chinese: None):
    prose = shown(qtbot, "会学习的程序，规则不是人写进去的：我们给它看样例，它自己把规则找出来。" * 3, 280)
    layout = prose.document().begin().layout()
    assert layout.lineCount() > 4
    tops = [layout.lineAt(index).y() for index in range(layout.lineCount())]
    assert {round(below - above) for above, below in pairwise(tops)} == {24}


def test_a_minus_that_is_a_sign_stands_close_to_its_number(qapp: QApplication):
    width = {latex: formula_image(latex, 20.0, "#000000", 1.0)[0].width() for latex in ("z = 1", "z = -1", "z - 1")}
    between = formula_image("z", 20.0, "#000000", 1.0)[0].width() + formula_image("1", 20.0, "#000000", 1.0)[0].width()
    assert width["z = -1"] - width["z = 1"] < width["z - 1"] - between


@pytest.mark.parametrize(("width", "lines"), [(300, 2), (900, 1)])
def test_formulas_in_one_line_stand_below_each_other_where_the_prose_is_narrow(qtbot: QtBot, width: int, lines: int):
    prose = shown(qtbot, r"$$z = w_1 x_1 + w_2 x_2 + w_3 x_3 + b, \qquad a = f(z) + f(z + 1) + f(z + 2).$$", width)
    assert len(prose._formulas) == 2
    assert prose.document().firstBlock().layout().lineCount() == lines
