"""What the network drawing lets a person change, as new networks: hidden layers, activations, input features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.fields import replace_fields
from core.nn import edits
from core.nn.layer import LAYERS
from core.nn.naming import size_field
from core.nn.network import NetworkSpec
from core.nn.wiring import PLAIN_INPUTS, with_inputs_followed
from gui.widgets.network_diagram_columns import FEATURE_NAMES, Column

NEURONS = 4


def with_units(network: NetworkSpec, layer: int, units: int) -> NetworkSpec:
    """The network whose layer `layer` has so many neurons, maps or units."""
    spec = network.layers[layer]
    return edits.replace_layer(network, layer, replace_fields(spec, **{size_field(spec): units}))


def with_hidden_layer(network: NetworkSpec, place: int) -> NetworkSpec:
    """The network with a Linear layer and the activation that the others use, before layer `place`."""
    activation = next((spec.key for spec in network.layers if spec.is_activation), "tanh")
    grown = edits.add_layer(network, place, "linear")
    return edits.add_layer(with_units(grown, place, NEURONS), place + 1, activation)


def without_column(network: NetworkSpec, column: Column) -> NetworkSpec:
    """The network without a layer and what belongs to it."""
    if column.layer is None:
        return network
    return replace(network, layers=(*network.layers[: column.layer], *network.layers[column.end :]))


def with_column_moved(network: NetworkSpec, columns: Sequence[Column], index: int, step: int) -> NetworkSpec:
    """The network in which a column, with what belongs to it, has changed places with the one before or behind it.

    The input stays first and the outputs last; where nothing can move the network comes back as it is.
    """
    first, second = sorted((index, index + step))
    if first < 1 or second >= len(columns) - 1:
        return network
    start, middle, end = columns[first].layer or 0, columns[second].layer or 0, columns[second].end
    moved = (*network.layers[middle:end], *network.layers[start:middle])
    return replace(network, layers=(*network.layers[:start], *moved, *network.layers[end:]))


def with_initialiser(network: NetworkSpec, layer: int, key: str) -> NetworkSpec:
    """The network whose layer `layer` starts its weights in another way."""
    return edits.replace_layer(network, layer, replace_fields(network.layers[layer], initialiser=key))


def with_activation(network: NetworkSpec, column: Column, key: str) -> NetworkSpec:
    """The network with another activation behind a column's Linear layer; "" for none."""
    start = 0 if column.layer is None else column.layer + 1
    kept = [spec for spec in network.layers[start : column.end] if not spec.is_activation]
    new = [LAYERS[key]()] if key else []
    return replace(network, layers=(*network.layers[:start], *new, *kept, *network.layers[column.end :]))


def activation_of(network: NetworkSpec, column: Column) -> str:
    """The key of the activation behind a column's Linear layer, or ""."""
    start = 0 if column.layer is None else column.layer + 1
    return next((spec.key for spec in network.layers[start : column.end] if spec.is_activation), "")


def features_of(network: NetworkSpec) -> tuple[str, ...]:
    """Which features of x₁ and x₂ the network is given."""
    first = network.layers[0] if network.layers else None
    return tuple(getattr(first, "names", ())) if first is not None and first.key == "features" else PLAIN_INPUTS


def with_features(network: NetworkSpec, names: tuple[str, ...]) -> NetworkSpec:
    """The network over these features, in their usual order; x₁ and x₂ alone need no layer for it."""
    ordered = tuple(name for name in FEATURE_NAMES if name in names)
    has_layer = bool(network.layers) and network.layers[0].key == "features"
    rest = network.layers[1:] if has_layer else network.layers
    features = () if ordered == PLAIN_INPUTS else (replace(LAYERS["features"](), names=ordered),)  # type: ignore[call-arg]
    return with_inputs_followed(network, replace(network, layers=(*features, *rest)))
