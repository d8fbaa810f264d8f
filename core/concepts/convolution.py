"""A kernel slides over a picture: windows, products and sums, stride and padding, pooling, receptive fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from core.concepts.straight_line import Floats
from core.errors import InputError
from core.texts import N_, Text

Pool = Literal["none", "max", "mean"]
Region = tuple[int, int, int, int]
"""Rows `top`…`bottom` and columns `left`…`right`, ends excluded; may reach into the padding."""


class KernelTooLargeError(InputError):
    message = N_(
        "errors",
        "A kernel of {kernel}×{kernel} does not fit into a picture of {side}×{side}. Add padding, or shrink it.",
    )


@dataclass(frozen=True)
class Preset:
    """A kernel with a name."""

    name: Text
    help: Text
    kernel: tuple[tuple[float, ...], ...]

    def array(self) -> Floats:
        return np.array(self.kernel, float)


def _blur(side: int) -> tuple[tuple[float, ...], ...]:
    return ((1 / side**2,) * side,) * side


PRESETS: Mapping[str, Preset] = {
    "sobel_x": Preset(
        N_("concepts", "Sobel x"),
        N_("concepts", "Right minus left: strong where brightness changes across, at upright edges."),
        ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
    ),
    "sobel_y": Preset(
        N_("concepts", "Sobel y"),
        N_("concepts", "Below minus above: strong at level edges."),
        ((-1, -2, -1), (0, 0, 0), (1, 2, 1)),
    ),
    "edge": Preset(
        N_("concepts", "All edges"),
        N_("concepts", "The middle against its neighbours: 0 on even ground, strong at every edge."),
        ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1)),
    ),
    "sharpen": Preset(
        N_("concepts", "Sharpen"),
        N_("concepts", "The middle, more by what it has beyond its neighbours."),
        ((0, -1, 0), (-1, 5, -1), (0, -1, 0)),
    ),
    "emboss": Preset(
        N_("concepts", "Emboss"),
        N_("concepts", "Light from the upper left: one side of a stroke rises, the other sinks."),
        ((-2, -1, 0), (-1, 1, 1), (0, 1, 2)),
    ),
    "blur": Preset(N_("concepts", "Blur 3×3"), N_("concepts", "The mean of nine neighbours."), _blur(3)),
    "blur5": Preset(N_("concepts", "Blur 5×5"), N_("concepts", "The mean of twenty-five neighbours."), _blur(5)),
    "identity": Preset(
        N_("concepts", "Identity"),
        N_("concepts", "Only the middle counts: the picture stays as it is."),
        ((0, 0, 0), (0, 1, 0), (0, 0, 0)),
    ),
}


def output_side(side: int, kernel: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    """⌊(n + 2p − d (k − 1) − 1) / s⌋ + 1; raises `KernelTooLargeError` where nothing is left."""
    left = side + 2 * padding - dilation * (kernel - 1) - 1
    if left < 0:
        raise KernelTooLargeError(kernel=kernel, side=side)
    return left // stride + 1


def convolve(picture: Floats, kernel: Floats, stride: int = 1, padding: int = 0, dilation: int = 1) -> Floats:
    """Σ window × kernel at every place, as Conv2d does (no flip): (h, w) and (k, k) to the output map."""
    windows = _windows(picture, len(kernel), stride, padding, dilation)
    result: Floats = np.einsum("ijkl,kl->ij", windows, kernel)
    return result


def window(
    picture: Floats, size: int, place: tuple[int, int], stride: int = 1, padding: int = 0, dilation: int = 1
) -> Floats:
    """The numbers under a kernel of `size` for the output at `place`; padding is 0."""
    result: Floats = _windows(picture, size, stride, padding, dilation)[place]
    return result


def pool(values: Floats, kind: Pool, size: int = 2) -> Floats:
    """The largest or the mean of every `size` × `size` block; what is left at the rim is dropped, as in PyTorch."""
    if kind == "none":
        return values
    rows, columns = values.shape[0] // size, values.shape[1] // size
    blocks = values[: rows * size, : columns * size].reshape(rows, size, columns, size)
    result: Floats = blocks.max(axis=(1, 3)) if kind == "max" else blocks.mean(axis=(1, 3))
    return result


def source(place: tuple[int, int], size: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> Region:
    """Which inputs one output sees."""
    reach = dilation * (size - 1) + 1
    top, left = place[0] * stride - padding, place[1] * stride - padding
    return top, top + reach, left, left + reach


@dataclass(frozen=True)
class Stage:
    """A layer that looks at windows: kernel `size`, `stride`, `padding`; "conv" or "pool"."""

    kind: str
    size: int
    stride: int
    padding: int = 0


LENET: tuple[Stage, ...] = (Stage("conv", 5, 1), Stage("pool", 2, 2), Stage("conv", 5, 1), Stage("pool", 2, 2))
"""28 → 24 → 12 → 8 → 4, the convolution part of the digits CNN."""


def sides(side: int, chain: Sequence[Stage]) -> tuple[int, ...]:
    """The side of the picture and of every map after it."""
    result = [side]
    for stage in chain:
        result.append(output_side(result[-1], stage.size, stage.stride, stage.padding))
    return tuple(result)


def traced(region: Region, chain: Sequence[Stage]) -> tuple[Region, ...]:
    """The receptive field of `region` of the last map in every map before it, the picture first, `region` last."""
    regions = [region]
    for stage in reversed(chain):
        top, bottom, left, right = regions[0]
        regions.insert(0, (
            top * stage.stride - stage.padding, (bottom - 1) * stage.stride - stage.padding + stage.size,
            left * stage.stride - stage.padding, (right - 1) * stage.stride - stage.padding + stage.size,
        ))  # fmt: skip
    return tuple(regions)


def chain_maps(picture: Floats, kernel: Floats, chain: Sequence[Stage], kind: Pool = "max") -> tuple[Floats, ...]:
    """The picture and its maps when every convolution of `chain` uses `kernel` (cut or filled up), then ReLU."""
    maps = [picture]
    for stage in chain:
        if stage.kind == "pool":
            maps.append(pool(maps[-1], kind, stage.size))
        else:
            maps.append(np.maximum(convolve(maps[-1], fitted(kernel, stage.size), stage.stride, stage.padding), 0))
    return tuple(maps)


def fitted(kernel: Floats, size: int) -> Floats:
    """`kernel` in the middle of size × size: filled up with 0, or cut."""
    if len(kernel) > size:
        cut = (len(kernel) - size) // 2
        return kernel[cut : cut + size, cut : cut + size]
    result = np.zeros((size, size))
    start = (size - len(kernel)) // 2
    result[start : start + len(kernel), start : start + len(kernel)] = kernel
    return result


def shifted(picture: Floats, columns: int) -> Floats:
    """The picture moved to the right, what leaves it is lost, 0 comes in."""
    if not columns:
        return picture
    result = np.zeros_like(picture)
    result[:, columns:] = picture[:, :-columns]
    return result


def changed_places(before: Floats, after: Floats, least: float = 0.1) -> int:
    """How many numbers of a map changed by more than `least` of its largest size."""
    size = max(float(np.abs(before).max()), 1e-12)
    return int((np.abs(after - before) > least * size).sum())


def _windows(picture: Floats, size: int, stride: int, padding: int, dilation: int) -> npt.NDArray[np.float64]:
    output_side(min(picture.shape), size, stride, padding, dilation)
    padded = np.pad(picture, padding)
    reach = dilation * (size - 1) + 1
    views = np.lib.stride_tricks.sliding_window_view(padded, (reach, reach))
    return views[::stride, ::stride, ::dilation, ::dilation]
