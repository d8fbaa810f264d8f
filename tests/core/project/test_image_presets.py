"""The picture presets keep what their texts promise."""

from __future__ import annotations

import pytest

from core.data.scaling import fit_scaling
from core.errors import InputError
from core.project.document import Project
from core.project.preset import PRESETS
from core.training.events import EpochDone
from core.training.trainer import Trainer


def last_accuracy(project: Project) -> float:
    """Test accuracy after the configured epochs."""
    dataset = project.data.load()
    trainer = Trainer(project.network, dataset, project.training, scaling=fit_scaling(project.scaling, dataset))
    measured = [event.test for event in trainer.fit() if isinstance(event, EpochDone)]
    assert measured[-1] is not None
    assert measured[-1].accuracy is not None
    return measured[-1].accuracy


def test_the_plain_convolutional_network_is_the_tutorials_own():
    sides = [shape[1] for shape in PRESETS["digits_cnn"].project().network.shapes() if len(shape) == 3]
    assert list(dict.fromkeys(sides)) == [24, 12, 8, 4]


def test_the_fast_preset_is_small_and_takes_one_epoch():
    project = PRESETS["digits_fast"].project()
    assert project.problem() is None
    assert project.training.epochs == 1
    assert project.network.parameter_count() < 25_000


@pytest.mark.long
def test_the_plain_convolutional_network_reads_99_percent_in_eight_epochs():
    project = PRESETS["digits_cnn"].project()
    assert project.training.epochs == 8
    assert last_accuracy(project) >= 0.99


@pytest.mark.long
def test_the_fast_preset_reads_98_and_a_half_percent_in_one_epoch():
    assert last_accuracy(PRESETS["digits_fast"].project()) >= 0.985


@pytest.mark.long
def test_clothes_are_read_as_well_as_in_the_tutorial():
    project = PRESETS["fashion_mlp"].project()
    training = project.training
    assert (training.learning_rate, training.batch_size, training.epochs) == (0.1, 64, 5)
    assert [layer.units for layer in project.network.layers if layer.key == "linear"] == [1024, 10]  # type: ignore[attr-defined]
    try:
        project.data.load()
    except InputError:
        pytest.skip("Fashion-MNIST is not on this computer")
    assert last_accuracy(project) == pytest.approx(0.855, abs=0.012)
