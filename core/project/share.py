"""A project as one line of text that survives a chat window: compressed, without weights, without local paths."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from typing import Any

from core.errors import InputError
from core.project.document import Project
from core.project.schema import MAX_CHARACTERS, from_plain, from_text, read_json, to_plain
from core.texts import N_

PREFIX = "gradus1:"
_SHARED = re.compile(re.escape(PREFIX) + r"([A-Za-z0-9_-]+={0,2})")
_LOCAL = re.compile(r"^(?:[A-Za-z]:[\\/]|[\\/~]|file:)")


class NoSharedProjectError(InputError):
    message = N_(
        "errors", "There is no Gradus project in this text. Copy one with Share → Copy as text, then try again."
    )


class BrokenShareError(InputError):
    message = N_("errors", "This shared project is damaged or was cut off. Ask for it once more, whole.")


def to_short(project: Project) -> str:
    """The whole project in one line; what only means something on this computer (local paths) is left out."""
    plain = json.dumps(_scrubbed(to_plain(project)), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return PREFIX + packed(plain.encode())


def from_short(text: str) -> Project:
    """The project in `text`, wherever in a message it stands; JSON as `to_text` writes it is read too.

    Raises `NoSharedProjectError`, `BrokenShareError`, or what `from_plain` raises.
    """
    if text.lstrip().startswith("{"):
        return from_text(text)
    found = _SHARED.search(text)
    if found is None:
        raise NoSharedProjectError
    return from_plain(read_json(unpacked(found[1], MAX_CHARACTERS).decode(errors="replace")))


def packed(content: bytes) -> str:
    """Bytes as compressed text of letters, digits, - and _."""
    return base64.urlsafe_b64encode(zlib.compress(content, 9)).decode().rstrip("=")


def unpacked(text: str, most_bytes: int) -> bytes:
    """What `packed` made text of; raises `BrokenShareError` for anything else and for what unfolds too far."""
    try:
        raw = base64.urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))
        unfolding = zlib.decompressobj()
        content = unfolding.decompress(raw, most_bytes)
    except (binascii.Error, ValueError, zlib.error):
        raise BrokenShareError from None
    if not unfolding.eof:
        raise BrokenShareError
    return content


def _scrubbed(value: Any) -> Any:
    """Every text that looks like a place on this computer becomes empty: the user chooses the file there anew."""
    if isinstance(value, dict):
        return {name: _scrubbed(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_scrubbed(item) for item in value]
    return "" if isinstance(value, str) and _LOCAL.match(value) else value
