"""Numbers far from 0 are no target for steps of a usual size: the run diverges, or learns the mean and little else."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import FAR, RULES, Case, Finding, Fix, Rule
from core.texts import N_, Text

LEARNED = 0.1
"""A run that has come below this share of the loss of answering with the mean has found its way."""


@RULES.register
class FarTarget(Rule):
    key: ClassVar[str] = "far_target"
    name: ClassVar[Text] = N_("doctor", "Targets far from 0")
    help: ClassVar[Text] = N_(
        "doctor", "Large raw targets make a huge loss and huge slopes; a network begins with answers of about 1."
    )
    order: ClassVar[int] = 5

    def examine(self, case: Case) -> Finding | None:
        course, size, data = case.course, case.target_size(), case.data
        if course is None or not len(course.train) or size < FAR or data is None or not hasattr(data, "scaled_target"):
            return None
        batches = course.batches[-1:] if len(course.batches) else course.train[-1:]
        last, mean = float(course.train[-1]), self._loss_of_the_mean(case)
        if np.isfinite(batches).all() and math.isfinite(last) and last < LEARNED * mean:
            return None
        return self.found(
            N_("doctor", "The targets are about {size} in size and the loss began at {first}; usual steps do not fit."),
            Fix(N_("doctor", "Standardise the target"), {"data": replace(data, scaled_target=True)}),  # type: ignore[call-arg]
            size=size,
            first=float(course.train[0]),
        )

    def _loss_of_the_mean(self, case: Case) -> float:
        """What the loss of the training samples would be if every answer were their mean."""
        import torch

        loss, targets = case.training.loss, case.dataset.train.targets
        wanted = torch.from_numpy(np.array(loss.encode(targets, case.dataset.task, case.dataset.outputs)))
        return float(loss.build()(wanted.mean(dim=0, keepdim=True).expand_as(wanted), wanted))
