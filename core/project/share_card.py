"""The run card: a PNG that carries a whole project, and small weights, in text chunks of its own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from core.data.dataset import Array
from core.errors import InputError
from core.project.document import Project
from core.project.share import BrokenShareError, from_short, packed, to_short, unpacked
from core.project.storage import Saved
from core.texts import N_
from core.training.events import Weights

CARD_SUFFIX = ".png"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
PROJECT, WEIGHTS = b"Gradus project", b"Gradus weights"
MOST_WEIGHT_BYTES = 1_000_000
"""Larger weights stay at home: a card is meant to be sent."""
MOST_FILE_BYTES = 64 * 2**20


class NoCardError(InputError):
    message = N_(
        "errors",
        "“{file}” is a picture without a project in it. Drop a run card as Gradus saved it; "
        "programs that shrink pictures take the project out.",
    )


class UnreadableCardError(InputError):
    message = N_("errors", "“{file}” could not be read: {detail}. Nothing was changed.")


def with_project(picture: bytes, project: Project, weights: Weights | None = None) -> bytes:
    """The PNG `picture` with the project, and the weights if they are small, written into it.

    Chunks are as PNG (ISO/IEC 15948, §11.3.4.3, tEXt) describes them, so every viewer passes over them.
    """
    chunks = [(PROJECT, to_short(project))]
    if weights is not None and sum(array.nbytes for array in weights.values()) <= MOST_WEIGHT_BYTES:
        from safetensors.numpy import save

        chunks.append((WEIGHTS, packed(save({name: np.array(array) for name, array in weights.items()}))))
    body, end = picture[:-12], picture[-12:]  # IEND is the last chunk and always twelve bytes
    return body + b"".join(_chunk(keyword, text) for keyword, text in chunks) + end


def is_card(path: Path) -> bool:
    """Whether the file carries a project; one that cannot be read does not."""
    try:
        return path.stat().st_size <= MOST_FILE_BYTES and PROJECT in dict(_texts(path.read_bytes()))
    except OSError:
        return False


def open_card(path: Path) -> Saved:
    """What a run card holds; raises `NoCardError`, `UnreadableCardError`, or what is wrong with the project."""
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            raise NoCardError(file=path.name)
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableCardError(file=path.name, detail=error.strerror or str(error)) from None
    texts = dict(_texts(content))
    if PROJECT not in texts:
        raise NoCardError(file=path.name)
    return Saved(from_short(texts[PROJECT]), _weights(texts))


def _weights(texts: Mapping[bytes, str]) -> dict[str, Array] | None:
    if WEIGHTS not in texts:
        return None
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        arrays: dict[str, Array] = load(unpacked(texts[WEIGHTS], 2 * MOST_WEIGHT_BYTES))
    except (SafetensorError, KeyError, ValueError, TypeError):
        raise BrokenShareError from None
    if not all(np.isfinite(array).all() for array in arrays.values()):
        raise BrokenShareError
    for array in arrays.values():
        array.flags.writeable = False
    return arrays


def _chunk(keyword: bytes, text: str) -> bytes:
    content = b"tEXt" + keyword + b"\0" + text.encode("latin-1")
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))


def _texts(content: bytes) -> Iterator[tuple[bytes, str]]:
    """Keyword and text of each tEXt chunk; what is no PNG, or cut off, has none from there on."""
    at = len(SIGNATURE)
    if not content.startswith(SIGNATURE):
        return
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        if kind == b"tEXt" and b"\0" in data:
            keyword, text = data.split(b"\0", 1)
            yield keyword, text.decode("latin-1")
        at += 12 + length
