"""Reading the IDX format of MNIST and its relatives."""

from __future__ import annotations

import gzip
import io
import math
import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.errors import FileProblemError
from core.texts import N_

MAX_BYTES = 2**31


def read_idx(path: Path) -> npt.NDArray[np.uint8]:
    """Read an IDX file of unsigned bytes, plain or gzipped, as an array of the shape its header gives.

    Format: two zero bytes, type 0x08, number of dimensions, each dimension as big-endian uint32, then the bytes
    (Y. LeCun, "The MNIST database"). Raises `FileProblemError` for anything else.
    """
    try:
        raw = path.read_bytes()
        if raw[:2] == b"\x1f\x8b":
            with gzip.open(io.BytesIO(raw)) as stream:
                raw = stream.read(MAX_BYTES + 1)
        zeros, kind, dimensions = struct.unpack(">HBB", raw[:4])
        shape = struct.unpack(f">{dimensions}I", raw[4 : 4 + 4 * dimensions])
    except (OSError, EOFError, struct.error, zlib.error) as error:
        raise FileProblemError(file=path.name, detail=str(error)) from error
    body = raw[4 + 4 * dimensions :]
    if zeros != 0 or kind != 8 or len(body) > MAX_BYTES or len(body) != math.prod(shape):
        raise FileProblemError(file=path.name, detail=N_("errors", "not an IDX file of unsigned bytes"))
    return np.frombuffer(body, dtype=np.uint8).reshape(shape)


def first_of_idx(path: Path, count: int) -> npt.NDArray[np.uint8]:
    """The first `count` entries of an IDX file of unsigned bytes, plain or gzipped; the rest is not unpacked.

    Raises `FileProblemError` as `read_idx` does, also for a file that ends before.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else path.open("rb") as stream:
            zeros, kind, dimensions = struct.unpack(">HBB", stream.read(4))
            _, *shape = struct.unpack(f">{dimensions}I", stream.read(4 * dimensions))
            body = stream.read(count * math.prod(shape))
    except (OSError, EOFError, struct.error, zlib.error) as error:
        raise FileProblemError(file=path.name, detail=str(error)) from error
    if (zeros, kind) != (0, 8) or len(body) != count * math.prod(shape):
        raise FileProblemError(file=path.name, detail=N_("errors", "not an IDX file of unsigned bytes"))
    return np.frombuffer(body, dtype=np.uint8).reshape(count, *shape)
