"""The entries of the start page: a project by what it is and which of its kind."""

from __future__ import annotations

import pytest

from core.project.preset import PRESETS
from gui.i18n import shown
from gui.widgets.start_entries import name_and_detail


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Circle, 2-4-2-1", ("Circle", "2-4-2-1")),
        ("手写数字，卷积 10/20", ("手写数字", "卷积 10/20")),
        ("Linear regression", ("Linear regression", "")),
    ],
)
def test_the_name_of_a_project_is_told_from_its_detail(words: str, parts: tuple[str, str]) -> None:
    assert name_and_detail(words) == parts


def test_no_project_is_nameless() -> None:
    assert all(name_and_detail(shown(preset.name))[0] for preset in PRESETS.values())
