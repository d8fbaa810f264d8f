"""The lens over the 2-2-2 network: the lines that it shows compute the numbers that it shows."""

from __future__ import annotations

from typing import Any

import pytest

from core.concepts.network_lens import NETWORK_LENS, SYMBOLS, network_numbers
from core.concepts.two_two_two import TwoTwoTwo


def test_every_symbol_stands_in_a_formula_and_every_part_of_the_code_is_a_symbol():
    assert {part for row in NETWORK_LENS.formulas for part, _ in row if part} == set(SYMBOLS)
    assert {part for parts, _ in NETWORK_LENS.code for part in parts.split()} <= set(SYMBOLS)


@pytest.mark.parametrize("network", [TwoTwoTwo(), TwoTwoTwo(i1=0.7, t1=0.4, w5=-1.2, rate=0.3)])
def test_the_shown_lines_compute_the_shown_numbers(network: TwoTwoTwo):
    import torch

    def tensor(*rows: tuple[float, ...]) -> Any:
        return torch.tensor(rows, dtype=torch.float64, requires_grad=True)

    names: dict[str, Any] = {
        "torch": torch,
        "W": tensor((network.w1, network.w2), (network.w3, network.w4)),
        "V": tensor((network.w5, network.w6), (network.w7, network.w8)),
        "i": torch.tensor((network.i1, network.i2), dtype=torch.float64),
        "t": torch.tensor((network.t1, network.t2), dtype=torch.float64),
        "b1": network.b1,
        "b2": network.b2,
        "rate": network.rate,
    }
    exec("\n".join(source for _, source in NETWORK_LENS.code), names)
    seen = network_numbers(network)
    assert float(names["h"][0].detach()) == pytest.approx(seen["h1"])
    assert float(names["o"][0].detach()) == pytest.approx(seen["o1"])
    assert float(names["E"].detach()) == pytest.approx(seen["error"])
    assert float(names["V"].grad[0, 0]) == pytest.approx(seen["dE_dw5"])
    assert float(names["V"][0, 0].detach()) == pytest.approx(network.stepped().w5)


def test_the_textbook_numbers_are_there():
    seen = network_numbers(TwoTwoTwo())
    assert seen["dE_dw5"] == pytest.approx(0.08217, abs=5e-6)
    assert seen["error"] == pytest.approx(0.2984, abs=5e-5)
