"""The loss no longer falls although many training samples are still answered wrongly: the network is too small."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule
from core.nn.layer import LAYERS
from core.nn.network import NetworkSpec
from core.texts import N_, Text

LEAST_EPOCHS = 30
FLAT = 0.02
LOW_ACCURACY = 0.85
WIDTH = 8


@RULES.register
class Underfitting(Rule):
    key: ClassVar[str] = "underfitting"
    name: ClassVar[Text] = N_("doctor", "Underfitting")
    help: ClassVar[Text] = N_(
        "doctor", "The network cannot even answer its training samples: it is too simple for them."
    )
    order: ClassVar[int] = 70

    def examine(self, case: Case) -> Finding | None:
        course = case.course
        if course is None or len(course.train) < LEAST_EPOCHS or not len(course.accuracy):
            return None
        third = course.train[-len(course.train) // 3 :]
        levelled = np.isfinite(third).all() and abs(third[0] - third.min()) <= FLAT * abs(third[0])
        accuracy = float(course.accuracy[-1])
        if not levelled or accuracy >= LOW_ACCURACY:
            return None
        return self.found(
            N_(
                "doctor",
                "The loss has stopped falling, and {percent}% of the training samples are still answered wrongly.",
            ),
            Fix(N_("doctor", "Make the network larger"), {"network": larger(case.network)}),
            percent=round(100 * (1 - accuracy), 1),
        )


def larger(network: NetworkSpec) -> NetworkSpec:
    """Hidden linear layers with twice as many neurons; a network without any gets a hidden layer of eight with ReLU."""
    last = max((i for i, layer in enumerate(network.layers) if layer.key == "linear"), default=None)
    hidden = {i for i, layer in enumerate(network.layers) if layer.key == "linear" and i != last}
    if last is not None and not hidden:
        linear = LAYERS["linear"]
        added = (linear(units=WIDTH), LAYERS["relu"]())  # type: ignore[call-arg]
        return replace(network, layers=(*network.layers[:last], *added, *network.layers[last:]))
    layers = (
        replace(layer, units=2 * vars(layer)["units"]) if i in hidden else layer  # type: ignore[call-arg]
        for i, layer in enumerate(network.layers)
    )
    return replace(network, layers=tuple(layers))
