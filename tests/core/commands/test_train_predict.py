"""The commands that train, predict and test the installation."""

from __future__ import annotations

import json
import os
import zipfile

import numpy as np
import pytest

from core.cli import main
from core.commands import self_test
from core.commands.train import find_lesson, find_project
from core.project.preset import PRESETS
from core.project.schema import to_plain
from core.project.storage import load, save


def answer(capsys, *call):
    """The JSON that a call prints; it must succeed."""
    code = main([*call, "--json"])
    shown = capsys.readouterr()
    assert code == 0, shown.err
    return json.loads(shown.out.splitlines()[-1])


def complaint(capsys, *call):
    """The one sentence that a refused call ends with."""
    assert main(list(call)) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    lines = shown.err.splitlines()
    assert len(lines) == 1, shown.err
    return lines[0]


def test_a_preset_trains_and_reports_its_figures(capsys):
    result = answer(capsys, "train", "blobs", "--epochs", "3", "--set", "learning_rate=0.1")
    assert result["epochs"] == 3
    assert result["metrics"]["test_accuracy"] > 0.9
    assert {"train_loss", "train_accuracy", "test_loss", "test_accuracy"} <= result["metrics"].keys()
    assert result["figures"]["reason"] == "done"


def test_steps_end_a_training_early(capsys):
    assert answer(capsys, "train", "circle", "--steps", "7")["metrics"]["steps"] == 7


def test_steps_end_the_trainings_of_the_word_lesson_early(capsys):
    result = answer(capsys, "train", "hello_rnn", "--steps", "3", "--set", "seeds=1")
    assert result["metrics"]["epochs"] == 3
    assert len(result["figures"]["texts"]) == 4


def test_an_option_that_a_lesson_cannot_use_is_said_to_have_changed_nothing(capsys):
    assert main(["train", "too_big", "--epochs", "3", "--json"]) == 0
    assert "--epochs changed nothing" in capsys.readouterr().err


def test_the_same_seed_gives_the_same_loss_and_another_seed_another(capsys):
    losses = [
        answer(capsys, "train", "xor", "--epochs", "1", "--seed", seed)["metrics"]["train_loss"] for seed in "112"
    ]
    assert losses[0] == losses[1] != losses[2]


def test_settings_reach_data_loss_and_optimiser(capsys, tmp_path):
    file = tmp_path / "mine.gradus"
    call = ["train", "moons", "--epochs", "1", "--save", str(file)]
    for setting in ("noise=0.2", "data.seed=4", "loss=mse", "optimiser=sgd", "momentum=0.5", "scaling=standard"):
        call += ["--set", setting]
    answer(capsys, *call)
    saved = load(file)
    project = saved.project
    assert (project.data.noise, project.data.seed, project.scaling) == (0.2, 4, "standard")  # type: ignore[attr-defined]
    assert (project.training.loss.key, project.training.optimiser.momentum) == ("mse", 0.5)  # type: ignore[attr-defined]
    assert saved.weights is not None
    assert saved.history is not None
    assert len(saved.history["train_loss"]) == 2


def test_what_is_saved_says_how_far_the_run_had_come_and_goes_on_from_there(capsys, tmp_path):
    file = tmp_path / "blobs.gradus"
    steps = answer(capsys, "train", "blobs", "--epochs", "2", "--set", "optimiser=adam", "--save", str(file))["metrics"]
    saved = load(file)
    assert saved.step == steps["steps"] > 0
    assert any(name.endswith("exp_avg") for name in saved.memory or ())


def test_a_lesson_that_starts_with_a_project_can_be_saved(capsys, tmp_path):
    from core.lesson import LESSONS

    key = next(key for key, lesson in LESSONS.items() if lesson.start is not None and lesson.start.data.key != "mnist")
    figures = answer(capsys, "train", key, "--steps", "3", "--save", str(tmp_path / "lesson"))["figures"]
    assert {"train_loss", "parameters"} <= figures.keys()
    assert load(tmp_path / "lesson.gradus").weights is not None


def test_a_saved_lesson_is_the_network_that_was_trained_with_its_inputs_and_repeats_the_run(capsys, tmp_path):
    file = tmp_path / "animals.gradus"
    inputs = ["--set", "rate=0.05", "--set", "noise=0.5", "--epochs", "2", "--seed", "3"]
    first = answer(capsys, "train", "cats_dogs", *inputs, "--save", str(file))
    project = load(file).project
    assert (project.training.learning_rate, project.training.epochs, project.training.seed) == (0.05, 2, 3)
    assert (project.data.noise, project.data.seed) == (0.5, 3)  # type: ignore[attr-defined]
    assert answer(capsys, "train", str(file))["metrics"] == first["metrics"]


def test_a_teachers_lesson_is_saved_with_its_inputs(capsys, tmp_path):
    folder = tmp_path / "ours"
    folder.mkdir()
    start = {"data": "xor", "network": [{"key": "linear", "units": 1}], "training": {"epochs": 2}}
    (folder / "lesson.json").write_text(json.dumps({"number": 3, "start": start, "steps": []}))
    (folder / "en.md").write_text("# Our points\n\nTwo groups.\n")
    file = tmp_path / "ours.gradus"
    call = ["train", str(folder), "--seed", "4", "--set", "noise=0.25", "--set", "data_seed=6", "--save", str(file)]
    first = answer(capsys, *call)
    project = load(file).project
    assert (project.training.seed, project.data.noise, project.data.seed) == (4, 0.25, 6)  # type: ignore[attr-defined]
    assert answer(capsys, "train", str(file))["metrics"] == first["metrics"]


def test_an_input_of_a_lessons_figures_alone_cannot_be_saved(capsys, tmp_path):
    call = ["train", "hidden_layers", "--set", "neurons=3", "--save", str(tmp_path / "x")]
    assert "“neurons” belongs to the figures of the lesson “hidden_layers”" in complaint(capsys, *call)


@pytest.mark.parametrize("optimiser", ["sgd", "adam"])
def test_a_saved_run_goes_on_as_if_it_had_never_ended(optimiser, capsys, tmp_path):
    half, whole = tmp_path / "half.gradus", tmp_path / "whole.gradus"
    how = ["--set", f"optimiser={optimiser}", "--set", "learning_rate=0.01"]
    answer(capsys, "train", "moons", "--epochs", "4", *how, "--save", str(whole))
    begun = answer(capsys, "train", "moons", "--epochs", "4", "--steps", "23", *how, "--save", str(half))
    gone_on = answer(capsys, "train", str(half), "--continue", "--save", str(half))
    assert (begun["started_from"], gone_on["started_from"]) == ("first weights", "saved weights")
    first, second = load(half), load(whole)
    assert first.step == second.step == gone_on["metrics"]["steps"]
    assert first.weights is not None
    assert second.weights is not None
    assert first.history is not None
    assert {name for name in second.weights if not np.array_equal(first.weights[name], second.weights[name])} == set()
    assert len(first.history["losses"]) == first.step
    assert np.all(np.diff(first.history["steps"]) > 0)


def test_more_epochs_follow_those_of_the_file_and_leave_its_plan(capsys, tmp_path):
    file = tmp_path / "mine.gradus"
    answer(capsys, "train", "xor", "--epochs", "3", "--save", str(file))
    more = answer(capsys, "train", str(file), "--continue", "--epochs", "2", "--save", str(file))
    assert (more["epochs"], load(file).project.training.epochs) == (5, 3)
    few = answer(capsys, "train", str(file), "--continue", "--steps", "2")
    assert few["metrics"]["steps"] == more["metrics"]["steps"] + 2


def test_what_a_training_of_a_trained_file_begins_with_is_said(capsys, tmp_path):
    file = tmp_path / "mine.gradus"
    first = answer(capsys, "train", "xor", "--epochs", "1", "--save", str(file))
    assert main(["train", str(file)]) == 0
    anew = capsys.readouterr()
    assert "begins anew from first weights; --continue goes on" in anew.err
    assert "started_from" in anew.out
    assert main(["train", str(file), "--continue"]) == 0
    on = capsys.readouterr()
    assert f"goes on from the weights in “{file}”, after step {first['metrics']['steps']:.0f}\n" in on.err
    assert "saved weights" in on.out


@pytest.mark.parametrize("what", ["xor", "preset:blobs", "perceptron"])
def test_what_holds_no_trained_weights_cannot_be_gone_on_with(what, capsys):
    assert "no trained weights" in complaint(capsys, "train", what, "--continue")


def test_a_changed_network_cannot_go_on_with_the_weights_of_the_file(capsys, tmp_path):
    file = tmp_path / "mine.gradus"
    answer(capsys, "train", "xor", "--epochs", "1", "--save", str(file))
    saved = load(file)
    assert saved.weights is not None
    save(file, PRESETS["blobs"].project(), saved.weights)
    assert main(["train", str(file), "--continue"]) == 2
    assert "do not belong to this network" in capsys.readouterr().err


def test_a_kind_before_the_key_reaches_what_another_kind_hides(capsys):
    lesson, preset, data = (find_project(f"{kind}:diabetes") for kind in ("lesson", "preset", "data"))
    assert find_project("diabetes") == lesson != preset
    assert preset == PRESETS["diabetes"].project() == data
    assert find_lesson("preset:diabetes") is None
    assert "among the presets" in complaint(capsys, "train", "preset:backprop")
    assert answer(capsys, "train", "preset:xor", "--epochs", "1")["epochs"] == 1
    listed = {entry["key"]: entry.get("train") for entry in answer(capsys, "list", "presets")["presets"]}
    assert (listed["diabetes"], listed["xor"]) == ("preset:diabetes", None)


def test_export_writes_what_the_ending_says(capsys, tmp_path):
    answer(capsys, "train", "iris", "--epochs", "1", "--save", str(tmp_path / "iris.gradus"))
    for ending in ("py", "npz", "safetensors", "csv"):
        target = tmp_path / f"out.{ending}"
        written = answer(capsys, "export", str(tmp_path / "iris.gradus"), str(target))["written"]
        assert written == [str(target)]
        assert target.stat().st_size > 0
    assert "onnx" in complaint(capsys, "export", "iris", str(tmp_path / "out.foo"))


def test_a_regression_says_how_well_it_fits(capsys):
    assert answer(capsys, "train", "linear_regression", "--epochs", "20")["metrics"]["test_r2"] > 0.8


def test_a_table_of_ones_own_trains_from_its_path(capsys, tmp_path):
    rows = "\n".join(f"{i},{i % 7},{'high' if i > 20 else 'low'}" for i in range(40))
    (tmp_path / "mine.csv").write_text("size,other,kind\n" + rows)
    result = answer(
        capsys,
        "train",
        "csv_table",
        "--epochs",
        "30",
        "--set",
        f"data.path={tmp_path / 'mine.csv'}",
        "--set",
        "learning_rate=0.3",
    )
    assert result["metrics"]["test_accuracy"] >= 0.8


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["train", "dragons"], "“dragons”"),
        (["train", "xor", "--set", "noise"], "KEY=VALUE"),
        (["train", "xor", "--set", "noise=9"], "“noise” cannot be 9.0"),
        (["train", "xor", "--set", "wings=2"], "“wings”"),
        (["train", "xor", "--set", "seed=2"], "training.seed, data.seed"),
        (["train", "xor", "--set", "loss=regret"], "“regret”"),
        (["train", "xor", "--epochs", "0"], "above 0"),
        (["train", "csv_table"], "Choose the file"),
        (["predict", "nowhere.gradus", "x.png"], "nowhere.gradus"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_does_not_fit_is_one_sentence(capsys, call, said):
    assert said in complaint(capsys, *call)


@pytest.fixture(scope="module")
def digits(tmp_path_factory):
    """A small network that knows digits a little."""
    file = tmp_path_factory.mktemp("digits") / "digits.gradus"
    call = ["train", "mnist", "--epochs", "2", "--save", str(file)]
    for setting in ("data.count=4000", "learning_rate=0.1", "batch_size=32"):
        call += ["--set", setting]
    assert main(call) == 0
    return file


def test_pictures_of_every_kind_are_read_as_the_digit_on_them(capsys, digits, tmp_path):
    import cv2

    from core.data.dataset import DATASETS

    data = DATASETS["mnist"](count=100).load()  # type: ignore[call-arg]
    seven = data.test.inputs[0, 0]
    large = cv2.resize(seven, (280, 280), interpolation=cv2.INTER_LINEAR)
    kinds = {
        "as it is.png": seven,
        "large on white 数字.jpg": 255 - large,
        "colour.bmp": np.repeat(large[..., None], 3, axis=2),
        "deep.png": seven.astype(np.uint16) * 257,
        "clear.png": np.dstack([np.zeros((280, 280, 3), np.uint8), large]),
    }
    for name, pixels in kinds.items():
        cv2.imencode(name[-4:], pixels)[1].tofile(tmp_path / name)
    found = answer(capsys, "predict", str(digits), *(str(tmp_path / name) for name in kinds))["predictions"]
    assert [one["prediction"] for one in found] == [7] * len(kinds)
    assert [one["file"] for one in found] == [str(tmp_path / name) for name in kinds]
    assert all(0.3 < one["confidence"] <= 1 for one in found)


def test_files_that_are_no_pictures_are_one_sentence(capsys, digits, tmp_path):
    import cv2

    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    (tmp_path / "empty.png").write_bytes(b"")
    cv2.imencode(".png", np.zeros((1, 1), np.uint8))[1].tofile(tmp_path / "dot.png")
    for name in ("broken.png", "empty.png", "dot.png", "missing.png"):
        assert name in complaint(capsys, "predict", str(digits), str(tmp_path / name))


def test_what_decoders_say_of_a_broken_picture_does_not_reach_the_screen(capfd, digits, tmp_path):
    import cv2

    whole = cv2.imencode(".png", np.zeros((60, 60), np.uint8))[1].tobytes()
    (tmp_path / "bits.png").write_bytes(whole[:20] + b"\x7f" + whole[21:])
    (tmp_path / "half.png").write_bytes(whole[: len(whole) // 2])
    for name in ("bits.png", "half.png"):
        assert main(["predict", str(digits), str(tmp_path / name)]) == 2
        lines = capfd.readouterr().err.splitlines()
        assert len(lines) == 1, lines
        assert name in lines[0]
    os.write(2, b"still there")
    assert capfd.readouterr().err == "still there"


def test_a_network_for_points_takes_no_pictures(capsys, tmp_path):
    answer(capsys, "train", "xor", "--epochs", "1", "--save", str(tmp_path / "xor.gradus"))
    assert "inputs of size 2, not pictures" in complaint(capsys, "predict", str(tmp_path / "xor.gradus"), "x.png")


def test_the_self_test_reports_a_check_that_fails_and_goes_on(monkeypatch, capsys):
    def broken():
        raise OSError("gone")

    monkeypatch.setattr(self_test, "CHECKS", {"broken": broken, "storage": self_test.storage})
    assert main(["self-test", "--json"]) == 1
    checks = json.loads(capsys.readouterr().out)["checks"]
    assert "gone" in checks["broken"]["detail"]
    assert checks["storage"]["ok"]


@pytest.mark.parametrize("check", ["training", "mnist", "digits"])
def test_the_checks_of_the_self_test_pass_here(check):
    assert self_test.CHECKS[check]()


@pytest.mark.parametrize("target", [".", "", "nowhere/mine.gradus"])
def test_a_place_that_cannot_be_written_is_said_before_the_training(target, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert "could not be written" in complaint(capsys, "train", "blobs", "--save", target)


@pytest.mark.parametrize("what", ["a" * 5000, "/" + "a" * 300])
def test_a_name_that_is_too_long_for_a_file_is_an_unknown_name(what, capsys):
    assert "There is no" in complaint(capsys, "train", what)


def test_a_folder_in_place_of_a_project_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert "“.”" in complaint(capsys, "train", ".")


@pytest.mark.parametrize("count", ["9" * 30, "9" * 5000, "0", "1.5"])
def test_a_count_of_epochs_that_is_none_is_one_short_sentence(count, capsys):
    assert len(complaint(capsys, "train", "blobs", "--epochs", count)) < 200


@pytest.mark.parametrize("part", ["layer", "loss"])
def test_a_part_from_a_newer_program_is_never_left_out_in_silence(part, tmp_path, capsys):
    plain = to_plain(PRESETS["xor"].project())
    if part == "layer":
        plain["network"]["layers"][1] = {"key": "dragon"}
    else:
        plain["training"]["loss"] = {"key": "dragon"}
    file = tmp_path / "newer.gradus"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("project.json", json.dumps(plain))
    assert "“dragon”" in complaint(capsys, "train", str(file), "--steps", "1")
