"""The network and the unrolled dial together: what each contributes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.imaging.dial_face import Needle
from core.vision.agreement import agreed
from core.vision.needle_network import BIN_DEG, BINS
from core.vision.unwrap import unwrap
from tests.core.vision.gauges import RED, WHITE, seen


def sure_of(*angles):
    """An answer that hesitates between directions."""
    answer = np.zeros((2, BINS), np.float32)
    for i, angle in enumerate(angles):
        answer[0, round(angle / BIN_DEG) % BINS] = 12.0 - 0.4 * i
    return answer


def test_a_streak_beside_the_networks_direction_confirms_it_and_sharpens_the_angle():
    picture, dial = seen(RED, 301.0)
    verdict = agreed(sure_of(297.0), unwrap(picture, dial), dial)
    assert verdict.reason is None
    assert 297.5 < verdict.angle_deg < 301.5
    assert len(verdict.points) > 5


def test_two_directions_alike_give_no_reading():
    picture, dial = seen(RED, 301.0)
    assert agreed(sure_of(400.0, 301.0), unwrap(picture, dial), dial).reason is not None


def test_a_colour_that_was_told_decides_between_needle_and_tell_tale():
    tell_tale = Needle(kind="bar", colour=(0.9, 0.1, 0.1), length=0.9, width=0.02, tail=0.0, hub=0.0, shadow=0.0)
    style = replace(WHITE, second=tell_tale, second_deg=420.0)
    picture, dial = seen(style, 300.0, needle="white")
    verdict = agreed(sure_of(420.0, 300.0), unwrap(picture, dial), dial)
    assert abs(verdict.angle_deg - 300.0) < 4.0


def test_a_needle_with_another_pivot_means_that_the_dial_has_moved():
    picture, dial = seen(RED, 360.0)
    shifted = replace(dial, center=(dial.center[0] + 0.11 * dial.radius, dial.center[1]))
    assert agreed(sure_of(353.7), unwrap(picture, shifted), shifted).reason == "moved"


def test_on_a_circle_whose_pivot_is_looked_for_an_edge_beside_it_does_not_speak_against_a_sure_network():
    picture, dial = seen(RED, 360.0)
    beside = (dial.center[0] + 0.11 * dial.radius, dial.center[1])
    cut_out = replace(dial, center=beside, marks=((0.0, 0.0), (36.0, 1.0)), circular=True)
    strip = unwrap(picture, cut_out)
    alone = agreed(sure_of(353.7), strip, cut_out)
    assert alone.reason is None
    assert abs(alone.angle_deg - 353.7) < BIN_DEG
    assert len(alone.points) == 0
    assert agreed(sure_of(353.7, 180.0), strip, cut_out).reason is not None
