"""One command makes the environment: tried as a user would, in folders with spaces and Chinese characters."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
import environment
import host

PACKAGING = Path(__file__).parents[2] / "packaging"
PYPROJECT = """
[project]
dependencies = [{run}]
[project.optional-dependencies]
test = []
"""
MAIN = "import sys\nprint('window', *sys.argv[1:], sys.prefix)\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """A program with no requirements, in a folder that trips careless scripts."""
    return make_program(tmp_path_factory.mktemp("用户 的文件") / "Gradus 程序")


def make_program(root: Path, requirement: str = "") -> Path:
    (root / "packaging").mkdir(parents=True)
    for name in ("bootstrap.py", "environment.py", "host.py"):
        shutil.copy(PACKAGING / name, root / "packaging")
    (root / "pyproject.toml").write_text(PYPROJECT.format(run=requirement), encoding="utf-8")
    (root / "main.py").write_text(MAIN, encoding="utf-8")
    return root


def bootstrapped(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "QT_", "DISPLAY"))}
    return subprocess.run(
        [sys.executable, str(root / "packaging" / "bootstrap.py"), *words],
        cwd=root.parent,
        env={**clean, "PYTHONUTF8": "1", "PIP_NO_INDEX": "1", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_first_start_makes_the_environment_and_passes_the_arguments_on(program):
    started = bootstrapped(program, "run", "list", "--json", "a b", "学习")
    assert started.returncode == 0, started.stderr
    assert f"window list --json a b 学习 {program / '.venv'}" in started.stdout


def test_the_second_start_installs_nothing(program):
    bootstrapped(program, "setup")
    before = (program / ".venv" / "gradus.json").stat().st_mtime_ns
    started = bootstrapped(program, "run", "list")
    assert started.stdout.strip() == f"window list {program / '.venv'}"
    assert (program / ".venv" / "gradus.json").stat().st_mtime_ns == before


def test_without_a_screen_the_window_is_refused_with_the_next_move(program):
    bootstrapped(program, "setup")
    started = bootstrapped(program, "run", WAYLAND_DISPLAY="")
    assert started.returncode == bootstrap.UNFIT
    assert "no screen" in started.stderr
    assert "bootstrap.py run --help" in started.stderr
    assert "window" not in started.stdout


def test_a_named_platform_counts_as_a_screen(program):
    bootstrapped(program, "setup")
    assert bootstrapped(program, "run", QT_QPA_PLATFORM="offscreen").stdout.startswith("window")


@pytest.mark.long
def test_an_environment_whose_python_is_gone_is_made_anew(program):
    bootstrapped(program, "setup")
    python = environment.Environment(program).python
    python.unlink()
    assert bootstrapped(program, "setup").returncode == 0
    assert python.exists()


def test_an_installation_that_broke_off_is_finished_by_the_next_start(program):
    bootstrapped(program, "setup")
    (program / ".venv" / "gradus.json").write_text('{"groups": ', encoding="utf-8")
    started = bootstrapped(program, "run", "list")
    assert started.returncode == 0, started.stderr
    assert "window list" in started.stdout


@pytest.mark.long
def test_what_cannot_be_installed_is_a_sentence_and_leaves_no_stamp(tmp_path):
    root = make_program(tmp_path / "破 损", '"no-such-library-of-gradus>=1"')
    started = bootstrapped(root, "run", "list")
    assert started.returncode == bootstrap.FAILED
    assert "There is no no-such-library-of-gradus" in started.stderr
    assert "Traceback" not in started.stderr
    assert not (root / ".venv" / "gradus.json").exists()


def test_a_changed_list_of_requirements_is_installed(program):
    bootstrapped(program, "setup")
    listed = program / "pyproject.toml"
    before = listed.read_text(encoding="utf-8")
    listed.write_text(PYPROJECT.format(run='"another-missing-library"'), encoding="utf-8")
    try:
        assert "another-missing-library" in bootstrapped(program, "setup").stderr
    finally:
        listed.write_text(before, encoding="utf-8")


def test_an_index_that_cannot_be_reached_is_called_a_network_problem():
    complaint = "WARNING: Retrying … NewConnectionError … ERROR: No matching distribution found for torch==2.13.0"
    assert "could not be reached" in environment.reason(complaint)


def test_a_full_disk_and_an_unknown_failure_each_have_a_sentence():
    assert "disk is full" in environment.reason("OSError: [Errno 28] No space left on device")
    assert "lines above" in environment.reason("error: subprocess-exited-with-error")


def test_an_old_python_is_told_which_one_to_take():
    with pytest.raises(host.SetupError, match=r"needs Python 3\.11 or newer; this is Python 3\.9"):
        host.check_python((3, 9, 18))


def test_a_library_that_is_not_there_is_found_missing(monkeypatch):
    monkeypatch.setitem(host.LIBRARIES, "libnotofthisworld.so.7", "libnotofthisworld7")
    assert host.missing_libraries(["libnotofthisworld.so.7"]) == (
        {"libnotofthisworld.so.7": "libnotofthisworld7"} if sys.platform.startswith("linux") else {}
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is Linux's")
def test_who_may_not_install_gets_the_one_line_to_paste(monkeypatch):
    monkeypatch.setattr(host, "missing_libraries", lambda: {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"})
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(host.SetupError, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        host.provide()


def test_the_cuda_build_is_announced_with_its_size_and_the_way_round_it():
    text = environment.announcement("cuda")
    assert "3 GB" in text
    assert "--torch-index" in text
    assert "--torch-index" not in environment.announcement("cpu")


def test_arguments_of_the_program_are_not_read_by_the_bootstrap():
    words, arguments = bootstrap.split(["run", "--torch-index", "https://x", "train", "mnist", "--torch-index", "y"])
    assert words == ["run", "--torch-index", "https://x"]
    assert arguments == ["train", "mnist", "--torch-index", "y"]
    assert bootstrap.split(["test", "--long"]) == (["test", "--long"], [])


def test_every_dependency_says_why_it_is_there():
    lines = (PACKAGING.parent / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("dependencies = [") + 1
    listed = lines[start : lines.index("]", start)]
    assert listed
    assert all("#" in line for line in listed)
