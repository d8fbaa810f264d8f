"""A ReLU right before softmax takes every negative logit away."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, with_layer
from core.nn.naming import layer_name
from core.texts import N_, Text


@RULES.register
class ReLUBeforeSoftmax(Rule):
    key: ClassVar[str] = "relu_before_softmax"
    name: ClassVar[Text] = N_("doctor", "ReLU before softmax")
    help: ClassVar[Text] = N_(
        "doctor", "Softmax tells unlikely classes by negative numbers; a ReLU before it cuts them off."
    )
    order: ClassVar[int] = 100

    def examine(self, case: Case) -> Finding | None:
        layers = case.network.layers
        into_softmax = [i for i in range(len(layers) - 1) if layers[i].key == "relu" and layers[i + 1].key == "softmax"]
        into_loss = [len(layers) - 1] * (bool(layers) and layers[-1].key == "relu")
        if case.training.loss.key != "cross_entropy":
            into_loss = []
        found = [*into_softmax, *into_loss]
        if not found:
            return None
        return self.found(
            N_("doctor", "{layer} stands right before softmax: no logit can be below 0."),
            Fix(N_("doctor", "Remove the ReLU"), {"network": with_layer(case.network, found[0])}),
            layer=layer_name(case.network, found[0]),
        )
