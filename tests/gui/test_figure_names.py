"""Names of lessons' figures: words in both languages, symbols as the lessons print them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from core.lesson import run_lesson
from gui import i18n, paths
from gui.figure_names import NAMES, figure_name


@pytest.fixture
def chinese(qapp: QApplication) -> object:
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    yield
    i18n.install(qapp, "en", paths.TRANSLATIONS)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("closed_a", "a in closed form"),
        ("dE_dw5", "∂E/∂w₅"),
        ("w5_new", "w₅ after the step"),
        ("sklearn_accuracy", "accuracy by scikit-learn"),
        ("mse_origin", "mean squared error, line through the origin"),
        ("h1", "h₁"),
        ("a_figure_of_a_teacher", "a figure of a teacher"),
    ],
)  # fmt: skip
def test_a_key_reads_as_words_or_as_a_symbol(qapp: QApplication, key: str, words: str) -> None:
    assert figure_name(key) == words


@pytest.mark.parametrize("lesson", ["brute_force", "backprop", "softmax", "pictures"])
def test_single_figures_have_no_english_words_in_the_chinese_window(chinese: object, lesson: str) -> None:
    result = run_lesson(lesson)
    single = {name for name, value in {**result.figures, **result.metrics}.items() if isinstance(value, int | float)}
    symbols = {name for name in single if len(max(name.split("_"), key=len)) <= 2}
    read = {name: figure_name(name) for name in single - symbols}
    assert {name for name, words in read.items() if words == name.replace("_", " ")} == set()
    assert len(NAMES) > 100
