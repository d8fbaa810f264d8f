"""A ReLU at the end of a network under binary cross-entropy can never say "rather not"."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, with_layer
from core.nn.naming import layer_name
from core.texts import N_, Text


@RULES.register
class ReLUIntoBce(Rule):
    key: ClassVar[str] = "relu_into_bce"
    name: ClassVar[Text] = N_("doctor", "ReLU into BCE")
    help: ClassVar[Text] = N_(
        "doctor", "Below 0 a logit says “rather not”; behind a ReLU no probability is below one half."
    )
    order: ClassVar[int] = 110

    def examine(self, case: Case) -> Finding | None:
        layers = case.network.layers
        end = len(layers) - 1 - bool(layers and layers[-1].key == "sigmoid")
        if case.training.loss.key not in ("bce", "bce_with_logits") or end < 0 or layers[end].key != "relu":
            return None
        return self.found(
            N_("doctor", "{layer} stands before the sigmoid of the loss: no probability can be below 0.5."),
            Fix(N_("doctor", "Remove the ReLU"), {"network": with_layer(case.network, end)}),
            layer=layer_name(case.network, end),
        )
