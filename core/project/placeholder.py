"""Stand-ins for parts that this Gradus does not know: they name themselves, cannot train and are saved untouched."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from core.data.dataset import Array, Dataset, DataSpec, Kind, Progress, Shape, Task
from core.errors import InputError
from core.nn.layer import LayerSpec, ShapeError
from core.nn.loss import LossFunction, LossSpec
from core.texts import N_, Text
from core.training.events import Reason
from core.training.optimiser import OptimiserSpec
from core.training.schedule import ScheduleSpec
from core.training.stopping import RunSoFar, StopRule

if TYPE_CHECKING:
    from torch import nn

HELP = N_("project", "This part is unknown here: it comes from a newer Gradus, or an addition that is missing.")
MESSAGE = N_(
    "errors", "This project uses “{key}”, which is unknown here. Update Gradus, or choose something else there."
)


class UnknownPartError(InputError):
    message = MESSAGE


class UnknownLayerError(ShapeError):
    message = MESSAGE


@dataclass(frozen=True)
class Unknown:
    """What all stand-ins share: `raw` is the part's own JSON, and `name` is the key that nobody answers to."""

    raw: str = "{}"

    help: ClassVar[Text] = HELP
    if TYPE_CHECKING:  # class attributes everywhere else; here the file says them
        key: ClassVar[str]
        name: ClassVar[Any]
    else:

        @property
        def key(self) -> str:
            return str(self.plain().get("key", "?"))

        @property
        def name(self) -> Text:
            return Text("project", self.key)

    def plain(self) -> dict[str, Any]:
        """The part as it stood in the file."""
        found: dict[str, Any] = json.loads(self.raw)
        return found

    def problem(self) -> InputError:
        return UnknownPartError(key=self.key)

    def refuse(self) -> NoReturn:
        raise self.problem()


@dataclass(frozen=True)
class UnknownData(Unknown, DataSpec):
    """Shape, task and outputs are not known; the project keeps the input shape that its network was made for."""

    kind: ClassVar[Kind] = "table"

    @property
    def input_shape(self) -> Shape:
        return ()

    @property
    def task(self) -> Task:
        return "regression"

    @property
    def outputs(self) -> int:
        return 1

    def load(self, progress: Progress | None = None) -> Dataset:
        self.refuse()


@dataclass(frozen=True)
class UnknownLayer(Unknown, LayerSpec):
    if not TYPE_CHECKING:  # layers carry PyTorch's name, a plain string

        @property
        def name(self) -> str:
            return self.key

    def problem(self) -> InputError:
        return UnknownLayerError(key=self.key)

    def output_shape(self, shape: Shape) -> Shape:
        self.refuse()

    def build(self, shape: Shape) -> nn.Module:
        self.refuse()

    def source(self, shape: Shape) -> str:
        self.refuse()


@dataclass(frozen=True)
class UnknownLoss(Unknown, LossSpec):
    formula: ClassVar[str] = ""
    tasks: ClassVar[tuple[Task, ...]] = ()

    def outputs_for(self, task: Task, outputs: int) -> int:
        return outputs

    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        self.refuse()

    def build(self) -> LossFunction:
        self.refuse()

    def probabilities(self, outputs: Any, task: Task) -> Any:
        self.refuse()

    def source(self) -> str:
        self.refuse()


@dataclass(frozen=True)
class UnknownOptimiser(Unknown, OptimiserSpec):
    formula: ClassVar[str] = ""

    def build(self, parameters: Any, learning_rate: float, weight_decay: float) -> Any:
        self.refuse()

    def source(self, learning_rate: float, weight_decay: float) -> str:
        self.refuse()


@dataclass(frozen=True)
class UnknownSchedule(Unknown, ScheduleSpec):
    def factor(self, progress: float) -> float:
        self.refuse()

    def source(self) -> str:
        self.refuse()


@dataclass(frozen=True)
class UnknownStopRule(Unknown, StopRule):
    def reason(self, run: RunSoFar) -> Reason | None:
        self.refuse()
