"""One step of linear and of logistic regression three ways: as formulas, as numbers, as lines of PyTorch.

Every symbol has a part's name; formula, number and code of one part belong together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.concepts.straight_line import Floats, Line

Row = tuple[tuple[str, str], ...]
"""Pieces of one formula as (part, text); what is no symbol has the part ""."""


@dataclass(frozen=True)
class Lens:
    """`symbols` by part in reading order; `code` lines are (parts with spaces between, source)."""

    key: str
    symbols: Mapping[str, str]
    formulas: tuple[Row, ...]
    code: tuple[tuple[str, str], ...]


def lens_row(text: str, symbols: Mapping[str, str]) -> Row:
    """Cut a formula whose symbols stand in braces, "{e} = {pred} − {y}", into its pieces."""
    pieces: list[tuple[str, str]] = []
    for piece in text.replace("{", "\0{").replace("}", "}\0").split("\0"):
        if piece:
            part = piece[1:-1] if piece.startswith("{") else ""
            pieces.append((part, symbols[part] if part else piece))
    return tuple(pieces)


_STEP_SYMBOLS = {"w": "w", "b": "b", "x": "x", "y": "y"}
_SLOPE_SYMBOLS = {"loss": "L", "gw": "∂L/∂w", "gb": "∂L/∂b", "rate": "η"}
_STEP_CODE = (
    ("loss gw gb", "loss.backward()"),
    ("", "with torch.no_grad():"),
    ("w rate gw", "    w -= rate * w.grad"),
    ("b rate gb", "    b -= rate * b.grad"),
)
_STEP_ROWS = ("{w} ← {w} − {rate} · {gw}", "{b} ← {b} − {rate} · {gb}")

LINEAR_SYMBOLS = _STEP_SYMBOLS | {"pred": "ŷ", "e": "e"} | _SLOPE_SYMBOLS
LINEAR = Lens(
    "linear",
    LINEAR_SYMBOLS,
    tuple(
        lens_row(text, LINEAR_SYMBOLS)
        for text in (
            "{pred} = {w} · {x} + {b}",
            "{e} = {pred} − {y}",
            "{loss} = 1/n · Σ {e}²",
            "{gw} = 2/n · Σ {e} · {x}",
            "{gb} = 2/n · Σ {e}",
            *_STEP_ROWS,
        )
    ),
    (
        ("pred w x b", "y_hat = w * x + b"),
        ("e pred y", "e = y_hat - y"),
        ("loss e", "loss = (e ** 2).mean()"),
        *_STEP_CODE,
    ),
)

LOGISTIC_SYMBOLS = _STEP_SYMBOLS | {"z": "z", "p": "p", "right": "q"} | _SLOPE_SYMBOLS
LOGISTIC = Lens(
    "logistic",
    LOGISTIC_SYMBOLS,
    tuple(
        lens_row(text, LOGISTIC_SYMBOLS)
        for text in (
            "{z} = {w} · {x} + {b}",
            "{p} = 1 / (1 + exp(−{z}))",
            "{right} = {y} · {p} + (1 − {y}) · (1 − {p})",
            "{loss} = −1/n · Σ ln {right}",
            "{gw} = 1/n · Σ ({p} − {y}) · {x}",
            "{gb} = 1/n · Σ ({p} − {y})",
            *_STEP_ROWS,
        )
    ),
    (
        ("z w x b", "z = w * x + b"),
        ("p z", "p = torch.sigmoid(z)"),
        ("right p y", "q = y * p + (1 - y) * (1 - p)"),
        ("loss right", "loss = -q.log().mean()"),
        *_STEP_CODE,
    ),
)
LINE_POINTS = (np.array([1.0, 2.0, 3.0, 4.0, 5.0]), np.array([2.2, 3.9, 6.3, 7.7, 10.4]))
THREE_POINTS = (np.array([1.0, 2.0, 3.0]), np.array([0.0, 0.0, 1.0]))
LENSES = {lens.key: lens for lens in (LINEAR, LOGISTIC)}


@dataclass(frozen=True)
class Look:
    """The numbers of one look: those of sample `index` by part, the step that follows, and all answers (n,)."""

    parts: Mapping[str, float]
    following: Line
    answers: Floats


def look(key: str, x: Floats, y: Floats, line: Line, rate: float, index: int) -> Look:
    """Evaluate the lens `key` at w = `line.a`, b = `line.b` for these samples."""
    z = line.a * x + line.b
    if key == "linear":
        e, answers = z - y, z
        loss, slopes = float((e**2).mean()), 2 * e
        own = {"pred": float(z[index]), "e": float(e[index])}
    else:
        answers = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
        loss, slopes = float(np.logaddexp(0, np.where(y == 1, -z, z)).mean()), answers - y
        right = np.where(y == 1, answers, 1 - answers)
        own = {"z": float(z[index]), "p": float(answers[index]), "right": float(right[index])}
    gw, gb = float((slopes * x).mean()), float(slopes.mean())
    parts = {"w": line.a, "b": line.b, "x": float(x[index]), "y": float(y[index]), **own}
    parts |= {"loss": loss, "gw": gw, "gb": gb, "rate": rate}
    return Look(parts, Line(line.a - rate * gw, line.b - rate * gb), answers)


def rights(y: Floats, answers: Floats) -> Floats:
    """The probability that was given to what really came, for each sample; their product is the likelihood."""
    chosen: Floats = np.where(y == 1, answers, 1 - answers)
    return chosen
