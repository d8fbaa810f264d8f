"""Edits of a network as pure functions: each returns a new one and leaves the given one alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from core.fields import describe, replace_fields
from core.nn.cuts import Cuts, Place, is_number
from core.nn.held import Held, fitting, with_number
from core.nn.layer import LAYERS, LayerSpec, NeedsFlatError, NeedsPictureError, TooSmallError
from core.nn.network import LayerReport, NetworkSpec
from core.nn.wiring import with_inputs_followed, with_taken, without_idle_tags


def add_layer(network: NetworkSpec, index: int, key: str) -> NetworkSpec:
    """The network with a new layer `key` before layer `index` (`len(network.layers)` appends)."""
    return _with(network, [*network.layers[:index], LAYERS[key](), *network.layers[index:]])


def remove_layer(network: NetworkSpec, index: int) -> NetworkSpec:
    """The network without layer `index`."""
    return _with(network, [*network.layers[:index], *network.layers[index + 1 :]])


def move_layer(network: NetworkSpec, index: int, to: int) -> NetworkSpec:
    """The network with layer `index` standing at place `to`, counted after it was taken out."""
    rest = [*network.layers[:index], *network.layers[index + 1 :]]
    return _with(network, [*rest[:to], network.layers[index], *rest[to:]])


def with_field(network: NetworkSpec, index: int, name: str, value: object) -> NetworkSpec:
    """The network whose layer `index` has `value` in the field `name`; a join takes from the layer of that number."""
    spec = network.layers[index]
    if spec.joins and name == "taken":
        return with_taken(network, index, int(str(value)))
    return replace_layer(network, index, replace_fields(spec, **{name: value}))


def settled(before: NetworkSpec, after: NetworkSpec) -> NetworkSpec:
    """`after`, made of `before`, with locks and cuts that have followed their inputs or went with them."""
    return without_idle_tags(with_fitting_locks(with_inputs_followed(before, after)))


def replace_layer(network: NetworkSpec, index: int, spec: LayerSpec) -> NetworkSpec:
    """The network with `spec` in place of layer `index`."""
    return _with(network, [*network.layers[:index], spec, *network.layers[index + 1 :]])


def lock_of(network: NetworkSpec, layer: int, unit: int, source: int) -> float | None:
    """The value at which a weight (for source −1 a bias) of a layer is locked, or None."""
    locked: tuple[tuple[int, int, float], ...] = getattr(network.layers[layer], "locked", ())
    return next((value for *place, value in locked if place == [unit, source]), None)


def with_lock(network: NetworkSpec, layer: int, unit: int, source: int, value: float | None) -> NetworkSpec:
    """The network in which that weight or bias is locked at `value`, or free again for None."""
    spec = network.layers[layer]
    locked: tuple[tuple[int, int, float], ...] = getattr(spec, "locked", ())
    others = [lock for lock in locked if lock[:2] != (unit, source)]
    kept = sorted([*others, (unit, source, value)]) if value is not None else others
    return replace_layer(network, layer, replace_fields(spec, locked=tuple(kept)))


def cuts_of(network: NetworkSpec) -> dict[Place, float]:
    """The connections that are cut, with the weights that they had."""
    return {
        (index, unit, source): value
        for index, spec in enumerate(network.layers)
        for unit, source, value in getattr(spec, "cut", ())
    }


def with_cuts(network: NetworkSpec, cuts: Mapping[Place, float]) -> NetworkSpec:
    """The network in which these connections are cut as well; the weights that they have are remembered."""
    return _with_all_cuts(network, {**cuts, **cuts_of(network)})


def without_cuts(network: NetworkSpec, places: Collection[Place]) -> NetworkSpec:
    """The network in which these connections are there again."""
    return _with_all_cuts(network, {place: value for place, value in cuts_of(network).items() if place not in places})


def _with_all_cuts(network: NetworkSpec, cuts: Mapping[Place, float]) -> NetworkSpec:
    by_layer: dict[int, list[tuple[int, int, float]]] = {}
    for (layer, unit, source), value in sorted(cuts.items()):
        by_layer.setdefault(layer, []).append((unit, source, value))
    layers = [
        spec if getattr(spec, "cut", ()) == (cut := tuple(by_layer.get(index, ()))) else replace_fields(spec, cut=cut)
        for index, spec in enumerate(network.layers)
    ]
    return _with(network, layers)


def held_at(network: NetworkSpec, layer: int, parameter: str, place: tuple[int, ...]) -> float | None:
    """The value at which a number of a convolution is held, or None."""
    held: Held = getattr(network.layers[layer], "held", ())
    return next((value for *where, value in held if where == [parameter, place]), None)


def with_held(
    network: NetworkSpec, layer: int, parameter: str, place: tuple[int, ...], value: float | None
) -> NetworkSpec:
    """The network in which that number is held at `value`, or free again for None."""
    spec = network.layers[layer]
    return replace_layer(
        network, layer, replace_fields(spec, held=with_number(getattr(spec, "held", ()), parameter, place, value))
    )


def with_fitting_locks(network: NetworkSpec) -> NetworkSpec:
    """The network without the locks and cuts of weights that are no longer there."""
    layers = []
    for report in network.report():
        spec = _with_fitting_numbers(report)
        held: Held = getattr(spec, "held", ())
        if held and report.input is not None and report.problem is None:
            spec = replace_fields(spec, held=fitting(held, spec.parameter_shapes(report.input)))
        layers.append(spec)
    return _with(network, layers)


def _with_fitting_numbers(report: LayerReport) -> LayerSpec:
    """The layer without locks and cuts beyond its neurons and inputs; behind a misfit nobody knows their number."""
    if report.input is None:
        return report.spec
    spec, inputs = report.spec, report.input[-1]
    fields: dict[str, Cuts] = {name: getattr(spec, name) for name in ("locked", "cut") if getattr(spec, name, ())}
    kept = {
        name: tuple(one for one in given if is_number(one[:2], getattr(spec, "units", 0), inputs, has_bias(spec)))
        for name, given in fields.items()
    }
    return spec if kept == fields else replace_fields(spec, **kept)


def has_bias(spec: LayerSpec) -> bool:
    """Whether a layer with a choice of biases has them."""
    return bool(getattr(spec, "bias", True))


def without_locks(network: NetworkSpec) -> NetworkSpec:
    """The network with every weight free and none cut."""
    return _with(network, [_free(spec) for spec in network.layers])


def _free(spec: LayerSpec) -> LayerSpec:
    names = [name for name in ("locked", "held", "cut") if getattr(spec, name, ())]
    return replace_fields(spec, **dict.fromkeys(names, ())) if names else spec


def suggest_place(network: NetworkSpec, key: str) -> int:
    """Where a new layer usually goes: before the first place, from the end, that it fits without harm to the rest.

    The output layer stays last; a layer that fits nowhere is appended before it, where its card can say why.
    """
    last = max((i for i, spec in enumerate(network.layers) if spec.key == "linear"), default=len(network.layers))
    for index in range(last, -1, -1):
        if add_layer(network, index, key).problem() is None:
            return index
    return last


def suggest_fix(network: NetworkSpec, index: int) -> NetworkSpec | None:
    """The network with the trouble of layer `index` mended in the most likely way, or None where there is no such way.

    A layer that needs flat input gets Flatten before it; one that needs pictures loses the Flatten before it or, when
    there are no pictures, goes itself; a window that is too large shrinks to what arrives; what cannot be added is put
    side by side.
    """
    report = network.report()[index]
    trouble = report.problem
    if trouble is None:
        return None
    if isinstance(trouble, NeedsFlatError):
        return add_layer(network, index, "flatten")
    if isinstance(trouble, NeedsPictureError):
        flatten = next((i for i in range(index - 1, -1, -1) if network.layers[i].key == "flatten"), None)
        without = None if flatten is None else remove_layer(network, flatten)
        fits = without is not None and without.report()[index - 1].output is not None
        return without if fits else remove_layer(network, index)
    if (beside := put_beside(network, index)) is not None:
        return beside
    if isinstance(trouble, TooSmallError) and report.input is not None:
        return _with_smaller_window(network, index, min(report.input[1:]))
    return remove_layer(network, index)


def put_beside(network: NetworkSpec, index: int) -> NetworkSpec | None:
    """The network whose join at `index` puts side by side what cannot be added; None for others."""
    spec = network.layers[index]
    if not spec.joins or getattr(spec, "way", "") != "add":
        return None
    beside = replace_layer(network, index, replace_fields(spec, way="beside"))
    return beside if beside.report()[index].problem is None else None


def mended(network: NetworkSpec) -> NetworkSpec:
    """The network with every trouble mended as `suggest_fix` would; one that fits comes back as it is."""
    while (index := next((i for i, report in enumerate(network.report()) if report.problem), None)) is not None:
        network = suggest_fix(network, index) or remove_layer(network, index)
    return network


def with_outputs(network: NetworkSpec, outputs: int, rank: int = 1) -> NetworkSpec:
    """The network ending with `outputs` numbers (per time step for rank 2): its last Linear layer is resized.

    Where there is none, or where it cannot help, Linear is added at the end, behind Flatten if need be. A network that
    has the right end is returned as it is.
    """
    if _ends_with(network, outputs, rank):
        return network
    last = max((i for i, spec in enumerate(network.layers) if spec.key == "linear"), default=None)
    if last is not None:
        resized = replace_layer(network, last, replace_fields(network.layers[last], units=outputs))
        if _ends_with(resized, outputs, rank):
            return resized
    if len(network.output_shape) > rank:
        network = add_layer(network, len(network.layers), "flatten")
    return replace(network, layers=(*network.layers, _linear(outputs)))


def _ends_with(network: NetworkSpec, outputs: int, rank: int) -> bool:
    if network.problem() is not None:
        return False
    shape = network.output_shape
    return len(shape) == rank and shape[-1] == outputs


def _linear(units: int) -> LayerSpec:
    spec: LayerSpec = replace_fields(LAYERS["linear"](), units=units)
    return spec


def _with_smaller_window(network: NetworkSpec, index: int, size: int) -> NetworkSpec:
    spec = network.layers[index]
    names = {info.name for info in describe(type(spec))}
    for kernel in range(size, 0, -1):
        smaller = replace_fields(spec, kernel=kernel, **({"dilation": 1} if "dilation" in names else {}))
        mended = replace_layer(network, index, smaller)
        if mended.report()[index].problem is None:
            return mended
    return remove_layer(network, index)


def _with(network: NetworkSpec, layers: Sequence[LayerSpec]) -> NetworkSpec:
    return replace(network, layers=tuple(layers))
