"""A recurrent network unrolled: the same cell at every time step, the memory handed on."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from core.inspection.unrolled import unroll
from core.nn.modules import Recurrent


def test_every_time_step_repeats_the_same_cell() -> None:
    torch.manual_seed(0)
    cell = nn.RNN(3, 4, batch_first=True)
    module = nn.Sequential(Recurrent(cell, True), nn.Linear(4, 3))
    inputs = torch.eye(3)[None]
    made = unroll(module, ("rnn", "linear"), inputs, lambda outputs: outputs.softmax(dim=-1))
    h = torch.zeros(4)
    weights = {name: value.detach() for name, value in cell.named_parameters()}
    for step in range(3):
        seen = weights["weight_ih_l0"] @ inputs[0, step] + weights["bias_ih_l0"]
        h = torch.tanh(seen + weights["weight_hh_l0"] @ h + weights["bias_hh_l0"])
        np.testing.assert_allclose(made.hidden[step], h.numpy(), atol=1e-6)
    np.testing.assert_allclose(made.shares.sum(axis=1), 1, atol=1e-6)
    assert made.layer == "rnn"
    assert made.said == tuple(made.shares.argmax(axis=1))


def test_a_network_without_memory_has_none() -> None:
    module = nn.Sequential(nn.Linear(3, 3))
    made = unroll(module, ("linear",), torch.eye(3)[None], lambda outputs: outputs.softmax(dim=-1))
    assert made.hidden.shape == (3, 0)
    assert made.layer == ""
