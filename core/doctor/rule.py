"""The training doctor: one rule finds one trouble of a run, shows its evidence and offers a fix."""

from __future__ import annotations

import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import numpy as np

from core.data.dataset import Array, Dataset, DataSpec
from core.data.scaling import Scaling
from core.nn.network import NetworkSpec
from core.registry import Registry
from core.texts import Text
from core.training.config import TrainingConfig
from core.training.history import History

if TYPE_CHECKING:
    from torch import nn

P = TypeVar("P")
SAMPLES_LOOKED_AT = 1000
FAR = 10.0
"""From this size on targets are far from 0; a network answers with numbers of about 1 at first."""


@dataclass(frozen=True)
class Course:
    """A run so far as plain columns: `batches` the loss of every kept step; per epoch the losses and train accuracy.

    `held_out` is the validation loss, or the test loss where nothing was held out for validation.
    """

    batches: Array
    train: Array
    held_out: Array
    accuracy: Array
    step: int

    @classmethod
    def of(cls, history: History) -> Course:
        """Copies, so that the doctor may think on another thread."""
        validation, test = history.loss["validation"].y, history.loss["test"].y
        return cls(
            batches=np.array(history.batch_loss.y),
            train=np.array(history.loss["train"].y),
            held_out=np.array(validation if len(validation) else test),
            accuracy=np.array(history.accuracy["train"].y),
            step=history.step,
        )


@dataclass(frozen=True)
class Case:
    """What the doctor looks at: the recipe, the data, and as far as there is a run, its course and its network."""

    network: NetworkSpec
    training: TrainingConfig
    dataset: Dataset
    scaling: Scaling
    course: Course | None = None
    module: nn.Module | None = None
    data: DataSpec | None = None
    """The recipe of the data, where there is something to set in it."""

    def target_size(self) -> float:
        """About how far from 0 the numbers lie that are to be learned (root mean square); 0 where classes are."""
        if self.dataset.task != "regression" or not len(self.dataset.train):
            return 0.0
        return float(np.sqrt(np.square(self.dataset.train.targets, dtype=np.float64).mean()))

    def train_inputs(self) -> Array:
        """The first training samples as the network is given them, at most `SAMPLES_LOOKED_AT`."""
        return self.scaling.apply(self.dataset.train.inputs[:SAMPLES_LOOKED_AT])


@dataclass(frozen=True)
class Fix:
    """What a button would change. `changes` replaces fields of a project (`data`, `network`, …)."""

    label: Text
    changes: Mapping[str, Any]
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, project: P) -> P:
        """The project with the changes; the one given stays as it is."""
        return dataclasses.replace(project, **self.changes)  # type: ignore[type-var]


@dataclass(frozen=True)
class Finding:
    """One trouble: the rule's key and name, a sentence of evidence with the numbers that fill it, and the fix."""

    rule: str
    name: Text
    evidence: Text
    parameters: Mapping[str, Any]
    fix: Fix | None


class Rule(ABC):
    """One rule. Its `examine` returns a finding or None, also where it lacks what it would need to know."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    order: ClassVar[int] = 100

    @abstractmethod
    def examine(self, case: Case) -> Finding | None:
        """Look at the case; nothing in it is changed."""

    def found(self, evidence: Text, fix: Fix | None = None, **parameters: Any) -> Finding:
        """A finding of this rule; `parameters` fill the sentence."""
        return Finding(self.key, self.name, evidence, parameters, fix)


RULES: Registry[type[Rule]] = Registry("rules", "core.doctor.rules")


def diagnose(case: Case) -> tuple[Finding, ...]:
    """Everything that the rules find, in their order."""
    findings = (rule().examine(case) for rule in RULES.values())
    return tuple(finding for finding in findings if finding is not None)


def with_layer(network: NetworkSpec, index: int, *layers: Any) -> NetworkSpec:
    """The network with the layer at `index` replaced by `layers` (none: removed)."""
    return dataclasses.replace(network, layers=(*network.layers[:index], *layers, *network.layers[index + 1 :]))


def three_digits(value: float) -> float:
    """Rounded to three significant digits, for numbers that a button will set."""
    return float(f"{value:.3g}")
