"""Why a network reads what it reads: what one drawing's answer hangs on, and what it withstands, in small portions."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.digits.reader import DigitReader
from core.imaging.strokes import Picture
from core.inspection.changes import Robustness, robustness_of, variants
from core.inspection.covering import Occlusion, covered, occlusion_of
from core.inspection.probe import PROBES

if TYPE_CHECKING:
    from torch import Tensor

    from core.inspection.probes.saliency import Saliency

PORTION = 12
"""So many pictures are read in one go: a few milliseconds, so that the bars never wait for an explanation."""


@dataclass(frozen=True)
class Reasons:
    """The picture (28, 28) as the network receives it, and the two maps over it."""

    pixels: Picture
    saliency: Saliency
    occlusion: Occlusion


def reasons(
    reader: DigitReader, pixels: Picture, normalise: bool = True, output: int | None = None
) -> Iterator[Reasons | None]:
    """None after every portion of the work, the result at last. `pixels` is (28, 28), 0–1; `output` the class asked."""
    import torch

    sample = torch.from_numpy(np.array(pixels, dtype=np.float32))[None]
    shares = yield from _in_portions(reader, covered(sample), normalise)
    height, width = pixels.shape
    found = occlusion_of(shares, height, width, output)
    given = torch.from_numpy(reader.normalisation(pixels) if normalise else np.array(pixels))[None]
    yield Reasons(pixels, PROBES["saliency"].compute(reader.module, given, found.output), found)


def withstands(
    reader: DigitReader, pixels: Picture, normalise: bool = True, output: int | None = None
) -> Iterator[Robustness | None]:
    """None after every portion of the work, the map at last."""
    import torch

    sample = torch.from_numpy(np.array(pixels, dtype=np.float32))[None]
    shares = yield from _in_portions(reader, variants(sample), normalise)
    yield robustness_of(shares, output)


def _in_portions(reader: DigitReader, pictures: Tensor, normalise: bool) -> Generator[None, None, Array]:
    """Probabilities (n, classes) of `pictures`; gives way after every few of them."""
    found: list[Array] = []
    for part in pictures.split(PORTION):
        found.append(reader.many(part.numpy(), normalise))
        yield None
    return np.concatenate(found)
