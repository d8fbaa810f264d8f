"""One optimisation step on one batch, by autograd; faster ways stand beside it behind the same protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from core.training.config import TrainingConfig

if TYPE_CHECKING:
    from torch import Tensor, nn


class Stepper(Protocol):
    """Works on the module's own parameters, so that snapshots and export need no conversion."""

    def step(self, inputs: Tensor, targets: Tensor, learning_rate: float) -> Tensor:
        """Learn from one batch; returns its loss before the step, detached."""


class AutogradStepper:
    """The step that every textbook shows: forward, loss, backward, optimiser."""

    def __init__(self, module: nn.Module, config: TrainingConfig) -> None:
        self._module = module
        self._loss = config.loss.build()
        self._l1 = config.l1
        self._parameters = list(module.parameters())
        self.optimiser = (
            config.optimiser.build(self._parameters, config.learning_rate, config.weight_decay)
            if self._parameters
            else None
        )

    def step(self, inputs: Tensor, targets: Tensor, learning_rate: float) -> Tensor:
        loss = self._loss(self._module(inputs), targets)
        if self.optimiser is not None:
            self.optimiser.zero_grad()
            loss.backward()
            if self._l1:
                self._add_l1()
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate
            self.optimiser.step()
        return loss.detach()

    def _add_l1(self) -> None:
        """Add λ·sign(w) to the gradient of every weight matrix; biases are left alone."""
        for parameter in self._parameters:
            if parameter.dim() > 1 and parameter.grad is not None:
                parameter.grad.add_(parameter.detach().sign(), alpha=self._l1)


def choose_stepper(module: nn.Module, config: TrainingConfig) -> Stepper:
    """The fastest stepper that can train this module with this configuration."""
    return AutogradStepper(module, config)
