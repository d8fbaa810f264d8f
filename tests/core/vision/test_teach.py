"""Learning from rendered dials, and teaching one needle from a few frames."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.errors import FileProblemError
from core.imaging.dial_face import DialStyle, Needle
from core.vision.lookalikes import Reservoir, crossing, rendered, sampled
from core.vision.needle_network import (
    ANGLES,
    BIN_DEG,
    BINS,
    RADII,
    NeedleNetwork,
    decoded,
    load_network,
    save_network,
    vectors,
)
from core.vision.teach import LabelledFrame, OwnNeedle, Taught, TooFewFramesError, error_on, teach
from core.vision.train_needle import Progress, trained
from tests.core.vision.gauges import SCENE, seen


def test_turning_the_dial_turns_the_answer():
    torch.manual_seed(0)
    network = NeedleNetwork(width=4).eval()
    strip = torch.randn(1, 4, ANGLES, RADII)
    turned = network(strip.roll(2 * 7, dims=2))
    assert torch.allclose(network(strip).roll(7, dims=2), turned, atol=1e-4)


def test_sine_and_cosine_come_from_the_likeliest_direction():
    answer = np.zeros((2, BINS), np.float32)
    answer[0, 20] = 20.0
    angle, sure = decoded(answer, np.ones(BINS, bool))
    assert angle == pytest.approx(20 * BIN_DEG, abs=0.01)
    assert sure > 0.99
    sine, cosine = vectors(torch.from_numpy(answer)[None])[0]
    assert float(torch.rad2deg(torch.atan2(sine, cosine))) == pytest.approx(20 * BIN_DEG, abs=0.01)


def test_a_direction_off_the_scale_is_not_chosen():
    answer = np.zeros((2, BINS), np.float32)
    answer[0, 20], answer[0, 60] = 9.0, 8.0
    allowed = np.ones(BINS, bool)
    allowed[10:30] = False
    angle, sure = decoded(answer, allowed)
    assert angle == pytest.approx(60 * BIN_DEG, abs=0.5)
    assert sure < 0.5


def test_an_answer_without_a_preference_is_not_sure():
    assert decoded(np.zeros((2, BINS), np.float32), np.ones(BINS, bool))[1] < 0.1


def test_the_truth_follows_a_wrongly_clicked_centre():
    seen_deg = crossing(np.array([50.0, 50.0]), np.array([50.0, 20.0]), np.array([53.0, 50.0]), 40.0)
    assert seen_deg == pytest.approx(360.0 - np.degrees(np.arcsin(3.0 / 40.0)), abs=0.01)


def test_a_rendered_strip_shows_its_needle_at_the_true_angle():
    rng = np.random.default_rng(4)
    strips = [sampled(example, rng) for example in rendered(rng)]
    assert all(strip.shape == (4, ANGLES, RADII) and 0 <= truth < 360 for strip, truth, _ in strips)
    assert all(np.hypot(*pivot) < 0.4 for _, _, pivot in strips)


def test_a_few_steps_on_rendered_dials_lower_the_loss():
    torch.manual_seed(0)
    steps = list(trained(NeedleNetwork(width=8), Reservoir(40, 0), 24, 12, 4e-3, 0))
    assert all(isinstance(step, Progress) for step in steps)
    assert np.mean([step.loss for step in steps[-5:]]) < np.mean([step.loss for step in steps[:5]])


def odd_frames(angles):
    """A needle that no bundled network knows: a pale outline-like pointer on a pale face."""
    needle = Needle(kind="mirror", colour=(0.75, 0.78, 0.7), length=0.5, width=0.4, tail=0.9, tail_width=1.2)
    style = DialStyle(0.0, 360.0, face=(0.85, 0.87, 0.8), divisions=10, needle=needle)
    frames = [LabelledFrame(seen(style, float(angle), replace(SCENE, noise=0.02))[0], float(angle)) for angle in angles]
    return frames, seen(style, 0.0)[1]


def test_teaching_a_needle_keeps_the_better_network():
    frames, dial = odd_frames(np.arange(5.0, 360.0, 45.0))
    judge, _ = odd_frames((30.0, 120.0, 200.0, 333.0))
    torch.manual_seed(3)
    ignorant = NeedleNetwork(width=8)
    *steps, last = teach(ignorant, frames, judge, dial, steps=40)
    assert len(steps) == 40
    assert isinstance(last, Taught)
    assert last.after_pct < 0.5 * last.before_pct
    assert last.kept
    assert error_on(last.network, judge, dial) == pytest.approx(last.after_pct)


def test_a_lesson_that_did_harm_is_thrown_away():
    frames, dial = odd_frames((0.0, 90.0, 180.0, 270.0))
    network = NeedleNetwork(width=8).eval()
    *_, last = teach(network, frames, frames, dial, steps=1)
    assert isinstance(last, Taught)
    assert last.network is network or last.kept


def test_two_frames_are_too_few():
    frames, dial = odd_frames((0.0, 90.0))
    with pytest.raises(TooFewFramesError):
        list(teach(NeedleNetwork(), frames, [], dial))


def test_look_alikes_mix_this_dial_with_strangers():
    frames, dial = odd_frames((0.0, 90.0, 180.0, 270.0))
    strips, truths, pointing, pivots = OwnNeedle(frames, dial).batch(16)
    assert strips.shape == (16, 4, ANGLES, RADII)
    assert ((truths >= 0) & (truths < 360)).all()
    assert pointing[4:].all()
    assert np.isfinite(pivots[:4]).all()
    assert np.isnan(pivots[4:]).all()  # nobody knows


def test_weights_survive_their_file_and_a_broken_one_is_a_sentence(tmp_path):
    network = NeedleNetwork()
    save_network(network, tmp_path / "needle.safetensors", {"steps": "0"})
    again = load_network(tmp_path / "needle.safetensors")
    assert all(torch.equal(a, b) for a, b in zip(network.parameters(), again.parameters(), strict=True))
    (tmp_path / "broken.safetensors").write_bytes(b"no weights")
    with pytest.raises(FileProblemError):
        load_network(tmp_path / "broken.safetensors")
