"""What a chain of dense layers answers, and how well: the way forward and the measurement, one script each.

An epoch of toy data takes a millisecond. Measured operation by operation it would take as long again, and each of the
operations would hand Python's global lock to the window and wait until it comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.data.dataset import Task
from core.training.dense_kernels import LossKernel, compiled
from core.training.evaluation import EVALUATION_BATCH, evaluate, predict
from core.training.events import Metrics
from core.training.tensors import TensorSplit

if TYPE_CHECKING:
    from torch import Tensor, nn

    from core.nn.loss import LossSpec
    from core.training.dense import Chain

MOST_KEPT = 8
"""Inputs and targets of the three splits, and some room."""


class ChainAnswers:
    """Answers of a `module` that is `chain`; `layers` holds the weights and, if there is one, the bias of each."""

    def __init__(
        self, module: nn.Module, chain: Chain, loss: LossSpec, kernel: LossKernel, layers: list[Tensor]
    ) -> None:
        self._module, self._chain, self._loss, self._kernel, self._layers = module, chain, loss, kernel, layers
        self._forward = compiled(_forward_script(chain))
        self._measure = compiled(_measure_script(chain, kernel))
        self._kept: dict[int, tuple[Tensor, Tensor]] = {}

    def outputs(self, inputs: Tensor) -> Tensor:
        """What the network answers now for scaled `inputs` (n, *shape)."""
        import torch

        if len(inputs) > EVALUATION_BATCH:
            return predict(self._module, inputs)
        with torch.inference_mode():
            answers: Tensor = self._forward(self._columns(inputs, self._chain.prefix), self._layers)
            return answers.t()

    def measure(self, split: TensorSplit, task: Task) -> Metrics | None:
        """Loss and accuracy over a split; None for no samples."""
        import torch

        count = len(split)
        if not 0 < count <= EVALUATION_BATCH:
            return evaluate(self.outputs, split, self._loss, task)
        with torch.inference_mode():
            inputs = self._columns(split.inputs, self._chain.prefix)
            targets = self._columns(split.targets, self._chain.as_numbers)
            divisor = round(1 / self._kernel.scale(count, self._chain.widths[-1]), 6)
            loss, right = self._measure(inputs, self._layers, targets, split.labels, divisor)
        return Metrics(loss, None if split.labels is None else right / count)

    def _columns(self, rows: Tensor, make: Callable[[Tensor], Tensor]) -> Tensor:
        """`make(rows)` with samples as columns; the same few splits are measured after every epoch, so it is kept."""
        if id(rows) not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[id(rows)] = (rows, make(rows).t().contiguous())
        return self._kept[id(rows)][1]


def _forward_script(chain: Chain) -> str:
    """The text of the way forward alone, for columns of any number of samples."""
    return f"def run(h: Tensor, t: List[Tensor]) -> Tensor:\n{_forward_lines(chain)}    return h\n"


def _measure_script(chain: Chain, loss: LossKernel) -> str:
    """The text of a measurement: the loss over all samples at once, and how many are decided rightly.

    The sum is divided, as PyTorch's means are: multiplied by the inverse it could differ in the last bit.
    """
    value = loss.values.format(z="h.unsqueeze(0)", y="y.unsqueeze(0)", scale="1.0")
    return (
        "def run(h: Tensor, t: List[Tensor], y: Tensor, labels: Optional[Tensor], over: float) -> Tuple[float, int]:\n"
        f"{_forward_lines(chain)}"
        "    right = 0\n"
        "    if labels is not None:\n"
        f"        p = {loss.shares.format(z='h')}\n"
        "        if p.size(0) == 1:\n"
        "            p = torch.cat([1 - p, p])\n"
        "        right = int((p.argmax(0) == labels).sum())\n"
        f"    return float({value} / over), right\n"
    )


def _forward_lines(chain: Chain) -> str:
    lines, place = [], 0
    for bias, activation in zip(chain.biases, chain.activations):
        product = f"mm(t[{place}], h)" if bias is None else f"addmm(t[{place + 1}], t[{place}], h)"
        lines.append(f"z = torch.{product}")
        place += 1 if bias is None else 2
        keeps = activation is not None and activation.keeps_input
        lines.append("h = torch.empty_like(z)" if keeps else "h = z")
        if activation is not None:
            lines.append(activation.forward.format(z="z", h="h"))
    return "".join(f"    {line}\n" for line in lines)
