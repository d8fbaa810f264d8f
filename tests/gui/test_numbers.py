"""Numbers as text, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui import i18n, numbers, paths
from gui.widgets.number_edit import NumberEdit


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "en", paths.TRANSLATIONS)
    yield
    i18n.install(qapp, "en", paths.TRANSLATIONS)


@pytest.fixture
def chinese(qapp: QApplication) -> None:
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.06, "0.0600"),
        (0.018, "0.0180"),
        (12.345, "12.3"),
        (60_000, "60,000"),
        (0.9999, "1.00"),
        (-3.5, "−3.50"),
        (0, "0"),
        (math.nan, "NaN"),
        (-math.inf, "−∞"),
        (1e-7, "1.00 × 10⁻⁷"),
        (-2.5e12, "−2.50 × 10¹²"),
    ],
)
def test_three_significant_digits(value, text):
    assert numbers.number(value) == text.replace(" ", numbers.NO_BREAK)


@pytest.mark.parametrize(
    ("value", "text"), [(0.06, "0.06"), (5, "5"), (100, "100"), (0.5, "0.5"), (1e-5, "1 × 10⁻⁵"), (1200, "1,200")]
)
def test_settings_have_no_zeros_at_the_end(value, text):
    assert numbers.compact(value) == text.replace(" ", numbers.NO_BREAK)


def test_signs_are_true():
    assert numbers.signed(0.27, 2) == "+0.27"
    assert numbers.signed(-0.21, 2) == "−0.21"
    assert numbers.signed(0) == "0"


def test_units_do_not_break_from_their_number():
    assert numbers.size(2.95e9) == "2.95\u00a0GB"
    assert numbers.size(1208) == "1.21\u00a0kB"
    assert numbers.size(17) == "17\u00a0B"
    assert numbers.quantity(20, "ms") == "20\u00a0ms"
    assert numbers.quantity(38.3, "°") == "38.3°"
    assert numbers.percent(0.956) == "95.6%"


def test_big_counts_in_english():
    assert numbers.big(737_453_642) == "737\u00a0million"
    assert numbers.big(2_950_000_000) == "2.95\u00a0billion"
    assert numbers.big(60_000) == "60,000"


def test_big_counts_in_chinese(chinese: None):
    assert numbers.big(737_453_642) == "7.37\u00a0亿"
    assert numbers.big(568_000) == "56.8\u00a0万"
    assert numbers.big(60_000) == "60,000"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.02, "20 ms"), (2.5, "2.5 s"), (12, "12 s"), (125, "2 min 5 s"), (4200, "1 h 10 min")]
)
def test_durations(seconds, text):
    assert numbers.duration(seconds).replace(numbers.NO_BREAK, " ") == text


def test_time_left_is_about():
    assert numbers.time_left(11.2).replace(numbers.NO_BREAK, " ") == "about 12 s left"
    assert numbers.time_left(math.nan) == ""


def test_time_left_in_chinese(chinese: None):
    assert numbers.time_left(11.2).replace(numbers.NO_BREAK, " ") == "剩余约 12 秒"
    assert numbers.duration(125).replace(numbers.NO_BREAK, " ") == "2 分 5 秒"


def test_speeds():
    assert numbers.steps_per_second(19_800) == "19,800 steps/s"
    assert numbers.samples_per_second(9_400) == "9,400 samples/s"


def test_lists_are_joined_as_in_a_sentence():
    assert numbers.join(["a"]) == "a"
    assert numbers.join(["a", "b"]) == "a and b"
    assert numbers.join(["a", "b", "c"]) == "a, b and c"
    assert numbers.join([]) == ""


def test_lists_are_joined_in_chinese(chinese: None):
    assert numbers.join(["a", "b", "c"]) == "a、b 和 c"
    assert numbers.join(["网格（1,929）", "闭式解（1）"]) == "网格（1,929）和闭式解（1）"
    assert numbers.interval(0, 1) == "0～1"
    assert numbers.interval(-1.5, 2) == "−1.5～2"


def test_a_minus_is_not_followed_by_a_dash():
    assert numbers.interval(0, 1) == "0–1"
    assert numbers.interval(-5.34, -1) == "−5.34 to −1"


def test_shapes_use_a_true_cross():
    assert numbers.shape((1, 28, 28)) == "1×28×28"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0.06", 0.06),
        ("−3", -3),
        ("-3", -3),
        ("60,000", 60_000),
        ("0,5", 0.5),
        ("1e-3", 1e-3),
        ("5 %", 0.05),
        ("2 × 10⁻⁵", 2e-5),
        ("2x10^-5", 2e-5),
        ("0,125", 0.125),
        ("-,125", -0.125),
        ("1,5e-3", 1.5e-3),
        ("2,5e3", 2500),
        ("1000,125", 1000.125),
        ("1,234,567", 1_234_567),
        ("12,345", 12_345),
        ("0。5", 0.5),
        ("－１．５", -1.5),
        ("3E-4", 3e-4),
        ("5，2", 5.2),
        ("7％", 0.07),
    ],
)
def test_what_a_person_types_is_read(typed, value):
    assert numbers.parse(typed) == pytest.approx(value)


@pytest.mark.parametrize("typed", ["-1.5e-3", "−0,5", "60,000", "2 × 10⁻⁵", "2x10^-5", "5 %", "－１。５", "1e+3"])
def test_a_number_may_become_one_at_every_letter_of_its_way(typed):
    begun = [typed[:count] for count in range(len(typed) + 1)]
    assert [text for text in begun if not numbers.may_become_number(text)] == []


@pytest.mark.parametrize("typed", ["a", "1a", "0.0y", "1e-3f", "--1", "1.2.3", "nan", "inf", "e5e", "0x11", "十"])
def test_what_no_further_letter_makes_a_number_is_known_at_once(typed):
    assert not numbers.may_become_number(typed)


def test_what_is_no_number_is_refused():
    with pytest.raises(ValueError, match="abc"):
        numbers.parse("abc")


@given(st.floats(min_value=-1e9, max_value=1e9).filter(lambda value: value == 0 or abs(value) > 1e-12))
def test_what_is_shown_can_be_typed_again(value):
    assert numbers.parse(numbers.number(value, 6)) == pytest.approx(value, rel=1e-5)


def test_a_small_learning_rate_stands_in_its_field_as_in_print(qtbot):
    edit = NumberEdit(0, 10, 0.03)
    qtbot.addWidget(edit)
    edit.setText("2e-5")
    edit.commit()
    assert (edit.value, edit.text()) == (2e-5, numbers.compact(2e-5))
    edit.setText("3 × 10⁻⁵")
    edit.commit()
    assert edit.value == pytest.approx(3e-5)
