"""Python's cyclic garbage, collected on the window's thread only.

Python collects cycles on whichever thread happens to allocate next. A QTimer or a widget that lies in such a cycle
would then die on the training thread, which Qt does not survive. So a timer of the window collects, and nobody else.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
HEAVY = ("torch",)
"""Once these are there their many lasting objects are set aside, so that a full collection stays short."""


class Collector(QObject):
    """From `start` to `stop`, garbage is collected by this object's thread and by no other."""

    def __init__(self, parent: QObject | None = None, modules: Mapping[str, object] = sys.modules) -> None:
        super().__init__(parent)
        self._modules = modules
        self._set_aside = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Do what Python itself would have done by now: the oldest generation that is due, and the younger ones."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold())]
        oldest = max((generation for generation, is_due in enumerate(due) if is_due), default=None)
        if oldest is not None:
            gc.collect(oldest)
        if not self._set_aside and all(name in self._modules for name in HEAVY):
            self._set_aside = True
            gc.freeze()
