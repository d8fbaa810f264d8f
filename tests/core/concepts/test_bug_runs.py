"""Every exhibit of the bug zoo does harm, and its mended line ends it."""

from __future__ import annotations

import ast
import textwrap

import numpy as np
import pytest

from core.concepts.bug_exhibits import EXHIBITS
from core.concepts.bug_runs import CASES, Digits, sample_digits
from core.data.dataset import DATASETS
from core.fields import replace_fields


@pytest.fixture(scope="module")
def digits() -> Digits:
    train = replace_fields(DATASETS["mnist"](), count=1600).load().train
    return sample_digits(train.inputs, train.targets)


def test_every_exhibit_has_a_program_whose_guilty_line_is_another_one_once_mended() -> None:
    assert set(CASES) == set(EXHIBITS)
    for case in CASES.values():
        assert case.listing[case.wrong].strip()
        assert case.lines(False)[case.wrong] != case.mended
        assert len(case.lines(True)) == len(case.listing) - (not case.mended)
        for fixed in (False, True):
            ast.parse(textwrap.dedent("\n".join(case.lines(fixed))))


@pytest.mark.parametrize("key", ["wrong_sigmoid_sign", "relu_into_bce", "relu_before_softmax", "bias_rate"])
def test_a_mended_program_ends_with_a_lower_loss(key: str, digits: Digits) -> None:
    assert CASES[key].run(digits, True)[-1] < CASES[key].run(digits, False)[-1]


@pytest.mark.parametrize("key", ["counter_reset", "other_mean", "short_last_batch"])
def test_a_mended_program_counts_more(key: str, digits: Digits) -> None:
    assert CASES[key].run(digits, True)[-1] > CASES[key].run(digits, False)[-1]


def test_the_mean_of_batch_means_is_another_number(digits: Digits) -> None:
    wrong, mended = (CASES["mean_of_batch_means"].run(digits, fixed) for fixed in (False, True))
    assert wrong.shape == mended.shape
    assert not np.allclose(wrong, mended, rtol=1e-3)


def test_the_test_loop_stops_sixteen_pictures_early(digits: Digits) -> None:
    assert CASES["short_last_batch"].run(digits, False)[-1] == 9984
    assert CASES["short_last_batch"].run(digits, True)[-1] == 10_000
