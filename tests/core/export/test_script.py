"""The exported script: it runs on its own and repeats the loss curve."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from core.data.scaling import fit_scaling
from core.errors import InputError
from core.export.script import network_source, save_script, script
from core.fields import replace_fields
from core.nn.building import chain, layer, mlp
from core.nn.edits import with_cuts, with_lock
from core.nn.loss import LOSSES
from core.nn.wiring import with_join
from core.project.document import Project
from core.project.edits import fit_output
from core.project.preset import project_of, training_of
from core.training.events import EpochDone
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES
from core.training.trainer import Trainer


def small(data: str, network, loss: str, optimiser: str = "sgd", **fields: Any) -> Project:
    """A project of three epochs."""
    return project_of(data, network, training_of(loss, optimiser, epochs=3, seed=5, **fields))


def with_schedule(project: Project, key: str) -> Project:
    return replace(project, training=replace(project.training, schedule=SCHEDULES[key]()))


def with_loss(project: Project, key: str, **fields: Any) -> Project:
    loss = replace_fields(LOSSES[key](), **fields)
    return fit_output(replace(project, training=replace(project.training, loss=loss)))


CIRCLE = small("circle", mlp((2,), 4, 2, 1, activation="tanh"), "bce_with_logits", learning_rate=0.1, batch_size=16)
PICTURES = replace(
    small(
        "mnist",
        chain(
            (1, 28, 28),
            layer("conv2d", channels=3),
            "batch_norm",
            "relu",
            layer("max_pool2d", kernel=4),
            "flatten",
            "dropout",
            layer("linear", units=10),
        ),
        "cross_entropy",
        learning_rate=0.05,
        batch_size=25,
        momentum=0.5,
    ),
    data=project_of("mnist", mlp((1, 28, 28), 10), training_of("mse"), count=110).data,
)
PROJECTS = {
    "circle": CIRCLE,
    "features and initialisers": small(
        "spiral",
        chain(
            (2,),
            layer("features", names=("x1", "x1x2", "sin x2")),
            layer("linear", units=5, initialiser="xavier"),
            "silu",
            layer("linear", units=1, bias=False, initialiser="he"),
        ),
        "bce_with_logits",
        "adam",
    ),
    "locked numbers": replace(
        CIRCLE, network=with_lock(with_lock(CIRCLE.network, 0, 2, 1, 0.75), 2, 1, -1, -0.5), scaling="none"
    ),
    "cut connections": replace(
        CIRCLE,
        network=with_cuts(
            with_lock(CIRCLE.network, 0, 2, 1, 0.75),
            {(0, 0, 1): 0.4, (0, 2, 1): 0.75, (0, 3, -1): -0.2, (2, 1, 2): 0.0, (4, 0, -1): 1.0},
        ),
        training=replace_fields(CIRCLE.training, optimiser=OPTIMISERS["adam"](), weight_decay=0.01, l1=0.001),
    ),
    "skipping and cut": small(
        "xor",
        with_cuts(
            with_join(mlp((2,), 3, 2, 1, activation="tanh"), 4, -1),
            {(0, 1, 0): 0.0, (2, 0, 2): 0.0, (5, 0, 1): 0.0, (5, 0, 3): 0.0},
        ),
        "bce_with_logits",
        "adam",
    ),
    "skipping over features, twice and added": small(
        "spiral",
        with_join(
            with_join(
                chain(
                    (2,),
                    layer("features", names=("x1", "x2", "sin x1")),
                    layer("linear", units=4),
                    "tanh",
                    layer("linear", units=4),
                    "tanh",
                    layer("linear", units=1),
                ),
                5,
                1,
                "add",
            ),
            6,
            -1,
        ),
        "bce_with_logits",
    ),
    "pictures beside their own edges": replace(
        PICTURES,
        network=with_join(
            chain(
                (1, 28, 28),
                layer("conv2d", channels=3, kernel=3, padding=1),
                "relu",
                layer("conv2d", channels=2, kernel=3, padding=1),
                "relu",
                layer("max_pool2d", kernel=4),
                "flatten",
                layer("linear", units=10),
            ),
            4,
            0,
        ),
    ),
    "regression": small("houses", mlp((3,), 6, 1), "mse", learning_rate=0.0001),
    "residual and classes": small(
        "iris", chain((4,), layer("residual", width=6), layer("linear", units=3)), "cross_entropy"
    ),
    "sequence": small(
        "char_sequence", chain((5, 4), layer("rnn", units=6), layer("linear", units=4)), "cross_entropy", "adam"
    ),
    "one-hot": with_loss(small("iris", mlp((4,), 5, 3), "mse"), "huber", reduction="outputs_sum"),
    "probabilities": with_loss(CIRCLE, "bce"),
    "penalties": replace(CIRCLE, training=replace_fields(CIRCLE.training, l1=0.001, weight_decay=0.01)),
    "in order": replace(CIRCLE, training=replace_fields(CIRCLE.training, shuffle=False)),
    "pictures with dropout": PICTURES,
    "augmented and smoothed pictures": with_loss(
        replace(PICTURES, network=chain((1, 28, 28), "augment", *PICTURES.network.layers)),
        "cross_entropy",
        smoothing=0.1,
    ),
    **{f"schedule {key}": with_schedule(CIRCLE, key) for key in SCHEDULES},
    **{
        f"optimiser {key}": replace(CIRCLE, training=replace(CIRCLE.training, optimiser=OPTIMISERS[key]()))
        for key in OPTIMISERS
    },
}


def ours(project: Project) -> list[list[float]]:
    """Train and test loss after each epoch, as the program has them."""
    data = project.data.load()
    trainer = Trainer(project.network, data, project.training, scaling=fit_scaling(project.scaling, data))
    done = [event for event in trainer.fit() if isinstance(event, EpochDone)][1:]
    return [[one.train.loss, *([one.test.loss] if one.test else [])] for one in done]


def run(path) -> list[list[float]]:
    """The same as the script prints them, in a process of its own without the program."""
    done = subprocess.run(
        [sys.executable, "-I", path.name], cwd=path.parent, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    return [[float(number) for number in re.findall(r"loss (\S+)", line)] for line in done.stdout.splitlines()]


@pytest.mark.long
@pytest.mark.parametrize("name", PROJECTS)
def test_the_script_repeats_the_loss_curve_within_a_ten_thousandth(name, tmp_path):
    project = PROJECTS[name]
    save_script(tmp_path / "run 脚本.py", project, project.data.load())
    theirs = run(tmp_path / "run 脚本.py")
    assert len(theirs) == 3
    for mine, printed in zip(ours(project), theirs):
        assert printed == pytest.approx(mine, abs=1e-4)


def test_the_script_of_the_first_project_repeats_its_loss_curve(tmp_path):
    assert save_script(tmp_path / "run.py", CIRCLE, CIRCLE.data.load()) == (tmp_path / "run.py",)
    assert run(tmp_path / "run.py")[-1] == pytest.approx(ours(CIRCLE)[-1], abs=1e-4)


def test_many_data_stand_in_a_file_beside_the_script(tmp_path):
    written = save_script(tmp_path / "run.py", PICTURES, PICTURES.data.load())
    assert [path.name for path in written] == ["run.py", "run_data.npz"]
    assert "DATA" not in written[0].read_text(encoding="utf-8")


def test_locked_numbers_are_held_in_the_script_and_others_need_nothing():
    project = PROJECTS["locked numbers"]
    text = script(project, project.data.load()).text
    assert "('0.weight', (2, 1), 0.75)" in text
    assert text.count("hold_locked(model)") == 3  # its definition, after the start, after every step
    assert "hold_locked" not in script(CIRCLE, CIRCLE.data.load()).text


def test_cut_connections_are_masked_in_the_script_and_not_locked_as_well():
    project = PROJECTS["cut connections"]
    text = script(project, project.data.load()).text
    assert "'0.weight': [(0, 1), (2, 1)]" in text
    assert "'4.bias': [(0,)]" in text
    assert text.count("hold_cut(model, ") == 3  # its definition, after the start, after every step
    assert "LOCKED" not in text  # the one that is locked is cut too
    assert "masks" not in script(CIRCLE, CIRCLE.data.load()).text


def test_the_source_of_a_network_has_a_line_per_layer():
    assert network_source(mlp((2,), 3, 1)).splitlines() == [
        "nn.Sequential(",
        "    nn.Linear(2, 3),",
        "    nn.ReLU(),",
        "    nn.Linear(3, 1),",
        ")",
    ]


def test_a_project_that_cannot_train_is_not_written():
    broken = replace(CIRCLE, network=mlp((2,), 4, 3))
    with pytest.raises(InputError, match="1 outputs"):
        script(broken, CIRCLE.data.load())


def test_a_name_cannot_break_out_of_the_docstring():
    text = script(replace(CIRCLE, name='x"""\nimport os; os.abort()\n"""\\'), CIRCLE.data.load()).text
    compile(text, "script", "exec")
    assert "\nimport os" not in text
