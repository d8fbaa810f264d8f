"""Draw a digit: the canvas, what every network reads, and what the networks see of it.

The view asks the prediction thread for probabilities after every movement of the pen and after every snapshot of a run,
so the bars move while one draws and while training goes on; it never waits for an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.scaling import Scaling
from core.digits.maps import LayerMaps, layer_maps
from core.digits.reader import (
    SHIPPED_ACCURACY,
    network_probabilities,
    normalisation_of,
    shipped_model,
    shipped_reader,
)
from core.digits.verdict import NO_DIGIT_BELOW, judge
from core.imaging.strokes import Normalisation, Picture, Seen, Steps, see
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import EpochDone, Snapshot, TrainingEvent
from gui import numbers, theme
from gui.session import Session
from gui.view import VIEWS, View
from gui.widgets.class_bars import BarRun, ClassBars
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.feature_maps import FeatureMaps
from gui.widgets.label import Label
from gui.widgets.pen_tools import PenTools
from gui.widgets.reading import Reading
from gui.widgets.sees_path import SeesPath
from gui.widgets.sheet import Hairline
from gui.work.prediction import Model

OWN, READY = "own", "ready"
"""The run on the desk, and the network that ships with the program."""
PAD_SHARE, PAD_AT_LEAST, MAPS_ROOM = 0.4, 232, 106
"""The canvas gives way until one row of feature maps fits below it, but not further than it stays comfortable."""


@dataclass(frozen=True)
class Answers:
    """Probabilities by run, and what the layers of the run on the desk made of the drawing."""

    shares: dict[str, npt.NDArray[np.float64]]
    layers: tuple[LayerMaps, ...] = ()


@dataclass(frozen=True)
class _Question:
    """What the prediction thread is asked: pictures (28, 28), one as the run's data are scaled, one in pixels 0–1."""

    given: Picture
    pixels: Picture
    steps: Steps
    with_ready: bool

    def __call__(self, model: Model) -> Answers:
        training, task = model.project.training, model.project.data.task
        shares = {OWN: network_probabilities(model.module, training.loss, task, self.given)}
        ready = shipped_reader() if self.with_ready else None
        if ready is not None:
            shares[READY] = ready.probabilities(self.pixels, normalise=self.steps.normalise)
        return Answers(shares, tuple(layer_maps(model.module, self.given)))


@VIEWS.register
class DrawView(View):
    key: ClassVar[str] = "draw"
    name: ClassVar[Text] = N_("views", "Draw")
    icon: ClassVar[str] = "pencil"
    order: ClassVar[int] = 10
    keys: ClassVar[Text | None] = N_("status", "Draw with mouse, touch or pen · Ctrl+Z undoes a stroke · Del clears")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pad = DrawingPad()
        self.tools = PenTools(self.pad)
        self.reading = Reading()
        self.bars = ClassBars()
        self.path = SeesPath()
        self.maps = FeatureMaps()
        self.path_title = Label("", "strong")
        self.path_words = Label("", "label", "text2", wrap=True)
        self.seen: Seen | None = None
        self._classes: tuple[str, ...] = tuple("0123456789")
        self._answers = Answers({})
        self._accuracy: float | None = None
        self._epoch = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._build()
        self._soon.timeout.connect(self._look)
        self.pad.strokes_changed.connect(self._look_soon)
        self.path.steps_changed.connect(self._look_soon)
        self.setFocusProxy(self.pad)
        self.pad.setObjectName("drawing_pad")
        self.bars.setObjectName("class_bars")
        self.reading.setObjectName("reading")
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (1, 28, 28) and project.data.task == "multiclass"

    def attach(self, session: Session) -> None:
        session.run_reset.connect(self._forget_run)
        session.run_state_changed.connect(lambda _state: self._name_runs())
        super().attach(session)

    def catch_up(self) -> None:
        session = self.session
        if session is None:
            return
        if session.dataset is not None:
            self._classes = tuple(str(name) for name in session.dataset.class_names)
            self.bars.set_classes(self._classes)
        self._name_runs()
        self._look()

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        for event in events:
            if isinstance(event, EpochDone) and event.test is not None:
                self._accuracy, self._epoch = event.test.accuracy, event.epoch
        self._name_runs()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._name_runs()
        self._ask()

    def retranslate(self) -> None:
        self.path_title.setText(self.tr("What the net sees"))
        self.path_words.setText(self.tr("From strokes, at MNIST’s own pen width. Click a step to skip it."))
        self._name_runs()
        self._show_reading()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    # build

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(16))
        column.addLayout(self._top())
        column.addWidget(Hairline())
        column.addLayout(self._bottom())
        column.addWidget(self.maps, 1)

    def _top(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.pad)
        left.addWidget(self.tools)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self.reading)
        right.addWidget(self.bars, 1)
        top = QHBoxLayout()
        top.setSpacing(theme.px(32))
        top.addLayout(left)
        top.addLayout(right, 1)
        return top

    def _bottom(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self.path_title)
        words.addWidget(self.path_words)
        words.addStretch(1)
        holder = QWidget()
        holder.setLayout(words)
        holder.setMaximumWidth(theme.px(190))
        words.setContentsMargins(0, 0, 0, 0)
        bottom = QHBoxLayout()
        bottom.setSpacing(theme.px(24))
        bottom.addWidget(holder, 1)
        bottom.addWidget(self.path, 3, Qt.AlignmentFlag.AlignTop)
        return bottom

    def _fit(self) -> None:
        """The canvas takes what height there is, and never more than its share of the width."""
        others = self.tools.sizeHint().height() + self.path.sizeHint().height() + theme.px(8 + 4 * 16 + 8)
        height, width = self.height() - theme.px(8 + 16), self.width() - 2 * theme.px(16)
        beside_maps = max(height - others - theme.px(MAPS_ROOM), theme.px(PAD_AT_LEAST))
        side = min(beside_maps, height - others, round(width * PAD_SHARE))
        side = max(side, self.pad.minimumSizeHint().width(), self.tools.minimumSizeHint().width())
        self.pad.setFixedSize(side, side)
        self.tools.setFixedWidth(side)
        left = side + theme.px(8) + self.tools.sizeHint().height()
        rows = left - self.reading.minimumHeight() - theme.px(8)
        self.bars.setMaximumHeight(max(rows, self.bars.minimumSizeHint().height()))

    # show

    def _look_soon(self) -> None:
        """All pen movements that wait in the queue are looked at once."""
        if not self._soon.isActive():
            self._soon.start(0)

    def _look(self) -> None:
        """Follow the strokes to the network's input and ask what it reads."""
        self.seen = see(self.pad.arrays(), self.path.steps, self.pad.pen_width, self._normalisation())
        self.path.show_drawing(self.pad.drawing.strokes, self.seen)
        self._ask()

    def _ask(self) -> None:
        if self.seen is None:
            self._show_answers(Answers({}))
        elif self.session is not None:
            question = _Question(self.seen.given, self.seen.centred, self.path.steps, self._reads_digits())
            self.session.predictor.request("draw", question, self._show_answers)

    def _show_answers(self, answers: Answers) -> None:
        """Bars and sentence at once; an answer to a drawing that is gone is dropped."""
        self._answers = answers if self.seen is not None else Answers({})
        self.maps.show_layers(self._answers.layers)
        for key, run in self._runs().items():
            self.bars.set_probabilities(run.name, self._answers.shares.get(key))
        self._show_reading()

    def _show_reading(self) -> None:
        """Say what the networks read; one that has not learned yet has no say."""
        verdicts = [
            (run.name, judge(self._answers.shares[key], NO_DIGIT_BELOW if key == READY else 0.0))
            for key, run in self._runs().items()
            if key in self._answers.shares and (key == READY or self._has_learned())
        ]
        self.reading.show_verdicts(verdicts, self._classes)

    # the runs

    def _runs(self) -> dict[str, BarRun]:
        """The columns: the run on the desk, and for digits the network that ships with the program."""
        name = self.session.project.name if self.session is not None else ""
        runs = {OWN: BarRun(name or self.tr("Your network"), self._state_words(), 0)}
        if self._reads_digits() and shipped_model().exists():
            runs[READY] = BarRun(self.tr("Ready-trained"), numbers.percent(SHIPPED_ACCURACY), 1)
        return runs

    def _name_runs(self) -> None:
        self.bars.set_runs(list(self._runs().values()))

    def _state_words(self) -> str:
        """ "98.3%, training" behind the name of the run."""
        if not self._has_learned():
            return self.tr("not trained yet")
        running = self.session is not None and self.session.state == "running"
        if self._accuracy is None or self._epoch == 0:
            return self.tr("training") if running else ""
        accuracy = numbers.percent(self._accuracy)
        return self.tr("{accuracy}, training").format(accuracy=accuracy) if running else accuracy

    def _has_learned(self) -> bool:
        snapshot = self.session.snapshot if self.session is not None else None
        return self._epoch > 0 or (snapshot is not None and snapshot.step > 0)

    def _reads_digits(self) -> bool:
        return self._classes == tuple("0123456789")

    def _forget_run(self) -> None:
        self._accuracy, self._epoch = None, 0

    def _normalisation(self) -> Normalisation:
        """The project's own scaling, in pixels from 0 to 1."""
        scaling: Scaling | None = self.session.scaling if self.session is not None else None
        if scaling is None:
            return Normalisation()
        return normalisation_of(scaling)
