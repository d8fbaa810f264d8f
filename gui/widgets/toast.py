"""A short notice at the foot of the window that goes by itself; one with an action ("Undo") stays twice as long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import theme
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter

SECONDS, WITH_ACTION, MARGIN = 5, 10, 40


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
        seconds = SECONDS if do is None else WITH_ACTION
        self._clock = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._clock.timeout.connect(self.close)

    @classmethod
    def show_in(cls, window: QWidget, text: str, action: str = "", do: Callable[[], object] | None = None) -> Toast:
        """Show `text` at the foot of `window` for a few seconds, or as long as the pointer rests on it."""
        for old in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.close()
        toast = cls(window, text, action, do)
        toast.adjustSize()
        toast.move((window.width() - toast.width()) // 2, window.height() - toast.height() - theme.px(MARGIN))
        toast.show()
        toast.raise_()
        toast._clock.start()
        return toast

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), QRectF(self.rect()), 8, "paper", "control")
