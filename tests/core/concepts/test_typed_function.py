"""A function that a person types: slopes and curvatures against differences and autograd, critical rates, refusals."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from core.concepts.jets import jet_at
from core.concepts.typed_function import (
    READY,
    Ball,
    NoHeightError,
    NoValueHereError,
    critical_rate,
    ground,
    looked_at,
    low_places,
    read_function,
    roll,
    surface,
)
from core.data.formula import FormulaError, FormulaProductError, read_formula
from core.errors import InputError

EVERYTHING = [
    "x^2 + 3*y^2",
    "sin(x)*cos(y) + 0.1*x^2",
    "exp(-x*x - y) / (1 + y^2)",
    "x^y + y^x",
    "2^x - log(x + y)",
    "tan(x/3) - tanh(x*y)",
    "sqrt(x^2 + y) * abs(x - y)",
    "min(x*x, y) + max(sin(3*x), y^3)",
    "hypot(x, 2*y) + atan2(y, x)",
    "(3*x) % y + floor(x) * sign(y) * x",
    "-x^3 / y - +y",
    "pi*x^0 + x^1 + e*y",
    *(ready.formula for ready in READY.values()),
]
PLACES = [(0.7, 1.3), (1.9, 0.45), (2.3, 2.6)]


@pytest.mark.parametrize("text", EVERYTHING)
def test_slopes_and_curvatures_agree_with_differences(text: str):
    function = read_function(text)
    h = 1e-5
    for x, y in PLACES:
        here = function.at((x, y))
        assert here.value == pytest.approx(float(function.heights(np.array(x), y)), rel=1e-12)
        right, left, up, down = (function.at(place) for place in ((x + h, y), (x - h, y), (x, y + h), (x, y - h)))
        assert here.slopes[0] == pytest.approx((right.value - left.value) / (2 * h), rel=1e-6, abs=1e-6)
        assert here.slopes[1] == pytest.approx((up.value - down.value) / (2 * h), rel=1e-6, abs=1e-6)
        assert here.bends[0] == pytest.approx((right.slopes[0] - left.slopes[0]) / (2 * h), rel=1e-6, abs=1e-6)
        assert here.bends[1] == pytest.approx((right.slopes[1] - left.slopes[1]) / (2 * h), rel=1e-6, abs=1e-6)
        assert here.bends[1] == pytest.approx((up.slopes[0] - down.slopes[0]) / (2 * h), rel=1e-6, abs=1e-6)
        assert here.bends[2] == pytest.approx((up.slopes[1] - down.slopes[1]) / (2 * h), rel=1e-6, abs=1e-6)


def test_slopes_and_curvatures_are_those_of_autograd():
    torch = pytest.importorskip("torch")
    place = torch.tensor([0.8, -1.1], dtype=torch.float64, requires_grad=True)

    def himmelblau(at: Any) -> Any:
        return (at[0] ** 2 + at[1] - 11) ** 2 + (at[0] + at[1] ** 2 - 7) ** 2

    slopes = torch.autograd.grad(himmelblau(place), place)[0].tolist()
    bends = torch.autograd.functional.hessian(himmelblau, place)
    here = read_function(READY["himmelblau"].formula).at((0.8, -1.1))
    assert here.slopes == pytest.approx(slopes, rel=1e-14)
    assert here.bends == pytest.approx((float(bends[0, 0]), float(bends[0, 1]), float(bends[1, 1])), rel=1e-14)
    assert here.curvatures == pytest.approx(torch.linalg.eigvalsh(bends).flip(0).tolist(), rel=1e-12)


def test_at_the_corner_of_powers_and_roots_nothing_that_stands_still_counts():
    assert jet_at(read_formula("x^2 + y^2"), 0.0, 0.0).bends == (2.0, 0.0, 2.0)
    assert jet_at(read_formula("x^1 + 3"), 0.0).slopes == (1.0, 0.0)
    assert jet_at(read_formula("(-2)^2 * x"), 1.0).slopes == (4.0, 0.0)
    assert jet_at(read_formula("sqrt(4) * x"), 0.0).slopes == (2.0, 0.0)
    assert not jet_at(read_formula("sqrt(x)"), 0.0).finite
    assert not jet_at(read_formula("log(x)"), -1.0).finite


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("text", ["x^2 + 3*y^2", "2*x^2 + x*y + y^2", "5*x^2"])
def test_a_ball_settles_below_the_critical_rate_and_leaves_above_it(text: str, momentum: float):
    function = read_function(text)
    edge = critical_rate(function.at((0.3, -0.2)), momentum)
    assert edge is not None
    for share, settles in ((0.97, True), (1.03, False)):
        ball = Ball((0.3, -0.2))
        for _ in range(2000):
            ball = roll(function, ball, share * edge, momentum)
            if max(map(abs, ball.place)) > 1e6:
                break
        reached = ball.place if function.of_two else ball.place[:1]
        assert (math.hypot(*reached) < 1e-3) is settles


def test_where_nothing_bends_upwards_no_rate_is_critical():
    assert critical_rate(read_function("-x^2 - y^2").at((0.0, 0.0))) is None
    assert critical_rate(read_function("2*x + y").at((1.0, 1.0))) is None
    assert critical_rate(read_function("x^2 - y^2").at((0.0, 0.0))) == pytest.approx(1.0)


def test_a_step_with_momentum_is_that_of_pytorch():
    torch = pytest.importorskip("torch")
    place = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([place], lr=0.001, momentum=0.9)
    function, ball = read_function(READY["rosenbrock"].formula), Ball((-1.2, 1.0))
    for _ in range(20):
        optimiser.zero_grad()
        ((1 - place[0]) ** 2 + 100 * (place[1] - place[0] ** 2) ** 2).backward()
        optimiser.step()
        ball = roll(function, ball, 0.001, 0.9)
    assert ball.place == pytest.approx(place.tolist(), rel=1e-12)


def test_the_bottoms_of_the_valleys_are_found():
    found = low_places(read_function(READY["himmelblau"].formula), 5.0)
    known = [(3.0, 2.0), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127)]
    assert sorted(found) == [pytest.approx(place, abs=1e-5) for place in sorted(known)]
    assert low_places(read_function(READY["rosenbrock"].formula), 2.0) == [pytest.approx((1.0, 1.0), abs=1e-6)]
    assert [x for x, _ in low_places(read_function("x^4/4 - 2*x^2 + x"), 3.0)] == pytest.approx(
        [-2.1149, 1.8608], abs=1e-3
    )
    assert low_places(read_function("x^2 - y^2"), 2.0) == []
    assert low_places(read_function("1"), 2.0) == []


def test_a_place_is_known_for_what_it_is():
    saddle, bowl = read_function("x^2 - y^2"), read_function("x^2 + 3*y^2")
    assert [ground(saddle, (0, 0)), ground(bowl, (0, 0)), ground(bowl, (1, 0))] == ["saddle", "low", "slope"]
    assert ground(read_function("-x^2"), (0, 0)) == "top"
    assert ground(read_function("x^3"), (0, 0)) == "plain"
    assert ground(read_function("log(x)"), (-1, 0)) == "nowhere"


def test_a_function_may_be_written_with_its_name_in_front_and_places_still_count():
    assert read_function("f(x, y) = x^2 + 3*y^2").of_two
    assert not read_function("f(x)=x^2").of_two
    assert not read_function("y = x^2").of_two
    assert {read_function(text).text for text in ("y = x^2", "f(x) = x^2", "x^2 ", "z=x^2")} == {"x^2"}
    with pytest.raises(FormulaError) as caught:
        read_function("f(x) = sim(x)")
    assert caught.value.parameters["place"] == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x^2 +", "character 6 "),
        ("3y^2 + x", "character 1 .“3y”.*3\\*x"),
        ("x + sun(y)", "“sun” at character 5"),
        ("", "empty"),
        ("f(x) =", "empty"),
        ("y > x", "no height"),
        ("y = y + x", "curve"),
    ],
)
def test_what_cannot_be_a_landscape_is_refused_with_what_and_where(text: str, words: str):
    with pytest.raises(InputError, match=words):
        read_function(text)


def test_a_missing_product_sign_is_named():
    with pytest.raises(FormulaProductError) as caught:
        read_function("x^2 + 3y^2")
    assert caught.value.parameters["place"] == 7
    with pytest.raises(NoHeightError):
        read_function("x < 2")
    assert read_function("2e3*x").at((1.0, 0.0)).value == 2000


def test_a_window_without_values_is_refused_and_spikes_are_left_outside():
    with pytest.raises(NoValueHereError):
        surface(read_function("sqrt(-1 - x^2 - y^2)"), 2.0, 21)
    axis, heights = surface(read_function("log(x)"), 2.0, 41)
    assert np.isnan(heights[axis < 0]).all()
    low, high = looked_at(read_function("1/x").heights(np.linspace(-3, 3, 1000)))
    assert -60 < low < -1 < 1 < high < 60
    assert looked_at(np.full(5, 2.0))[0] == 2.0
