"""What the prediction thread is asked about a drawing; every question is a value that crosses threads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.digits.maps import LayerMaps, layer_maps
from core.digits.reader import DigitReader, normalisation_of, shipped_reader
from core.digits.why import reasons, withstands
from core.imaging.strokes import Picture
from core.project.document import Project
from gui.drawing.shelf import KeptNetwork
from gui.work.prediction import Model

SIDES = (1, 28, 28)
OWN, READY = "own", "ready"
"""Keys of the run on the desk and of the network that ships with the program; kept ones go by their names."""


@dataclass(frozen=True, eq=False)
class Asked:
    """A drawing as a picture (28, 28) of pixels 0–1 after all steps but the last; `points` tells drawings apart."""

    pixels: Picture
    normalise: bool
    points: int


@dataclass(frozen=True)
class Answers:
    """Probabilities by network, and which drawing they belong to."""

    shares: dict[str, npt.NDArray[np.float64]]
    asked: Asked | None = None


@dataclass(frozen=True)
class Networks:
    """All that can be asked beside the run on the desk."""

    with_ready: bool
    kept: tuple[KeptNetwork, ...] = ()

    def readers(self, model: Model | None) -> dict[str, DigitReader]:
        """By key: the run on the desk first."""
        found = {OWN: own_reader(model)} if model is not None and reads_pictures(model.project) else {}
        ready = shipped_reader() if self.with_ready else None
        if ready is not None:
            found[READY] = ready
        return found | {kept.name: kept.reader for kept in self.kept}


@dataclass(frozen=True)
class ReadAll:
    """What does every network read?"""

    asked: Asked
    networks: Networks

    def __call__(self, model: Model | None) -> Answers:
        readers = self.networks.readers(model)
        shares = {key: reader.probabilities(self.asked.pixels, self.asked.normalise) for key, reader in readers.items()}
        return Answers(shares, self.asked)


@dataclass(frozen=True)
class Explain:
    """One network about one drawing: `what` is layers, why or withstands."""

    what: str
    key: str
    asked: Asked
    networks: Networks
    output: int | None = None

    def __call__(self, model: Model | None) -> Iterator[Any]:
        reader = self.networks.readers(model).get(self.key)
        return iter(()) if reader is None else self._answers(reader)

    def _answers(self, reader: DigitReader) -> Iterator[Any]:
        asked = self.asked
        if self.what == "layers":
            yield layers(reader, asked)
        else:
            work = reasons if self.what == "why" else withstands
            yield from work(reader, asked.pixels, asked.normalise, self.output)


@dataclass(frozen=True, eq=False)
class ReadOwn:
    """What does one network read in every own drawing? None where there is no such network."""

    pictures: npt.NDArray[np.uint8]
    key: str
    networks: Networks

    def __call__(self, model: Model | None) -> list[int] | None:
        reader = self.networks.readers(model).get(self.key)
        if reader is None:
            return None
        pixels = (self.pictures[:, None] / 255).astype(np.float32)
        return [int(read) for read in reader.many(pixels).argmax(axis=1)]


def layers(reader: DigitReader, asked: Asked) -> tuple[LayerMaps, ...]:
    """What every layer of one network makes of a drawing."""
    given = reader.normalisation(asked.pixels) if asked.normalise else asked.pixels
    return tuple(layer_maps(reader.module, given))


def reads_pictures(project: Project) -> bool:
    """Whether the network of a project can be shown a drawing."""
    return project.data.input_shape == SIDES and project.network.input_shape == SIDES


def own_reader(model: Model) -> DigitReader:
    """The run on the desk with the weights of its last snapshot."""
    training, task = model.project.training, model.project.data.task
    return DigitReader(model.module, training.loss, task, normalisation_of(model.scaling))
