"""Titles of rows and cards: in two lines where they are long, broken between words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.widgets.start_entries import WORD_JOINER, unbroken


@pytest.mark.parametrize("words", ["House prices, 3-16-1", "Digits, 784-128-10", "Fashion-MNIST, MLP 784-128-10"])
def test_a_title_in_two_lines_is_not_broken_at_a_hyphen(words: str, qapp: QApplication):
    for width in range(60, 160, 5):
        lines = _lines(unbroken(words), width)
        assert "".join(lines) == words
        widest = max(theme.metrics("label", 600).horizontalAdvance(word) for word in words.split())
        if widest <= width:
            assert not [line for line in lines[:-1] if line.endswith("-")], (width, lines)


def test_the_joiner_takes_no_room(qapp: QApplication):
    measure = theme.metrics("label", 600)
    assert measure.horizontalAdvance(unbroken("784-128-10")) == pytest.approx(measure.horizontalAdvance("784-128-10"))


def _lines(words: str, width: float) -> list[str]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words, theme.font("label", 600))
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(words[line.textStart() : line.textStart() + line.textLength()].replace(WORD_JOINER, ""))
    layout.endLayout()
    return found
