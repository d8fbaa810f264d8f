from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.cli import main
from core.digits.ship import digits_project, pack
from core.imaging.pen_digits import digit
from core.training.weights import read_weights


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network that has learned nothing, in a file."""
    path = tmp_path_factory.mktemp("model") / "模型 1.gradus"
    pack(path, read_weights(digits_project().network.build(0)))
    return path


def written(folder: Path, content: Any) -> Path:
    file = folder / "drawings.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    assert main(["digits", *map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_every_drawing_gets_a_prediction_and_a_blank_one_null(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
):
    drawn = [{"label": 3, "strokes": [line.tolist() for line in digit(3, np.random.default_rng(0))]}]
    file = written(tmp_path, [*drawn, {"strokes": []}, {"strokes": [[]]}, {"strokes": [[[0.5, 0.5]]]}])
    digits = answer(capsys, "--strokes", file, "--model", model)["digits"]
    assert digits[0]["prediction"] in range(10)
    assert 0 < digits[0]["confidence"] < 1
    assert digits[1:] == [{"prediction": None, "confidence": 0.0}] * 3


def test_the_shipped_network_reads_when_no_other_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rng = np.random.default_rng(5)
    labels = list(range(10))
    file = written(tmp_path, [{"strokes": [line.tolist() for line in digit(label, rng)]} for label in labels])
    digits = answer(capsys, "--strokes", file)["digits"]
    assert sum(found["prediction"] == label for found, label in zip(digits, labels, strict=True)) >= 9


def test_no_drawings_are_no_trouble(tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]):
    empty = written(tmp_path, [])
    assert answer(capsys, "--strokes", empty, "--model", model) == {"digits": []}
    assert main(["digits", "--strokes", str(empty), "--model", str(model)]) == 0
    assert capsys.readouterr().out == "no drawings\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "no JSON"),
        ("3", "no list"),
        ([3], "drawing 1"),
        ([{"strokes": []}, {"label": 3}], "drawing 2"),
        ([{"strokes": [[[0.1]]]}], "list of points"),
        ([{"strokes": [[["a", 0.1]]]}], "list of points"),
        ([{"strokes": [[[True, 0.1]]]}], "list of points"),
        ('[{"strokes": [[[NaN, 0.1]]]}]', "list of points"),
        ('[{"strokes": [[[1e300, 0.1]]]}]', "list of points"),
        ("[" * 100_000, "no JSON"),
        ("", "no JSON"),
    ],
)
def test_a_broken_file_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: Any, words: str
):
    assert main(["digits", "--strokes", str(written(tmp_path, content))]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert "Traceback" not in error


def test_a_file_without_an_end_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any):
    monkeypatch.setattr("core.commands.digits.MAX_BYTES", 1_000_000)
    for endless in (Path("/dev/zero"), written(tmp_path, "[" + " " * 1_000_000 + "]")):
        if endless.exists():
            assert main(["digits", "--strokes", str(endless)]) == 2
            assert "larger than 1 MB" in capsys.readouterr().err


def test_files_that_are_not_there_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["digits", "--strokes", str(tmp_path / "none.json")]) == 2
    file = written(tmp_path, [])
    assert main(["digits", "--strokes", str(file), "--model", str(tmp_path / "none.gradus")]) == 2
    assert main(["digits", "--strokes", str(file), "--model", str(file)]) == 2
    assert main(["digits"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_person_gets_a_line_per_drawing(tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path, [{"strokes": []}])
    assert main(["digits", "--strokes", str(file), "--model", str(model)]) == 0
    assert capsys.readouterr().out == "1\t–\t0.000\n"
