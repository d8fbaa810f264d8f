"""Who reads whom in a network: what a layer can take from earlier ones, and what each of its inputs is."""

from __future__ import annotations

import string
from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from core.fields import replace_fields
from core.nn.cuts import Cuts
from core.nn.layer import INPUT, LAYERS, LayerSpec, Shape
from core.nn.naming import follows, layer_name, opens_input
from core.nn.network import LayerReport, NetworkSpec

PLAIN_INPUTS = ("x1", "x2")
"""What two inputs are called that no layer makes features of."""


class Source(NamedTuple):
    """What a join may take: the outputs behind `layer` and what keeps their shape (−1: the input), called `name`."""

    layer: int
    name: str
    shape: Shape


def sources(network: NetworkSpec, place: int) -> tuple[Source, ...]:
    """What a join before layer `place` could take: the input first; not what arrives there anyway."""
    found = [Source(-1, "", network.input_shape)]
    for index, report in enumerate(network.report()[:place]):
        if report.output is None:
            break
        if opens_input(index, report) or follows(report):
            found[-1] = found[-1]._replace(shape=report.output)
        else:
            found.append(Source(index, layer_name(network, index), report.output))
    return tuple(found[:-1])


def taken_layer(network: NetworkSpec, index: int) -> int | None:
    """The layer that the join at `index` takes from (−1: the input), or None where that is gone."""
    tag = getattr(network.layers[index], "taken", None)
    if tag == INPUT:
        return -1
    return next((i for i in range(index - 1, -1, -1) if tag and network.layers[i].tag == tag), None)


def with_taken(network: NetworkSpec, index: int, layer: int) -> NetworkSpec:
    """The network whose join at `index` takes from `layer` (−1: the input)."""
    layers, tag = list(network.layers), INPUT
    if layer >= 0:
        tag = layers[layer].tag or _free_tag(layers)
        layers[layer] = replace(layers[layer], tag=tag)
    layers[index] = replace_fields(layers[index], taken=tag)
    return without_idle_tags(replace(network, layers=tuple(layers)))


def with_join(network: NetworkSpec, place: int, layer: int, way: str = "beside") -> NetworkSpec:
    """The network with a new join before layer `place` that takes from `layer` (−1: the input)."""
    join = replace_fields(LAYERS["join"](), way=way)
    grown = replace(network, layers=(*network.layers[:place], join, *network.layers[place:]))
    return with_taken(grown, place, layer)


def without_idle_tags(network: NetworkSpec) -> NetworkSpec:
    """The network in which only those layers have a tag that a join asks for."""
    wanted = {getattr(spec, "taken", "") for spec in network.layers}
    layers = (spec if spec.tag in wanted or not spec.tag else replace(spec, tag="") for spec in network.layers)
    return replace(network, layers=tuple(layers))


def with_inputs_followed(before: NetworkSpec, after: NetworkSpec) -> NetworkSpec:
    """`after` with the locks and cuts of its linear layers at the places where the same inputs stand now.

    A layer is known by the locks and cuts that it holds in both networks; where an input is gone, those of it go too.
    """
    if before.input_shape != after.input_shape or not any(_numbers_of(spec) for spec in after.layers):
        return after
    old, new = input_labels(before), input_labels(after)
    layers = list(after.layers)
    for index, spec in enumerate(after.layers):
        place = next((i for i, other in enumerate(before.layers) if _is_same(other, spec)), None)
        if place is not None and old[place] and new[index] and old[place] != new[index]:
            layers[index] = _with_sources(spec, old[place], new[index])
    return replace(after, layers=tuple(layers))


def input_labels(network: NetworkSpec) -> tuple[tuple[Hashable, ...], ...]:
    """For every layer what each number of a flat input is: its name or place among the inputs, or its place and whether
    it arrives from the layer before or joined it; empty where the input is not flat."""
    reports = network.report()
    made = getattr(network.layers[0], "names", None) if network.layers else None
    names = made or (PLAIN_INPUTS if network.input_shape == (2,) else range(_flat(network.input_shape)))
    now: tuple[Hashable, ...] = tuple((INPUT, name) for name in names)
    inputs, labels = now, []
    for index, report in enumerate(reports):
        labels.append(now)
        if opens_input(index, report) and report.spec.key == "flatten":
            now = inputs = tuple((INPUT, n) for n in range(_flat(report.output or ())))
        elif not opens_input(index, report) and not follows(report):
            now = _labels_behind(report, now, inputs)
    return tuple(labels)


def _labels_behind(
    report: LayerReport, now: tuple[Hashable, ...], inputs: tuple[Hashable, ...]
) -> tuple[Hashable, ...]:
    width = _flat(report.output or ())
    if not report.spec.joins:
        return tuple(("", n) for n in range(width))
    tag = getattr(report.spec, "taken", "")
    if getattr(report.spec, "way", "") == "add":
        return now
    taken = inputs if tag == INPUT else tuple((tag, n) for n in range(width - len(now)))
    return _apart((*now, *taken))


def _apart(labels: Sequence[Hashable]) -> tuple[Hashable, ...]:
    """Labels that stand several times told apart by how often they came before."""
    seen: dict[Hashable, int] = {}
    found: list[Hashable] = []
    for label in labels:
        times = seen[label] = seen.get(label, -1) + 1
        found.append((label, times) if times else label)
    return tuple(found)


def _flat(shape: Shape) -> int:
    return shape[-1] if len(shape) in (1, 2) else 0


def _numbers_of(spec: LayerSpec) -> list[tuple[str, Cuts]]:
    return [(name, numbers) for name in ("locked", "cut") if (numbers := getattr(spec, name, ()))]


def _is_same(before: LayerSpec, after: LayerSpec) -> bool:
    """Whether a layer holds the very locks and cuts of another: an edit of its other fields leaves them alone."""
    return any(getattr(before, name, None) is numbers for name, numbers in _numbers_of(after))


def _with_sources(spec: LayerSpec, old: tuple[Hashable, ...], new: tuple[Hashable, ...]) -> LayerSpec:
    places = {label: place for place, label in enumerate(new)}
    moved = {place: places[label] for place, label in enumerate(old) if label in places} | {-1: -1}

    def followed(numbers: Cuts) -> Cuts:
        return tuple(sorted((unit, moved[source], value) for unit, source, value in numbers if source in moved))

    return replace_fields(spec, **{name: followed(numbers) for name, numbers in _numbers_of(spec)})  # type: ignore[no-any-return]


def _free_tag(layers: Sequence[LayerSpec]) -> str:
    """The first of a, b, … z, a2, b2, … that no layer has."""
    used = {spec.tag for spec in layers}
    names = (letter + (str(turn) if turn > 1 else "") for turn in count(1) for letter in string.ascii_lowercase)
    return next(name for name in names if name not in used)
