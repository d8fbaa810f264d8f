"""Every loss: encoding, value, reading, source."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from core.fields import describe
from core.nn.building import chain, layer, mlp
from core.nn.fit import batch_misfit, misfit
from core.nn.loss import LOSSES

CASES = [
    pytest.param(LOSSES[key](**({"reduction": how} if how else {})), task, id=f"{key} {how} {task}")
    for key in LOSSES
    for how in (
        ("mean", "half_mean", "outputs_sum", "sum")
        if any(i.name == "reduction" for i in describe(LOSSES[key]))
        else (None,)
    )
    for task in LOSSES[key].tasks
]


def example(loss, task):
    """Outputs and encoded targets of four samples."""
    rng = np.random.default_rng(3)
    count = {"binary": 2, "multiclass": 3, "regression": 2, "sequence": 3}[task]
    shape = {"regression": (4, 2), "sequence": (4, 5)}.get(task, (4,))
    targets = rng.normal(size=shape).astype(np.float32) if task == "regression" else rng.integers(0, count, shape)
    steps = (5,) if task == "sequence" else ()
    outputs = rng.uniform(0.05, 0.95, (4, *steps, loss.outputs_for(task, count))).astype(np.float32)
    return torch.from_numpy(outputs), torch.from_numpy(np.asarray(loss.encode(targets, task, count)))


@pytest.mark.parametrize(("loss", "task"), CASES)
def test_the_source_of_a_loss_computes_the_same_number(loss, task):
    outputs, targets = example(loss, task)
    written = eval(loss.source(), {"nn": nn, "torch": torch})
    if task == "sequence":
        outputs, targets = outputs.flatten(0, 1), targets.flatten()
    torch.testing.assert_close(loss.build()(outputs, targets), written(outputs, targets))


@pytest.mark.parametrize(("loss", "task"), CASES)
def test_a_step_down_the_gradient_makes_a_loss_smaller(loss, task):
    outputs, targets = example(loss, task)
    outputs.requires_grad_()
    before = loss.build()(outputs, targets)
    before.backward()
    with torch.no_grad():
        after = loss.build()(outputs - 1e-3 * outputs.grad, targets)
    assert after < before


@pytest.mark.parametrize(("loss", "task"), [case for case in CASES if case.values[1] in ("binary", "multiclass")])
def test_probabilities_have_a_column_per_class(loss, task):
    outputs, _ = example(loss, task)
    shares = loss.probabilities(outputs, task)
    assert shares.shape == (4, 2 if task == "binary" else 3)
    assert (shares >= 0).all()
    assert (shares <= 1).all()


def test_bce_on_probabilities_asks_for_a_last_layer_that_gives_them():
    loss = LOSSES["bce"]()
    problem = misfit(mlp((2,), 4, 1), loss, "binary", 2)
    assert "Sigmoid" in str(problem)
    assert misfit(chain((2,), layer("linear", units=1), "sigmoid"), loss, "binary", 2) is None


def test_an_output_with_a_surplus_axis_does_not_fit():
    network = chain((5, 4), layer("linear", units=1))
    assert misfit(network, LOSSES["mse"](), "regression", 1) is not None


def test_huber_is_quadratic_near_and_linear_far():
    huber = LOSSES["huber"](delta=1.0).build()  # type: ignore[call-arg]
    assert float(huber(torch.tensor([[0.5]]), torch.zeros(1, 1))) == pytest.approx(0.125)
    assert float(huber(torch.tensor([[3.0]]), torch.zeros(1, 1))) == pytest.approx(2.5)


def test_batch_normalisation_of_features_refuses_a_batch_of_one():
    network = chain((2,), layer("linear", units=4), "batch_norm", layer("linear", units=1))
    assert "batch size" in str(batch_misfit(network, samples=21, batch_size=10))
    assert "batch size" in str(batch_misfit(network, samples=20, batch_size=1))
    assert "no samples" in str(batch_misfit(network, samples=0, batch_size=10))
    assert batch_misfit(network, samples=20, batch_size=10) is None
    assert batch_misfit(chain((1, 8, 8), "batch_norm"), samples=21, batch_size=10) is None
