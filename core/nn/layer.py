"""The base of all layers: an immutable description that knows its shapes and can build its PyTorch module."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from core.errors import InputError
from core.nn.cuts import Cuts
from core.registry import Registry
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn

Shape = tuple[int, ...]
INPUT = "input"
"""What a layer that joins calls the input; other names are tags."""


class Earlier(NamedTuple):
    """What may join a later layer: the outputs of `layer` (−1 for the input itself) and their shape."""

    layer: int
    shape: Shape


class ShapeError(InputError):
    """A layer cannot take the shape that reaches it. `fix` names the layer key that, put before it, would mend it."""

    message = N_("errors", "“{layer}” cannot take the shape {shape}. Change this layer, or the one before it.")
    fix: ClassVar[str | None] = None


class NeedsFlatError(ShapeError):
    message = N_("errors", "“{layer}” needs flat input, got {shape}. Add Flatten before it.")
    fix = "flatten"


class NeedsPictureError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” needs pictures (channels × height × width), got {shape}. Remove it, or the Flatten before it.",
    )


class NeedsSequenceError(ShapeError):
    message = N_("errors", "“{layer}” needs a sequence (time steps × features), got {shape}. Remove it for these data.")


class TooSmallError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” needs {kernel}×{kernel} pixels, but {shape} arrive. Use a smaller kernel, or less pooling before.",
    )


@dataclass(frozen=True)
class LayerSpec(ABC):
    """One layer. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    tag: str = field(default="", kw_only=True)
    """What a later layer calls its outputs, its activation and all else that keeps their shape included."""

    key: ClassVar[str]
    name: ClassVar[str]
    """PyTorch's class name; it is never translated."""
    help: ClassVar[Text]
    formula: ClassVar[str] = ""
    order: ClassVar[int] = 100
    is_activation: ClassVar[bool] = False
    joins: ClassVar[bool] = False
    """Whether it also takes what an earlier layer gave."""
    helper: ClassVar[str] = ""
    """The class of `core.nn.modules` that `source` names, if PyTorch has none."""

    def placed(self, earlier: Mapping[str, Earlier]) -> LayerSpec:
        """The layer behind those in `earlier`, by tag; one that joins learns there what it takes."""
        return self

    def output_shape(self, shape: Shape) -> Shape:
        """Shape of one output sample for one input sample of `shape`; raises `ShapeError`."""
        return shape

    def parameter_count(self, shape: Shape) -> int:
        """Weights and biases for input `shape`."""
        return 0

    def multiply_adds(self, shape: Shape) -> int:
        """Multiply-add operations of one forward pass of one sample."""
        return 0

    @property
    def summary(self) -> str:
        """A few characters for the card: sizes, no words ("5×5, stride 2")."""
        return ""

    def smallest_batch(self, shape: Shape) -> int:
        """With fewer samples in a batch it cannot learn."""
        return 1

    def parameter_shapes(self, shape: Shape) -> Mapping[str, Shape]:
        """Shapes of the parameters whose single numbers can be held, by name; for a layer with a field `held`."""
        return {}

    def cuts(self, shape: Shape) -> Cuts:
        """The connections that are cut, as far as they lie inside; `parameter_count` leaves them out."""
        return ()

    @abstractmethod
    def build(self, shape: Shape) -> nn.Module:
        """The PyTorch module for input `shape`, default-initialised from torch's current generator."""

    def initialise(self, module: nn.Module) -> None:
        """Overwrite the default weights where the layer asks for another initialiser."""

    @abstractmethod
    def source(self, shape: Shape) -> str:
        """The expression that builds the module, e.g. `nn.Linear(784, 512)`."""

    def derivative(self, outputs: Tensor) -> Tensor | None:
        """For an elementwise activation: its derivative written by its *outputs*; None where that is impossible."""
        return None


LAYERS: Registry[type[LayerSpec]] = Registry("layers", "core.nn.layers")


def shape_text(shape: Shape) -> str:
    """`1×28×28`."""
    return "×".join(str(size) for size in shape)


def need_flat(spec: LayerSpec, shape: Shape) -> int:
    """The number of features of a flat input; raises `NeedsFlatError`."""
    if len(shape) != 1:
        raise NeedsFlatError(layer=spec.name, shape=shape_text(shape))
    return shape[0]


def need_features(spec: LayerSpec, shape: Shape) -> int:
    """The number of features of a flat input, or of each time step; raises `NeedsFlatError`."""
    if len(shape) not in (1, 2):
        raise NeedsFlatError(layer=spec.name, shape=shape_text(shape))
    return shape[-1]


def need_picture(spec: LayerSpec, shape: Shape) -> tuple[int, int, int]:
    """Channels, height and width of a picture input; raises `NeedsPictureError`."""
    if len(shape) != 3:
        raise NeedsPictureError(layer=spec.name, shape=shape_text(shape))
    return shape[0], shape[1], shape[2]


def window_shape(
    spec: LayerSpec, shape: Shape, kernel: int, stride: int, padding: int, dilation: int = 1
) -> tuple[int, int]:
    """Height and width after a sliding window: ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1 (PyTorch, Conv2d)."""
    _, *sizes = need_picture(spec, shape)
    height, width = ((n + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1 for n in sizes)
    if height < 1 or width < 1:
        raise TooSmallError(layer=spec.name, kernel=kernel, shape=shape_text(tuple(sizes)))
    return height, width
