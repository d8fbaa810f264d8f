"""Reading samples over HTTP while they still arrive: IDX files and folders of pictures, across lost connections."""

from __future__ import annotations

import http.client
import math
import struct
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin

import numpy as np
import numpy.typing as npt

from core.errors import InputError
from core.texts import N_

CHUNK_BYTES = 1 << 15
TIMEOUT_S = 10.0
PAUSE_S = 0.05
Bytes = npt.NDArray[np.uint8]
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif")


def _reason(error: Exception) -> str:
    """What went wrong with a line, without Python's brackets."""
    if isinstance(error, urllib.error.HTTPError):
        return f"{error.code} {error.reason}"
    inner = getattr(error, "reason", None) or error
    return (inner.strerror if isinstance(inner, OSError) else None) or str(inner) or type(error).__name__


class StreamError(InputError):
    message = N_("errors", "“{url}” could not be read ({detail}). Check the address; what had arrived is kept.")


@dataclass
class Arrival:
    """What has come over the line so far: compressed bytes, and how often a lost connection was taken up again."""

    received: int = 0
    resumed: int = 0
    attempts: int = 5
    _failures: int = field(default=0, repr=False)

    def lost(self, url: str, error: Exception) -> None:
        """Count a lost connection; raises `StreamError` when several are lost without a byte between them."""
        self._failures += 1
        if self._failures > self.attempts or isinstance(error, urllib.error.HTTPError):
            raise StreamError(url=url, detail=_reason(error)) from error
        self.resumed += 1
        time.sleep(PAUSE_S * self._failures)

    def got(self, count: int) -> None:
        """Count received bytes."""
        self.received += count
        self._failures = 0


def stream_bytes(url: str, arrival: Arrival) -> Iterator[bytes]:
    """The file's bytes as they come; after a lost connection the rest is asked for with a Range header.

    Raises `StreamError` for an address that is refused, or a line that stays dead.
    """
    begun, total = 0, math.inf
    while begun < total:
        try:
            for chunk, length in _connection(url, begun):
                total = length
                begun += len(chunk)
                arrival.got(len(chunk))
                yield chunk
            if begun < total:
                raise ConnectionError("the connection was lost")
        except (OSError, ValueError, http.client.HTTPException) as error:
            arrival.lost(url, error)


def stream_idx(url: str, arrival: Arrival) -> Iterator[Bytes]:
    """The items of an IDX file of unsigned bytes in groups, as soon as they are complete; plain or gzipped."""
    buffer, shape = b"", None
    for plain in _unpacked(stream_bytes(url, arrival)):
        buffer += plain
        if shape is None and len(buffer) >= 4:
            zeros, kind, dimensions = struct.unpack(">HBB", buffer[:4])
            if zeros or kind != 8 or not 1 <= dimensions <= 4:
                raise StreamError(url=url, detail=N_("errors", "not an IDX file of unsigned bytes"))
            if len(buffer) >= 4 + 4 * dimensions:
                shape = struct.unpack(f">{dimensions}I", buffer[4 : 4 + 4 * dimensions])[1:]
                buffer = buffer[4 + 4 * dimensions :]
        if shape is not None:
            size = math.prod(shape)
            whole = len(buffer) // size
            if whole:
                yield np.frombuffer(buffer[: whole * size], np.uint8).reshape(whole, *shape)
                buffer = buffer[whole * size :]


def stream_pictures(url: str, side: int, arrival: Arrival) -> Iterator[tuple[Bytes, int]]:
    """Pictures of a folder whose sub-folders are the classes, taking turns: grey (side, side) and the class index.

    A file that is no picture is passed over.
    """
    from core.opencv import cv2

    folders = class_folders(url, arrival)
    files = [[link for link in links(folder, arrival) if link.lower().endswith(PICTURE_ENDINGS)] for folder in folders]
    for turn in range(max(map(len, files), default=0)):
        for label, found in enumerate(files):
            if turn < len(found):
                raw = np.frombuffer(b"".join(stream_bytes(found[turn], arrival)), np.uint8)
                grey = cv2.imdecode(raw, cv2.IMREAD_GRAYSCALE) if len(raw) else None
                if grey is not None:
                    yield cv2.resize(grey, (side, side), interpolation=cv2.INTER_AREA).astype(np.uint8), label


def class_folders(url: str, arrival: Arrival) -> list[str]:
    """Addresses of the sub-folders that a folder's index page links to, in order of name."""
    return sorted(link for link in links(url, arrival) if link.endswith("/"))


def links(url: str, arrival: Arrival) -> list[str]:
    """Addresses below `url` that its index page links to."""
    base = url if url.endswith("/") else url + "/"
    page = b"".join(stream_bytes(base, arrival)).decode("utf-8", "replace")
    found = _Links()
    found.feed(page)
    addresses = (urljoin(base, link) for link in found.links)
    return [address for address in addresses if address.startswith(base) and address != base]


def last_name(url: str) -> str:
    """The last part of an address, readable."""
    return unquote(url.rstrip("/").rpartition("/")[2])


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if tag == "a" and name == "href" and value]


def _connection(url: str, begin: int) -> Iterator[tuple[bytes, float]]:
    """Chunks from byte `begin` on, each with the length of the whole file (infinite while it is not known)."""
    request = urllib.request.Request(url, headers={"Range": f"bytes={begin}-"} if begin else {})
    if not url.startswith(("http://", "https://")):
        raise StreamError(url=url, detail=N_("errors", "not an http address"))
    with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
        length = answer.headers.get("Content-Length")
        skip = begin if answer.status == 200 else 0
        total = math.inf if length is None else int(length) + (0 if answer.status == 200 else begin)
        while chunk := answer.read1(CHUNK_BYTES):
            kept, skip = chunk[skip:], max(skip - len(chunk), 0)
            if kept:
                yield kept, total
        if length is None:
            yield b"", -math.inf


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks, gunzipped when the first two bytes say so."""
    unpacker = None
    for number, chunk in enumerate(chunks):
        if number == 0 and chunk[:2] == b"\x1f\x8b":
            unpacker = zlib.decompressobj(wbits=31)
        yield chunk if unpacker is None else unpacker.decompress(chunk)
