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


def settle_threads(spare: int = 0) -> int:
    """Measure (the first time), set and return PyTorch's thread count. A count set from outside is left alone.

    `spare` processors are left to others, such as a window that draws meanwhile: threads that compute together wait
    for the slowest of them at every operation. Results can differ in the last bits between counts, so a run records
    the number that it was made with.
    """
    global _settled
    import torch

    with _lock:
        if _settled is None:
            offered = torch.get_num_threads()
            most = max(1, min(offered, _processors() - spare))
            _settled = offered if "OMP_NUM_THREADS" in os.environ else 1 if most == 1 else _measured(most)
            torch.set_num_threads(_settled)
        return _settled


def _processors() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


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
