"""What is remembered between two starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from gui.settings import Settings


@pytest.fixture
def file(tmp_path: Path, qapp) -> Path:
    return tmp_path / "设置 1.ini"


def test_a_new_user_gets_the_systems_look(file: Path):
    settings = Settings(file)
    assert (settings.language, settings.theme, settings.text_scale) == ("system", "system", 100)
    assert settings.geometry("main").isEmpty()


def test_choices_survive_a_restart(file: Path):
    first = Settings(file)
    first.language, first.theme, first.text_scale = "zh_CN", "dark", 150
    first.set_geometry("main", QByteArray(b"\x01\x02"))
    first.set_flag("tips", False)
    first.set_text("folder", "数据")
    first.sync()
    second = Settings(file)
    assert (second.language, second.theme, second.text_scale) == ("zh_CN", "dark", 150)
    assert second.geometry("main") == QByteArray(b"\x01\x02")
    assert second.flag("tips", True) is False
    assert second.text("folder") == "数据"


def test_what_no_longer_fits_falls_back(file: Path):
    file.write_text("[General]\nlanguage=klingon\ntheme=3\ntext_scale=huge\n", encoding="utf-8")
    settings = Settings(file)
    assert (settings.language, settings.theme, settings.text_scale) == ("system", "system", 100)


def test_recent_files_are_the_latest_first_and_exist(file: Path, tmp_path: Path):
    settings = Settings(file)
    paths = [tmp_path / f"{name}.gradus" for name in ("a", "b", "c d")]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[0])
    paths[1].unlink()
    assert settings.recent() == [paths[0], paths[2]]
