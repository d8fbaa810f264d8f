"""Build the one-folder program: `python packaging/build.py` leaves it in `dist/gradus`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "gradus"


def main() -> int:
    """Run PyInstaller, tell the size, and return its exit code."""
    started = time.monotonic()
    shutil.rmtree(BUNDLE, ignore_errors=True)
    folders = ["--workpath", str(ROOT / "build"), "--distpath", str(ROOT / "dist")]
    spec = str(ROOT / "packaging" / "gradus.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec]
    code = subprocess.call(command, cwd=ROOT)
    if code == 0:
        print(f"{BUNDLE}: {size(BUNDLE) / 1e6:,.0f} MB in {time.monotonic() - started:.0f} s")
    return code


def size(folder: Path) -> int:
    """Bytes of all files in a folder, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


if __name__ == "__main__":
    sys.exit(main())
