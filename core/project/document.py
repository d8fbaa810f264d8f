"""The project: data, scaling, network and training as one immutable document."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.data.dataset import DATASETS, DataSpec
from core.data.scaling import SCALINGS
from core.errors import GradusError, UnknownKeyError
from core.nn.fit import misfit
from core.nn.layer import LAYERS
from core.nn.network import NetworkSpec
from core.project.placeholder import Unknown
from core.training.config import TrainingConfig


def _default_data() -> DataSpec:
    return DATASETS["circle"]()


def _default_network() -> NetworkSpec:
    linear, tanh = LAYERS["linear"], LAYERS["tanh"]
    return NetworkSpec((2,), (linear(units=4), tanh(), linear(units=2), tanh(), linear(units=1)))  # type: ignore[call-arg]


@dataclass(frozen=True)
class Project:
    """What a user has on the desk. An edit is `dataclasses.replace`; nothing in it is ever changed in place."""

    name: str = ""
    data: DataSpec = field(default_factory=_default_data)
    scaling: str = "none"
    network: NetworkSpec = field(default_factory=_default_network)
    training: TrainingConfig = field(default_factory=TrainingConfig)

    def problem(self) -> GradusError | None:
        """Why this project cannot be trained as it stands, or None. Nothing is loaded or built for the answer."""
        unknown = next((part for part in self._parts() if isinstance(part, Unknown)), None)
        if unknown is not None:
            return unknown.problem()
        if self.scaling not in SCALINGS:
            return UnknownKeyError(kind="scalings", key=self.scaling, known=", ".join(SCALINGS))
        return misfit(self.network, self.training.loss, self.data.task, self.data.outputs)

    def with_data(self, data: DataSpec) -> Project:
        """The project over other data: the network's input follows, and the usual scaling where the kind changed."""
        scaling = self.scaling if data.kind == self.data.kind else data.scaling
        return replace(self, data=data, scaling=scaling, network=replace(self.network, input_shape=data.input_shape))

    def _parts(self) -> tuple[object, ...]:
        training = self.training
        return (self.data, training.loss, training.optimiser, training.schedule, *training.stop)
