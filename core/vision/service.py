"""Reading without a window: sources in, one plain result per frame out, logged on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from core.vision.camera import CameraSource, Outage, every
from core.vision.dial import Dial
from core.vision.log import CsvLog
from core.vision.movement import Anchor, followed
from core.vision.reader import Reader
from core.vision.reading import Reading, refused


def read_all(
    sources: list[CameraSource],
    dial: Dial,
    reader: Reader,
    frames: int | None = None,
    interval_s: float = 0.0,
    log: Path | None = None,
    anchor: Anchor | None = None,
) -> Iterator[dict[str, Any]]:
    """Read the sources one after the other; a live source goes on until `frames` are read, through every outage.

    An outage counts as a frame with the reason `no_frame`, so that a call with `frames` ends even when no camera is
    there. With an `anchor` the dial follows when the camera has moved since the calibration.
    """
    with ExitStack() as stack:
        book = stack.enter_context(CsvLog(log, dial.unit)) if log is not None else None
        for source in sources:
            stack.callback(source.close)
            stream = every(source.frames(), interval_s if source.timed else 0.0)
            for count, frame in enumerate(islice(stream, frames)):
                if isinstance(frame, Outage):
                    index, reading = count, refused("no_frame")
                    name = frame.source
                else:
                    index, name = frame.index, frame.source
                    there = dial if anchor is None else followed(anchor, dial, frame.image)
                    reading = reader.read(frame.image, there)
                if book is not None:
                    book.write(name, reading)
                yield result(name, index, reading)


def result(source: str, index: int, reading: Reading) -> dict[str, Any]:
    """One reading as plain data for JSON."""
    return {
        "source": source,
        "index": index,
        "value": None if reading.value is None else round(reading.value, 6),
        "angle_deg": None if reading.angle_deg is None else round(reading.angle_deg, 3),
        "confidence": round(float(reading.confidence), 4),
        "no_reading": reading.no_reading,
    }
