"""The glossary that ships."""

from __future__ import annotations

from core.glossary import glossary


def test_every_term_has_both_languages_and_none_occurs_twice():
    terms = glossary().values()
    assert len(terms) == 270
    for term in terms:
        assert all((term.key, term.en, term.zh, term.def_en, term.def_zh))
    for name in ("key", "en", "zh"):
        values = [getattr(term, name) for term in terms]
        assert len(set(values)) == len(values), name


def test_a_term_answers_in_the_language_of_the_window():
    term = glossary()["learning_rate"]
    assert term.name("en") == "learning rate"
    assert term.name("zh_CN") == "学习率"
    assert term.definition("zh_CN").endswith("。")
    assert term.definition("en").endswith(".")


def test_both_spellings_and_both_languages_find_a_term():
    term = glossary()["optimiser"]
    assert term.matches("Optimizer")
    assert term.matches("optimiser")
    assert term.matches("优化")
    assert not term.matches("gauge")
