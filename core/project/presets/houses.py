"""House prices with one hidden layer: the recipe for any table with a number to be learned."""

from __future__ import annotations

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    """Targets keep their units, hundreds here: plain descent would throw tanh neurons to their limits, Adam walks."""
    config = training_of("mse", "adam", learning_rate=0.1, batch_size=10, epochs=200)
    return project_of("houses", mlp((3,), 16, 1, activation="relu"), config)


PRESETS.register(
    Preset(
        "houses",
        N_("project", "House prices, 3-16-1"),
        N_("project", "A price from area, rooms and age: a number instead of a class."),
        _project,
        85,
    )
)
