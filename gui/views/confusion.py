"""Confusion: which classes are read as which on the test samples; a cell opens its pictures."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.inspection.answers import Answers, held_out
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.i18n import filled, shown
from gui.view import VIEWS, View
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.picture_grid import PictureGrid, as_pictures
from gui.widgets.plot_confusion import Cell, ConfusionMatrix
from gui.widgets.scroll import scrolling
from gui.work.looks import Looks, look_at_held_out

MOST_PICTURES = 60


@VIEWS.register
class ConfusionView(View):
    key: ClassVar[str] = "confusion"
    name: ClassVar[Text] = N_("views", "Confusion")
    icon: ClassVar[str] = "matrix"
    order: ClassVar[int] = 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self._framed: Cell | None = None
        self._looks = Looks("confusion", look_at_held_out, self._show_answers, self)
        self._build()
        self.matrix.chosen.connect(lambda _row, _column: self._show_cell())
        self.retranslate()

    def _build(self) -> None:
        self.note = Label("", "label", "text2")
        self.matrix = ConfusionMatrix()
        self.matrix.setObjectName("confusion_matrix")
        self.cell_title, self.cell_note = Label("", "strong"), Label("", "label", "text2")
        self.pictures = PictureGrid(3)
        self.pictures.setObjectName("confusion_pictures")
        self.empty = EmptyState("matrix", "")
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.note)
        left.addWidget(self.matrix, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.addWidget(self.pictures)
        inside.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(4))
        right.addWidget(self.cell_title)
        right.addWidget(self.cell_note)
        right.addSpacing(theme.px(4))
        right.addWidget(scrolling(inside), 1)
        self.parts = QWidget()
        row = QHBoxLayout(self.parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(20))
        row.addLayout(left, 3)
        row.addLayout(right, 1)
        outer = QVBoxLayout(self)
        margin = theme.px(16)
        outer.setContentsMargins(margin, theme.px(4), margin, margin)
        outer.addWidget(self.parts, 1)
        outer.addWidget(self.empty, 1)
        self.parts.hide()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.task in ("binary", "multiclass")

    def forget(self) -> None:
        self._looks.forget()
        self._answers = None

    def catch_up(self) -> None:
        assert self.session is not None
        self._looks.forget()
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self.parts.hide()
            self.empty.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.session is not None and self.session.dataset is not None:
            self._looks.want(self.session)

    def retranslate(self) -> None:
        self.matrix.setAccessibleName(self.tr("Confusion matrix"))
        self.empty.set_texts(self.tr("Nothing counted yet."), self.tr("The matrix appears when the data are there."))
        self._show_cell()

    def _show_answers(self, answers: Answers) -> None:
        dataset = None if self.session is None else self.session.dataset
        if dataset is None or len(answers) != len(held_out(dataset)):
            return
        self._answers = answers
        self.matrix.show_counts(answers.confusion(), [shown(name) for name in dataset.class_names])
        self.note.setText(
            self.tr("{count} test samples, {share} read rightly").format(
                count=numbers.whole(len(answers)), share=numbers.percent(answers.accuracy)
            )
        )
        self.empty.hide()
        self.parts.show()
        self._frame_the_worst()
        self._show_cell()

    def _frame_the_worst(self) -> None:
        """The worst error is framed until a person frames another cell, or until it is no longer made."""
        cell = self.matrix.cell
        if cell is not None and (cell != self._framed or self.matrix.counts[cell]):
            return
        self._framed = self.matrix.worst()
        if self._framed is None:
            self.matrix.let_go()
        else:
            self.matrix.choose(self._framed)

    def _show_cell(self) -> None:
        """The samples of the chosen cell, as pictures where they are some."""
        dataset = None if self.session is None else self.session.dataset
        cell, answers = self.matrix.cell, self._answers
        if dataset is None or answers is None or len(answers) != len(held_out(dataset)):
            return
        if cell is None:
            self.cell_title.setText(self.tr("Nothing is read wrongly."))
            self.cell_note.setText(self.tr("Click a cell to see its samples."))
            self.pictures.set_pictures(None)
            return
        found = np.flatnonzero((answers.labels == cell[0]) & (answers.decided == cell[1]))
        words = self.tr("{name} read as {answer}")
        self.cell_title.setText(filled(words, name=self.matrix.names[cell[0]], answer=self.matrix.names[cell[1]]))
        self.cell_note.setText(self.tr("{count} samples").format(count=numbers.whole(len(found))))
        inputs = held_out(dataset).inputs
        pictures = as_pictures(inputs[found[:MOST_PICTURES]]) if inputs.ndim == 4 else None
        self.pictures.set_pictures(pictures)
