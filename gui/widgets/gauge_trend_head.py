"""The head of the gauge's trend: its name and how much of the past it shows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.texts import N_, Text
from gui.i18n import shown
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented

TREND = N_("gauge", "Trend")
SPANS: dict[str, tuple[Text, float]] = {
    "minute": (N_("gauge", "1 min"), 60.0),
    "five": (N_("gauge", "5 min"), 300.0),
    "hour": (N_("gauge", "1 h"), 3600.0),
}


class TrendHead(QWidget):
    """`changed(seconds, words)` when another span is chosen, or its words are renewed."""

    changed = Signal(float, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "strong")
        self.span = Segmented([(key, "") for key in SPANS])
        self.span.setObjectName("trend_span")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        row.addWidget(self.span)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.span.changed.connect(lambda _: self._tell())

    def retranslate(self) -> None:
        self.title.setText(shown(TREND))
        self.span.set_options([(key, shown(words)) for key, (words, _) in SPANS.items()])
        self._tell()

    def _tell(self) -> None:
        words, seconds = SPANS[self.span.key]
        self.changed.emit(seconds, shown(words))
