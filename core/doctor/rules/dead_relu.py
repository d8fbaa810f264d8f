"""ReLU neurons that answer 0 for every sample no longer learn."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, with_layer
from core.inspection.probe import PROBES
from core.nn.layer import LAYERS
from core.nn.naming import layer_name
from core.texts import N_, Text

SHARE = 0.25


@RULES.register
class DeadReLU(Rule):
    key: ClassVar[str] = "dead_relu"
    name: ClassVar[Text] = N_("doctor", "Dead ReLU")
    help: ClassVar[Text] = N_("doctor", "ReLU neurons that answer 0 for every sample get no slope and never come back.")
    order: ClassVar[int] = 40

    def examine(self, case: Case) -> Finding | None:
        if case.module is None or not any(layer.key == "relu" for layer in case.network.layers):
            return None
        import torch

        for layer in PROBES["activations"].compute(case.module, torch.from_numpy(case.train_inputs())):
            dead = layer.dead() if layer.kind == "ReLU" else None
            if dead is not None and dead.mean() >= SHARE:
                leaky = with_layer(case.network, layer.index, LAYERS["leaky_relu"]())
                return self.found(
                    N_("doctor", "In {layer}, {dead} of {total} ReLU neurons answer 0 for every sample."),
                    Fix(N_("doctor", "Switch to leaky ReLU"), {"network": leaky}),
                    layer=layer_name(case.network, layer.index),
                    dead=int(dead.sum()),
                    total=len(dead),
                )
        return None
