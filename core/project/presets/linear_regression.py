"""A line through points."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("mse", learning_rate=0.03, batch_size=10, epochs=100)
    return project_of("line", mlp((1,), 1), config)


PRESETS.register(
    Preset(
        "linear_regression",
        N_("project", "Linear regression"),
        N_("project", "One neuron without activation finds slope and intercept of a noisy line."),
        _project,
        60,
    )
)
