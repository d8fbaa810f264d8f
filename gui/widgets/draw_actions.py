"""The row below the bars: keep this network beside the others, teach it one's hand, and how fast the bars follow."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import numbers, theme
from gui.i18n import filled
from gui.widgets.button import Button
from gui.widgets.label import Label

SPEED_S = 0.4
"""So often the figure changes at most; one that changed with every movement could not be read."""


class DrawActions(QWidget):
    """`keep_wanted` and `teach_wanted` (with the digit to keep, "" for none); the view says what can be done."""

    keep_wanted = Signal()
    teach_wanted = Signal(str)

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
        self.teach.clicked.connect(lambda: self.teach_wanted.emit(self._label))
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
        self.keep.setAccessibleName(self.tr("Keep this network beside the others"))
        self.speed.setToolTip(self.tr("From the last movement of the pen to the bars that know of it."))
        self.set_speed(self._milliseconds)
        self._name_teach()

    def minimumSizeHint(self) -> QSize:
        """The row gives way: figure and words go, the icons stay."""
        icons = self.keep.sizeHint().height() * 2 + theme.px(8)
        return QSize(icons, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name_teach(self) -> None:
        if self._label:
            words = filled(
                self.tr("Keep this drawing as a {label} of yours, to let a network learn it."), label=self._label
            )
        else:
            words = self.tr("Keep your own drawings and let a network learn them. They stay on this computer.")
        self.teach.setToolTip(words)
        self._fit()

    def _fit(self) -> None:
        """Words while they fit; the one for keeping goes first, the one for teaching last."""
        teach = (
            filled(self.tr("Teach it my {label}"), label=self._label) if self._label else self.tr("Teach it my hand")
        )
        keep, room, gap = self.tr("Keep beside"), self.width(), theme.px(8)
        widths = self._width_of(self.keep, keep), self._width_of(self.teach, teach)
        small, speed = self._width_of(self.keep, ""), theme.px(110)
        self.speed.setVisible(sum(widths) + speed + 2 * gap <= room)
        self._write(self.keep, keep if sum(widths) + gap <= room else "")
        self._write(self.teach, teach if small + widths[1] + gap <= room else "")
        self.teach.setAccessibleName(teach)

    def _width_of(self, button: Button, words: str) -> int:
        before = button.text()
        button.blockSignals(True)
        button.setText(words)
        width = button.sizeHint().width()
        button.setText(before)
        button.blockSignals(False)
        return width

    def _write(self, button: Button, words: str) -> None:
        if button.text() != words:
            button.setText(words)
            button.updateGeometry()
