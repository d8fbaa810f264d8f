"""The stage of XOR: two hidden neurons bend the grid until one straight line is enough."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.concepts.bent_space import collapsed, right_share, xor_network, xor_points
from gui import numbers
from gui.widgets.button import Button
from gui.widgets.explorer_feature_space_planes import HiddenPlane, InputPlane
from gui.widgets.explorer_kit import Facts, Player
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider

RATE, STEPS, INTERVAL_MS = 0.05, 6, 70
MARKS = (("w₁₁", 0, 0), ("w₂₁", 1, 0), ("b₁", -1, 0), ("w₁₂", 0, 1), ("w₂₂", 1, 1), ("b₂", -1, 1))
REACH = 6.0


class XorStage(LowStage):
    """Learn it, or bend the grid by the six numbers of the hidden layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.inputs, self.targets = xor_points()
        self.seed, self.steps = 1, 0
        self.network = xor_network("tanh", self.seed)
        self.activation_label = Label("", "label", "text2")
        self.activation = Segmented([("tanh", "Tanh"), ("relu", "ReLU"), ("linear", "")])
        self.activation.setObjectName("xor_activation")
        self.player = Player(INTERVAL_MS)
        self.dice = Button("", "dice", "ghost", "small")
        self.dice.setObjectName("xor_dice")
        self.facts = Facts()
        for widget in (self.activation_label, self.activation, self.player, self.dice, self.facts):
            self.add(widget)
        self.heading = self.section("")
        self.sliders: list[ValueSlider] = []
        for index, (mark, _, _) in enumerate(MARKS):
            slider = ValueSlider(mark, -REACH, REACH, step=0.05)
            slider.slider.setObjectName(f"xor_weight{index + 1}")
            slider.changed.connect(partial(self._set_weight, index))
            self.sliders.append(slider)
            self.add(slider)
        self.before, self.after = InputPlane(), HiddenPlane()
        self.before.setObjectName("xor_inputs")
        self.after.setObjectName("xor_hidden")
        self.titles = (Label("", "strong"), Label("", "strong"))
        heads, planes = QHBoxLayout(), QHBoxLayout()
        for title, graph in zip(self.titles, (self.before, self.after)):
            heads.addWidget(title, 1)
            planes.addWidget(graph, 1)
        self.pictures.addLayout(heads)
        self.pictures.addLayout(planes, 1)
        self.activation.changed.connect(lambda _: self.restart())
        self.dice.clicked.connect(self._roll)
        self.player.stepped.connect(self.learn)
        self.player.reset_wanted.connect(self.restart)
        self.restart()

    def reset(self) -> None:
        """Tanh, the first weights."""
        self.player.stop()
        self.activation.set_key("tanh")
        self.seed = 1
        self.restart()

    def restart(self) -> None:
        """The initial weights again."""
        self.network, self.steps = xor_network(self.activation.key, self.seed), 0
        self.show_network()

    def learn(self) -> None:
        """A few steps downhill."""
        for _ in range(STEPS):
            self.network.adam(self.inputs, self.targets, RATE)
        self.steps += STEPS
        self.show_network()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.activation_label.setText(self.tr("Activation of the hidden layer"))
        self.activation.setAccessibleName(self.tr("Activation of the hidden layer"))
        self.activation.set_options([("tanh", "Tanh"), ("relu", "ReLU"), ("linear", self.tr("none"))])
        self.dice.setText(self.tr("Other first weights"))
        self.heading.setText(self.tr("The hidden layer by hand"))
        self.titles[0].setText(self.tr("Inputs"))
        self.titles[1].setText(self.tr("After the hidden layer"))
        self.before.setToolTip(self.tr("Dashed: where a hidden neuron is 0. Colour: what the network says."))
        self.after.setToolTip(self.tr("The same grid and points, moved by the hidden layer. Solid: the output’s line."))
        self.before.setAccessibleName(self.tr("Inputs"))
        self.after.setAccessibleName(self.tr("After the hidden layer"))
        self.player.retranslate()
        self.show_network()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_network(self) -> None:
        """Draw both planes and say how it stands."""
        network = self.network
        for slider, (_, row, column) in zip(self.sliders, MARKS):
            slider.set_value(float(network.biases[0][column] if row < 0 else network.weights[0][row, column]))
        self.before.show_points(self.inputs, self.targets)
        self.before.show_network(network)
        self.after.show_network(network, self.inputs, self.targets)
        right = right_share(network, self.inputs, self.targets)
        cost = network.cost(self.inputs, self.targets)
        self.facts.show_rows([
            (self.tr("Steps"), numbers.whole(self.steps)), (self.tr("Loss"), numbers.number(cost)),
            (self.tr("Points on the right side"), numbers.percent(right, 0)),
        ])  # fmt: skip
        self.say(self._sentence(right))

    def _sentence(self, right: float) -> str:
        if self.network.activation == "linear":
            weight, bias = collapsed(self.network)
            words = self.tr(
                "Without activation the grid stays a grid, and two layers are one: {a} x₁ + {b} x₂ + {c}. "
                "No straight line parts the corners."
            )
            a, b, c = (numbers.fixed(float(value), 2) for value in (*weight, bias))
            return words.format(a=a, b=b, c=c)
        if right == 1:
            return self.tr("The hidden layer has bent the plane: now one straight line parts the classes.")
        if self.steps >= 300:
            return self.tr("Stuck: from these first weights descent ends in a poor valley. Roll others.")
        return self.tr("On the left no straight line parts the classes. Press Play and watch the grid bend.")

    def _roll(self) -> None:
        self.seed += 1
        self.restart()

    def _set_weight(self, index: int, value: float) -> None:
        _, row, column = MARKS[index]
        self.player.stop()
        if row < 0:
            self.network.biases[0][column] = value
        else:
            self.network.weights[0][row, column] = value
        self.show_network()
