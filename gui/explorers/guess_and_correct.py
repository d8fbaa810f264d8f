"""Guess, compare, correct, again: learning by hand before there is a formula."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.guessing import EXAMPLES, SPOILT, Round, play_round
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.label import Label
from gui.widgets.painting import disc
from gui.widgets.slider import ValueSlider
from gui.widgets.switch import Switch

FIRST, SHARE = 1.0, 0.5
CLOSE = 0.05
MOST_ROUNDS = 60


@EXPLORERS.register
class GuessAndCorrect(Explorer):
    key: ClassVar[str] = "guess_and_correct"
    name: ClassVar[Text] = N_("explorers", "Guess and correct")
    help: ClassVar[Text] = N_("explorers", "Find a hidden number from its misses: first by hand, then by one rule.")
    icon: ClassVar[str] = "target"
    order: ClassVar[int] = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rounds: list[Round] = []
        self._build()
        self._connect()
        self.reset()
        self.retranslate()

    def _build(self) -> None:
        self.task = Label("", "label", "text2", wrap=True)
        self.factor = ValueSlider("", 0.0, 6.0, 0.05, shown=lambda value: numbers.fixed(value, 2))
        self.factor.setObjectName("guess_factor")
        self.by_hand = Label("", "grouphead", "text2")
        self.by_rule = Label("", "grouphead", "text2")
        self.share = ValueSlider("", 0.05, 1.0, 0.05, shown=lambda value: numbers.percent(value, 0))
        self.share.setObjectName("guess_share")
        self.player = Player(700)
        self.spoilt = Switch()
        self.spoilt.setObjectName("guess_spoilt")
        self.facts = Facts()
        self.examples, self.course = ExamplesPicture(), CoursePicture()
        stage = self.stage = Stage()
        for control in (self.task, self.by_hand, self.factor, self.by_rule, self.share, self.player, self.spoilt):
            stage.add(control)
        stage.add(self.facts)
        stage.show_picture(self.examples, 3)
        stage.show_picture(self.course, 2)
        stage.fill(self)

    def _connect(self) -> None:
        self.factor.changed.connect(self._set_by_hand)
        self.player.stepped.connect(self.play)
        self.player.reset_wanted.connect(self.reset)
        self.spoilt.toggled.connect(lambda _: self._show())

    @property
    def data(self) -> tuple[tuple[float, float], ...]:
        """The examples that are shown in turn."""
        return SPOILT if self.spoilt.isChecked() else EXAMPLES

    def reset(self) -> None:
        self.player.stop()
        self.rounds = []
        self.w = FIRST
        self.share.set_value(SHARE)
        self.spoilt.setChecked(False)
        self._show()

    def play(self) -> None:
        """Correct by the rule on the example whose turn it is."""
        x, answer = self._example()
        self.rounds.append(play_round(self.w, x, answer, self.share.value))
        self.w = self.rounds[-1].corrected
        if len(self.rounds) >= MOST_ROUNDS:
            self.player.stop()
        self._show()

    def retranslate(self) -> None:
        self.task.setText(self.tr("Somebody multiplies x by a secret number w and shows three answers. Find w."))
        self.by_hand.setText(self.tr("By hand"))
        self.factor.set_text(self.tr("Your guess for w"))
        self.factor.setToolTip(self.tr("Drag until the guess meets the answer. The next example may disagree."))
        self.by_rule.setText(self.tr("By a rule"))
        self.share.set_text(self.tr("Share of the miss taken away"))
        self.share.setToolTip(self.tr("A whole share meets this example at once and forgets the others."))
        self.spoilt.setText(self.tr("One answer is wrong"))
        self.spoilt.setToolTip(self.tr("The last answer becomes 10 instead of 12: no number fits all three."))
        self.spoilt.setAccessibleName(self.spoilt.text())
        self.examples.set_names("x", self.tr("answer"))
        self.examples.setAccessibleName(self.tr("Examples and guess"))
        self.course.set_names(self.tr("corrections"), "w")
        self.course.setAccessibleName(self.tr("The guess after every correction"))
        self.player.retranslate()
        self._show()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heights = (0.85, 0.4, 0.62, 0.3, 0.47, 0.4)
        places = [
            QPointF(rect.left() + rect.width() * (i + 0.5) / len(heights), rect.bottom() - rect.height() * height)
            for i, height in enumerate(heights)
        ]
        goal = rect.bottom() - rect.height() * 0.42
        painter.setPen(QPen(theme.token("strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(rect.left(), goal), QPointF(rect.right(), goal))
        painter.setPen(QPen(theme.token("accent"), 2))
        painter.drawPolyline(places)
        for place in places:
            disc(painter, place, theme.px(5), "accent", "paper", 1.5)

    def _example(self) -> tuple[float, float]:
        return self.data[len(self.rounds) % len(self.data)]

    def _set_by_hand(self, factor: float) -> None:
        self.player.stop()
        self.w = factor
        self._show()

    def _show(self) -> None:
        x, answer = self._example()
        guess = self.w * x
        self.factor.set_value(self.w)
        self.examples.show_guess(self.data, len(self.rounds) % len(self.data), self.w)
        self.course.show_rounds([entry.factor for entry in self.rounds] + [self.w])
        self.facts.show_rows(
            [
                (self.tr("Example"), numbers.of(len(self.rounds) % len(self.data) + 1, len(self.data))),
                (self.tr("x"), numbers.compact(x)),
                (self.tr("Your answer w·x"), numbers.compact(guess)),
                (self.tr("Right answer"), numbers.compact(answer)),
                (self.tr("Miss"), numbers.signed(guess - answer)),
                (self.tr("Corrections so far"), numbers.whole(len(self.rounds))),
            ]
        )
        self.stage.say(self._sentence(x, answer, guess))

    def _sentence(self, x: float, answer: float, guess: float) -> str:
        misses = [abs(self.w * one - right) for one, right in self.data]
        if max(misses) < CLOSE:
            return self.tr("Every miss is below {limit}: w = {w} answers all three examples.").format(
                limit=numbers.compact(CLOSE), w=numbers.compact(self.w)
            )
        fields = {"x": numbers.compact(x), "guess": numbers.compact(guess), "answer": numbers.compact(answer)}
        if abs(guess - answer) < 1e-9:
            return self.tr("For {x} the guess {guess} is right. Go on: another example may disagree.").format(**fields)
        fields["miss"] = numbers.compact(abs(guess - answer))
        if guess < answer:
            return self.tr(
                "For {x} you say {guess}, the answer is {answer}: too low by {miss}. Make w larger, not all the way."
            ).format(**fields)
        return self.tr(
            "For {x} you say {guess}, the answer is {answer}: too high by {miss}. Make w smaller, not all the way."
        ).format(**fields)


class ExamplesPicture(Graph):
    """The examples, the line of the guess, and the miss of the example whose turn it is."""

    def __init__(self) -> None:
        super().__init__((0.0, 5.0), (0.0, 16.0))
        self._data: tuple[tuple[float, float], ...] = EXAMPLES
        self._turn, self._factor = 0, FIRST

    def show_guess(self, data: tuple[tuple[float, float], ...], turn: int, factor: float) -> None:
        self._data, self._turn, self._factor = data, turn, factor
        self.update()

    def paint(self, painter: QPainter) -> None:
        ends = np.array(self.x_range)
        self.draw_curve(painter, ends, self._factor * ends, "accent", 2.0)
        x, answer = self._data[self._turn]
        start, end = self.point(x, self._factor * x), self.point(x, answer)
        painter.setPen(QPen(theme.token("err"), 3))
        painter.drawLine(start, end)
        disc(painter, start, theme.px(5), "paper", "accent", 2)
        for index, (one, right) in enumerate(self._data):
            disc(painter, self.point(one, right), theme.px(7 if index == self._turn else 5), "blue", "paper", 1.5)
        middle = (start + end) / 2
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.token("err"))
        words = numbers.signed(self._factor * x - answer)
        place = QRectF(middle.x() + theme.px(12), middle.y() - 10, 90, 20)
        if abs(start.y() - end.y()) > theme.px(14):
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class CoursePicture(Graph):
    """w after every correction."""

    def __init__(self) -> None:
        super().__init__((0.0, 12.0), (0.0, 6.0))
        self._course = [FIRST]

    def show_rounds(self, course: list[float]) -> None:
        self._course = course
        self.set_ranges((0.0, max(12.0, len(course) - 1.0)), (0.0, 6.0))

    def paint(self, painter: QPainter) -> None:
        steps = np.arange(len(self._course), dtype=float)
        self.draw_curve(painter, steps, np.array(self._course), "accent", 1.6)
        for step, value in enumerate(self._course):
            last = step == len(self._course) - 1
            disc(painter, self.point(step, value), theme.px(5 if last else 3.4), "accent", "paper", 1.2)
