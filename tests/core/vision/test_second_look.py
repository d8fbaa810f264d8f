"""Looking twice: a mirror gives the same answer back, several looks agree, a sure network is not asked again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.imaging.dial_face import Needle
from core.resources import resource
from core.vision.dial import Dial
from core.vision.needle_network import BIN_DEG, BINS, WEIGHTS, NeedleNetwork, answer_of, decoded, load_network, strip_of
from core.vision.second_look import careful_answer, looked_at, mirrored, mirrored_back, together
from tests.core.vision.gauges import RED, SCENE, seen

EVERYWHERE = np.ones(BINS, bool)


class Counted(NeedleNetwork):
    """A network that counts the strips it was shown."""

    shown = 0

    def forward(self, strips):
        self.shown += len(strips)
        return super().forward(strips)


def answer_at(angle, height=9.0, correction=0.0):
    answer = np.zeros((2, BINS), np.float32)
    answer[0, round(angle / BIN_DEG) % BINS] = height
    answer[1] = correction
    return answer


def test_a_mirrored_strip_is_the_strip_of_the_mirrored_needle():
    here, dial = seen(replace(RED, numbers=False, divisions=1, subdivisions=1, needle=Needle(shadow=0.0)), 320.0)
    centred = replace(dial, center=(119.5, 101.0))
    there = np.ascontiguousarray(here[:, ::-1])
    turned = replace(centred, center=(239.0 - centred.center[0], centred.center[1]))
    assert np.abs(mirrored(strip_of(here, centred)) - strip_of(there, turned)).mean() < 0.02


def test_an_answer_comes_back_from_the_mirror_at_the_opposite_angle():
    back = mirrored_back(answer_at(75.0, correction=0.3))
    assert decoded(back, EVERYWHERE)[0] == pytest.approx((-75.0 - np.tanh(0.3) * BIN_DEG) % 360.0, abs=0.1)
    assert np.array_equal(mirrored_back(back), answer_at(75.0, correction=0.3))


def test_looks_that_agree_stay_sure_and_looks_that_do_not_become_unsure():
    alike = together(np.stack([answer_at(90.0), answer_at(90.0)]))
    torn = together(np.stack([answer_at(90.0), answer_at(270.0)]))
    assert decoded(alike, EVERYWHERE)[0] == pytest.approx(90.0, abs=0.1)
    assert decoded(alike, EVERYWHERE)[1] > 0.98
    assert decoded(torn, EVERYWHERE)[1] < 0.6


def test_a_sure_network_is_asked_once_and_one_that_hesitates_six_times():
    picture, dial = seen(RED, 301.0)
    sure = Counted()
    sure.load_state_dict(load_network(resource(*WEIGHTS)).state_dict())
    assert np.array_equal(careful_answer(sure.eval(), picture, dial), answer_of(sure, picture, dial))
    assert sure.shown == 2
    torch.manual_seed(0)
    ignorant = Counted().eval()
    careful_answer(ignorant, picture, dial)
    assert ignorant.shown == 6


class Scripted(NeedleNetwork):
    """A network that says what it was told to, look after look."""

    def __init__(self, *answers):
        super().__init__(width=2)
        self.answers = list(answers)

    def forward(self, strips):
        said = self.answers.pop(0)
        return torch.from_numpy(np.stack([said] * len(strips)))


def pointing(angle, height, right=0.0):
    """An answer with a pivot that lies `right` of the centre; a height of 5.5 is sure by about two thirds."""
    turns = np.arange(BINS) * 2 * np.pi / BINS
    return np.concatenate(
        [answer_at(angle, height), [10 * right * np.sin(turns), 10 * right * np.cos(turns)], [0 * turns]]
    ).astype(np.float32)


CUT_OUT = Dial((120.0, 100.0), 60.0, ((0.0, 0.0), (36.0, 1.0)), circular=True)


def test_a_pivot_far_off_is_looked_at_again_and_one_a_little_off_where_the_network_hesitates():
    picture, _ = seen(RED, 301.0)
    sure = pointing(75.0, 12.0, 0.05), pointing(75.0, 12.0, 0.1), pointing(75.0, 5.5, 0.05)
    assert looked_at(Scripted(sure[0]), picture, CUT_OUT)[0] is CUT_OUT
    for first, off in ((sure[1], 0.1), (sure[2], 0.05)):
        there, answer = looked_at(Scripted(first, pointing(75.0, 12.0)), picture, CUT_OUT)
        assert there.center == pytest.approx((120.0 + off * 60.0, 100.0), abs=1e-3)
        assert decoded(answer, EVERYWHERE)[1] > 0.99


def test_a_look_that_contradicts_the_first_must_be_sure():
    picture, _ = seen(RED, 301.0)
    first, doubtful, certain = pointing(180.0, 5.5, 0.05), pointing(0.0, 5.5), pointing(0.0, 12.0)
    again = pointing(180.0, 5.5)  # a mirror leaves up and down as they are
    assert decoded(looked_at(Scripted(first, certain), picture, CUT_OUT)[1], EVERYWHERE)[1] > 0.99
    torn = looked_at(Scripted(first, doubtful, doubtful), picture, CUT_OUT)[1]
    alike = looked_at(Scripted(first, again, again), picture, CUT_OUT)[1]
    assert decoded(torn, EVERYWHERE)[1] < 0.1
    assert decoded(alike, EVERYWHERE)[1] > 0.3


def test_other_circles_are_laid_on_a_slanted_dials_own_plane():
    picture, dial = seen(RED, 301.0, replace(SCENE, tilt_deg=25.0, tilt_towards_deg=40.0))
    assert dial.plane is not None
    torch.manual_seed(0)
    assert careful_answer(NeedleNetwork().eval(), picture, dial).shape == (5, BINS)
