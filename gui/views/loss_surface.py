"""Loss surface: the project's own loss around its own weights, with the way the run has come and its next step."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.inspection.directions import NoSuchWeightError
from core.inspection.landscape import Landscape, Ways, WeightAt, choices, detail, landscape
from core.nn.naming import weight_name
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers
from gui.view import VIEWS, View
from gui.widgets.button import ToolButton
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.surface_contour import ContourPlot
from gui.widgets.surface_curve import LossCurve
from gui.widgets.surface_shaded import ShadedSurface

if TYPE_CHECKING:
    from gui.work.prediction import Model

MOST_PARAMETERS = 60_000
EVERY_S = 0.25
"""While a run goes on the surface is renewed no more often, and never more than a fifth of the time."""


@VIEWS.register
class LossSurfaceView(View):
    key: ClassVar[str] = "loss_surface"
    name: ClassVar[Text] = N_("views", "Loss surface")
    icon: ClassVar[str] = "field"
    order: ClassVar[int] = 60

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Landscape | None = None
        self._asked_at = self._took_s = 0.0
        self._seed = 0
        self._places: tuple[WeightAt, ...] = ()
        self._build()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.ask)
        self.retranslate()

    def _build(self) -> None:
        self.kind = Segmented([("weights", ""), ("directions", ""), ("weight", "")], "weights")
        self.kind.setObjectName("surface_kind")
        self.first, self.second = ComboBox(), ComboBox()
        self.first.setObjectName("surface_first")
        self.second.setObjectName("surface_second")
        self.directions = Segmented([("path", ""), ("random", "")], "path")
        self.directions.setObjectName("surface_directions")
        self.dice = ToolButton("dice")
        self.dice.setObjectName("surface_dice")
        self.kind.changed.connect(lambda _: self._choose())
        self.directions.changed.connect(lambda _: self._choose())
        for box in (self.first, self.second):
            box.changed.connect(lambda _: self.ask())
        self.dice.clicked.connect(self._reroll)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kind)
        head.addWidget(self.directions)
        head.addWidget(self.dice)
        head.addStretch(1)
        weights = QHBoxLayout()
        weights.setSpacing(8)
        weights.addWidget(self.first, 1)
        weights.addWidget(self.second, 1)
        weights.addStretch(1)
        self.contour, self.shaded, self.curve = ContourPlot(), ShadedSurface(), LossCurve()
        self.contour.setObjectName("surface_contour")
        self.pair = QWidget()
        self.pair_layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.pair)
        self.pair_layout.setContentsMargins(0, 0, 0, 0)
        self.pair_layout.addWidget(self.contour, 3)
        self.pair_layout.addWidget(self.shaded, 2)
        self.pictures = QStackedWidget()
        self.pictures.addWidget(self.pair)
        self.pictures.addWidget(self.curve)
        self.reading = Label("", "label", "text2", wrap=True)
        self.reading.setObjectName("surface_reading")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(weights)
        column.addWidget(self.pictures, 1)
        column.addWidget(self.reading)
        self._choose()

    @classmethod
    def suits(cls, project: Project) -> bool:
        if project.data.kind == "sequence" or project.problem() is not None:
            return False
        network = project.network
        return 2 <= network.parameter_count() <= MOST_PARAMETERS and detail(network.multiply_adds()) is not None

    @property
    def ways(self) -> Ways | None:
        """What the axes are at the moment; None while no weight can be named."""
        known = {str(at): at for at in self._places}
        if self.first.key not in known or self.second.key not in known:
            return None
        kind = self.directions.key if self.kind.key == "directions" else self.kind.key
        return Ways(kind, known[self.first.key], known[self.second.key], self._seed)  # type: ignore[arg-type]

    def forget(self) -> None:
        self._late.stop()
        self.shown = None

    def catch_up(self) -> None:
        if self.session is None:
            return
        if self.session.snapshot is not None:
            self._offer(self.session.snapshot)
            self.ask()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Renew the surface, now and then while a run goes on, and once more when it stands still."""
        self._offer(snapshot)
        waited = time.monotonic() - self._asked_at
        pause = max(EVERY_S, 5 * self._took_s)
        if waited >= pause:
            self.ask()
        elif not self._late.isActive():
            self._late.start(round(1000 * (pause - waited)))

    def ask(self) -> None:
        """Ask the prediction thread for the surface under the weights that it holds."""
        session, ways = self.session, self.ways
        if session is None or ways is None or not self.isVisible():
            return
        self._asked_at = time.monotonic()
        step = None if session.snapshot is None else session.snapshot.step
        earlier = [moment.weights for moment in session.time.recorder.moments if step is None or moment.step <= step]

        def compute(model: Model) -> Landscape | None:
            from core.training.tensors import to_tensors

            training, fine = model.project.training, detail(model.project.network.multiply_adds())
            if fine is None:
                return None
            samples, side = fine
            part = to_tensors(model.dataset, model.scaling, training.loss).train.head(samples)
            try:
                return landscape(model.module, training.loss, part.inputs, part.targets, ways, earlier, side)
            except NoSuchWeightError:  # the network has just been changed; its first weights bring the next wish
                return None

        session.predictor.request("loss_surface", compute, self._take)

    def retranslate(self) -> None:
        self.kind.set_options(
            [
                ("weights", self.tr("Two weights")),
                ("directions", self.tr("Directions")),
                ("weight", self.tr("One weight")),
            ]
        )
        self.kind.setAccessibleName(self.tr("What the axes are"))
        self.kind.setToolTip(
            self.tr("The loss over two weights, over two directions through all weights, or over one weight.")
        )
        self.directions.set_options([("path", self.tr("Of the run")), ("random", self.tr("Random"))])
        self.directions.setAccessibleName(self.tr("Directions"))
        self.directions.setToolTip(
            self.tr("Of the run: the two directions in which the weights have moved most. Random: two drawn at chance.")
        )
        self.first.setAccessibleName(self.tr("First weight"))
        self.second.setAccessibleName(self.tr("Second weight"))
        self.dice.set_tip(self.tr("Draw two other random directions."))
        self.contour.setAccessibleName(self.tr("Loss from above"))
        self.contour.setToolTip(
            self.tr("The line is the way of the run, the arrow the slope, the hollow dot the next step.")
        )
        self.shaded.setAccessibleName(self.tr("Loss as a landscape"))
        self.shaded.setToolTip(self.tr("Drag to turn the landscape."))
        self.curve.setAccessibleName(self.tr("Loss over one weight"))
        self._show(self.shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > 1.15 * self.height()
        self.pair_layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _choose(self) -> None:
        """Show what the chosen kind of axes needs."""
        kind = self.kind.key
        self.first.setVisible(kind != "directions")
        self.second.setVisible(kind == "weights")
        self.directions.setVisible(kind == "directions")
        self.dice.setVisible(kind == "directions" and self.directions.key == "random")
        self.pictures.setCurrentWidget(self.curve if kind == "weight" else self.pair)
        self.ask()

    def _reroll(self) -> None:
        self._seed += 1
        self.ask()

    def _offer(self, snapshot: Snapshot) -> None:
        """The weights to choose from; a choice that is still there stays."""
        assert self.session is not None
        moments = self.session.time.recorder
        first = moments.nth(0)
        begun = first.weights if first is not None and first.weights.keys() == snapshot.weights.keys() else None
        places = choices(snapshot.weights, begun)
        if places == self._places or len(places) < 2:
            return
        small = len(places) == sum(array.size for array in snapshot.weights.values())
        if not small and self._places and {at.name for at in places} == {at.name for at in self._places}:
            return  # what moved most changes all the time; the list does not
        kept = [box.key for box in (self.first, self.second)]
        self._places = places
        network = self.session.project.network
        options = [(str(at), weight_name(network, at.name, at.index)) for at in places]
        for box, key, usual in zip((self.first, self.second), kept, (0, 1), strict=True):
            box.set_options(options)
            box.set_key(key if key in dict(options) else options[usual][0])

    def _take(self, found: Landscape | None) -> None:
        self._took_s = time.monotonic() - self._asked_at
        self._show(found)

    def _show(self, found: Landscape | None) -> None:
        self.shown = found
        if found is None:
            self.reading.setText(self.tr("The surface appears once the network is built."))
            return
        rate = 0.0 if self.session is None else self.session.project.training.learning_rate
        following = found.ball + rate * found.downhill
        names = self._names(len(found.axes))
        path = np.concatenate([found.path, found.ball[None]])
        if len(found.axes) == 1:
            self.curve.set_names(names[0], self.tr("loss"))
            self.curve.show_landscape(found, float(following[0]))
        else:
            self.contour.set_names(*names)
            self.shaded.set_names(*names)
            for picture in (self.contour, self.shaded):
                picture.set_surface(found.axes[0], found.axes[1], found.losses)
                picture.set_path(path)
            self.contour.set_slope((float(found.downhill[0]), float(found.downhill[1])))
            self.contour.set_next((float(following[0]), float(following[1])))
        self.reading.setText(self._sentence(found, rate))

    def _samples(self) -> int:
        fine = None if self.session is None else detail(self.session.project.network.multiply_adds())
        return 0 if fine is None else fine[0]

    def _names(self, count: int) -> tuple[str, str]:
        if self.kind.key == "directions":
            return self.tr("direction 1"), self.tr("direction 2")
        return self.first.currentText(), self.second.currentText() if count == 2 else ""

    def _sentence(self, found: Landscape, rate: float) -> str:
        seen = np.append(found.losses, found.loss)  # the ball may lie lower than the places around it
        fine = seen[np.isfinite(seen)]
        fields = {
            "loss": numbers.number(found.loss),
            "lowest": numbers.number(float(fine.min())) if len(fine) else numbers.number(float("nan")),
            "length": numbers.number(
                float(np.hypot(*found.downhill) if len(found.downhill) == 2 else abs(found.downhill[0]))
            ),
            "rate": numbers.compact(rate),
            "count": numbers.whole(self._samples()),
        }
        words = self.tr(
            "Loss here {loss}, at the lowest place of this picture {lowest}. Slope {length}; the hollow dot is one "
            "plain step at rate {rate}. Measured on up to {count} training samples."
        ).format(**fields)
        if len(found.axes) == 2:
            arrow = self.tr("The orange arrow points downhill; a short step leaves the hollow dot under the ball.")
            words = self.tr("{first} {second}").format(first=words, second=arrow)
        if self.kind.key == "directions":
            return words
        return self.tr("{first} {second}").format(first=words, second=self.tr("All other weights stay as they are."))
