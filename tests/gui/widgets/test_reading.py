from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.digits.verdict import Verdict, judge
from gui.widgets.reading import Reading

DIGITS = tuple("0123456789")


@pytest.fixture
def reading(qtbot: QtBot) -> Reading:
    widget = Reading()
    qtbot.addWidget(widget)
    return widget


def sure(digit: int, share: float = 0.99) -> Verdict:
    shares = np.full(10, (1 - share) / 9)
    shares[digit] = share
    return judge(shares)


def test_an_empty_canvas_says_what_to_do(reading: Reading):
    assert reading.sentence.text() == "Nothing drawn yet."
    assert reading.detail.text() == "Draw a digit from 0 to 9."


def test_one_network_says_what_it_reads_and_how_sure_it_is(reading: Reading):
    reading.show_verdicts([("CNN", sure(7))], DIGITS)
    assert reading.figure.text() == "7"
    assert reading.sentence.text() == "CNN reads 7"
    assert reading.detail.text().startswith("CNN 99.0% sure; second guess ")


def test_the_sentence_follows_every_answer_at_once_as_the_bars_do(reading: Reading):
    for share in (0.995, 0.996, 0.997):
        reading.show_verdicts([("CNN", sure(7, share))], DIGITS)
        assert reading.detail.text().startswith(f"CNN {share:.1%} sure")


def test_two_networks_that_agree_say_it_together(reading: Reading):
    reading.show_verdicts([("CNN", sure(7)), ("MLP", sure(7, 0.92))], DIGITS)
    assert reading.sentence.text() == "Both networks read 7"
    assert reading.agreed == "7"


def test_networks_that_disagree_show_no_digit(reading: Reading):
    reading.show_verdicts([("CNN", sure(7)), ("MLP", sure(1))], DIGITS)
    assert reading.sentence.text() == "The networks disagree"
    assert reading.detail.text() == "CNN: 7 · MLP: 1"
    assert reading.figure.text() == "?"
    assert not reading.agreed, "nothing to teach it as"


def test_doubt_names_both_digits(reading: Reading):
    shares = np.array([0, 0, 0, 0.05, 0.5, 0, 0, 0, 0.05, 0.4])
    reading.show_verdicts([("CNN", judge(shares))], DIGITS)
    assert reading.sentence.text() == "Not sure: 4 or 9."
    assert reading.detail.text() == "4 50%, 9 40%"
    assert reading.figure.text() == "?"


def test_what_is_no_digit_is_said_to_be_none(reading: Reading):
    reading.show_verdicts([("CNN", judge(np.full(10, 0.1)))], DIGITS)
    assert reading.sentence.text() == "Not a digit, it seems."
    assert "10%" in reading.detail.text()


def test_no_class_of_any_network_is_above_the_share_that_is_said(reading: Reading):
    unsure = judge(np.array([0.19, 0.17, *[0.08] * 8]))
    reading.show_verdicts([("CNN", unsure), ("Ready-trained", judge(np.full(10, 0.1)))], DIGITS)
    assert "19%" in reading.detail.text()


def test_long_class_names_stand_in_the_sentence_only(reading: Reading):
    reading.show_verdicts([("CNN", judge(np.array([0.9, 0.1])))], ("Trouser", "Bag"))
    assert reading.sentence.text() == "CNN reads Trouser"
    assert reading.figure.text() != "Trouser"


def test_a_sure_network_beside_one_that_knows_better_is_a_disagreement(reading: Reading):
    reading.show_verdicts([("MLP", sure(3)), ("Ready-trained", judge(np.full(10, 0.1)))], DIGITS)
    assert reading.sentence.text() == "The networks disagree"
    assert reading.detail.text() == "MLP: 3 · Ready-trained: not a digit"


def test_many_networks_that_agree_are_summed_up(reading: Reading):
    reading.show_verdicts([("a", sure(7, 0.8)), ("b", sure(7, 0.9)), ("c", sure(7, 0.95))], DIGITS)
    assert reading.sentence.text() == "All networks read 7"
    assert reading.detail.text().startswith("80.0% to 95.0% sure")


def test_other_classes_than_digits_are_not_called_digits(reading: Reading):
    reading.show_verdicts([], ("Trouser", "Bag"))
    assert reading.detail.text() == "Draw one of these 2 classes."
