"""What a run remembers beside its weights: the optimiser's moments and its random numbers, as arrays by name.

A run that begins with the weights, the step and the memory of another goes on as that would have, bit for bit with the
same number of threads. `PARAMETER:STATE` holds a tensor of the optimiser, `:chance` and `PART:chance` generators.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.training.events import Weights

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn
    from torch.optim import Optimizer

CHANCE = "chance"


def read_memory(module: nn.Module, optimiser: Optimizer | None, chance: Tensor | None) -> Weights:
    """A copy of the optimiser's state, of `chance` (the run's own random numbers) and of the generators of layers."""
    found: dict[str, Tensor] = {} if chance is None else {f":{CHANCE}": chance}
    found |= {f"{name}:{CHANCE}": generator.get_state() for name, generator in _generators(module).items()}
    for name, parameter in module.named_parameters():
        state = {} if optimiser is None else optimiser.state.get(parameter, {})
        found |= {f"{name}:{key}": tensor for key, tensor in state.items() if hasattr(tensor, "detach")}
    memory = {}
    for name, tensor in found.items():
        array = tensor.detach().cpu().numpy().copy()
        array.flags.writeable = False
        memory[name] = array
    return memory


def write_memory(module: nn.Module, optimiser: Optimizer | None, memory: Weights) -> Tensor | None:
    """Put `memory` back and return the run's own random numbers, if any are in it.

    Of another network or another optimiser nothing is taken over: the run then begins with a fresh one.
    """
    import torch

    for name, generator in _generators(module).items():
        if (state := memory.get(f"{name}:{CHANCE}")) is not None and state.shape == generator.get_state().numpy().shape:
            generator.set_state(torch.from_numpy(np.array(state, np.uint8)))
    if optimiser is not None and _fits(module, optimiser, memory):
        _write_state(module, optimiser, memory)
    own = memory.get(f":{CHANCE}")
    return None if own is None else torch.from_numpy(np.array(own, np.uint8))


def _write_state(module: nn.Module, optimiser: Optimizer, memory: Weights) -> None:
    """In place where the optimiser has a tensor already: others may look at the same numbers."""
    import torch

    parameters = dict(module.named_parameters())
    with torch.no_grad():
        for name, array in memory.items():
            owner, _, key = name.rpartition(":")
            if owner not in parameters or key == CHANCE:
                continue
            parameter, tensor = parameters[owner], torch.from_numpy(np.array(array))
            present = optimiser.state[parameter].get(key)
            if present is not None:
                present.copy_(tensor)
            else:
                optimiser.state[parameter][key] = tensor.to(parameter.device)


def _fits(module: nn.Module, optimiser: Optimizer, memory: Weights) -> bool:
    """Whether the memory is one of this network under an optimiser of this kind, with numbers all finite."""
    parameters = dict(module.named_parameters())
    wanted = _state_names(optimiser)
    for name, array in memory.items():
        owner, _, key = name.rpartition(":")
        if key == CHANCE:
            continue
        if owner not in parameters or key not in wanted or not np.isfinite(array).all():
            return False
        if array.shape not in ((), tuple(parameters[owner].shape)):
            return False
    return True


def _state_names(optimiser: Optimizer) -> frozenset[str]:
    """The names of the tensors that one step makes such an optimiser keep, tried on one number."""
    import torch

    trial = torch.nn.Parameter(torch.ones(1))
    group = {key: value for key, value in optimiser.param_groups[0].items() if key != "params"}
    probe = type(optimiser)([{**group, "params": [trial]}])  # type: ignore[call-arg]  # every optimiser takes groups
    trial.grad = torch.ones(1)
    probe.step()
    return frozenset(key for key, value in probe.state[trial].items() if isinstance(value, torch.Tensor))


def _generators(module: nn.Module) -> dict[str, torch.Generator]:
    """The generators of layers that draw on their own, by the layer's name."""
    import torch

    parts = {name: getattr(part, CHANCE, None) for name, part in module.named_modules()}
    return {name: found for name, found in parts.items() if isinstance(found, torch.Generator)}
