from __future__ import annotations

import itertools
import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imaging.pen_digits import digit
from core.imaging.strokes import (
    AT_ONCE,
    BOX,
    PEN,
    SIDE,
    Normalisation,
    Points,
    Steps,
    bounds,
    centre,
    centre_of_mass,
    cleaned,
    is_dot,
    render,
    see,
    shift,
)

PIXELS = Steps(normalise=False)


def line(*points: tuple[float, float]) -> Points:
    return np.array(points, dtype=np.float32)


def seven(zoom: float = 1.0, right: float = 0.0, down: float = 0.0) -> list[Points]:
    shape = line((0.1, 0.1), (0.9, 0.1), (0.4, 0.9))
    return [shape * zoom + np.array([right, down], dtype=np.float32)]


def inked(picture: Points) -> tuple[int, int]:
    """Height and width of what is visible."""
    rows, columns = np.flatnonzero((picture > 0.02).any(axis=1)), np.flatnonzero((picture > 0.02).any(axis=0))
    return int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1


def test_a_blank_canvas_gives_no_picture():
    assert see([]) is None
    assert see([line()]) is None
    assert see([line((np.nan, 0.5))]) is None


def test_the_longer_side_of_the_ink_fills_the_box_and_no_more():
    for strokes in (seven(), [line((0.2, 0.5), (0.8, 0.5))], [line((0.5, 0.3), (0.5, 0.4))]):
        seen = see(strokes, PIXELS)
        assert seen is not None
        assert max(inked(seen.boxed)) == BOX


def test_proportions_are_kept():
    seen = see([line((0.3, 0.2), (0.5, 0.2), (0.5, 0.8), (0.3, 0.8), (0.3, 0.2))], PIXELS)
    assert seen is not None
    height, width = inked(seen.boxed)
    assert (width - PEN) / (height - PEN) == pytest.approx(1 / 3, abs=0.12)


@given(st.floats(0.1, 1.0), st.floats(0.0, 0.5), st.floats(0.0, 0.5))
def test_size_and_place_on_the_canvas_do_not_matter(zoom: float, right: float, down: float):
    plain, moved = see(seven(), PIXELS), see(seven(zoom, right, down), PIXELS)
    assert plain is not None
    assert moved is not None
    assert np.abs(plain.given - moved.given).max() < 0.05


def test_the_centre_of_mass_falls_on_the_pixel_where_mnist_has_it():
    seen = see(seven(), PIXELS)
    assert seen is not None
    row, column = centre_of_mass(seen.centred)
    assert abs(row - SIDE // 2) <= 0.51
    assert abs(column - SIDE // 2) <= 0.51


def test_pen_width_on_the_canvas_matters_only_when_the_line_is_not_redrawn():
    thin, thick = see(seven(), PIXELS, pen=0.02), see(seven(), PIXELS, pen=0.16)
    assert thin is not None
    assert thick is not None
    assert np.array_equal(thin.given, thick.given)
    raw = Steps(redraw=False, normalise=False)
    thin, thick = see(seven(), raw, pen=0.02), see(seven(), raw, pen=0.16)
    assert thin is not None
    assert thick is not None
    assert thick.given.sum() > 2 * thin.given.sum()


def test_with_all_steps_off_the_canvas_is_only_shrunk():
    off = Steps(redraw=False, box=False, centre=False, normalise=False)
    seen = see(seven(0.3, 0.0, 0.0), off, pen=0.08)
    assert seen is not None
    assert seen.given[14:].sum() == 0
    assert seen.given.max() <= 1
    assert np.array_equal(seen.boxed, seen.given)


def test_every_step_that_is_skipped_shows_the_picture_before():
    strokes = seven(0.5, 0.4, 0.1)
    unboxed = see(strokes, Steps(box=False))
    uncentred = see(strokes, Steps(centre=False))
    assert unboxed is not None
    assert uncentred is not None
    assert unboxed.boxed[:14].sum() > unboxed.boxed[14:].sum()  # as small and where it was drawn
    assert np.array_equal(uncentred.boxed, uncentred.centred)


def test_a_dot_is_drawn_as_a_dot_in_the_middle_and_known_as_one():
    dot = [line((0.9, 0.9))]
    seen = see(dot, PIXELS)
    assert seen is not None
    assert max(inked(seen.given)) <= 4
    assert seen.given[13:15, 13:15].sum() > 0
    assert is_dot(dot)
    assert not is_dot(seven())


def test_drawings_hold_about_as_much_ink_as_mnists_pictures():
    """MNIST's mean pixel is 31 of 255."""
    rng = np.random.default_rng(3)
    pictures = [see(digit(label % 10, rng), PIXELS) for label in range(200)]
    assert np.mean([picture.given.mean() * 255 for picture in pictures if picture]) == pytest.approx(31, abs=3)


def test_a_point_that_is_repeated_draws_the_same_as_once():
    once, often = see([line((0.5, 0.5))], PIXELS), see([line(*[(0.5, 0.5)] * 9)], PIXELS)
    assert once is not None
    assert often is not None
    assert np.array_equal(once.given, often.given)


def test_a_line_has_the_area_of_its_length_times_its_width():
    picture = render([line((4.0, 14.0), (24.0, 14.0))], 3.0)
    assert picture.sum() == pytest.approx(20 * 3 + np.pi * 1.5**2, rel=0.03)


def test_a_pen_thinner_than_a_pixel_leaves_grey():
    picture = render([line((4.0, 14.5), (24.0, 14.5))], 0.5)
    assert picture.max() == pytest.approx(0.5, abs=0.01)


def test_many_points_close_together_draw_the_same_line():
    x = np.linspace(0.1, 0.9, 3000, dtype=np.float32)
    dense, sparse = see([np.stack([x, x], axis=1)], PIXELS), see([line((0.1, 0.1), (0.9, 0.9))], PIXELS)
    assert dense is not None
    assert sparse is not None
    assert np.abs(dense.given - sparse.given).max() < 0.02


def test_a_line_of_very_many_pieces_is_drawn_like_any_other_and_in_little_memory():
    points = np.random.default_rng(0).random((AT_ONCE * 20, 2)).astype(np.float32) * SIDE
    small = (points[: AT_ONCE * 2 + 7] / 8 + 12).astype(np.float32)  # drawn in three goes
    whole = render([small], PEN)
    pairs = itertools.pairwise(small)
    each = np.maximum.reduce([render([np.stack(pair)], PEN) for pair in itertools.islice(pairs, 0, None, 5)])
    assert (whole >= each - 1e-3).all()
    tracemalloc.start()
    render([points], PEN)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 60_000_000


def test_normalisation_is_that_of_mnists_training_pictures():
    picture = np.array([[0.0, 1.0]], dtype=np.float32)
    assert Normalisation()(picture) == pytest.approx(np.array([[-0.4242, 2.8215]]), abs=1e-3)


def test_shifting_loses_what_leaves_and_lets_nothing_in():
    picture = np.ones((4, 4), dtype=np.float32)
    assert shift(picture, 1, -2).sum() == 3 * 2
    assert shift(picture, 9, 0).sum() == 0


def test_an_empty_picture_stays_where_it_is():
    empty = np.zeros((28, 28), dtype=np.float32)
    assert centre_of_mass(empty) == (13.5, 13.5)
    assert centre(empty).sum() == 0


def test_points_that_are_not_finite_are_dropped():
    kept = cleaned([[[0.1, 0.2], [float("inf"), 0.3]], []])
    assert len(kept) == 1
    assert bounds(kept) == pytest.approx((0.1, 0.2, 0.1, 0.2))


def test_a_digit_is_prepared_fast_enough_to_follow_the_pen():
    """Relative to the machine: not slower than a few hundred small array operations."""
    drawing = digit(8, np.random.default_rng(0))
    field = np.random.default_rng(0).random((28, 28, 80)).astype(np.float32)
    see(drawing)
    own = min(_timed(lambda: see(drawing)) for _ in range(5))
    yard = min(_timed(lambda: np.sqrt(field * field + field)) for _ in range(5))
    assert own < 60 * yard


def _timed(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began
