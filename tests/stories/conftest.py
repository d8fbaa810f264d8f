"""What holds for the stories: Qt's warnings fail, no thread is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qt_checks import fail_on_warnings, no_thread_left

__all__ = ["no_thread_left", "pytest_collection_modifyitems"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder: a warning in Qt's log is a failure."""
    fail_on_warnings(items, Path(__file__).parent)
