"""What holds for the tests of core: no Qt is loaded by them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_qt() -> Iterator[None]:
    """Fail a test that makes core import Qt."""
    before = "PySide6.QtWidgets" in sys.modules
    yield
    assert before or "PySide6.QtWidgets" not in sys.modules, "core loaded Qt"
