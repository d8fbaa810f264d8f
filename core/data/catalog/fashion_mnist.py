"""Fashion-MNIST: 70,000 pictures of clothes (H. Xiao, K. Rasul and R. Vollgraf 2017)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

from core.data.dataset import DATASETS, Progress
from core.data.fetching import Remote, downloads, fetch
from core.data.pictures import FILES, IdxPicturesSpec
from core.errors import InputError
from core.fields import Label
from core.resources import resource
from core.texts import N_, Text

SITE = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"
REMOTE = (
    Remote(SITE + FILES[0], FILES[0], 26421880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
    Remote(SITE + FILES[1], FILES[1], 29515, "25c81989df183df01b3e8a0aad5dffbe"),
    Remote(SITE + FILES[2], FILES[2], 4422102, "bef4ecab320f06d8554ea6380940ec79"),
    Remote(SITE + FILES[3], FILES[3], 5148, "bb300cfdad3c16e7a12a480ee83cd310"),
)
DEBIAN = Path("/usr/share/datasets/fashion-mnist")
"""Where the Debian package dataset-fashion-mnist puts the files."""


class NoFashionError(InputError):
    message = N_(
        "errors",
        "Fashion-MNIST is not on this computer. Download it (31 MB), or choose the folder with its four files.",
    )


@DATASETS.register
@dataclass(frozen=True)
class FashionMnist(IdxPicturesSpec):
    folder: Annotated[
        str,
        Label(N_("data", "Folder"), N_("data", "Where the four IDX files are; empty looks in the usual places.")),
    ] = ""

    key: ClassVar[str] = "fashion_mnist"
    name: ClassVar[Text] = N_("data", "Fashion-MNIST")
    help: ClassVar[Text] = N_("data", "70,000 pictures of ten kinds of clothes, 28×28: harder than digits.")
    order: ClassVar[int] = 120
    download_bytes: ClassVar[int] = sum(file.size for file in REMOTE)
    class_names: ClassVar[tuple[str | Text, ...]] = (
        N_("data", "T-shirt"),
        N_("data", "Trouser"),
        N_("data", "Pullover"),
        N_("data", "Dress"),
        N_("data", "Coat"),
        N_("data", "Sandal"),
        N_("data", "Shirt"),
        N_("data", "Sneaker"),
        N_("data", "Bag"),
        N_("data", "Ankle boot"),
    )

    def files(self) -> tuple[Path, ...]:
        folders = [Path(self.folder)] if self.folder else [resource("datasets", "fashion_mnist"), DEBIAN, self.home()]
        for folder in folders:
            found = [next(filter(Path.exists, (folder / name, folder / name[:-3])), None) for name in FILES]
            if None not in found:
                return tuple(path for path in found if path is not None)
        raise NoFashionError

    def fetch(self, progress: Progress | None = None) -> None:
        fetch(REMOTE, self.home(), progress)

    @staticmethod
    def home() -> Path:
        """Where a download belongs."""
        return downloads("fashion_mnist")
