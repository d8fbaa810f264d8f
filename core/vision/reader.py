"""The catalogue of ways to read a needle; each lies in its own file in `readers/`."""

from __future__ import annotations

from typing import Protocol

from core.imaging.geometry import Picture
from core.registry import Registry
from core.texts import Text
from core.vision.dial import Dial
from core.vision.reading import Reading

DEFAULT_READER = "combined"


class Reader(Protocol):
    """One way to read a needle. Stateless: the same frame and dial give the same reading."""

    key: str
    title: Text
    help: Text

    def read(self, image: Picture, dial: Dial) -> Reading:
        """Read one red-first picture (h, w, 3). Never raises for what a picture shows; it answers `no_reading`."""
        ...


READERS: Registry[Reader] = Registry("readers", "core.vision.readers")
