"""The run card as a picture: what was learned from what, how, and how well, laid out like a poster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.project.document import Project
from core.project.settings import part
from core.texts import N_, Text
from core.training.events import EpochDone, Snapshot
from core.training.history import History
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.field_maps import Array, box_around
from gui.widgets.field_plot import FieldPlot
from gui.widgets.field_points import Points
from gui.widgets.figure import Figure
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter
from gui.widgets.plot_markers import class_slot
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.poster_network import NetworkPicture
from gui.widgets.sheet import Hairline

WIDTH, HEIGHT, FINENESS, FIELD = 900, 1200, 2, 470
MARGIN, LAST_BATCHES = 44, 50

ON = N_("poster", "A network on {data}")
PARAMETERS = N_("poster", "{count} parameters")
SAMPLES = N_("poster", "{count} training samples")
EPOCHS = N_("poster", "Epochs trained")
RATE = N_("poster", "Learning rate")
BATCH = N_("poster", "Batch size")
OPTIMISER = N_("poster", "Optimiser")
LOSS_NAME = N_("poster", "Loss")
SEED = N_("poster", "Seed")
TEST_ACCURACY = N_("poster", "Accuracy on unseen samples")
TEST_LOSS = N_("poster", "Loss on unseen samples")
TRAIN_LOSS = N_("poster", "Training loss")
BATCH_LOSS = N_("poster", "Loss of the last batches")
UNTRAINED = N_("poster", "Not trained yet")
FOOT = N_("poster", "This picture carries the whole project. Drop it on Gradus, and it opens.")


@dataclass(frozen=True)
class PosterFacts:
    """Everything a poster shows, taken at one moment; `field` is the network's answer over the plane of two inputs."""

    project: Project
    dataset: Dataset
    history: History
    measured: EpochDone | None
    snapshot: Snapshot
    steps_per_epoch: float
    field: Array | None = None
    maps: Sequence[Array] = ()


class Poster(QWidget):
    """Laid out once, rendered, and gone; it is never shown in a window."""

    def __init__(self, facts: PosterFacts) -> None:
        super().__init__()
        self._facts = facts
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        column = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        column.setContentsMargins(margin, margin, margin, margin - 12)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addLayout(self._middle(), 6)
        column.addWidget(Hairline())
        self.network = NetworkPicture(facts.project.network, facts.snapshot.weights, facts.maps)
        column.addWidget(self.network, 4)
        if facts.field is not None:
            column.addWidget(Hairline())
            column.addWidget(self._curve("loss"), 3)
        column.addWidget(Label(shown(FOOT), "caption", "text2"), 0, Qt.AlignmentFlag.AlignHCenter)

    def picture(self) -> bytes:
        """The poster as a PNG, twice as fine as on screen."""
        image = QImage(self.size() * FINENESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(FINENESS)
        self.ensurePolished()
        self.render(image)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.token("paper"))
        painter.fillRect(0, 0, self.width(), 10, theme.token("accent"))

    def _head(self) -> QHBoxLayout:
        facts, project = self._facts, self._facts.project
        data = shown(project.data.name)
        name = QCoreApplication.translate("project", project.name)  # a name that the person gave has no translation
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(name or shown(ON, data=data), "headline"))
        parts = [data] if project.name else []
        parts.append(shown(SAMPLES, count=numbers.whole(len(facts.dataset.train))))
        parts.append(shown(PARAMETERS, count=numbers.whole(project.network.parameter_count())))
        words.addWidget(Label(" · ".join(parts), "body", "text2"))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(Label("Gradus", "title", "accenttext"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(self._field() if self._facts.field is not None else self._curve("loss"), 1)
        row.addLayout(self._figures())
        return row

    def _figures(self) -> QVBoxLayout:
        """The key figures, then the settings that made them."""
        column = QVBoxLayout()
        column.setSpacing(16)
        for caption, value in self._results():
            column.addWidget(Figure(shown(caption), value, role="headline"))
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        for row, (name, value) in enumerate(self._settings()):
            grid.addWidget(Label(shown(name), "label", "text2"), row, 0)
            grid.addWidget(Label(value, "label"), row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _results(self) -> list[tuple[Text, str]]:
        measured = self._facts.measured
        if measured is None or not self._facts.history.step:
            return [(UNTRAINED, "–")]
        if measured.step == 0:  # within the first epoch only the batches have been measured since
            return [(BATCH_LOSS, numbers.number(float(self._facts.history.batch_loss.y[-LAST_BATCHES:].mean())))]
        unseen = measured.validation or measured.test
        results = []
        if unseen is not None and unseen.accuracy is not None:
            results.append((TEST_ACCURACY, numbers.percent(unseen.accuracy)))
        if unseen is not None:
            results.append((TEST_LOSS, numbers.number(unseen.loss)))
        return [*results, (TRAIN_LOSS, numbers.number(measured.train.loss))]

    def _settings(self) -> list[tuple[Text, str]]:
        training = self._facts.project.training
        named = [(OPTIMISER, "optimiser"), (LOSS_NAME, "loss")]
        return [
            (EPOCHS, numbers.whole(self._facts.snapshot.epoch)),
            (RATE, numbers.compact(training.learning_rate)),
            *((name, shown(part(self._facts.project, place).name)) for name, place in named),
            (BATCH, numbers.whole(training.batch_size)),
            (SEED, str(training.seed)),
        ]

    def _curve(self, quantity: str) -> CurvePanel:
        panel = CurvePanel(quantity)
        panel.show_run(self._facts.history, self._facts.steps_per_epoch)
        return panel

    def _field(self) -> FieldPlot:
        """The decision field with the samples, as large as the poster allows."""
        facts, field = self._facts, FieldPlot()
        left, top, right, below = field.margins()
        side = theme.px(FIELD)
        field.setFixedSize(side + left + right, side + top + below)
        dataset, values = facts.dataset, facts.field
        assert values is not None
        field.show_box(box_around(np.concatenate([dataset.train.inputs, dataset.test.inputs])))
        targets, classes = np.ravel(dataset.train.targets), len(dataset.class_names)
        if not classes:
            low, high = float(targets.min()), float(targets.max())
            spread = max(high - low, 1e-9)
            field.show_signed(np.clip(2 * (values[..., 0] - low) / spread - 1, -1, 1))
            field.show_points([Points(dataset.train.inputs, 0, False, 2 * (targets - low) / spread - 1)])
            return field
        if values.shape[-1] == 2:
            field.show_signed(2 * values[..., 1] - 1)
        else:
            field.show_classes(values)
        groups = [Points(dataset.train.inputs[targets == c], class_slot(c, classes)) for c in range(classes)]
        field.show_points(groups)
        return field
