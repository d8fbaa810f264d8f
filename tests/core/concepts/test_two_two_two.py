"""The 2-2-2 network by hand and the slips that are recognised."""

from __future__ import annotations

import pytest

from core.concepts.two_two_two import SLIPS, TwoTwoTwo, check, diagnose, sigmoid

NETWORK = TwoTwoTwo()


def test_a_right_answer_is_right_rounded_or_cut():
    assert check(NETWORK, "h1", 0.5933)
    assert check(NETWORK, "h1", 0.5932)
    assert diagnose(NETWORK, "h1", 0.5933) is None


@pytest.mark.parametrize(
    ("quantity", "value", "slip"),
    [
        ("h1", 0.4067, "wrong_sign"),
        ("h1", 0.3775, "no_squash"),
        ("h1", 0.5069, "no_bias"),
        ("error", 0.5967, "no_half"),
        ("dE_dw5", 0.4398, "no_derivative"),
        ("dE_dw5", -0.0822, "negative"),
        ("w5_new", 0.4411, "uphill"),
        ("w5_new", 0.3178, "no_rate"),
        ("dE_dw5", 0.1041, "wrong_input"),
    ],
)
def test_each_slip_is_named_by_the_number_it_leads_to(quantity, value, slip):
    found = diagnose(NETWORK, quantity, value)
    assert found is not None
    assert found.key == slip


@pytest.mark.parametrize(
    ("quantity", "slip"), [("dE_dw1", "no_hidden_derivative"), ("dE_dw1", "one_path"), ("dE_dw1", "too_early"),
                           ("h2", "swapped")]
)  # fmt: skip
def test_the_finer_slips_are_told_apart_with_more_digits(quantity, slip):
    value = SLIPS[slip][1](NETWORK)[quantity]
    found = diagnose(NETWORK, quantity, value, digits=7)
    assert found is not None
    assert found.key == slip


def test_an_answer_from_nowhere_is_not_explained():
    assert diagnose(NETWORK, "h1", 0.123) is None


def test_there_are_more_than_eight_slips_and_each_leads_somewhere_else():
    assert len(SLIPS) >= 8
    answers = NETWORK.answers()
    for _, wrong in SLIPS.values():
        numbers = wrong(NETWORK)
        assert any(abs(numbers[name] - answers[name]) > 1e-4 for name in numbers)


def test_one_step_lowers_the_error():
    assert NETWORK.stepped().forward()["error"] < NETWORK.forward()["error"]


def test_the_sigmoid_does_not_overflow():
    assert sigmoid(-1000) == 0
    assert sigmoid(1000) == 1
