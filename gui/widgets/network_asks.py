"""What the network drawing asks of the prediction thread, and when; answers for another network are let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import numpy as np

from gui.widgets.field_maps import USUAL_BOX, Array, Box
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_live import (
    Outputs,
    column_maps,
    column_outputs,
    neuron_map,
    sample_answers,
    wire_slope,
)

if TYPE_CHECKING:
    from core.nn.layer import Shape
    from gui.work.prediction import PredictionThread

NEURON_SIDE = 128


class NetworkAsks:
    """Over one or two numbers every neuron has a map; over anything else it shows what one sample makes of it."""

    def __init__(
        self, diagram: NetworkDiagram, predictor: PredictionThread, show_neuron: Callable[[Array | None, str], object]
    ) -> None:
        self._diagram, self._predictor, self._show_neuron = diagram, predictor, show_neuron
        self.box: Box = USUAL_BOX
        self.cursor: tuple[float, float] | None = None
        self.sample = 0
        self.over: Literal["nothing", "line", "plane", "sample"] = "nothing"

    def set_inputs(self, shape: Shape) -> None:
        """What the network is given."""
        self.over = "plane" if shape == (2,) else "line" if shape == (1,) else "sample"

    def renew(self) -> None:
        """Everything that has changed with the weights."""
        if self.over in ("plane", "line"):
            columns, plane, side = self._diagram.columns, self.box, self._diagram.map_side()
            self._predictor.request(
                "network maps", lambda model: column_maps(model, columns, plane, side), self._diagram.show_maps
            )
            self.ask_outputs()
            self.ask_neuron()
        else:
            self.ask_answers()
        self.ask_slope()

    def ask_answers(self) -> None:
        """What the present sample makes of every layer."""
        columns, sample = self._diagram.columns, self.sample
        self._predictor.request(
            "network answers", lambda model: sample_answers(model, columns, sample), self._diagram.show_answers
        )

    def ask_outputs(self) -> None:
        """Every neuron's output where the cross-hair of the result stands."""
        if self.cursor is None:
            self._diagram.show_outputs({})
            return
        at, columns = np.array([self.cursor], dtype=np.float32), self._diagram.columns

        def answer(outputs: Outputs) -> None:
            if self.cursor is not None:
                self._diagram.show_outputs(outputs)

        self._predictor.request("network outputs", lambda model: column_outputs(model, columns, at), answer)

    def ask_neuron(self) -> None:
        """The map of the neuron that is pointed at, for the large field."""
        tile = self._diagram.hovered
        if tile is None or self.over != "plane":
            self._show_neuron(None, "")
            return
        columns, plane, caption = self._diagram.columns, self.box, self._diagram.tile_name(tile)

        def answer(values: Array) -> None:
            if self._diagram.hovered == tile:
                self._show_neuron(values, caption)

        self._predictor.request(
            "network neuron", lambda model: neuron_map(model, columns, tile, plane, NEURON_SIDE), answer
        )

    def ask_slope(self) -> None:
        """The derivative of the loss by the weight or bias that is pointed at."""
        wire, columns = self._diagram.wire, self._diagram.columns
        if wire is not None:
            self._predictor.request(
                "network slope",
                lambda model: wire_slope(model, columns, wire),
                lambda slope: self._diagram.show_gradient(wire, slope),
            )
