"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import main
from core.commands import list as list_command

HEAVY = ("torch", "cv2", "scipy", "sklearn", "PySide6")


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")


def test_a_list_is_one_json_object_on_the_last_line(capsys):
    assert main(["list", "datasets", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out.splitlines()[-1])
    circle = next(entry for entry in listed["datasets"] if entry["key"] == "circle")
    assert circle["name"] == "Circle"
    assert circle["inputs"]["noise"] == {"type": "float", "default": 0.0, "label": "Noise", "low": 0.0, "high": 1.0}


def test_a_list_for_people_has_a_line_per_member(capsys):
    assert main(["list", "layers"]) == 0
    assert any(line.startswith("linear ") for line in capsys.readouterr().out.splitlines())


def test_an_unknown_catalogue_is_one_sentence_that_names_the_known_ones(capsys):
    assert main(["list", "dragons"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "“dragons”" in shown.err
    assert "datasets" in shown.err
    assert len(shown.err.splitlines()) == 1


def test_an_unknown_command_is_one_sentence(capsys):
    assert main(["dragons"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_interruption_ends_with_130(monkeypatch, capsys):
    def interrupted(args):
        raise KeyboardInterrupt

    monkeypatch.setattr(list_command, "run", interrupted)
    assert main(["list", "datasets"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_check_that_fails_ends_with_1(monkeypatch):
    monkeypatch.setattr(list_command, "run", lambda args: {"ok": False})
    monkeypatch.setattr(list_command, "text", str)
    assert main(["list", "datasets"]) == 1


def test_a_number_that_is_not_finite_becomes_null(monkeypatch, capsys):
    monkeypatch.setattr(list_command, "run", lambda args: {"loss": float("nan")})
    assert main(["list", "datasets", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"loss": None}


@pytest.mark.parametrize(
    "call", [["--help"], ["list", "--help"], *(["list", kind] for kind in list_command.CATALOGUES)]
)
def test_help_and_lists_load_nothing_heavy(call):
    code = f"import sys, main; code = main.main({call!r}); print([m for m in {HEAVY!r} if m in sys.modules], code)"
    assert run_python(code).stdout.splitlines()[-1] == "[] 0"


def test_a_pipe_that_closes_early_is_no_error():
    closed_pipe = "import os, sys; r, w = os.pipe(); os.close(r); os.dup2(w, 1)"
    done = run_python(f"{closed_pipe}; import main; sys.exit(main.main(['list', 'layers']))")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_is_one_sentence():
    full = "import os, sys; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)"
    done = run_python(f"{full}; import main; sys.exit(main.main(['list', 'layers']))")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
