"""The pivot is seen on the dial, and a circle of which only zero is told is read by the needle's own direction."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from core.imaging.geometry import angle_of, direction, plane_of_ellipse
from core.resources import resource
from core.vision.dial import Dial
from core.vision.needle_network import ANGLES, BINS, RADII, WEIGHTS, NeedleNetwork, load_network, pivots
from core.vision.off_centre import about_pivot, own_direction, seen_from
from core.vision.second_look import mirrored_back
from core.vision.train_needle import loss_of_pivot

NOMINAL = Dial((50.0, 50.0), 40.0, ((0.0, 0.0), (36.0, 1.0)), circular=True)
TENTHS = tuple((36.0 * i, float(i)) for i in range(10))


def answer_with(pivot):
    """An answer that sees the pivot right of the centre, from every direction alike."""
    answer = np.zeros((5, BINS), np.float32)
    turns = np.arange(BINS) * 2 * np.pi / BINS
    answer[2], answer[3] = 10 * pivot * np.sin(turns), 10 * pivot * np.cos(turns)
    return answer


def looking():
    torch.manual_seed(3)
    network = NeedleNetwork(width=6)
    for weight in network.centre[-1].parameters():
        torch.nn.init.normal_(weight)
    return network.eval()


def test_what_every_direction_sees_is_where_the_pivot_is():
    assert pivots(torch.from_numpy(answer_with(0.06))[None])[0].numpy() == pytest.approx([0.06, 0.0], abs=1e-6)


def test_a_turned_dial_turns_its_pivot():
    strip = torch.rand(1, 4, ANGLES, RADII)
    network = looking()
    with torch.inference_mode():
        (x, y), (u, v) = pivots(network(strip))[0], pivots(network(strip.roll(ANGLES // 4, dims=2)))[0]
    assert (float(u), float(v)) == pytest.approx((-float(y), float(x)), abs=1e-5)


def test_a_mirror_sends_the_pivot_to_the_other_side():
    answer = np.random.default_rng(1).normal(size=(5, BINS)).astype(np.float32)
    x, y = pivots(torch.from_numpy(answer)[None])[0]
    u, v = pivots(torch.from_numpy(mirrored_back(answer))[None])[0]
    assert (float(u), float(v)) == pytest.approx((-float(x), float(y)), abs=1e-5)


def test_a_new_network_and_an_old_file_trust_the_centre(tmp_path):
    strip = torch.rand(2, 4, ANGLES, RADII)
    assert not pivots(NeedleNetwork(width=6)(strip)).any()
    shipped = load_network(resource(*WEIGHTS))
    old = {name: weight.clone() for name, weight in shipped.state_dict().items() if not name.startswith("centre.")}
    save_file({name: weight.contiguous() for name, weight in old.items()}, tmp_path / "old.safetensors")
    again = load_network(tmp_path / "old.safetensors")
    assert not pivots(again(strip)).any()
    assert torch.equal(again(strip)[:, :2], shipped(strip)[:, :2])


def test_the_needle_of_a_circle_without_marks_counts_by_its_own_direction():
    pivot = np.array([0.06, 0.0])
    cut = direction(30.0) - pivot  # from the pivot to where the needle cuts the circle
    assert own_direction(NOMINAL, 30.0, answer_with(0.06)) == pytest.approx(float(angle_of(cut)), abs=1e-4)
    assert own_direction(NOMINAL, 90.0, answer_with(0.06)) == pytest.approx(90.0, abs=1e-4)


def test_marks_all_round_or_an_arc_keep_the_angle_that_is_seen():
    arc = Dial((50.0, 50.0), 40.0, ((-135.0, 0.0), (135.0, 10.0)))
    assert own_direction(replace(NOMINAL, marks=TENTHS), 30.0, answer_with(0.06)) == 30.0
    assert own_direction(arc, 30.0, answer_with(0.06)) == 30.0


def test_a_circle_is_looked_at_about_the_pivot_that_was_seen():
    there = about_pivot(NOMINAL, answer_with(0.06), 0.03)
    assert there.center == pytest.approx((50.0 + 0.06 * 40.0, 50.0), abs=1e-4)
    assert replace(there, center=NOMINAL.center) == NOMINAL
    assert about_pivot(NOMINAL, answer_with(0.06), 0.08) is NOMINAL
    told = replace(NOMINAL, marks=TENTHS)
    assert about_pivot(told, answer_with(0.06), 0.03) is told


def test_a_slanted_circle_is_moved_on_its_plane_and_its_rim_with_it():
    plane = plane_of_ellipse(NOMINAL.center, 40.0, 24.0, 30.0)
    slanted = replace(NOMINAL, plane=tuple(plane.reshape(9)), rim=tuple(plane.reshape(9)))
    there = about_pivot(slanted, answer_with(0.06), 0.03)
    assert there.center == pytest.approx(slanted.on_image(90.0, 0.06), abs=1e-4)
    assert there.on_image(0.0, 0.0) == pytest.approx(there.center)
    assert there.rim == there.plane


def test_an_angle_seen_from_two_centres_is_one_place_on_the_scale():
    there = about_pivot(NOMINAL, answer_with(0.06), 0.03)
    angle = seen_from(NOMINAL, there, 30.0)
    place = np.array(there.on_image(30.0)) - NOMINAL.center
    assert direction(angle) == pytest.approx(place / np.hypot(*place))
    assert seen_from(NOMINAL, NOMINAL, 30.0) == 30.0


def test_a_pivot_that_nobody_knows_costs_nothing():
    answer = torch.from_numpy(np.stack([answer_with(0.06), answer_with(0.02)]))
    unknown = torch.full((2, 2), torch.nan)
    half = torch.tensor([[0.06, 0.0], [torch.nan, torch.nan]])
    assert loss_of_pivot(answer, unknown) == 0
    assert loss_of_pivot(answer, half) == pytest.approx(0.0, abs=1e-6)
    assert loss_of_pivot(answer, torch.zeros(2, 2)) == pytest.approx((2.4 - 0.5 + 0.8**2 / 2) / 4, abs=1e-4)
