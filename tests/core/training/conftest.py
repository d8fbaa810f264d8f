"""Small real runs for the tests of training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.data.catalog.circle import Circle
from core.data.dataset import Dataset
from core.nn.layers.linear import Linear
from core.nn.layers.tanh import Tanh
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.trainer import Trainer

TINY = NetworkSpec((2,), (Linear(units=4), Tanh(), Linear(units=2), Tanh(), Linear(units=1)))
CONFIG = TrainingConfig(epochs=3, batch_size=10, learning_rate=0.1)
SAMPLES = 90

MakeTrainer = Callable[..., Trainer]


@pytest.fixture(scope="session")
def circle() -> Dataset:
    return Circle(count=SAMPLES, test_share=0.5).load()


@pytest.fixture
def make_trainer(circle: Dataset) -> MakeTrainer:
    """A trainer of a tiny network on 45 points (five steps make an epoch); configuration fields as keywords."""

    def make(control: RunControl | None = None, network: NetworkSpec = TINY, **fields: Any) -> Trainer:
        return Trainer(network, circle, replace(CONFIG, **fields), control)

    return make
