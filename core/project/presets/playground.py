"""Circle with 2-4-2-1: the project that a first start shows."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("bce_with_logits", learning_rate=0.03, batch_size=10, epochs=1000)
    return project_of("circle", mlp((2,), 4, 2, 1, activation="tanh"), config)


PRESETS.register(
    Preset(
        "playground",
        N_("project", "Circle, 2-4-2-1"),
        N_(
            "project",
            "Two classes that no straight line separates, and a network just big enough to bend around one of them.",
        ),
        _project,
        10,
    )
)
