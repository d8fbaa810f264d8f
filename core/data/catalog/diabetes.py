"""Diabetes: 442 patients (Efron et al. 2004, "Least angle regression"), as scikit-learn carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, Progress, Shape, Task
from core.data.table import TableSpec
from core.fields import Choice, Label
from core.texts import N_, Text

QUESTION = Choice(
    (
        ("worse", N_("data", "Worse than half of the patients?")),
        ("progression", N_("data", "How far, as a number")),
    )
)


@DATASETS.register
@dataclass(frozen=True)
class Diabetes(TableSpec):
    question: Annotated[
        str, QUESTION, Label(N_("data", "Question"), N_("data", "What is asked about the disease one year later."))
    ] = "worse"

    key: ClassVar[str] = "diabetes"
    name: ClassVar[Text] = N_("data", "Diabetes")
    help: ClassVar[Text] = N_("data", "442 patients, ten figures each, and how far their disease went in a year.")
    order: ClassVar[int] = 230
    columns: ClassVar[tuple[Text, ...]] = (
        N_("diabetes columns", "age"),
        N_("diabetes columns", "sex"),
        N_("diabetes columns", "bmi"),
        N_("diabetes columns", "bp"),
        N_("diabetes columns", "s1"),
        N_("diabetes columns", "s2"),
        N_("diabetes columns", "s3"),
        N_("diabetes columns", "s4"),
        N_("diabetes columns", "s5"),
        N_("diabetes columns", "s6"),
    )

    @property
    def input_shape(self) -> Shape:
        return (10,)

    @property
    def task(self) -> Task:
        return "binary" if self.question == "worse" else "regression"

    @property
    def outputs(self) -> int:
        return 2 if self.question == "worse" else 1

    def load(self, progress: Progress | None = None) -> Dataset:
        from sklearn.datasets import load_diabetes

        patients = load_diabetes(scaled=False)
        inputs, progression = patients.data.astype(np.float32), patients.target
        features = self.named(patients.feature_names)
        if self.question == "progression":
            return self.split(inputs, progression.reshape(-1, 1).astype(np.float32), (), features)
        worse = (progression > np.median(progression)).astype(np.int64)
        return self.split(inputs, worse, ("better", "worse"), features)
