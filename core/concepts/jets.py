"""A formula's value with its exact slopes and curvatures at one place: every part carries its own, by the chain rule.

Forward mode to the second order (A. Griewank and A. Walther, Evaluating Derivatives, 2008, ch. 13). Where a formula has
a kink or a jump (abs, min, floor) the derivatives are those of the side that is taken.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.data.formula import CONSTANTS, GREATEST_POWER, VARIABLES, Formula

Pair = tuple[float, float]
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Jet:
    """Value, (∂/∂x, ∂/∂y) and (∂²/∂x², ∂²/∂x∂y, ∂²/∂y²); none is finite where the formula has none."""

    value: float
    slopes: Pair = (0.0, 0.0)
    bends: Triple = (0.0, 0.0, 0.0)

    @property
    def finite(self) -> bool:
        return all(map(math.isfinite, (self.value, *self.slopes, *self.bends)))

    @property
    def curvatures(self) -> Pair:
        """The eigenvalues of the second derivatives, the larger one first."""
        xx, xy, yy = self.bends
        middle, reach = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
        return middle + reach, middle - reach


def jet_at(formula: Formula, x: float, y: float = 0.0) -> Jet:
    """The formula's jet at (x, y)."""
    with np.errstate(all="ignore"):
        places = {"x": Jet(np.float64(x), (1.0, 0.0)), "y": Jet(np.float64(y), (0.0, 1.0))}
        found = _jet(formula.tree, places)
    value, slopes, bends = float(found.value), found.slopes, found.bends
    return Jet(value, (float(slopes[0]), float(slopes[1])), (float(bends[0]), float(bends[1]), float(bends[2])))


def _jet(node: ast.expr, places: dict[str, Jet]) -> Jet:
    match node:
        case ast.Constant():
            return Jet(np.float64(node.value))  # type: ignore[arg-type]  # checked by the formula: a number
        case ast.Name():
            return places[VARIABLES[node.id]] if node.id in VARIABLES else Jet(np.float64(CONSTANTS[node.id]))
        case ast.UnaryOp():
            part = _jet(node.operand, places)
            return _along(part, -part.value, -1.0, 0.0) if isinstance(node.op, ast.USub) else part
        case ast.BinOp():
            return _OPERATORS[type(node.op)](_jet(node.left, places), _jet(node.right, places))
        case ast.Call(func=ast.Name(id=name)):
            parts = [_jet(part, places) for part in node.args]
            return _OF_ONE[name](*parts) if len(parts) == 1 else _OF_TWO[name](*parts)
    raise TypeError(type(node).__name__)  # a comparison has no slope; whoever asks has looked at the shape


def _times(factor: float, part: float) -> float:
    """Weigh a part, and give 0 where it does not change at all: an infinite slope of what is constant is none."""
    return 0.0 if part == 0 else factor * part


def _along(u: Jet, value: float, first: float, second: float) -> Jet:
    """f(u), from f, f′ and f″ at u."""
    return _joined(u, Jet(np.float64(0)), value, (first, 0.0), (second, 0.0, 0.0))


def _joined(u: Jet, v: Jet, value: float, first: Pair, second: Triple) -> Jet:
    """f(u, v), from f, (f_u, f_v) and (f_uu, f_uv, f_vv) there."""
    (ux, uy), (vx, vy) = u.slopes, v.slopes

    def bend(index: int, u1: float, u2: float, v1: float, v2: float) -> float:
        straight = _times(first[0], u.bends[index]) + _times(first[1], v.bends[index])
        mixed = _times(second[1], u1 * v2 + u2 * v1)
        return straight + _times(second[0], u1 * u2) + mixed + _times(second[2], v1 * v2)

    slopes = (_times(first[0], ux) + _times(first[1], vx), _times(first[0], uy) + _times(first[1], vy))
    return Jet(value, slopes, (bend(0, ux, ux, vx, vx), bend(1, ux, uy, vx, vy), bend(2, uy, uy, vy, vy)))


def _product(u: Jet, v: Jet) -> Jet:
    return _joined(u, v, u.value * v.value, (v.value, u.value), (0.0, 1.0, 0.0))


def _quotient(u: Jet, v: Jet) -> Jet:
    one = 1 / v.value
    return _joined(u, v, u.value * one, (one, -u.value * one**2), (0.0, -(one**2), 2 * u.value * one**3))


def _remainder(u: Jet, v: Jet) -> Jet:
    times = np.floor(u.value / v.value)
    return _joined(u, v, np.mod(u.value, v.value), (1.0, -times), (0.0, 0.0, 0.0))


def _power(u: Jet, v: Jet) -> Jet:
    """Raise u to the v, which is held within bounds as in the formula's own values."""
    power = np.clip(v.value, -GREATEST_POWER, GREATEST_POWER)
    held = v if power == v.value else Jet(power)

    def part(factor: float, less: int) -> float:
        return 0.0 if factor == 0 else factor * np.power(u.value, power - less)

    log = np.log(u.value)
    value = np.power(u.value, power)
    first = (part(power, 1), value * log)
    return _joined(u, held, value, first, (part(power * (power - 1), 2), part(1 + power * log, 1), value * log**2))


def _greater(u: Jet, v: Jet) -> Jet:
    return u if u.value >= v.value or math.isnan(u.value) else v


def _lesser(u: Jet, v: Jet) -> Jet:
    return u if u.value <= v.value or math.isnan(u.value) else v


def _hypotenuse(u: Jet, v: Jet) -> Jet:
    long = np.hypot(u.value, v.value)
    a, b = u.value / long, v.value / long
    return _joined(u, v, long, (a, b), (b * b / long, -a * b / long, a * a / long))


def _angle(u: Jet, v: Jet) -> Jet:
    """atan2(u, v)."""
    a, b, square = u.value, v.value, u.value**2 + v.value**2
    mixed = (a * a - b * b) / square**2
    second = (-2 * a * b / square**2, mixed, 2 * a * b / square**2)
    return _joined(u, v, np.arctan2(a, b), (b / square, -a / square), second)


def _of_one(f: Callable[[Any], Any], first: Callable[[Any], Any], second: Callable[[Any], Any]) -> Callable[[Jet], Jet]:
    return lambda u: _along(u, f(u.value), first(u.value), second(u.value))


def _flat(_: Any) -> float:
    return 0.0


_OPERATORS: dict[type, Callable[[Jet, Jet], Jet]] = {
    ast.Add: lambda u, v: _joined(u, v, u.value + v.value, (1.0, 1.0), (0.0, 0.0, 0.0)),
    ast.Sub: lambda u, v: _joined(u, v, u.value - v.value, (1.0, -1.0), (0.0, 0.0, 0.0)),
    ast.Mult: _product,
    ast.Div: _quotient,
    ast.Mod: _remainder,
    ast.Pow: _power,
}
_OF_ONE: dict[str, Callable[[Jet], Jet]] = {
    "sin": _of_one(np.sin, np.cos, lambda u: -np.sin(u)),
    "cos": _of_one(np.cos, lambda u: -np.sin(u), lambda u: -np.cos(u)),
    "tan": _of_one(np.tan, lambda u: 1 / np.cos(u) ** 2, lambda u: 2 * np.tan(u) / np.cos(u) ** 2),
    "tanh": _of_one(np.tanh, lambda u: 1 - np.tanh(u) ** 2, lambda u: -2 * np.tanh(u) * (1 - np.tanh(u) ** 2)),
    "exp": _of_one(np.exp, np.exp, np.exp),
    "log": _of_one(np.log, lambda u: 1 / u, lambda u: -1 / u**2),
    "sqrt": _of_one(np.sqrt, lambda u: 0.5 / np.sqrt(u), lambda u: -0.25 / np.sqrt(u) ** 3),
    "abs": _of_one(np.abs, np.sign, _flat),
    "sign": _of_one(np.sign, _flat, _flat),
    "floor": _of_one(np.floor, _flat, _flat),
}
_OF_TWO: dict[str, Callable[[Jet, Jet], Jet]] = {
    "min": _lesser,
    "max": _greater,
    "hypot": _hypotenuse,
    "atan2": _angle,
}
