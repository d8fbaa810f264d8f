"""Why not degrees: a network that answers θ swings at 359° → 0°, one that answers (sin θ, cos θ) does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from core.concepts.angles import SEAM_DEG, STEPS, TESTED, Lesson, apart, taught
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.button import Button
from gui.widgets.explorer_angles import RUNS, AngleDial, AngleGraph
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.label import Label
from gui.widgets.slider import ValueSlider
from gui.work.task import Task

FIRST_DEG, STRIDE_DEG = 3.0, 3.0


@EXPLORERS.register
class WhyNotDegrees(Explorer):
    key: ClassVar[str] = "why_not_degrees"
    name: ClassVar[Text] = N_("explorers", "Why not degrees?")
    help: ClassVar[Text] = N_(
        "explorers", "Two networks read a needle: one answers degrees and swings at the top, one sine and cosine."
    )
    icon: ClassVar[str] = "gauge"
    order: ClassVar[int] = 90

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson: Lesson | None = None
        self._task: Task | None = None
        self._seed = 0
        self._fresh: Lesson | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.stage = Stage()
        self.dial = AngleDial()
        self.dial.setObjectName("angles_dial")
        self.angle = ValueSlider("", -180.0, 177.0, STRIDE_DEG)
        self.angle.setObjectName("angles_needle")
        self.angle.set_value(FIRST_DEG)
        self.player = Player(90)
        self.train = Button("", "dice")
        self.train.setObjectName("angles_train")
        self.answers_title, self.errors_title = Label("", "grouphead", "text2"), Label("", "grouphead", "text2")
        self.answers, self.errors = Facts(), Facts()
        self.read_graph, self.error_graph = AngleGraph(errors=False), AngleGraph(errors=True)
        for widget in (self.dial, self.angle, self.player, self.answers_title, self.answers):
            self.stage.add(widget)
        for below in (self.errors_title, self.errors, self.train):
            self.stage.add(below)
        self.stage.show_picture(self.read_graph, 3)
        self.stage.show_picture(self.error_graph, 2)
        self.stage.fill(self)

    def _connect(self) -> None:
        self.angle.changed.connect(lambda _: self._show())
        self.dial.turned.connect(self._turn)
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self._back)
        self.train.clicked.connect(self._train_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.lesson is None and self._task is None:
            self._train()

    def reset(self) -> None:
        self._seed = 0
        self._back()
        self._train()

    def step(self) -> None:
        """Turn the needle on; beyond 177° it comes round from −180°."""
        beyond = self.angle.value + STRIDE_DEG
        self.angle.set_value(beyond if beyond < 180.0 else beyond - 360.0)
        self._show()

    def close_explorer(self) -> None:
        self.player.stop()
        if self._task is not None:
            self._task.cancel()

    def retranslate(self) -> None:
        self.angle.set_text(self.tr("Needle at, degrees"))
        self.angle.setToolTip(self.tr("0 is straight up. The needle's picture changes steadily, all the way round."))
        self.dial.setAccessibleName(self.tr("The needle and both answers"))
        self.dial.setToolTip(self.tr("Drag to turn the needle. The lines are where the two networks take it to point."))
        self.answers_title.setText(self.tr("What they read now"))
        self.errors_title.setText(self.tr("Mean error"))
        self.train.setText(self.tr("Train both anew"))
        self.train.setToolTip(self.tr("Other first weights and other pictures; 400 steps for each, about a second."))
        self.read_graph.set_names(self.tr("true angle, °"), self.tr("angle read, °"))
        self.error_graph.set_names(self.tr("true angle, °"), self.tr("error, °"))
        for graph, name in ((self.read_graph, self.tr("Angle read")), (self.error_graph, self.tr("Error"))):
            graph.setAccessibleName(name)
        self.player.retranslate()
        self._show()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right, middle = rect.left(), rect.right(), rect.center().x()
        for run, width in ((RUNS[1], 0.0), (RUNS[0], 0.12 * rect.width())):
            painter.setPen(theme.run_pen(run, 2.0))
            start, end = QPointF(left, rect.center().y()), QPointF(right, rect.center().y())
            painter.drawLine(start, QPointF(middle - width, rect.top()))
            painter.drawLine(QPointF(middle + width, rect.bottom()), end)
            if width:
                painter.drawLine(QPointF(middle - width, rect.top()), QPointF(middle + width, rect.bottom()))

    def _train_again(self) -> None:
        self._seed += 1
        self._train()

    def _train(self) -> None:
        """Teach both, away from the window; the graphs follow."""
        if self._task is not None:
            self._task.cancel()
        seed = self._seed

        def work(report: Callable[[int, int], None]) -> Lesson:
            def told(lesson: Lesson) -> None:
                self._fresh = lesson  # a value that nobody changes any more: handing it over needs no lock
                report(lesson.step, STEPS)

            return taught(told, seed)

        self._task = Task(work, self)
        self._task.progressed.connect(lambda *_: self._take(self._fresh))
        self._task.done.connect(self._take)
        self._task.start()

    def _take(self, lesson: Lesson | None) -> None:
        self.lesson = lesson
        self._show()

    def _back(self) -> None:
        self.angle.set_value(FIRST_DEG)
        self._show()

    def _turn(self, angle_deg: float) -> None:
        self.angle.set_value(min(STRIDE_DEG * round(angle_deg / STRIDE_DEG), 177.0))
        self._show()

    def _show(self) -> None:
        at, lesson = self.angle.value, self.lesson
        read = None if lesson is None else tuple(float(angles[_tested(at)]) for angles in lesson.read)
        self.dial.show_needle(at, None if read is None else (read[0], read[1]))
        for graph in (self.read_graph, self.error_graph):
            graph.show_lesson(lesson, at)
        names = self.tr("Network on degrees"), self.tr("Network on sine and cosine")
        self.read_graph.set_legend(names)
        if lesson is None or read is None:
            self.stage.say(self.tr("Two small networks are being trained on pictures of a needle."))
            return
        self.answers.show_rows([(name, f"{numbers.fixed(angle, 1)}°") for name, angle in zip(names, read, strict=True)])
        self.errors.show_rows(
            [(name, f"{numbers.fixed(lesson.error_deg(which), 1)}°") for which, name in enumerate(names)]
            + [(self.tr("Steps"), f"{lesson.step} / {STEPS}")]
        )
        words = self.tr(
            "Beside the top, within {seam}°, the network on degrees is off by {bad}° on average, the other by {good}°. "
            "At 359° and 1° the pictures are nearly one, but the degrees asked for lie 358 apart: a network that "
            "changes steadily has to pass all the numbers between. Sine and cosine have no such seam."
        )
        figures = {"bad": lesson.seam_error_deg(0), "good": lesson.seam_error_deg(1)}
        self.stage.say(
            words.format(
                seam=numbers.fixed(SEAM_DEG, 0), **{name: numbers.fixed(value, 1) for name, value in figures.items()}
            )
        )


def _tested(angle_deg: float) -> int:
    """The tested angle nearest to this one."""
    return int(np.argmin(apart(TESTED, angle_deg)))
