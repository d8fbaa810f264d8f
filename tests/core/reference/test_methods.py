from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.data.catalog.blobs import Blobs
from core.data.catalog.circle import Circle
from core.data.dataset import Dataset, Split
from core.reference.method import METHODS, MethodTaskError, NotAPlaneError, fit
from core.reference.methods.closed_form import ClosedForm
from core.reference.methods.knn import NearestNeighbours
from core.reference.methods.lasso import Lasso
from core.reference.methods.linear_svm import LinearSvm
from core.reference.methods.logistic import Logistic
from core.reference.methods.ridge import Ridge

BOX = (-6.0, -6.0, 6.0, 6.0)
BENT = {"rbf_svm", "knn", "naive_bayes", "tree", "forest"}


def numbers(columns=2, count=40):
    """y = 3 x₁ − 2 x₂ + 5 over columns of very different size."""
    x = np.random.default_rng(0).normal(size=(count, columns)) * np.array([1.0, 100.0, 1.0])[:columns]
    y = (3 * x[:, 0] - 2 * x[:, 1] + 5)[:, None]
    half = Split(x[: count // 2], y[: count // 2]), Split(x[count // 2 :], y[count // 2 :])
    return Dataset(half[0], Split(x[:0], y[:0]), half[1], (), "regression", ("a", "b", "c")[:columns])


def test_the_closed_form_gives_the_coefficients_in_the_data_s_own_units():
    answer = fit(ClosedForm(), numbers())
    assert answer.line is not None
    assert answer.line.inputs == ("a", "b")
    assert np.allclose(answer.line.coefficients, [[3, -2]])
    assert np.allclose(answer.line.intercepts, [5])
    assert answer.train_score == pytest.approx(1)
    assert answer.test_score == pytest.approx(1)


def test_a_penalty_shrinks_the_coefficients_and_lasso_makes_some_zero():
    data = numbers(columns=3)
    plain, ridge, lasso = (fit(method, data) for method in (ClosedForm(), Ridge(alpha=100.0), Lasso(alpha=5.0)))
    assert plain.line is not None
    assert ridge.line is not None
    assert lasso.line is not None
    assert (np.abs(ridge.line.coefficients[0, :2]) < np.abs(plain.line.coefficients[0, :2])).all()
    assert lasso.line.coefficients[0, 2] == 0


@pytest.mark.parametrize("key", [key for key, method in METHODS.items() if "binary" in method.tasks])
def test_every_method_separates_two_clouds_and_its_field_says_the_same(key):
    data = Blobs(count=120).load()
    answer = fit(METHODS[key](), data)
    assert answer.test_score is not None
    assert answer.test_score > 0.95
    field = answer.field(BOX, 7)
    assert field.shape == (1, 7, 7)
    assert field[0, 5, 5] > 0.5 > field[0, 1, 1]
    assert ((field >= 0) & (field <= 1)).all()
    assert (answer.line is None) == (key in BENT)


@pytest.mark.parametrize("key", sorted(BENT))
def test_only_bent_boundaries_enclose_a_circle(key):
    data = Circle(count=200).load()
    bent, straight = fit(METHODS[key](), data), fit(Logistic(), data)
    assert bent.test_score is not None
    assert straight.test_score is not None
    assert bent.test_score > 0.85 > straight.test_score


def test_three_classes_are_answered_with_three_shares():
    data = Blobs(count=90).load()
    shifted = replace(data, class_names=("a", "b", "c"), task="multiclass")
    third = np.arange(len(data.train)) % 3
    train = Split(data.train.inputs + 20 * third[:, None], third)
    answer = fit(NearestNeighbours(neighbours=1), replace(shifted, train=train, test=train))
    assert answer.test_score == 1.0
    assert answer.field(BOX, 5).shape == (3, 5, 5)


def test_the_boundary_of_a_linear_svm_is_where_its_line_is_zero():
    answer = fit(LinearSvm(), Blobs(count=80).load())
    assert answer.line is not None
    a, b = answer.line.coefficients[0]
    on_line = np.array([[0.0, -answer.line.intercepts[0] / b], [1.0, -(answer.line.intercepts[0] + a) / b]])
    assert np.allclose(answer.answers(on_line), 0.5)


def test_methods_refuse_what_they_cannot_answer_and_name_those_that_can():
    with pytest.raises(MethodTaskError, match="Closed form, Ridge"):
        fit(Logistic(), numbers())
    with pytest.raises(NotAPlaneError, match="have 3"):
        fit(ClosedForm(), numbers(columns=3)).field(BOX, 3)
