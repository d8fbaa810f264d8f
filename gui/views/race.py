"""Twin race: two to six runs with the same seed and the same batches, exactly one knob apart, in lock-step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.project.document import Project
from core.project.knobs import MOST_VALUES, Knob, knobs, lanes
from core.texts import N_, Text
from core.training.history import History
from core.training.race import LEAST
from gui import numbers, theme
from gui.i18n import shown
from gui.theme import tokens
from gui.view import VIEWS, View
from gui.widgets.field_maps import Array, Box, box_around, decision_map
from gui.widgets.field_picture import class_picture, signed_picture
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.plot import smoothed
from gui.widgets.plot_curves import Curve, CurvePlot
from gui.widgets.plot_markers import class_slot
from gui.widgets.race_lane import LaneCard
from gui.widgets.race_setup import RaceSetup
from gui.work.racing import Racing

if TYPE_CHECKING:
    from gui.session import Session
    from gui.work.prediction import Model

SIDE = 64
FEW_EPOCHS = 3
SMOOTH_FROM = 30
MARGIN = 16

SAME = N_("race", "Same seed, same batches: nothing else differs.")
EMPTY = N_("race", "No race yet.")
EMPTY_HINT = N_("race", "Choose a setting and two to six values, then start. Your own run is left alone.")
TAKE = N_("race", "Take it")
TAKE_HELP = N_("race", "Put the settings of this run on the desk. Undo brings yours back.")
HELD_OUT = N_("race", "Loss on unseen samples")
TRAINED = N_("race", "Training loss")
BATCHES = N_("race", "Loss of the batches")
ACCURACY = N_("race", "Accuracy on unseen samples")
BY_STEP = N_("race", "by step")
LOSS = N_("race", "Loss {loss}")
OUT = N_("race", "Left the numbers at step {step}")


@VIEWS.register
class RaceView(View):
    key: ClassVar[str] = "race"
    name: ClassVar[Text] = N_("views", "Race")
    icon: ClassVar[str] = "compare"
    order: ClassVar[int] = 65

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._knob: Knob | None = None
        self._values: tuple[Any, ...] = ()
        self._plane: Box | None = None
        self._range: tuple[float, float] | None = None
        self.racing = Racing(self)
        self._build()
        self.setup.started.connect(lambda: self._start(paused=False))
        self.setup.stepped.connect(self._step)
        self.setup.paused.connect(self.racing.pause)
        self.setup.resumed.connect(self.racing.go_on)
        self.setup.stopped.connect(self._clear)
        self.racing.renewed.connect(self._show_race)
        self.racing.state_changed.connect(self._show_state)
        self.retranslate()

    def _build(self) -> None:
        self.setup = RaceSetup()
        self.title, self.same = Label("", "title"), Label("", "caption", "text2")
        self.title.setObjectName("race_title")
        self.title.setMinimumWidth(1)
        self.cards = [LaneCard(lane) for lane in range(MOST_VALUES)]
        for lane, card in enumerate(self.cards):
            card.taken.connect(partial(self._take, lane))
        self.measure = Label("", "strong")
        self.plot = CurvePlot()
        self.plot.setObjectName("race_plot")
        self.empty = EmptyState("compare", "")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for card in self.cards:
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        column.setContentsMargins(margin, 0, margin, theme.px(12))
        column.setSpacing(theme.px(6))
        column.addWidget(self.setup)
        column.addWidget(self.empty, 5)
        for widget in (self.title, self.same):
            column.addWidget(widget)
        column.addLayout(row, 3)
        column.addWidget(self.measure)
        column.addWidget(self.plot, 4)

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.kind in ("points", "pictures", "table", "sequence")

    def attach(self, session: Session) -> None:
        session.closing.connect(self.racing.close)
        self.racing.failed.connect(session.failed)
        session.dataset_changed.connect(self._clear)
        super().attach(session)
        self._show_state("empty")

    def catch_up(self) -> None:
        """While nothing races, the knobs are those of the project on the desk."""
        if self.session is not None and self.racing.state == "empty":
            self.setup.show_knobs(knobs(self.session.project))
        self._show_race()

    def retranslate(self) -> None:
        self.same.setText(shown(SAME))
        self.empty.set_texts(shown(EMPTY), shown(EMPTY_HINT))
        for card in self.cards:
            card.take.setText(shown(TAKE))
            card.take.setToolTip(shown(TAKE_HELP))
        self.plot.setAccessibleName(shown(HELD_OUT))
        self.setup.retranslate()
        self._show_race()

    def hideEvent(self, event: QHideEvent) -> None:
        self.racing.pause()
        super().hideEvent(event)

    # what the hands do

    def _start(self, *, paused: bool) -> None:
        session = self.session
        knob, values = self.setup.knob, self.setup.values
        if session is None or session.dataset is None or knob is None or not LEAST <= len(values) <= MOST_VALUES:
            return
        self._knob, self._values = knob, values
        self._prepare(session.dataset)
        plane = self._plane

        def look(model: Model) -> Array:
            assert plane is not None
            return decision_map(model, plane, SIDE)

        with_field = plane is not None and session.project.training.device == "cpu"
        self.racing.start(
            lanes(session.project, knob, values), session.dataset, look if with_field else None, paused=paused
        )

    def _step(self) -> None:
        if self.racing.state == "empty":
            self._start(paused=True)
        self.racing.step()

    def _clear(self, _: object = None) -> None:
        self.racing.clear()
        self._renew()

    def _take(self, lane: int) -> None:
        if self.session is not None and self._knob is not None:
            text = f"{shown(self._knob.name)} {self.setup.value_text(self._values[lane])}"
            self.session.edit(self.racing.projects[lane], text)

    # what it shows

    def _prepare(self, dataset: Dataset) -> None:
        """Fields where there is a plane to show: two inputs."""
        self._plane = box_around(dataset.train.inputs) if dataset.input_shape == (2,) else None
        targets = np.ravel(dataset.train.targets)
        self._range = None if dataset.class_names else (float(targets.min()), float(targets.max()))
        classes = len(dataset.class_names)
        samples: list[tuple[Array, int]] = []
        if self._range is None:
            samples = [(dataset.train.inputs[targets == c], class_slot(c, classes)) for c in range(classes)]
        for card in self.cards:
            card.field.setVisible(self._plane is not None)
            card.field.show_picture(None)
            if self._plane is not None:
                card.field.show_samples(self._plane, samples)

    def _show_state(self, state: str) -> None:
        racing = state != "empty"
        self.setup.show_state(state)
        self.empty.setVisible(not racing)
        for widget in (self.title, self.same, self.measure, self.plot):
            widget.setVisible(racing)
        for lane, card in enumerate(self.cards):
            card.setVisible(racing and lane < len(self.racing.courses))
        self._show_race()

    def _show_race(self) -> None:
        if not self.isVisible() or self._knob is None or not self.racing.courses:
            return
        texts = [self.setup.value_text(value) for value in self._values]
        self.title.setText(f"{shown(self._knob.name)} {' | '.join(texts)}")
        self.title.setToolTip(self.title.text())
        for lane, (card, course, text) in enumerate(zip(self.cards, self.racing.courses, texts, strict=False)):
            card.show_value(text)
            card.show_figures(_figures(course))
            if lane in self.racing.found:
                card.field.show_picture(self._colours(self.racing.found[lane]))
        self._show_curves(self.racing.courses, texts)

    def _colours(self, shares: Array) -> Array:
        if self._range is not None:
            low, high = self._range
            return signed_picture(np.clip(2 * (shares[..., 0] - low) / max(high - low, 1e-9) - 1, -1, 1))
        return signed_picture(2 * shares[..., 1] - 1) if shares.shape[-1] == 2 else class_picture(shares)

    def _show_curves(self, courses: Sequence[History], texts: Sequence[str]) -> None:
        """One metric for all: on unseen samples where there are any; of the batches while epochs are few."""
        part = next((part for part in ("validation", "test") if len(courses[0].loss[part])), "train")
        assert self._knob is not None
        by_accuracy = self._knob.key == "loss" and len(courses[0].accuracy[part]) > 0
        early = min(course.epoch for course in courses) < FEW_EPOCHS and not by_accuracy
        self.measure.setText(self._measure_text(part, early, by_accuracy))
        curves = []
        for lane, (course, text) in enumerate(zip(courses, texts, strict=True)):
            column = course.accuracy[part] if by_accuracy else course.batch_loss if early else course.loss[part]
            if len(column):
                jumps = early and len(column) >= SMOOTH_FROM
                smooth = smoothed(column.y, log=True) if jumps else None
                curves.append(Curve(text, column.x, column.y, smooth, tokens.RUN_DASHES[lane], run=lane))
        self.plot.shares = by_accuracy
        self.plot.show_curves(curves, (), self._steps_per_epoch(), max(course.step for course in courses))

    def _measure_text(self, part: str, early: bool, by_accuracy: bool) -> str:
        words = shown(ACCURACY if by_accuracy else BATCHES if early else TRAINED if part == "train" else HELD_OUT)
        return f"{words} · {shown(BY_STEP)}" if self._steps_per_epoch() == 1 else words

    def _steps_per_epoch(self) -> float:
        """Batches of different sizes make epochs of different lengths: then the axis counts steps."""
        return 1.0 if self._knob is not None and self._knob.key == "training.batch_size" else self.steps_per_epoch()


def _figures(course: History) -> list[str]:
    """What was measured last: loss and accuracy."""
    if course.finished is not None and course.finished.reason == "not_finite":
        return [shown(OUT, step=numbers.whole(course.finished.step))]
    latest = course.latest()
    measured = None if latest is None else latest.validation or latest.test or latest.train
    if measured is None:
        return []
    figures = [shown(LOSS, loss=numbers.number(measured.loss))]
    if measured.accuracy is not None:
        figures.append(numbers.percent(measured.accuracy))
    return figures
