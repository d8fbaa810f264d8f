"""The base of the presets: ready projects to start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from core.data.dataset import DATASETS
from core.fields import replace_fields
from core.nn.loss import LOSSES
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.registry import Registry
from core.texts import Text
from core.training.config import TrainingConfig
from core.training.optimiser import OPTIMISERS


@dataclass(frozen=True)
class Preset:
    """A member registers an instance; `make` builds its project, so that a list of presets costs nothing."""

    key: str
    name: Text
    help: Text
    make: Callable[[], Project]
    order: int = 100

    def project(self) -> Project:
        """The project, with the preset's English name as its own."""
        return replace(self.make(), name=self.name.source)


PRESETS: Registry[Preset] = Registry("presets", "core.project.presets")


def project_of(data: str, network: NetworkSpec, training: TrainingConfig, **fields: Any) -> Project:
    """A project over the data set called `data` (with `fields` set) and its usual scaling."""
    spec = replace_fields(DATASETS[data](), **fields)
    return Project(data=spec, scaling=spec.scaling, network=network, training=training)


def training_of(loss: str, optimiser: str = "sgd", *, momentum: float | None = None, **fields: Any) -> TrainingConfig:
    """A training configuration by keys; `fields` are the configuration's own."""
    method = OPTIMISERS[optimiser]()
    if momentum is not None:
        method = replace_fields(method, momentum=momentum)
    config: TrainingConfig = replace_fields(TrainingConfig(), loss=LOSSES[loss](), optimiser=method, **fields)
    return config
