"""Labels of fields that many data sets share."""

from __future__ import annotations

from core.fields import Label
from core.texts import N_

SEED = Label(N_("data", "Seed"), N_("data", "The same seed draws the same samples, and splits them the same way."))
TEST = Label(N_("data", "Test share"), N_("data", "The part that is only measured, never learned from."))
VALIDATION = Label(N_("data", "Validation share"), N_("data", "Held out of training to choose settings by."))
SCALED_TARGET = Label(
    N_("data", "Standardise the target"),
    N_(
        "data",
        "Mean 0, deviation 1 instead of its own unit: steps of a usual size then fit. Predictions are in it too.",
    ),
)
