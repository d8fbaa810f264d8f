"""How sharply the loss bends: the largest eigenvalue of its Hessian, and the learning rate beyond which it grows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.inspection.probe import PROBES, Probe, evaluating
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor, nn

EXACT_UP_TO = 300
"""Parameters up to which the whole Hessian is written down."""
ITERATIONS = 60
TOLERANCE = 1e-4


@dataclass(frozen=True)
class Curvature:
    """`largest` eigenvalue λ of the Hessian; `smallest` only where the whole Hessian was computed.

    Plain descent is stable below 2/λ (`critical_rate`; infinite where nothing bends upward) and quickest without
    zig-zag at 1/λ along the sharpest direction.
    """

    largest: float
    smallest: float | None
    exact: bool

    @property
    def critical_rate(self) -> float:
        return 2 / self.largest if self.largest > 0 else math.inf


def curvature(module: nn.Module, loss: LossSpec, inputs: Tensor, targets: Tensor) -> Curvature:
    """Curvature of the loss over these samples at the weights as they are.

    For a linear network under squared error the Hessian is the same everywhere, so the answer holds for the whole run.
    Small networks: eigenvalues of the whole Hessian. Larger ones: power iteration with products of Hessian and vector
    (Pearlmutter 1994), shifted when the largest eigenvalue in size is negative.
    """
    import torch

    parameters = [parameter for parameter in module.parameters() if parameter.requires_grad]
    count = sum(parameter.numel() for parameter in parameters)
    if count == 0:
        return Curvature(0.0, 0.0, True)
    with torch.enable_grad(), evaluating(module):
        value = loss.build()(module(inputs), targets)
        slopes = torch.autograd.grad(value, parameters, create_graph=True)
        slope = torch.cat([part.reshape(-1) for part in slopes])

        def product(vector: Tensor) -> Tensor:
            if slope.grad_fn is None:
                return torch.zeros_like(vector)
            parts = torch.autograd.grad(slope, parameters, vector, retain_graph=True, materialize_grads=True)
            return torch.cat([part.reshape(-1) for part in parts])

        if count <= EXACT_UP_TO:
            rows = torch.stack([product(row) for row in torch.eye(count, device=slope.device)])
            values = torch.linalg.eigvalsh(((rows + rows.t()) / 2).double().cpu())
            return Curvature(float(values[-1]), float(values[0]), True)
        return Curvature(_largest(product, slope.detach()), None, False)


def _largest(product: Callable[[Tensor], Tensor], like: Tensor) -> float:
    """The largest (not the largest in size) eigenvalue by power iteration."""
    found = _power(product, like)
    if found >= 0:
        return found
    shift = -found
    return _power(lambda vector: product(vector) + shift * vector, like) - shift


def _power(product: Callable[[Tensor], Tensor], like: Tensor) -> float:
    import torch

    generator = torch.Generator().manual_seed(0)
    vector = torch.randn(len(like), generator=generator).to(like.device)
    vector, value = vector / vector.norm(), 0.0
    for _ in range(ITERATIONS):
        image = product(vector)
        before, value = value, float(vector @ image)
        length = float(image.norm())
        if length == 0 or not math.isfinite(length):
            return value
        vector = image / length
        if abs(value - before) <= TOLERANCE * abs(value):
            break
    return value


PROBES.register(
    Probe(
        "curvature",
        N_("probes", "Curvature"),
        N_("probes", "How sharply the loss bends, and from which learning rate on descent no longer settles."),
        curvature,
        60,
    )
)
