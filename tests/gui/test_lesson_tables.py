"""What lessons compute beyond single figures becomes tables and curves that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from core.lesson import run_lesson
from gui.lesson_figures import _text
from gui.lesson_tables import Course, SmallTable, parts


def tables_of(lesson: str) -> list[SmallTable | Course]:
    result = run_lesson(lesson)
    return parts({**result.figures, **result.metrics}, _text)


def test_the_table_of_the_first_lesson_has_its_columns_and_a_row_for_each_guess(qapp: QApplication):
    (table,) = tables_of("what_is_learning")
    assert isinstance(table, SmallTable)
    assert table.heads == ("guess", "x", "y", "answer", "error E", "next guess")
    assert len(table.rows) == 9
    assert table.rows[0] == ("1", "2", "6", "2", "4", "2")


def test_a_loss_over_a_parameter_is_a_curve_and_a_surface_is_none(qapp: QApplication):
    curves = [part for part in tables_of("brute_force") if isinstance(part, Course)]
    assert [list(curve.lines) for curve in curves] == [["mean squared error"]]
    assert len(curves[0].x) == 61


def test_alike_cases_are_the_rows_of_one_table():
    cases = {"mini_batch": {"steps": 1100, "loss": 0.4}, "full_batch": {"steps": 100, "loss": 0.6}}
    (table,) = parts(cases, _text)
    assert table == SmallTable(
        "", ("", "steps", "loss"), (("mini-batches", "1,100", "0.4"), ("full batch", "100", "0.6"))
    )


def test_numbers_as_names_keep_a_true_minus():
    (table,) = parts({"end": {"-3": 1.5, "0.5": 2.0}}, _text)
    assert isinstance(table, SmallTable)
    assert [row[0] for row in table.rows] == ["−3", "0.5"]


@pytest.mark.parametrize("lesson", ["ridge_lasso", "red_hand", "perceptron", "houses"])
def test_what_the_text_speaks_of_is_there(qapp: QApplication, lesson: str):
    assert any(isinstance(part, SmallTable) and len(part.rows) >= 3 for part in tables_of(lesson))
