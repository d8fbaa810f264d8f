from __future__ import annotations

import numpy as np

from core.digits.verdict import NOTHING, judge


def shares(**given: float) -> np.ndarray:
    rest = (1 - sum(given.values())) / (10 - len(given))
    return np.array([given.get(f"d{digit}", rest) for digit in range(10)])


def test_nothing_drawn_is_nothing():
    assert judge(None) == NOTHING


def test_a_clear_answer_is_sure_and_names_the_second_guess():
    verdict = judge(shares(d7=0.9, d2=0.05))
    assert (verdict.kind, verdict.first, verdict.second) == ("sure", 7, 2)
    assert verdict.confidence == 0.9


def test_two_likely_digits_are_both_named():
    verdict = judge(shares(d4=0.5, d9=0.4))
    assert (verdict.kind, verdict.first, verdict.second) == ("unsure", 4, 9)
    assert verdict.runner_up == 0.4


def test_an_answer_spread_over_all_classes_is_no_digit():
    assert judge(np.full(10, 0.1)).kind == "no_digit"


def test_a_network_that_never_learned_to_doubt_is_not_asked_to():
    assert judge(shares(d3=0.3), no_digit_below=0.0).kind == "unsure"


def test_numbers_that_are_none_are_no_digit():
    assert judge(np.full(10, np.nan)).kind == "no_digit"
