"""Fitted line: one number predicted from one number, the residuals, and the loss below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.dataset import Dataset, Split
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot, TrainingEvent
from gui import numbers, theme
from gui.i18n import shown
from gui.playground.arrangement import CARD_PX
from gui.playground.batch import Batch
from gui.playground.comparing import Comparing, Drawing
from gui.playground.editing import Editing, is_blank
from gui.playground.guessing import expectation_of
from gui.view import VIEWS, View
from gui.widgets.field_maps import Array, probabilities
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.plot_fit import FitPlot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.point_rival_card import RivalCard
from gui.widgets.point_tools import FieldStrip
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
    from gui.session import Session
    from gui.work.prediction import Model

MARGIN_PX = 16


@VIEWS.register
class FitView(View):
    key: ClassVar[str] = "fit"
    name: ClassVar[Text] = N_("views", "Fit")
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 11

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self._train = (np.zeros(0), np.zeros(0))
        self.plot = FitPlot()
        self.plot.setObjectName("fit_plot")
        self.reading = Label("", "label", "text2", wrap=True)
        self.loss = CurvePanel("loss")
        self.strip = FieldStrip(("edit", "batch", "classical"))
        self.card = RivalCard()
        self.card.setFixedWidth(theme.px(CARD_PX))
        self.card.hide()
        self.empty = EmptyState("pencil", "", parent=self.plot)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.editing = Editing(self.plot, self.strip, lambda: self.plot.plane, self)
        self.batch = Batch(self)
        self.comparing = Comparing(self.card, self._plan_rival, self)
        column = QVBoxLayout(self)
        margin = theme.px(MARGIN_PX)
        column.setContentsMargins(margin, 0, margin, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.strip)
        column.addWidget(self.plot, 5)
        column.addWidget(self.reading)
        column.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(14))
        foot.addWidget(self.loss, 1)
        foot.addWidget(self.card)
        column.addLayout(foot, 2)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.plot.cursor_moved.connect(self._show_reading)
        self.strip.chip_toggled.connect(self._switch)
        self.editing.pending.connect(self._show_dataset)
        self.editing.noted.connect(self._say)
        self.batch.changed.connect(self._show_batch)
        self.comparing.answered.connect(self._show_rival)

    def attach(self, session: Session) -> None:
        expectation_of(session).changed.connect(self._renew)
        super().attach(session)
        for matter in (self.editing, self.batch, self.comparing):
            matter.attach(session)

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (1,) and project.data.task == "regression" and project.data.outputs == 1

    def catch_up(self) -> None:
        assert self.session is not None
        if self.session.dataset is not None and self.session.dataset.input_shape == (1,):
            self._show_dataset(self.session.dataset)
        self._show_run()
        self.comparing.follow()
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        if self.session is not None:
            self.loss.follow_run(self.session.history, self.steps_per_epoch())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        dataset = None if self.session is None else self.session.dataset
        if self.session is None or dataset is None or dataset.input_shape != (1,) or not len(dataset.train):
            return
        inputs = self.plot.inputs()

        def compute(model: Model) -> Array:
            return np.column_stack([inputs[:, 0], probabilities(model, inputs)[:, 0]])

        self.session.predictor.request("fit", compute, self._show_line)
        self.comparing.measure()

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Samples and the fitted line"))
        self.empty.set_texts(
            self.tr("No points yet."), self.tr("Click to set one, or take the brush and paint. Then run.")
        )
        self._show_reading(None)
        self.comparing.retranslate()
        self.batch.renew(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()
        self._show_reading(None)

    def _place_empty(self) -> None:
        self.empty.setGeometry(self.plot.rect())

    # the chips

    def _switch(self, key: str, on: bool) -> None:
        if key == "batch":
            self.batch.switch(on)
        elif key == "classical":
            self.card.setVisible(on)
            self.comparing.switch(on)

    def _say(self, words: str) -> None:
        self._said = words
        self._show_reading(None)

    def _show_batch(self, learned: Array, coming: Array, words: str) -> None:
        rows = [part[part < len(self._train[0])] for part in (learned, coming)]
        first, second = ((self._train[0][part], self._train[1][part]) for part in rows)
        self.plot.show_batch(first, second)
        self._say(words)

    def _plan_rival(self) -> Drawing:
        xs = self.plot.inputs().astype(float)
        return lambda answers: (xs[:, 0], answers(xs)[:, 0])

    def _show_rival(self, line: tuple[Array, Array] | None) -> None:
        self.plot.show_rival(*(line or (np.zeros(0), np.zeros(0))))

    # news

    def _show_run(self) -> None:
        if self.session is not None:
            self.loss.show_expected(expectation_of(self.session).steps(self.steps_per_epoch()))
            self.loss.show_run(self.session.history, self.steps_per_epoch())

    def _show_dataset(self, dataset: Dataset) -> None:
        names = dataset.feature_names
        self.plot.axis_names = (shown(names[0]) if names else "x", "y")
        held_out = dataset.validation if len(dataset.validation) else dataset.test
        self._train = _pairs(dataset.train)
        self.plot.show_samples(self._train, _pairs(held_out), dataset.plane)
        if dataset.plane is not None and not len(dataset.train):
            self.plot.show_line(np.zeros(0), np.zeros(0))
        self._place_empty()
        self.empty.setVisible(is_blank(dataset))

    def _show_line(self, line: Array) -> None:
        self.plot.show_line(line[:, 0], line[:, 1])
        self.plot.report()

    def _show_reading(self, read: object) -> None:
        if isinstance(read, tuple):
            words = self.tr("The line gives {y} at x = {x}.")
            self.reading.setText(words.format(x=numbers.number(read[0]), y=numbers.number(read[1])))
        else:
            self.reading.setText(self._said or self.tr("Filled samples are learned from, hollow ones only measured."))
            self._hold_reading()

    def _hold_reading(self) -> None:
        """The note's height stays while the pointer reads the line: else the plot would jump under it."""
        self.reading.setMinimumHeight(0)
        self.reading.setMinimumHeight(self.reading.heightForWidth(self.width() - 2 * theme.px(MARGIN_PX)))


def _pairs(split: Split) -> tuple[Array, Array]:
    first = split.targets if split.targets.ndim == 1 else split.targets[:, 0]
    return split.inputs[:, 0].astype(float), first.astype(float)
