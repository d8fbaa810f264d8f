from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui import theme
from gui.widgets.class_bars import BarRun, ClassBars
from gui.widgets.class_bars_head import _wrapped, lines_below


@pytest.fixture
def bars(qtbot: QtBot) -> ClassBars:
    widget = ClassBars()
    qtbot.addWidget(widget)
    widget.set_runs([BarRun("CNN", "98.3%", 0), BarRun("MLP", "97.2%", 1)])
    widget.resize(520, 270)
    return widget


def coloured(bars: ClassBars, colour: QColor) -> int:
    """Pixels of one colour."""
    image = bars.grab().toImage()
    return sum(
        image.pixelColor(x, y) == colour for y in range(30, image.height(), 3) for x in range(0, image.width(), 2)
    )


def sure(digit: int, share: float = 0.9) -> np.ndarray:
    shares = np.full(10, (1 - share) / 9)
    shares[digit] = share
    return shares


def test_a_bar_is_as_long_as_the_probability(bars: ClassBars):
    bars.set_probabilities("CNN", sure(7, 0.9))
    long = coloured(bars, theme.run_colour(0))
    bars.set_probabilities("CNN", sure(7, 0.3))
    assert 0 < coloured(bars, theme.run_colour(0)) < long


def test_every_network_has_bars_in_its_own_colour(bars: ClassBars):
    bars.set_probabilities("CNN", sure(7))
    assert coloured(bars, theme.run_colour(1)) == 0
    bars.set_probabilities("MLP", sure(7))
    assert coloured(bars, theme.run_colour(1)) > 0


def test_bars_are_empty_when_there_is_no_answer(bars: ClassBars):
    bars.set_probabilities("CNN", sure(7))
    bars.set_probabilities("CNN", None)
    assert coloured(bars, theme.run_colour(0)) == 0


def test_runs_that_stay_keep_their_bars(bars: ClassBars):
    bars.set_probabilities("CNN", sure(7))
    bars.set_probabilities("MLP", sure(7))
    bars.set_runs([BarRun("CNN", "98.4%", 0)])
    assert bars.probabilities("CNN") is not None
    assert bars.probabilities("MLP") is None


def test_an_unknown_run_is_ignored(bars: ClassBars):
    bars.set_probabilities("nobody", sure(1))
    assert bars.probabilities("nobody") is None


def test_the_leader_is_told_to_screen_readers(bars: ClassBars):
    bars.set_probabilities("CNN", sure(7, 0.992))
    assert bars.accessibleDescription() == "CNN: 7 99.2%"


def test_class_names_may_be_words(bars: ClassBars):
    bars.set_classes(["Trouser", "Ankle boot"])
    bars.set_probabilities("CNN", [0.2, 0.8])
    assert "Ankle boot" in bars.accessibleDescription()
    assert not bars.grab().isNull()


def test_the_dots_of_a_kept_network_open_its_menu_by_mouse_and_by_key(bars: ClassBars, qtbot: QtBot):
    bars.set_runs([BarRun("CNN"), BarRun("MLP", "97%", 1, kept=True)])
    with qtbot.assertNotEmitted(bars.menu_wanted):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(round(bars._column(0).right()) - 3, 8))
    with qtbot.waitSignal(bars.menu_wanted) as by_mouse:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(round(bars._column(1).right()) - 3, 8))
    with qtbot.waitSignal(bars.menu_wanted) as by_key:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert by_mouse.args[0] == by_key.args[0] == "MLP"


def test_a_row_can_be_chosen(bars: ClassBars, qtbot: QtBot):
    with qtbot.waitSignal(bars.class_chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(60, round(bars._top(3) + 4)))
    assert chosen.args == [3]


def test_many_networks_show_whole_per_cents_so_that_bars_have_room(bars: ClassBars):
    bars.set_runs([BarRun(str(index), colour=index) for index in range(6)])
    assert bars._narrow()
    assert bars._track(0, 0).width() > 20
    bars.show_all({str(index): sure(7) for index in range(6)})
    assert not bars.grab().isNull()


def ink(bars: ClassBars, index: int) -> set[int]:
    """The rows of pixels that hold something of the head over a column."""
    image, column = bars.grab().toImage(), bars._column(index)
    paper = theme.token("paper")
    return {
        y
        for y in range(bars._head_height() - 2)
        for x in range(round(column.left()), round(column.right()) - theme.px(18))
        if image.pixelColor(x, y) != paper
    }


def test_a_name_too_long_for_its_line_goes_below_its_mark_and_is_whole(bars: ClassBars):
    runs = [BarRun("CNN 10/20"), BarRun("Ready-trained", "", 1), BarRun("CNN 10/20, later", "", 2, kept=True)]
    bars.set_runs(runs)
    bars.show()
    one_line, lowest = bars._head_height(), max(ink(bars, 2))
    bars.resize(300, 270)
    assert bars._head_height() > one_line
    assert max(ink(bars, 2)) > lowest
    width = bars._column_width()
    measure = theme.metrics("label", 600)
    parts = _wrapped("CNN 10/20, later", width)
    assert "".join(parts) == "CNN 10/20, later"
    assert all(measure.horizontalAdvance(part.strip()) <= width for part in parts)
    assert bars._row_at(bars._head_height() - 1) is None
    assert bars._row_at(bars._head_height() + 2) == 0
    bars.resize(520, 270)
    assert bars._head_height() == one_line


def test_a_name_without_end_takes_no_more_than_three_lines(bars: ClassBars):
    bars.set_runs([BarRun("a network with a very long name " * 4), BarRun("MLP")])
    bars.show()
    bars.resize(220, 300)
    assert lines_below(bars.runs(), bars._column_width()) == 3
    assert bars._row_height() > 15
    assert not bars.grab().isNull()


def test_a_new_note_is_painted_over_the_columns_and_nothing_else_anew(bars: ClassBars):
    bars.show()
    bars.set_probabilities("CNN", sure(7))
    before, still = bars.grab().toImage(), bars._still
    bars.set_runs([BarRun("CNN", "11.1%", 0), BarRun("MLP", "97.2%", 1)])
    after = bars.grab().toImage()
    head = bars._head_height()
    assert bars._still is still
    assert before.copy(0, 0, 520, head) != after.copy(0, 0, 520, head)
    assert before.copy(0, head, 520, 270 - head) == after.copy(0, head, 520, 270 - head)
