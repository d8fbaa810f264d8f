"""Numbers drawn as cells: pointer, keys and tips, the same for a matrix and for a kernel."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from core.inspection.kernels import Kernels
from gui.widgets.kernel_unit import KernelUnit
from gui.widgets.number_cells import Cell, NumberCells
from gui.widgets.weight_matrix import BIAS, WeightMatrix


def matrix() -> WeightMatrix:
    made = WeightMatrix()
    made.set_words("U", "U: from its memory", ("1", "2"), ())
    made.show_numbers(np.array([[0.5, -0.25], [1.0, 0.0]]), np.array([0.1, 0.2]))
    return made


def kernel() -> KernelUnit:
    made = KernelUnit()
    maps = np.zeros((1, 4, 4))
    weights = np.arange(8.0).reshape(1, 2, 2, 2)
    made.show_unit(
        Kernels(
            index=1,
            kind="Conv2d",
            column=1,
            inputs=np.zeros((2, 5, 5)),
            maps=maps,
            answers=maps,
            weights=weights,
            biases=np.array([0.5]),
        )
    )
    made.resize(320, made.height())
    return made


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (matrix, [(0, 0), (0, 1), (0, BIAS), (1, BIAS), (1, BIAS)]),
        (kernel, [(0, 0, 0), (0, 0, 1), (0, 0, 1), (0, 1, 1), (1, 0, 1)]),
    ],
)
def test_arrows_walk_over_the_numbers_and_return_takes_one(
    qtbot: QtBot, make: Callable[[], NumberCells], path: list[Cell]
):
    cells = make()
    wanted: list[Cell] = []
    qtbot.addWidget(cells)
    cells.wanted.connect(wanted.append)
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(cells, key)
        walked.append(cells.cell)
    assert walked == path
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert wanted == path[-1:]


@pytest.mark.parametrize(("make", "cell", "words"), [(matrix, (1, 0), "U(2, 1) = +1.00"), (kernel, (), "Bias of")])
def test_a_number_under_the_pointer_says_its_name_and_takes_a_click(
    qtbot: QtBot, make: Callable[[], NumberCells], cell: Cell, words: str
):
    cells = make()
    wanted: list[Cell] = []
    qtbot.addWidget(cells)
    cells.show()
    cells.wanted.connect(wanted.append)
    place = cells.place_of(cell).center().toPoint()  # type: ignore[attr-defined]
    QApplication.sendEvent(cells, QHelpEvent(QEvent.Type.ToolTip, place, cells.mapToGlobal(place)))
    assert QToolTip.text().startswith(words)
    assert QToolTip.text().endswith("Click to set or lock it.")
    QToolTip.hideText()
    qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [cell]
    qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, pos=QPoint(2, cells.height() - 1))
    assert wanted == [cell]
