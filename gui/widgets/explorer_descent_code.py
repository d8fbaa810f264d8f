"""One step as NumPy, PyTorch and TensorFlow would write it; what a forgotten zero_grad does; slopes by autograd."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.concepts.one_step import (
    SOURCES,
    Step,
    by_numpy,
    with_zero_grad,
    without_zero_grad,
)
from gui import numbers, theme
from gui.widgets.explorer_code import CodeCard
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Stage
from gui.widgets.label import Label
from gui.widgets.painting import disc
from gui.widgets.scroll import scrolling
from gui.widgets.slider import ValueSlider
from gui.widgets.switch import Switch

PARTS = ("loss", "slope", "step")
STEPS = 24
SIDE_BY_SIDE_PX = 660
Answer = tuple[tuple[float, float, float, float], Step, tuple[float, float, float]]
"""The question, the step, and Q with its two slopes."""


class CodeStage(Stage):
    """The same step three times, line beside line; `wanted` asks for PyTorch's numbers, `take` shows them."""

    wanted = Signal(float, float, float, float)
    """a, rate, and the two numbers in Q."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._answer: Answer | None = None
        self.a = ValueSlider("", -1.0, 5.0, 0.1)
        self.rate = ValueSlider("", 0.01, 0.2, 0.01)
        self.forgotten = Switch()
        self.forgotten.setObjectName("forget_zero_grad")
        self.autograd_label = Label("", "grouphead", "text2")
        self.qa, self.qb = ValueSlider("a", -3.0, 3.0, 0.5), ValueSlider("b", -6.0, 6.0, 0.5)
        self.facts = Facts()
        for widget in (self.a, self.rate, self.forgotten, self.autograd_label, self.qa, self.qb, self.facts):
            self.add(widget)
        self._build_pictures()
        self.a.setObjectName("code_a")
        self.qa.setObjectName("autograd_a")
        self.forgotten.toggled.connect(lambda _: self._show())
        for slider in (self.a, self.rate, self.qa, self.qb):
            slider.changed.connect(lambda _: self._recompute())
        self.begin()

    def _build_pictures(self) -> None:
        rows = max(map(len, SOURCES.values()))
        self.cards = [CodeCard(name, lines, PARTS, rows) for name, lines in SOURCES.items()]
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(10)
        for card in self.cards:
            self.row.addWidget(card)
            card.hovered.connect(self._light)
        self.paths_title, self.note = Label("", "strong"), Label("", "label", "text2", wrap=True)
        self.paths = PathsPicture()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        column.addLayout(self.row)
        column.addWidget(self.note)
        head = QHBoxLayout()
        head.addWidget(self.paths_title)
        column.addLayout(head)
        column.addWidget(self.paths, 1)
        self.show_picture(scrolling(column))

    def begin(self) -> None:
        """The sliders as they were when the stage opened."""
        self.a.set_value(1.0)
        self.rate.set_value(0.05)
        self.forgotten.setChecked(True)
        self.qa.set_value(2.0)
        self.qb.set_value(6.0)
        self._recompute()

    def retranslate(self) -> None:
        self.a.set_text(self.tr("a before the step"))
        self.rate.set_text(self.tr("Learning rate"))
        self.a.setToolTip(self.tr("Where the step begins; the best a is 2."))
        self.rate.setToolTip(self.tr("How far the step goes; beyond 0.214 it never settles."))
        self.qa.setToolTip(self.tr("The value of a where the slopes of Q are asked for."))
        self.qb.setToolTip(self.tr("The value of b where the slopes of Q are asked for."))
        self.forgotten.setText(self.tr("Forget zero_grad"))
        self.forgotten.setAccessibleName(self.forgotten.text())
        self.forgotten.setToolTip(self.tr("PyTorch adds new slopes to the old ones until they are cleared."))
        self.autograd_label.setText(self.tr("Slopes of Q = 3a³ − b²"))
        self.paths_title.setText(self.tr("a after every step"))
        self.paths.set_names(self.tr("steps"), "a")
        self.paths.setAccessibleName(self.paths_title.text())
        self.note.setText(self.tr("Hover a line: the same part lights up everywhere. TensorFlow is shown, not run."))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - (self.column.maximumWidth() if self.line.isVisible() else 0)
        wide = room >= theme.px(SIDE_BY_SIDE_PX)
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _light(self, part: str) -> None:
        for card in self.cards:
            card.light(part)

    def _recompute(self) -> None:
        self.wanted.emit(self.a.value, self.rate.value, self.qa.value, self.qb.value)
        self._show()

    def take(self, answer: Answer) -> None:
        """PyTorch's numbers for an earlier question; they are shown while the question still stands."""
        self._answer = answer
        self._show()

    def _show(self) -> None:
        step = by_numpy(self.a.value, self.rate.value)
        numpy, torch, tensorflow = self.cards
        arrives = self.tr("a: {before} → {after}")
        words = arrives.format(before=numbers.compact(step.before), after=numbers.number(step.after, 5))
        numpy.set_foot(words)
        tensorflow.set_foot("")
        answer = self._answer
        now = (self.a.value, self.rate.value, self.qa.value, self.qb.value)
        fresh = answer is not None and answer[0] == now
        torch.set_foot(
            arrives.format(before=numbers.compact(answer[1].before), after=numbers.number(answer[1].after, 5))
            if answer is not None and fresh
            else ""
        )
        good = with_zero_grad(self.a.value, self.rate.value, STEPS)
        bad = without_zero_grad(self.a.value, self.rate.value, STEPS) if self.forgotten.isChecked() else []
        self.paths.show_paths(good, bad)
        rows = [(self.tr("∂Q/∂a by the rule 9a²"), numbers.compact(9 * self.qa.value**2))]
        rows += [(self.tr("∂Q/∂b by the rule −2b"), numbers.compact(-2 * self.qb.value))]
        if answer is not None and fresh:
            q, along_a, along_b = answer[2]
            rows += [(self.tr("∂Q/∂a by autograd"), numbers.compact(along_a))]
            rows += [(self.tr("∂Q/∂b by autograd"), numbers.compact(along_b)), ("Q", numbers.compact(q))]
        self.facts.show_rows(rows)
        self.say(self._sentence(step, good, bad))

    def _sentence(self, step: Step, good: list[float], bad: list[float]) -> str:
        fields = {
            "slope": numbers.number(step.slope, 4),
            "after": numbers.number(step.after, 4),
            "good": numbers.number(good[-1]),
            "steps": numbers.whole(STEPS),
            "widest": numbers.number(max(bad, default=0.0)),
        }
        if not bad:
            return self.tr("Slope {slope}, so one step leads to {after}; after {steps} steps a is {good}.").format(
                **fields
            )
        return self.tr(
            "With slopes cleared a is {good} after {steps} steps. Forgotten, they pile up like swing: a overshoots to "
            "{widest} and does not come to rest."
        ).format(**fields)


class PathsPicture(Graph):
    """a after every step, with slopes cleared and with slopes that pile up."""

    def __init__(self) -> None:
        super().__init__((0.0, float(STEPS)), (-1.0, 5.0))
        self._good: list[float] = [0.0]
        self._bad: list[float] = []

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(200))

    def show_paths(self, good: list[float], bad: list[float]) -> None:
        self._good, self._bad = good, bad
        every = np.array([*good, *bad, 2.0])
        low, high = float(every.min()), float(every.max())
        self.set_ranges((0.0, float(STEPS)), (low - 0.2, high + 0.2))

    def paint(self, painter: QPainter) -> None:
        steps = np.arange(STEPS + 1, dtype=float)
        goal = np.array([0.0, float(STEPS)])
        self.draw_curve(painter, goal, np.full(2, 2.0), "strong", 1.0, (4, 4))
        for path, tone in ((self._bad, "err"), (self._good, "accent")):
            if path:
                self.draw_curve(painter, steps, np.array(path), tone, 1.8)
                for step, value in enumerate(path):
                    disc(painter, self.point(step, value), theme.px(3), tone, "paper", 1.0)
