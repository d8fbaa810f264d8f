"""A short notice at the foot of the window that goes by itself; it may carry one action ("Undo")."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import theme
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter

SECONDS, MARGIN = 5, 40


class Toast(QWidget):
    """`Toast.show_in(window, text, action, do)`; a new one replaces the one before."""

    def __init__(self, window: QWidget, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8 if action else 14, 8)
        row.addWidget(Label(text, "body"))
        if action and do is not None:
            button = Button(action, kind="link", size="small")
            button.clicked.connect(do)
            button.clicked.connect(self.close)
            row.addWidget(button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.close)

    @classmethod
    def show_in(cls, window: QWidget, text: str, action: str = "", do: Callable[[], object] | None = None) -> Toast:
        """Show `text` at the foot of `window` for five seconds."""
        for old in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.close()
        toast = cls(window, text, action, do)
        toast.adjustSize()
        toast.move((window.width() - toast.width()) // 2, window.height() - toast.height() - theme.px(MARGIN))
        toast.show()
        toast.raise_()
        toast._clock.start(SECONDS * 1000)
        return toast

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), QRectF(self.rect()), 8, "paper", "control")
