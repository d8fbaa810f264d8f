"""Each rule: a run that triggers it and a healthy one that does not."""

from __future__ import annotations

import string
from dataclasses import replace

import numpy as np
import pytest

from core.data.catalog.blobs import Blobs
from core.data.catalog.circle import Circle
from core.data.catalog.houses import Houses
from core.data.catalog.hundred_points import HundredPoints
from core.data.catalog.spiral import Spiral
from core.data.dataset import Dataset, Split
from core.data.scaling import Scaling, fit_scaling
from core.doctor.rule import RULES, Case, Course, Finding, diagnose
from core.nn.layers.conv2d import Conv2d
from core.nn.layers.dropout import Dropout
from core.nn.layers.flatten import Flatten
from core.nn.layers.linear import Linear
from core.nn.layers.relu import ReLU
from core.nn.layers.sigmoid import Sigmoid
from core.nn.layers.softmax import Softmax
from core.nn.layers.tanh import Tanh
from core.nn.losses.bce import BinaryCrossEntropy
from core.nn.losses.bce_with_logits import BceWithLogits
from core.nn.losses.cross_entropy import CrossEntropy
from core.nn.losses.mse import MeanSquaredError
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.history import History
from core.training.optimisers.adam import Adam
from core.training.trainer import Trainer

UNITS = Scaling("none", np.zeros(1, np.float32), np.ones(1, np.float32))
GOOD = (Linear(units=8), Tanh(), Linear(units=1))


@pytest.fixture(scope="module")
def blobs():
    return Blobs(count=80).load()


@pytest.fixture(scope="module")
def circle():
    return Circle(count=80).load()


@pytest.fixture(scope="module")
def healthy(circle) -> Case:
    return run(circle, *GOOD, epochs=60, learning_rate=0.03, optimiser=Adam())


def at_rest(dataset: Dataset, *layers, scaling: str = "none", **fields) -> Case:
    """A case before its first step."""
    network = NetworkSpec(dataset.input_shape, layers)
    return Case(network, TrainingConfig(**fields), dataset, fit_scaling(scaling, dataset))


def run(dataset: Dataset, *layers, **fields) -> Case:
    """A case after a real run."""
    case = at_rest(dataset, *layers, **fields)
    trainer, history = Trainer(case.network, dataset, case.training, scaling=case.scaling), History()
    for event in trainer.fit():
        history.add(event)
    return replace(case, course=Course.of(history), module=trainer.module)


def finding(rule: str, case: Case) -> Finding | None:
    return RULES[rule]().examine(case)


def found(rule: str, case: Case) -> Finding:
    """The finding, whose sentence has exactly the numbers that it needs."""
    result = finding(rule, case)
    assert result is not None
    for text, values in (
        (result.evidence, result.parameters),
        *([(result.fix.label, result.fix.parameters)] if result.fix else []),
    ):
        assert {name for _, name, _, _ in string.Formatter().parse(text.source) if name} == set(values)
    return result


def layers_after(result: Finding, case: Case):
    assert result.fix is not None
    fixed = result.fix.apply(case)
    assert fixed is not case
    return [layer.key for layer in fixed.network.layers]


def rate_after(result: Finding, case: Case) -> float:
    assert result.fix is not None
    return result.fix.apply(case).training.learning_rate


def test_a_healthy_run_has_no_findings(healthy):
    assert diagnose(healthy) == ()


def test_a_recipe_without_a_run_is_examined_as_far_as_it_goes(circle):
    assert diagnose(at_rest(circle, *GOOD)) == ()
    assert diagnose(at_rest(circle)) == ()


def test_every_rule_has_a_test_here():
    tested = set(globals())
    assert {f"test_{key}" for key in RULES} <= {name.split("__")[0] for name in tested}


def test_diverging__a_loss_that_grows_asks_for_a_tenth_of_the_rate(blobs, healthy):
    case = run(blobs, Linear(units=1), loss=MeanSquaredError("sum"), learning_rate=0.02, epochs=10, batch_size=40)
    result = found("diverging", case)
    assert rate_after(result, case) == 0.002
    assert finding("diverging", healthy) is None


def test_diverging__a_loss_that_is_no_number_says_at_which_step(blobs):
    case = run(blobs, Linear(units=1), loss=MeanSquaredError("sum"), learning_rate=50.0, epochs=50)
    result = found("diverging", case)
    assert result.parameters["step"] == case.course.step  # type: ignore[union-attr]


def test_slow__a_loss_that_creeps_down_asks_for_ten_times_the_rate(blobs, healthy):
    case = run(blobs, *GOOD, learning_rate=1e-5, epochs=30, batch_size=40)
    assert rate_after(found("slow", case), case) == 1e-4
    assert finding("slow", healthy) is None


def test_zig_zag__a_rate_beyond_the_edge_overshoots_in_turn(circle, healthy):
    case = run(circle, Linear(units=1), learning_rate=2.0, batch_size=40, epochs=40)
    assert rate_after(found("zig_zag", case), case) == 0.667
    assert finding("zig_zag", healthy) is None


def test_dead_relu__neurons_that_never_answer_become_leaky(circle):
    layers = (Linear(units=6), ReLU(), Linear(units=1))
    case = run(circle, *layers, learning_rate=0.01, epochs=1)
    assert finding("dead_relu", case) is None
    case.module.get_parameter("0.bias").data.fill_(-100.0)  # type: ignore[union-attr]
    result = found("dead_relu", case)
    assert (result.parameters["dead"], result.parameters["total"]) == (6, 6)
    assert layers_after(result, case) == ["linear", "leaky_relu", "linear"]


def test_saturated__sigmoids_at_their_limits_are_replaced(circle):
    case = run(circle, Linear(units=4), Sigmoid(), Linear(units=1), learning_rate=0.01, epochs=1)
    assert finding("saturated", case) is None
    far = replace(circle, train=replace(circle.train, inputs=circle.train.inputs * np.float32(1e5)))
    case = run(far, Linear(units=4), Sigmoid(), Linear(units=1), learning_rate=0.01, epochs=1)
    assert layers_after(found("saturated", case), case) == ["linear", "relu", "linear"]


def test_saturated__neurons_that_large_steps_drove_to_their_limits_want_smaller_ones(circle):
    case = run(circle, Linear(units=4), Tanh(), Linear(units=2), Tanh(), Linear(units=1), learning_rate=10, epochs=30)
    result = found("saturated", case)
    assert rate_after(result, case) == 1.0
    assert result.parameters["before"] == 10
    case = run(circle, Linear(units=4), Tanh(), Linear(units=2), Tanh(), Linear(units=1), learning_rate=0.3, epochs=30)
    assert finding("saturated", case) is None


@pytest.fixture(scope="module")
def houses_case():
    """Prices of hundreds, learned as they are and standardised."""

    def learned(rate: float, *, scaled_target: bool, **fields) -> Case:
        spec = Houses(count=60, scaled_target=scaled_target)
        layers = (Linear(units=8), Tanh(), Linear(units=1))
        recipe = {"loss": MeanSquaredError(), "learning_rate": rate, "epochs": 40, **fields}
        return replace(run(spec.load(), *layers, scaling="standard", **recipe), data=spec)

    return learned


def test_far_target__prices_of_hundreds_are_standardised(houses_case):
    case = houses_case(0.03, scaled_target=False)
    result = found("far_target", case)
    assert result.parameters["size"] > 300
    assert result.parameters["first"] > 1e5
    assert result.fix is not None
    mended = result.fix.apply(case).data
    assert mended.scaled_target
    assert abs(float(mended.load().train.targets.std()) - 1) < 1e-5
    assert diagnose(case)[0] == result
    healthy = houses_case(0.03, scaled_target=True)
    assert diagnose(healthy) == ()
    assert healthy.course.train[-1] < 0.2


def test_far_target__a_run_that_diverged_is_told_why_and_one_that_learned_is_left_alone(houses_case):
    assert np.isnan(houses_case(1.0, scaled_target=False).course.batches[-1])
    assert finding("far_target", houses_case(1.0, scaled_target=False)) is not None
    slowly = houses_case(0.01, scaled_target=False)
    assert slowly.target_size() > 300
    assert finding("far_target", slowly) is None


def test_far_target__nothing_is_said_of_targets_that_cannot_be_scaled():
    spec = HundredPoints()
    case = run(spec.load(), Linear(units=1), loss=MeanSquaredError(), learning_rate=1e-7, epochs=5)
    assert case.target_size() > 50
    assert finding("far_target", replace(case, data=spec)) is None


def test_saturated__relu_is_not_offered_where_the_targets_are_far(houses_case):
    case = houses_case(0.03, scaled_target=False)
    case.module.get_parameter("0.weight").data.mul_(1e5)
    assert finding("saturated", case) is None


def test_overfitting__noise_learned_by_heart_asks_to_stop_early(healthy):
    noisy = Circle(count=60, noise=0.6, seed=3).load()
    layers = (Linear(units=64), Tanh(), Linear(units=64), Tanh(), Linear(units=1))
    case = run(noisy, *layers, optimiser=Adam(), learning_rate=0.02, epochs=100)
    result = found("overfitting", case)
    assert result.fix is not None
    assert [rule.key for rule in result.fix.apply(case).training.stop] == ["early_stopping"]
    assert finding("overfitting", healthy) is None


def test_underfitting__a_line_through_a_circle_gets_a_hidden_layer(circle, healthy):
    case = run(circle, Linear(units=1), optimiser=Adam(), learning_rate=0.05, epochs=60)
    assert layers_after(found("underfitting", case), case) == ["linear", "relu", "linear"]
    assert finding("underfitting", healthy) is None


def test_underfitting__hidden_layers_become_twice_as_wide():
    spiral = Spiral(count=80).load()
    case = run(spiral, Linear(units=1), Tanh(), Linear(units=1), optimiser=Adam(), learning_rate=0.05, epochs=60)
    result = found("underfitting", case)
    assert result.fix is not None
    assert [layer.units for layer in result.fix.apply(case).network.layers if isinstance(layer, Linear)] == [2, 1]


def test_unscaled__columns_of_very_different_size_are_standardised(circle):
    stretched = Split(circle.train.inputs * np.array([1, 1000], np.float32), circle.train.targets)
    data = replace(circle, train=stretched)
    result = found("unscaled", at_rest(data, *GOOD))
    assert result.fix is not None
    assert result.fix.changes == {"scaling": "standard"}
    assert finding("unscaled", at_rest(data, *GOOD, scaling="standard")) is None
    assert finding("unscaled", at_rest(circle, *GOOD)) is None


def test_imbalance__a_class_that_is_nearly_everything_is_named(circle):
    order = np.argsort(circle.train.targets)
    few = order[: len(order) // 2 + 3]
    data = replace(circle, train=Split(circle.train.inputs[few], circle.train.targets[few]))
    result = found("imbalance", at_rest(data, *GOOD))
    assert result.parameters["percent"] > 80
    assert finding("imbalance", at_rest(circle, *GOOD)) is None


def test_relu_before_softmax__the_relu_is_taken_out(circle):
    for case in (
        at_rest(circle, Linear(units=2), ReLU(), loss=CrossEntropy()),
        at_rest(circle, Linear(units=2), ReLU(), Softmax(), loss=MeanSquaredError()),
    ):
        assert "relu" not in layers_after(found("relu_before_softmax", case), case)
    assert finding("relu_before_softmax", at_rest(circle, Linear(units=2), loss=CrossEntropy())) is None
    assert finding("relu_before_softmax", at_rest(circle, Linear(units=1), ReLU(), loss=MeanSquaredError())) is None


def test_relu_into_bce__the_relu_is_taken_out(circle):
    with_logits = at_rest(circle, Linear(units=1), ReLU(), loss=BceWithLogits())
    assert layers_after(found("relu_into_bce", with_logits), with_logits) == ["linear"]
    shares = at_rest(circle, Linear(units=1), ReLU(), Sigmoid(), loss=BinaryCrossEntropy())
    assert layers_after(found("relu_into_bce", shares), shares) == ["linear", "sigmoid"]
    assert finding("relu_into_bce", at_rest(circle, Linear(units=1), loss=BceWithLogits())) is None


def test_softmax_twice__the_softmax_layer_is_removed(circle):
    case = at_rest(circle, Linear(units=2), Softmax(), loss=CrossEntropy())
    assert layers_after(found("softmax_twice", case), case) == ["linear"]
    assert finding("softmax_twice", at_rest(circle, Linear(units=2), loss=CrossEntropy())) is None


def test_leakage__training_samples_in_the_test_set_are_counted(circle):
    both = np.concatenate([circle.test.inputs[:30], circle.train.inputs[:10]])
    data = replace(circle, test=Split(both, np.zeros(40, np.int64)))
    result = found("leakage", at_rest(data, *GOOD))
    assert (result.parameters["shared"], result.parameters["total"]) == (10, 40)
    assert finding("leakage", at_rest(circle, *GOOD)) is None


def test_forgotten_activation__the_one_used_elsewhere_is_inserted(circle):
    case = at_rest(circle, Linear(units=4), Tanh(), Linear(units=4), Dropout(), Linear(units=1))
    assert layers_after(found("forgotten_activation", case), case) == [
        "linear",
        "tanh",
        "linear",
        "tanh",
        "dropout",
        "linear",
    ]
    plain = at_rest(circle, Linear(units=4), Linear(units=1))
    assert layers_after(found("forgotten_activation", plain), plain) == ["linear", "relu", "linear"]
    pictures = NetworkSpec((1, 8, 8), (Conv2d(), ReLU(), Flatten(), Linear(units=4), ReLU(), Linear(units=1)))
    assert finding("forgotten_activation", replace(case, network=pictures)) is None
