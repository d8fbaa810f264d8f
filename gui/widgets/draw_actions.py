"""The row below the bars: keep this network beside the others, teach it one's hand, and how fast the bars follow."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.button import Button
from gui.widgets.label import Label

SPEED_S = 0.4
"""So often the figure changes at most; one that changed with every movement could not be read."""


class DrawActions(QWidget):
    """`keep_wanted` and `teach_wanted`; the view says what can be done."""

    keep_wanted = Signal()
    teach_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = Button(icon="plus", size="small")
        self.teach = Button(icon="teach", size="small")
        self.speed = Label("", "caption", "text3")
        self._milliseconds: float | None = None
        self._label, self._said_at = "", 0.0
        self.keep.setObjectName("keep_network")
        self.teach.setObjectName("teach_hand")
        self.speed.setObjectName("stroke_to_bars")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.keep)
        row.addWidget(self.teach)
        row.addStretch(1)
        row.addWidget(self.speed)
        self.keep.clicked.connect(self.keep_wanted)
        self.teach.clicked.connect(self.teach_wanted)
        self.retranslate()

    def set_keep(self, possible: bool, why: str) -> None:
        """Whether the network can be kept now; `why` is the tooltip."""
        self.keep.setEnabled(possible)
        if self.keep.toolTip() != why:
            self.keep.setToolTip(why)

    def set_teach(self, shown: bool, label: str) -> None:
        """Whether a hand can be taught; `label` is the digit on the canvas, "" for none."""
        self.teach.setVisible(shown)
        if label != self._label:
            self._label = label
            self._name_teach()

    def set_speed(self, milliseconds: float | None) -> None:
        """How long the last movement of the pen took to reach the bars; None hides it."""
        now = time.monotonic()
        if milliseconds is not None and now - self._said_at < SPEED_S:
            return
        self._milliseconds, self._said_at = milliseconds, now
        words = self.tr("Stroke to bars {time}")
        known = milliseconds is not None
        self.speed.setText(words.format(time=numbers.quantity(round(milliseconds or 0), "ms")) if known else "")

    def retranslate(self) -> None:
        self.keep.setText(self.tr("Keep beside"))
        self.keep.setAccessibleName(self.tr("Keep this network beside the others"))
        self.speed.setToolTip(self.tr("From the last movement of the pen to the bars that know of it."))
        self.set_speed(self._milliseconds)
        self._name_teach()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name_teach(self) -> None:
        words = self.tr("Teach it my {label}").format(label=self._label) if self._label else self.tr("Teach it my hand")
        if self.teach.text() != words:
            self.teach.setText(words)
            self.teach.updateGeometry()
        self.teach.setToolTip(
            self.tr("Keep your own drawings and let a network learn them. They stay on this computer.")
        )
