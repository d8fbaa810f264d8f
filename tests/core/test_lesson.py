"""Lessons: their folders, their texts in two languages, their goals, and their inputs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from core.concepts.bug_exhibits import EXHIBITS
from core.concepts.two_two_two import SLIPS
from core.errors import BadValueError, FileProblemError, UnknownFieldError
from core.fields import FieldInfo
from core.glossary import glossary
from core.lesson import LESSONS, PROGRAMS, NoStartError, UnknownLessonError, read_lesson, run, run_lesson
from core.lesson_goals import Goal, epoch_metrics, project_metrics, read_goal
from core.lesson_start import project_inputs, start_project, with_settings
from core.lesson_text import LANGUAGES, read_text
from core.training.events import EpochDone, Metrics

COURSE = (
    "what_is_learning", "brute_force", "gradient_descent", "noisy_line", "houses", "ridge_lasso", "red_hand",
    "logistic", "perceptron", "softmax", "backprop", "hidden_layers", "fashion_mlp", "streaming", "digits_mlp",
    "digits_mse", "diabetes", "cats_dogs", "pictures", "digits_cnn", "hello_rnn", "too_big", "bug_zoo", "batch_norm",
    "overfitting",
)  # fmt: skip
REJECTED_ZH = re.compile(
    "感知器|隐含层|激励函数|权值|稠密层|噪音|阀值|象素|撤消|逻辑斯特|链式传播|递归神经网络|百分表|千分表|暴力破解|打平|非法|您"
)
REJECTED_EN = re.compile(r"oops|\binvalid\b|\billegal\b|\bfatal\b|\bsimply\b|\bplease\b|!|\.\.\.", re.IGNORECASE)
HALF_WIDTH = re.compile(r"[一-鿿][,;:!?()]|[,;:!?()][一-鿿]")
NO_SPACE = re.compile(r"[一-鿿][A-Za-z0-9$]|[A-Za-z0-9$][一-鿿]")
FULL_WIDTH_SPACE = re.compile(r" [，。；：、？！（）“”]|[，。；：、？！（）“”] ")


def running_text(markdown: str) -> str:
    """The prose without code, link targets, step keys and display formulas; each formula as one letter."""
    text = re.sub(r"```.*?```", "", markdown, flags=re.DOTALL)
    text = re.sub(r"\$\$.*?\$\$", "", text, flags=re.DOTALL)
    text = re.sub(r"\$[^$]*\$|`[^`]*`", "x", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r" *\{#\w+\}", "", text).replace("**", "")


def _closings(markdown: str) -> str:
    """The text with every opening ** taken out."""
    return re.sub(r"\*\*(.+?\*\*)", r"\1", markdown)


def test_the_course_has_every_row_in_order():
    assert tuple(LESSONS) == COURSE
    assert [lesson.number for lesson in LESSONS.values()] == sorted(lesson.number for lesson in LESSONS.values())
    assert {lesson.number for lesson in LESSONS.values()} == set(range(23))


def test_lessons_that_share_a_row_are_told_apart_by_a_letter():
    labels = [lesson.label for lesson in LESSONS.values()]
    assert len(set(labels)) == len(labels)
    assert [LESSONS[key].label for key in ("digits_mlp", "digits_mse", "overfitting", "softmax")] == [
        "14a", "14b", "22b", "9",
    ]  # fmt: skip


def test_every_program_belongs_to_a_lesson():
    assert set(PROGRAMS) <= set(LESSONS)


@pytest.mark.parametrize("key", COURSE)
def test_a_lesson_has_prose_for_every_step_in_both_languages(key):
    lesson = LESSONS[key]
    for language in LANGUAGES:
        text = lesson.text(language)
        assert text.title
        assert 20 <= len(text.summary) <= 400
        assert list(text.steps) == [step.key for step in lesson.steps]
        for step in text.steps.values():
            assert step.title
            assert step.body
            assert step.question.endswith(("?", "？", "。", "."))
    assert lesson.text("en").title != lesson.text("zh_CN").title


@pytest.mark.parametrize("key", COURSE)
def test_the_prose_is_neither_a_stub_nor_a_book(key):
    words = len(running_text(LESSONS[key].text("en").markdown).split())
    characters = len(re.findall(r"[一-鿿]", LESSONS[key].text("zh_CN").markdown))
    assert 250 <= words <= 500, words
    assert 350 <= characters <= 1000, characters


@pytest.mark.parametrize("key", COURSE)
def test_every_linked_term_is_in_the_glossary_and_both_languages_link(key):
    english, chinese = (LESSONS[key].text(language).terms() for language in LANGUAGES)
    assert english <= set(glossary())
    assert chinese <= set(glossary())
    assert english
    assert chinese


@pytest.mark.parametrize("key", COURSE)
def test_the_english_keeps_to_the_voice(key):
    found = REJECTED_EN.findall(running_text(LESSONS[key].text("en").markdown))
    assert not found


@pytest.mark.parametrize("key", COURSE)
def test_the_chinese_keeps_to_the_voice(key):
    text = running_text(LESSONS[key].text("zh_CN").markdown)
    assert not REJECTED_ZH.findall(text)
    assert not HALF_WIDTH.findall(text)
    assert not NO_SPACE.findall(text)
    assert not FULL_WIDTH_SPACE.findall(text.replace("\n> ", "\n"))


@pytest.mark.parametrize("key", COURSE)
def test_formulas_are_closed_and_alike_in_both_languages(key):
    for language in LANGUAGES:
        markdown = re.sub(r"```.*?```", "", LESSONS[key].text(language).markdown, flags=re.DOTALL)
        assert markdown.count("$") % 2 == 0
    blocks = [LESSONS[key].text(language).markdown.count("$$") for language in LANGUAGES]
    assert blocks[0] == blocks[1]


@pytest.mark.parametrize("key", COURSE)
def test_every_formula_can_be_typeset(key):
    from ziamath.zmath import Latex

    for language in LANGUAGES:
        markdown = re.sub(r"```.*?```|`[^`]*`", "", LESSONS[key].text(language).markdown, flags=re.DOTALL)
        for display, inline in re.findall(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", markdown, re.DOTALL):
            assert Latex((display or inline).strip()).svg().startswith("<svg")


@pytest.mark.parametrize("key", COURSE)
def test_emphasis_ends_where_markdown_sees_it(key):
    """A closing ** after punctuation and before a letter is shown as two stars."""
    assert not re.findall(r"[。，：；）)”\]]\*\*[一-鿿A-Za-z0-9]", _closings(LESSONS[key].text("zh_CN").markdown))


@pytest.mark.parametrize("key", COURSE)
def test_the_start_project_fits_together(key):
    lesson = LESSONS[key]
    if lesson.start is None:
        assert lesson.explorer
    else:
        assert lesson.start.problem() is None


@pytest.mark.parametrize("key", COURSE)
def test_every_goal_asks_for_something_that_is_measured(key):
    known = set(epoch_metrics(EpochDone(1, 1, Metrics(1, 1), Metrics(1, 1), Metrics(1, 1))))
    start = LESSONS[key].start
    known |= set(project_metrics(start)) if start is not None else set()
    for step in LESSONS[key].steps:
        for goal in step.goals:
            assert goal.metric in known, goal


@pytest.mark.parametrize("key", COURSE)
def test_every_lesson_names_its_inputs_with_type_and_default(key):
    inputs = LESSONS[key].inputs
    assert inputs
    for name, info in inputs.items():
        assert isinstance(info, FieldInfo)
        assert info.name == name
        assert info.default is not None or info.type is not str


def test_the_record_of_a_lesson_is_json():
    for lesson in LESSONS.values():
        assert json.loads(json.dumps(lesson.as_record()))["key"] == lesson.key


def test_a_goal_is_read_and_judged_without_a_window():
    goal = read_goal("test_accuracy >= 0.9")
    assert goal == Goal("test_accuracy", ">=", 0.9)
    assert goal.met({"test_accuracy": 0.9})
    assert not goal.met({"test_accuracy": 0.89})
    assert not goal.met({"train_accuracy": 1.0})


@pytest.mark.parametrize("text", ["test_accuracy", "loss => 1", "loss < much", "loss < 1 2", ""])
def test_a_goal_that_is_no_condition_is_refused(text):
    with pytest.raises(BadValueError):
        read_goal(text)


def test_a_step_with_several_goals_needs_them_all():
    step = LESSONS["hidden_layers"].steps[2]
    assert step.done({"test_accuracy": 0.97, "neurons": 8})
    assert not step.done({"test_accuracy": 0.97, "neurons": 9})


def test_a_step_without_goals_is_for_the_reader_to_tick():
    assert not LESSONS["softmax"].steps[0].done({"test_accuracy": 1.0})


def test_an_unknown_lesson_is_answered_with_the_known_ones():
    with pytest.raises(UnknownLessonError, match="brute_force"):
        run_lesson("nothing")
    assert "nothing" not in LESSONS


def test_an_unknown_input_is_answered_with_the_known_ones():
    with pytest.raises(UnknownFieldError, match="grid_step"):
        run_lesson("brute_force", {"gird_step": "0.1"})


def test_a_teacher_can_write_a_lesson_without_code(tmp_path: Path):
    folder = tmp_path / "my_lesson"
    folder.mkdir()
    record = {
        "number": 30,
        "start": {
            "data": {"key": "circle", "count": 60},
            "network": [{"key": "linear", "units": 3}, "tanh", {"key": "linear", "units": 1}],
            "training": {"epochs": 2, "learning_rate": 0.1},
        },
        "figures": ["test_accuracy"],
        "steps": [{"key": "go", "goals": ["epochs >= 2"]}],
    }
    (folder / "lesson.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "en.md").write_text("# Mine\n\nTry it.\n\n## Go {#go}\n\nPress Run.\n\n> Well?\n", encoding="utf-8")
    lesson = read_lesson(folder)
    assert lesson.text("zh_CN").title == "Mine"
    assert lesson.text("en").steps["go"].question == "Well?"
    result = run(lesson, {"epochs": "3", "noise": "0.1"})
    assert lesson.steps[0].done(result.metrics)
    assert result.metrics["epochs"] == 3
    assert 0 <= result.figures["test_accuracy"] <= 1
    assert len(result.figures["epoch_table"]) == 4


def test_a_lesson_can_begin_with_a_preset():
    project = start_project({"preset": "xor", "training": {"epochs": 7}})
    assert project.data.key == "xor"
    assert project.training.epochs == 7


def test_the_inputs_of_a_plain_lesson_reach_every_part_of_the_project():
    project = start_project({"data": {"key": "circle", "seed": 4}, "training": {"seed": 9}})
    inputs = project_inputs(project)
    assert inputs["seed"].default == 9
    assert inputs["data_seed"].default == 4
    changed = with_settings(project, {"data_seed": "5", "seed": "6", "momentum": "0.5", "learning_rate": "0.2"})
    assert getattr(changed.data, "seed", None) == 5
    assert changed.training.seed == 6
    assert getattr(changed.training.optimiser, "momentum", None) == 0.5
    with pytest.raises(UnknownFieldError):
        with_settings(project, {"depth": "3"})


def test_steps_end_a_training_early():
    result = run_lesson("cats_dogs", {}, steps=7)
    assert result.metrics["steps"] == 7


def test_a_broken_folder_is_named(tmp_path: Path):
    (tmp_path / "lesson.json").write_text("{", encoding="utf-8")
    with pytest.raises(FileProblemError, match=r"lesson\.json"):
        read_lesson(tmp_path)
    (tmp_path / "lesson.json").write_text('{"number": 1}', encoding="utf-8")
    with pytest.raises(FileProblemError, match="steps"):
        read_lesson(tmp_path)
    (tmp_path / "en.md").write_text("No title", encoding="utf-8")
    with pytest.raises(FileProblemError, match="title"):
        read_text(tmp_path / "en.md")


def test_a_lesson_without_a_project_and_a_program_says_what_to_add(tmp_path: Path):
    (tmp_path / "lesson.json").write_text('{"number": 1, "steps": []}', encoding="utf-8")
    with pytest.raises(NoStartError, match="start project"):
        run(read_lesson(tmp_path))


def test_every_input_exhibit_and_slip_has_a_chinese_name():
    texts = json.loads((LESSONS.folder.parent / "i18n" / "zh_CN" / "lessons.json").read_text(encoding="utf-8"))
    for key, program in PROGRAMS.items():
        assert len(LESSONS[key].inputs) == len(fields(program))
        for info in LESSONS[key].inputs.values():
            for text in (info.label.text, info.label.help):
                assert text is not None
                assert texts[text.context].get(text.source), text
            for _, shown in info.choice.options if info.choice else ():
                assert texts[shown.context].get(shown.source), shown
    for exhibit in EXHIBITS.values():
        assert {exhibit.name.source, exhibit.symptom.source} <= set(texts["lessons"])
    for slip, _ in SLIPS.values():
        assert texts["lessons"].get(slip.source), slip


def test_listing_the_lessons_loads_nothing_heavy():
    listing = (
        "import sys; from core.lesson import LESSONS; [lesson.as_record() for lesson in LESSONS.values()];"
        "print(*{'torch', 'cv2', 'sklearn', 'scipy'} & set(sys.modules))"
    )
    root = LESSONS.folder.parent.parent
    done = subprocess.run([sys.executable, "-c", listing], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
