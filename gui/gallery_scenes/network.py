"""The network, drawn and as cards: from none to many neurons, and one whose layers do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.scaling import fit_scaling
from core.nn.building import chain, layer, mlp
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.training.weights import read_weights
from gui.gallery import GALLERY, Scene
from gui.widgets.field_maps import USUAL_BOX
from gui.widgets.layer_card_figures import NetworkFigures
from gui.widgets.layer_card_list import LayerCards
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_edits import with_features
from gui.widgets.network_diagram_live import column_maps
from gui.work.prediction import Model

NAMES = ("x₁", "x₂")


@GALLERY.register
class Drawings(Scene):
    key = "network-drawings"
    size: ClassVar[tuple[int, int]] = (1240, 480)

    def build(self) -> QWidget:
        deep = with_features(mlp((2,), 8, 6, 4, 1, activation="tanh"), ("x1", "x2", "x1^2", "x1x2", "sin x1"))
        networks: Sequence[NetworkSpec] = (mlp((2,), 1), deep, mlp((1, 28, 28), 512, 64, 10))
        room = QWidget()
        row = QHBoxLayout(room)
        row.setSpacing(24)
        for network in networks:
            row.addWidget(_drawing(network))
        return room


@GALLERY.register
class Cards(Scene):
    key = "layer-cards"
    size: ClassVar[tuple[int, int]] = (720, 700)

    def build(self) -> QWidget:
        convolved = chain((1, 28, 28), layer("conv2d"), "max_pool2d", "relu", "flatten", layer("linear", units=10))
        misfit = chain((1, 28, 28), layer("conv2d"), layer("linear", units=10), "relu")
        room = QWidget()
        row = QHBoxLayout(room)
        row.setSpacing(24)
        for network, opened in ((convolved, None), (convolved, 0), (misfit, None)):
            cards, figures = LayerCards(), NetworkFigures()
            cards.show_network(network, "")
            cards.select(opened)
            figures.show_network(network, 64)
            column = QVBoxLayout()
            column.addWidget(cards)
            column.addStretch(1)
            column.addWidget(figures)
            row.addLayout(column)
        return room


def _drawing(network: NetworkSpec) -> NetworkDiagram:
    """A drawing with initial weights and, over the plane, its maps."""
    diagram = NetworkDiagram()
    diagram.show_network(network, NAMES, "logit")
    module = network.build(4).eval()
    diagram.show_weights(read_weights(module))
    if network.input_shape == (2,):
        project = Project(network=network)
        dataset = project.data.load()
        model = Model(project, dataset, fit_scaling("none", dataset), module, 0, 0)
        diagram.show_maps(column_maps(model, diagram.columns, USUAL_BOX, 44))
    return diagram
