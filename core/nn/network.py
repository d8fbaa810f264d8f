"""A network as an immutable list of layers over an input shape."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.nn.layer import INPUT, Earlier, LayerSpec, Shape, ShapeError
from core.nn.naming import follows, opens_input

if TYPE_CHECKING:
    from torch import nn

BYTES_PER_NUMBER = 4


class LayerReport(NamedTuple):
    """What is known of one layer in place; `output` is None from the first layer that does not fit.

    `parameters` are those that are there: `cut` more stand in PyTorch's arrays as zeros.
    """

    spec: LayerSpec
    input: Shape | None
    output: Shape | None
    parameters: int
    multiply_adds: int
    problem: ShapeError | None
    cut: int = 0


class Memory(NamedTuple):
    """Bytes of float32 numbers: weights, and everything that training one sample keeps."""

    weights: int
    activations: int


@dataclass(frozen=True)
class NetworkSpec:
    """Layers over `input_shape` (without the batch axis). Zero layers are allowed: the network is the identity."""

    input_shape: Shape
    layers: tuple[LayerSpec, ...] = ()

    def report(self) -> tuple[LayerReport, ...]:
        """Walk the shapes through the layers; the first that does not fit carries its problem, the rest are unknown."""
        return tuple(report for _, report in self._walk())

    def placed(self) -> tuple[LayerSpec, ...]:
        """The layers as they stand in this network: one that joins knows what it takes."""
        return tuple(placed for placed, _ in self._walk())

    def _walk(self) -> Iterator[tuple[LayerSpec, LayerReport]]:
        shape: Shape | None = self.input_shape
        column, earlier = INPUT, {INPUT: Earlier(-1, self.input_shape)}
        for index, spec in enumerate(self.layers):
            placed = spec.placed(earlier)
            report = _report(spec, placed, shape)
            if not follows(report) and not opens_input(index, report):
                column = spec.tag
            shape = report.output
            if column and shape is not None:  # what keeps the shape belongs to the layer before it
                earlier[column] = Earlier(index, shape)
            yield placed, report

    def shapes(self) -> tuple[Shape, ...]:
        """Output shape of every layer; raises the `ShapeError` of the first that does not fit."""
        shapes = []
        shape = self.input_shape
        for spec in self.placed():
            shape = spec.output_shape(shape)
            shapes.append(shape)
        return tuple(shapes)

    @property
    def output_shape(self) -> Shape:
        """Shape of the last layer's output; raises `ShapeError`."""
        return (self.input_shape, *self.shapes())[-1]

    def problem(self) -> ShapeError | None:
        """The first layer's trouble, or None when everything fits."""
        return next((report.problem for report in self.report() if report.problem), None)

    def parameter_count(self) -> int:
        """All weights and biases as far as shapes are known, without those that are cut."""
        return sum(report.parameters for report in self.report())

    def cut_count(self) -> int:
        """How many weights and biases are cut."""
        return sum(report.cut for report in self.report())

    def multiply_adds(self) -> int:
        """Multiply-adds of one forward pass of one sample."""
        return sum(report.multiply_adds for report in self.report())

    def memory(self) -> Memory:
        """Bytes for the weights, zeros of cut ones among them, and for the activations of one sample."""
        outputs = [report.output for report in self.report() if report.output is not None]
        weights = self.parameter_count() + self.cut_count()
        return Memory(weights * BYTES_PER_NUMBER, sum(map(math.prod, outputs)) * BYTES_PER_NUMBER)

    def build(self, seed: int = 0) -> nn.Sequential:
        """A fresh module on the CPU; the same seed gives the same weights, and torch's own generator is left alone.

        The layers draw in order from `torch.manual_seed(seed)`, so a plain script that builds them so starts alike.
        """
        import torch

        modules, placed = [], self.placed()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            shape = self.input_shape
            for spec in placed:
                modules.append(spec.build(shape))
                shape = spec.output_shape(shape)
            for spec, module in zip(self.layers, modules, strict=True):
                spec.initialise(module)
        # Channels last is how the CPU's convolutions are fastest; it changes strides, not values.
        network: nn.Sequential = _in_a_row(modules).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        return network


def _in_a_row(modules: list[nn.Module]) -> nn.Sequential:
    """A plain chain, or one in which layers take what earlier ones gave."""
    from torch import nn

    from core.nn.modules import Join, Wired

    return (Wired if any(isinstance(module, Join) for module in modules) else nn.Sequential)(*modules)


def _report(spec: LayerSpec, placed: LayerSpec, shape: Shape | None) -> LayerReport:
    if shape is None:
        return LayerReport(spec, None, None, 0, 0, None)
    try:
        output = placed.output_shape(shape)
    except ShapeError as problem:
        return LayerReport(spec, shape, None, 0, 0, problem)
    counts = placed.parameter_count(shape), placed.multiply_adds(shape)
    return LayerReport(spec, shape, output, *counts, None, len(spec.cuts(shape)))
