"""Two crescents with a small network."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", "adam", learning_rate=0.01, batch_size=10, epochs=300)
    return project_of("moons", mlp((2,), 8, 1, activation="tanh"), config, noise=0.2)


PRESETS.register(
    Preset(
        "moons",
        N_("project", "Moons, 2-8-1"),
        N_("project", "Two crescents that reach into each other; one small hidden layer bends far enough."),
        _project,
        50,
    )
)
