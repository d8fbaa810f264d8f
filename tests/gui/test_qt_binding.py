"""The Qt binding keeps Python's books: PySide6 6.12.0 did not, and Python 3.11 died of it."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QLabel

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot lose references from Python 3.12 on")
def test_a_call_that_returns_nothing_keeps_every_reference_to_none(qtbot):
    label, pen = QLabel(), QPen()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("0")
        label.update()
        pen.setWidthF(1.0)
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10, f"{lost} references to None are gone after {3 * CALLS} calls"


def test_the_version_is_one_without_known_faults():
    import PySide6

    assert (6, 11, 2) <= tuple(map(int, PySide6.__version__.split(".")[:3])) < (6, 12)
