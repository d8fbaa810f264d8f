"""How well each reader reads a folder of labelled pictures: the figures that are published."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import FileProblemError
from core.vision.dial import Dial
from core.vision.opencv import read_picture
from core.vision.reader import READERS, Reader
from core.vision.reading import Reading


@dataclass(frozen=True)
class Labelled:
    """One picture with its calibration and true value; `group` names its gauge, `task` is dial or crop."""

    path: Path
    dial: Dial
    value: float
    task: str
    group: str


def labelled(folder: Path) -> list[Labelled]:
    """Read `labels.csv` of a measuring folder (columns as in its README); raises `FileProblemError`."""
    path = folder / "labels.csv"
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return [_example(folder, row) for row in csv.DictReader(lines)]
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    except (KeyError, ValueError) as error:
        raise FileProblemError(file=str(path), detail=f"a row does not fit ({error})") from None


def measure(reader: Reader, examples: list[Labelled]) -> Iterator[dict[str, Any]]:
    """Read each picture: `error_pct` of full scale (None for no reading), the reason, confidence, milliseconds."""
    for example in examples:
        image = read_picture(example.path)
        start = time.process_time()
        reading = reader.read(image, example.dial)
        took = 1000 * (time.process_time() - start)
        yield {
            "file": str(example.path.name),
            "error_pct": _error(reading, example),
            "no_reading": reading.no_reading,
            "confidence": round(reading.confidence, 3),
            "ms": took,
        }


def figures(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Fold measured rows: shares in per cent of all frames (no reading counts as a miss), errors over frames read."""
    errors = np.array([row["error_pct"] for row in rows if row["error_pct"] is not None])
    shares = {f"within_{limit}_pct": round(100 * float((errors <= limit).sum()) / len(rows), 1) for limit in (1, 2, 5)}
    return {
        "frames": len(rows),
        **shares,
        "silent_errors_over_5_pct": round(100 * float((errors > 5).sum()) / len(rows), 1),
        "no_reading_pct": round(100 * (len(rows) - len(errors)) / len(rows), 1),
        "mean_error_pct": round(float(errors.mean()), 3) if len(errors) else None,
        "median_error_pct": round(float(np.median(errors)), 3) if len(errors) else None,
        "median_ms": round(float(np.median([row["ms"] for row in rows])), 2),
    }


def compare(folder: Path, keys: list[str], needle: str | None = None, each: bool = False) -> dict[str, Any]:
    """Figures per task and reader on a measuring folder; `needle` tells the colour, `each` adds all rows."""
    examples = labelled(folder)
    result: dict[str, Any] = {}
    for task in sorted({example.task for example in examples}):
        chosen = [_told(example, needle) for example in examples if example.task == task]
        result[task] = {}
        for key in keys:
            rows = list(measure(READERS[key], chosen))
            result[task][key] = figures(rows) | ({"rows": rows} if each else {})
    return result


def _told(example: Labelled, needle: str | None) -> Labelled:
    if needle is None:
        return example
    dial = Dial(**{**vars(example.dial), "needle": needle})
    return Labelled(example.path, dial, example.value, example.task, example.group)


def _error(reading: Reading, example: Labelled) -> float | None:
    return None if reading.value is None else example.dial.error_of(reading.value, example.value)


def _example(folder: Path, row: dict[str, str]) -> Labelled:
    ends = [(float(row["min_angle_deg"]), float(row["min"])), (float(row["max_angle_deg"]), float(row["max"]))]
    pairs = [part.split(":") for part in row["cal_points"].split(";") if part]
    marks = [(float(angle), float(value)) for value, angle in pairs] or ends
    dial = Dial(
        center=(float(row["cx"]), float(row["cy"])),
        radius=float(row["radius"]),
        marks=tuple(marks),
        unit=row["unit"],
        circular=row["circular"] == "1",
    )
    return Labelled(folder / row["file"], dial, float(row["value"]), row["task"], row["gauge_id"])
