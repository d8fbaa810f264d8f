"""How a network is trained: one immutable description."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from core.fields import Choice, Label, Range
from core.nn.loss import LOSSES, LossSpec
from core.texts import N_
from core.training.optimiser import OPTIMISERS, OptimiserSpec
from core.training.schedule import SCHEDULES, ScheduleSpec
from core.training.stopping import StopRule


def _default_loss() -> LossSpec:
    return LOSSES["bce_with_logits"]()


def _default_optimiser() -> OptimiserSpec:
    return OPTIMISERS["sgd"]()


def _default_schedule() -> ScheduleSpec:
    return SCHEDULES["constant"]()


@dataclass(frozen=True)
class TrainingConfig:
    """Everything a run needs beside data and network. `seed` draws the initial weights and the order of samples.

    `stop` holds the rules that may end the run before its last epoch; the first that is met decides.
    """

    loss: LossSpec = field(default_factory=_default_loss)
    optimiser: OptimiserSpec = field(default_factory=_default_optimiser)
    schedule: ScheduleSpec = field(default_factory=_default_schedule)
    stop: tuple[StopRule, ...] = ()
    learning_rate: Annotated[
        float,
        Range(1e-7, 100.0, log=True),
        Label(
            N_("training", "Learning rate"), N_("training", "How large each step is. You can drag it while training.")
        ),
    ] = 0.03
    batch_size: Annotated[
        int, Range(1, 65_536), Label(N_("training", "Batch size"), N_("training", "How many samples make one step."))
    ] = 10
    epochs: Annotated[
        int,
        Range(1, 1_000_000),
        Label(N_("training", "Epochs"), N_("training", "How many times all training samples are seen.")),
    ] = 1000
    seed: Annotated[
        int,
        Range(0, 999_999),
        Label(
            N_("training", "Seed"),
            N_("training", "Draws the initial weights and the order of the samples. The same seed gives the same run."),
        ),
    ] = 0
    weight_decay: Annotated[
        float,
        Range(0.0, 10.0),
        Label(
            N_("training", "Weight decay (L2)"),
            N_("training", "Pulls every weight towards zero, in proportion to its size."),
        ),
    ] = 0.0
    l1: Annotated[
        float,
        Range(0.0, 10.0),
        Label(
            N_("training", "L1"),
            N_("training", "Pulls every weight towards zero by the same amount; small ones stay there."),
        ),
    ] = 0.0
    shuffle: Annotated[
        bool,
        Label(N_("training", "Shuffle"), N_("training", "Draw a new order of the training samples for every epoch.")),
    ] = True
    device: Annotated[
        str,
        Choice(
            (
                ("cpu", N_("training", "CPU")),
                ("cuda", N_("training", "NVIDIA GPU (CUDA)")),
                ("mps", N_("training", "Apple GPU (MPS)")),
            )
        ),
        Label(N_("training", "Device"), N_("training", "Where the network is computed.")),
    ] = "cpu"
