"""One step three ways: the formulas' symbols, the numbers, and the lines of PyTorch say the same."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.concepts.lenses import LENSES, LINE_POINTS, THREE_POINTS, look, rights
from core.concepts.straight_line import Line, gradient, mean_squared

POINTS = {"linear": LINE_POINTS, "logistic": THREE_POINTS}
START = Line(0.7, -1.2)


@pytest.mark.parametrize("key", LENSES)
def test_every_symbol_stands_in_a_formula_and_every_part_of_the_code_is_a_symbol(key: str):
    lens = LENSES[key]
    assert {part for row in lens.formulas for part, _ in row if part} == set(lens.symbols)
    assert {part for parts, _ in lens.code for part in parts.split()} <= set(lens.symbols)
    assert set(look(key, *POINTS[key], START, 0.1, 1).parts) == set(lens.symbols)


@pytest.mark.parametrize("key", LENSES)
def test_the_shown_lines_compute_the_shown_numbers(key: str):
    import torch

    x, y = (torch.from_numpy(values) for values in POINTS[key])
    w, b = (torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in START)
    names: dict[str, Any] = {"torch": torch, "x": x, "y": y, "w": w, "b": b, "rate": 0.1}
    exec("\n".join(source for _, source in LENSES[key].code), names)
    seen = look(key, *POINTS[key], START, 0.1, 1)
    assert float(names["loss"].detach()) == pytest.approx(seen.parts["loss"])
    assert w.grad is not None
    assert b.grad is not None
    assert float(w.grad) == pytest.approx(seen.parts["gw"])
    assert float(b.grad) == pytest.approx(seen.parts["gb"])
    assert (float(w.detach()), float(b.detach())) == pytest.approx(seen.following)


def test_the_linear_look_is_that_of_the_straight_line():
    seen = look("linear", *LINE_POINTS, START, 0.1, 0)
    assert seen.parts["loss"] == pytest.approx(float(mean_squared(*LINE_POINTS, *START)))
    assert (seen.parts["gw"], seen.parts["gb"]) == pytest.approx(gradient(*LINE_POINTS, START))


def test_three_points_are_parted_between_two_and_three_as_the_lesson_says():
    line = Line(0.0, 0.0)
    for _ in range(1000):
        line = look("logistic", *THREE_POINTS, line, 0.1, 0).following
    assert -line.b / line.a == pytest.approx(2.43, abs=0.01)


def test_the_loss_is_the_mean_logarithm_of_what_came_turned_in_sign():
    seen = look("logistic", *THREE_POINTS, START, 0.1, 2)
    each = rights(THREE_POINTS[1], seen.answers)
    assert -np.log(each.prod()) / 3 == pytest.approx(seen.parts["loss"])
    assert seen.parts["right"] == each[2] == seen.parts["p"]
