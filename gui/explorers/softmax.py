"""Softmax: scores to powers to shares to surprise, overflow with and without the shift, two loss examples."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.concepts.softmax_stages import (
    GOOD_SCORES,
    LARGEST_EXPONENT,
    POOR_SCORES,
    RIGHT_CLASSES,
    mean_surprise,
    score_rows,
    stages,
)
from core.texts import N_, Text
from gui import numbers
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_network_tiles import shares_tile
from gui.widgets.explorer_softmax_bars import SoftmaxBars, columns
from gui.widgets.explorer_softmax_examples import ScoreTable
from gui.widgets.explorer_tabs import LowStage, StageTabs
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider
from gui.widgets.switch import Switch

OPENING = (2.0, 1.0, 0.1)
REACH, FAR = 10.0, 1000.0


class BarsStage(LowStage):
    """A slider for every score, one that lifts them all, temperature, and the shift that keeps eᶻ in range."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.label = 0
        self.count_label = Label("", "label", "text2")
        self.count = Segmented([("3", "3"), ("4", "4"), ("5", "5")])
        self.count.setObjectName("softmax_count")
        self.sliders = [ValueSlider(f"z{mark}", -REACH, REACH, step=0.1) for mark in "₁₂₃₄₅"]
        self.lift = ValueSlider("", 0, FAR, step=10)
        self.temperature = ValueSlider("", 0.1, 10, log=True)
        self.shift = Switch("", on=True)
        self.shift.setObjectName("softmax_shift")
        self.bars = SoftmaxBars()
        self.bars.setObjectName("softmax_bars")
        self.add(self.count_label)
        self.add(self.count)
        for index, slider in enumerate(self.sliders):
            slider.slider.setObjectName(f"softmax_z{index + 1}")
            self.add(slider)
        for slider, name in ((self.lift, "lift"), (self.temperature, "temperature")):
            slider.slider.setObjectName(f"softmax_{name}")
            self.add(slider)
        for slider in (*self.sliders, self.lift, self.temperature):
            slider.changed.connect(self._show)
        self.add(self.shift)
        self.show_picture(self.bars)
        self.count.changed.connect(self._show)
        self.shift.toggled.connect(self._show)
        self.bars.label_picked.connect(self._pick)
        self.reset()

    def reset(self) -> None:
        """Three scores, 2, 1 and 0.1, the first class right."""
        self.label = 0
        self.count.set_key("3")
        for slider, score in zip(self.sliders, (*OPENING, -1.0, 0.5)):
            slider.set_value(score)
        self.lift.set_value(0)
        self.temperature.set_value(1)
        self.shift.setChecked(True)
        self._show()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.count_label.setText(self.tr("Classes"))
        self.count.setAccessibleName(self.tr("Classes"))
        self.lift.set_text(self.tr("Added to every score"))
        self.lift.setToolTip(self.tr("The same number on every score changes no share, but eᶻ may become too large."))
        self.temperature.set_text(self.tr("Temperature"))
        self.temperature.setToolTip(
            self.tr("Scores are divided by it: below 1 the best class takes more, above 1 less.")
        )
        self.shift.setText(self.tr("Subtract the largest score"))
        self.shift.setAccessibleName(self.tr("Subtract the largest score"))
        self.shift.setToolTip(self.tr("Softmax(z − c) = softmax(z): with c = max z no power is above 1."))
        self.bars.setToolTip(self.tr("Click a row to make it the right class."))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _pick(self, row: int) -> None:
        self.label = row
        self._show()

    def _show(self, _value: object = None) -> None:
        count = int(self.count.key)
        for index, slider in enumerate(self.sliders):
            slider.setVisible(index < count)
        self.label = min(self.label, count - 1)
        scores = [slider.value + self.lift.value for slider in self.sliders[:count]]
        row = stages(scores, self.temperature.value, shifted=self.shift.isChecked())
        exponent = self.tr("z − max z") if self.shift.isChecked() else "z"
        if self.temperature.value != 1:
            exponent = f"({exponent}) / T" if self.shift.isChecked() else "z / T"
        heads = (self.tr("score z"), exponent, self.tr("e to that"), self.tr("share p"), "−ln p", "p − y")
        names = tuple(self.tr("class {number}").format(number=index + 1) for index in range(count))
        self.bars.show_columns(columns(row, self.label, heads), names, self.label)
        total = "inf" if math.isinf(row.total) else numbers.number(row.total, 4)
        if row.is_finite:
            words = self.tr(
                "The powers add up to {total}. Class {number} gets {share}, so its loss is −ln p = {loss}. "
                "The last column is the slope of the loss."
            )  # fmt: skip
        elif math.isinf(row.total):
            words = self.tr("Above z = {limit} eᶻ is inf in float32, and inf / inf is NaN. Subtract the largest score.")
        else:
            words = self.tr("A power has become 0, and −ln 0 is infinite. Subtract the largest score.")
        share, loss = float(row.shares[self.label]), float(row.surprise[self.label])
        self.say(words.format(
            total=total, number=self.label + 1, share=numbers.fixed(share, 4), loss=numbers.fixed(loss, 4),
            limit=numbers.number(LARGEST_EXPONENT, 4),
        ))  # fmt: skip


class ExamplesStage(LowStage):
    """The same three samples scored well and badly; a slider sharpens or blunts the scores."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.idea = Label("", "body", "text2", wrap=True)
        self.strength = ValueSlider("", 0, 5, step=0.1)
        self.strength.slider.setObjectName("softmax_strength")
        self.tables = (ScoreTable(), ScoreTable())
        self.add(self.idea)
        self.add(self.strength)
        for index, table in enumerate(self.tables):
            table.setObjectName(f"softmax_example{index + 1}")
            self.show_picture(table)
        self.strength.changed.connect(self._show)
        self.reset()

    def reset(self) -> None:
        """The scores as they are."""
        self.strength.set_value(1)
        self._show()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.idea.setText(self.tr(
            "Three samples, right classes 2, 0, 1 (counted from 0). The loss asks one thing of every sample: "
            "how large is the share of its right class?"
        ))  # fmt: skip
        self.strength.set_text(self.tr("All scores times"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self, _value: float = 0.0) -> None:
        losses = []
        titles = (self.tr("Scores that fit"), self.tr("Scores that do not"))
        for table, title, scores in zip(self.tables, titles, (GOOD_SCORES, POOR_SCORES)):
            scaled = [[score * self.strength.value for score in row] for row in scores]
            losses.append(mean_surprise(scaled, RIGHT_CLASSES))
            table.show_rows(title, score_rows(scaled, RIGHT_CLASSES), losses[-1])
        even = numbers.fixed(math.log(3), 4)
        words = self.tr("{first} against {second}. Guessing evenly among three classes costs ln 3 = {even}.")
        self.say(words.format(first=numbers.fixed(losses[0], 4), second=numbers.fixed(losses[1], 4), even=even))


@EXPLORERS.register
class SoftmaxExplorer(Explorer):
    key: ClassVar[str] = "softmax"
    name: ClassVar[Text] = N_("explorers", "Softmax and cross-entropy")
    help: ClassVar[Text] = N_(
        "explorers",
        "Turn scores into shares of one and the share of the right class into a loss, and make eᶻ overflow.",
    )
    icon: ClassVar[str] = "sliders"
    order: ClassVar[int] = 45

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        shares_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars, self.examples = BarsStage(), ExamplesStage()
        self.tabs = StageTabs({"bars": self.bars, "examples": self.examples}, "softmax")
        self.tabs.fill(self)
        self.retranslate()

    def reset(self) -> None:
        self.bars.reset()
        self.examples.reset()
        self.tabs.open("bars")

    def retranslate(self) -> None:
        names = [("bars", self.tr("Stage by stage")), ("examples", self.tr("Two loss examples"))]
        self.tabs.set_names(self.tr("What to look at"), names)
        self.bars.retranslate()
        self.examples.retranslate()
