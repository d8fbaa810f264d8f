"""Two linear layers in a row are one linear layer."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, with_layer
from core.nn.layer import LAYERS
from core.nn.naming import layer_name
from core.texts import N_, Text

PASSING = ("dropout", "flatten")


@RULES.register
class ForgottenActivation(Rule):
    key: ClassVar[str] = "forgotten_activation"
    name: ClassVar[Text] = N_("doctor", "No activation between linear layers")
    help: ClassVar[Text] = N_("doctor", "Two linear layers in a row are no more than one: between them belongs a bend.")
    order: ClassVar[int] = 140

    def examine(self, case: Case) -> Finding | None:
        layers = case.network.layers
        previous: int | None = None
        for index, layer in enumerate(layers):
            if layer.key == "linear":
                if previous is not None:
                    used = next((other for other in layers if other.is_activation), LAYERS["relu"]())
                    return self.found(
                        N_(
                            "doctor",
                            "Nothing bends between {first} and {second}: together they are one linear layer.",
                        ),
                        Fix(
                            N_("doctor", "Insert {activation}"),
                            {"network": with_layer(case.network, previous, layers[previous], used)},
                            {"activation": used.name},
                        ),
                        first=layer_name(case.network, previous),
                        second=layer_name(case.network, index),
                    )
                previous = index
            elif layer.key not in PASSING:
                previous = None
        return None
