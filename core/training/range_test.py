"""The learning-rate range test: the rate grows from step to step until the loss bursts, and the curve shows where.

Source: L. N. Smith, Cyclical Learning Rates for Training Neural Networks, WACV 2017, section 3.3. The suggestion is the
more careful of the two usual ones (the fastai library offers both): the steepest fall, and a tenth of the lowest point.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.data.dataset import Array, Dataset, Progress
from core.data.scaling import Scaling
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.schedule import SCHEDULES
from core.training.trainer import Trainer

LOWEST, HIGHEST, STEPS = 1e-5, 10.0, 120
SAMPLES = 64
"""At least so many samples are learned from at each rate: small batches alone would only show their own noise."""
MEMORY = 0.9
"""Weight of what came before in the smoothed loss."""
BURST = 4.0
"""The test ends where the smoothed loss is so many times its lowest value."""
WARM_UP = 10
"""The first smoothed values follow single batches too closely to be judged."""


@dataclass(frozen=True)
class RangeTest:
    """Mean loss at each rate, and the same smoothed; arrays of one length, rates growing.

    `suggested` is a good rate, None where the loss falls at none;
    `burst_at` is the rate at which the loss burst, None where it did not up to the highest rate.
    """

    rates: Array
    losses: Array
    smoothed: Array
    suggested: float | None
    burst_at: float | None


def range_test(
    network: NetworkSpec,
    dataset: Dataset,
    config: TrainingConfig,
    *,
    scaling: Scaling | None = None,
    steps: int = STEPS,
    progress: Progress | None = None,
) -> RangeTest:
    """Train a fresh network at `steps` rates, each higher than the one before, for a batch or a few at each.

    The project's own network is not touched: weights begin anew from `config.seed`. `progress` hears steps and may
    raise to cancel. Raises the `InputError` of a network that does not fit the data.
    """
    control = RunControl()
    plain = replace(config, schedule=SCHEDULES["constant"](), stop=())
    trainer = Trainer(network, dataset, plain, control, scaling=scaling)
    batches = math.ceil(SAMPLES / min(config.batch_size, len(dataset.train)))
    rates = np.geomspace(LOWEST, HIGHEST, steps)
    losses: list[float] = []
    for done, rate in enumerate(rates):
        control.set_learning_rate(float(rate))
        losses.append(float(np.mean([_one_step(trainer) for _ in range(batches)])))
        if not math.isfinite(losses[-1]) or _has_burst(losses):
            break
        if progress is not None:
            progress(done + 1, steps)
    return judged(rates[: len(losses)], np.array(losses), whole=len(losses) == steps)


def judged(rates: Array, losses: Array, *, whole: bool) -> RangeTest:
    """What a series of losses at growing rates says; `whole` where the test reached its highest rate."""
    finite = np.isfinite(losses)
    rates, losses = rates[finite], losses[finite]
    smoothed = smooth(losses)
    burst = None if whole or not len(rates) else float(rates[-1])
    for array in (rates, losses, smoothed):
        array.flags.writeable = False
    return RangeTest(rates, losses, smoothed, _suggested(rates, smoothed), burst)


def smooth(losses: Array) -> Array:
    """An exponential mean with its start corrected, so that the first value is the first loss."""
    means, mean = np.empty(len(losses)), 0.0
    for i, loss in enumerate(losses):
        mean = MEMORY * mean + (1 - MEMORY) * loss
        means[i] = mean / (1 - MEMORY ** (i + 1))
    return means


def _one_step(trainer: Trainer) -> float:
    loss = math.nan
    for event in trainer.learn(1):
        loss = float(getattr(event, "losses", (loss,))[-1])
    return loss


def _has_burst(losses: list[float]) -> bool:
    means = smooth(np.array(losses))
    return len(means) > WARM_UP and bool(means[-1] > BURST * means[WARM_UP:].min())


def _suggested(rates: Array, smoothed: Array) -> float | None:
    """The rate of the steepest fall, or a tenth of the rate of the lowest point; None when nothing falls by a 50th."""
    if len(rates) <= WARM_UP + 2:
        return None
    lowest = int(np.argmin(smoothed))
    if lowest <= WARM_UP + 1 or smoothed[lowest] > 0.98 * smoothed[WARM_UP]:
        return None
    slopes = np.gradient(smoothed, np.log10(rates))[WARM_UP:lowest]
    return min(float(rates[WARM_UP + int(np.argmin(slopes))]), float(rates[lowest]) / 10)
