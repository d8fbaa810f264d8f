"""MNIST with two convolutions of 10 and 20 kernels."""

from __future__ import annotations

from core.nn.building import chain, layer
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_


def _project() -> Project:
    network = chain(
        (1, 28, 28),
        layer("conv2d", channels=10, kernel=5),
        "max_pool2d",
        "relu",
        layer("conv2d", channels=20, kernel=5),
        "max_pool2d",
        "relu",
        "flatten",
        layer("linear", units=10),
    )
    config = training_of("cross_entropy", momentum=0.5, learning_rate=0.01, batch_size=64, epochs=3)
    return project_of("mnist", network, config)


PRESETS.register(
    Preset(
        "digits_cnn",
        N_("project", "Digits, convolution 10/20"),
        N_("project", "Two convolutions with 5×5 kernels, pooling, one linear layer: fewer weights, better answers."),
        _project,
        120,
    )
)
