"""MNIST in seconds: a small network and a training that lose no time."""

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
        layer("conv2d", channels=8, kernel=5, stride=2, bias=False),
        "batch_norm",
        "relu",
        layer("conv2d", channels=32, kernel=3, bias=False),
        "max_pool2d",
        "batch_norm",
        "relu",
        layer("conv2d", channels=48, kernel=3, bias=False),
        "batch_norm",
        "relu",
        "flatten",
        layer("linear", units=10),
    )
    config = training_of("cross_entropy", "adamw", learning_rate=0.015, batch_size=128, epochs=1)
    schedule = replace_fields(SCHEDULES["one_cycle"](), share=0.1)
    config = replace_fields(config, schedule=schedule, loss=replace_fields(config.loss, smoothing=0.1))
    return project_of("mnist", network, config)


PRESETS.register(
    Preset(
        "digits_fast",
        N_("project", "Digits, fast"),
        N_(
            "project",
            "99% of the test digits after one epoch of a few seconds: strides, batch normalisation, label smoothing, "
            "one cycle.",
        ),
        _project,
        121,
    )
)
