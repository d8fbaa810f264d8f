"""The base of the benchmarks: what `main.py bench` can measure."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any, Protocol

from core.registry import Registry


class Bench(Protocol):
    """One measurement. A member registers an instance: `BENCHES.register(Playground())`."""

    key: str
    help: str

    def configure(self, parser: ArgumentParser) -> None:
        """Add this measurement's own options."""

    def run(self, args: Namespace) -> dict[str, Any]:
        """Measure and return figures that JSON can hold."""


BENCHES: Registry[Bench] = Registry("benches", "core.bench")
