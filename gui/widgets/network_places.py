"""The place of one column of the network drawing, whichever way the drawing flows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

BUTTON, NAME, PICTURE = 18, 15, 46


@dataclass(frozen=True)
class ColumnPlace:
    """The place of one column: the middle `x`, its heading, its tiles by unit, and what counts the hidden ones."""

    x: float
    heading: QRectF
    alignment: str
    tiles: tuple[QRectF, ...]
    more: QRectF | None
    hidden: int
    fewer_button: QRectF
    more_button: QRectF
