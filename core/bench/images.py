"""How soon the fast preset reads MNIST, and the trainer beside scikit-learn's at the same work."""

from __future__ import annotations

import math
import statistics
import time
import warnings
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from core.arguments import whole
from core.benchmarks import BENCHES
from core.data.dataset import Dataset
from core.data.scaling import fit_scaling
from core.project.document import Project
from core.project.preset import PRESETS

FAST, CLASSIC = "digits_fast", "digits_mlp"
GOALS_S = {0.98: 3.0, 0.99: 8.0}
"""Test accuracy, and the CPU-seconds of training within which it shall be reached."""
PEER_GOAL = 1.2
LOOKS = 20
"""How often the accuracy is measured during the epoch; measuring does not count as training."""
PICTURES = 6400


class Images:
    """One thread, CPU-time of the process; from 98 % on, the accuracy must stay there to count."""

    key = "images"
    help = "CPU-seconds to 98 % and 99 % on MNIST with the fast preset, and speed beside scikit-learn's MLPClassifier"

    def configure(self, parser: ArgumentParser) -> None:
        """How many seeds and rounds to take the medians of."""
        parser.add_argument("--seeds", type=whole, default=5, metavar="N", help="runs of the fast preset (default 5)")
        parser.add_argument("--rounds", type=whole, default=5, metavar="N", help="rounds beside scikit-learn (5)")

    def run(self, args: Namespace) -> dict[str, Any]:
        """`{"fast": {...}, "scikit_learn": {...}, "ok"}`."""
        import torch

        before = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            fast = race(PRESETS[FAST].project(), max(args.seeds, 1))
            peer = compare(PRESETS[CLASSIC].project(), max(args.rounds, 1))
        finally:
            torch.set_num_threads(before)
        soon = all((fast["seconds"][f"{goal:.0%}"] or math.inf) <= limit for goal, limit in GOALS_S.items())
        return {"fast": fast, "scikit_learn": peer, "ok": soon and peer["ratio"] >= PEER_GOAL}


def race(project: Project, seeds: int) -> dict[str, Any]:
    """Median CPU-seconds of training to each goal (None: never) and of the whole run; the accuracies at its end."""
    dataset = project.data.load()
    runs = [list(course(project, dataset, seed)) for seed in range(seeds)]
    return {
        "seconds": {f"{goal:.0%}": _median(reached(run, goal) for run in runs) for goal in GOALS_S},
        "goals": {f"{goal:.0%}": limit for goal, limit in GOALS_S.items()},
        "whole_run": _median(run[-1][0] for run in runs),
        "accuracies": [round(run[-1][1], 4) for run in runs],
        "median_accuracy": round(statistics.median(run[-1][1] for run in runs), 4),
    }


def course(project: Project, dataset: Dataset, seed: int) -> Iterator[tuple[float, float]]:
    """(CPU-seconds of training so far, test accuracy), `LOOKS` times during the run."""
    from core.training.evaluation import predict
    from core.training.trainer import Trainer

    training = replace(project.training, seed=seed)
    trainer = Trainer(project.network, dataset, training, scaling=fit_scaling(project.scaling, dataset))
    total, used = trainer.steps_per_epoch() * training.epochs, 0.0
    for look in range(1, LOOKS + 1):
        started = time.process_time()
        while trainer.step < round(total * look / LOOKS):
            next(iter(trainer.learn(round(total * look / LOOKS) - trainer.step)))
        used += time.process_time() - started
        decided = predict(trainer.module, trainer.data.test.inputs).argmax(dim=1).numpy()
        yield used, float((decided == dataset.test.targets).mean())


def reached(run: list[tuple[float, float]], goal: float) -> float:
    """Seconds of the first look from which on the accuracy stays at `goal` or above."""
    below = max((i for i, (_, accuracy) in enumerate(run) if accuracy < goal), default=-1)
    return run[below + 1][0] if below + 1 < len(run) else float("inf")


def compare(project: Project, rounds: int) -> dict[str, float]:
    """Samples per CPU-second of the trainer and of MLPClassifier: same layers, batch, rate, momentum and pictures."""
    dataset = project.data.load()
    ours, theirs = trainer_windows(project, dataset), sklearn_windows(project, dataset)
    next(ours), next(theirs)  # warm up
    pairs = [(next(ours), next(theirs)) for _ in range(rounds)]
    return {
        "trainer": round(statistics.median(mine for mine, _ in pairs)),
        "mlp_classifier": round(statistics.median(other for _, other in pairs)),
        "ratio": round(statistics.median(mine / other for mine, other in pairs), 2),
        "goal": PEER_GOAL,
    }


def trainer_windows(project: Project, dataset: Dataset) -> Iterator[float]:
    """Samples per CPU-second of the trainer, a window of `PICTURES` at a time."""
    from core.training.trainer import Trainer

    trainer = Trainer(project.network, dataset, project.training, scaling=fit_scaling(project.scaling, dataset))
    steps = PICTURES // project.training.batch_size
    while True:
        started = time.process_time()
        done = trainer.step + min(steps, trainer.steps_per_epoch() - trainer.step % trainer.steps_per_epoch())
        before = trainer.step
        while trainer.step < done:
            next(iter(trainer.learn(done - trainer.step)))
        yield (trainer.step - before) * project.training.batch_size / (time.process_time() - started)


def sklearn_windows(project: Project, dataset: Dataset) -> Iterator[float]:
    """The same of scikit-learn's MLPClassifier, `partial_fit` on scaled pictures in float32 with one BLAS thread."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    training, scaling = project.training, fit_scaling(project.scaling, dataset)
    widths = tuple(spec.units for spec in project.network.layers if spec.key == "linear")[:-1]  # type: ignore[attr-defined]
    model = MLPClassifier(
        widths,
        solver="sgd",
        learning_rate_init=training.learning_rate,
        momentum=vars(training.optimiser).get("momentum", 0.0),
        nesterovs_momentum=False,
        alpha=0.0,
        batch_size=training.batch_size,
        random_state=training.seed,
        max_iter=1,
    )
    classes = list(range(dataset.outputs))
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        for first in _starts(len(dataset.train)):
            part = slice(first, first + PICTURES)
            inputs = scaling.apply(dataset.train.inputs[part]).reshape(PICTURES, -1)
            started = time.process_time()
            model.partial_fit(inputs, dataset.train.targets[part], classes=classes)
            yield PICTURES / (time.process_time() - started)


def _starts(count: int) -> Iterator[int]:
    while True:
        yield from range(0, count - PICTURES + 1, PICTURES)


def _median(values: Iterator[float]) -> float | None:
    middle = statistics.median(values)
    return round(middle, 2) if math.isfinite(middle) else None


BENCHES.register(Images())
