"""Lesson 5: ridge and lasso against alpha, C against alpha, and eight classifiers on the same points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.errors import UnknownKeyError
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import NOISE, SEED
from core.lesson_training import Budget
from core.texts import N_

TRUE = np.array([3.0, -2.0, 1.5, 0.0, 0.0, 0.0, 0.0, 0.0])
"""The coefficients behind the numbers: three features matter, five do not."""


@PROGRAMS.register
@dataclass(frozen=True)
class RidgeLasso(LessonProgram):
    alphas: Annotated[
        tuple[float, ...],
        Range(1e-6, 1e6),
        Label(N_("lessons", "Alphas"), N_("lessons", "The strengths of the penalty that are tried.")),
    ] = (0.001, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
    count: Annotated[
        int, Range(10, 10_000), Label(N_("lessons", "Rows"), N_("lessons", "How many rows the table has."))
    ] = 60
    noise: Annotated[float, Range(0, 100), NOISE] = 1.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0
    points: Annotated[
        str,
        Label(N_("lessons", "Points to classify"), N_("lessons", "A two-dimensional data set with two classes.")),
    ] = "moons"

    key: ClassVar[str] = "ridge_lasso"

    def run(self, budget: Budget) -> LessonResult:
        x, y = self.table()
        figures = self._penalties(x, y) | {"classifiers": self._classifiers(), "c_against_alpha": self._strength()}
        return LessonResult({"lasso_zeros": float(figures["lasso"][-1]["zeros"])}, figures)

    def table(self) -> tuple[Array, Array]:
        """Eight features of mean 0 and deviation 1, the first two related, and a number made from three of them."""
        rng = np.random.default_rng(self.seed)
        x = rng.normal(size=(self.count, len(TRUE)))
        x[:, 1] = 0.6 * x[:, 0] + 0.8 * x[:, 1]
        return x, x @ TRUE + rng.normal(0, self.noise, self.count)

    def _penalties(self, x: Array, y: Array) -> dict[str, Any]:
        """Coefficients of least squares, and of ridge and lasso at every alpha (both on the mean squared error)."""
        from sklearn.linear_model import Lasso, LinearRegression, Ridge

        def row(model: Any, alpha: float) -> dict[str, Any]:
            coefficients = model.fit(x, y).coef_
            return {
                "alpha": alpha,
                "coefficients": coefficients,
                "zeros": int((coefficients == 0).sum()),
                "length": float(np.linalg.norm(coefficients)),
            }

        return {
            "true": TRUE,
            "least_squares": row(LinearRegression(), 0.0),
            "ridge": [row(Ridge(alpha=alpha * len(x)), alpha) for alpha in self.alphas],
            "lasso": [row(Lasso(alpha=alpha, max_iter=100_000), alpha) for alpha in self.alphas],
        }

    def _strength(self) -> list[dict[str, float]]:
        """C is one over the penalty: a logistic regression's weights grow with C and shrink with alpha."""
        from sklearn.linear_model import LogisticRegression

        inputs, labels, _, _ = self._points()
        rows = []
        for c in (0.01, 0.1, 1.0, 10.0, 100.0):
            weights = LogisticRegression(C=c).fit(inputs, labels).coef_
            rows.append({"C": c, "alpha": 1 / c, "length": float(np.linalg.norm(weights))})
        return rows

    def _points(self) -> tuple[Array, Array, Array, Array]:
        data = DATASETS[self.points]
        if getattr(data, "feature_names", None) != ("x₁", "x₂") or not getattr(data, "class_names", ()):
            known = "moons, circle, xor, blobs, spiral"
            raise UnknownKeyError(kind="two-dimensional classes", key=self.points, known=known)
        drawn = replace_fields(data(), seed=self.seed, noise=0.2).load()
        return drawn.train.inputs, drawn.train.targets, drawn.test.inputs, drawn.test.targets

    def _classifiers(self) -> dict[str, dict[str, float]]:
        """Train and test accuracy of eight classical answers to the same points."""
        from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
        from sklearn.linear_model import LogisticRegression
        from sklearn.naive_bayes import GaussianNB
        from sklearn.neighbors import KNeighborsClassifier
        from sklearn.svm import SVC, LinearSVC
        from sklearn.tree import DecisionTreeClassifier

        models: dict[str, Any] = {
            "logistic": LogisticRegression(),
            "linear_svm": LinearSVC(random_state=self.seed),
            "kernel_svm": SVC(),
            "naive_bayes": GaussianNB(),
            "neighbours": KNeighborsClassifier(),
            "tree": DecisionTreeClassifier(random_state=self.seed),
            "forest": RandomForestClassifier(50, random_state=self.seed),
            "boosting": GradientBoostingClassifier(n_estimators=50, random_state=self.seed),
        }
        x, labels, test_x, test_labels = self._points()
        scores = {}
        for name, model in models.items():
            model.fit(x, labels)
            scores[name] = {"train": float(model.score(x, labels)), "test": float(model.score(test_x, test_labels))}
        return scores
