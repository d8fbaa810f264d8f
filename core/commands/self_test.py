"""`self-test`: whether this installation can do what it promises."""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

NAME = "self-test"
HELP = "check that everything is there and works"

READ_RIGHT = 0.95
"""The shipped network must read so much of the first `PICTURES` test digits."""
PICTURES = 200


def configure(parser: ArgumentParser) -> None:
    """No options; `--gui` is understood by the window's own self-test."""


def run(args: Namespace) -> dict[str, Any]:
    """`{"ok", "checks": {name: {"ok", "detail", "seconds"}}}`; a check that raises has failed."""
    checks = {name: _checked(check) for name, check in CHECKS.items()}
    return {"ok": all(check["ok"] for check in checks.values()), "checks": checks}


def text(result: dict[str, Any]) -> str:
    """One line per check."""
    lines = [f"{'ok  ' if c['ok'] else 'FAIL'}  {name}: {c['detail']}" for name, c in result["checks"].items()]
    return "\n".join([*lines, "everything works" if result["ok"] else "something is missing or broken"])


def catalogues() -> str:
    """Every catalogue loads, and none is empty."""
    from core.commands.list import CATALOGUES, catalogue

    sizes = {kind: len(catalogue(kind)) for kind in CATALOGUES}
    _demand(all(sizes.values()), f"empty: {[kind for kind, size in sizes.items() if size == 0]}")
    return ", ".join(f"{size} {kind}" for kind, size in sizes.items())


def training() -> str:
    """A small network learns two clouds in a second."""
    from core.lesson_training import Budget, train_project
    from core.project.preset import PRESETS
    from core.project.settings import with_settings

    project = with_settings(PRESETS["blobs"].project(), {"epochs": "5", "learning_rate": "0.1"})
    metrics = train_project(project, Budget()).metrics
    _demand(metrics["test_accuracy"] > 0.95, f"test accuracy {metrics['test_accuracy']}")
    return f"test accuracy {metrics['test_accuracy']:.3f} after {metrics['steps']:.0f} steps"


def storage() -> str:
    """A project with weights comes back from a file as it was."""
    from core.project.preset import PRESETS
    from core.project.storage import load, save
    from core.training.weights import read_weights

    project = PRESETS["playground"].project()
    weights = read_weights(project.network.build(1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "自检 self-test.gradus"
        save(path, project, weights)
        back = load(path)
        size = path.stat().st_size
    same = back.weights is not None and all(np.array_equal(back.weights[name], weights[name]) for name in weights)
    _demand(back.project == project and same, "what came back differs")
    return f"{size} bytes"


def mnist() -> str:
    """The shipped digits are all there."""
    from core.data.dataset import DATASETS

    digits = DATASETS["mnist"]().load()
    _demand((len(digits.train), len(digits.test)) == (60_000, 10_000), "pictures are missing")
    return f"{len(digits.train)} + {len(digits.test)} pictures"


def digits() -> str:
    """The shipped network reads the first test digits."""
    from core.data.dataset import DATASETS
    from core.digits.reader import open_reader, shipped_model

    reader = open_reader(shipped_model())
    test = DATASETS["mnist"](count=100).load().test  # type: ignore[call-arg]
    pictures, labels = test.inputs[:PICTURES, 0] / np.float32(255), test.targets[:PICTURES]
    right = sum(int(reader.probabilities(picture).argmax()) == label for picture, label in zip(pictures, labels))
    _demand(right / PICTURES >= READ_RIGHT, f"only {right} of {PICTURES} read right")
    return f"{right} of {PICTURES} read right"


CHECKS: dict[str, Callable[[], str]] = {
    "catalogues": catalogues,
    "training": training,
    "storage": storage,
    "mnist": mnist,
    "digits": digits,
}


def _checked(check: Callable[[], str]) -> dict[str, Any]:
    started = time.perf_counter()
    try:
        detail, ok = check(), True
    except Exception as error:  # a self-test reports whatever goes wrong, and goes on
        detail, ok = f"{type(error).__name__}: {error}", False
    return {"ok": ok, "detail": detail, "seconds": round(time.perf_counter() - started, 2)}


def _demand(condition: bool, otherwise: str) -> None:
    if not condition:
        raise RuntimeError(otherwise)
