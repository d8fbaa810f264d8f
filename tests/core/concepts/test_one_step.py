"""One step four ways, a forgotten zero_grad, and slopes by autograd."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from core.concepts.one_step import (
    SOURCES,
    autograd_slopes,
    by_numpy,
    by_torch,
    with_zero_grad,
    without_zero_grad,
)


@pytest.mark.parametrize(("a", "rate"), [(1.0, 0.05), (-0.4, 0.1), (2.0, 0.2)])
def test_the_formula_and_pytorch_take_the_same_step(a: float, rate: float):
    assert astuple(by_numpy(a, rate)) == pytest.approx(astuple(by_torch(a, rate)), abs=1e-12)


def test_the_shown_numpy_lines_do_what_is_said():
    from core.concepts.one_dimension import XS, YS

    names = {"a": 1.0, "rate": 0.05, "x": XS, "y": YS}
    exec("\n".join(line for _, line in SOURCES["NumPy"]), names)
    step = by_numpy(1.0, 0.05)
    assert names["loss"] == pytest.approx(step.loss)
    assert names["g"] == pytest.approx(step.slope)
    assert names["a"] == pytest.approx(step.after)


def test_the_shown_pytorch_lines_do_what_is_said():
    import torch

    from core.concepts.one_dimension import XS, YS

    a = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    names = {"a": a, "x": torch.from_numpy(XS), "y": torch.from_numpy(YS), "optimiser": torch.optim.SGD([a], lr=0.05)}
    exec("\n".join(line for _, line in SOURCES["PyTorch"]), names)
    assert float(a.detach()) == pytest.approx(by_torch(1.0, 0.05).after)


def test_every_framework_has_the_same_parts():
    assert {tuple(dict.fromkeys(part for part, _ in lines if part)) for lines in SOURCES.values()} == {
        ("loss", "slope", "step")
    }


def test_without_zero_grad_the_ball_overshoots_and_does_not_rest():
    assert with_zero_grad(1.0, 0.05, 24)[-1] == pytest.approx(2.0, abs=1e-4)
    piled = without_zero_grad(1.0, 0.05, 24)
    assert piled[1] == with_zero_grad(1.0, 0.05, 1)[1]
    assert max(piled) > 3.0
    assert max(abs(place - 2.0) for place in piled[-6:]) > 0.8


def test_autograd_agrees_with_the_rule():
    assert autograd_slopes(2.0, 6.0) == pytest.approx((-12.0, 9 * 2.0**2, -2 * 6.0))
