"""Dial files: the dial as JSON, and beside it the calibration's picture and the weights that know its needle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.texts import N_
from core.vision.dial import Dial, load_dial, save_dial
from gui.gauge.sight import Sight
from gui.gauge.teaching import Teaching
from gui.i18n import shown
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.work.task import Task

if TYPE_CHECKING:
    from core.imaging.geometry import Picture
    from core.vision.needle_network import NeedleNetwork

PICTURE, WEIGHTS = ".png", ".safetensors"
SAVED = N_("gauge", "Saved: {files}.")
NOTE = {"taught for": "one dial, from labelled frames"}


class Filing(QObject):
    """`opened(dial, picture or None)` brings a dial from a file; its weights go to the teaching. `said` tells what was
    written."""

    opened = Signal(object, object)
    said = Signal(str)
    troubled = Signal(object)

    def __init__(self, sight: Sight, card: GaugeCalibration, teaching: Teaching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._teaching = sight, teaching
        card.open_wanted.connect(self.open)
        card.save_wanted.connect(self.save)

    def save(self, path: Path) -> None:
        """Write the dial in use, the picture on show and the taught weights, away from the window."""
        dial, frame, network = self._sight.dial, self._sight.frame, self._teaching.network
        if dial is None:
            return
        picture = None if frame is None else frame.image
        self._work(lambda _: _write(path, dial, picture, network), self._tell)

    def open(self, path: Path) -> None:
        """Read a dial and what lies beside it, away from the window."""
        self._work(lambda _: _read(path), self._take)

    def _work(self, work: Callable[[Callable[[int, int], None]], object], done: Callable[..., None]) -> None:
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self.troubled)
        task.start()

    def _tell(self, files: list[str]) -> None:
        self.said.emit(shown(SAVED, files=", ".join(files)))

    def _take(self, found: tuple[Dial, Picture | None, NeedleNetwork | None]) -> None:
        dial, picture, network = found
        self._teaching.bring(network)
        self.opened.emit(dial, picture)


def _write(path: Path, dial: Dial, picture: Picture | None, network: NeedleNetwork | None) -> list[str]:
    from core.vision.needle_network import save_network
    from core.vision.opencv import write_picture

    save_dial(dial, path)
    files = [path]
    if picture is not None:
        files.append(path.with_suffix(PICTURE))
        write_picture(files[-1], picture)
    if network is not None:
        files.append(path.with_suffix(WEIGHTS))
        save_network(network, files[-1], NOTE)
    return [file.name for file in files]


def _read(path: Path) -> tuple[Dial, Picture | None, NeedleNetwork | None]:
    from core.vision.needle_network import load_network
    from core.vision.opencv import read_picture

    dial = load_dial(path)
    picture, weights = path.with_suffix(PICTURE), path.with_suffix(WEIGHTS)
    return (
        dial,
        read_picture(picture) if picture.exists() else None,
        load_network(weights) if weights.exists() else None,
    )
