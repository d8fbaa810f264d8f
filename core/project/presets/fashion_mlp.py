"""Fashion-MNIST with 784-1024-10."""

from __future__ import annotations

from dataclasses import replace

from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    """Pixels from 0 to 1 and no more, as the usual tutorial has it."""
    config = training_of("cross_entropy", learning_rate=0.1, batch_size=64, epochs=5)
    return replace(project_of("fashion_mnist", mlp((1, 28, 28), 1024, 10), config), scaling="none")


PRESETS.register(
    Preset(
        "fashion_mlp",
        N_("project", "Clothes, 784-1024-10"),
        N_("project", "Ten kinds of clothes with one wide hidden layer: about 86% in five epochs."),
        _project,
        130,
    )
)
