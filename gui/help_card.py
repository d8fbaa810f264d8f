"""Keys and help: where to begin, and what every key does."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from core.texts import N_
from gui.actions import Actions, native
from gui.i18n import shown
from gui.widgets.label import Label

TITLE = N_("help", "Keys and help")
BEGIN = N_(
    "help",
    "Read the window from left to right: data, network, training, result. Press Run and watch the loss fall. "
    "Change anything and run again; every change can be undone.",
)
PLAIN_KEYS = {"run": "Space", "step": "Right", "epoch": "Shift+Right"}
"""Keys that the window takes when no control wants them, beside the actions' own shortcuts."""
LISTED = (
    *("run", "step", "epoch", "reset", "reroll", "undo", "redo", "earlier", "later", "whole", "projector"),
    *(
        "new",
        "open",
        "save",
        "save_as",
        "start",
        "runs",
        "explorers",
        "gauge",
        "glossary",
        "language",
        "theme",
        "help",
        "what",
        "quit",
    ),
)
HALF = -(-len(LISTED) // 2)


class HelpCard(QDialog):
    """A dialog over the main window; opened by F1 or the question mark."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_card")
        self._actions = actions
        self._title, self._begin = Label("", "title"), Label("", "body", "text2", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(2, 24)
        self._rows = [(Label("", "body"), Label("", "code", "text2")) for _ in LISTED]
        for row, (words, keys) in enumerate(self._rows):
            left = 3 * (row // HALF)
            self._grid.addWidget(words, row % HALF, left)
            self._grid.addWidget(keys, row % HALF, left + 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._begin)
        column.addLayout(self._grid)
        column.addWidget(close)
        self.setMinimumWidth(720)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(shown(TITLE))
        self._title.setText(shown(TITLE))
        self._begin.setText(shown(BEGIN))
        for name, (words, keys) in zip(LISTED, self._rows, strict=True):
            action = self._actions.named(name)
            words.setText(action.text())
            sequences = [QKeySequence(PLAIN_KEYS[name])] if name in PLAIN_KEYS else []
            keys.setText("   ".join(native(sequence) for sequence in (*sequences, *action.shortcuts())))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
