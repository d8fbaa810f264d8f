"""The row of tools below the canvas: pen, eraser, line width, undo, redo, clear."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from gui import theme
from gui.widgets.button import Button, ToolButton
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.slider import Slider

THINNEST, THICKEST = 0.02, 0.16


class PenTools(QWidget):
    """Works on one `DrawingPad` and follows it."""

    def __init__(self, pad: DrawingPad, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self.pen = ToolButton("pencil", checkable=True)
        self.eraser = ToolButton("eraser", checkable=True)
        self.line_width = Slider(THINNEST, THICKEST)
        self.line_width.setObjectName("line_width")
        self.undo = ToolButton("undo")
        self.redo = ToolButton("redo")
        self.clear = Button(size="small")
        tools = QButtonGroup(self)
        tools.addButton(self.pen)
        tools.addButton(self.eraser)
        self.pen.setChecked(True)
        names = {"pen": self.pen, "eraser": self.eraser, "undo_stroke": self.undo, "redo_stroke": self.redo}
        for name, tool in names.items():
            tool.setObjectName(name)
        self.clear.setObjectName("clear_drawing")
        self._build()
        self.pen.toggled.connect(lambda on: pad.set_tool("pen" if on else "eraser"))
        self.undo.clicked.connect(pad.undo)
        self.redo.clicked.connect(pad.redo)
        self.clear.clicked.connect(pad.clear)
        pad.history_changed.connect(self._follow)
        pad.strokes_changed.connect(self._follow)
        self._follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Name every tool with its key."""
        keys = QKeySequence.StandardKey
        self.pen.set_tip(self.tr("Pen"))
        self.eraser.set_tip(self.tr("Eraser"))
        self.undo.set_tip(self.tr("Undo a stroke ({keys})").format(keys=_shown(keys.Undo)))
        self.redo.set_tip(self.tr("Redo a stroke ({keys})").format(keys=_shown(keys.Redo)))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Empty the canvas (Del)"))
        self.line_width.setToolTip(self.tr("Line width"))
        self.line_width.setAccessibleName(self.tr("Line width"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        self.line_width.set_number(self._pad.pen_width)
        self.line_width.changed.connect(self._pad.set_pen_width)
        row.addWidget(self.pen)
        row.addWidget(self.eraser)
        row.addSpacing(theme.px(6))
        row.addWidget(self.line_width, 1)
        row.addSpacing(theme.px(6))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(theme.px(4))
        row.addWidget(self.clear)

    def _follow(self) -> None:
        """Only what can be done is enabled."""
        drawing = self._pad.drawing
        self.undo.setEnabled(drawing.can_undo)
        self.redo.setEnabled(drawing.can_redo)
        self.clear.setEnabled(bool(drawing.strokes))


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
