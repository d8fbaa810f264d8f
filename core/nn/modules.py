"""The modules that PyTorch lacks. Exported scripts carry these very lines; only a layer's `build` imports this file."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn


class InputFeatures(nn.Module):
    """(n, 2) → (n, features): numbers made from x₁ and x₂."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = list(names)

    def forward(self, x: Tensor) -> Tensor:
        x1, x2 = x[..., 0], x[..., 1]
        made = {
            "x1": x1,
            "x2": x2,
            "x1^2": x1**2,
            "x2^2": x2**2,
            "x1x2": x1 * x2,
            "sin x1": torch.sin(x1),
            "sin x2": torch.sin(x2),
        }
        return torch.stack([made[name] for name in self.names], dim=-1)


class Recurrent(nn.Module):
    """(n, time, features) → the outputs of every time step, or (n, units) of the last one."""

    def __init__(self, cell: nn.Module, every: bool) -> None:
        super().__init__()
        self.cell, self.every = cell, every

    def forward(self, x: Tensor) -> Tensor:
        outputs: Tensor = self.cell(x)[0]
        return outputs if self.every else outputs[:, -1]


class Residual(nn.Module):
    """ReLU(body(x) + shortcut(x))."""

    def __init__(self, body: nn.Module, shortcut: nn.Module) -> None:
        super().__init__()
        self.body, self.shortcut = body, shortcut

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.body(x) + self.shortcut(x))


class Join(nn.Module):
    """What arrives and what layer `source` (from 0; −1 is the input) gave: one beside the other, or their sum."""

    def __init__(self, source: int, add: bool = False, dim: int = 1) -> None:
        super().__init__()
        self.source, self.add, self.dim = source, add, dim

    def forward(self, x: Tensor, earlier: Tensor) -> Tensor:
        return x + earlier if self.add else torch.cat([x, earlier], dim=self.dim)


class Wired(nn.Sequential):
    """Layers in a row, of which a Join also takes what an earlier one gave."""

    def forward(self, x: Tensor) -> Tensor:
        given = [x]
        for layer in self:
            taken = [given[layer.source + 1]] if isinstance(layer, Join) else []
            given.append(layer(given[-1], *taken))
        return given[-1]


class Augment(nn.Module):
    """While training, each picture turned, slanted, scaled, moved and mirrored by chance; afterwards as it came."""

    def __init__(self, turn_deg: float, slant: float, scale: float, shift: float, mirror: bool) -> None:
        super().__init__()
        self.turn, self.slant, self.scale, self.shift, self.mirror = turn_deg, slant, scale, shift, mirror
        self.chance = torch.Generator().manual_seed(int(torch.randint(2**31, ())))

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return nn.functional.grid_sample(x, self.places(x), padding_mode="border", align_corners=False)

    def places(self, x: Tensor) -> Tensor:
        """Where each pixel of the new pictures looks in the old ones, (n, height, width, 2) in [-1, 1]."""
        turn, slant, wider, taller, across, down = torch.rand(6, len(x), generator=self.chance).mul(2).sub(1)
        turn, slant = torch.deg2rad(turn * self.turn), slant * self.slant
        wider, taller = (1 + self.scale) ** wider, (1 + self.scale) ** taller
        side = torch.where(torch.rand(len(x), generator=self.chance) < 0.5 * self.mirror, -1.0, 1.0)
        cos, sin, ratio = torch.cos(turn), torch.sin(turn), x.shape[2] / x.shape[3]
        rows = [
            [cos * wider * side, (slant * cos - sin) * wider * ratio, 2 * self.shift * across],
            [sin * taller * side / ratio, (slant * sin + cos) * taller, 2 * self.shift * down],
        ]
        changes = torch.stack([torch.stack(row, dim=1) for row in rows], dim=1).to(x)
        return nn.functional.affine_grid(changes, list(x.shape), align_corners=False)


class Backbone(nn.Module):
    """(n, 3, height, width) → (n, features): a torchvision network as ImageNet taught it; it learns nothing here.

    It is kept out of the module's own parameters, so that neither optimiser nor saved weights hold it. Without
    `weights` torchvision finds them, or fetches them.
    """

    def __init__(self, name: str, weights: dict[str, Tensor] | None = None) -> None:
        super().__init__()
        from torchvision import models

        network = models.get_model(name, weights="DEFAULT" if weights is None else None).eval().requires_grad_(False)
        if weights is not None:
            network.load_state_dict(weights)
        self.frozen = [nn.Sequential(network.features, network.avgpool, nn.Flatten()).eval()]

    def forward(self, x: Tensor) -> Tensor:
        features: Tensor = self.frozen[0].to(x.device)(x)
        return features
