"""The catalogue of ways to read a needle; each lies in its own file in `readers/`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from core.errors import InputError
from core.imaging.geometry import Picture
from core.registry import Registry
from core.texts import N_, Text
from core.vision.dial import Dial
from core.vision.reading import Reading

if TYPE_CHECKING:
    from core.vision.needle_network import NeedleNetwork

DEFAULT_READER = "combined"


class Reader(Protocol):
    """One way to read a needle. Stateless: the same frame and dial give the same reading."""

    key: str
    title: Text
    help: Text

    def read(self, image: Picture, dial: Dial) -> Reading:
        """Read one red-first picture (h, w, 3). Never raises for what a picture shows; it answers `no_reading`."""
        ...


class Teachable(Reader, Protocol):
    """A reader that works with a network, so that it can be given one that has learned a needle of its own."""

    def taught(self, network: NeedleNetwork) -> Reader: ...


class NotTeachableError(InputError):
    message = N_("errors", "The reader “{reader}” uses no network, so it takes no weights. Choose combined or network.")


def with_weights(reader: Reader, weights: Path) -> Reader:
    """The reader with the network of a safetensors file; raises `NotTeachableError`, `FileProblemError`."""
    from core.vision.needle_network import load_network

    if not hasattr(reader, "taught"):
        raise NotTeachableError(reader=reader.key)
    return cast(Teachable, reader).taught(load_network(weights))


READERS: Registry[Reader] = Registry("readers", "core.vision.readers")
