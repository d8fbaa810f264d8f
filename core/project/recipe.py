"""The recommended recipe for pictures ("make it good"): parts that each change one thing in a project, and say why.

For 28×28 digits the network is the one of the shipped model; what that model needed beyond this (made-up pen digits and
marks that are no digit) belongs to drawings, not to pictures in general.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from core.fields import replace_fields
from core.nn.building import chain, layer
from core.nn.layer import LAYERS, LayerSpec, Shape
from core.nn.loss import LOSSES
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.edits import fit_output
from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES

BATCH, RATE, DECAY, SMOOTHING = 64, 0.003, 0.02, 0.1
STEPS, FEWEST_EPOCHS, MOST_EPOCHS = 9_000, 10, 80
"""So many steps are planned, in no fewer and no more epochs than these."""
WIDTHS = (32, 64, 128)
NOT_MIRRORED = ("mnist", "my_drawings")
"""Digits and letters read differently in a mirror."""


@dataclass(frozen=True)
class Part:
    """`apply(project, count)` makes one change; `count` is how many training pictures there are."""

    key: str
    name: Text
    help: Text
    apply: Callable[[Project, int], Project]
    fits: Callable[[Project], bool] = lambda _project: True
    usual: bool = True
    """Whether it belongs to the recipe unless somebody leaves it out; else it is an offer."""
    backbone: str = ""
    """The trunk whose weights must be on this computer."""


def suits(project: Project) -> bool:
    """Whether the recipe is meant for this project: pictures of classes."""
    return project.data.kind == "pictures" and project.data.task in ("binary", "multiclass")


def with_parts(project: Project, keys: Iterable[str], count: int) -> Project:
    """The project with these parts of the recipe; its last layer and loss fit the data."""
    wanted = set(keys)
    for part in PARTS:
        if part.key in wanted and part.fits(project):
            project = part.apply(project, count)
    return fit_output(project)


def compact(input_shape: Shape, outputs: int) -> NetworkSpec:
    """3×3 convolutions with strides in place of pooling, down to about 4×4: 28 → 28 → 14 → 14 → 7 → 4 pixels a side."""
    side = min(input_shape[1:])
    steps = [1, 2] if side < 48 else [2, 2]
    layers = [part for stride in steps for part in _stage(WIDTHS[0], stride)]
    side = math.ceil(side / math.prod(steps))
    layers += _stage(WIDTHS[1], 1)
    wide = WIDTHS[1]
    while side > 4:
        layers += _stage(wide, 2)
        side, wide = math.ceil(side / 2), WIDTHS[2]
    return chain(input_shape, *layers, "flatten", layer("dropout", share=0.2), layer("linear", units=outputs))


def _stage(channels: int, stride: int) -> list[LayerSpec]:
    convolution = layer("conv2d", channels=channels, kernel=3, stride=stride, padding=1, bias=False)
    return [convolution, LAYERS["batch_norm"](), LAYERS["relu"]()]


def _compact(project: Project, count: int) -> Project:
    kept = [spec for spec in project.network.layers if spec.key == "augment"]
    network = compact(project.data.input_shape, project.data.outputs)
    return replace(project, network=replace(network, layers=(*kept, *network.layers)))


def _takes_photos(project: Project) -> bool:
    """Whether the data are colour pictures that are large enough for a network trained on photos."""
    channels, *sides = project.data.input_shape
    return channels == 3 and min(sides) >= 32


def _backbone(project: Project, count: int) -> Project:
    kept = [spec for spec in project.network.layers if spec.key == "augment"]
    layers = [LAYERS["backbone"](), layer("dropout", share=0.2), layer("linear", units=project.data.outputs)]
    return replace(project, network=replace(project.network, layers=(*kept, *layers)))


def _augment(project: Project, count: int) -> Project:
    """As the first layer; one that is there already is left as it is set."""
    if any(spec.key == "augment" for spec in project.network.layers):
        return project
    photos = project.data.key not in NOT_MIRRORED
    changes = layer("augment", mirror=True, slant=0.0) if photos else LAYERS["augment"]()
    return replace(project, network=replace(project.network, layers=(changes, *project.network.layers)))


def _smooth(project: Project, count: int) -> Project:
    loss = replace_fields(LOSSES["cross_entropy"](), smoothing=SMOOTHING)
    return replace(project, training=replace(project.training, loss=loss))


def _schedule(project: Project, count: int) -> Project:
    """AdamW whose rate goes up and down once, and as many epochs as the pictures need for `STEPS` steps."""
    epochs = min(MOST_EPOCHS, max(FEWEST_EPOCHS, math.ceil(STEPS * BATCH / max(count, 1))))
    training = replace(
        project.training,
        optimiser=OPTIMISERS["adamw"](),
        schedule=SCHEDULES["one_cycle"](),
        learning_rate=RATE,
        weight_decay=DECAY,
        batch_size=BATCH,
        epochs=epochs,
    )
    return replace(project, training=training)


PARTS: tuple[Part, ...] = (
    Part(
        "compact",
        N_("recipe", "A compact convolutional network"),
        N_(
            "recipe",
            "Small kernels find strokes, then shapes made of strokes. Strides shrink the picture, batch normalisation "
            "keeps every layer in its working range.",
        ),
        _compact,
    ),
    Part(
        "backbone",
        N_("recipe", "A network that has seen a million photos, in place of the compact one"),
        N_(
            "recipe",
            "Few photos are enough when the network knows edges, fur and wheels already. It stays as ImageNet taught "
            "it; only the last layer learns.",
        ),
        _backbone,
        _takes_photos,
        usual=False,
        backbone="mobilenet_v3_small",
    ),
    Part(
        "augment",
        N_("recipe", "Augmentation"),
        N_(
            "recipe",
            "Every picture comes a little turned, scaled and moved, each time differently. The network sees many more "
            "pictures than there are and cannot learn them by heart.",
        ),
        _augment,
    ),
    Part(
        "smoothing",
        N_("recipe", "Label smoothing"),
        N_(
            "recipe",
            "The goal is a little less than certainty. The network stays honest about how sure it is, and one "
            "wrong label does less harm.",
        ),
        _smooth,
    ),
    Part(
        "one_cycle",
        N_("recipe", "One cycle with AdamW"),
        N_(
            "recipe",
            "The learning rate rises, so that the network explores, then falls to almost zero, so that it settles. It "
            "needs the planned epochs in full.",
        ),
        _schedule,
    ),
)
