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
    from core.vision.live import LiveSource


class NamedSources(QObject):
    """`opened(make, title)` brings a source; `make` is for the camera's own thread.

    `unlocked("exposure" or "focus")` says that this camera's driver cannot hold it.
    """

    opened = Signal(object, str)
    unlocked = Signal(str)
    troubled = Signal(object)

    def __init__(self, card: GaugeSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._live: LiveSource | None = None
        card.lock_wanted.connect(self._lock)
        card.size_changed.connect(self._open_camera)
        card.named_wanted.connect(self.open)
        card.cameras_wanted.connect(self._list_cameras)

    def open(self, name: str) -> None:
        """A device number, a file, a folder or an address; nothing happens for an empty name."""
        if name and self._card.kind == "camera":
            self._open_camera()
        elif name:
            self.opened.emit(lambda: _source(name), Path(name).name if "://" not in name else name)

    def _list_cameras(self) -> None:
        """Ask for the cameras' names away from the window, then open the first."""
        task = Task(_cameras, self)
        task.done.connect(self._take_cameras)
        task.failed.connect(self.troubled)
        task.start()

    def _take_cameras(self, cameras: list[tuple[int, str]]) -> None:
        self._card.set_cameras(cameras)
        self._open_camera()

    def _open_camera(self) -> None:
        """The chosen camera, at the chosen size, with what is to be held."""
        name, size = self._card.camera.key, self._card.size_wanted
        if self._card.kind == "camera" and name:
            locks = [what for what, button in self._card.locks.items() if button.isChecked()]

            def make() -> CameraSource:
                from core.vision.device_controls import sized
                from core.vision.live import LiveSource, device_opener

                self._live = LiveSource(name, sized(device_opener(int(name)), size))
                for what in locks:
                    self._ask(self._live, what, on=True)
                return self._live

            self.opened.emit(make, self._card.camera.currentText())

    def _lock(self, what: str, on: bool) -> None:
        if self._live is not None:
            self._ask(self._live, what, on)

    def _ask(self, live: LiveSource, what: str, on: bool) -> None:
        """Done on the capture's own thread; the signal finds its way back."""

        def work(capture: object) -> None:
            from core.vision.device_controls import set_lock

            if not set_lock(capture, what, on) and on:
                self.unlocked.emit(what)

        live.ask(work)


def _source(name: str) -> CameraSource:
    from core.vision.camera import source_at  # OpenCV comes with the first source, not with the window

    return source_at(name)


def _cameras(_report: Callable[[int, int], None]) -> list[tuple[int, str]]:
    from core.vision.devices import devices

    return [(device.number, device.name) for device in devices()]
