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
