"""The built program beside the source: the same answers, the same manners, everything on board."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import build
import host
import smoke

pytestmark = pytest.mark.bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory) -> smoke.Bundle:
    assert build.BUNDLE.exists(), "build the bundle first: python packaging/build.py"
    return smoke.Bundle(tmp_path_factory.mktemp("包 bundle"))


def from_source(*words: str) -> dict[str, Any]:
    """What the source answers to the same command."""
    answer = subprocess.run(
        [sys.executable, build.ROOT / "main.py", *words, "--json"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return smoke.read(words, answer.returncode, answer.stdout, answer.stderr)


def test_a_lesson_has_the_figures_of_the_source(bundle: smoke.Bundle):
    words = ("train", "brute_force", "--set", "points=1:3,2:5,3:7.5")
    assert bundle.answer(*words)["figures"] == from_source(*words)["figures"]


def test_the_same_seed_learns_the_same_as_the_source(bundle: smoke.Bundle):
    words = ("train", "circle", "--seed", "3", "--steps", "200")
    mine, theirs = bundle.answer(*words)["metrics"], from_source(*words)["metrics"]
    assert mine.keys() == theirs.keys()
    assert [mine[key] for key in theirs] == pytest.approx(list(theirs.values()), rel=1e-4)


def test_a_network_saved_by_the_bundle_reads_a_picture_in_the_source(bundle: smoke.Bundle):
    file, picture = bundle.home / "数字 digits.gradus", bundle.home / "一 one.png"
    bundle.answer("train", "digits_mlp", "--steps", "150", "--save", str(file))
    pixels = np.zeros((28, 28), np.uint8)
    pixels[4:24, 13:15] = 255
    Image.fromarray(pixels).save(picture)
    mine, theirs = (answer("predict", str(file), str(picture)) for answer in (bundle.answer, from_source))
    assert mine["predictions"][0]["prediction"] == theirs["predictions"][0]["prediction"]
    assert mine["predictions"][0]["confidence"] == pytest.approx(theirs["predictions"][0]["confidence"], abs=1e-3)


def test_drawn_digits_are_read_with_the_confidence_of_the_source(bundle: smoke.Bundle):
    file = bundle.home / "strokes.json"
    drawn = [{"label": digit, "strokes": strokes} for digit, strokes in smoke.drawings().items()]
    file.write_text(json.dumps(drawn), encoding="utf-8")
    mine, theirs = (answer("digits", "--strokes", str(file))["digits"] for answer in (bundle.answer, from_source))
    assert [digit["prediction"] for digit in mine] == [digit["prediction"] for digit in theirs]
    assert [digit["confidence"] for digit in mine] == pytest.approx([d["confidence"] for d in theirs], abs=1e-3)


@pytest.mark.parametrize(
    "words",
    [
        ("train", "no_such_lesson"),
        ("predict", "不在.gradus", "也不在.png"),
        ("digits", "--strokes", "missing.json"),
        ("gauge", "missing.png", "--dial", "missing.json"),
        ("list", "planets"),
    ],
)
def test_bad_input_gets_one_sentence_and_code_2(bundle: smoke.Bundle, words: tuple[str, ...]):
    with bundle.start(*words) as process:
        out, err = process.communicate(timeout=smoke.LIMIT_S)
    assert process.returncode == 2
    assert not out.strip()
    assert err.strip()
    assert "Traceback" not in err


@pytest.mark.skipif(not Path(host.FASHION_FOLDER).is_dir(), reason="Fashion-MNIST is not on this machine")
def test_the_clothes_are_on_board(bundle: smoke.Bundle):
    carried = {path.name: path.stat().st_size for path in bundle.folder.rglob("fashion_mnist/*.gz")}
    assert carried == {path.name: path.stat().st_size for path in Path(host.FASHION_FOLDER).glob("*.gz")}


def test_licences_and_notices_are_on_board_and_the_workshop_is_not(bundle: smoke.Bundle):
    names = {path.name for path in bundle.folder.rglob("*")}
    assert {"LICENSE", "THIRD_PARTY.md", "NOTICE.md"} <= names
    assert not names & {".git", "conftest.py", "pyproject.toml", "bootstrap.py"}
