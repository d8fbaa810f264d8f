"""What the machine must bring first: Python, system libraries, a screen. Standard library only."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence

OLDEST_PYTHON = (3, 11)
FASHION = {"Fashion-MNIST": "dataset-fashion-mnist"}
FASHION_FOLDER = "/usr/share/datasets/fashion-mnist"

# Libraries that Qt and OpenCV load, and the Debian packages that carry them.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


class SetupError(Exception):
    """Something that a person has to do first: a sentence with the fact and the next move."""


def check_python(version: tuple[int, ...] = sys.version_info[:3]) -> None:
    """Raise `SetupError` when this Python is too old for Gradus."""
    if version[:2] < OLDEST_PYTHON:
        found, needed = (".".join(map(str, pair)) for pair in (version[:2], OLDEST_PYTHON))
        raise SetupError(
            f"Gradus needs Python {needed} or newer; this is Python {found} ({sys.executable}).\n"
            f"Install a newer Python and start again with it, for example: python{needed} packaging/bootstrap.py run"
        )


def provide(*, bundle: bool = False) -> None:
    """Install the system packages that are missing, or raise `SetupError` with the one command that does it."""
    missing = {**missing_venv(), **missing_libraries(), **(missing_for_the_bundle() if bundle else {})}
    if not missing:
        return
    names, packages = ", ".join(missing), sorted({package for package in missing.values() if package})
    if not (shutil.which("apt-get") and len(packages) == len(set(missing.values()))):
        raise SetupError(f"This system lacks: {names}.\nInstall the packages that bring them, then start again.")
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise SetupError(
            f"This system lacks: {names}.\nPaste this line, then start again:\n\n    sudo {' '.join(command)}\n"
        )
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    if not apt(command):
        raise SetupError(
            f"The system packages could not be installed; the lines above say why.\n"
            f"Check the network connection, or run it yourself: {' '.join(command)}"
        )


def apt(command: Sequence[str]) -> bool:
    """Run an `apt-get install`; when it fails, refresh the package lists (a bare system has none) and try again."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    first = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if first.returncode == 0:
        return True
    subprocess.run(["apt-get", "update", "-q"], env=environment, stdout=subprocess.DEVNULL)
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode == 0


def missing_libraries(sonames: Iterable[str] = tuple(LIBRARIES)) -> dict[str, str]:
    """Shared libraries that cannot be loaded, each with its Debian package; nothing is asked of Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return {}
    return {soname: LIBRARIES[soname] for soname in sonames if not loads(soname)}


def missing_venv() -> dict[str, str]:
    """Debian ships Python without the part that makes virtual environments."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return {}
    return {"the venv module of Python": _debian_python("venv", f"python3.{sys.version_info.minor}-venv")}


def missing_for_the_bundle() -> dict[str, str]:
    """PyInstaller's tools, and the clothes that the bundle carries, which Debian has as a package."""
    clothes = {} if os.path.isdir(FASHION_FOLDER) or not shutil.which("apt-get") else FASHION
    return {**missing_build_tools(), **clothes}


def missing_build_tools() -> dict[str, str]:
    """What PyInstaller needs on Linux besides Python: objdump, and Python as a shared library."""
    if not sys.platform.startswith("linux"):
        return {}
    missing = {} if shutil.which("objdump") else {"objdump": "binutils"}
    soname = f"libpython3.{sys.version_info.minor}.so.1.0"
    beside = os.path.join(sysconfig.get_config_var("LIBDIR") or "", soname)
    if not (os.path.exists(beside) or loads(soname)):
        missing[soname] = _debian_python(soname, f"libpython3.{sys.version_info.minor}")
    return missing


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere when a display is named."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _debian_python(part: str, package: str) -> str:
    """The package that completes Debian's own Python; another Python brings `part` itself or not at all."""
    if os.path.realpath(sys.executable).startswith("/usr/bin/"):
        return package
    raise SetupError(
        f"{sys.executable} comes without {part}.\nUse the system's Python (/usr/bin/python3) or one that has it."
    )
