"""SiLU activation (S. Elfwing et al. 2017), also called swish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class SiLU(LayerSpec):
    key: ClassVar[str] = "silu"
    name: ClassVar[str] = "SiLU"
    help: ClassVar[Text] = N_("network", "A smooth ReLU: z times its own sigmoid; also called swish.")
    formula: ClassVar[str] = "y = z σ(z)"
    order: ClassVar[int] = 64
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.SiLU()

    def source(self, shape: Shape) -> str:
        return "nn.SiLU()"
