"""How many threads PyTorch computes with: chosen once per process by a short measurement, never by counting cores."""

from __future__ import annotations

import os
import threading
import time

WORTH_IT = 1.25
"""More threads must be faster than one by this factor: two that share a core are often slower than one."""
ROUNDS = 5
_lock = threading.Lock()
_settled: int | None = None


def settle_threads() -> int:
    """Measure (the first time), set and return PyTorch's thread count. A count set from outside is left alone.

    Results can differ in the last bits between counts, so a run records the number that it was made with.
    """
    global _settled
    import torch

    with _lock:
        if _settled is None:
            offered = torch.get_num_threads()
            _settled = offered if offered == 1 or "OMP_NUM_THREADS" in os.environ else _measured(offered)
            torch.set_num_threads(_settled)
        return _settled


def _measured(offered: int) -> int:
    """One thread, or as many as PyTorch offers, whichever trains a batch of a usual network faster."""
    import torch

    inputs, weights = torch.ones(64, 784), torch.ones(784, 512)
    slopes = torch.ones(64, 512)
    best: dict[int, float] = {}
    for _ in range(ROUNDS):
        for count in (1, offered):
            torch.set_num_threads(count)
            started = time.perf_counter()
            for _ in range(4):
                torch.mm(inputs, weights)
                torch.mm(inputs.t(), slopes)
            taken = time.perf_counter() - started
            best[count] = min(taken, best.get(count, taken))
    return offered if best[1] > WORTH_IT * best[offered] else 1
