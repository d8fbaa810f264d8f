"""Diabetes with 8-6-4-1."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", learning_rate=0.1, batch_size=32, epochs=100)
    return project_of("diabetes", mlp((10,), 8, 6, 4, 1, activation="tanh"), config)


PRESETS.register(
    Preset(
        "diabetes",
        N_("project", "Diabetes, 8-6-4-1"),
        N_("project", "Ten figures of a patient, standardised, and a narrowing network that answers yes or no."),
        _project,
        90,
    )
)
