"""Where a network is computed: whether this computer has what a configuration asks for."""

from __future__ import annotations

from core.errors import InputError
from core.texts import N_


class NoDeviceError(InputError):
    message = N_("errors", "PyTorch finds no device “{device}” on this computer. Choose the CPU.")


def check_device(device: str) -> None:
    """Raise `NoDeviceError` where PyTorch cannot compute on `device` ("cpu", "cuda", "mps")."""
    import torch

    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not there[device]:
        raise NoDeviceError(device=device)
