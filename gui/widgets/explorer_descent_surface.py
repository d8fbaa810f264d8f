"""The ball on a surface: y = ax + b over three points, from above and as a landscape."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.concepts.one_dimension import XS, YS
from core.concepts.straight_line import Line, curvatures, gradient, mean_squared
from gui import numbers
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.explorer_rate import RateRow
from gui.widgets.surface_contour import ContourPlot
from gui.widgets.surface_shaded import ShadedSurface

A_RANGE, B_RANGE = (-1.0, 5.0), (-3.0, 3.0)
"""Of one length, in a square picture: else the slope would not cross the level lines at right angles."""
SIDE = 61
START = Line(-0.5, -2.5)
FAR = 1e6
MOST_STEPS = 400


class SurfaceStage(Stage):
    """Two parameters: the way down is straight across the level lines, and that is not towards the lowest place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rate = RateRow()
        self.edge = 2 / float(curvatures(XS)[-1])
        self.player = Player()
        self.facts = Facts()
        for widget in (self.player, self.rate, self.facts):
            self.add(widget)
        self.contour, self.shaded = ContourPlot(("a", "b"), square=True), ShadedSurface(("a", "b"))
        self.pair = QWidget()
        both = QHBoxLayout(self.pair)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.contour, 5)
        both.addWidget(self.shaded, 4)
        self.show_picture(self.pair)
        a, b = np.linspace(*A_RANGE, SIDE), np.linspace(*B_RANGE, SIDE)
        losses = mean_squared(XS, YS, *np.meshgrid(a, b))
        self.contour.set_surface(a, b, losses)
        self.shaded.set_surface(a, b, losses)
        self.contour.set_best((2.0, 0.0))
        self.rate.changed.connect(lambda _: self._show())
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self.begin)
        self.contour.picked.connect(lambda a, b: self.place(Line(a, b)))
        self.rate.set_edge(self.edge)
        self.begin()

    def begin(self) -> None:
        """The ball at its start, with a good rate."""
        self.rate.set_value(self.rate.choice("good"))
        self.place(START)

    def place(self, line: Line) -> None:
        """Put the ball down here."""
        self.player.stop()
        self.path = [line]
        self._show()

    def step(self) -> None:
        """One step of descent."""
        if abs(self.path[-1].a) < FAR and len(self.path) < MOST_STEPS:
            self.path.append(self._following())
        self._show()

    def retranslate(self) -> None:
        self.contour.setAccessibleName(self.tr("Loss over a and b from above"))
        self.contour.setToolTip(self.tr("Click to put the ball down."))
        self.shaded.setAccessibleName(self.tr("Loss over a and b as a landscape"))
        self.shaded.setToolTip(self.tr("Drag to turn the landscape."))
        self.rate.retranslate()
        self.player.retranslate()
        self._show()

    def _following(self) -> Line:
        now, slopes = self.path[-1], gradient(XS, YS, self.path[-1])
        return Line(now.a - self.rate.value * slopes.a, now.b - self.rate.value * slopes.b)

    def _show(self) -> None:
        now, slopes, following = self.path[-1], gradient(XS, YS, self.path[-1]), self._following()
        self.player.set_live(abs(now.a) < FAR and len(self.path) < MOST_STEPS)
        path = np.array(self.path)
        self.contour.set_path(path)
        self.shaded.set_path(path)
        self.contour.set_slope((-slopes.a, -slopes.b))
        self.contour.set_next(following)
        self.facts.show_rows(
            [
                (self.tr("Step"), numbers.whole(len(self.path) - 1)),
                ("a", numbers.number(now.a, 4)),
                ("b", numbers.number(now.b, 4)),
                (self.tr("Loss"), numbers.number(float(mean_squared(XS, YS, *now)), 4)),
                (self.tr("Slope along a"), numbers.signed(slopes.a, 4)),
                (self.tr("Slope along b"), numbers.signed(slopes.b, 4)),
            ]
        )
        self.say(self._sentence())

    def _sentence(self) -> str:
        small, large = (float(value) for value in curvatures(XS))
        fields = {"rate": numbers.compact(self.rate.value), "edge": numbers.number(self.edge)}
        fields["ratio"] = numbers.compact(large / small)
        if self.rate.zone == "diverges":
            return self.tr("{rate} is beyond the edge {edge} of the steep direction: the ball climbs out.").format(
                **fields
            )
        if self.rate.zone == "zigzag":
            return self.tr(
                "The ball jumps from wall to wall of the valley and moves slowly along it: the valley bends {ratio} "
                "times as sharply across as along."
            ).format(**fields)
        return self.tr(
            "The arrow crosses the level lines at right angles. It points downhill, not at the cross: the valley bends "
            "{ratio} times as sharply across as along."
        ).format(**fields)
