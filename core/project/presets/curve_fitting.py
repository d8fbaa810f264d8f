"""A curve through points."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    config = training_of("mse", "adam", learning_rate=0.01, batch_size=10, epochs=300)
    return project_of("curve", mlp((1,), 16, 16, 1, activation="tanh"), config)


PRESETS.register(
    Preset(
        "curve_fitting",
        N_("project", "Curve fitting, 1-16-16-1"),
        N_("project", "Sixteen tanh neurons twice: enough to follow a noisy curve that no straight line fits."),
        _project,
        70,
    )
)
