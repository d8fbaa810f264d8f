"""The cost of house prices over two weights: a ravine while the features are raw, a bowl once they are scaled."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.concepts.house_valley import PAIRS, SCALINGS, Valley, valley
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import shown
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_descent_curve import LossOverSteps
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.explorer_rate import RateRow
from gui.widgets.label import Label
from gui.widgets.painting import colour, disc
from gui.widgets.plot import Array
from gui.widgets.surface_contour import ContourPlot
from gui.widgets.surface_shaded import ShadedSurface

PAIR_NAMES = {
    "area_age": N_("explorers", "Weights of area and age"),
    "area_bias": N_("explorers", "Weight of area and intercept"),
}
SCALING_NAMES = {
    "none": N_("explorers", "As measured"),
    "unit": N_("explorers", "Normalised to [0, 1]"),
    "symmetric": N_("explorers", "Normalised to [−1, 1]"),
    "standard": N_("explorers", "Standardised"),
}
SIDE = 71
ZIG_ZAG = 0.93
"""The rate begins at the best one, 2 / (λ_max + λ_min), and never above this share of the edge."""
FAR, MOST_STEPS = 1e7, 500


@EXPLORERS.register
class LossSurface(Explorer):
    key: ClassVar[str] = "loss_surface"
    name: ClassVar[Text] = N_("explorers", "Ravine and bowl")
    help: ClassVar[Text] = N_("explorers", "Why descent zig-zags over raw features, and how scaling rounds the valley.")
    icon: ClassVar[str] = "field"
    order: ClassVar[int] = 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.pair.changed.connect(lambda _: self.begin())
        self.scaling.changed.connect(lambda _: self.begin())
        self.rate.changed.connect(lambda _: self._show())
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self.begin)
        self.contour.picked.connect(lambda a, b: self.place(np.array([a, b])))
        self.begin()
        self.retranslate()

    def _build(self) -> None:
        self.pair_label, self.scaling_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.pair = ComboBox([(key, "") for key in PAIRS])
        self.pair.setObjectName("valley_pair")
        self.scaling = ComboBox([(key, "") for key in SCALINGS])
        self.scaling.setObjectName("valley_scaling")
        self.rate = RateRow()
        self.player = Player()
        self.facts = Facts()
        self.contour, self.shaded, self.costs = ContourPlot(square=True), ShadedSurface(), LossOverSteps()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.contour, 5)
        row.addWidget(self.shaded, 4)
        stage = self.stage = Stage()
        for widget in (
            self.scaling_label,
            self.scaling,
            self.pair_label,
            self.pair,
            self.rate,
            self.player,
            self.facts,
        ):
            stage.add(widget)
        stage.show_picture(both, 3)
        stage.show_picture(self.costs, 1)
        stage.fill(self)

    def reset(self) -> None:
        self.pair.set_key("area_age")
        self.scaling.set_key("none")
        self.begin()

    def begin(self) -> None:
        """The valley of the chosen scaling, the rate close to its edge, the ball at zero."""
        self.valley: Valley = valley(self.pair.key, self.scaling.key)
        self.rate.set_edge(self.valley.edge)
        self.rate.set_value(self.valley.edge * min(ZIG_ZAG, 1 / (1 + 1 / self.valley.ratio)))
        reach = 1.5 * float(np.abs(self.valley.best).max())
        middle = self.valley.best / 2
        first, second = (np.linspace(centre - reach, centre + reach, SIDE) for centre in middle)
        costs = self.valley.cost(*np.meshgrid(first, second))
        self.contour.set_surface(first, second, costs)
        self.shaded.set_surface(first, second, costs)
        self.contour.set_best((float(self.valley.best[0]), float(self.valley.best[1])))
        self.place(np.zeros(2))

    def place(self, weights: Array) -> None:
        """Put the ball down here."""
        self.player.stop()
        self.path = [weights]
        self._show()

    def step(self) -> None:
        """One step of descent."""
        if self._live():
            self.path.append(self._following())
        self._show()

    def retranslate(self) -> None:
        self.scaling_label.setText(self.tr("Features"))
        self.scaling.set_options([(key, shown(SCALING_NAMES[key])) for key in SCALINGS])
        self.scaling.setAccessibleName(self.scaling_label.text())
        self.scaling.setToolTip(self.tr("What is done with area and age before the line is learned."))
        self.pair.setToolTip(self.tr("Which two numbers of the model are the axes; the others stand at their best."))
        self.pair_label.setText(self.tr("The two numbers"))
        self.pair.set_options([(key, shown(PAIR_NAMES[key])) for key in PAIRS])
        self.pair.setAccessibleName(self.pair_label.text())
        self.contour.setAccessibleName(self.tr("Cost from above"))
        self.contour.setToolTip(
            self.tr("Click to put the ball down. Both axes have one scale: a round bowl looks round.")
        )
        self.shaded.setAccessibleName(self.tr("Cost as a landscape"))
        self.shaded.setToolTip(self.tr("Drag to turn the landscape."))
        self.costs.set_names(self.tr("steps"), self.tr("cost"))
        self.costs.setAccessibleName(self.tr("Cost after every step"))
        self.rate.retranslate()
        self.player.retranslate()
        self._show()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = rect.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for share in (1.0, 0.74, 0.48, 0.22):
            painter.setPen(QPen(colour("accent", 1.15 - share), 1.6))
            painter.drawEllipse(middle, rect.width() * 0.48 * share, rect.height() * 0.42 * share)
        stops = [
            QPointF(rect.left() + rect.width() * (0.16 + 0.068 * i), middle.y() + rect.height() * 0.26 * (-0.8) ** i)
            for i in range(6)
        ]
        painter.setPen(QPen(theme.token("text"), 1.4))
        painter.drawPolyline(QPolygonF(stops))
        disc(painter, stops[-1], theme.px(5), "accent", "paper", 1.5)

    def _live(self) -> bool:
        return float(np.abs(self.path[-1]).max()) < FAR and len(self.path) < MOST_STEPS

    def _following(self) -> Array:
        following: Array = self.path[-1] - self.rate.value * self.valley.slope(self.path[-1])
        return following

    def _show(self) -> None:
        now, following, path = self.path[-1], self._following(), np.array(self.path)
        slope = self.valley.slope(now)
        self.player.set_live(self._live())
        self.contour.set_path(path)
        self.shaded.set_path(path)
        self.contour.set_slope((-float(slope[0]), -float(slope[1])))
        self.contour.set_next((float(following[0]), float(following[1])))
        self.costs.show_losses(self.valley.cost(path[:, 0], path[:, 1]))
        names = (self.tr("w area"), self.tr("w age") if self.pair.key == "area_age" else "b")
        self.contour.set_names(*names)
        self.shaded.set_names(*names)
        units = now * self.valley.per_unit
        rows = [
            (self.tr("Step"), numbers.whole(len(self.path) - 1)),
            (self.tr("Cost"), numbers.number(float(self.valley.cost(now[0], now[1])))),
            *zip(names, (numbers.number(float(value)) for value in now), strict=True),
            (self.tr("Price per m²"), numbers.number(float(units[0]))),
        ]
        if self.pair.key == "area_age":
            rows.append((self.tr("Price per year of age"), numbers.number(float(units[1]))))
        rows.append((self.tr("Steepest to flattest"), f"{numbers.compact(self.valley.ratio)} : 1"))
        self.facts.show_rows(rows)
        self.stage.say(self._sentence())

    def _sentence(self) -> str:
        needed = self.valley.steps_needed(self.path[0], self.rate.value)
        fields = {
            "ratio": numbers.compact(self.valley.ratio),
            "edge": numbers.number(self.valley.edge),
            "rate": numbers.number(self.rate.value),
        }
        if self.rate.zone == "diverges":
            return self.tr("{rate} is beyond the edge {edge}: the cost grows from wall to wall.").format(**fields)
        if needed is None:
            return self.tr(
                "The valley bends {ratio} times as sharply across as along; at {rate} even 100,000 steps do not come "
                "within 1% of the least cost."
            ).format(**fields)
        fields["steps"] = numbers.whole(needed)
        if self.valley.ratio > 3:
            return self.tr(
                "A ravine: it bends {ratio} times as sharply across as along. The walls forbid rates above {edge}. "
                "Steps from here until 1% above the least cost: {steps}."
            ).format(**fields)
        return self.tr(
            "Almost a round bowl: the arrow points at the cross, and one rate suits all directions. Steps until 1% "
            "above the least cost: {steps}."
        ).format(**fields)
