"""The lesson column: prose, steps with goals that the program checks, and the way on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.lesson import LESSONS, Lesson, Step
from core.lesson_goals import Goal, epoch_metrics, project_metrics
from core.lesson_text import in_words
from core.reports.report import Answer
from core.texts import N_, Text
from gui import i18n, numbers, theme
from gui.i18n import shown
from gui.panel import MARGIN_PX, Panel
from gui.session import Session
from gui.settings import Settings
from gui.widgets.button import Button, ToolButton
from gui.widgets.label import Label
from gui.widgets.message import Checks
from gui.widgets.prose import Prose
from gui.widgets.scroll import scrolling
from gui.widgets.step_list import StepList
from gui.widgets.toast import Toast

NUMBERED = N_("lesson", "Lesson {number}")
REPORT = N_("lesson", "Save a lab report: answers, figures, settings")
CLOSE = N_("lesson", "Close the lesson")
AGAIN = N_("lesson", "Read the folder again after an edit (F5)")
BACK, NEXT, DONE = N_("lesson", "Back"), N_("lesson", "Next"), N_("lesson", "Finish")
NOT_YET = N_("lesson", "Now {now}, the goal is {goal}.")
REACHED = N_("lesson", "Reached: {now}.")
NOT_MEASURED = N_("lesson", "Not measured yet; the goal is {goal}.")
ANSWER = N_("lesson", "Your answer")
IDEA = N_("lesson", "The idea")
LESSON_DONE = N_("lesson", "Lesson {number} is done.")
LESSON_LEFT = N_("lesson", "Lesson {number} is closed. Steps still open: {count}.")
NEXT_IS = N_("lesson", "Next: {number}, {title}.")
OPEN_IT = N_("lesson", "Open it")
OPENING = "opening"
METRICS: dict[str, Text] = {
    "test_accuracy": N_("lesson", "test accuracy"),
    "train_accuracy": N_("lesson", "training accuracy"),
    "test_loss": N_("lesson", "test loss"),
    "train_loss": N_("lesson", "training loss"),
    "epochs": N_("lesson", "epochs"),
    "steps": N_("lesson", "steps"),
    "neurons": N_("lesson", "hidden neurons"),
    "hidden_layers": N_("lesson", "hidden layers"),
    "activations": N_("lesson", "activations"),
    "convolutions": N_("lesson", "convolutions"),
    "parameters": N_("lesson", "parameters"),
    "learning_rate": N_("lesson", "learning rate"),
    "batch_size": N_("lesson", "batch size"),
    "weight_decay": N_("lesson", "weight decay"),
    "noise": N_("lesson", "noise"),
    "scaled": N_("lesson", "scaling"),
    "gap": N_("lesson", "test loss − training loss"),
}
SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "=", "!=": "≠"}


class LessonPanel(Panel):
    """One lesson at a time; what was reached and answered is kept in the settings by the keys of lesson and step."""

    key: ClassVar[str] = "lesson"
    name: ClassVar[Text] = N_("panels", "Lesson")
    icon: ClassVar[str] = "book"
    order: ClassVar[int] = 1
    minimum_px: ClassVar[int] = 300
    usual_px: ClassVar[Mapping[str, int]] = dict.fromkeys(("points", "pictures", "table", "sequence"), 380)

    closed = Signal()
    progressed = Signal()
    term_wanted = Signal(str)
    report_wanted = Signal()
    again_wanted = Signal(object)
    lesson_wanted = Signal(str)
    step_shown = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session: Session | None = None
        self._lesson: Lesson | None = None
        self._index = 0
        self._metrics: dict[str, float] = {}
        self._build()

    def _build(self) -> None:
        self.close_button = ToolButton("close", "")
        self.close_button.setObjectName("close_lesson")
        self.close_button.clicked.connect(self.closed)
        self.report_button = ToolButton("export", "")
        self.report_button.setObjectName("lab_report")
        self.report_button.clicked.connect(self.report_wanted)
        self.again_button = ToolButton("reset", "")
        self.again_button.setObjectName("read_again")
        self.again_button.setShortcut("F5")
        self.again_button.clicked.connect(lambda: self.again_wanted.emit(self._lesson))
        self.head.addWidget(self.again_button)
        self.head.addWidget(self.report_button)
        self.head.addWidget(self.close_button)
        self.headline = Label("", "headline", wrap=True)
        self.headline.setObjectName("lesson_title")
        self.task = Prose()
        self.task.setObjectName("lesson_text")
        self.task.term_wanted.connect(self.term_wanted)
        self.steps = StepList()
        self.steps.setObjectName("lesson_steps")
        self.steps.chosen.connect(self.show_step)
        self.question = Prose()
        self.question.setObjectName("lesson_question")
        self.question.term_wanted.connect(self.term_wanted)
        self.answer_label = Label("", "label", "text2")
        self.answer = QPlainTextEdit()
        self.answer.setObjectName("lesson_answer")
        self.answer.setFixedHeight(theme.px(72))
        self.answer.textChanged.connect(self._keep_answer)
        self.goals = QVBoxLayout()
        self.goals.setSpacing(6)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 12, 0)
        inside.setSpacing(14)
        for first in (self.headline, self.steps, self.task):
            inside.addWidget(first)
        inside.addLayout(self.goals)
        for widget in (self.question, self.answer_label, self.answer):
            inside.addWidget(widget)
        inside.addStretch(1)
        self.column = scrolling(inside)
        self.body.setContentsMargins(MARGIN_PX, 0, 2, MARGIN_PX)
        self.body.addWidget(self.column, 1)
        self.back, self.next = Button("", kind="plain"), Button("", kind="primary")
        self.back.setObjectName("lesson_back")
        self.next.setObjectName("lesson_next")
        self.back.clicked.connect(lambda: self.show_step(self._index - 1))
        self.next.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 12, 0)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        self.body.addLayout(foot)

    def attach(self, session: Session) -> None:
        self._session = session
        session.events.connect(self._measure)
        session.project_changed.connect(self._measure)
        session.run_reset.connect(self._measure)

    def show_lesson(self, lesson: Lesson) -> None:
        """Open a lesson at its first step that is not done."""
        self._lesson = lesson
        done = self._done()
        self._index = done.index(False) if False in done else 0
        self.retranslate()
        self._measure()
        self._begin_at_top()

    def renew(self, lesson: Lesson) -> None:
        """The same lesson, read again: its step stays in front where there still is one."""
        self._lesson = lesson
        self._index = min(self._index, len(lesson.steps))
        self._show()
        self._measure()

    def show_step(self, index: int) -> None:
        if self._lesson is not None and 0 <= index <= len(self._lesson.steps):
            self._index = index
            self._show()
            self._measure()
            self._begin_at_top()

    def _begin_at_top(self) -> None:
        """The title in sight, now and once the new text has its height; who follows the step hears of it."""
        bar = self.column.verticalScrollBar()
        bar.setValue(0)
        QTimer.singleShot(0, self, lambda: bar.setValue(0))
        self.step_shown.emit(self.step_key)

    def retranslate(self) -> None:
        self.close_button.set_tip(shown(CLOSE))
        self.report_button.set_tip(shown(REPORT))
        self.again_button.set_tip(shown(AGAIN))
        self.answer_label.setText(shown(ANSWER))
        self.answer.setAccessibleName(shown(ANSWER))
        if self._lesson is not None:
            self._show()

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is open."""
        return self._lesson

    def metrics(self) -> Mapping[str, float]:
        """The project's and the run's numbers, as goals see them."""
        session = self._session
        if session is None:
            return {}
        latest = session.history.latest()
        return project_metrics(session.project) | ({} if latest is None else epoch_metrics(latest))

    def answers(self) -> tuple[Answer, ...]:
        """Every step with its question and what was written."""
        if self._lesson is None:
            return ()
        text, found = self._lesson.text(i18n.language()), []
        for step, done in zip(self._lesson.steps, self._done()[1:]):
            words = text.steps[step.key]
            written = self._settings.text(self._place(step.key))
            found.append(Answer(step.key, words.title, in_words(words.question), written, done))
        return tuple(found)

    @property
    def step_key(self) -> str:
        """The key of the step that is shown."""
        return OPENING if self._step is None else self._step.key

    @property
    def _step(self) -> Step | None:
        """The step that is shown; None for the opening."""
        if self._lesson is None or self._index == 0:
            return None
        return self._lesson.steps[self._index - 1]

    def _done(self) -> list[bool]:
        """Whether the opening and each step are done."""
        assert self._lesson is not None
        keys = [OPENING, *(step.key for step in self._lesson.steps)]
        return [self._settings.flag(self._place(key), False) for key in keys]

    def _show(self) -> None:
        lesson, step = self._lesson, self._step
        assert lesson is not None
        text = lesson.text(i18n.language())
        self.title.setText(shown(NUMBERED, number=lesson.label))
        self.headline.setText(text.title)
        self.again_button.setVisible(lesson.is_own)
        titles = [shown(IDEA), *(text.steps[one.key].title for one in lesson.steps)]
        self.steps.set_steps(titles, self._done(), self._index)
        self.task.set_markdown(text.opening if step is None else text.steps[step.key].body)
        question = "" if step is None else text.steps[step.key].question
        self.question.set_markdown(question)
        for widget in (self.question, self.answer_label, self.answer):
            widget.setVisible(bool(question))
        self.answer.blockSignals(True)
        self.answer.setPlainText("" if step is None else self._settings.text(self._place(step.key)))
        self.answer.blockSignals(False)
        self.back.setText(shown(BACK))
        self.back.setEnabled(self._index > 0)
        self.next.setText(shown(DONE if self._index == len(lesson.steps) else NEXT))
        self._show_goals()

    def _show_goals(self) -> None:
        """Each goal with the number as it is now; a step without goals is done when the reader goes on."""
        while (item := self.goals.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for goal in () if self._step is None else self._step.goals:
            self.goals.addWidget(_goal_line(goal, self._metrics))

    def _measure(self, _: object = None) -> None:
        """Take the project's and the run's numbers; tick the step when its goals are met."""
        step = self._step
        if self._session is None or step is None:
            return
        self._metrics = dict(self.metrics())
        if step.done(self._metrics) and not self._settings.flag(self._place(step.key), False):
            self._tick(step.key)
        elif step.goals:
            self._show_goals()

    def _tick(self, key: str) -> None:
        self._settings.set_flag(self._place(key), True)
        self._show()
        self.progressed.emit()

    def _go_on(self) -> None:
        """To the next step; what has no goals counts as done by reading on."""
        assert self._lesson is not None
        step = self._step
        if step is None or not step.goals:
            self._tick(OPENING if step is None else step.key)
        if self._index < len(self._lesson.steps):
            self.show_step(self._index + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        """Close the lesson, say how it stands and offer the next one of the course."""
        lesson, left = self._lesson, self._done().count(False)
        assert lesson is not None
        self.closed.emit()
        said = shown(LESSON_LEFT if left else LESSON_DONE, number=lesson.label, count=left)
        keys = list(LESSONS)
        following = [] if lesson.is_own else keys[keys.index(lesson.key) + 1 :]
        if not following:
            Toast.show_in(self.window(), said)
            return
        after = LESSONS[following[0]]
        said = i18n.sentences(said, shown(NEXT_IS, number=after.label, title=after.text(i18n.language()).title))
        Toast.show_in(self.window(), said, shown(OPEN_IT), lambda: self.lesson_wanted.emit(after.key))

    def _keep_answer(self) -> None:
        if self._step is not None:
            self._settings.set_text(self._place(self._step.key), self.answer.toPlainText())

    def _place(self, step: str) -> str:
        assert self._lesson is not None
        return f"lesson/{self._lesson.place}/{step}"


def _goal_line(goal: Goal, metrics: Mapping[str, float]) -> QWidget:
    """ "test accuracy ≥ 0.95: now 0.62" with a stroke that fills when it is met."""
    name = shown(METRICS[goal.metric]) if goal.metric in METRICS else goal.metric
    wanted = f"{name} {SIGNS[goal.op]} {numbers.compact(goal.number)}"
    met = goal.met(metrics)
    if goal.metric not in metrics:
        words = shown(NOT_MEASURED, goal=wanted)
    else:
        now = f"{name} {numbers.compact(metrics[goal.metric])}"
        words = shown(REACHED, now=now) if met else shown(NOT_YET, now=now, goal=wanted)
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    mark = Checks()
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
    mark.set_checks(int(met), 1)
    mark.setFixedWidth(theme.px(18))
    line.addWidget(Label(words, "label", "accenttext" if met else "text2", wrap=True), 1)
    return row
