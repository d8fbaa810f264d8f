from __future__ import annotations

from argparse import ArgumentParser

from core.bench.playground import NETWORKS, playground_trainer
from core.benchmarks import BENCHES
from core.commands import bench
from core.training.dense import DenseStepper


def test_the_playground_is_measured_on_the_fast_path_with_250_training_points():
    for name in NETWORKS:
        trainer = playground_trainer(name)
        assert isinstance(trainer._stepper, DenseStepper)
        assert len(trainer.data.train) == 250
        widths = [parameter.shape[1] for key, parameter in trainer.module.named_parameters() if "weight" in key]
        assert "-".join(map(str, (*widths, 1))) == name


def test_the_command_prints_a_rate_with_and_without_the_frame():
    parser = ArgumentParser()
    bench.configure(parser)
    args = parser.parse_args(["playground", "--json", "--seconds", "0.01"])
    figures = bench.run(args)
    assert list(figures) == list(NETWORKS)
    for measured in figures.values():
        assert 0 < measured["frame"] < measured["training"]
        assert measured["maps_200_ms"] > 0


def test_every_benchmark_says_what_it_measures():
    assert all(member.help and member.key == key for key, member in BENCHES.items())
