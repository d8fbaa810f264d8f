"""Two clouds and a single neuron."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", learning_rate=0.03, batch_size=10, epochs=200)
    return project_of("blobs", mlp((2,), 1), config)


PRESETS.register(
    Preset(
        "blobs",
        N_("project", "Blobs, one neuron"),
        N_("project", "Two clouds, which a single neuron separates with a straight line."),
        _project,
        30,
    )
)
