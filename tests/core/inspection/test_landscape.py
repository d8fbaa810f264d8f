"""The loss around a network's own weights, and the way it has come."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.data.scaling import fit_scaling
from core.inspection.landscape import DETAILS, Landscape, Ways, WeightAt, choices, detail, landscape
from core.project.document import Project
from core.training.tensors import to_tensors
from core.training.weights import read_weights

FIRST, SECOND = WeightAt("0.weight", (0, 0)), WeightAt("2.bias", (1,))
SIDE = 31


@pytest.fixture(scope="module")
def scene():
    """A small network that has made five steps of plain descent, with the weights before each."""
    project = Project()
    dataset = project.data.load()
    part = to_tensors(dataset, fit_scaling("standard", dataset), project.training.loss).train.head(64)
    module = project.network.build(1)
    loss = project.training.loss
    optimiser, earlier = torch.optim.SGD(module.parameters(), lr=0.5), []
    for _ in range(5):
        earlier.append(read_weights(module))
        optimiser.zero_grad()
        loss.build()(module(part.inputs), part.targets).backward()
        optimiser.step()
    return module, loss, part, earlier


def _seen(scene, ways: Ways) -> Landscape:
    module, loss, part, earlier = scene
    return landscape(module, loss, part.inputs, part.targets, ways, earlier, SIDE)


def _loss_with(scene, changes: dict[WeightAt, float]) -> float:
    module, loss, part, _ = scene
    kept = {name: parameter.detach().clone() for name, parameter in module.named_parameters()}
    with torch.no_grad():
        for at, value in changes.items():
            dict(module.named_parameters())[at.name][at.index] = value
        found = float(loss.build()(module(part.inputs), part.targets))
        for name, parameter in module.named_parameters():
            parameter.copy_(kept[name])
    return found


def test_two_weights_stand_at_their_values_and_losses_are_those_of_the_network(scene):
    seen = _seen(scene, Ways("weights", FIRST, SECOND))
    now = read_weights(scene[0])
    assert seen.ball == pytest.approx([now["0.weight"][0, 0], now["2.bias"][1]])
    assert seen.losses.shape == (SIDE, SIDE)
    row, column = 4, 20
    wanted = _loss_with(scene, {FIRST: float(seen.axes[0][column]), SECOND: float(seen.axes[1][row])})
    assert seen.losses[row, column] == pytest.approx(wanted, rel=1e-4)


def test_the_way_is_that_of_the_weights(scene):
    seen = _seen(scene, Ways("weights", FIRST, SECOND))
    wanted = [(weights["0.weight"][0, 0], weights["2.bias"][1]) for weights in scene[3]]
    assert seen.path == pytest.approx(np.array(wanted), abs=1e-6)
    for axis, places in zip(seen.axes, seen.path.T, strict=True):
        assert axis[0] < places.min()
        assert axis[-1] > places.max()


def test_downhill_is_minus_the_slope(scene):
    seen = _seen(scene, Ways("weight", FIRST, SECOND))
    at, width = float(seen.ball[0]), 1e-2
    slope = (_loss_with(scene, {FIRST: at + width}) - _loss_with(scene, {FIRST: at - width})) / (2 * width)
    assert seen.downhill[0] == pytest.approx(-slope, rel=0.02)
    assert seen.loss == pytest.approx(_loss_with(scene, {}))


def test_directions_of_the_run_show_the_way_at_its_full_length(scene):
    seen = _seen(scene, Ways("path", FIRST, SECOND))
    flat = [np.concatenate([array.ravel() for array in weights.values()]) for weights in scene[3]]
    now = np.concatenate([array.ravel() for array in read_weights(scene[0]).values()])
    lengths = [np.linalg.norm(one - now) for one in flat]
    assert np.linalg.norm(seen.path, axis=1) == pytest.approx(lengths, rel=0.01)
    assert seen.ball == pytest.approx([0, 0])


def test_other_dice_give_other_random_directions(scene):
    one, two = (_seen(scene, replace(Ways("random", FIRST, SECOND), seed=seed)) for seed in (0, 1))
    assert not np.allclose(one.losses, two.losses)
    assert np.array_equal(one.losses, _seen(scene, Ways("random", FIRST, SECOND, 0)).losses)


def test_a_small_network_offers_all_its_weights_a_large_one_those_that_moved():
    weights = {"0.weight": np.zeros((3, 4)), "0.bias": np.zeros(3)}
    assert len(choices(weights, None)) == 15
    moved = {"0.weight": np.zeros((30, 40)), "0.bias": np.zeros(30)}
    moved["0.weight"][7, 9] = 2.0
    begun = {name: np.zeros_like(array) for name, array in moved.items()}
    offered = choices(moved, begun, most=5)
    assert len(offered) == 5
    assert WeightAt("0.weight", (7, 9)) in offered


def test_a_large_network_gets_a_coarser_picture_and_a_huge_one_none():
    assert detail(50) == DETAILS[0]
    assert detail(470_000) == DETAILS[-1]
    assert detail(100_000_000) is None
    sizes = [size for work in (10, 3_000, 30_000, 300_000) if (size := detail(work)) is not None]
    assert len(sizes) == 4
    assert [samples * side for samples, side in sizes] == sorted((a * b for a, b in sizes), reverse=True)
