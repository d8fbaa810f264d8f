"""Cross-entropy already contains softmax."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, with_layer
from core.nn.naming import layer_name
from core.texts import N_, Text


@RULES.register
class SoftmaxTwice(Rule):
    key: ClassVar[str] = "softmax_twice"
    name: ClassVar[Text] = N_("doctor", "Softmax twice")
    help: ClassVar[Text] = N_("doctor", "Cross-entropy already contains softmax; a second one flattens its slopes.")
    order: ClassVar[int] = 120

    def examine(self, case: Case) -> Finding | None:
        layers = case.network.layers
        if case.training.loss.key != "cross_entropy" or not layers or layers[-1].key != "softmax":
            return None
        return self.found(
            N_(
                "doctor",
                "Cross-entropy already contains softmax, and {layer} applies it again, so learning is slow.",
            ),
            Fix(N_("doctor", "Remove the Softmax layer"), {"network": with_layer(case.network, len(layers) - 1)}),
            layer=layer_name(case.network, len(layers) - 1),
        )
