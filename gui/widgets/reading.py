"""The answer beside the canvas: a big digit, a sentence, and how sure each network is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.digits.verdict import NOTHING, Verdict
from gui import numbers, theme
from gui.i18n import filled
from gui.widgets.label import Label

DIGITS = tuple("0123456789")
FIGURE, LONGEST_FIGURE, NARROW = 52, 2, 240
"""Class names longer than this stand in the sentence only."""


class Reading(QWidget):
    """`show_verdicts([("CNN 10/20", verdict), …], class_names)`; an empty list or an empty canvas says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = Label("", "figure", parent=self)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Label("", "title", wrap=True, parent=self)
        self.detail = Label("", "label", "text2", wrap=True, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._verdicts: list[tuple[str, Verdict]] = []
        self._classes: tuple[str, ...] = ()
        self._most = 0
        self._renew()

    def show_verdicts(self, verdicts: Sequence[tuple[str, Verdict]], classes: Sequence[str]) -> None:
        """Say what the networks read, at once: the bars beside it are of this moment. The first is the user's own."""
        said = list(verdicts), tuple(classes)
        if said != (self._verdicts, self._classes):
            self._verdicts, self._classes = said
            self._renew()

    @property
    def agreed(self) -> str:
        """The class that is read and that no network contests; empty where there is none."""
        lead = self._lead()
        return self._classes[lead.first] if lead.kind == "sure" and not self._disagree() else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._most = 0
            self._renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._most = 0
        self._give_height()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self.minimumHeight())

    def _place(self) -> None:
        """Lay the labels out by hand: the words change with every movement of the pen, the window must not care."""
        left, width, gap = self._words_left(), self._words_width(), theme.px(2)
        first, second = self._heights()
        top = max(0, (self.height() - first - gap - second) // 2)
        self.figure.setGeometry(0, 0, theme.px(FIGURE), self.height())
        self.sentence.setGeometry(left, top, width, first)
        self.detail.setGeometry(left, top + first + gap, width, second)

    def _renew(self) -> None:
        lead, name = self._lead(), self.agreed
        sentence, detail = self._words(lead)
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.figure.setText(name if 0 < len(name) <= LONGEST_FIGURE else "?" if lead.kind != "nothing" else "–")
        self.figure.set_tone("text" if name else "text3")
        self._give_height()
        self._place()

    def _narrow(self) -> bool:
        return self.width() < theme.px(NARROW)

    def _give_height(self) -> None:
        """That of the figure; in a narrow view the words wrap, and get the lines that they have needed so far: what
        lies below moves once, and not with every movement of the pen.
        """
        self.sentence.set_role("strong" if self._narrow() else "title")
        height = round(theme.metrics("figure").height())
        if self._narrow():
            usual = 2 * theme.metrics("title").lineSpacing() + 4 * theme.metrics("label").lineSpacing()
            self._most = max(self._most, height, round(usual), sum(self._heights()) + theme.px(2))
            height = self._most
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
            self.updateGeometry()

    def _heights(self) -> tuple[int, int]:
        """Of sentence and detail in the width that is there."""
        width = self._words_width()
        return self.sentence.heightForWidth(width), self.detail.heightForWidth(width)

    def _words_left(self) -> int:
        return theme.px(FIGURE) + theme.px(4 if self._narrow() else 16)

    def _words_width(self) -> int:
        return max(1, self.width() - self._words_left())

    def _lead(self) -> Verdict:
        """The verdict that is spoken of: the first sure one, else one that sees no digit here, else the first."""
        verdicts = [verdict for _, verdict in self._verdicts]
        telling = [verdict for kind in ("sure", "no_digit") for verdict in verdicts if verdict.kind == kind]
        return next(iter(telling or verdicts), NOTHING)

    def _disagree(self) -> bool:
        """Two sure networks differ, or one is sure where another knows that this is no digit."""
        sure = {verdict.first for _, verdict in self._verdicts if verdict.kind == "sure"}
        refused = any(verdict.kind == "no_digit" for _, verdict in self._verdicts)
        return len(sure) + refused > 1

    def _what_to_draw(self) -> str:
        if not self._classes or tuple(self._classes) == DIGITS:
            return self.tr("Draw a digit from 0 to 9.")
        return self.tr("Draw one of these {count} classes.").format(count=len(self._classes))

    def _words(self, lead: Verdict) -> tuple[str, str]:
        if lead.kind == "nothing":
            return self.tr("Nothing drawn yet."), self._what_to_draw()
        if lead.kind == "no_digit":
            most = numbers.percent(max(verdict.confidence for _, verdict in self._verdicts), 0)
            detail = self.tr("No class gets more than {share}. Draw one digit from 0 to 9.").format(share=most)
            return self.tr("Not a digit, it seems."), detail
        first, second = self._classes[lead.first], self._classes[lead.second]
        if lead.kind == "unsure":
            detail = filled(
                self.tr("{first} {share}, {second} {other}"),
                first=first,
                share=numbers.percent(lead.confidence, 0),
                second=second,
                other=numbers.percent(lead.runner_up, 0),
            )
            return filled(self.tr("Not sure: {first} or {second}."), first=first, second=second), detail
        return self._sure_words(lead, first, second)

    def _reading(self, verdict: Verdict) -> str:
        """What one network says, in a word or two."""
        if verdict.kind == "no_digit":
            return self.tr("not a digit")
        if verdict.kind == "unsure":
            return filled(
                self.tr("{first} or {second}"), first=self._classes[verdict.first], second=self._classes[verdict.second]
            )
        return self._classes[verdict.first]

    def _sure_words(self, lead: Verdict, first: str, second: str) -> tuple[str, str]:
        sure = [(name, verdict) for name, verdict in self._verdicts if verdict.kind == "sure"]
        if self._disagree():
            readings = [f"{name}: {self._reading(verdict)}" for name, verdict in self._verdicts]
            return self.tr("The networks disagree"), " · ".join(readings)
        shares = [
            self.tr("{name} {share} sure").format(name=name, share=numbers.percent(verdict.confidence))
            for name, verdict in sure
        ]
        if len(sure) > 2:
            all_shares = sorted(verdict.confidence for _, verdict in sure)
            least, most = numbers.percent(all_shares[0]), numbers.percent(all_shares[-1])
            shares = [self.tr("{least} to {most} sure").format(least=least, most=most)]
        detail = filled(self.tr("{sure}; second guess {second}"), sure=" · ".join(shares), second=second)
        if len(self._verdicts) == 1 or len(sure) == 1:
            return filled(self.tr("{name} reads {label}"), name=sure[0][0], label=first), detail
        if len(sure) == 2:
            return filled(self.tr("Both networks read {label}"), label=first), detail
        return filled(self.tr("All networks read {label}"), label=first), detail
