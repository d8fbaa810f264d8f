"""Confusion: which classes are read as which on the test samples; a cell opens its pictures."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.dataset import Dataset, Split
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.i18n import shown
from gui.view import VIEWS, View
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.plot import Array
from gui.widgets.plot_confusion import ConfusionMatrix
from gui.widgets.scroll import scrolling

if TYPE_CHECKING:
    from gui.work.prediction import Model

MOST_PICTURES = 60
BATCH = 1000
SHARE_OF_TIME = 8
"""While a run goes on, the matrix is counted anew at most an eighth of the time."""


@VIEWS.register
class ConfusionView(View):
    key: ClassVar[str] = "confusion"
    name: ClassVar[Text] = N_("views", "Confusion")
    icon: ClassVar[str] = "matrix"
    order: ClassVar[int] = 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decided: Array | None = None
        self._pending = False
        self._seconds = 0.0
        self._since = QElapsedTimer()
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

    def catch_up(self) -> None:
        assert self.session is not None
        self._pending = False
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self.parts.hide()
            self.empty.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.session is None or self.session.dataset is None or self._pending:
            return
        busy = self.session.state == "running" and self._since.isValid()
        if busy and self._since.elapsed() < 1000 * max(0.2, SHARE_OF_TIME * self._seconds):
            return
        self._pending = True
        self.session.predictor.request("confusion", decide, self._show_decided)

    def retranslate(self) -> None:
        self.matrix.setAccessibleName(self.tr("Confusion matrix"))
        self.empty.set_texts(self.tr("Nothing counted yet."), self.tr("The matrix appears when the data are there."))
        self._show_cell()

    def _show_decided(self, answer: tuple[Array, float]) -> None:
        self._pending = False
        dataset = None if self.session is None else self.session.dataset
        decided, self._seconds = answer
        if dataset is None or len(decided) != len(held_out(dataset)):
            return
        self._decided = decided
        self._since.restart()
        true, classes = held_out(dataset).targets.ravel(), len(dataset.class_names)
        counts = np.bincount(true * classes + decided, minlength=classes * classes).reshape(classes, classes)
        self.matrix.show_counts(counts, [shown(name) for name in dataset.class_names])
        self.note.setText(
            self.tr("{count} test samples, {share} read rightly").format(
                count=numbers.whole(len(true)), share=numbers.percent(float((true == decided).mean()))
            )
        )
        self.empty.hide()
        self.parts.show()
        worst = self.matrix.worst()
        if self.matrix.cell is None and worst is not None:
            self.matrix.choose(worst)
        else:
            self._show_cell()

    def _show_cell(self) -> None:
        """The samples of the chosen cell, as pictures where they are some."""
        dataset = None if self.session is None else self.session.dataset
        cell = self.matrix.cell
        if dataset is None or cell is None or self._decided is None or len(self._decided) != len(held_out(dataset)):
            return
        samples = held_out(dataset)
        found = np.flatnonzero((samples.targets.ravel() == cell[0]) & (self._decided == cell[1]))
        words = self.tr("{name} read as {answer}")
        self.cell_title.setText(words.format(name=self.matrix.names[cell[0]], answer=self.matrix.names[cell[1]]))
        self.cell_note.setText(self.tr("{count} samples").format(count=numbers.whole(len(found))))
        if samples.inputs.dtype == np.uint8 and samples.inputs.ndim == 4:
            self.pictures.set_pictures(_pictures(samples.inputs[found[:MOST_PICTURES]]))
        else:
            self.pictures.set_pictures(None)


def held_out(dataset: Dataset) -> Split:
    """The test samples, or where there are none the validation or training samples."""
    return next((part for part in (dataset.test, dataset.validation) if len(part)), dataset.train)


def decide(model: Model) -> tuple[Array, float]:
    """The class that the network gives every held-out sample, (n,), and how many seconds that took."""
    import torch

    start = time.perf_counter()
    samples, loss, answers = held_out(model.dataset).inputs, model.project.training.loss, []
    with torch.inference_mode():
        for first in range(0, len(samples), BATCH):
            part = torch.from_numpy(model.scaling.apply(samples[first : first + BATCH]))
            answers.append(loss.probabilities(model.module(part), model.dataset.task).argmax(dim=-1).numpy())
    return np.concatenate(answers), time.perf_counter() - start


def _pictures(samples: Array) -> Array:
    """(n, channels, height, width) as the picture grid takes them."""
    return samples[:, 0] if samples.shape[1] == 1 else np.moveaxis(samples, 1, -1)
