"""Changed copies of training pictures: turned, scaled, slanted, moved and bent a little, lines thicker or thinner."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from core.fields import Label, Range
from core.texts import N_

if TYPE_CHECKING:
    from torch import Generator, Tensor

KNOTS = 5
"""The elastic field is smooth: random at 5×5 knots, interpolated between."""
THICKEST, THINNEST = 0.8, 0.6
"""Shares of a 3×3 dilation and erosion at full strength; a full erosion would wipe thin lines out."""


@dataclass(frozen=True)
class Augmentation:
    """How far a picture may be changed. Every change is drawn anew for every picture in every batch."""

    turn_deg: Annotated[
        float,
        Range(0, 45, unit="°"),
        Label(N_("augmentation", "Turn"), N_("augmentation", "Turns each picture by up to this angle, either way.")),
    ] = 15.0
    scale: Annotated[
        float,
        Range(0, 0.5),
        Label(N_("augmentation", "Scale"), N_("augmentation", "Enlarges or shrinks by up to this share.")),
    ] = 0.15
    shear: Annotated[
        float,
        Range(0, 0.6),
        Label(N_("augmentation", "Slant"), N_("augmentation", "Slants the picture, as hands do.")),
    ] = 0.25
    shift_px: Annotated[
        float,
        Range(0, 8, unit="px"),
        Label(N_("augmentation", "Shift"), N_("augmentation", "Moves each picture by up to this many pixels.")),
    ] = 2.0
    elastic_px: Annotated[
        float,
        Range(0, 4, unit="px"),
        Label(N_("augmentation", "Bend"), N_("augmentation", "Bends the lines smoothly by about this many pixels.")),
    ] = 1.0
    stroke: Annotated[
        float,
        Range(0, 1),
        Label(N_("augmentation", "Line width"), N_("augmentation", "Makes lines thicker or thinner; 0 leaves them.")),
    ] = 0.7

    def apply(self, pictures: Tensor, generator: Generator | None = None, background: float = 0.0) -> Tensor:
        """Changed copies of `pictures` (n, channels, height, width); `background` is the value of empty pixels.

        Affine and elastic changes are one resampling (P. Simard et al. 2003, "Best practices for convolutional neural
        networks applied to visual document analysis"); the line width is changed by a grey 3×3 dilation or erosion.
        """
        import torch.nn.functional as functional

        ink = pictures - background
        grid = self._grid(ink, generator)
        moved = functional.grid_sample(ink, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
        return self._restroked(moved, generator) + background

    def _grid(self, ink: Tensor, generator: Generator | None) -> Tensor:
        """Where each output pixel looks, (n, height, width, 2) in [−1, 1]."""
        import torch
        import torch.nn.functional as functional

        n, _, height, width = ink.shape

        def spread(limit: float, *shape: int) -> Tensor:
            return (torch.rand(n, *shape, generator=generator, device=ink.device) * 2 - 1) * limit

        turn, slant = spread(math.radians(self.turn_deg)), spread(self.shear)
        across, down = torch.exp(spread(math.log1p(self.scale))), torch.exp(spread(math.log1p(self.scale)))
        cosine, sine = torch.cos(turn), torch.sin(turn)
        x_row = torch.stack(
            [cosine * across, (slant * cosine - sine) * across, spread(2 * self.shift_px / width)], dim=1
        )
        y_row = torch.stack([sine * down, (slant * sine + cosine) * down, spread(2 * self.shift_px / height)], dim=1)
        grid = functional.affine_grid(torch.stack([x_row, y_row], dim=1), list(ink.shape), align_corners=False)
        if self.elastic_px:
            knots = torch.randn(n, 2, KNOTS, KNOTS, generator=generator, device=ink.device)
            field = functional.interpolate(knots, (height, width), mode="bicubic", align_corners=True)
            grid = grid + field.permute(0, 2, 3, 1) * (2 * self.elastic_px / width)
        return grid

    def _restroked(self, ink: Tensor, generator: Generator | None) -> Tensor:
        import torch
        import torch.nn.functional as functional

        if not self.stroke:
            return ink
        amount = (torch.rand(len(ink), 1, 1, 1, generator=generator, device=ink.device) * 2 - 1) * self.stroke
        thicker = functional.max_pool2d(ink, 3, stride=1, padding=1)
        thinner = -functional.max_pool2d(-ink, 3, stride=1, padding=1)
        more, less = amount.clamp(min=0) * THICKEST, (-amount).clamp(min=0) * THINNEST
        return ink + more * (thicker - ink) + less * (thinner - ink)
