"""Networks that have learned from a million photos already: where their weights lie, and how they come here."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.data.fetching import CHUNK, TIMEOUT_S, NotFetchedError
from core.errors import FileProblemError
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor

SITE = "https://download.pytorch.org/models/"


@dataclass(frozen=True)
class Trunk:
    """A torchvision network without its classifier. `file` ends with the first digits of its SHA-256 sum."""

    file: str
    features: int
    size: int
    multiply_adds_224: int
    """Of one picture of 224×224 pixels."""


TRUNKS = {"mobilenet_v3_small": Trunk("mobilenet_v3_small-047dcff4.pth", 576, 10_306_551, 55_900_000)}


def checkpoints() -> Path:
    """The folder in which PyTorch keeps downloaded weights; not made here. An exported script looks there too."""
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(os.environ.get("TORCH_HOME") or Path(cache, "torch")).expanduser() / "hub" / "checkpoints"


def weights_file(key: str) -> Path | None:
    """The weights of a trunk where they are on this computer."""
    path = checkpoints() / TRUNKS[key].file
    return path if path.is_file() else None


def read_weights_file(path: Path) -> dict[str, Tensor]:
    """The weights in a file of PyTorch's; raises `FileProblemError`. Nothing but tensors is read out of it."""
    import torch

    try:
        content = io.BytesIO(path.read_bytes())
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    try:
        weights = torch.load(content, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, ValueError, LookupError, EOFError, pickle.UnpicklingError):
        weights = None
    if not isinstance(weights, dict) or not all(isinstance(value, torch.Tensor) for value in weights.values()):
        detail = N_("errors", "it is broken, or was cut off; delete it to get it anew")
        raise FileProblemError(file=str(path), detail=detail)
    return weights


def fetch_weights(key: str, progress: Callable[[int, int], None] | None = None) -> None:
    """Download the weights because the user asked for them; `progress` hears bytes and may raise to cancel.

    Raises `NotFetchedError`; no half file stays behind.
    """
    trunk = TRUNKS[key]
    target = checkpoints() / trunk.file
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = _download(SITE + trunk.file, part, trunk.size, progress)
        if not digest.startswith(target.stem.rsplit("-", 1)[1]):
            raise NotFetchedError(file=trunk.file, detail=N_("errors", "its content is not what it should be"))
        part.replace(target)
    except (OSError, urllib.error.URLError) as error:
        raise NotFetchedError(file=trunk.file, detail=str(getattr(error, "reason", error))) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _download(url: str, part: Path, size: int, progress: Callable[[int, int], None] | None) -> str:
    """Write the answer to `part`; its SHA-256 sum."""
    digest, done = hashlib.sha256(), 0
    with urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer, part.open("wb") as stream:
        while chunk := answer.read(CHUNK):
            stream.write(chunk)
            digest.update(chunk)
            done += len(chunk)
            if progress is not None:
                progress(done, max(size, done))
    return digest.hexdigest()


def ready_torchvision() -> None:
    """Import torchvision. Beside a CPU build of PyTorch its import asks for two operators that it then lacks."""
    import torch

    try:
        import torchvision
    except RuntimeError:
        library = torch.library.Library("torchvision", "DEF")
        library.define("nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        library.define("qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        _KEPT.append(library)
        import torchvision  # noqa: F401


_KEPT: list[object] = []
"""A library that is forgotten takes its operators along."""
