"""The fast path: a chain of linear layers and activations, learned by a hand-derived backward pass in one script.

A tiny step costs Python and autograd far more than arithmetic. Here a whole stretch of steps is one call into
TorchScript (which lets go of Python's global lock, so the window stays fluid), on buffers that were allocated once.
The parameters stay the module's own: each weight and bias becomes a view of one flat buffer, in which a bias is the
last column of its weight matrix, so that one product computes and applies the gradient of both. Samples are columns.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Task
from core.nn.held import is_inside
from core.training.config import TrainingConfig
from core.training.dense_answers import ChainAnswers
from core.training.dense_kernels import (
    ActivationKernel,
    LossKernel,
    UpdateKernel,
    activation_kernel,
    compiled,
    loss_kernel,
    update_kernel,
)
from core.training.events import Metrics, Weights
from core.training.locks import Entry
from core.training.memory import read_memory, write_memory
from core.training.tensors import TensorSplit

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

ALIGNMENT = 16
"""Matrices start at multiples of 64 bytes: then a batch gives the same bits wherever it lies in a stretch."""


@dataclass(frozen=True)
class Chain:
    """A module read as `prefix` (without parameters), then linear layers, each with its activation or None."""

    prefix: nn.Sequential
    linears: tuple[nn.Linear, ...]
    activations: tuple[ActivationKernel | None, ...]

    @property
    def biases(self) -> tuple[Tensor | None, ...]:
        return tuple(linear.bias for linear in self.linears)

    @property
    def widths(self) -> tuple[int, ...]:
        """Inputs of the first layer, then the outputs of each."""
        return (self.linears[0].in_features, *(linear.out_features for linear in self.linears))

    def as_numbers(self, targets: Tensor) -> Tensor:
        """Targets as (n, outputs) numbers; class indices become one-hot rows."""
        import torch

        if targets.dtype != torch.int64:
            return targets
        return torch.nn.functional.one_hot(targets, self.widths[-1]).float()


def read_chain(module: nn.Module) -> Chain | None:
    """`module` as a chain on the CPU in float32, or None where it holds anything else."""
    import torch
    from torch import nn

    parts = list(module.children())
    first = next((i for i, part in enumerate(parts) if isinstance(part, nn.Linear)), None)
    if not isinstance(module, nn.Sequential) or first is None or not all(map(_is_fixed, parts[:first])):
        return None
    linears: list[nn.Linear] = []
    activations: list[ActivationKernel | None] = []
    for part in parts[first:]:
        if type(part) is nn.Linear:
            linears.append(part)
            activations.append(None)
        elif (kernel := activation_kernel(part)) is not None and activations[-1] is None:
            activations[-1] = kernel
        else:
            return None
    fits = all(p.dtype == torch.float32 and p.device.type == "cpu" for p in module.parameters())
    return Chain(nn.Sequential(*parts[:first]), tuple(linears), tuple(activations)) if fits else None


def _is_fixed(part: nn.Module) -> bool:
    """Whether a layer before the first linear one is the same function of each sample for the whole run."""
    from torch import nn

    return type(part).__name__ == "InputFeatures" or isinstance(part, nn.Flatten)


class DenseStepper:
    """A stepper over a chain. `optimiser` is PyTorch's own; its state tensors are views of the ones used here."""

    def __init__(
        self,
        module: nn.Module,
        chain: Chain,
        config: TrainingConfig,
        loss: LossKernel,
        update: UpdateKernel,
        optimiser: Optimizer,
        samples: TensorSplit,
    ) -> None:
        import torch

        self._chain, self._loss, self._update, self.optimiser = chain, loss, update, optimiser
        self._batch_size = config.batch_size
        self._module = module
        with torch.inference_mode():
            self._inputs, self._targets = chain.prefix(samples.inputs), chain.as_numbers(samples.targets)
        self._memory = _Memory(chain, update, optimiser)
        self._answers = ChainAnswers(module, chain, config.loss, loss, self._memory.layers)
        self._stretches: dict[int, _Stretch] = {}

    def steps(self, rows: Tensor, rates: Sequence[float]) -> Tensor:
        import torch

        whole, rest = divmod(len(rows), self._batch_size)
        with torch.inference_mode():
            losses = [self._learn(rows[: len(rows) - rest], list(rates[:whole]))] if whole else []
            if rest:
                losses.append(self._learn(rows[-rest:], list(rates[whole:])))
            return losses[0] if len(losses) == 1 else torch.cat(losses)

    def _learn(self, rows: Tensor, rates: list[float]) -> Tensor:
        """Batches of one size."""
        stretch = self._stretch(len(rows) // len(rates), len(rates))
        return stretch.run(self._inputs, self._targets, rows, rates)

    def outputs(self, inputs: Tensor) -> Tensor:
        """What the network answers now for scaled `inputs` (n, *shape)."""
        return self._answers.outputs(inputs)

    def measure(self, split: TensorSplit, task: Task) -> Metrics | None:
        return self._answers.measure(split, task)

    def memory(self) -> Weights:
        return read_memory(self._module, self.optimiser, None)

    def remember(self, memory: Weights) -> None:
        write_memory(self._module, self.optimiser, memory)

    def lock(self, entries: Sequence[Entry]) -> None:
        self._memory.hold(self._places(entries))
        self._stretches.clear()

    def _places(self, entries: Sequence[Entry]) -> list[int]:
        """Where these numbers lie in the flat buffer."""
        layers = {id(linear): index for index, linear in enumerate(self._chain.linears)}
        found = []
        for name, part in self._module.named_children():
            if (index := layers.get(id(part))) is None:
                continue
            linear = self._chain.linears[index]
            named = {f"{name}.{key}": tuple(tensor.shape) for key, tensor in linear.named_parameters()}
            for entry in entries:
                if is_inside(entry.place, named.get(entry.name, ())):
                    unit, source = (*entry.place, linear.in_features)[:2]
                    found.append(self._memory.place(index, unit, source))
        return found

    def _stretch(self, samples: int, batches: int) -> _Stretch:
        """Buffers and script for batches of so many samples; made again only when more batches come at once."""
        stretch = self._stretches.get(samples)
        if stretch is None or stretch.capacity < batches:
            stretch = _Stretch(self._chain, self._loss, self._update, self._memory, samples, batches)
            self._stretches[samples] = stretch
        return stretch


def dense_stepper(module: nn.Module, config: TrainingConfig, samples: TensorSplit) -> DenseStepper | None:
    """The fast path for this module and configuration, or None where it would not be the same training."""
    chain, loss = read_chain(module), loss_kernel(config.loss)
    if chain is None or loss is None or chain.prefix(samples.inputs[:1]).dim() != 2:  # a sequence is no row
        return None
    optimiser = config.optimiser.build(module.parameters(), config.learning_rate, config.weight_decay)
    update = update_kernel(optimiser, config.l1)
    if update is None:
        return None
    return DenseStepper(module, chain, config, loss, update, optimiser, samples)


class _Memory:
    """Parameters, gradients and optimiser state as flat buffers; the module's and the optimiser's become views."""

    def __init__(self, chain: Chain, update: UpdateKernel, optimiser: Optimizer) -> None:
        import torch

        shapes = [(linear.out_features, linear.in_features + (linear.bias is not None)) for linear in chain.linears]
        starts = [0]
        for rows, columns in shapes:
            starts.append(starts[-1] + math.ceil(rows * columns / ALIGNMENT) * ALIGNMENT)
        self._places = list(zip(starts, shapes))
        self.input_rows = shapes[0][1]
        flat = {name: torch.zeros(starts[-1]) for name in ("p", "g", "mask", *update.state)}
        if "step" in flat:
            flat["step"] = torch.zeros(())
        for linear, matrix in zip(chain.linears, self.matrices(flat["p"]), strict=True):
            _rehome(linear, matrix)
        for linear, matrix in zip(chain.linears, self.matrices(flat["mask"]), strict=True):
            matrix[:, : linear.in_features] = 1.0
        self._share_state(chain, update, optimiser, flat)
        # The same memory under tensors that autograd does not watch: each operation costs less.
        with torch.inference_mode():
            self.flat = {name: torch.from_numpy(tensor.numpy()) for name, tensor in flat.items()}
            pairs = zip(chain.linears, self.matrices(self.flat["p"]), strict=True)
            parts = [(matrix[:, : linear.in_features], matrix[:, linear.in_features :]) for linear, matrix in pairs]
        self.layers = [part for pair in parts for part in pair if part.shape[1]]
        """Weights and, where there is one, bias as a column, of each layer in turn."""

    def place(self, layer: int, row: int, column: int) -> int:
        """Where a number of a layer's matrix lies in the flat buffers."""
        start, (_, columns) = self._places[layer]
        return start + row * columns + column

    def hold(self, places: list[int]) -> None:
        """Let every step put the numbers at `places` back to what they are now."""
        import torch

        self.flat.pop("held", None)
        self.flat.pop("places", None)
        if places:
            with torch.inference_mode():
                self.flat["places"] = torch.tensor(places)
                self.flat["held"] = self.flat["p"][self.flat["places"]].clone()

    def matrices(self, flat: Tensor) -> list[Tensor]:
        """One (outputs, inputs [+ 1]) view of `flat` per layer."""
        return [flat[start : start + rows * columns].view(rows, columns) for start, (rows, columns) in self._places]

    def _share_state(self, chain: Chain, update: UpdateKernel, optimiser: Optimizer, flat: dict[str, Tensor]) -> None:
        for name in update.state:
            if name == "step":
                for parameter in (p for linear in chain.linears for p in linear.parameters()):
                    optimiser.state[parameter][name] = flat[name]
                continue
            for linear, matrix in zip(chain.linears, self.matrices(flat[name]), strict=True):
                optimiser.state[linear.weight][name] = matrix[:, : linear.in_features]
                if linear.bias is not None:
                    optimiser.state[linear.bias][name] = matrix[:, linear.in_features]


def _rehome(linear: nn.Linear, matrix: Tensor) -> None:
    """Move weight and bias into `matrix` and make them views of it."""
    weight, bias = matrix[:, : linear.in_features], matrix[:, linear.in_features :]
    weight.copy_(linear.weight.detach())
    linear.weight.data = weight
    if bias.shape[1]:
        bias.copy_(linear.bias.detach()[:, None])
        linear.bias.data = bias[:, 0]


class _Stretch:
    """Buffers for up to `capacity` batches of one size, and the script that runs over them."""

    def __init__(
        self, chain: Chain, loss: LossKernel, update: UpdateKernel, memory: _Memory, samples: int, capacity: int
    ) -> None:
        self.capacity = capacity
        first, last = chain.widths[0], chain.widths[-1]
        x, y, o = (_matrices(capacity, rows, samples) for rows in (first + 1, last, last))
        rows = x[:, : memory.input_rows]
        self._whole = [x[:, :-1], y, o]
        self._lists = [list(many.unbind()) for many in (rows, rows.transpose(1, 2), y, o)]
        tensors = _named(chain, memory, samples)
        self._tensors = list(tensors.values())
        self._run = compiled(_script(chain, loss, update, samples, tuple(tensors)))

    def run(self, inputs: Tensor, targets: Tensor, rows: Tensor, rates: list[float]) -> Tensor:
        """Learn from the `len(rates)` batches at `rows`; returns their losses."""
        losses: Tensor = self._run(inputs, targets, rows, self._whole, *self._lists, self._tensors, rates)
        return losses


def _matrices(count: int, rows: int, samples: int) -> Tensor:
    """Room for (rows, samples) matrices, each aligned; all ones, which the last row of the inputs keeps."""
    import torch

    numbers = rows * samples
    size = math.ceil(numbers / ALIGNMENT) * ALIGNMENT
    return torch.ones(count, size).as_strided((count, rows, samples), (size, samples, 1))


def _named(chain: Chain, memory: _Memory, samples: int) -> dict[str, Tensor]:
    """The script's tensors: `w` weights with bias, `v` weights for the way back, `g` gradients; per layer input `a`
    with its row of ones, transposed `b`, outputs `h`, before the activation `z`, derivatives `d`."""
    import torch

    named = dict(memory.flat)
    layers = zip(chain.linears, chain.activations, memory.matrices(named["p"]), memory.matrices(named["g"]))
    for i, (linear, activation, weights, gradients) in enumerate(layers):
        named |= {f"w{i}": weights, f"g{i}": gradients, f"v{i}": weights[:, : linear.in_features].t()}
        named[f"d{i}"] = torch.zeros(linear.out_features, samples)
        if activation is not None and activation.keeps_input:
            named[f"z{i}"] = torch.zeros(linear.out_features, samples)
        if linear is not chain.linears[-1]:
            outputs = torch.ones(linear.out_features + 1, samples)
            named[f"h{i}"] = outputs[:-1]
            following = outputs if chain.linears[i + 1].bias is not None else outputs[:-1]
            named |= {f"a{i + 1}": following, f"b{i + 1}": following.t()}
    return named


def _script(chain: Chain, loss: LossKernel, update: UpdateKernel, samples: int, names: tuple[str, ...]) -> str:
    """The text of one stretch of steps: fetch the batches, for each of them forward, derivative of the loss, backward,
    update; then the losses. All of it is one call: between two the window may take Python's global lock.
    """
    last = len(chain.linears) - 1
    scale = loss.scale(samples, chain.widths[-1])
    lines: list[str] = []
    for i, activation in enumerate(chain.activations):
        outputs = "o" if i == last else f"h{i}"
        before = f"z{i}" if activation is not None and activation.keeps_input else outputs
        lines.append(f"torch.mm(w{i}, a{i}, out={before})")
        if activation is not None:
            lines.append(activation.forward.format(z=before, h=outputs))
    lines += [line.format(z="o", y="y", d=f"d{last}") for line in loss.gradient]
    for i in range(last, -1, -1):
        activation = chain.activations[i]
        if i < last:
            lines.append(f"torch.mm(v{i + 1}, d{i + 1}, out=d{i})")
        if activation is not None:
            lines.append(activation.backward.format(z=f"z{i}", h="o" if i == last else f"h{i}", d=f"d{i}"))
    if update.direct:
        lines += [f"w{i}.addmm_(d{i}, b{i}, alpha=-r * {scale!r})" for i in range(last + 1)]
    else:
        lines += [f"torch.addmm(g{i}, d{i}, b{i}, beta=0, alpha={scale!r}, out=g{i})" for i in range(last + 1)]
        lines += update.lines
    if "held" in names:
        lines.append("p.index_copy_(0, places, held)")
    unpacked = [f"{name} = t[{i}]" for i, name in enumerate(names)]
    body = ["r = rates[k]", "a0 = xs[k]", "b0 = xts[k]", "y = ys[k]", "o = os[k]", *lines]
    fetched = [f"shape = [len(rates), {samples}, -1]"] + [
        f"whole[{i}][:len(rates)].copy_({rows}.index_select(0, rows).reshape(shape).transpose(1, 2))"
        for i, rows in enumerate(("inputs", "targets"))
    ]
    values = loss.values.format(z="whole[2][:len(rates)]", y="whole[1][:len(rates)]", scale=repr(scale))
    return "\n".join(
        [
            "def run(inputs: Tensor, targets: Tensor, rows: Tensor, whole: List[Tensor], xs: List[Tensor], "
            "xts: List[Tensor], ys: List[Tensor], os: List[Tensor], t: List[Tensor], rates: List[float]) -> Tensor:",
            *(f"    {line}" for line in (*fetched, *unpacked)),
            "    for k in range(len(rates)):",
            *(f"        {line}" for line in body),
            f"    return {values}",
            "",
        ]
    )
