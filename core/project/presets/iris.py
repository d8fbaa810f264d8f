"""Iris flowers with one hidden layer."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("cross_entropy", "adam", learning_rate=0.01, batch_size=10, epochs=100)
    return project_of("iris", mlp((4,), 8, 3, activation="tanh"), config)


PRESETS.register(
    Preset(
        "iris", N_("project", "Iris, 4-8-3"), N_("project", "Three species told apart by four lengths."), _project, 80
    )
)
