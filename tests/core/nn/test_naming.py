"""Names of layers and of single numbers in them."""

from __future__ import annotations

import pytest

from core.lesson import LESSONS
from core.nn.building import mlp
from core.nn.naming import weight_name


@pytest.mark.parametrize(
    ("name", "index", "words"),
    [
        ("0.weight", (3, 1), "Linear 1 w(4, 2)"),
        ("0.bias", (2,), "Linear 1 b(3)"),
        ("2.weight", (0, 3), "Linear 2 w(1, 4)"),
    ],
)
def test_a_weight_is_called_by_its_layer_and_place_counted_from_one(name: str, index: tuple[int, ...], words: str):
    assert weight_name(mlp((2,), 4, 1), name, index) == words


def test_the_matrices_of_a_cell_have_the_letters_of_its_formula():
    start = LESSONS["hello_rnn"].start
    assert start is not None
    names = [name for name, _ in start.network.build().named_parameters()]
    letters = {weight_name(start.network, name, (0, 0)).split("(")[0].split()[-1] for name in names}
    assert {"W", "U", "b"} <= letters
