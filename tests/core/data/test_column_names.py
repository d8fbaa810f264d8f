"""The names of a built-in table's columns: plain words where they are stored, texts where a person reads them."""

from __future__ import annotations

import json
import pickle

import pytest

from core.data.dataset import DATASETS
from core.texts import Word


@pytest.mark.parametrize("key", ["iris", "wine", "diabetes", "houses"])
def test_every_column_of_a_built_in_table_has_a_text_in_its_order(key: str):
    spec = DATASETS[key]()
    names = spec.load().feature_names
    assert all(isinstance(name, Word) for name in names)
    assert names == tuple(text.source for text in spec.columns)  # type: ignore[attr-defined]


def test_the_two_features_of_cats_and_dogs_have_texts():
    names = DATASETS["cats_dogs"]().load().feature_names
    assert names == ("nose", "ears")
    assert all(isinstance(name, Word) for name in names)


def test_a_word_is_written_as_the_plain_word_and_survives_a_trip_to_another_process():
    word = DATASETS["houses"]().load().feature_names[2]
    assert json.dumps({word: word}) == '{"age": "age"}'
    again = pickle.loads(pickle.dumps(word))
    assert isinstance(word, Word)
    assert (again, again.text) == (word, word.text)
    assert f"{word}" == "age"
