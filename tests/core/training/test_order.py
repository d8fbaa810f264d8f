"""Which samples a step learns from, told before and after it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import torch

from core.data.catalog.circle import Circle
from core.project.document import Project
from core.training.order import batch_rows, epoch_order
from core.training.trainer import Trainer


def test_the_batches_that_are_told_are_those_that_a_run_learns_from(monkeypatch: Any) -> None:
    project = Project(data=Circle(count=74))
    config = replace(project.training, batch_size=10, epochs=3, seed=5)
    trainer = Trainer(project.network, project.data.load(), config)
    learned: list[list[int]] = []
    inner = trainer._stepper.steps

    def steps(rows: torch.Tensor, rates: Any) -> torch.Tensor:
        learned.extend(part.tolist() for part in rows.split(10))
        return inner(rows, rates)

    monkeypatch.setattr(trainer._stepper, "steps", steps)
    list(trainer.fit())
    count = len(trainer.data.train)
    assert len(learned) == 12
    assert learned == [batch_rows(count, config, step).tolist() for step in range(12)]


def test_an_epoch_sees_every_sample_once_in_an_order_of_its_own() -> None:
    first, second = epoch_order(40, 3, 0, True), epoch_order(40, 3, 1, True)
    assert sorted(first) == sorted(second) == list(range(40))
    assert not np.array_equal(first, second)
    assert np.array_equal(first, epoch_order(40, 3, 0, True))
    assert epoch_order(5, 3, 7, False).tolist() == [0, 1, 2, 3, 4]
