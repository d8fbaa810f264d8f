"""Activations: a neuron by hand, curves and slopes, flat zones, and where the neurons of the user's network sit."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from core.concepts.activation_curves import ACTIVATIONS, FLAT, neuron
from core.inspection.preactivations import LayerSums, preactivations
from core.nn.naming import layer_name
from core.texts import N_, Text
from gui import numbers
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import shown
from gui.session import Session
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_activation_neuron import NeuronDrawing
from gui.widgets.explorer_activation_plot import ActivationGraph
from gui.widgets.explorer_network_tiles import curve_tile
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.slider import ValueSlider
from gui.work.prediction import Model

SAMPLES = 500
LOOK_MS = 200
OPENING = {"x1": 2.0, "w1": 0.5, "x2": 3.0, "w2": -1.0, "b": 1.0}
MARKS = {"x1": "x₁", "w1": "w₁", "x2": "x₂", "w2": "w₂", "b": "b"}
HANDS = "none"
"""No layer of the network is looked at."""


@EXPLORERS.register
class ActivationExplorer(Explorer):
    key: ClassVar[str] = "activation"
    name: ClassVar[Text] = N_("explorers", "Neuron and activation")
    help: ClassVar[Text] = N_(
        "explorers", "One neuron by hand, its activation and slope, where it is flat, and where your own neurons sit."
    )
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 40

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        curve_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers: tuple[LayerSums, ...] = ()
        self.stage = LowStage()
        self.stage.fill(self)
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        self.choice.changed.connect(self._show)
        self.layer_choice.changed.connect(self._show_layer)
        self.graph.z_wanted.connect(self._take_z)
        self.reset()
        self.retranslate()

    def _build(self) -> None:
        stage = self.stage
        self.choice_label, self.layer_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.choice = ComboBox([(key, member.name) for key, member in ACTIVATIONS.items()], "sigmoid")
        self.choice.setObjectName("activation_choice")
        stage.add(self.choice_label)
        stage.add(self.choice)
        self.remark = Label("", "label", "text2", wrap=True)
        stage.add(self.remark)
        self.section = stage.section("")
        self.sliders = {}
        for name, mark in MARKS.items():
            slider = ValueSlider(mark, -5, 5, step=0.1)
            slider.slider.setObjectName(f"activation_{name}")
            slider.changed.connect(self._show)
            stage.add(slider)
            self.sliders[name] = slider
        self.own_section = stage.section("")
        self.layer_choice = ComboBox([(HANDS, "")], HANDS)
        self.layer_choice.setObjectName("activation_layer")
        stage.add(self.layer_choice)
        self.own_words = Label("", "label", "text2", wrap=True)
        self.own_words.setObjectName("activation_own")
        stage.add(self.own_words)
        self.drawing, self.graph = NeuronDrawing(), ActivationGraph()
        self.drawing.setObjectName("activation_neuron")
        self.graph.setObjectName("activation_graph")
        stage.show_picture(self.drawing, 2)
        stage.show_picture(self.graph, 5)

    def attach(self, session: Session) -> None:
        super().attach(session)
        session.snapshot_changed.connect(self._look_soon)
        session.project_changed.connect(self._forget)
        session.run_reset.connect(self._look_soon)
        self._look_soon()

    def reset(self) -> None:
        for name, slider in self.sliders.items():
            slider.set_value(OPENING[name])
        self.choice.set_key("sigmoid")
        self.layer_choice.set_key(HANDS)
        self._show_layer()

    def retranslate(self) -> None:
        self.choice_label.setText(self.tr("Activation"))
        self.choice.setAccessibleName(self.tr("Activation"))
        self.section.setText(self.tr("A neuron by hand"))
        self.own_section.setText(self.tr("Your network"))
        self.layer_choice.setAccessibleName(self.tr("Layer of your network"))
        self.layer_choice.setToolTip(
            self.tr("The bars in the plot show the sums that reach this layer, over your training samples.")
        )
        self.graph.setToolTip(self.tr("Drag to move z. Solid: the activation. Dashed: its slope. Tinted: almost flat."))
        self._name_layers()
        self._show_layer()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_soon()

    # the neuron

    def _take_z(self, z: float) -> None:
        """The bias moves so that the sum becomes `z`."""
        values = {name: slider.value for name, slider in self.sliders.items()}
        bias = z - values["x1"] * values["w1"] - values["x2"] * values["w2"]
        self.sliders["b"].set_value(min(5.0, max(-5.0, bias)))
        self._show()

    def _show(self, _value: object = None) -> None:
        activation = ACTIVATIONS[self.choice.key]
        values = {name: slider.value for name, slider in self.sliders.items()}
        inputs, weights = (values["x1"], values["x2"]), (values["w1"], values["w2"])
        worked = neuron(inputs, weights, values["b"], activation)
        self.remark.setText(shown(activation.remark))
        self.drawing.show_neuron(inputs, weights, values["b"], worked, activation)
        self.graph.show_activation(activation, worked.z)
        most = max(float(np.abs(activation.slope(np.linspace(-8, 8, 801))).max()), 1e-9)
        fields = {
            "z": numbers.fixed(worked.z, 3), "formula": activation.formula, "a": numbers.fixed(worked.value, 3),
            "slope": numbers.fixed(worked.slope, 3),
        }  # fmt: skip
        words = self.tr("z = {z}, {formula} gives {a}. A correction that comes back is multiplied by {slope}.")
        if abs(worked.slope) < FLAT * most:
            words = self.tr(
                "z = {z}, {formula} gives {a}. Here the curve is flat: only {slope} of a correction is left."
            )
        self.stage.say(words.format(**fields))

    # the user's network

    def _look_soon(self, _news: object = None) -> None:
        if not self._soon.isActive():
            self._soon.start(LOOK_MS)

    def _forget(self, _project: object) -> None:
        self.layers = ()
        self._name_layers()
        self._show_layer()
        self._look_soon()

    def _ask(self) -> None:
        if self.session is not None and self.session.dataset is not None and self.isVisible():
            self.session.predictor.request("activation_explorer", _sums, self._take_layers)

    def _take_layers(self, layers: tuple[LayerSums, ...]) -> None:
        before = [(layer.index, layer.key) for layer in self.layers]
        self.layers = layers
        if [(layer.index, layer.key) for layer in layers] != before:
            self._name_layers()
        self._show_layer()

    def _name_layers(self) -> None:
        options = [(HANDS, self.tr("not shown"))]
        for layer in self.layers:
            name = ACTIVATIONS[layer.key].name
            if self.session is not None:
                name = layer_name(self.session.project.network, layer.index)
            words = self.tr("{layer}, neurons {count}")
            options.append((str(layer.index), words.format(layer=name, count=numbers.whole(layer.neurons))))
        self.layer_choice.set_options(options)
        if not self.layer_choice.key:
            self.layer_choice.set_key(HANDS)

    def _show_layer(self, _key: str = "") -> None:
        layer = next((layer for layer in self.layers if str(layer.index) == self.layer_choice.key), None)
        if layer is None:
            self.graph.show_sums(None)
            words = self.tr("Choose a layer to see where its sums lie on the curve; the bars move while you train.")
            if not self.layers:
                words = self.tr("Your network has no activation of these kinds. Add one and its sums appear here.")
            self.own_words.setText(words)
        else:
            self.choice.set_key(layer.key)
            self.graph.show_sums(layer.sums)
            flat = ACTIVATIONS[layer.key].flat_share(layer.sums)
            words = self.tr("{share} of the sums lie where {name} is almost flat.")
            self.own_words.setText(words.format(share=numbers.percent(flat), name=ACTIVATIONS[layer.key].name))
        self._show()


def _sums(model: Model) -> tuple[LayerSums, ...]:
    """For the prediction thread: the sums before every activation, over the first training samples."""
    import torch

    inputs = torch.from_numpy(model.scaling.apply(model.dataset.train.inputs[:SAMPLES]))
    keys = [layer.key for layer in model.project.network.layers]
    module: torch.nn.Sequential = model.module  # type: ignore[assignment]
    return preactivations(module, keys, inputs, ACTIVATIONS)
