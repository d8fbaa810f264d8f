"""The virtual environment in `.venv`: made, repaired, filled once, and recognised as ready (standard library only)."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from host import SetupError

TORCH = ("torch", "torchvision")
NO_NETWORK = re.compile(
    r"NewConnectionError|ConnectionError|Max retries|Temporary failure in name resolution|getaddrinfo|timed? ?out"
    r"|ProxyError|SSLError|Network is unreachable|Connection (refused|reset)|RemoteDisconnected",
    re.IGNORECASE,
)
NOTHING_FITS = re.compile(r"No matching distribution found for (\S+)")


class Environment:
    """A virtual environment below `root`, filled with what `pyproject.toml` there lists.

    Groups are `run` (the dependencies) and the names of the optional dependencies. `torch_index` is a package index
    that torch and torchvision are taken from instead of the usual one.
    """

    def __init__(self, root: Path, torch_index: str | None = None) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.torch_index = torch_index
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.folder / "gradus.json"

    def provide(self, *groups: str) -> None:
        """Make sure that the groups are installed; when they are, this takes one short start of Python."""
        version = self._version()
        wanted = {group: self._key(group, version) for group in groups} if version else {}
        stamp = self._read_stamp()
        same_torch = self.torch_index in (None, stamp.get("torch_index"))
        if wanted and same_torch and wanted.items() <= stamp.get("groups", {}).items():
            return
        if not version:
            self._create()
            version, stamp = self._version(), {}
        self._install(groups, stamp)
        ready = {**stamp.get("groups", {}), **{group: self._key(group, version) for group in groups}}
        index = self.torch_index or stamp.get("torch_index")
        self._stamp.write_text(json.dumps({"groups": ready, "torch_index": index}, indent=1), encoding="utf-8")

    def requirements(self, group: str) -> list[str]:
        """The requirements of a group, as `pyproject.toml` has them now."""
        import tomllib  # Python 3.11; the version is checked before anything else

        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        listed: list[str] = project["dependencies"] if group == "run" else project["optional-dependencies"][group]
        return listed

    def variables(self) -> dict[str, str]:
        """The variables for programs in the environment: the caller's, less what would lead Python elsewhere."""
        kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
        return {**kept, "PYTHONUTF8": "1", "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

    def _key(self, group: str, version: str) -> str:
        text = "\n".join([version, *self.requirements(group)])
        return hashlib.sha256(text.encode()).hexdigest()

    def _read_stamp(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) and isinstance(stamp.get("groups"), dict) else {}

    def _version(self) -> str:
        """The version of the environment's Python, empty when there is none that starts and has pip."""
        code = "import sys, pip; print(*sys.version_info[:2], sep='.')"
        try:
            asked = subprocess.run(
                [self.python, "-c", code], env=self.variables(), capture_output=True, text=True, timeout=120
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return asked.stdout.strip() if asked.returncode == 0 else ""

    def _create(self) -> None:
        print(f"Making a Python environment in {self.folder}", flush=True)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        made = subprocess.run([sys.executable, "-m", "venv", str(self.folder)], capture_output=True, text=True)
        if made.returncode:
            lines = (made.stdout + made.stderr).strip().splitlines()
            raise SetupError(
                f"The environment could not be made in {self.folder}: {lines[-1] if lines else 'no reason given'}\n"
                "Check that the folder can be written and that the disk has room, then start again."
            )

    def _install(self, groups: Iterable[str], stamp: dict[str, Any]) -> None:
        wanted = [requirement for group in groups for requirement in self.requirements(group)]
        torch = [requirement for requirement in wanted if requirement.startswith(TORCH)]
        if torch and not stamp.get("groups", {}).get("run"):
            print(announcement(self._torch_build(torch[0])), flush=True)
        if torch and self.torch_index and stamp.get("torch_index") != self.torch_index:
            self._pip("--no-deps", "--force-reinstall", "--index-url", self.torch_index, *torch)
        if wanted:
            self._pip(*wanted)

    def _pip(self, *words: str) -> None:
        """Install with pip, whose progress is seen; what it complains about is seen and read."""
        command = [str(self.python), "-m", "pip", "install", *words]
        with subprocess.Popen(
            command, env=self.variables(), stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace"
        ) as process:
            complaints = []
            for line in process.stderr or ():
                complaints.append(line)
                print(line, end="", file=sys.stderr, flush=True)
        if process.returncode:
            raise SetupError(reason("".join(complaints)))

    def _torch_build(self, requirement: str) -> str:
        """Which torch pip would take: `cuda` or `cpu`, empty when pip cannot tell beforehand."""
        if self.torch_index:
            return "chosen"
        print("Asking pip which build of torch it would take …", flush=True)
        words = ["install", "--dry-run", "--no-deps", "--ignore-installed", "--quiet", "--report", "-", requirement]
        asked = subprocess.run(
            [self.python, "-m", "pip", *words], env=self.variables(), capture_output=True, text=True, encoding="utf-8"
        )
        try:
            metadata = json.loads(asked.stdout)["install"][0]["metadata"]
        except (ValueError, LookupError):
            return ""
        needs = metadata.get("requires_dist", [])
        return "cuda" if any(need.startswith(("nvidia-", "cuda-")) and applies(need) for need in needs) else "cpu"


def applies(need: str) -> bool:
    """Whether a requirement that names a platform means this one (`nvidia-…; platform_system == "Linux"`)."""
    named = re.search(r"platform_system\s*==\s*['\"](\w+)['\"]", need)
    return named is None or named.group(1) == platform.system()


def announcement(torch: str) -> str:
    """What is about to be downloaded, and about how much."""
    if torch == "cuda":
        return (
            "pip takes the CUDA build of torch here: with everything else about 3 GB to download and 8 GB on disk,\n"
            "of use only with an NVIDIA card. For the CPU build (about 0.5 GB in all, 2 GB on disk) stop now with\n"
            "Ctrl+C and start again with: --torch-index URL (the CPU index that pytorch.org names under Get started)"
        )
    if torch == "cpu":
        return "Downloading the libraries (torch for the CPU, Qt, OpenCV and others): about 0.5 GB, 2 GB on disk."
    if torch == "chosen":
        return "Downloading the libraries (torch from the index you named, Qt, OpenCV and others): 0.5 GB or more."
    return "Downloading the libraries (torch, Qt, OpenCV and others): about 0.5 GB, with a CUDA build of torch 3 GB."


def reason(complaints: str) -> str:
    """The sentence for a failed installation, from what pip complained about."""
    unmatched = NOTHING_FITS.search(complaints)
    if NO_NETWORK.search(complaints):
        fact = "The package index could not be reached.\nCheck the network connection or the proxy"
    elif "No space left" in complaints:
        fact = "The disk is full.\nFree about 3 GB"
    elif unmatched:
        here = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
        fact = f"There is no {unmatched.group(1)} for {here}.\nUse another Python version (3.11 to 3.14 are the safest)"
    else:
        fact = "The libraries could not be installed; pip's lines above say why.\nRemove the cause"
    return f"{fact}, then run the same command again: it continues where this one stopped."
