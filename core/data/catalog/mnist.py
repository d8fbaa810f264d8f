"""MNIST: 70,000 handwritten digits, shipped with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.data.dataset import DATASETS
from core.data.pictures import FILES, IdxPicturesSpec
from core.resources import resource
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Mnist(IdxPicturesSpec):
    key: ClassVar[str] = "mnist"
    name: ClassVar[Text] = N_("data", "MNIST digits")
    help: ClassVar[Text] = N_("data", "70,000 handwritten digits, 28×28, by LeCun, Cortes and Burges.")
    order: ClassVar[int] = 110
    class_names: ClassVar[tuple[str | Text, ...]] = tuple("0123456789")

    def files(self) -> tuple[Path, ...]:
        return tuple(resource("datasets", "mnist", name) for name in FILES)
