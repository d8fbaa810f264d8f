"""Columns of very different size, or far from 0, make a long narrow valley of the loss."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule
from core.texts import N_, Text

FAR = 10.0


@RULES.register
class Unscaled(Rule):
    key: ClassVar[str] = "unscaled"
    name: ClassVar[Text] = N_("doctor", "Unscaled inputs")
    help: ClassVar[Text] = N_("doctor", "Inputs of very different size learn at very different speed.")
    order: ClassVar[int] = 80

    def examine(self, case: Case) -> Finding | None:
        inputs = case.train_inputs()
        if inputs.ndim != 2 or len(inputs) < 2 or case.dataset.task == "sequence":
            return None
        sizes = np.sqrt(np.square(inputs, dtype=np.float64).mean(axis=0))
        sizes = sizes[sizes > 0]
        if not len(sizes) or max(sizes.max() / sizes.min(), sizes.max()) < FAR:
            return None
        return self.found(
            N_("doctor", "The inputs reach from about {smallest} in one column to about {largest} in another."),
            Fix(N_("doctor", "Standardise the inputs"), {"scaling": "standard"}),
            smallest=float(sizes.min()),
            largest=float(sizes.max()),
        )
