"""What happens when painting fails."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

import gui
from gui.widgets.painting import ends_its_painter


class Failing(QWidget):
    """Fails in the middle of painting."""

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), "red")
        raise ValueError("no such colour")


def test_a_widget_that_fails_to_paint_can_be_painted_again(qtbot):
    widget = Failing()
    qtbot.addWidget(widget)
    widget.resize(40, 40)
    with qtbot.captureExceptions() as caught:
        for _ in range(3):
            try:
                widget.grab()
            except ValueError as error:
                caught.append((ValueError, error, None))
    assert len(caught) >= 2
    assert all("no such colour" in str(error) for _, error, _ in caught)


def test_every_painter_of_a_widget_ends_with_its_paint_event():
    missing = []
    for file in Path(gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "paintEvent":
                paints = "Painter(self" in ast.unparse(node)
                ends = any(ast.unparse(mark) == "ends_its_painter" for mark in node.decorator_list)
                if paints and not ends:
                    missing.append(f"{file.name}:{node.lineno}")
    assert not missing
