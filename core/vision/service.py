"""Reading without a window: sources in, one plain result per frame out, logged on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from core.vision.camera import CameraSource, Frame, Outage, every
from core.vision.dial import Dial
from core.vision.log import open_log
from core.vision.movement import Anchor, followed
from core.vision.reader import Reader
from core.vision.reading import Reading, refused
from core.vision.stream_rim import StreamRim


def read_all(
    sources: list[CameraSource],
    dial: Dial,
    reader: Reader,
    frames: int | None = None,
    interval_s: float = 0.0,
    log: Path | None = None,
    anchor: Anchor | None = None,
) -> Iterator[dict[str, Any]]:
    """Read files one after the other, then the sources that never end in turn, through every outage.

    Each source stops after `frames`; an outage counts as a frame with the reason `no_frame`, so that a call with
    `frames` ends even when no camera is there. With an `anchor` the dial follows when the camera has moved since the
    calibration. A dial's slant is sought once per film or camera, and in each single picture.
    """
    rims = {source.name: StreamRim() for source in sources if source.timed}
    with ExitStack() as stack:
        book = open_log(log, dial.unit) if log is not None else None
        if book is not None:
            stack.callback(book.close)
        for count, item in _items(sources, frames, interval_s, stack):
            if isinstance(item, Outage):
                index, reading = count, refused("no_frame")
            else:
                index = item.index
                now = dial if anchor is None else followed(anchor, dial, item.image)
                rim = rims.get(item.source)
                reading = reader.read(item.image, now if rim is None else rim.told(item.image, now))
            if book is not None:
                book.write(item.source, reading)
            yield result(item.source, index, reading)


def _items(
    sources: list[CameraSource], frames: int | None, interval_s: float, stack: ExitStack
) -> Iterator[tuple[int, Frame | Outage]]:
    for source in sources:
        stack.callback(source.close)
    for source in sources:
        if not source.endless:
            thinned = every(source.frames(), interval_s if source.timed else 0.0)
            yield from enumerate(islice(thinned, frames))
    live = [source for source in sources if source.endless]
    running = [enumerate(islice(every(source.frames(), interval_s), frames)) for source in live]
    while running:
        for stream in list(running):
            found = next(stream, None)
            if found is None:
                running.remove(stream)
            else:
                yield found


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
