"""The walk through the 2-2-2 network, the check of a calculation by hand, the small graph, the way through softmax."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.concepts.chain_walk import known, symbol, walk
from core.concepts.hand_check import ASKED, judge
from core.concepts.small_graph import SmallGraph, SoftmaxLayer
from core.concepts.two_two_two import SLIPS, TwoTwoTwo

NETWORK = TwoTwoTwo()


@pytest.mark.parametrize("network", [NETWORK, replace(NETWORK, i1=0.7, w5=-1.3, t2=0.2, b1=-0.4)])
def test_the_factors_of_every_chain_multiply_to_its_slope(network: TwoTwoTwo) -> None:
    chains = [stop for stop in walk(network) if stop.factors]
    assert [stop.name for stop in chains] == [f"dE_dw{k}" for k in (5, 6, 7, 8, 1, 2, 3, 4)]
    for stop in chains:
        assert np.prod([factor.value for factor in stop.factors]) == pytest.approx(stop.value)


def test_every_working_names_numbers_that_are_there() -> None:
    numbers = known(NETWORK)
    for stop in walk(NETWORK):
        for working in (stop.working, *(factor.working for factor in stop.factors)):
            assert "{" not in working.format(**numbers)


def test_names_are_written_as_in_a_book() -> None:
    assert [symbol(name) for name in ("h1", "dE_dw5", "w5_new", "net_o1", "error2", "error")] == [
        "h₁", "∂E/∂w₅", "w₅′", "net o₁", "E₂", "E",
    ]  # fmt: skip


def test_the_right_numbers_are_right() -> None:
    answers = NETWORK.answers()
    assert all(judge(NETWORK, name, answers[name]).kind == "right" for name in ASKED)
    assert judge(NETWORK, "h1", 0.5933).kind == "right"


def test_at_least_eight_slips_are_named_as_what_they_are() -> None:
    named = set()
    for key, (_, wrong) in SLIPS.items():
        numbers = wrong(NETWORK)
        named |= {key for name in ASKED if name in numbers and judge(NETWORK, name, numbers[name]).slip == key}
    assert len(named) >= 12, named
    assert judge(NETWORK, "h1", 0.4067).slip == "wrong_sign"
    assert judge(NETWORK, "w1_new", SLIPS["too_early"][1](NETWORK)["w1_new"]).slip == "too_early"


def test_another_number_of_the_network_is_told_by_its_name() -> None:
    finding = judge(NETWORK, "dE_dw5", 0.7514)
    assert finding.kind == "other"
    assert dict(finding.fields)["other"] == "o₁"
    assert judge(NETWORK, "o1", 12.0).kind == "unknown"


def test_the_slope_of_b_adds_its_two_ways() -> None:
    for a, b in ((2.0, 1.0), (-1.5, 4.0)):
        slopes = SmallGraph(a, b).slopes
        assert slopes["a"] == b + 1
        assert slopes["b"] == a + 2 * b + 1
    assert SmallGraph().values["e"] == 6


def test_chain_rule_and_nudging_agree_with_share_minus_target() -> None:
    for label in range(3):
        layer = SoftmaxLayer((0.4, -1.7), label=label)
        np.testing.assert_allclose(layer.by_share * layer.share_slopes, layer.slope)
        nudged = [[layer.nudged(row, column) for column in range(2)] for row in range(3)]
        np.testing.assert_allclose(layer.weight_slopes, nudged, atol=1e-8)
