"""Epochs per CPU-second on two-dimensional points, with and without everything that is drawn per frame."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any

from core.arguments import seconds
from core.benchmarks import BENCHES
from core.data.dataset import DATASETS
from core.nn.layer import LAYERS, LayerSpec
from core.nn.loss import LOSSES
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.threads import settle_threads
from core.training.trainer import Trainer

POINTS, SIDE = 500, 100
"""Half of the points train (250, in batches of 10); every neuron's map has 100 × 100 pixels."""
BOX = (-6.0, -6.0, 6.0, 6.0)
ALL_FEATURES = ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin x1", "sin x2")
NETWORKS: dict[str, tuple[str, tuple[str, ...], tuple[int, ...]]] = {
    "2-4-2-1": ("circle", ALL_FEATURES[:2], (4, 2, 1)),
    "7-8-8-8-8-8-8-1": ("spiral", ALL_FEATURES, (8, 8, 8, 8, 8, 8, 1)),
}
PLAYGROUND = {"2-4-2-1": {"training": 3774.0, "frame": 112.0}, "7-8-8-8-8-8-8-1": {"training": 361.0, "frame": 15.9}}
"""TensorFlow Playground's own engine (Node 20), epochs per CPU-second, on the machine this was developed on."""


class Playground:
    """Tanh everywhere, half mean squared error, SGD 0.03, as TensorFlow Playground trains by default."""

    key = "playground"
    help = "epochs per CPU-second on 2-D points, training alone and with losses and every neuron's map"

    def configure(self, parser: ArgumentParser) -> None:
        """How long to measure."""
        parser.add_argument("--seconds", type=seconds, default=1.0, help="CPU-seconds per window (five windows each)")

    def run(self, args: Namespace) -> dict[str, Any]:
        """`{network: {training, frame, maps_200_ms, …}}`; the best of five windows, the least disturbed one.

        One thread: a second one would spend its CPU-seconds on waiting.
        """
        import torch

        before = settle_threads()
        torch.set_num_threads(1)
        try:
            return {name: self.figures(name, args.seconds) for name in NETWORKS}
        finally:
            torch.set_num_threads(before)

    def figures(self, name: str, seconds: float) -> dict[str, float]:
        """Figures of one network, and the ratio to Playground's engine where that was measured."""
        from core.inspection.probes.decision_field import decision_field

        trainer = playground_trainer(name)

        def epoch() -> None:
            next(iter(trainer.learn(trainer.steps_per_epoch())))

        def frame() -> None:
            list(trainer.learn(trainer.steps_per_epoch()))
            decision_field(trainer.module, BOX, SIDE)

        measured = {"training": rate(epoch, seconds), "frame": rate(frame, seconds)}
        ratios = {f"{what}_to_playground": value / PLAYGROUND[name][what] for what, value in measured.items()}
        maps = rate(lambda: decision_field(trainer.module, BOX, 2 * SIDE), seconds)
        return {key: round(value, 2) for key, value in {**measured, **ratios, "maps_200_ms": 1000 / maps}.items()}


def playground_trainer(name: str) -> Trainer:
    """A trainer of one of `NETWORKS` on its 250 training points."""
    data, features, widths = NETWORKS[name]
    made: Callable[..., LayerSpec] = LAYERS["features"]
    linear: Callable[..., LayerSpec] = LAYERS["linear"]
    layers = [made(names=features)] if len(features) > 2 else []
    for units in widths:
        layers += [linear(units=units), LAYERS["tanh"]()]
    loss: Callable[..., Any] = LOSSES["mse"]
    config = TrainingConfig(loss=loss(reduction="half_mean"), learning_rate=0.03, batch_size=10)
    points: Callable[..., Any] = DATASETS[data]
    return Trainer(NetworkSpec((2,), tuple(layers)), points(count=POINTS).load(), config)


def rate(work: Callable[[], object], seconds: float, windows: int = 5) -> float:
    """Calls of `work` per CPU-second of this process: the best of some windows, after a warm-up."""
    for _ in range(4):
        work()
    best = 0.0
    for _ in range(windows):
        calls, start = 0, time.process_time()
        while (used := time.process_time() - start) < seconds:
            work()
            calls += 1
        best = max(best, calls / used)
    return best


BENCHES.register(Playground())
