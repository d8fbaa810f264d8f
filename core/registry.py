"""A catalogue of named members: the base beside a folder fills it with what lies inside the folder."""

from __future__ import annotations

import importlib
import pkgutil
import threading
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from core.errors import UnknownKeyError

T = TypeVar("T")


class Registry(Mapping[str, T]):
    """Members by key; the modules of `package` are imported at the first look, each registers what it defines.

    A member carries a `key` attribute: a word that survives in documents and on the command line. Iteration follows
    `order`, an optional number on the member (default 100), then the key, so that lists are the same everywhere.
    """

    def __init__(self, kind: str, package: str) -> None:
        self.kind = kind
        self._package = package
        self._members: dict[str, T] = {}
        self._lock = threading.RLock()
        self._loaded = False

    def register(self, member: T) -> T:
        """Add `member` under its `key`; usable as a decorator. A key that is taken is a programming error."""
        key: str = getattr(member, "key")  # noqa: B009 - T is unbounded on purpose
        if key in self._members and _home(self._members[key]) != _home(member):
            raise ValueError(f"{self.kind}: two members are called {key!r}")
        self._members[key] = member
        return member

    def __getitem__(self, key: str) -> T:
        self._load()
        try:
            return self._members[key]
        except KeyError:
            raise UnknownKeyError(kind=self.kind, key=key, known=", ".join(self)) from None

    def __contains__(self, key: object) -> bool:
        self._load()
        return key in self._members

    def __iter__(self) -> Iterator[str]:
        self._load()
        return iter(sorted(self._members, key=lambda key: (getattr(self._members[key], "order", 100), key)))

    def __len__(self) -> int:
        self._load()
        return len(self._members)

    def _load(self) -> None:
        if self._loaded:
            return
        with self._lock:
            folder = importlib.import_module(self._package)
            for module in pkgutil.iter_modules(folder.__path__):
                importlib.import_module(f"{self._package}.{module.name}")
            self._loaded = True


def _home(member: Any) -> tuple[str, str]:
    return getattr(member, "__module__", ""), getattr(member, "__qualname__", repr(member))
