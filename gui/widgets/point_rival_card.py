"""A card beside the loss: another method over the same samples, its figures beside the network's, its coefficients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.combo import ComboBox
from gui.widgets.form import Form
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling

Terms = Sequence[tuple[float, str]]
"""Coefficients with the names of their inputs; the last name is "" for the intercept."""
MOST_TERMS = 4


class RivalCard(QWidget):
    """Emits `method_chosen` and, for a setting of the method, `setting_changed`."""

    method_chosen = Signal(str)
    setting_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rival_card")
        self.combo = ComboBox([("", "")])
        self.combo.setObjectName("rival_method")
        self.combo.changed.connect(self.method_chosen)
        self.form: Form | None = None
        self.regression = False
        self._settings = QVBoxLayout()
        self.names = [Label("", "label", "text") for _ in range(2)]
        self.heads = [Label("", "caption", "text2") for _ in range(2)]
        self.scores = [[Label("–", "label", "text") for _ in range(2)] for _ in range(2)]
        self.own = Label("", "caption", "text2")
        self.scaled = Label("", "caption", "text2")
        self.own_terms = Label("", "label", "text", wrap=True)
        self.scaled_terms = Label("", "label", "text", wrap=True)
        self.problem = Label("", "label", "warn", wrap=True)
        self._build()
        self.show_terms((), ())
        self.show_problem("")
        self.retranslate()

    def _build(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(self.combo)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(self.heads):
            grid.addWidget(head, 0, column + 1)
        for row, name in enumerate(self.names):
            grid.addWidget(name, row + 1, 0)
            for column, figure in enumerate(self.scores[row]):
                grid.addWidget(figure, row + 1, column + 1)
        inside.addLayout(grid)
        inside.addWidget(self.problem)
        for label in (self.own, self.own_terms, self.scaled, self.scaled_terms):
            inside.addWidget(label)
        inside.addLayout(self._settings)
        inside.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    def show_methods(self, options: Sequence[tuple[str, str]], key: str) -> None:
        """Offer these methods, keys with their names; `key` is on."""
        self.combo.set_options(options)
        self.combo.set_key(key)
        self.names[1].setText(dict(options).get(key, ""))

    def show_settings(self, method: Any) -> None:
        """The fields of the method that is on."""
        while (item := self._settings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.form = Form(method)
        self.form.setObjectName("rival_settings")
        self.form.changed.connect(self.setting_changed)
        self.form.setVisible(bool(self.form.names()))
        self._settings.addWidget(self.form)

    def show_scores(self, row: int, train: float | None, test: float | None) -> None:
        """Row 0 is the network, row 1 the method: accuracy as a share, or R²."""
        for label, value in zip(self.scores[row], (train, test)):
            label.setText("–" if value is None else self._figure(value))

    def set_regression(self, regression: bool) -> None:
        """Whether the figures are R² instead of accuracies."""
        self.regression = regression
        self.retranslate()

    def show_terms(self, own: Sequence[Terms], scaled: Sequence[Terms]) -> None:
        """Coefficients per output in the data's units and for standardised inputs; empty for methods without any."""
        for title, label, rows in ((self.own, self.own_terms, own), (self.scaled, self.scaled_terms, scaled)):
            label.setText("\n".join(formula(terms[-MOST_TERMS - 1 :]) for terms in rows))
            label.setToolTip("\n".join(formula(terms) for terms in rows))
            for widget in (title, label):
                widget.setVisible(bool(rows))

    def show_problem(self, sentence: str) -> None:
        """Why there is no answer, "" when there is one."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Renew the texts."""
        self.combo.setAccessibleName(self.tr("Classical method"))
        self.combo.setToolTip(
            self.tr("Fitted to the same training samples, by scikit-learn, with standardised inputs.")
        )
        self.names[0].setText(self.tr("Network"))
        what = self.tr("train R²"), self.tr("test R²")
        share = self.tr("training"), self.tr("test")
        for head, text in zip(self.heads, what if self.regression else share):
            head.setText(text)
        self.own.setText(self.tr("Coefficients in your units"))
        self.scaled.setText(self.tr("Coefficients of standardised inputs"))
        self.scaled.setToolTip(self.tr("Every input with mean 0 and deviation 1, so that sizes can be compared."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _figure(self, value: float) -> str:
        return numbers.fixed(value, 3) if self.regression else numbers.percent(value)


def formula(terms: Terms) -> str:
    """`0.43 x₁ − 1.2 x₂ + 0.5`."""
    words = ""
    for value, name in terms:
        sign = numbers.MINUS if value < 0 else "+"
        size = numbers.number(abs(value)) + (f" {name}" if name else "")
        words += f" {sign} {size}" if words else (size if value >= 0 else f"{sign}{size}")
    return words
