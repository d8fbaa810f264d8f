"""One step of descent written four ways, what it computes, a forgotten `zero_grad`, and slopes by autograd."""

from __future__ import annotations

from dataclasses import dataclass

from core.concepts.one_dimension import SLIDES, XS, YS

SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "NumPy": (
        ("", "e = a * x - y"),
        ("loss", "loss = (e ** 2).mean()"),
        ("slope", "g = (2 * e * x).mean()"),
        ("step", "a -= rate * g"),
    ),
    "PyTorch": (
        ("", "e = a * x - y"),
        ("loss", "loss = (e ** 2).mean()"),
        ("slope", "optimiser.zero_grad()"),
        ("slope", "loss.backward()"),
        ("step", "optimiser.step()"),
    ),
    "TensorFlow": (
        ("", "with tf.GradientTape() as t:"),
        ("", "  e = a * x - y"),
        ("loss", "  loss = tf.reduce_mean(e**2)"),
        ("slope", "g = t.gradient(loss, a)"),
        ("step", "a.assign_sub(rate * g)"),
    ),
}
"""Lines by framework, each with the part of the step that it does."""


@dataclass(frozen=True)
class Step:
    """Loss and slope at `before`, and the place after one step."""

    before: float
    loss: float
    slope: float
    after: float


def by_numpy(a: float, rate: float) -> Step:
    """One step of y = ax over the three points, by the formula of the slope."""
    errors = a * XS - YS
    slope = float((2 * errors * XS).mean())
    return Step(a, float((errors**2).mean()), slope, a - rate * slope)


def by_torch(a: float, rate: float) -> Step:
    """The same by PyTorch's autograd and SGD, in double precision."""
    import torch

    weight = torch.tensor(a, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([weight], lr=rate)
    loss = ((weight * torch.from_numpy(XS) - torch.from_numpy(YS)) ** 2).mean()
    optimiser.zero_grad()
    loss.backward()
    assert weight.grad is not None
    slope = float(weight.grad)
    optimiser.step()
    return Step(a, float(loss.detach()), slope, float(weight.detach()))


def without_zero_grad(a: float, rate: float, steps: int) -> list[float]:
    """Places of a ball whose slopes are never cleared: each step adds the new slope to the sum of the old ones."""
    slope_at, path, pile = SLIDES["mean"].slope, [a], 0.0
    for _ in range(steps):
        pile += slope_at(path[-1])
        path.append(path[-1] - rate * pile)
    return path


def with_zero_grad(a: float, rate: float, steps: int) -> list[float]:
    """The same with the slope cleared before every step."""
    path = [a]
    for _ in range(steps):
        path.append(SLIDES["mean"].step(path[-1], rate))
    return path


def autograd_slopes(a: float, b: float) -> tuple[float, float, float]:
    """Q = 3a³ − b² with ∂Q/∂a and ∂Q/∂b as PyTorch finds them."""
    import torch

    first, second = (torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in (a, b))
    q = 3 * first**3 - second**2
    q.backward()
    assert first.grad is not None
    assert second.grad is not None
    return float(q.detach()), float(first.grad), float(second.grad)
