"""The hand in a network: weights and biases that a person sets between steps, or locks so that none moves them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.nn.cuts import is_number
from core.nn.edits import cuts_of, has_bias
from core.nn.held import fitting, is_inside
from core.nn.network import NetworkSpec
from core.training.events import Weights

if TYPE_CHECKING:
    from torch import Tensor, nn


class Entry(NamedTuple):
    """One number of a network: the PyTorch name of its parameter, its place in it, and its value."""

    name: str
    place: tuple[int, ...]
    value: float


def held_entries(network: NetworkSpec) -> tuple[Entry, ...]:
    """All numbers that no training moves: the locked ones at their values, the cut ones at zero."""
    cut = cut_entries(network)
    gone = {entry[:2] for entry in cut}
    return (*(entry for entry in locked_entries(network) if entry[:2] not in gone), *cut)


def cut_entries(network: NetworkSpec) -> tuple[Entry, ...]:
    """Zero for every connection that is cut; cuts beyond a layer that has shrunk since are passed over."""
    return tuple(
        entry_of(index, unit, source, 0.0)
        for index, report in enumerate(network.report())
        if report.input is not None and report.problem is None
        for unit, source, _ in report.spec.cuts(report.input)
    )


def restored_entries(before: NetworkSpec, after: NetworkSpec, seed: int) -> tuple[Entry, ...]:
    """What the connections that are cut in `before` and no longer in `after` weigh again.

    It is what they had when they were cut; those that never had any weight start as `seed` draws it.
    """
    kept = {entry[:2] for entry in cut_entries(after)}
    remembered = {entry_of(*place, value)[:2]: value for place, value in cuts_of(before).items()}
    back = [entry._replace(value=remembered[entry[:2]]) for entry in cut_entries(before) if entry[:2] not in kept]
    if any(not entry.value for entry in back):
        fresh = after.build(seed).state_dict()
        back = [entry if entry.value else entry._replace(value=float(fresh[entry.name][entry.place])) for entry in back]
    return tuple(back)


def locked_entries(network: NetworkSpec) -> tuple[Entry, ...]:
    """What is locked in the layers of `network`; locks beyond a layer that has shrunk since are passed over."""
    found = []
    for index, report in enumerate(network.report()):
        inputs = 0 if report.input is None else report.input[-1]
        for unit, source, value in getattr(report.spec, "locked", ()):
            if is_number((unit, source), report.spec.units, inputs, has_bias(report.spec)):  # type: ignore[attr-defined]
                found.append(entry_of(index, unit, source, value))
        held = getattr(report.spec, "held", ())
        if held and report.input is not None and report.problem is None:
            kept = fitting(held, report.spec.parameter_shapes(report.input))
            found += [Entry(f"{index}.{name}", place, value) for name, place, value in kept]
    return tuple(found)


def entry_of(layer: int, unit: int, source: int, value: float) -> Entry:
    """The weight from input `source` to neuron `unit` of layer `layer`; for source −1 the neuron's bias."""
    return Entry(f"{layer}.bias", (unit,), value) if source < 0 else Entry(f"{layer}.weight", (unit, source), value)


def with_entries(weights: Weights, entries: Iterable[Entry]) -> Weights:
    """`weights` with these numbers in place; entries that are not there are passed over. The given arrays stay."""
    changed = dict(weights)
    for name, place, value in entries:
        if name in changed and is_inside(place, tuple(changed[name].shape)):
            array = changed[name].copy()
            array[place] = value
            array.flags.writeable = False
            changed[name] = array
    return changed


def write_entries(module: nn.Module, entries: Iterable[Entry]) -> None:
    """Put these numbers into the module's own parameters; entries that are not there are passed over."""
    import torch

    parameters = dict(module.named_parameters())
    with torch.no_grad():
        for name, place, value in entries:
            if name in parameters and is_inside(place, tuple(parameters[name].shape)):
                parameters[name][place] = value


class Pins:
    """Holds entries of a module at the values that they have now."""

    def __init__(self, module: nn.Module, entries: Sequence[Entry]) -> None:
        import torch

        self._held: list[tuple[Tensor, tuple[Tensor, ...], Tensor]] = []
        for name, parameter in module.named_parameters():
            places = [entry.place for entry in entries if entry.name == name]
            places = [place for place in places if is_inside(place, tuple(parameter.shape))]
            if places:
                index = tuple(torch.tensor(axis, device=parameter.device) for axis in zip(*places, strict=True))
                self._held.append((parameter.data, index, parameter.data[index].clone()))

    def restore(self) -> None:
        """Put the values back; called after every step, so that whatever the optimiser did is undone."""
        for parameter, index, values in self._held:
            parameter.index_put_(index, values)
