"""Writing networks down: layers by key, chains of them, and the usual multilayer perceptron."""

from __future__ import annotations

from typing import Any

from core.fields import replace_fields
from core.nn.layer import LAYERS, LayerSpec, Shape
from core.nn.network import NetworkSpec


def layer(key: str, **fields: Any) -> LayerSpec:
    """The layer called `key` with the given fields, checked."""
    spec: LayerSpec = replace_fields(LAYERS[key](), **fields)
    return spec


def chain(input_shape: Shape, *layers: LayerSpec | str) -> NetworkSpec:
    """A network over `input_shape`; a word is the layer of that key without settings."""
    return NetworkSpec(input_shape, tuple(layer(item) if isinstance(item, str) else item for item in layers))


def mlp(input_shape: Shape, *units: int, activation: str = "relu") -> NetworkSpec:
    """Linear layers of `units` neurons with an activation between them; pictures are flattened first."""
    layers: list[LayerSpec | str] = ["flatten"] if len(input_shape) > 1 else []
    for count in units:
        layers += [layer("linear", units=count), activation]
    return chain(input_shape, *layers[:-1])
