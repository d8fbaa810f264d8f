"""One way of naming layers everywhere: “Linear 2”, “Tanh 2”, numbered by the columns of the network's drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.nn.layer import LayerSpec

if TYPE_CHECKING:
    from core.nn.network import LayerReport, NetworkSpec

LETTERS = {"bias": "b", "weight_ih": "W", "weight_hh": "U", "weight": "w"}
"""What the numbers of a module are called, by a part of PyTorch's name for them."""
SIZES = ("units", "channels", "width")
"""The fields of layers that say how many numbers or maps they compute."""


def size_field(spec: LayerSpec) -> str:
    """The field that says how wide a layer is, or ""."""
    return next((name for name in SIZES if hasattr(spec, name)), "")


def follows(report: LayerReport) -> bool:
    """Whether a layer keeps the shape and so belongs to the one before it; behind a misfit only activations do."""
    if report.problem is not None:
        return False
    if report.input is None:
        return report.spec.is_activation
    return report.input == report.output and not size_field(report.spec) and not report.spec.joins


def opens_input(index: int, report: LayerReport) -> bool:
    """Whether this layer belongs to the input: features made from it, or the pixels of a picture laid in a row."""
    return index == 0 and (report.spec.key == "features" or _lays_out_pixels(report))


def column_numbers(network: NetworkSpec) -> tuple[int, ...]:
    """For every layer the column of the drawing that it belongs to; 0 is the input's."""
    numbers, now = [], 0
    for index, report in enumerate(network.report()):
        if not opens_input(index, report) and not follows(report):
            now += 1
        numbers.append(now)
    return tuple(numbers)


def layer_name(network: NetworkSpec, index: int) -> str:
    """The layer at `index` with the number of its column; what belongs to the input has no number."""
    if not 0 <= index < len(network.layers):
        return str(index + 1)
    number = column_numbers(network)[index]
    return f"{network.layers[index].name} {number}" if number else network.layers[index].name


def weight_name(network: NetworkSpec, name: str, index: Sequence[int]) -> str:
    """One number of a layer as texts call it, "0.weight" at (1, 0) as "Linear 1 w(2, 1)"; a cell has W, U and b."""
    layer, _, kind = name.partition(".")
    letter = next((sign for part, sign in LETTERS.items() if part in kind), kind)
    places = ", ".join(str(place + 1) for place in index)
    return f"{layer_name(network, int(layer)) if layer.isdigit() else layer} {letter}({places})"


def _lays_out_pixels(report: LayerReport) -> bool:
    """Whether this first layer only lays the pixels of a picture in a row."""
    return report.spec.key == "flatten" and report.input is not None and len(report.input) == 3
