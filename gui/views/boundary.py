"""Decision boundary: the field that the network computes over the plane, the samples on it, and the loss below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.data.dataset import Dataset
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Metrics, Snapshot, TrainingEvent
from core.training.history import History
from gui import numbers, theme
from gui.i18n import shown
from gui.view import VIEWS, View
from gui.widgets.field_attention import attention_of
from gui.widgets.field_maps import Array, Box, box_around, decision_map, probabilities
from gui.widgets.field_plot import FieldPlot, Points
from gui.widgets.figure import Figure
from gui.widgets.plot_markers import class_slot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
    from gui.session import Session
    from gui.work.prediction import Model

SIDE = 128
MARGIN = 16
LOSS_PX, LOW_LOSS_PX, FIGURES_PX, BESIDE_PX, COLUMN_PX = 196, 178, 46, 340, 116


@VIEWS.register
class BoundaryView(View):
    """Field, figures and loss, arranged so that the field is as large as the sheet allows."""

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
        self._asked = False
        self._neuron: tuple[Array, str] | None = None
        self._answer: Array | None = None
        self._targets: tuple[float, float] | None = None
        self.field = FieldPlot(self)
        self.field.setObjectName("decision_field")
        self.loss = CurvePanel("loss", self)
        self.line = Hairline(parent=self)
        self.figures = {key: Figure("", parent=self) for key in ("held_out", "training", "cursor")}
        self.field.cursor_moved.connect(self._ask_cursor)
        self.field.cursor_moved.connect(self.cursor_moved)
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (2,) and project.data.task in ("binary", "multiclass", "regression")

    def attach(self, session: Session) -> None:
        attention = attention_of(session)
        attention.neuron_shown.connect(self.show_neuron)
        self.cursor_moved.connect(attention.cursor_moved)
        super().attach(session)

    # what it shows

    def catch_up(self) -> None:
        assert self.session is not None
        dataset = self.session.dataset
        if dataset is not None and dataset.input_shape == (2,):
            self._show_dataset(dataset)
        self._show_run()
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self.field.show_signed(None)

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        self._show_run()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        dataset = None if self.session is None else self.session.dataset
        if self.session is None or dataset is None or dataset.input_shape != (2,):
            return
        if self.session.time.moment is not None:
            self._show_figures()
        if self._box is not None:
            plane = self._box
            self.session.predictor.request("boundary", lambda model: decision_map(model, plane, SIDE), self._show_field)
            self._ask_cursor(self.field.spot)

    def show_neuron(self, values: Array | None, caption: str = "") -> None:
        """Fill the field with one neuron's map (side, side) of −1…1; None shows the network's answer again."""
        self._neuron = None if values is None else (values, caption)
        self.field.set_caption(caption)
        self.field.set_bar(*(self._bar() if values is None else ("", ("+", "0", numbers.MINUS))))
        if values is not None:
            self.field.show_signed(values)
        elif self._answer is not None:
            self._show_field(self._answer)

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Decision field"))
        self.field.setAccessibleDescription(
            self.tr("Arrow keys move the cross-hair. A click or Enter keeps it in place, Escape lets it go.")
        )
        self.field.set_bar(*self._bar())
        self._show_figures()
        self._show_cursor(None)

    # the arrangement

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        """Place the parts: figures below or beside the field, loss below or (on a wide sheet) beside it."""
        margin = theme.px(MARGIN)
        room = self.rect().adjusted(margin, 0, -margin, -theme.px(12))
        left, top, right, below = FieldPlot.margins()
        extra_w, extra_h = left + right, top + below
        loss, figures = theme.px(LOSS_PX if room.height() > theme.px(640) else LOW_LOSS_PX), theme.px(FIGURES_PX)
        sides = {
            "stacked": min(room.width() - extra_w, room.height() - extra_h - figures - loss),
            "right": min(room.width() - extra_w - theme.px(COLUMN_PX), room.height() - extra_h - loss),
            "beside": min(room.width() - extra_w - theme.px(BESIDE_PX), room.height() - extra_h - figures),
        }
        mode = max(sides, key=lambda key: sides[key])
        side = max(theme.px(140), sides[mode])
        self.field.setGeometry(room.left(), room.top(), side + extra_w, side + extra_h)
        {"stacked": self._stack, "right": self._put_right, "beside": self._put_beside}[mode](room, side)

    def _stack(self, room: QRect, side: int) -> None:
        below = self.field.geometry().bottom() + 1
        x = room.left() + FieldPlot.margins()[0]
        for figure in self.figures.values():
            width = max(theme.px(112), figure.sizeHint().width() + theme.px(18))
            figure.setGeometry(x, below, width, theme.px(FIGURES_PX) - theme.px(6))
            x += width
        self._put_loss(room, below + theme.px(FIGURES_PX))

    def _put_right(self, room: QRect, side: int) -> None:
        place = self.field.geometry()
        y, gap = place.top() + theme.px(4), theme.px(10)
        for figure in self.figures.values():
            figure.setGeometry(place.right() + gap, y, room.right() - place.right() - gap, theme.px(52))
            y += theme.px(56)
        self._put_loss(room, place.bottom() + 1)

    def _put_loss(self, room: QRect, top: int) -> None:
        """A line across, and below it the loss with all that is left."""
        self.line.setGeometry(room.left(), top, room.width(), 1)
        self.line.show()
        start = top + theme.px(10)
        self.loss.setGeometry(room.left(), start, room.width(), max(theme.px(90), room.bottom() - start))

    def _put_beside(self, room: QRect, side: int) -> None:
        place = self.field.geometry()
        x = room.left() + FieldPlot.margins()[0]
        for figure in self.figures.values():
            width = max(theme.px(128), figure.sizeHint().width() + theme.px(18))
            figure.setGeometry(x, place.bottom() + theme.px(2), width, theme.px(42))
            x += width
        left = place.right() + theme.px(12)
        self.line.hide()
        self.loss.setGeometry(left, place.top(), room.right() - left, place.height() - theme.px(2))

    # news

    def _show_run(self) -> None:
        if self.session is not None:
            self._run = self.session.history
        self.loss.show_run(self._run, self.steps_per_epoch())
        self._show_figures()

    def _show_dataset(self, dataset: Dataset) -> None:
        parts = [part.inputs for part in (dataset.train, dataset.validation, dataset.test) if len(part)]
        self._box = box_around(np.concatenate(parts))
        self.field.show_box(self._box)
        self.field.axis_names = (dataset.feature_names or ("x₁", "x₂"))[:2]  # type: ignore[assignment]
        self._targets = None if dataset.class_names else _range_of(dataset.train.targets)
        self.field.set_bar(*self._bar())
        self.field.show_points(self._points(dataset))

    def _points(self, dataset: Dataset) -> list[Points]:
        classes, groups = len(dataset.class_names), []
        for part, hollow in ((dataset.train, False), (dataset.validation, True), (dataset.test, True)):
            targets = part.targets.ravel()
            if self._targets is not None:
                groups.append(Points(part.inputs, 0, hollow, _between(targets, self._targets)))
            for index in range(classes):
                groups.append(Points(part.inputs[targets == index], class_slot(index, classes), hollow))
        return groups

    def _bar(self) -> tuple[str, tuple[str, str, str]]:
        """Name and numbers of the colour bar."""
        if self._targets is None:
            return self.tr("P(blue)"), ("1.0", "0.5", "0.0")
        low, high = self._targets
        return "y", (numbers.compact(high, 2), numbers.compact((low + high) / 2, 2), numbers.compact(low, 2))

    def _show_field(self, shares: Array) -> None:
        self._answer = shares
        if self._neuron is not None:
            return
        if self._targets is not None:
            self.field.show_signed(_between(shares[..., 0], self._targets), contour=False)
        elif shares.shape[-1] == 2:
            self.field.show_signed(2 * shares[..., 1] - 1)
        elif shares.shape[-1] > 2:
            self.field.show_classes(shares)

    def _show_figures(self) -> None:
        latest = self._run.latest() if self.session is None else self.session.measured
        held_out = None if latest is None else latest.validation or latest.test
        named = latest is not None and latest.validation is not None
        if self._targets is None:
            name = self.tr("Validation accuracy") if named else self.tr("Test accuracy")
            self._set_figure("held_out", name, _accuracy(held_out))
            trained = _accuracy(None if latest is None else latest.train)
            self._set_figure("training", self.tr("Training accuracy"), trained)
        else:
            name = self.tr("Validation loss") if named else self.tr("Test loss")
            self._set_figure("held_out", name, _loss(held_out))
            self._set_figure("training", self.tr("Training loss"), _loss(None if latest is None else latest.train))

    def _set_figure(self, key: str, name: str, value: str, tone: str = "text") -> None:
        figure = self.figures[key]
        figure.set_caption(name)
        figure.set_value(value, tone)
        figure.setAccessibleName(f"{name}: {value}")

    def _ask_cursor(self, cursor: object) -> None:
        if self.session is None or not isinstance(cursor, tuple):
            self._show_cursor(None)
            return
        at = np.array([cursor], dtype=np.float32)

        def compute(model: Model) -> Array:
            said: Array = probabilities(model, at)[0]
            return said

        self.session.predictor.request("boundary cursor", compute, self._show_cursor)

    def _show_cursor(self, said: Array | None) -> None:
        name = self.tr("At the cursor")
        if said is None or self.field.spot is None:
            self._set_figure("cursor", name, "–", "text3")
        elif self._targets is not None:
            self._set_figure("cursor", name, numbers.number(float(said[0])))
        elif len(said) == 2:
            text = self.tr("P(blue) {value}").format(value=numbers.fixed(float(said[1]), 2))
            self._set_figure("cursor", name, text, "bluetext" if said[1] >= 0.5 else "orangetext")
        else:
            self._set_figure("cursor", name, self._leading_class(said))

    def _leading_class(self, shares: Array) -> str:
        dataset = None if self.session is None else self.session.dataset
        names = () if dataset is None else dataset.class_names
        best = int(shares.argmax())
        name = shown(names[best]) if best < len(names) else str(best)
        return f"{name} {numbers.fixed(float(shares[best]), 2)}"


def _loss(metrics: Metrics | None) -> str:
    return "–" if metrics is None else numbers.number(metrics.loss)


def _accuracy(metrics: Metrics | None) -> str:
    return "–" if metrics is None or metrics.accuracy is None else numbers.percent(metrics.accuracy)


def _range_of(targets: Array) -> tuple[float, float]:
    low, high = float(targets.min()), float(targets.max())
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _between(values: Array, limits: tuple[float, float]) -> Array:
    """Values from the lower limit to the upper as −1…1."""
    low, high = limits
    placed: Array = np.clip(2 * (values - low) / (high - low) - 1, -1, 1)
    return placed
