"""Sigmoid or tanh neurons that stand at a limit for nearly every sample hardly learn."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import FAR, RULES, Case, Finding, Fix, Rule, with_layer
from core.inspection.probe import PROBES
from core.nn.layer import LAYERS
from core.nn.naming import layer_name
from core.texts import N_, Text

LIMITS = {"Sigmoid": (0.0, 1.0), "Tanh": (-1.0, 1.0)}
FULL, SHARE = 0.95, 0.5


@RULES.register
class Saturated(Rule):
    key: ClassVar[str] = "saturated"
    name: ClassVar[Text] = N_("doctor", "Saturated neurons")
    help: ClassVar[Text] = N_(
        "doctor", "Sigmoid and tanh are flat near their limits; a neuron that always stands there hardly learns."
    )
    order: ClassVar[int] = 50

    def examine(self, case: Case) -> Finding | None:
        if (
            case.module is None or case.target_size() >= FAR
        ):  # these limits are reached for: another kind would not help
            return None
        import torch

        last = len(case.network.layers) - 1
        for layer in PROBES["activations"].compute(case.module, torch.from_numpy(case.train_inputs())):
            if layer.kind not in LIMITS or layer.index == last:
                continue
            full = layer.saturated(*LIMITS[layer.kind]) >= FULL
            if full.mean() >= SHARE:
                return self.found(
                    N_(
                        "doctor",
                        "In {layer}, {full} of {total} neurons stand at a limit for nearly every sample.",
                    ),
                    Fix(
                        N_("doctor", "Switch to ReLU"),
                        {"network": with_layer(case.network, layer.index, LAYERS["relu"]())},
                    ),
                    layer=layer_name(case.network, layer.index),
                    full=int(full.sum()),
                    total=len(full),
                )
        return None
