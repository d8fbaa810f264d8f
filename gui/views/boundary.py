"""Decision boundary: the field that the network computes over the plane, the samples on it, and the loss below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.data.dataset import Dataset
from core.data.own_points import Plane
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot, TrainingEvent
from core.training.history import History
from gui import theme
from gui.playground.answers import Answers, between, field_answers, rival_answers
from gui.playground.arrangement import arrange
from gui.playground.batch import Batch
from gui.playground.chips import offered
from gui.playground.comparing import Comparing, Drawing
from gui.playground.editing import Editing, is_blank
from gui.playground.filling import Filling
from gui.playground.guessing import BoundaryGuess, expectation_of
from gui.playground.planes import MOST_INPUTS, Planes
from gui.playground.readings import Readings
from gui.view import VIEWS, View
from gui.widgets.field_attention import attention_of
from gui.widgets.field_maps import Array, Box, probabilities
from gui.widgets.field_plot import FieldPlot
from gui.widgets.field_points import Points
from gui.widgets.message import EmptyState
from gui.widgets.plot_markers import class_slot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.point_plane_card import PlaneCard
from gui.widgets.point_rival_card import RivalCard
from gui.widgets.point_tools import FieldStrip
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
    from gui.session import Session
    from gui.work.prediction import Model

SIDE = 128
MARGIN = 16
SLOW_MS = 300
"""Data that come sooner take the place of those before without a word: nothing flickers."""
TASKS = ("binary", "multiclass", "regression")


@VIEWS.register
class BoundaryView(View):
    """Field, figures and loss; a strip of chips brings the tools and cards for what can be done with the points."""

    key: ClassVar[str] = "boundary"
    name: ClassVar[Text] = N_("views", "Boundary")
    icon: ClassVar[str] = "field"
    order: ClassVar[int] = 10

    cursor_moved = Signal(object)
    """(x, y) of the cross-hair, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = History()
        self._box: Box | None = None
        self._train: Array = np.zeros((0, 2))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._card = ""
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.field = FieldPlot(self)
        self.field.setObjectName("decision_field")
        self.loss = CurvePanel("loss", self)
        self.line = Hairline(parent=self)
        self.readings = Readings(self)
        self.figures = self.readings.figures
        self.strip = FieldStrip(("edit", "batch", "classical", "guess"), self)
        self.filling = Filling(self.field, self.strip, self.readings, self)
        rival, plane = RivalCard(self), PlaneCard(self)
        self.cards: dict[str, QWidget] = {"classical": rival, "plane": plane}
        for card in self.cards.values():
            card.hide()
        self.empty = EmptyState("pencil", "", parent=self)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.empty.hide()
        self.planes = Planes(plane, self)
        self.editing = Editing(self.field, self.strip, self._plane, self)
        self.batch = Batch(self)
        self.comparing = Comparing(rival, self._plan_rival, self)
        self.guess = BoundaryGuess(self.field, self._plane, self)

    def _connect(self) -> None:
        self.field.cursor_moved.connect(self._ask_cursor)
        self.field.cursor_moved.connect(self.cursor_moved)
        self.strip.chip_toggled.connect(self._switch)
        self.strip.filled.connect(self._arrange)
        self.editing.pending.connect(self._show_samples)
        self.editing.noted.connect(lambda words: self.filling.say("edit", words))
        self.guess.said.connect(lambda words: self.filling.say("guess", words))
        self.batch.changed.connect(self._show_batch)
        self.comparing.answered.connect(self._show_rival)
        self.planes.changed.connect(self._show_plane)
        self._slow.timeout.connect(self._show_loading)

    @classmethod
    def suits(cls, project: Project) -> bool:
        shape, data = project.data.input_shape, project.data
        single = data.task != "regression" or data.outputs == 1
        return len(shape) == 1 and 2 <= shape[0] <= MOST_INPUTS and data.task in TASKS and single

    def attach(self, session: Session) -> None:
        attention = attention_of(session)
        attention.neuron_shown.connect(self.show_neuron)
        self.cursor_moved.connect(attention.cursor_moved)
        expectation_of(session).changed.connect(self._show_run)
        session.run_state_changed.connect(self._loading_ended)
        super().attach(session)
        for matter in (self.editing, self.batch, self.comparing, self.guess):
            matter.attach(session)

    # what it shows

    def catch_up(self) -> None:
        assert self.session is not None
        dataset = self._dataset()
        if dataset is not None:
            self._show_dataset(dataset)
        elif self.session.dataset is None and not self._slow.isActive():
            self._slow.start()
        self._show_run()
        self.comparing.follow()
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        elif self.session.state == "blocked" or self.filling.answers is None:
            self.filling.forget()  # else the old field stays for the blink until the new one is there

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        if self.session is not None:
            self._run = self.session.history
            self.loss.follow_run(self._run, self.steps_per_epoch())
            self.readings.show(self.session.measured)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        dataset = self._dataset()
        if self.session is None or dataset is None or self._box is None or not len(dataset.train):
            return
        self.readings.show(self.session.measured)
        plane, cut, limits = self._box, self.planes.cut, self.filling.targets
        self.session.predictor.request(
            "boundary", lambda model: field_answers(model, plane, SIDE, cut, limits), self.filling.show
        )
        self._ask_cursor(self.field.spot)
        self.guess.measure()
        self.comparing.measure()

    def show_neuron(self, values: Array | None, caption: str = "") -> None:
        """Fill the field with one neuron's map (side, side) of −1…1; None shows the network's answer again."""
        if values is None or self.planes.cut is None:  # neurons' maps lie on the plane of two inputs
            self.filling.lend(values, caption)

    @property
    def shown_answers(self) -> Answers | None:
        """What the network says all over the plane, as last shown; None before."""
        return self.filling.answers

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Decision field"))
        self.field.setAccessibleDescription(
            self.tr("Arrow keys move the cross-hair. A click or Enter keeps it in place, Escape lets it go.")
        )
        self.empty.set_texts(
            self.tr("No points yet."), self.tr("Click to set one, or take the brush and paint. Then run.")
        )
        self.filling.show_bar()
        self.readings.retranslate()
        self.comparing.retranslate()
        self.guess.retranslate()
        self.planes.retranslate()
        if self._dataset() is not None and self._box is not None:
            self.field.axis_names = self.planes.names()
        self.batch.renew(anew=True)

    # the arrangement

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        margin = theme.px(MARGIN)
        room = self.rect().adjusted(margin, 0, -margin, -theme.px(12))
        widths = [figure.sizeHint().width() for figure in self.figures.values()]
        places = arrange(room, self.field.margins(), widths, self.strip.heightForWidth, bool(self._card))
        self.field.setGeometry(places.field)
        self.strip.setGeometry(places.strip)
        for figure, place in zip(self.figures.values(), places.figures):
            figure.setGeometry(place)
        self.line.setVisible(places.line is not None)
        if places.line is not None:
            self.line.setGeometry(places.line)
        self.loss.setVisible(places.loss is not None)
        if places.loss is not None:
            self.loss.setGeometry(places.loss)
        for key, card in self.cards.items():
            card.setVisible(key == self._card)
            if places.card is not None:
                card.setGeometry(places.card)
        self.empty.setGeometry(self.field.field().toRect().translated(self.field.pos()))

    # the chips

    def _switch(self, key: str, on: bool) -> None:
        """A chip was pressed: hand it to the matter, and show its card if it has one."""
        matters: dict[str, Callable[[bool], None]] = {
            "batch": self.batch.switch,
            "classical": self.comparing.switch,
            "guess": self.guess.switch,
            "decided": lambda _on: self.filling.renew(),
            "trained": self._show_parts,
        }
        if key in matters:
            matters[key](on)
        if key in self.cards:
            others = [other for other in self.cards if other != key and self.strip.chips[other].isChecked()]
            self._card = key if on else others[0] if others else ""
        if key == "edit" and on:
            self.strip.chips["guess"].setChecked(False)  # one hand works on the field at a time
        self._arrange()

    def _show_parts(self, _on: bool) -> None:
        dataset = self._dataset()
        if dataset is not None:
            self.field.show_points(self._points(dataset))

    def _show_batch(self, learned: Array, coming: Array, words: str) -> None:
        inside = len(self._train)
        rows = [part[part < inside] for part in (learned, coming)]
        self.field.overlays.show_batch(self._train[rows[0]], self._train[rows[1]])
        self.filling.say("batch", words)

    def _plan_rival(self) -> Drawing:
        plane, cut, limits = self._box or self.field.box, self.planes.cut, self.filling.targets
        return lambda answers: rival_answers(answers, plane, cut, limits)

    def _show_rival(self, answers: Answers | None) -> None:
        line, side = (np.zeros((0, 2)), 1) if answers is None else (answers.line, len(answers.field))
        self.field.overlays.show_rival(line, side, self.field.box)

    def _show_plane(self) -> None:
        """Another plane through the inputs was chosen; sliders move it along, and the samples stay where they are."""
        dataset = self._dataset()
        if dataset is not None and self.planes.names() != self.field.axis_names:
            self._show_dataset(dataset)
        self.comparing.redraw()
        if self.session is not None and self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)

    # news

    def _dataset(self) -> Dataset | None:
        """The session's data where they lie on a plane, or can be cut by one."""
        dataset = None if self.session is None else self.session.dataset
        fits = dataset is not None and len(dataset.input_shape) == 1 and dataset.input_shape[0] >= 2
        return dataset if fits else None

    def _plane(self) -> Plane:
        box = self.field.box
        return box.left, box.right, box.bottom, box.top

    def _show_run(self) -> None:
        if self.session is not None:
            self._run = self.session.history
            self.loss.show_expected(expectation_of(self.session).steps(self.steps_per_epoch()))
        self.loss.show_run(self._run, self.steps_per_epoch())
        self.readings.show(None if self.session is None else self.session.measured)

    def _show_loading(self) -> None:
        """Data that take their time are on their way: what lay here before is gone."""
        if self.session is not None and self.session.state == "loading":
            self.filling.forget()
            self.field.show_points(())
            self.empty.hide()
            self.filling.say("loading", self.tr("Loading the data …"))

    def _loading_ended(self, state: str) -> None:
        if state != "loading":
            self._slow.stop()
            self.filling.say("loading", "")

    def _show_dataset(self, dataset: Dataset) -> None:
        self.planes.show_dataset(dataset)
        many = dataset.input_shape != (2,)
        self.strip.set_offered(offered(dataset))
        if many and self._card == "" and not self.strip.chips["plane"].isChecked():
            self.strip.chips["plane"].setChecked(True)
        box = self.planes.box()
        if box != self._box:
            self._box = box
            self.filling.forget()
            self.field.show_box(box)
        self.field.axis_names = self.planes.names()
        self.filling.measure(dataset)
        self.readings.show_data(dataset)
        if not self.filling.is_lent:
            self.filling.show_bar()
            self._arrange()  # larger numbers take more room beside the field
        self._show_samples(dataset)

    def _show_samples(self, dataset: Dataset) -> None:
        """The samples as they are, or as they will be when the hand lets go."""
        self._train = self.planes.flatten(dataset.train.inputs)
        self.field.show_points(self._points(dataset))
        self.empty.setVisible(is_blank(dataset))
        self.batch.renew(anew=True)

    def _points(self, dataset: Dataset) -> list[Points]:
        classes, limits, groups = len(dataset.class_names), self.filling.targets, []
        held_out = [] if self.strip.chips["trained"].isChecked() else [dataset.validation, dataset.test]
        for part, hollow in ((dataset.train, False), *((part, True) for part in held_out)):
            targets, places = part.targets.ravel(), self.planes.flatten(part.inputs)
            if limits is not None:
                groups.append(Points(places, 0, hollow, between(targets, limits)))
            for index in range(classes):
                groups.append(Points(places[targets == index], class_slot(index, classes), hollow))
        return groups

    def _ask_cursor(self, cursor: object) -> None:
        if self.session is None or not isinstance(cursor, tuple):
            self.readings.show_cursor(None)
            return
        at = self.planes.lift(np.array([cursor]))

        def compute(model: Model) -> Array:
            said: Array = probabilities(model, at)[0]
            return said

        self.session.predictor.request("boundary cursor", compute, self._show_cursor)

    def _show_cursor(self, said: Array) -> None:
        self.readings.show_cursor(None if self.field.spot is None else said)
