"""The door to OpenCV: nothing else in core imports it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import core

ROOT = Path(core.__file__).parent.parent


def test_nothing_in_core_but_the_door_imports_opencv():
    files = (ROOT / "core").rglob("*.py")
    importing = {file.name for file in files if re.search(r"^\s*(import|from) cv2\b", file.read_text("utf-8"), re.M)}
    assert importing == {"opencv.py"}


def test_a_picture_that_was_cut_off_is_refused_without_a_word_of_opencv(tmp_path):
    whole = (ROOT / "resources" / "screenshots" / "playground.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    code = (
        "from pathlib import Path; from core.data.picture_files import read_pixels\n"
        f"try: read_pixels(Path({str(tmp_path / 'cut.png')!r}), 1)\nexcept Exception as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert "WARN" not in done.stderr  # libpng itself says a line
