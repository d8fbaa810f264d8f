"""The smallest network for XOR: one hidden neuron, and the inputs past it (Rumelhart, Hinton and Williams 1986)."""

from __future__ import annotations

import math

from core.data.own_points import GOLDEN, Points, added
from core.nn.building import mlp
from core.nn.wiring import with_join
from core.project.document import Project
from core.project.preset import PRESETS, Preset, project_of, training_of
from core.texts import N_

CORNER, RADIUS, POINTS = 3.0, 1.3, 14


def _clouds() -> Points:
    """A round cloud in each corner, the points on a spiral that fills it evenly (Vogel 1979)."""
    points: Points = ()
    for x, y in ((CORNER, CORNER), (-CORNER, -CORNER), (-CORNER, CORNER), (CORNER, -CORNER)):
        turns = [(RADIUS * math.sqrt((i + 0.5) / POINTS), 2 * math.pi * GOLDEN * i) for i in range(POINTS)]
        spots = [(x + far * math.cos(turn), y + far * math.sin(turn)) for far, turn in turns]
        points = added(points, spots, 1.0 if x * y > 0 else 0.0)
    return points


def _project() -> Project:
    network = with_join(mlp((2,), 1, 1, activation="tanh"), 2, -1)
    config = training_of("bce_with_logits", learning_rate=0.1, batch_size=10, epochs=300)
    return project_of("my_points", network, config, points=_clouds(), test_share=0.25)


PRESETS.register(
    Preset(
        "xor_wired",
        N_("project", "XOR, wired by hand"),
        N_("project", "One hidden neuron is enough for four clouds, if the inputs also reach the output past it."),
        _project,
        21,
    )
)
