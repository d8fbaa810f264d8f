"""The spiral with sines and two hidden layers."""

from __future__ import annotations

from core.nn.building import chain, layer
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    network = chain(
        (2,),
        layer("features", names=("x1", "x2", "sin x1", "sin x2")),
        layer("linear", units=16),
        "tanh",
        layer("linear", units=16),
        "tanh",
        layer("linear", units=1),
    )
    config = training_of("bce_with_logits", "adam", learning_rate=0.01, batch_size=10, epochs=100)
    return project_of("spiral", network, config)


PRESETS.register(
    Preset(
        "spiral",
        N_("project", "Spiral, 4-16-16-1"),
        N_("project", "Two arms wound around each other: sines as extra inputs and two hidden layers follow them."),
        _project,
        40,
    )
)
