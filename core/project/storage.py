"""The `.gradus` file: a zip of JSON and safetensors, written in one go, read with suspicion; no pickle, ever."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.data.dataset import Array
from core.data.scaling import Scaling
from core.errors import GradusError, InputError
from core.project.document import Project
from core.project.runs import RunRecord
from core.project.saved_runs import packed, unpacked
from core.project.schema import MAX_CHARACTERS, NotAProjectError, from_plain, read_json, to_plain
from core.texts import N_
from core.training.events import Weights

SUFFIX = ".gradus"
PROJECT, EXTRAS = "project.json", "extras.json"
WEIGHTS, HISTORY, SCALING = "weights.safetensors", "history.safetensors", "scaling.safetensors"
MEMORY = "optimiser.safetensors"
RUNS, RUN_ARRAYS = "runs.json", "runs.safetensors"
TENSORS = (WEIGHTS, HISTORY, SCALING, MEMORY, RUN_ARRAYS)
MAX_TENSOR_BYTES = 8 * 2**30
MAX_STEP = 2**53
MAX_RATIO = 50
"""Tensors hardly compress: a member that claims to unfold further than this is a bomb."""


class ProjectFileError(InputError):
    message = N_("errors", "“{file}” cannot be opened as a project: {detail}. Nothing was changed.")


class NotSavedError(InputError):
    message = N_("errors", "“{file}” could not be written: {detail}. Choose another folder; your work is still here.")


@dataclass(frozen=True)
class Saved:
    """What a file held: the project, and what its last run left behind as far as it was saved.

    `history` holds columns by name; `scaling` and `class_names` let the network answer without its data. `step` is how
    far the run had come, and `memory` its optimiser's moments and random numbers, so that it goes on there.
    """

    project: Project
    weights: Weights | None = None
    history: Mapping[str, Array] | None = None
    scaling: Scaling | None = None
    class_names: tuple[str, ...] = ()
    step: int = 0
    memory: Weights | None = None
    runs: tuple[RunRecord, ...] = ()


def save(
    path: Path,
    project: Project,
    weights: Weights | None = None,
    history: Mapping[str, Array] | None = None,
    *,
    scaling: Scaling | None = None,
    class_names: tuple[str, ...] = (),
    step: int = 0,
    memory: Weights | None = None,
    runs: Sequence[RunRecord] = (),
) -> None:
    """Write everything to a new file beside `path`, force it to the disk, then let it take the old one's place.

    Whenever that fails (`NotSavedError`), the old file is untouched.
    """
    members: dict[str, bytes] = {
        PROJECT: json.dumps(to_plain(project), ensure_ascii=False, indent=1, allow_nan=False).encode(),
        EXTRAS: json.dumps({"class_names": list(class_names), "step": step}, ensure_ascii=False).encode(),
    }
    kept = packed(runs)
    if kept.plain:
        members[RUNS] = json.dumps(kept.plain, ensure_ascii=False, allow_nan=False).encode()
    offered: dict[str, Mapping[str, Array] | None] = {
        WEIGHTS: weights,
        HISTORY: history,
        MEMORY: memory,
        SCALING: None if scaling is None else {"offset": scaling.offset, "scale": scaling.scale},
        RUN_ARRAYS: kept.arrays or None,
    }
    members |= {name: _packed(arrays) for name, arrays in offered.items() if arrays is not None}
    try:
        _replace(path, members)
    except OSError as error:
        raise NotSavedError(file=str(path), detail=error.strerror or str(error)) from None


def load(path: Path) -> Saved:
    """Read a project file; raises `ProjectFileError` (or `NewerProjectError`) for whatever is not one."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive)
    except NotAProjectError as error:
        raise ProjectFileError(file=path.name or str(path), detail=error.parameters["detail"]) from None
    except GradusError:
        raise
    except zipfile.BadZipFile:
        raise ProjectFileError(
            file=path.name or str(path), detail=N_("errors", "it is no project file, or it was cut off")
        ) from None
    except OSError as error:
        raise ProjectFileError(file=path.name or str(path), detail=error.strerror or str(error)) from None
    except (zlib.error, EOFError, RuntimeError, ValueError, NotImplementedError) as error:
        raise ProjectFileError(file=path.name or str(path), detail=str(error) or type(error).__name__) from None


def _read(archive: zipfile.ZipFile) -> Saved:
    names = set(archive.namelist())
    if PROJECT not in names:
        raise NotAProjectError(detail=f"it holds no {PROJECT}")
    project = from_plain(_json(archive, PROJECT))
    extras = _json(archive, EXTRAS) if EXTRAS in names else {}
    extras = extras if isinstance(extras, dict) else {}
    classes, step = extras.get("class_names", []), extras.get("step", 0)
    tensors = {name: _unpacked(archive, name) for name in TENSORS if name in names}
    if WEIGHTS in tensors and not all(np.isfinite(array).all() for array in tensors[WEIGHTS].values()):
        raise NotAProjectError(detail=N_("errors", "it holds weights that are no numbers"))
    return Saved(
        project,
        tensors.get(WEIGHTS),
        tensors.get(HISTORY),
        _scaling(project, tensors[SCALING]) if SCALING in tensors else None,
        tuple(name for name in classes if isinstance(name, str)) if isinstance(classes, list) else (),
        step if type(step) is int and 0 <= step <= MAX_STEP else 0,
        tensors.get(MEMORY),
        unpacked(_json(archive, RUNS), tensors.get(RUN_ARRAYS, {})) if RUNS in names else (),
    )


def _json(archive: zipfile.ZipFile, name: str) -> object:
    with archive.open(name) as stream:
        raw = stream.read(MAX_CHARACTERS + 1)
    return read_json(raw.decode("utf-8"))


def _packed(arrays: Mapping[str, Array]) -> bytes:
    from safetensors.numpy import save as pack

    return pack({name: np.asarray(array, order="C") for name, array in arrays.items()})


def _unpacked(archive: zipfile.ZipFile, name: str) -> dict[str, Array]:
    from safetensors import SafetensorError
    from safetensors.numpy import load as unpack

    info = archive.getinfo(name)
    if info.file_size > min(MAX_TENSOR_BYTES, MAX_RATIO * max(info.compress_size, 1)):
        raise NotAProjectError(detail=f"{name} would unfold to {info.file_size} bytes")
    with archive.open(info) as stream:
        raw = stream.read(info.file_size)
    try:
        arrays: dict[str, Array] = unpack(raw)
    except (SafetensorError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise NotAProjectError(detail=f"{name}: {error}") from None
    for array in arrays.values():
        array.flags.writeable = False
    return arrays


def _scaling(project: Project, arrays: Mapping[str, Array]) -> Scaling:
    offset, scale = arrays.get("offset"), arrays.get("scale")
    if offset is None or scale is None or not (np.isfinite(offset).all() and np.isfinite(scale).all() and scale.all()):
        raise NotAProjectError(detail=f"{SCALING} holds no scaling")
    shape = project.network.input_shape
    if any(np.broadcast_shapes(array.shape, shape) != shape for array in (offset, scale)):
        raise NotAProjectError(detail=f"{SCALING} does not fit the input {shape}")
    return Scaling(project.scaling, offset, scale)


def _replace(path: Path, members: Mapping[str, bytes]) -> None:
    """Write-fsync-rename: a reader sees the old file or the new one, never half of one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            with zipfile.ZipFile(stream, "w") as archive:
                for member, content in members.items():
                    packing = zipfile.ZIP_DEFLATED if member.endswith(".json") else zipfile.ZIP_STORED
                    archive.writestr(zipfile.ZipInfo(member), content, packing)
            stream.flush()
            os.fsync(stream.fileno())
        _as_any_file(Path(name), path)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _as_any_file(new: Path, old: Path) -> None:
    """Give the file the rights of the one it replaces, or the usual ones; a temporary file is its owner's alone."""
    if os.name == "posix":
        umask = os.umask(0)
        os.umask(umask)
        new.chmod(old.stat().st_mode & 0o777 if old.exists() else 0o666 & ~umask)
