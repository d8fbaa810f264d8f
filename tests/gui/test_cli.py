"""The window's command line where there is no display, and where Qt itself does not start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6"):
            raise ImportError("libEGL.so.1: cannot open shared object file", name=name)

sys.meta_path.insert(0, NoQt())
import main
sys.exit(main.main(sys.argv[1:]))
"""


def _called(*call: str) -> subprocess.CompletedProcess[str]:
    """What the call answers where no display is known."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    quiet = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, *call], cwd=ROOT, env=quiet, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize("kind", ["views", "pages"])
def test_what_is_in_the_window_is_listed_without_a_display(kind: str):
    done = _called("main.py", "list", kind, "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)[kind]) > 3


def test_where_qt_does_not_start_one_sentence_says_what_brings_it():
    done = _called("-c", WITHOUT_QT, "list", "views")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "libEGL.so.1" in done.stderr
    assert "bootstrap.py run" in done.stderr
