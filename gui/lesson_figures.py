"""The figures of a lesson: its inputs as a form, and what it computes from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields, make_dataclass
from typing import Annotated, Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from core.data.dataset import Progress
from core.errors import GradusError
from core.fields import FieldInfo
from core.fields import Label as FieldLabel
from core.lesson import Lesson, LessonResult, run
from core.texts import N_, Text
from gui import numbers, theme
from gui.figure_names import figure_name, symbol
from gui.i18n import sentence, shown
from gui.lesson_tables import Course, SmallTable, SmallTableView, parts
from gui.theme import tokens
from gui.widgets.button import Button
from gui.widgets.form import Form
from gui.widgets.label import Label
from gui.widgets.message import Banner, EmptyState
from gui.widgets.plot_curves import Curve, CurvePlot
from gui.widgets.progress import ProgressCard
from gui.widgets.scroll import scrolling
from gui.work.task import Task

INPUTS = N_("lesson figures", "Inputs")
FIGURES = N_("lesson figures", "Computed from them")
COMPUTE = N_("lesson figures", "Compute")
NARROW_PX, NAMES_SHARE = 620, 0.62
"""How much of the width the names of the figures may take."""
MOST_PX = 16_777_215
"""Qt's word for no limit."""
YES, NO = N_("lesson figures", "yes"), N_("lesson figures", "no")
COMPUTING = N_("lesson figures", "Computing")
NOTHING = N_("lesson figures", "Nothing computed yet.")
NOTHING_HINT = N_("lesson figures", "Press Compute, and the figures of this lesson appear here.")
STALE = N_("lesson figures", "Change an input and press Compute; nothing here is stored, everything is computed.")


class LessonFigures(QWidget):
    """Inputs on the left, figures on the right; computed on a pool thread, so that nothing waits for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_figures")
        self._lesson: Lesson | None = None
        self._settings: dict[str, str] = {}
        self._task: Task | None = None
        self.result: LessonResult | None = None
        self._build()

    def _build(self) -> None:
        self.inputs_title, self.figures_title = Label("", "title"), Label("", "title")
        self.hint = Label("", "label", "text2", wrap=True)
        self.compute = Button("", "play", "primary")
        self.compute.setObjectName("compute_figures")
        self.compute.clicked.connect(self.start)
        self.form_box = QVBoxLayout()
        left = QVBoxLayout()
        left.setContentsMargins(16, 8, 16, 16)
        left.setSpacing(12)
        left.addWidget(self.inputs_title)
        left.addWidget(self.hint)
        left.addWidget(self.compute, 0, Qt.AlignmentFlag.AlignLeft)
        left.addLayout(self.form_box)
        left.addStretch(1)
        self.progress = ProgressCard("")
        self.progress.cancelled.connect(self.cancel)
        self.trouble = Banner()
        self.empty = EmptyState("matrix", "")
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(24)
        self.table.setVerticalSpacing(6)
        self.table.setColumnStretch(2, 1)
        self._widest = 0
        self.plots = QVBoxLayout()
        right = QVBoxLayout()
        right.setContentsMargins(16, 8, 16, 16)
        right.setSpacing(12)
        right.addWidget(self.figures_title)
        right.addWidget(self.progress)
        right.addWidget(self.trouble)
        right.addWidget(self.empty, 1)
        right.addLayout(self.table)
        right.addLayout(self.plots)
        right.addStretch(1)
        self._halves = halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        halves.setContentsMargins(0, 0, 0, 0)
        self._left = scrolling(left)
        halves.addWidget(self._left, 2)
        self._left.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._share_height())
        self._right = scrolling(right)
        halves.addWidget(self._right, 3)
        self.progress.hide()
        self.trouble.hide()
        self._retranslate()

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Show the inputs of another lesson; its figures are computed when they are asked for."""
        self.cancel()
        self._lesson, self._settings = lesson, {}
        _clear(self.form_box)
        self._show_result(None)
        if lesson is None:
            return
        spec = _spec(lesson.inputs)
        if spec is not None:
            self.form = Form(spec)
            self.form.changed.connect(self._set)
            self.form_box.addWidget(self.form)
        self._share_height()

    def start(self) -> None:
        """Compute with the inputs as they are."""
        lesson, settings = self._lesson, dict(self._settings)
        if lesson is None:
            return
        self.cancel()

        def work(progress: Progress) -> LessonResult:
            return run(lesson, settings, progress=progress)

        self._task = Task(work, self)
        self._task.done.connect(self._show_result)
        self._task.failed.connect(self._show_trouble)
        self._task.progressed.connect(self.progress.set_progress)
        self._task.start()
        self.trouble.hide()
        self.empty.hide()
        self.compute.setEnabled(False)
        QTimer.singleShot(300, self, self._show_progress)

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._finish()
            self.empty.setVisible(self.result is None)

    def _set(self, name: str, value: object) -> None:
        self._settings[name] = ",".join(map(str, value)) if isinstance(value, tuple) else str(value)

    def _show_progress(self) -> None:
        self.progress.setVisible(self._task is not None)

    def _finish(self) -> None:
        self._task = None
        self.progress.hide()
        self.compute.setEnabled(True)

    def _show_trouble(self, error: Exception) -> None:
        self._finish()
        self.trouble.set_message("error", sentence(error) if isinstance(error, GradusError) else str(error))
        self.trouble.show()

    def _show_result(self, result: LessonResult | None) -> None:
        self._finish()
        self.result = result
        _clear(self.table)
        _clear(self.plots)
        self.empty.setVisible(result is None)
        self._share_height()
        self._widest = 0
        if result is None:
            return
        row = 0
        for name, value in {**result.figures, **result.metrics}.items():
            if _is_curve(value):
                self.plots.addWidget(Label(figure_name(name), "strong"))
                self.plots.addWidget(_plot(name, np.asarray(value, dtype=float)))
            elif (text := _text(value)) is not None:
                label = Label(figure_name(name), "body", "text2", wrap=True)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
                self._widest = max(self._widest, round(theme.metrics("body").horizontalAdvance(label.text())) + 4)
                number = Label(text, "strong", wrap=len(text) > 10)
                number.setObjectName(f"figure_{name}")
                number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.table.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
                self.table.addWidget(number, row, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
                row += 1
        for part in parts({**result.figures, **result.metrics}, _text):
            if part.title:
                self.plots.addWidget(Label(part.title, "strong"))
            self.plots.addWidget(SmallTableView(part) if isinstance(part, SmallTable) else _course(part))
        self._share_width()

    def _share_width(self) -> None:
        """Names go on in a second line before a number is cut."""
        room = self._right.viewport().width() - theme.px(56)
        self.table.setColumnMinimumWidth(0, max(1, min(self._widest, round(room * NAMES_SHARE))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW_PX)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)
        self._share_width()
        self._share_height()

    def _share_height(self) -> None:
        """Inputs that stand above the figures get what they need, of most of the height while there are no figures."""
        above = self._halves.direction() == QBoxLayout.Direction.TopToBottom
        inside, width = self._left.widget(), self._left.viewport().width()
        layout = None if inside is None else inside.layout()
        needed = MOST_PX
        if above and layout is not None:
            needed = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        self._left.setMaximumHeight(needed)
        shares = (3, 2) if above and self.result is None else (2, 3)
        for index, share in enumerate(shares):
            self._halves.setStretch(index, share)

    def _retranslate(self) -> None:
        self.inputs_title.setText(shown(INPUTS))
        self.figures_title.setText(shown(FIGURES))
        self.hint.setText(shown(STALE))
        self.empty.set_texts(shown(NOTHING), shown(NOTHING_HINT))
        self.compute.setText(shown(COMPUTE))
        self.progress.set_title(shown(COMPUTING))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.result is not None:
                self._show_result(self.result)
        super().changeEvent(event)


def _spec(inputs: Mapping[str, FieldInfo]) -> Any:
    """A dataclass instance over a lesson's inputs, for the form."""
    if not inputs:
        return None
    marked = []
    labels = [info.label.text for info in inputs.values()]
    for name, info in inputs.items():
        alone = labels.count(info.label.text) == 1  # weights share a label; their keys, which are symbols, do not
        label = info.label if alone else FieldLabel(Text("", symbol(name)), info.label.text)
        marks = tuple(mark for mark in (info.range, info.choice, label) if mark is not None)
        marked.append((name.replace(".", "__"), Annotated[(info.type, *marks)], info.default))
    made = make_dataclass("Inputs", [(name, kind, field(default=default)) for name, kind, default in marked])
    made.__module__ = __name__
    spec = made()  # as a line of text makes one to see whether what was typed is taken
    assert len(fields(spec)) == len(marked)
    return spec


def _plot(name: str, values: npt.NDArray[np.float64]) -> CurvePlot:
    plot = CurvePlot(log=bool((values > 0).all()))
    plot.setFixedHeight(180)
    plot.show_curves([Curve(figure_name(name), np.arange(len(values)), values)])
    return plot


def _course(course: Course) -> CurvePlot:
    plot = CurvePlot(log=False)
    plot.setFixedHeight(180)
    xs = np.asarray(course.x, dtype=float)
    curves = [
        Curve(name, xs, np.asarray(ys, dtype=float), None, tokens.RUN_DASHES[run], run=run)
        for run, (name, ys) in enumerate(course.lines.items())
    ]
    plot.show_curves(curves)
    return plot


def _is_curve(value: object) -> bool:
    """A list of at least eight numbers."""
    return isinstance(value, list) and len(value) >= 8 and all(isinstance(item, int | float) for item in value)


def _text(value: object) -> str | None:
    """A number, a word, or a short list of them; None for what is too deep to be read in a row."""
    if isinstance(value, bool):
        return shown(YES if value else NO)
    if isinstance(value, int):
        return numbers.whole(value)
    if isinstance(value, float):
        return numbers.compact(value, 5)
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and len(value) < 12:
        parts = [_text(item) for item in value]
        return None if None in parts else ", ".join(part for part in parts if part is not None)
    return None


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
