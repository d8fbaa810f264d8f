from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.data.dataset import DATASETS
from core.data.scaling import Scaling
from core.digits.reader import (
    DigitReader,
    NotADigitModelError,
    NotTrainedError,
    normalisation_of,
    open_reader,
    quick,
    shipped_model,
    shipped_reader,
)
from core.digits.recipe import accuracy
from core.digits.ship import digits_project, pack
from core.imaging.pen_digits import digit, mark
from core.imaging.strokes import Normalisation
from core.nn.layer import LAYERS
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.storage import save
from core.training.weights import read_weights


def shipped() -> DigitReader:
    reader = shipped_reader()
    assert reader is not None, "resources/models/digits.gradus is missing"
    return reader


def test_a_project_file_reads_as_the_network_that_was_saved(tmp_path: Path):
    project = digits_project()
    weights = read_weights(project.network.build(3))
    pack(tmp_path / "digits.gradus", weights)
    drawing = digit(4, np.random.default_rng(0))
    direct = DigitReader.of(project, weights, Scaling("standard", np.array([33.3285]), np.array([78.5655])))
    assert open_reader(tmp_path / "digits.gradus").read(drawing) == direct.read(drawing)


def test_nothing_and_a_speck_are_no_digit():
    project = digits_project()
    reader = DigitReader.of(project, read_weights(project.network.build(0)), Scaling("none", np.zeros(1), np.ones(1)))
    assert reader.read([]).kind == "nothing"
    assert reader.read([[[0.5, 0.5]]]).kind == "nothing"


def test_a_project_about_something_else_is_refused(tmp_path: Path):
    save(tmp_path / "circle.gradus", Project())
    with pytest.raises(NotADigitModelError, match="circle"):
        open_reader(tmp_path / "circle.gradus")


def test_a_project_without_weights_is_refused(tmp_path: Path):
    save(tmp_path / "new.gradus", digits_project())
    with pytest.raises(NotTrainedError):
        open_reader(tmp_path / "new.gradus")


def test_a_project_without_its_scaling_measures_it_on_the_data(tmp_path: Path):
    network = NetworkSpec((1, 28, 28), (LAYERS["flatten"](), LAYERS["linear"](units=10)))  # type: ignore[call-arg]
    project = replace(digits_project(), network=network)
    save(tmp_path / "plain.gradus", project, read_weights(network.build(0)))
    assert open_reader(tmp_path / "plain.gradus").normalisation.mean == pytest.approx(Normalisation().mean, abs=1e-3)


def test_a_scaling_of_bytes_is_one_of_pixels():
    pixels = normalisation_of(Scaling("none", np.zeros(1), np.full(1, 255.0)))
    assert (pixels.mean, pixels.deviation) == (0, 1)


def test_the_shipped_network_reads_mnist():
    reader = shipped()
    dataset = DATASETS["mnist"]().load()
    test = replace(dataset.test, inputs=dataset.test.inputs[:1000], targets=dataset.test.targets[:1000])
    assert accuracy(reader.module, replace(dataset, test=test)) >= 0.99


def test_the_shipped_network_reads_made_up_pen_digits_and_is_not_overconfident():
    rng = np.random.default_rng(77)
    labels = np.arange(200) % 10
    verdicts = [shipped().read(digit(int(label), rng)) for label in labels]
    right = np.array([verdict.first == label for verdict, label in zip(verdicts, labels, strict=True)])
    confident = np.array([verdict.confidence > 0.95 for verdict in verdicts])
    assert right.mean() >= 0.97
    assert (~right & confident).mean() <= 0.005
    assert np.mean([verdict.kind == "no_digit" for verdict in verdicts]) <= 0.01


def test_the_shipped_network_says_when_something_is_no_digit():
    rng = np.random.default_rng(78)
    verdicts = [shipped().read(mark(rng)) for _ in range(100)]
    assert np.mean([verdict.kind == "no_digit" for verdict in verdicts]) >= 0.8


def test_the_quick_network_reads_as_the_one_in_the_file():
    slow = open_reader(shipped_model())
    pictures = np.random.default_rng(0).random((20, 1, 28, 28), dtype=np.float32)
    fast = replace(slow, module=quick(slow.module))
    assert len(list(fast.module.children())) < len(list(slow.module.children()))
    assert np.allclose(fast.many(pictures), slow.many(pictures), atol=1e-5)
