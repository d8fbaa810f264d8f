"""Train the bundled needle network on rendered dials alone: `python -m core.vision.train_needle`.

The shipped weights were made by eight calls, each but the first going on (`--start`) from the file of the one before:
    python -m core.vision.train_needle --out first.safetensors
    … --start first.safetensors --steps 600 --rate 1e-3 --pool 3000 --seed 8 --out second.safetensors
    … --start second.safetensors --steps 1500 --rate 2e-3 --fresh 2 --seed 9 --out third.safetensors
    … --start third.safetensors --steps 1200 --rate 2e-3 --fresh 2 --seed 10 --out fourth_400.safetensors
    … --start fourth_400.safetensors --steps 400 --rate 1.5e-3 --pool 2000 --fresh 2 --seed 11 --out fifth.safetensors
    … --start fifth.safetensors --steps 2200 --rate 2e-3 --pool 3000 --fresh 2 --seed 12 --out sixth.safetensors
    … --start sixth.safetensors --steps 2200 --rate 2e-3 --pool 3000 --fresh 2 --seed 13 --out seventh_500.safetensors
    … --start seventh_500.safetensors --steps 1300 --rate 2e-3 --pool 2500 --fresh 2 --seed 14
The fourth was stopped after step 400, the seventh after 500. The drawings were widened before the third call, those of
mirrors again before the fourth, pointers and light before the sixth; from the seventh on the network learns where the
pivot is. The file's header repeats the settings of the last call.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from core.resources import resource
from core.vision.lookalikes import Batches, Reservoir
from core.vision.needle_network import (
    BIN_DEG,
    BINS,
    OFF,
    WEIGHTS,
    NeedleNetwork,
    directions,
    load_network,
    pivots,
    save_network,
    vectors,
)


@dataclass(frozen=True)
class Progress:
    """After one step: the loss, and the median angle error in degrees of the batch."""

    step: int
    loss: float
    median_error_deg: float


def loss_of(answer: Tensor, truth_deg: Tensor, pointing: Tensor) -> Tensor:
    """Cross-entropy against a narrow bell over the directions, the distance of (sin θ, cos θ), and the correction's.

    Where there is no needle the bell is flat, so that the network learns to hesitate.
    """
    bins = torch.arange(BINS) * BIN_DEG
    away = (bins[None] - truth_deg[:, None] + 180.0) % 360.0 - 180.0
    bell = torch.softmax(-0.5 * (away / (0.6 * BIN_DEG)) ** 2, dim=-1)
    flat = torch.full_like(bell, 1.0 / BINS)
    target = pointing[:, None] * bell + (1 - pointing[:, None]) * flat
    entropy = -(target * answer[:, 0].log_softmax(dim=-1)).sum(-1)
    turn = torch.deg2rad(truth_deg)
    miss = (vectors(answer) - torch.stack([turn.sin(), turn.cos()], dim=1)).pow(2).sum(1)
    correction = (1 - torch.cos(directions(answer) - turn[:, None])).mul(bell.detach()).sum(-1)
    return (entropy + pointing * (miss + 60.0 * correction)).mean()


def loss_of_pivot(answer: Tensor, truth: Tensor) -> Tensor:
    """Smoothed distance of the pivot (n, 2) in units of a quarter `OFF`; one that nobody knows costs nothing."""
    known = truth.isfinite().all(dim=1)
    unit = 4.0 / OFF
    return torch.nn.functional.smooth_l1_loss(unit * pivots(answer[known]), unit * truth[known], reduction="sum") / (
        2.0 * len(truth)
    )


def trained(
    network: NeedleNetwork, batches: Batches, steps: int, batch: int, rate: float, fresh: int
) -> Iterator[Progress]:
    """Train in place by AdamW under a rising, then falling cosine rate; each step yields."""
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-3)
    for step in range(steps):
        share = min(1.0, (step + 1) / (0.05 * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
        for group in optimiser.param_groups:
            group["lr"] = rate * max(share, 0.01)
        batches.refresh(fresh)
        strips, truth, pointing, pivot = (torch.from_numpy(array) for array in batches.batch(batch))
        answer = network(strips)
        loss = loss_of(answer, truth, pointing) + loss_of_pivot(answer, pivot)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        yield Progress(step, loss.item(), _median_error(answer.detach(), truth, pointing))


def _median_error(answer: Tensor, truth: Tensor, pointing: Tensor) -> float:
    seen = vectors(answer)
    angle = torch.rad2deg(torch.atan2(seen[:, 0], seen[:, 1]))
    away = ((angle - truth + 180.0) % 360.0 - 180.0).abs()[pointing > 0]
    return float(away.median()) if len(away) else math.nan


def main(arguments: list[str] | None = None) -> None:
    """The recorded command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--pool", type=int, default=4000, help="rendered pictures kept")
    parser.add_argument("--fresh", type=int, default=1, help="new dials a step, four pictures each")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--out", type=Path, default=resource(*WEIGHTS))
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    network = load_network(options.start).train() if options.start else NeedleNetwork()
    start = time.monotonic()
    reservoir = Reservoir(options.pool, options.seed)
    note = {key: str(value) for key, value in vars(options).items() if key not in ("out", "start")}
    note["start"] = options.start.name if options.start else "random"
    window: list[Progress] = []
    for done in trained(network, reservoir, options.steps, options.batch, options.rate, options.fresh):
        window.append(done)
        if len(window) == 100:
            loss = np.mean([item.loss for item in window])
            error = np.nanmean([item.median_error_deg for item in window])
            print(f"{time.monotonic() - start:7.0f} s  step {done.step + 1}  loss {loss:.3f}  {error:.2f}°", flush=True)
            window.clear()
            save_network(network, options.out, {**note, "done": str(done.step + 1)})
    save_network(network, options.out, note)


if __name__ == "__main__":
    main()
