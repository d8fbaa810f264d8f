"""What the gauge page has before its eyes: the dial in use, the newest frame, what each reader last made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.vision.dial import Dial
from core.vision.reader import DEFAULT_READER
from gui.work.camera import Look, Timed

if TYPE_CHECKING:
    from core.vision.camera import Frame
    from core.vision.virtual import VirtualGauge


class Sight:
    """`look` is the newest that holds a frame, `rows` each reader's newest reading, `reader` the key of the shown one.

    `virtual` is the virtual gauge while it is the source: its true angle is known.
    """

    def __init__(self) -> None:
        self.dial: Dial | None = None
        self.look: Look | None = None
        self.rows: dict[str, Timed] = {}
        self.reader = DEFAULT_READER
        self.virtual: VirtualGauge | None = None

    @property
    def frame(self) -> Frame | None:
        """The newest frame, None before the first."""
        return None if self.look is None else self.look.frame
