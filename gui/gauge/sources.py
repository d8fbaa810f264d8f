"""The sources that have a name: a camera of this machine, a file, a folder, an address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.widgets.gauge_source import GaugeSource
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.camera import CameraSource


class NamedSources(QObject):
    """`opened(make, title)` brings a source; `make` is for the camera's own thread."""

    opened = Signal(object, str)
    troubled = Signal(object)

    def __init__(self, card: GaugeSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        card.named_wanted.connect(self.open)
        card.cameras_wanted.connect(self._list_cameras)

    def open(self, name: str) -> None:
        """A device number, a file, a folder or an address; nothing happens for an empty name."""
        if name:
            self.opened.emit(lambda: _source(name), Path(name).name if "://" not in name else name)

    def _list_cameras(self) -> None:
        """Ask for the cameras' names away from the window, then open the first."""
        task = Task(_cameras, self)
        task.done.connect(self._take_cameras)
        task.failed.connect(self.troubled)
        task.start()

    def _take_cameras(self, cameras: list[tuple[int, str]]) -> None:
        self._card.set_cameras(cameras)
        name = self._card.camera.key
        if self._card.kind == "camera" and name:
            self.opened.emit(lambda: _source(name), self._card.camera.currentText())


def _source(name: str) -> CameraSource:
    from core.vision.camera import source_at  # OpenCV comes with the first source, not with the window

    return source_at(name)


def _cameras(_report: Callable[[int, int], None]) -> list[tuple[int, str]]:
    from core.vision.devices import devices

    return [(device.number, device.name) for device in devices()]
