"""Pictures in folders: each folder is a class."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar, cast

import numpy as np

from core.data.dataset import DATASETS, Dataset, Kind, Progress, Shape, Task, split_samples
from core.data.files import FileSpec
from core.data.marks import SEED, TEST, VALIDATION
from core.data.picture_files import ENDINGS, fitted, read_pixels
from core.errors import InputError
from core.fields import Choice, Label, Range
from core.texts import N_, Text

COLOURS = Choice((("grey", N_("data", "Grey")), ("rgb", N_("data", "Red, green, blue"))))


class FolderError(InputError):
    message = N_(
        "errors", "“{file}” holds no classes: {detail}. Put the pictures of each class into a folder named after it."
    )


@DATASETS.register
@dataclass(frozen=True)
class ImageFolder(FileSpec):
    """A file that is no picture is passed over by its ending; a picture that is broken stops the loading by name."""

    path: Annotated[
        str, Label(N_("data", "Folder"), N_("data", "The folder that holds one folder of pictures for each class."))
    ] = ""
    side: Annotated[
        int, Range(8, 512, unit="px"), Label(N_("data", "Size"), N_("data", "Pictures become squares of this side."))
    ] = 32
    colours: Annotated[str, COLOURS, Label(N_("data", "Colours"), N_("data", "One channel, or three of them."))] = (
        "grey"
    )
    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.25
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "image_folder"
    name: ClassVar[Text] = N_("data", "Folders of pictures")
    help: ClassVar[Text] = N_("data", "Pictures of yours: the name of the folder is the class.")
    kind: ClassVar[Kind] = "pictures"
    order: ClassVar[int] = 320
    scaling: ClassVar[str] = "standard"

    @property
    def input_shape(self) -> Shape:
        """Follows the settings, so that a change of size or colours reaches the network at once."""
        return (1 if self.colours == "grey" else 3, self.side, self.side)

    @property
    def task(self) -> Task:
        return cast(Task, self.known_task or "multiclass")

    @property
    def outputs(self) -> int:
        return self.known_outputs or 2

    def read(self, path: Path, progress: Progress | None) -> Dataset:
        found = {folder.name: _pictures(folder) for folder in sorted(path.glob("*")) if folder.is_dir()}
        classes = tuple(name for name, files in found.items() if files)
        if len(classes) < 2:
            detail = "no folder inside has pictures" if not classes else f"only “{classes[0]}” has pictures"
            raise FolderError(file=path.name, detail=detail)
        files = [(file, label) for label, name in enumerate(classes) for file in found[name]]
        shape = self.input_shape
        inputs = np.empty((len(files), *shape), np.uint8)
        for i, (file, _) in enumerate(files):
            if progress is not None:
                progress(i, len(files))
            inputs[i] = fitted(read_pixels(file, shape[0]), shape)
        targets = np.array([label for _, label in files], dtype=np.int64)
        parts = split_samples(inputs, targets, self.test_share, self.validation_share, self.seed)
        return Dataset(*parts, classes, "binary" if len(classes) == 2 else "multiclass")


def _pictures(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and not file.name.startswith("."))
