from __future__ import annotations

import math

import numpy as np
import pytest

from core.data.scaling import Scaling
from core.inspection.directions import NoSuchWeightError, random_direction, weight_direction
from core.inspection.probe import PROBES
from core.inspection.probes.activations import activations
from core.inspection.probes.confusion import confusion
from core.inspection.probes.curvature import EXACT_UP_TO, curvature
from core.inspection.probes.decision_field import decision_field
from core.inspection.probes.feature_maps import feature_maps
from core.inspection.probes.histograms import histograms
from core.inspection.probes.loss_surface import loss_surface
from core.inspection.probes.occlusion import occlusion
from core.inspection.probes.saliency import saliency
from core.inspection.probes.worst import worst_mistakes
from core.nn.layers.conv2d import Conv2d
from core.nn.layers.dropout import Dropout
from core.nn.layers.features import FEATURES, Features
from core.nn.layers.flatten import Flatten
from core.nn.layers.linear import Linear
from core.nn.layers.relu import ReLU
from core.nn.layers.softplus import Softplus
from core.nn.layers.tanh import Tanh
from core.nn.losses.cross_entropy import CrossEntropy
from core.nn.losses.mse import MeanSquaredError
from core.nn.network import NetworkSpec

BOX = (-6.0, -6.0, 6.0, 6.0)
POINTS = NetworkSpec((2,), (Features(names=tuple(FEATURES)), Linear(units=5), Tanh(), Linear(units=3), ReLU()))
PICTURES = NetworkSpec((1, 8, 8), (Conv2d(channels=3, kernel=3), ReLU(), Flatten(), Linear(units=4)))


def weight(module, index):
    """The weight of the layer at `index`, which has one."""
    return module.get_parameter(f"{index}.weight")


def bias(module, index):
    return module.get_parameter(f"{index}.bias")


def picture(seed=0):
    import torch

    return torch.rand(1, 8, 8, generator=torch.Generator().manual_seed(seed))


def plane(side, scaling=None):
    axis = np.linspace(-6, 6, side, dtype=np.float32)
    points = np.stack([each.ravel() for each in np.meshgrid(axis, axis)], axis=1)
    return points if scaling is None else scaling.apply(points)


def same(one, other, close=1e-5):
    return one.shape == other.shape and np.allclose(one, other, atol=close)


def test_every_probe_is_in_the_catalogue_with_a_name_and_a_sentence():
    assert len(PROBES) >= 11
    assert all(probe.key == key and probe.help.source.endswith(".") for key, probe in PROBES.items())


@pytest.mark.parametrize("middle", [(Tanh(),), (Softplus(),), (Dropout(0.5),), (ReLU(), Dropout(0.2))])
@pytest.mark.parametrize("scaling", [None, Scaling("symmetric", np.zeros(2, np.float32), np.full(2, 6, np.float32))])
def test_the_field_is_what_the_network_answers_at_each_pixel(middle, scaling):
    import torch

    module = NetworkSpec((2,), (Linear(units=4, bias=False), *middle, Linear(units=2), Tanh())).build()
    field = decision_field(module, BOX, 9, scaling)
    module.eval()
    with torch.no_grad():
        values = torch.from_numpy(plane(9, scaling))
        answers = module(values).t().reshape(2, 9, 9).numpy()
        hidden = module[: 1 + len(middle)](values).t().reshape(4, 9, 9).numpy()
    assert same(field.outputs, answers)
    assert same(field.layers[0], hidden)
    assert not field.outputs.flags.writeable


def test_the_field_follows_new_weights_and_a_new_plane_behind_made_features():
    import torch

    module = POINTS.build()
    decision_field(module, BOX, 5)
    with torch.no_grad():
        weight(module, 1).mul_(2.0)
        answers = module(torch.from_numpy(plane(5))).t().reshape(3, 5, 5).numpy()
    assert same(decision_field(module, BOX, 5).outputs, answers)
    assert not same(decision_field(module, (-1.0, -1.0, 1.0, 1.0), 5).outputs, answers)


def test_a_field_that_somebody_holds_is_never_written_over():
    module = NetworkSpec((2,), (Linear(units=3), Tanh(), Linear(units=1))).build()
    held = decision_field(module, BOX, 6)
    before = [maps.copy() for maps in held.layers]
    one_map = decision_field(module, (0.0, 0.0, 1.0, 1.0), 6).layers[0][1]
    kept = one_map.copy()
    for shift in range(5):
        decision_field(module, (-1.0 - shift, 0.0, 1.0, 1.0), 6)
    assert all(same(maps, copy, 0) for maps, copy in zip(held.layers, before, strict=True))
    assert same(one_map, kept, 0)


def test_a_network_without_layers_shows_the_plane_itself():
    field = decision_field(NetworkSpec((2,)).build(), BOX, 3)
    assert same(field.outputs[0, 0], np.array([-6.0, 0.0, 6.0]))


def test_dead_and_full_neurons_are_found():
    import torch

    module = NetworkSpec((2,), (Linear(units=2), ReLU(), Linear(units=1), Tanh())).build()
    with torch.no_grad():
        bias(module, 0).copy_(torch.tensor([-100.0, 100.0]))
        bias(module, 2).fill_(500.0)
    layers = activations(module, torch.randn(20, 2, generator=torch.Generator().manual_seed(0)))
    assert [layer.kind for layer in layers] == ["Linear", "ReLU", "Linear", "Tanh"]
    assert layers[1].dead().tolist() == [True, False]
    assert layers[3].saturated(-1.0, 1.0).tolist() == [1.0]


def test_histograms_count_every_weight_and_every_slope():
    import torch

    module = POINTS.build()
    found = histograms(module, MeanSquaredError(), torch.rand(10, 2), torch.rand(10, 3))
    assert [one.name for one in found] == [name for name, _ in module.named_parameters()]
    for one, parameter in zip(found, module.parameters(), strict=True):
        assert one.weights.counts.sum() == one.gradients.counts.sum() == parameter.numel()
        assert one.weights.rms == pytest.approx(float(parameter.detach().square().mean().sqrt()), rel=1e-4)
    assert all(parameter.grad is None for parameter in module.parameters()), (
        "the network's own gradients are left alone"
    )


def test_the_confusion_matrix_counts_and_its_shares_follow():
    import torch

    outputs = torch.tensor([[9.0, 0, 0], [9, 0, 0], [0, 9, 0], [0, 9, 0]])
    found = confusion(torch.nn.Identity(), CrossEntropy(), "multiclass", outputs, torch.tensor([0, 1, 1, 1]), 3)
    assert found.counts.tolist() == [[1, 0, 0], [1, 2, 0], [0, 0, 0]]
    assert found.accuracy == 0.75
    assert found.recall[:2].tolist() == pytest.approx([1, 2 / 3])
    assert math.isnan(found.recall[2])
    assert found.precision[:2].tolist() == [0.5, 1.0]


def test_the_worst_mistakes_come_first():
    import torch

    outputs = torch.tensor([[5.0, 0.0], [1.0, 0.0], [0.0, 3.0], [3.0, 0.0]])
    found = worst_mistakes(torch.nn.Identity(), CrossEntropy(), "multiclass", outputs, torch.tensor([1, 1, 1, 0]), 5)
    assert found.indices.tolist() == [0, 1]
    assert (found.decided.tolist(), found.true.tolist(), found.mistakes) == ([0, 0], [1, 1], 2)
    assert found.probability[0] < found.probability[1]


def line_network():
    """y = ax with a = 0.5, on (1, 2), (2, 4), (3, 6)."""
    import torch

    module = NetworkSpec((1,), (Linear(units=1, bias=False),)).build()
    with torch.no_grad():
        weight(module, 0).fill_(0.5)
    x = torch.tensor([[1.0], [2.0], [3.0]])
    return module, x, 2 * x


@pytest.mark.parametrize(("reduction", "rate"), [("mean", 0.214), ("half_mean", 0.429), ("sum", 0.071)])
def test_the_critical_rate_of_a_line_stands_where_it_is_taught(reduction, rate):
    module, x, y = line_network()
    found = curvature(module, MeanSquaredError(reduction), x, y)
    assert found.exact
    assert round(found.critical_rate, 3) == rate


def test_power_iteration_agrees_with_the_whole_hessian(monkeypatch):
    import torch

    from core.inspection.probes import curvature as probe

    module = NetworkSpec((2,), (Linear(units=8), Tanh(), Linear(units=1))).build()
    x = torch.randn(40, 2, generator=torch.Generator().manual_seed(0))
    y = x.prod(dim=1, keepdim=True)
    whole = curvature(module, MeanSquaredError(), x, y)
    assert sum(parameter.numel() for parameter in module.parameters()) < EXACT_UP_TO
    monkeypatch.setattr(probe, "EXACT_UP_TO", 0)
    iterated = curvature(module, MeanSquaredError(), x, y)
    assert not iterated.exact
    assert iterated.largest == pytest.approx(whole.largest, rel=0.02)


def test_a_network_without_weights_does_not_bend():
    import torch

    found = curvature(NetworkSpec((2,), (Tanh(),)).build(), MeanSquaredError(), torch.rand(3, 2), torch.rand(3, 2))
    assert (found.largest, found.critical_rate) == (0.0, math.inf)


def test_the_loss_over_one_weight_is_the_parabola_that_it_is():
    module, x, y = line_network()
    offsets = np.linspace(-1, 2, 7)
    surface = loss_surface(
        module, MeanSquaredError(), x, y, (weight_direction(module, "0.weight", (0, 0)),), (offsets,)
    )
    assert same(surface.losses, 14 / 3 * (0.5 + offsets - 2) ** 2)
    assert weight(module, 0).tolist() == [[0.5]]


def test_the_loss_over_two_directions_has_the_second_one_downwards():
    import torch

    module = NetworkSpec((2,), (Linear(units=1, bias=False),)).build()
    x, y = torch.eye(2), torch.zeros(2, 1)
    ways = tuple(weight_direction(module, "0.weight", (0, i)) for i in range(2))
    w = weight(module, 0).detach().numpy()[0]
    surface = loss_surface(
        module, MeanSquaredError("sum"), x, y, ways, (np.array([0.0, 1.0]), np.array([0.0, 2.0, 4.0]))
    )
    assert surface.losses.shape == (3, 2)
    assert surface.losses[2, 1] == pytest.approx((w[0] + 1) ** 2 + (w[1] + 4) ** 2, rel=1e-5)


def test_random_directions_are_as_long_as_the_weights_row_by_row():
    module = POINTS.build()
    way = random_direction(module, 3)
    rows = weight(module, 1).detach().numpy()
    assert np.allclose(np.linalg.norm(way["1.weight"], axis=1), np.linalg.norm(rows, axis=1), rtol=1e-5)
    assert not np.array_equal(way["1.weight"], random_direction(module, 4)["1.weight"])


def test_a_weight_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(NoSuchWeightError, match=r"1\.weight\[5, 7\]"):
        weight_direction(POINTS.build(), "1.weight", (5, 0))


def test_saliency_is_the_slope_of_the_chosen_score():
    import torch

    module = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(64, 4))
    found = saliency(module, picture(), 2)
    assert same(found.slopes[0], weight(module, 1).detach()[2].reshape(8, 8).numpy())
    assert same(found.strength, np.abs(found.slopes[0]))


def test_covering_the_only_pixel_that_counts_costs_the_most():
    import torch

    module = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(64, 2))
    with torch.no_grad():
        weight(module, 1).zero_()
        weight(module, 1)[1, 8 * 3 + 4] = 9.0
    found = occlusion(module, torch.ones(1, 8, 8), side=3, stride=1)
    assert found.output == 1
    assert found.drop.argmax() == 8 * 3 + 4
    assert found.drop[0, 7] == 0


def test_feature_maps_are_what_the_convolution_answers():
    module = PICTURES.build()
    maps = feature_maps(module, picture())
    assert [(one.kind, one.maps.shape) for one in maps] == [("Conv2d", (3, 6, 6)), ("ReLU", (3, 6, 6))]
    assert maps[0].kernels is not None
    assert maps[0].kernels.shape == (3, 1, 3, 3)
    assert same(maps[1].maps, np.maximum(maps[0].maps, 0))
