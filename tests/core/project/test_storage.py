"""Project files: what is saved comes back; what is hostile or broken gets a sentence."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data.dataset import DATASETS
from core.data.scaling import Scaling
from core.errors import InputError
from core.nn.building import chain, layer
from core.nn.layer import LAYERS
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.placeholder import Unknown
from core.project.preset import PRESETS
from core.project.schema import from_plain, from_text, to_plain, to_text
from core.project.storage import load, save
from core.training.config import TrainingConfig
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES
from core.training.stopping import STOP_RULES


def archive_with(**members):
    """A zip with these members, names written with _ for the dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return stream.getvalue()


def refused(path):
    """The one sentence that opening this file ends with."""
    with pytest.raises(InputError) as caught:
        load(path)
    return str(caught.value)


PLAIN = json.dumps(to_plain(Project()))


def test_a_project_comes_back_with_weights_history_and_scaling(tmp_path):
    project = replace(Project(), name="我的项目")
    weights = {"0.weight": np.arange(6, dtype=np.float32).reshape(2, 3), "1.count": np.array(3)}
    history = {"epoch": np.arange(4), "train_loss": np.array([0.9, 0.5, np.nan, 0.1])}
    scaling = Scaling("none", np.zeros(1, np.float32), np.ones(1, np.float32))
    save(tmp_path / "a b 项目.gradus", project, weights, history, scaling=scaling, class_names=("橙", "blue"))
    back: Any = load(tmp_path / "a b 项目.gradus")
    assert back.project == project
    assert back.class_names == ("橙", "blue")
    for name, array in weights.items():
        np.testing.assert_array_equal(back.weights[name], array)
        assert back.weights[name].shape == array.shape
    np.testing.assert_array_equal(back.history["train_loss"], history["train_loss"])
    np.testing.assert_array_equal(back.scaling.scale, scaling.scale)


@pytest.mark.parametrize("key", list(PRESETS))
def test_every_preset_comes_back_as_it_was(key, tmp_path):
    project = PRESETS[key].project()
    save(tmp_path / "p.gradus", project)
    assert load(tmp_path / "p.gradus").project == project
    assert from_text(to_text(project)) == project


@pytest.mark.parametrize(
    "registry", [DATASETS, LAYERS, LOSSES, OPTIMISERS, SCHEDULES, STOP_RULES], ids=lambda r: r.kind
)
def test_every_member_of_a_catalogue_comes_back_as_it_was(registry):
    for member in registry.values():
        spec: Any = member()
        project = Project()
        match registry.kind:
            case "datasets":
                project = replace(project, data=spec)
            case "layers":
                project = replace(project, network=chain((2,), spec))
            case "losses":
                project = replace(project, training=TrainingConfig(loss=spec))
            case "optimisers":
                project = replace(project, training=TrainingConfig(optimiser=spec))
            case "schedules":
                project = replace(project, training=TrainingConfig(schedule=spec))
            case "stop rules":
                project = replace(project, training=TrainingConfig(stop=(spec,)))
        assert from_text(to_text(project)) == project


def test_saving_over_a_file_that_cannot_be_replaced_leaves_it_and_no_half_file(tmp_path, monkeypatch):
    path = tmp_path / "p.gradus"
    save(path, Project())
    before = path.read_bytes()

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(InputError, match="No space left"):
        save(path, replace(Project(), name="other"))
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["p.gradus"]


def test_an_unknown_key_opens_names_itself_cannot_train_and_is_saved_untouched(tmp_path):
    plain = to_plain(Project())
    plain["network"]["layers"].insert(1, {"key": "warp", "speed": [9, {"deep": None}]})
    plain["data"] = {"key": "mars", "craters": 3}
    plain["training"]["loss"] = {"key": "regret"}
    plain["training"]["stop"] = [{"key": "boredom", "minutes": 5}]
    project = from_plain(plain)
    assert isinstance(project.data, Unknown)
    assert project.network.layers[1].name == "warp"
    assert "warp" in str(project.network.problem())
    assert "mars" in str(project.problem())
    path = tmp_path / "p.gradus"
    save(path, project)
    assert to_plain(load(path).project) == plain


def test_a_newer_format_says_so():
    with pytest.raises(InputError, match="format 99"):
        from_text('{"schema": 99}')


BROKEN_TEXTS = {
    "nothing": "",
    "not an object": "[]",
    "no schema": "{}",
    "a boolean schema": '{"schema": "1"}',
    "NaN": '{"schema": 1, "training": {"learning_rate": NaN}}',
    "infinity": '{"schema": 1, "training": {"learning_rate": 1e999}}',
    "out of range": '{"schema": 1, "training": {"batch_size": 0}}',
    "a boolean for a number": '{"schema": 1, "training": {"batch_size": true}}',
    "text for a number": '{"schema": 1, "training": {"batch_size": "10"}}',
    "a list for an object": '{"schema": 1, "network": []}',
    "null for an object": '{"schema": 1, "training": null}',
    "a missing part": '{"schema": 1, "network": {"layers": []}}',
    "a surplus part": '{"schema": 1, "spam": 1}',
    "a surplus field": '{"schema": 1, "data": {"key": "circle", "spam": 1}}',
    "a member without key": '{"schema": 1, "data": {}}',
    "a size below one": '{"schema": 1, "network": {"input_shape": [0], "layers": []}}',
    "a silly size": '{"schema": 1, "network": {"input_shape": [99999999999], "layers": []}}',
    "half a character": '{"schema": 1, "name": "\\ud800"}',
    "deep nesting": "[" * 200_000,
    "an endless number": '{"schema": 1, "name": ' + "9" * 10_000 + "}",
}


@pytest.mark.parametrize("text", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_broken_text_is_refused_with_a_sentence(text):
    with pytest.raises(InputError) as caught:
        from_text(text)
    assert str(caught.value).endswith("Nothing was changed.")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_whatever_stands_in_a_part_it_is_opened_or_refused(junk):
    for part in ("name", "data", "scaling", "network", "training"):
        with suppress(InputError):
            assert isinstance(from_text(json.dumps({"schema": 1, part: junk})), Project)


def test_files_that_are_no_projects_are_refused_with_a_sentence(tmp_path):
    path = tmp_path / "x.gradus"
    good = archive_with(project_json=PLAIN)
    for content in (
        b"",
        b"PK",
        b"hello",
        good[:-30],
        archive_with(other_json="{}"),
        archive_with(project_json=b"\xff"),
    ):
        path.write_bytes(content)
        assert "x.gradus" in refused(path)
    path.unlink()
    assert "x.gradus" in refused(path)
    path.mkdir()
    assert "x.gradus" in refused(path)


def test_a_bomb_is_not_unfolded(tmp_path):
    path = tmp_path / "bomb.gradus"
    path.write_bytes(archive_with(project_json=PLAIN, weights_safetensors=b"\0" * 50_000_000))
    assert "unfold" in refused(path)
    path.write_bytes(archive_with(project_json=" " * 50_000_000 + PLAIN))
    assert "too long" in refused(path)


def test_names_that_climb_out_of_the_archive_are_never_written(tmp_path):
    folder = tmp_path / "inner"
    folder.mkdir()
    path = folder / "climb.gradus"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.json", PLAIN)
        archive.writestr("../../evil.txt", "x")
    path.write_bytes(stream.getvalue())
    assert load(path).project == Project()
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["climb.gradus", "inner"]


@pytest.mark.parametrize(
    "content", [b"", b"\x08\0\0\0\0\0\0\0{}", b"\xff" * 64, b'\x40\0\0\0\0\0\0\0{"a":{"dtype":"F32"}}']
)
def test_weights_that_are_no_safetensors_are_refused(tmp_path, content):
    path = tmp_path / "w.gradus"
    path.write_bytes(archive_with(project_json=PLAIN, weights_safetensors=content))
    assert "weights.safetensors" in refused(path)


def test_weights_that_are_no_numbers_are_refused(tmp_path):
    save(tmp_path / "w.gradus", Project(), {"0.weight": np.array([1.0, np.nan])})
    assert "no numbers" in refused(tmp_path / "w.gradus")


def test_a_scaling_that_does_not_fit_is_refused(tmp_path):
    wrong = Scaling("none", np.zeros((7, 1, 1)), np.ones(1))
    save(tmp_path / "s.gradus", Project(), scaling=wrong)
    assert "scaling" in refused(tmp_path / "s.gradus")


def test_a_pickle_is_never_loaded(tmp_path):
    path = tmp_path / "pickle.gradus"
    path.write_bytes(
        b"\x80\x04\x95\x1c\0\0\0\0\0\0\0\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x01x\x94\x85\x94R\x94."
    )
    assert "no project file" in refused(path)


def test_layers_keep_their_fields():
    project = replace(Project(), network=chain((1, 28, 28), layer("conv2d", channels=3, kernel=3), "flatten"))
    assert from_text(to_text(project)).network.layers[0] == layer("conv2d", channels=3, kernel=3)
