"""Sigmoid or tanh neurons that stand at a limit for nearly every sample hardly learn."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import FAR, RULES, Case, Finding, Fix, Rule, three_digits, with_layer
from core.inspection.probe import PROBES
from core.nn.layer import LAYERS
from core.nn.naming import layer_name
from core.texts import N_, Text

LIMITS = {"Sigmoid": (0.0, 1.0), "Tanh": (-1.0, 1.0)}
FULL, SHARE = 0.95, 0.5
EPOCHS, FELL = 10, 0.8
"""A loss that in the last so many epochs is still above this share of the first one has hardly fallen."""


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
                figures = {
                    "layer": layer_name(case.network, layer.index),
                    "full": int(full.sum()),
                    "total": len(full),
                }
                if _driven(case, layer.index):
                    rate = three_digits(case.training.learning_rate / 10)
                    return self.found(
                        N_(
                            "doctor",
                            "Steps at a rate of {before} drove {full} of {total} neurons of {layer} to a limit, "
                            "and the loss hardly fell.",
                        ),
                        Fix(
                            N_("doctor", "Use a rate of {rate}"),
                            {"training": replace(case.training, learning_rate=rate)},
                            {"rate": rate},
                        ),
                        before=case.training.learning_rate,
                        **figures,
                    )
                return self.found(
                    N_(
                        "doctor",
                        "In {layer}, {full} of {total} neurons stand at a limit for nearly every sample.",
                    ),
                    Fix(
                        N_("doctor", "Switch to ReLU"),
                        {"network": with_layer(case.network, layer.index, LAYERS["relu"]())},
                    ),
                    **figures,
                )
        return None


def _driven(case: Case, index: int) -> bool:
    """Whether these neurons were free in the initial network, and steps that came to nothing took them to the limit."""
    import torch

    course = case.course
    if course is None or len(course.train) < 2 or np.median(course.train[1:][-EPOCHS:]) < FELL * course.train[0]:
        return False
    fresh = case.network.build(case.training.seed)
    (layer,) = (
        one for one in PROBES["activations"].compute(fresh, torch.from_numpy(case.train_inputs())) if one.index == index
    )
    return bool((layer.saturated(*LIMITS[layer.kind]) >= FULL).mean() < SHARE)
