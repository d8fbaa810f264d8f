"""A label by role of type and tone of colour; both follow theme, text size and language by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme


class Label(QLabel):
    """`role`: caption, grouphead, label, body, strong, reading, title, headline, figure, display, code, formula.

    `tone`: text, text2, text3, accenttext, bluetext, orangetext, warn, err, info, disabled. Text is shown as it is,
    never as markup (names of files may hold "<"); set the text format yourself where markup is meant.
    """

    def __init__(
        self, text: str = "", role: str = "body", tone: str = "text", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setProperty("chinese", theme.current().chinese)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the text."""
        self._set("tone", tone)

    def set_role(self, role: str) -> None:
        """Change the type of the text."""
        self._set("role", role)

    def _set(self, name: str, value: str) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            self.setProperty("chinese", theme.current().chinese)
            self.style().unpolish(self)
            self.style().polish(self)
