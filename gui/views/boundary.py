"""Decision boundary: the field that the network computes over the plane, the samples on it, and the loss below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Metrics, Snapshot, TrainingEvent
from core.training.history import History
from gui import numbers, theme
from gui.i18n import shown
from gui.view import VIEWS, View
from gui.widgets.field_maps import Array, Box, box_around, decision_map, probabilities
from gui.widgets.field_plot import FieldPlot, Points
from gui.widgets.label import Label
from gui.widgets.plot_markers import class_slot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.sheet import Hairline

if TYPE_CHECKING:
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
        self.field = FieldPlot(self)
        self.field.setObjectName("decision_field")
        self.loss = CurvePanel("loss", self)
        self.line = Hairline(parent=self)
        self.figures = {key: Figure(self) for key in ("held_out", "training", "cursor")}
        self.field.cursor_moved.connect(self._ask_cursor)
        self.field.cursor_moved.connect(self.cursor_moved)
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (2,) and project.data.task in ("binary", "multiclass")

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
        if self.session is not None and self._box is not None:
            plane = self._box
            self.session.predictor.request("boundary", lambda model: decision_map(model, plane, SIDE), self._show_field)
            self._ask_cursor(self.field.spot)

    def show_neuron(self, values: Array | None, caption: str = "") -> None:
        """Fill the field with one neuron's map (side, side) of −1…1; None shows the network's answer again."""
        self._neuron = None if values is None else (values, caption)
        self.field.set_caption(caption)
        if values is not None:
            self.field.show_signed(values)
        elif self._answer is not None:
            self._show_field(self._answer)

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Decision field"))
        self.field.bar_name = self.tr("P(blue)")
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
        classes = len(dataset.class_names)
        groups = []
        for part, hollow in ((dataset.train, False), (dataset.validation, True), (dataset.test, True)):
            for index in range(classes):
                chosen = part.targets.ravel() == index
                groups.append(Points(part.inputs[chosen], class_slot(index, classes), hollow))
        self.field.show_points(groups)

    def _show_field(self, shares: Array) -> None:
        self._answer = shares
        if self._neuron is not None:
            return
        if shares.shape[-1] == 2:
            self.field.show_signed(2 * shares[..., 1] - 1)
        elif shares.shape[-1] > 2:
            self.field.show_classes(shares)

    def _show_figures(self) -> None:
        latest = self._run.latest()
        held_out = None if latest is None else latest.validation or latest.test
        is_validation = latest is not None and latest.validation is not None
        name = self.tr("Validation accuracy") if is_validation else self.tr("Test accuracy")
        self.figures["held_out"].show_figure(name, _accuracy(held_out))
        self.figures["training"].show_figure(
            self.tr("Training accuracy"), _accuracy(None if latest is None else latest.train)
        )

    def _ask_cursor(self, cursor: object) -> None:
        if self.session is None or not isinstance(cursor, tuple):
            self._show_cursor(None)
            return
        at = np.array([cursor], dtype=np.float32)

        def compute(model: Model) -> Array:
            said: Array = probabilities(model, at)[0]
            return said

        self.session.predictor.request("boundary cursor", compute, self._show_cursor)

    def _show_cursor(self, shares: Array | None) -> None:
        name = self.tr("At the cursor")
        if shares is None or self.field.spot is None:
            self.figures["cursor"].show_figure(name, "–", "text3")
        elif len(shares) == 2:
            text = self.tr("P(blue) {value}").format(value=numbers.fixed(float(shares[1]), 2))
            self.figures["cursor"].show_figure(name, text, "bluetext" if shares[1] >= 0.5 else "orangetext")
        else:
            self.figures["cursor"].show_figure(name, self._leading_class(shares))

    def _leading_class(self, shares: Array) -> str:
        assert self.session is not None
        names = self.session.dataset.class_names if self.session.dataset is not None else ()
        best = int(shares.argmax())
        name = shown(names[best]) if best < len(names) else str(best)
        return f"{name} {numbers.fixed(float(shares[best]), 2)}"


def _accuracy(metrics: Metrics | None) -> str:
    return "–" if metrics is None or metrics.accuracy is None else numbers.percent(metrics.accuracy)


class Figure(QWidget):
    """A small name above a large number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", "label", "text2", wrap=True)
        self._value = Label("", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._name)
        column.addWidget(self._value)
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, name: str, value: str, tone: str = "text") -> None:
        """Show `value` under `name`."""
        self._name.setText(name)
        self._value.setText(value)
        self._value.set_tone(tone)
        self.setAccessibleName(f"{name}: {value}")
