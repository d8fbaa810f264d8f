"""The answer beside the canvas: a big digit, a sentence, and how sure each network is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.digits.verdict import NOTHING, Verdict
from gui import numbers, theme
from gui.widgets.label import Label

LONGEST_FIGURE = 2
"""Class names longer than this stand in the sentence only."""


class Reading(QWidget):
    """`show_verdicts([("CNN 10/20", verdict), …], class_names)`; an empty list or an empty canvas says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = Label("", "figure")
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Label("", "title", wrap=True)
        self.detail = Label("", "label", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.figure)
        row.addLayout(words, 1)
        self._verdicts: list[tuple[str, Verdict]] = []
        self._classes: Sequence[str] = ()
        self._renew()

    def show_verdicts(self, verdicts: Sequence[tuple[str, Verdict]], classes: Sequence[str]) -> None:
        """Say what the networks read; the first is the user's own."""
        self._verdicts, self._classes = list(verdicts), classes
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._renew()

    def _renew(self) -> None:
        lead = self._lead()
        sentence, detail = self._words(lead)
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        known = lead.kind == "sure" and not self._disagree()
        name = self._classes[lead.first] if known else ""
        self.figure.setText(name if 0 < len(name) <= LONGEST_FIGURE else "?" if lead.kind != "nothing" else "–")
        self.figure.set_tone("text" if known else "text3")
        self.figure.setMinimumWidth(theme.px(44))
        self.setMinimumHeight(round(theme.metrics("figure").height()))

    def _lead(self) -> Verdict:
        """The verdict that is spoken of: of the first network that is sure, else of the first."""
        return next(
            (v for _, v in self._verdicts if v.kind == "sure"), self._verdicts[0][1] if self._verdicts else NOTHING
        )

    def _disagree(self) -> bool:
        return len({verdict.first for _, verdict in self._verdicts if verdict.kind == "sure"}) > 1

    def _words(self, lead: Verdict) -> tuple[str, str]:
        if lead.kind == "nothing":
            return self.tr("Nothing drawn yet."), self.tr("Draw a digit from 0 to 9.")
        if lead.kind == "no_digit":
            most = numbers.percent(lead.confidence, 0)
            detail = self.tr("No class gets more than {share}. Draw one digit from 0 to 9.").format(share=most)
            return self.tr("Not a digit, it seems."), detail
        first, second = self._classes[lead.first], self._classes[lead.second]
        if lead.kind == "unsure":
            detail = self.tr("{first} {share}, {second} {other}").format(
                first=first,
                share=numbers.percent(lead.confidence, 0),
                second=second,
                other=numbers.percent(lead.runner_up, 0),
            )
            return self.tr("Not sure: {first} or {second}.").format(first=first, second=second), detail
        return self._sure_words(lead, first, second)

    def _sure_words(self, lead: Verdict, first: str, second: str) -> tuple[str, str]:
        sure = [(name, verdict) for name, verdict in self._verdicts if verdict.kind == "sure"]
        if self._disagree():
            readings = [f"{name}: {self._classes[verdict.first]}" for name, verdict in sure]
            return self.tr("The networks disagree"), " · ".join(readings)
        shares = [
            self.tr("{name} {share} sure").format(name=name, share=numbers.percent(verdict.confidence))
            for name, verdict in sure
        ]
        detail = self.tr("{sure}; second guess {second}").format(sure=" · ".join(shares), second=second)
        if len(self._verdicts) == 1 or len(sure) == 1:
            return self.tr("{name} reads {label}").format(name=sure[0][0], label=first), detail
        if len(sure) == 2:
            return self.tr("Both networks read {label}").format(label=first), detail
        return self.tr("All networks read {label}").format(label=first), detail
