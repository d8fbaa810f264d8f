"""Fitted line: one number predicted from one number, the residuals, and the loss below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data.dataset import Dataset, Split
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot, TrainingEvent
from gui import numbers, theme
from gui.view import VIEWS, View
from gui.widgets.field_maps import Array, probabilities
from gui.widgets.label import Label
from gui.widgets.plot_fit import FitPlot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
    from gui.work.prediction import Model


@VIEWS.register
class FitView(View):
    key: ClassVar[str] = "fit"
    name: ClassVar[Text] = N_("views", "Fit")
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 11

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = FitPlot()
        self.plot.setObjectName("fit_plot")
        self.reading = Label("", "label", "text2")
        self.loss = CurvePanel("loss")
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, 0, margin, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.plot, 5)
        column.addWidget(self.reading)
        column.addWidget(Hairline())
        column.addWidget(self.loss, 2)
        self.plot.cursor_moved.connect(self._show_reading)
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (1,) and project.data.task == "regression" and project.data.outputs == 1

    def catch_up(self) -> None:
        assert self.session is not None
        if self.session.dataset is not None and self.session.dataset.input_shape == (1,):
            self._show_dataset(self.session.dataset)
        self.loss.show_run(self.session.history, self.steps_per_epoch())
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        if self.session is not None:
            self.loss.show_run(self.session.history, self.steps_per_epoch())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        dataset = None if self.session is None else self.session.dataset
        if self.session is None or dataset is None or dataset.input_shape != (1,):
            return
        inputs = self.plot.inputs()

        def compute(model: Model) -> Array:
            return np.column_stack([inputs[:, 0], probabilities(model, inputs)[:, 0]])

        self.session.predictor.request("fit", compute, self._show_line)

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Samples and the fitted line"))
        self._show_reading(None)

    def _show_dataset(self, dataset: Dataset) -> None:
        names = dataset.feature_names
        self.plot.axis_names = (names[0] if names else "x", "y")
        held_out = dataset.validation if len(dataset.validation) else dataset.test
        self.plot.show_samples(_pairs(dataset.train), _pairs(held_out))

    def _show_line(self, line: Array) -> None:
        self.plot.show_line(line[:, 0], line[:, 1])
        self.plot.report()

    def _show_reading(self, read: object) -> None:
        if isinstance(read, tuple):
            words = self.tr("The line gives {y} at x = {x}.")
            self.reading.setText(words.format(x=numbers.number(read[0]), y=numbers.number(read[1])))
        else:
            self.reading.setText(self.tr("Filled samples are learned from, hollow ones only measured."))


def _pairs(split: Split) -> tuple[Array, Array]:
    first = split.targets if split.targets.ndim == 1 else split.targets[:, 0]
    return split.inputs[:, 0].astype(float), first.astype(float)
