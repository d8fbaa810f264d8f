"""A way around: what an earlier layer gave joins what arrives, side by side or added."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Choice, Label
from core.nn.layer import INPUT, LAYERS, Earlier, LayerSpec, Shape, ShapeError, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn

WAY = Choice((("beside", N_("network", "Side by side")), ("add", N_("network", "Added"))))


class SourceGoneError(ShapeError):
    message = N_(
        "errors",
        "What “{layer}” takes does not come before it any more. Choose in its settings what it takes, or remove it.",
    )


class JoinKindError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” cannot join {taken} to {shape}: one is a row of numbers, the other is not. Choose another layer to "
        "take from.",
    )


class JoinSizeError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” cannot put {taken} beside {shape}: their sides differ. Take from a layer of the same size.",
    )


class AddShapeError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” adds only what has the same shape, but {taken} comes to {shape}. Put them side by side, or take "
        "from another layer.",
    )


@LAYERS.register
@dataclass(frozen=True)
class Join(LayerSpec):
    taken: Annotated[
        str,
        Label(
            N_("network", "Takes from"),
            N_("network", "The earlier layer whose outputs join what arrives here; its activation comes with it."),
        ),
    ] = INPUT
    """The `tag` of an earlier layer, or the word for the input."""
    way: Annotated[
        str,
        WAY,
        Label(
            N_("network", "How"),
            N_(
                "network",
                "Side by side, the next layer has a weight for every number of both. Added, shapes must agree.",
            ),
        ),
    ] = "beside"

    key: ClassVar[str] = "join"
    name: ClassVar[str] = "Join"
    help: ClassVar[Text] = N_(
        "network",
        "A connection that skips layers: the input, or what an earlier layer gave, joins what arrives here.",
    )
    formula: ClassVar[str] = "y = [x, e]"
    order: ClassVar[int] = 48
    helper: ClassVar[str] = "Join"
    joins: ClassVar[bool] = True

    def placed(self, earlier: Mapping[str, Earlier]) -> LayerSpec:
        found = earlier.get(self.taken)
        return self if found is None else PlacedJoin(found.layer, found.shape, self.way == "add")

    def output_shape(self, shape: Shape) -> Shape:
        """By itself it knows no shape but what arrives: `placed` gives it the other one."""
        raise SourceGoneError(layer=self.name)

    def build(self, shape: Shape) -> nn.Module:
        raise SourceGoneError(layer=self.name)

    def source(self, shape: Shape) -> str:
        raise SourceGoneError(layer=self.name)


@dataclass(frozen=True)
class PlacedJoin(LayerSpec):
    """A join in a network: it takes the outputs of `layer` (−1 for the input), which have the shape `other`."""

    layer: int
    other: Shape
    adds: bool

    key: ClassVar[str] = Join.key
    name: ClassVar[str] = Join.name
    help: ClassVar[Text] = Join.help
    helper: ClassVar[str] = Join.helper
    joins: ClassVar[bool] = True

    def output_shape(self, shape: Shape) -> Shape:
        named = {"layer": self.name, "taken": shape_text(self.other), "shape": shape_text(shape)}
        if self.adds:
            if shape != self.other:
                raise AddShapeError(**named)
            return shape
        if len(shape) != len(self.other):
            raise JoinKindError(**named)
        axis = self._axis(shape)
        if _without(shape, axis) != _without(self.other, axis):
            raise JoinSizeError(**named)
        return (*shape[:axis], shape[axis] + self.other[axis], *shape[axis + 1 :])

    def multiply_adds(self, shape: Shape) -> int:
        return math.prod(shape) if self.adds else 0

    def build(self, shape: Shape) -> nn.Module:
        from core.nn import modules

        return modules.Join(self.layer, self.adds, self._axis(shape) + 1)

    def source(self, shape: Shape) -> str:
        axis = self._axis(shape) + 1
        how = ", add=True" * self.adds + f", dim={axis}" * (axis != 1 and not self.adds)
        return f"Join(source={self.layer}{how})"

    def _axis(self, shape: Shape) -> int:
        """Features come last, of pictures the maps first."""
        return 0 if len(shape) == 3 else len(shape) - 1


def _without(shape: Shape, axis: int) -> Shape:
    return (*shape[:axis], *shape[axis + 1 :])
