"""A figure: a caption and the value under it; from a small key figure to one that is read from three metres.

Figure("Validation accuracy", "95.6%")                       role title; figure.set_value("95.7%")
Figure("", "6.42", unit="bar", role="display")               the unit stands smaller behind the value
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.label import Label


class Figure(QWidget):
    """`tone` colours the value ("bluetext" for a probability of blue, "text3" when it is no longer fresh)."""

    def __init__(
        self,
        caption: str,
        value: str = "",
        unit: str = "",
        role: str = "title",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        large = role in ("figure", "display")
        self.caption = Label(caption, "label", "text2")
        self.value = Label(value, role, tone)
        self.unit = Label(unit, "headline" if large else "label", "text2")
        row = QHBoxLayout()
        row.setSpacing(10 if large else 4)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.caption)
        column.addLayout(row)
        self.caption.setVisible(bool(caption))
        self.unit.setVisible(bool(unit))

    def set_value(self, value: str, tone: str = "") -> None:
        """Show another value, in another tone if one is given."""
        self.value.setText(value)
        if tone:
            self.value.set_tone(tone)

    def set_caption(self, caption: str) -> None:
        """Rename (a new language)."""
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
