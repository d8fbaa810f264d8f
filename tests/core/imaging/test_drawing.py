from __future__ import annotations

import numpy as np
import pytest

from core.imaging.drawing import Drawing, Stroke, fitted, strokes_of


def drawn(*lines: list[tuple[float, float]]) -> Drawing:
    drawing = Drawing()
    for points in lines:
        drawing.begin(points[0], 0.08)
        for point in points[1:]:
            drawing.extend(point)
        drawing.end()
    return drawing


def test_strokes_are_recorded_from_pen_down_to_pen_up():
    drawing = drawn([(0.1, 0.1), (0.5, 0.1)], [(0.2, 0.2)])
    assert [stroke.points for stroke in drawing.strokes] == [((0.1, 0.1), (0.5, 0.1)), ((0.2, 0.2),)]
    assert [array.shape for array in drawing.arrays()] == [(2, 2), (1, 2)]


def test_the_stroke_under_the_pen_is_part_of_the_drawing():
    drawing = Drawing()
    drawing.begin((0.1, 0.1), 0.05)
    assert drawing.extend((0.2, 0.2))
    assert not drawing.extend((0.2, 0.2))
    assert len(drawing.strokes) == 1
    assert drawing.finished == ()
    assert drawing.live is not None


def test_points_outside_the_canvas_are_brought_to_its_edge():
    assert drawn([(-0.5, 0.2), (1.7, 0.2)]).strokes[0].points == ((0.0, 0.2), (1.0, 0.2))


def test_undo_and_redo_go_stroke_by_stroke():
    drawing = drawn([(0.1, 0.1)], [(0.2, 0.2)])
    counts = []
    for change in (drawing.undo, drawing.redo, drawing.undo, drawing.undo, drawing.undo):
        change()
        counts.append(len(drawing.strokes))
    assert counts == [1, 2, 1, 0, 0]
    assert not drawing.can_undo
    assert drawing.can_redo


def test_a_new_stroke_forgets_what_was_undone():
    drawing = drawn([(0.1, 0.1)])
    drawing.undo()
    drawing.begin((0.3, 0.3), 0.08)
    drawing.end()
    assert not drawing.can_redo


def test_clearing_can_be_undone_and_clearing_nothing_is_no_step():
    drawing = drawn([(0.1, 0.1)])
    drawing.clear()
    drawing.clear()
    assert drawing.strokes == ()
    drawing.undo()
    assert len(drawing.strokes) == 1


def test_the_eraser_cuts_a_line_in_two():
    drawing = drawn([(0.1, 0.5), (0.9, 0.5)])
    drawing.begin_erasing()
    assert drawing.erase((0.5, 0.5), 0.06)
    drawing.end_erasing()
    left, right = drawing.strokes
    assert left.points[0] == (0.1, 0.5)
    assert left.points[-1][0] == pytest.approx(0.4, abs=0.04)
    assert right.points[0][0] == pytest.approx(0.6, abs=0.04)
    drawing.undo()
    assert len(drawing.strokes) == 1


def test_the_eraser_leaves_what_it_does_not_touch():
    drawing = drawn([(0.1, 0.1), (0.9, 0.1)])
    drawing.begin_erasing()
    assert not drawing.erase((0.5, 0.6), 0.06)
    drawing.end_erasing()
    assert len(drawing.strokes[0].points) == 2


def test_replacing_a_drawing_is_one_step():
    drawing = drawn([(0.1, 0.1)])
    drawing.replace([Stroke(((0.5, 0.5),), 0.08)] * 3)
    drawing.undo()
    assert len(drawing.strokes) == 1


def test_lines_of_any_unit_are_fitted_into_the_canvas():
    lines = [np.array([[0.0, 0.0], [300.0, 100.0]], dtype=np.float32)]
    (line,) = fitted(lines, 0.8)
    assert np.ptp(line, axis=0) == pytest.approx([0.8, 0.8 / 3], abs=1e-5)
    assert line.mean(axis=0) == pytest.approx([0.5, 0.5])
    assert strokes_of([line])[0].width == 0.08
