"""The spiral with a deep network."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", "adam", learning_rate=0.01, batch_size=10, epochs=300)
    return project_of("spiral", mlp((2,), 8, 8, 8, 1, activation="tanh"), config)


PRESETS.register(
    Preset(
        "spiral",
        N_("project", "Spiral, 8-8-8-1"),
        N_("project", "Two arms wound around each other: three hidden layers with Adam follow them."),
        _project,
        40,
    )
)
