"""Long work: a thin bar, and the card with count, rate, time left and a way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.sheet import Sheet

THICK = 4


class ProgressBar(QWidget):
    """A share from 0 to 1 as a line."""

    def __init__(self, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress"))

    def set_share(self, share: float) -> None:
        """Show `share`, clamped to 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleDescription(numbers.percent(self._share, 0))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(THICK))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        well = QRectF(self.rect())
        box(painter, well, THICK, "pressed")
        if self._share > 0:
            done = QRectF(well)
            done.setWidth(max(well.height(), well.width() * self._share))
            box(painter, done, THICK, "accent")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class ProgressCard(Sheet):
    """Title, bar, "34,800 of 60,000 · about 2 s left", Cancel."""

    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(8, parent=parent)
        self.title = Label(title, "body")
        self.bar = ProgressBar()
        self._state = Label("", "label", "text2", wrap=True)
        self._cancel = Button(size="small")
        self._counts: tuple[int, int, float] | None = None
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        column.addWidget(self._state)
        column.addLayout(row)
        column.addStretch(1)
        self._cancel.clicked.connect(self.cancelled)
        self._retranslate()

    def set_title(self, title: str) -> None:
        """Name the work."""
        self.title.setText(title)

    def set_progress(self, done: int, total: int, seconds_left: float = float("nan")) -> None:
        """Show how far it is; the time left is left out while it is not known."""
        self._counts = (done, total, seconds_left)
        self.bar.set_share(done / total if total else 0.0)
        parts = [numbers.of(done, total), numbers.time_left(seconds_left)]
        self._state.setText(" · ".join(part for part in parts if part))

    def set_cancellable(self, cancellable: bool) -> None:
        """Hide the button for work that cannot be left half done."""
        self._cancel.setVisible(cancellable)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        if self._counts is not None:
            self.set_progress(*self._counts)
