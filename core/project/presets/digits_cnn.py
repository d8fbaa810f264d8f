"""MNIST with two convolutions of 10 and 20 kernels."""

from __future__ import annotations

from core.fields import replace_fields
from core.nn.building import chain, layer
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_
from core.training.schedule import SCHEDULES


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
    config = training_of("cross_entropy", "adam", learning_rate=0.003, batch_size=64, epochs=8)
    return project_of("mnist", network, replace_fields(config, schedule=SCHEDULES["one_cycle"]()))


PRESETS.register(
    Preset(
        "digits_cnn",
        N_("project", "Digits, convolution 10/20"),
        N_(
            "project",
            "Two convolutions with 5×5 kernels, pooling, one linear layer: fewer weights, better answers, about 99% "
            "in eight epochs.",
        ),
        _project,
        120,
    )
)
