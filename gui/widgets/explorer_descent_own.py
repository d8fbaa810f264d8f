"""The ball on a function that the user types: one variable as a curve, two from above and as a landscape."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.concepts.jets import Jet, Pair
from core.concepts.one_dimension import Slide
from core.concepts.typed_function import (
    READY,
    Ball,
    TypedFunction,
    critical_rate,
    ground,
    low_places,
    read_function,
    roll,
    straight,
    surface,
)
from core.errors import InputError
from gui import i18n, numbers
from gui.widgets.explorer_descent_curve import LossOverSteps
from gui.widgets.explorer_descent_own_parts import FunctionLine, LocalRateRow, OwnCurve, in_print
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider
from gui.widgets.surface_contour import ContourPlot
from gui.widgets.surface_shaded import ShadedSurface

FIRST = "ravine"
REACHES = (1.0, 2.0, 3.0, 5.0, 10.0)
SIDE = 81
FAR = 1e6
MOST_STEPS = 2000
PLAY_MS = 160


class OwnStage(Stage):
    """Type a function, put the ball down, and see what the rate and the bend of the ground make of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._build_controls()
        self._build_pictures()
        self.entry.chosen.connect(self.begin)
        self.entry.typed.connect(self.take)
        self.window_size.changed.connect(lambda _: self._look())
        self.rate.changed.connect(lambda _: self._show())
        self.momentum.changed.connect(lambda _: self._show())
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self.restart)
        self.contour.picked.connect(lambda x, y: self.place((x, y)))
        self.curve.picked.connect(lambda x: self.place((x, 0.0)))
        self.begin(FIRST)
        self.retranslate()

    def _build_controls(self) -> None:
        self.player, self.entry, self.rate, self.facts = Player(PLAY_MS), FunctionLine(), LocalRateRow(), Facts()
        self.window_label = Label("", "label", "text2")
        self.window_size = Segmented([(f"{reach:g}", f"±{reach:g}") for reach in REACHES], "3")
        self.window_size.setObjectName("own_window")
        self.momentum = ValueSlider("", 0.0, 0.95, 0.05)
        self.momentum.setObjectName("own_momentum")
        size = QVBoxLayout()
        size.setSpacing(4)
        size.addWidget(self.window_label)
        size.addWidget(self.window_size)
        for part in (self.player, self.entry, size, self.rate, self.momentum, self.facts):
            self.add(part)

    def _build_pictures(self) -> None:
        self.contour, self.shaded = ContourPlot(("x", "y"), square=True), ShadedSurface(("x", "y"))
        self.curve, self.losses = OwnCurve(), LossOverSteps()
        pair = QWidget()
        both = QHBoxLayout(pair)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.contour, 5)
        both.addWidget(self.shaded, 4)
        self.title = Label("", "strong", "text2")
        self.title.setObjectName("own_title")
        self.pictures_of = QStackedWidget()
        self.pictures_of.addWidget(self.curve)
        self.pictures_of.addWidget(pair)
        self.show_picture(self.title, 0)
        self.show_picture(self.pictures_of, 5)
        self.show_picture(self.losses, 2)

    @property
    def reach(self) -> float:
        """The window goes from −reach to reach on every axis."""
        return float(self.window_size.key)

    def reset(self) -> None:
        """The function that the stage opens with."""
        self.begin(FIRST)

    def begin(self, key: str) -> None:
        """The ready function `key` with its window, its rate and its start, without momentum."""
        ready = READY[key]
        self.entry.show_ready(key)
        self.window_size.set_key(f"{ready.reach:g}")
        self.momentum.set_value(0.0)
        self.rate.begin(ready.rate)
        self.function, self.start, self.balls = read_function(ready.formula), ready.start, [Ball(ready.start)]
        self._look()

    def take(self, function: TypedFunction) -> None:
        """Roll on another function from where the last one began; one without values here is refused."""
        try:
            surface(function, self.reach, SIDE)
        except InputError as error:
            self.entry.show_problem(error)
            return
        self.function = function
        self.rate.show_edge(critical_rate(function.at(self.start), self.momentum.value), self.momentum.value)
        self.rate.begin(self.rate.choice("good"))
        self.restart()
        self._look()

    def restart(self) -> None:
        """The ball where it was put down."""
        self.place(self.start)

    def place(self, at: Pair) -> None:
        """Put the ball down here, at rest."""
        self.player.stop()
        self.start, self.balls = at, [Ball(at)]
        self._show()

    def step(self) -> None:
        """One step of descent; a ball without a slope, or far outside, rests."""
        if self._live():
            self.balls.append(roll(self.function, self.balls[-1], self.rate.value, self.momentum.value))
        self._show()

    def retranslate(self) -> None:
        self.entry.retranslate()
        self.window_label.setText(self.tr("Window"))
        self.window_size.setAccessibleName(self.window_label.text())
        self.window_size.setToolTip(self.tr("How far each axis reaches on both sides of 0."))
        self.momentum.set_text(self.tr("Momentum β"))
        self.momentum.setToolTip(self.tr("How much of the last step goes on in the next one."))
        self.contour.setAccessibleName(self.tr("Your function from above"))
        self.contour.setToolTip(self.tr("Click to put the ball down. Crosses mark the bottoms of the valleys."))
        self.shaded.setAccessibleName(self.tr("Your function as a landscape"))
        self.shaded.setToolTip(self.tr("Drag to turn the landscape."))
        self.curve.setAccessibleName(self.tr("Your function as a curve"))
        self.curve.setToolTip(
            self.tr("Click to put the ball down. Dashed: the parabola that bends as the curve does at the ball.")
        )
        self.curve.set_names("x", "f")
        self.losses.setAccessibleName(self.tr("Height after every step"))
        self.losses.set_names(self.tr("steps"), "f")
        self.rate.retranslate()
        self.player.retranslate()
        self._show()

    def _live(self) -> bool:
        at = self.balls[-1].place
        known = all(map(math.isfinite, self.function.at(at).slopes)) and math.isfinite(self.function.at(at).value)
        return known and max(map(abs, at)) < FAR and len(self.balls) <= MOST_STEPS

    def _look(self) -> None:
        """Another function or window: new heights, new level lines."""
        try:
            axis, heights = surface(self.function, self.reach, SIDE)
        except InputError as error:
            self.entry.show_problem(error)
            return
        self.bottoms = low_places(self.function, self.reach)
        name = "f(x, y) = " if self.function.of_two else "f(x) = "
        self.title.setText(name + in_print(self.function.text))
        self.pictures_of.setCurrentIndex(int(self.function.of_two))
        if self.function.of_two:
            self.contour.set_surface(axis, axis, heights)
            self.contour.set_bests(self.bottoms)
            self.shaded.set_surface(axis, axis, heights)
        self._show()

    def _show(self) -> None:
        ball, here = self.balls[-1], self.function.at(self.balls[-1].place)
        momentum, live = self.momentum.value, self._live()
        following = roll(self.function, ball, self.rate.value, momentum).place if live else ball.place
        self.rate.show_edge(critical_rate(here, momentum), momentum)
        self.player.set_live(live)
        path = np.array([ball.place for ball in self.balls])
        self.losses.show_losses(self.function.heights(path[:, 0], path[:, 1]))
        if self.function.of_two:
            self.contour.set_path(path)
            self.shaded.set_path(path)
            self.contour.set_slope((-here.slopes[0], -here.slopes[1]) if live else None)
            self.contour.set_next(following if live else None)
        else:
            height, slope = straight(self.function)
            slide = Slide("own", height, slope, lambda at, _: at, -self.reach, self.reach, 0.0, None, 0.0)
            self.curve.show_ball(slide, path[:, 0].tolist(), following[0])
            self.curve.show_bend(here)
        self._show_facts(here)
        self.say(self._sentence(here))

    def _show_facts(self, here: Jet) -> None:
        x, y = self.balls[-1].place
        large, small = here.curvatures
        two = self.function.of_two
        pairs = ((x, y), here.slopes, (large, small)) if two else ((x,), here.slopes[:1], here.bends[:1])
        place, slopes, bends = (", ".join(numbers.number(value) for value in pair) for pair in pairs)
        self.facts.show_rows(
            [
                (self.tr("Step"), numbers.whole(len(self.balls) - 1)),
                ("x, y" if two else "x", place),
                (self.tr("Height f"), numbers.number(here.value, 4)),
                (self.tr("Slopes ∂f/∂x, ∂f/∂y") if two else self.tr("Slope f′"), slopes),
                (self.tr("Curvatures λ") if two else self.tr("Curvature f″ = λ"), bends),
            ]
        )

    def _sentence(self, here: Jet) -> str:
        at, steps = self.balls[-1].place, len(self.balls) - 1
        edge = critical_rate(here, self.momentum.value)
        fields = {"rate": numbers.compact(self.rate.value), "steps": numbers.whole(steps)}
        fields["edge"] = numbers.number(edge) if edge is not None else ""
        if max(map(abs, at)) >= FAR:
            return self.tr("After {steps} steps at {rate} the ball is gone. Put it down again by a click.").format(
                **fields
            )
        kind = ground(self.function, at)
        if kind != "slope":
            return self._rest_sentence(kind, at, steps)
        if max(map(abs, at)) > self.reach:
            return self.tr("The ball has left the window. Look at a larger one, or put it down again by a click.")
        words = {
            "slow": self.tr("At {rate} the ball creeps: the critical rate here is {edge}."),
            "fast": self.tr("At {rate} each step goes well down the slope: the critical rate here is {edge}."),
            "zigzag": self.tr(
                "{rate} is more than half of the critical rate {edge}: where the ground bends like this, steps jump "
                "from wall to wall."
            ),
            "diverges": self.tr(
                "{rate} is beyond {edge}, the critical rate here: where the ground bends like this, each step lands "
                "higher."
            ),
            "": self.tr("Here the ground bends upwards in no direction: no rate is critical before it does."),
        }
        return words[self.rate.zone].format(**fields)

    def _rest_sentence(self, kind: str, at: Pair, steps: int) -> str:
        """What is to be said of a place without a slope."""
        words = {
            "nowhere": self.tr("f has no value or no slope here: the ball cannot tell the way. Put it elsewhere."),
            "low": self.tr("At the bottom after {steps} steps: the slope is 0, and every way leads up."),
            "saddle": self.tr("A saddle: the slope is 0, yet one way leads down. A nudge, and the ball rolls on."),
            "top": self.tr("On top: the slope is 0, and every way leads down. A nudge, and the ball rolls."),
            "plain": self.tr("Level here: the slope is 0, so no rate moves the ball."),
        }
        said = words[kind].format(steps=numbers.whole(steps))
        if kind == "low" and self.bottoms:
            deepest, height = self.bottoms[0], self.function.at(self.bottoms[0]).value
            if self.function.at(at).value - height > 1e-3 * max(1.0, abs(height)):
                place = ", ".join(map(numbers.number, deepest if self.function.of_two else deepest[:1]))
                valley = self.tr("The deepest valley in this window is at {place}.").format(place=place)
                said = i18n.sentences(said, valley)
        return said
