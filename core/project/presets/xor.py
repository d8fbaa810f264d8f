"""XOR with 2-4-2-1."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", learning_rate=0.1, batch_size=10, epochs=500)
    return project_of("xor", mlp((2,), 4, 2, 1, activation="tanh"), config)


PRESETS.register(
    Preset(
        "xor",
        N_("project", "XOR, 2-4-2-1"),
        N_("project", "Four quadrants: hidden neurons are needed, and a few are enough."),
        _project,
        20,
    )
)
