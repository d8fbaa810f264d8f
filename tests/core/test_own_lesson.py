"""A teacher's own lesson: read by the same code as ours; a broken folder gets a sentence with the file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.errors import InputError
from core.lesson import LESSONS, run
from core.own_lesson import holds_lesson, read_own_lesson

RECORD = {
    "number": 3,
    "start": {"data": "xor", "network": [{"key": "linear", "units": 1}], "training": {"epochs": 2}},
    "steps": [{"key": "look", "goals": ["epochs >= 1"]}, {"key": "think"}],
}
TEXT = "# Our points\n\nTwo groups that no line parts.\n\n## Look {#look}\n\nTrain.\n\n## Think {#think}\n\nWhy?\n"


def written(folder: Path, record: object = RECORD, text: str = TEXT, name: str = "en.md") -> Path:
    folder.mkdir(exist_ok=True)
    words = record if isinstance(record, str) else json.dumps(record)
    (folder / "lesson.json").write_text(words, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def changed(**entries: Any) -> dict[str, Any]:
    return {name: value for name, value in (RECORD | entries).items() if value is not None}


def test_a_folder_becomes_a_lesson_that_trains(tmp_path: Path) -> None:
    folder = written(tmp_path / "our_points")
    assert holds_lesson(folder)
    lesson = read_own_lesson(folder)
    assert lesson.text("zh_CN").title == "Our points", "the language that is there stands in"
    assert lesson.place == "own/our_points"
    assert LESSONS["softmax"].place == "softmax"
    assert run(lesson).metrics["epochs"] == 2


def test_a_lesson_may_be_written_in_chinese_alone(tmp_path: Path) -> None:
    folder = written(tmp_path / "zh", text="\ufeff" + TEXT.replace("Our points", "我们的点"), name="zh_CN.md")
    assert read_own_lesson(folder).text("en").title == "我们的点"


@pytest.mark.parametrize("key", list(LESSONS))
def test_our_own_lessons_pass_the_same_check(key: str) -> None:
    assert read_own_lesson(LESSONS[key].folder).key == key


@pytest.mark.parametrize(
    ("record", "text", "told"),
    [
        ('{"number": 1,\n "steps" []}', TEXT, ["own/lesson.json", "line 2", "read the lesson again"]),
        (changed(number=None), TEXT, ["own/lesson.json", "number"]),
        (changed(steps=[{"goals": []}]), TEXT, ["own/lesson.json", "key"]),
        (changed(steps=[{"key": "look", "goals": ["happiness >= 1"]}]), TEXT, ["happiness", "test_accuracy"]),
        (changed(steps=[{"key": "look", "goals": ["fast"]}]), TEXT, ["own/lesson.json", "metric op number"]),
        (changed(start={"data": "nowhere"}), TEXT, ["own/lesson.json", "nowhere"]),
        (changed(start={"data": "xor", "network": [{"key": "linear", "units": "x"}]}), TEXT, ["own/lesson.json"]),
        (changed(start={"data": "xor", "network": [{"key": "conv2d"}]}), TEXT, ["own/lesson.json"]),
        (changed(start=["xor"]), TEXT, ["own/lesson.json"]),
        (RECORD, TEXT.replace("{#think}", "{#dream}"), ["own/en.md", "## Title {#think}"]),
        (RECORD, "No title", ["en.md", "title"]),
        ("[1, 2]", TEXT, ["own/lesson.json", "number"]),
    ],
)  # fmt: skip
def test_a_broken_folder_is_told_with_its_file_and_the_next_move(
    tmp_path: Path, record: object, text: str, told: list[str]
) -> None:
    with pytest.raises(InputError) as caught:
        read_own_lesson(written(tmp_path / "own", record, text))
    assert all(words in str(caught.value) for words in told), str(caught.value)


def test_a_folder_without_a_lesson_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"lesson\.json"):
        read_own_lesson(tmp_path)
    (written(tmp_path / "bare") / "en.md").unlink()
    with pytest.raises(InputError, match=r"en\.md / zh_CN\.md"):
        read_own_lesson(tmp_path / "bare")


def test_an_edited_text_is_read_again(tmp_path: Path) -> None:
    folder = written(tmp_path / "own")
    assert read_own_lesson(folder).text("en").title == "Our points"
    (folder / "en.md").write_text(TEXT.replace("Our points", "Better points"), encoding="utf-8")
    os.utime(folder / "en.md", ns=(1, 1))
    assert read_own_lesson(folder).text("en").title == "Better points"


def test_nothing_in_the_folder_is_executed(tmp_path: Path) -> None:
    folder = written(tmp_path / "own")
    for name in ("lesson.py", "own.py", "__init__.py"):
        (folder / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w')", encoding="utf-8")
    run(read_own_lesson(folder))
    assert not (tmp_path / "ran").exists()


def test_the_command_line_trains_a_folder(tmp_path: Path) -> None:
    folder = written(tmp_path / "own")
    command = [sys.executable, "main.py", "train", str(folder), "--json", "--epochs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["epochs"] == 1
    (folder / "en.md").unlink()
    broken = subprocess.run(command, capture_output=True, text=True, check=False)
    assert broken.returncode == 2
    assert "en.md" in broken.stderr


@pytest.mark.parametrize(
    "record", ["[" * 100_000, json.dumps(changed(start={"data": {"key": "blobs", "noise": "0.2"}}))], ids=len
)
def test_what_cannot_be_read_is_refused_as_a_whole(tmp_path: Path, record: str) -> None:
    folder = written(tmp_path)
    (folder / "lesson.json").write_text(record, encoding="utf-8")
    with pytest.raises(InputError, match=r"lesson\.json"):
        read_own_lesson(folder)


@pytest.mark.parametrize(
    ("entries", "entry", "kind"),
    [
        ({"number": "three"}, "number", "a whole number"),
        ({"number": None}, "number", "a whole number"),
        ({"steps": 5}, "steps", "a list in square brackets"),
        ({"steps": [{"key": "look", "goals": "epochs >= 1"}]}, "goals", "a list of texts in square brackets"),
        ({"steps": [{"key": "look", "goals": [5]}]}, "goals", "a list of texts in square brackets"),
        ({"start": "xor"}, "start", "an object in braces"),
        ({"start": {"network": 5}}, "start.network", "a list in square brackets"),
        ({"start": {"training": 5}}, "start.training", "an object in braces"),
        ({"start": {"data": {"key": ["xor"]}}}, "start.data.key", "a text in quotes"),
        ({"start": {"network": [{"key": 7}]}}, "start.network[0].key", "a text in quotes"),
        ({"hidden": "network"}, "hidden", "a list of texts in square brackets"),
    ],
)
def test_a_value_of_another_kind_is_told_by_its_entry_and_not_in_words_of_python(
    tmp_path: Path, entries: dict[str, Any], entry: str, kind: str
) -> None:
    folder = written(tmp_path / "mine", RECORD | entries)
    with pytest.raises(InputError) as told:
        read_own_lesson(folder)
    assert str(told.value) == f"“{entry}” in “mine/lesson.json” should be {kind}. Mend it, then read the lesson again."
