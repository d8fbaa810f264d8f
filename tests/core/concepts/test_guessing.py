"""Guess, compare, correct: one example after the other."""

from __future__ import annotations

import pytest

from core.concepts.guessing import EXAMPLES, SPOILT, play_round


def _played(data: tuple[tuple[float, float], ...], share: float, rounds: int) -> list[float]:
    course = [1.0]
    for index in range(rounds):
        course.append(play_round(course[-1], *data[index % len(data)], share).corrected)
    return course


def test_the_first_correction_of_the_lesson_leads_from_one_to_two():
    first = play_round(1.0, *EXAMPLES[0], 0.5)
    assert (first.guess, first.miss, first.corrected) == (2.0, -4.0, 2.0)


def test_nine_rounds_bring_the_guess_near_the_rule():
    assert _played(EXAMPLES, 0.5, 9)[-1] == pytest.approx(3.0, abs=0.01)


def test_a_whole_share_meets_the_example_at_once():
    turn = play_round(1.0, 4.0, 10.0, 1.0)
    assert turn.corrected * turn.x == turn.answer


def test_a_wrong_answer_never_lets_the_guess_come_to_rest():
    course = _played(SPOILT, 0.5, 60)
    assert max(course[-3:]) - min(course[-3:]) > 0.2
