"""Formulas: what they give, and that nothing but a formula gets through."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.dataset import DATASETS
from core.data.formula import FormulaError, read_formula
from core.errors import InputError

X, Y = np.array([0.5, 2.0]), np.array([1.0, -3.0])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("y > sin(x)", [True, False]),
        ("x^2 + y² < 9", [True, False]),
        ("1 < x < 3 and not y > 0", [False, True]),
        ("x1*x2 ≥ 0", [True, False]),
        ("x*y/10", [0.05, -0.6]),
        ("y = 2*x", [1.0, 4.0]),
        ("max(x, y) − 1", [0.0, 1.0]),
        ("−x²", [-0.25, -4.0]),
        ("2π", None),
    ],
)
def test_a_formula_gives_classes_numbers_or_a_curve(text: str, values: list[float] | None):
    if values is None:
        with pytest.raises(FormulaError):
            read_formula(text)
    else:
        np.testing.assert_allclose(read_formula(text)(X, Y), values)


@pytest.mark.parametrize(
    ("text", "shape", "inputs", "task"),
    [
        ("y > x", "classes", (2,), "binary"),
        ("hypot(x, y)", "numbers", (2,), "regression"),
        ("y = tanh(x)", "curve", (1,), "regression"),
    ],
)
def test_the_form_of_the_formula_decides_what_there_is_to_learn(text: str, shape: str, inputs: Any, task: str):
    spec: Any = DATASETS["formula"](formula=text)  # type: ignore[call-arg]
    data = spec.load()
    assert read_formula(text).shape == shape
    assert (spec.input_shape, spec.task) == (data.input_shape, data.task) == (inputs, task)
    assert len(data.train) + len(data.test) == spec.count


@pytest.mark.parametrize(
    ("text", "place"),
    [("y > sim(x)", 5), ("y >", 4), ("x*y $ 3", 5), ("y > sin(x, y)", 5), ("（x > 1）+ 2", 2), ("x² > ü", 6)],
)
def test_an_error_names_the_place_in_what_was_typed(text: str, place: int):
    with pytest.raises(FormulaError) as caught:
        read_formula(text)
    assert caught.value.parameters["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "x.__class__",
        "(lambda: 1)()",
        "[x for x in (1,)]",
        "x if y else 1",
        "'a'",
        "True",
        "x := 3",
        "print(x)",
        "sin.__call__(x)",
        "sin(*x)",
        "y == x",
        "1e999",
        "f'{x}'",
        "x; y",
        "await x",
        "(" * 199,
        "-" * 199 + "x",
        "x" * 300,
        "\0",
        "",
        "y = y + 1",
    ],
)
def test_nothing_but_a_formula_gets_through(text: str):
    with pytest.raises(InputError):
        read_formula(text)


@given(st.text(alphabet="xy12(),.+-*/^<>= sincoabe_'[]", max_size=40))
def test_whatever_is_typed_either_has_values_or_is_refused_with_a_sentence(text: str):
    try:
        formula = read_formula(text)
    except InputError as error:
        said = str(error)
    else:
        said = "" if formula(X, Y).shape == (2,) else "wrong"
    assert said == "" or said.endswith(".")


def test_a_tower_of_powers_ends_at_once():
    assert read_formula("9^9^9^9^9 > x")(X, Y).all()


def test_places_without_a_value_are_drawn_anew_and_a_formula_without_any_is_refused():
    spec: Any = DATASETS["formula"](formula="sqrt(x)")  # type: ignore[call-arg]
    data = spec.load()
    assert (data.train.inputs[:, 0] >= 0).all()
    with pytest.raises(InputError, match="no value"):
        DATASETS["formula"](formula="sqrt(0 - 1 - x*x)").load()  # type: ignore[call-arg]


def test_a_project_never_holds_a_formula_that_cannot_be_read():
    with pytest.raises(FormulaError):
        DATASETS["formula"](formula="y > sim(x)")  # type: ignore[call-arg]
