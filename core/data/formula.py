"""A formula typed by a person, as a function of x and y: parsed with `ast` against a white list, never evaluated.

Three shapes: a comparison (`y > sin(x)`) labels places of the plane with two classes, a number (`x*y`) gives every
place a value, an equation (`y = sin(x)`) is a curve. x₁ and x₂ are other names of x and y.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Literal

import numpy as np

from core.data.dataset import Array
from core.errors import InputError
from core.texts import N_, Text

_PRODUCT = re.compile(r"(?<![\w.])[\d.]+(?!e[-+\d])[a-z]+")
"""A number right before a name, as people write products: 3y."""

Shape = Literal["classes", "numbers", "curve"]
LONGEST = 200
DEEPEST = 100
GREATEST, GREATEST_POWER = 1e12, 64
VARIABLES = {"x": "x", "y": "y", "x1": "x", "x2": "y"}
CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS: dict[str, tuple[int, Callable[..., Array]]] = {
    "sin": (1, np.sin),
    "cos": (1, np.cos),
    "tan": (1, np.tan),
    "tanh": (1, np.tanh),
    "exp": (1, np.exp),
    "log": (1, np.log),
    "sqrt": (1, np.sqrt),
    "abs": (1, np.abs),
    "sign": (1, np.sign),
    "floor": (1, np.floor),
    "min": (2, np.minimum),
    "max": (2, np.maximum),
    "hypot": (2, np.hypot),
    "atan2": (2, np.arctan2),
}
_OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Mod: np.mod,
    ast.Pow: np.power,
}
_RELATIONS: dict[type, Callable[..., Any]] = {
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
}
_SIGNS = {"×": "*", "·": "*", "−": "-", "÷": "/", "≥": ">=", "≤": "<=", "²": "**2", "³": "**3", "^": "**"}
_SIGNS |= {"（": "(", "）": ")", "，": ",", "＞": ">", "＜": "<", "＝": "=", "π": "pi", "x₁": "x1", "x₂": "x2"}


class FormulaError(InputError):
    """`place` counts characters from 1."""

    message: ClassVar[Text] = N_(
        "errors",
        "The formula cannot be read at character {place} (“{near}”). Write it like y > sin(x) or x*x + y*y < 9.",
    )


class FormulaNameError(FormulaError):
    message = N_(
        "errors", "“{near}” at character {place} means nothing here. There are x and y, pi, e, and {functions}."
    )


class FormulaArgumentsError(FormulaError):
    message = N_("errors", "“{near}” at character {place} takes {needed} value(s). Put {needed} into its brackets.")


class FormulaPartError(FormulaError):
    message = N_(
        "errors", "“{near}” at character {place} is not possible in a formula. Use + − * / ^, brackets and functions."
    )


class FormulaProductError(FormulaError):
    message = N_("errors", "A sign is missing at character {place} (“{near}”). Write every product with *, as in 3*x.")


class FormulaEmptyError(InputError):
    message = N_("errors", "The formula is empty. Write one like y > sin(x) or x*x + y*y < 9.")


class FormulaSizeError(InputError):
    message = N_("errors", "The formula is longer or deeper than {most} allows. Write a shorter one.")


class FormulaMixError(FormulaError):
    message = N_(
        "errors", "At character {place} a comparison stands where a number is needed. Compare only once, at the end."
    )


class FormulaCurveError(InputError):
    message = N_("errors", "“y = …” is a curve over x, so y cannot stand on the right. Write y > … to label the plane.")


@dataclass(frozen=True)
class Formula:
    """A parsed formula; `shape` says what it gives, `variables` which of x and y stand in it.

    `tree` holds nothing but what the white list allows: whoever walks it meets no other kinds of nodes.
    """

    text: str
    shape: Shape
    tree: ast.expr
    variables: frozenset[str] = frozenset()

    def __call__(self, x: Array, y: Array) -> Array:
        """The values at (x, y), both (n,): float, or bool for classes; not finite where the formula has no value."""
        with np.errstate(all="ignore"):
            found = _value(self.tree, {"x": x.astype(float), "y": y.astype(float)})
        values: Array = np.broadcast_to(np.asarray(found), x.shape)
        return values.astype(bool) if self.shape == "classes" else values.astype(float)


@lru_cache(maxsize=64)
def read_formula(text: str) -> Formula:
    """Parse a formula; raises a `FormulaError` (or its kin) that names the place and the next move."""
    plain, places = _plain(text)
    if not plain.strip():
        raise FormulaEmptyError
    if len(plain) > LONGEST:
        raise FormulaSizeError(most=LONGEST)
    body, start = _right_side(plain)
    try:
        tree = ast.parse(body.strip(), mode="eval").body
    except (SyntaxError, ValueError) as error:
        found = getattr(error, "offset", None) or len(body) + 1
        where = start + min(found, len(body.strip()) + 1) - 1
        product = _PRODUCT.search(plain)
        if product is None or product.start() > where:
            raise _at(FormulaError, plain, places, where) from None
        raise FormulaProductError(place=places[product.start()], near=product.group()) from None
    except (RecursionError, MemoryError):
        raise FormulaSizeError(most=LONGEST) from None
    reader = _Reader(plain, places, start)
    reader.check(tree, 0)
    shape: Shape = "classes" if reader.is_truth(tree) else "numbers"
    if start:
        if shape == "classes":
            raise reader.trouble(FormulaMixError, tree)
        if "y" in reader.used:
            raise FormulaCurveError
        shape = "curve"
    return Formula(text, shape, tree, frozenset(reader.used))


def _right_side(plain: str) -> tuple[str, int]:
    """What stands right of `y =`, and where it begins; the whole text, and 0, where there is no such beginning."""
    left, equals, right = plain.partition("=")
    if equals and left.strip() in ("y", "x2") and not right.startswith("="):
        return right, len(plain) - len(right.lstrip())
    return plain, 0


def _plain(text: str) -> tuple[str, list[int]]:
    """The formula in Python's signs, and of each of its characters the place in what was typed (from 1)."""
    plain, places, index = "", [], 0
    while index < len(text):
        pair = text[index : index + 2]
        found = pair if pair in _SIGNS else text[index]
        sign = _SIGNS.get(found, found)
        plain += sign
        places += [index + 1] * len(sign)
        index += len(found)
    lead = len(plain) - len(plain.lstrip())
    return plain[lead:].rstrip(), places[lead:]


def _at(kind: type[FormulaError], plain: str, places: list[int], index: int, **more: object) -> FormulaError:
    index = min(max(index, 0), len(plain))
    place = places[index] if index < len(plain) else places[-1] + 1
    return kind(place=place, near=plain[index : index + 12].split(" ")[0] or "…", **more)


class _Reader:
    """Walks a parsed formula once and refuses whatever is not on the list."""

    def __init__(self, plain: str, places: list[int], start: int) -> None:
        self._plain, self._places, self._start = plain, places, start
        self.used: set[str] = set()

    def trouble(self, kind: type[FormulaError], node: ast.expr, near: str = "", **more: object) -> FormulaError:
        index = self._start + len(self._typed_before(node))
        error = _at(kind, self._plain, self._places, index, **more)
        if near:
            error.parameters["near"] = near
        return error

    def _typed_before(self, node: ast.expr) -> str:
        """What stands before a node: Python counts UTF-8 bytes."""
        body = self._plain[self._start :]
        return body.encode()[: node.col_offset].decode(errors="ignore")

    def is_truth(self, node: ast.expr) -> bool:
        negated = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        return isinstance(node, ast.Compare | ast.BoolOp) or negated

    def check(self, node: ast.expr, depth: int) -> None:
        if depth > DEEPEST:
            raise FormulaSizeError(most=LONGEST)
        match node:
            case ast.Constant(value=bool() | None):
                raise self.trouble(FormulaNameError, node, str(node.value), functions=", ".join(FUNCTIONS))
            case ast.Constant(value=int() | float() as value) if abs(value) < GREATEST:
                return
            case ast.Name():
                self._check_name(node)
            case ast.UnaryOp(op=ast.USub() | ast.UAdd()):
                self._check_number(node.operand, depth)
            case ast.UnaryOp(op=ast.Not()):
                self._check_truth(node.operand, depth)
            case ast.BinOp() if type(node.op) in _OPERATORS:
                self._check_number(node.left, depth)
                self._check_number(node.right, depth)
            case ast.Compare() if all(type(relation) in _RELATIONS for relation in node.ops):
                for part in (node.left, *node.comparators):
                    self._check_number(part, depth)
            case ast.BoolOp():
                for part in node.values:
                    self._check_truth(part, depth)
            case ast.Call(func=ast.Name()):
                self._check_call(node, depth)
            case _:
                raise self.trouble(FormulaPartError, node)

    def _check_name(self, node: ast.Name) -> None:
        if node.id in VARIABLES:
            self.used.add(VARIABLES[node.id])
        elif node.id not in CONSTANTS:
            raise self.trouble(FormulaNameError, node, node.id, functions=", ".join(FUNCTIONS))

    def _check_call(self, node: ast.Call, depth: int) -> None:
        assert isinstance(node.func, ast.Name)
        name = node.func.id
        if name not in FUNCTIONS:
            raise self.trouble(FormulaNameError, node, name, functions=", ".join(FUNCTIONS))
        if node.keywords or len(node.args) != FUNCTIONS[name][0]:
            raise self.trouble(FormulaArgumentsError, node, name, needed=FUNCTIONS[name][0])
        for part in node.args:
            self._check_number(part, depth)

    def _check_number(self, node: ast.expr, depth: int) -> None:
        if self.is_truth(node):
            raise self.trouble(FormulaMixError, node)
        self.check(node, depth + 1)

    def _check_truth(self, node: ast.expr, depth: int) -> None:
        if not self.is_truth(node):
            raise self.trouble(FormulaPartError, node)
        self.check(node, depth + 1)


def _value(node: ast.expr, given: Mapping[str, Array]) -> Any:
    """The value of a checked node."""
    match node:
        case ast.Constant():
            return float(node.value)  # type: ignore[arg-type]  # checked: a number
        case ast.Name():
            return given[VARIABLES[node.id]] if node.id in VARIABLES else CONSTANTS[node.id]
        case ast.UnaryOp(op=ast.Not()):
            return np.logical_not(_value(node.operand, given))
        case ast.UnaryOp():
            value = _value(node.operand, given)
            return np.negative(value) if isinstance(node.op, ast.USub) else value
        case ast.BinOp(op=ast.Pow()):
            power = np.clip(_value(node.right, given), -GREATEST_POWER, GREATEST_POWER)
            return np.power(np.asarray(_value(node.left, given), float), power)
        case ast.BinOp():
            return _OPERATORS[type(node.op)](_value(node.left, given), _value(node.right, given))
        case ast.Compare():
            parts = [_value(part, given) for part in (node.left, *node.comparators)]
            pairs = zip(node.ops, parts, parts[1:])
            return np.logical_and.reduce(
                np.broadcast_arrays(*[_RELATIONS[type(relation)](left, right) for relation, left, right in pairs])
            )
        case ast.BoolOp():
            join = np.logical_and if isinstance(node.op, ast.And) else np.logical_or
            return join.reduce(np.broadcast_arrays(*[_value(part, given) for part in node.values]))
        case ast.Call(func=ast.Name(id=name)):
            return FUNCTIONS[name][1](*[_value(part, given) for part in node.args])
    raise FormulaPartError(place=1, near="…")
