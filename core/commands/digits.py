"""`digits`: read drawn digits from a file of strokes, on the same path as the canvas."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.errors import InputError
from core.texts import N_

NAME = "digits"
HELP = "read drawn digits from a file of strokes"
MAX_BYTES = 200_000_000
EXPECTED = '[{"strokes": [[[x, y], …], …]}, …]'


class StrokesFileError(InputError):
    message = N_("errors", "“{file}” could not be read as drawings: {detail}. Expected is a JSON list: {expected}.")


class NoModelError(InputError):
    message = N_("errors", "The digit network that ships with the program is missing ({file}). Give one with --model.")


def configure(parser: ArgumentParser) -> None:
    """The file of drawings, and the network that reads them."""
    parser.add_argument(
        "--strokes", type=Path, required=True, metavar="FILE", help=f"JSON, unit square, y down: {EXPECTED}"
    )
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help="a project file with a trained network (usually: the shipped one)"
    )


def run(args: Namespace) -> dict[str, Any]:
    """A prediction for every drawing; null where nothing is drawn or what is drawn is no digit."""
    drawings = read_drawings(args.strokes)
    from core.digits.reader import open_reader, shipped_model
    from core.training.threads import settle_threads

    settle_threads()
    path = args.model or shipped_model()
    if args.model is None and not path.exists():
        raise NoModelError(file=path.name)
    reader = open_reader(path)
    digits = []
    for drawing in drawings:
        verdict = reader.read(drawing)
        known = verdict.kind in ("sure", "unsure")
        digits.append({"prediction": verdict.first if known else None, "confidence": round(verdict.confidence, 6)})
    return {"digits": digits}


def text(result: dict[str, Any]) -> str:
    """One line per drawing; the file may hold none."""
    if not result["digits"]:
        return "no drawings"
    lines = []
    for number, digit in enumerate(result["digits"], start=1):
        shown = "–" if digit["prediction"] is None else digit["prediction"]
        lines.append(f"{number}\t{shown}\t{digit['confidence']:.3f}")
    return "\n".join(lines)


def read_drawings(path: Path) -> list[list[list[list[float]]]]:
    """The strokes of every drawing in the file; raises `StrokesFileError` that says what is wrong and where."""
    try:
        with path.open("rb") as stream:  # a pipe has no size, and /dev/zero no end
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise _trouble(path, f"it is larger than {MAX_BYTES // 1_000_000} MB")
        plain = json.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise _trouble(path, error.strerror or str(error)) from None
    except (ValueError, RecursionError) as error:
        raise _trouble(path, f"it is no JSON ({error})") from None
    if not isinstance(plain, list):
        raise _trouble(path, "it holds no list")
    return [_drawing(path, number, item) for number, item in enumerate(plain, start=1)]


def _drawing(path: Path, number: int, item: Any) -> list[list[list[float]]]:
    strokes = item.get("strokes") if isinstance(item, dict) else None
    if not isinstance(strokes, list):
        raise _trouble(path, f"drawing {number} has no list “strokes”")
    if not all(isinstance(stroke, list) and all(map(_is_point, stroke)) for stroke in strokes):
        raise _trouble(path, f"drawing {number} has a stroke that is no list of points [x, y]")
    return strokes


def _is_point(point: Any) -> bool:
    """Two finite numbers of a size that pixels can have; a bool is no number here."""
    return (
        isinstance(point, list)
        and len(point) == 2
        and all(isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6 for value in point)
    )


def _trouble(path: Path, detail: str) -> StrokesFileError:
    return StrokesFileError(file=path.name, detail=detail, expected=EXPECTED)
