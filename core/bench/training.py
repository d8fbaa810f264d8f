"""The trainer against the loop of every tutorial: samples per CPU-second, side by side."""

from __future__ import annotations

import statistics
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from typing import Any

from core.arguments import whole
from core.benchmarks import BENCHES
from core.data.dataset import Dataset
from core.data.scaling import fit_scaling
from core.nn.backbones import ready_torchvision
from core.project.document import Project
from core.project.preset import PRESETS

GOALS = {"digits_mlp": 3.5, "digits_cnn": 2.3}
"""How many times faster than the tutorial loop each preset shall train."""
STEPS = 60

Window = Callable[[], float]
"""Trains for `STEPS` batches and returns samples per CPU-second."""


class Training:
    """In one process and one thread, alternating, because a machine's speed changes from minute to minute."""

    key = "training"
    help = "samples per CPU-second of the trainer and of a DataLoader loop, for the digit networks"

    def configure(self, parser: ArgumentParser) -> None:
        """How many rounds to take the median of."""
        parser.add_argument("--rounds", type=whole, default=7, metavar="N", help="rounds of each (default 7)")

    def run(self, args: Namespace) -> dict[str, Any]:
        """`{preset: {"trainer", "classic", "ratio", "goal"}, "ok"}`."""
        import torch

        before = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            figures = {key: compare(PRESETS[key].project(), args.rounds) | {"goal": GOALS[key]} for key in GOALS}
        finally:
            torch.set_num_threads(before)
        return figures | {"ok": all(figure["ratio"] >= figure["goal"] for figure in figures.values())}


def compare(project: Project, rounds: int) -> dict[str, float]:
    """Median samples per CPU-second of both loops over alternating rounds, and the median of the rounds' ratios."""
    dataset = project.data.load()
    ours, classic = trainer_windows(project, dataset), classic_windows(project, dataset)
    next(ours), next(classic)  # warm up
    pairs = [(next(ours), next(classic)) for _ in range(max(rounds, 1))]
    return {
        "trainer": round(statistics.median(pair[0] for pair in pairs)),
        "classic": round(statistics.median(pair[1] for pair in pairs)),
        "ratio": round(statistics.median(mine / theirs for mine, theirs in pairs), 2),
    }


def trainer_windows(project: Project, dataset: Dataset) -> Iterator[float]:
    """Samples per CPU-second of stretches of `STEPS` steps by the program's own trainer."""
    from core.training.trainer import Trainer

    trainer = Trainer(project.network, dataset, project.training, scaling=fit_scaling(project.scaling, dataset))
    while True:
        started, done = time.process_time(), 0
        while done < STEPS:
            before = trainer.step
            for _ in trainer.learn(min(STEPS - done, trainer.steps_per_epoch() - before % trainer.steps_per_epoch())):
                pass
            done += trainer.step - before
        yield STEPS * project.training.batch_size / (time.process_time() - started)


def classic_windows(project: Project, dataset: Dataset) -> Iterator[float]:
    """The same of the usual loop: a DataLoader whose pictures are made into tensors and standardised one by one."""
    import torch

    model = project.network.build(project.training.seed).to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    optimiser = torch.optim.SGD(model.parameters(), lr=project.training.learning_rate, momentum=0.5)
    loss_function = torch.nn.CrossEntropyLoss()
    while True:
        batches = iter(_loader(dataset, project.training.batch_size))
        started = time.process_time()
        for _ in range(STEPS):
            inputs, targets = next(batches)
            optimiser.zero_grad()
            loss = loss_function(model(inputs), targets)
            loss.backward()
            optimiser.step()
            loss.item()
        yield STEPS * project.training.batch_size / (time.process_time() - started)


def _loader(dataset: Dataset, batch_size: int) -> Any:
    """`torchvision.datasets.MNIST` itself with `ToTensor` and `Normalize`, over the pictures in memory."""
    import torch
    from torch.utils.data import DataLoader

    ready_torchvision()
    from torchvision import datasets, transforms

    pictures = datasets.MNIST.__new__(datasets.MNIST)  # its constructor would look for files
    pictures.data = torch.from_numpy(dataset.train.inputs[:, 0].copy())
    pictures.targets = torch.from_numpy(dataset.train.targets.copy())
    pictures.transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
    pictures.target_transform = None
    return DataLoader(pictures, batch_size=batch_size, shuffle=True)


BENCHES.register(Training())
