"""The knobs of a project that a race can turn: one setting, the values it may take, the project with one of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.data.scaling import SCALINGS
from core.fields import FieldInfo, Range, describe, replace_fields
from core.nn.edits import settled
from core.nn.initialiser import INITIALISERS
from core.nn.layer import LAYERS, LayerSpec
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.settings import part, with_part
from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES

MOST_VALUES = 6
SHARES = (0.0, 0.5, 0.9, 0.99)
LISTS: dict[str, tuple[float, ...]] = {
    "batch_size": (1, 10, 30, 100),
    "weight_decay": (0.0, 0.001, 0.01, 0.1),
    "l1": (0.0, 0.0001, 0.001, 0.01),
}
UNITS = (1, 2, 4, 8, 16)


@dataclass(frozen=True)
class Option:
    """A value of a knob; `name` says it where it is no number."""

    value: Any
    name: Text | None = None


@dataclass(frozen=True)
class Knob:
    """One thing that can differ between the runs of a race.

    `options` are proposals for this project, the present value among them; a knob with `limits` takes any number
    within them.
    """

    key: str
    name: Text
    options: tuple[Option, ...]
    current: Any
    turn: Callable[[Any], Project]
    limits: Range | None = None
    whole: bool = False

    def first_choice(self) -> tuple[Any, ...]:
        """The values that a race begins with: the present one and up to two neighbours."""
        values = [option.value for option in self.options]
        at = values.index(self.current) if self.current in values else 0
        start = max(0, min(at - 1, len(values) - 3))
        return tuple(values[start : start + 3])


def knobs(project: Project) -> dict[str, Knob]:
    """Every knob of `project` with at least two values that it can be trained with, by key."""
    offered = [*_numbers(project), *_parts(project), *_layers(project), _scaling(project)]
    return {knob.key: knob for knob in offered if len(knob.options) > 1}


def lanes(project: Project, knob: Knob, values: Sequence[Any]) -> tuple[Project, ...]:
    """One project per value: all alike but for the knob, the seed included."""
    return tuple(project if value == knob.current else knob.turn(value) for value in values)


def _numbers(project: Project) -> Iterable[Knob]:
    for place in ("training", "optimiser"):
        spec = part(project, place)
        for info in describe(type(spec)):
            if info.type in (int, float) and info.range is not None and info.name not in ("epochs", "seed"):
                yield _number(project, place, info)


def _number(project: Project, place: str, info: FieldInfo) -> Knob:
    spec = part(project, place)
    current, limits = getattr(spec, info.name), info.range
    assert limits is not None
    if info.name in LISTS:
        proposed: Iterable[float] = LISTS[info.name]
    elif limits.log:
        proposed = _rungs(current)
    else:
        proposed = SHARES
    values = sorted({info.type(value) for value in proposed if limits.holds(value)} | {current})

    def turn(value: Any) -> Project:
        return with_part(project, place, replace_fields(spec, **{info.name: info.type(value)}))

    options = tuple(Option(value) for value in values[:MOST_VALUES])
    return Knob(f"{place}.{info.name}", info.label.text, options, current, turn, limits, info.type is int)


def _parts(project: Project) -> Iterable[Knob]:
    """Optimiser, loss and schedule: each kind as it is without settings, the present one as it is set."""
    named: tuple[tuple[str, Text, Any], ...] = (
        ("optimiser", N_("race", "Optimiser"), OPTIMISERS),
        ("loss", N_("race", "Loss"), LOSSES),
        ("schedule", N_("race", "Schedule"), SCHEDULES),
    )
    for place, name, registry in named:
        present = part(project, place).key

        def turn(key: Any, place: str = place, registry: Any = registry) -> Project:
            return with_part(project, place, registry[key]())

        able = [key for key in registry if key == present or turn(key).problem() is None]
        options = tuple(Option(key, registry[key].name) for key in _with_present(able, present))
        yield Knob(place, name, options, present, turn)


def _layers(project: Project) -> Iterable[Knob]:
    """Activation, initialiser and number of neurons of the hidden layers, all of them at once."""
    layers = project.network.layers
    last = max((index for index, layer in enumerate(layers) if hasattr(layer, "units")), default=0)
    hidden = layers[:last]

    def turned(change: Callable[[LayerSpec], LayerSpec], stop: int = last) -> Project:
        changed = replace(project.network, layers=(*map(change, layers[:stop]), *layers[stop:]))
        return replace(project, network=settled(project.network, changed))

    def activation(key: Any) -> Project:
        return turned(lambda layer: LAYERS[key]() if layer.is_activation else layer)

    def initialiser(key: Any) -> Project:
        return turned(
            lambda layer: replace_fields(layer, initialiser=key) if hasattr(layer, "initialiser") else layer,
            len(layers),
        )

    def units(count: Any) -> Project:
        return turned(lambda layer: replace_fields(layer, units=int(count)) if hasattr(layer, "units") else layer)

    keys = [key for key, layer in LAYERS.items() if layer.is_activation and key != "softmax"]
    used = _only({layer.key for layer in hidden if layer.is_activation})
    if any(layer.is_activation for layer in hidden):
        options = tuple(Option(key, Text("", LAYERS[key].name)) for key in _with_present(keys, used))
        yield Knob("activation", N_("race", "Activation"), options, used, activation)
    starts = _only({str(getattr(layer, "initialiser")) for layer in layers if hasattr(layer, "initialiser")})  # noqa: B009
    options = tuple(Option(key, INITIALISERS[key].name) for key in _with_present(list(INITIALISERS), starts))
    yield Knob("initialiser", N_("race", "Initial weights"), options, starts, initialiser)
    widths = {int(getattr(layer, "units")) for layer in hidden if hasattr(layer, "units")}  # noqa: B009
    if widths:
        width = _only(widths)
        counts = sorted({*UNITS, *([width] if width else [])})
        options = tuple(Option(count) for count in counts[:MOST_VALUES])
        yield Knob("units", N_("race", "Hidden neurons"), options, width, units, Range(1, 4096), True)


def _scaling(project: Project) -> Knob:
    options = tuple(Option(key, name) for key, name in SCALINGS.items())
    return Knob("scaling", N_("race", "Scaling"), options, project.scaling, lambda key: replace(project, scaling=key))


def _rungs(current: float) -> list[float]:
    """Two steps of 1, 3, 10 … below a positive number and two above it."""
    power = math.floor(math.log10(current))
    steps = [float(f"{factor}e{power + shift}") for shift in (-2, -1, 0, 1, 2) for factor in (1, 3)]
    below = [step for step in steps if step < 0.99 * current]
    above = [step for step in steps if step > 1.01 * current]
    return [*below[-2:], *above[:2]]


def _only(values: set[Any]) -> Any:
    """The one value, or None where there are several."""
    return next(iter(values)) if len(values) == 1 else None


def _with_present(keys: list[str], present: str | None) -> list[str]:
    """At most so many keys as a race has runs, the present one first."""
    others = [key for key in keys if key != present]
    return ([present, *others] if present else others)[:MOST_VALUES]
