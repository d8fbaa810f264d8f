"""The stage of curves: more neurons, more bends; what each neuron adds, and how the error falls with their number."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.concepts.bent_space import CURVES, best_line_cost, curve_network, curve_samples
from core.concepts.tiny_mlp import TinyMlp
from gui import numbers, theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Player
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.painting import colour, disc
from gui.widgets.plot import Array
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider

RATE, STEPS, INTERVAL_MS = 0.02, 25, 60
NEURONS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
ALONG = np.linspace(-1, 1, 201)[:, None]


class CurveGraph(Graph):
    """The curve as dots, the network's answer as a line, each neuron's part faintly behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((-1, 1), (-0.35, 1.35), ("x", "y"), parent=parent)
        self._samples: tuple[Array, Array] = (np.zeros((0, 1)), np.zeros((0, 1)))
        self._answers: Array = np.zeros(0)
        self._parts: Array = np.zeros((0, 0))

    def show_network(self, samples: tuple[Array, Array], network: TinyMlp) -> None:
        """Draw what `network` answers along x, and w·h of every hidden neuron."""
        self._samples = samples
        hidden, answers = network.layers(ALONG)[1:]
        self._answers = answers[:, 0]
        self._parts = hidden * network.weights[1][:, 0]
        self.update()

    def paint(self, painter: QPainter) -> None:
        for part in self._parts.T:
            self.draw_curve(painter, ALONG[:, 0], part, colour("run_b", 0.35), 1)
        for x, y in zip(*self._samples):
            disc(painter, self.point(float(x[0]), float(y[0])), theme.px(3), colour("blue", 0.55))
        if len(self._answers):
            self.draw_curve(painter, ALONG[:, 0], self._answers, "accent", 2.4)


class ErrorGraph(Graph):
    """The smallest error so far for each number of neurons, by powers of ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((0, 33), (-5, 0), ("", ""), parent=parent)
        self._best: dict[int, float] = {}
        self._now = 0

    def show_errors(self, best: dict[int, float], now: int) -> None:
        """Show these errors; the one of `now` neurons is filled."""
        self._best, self._now = best, now
        self.update()

    def paint(self, painter: QPainter) -> None:
        counts = sorted(self._best)
        heights = np.log10(np.clip([self._best[count] for count in counts], 1e-5, 1))
        self.draw_curve(painter, np.array(counts, float), heights, colour("accent", 0.5), 1.4)
        for count, height in zip(counts, heights):
            filled = count == self._now
            disc(painter, self.point(count, float(height)), theme.px(5), "accent" if filled else "paper", "accent", 1.6)


class CurveStage(LowStage):
    """A curve, a number of neurons, an activation; the network learns live."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.curve_label, self.activation_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.curve = Segmented([(key, "") for key in CURVES])
        self.curve.setObjectName("curve_choice")
        self.neurons = ValueSlider("", 0, len(NEURONS) - 1, step=1, shown=lambda at: str(NEURONS[int(at)]))
        self.neurons.slider.setObjectName("curve_neurons")
        self.activation = Segmented([("relu", "ReLU"), ("tanh", "Tanh"), ("linear", "")])
        self.activation.setObjectName("curve_activation")
        self.player, self.facts = Player(INTERVAL_MS), Facts()
        for widget in (
            self.curve_label, self.curve, self.neurons, self.activation_label, self.activation, self.player, self.facts,
        ):  # fmt: skip
            self.add(widget)
        self.graph, self.errors = CurveGraph(), ErrorGraph()
        self.graph.setObjectName("curve_graph")
        self.show_picture(self.graph, 3)
        self.show_picture(self.errors, 1)
        self.curve.changed.connect(lambda _: self._forget())
        self.activation.changed.connect(lambda _: self._forget())
        self.neurons.changed.connect(lambda _: self.restart())
        self.player.stepped.connect(self.learn)
        self.player.reset_wanted.connect(self.restart)
        self.best: dict[int, float] = {}
        self.reset()

    def reset(self) -> None:
        """The parabola, 2 ReLU neurons, nothing learned."""
        self.curve.set_key("parabola")
        self.activation.set_key("relu")
        self.neurons.set_value(1)
        self._forget()

    def restart(self) -> None:
        """The initial weights for this number of neurons."""
        self.network, self.steps = curve_network(self.count, self.activation.key), 0
        self._show()

    @property
    def count(self) -> int:
        """How many hidden neurons there are."""
        return NEURONS[int(self.neurons.value)]

    def learn(self) -> None:
        """Some steps downhill."""
        x, y = curve_samples(self.curve.key)
        for _ in range(STEPS):
            self.network.adam(x, y, RATE)
        self.steps += STEPS
        cost = self.network.cost(x, y)
        self.best[self.count] = min(cost, self.best.get(self.count, cost))
        self._show()

    def retranslate(self) -> None:
        """Renew the texts."""
        names = {"parabola": "y = x²", "wave": self.tr("wave"), "steps": self.tr("steps")}
        self.curve_label.setText(self.tr("Curve"))
        self.curve.setAccessibleName(self.tr("Curve"))
        self.curve.set_options([(key, names[key]) for key in CURVES])
        self.neurons.set_text(self.tr("Hidden neurons"))
        self.activation_label.setText(self.tr("Activation"))
        self.activation.setAccessibleName(self.tr("Activation"))
        self.activation.set_options([("relu", "ReLU"), ("tanh", "Tanh"), ("linear", self.tr("none"))])
        self.graph.setAccessibleName(self.tr("The curve and the network’s answer"))
        self.graph.setToolTip(self.tr("Dots: the curve. Thick: the network. Thin: what each hidden neuron adds."))
        self.errors.set_names(self.tr("neurons"), self.tr("log₁₀ of the smallest error"))
        self.errors.setAccessibleName(self.tr("Smallest error by number of neurons"))
        self.errors.setToolTip(self.tr("The smallest mean squared error so far for each number of neurons."))
        self.player.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _forget(self) -> None:
        self.best = {}
        self.restart()

    def _show(self) -> None:
        samples = curve_samples(self.curve.key)
        cost = self.network.cost(*samples)
        self.graph.show_network(samples, self.network)
        self.errors.show_errors(self.best, self.count)
        line = best_line_cost(self.curve.key)
        self.facts.show_rows([
            (self.tr("Steps"), numbers.whole(self.steps)), (self.tr("Mean squared error"), numbers.number(cost)),
            (self.tr("Best straight line"), numbers.number(line)),
        ])  # fmt: skip
        if self.activation.key == "linear":
            words = self.tr("Without activation all neurons together draw one straight line; the best reaches {line}.")
        elif not self.steps:
            words = self.tr("Press Play. Every neuron bends the line at one place; then try more neurons.")
        elif cost < 0.3 * line:
            words = self.tr("{count} neurons, error {cost}: one hidden layer does what no straight line can.")
        else:
            words = self.tr("{count} neurons, error {cost}. A straight line reaches {line}; more neurons bend more.")
        self.say(words.format(count=self.count, cost=numbers.number(cost), line=numbers.number(line)))
