"""The base of the data that users bring as files: what was found out about a file is kept in the spec itself."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Self, cast

from core.data.dataset import Dataset, DataSpec, Progress, Shape, Task
from core.data.marks import SCALED_TARGET
from core.data.scaling import with_standard_targets
from core.errors import FileProblemError, InputError
from core.fields import Label
from core.texts import N_

FILE = Label(N_("data", "File"), N_("data", "Where the data are on this computer."))


class NoFileError(InputError):
    message = N_("errors", "No file has been chosen yet. Choose the file with your data.")


@dataclass(frozen=True)
class FileSpec(DataSpec):
    """`resolved()` reads the file once and notes shape, task and classes, so that a project opens without its file."""

    path: Annotated[str, FILE] = ""
    known_shape: tuple[int, ...] = ()
    known_task: str = ""
    known_outputs: int = 0
    scaled_target: Annotated[bool, SCALED_TARGET] = False

    @property
    def idle(self) -> tuple[str, ...]:
        """Classes have no size."""
        return () if self.task == "regression" else ("scaled_target",)

    @property
    def own_name(self) -> str:
        return Path(self.path).name.split(".")[0]

    @property
    def input_shape(self) -> Shape:
        return self.known_shape or (1,)

    @property
    def task(self) -> Task:
        return cast(Task, self.known_task or "regression")

    @property
    def outputs(self) -> int:
        return self.known_outputs or 1

    def resolved(self) -> Self:
        """The spec with shape, task and outputs as the file has them; raises an `InputError` for a file that fails."""
        data = self.load()
        known: dict[str, Any] = {
            "known_shape": data.input_shape,
            "known_task": data.task,
            "known_outputs": data.outputs,
        }
        return replace(self, **known)

    def load(self, progress: Progress | None = None) -> Dataset:
        """The file's samples; an unchanged file is read once."""
        if not self.path:
            raise NoFileError
        bare = replace(self, known_shape=(), known_task="", known_outputs=0, scaled_target=False)
        found = _read_once(bare, changed_at(Path(self.path)), progress)
        return with_standard_targets(found) if self.scaled_target else found

    @abstractmethod
    def read(self, path: Path, progress: Progress | None) -> Dataset:
        """Read the file or folder; raises an `InputError` with the next move."""


class _Quiet:
    """A listener as part of a cache key: all are equal, so that it does not matter who listened first."""

    def __init__(self, progress: Progress | None) -> None:
        self.progress = progress

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Quiet)

    def __hash__(self) -> int:
        return 0


def changed_at(path: Path) -> float:
    """When the file, or anything directly inside the folder, was last changed; raises `FileProblemError`."""
    try:
        inside = [child.stat().st_mtime for child in path.iterdir()] if path.is_dir() else []
        return max([path.stat().st_mtime, *inside])
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None


def _read_once(spec: FileSpec, changed: float, progress: Progress | None) -> Dataset:
    return _cached(spec, changed, _Quiet(progress))


@lru_cache(maxsize=2)
def _cached(spec: FileSpec, changed: float, quiet: _Quiet) -> Dataset:
    return spec.read(Path(spec.path), quiet.progress)
