"""The journal: what a crash leaves behind is found, what still runs is left alone."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from core.project.document import Project
from core.project.journal import Journal, left_behind

CRASH = """
import os, sys
from pathlib import Path
from core.project.document import Project
from core.project.journal import Journal
Journal(Path(sys.argv[1])).record(Project(name="half done"), Path("/somewhere/mine.gradus"))
os._exit(9)
"""


def crash_in(folder):
    subprocess.run([sys.executable, "-c", CRASH, str(folder)], check=False, timeout=60)


def test_what_a_crash_leaves_behind_is_found_with_its_origin(tmp_path):
    crash_in(tmp_path)
    (found,) = left_behind(tmp_path)
    assert found.saved.project == Project(name="half done")
    assert found.origin == Path("/somewhere/mine.gradus")
    found.discard()
    assert left_behind(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_of_a_running_program_is_not_offered(tmp_path):
    journal = Journal(tmp_path)
    journal.record(Project())
    assert left_behind(tmp_path) == ()
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_a_cleared_journal_leaves_nothing_to_recover(tmp_path):
    journal = Journal(tmp_path)
    journal.record(replace(Project(), name="a"))
    journal.clear()
    assert list(tmp_path.glob("*.gradus")) == []
    journal.close()


def test_a_broken_journal_is_passed_over(tmp_path):
    (tmp_path / "1-abc.gradus").write_bytes(b"torn")
    assert left_behind(tmp_path) == ()
