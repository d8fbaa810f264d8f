"""The derivatives of the fast path: TorchScript lines for activations, losses and updates, by hand or by ATen."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from core.nn.loss import LossSpec

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class ActivationKernel:
    """Lines over `{z}` (before), `{h}` (after) and `{d}` (the derivative by `{h}`, which becomes that by `{z}`).

    `keeps_input` says that the derivative needs `{z}`; otherwise `{z}` and `{h}` are one buffer.
    """

    forward: str
    backward: str

    @property
    def keeps_input(self) -> bool:
        return "{z}" in self.backward


def activation_kernel(module: nn.Module) -> ActivationKernel | None:
    """The kernel of an elementwise PyTorch module with its settings filled in, or None for any other module."""
    kernel = _ACTIVATIONS.get(type(module).__name__)
    if kernel is None:
        return None
    places = {"z": "{z}", "h": "{h}", "d": "{d}"}
    return ActivationKernel(*(line.format(**vars(module), **places) for line in dataclasses.astuple(kernel)))


_ACTIVATIONS = {
    "Tanh": ActivationKernel("torch.tanh_({h})", "torch.ops.aten.tanh_backward({d}, {h}, grad_input={d})"),
    "Sigmoid": ActivationKernel("torch.sigmoid_({h})", "torch.ops.aten.sigmoid_backward({d}, {h}, grad_input={d})"),
    "ReLU": ActivationKernel("torch.relu_({h})", "torch.ops.aten.threshold_backward({d}, {h}, 0, grad_input={d})"),
    "LeakyReLU": ActivationKernel(
        "torch.ops.aten.leaky_relu_({h}, {negative_slope})",
        "torch.ops.aten.leaky_relu_backward({d}, {h}, {negative_slope}, True, grad_input={d})",
    ),
    "ELU": ActivationKernel(
        "torch.ops.aten.elu_({h}, {alpha})",
        "torch.ops.aten.elu_backward({d}, {alpha}, 1.0, 1.0, True, {h}, grad_input={d})",
    ),
    "Softplus": ActivationKernel(
        "torch.ops.aten.softplus({z}, {beta}, {threshold}, out={h})",
        "torch.ops.aten.softplus_backward({d}, {z}, {beta}, {threshold}, grad_input={d})",
    ),
    "GELU": ActivationKernel(
        "torch.ops.aten.gelu({z}, approximate={approximate!r}, out={h})",
        "torch.ops.aten.gelu_backward({d}, {z}, approximate={approximate!r}, grad_input={d})",
    ),
    "SiLU": ActivationKernel(
        "torch.ops.aten.silu({z}, out={h})", "torch.ops.aten.silu_backward({d}, {z}, grad_input={d})"
    ),
    "Identity": ActivationKernel("pass", "pass"),
}


@dataclass(frozen=True)
class LossKernel:
    """`gradient`: lines that write into `{d}` the derivative by the outputs `{z}`, but for the factor `scale`.

    Targets `{y}` have the shape of the outputs (class indices become one-hot columns). `scale(samples, outputs)` is the
    factor; `values` is an expression that gives the loss of each batch, (batches, outputs, samples) → (batches,),
    with that factor as `{scale}`. `shares` reads outputs (outputs, samples) as the loss does before they are compared.
    """

    gradient: tuple[str, ...]
    scale: Callable[[int, int], float]
    values: str
    shares: str


def loss_kernel(spec: LossSpec) -> LossKernel | None:
    """The kernel of a loss, or None where only autograd knows its derivative."""
    make = _LOSSES.get(spec.key)
    return make(spec) if make is not None and not vars(spec).get("smoothing") else None


def _bce_with_logits(spec: LossSpec) -> LossKernel:
    """dL/dz = σ(z) − y."""
    return _numbers(
        spec,
        ("torch.sigmoid({z}, out={d})", "{d}.sub_({y})"),
        "torch.ops.aten.binary_cross_entropy_with_logits({z}, {y}, None, None, 0)",
        shares="torch.sigmoid({z})",
    )


def _cross_entropy(spec: LossSpec) -> LossKernel:
    """dL/dz = softmax(z) − onehot(y)."""
    return LossKernel(
        ("torch.ops.aten._softmax({z}, 0, False, out={d})", "{d}.sub_({y})"),
        lambda samples, outputs: 1 / samples,
        "({z}.logsumexp([1]) - ({z} * {y}).sum([1])).sum([1]) * {scale}",
        "torch.softmax({z}, 0)",
    )


def _mse(spec: LossSpec) -> LossKernel:
    """dL/dz = 2 (z − y)."""
    return _numbers(spec, ("torch.sub({z}, {y}, out={d})", "{d}.mul_(2)"), "({z} - {y}).square()")


def _l1(spec: LossSpec) -> LossKernel:
    """dL/dz = sign(z − y)."""
    return _numbers(spec, ("torch.sub({z}, {y}, out={d})", "torch.sign({d}, out={d})"), "({z} - {y}).abs()")


def _huber(spec: LossSpec) -> LossKernel:
    """dL/dz = z − y, held within ±δ."""
    delta = float(vars(spec)["delta"])
    lines = ("torch.sub({z}, {y}, out={d})", "torch.clamp_({d}, " + f"{-delta!r}, {delta!r})")
    return _numbers(spec, lines, "torch.ops.aten.huber_loss({z}, {y}, 0, " + f"{delta!r})")


def _bce(spec: LossSpec) -> LossKernel:
    """dL/dp = (p − y) / (p (1 − p)), its denominator at least 1e-12 as in PyTorch."""
    lines = ("torch.mul({z}, 1 - {z}, out={d})", "torch.div({z} - {y}, torch.clamp_({d}, min=1e-12), out={d})")
    return _numbers(spec, lines, "torch.ops.aten.binary_cross_entropy({z}, {y}, None, 0)")


def _numbers(
    spec: LossSpec, gradient: tuple[str, ...], error: str, shares: str = "torch.clamp({z}, 0, 1)"
) -> LossKernel:
    """A loss that is one error per number, made one number as its `reduction` says; the mean where it has none."""
    factors: dict[str, Callable[[int, int], float]] = {
        "mean": lambda samples, outputs: 1 / (samples * outputs),
        "half_mean": lambda samples, outputs: 0.5 / (samples * outputs),
        "outputs_sum": lambda samples, outputs: 1 / samples,
        "sum": lambda samples, outputs: 1.0,
    }
    factor = factors[vars(spec).get("reduction", "mean")]
    return LossKernel(gradient, factor, error + ".sum([1, 2]) * {scale}", shares)


_LOSSES: dict[str, Callable[[LossSpec], LossKernel]] = {
    "bce": _bce,
    "bce_with_logits": _bce_with_logits,
    "cross_entropy": _cross_entropy,
    "huber": _huber,
    "l1": _l1,
    "mse": _mse,
}


@dataclass(frozen=True)
class UpdateKernel:
    """Lines over the flat parameters `p` and gradients `g`, the state tensors `state` and the rate `r`.

    `state` names the tensors as PyTorch's optimiser does. With `direct` there are no lines: a layer's gradient goes
    straight into its weights.
    """

    lines: tuple[str, ...]
    state: tuple[str, ...] = ()
    direct: bool = False


def update_kernel(optimiser: Optimizer, l1: float) -> UpdateKernel | None:
    """The update that does what this PyTorch optimiser does, plus λ·sign(w) on weights; None for any other."""
    group = optimiser.param_groups[0]
    make = _UPDATES.get(type(optimiser).__name__)
    return make(group, l1) if make is not None and not group.get("maximize") else None


def _sgd(group: dict[str, Any], l1: float) -> UpdateKernel | None:
    decay, momentum = float(group["weight_decay"]), float(group["momentum"])
    if group["dampening"]:
        return None
    penalties = (*_l2_penalty(decay), *_sign_penalty(l1))
    if not momentum:
        return UpdateKernel((*penalties, "p.add_(g, alpha=-r)")) if penalties else UpdateKernel((), direct=True)
    ahead = [f"g.add_(momentum_buffer, alpha={momentum!r})", "p.add_(g, alpha=-r)"]
    move = ahead if group["nesterov"] else ["p.add_(momentum_buffer, alpha=-r)"]
    lines = [f"momentum_buffer.mul_({momentum!r}).add_(g)", *move]
    return UpdateKernel((*penalties, *lines), ("momentum_buffer",))


def _adam(group: dict[str, Any], l1: float) -> UpdateKernel | None:
    """Kingma and Ba 2015, algorithm 1, in the order of operations of PyTorch."""
    return _adaptive(group, l1, _l2_penalty(float(group["weight_decay"])))


def _adamw(group: dict[str, Any], l1: float) -> UpdateKernel | None:
    """Loshchilov and Hutter 2019: the decay acts on the weights and stays out of the averages."""
    return _adaptive(group, l1, [f"p.mul_(1 - r * {float(group['weight_decay'])!r})"])


def _adaptive(group: dict[str, Any], l1: float, decay: list[str]) -> UpdateKernel | None:
    if group["amsgrad"]:
        return None
    first, second = map(float, group["betas"])
    lines = [
        f"exp_avg.lerp_(g, {1 - first!r})",
        f"exp_avg_sq.mul_({second!r}).addcmul_(g, g, value={1 - second!r})",
        "n = float(step.add_(1))",
        f"torch.sqrt(exp_avg_sq, out=g).div_((1 - {second!r} ** n) ** 0.5).add_({float(group['eps'])!r})",
        f"p.addcdiv_(exp_avg, g, value=-r / (1 - {first!r} ** n))",
    ]
    return UpdateKernel((*decay, *_sign_penalty(l1), *lines), ("exp_avg", "exp_avg_sq", "step"))


def _l2_penalty(decay: float) -> list[str]:
    return [f"g.add_(p, alpha={decay!r})"] * (decay > 0)


def _sign_penalty(l1: float) -> list[str]:
    return [f"g.addcmul_(torch.sign(p), mask, value={l1!r})"] * (l1 > 0)


_UPDATES = {"SGD": _sgd, "Adam": _adam, "AdamW": _adamw}


@lru_cache(maxsize=64)
def compiled(text: str) -> Any:
    """The function `run` of a script; the same architecture and settings are compiled once."""
    import torch

    return torch.jit.CompilationUnit(text).run
