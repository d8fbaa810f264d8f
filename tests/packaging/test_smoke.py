"""The smoke test fails when the bundle is wrong; tried on small programs that are."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import smoke

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line")


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    """Make a bundle whose program runs the given Python code, moved as the real one is."""

    def make(code: str, open_s: float = 1.0) -> smoke.Bundle:
        built = tmp_path / "built"
        built.mkdir()
        program = built / "gradus"
        script = built / "program.py"
        script.write_text(f"import json, os, sys, time\n{code}\n", encoding="utf-8")
        # A first line that names the interpreter would break at a space in its path.
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$(dirname "$0")/program.py" "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr(smoke, "BUNDLE", built)
        monkeypatch.setattr(smoke, "OPEN_S", open_s)
        scratch = tmp_path / "空 白"
        scratch.mkdir()
        return smoke.Bundle(scratch)

    return make


def test_a_window_that_stays_open_passes(bundle):
    assert smoke.opens_a_window(bundle("time.sleep(60)"))


def test_a_program_that_ends_is_no_window(bundle):
    with pytest.raises(smoke.SmokeError, match="it ended with 3: no plug-in"):
        smoke.opens_a_window(bundle("print('no plug-in', file=sys.stderr); sys.exit(3)", open_s=60))


def test_a_traceback_behind_an_open_window_is_seen(bundle):
    with pytest.raises(smoke.SmokeError, match="Traceback"):
        smoke.opens_a_window(bundle("print('Traceback …', file=sys.stderr, flush=True); time.sleep(60)", open_s=5))


def test_the_environment_is_empty_but_for_a_home(bundle, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", "/somewhere")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    answer = bundle("print(json.dumps(dict(os.environ)))").answer("list")
    assert answer["HOME"].endswith("主目录 home")
    assert {"VIRTUAL_ENV", "PYTHONPATH"}.isdisjoint(answer)


def test_a_bundle_without_the_catalogues_members_fails(bundle):
    with pytest.raises(smoke.SmokeError, match=r"the bundle has \[\], the source \["):
        smoke.has_all_members(bundle("print(json.dumps({sys.argv[2]: []}))"))


def test_a_network_that_has_not_learned_fails(bundle):
    learned = json.dumps({"metrics": {"train_accuracy": 0.61}})
    with pytest.raises(smoke.SmokeError, match=r"0\.61"):
        smoke.trains(bundle(f"print('''{learned}''')"))


def test_a_digit_that_is_misread_fails(bundle):
    misread = json.dumps({"digits": [{"prediction": digit} for digit in (0, 7, 7)]})
    with pytest.raises(smoke.SmokeError, match=r"\[0, 1, 7\] are read as \[0, 7, 7\]"):
        smoke.reads_digits(bundle(f"print('''{misread}''')"))


def test_an_answer_that_is_no_json_shows_what_was_said(bundle):
    with pytest.raises(smoke.SmokeError, match="exit code 2, cannot open"):
        bundle("print('cannot open', file=sys.stderr); sys.exit(2)").answer("list", "layers")


MAP_A_FILE = """
import mmap, sys
with open(sys.argv[1], "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ):
    print("mapped", flush=True)
    input()
"""


def test_files_of_the_repository_in_use_are_named(tmp_path):
    used = tmp_path / "library.so"
    used.write_bytes(b"x" * 4096)
    with subprocess.Popen(
        [sys.executable, "-c", MAP_A_FILE, used], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        found = smoke.files_from(tmp_path, process.pid)
        process.communicate("\n")
    assert found == ([str(used)] if sys.platform == "linux" else [])


def test_the_digits_that_the_bundle_must_read_are_read_by_the_source():
    from core.digits.reader import open_reader, shipped_model

    reader = open_reader(shipped_model())
    assert [reader.read(drawing).first for drawing in smoke.drawings().values()] == list(smoke.drawings())
