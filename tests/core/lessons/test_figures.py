"""The figures of the course: exact where nothing is random, within bands where something is."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.data.dataset import DATASETS
from core.errors import BadValueError, FileProblemError, InputError, UnknownKeyError
from core.lesson import LESSONS, PROGRAMS, LessonResult, run_lesson


def near(value: float, places: int) -> Any:
    """Equal to `value` when rounded to so many places."""
    return pytest.approx(value, abs=0.5000001 * 10**-places)


def figures(key: str, **settings: object) -> dict[str, Any]:
    """The figures of one run, after a look that a strict JSON reader could take them."""
    result = run_lesson(key, {name: str(value) for name, value in settings.items()})
    json.dumps([result.metrics, result.figures], allow_nan=False)
    return result.figures


def test_a_guess_that_is_corrected_by_halves_comes_near_the_rule():
    got = figures("what_is_learning")
    assert got["guess"] == near(2.9961, 4)
    assert [row[0] for row in got["table"]["rows"][:3]] == [1.0, 2.0, 2.5]
    assert got["loss"] < 1e-3 * got["first_loss"]


def test_brute_force_finds_the_printed_lines():
    got = figures("brute_force")
    assert (got["a_origin"], got["a"], got["b"], got["prediction"]) == (2.0, 3.2, 3.5, 19.5)
    assert got["mse"] == near(0.0100, 4)
    assert (got["closed_a"], got["closed_b"], got["closed_prediction"]) == (near(3.16, 9), near(3.60, 9), near(19.4, 9))
    assert got["grid_trials"] == [61, 3721, 226_981]


def test_a_range_that_begins_above_the_best_value_misses_it():
    got = figures("brute_force", low=3, high=6)
    assert got["a_origin"] == 3.0
    assert got["mse_origin"] == near(4.6667, 4)
    assert got["origin_on_edge"]
    assert not got["on_edge"]


@pytest.mark.parametrize(
    "settings", [{"points": "1:2,2:4,3:6"}, {"points": "(1, 2), (2, 4), (3, 6)"}, {"xs": "1,2,3", "ys": "2,4,6"}]
)
def test_points_may_be_written_in_several_ways(settings):
    got = figures("brute_force", **settings)
    assert (got["a"], got["b"], got["mse"]) == (2.0, 0.0, 0.0)
    assert (got["closed_a"], got["closed_b"]) == (near(2, 9), near(0, 9))


@pytest.mark.parametrize("settings", [{"points": "1:2,3"}, {"points": "a:b"}, {"xs": "1,2"}, {"points": "1:1,1:2"}])
def test_points_that_make_no_line_are_refused(settings):
    with pytest.raises(BadValueError):
        figures("brute_force", **settings)


@pytest.mark.parametrize(
    ("key", "settings"),
    [
        ("brute_force", {"low": "nan"}),
        ("brute_force", {"high": "1e999"}),
        ("brute_force", {"points": "1:1e999,2:3"}),
        ("brute_force", {"grid_step": 10}),
        ("brute_force", {"low": 2, "high": 2}),
        ("gradient_descent", {"rates": ""}),
        ("gradient_descent", {"qa": "1e308"}),
        ("backprop", {"t1": "1e308"}),
        ("ridge_lasso", {"alphas": ""}),
        ("too_big", {"sizes": ""}),
        ("too_big", {"width": "9" * 400}),
        ("digits_cnn", {"kernels": "10"}),
        ("digits_cnn", {"kernels": "10,20,30"}),
        ("softmax", {"logits": "1,two,3"}),
        ("softmax", {"logits": "1,2;3,4"}),
        ("softmax", {"logits1": "1,1e999,3;1,2,3;1,2,3"}),
    ],
)
def test_numbers_that_cannot_be_computed_with_are_refused_in_a_short_sentence(key, settings):
    with pytest.raises(InputError) as refused:
        figures(key, **settings)
    assert len(str(refused.value)) < 200


def test_a_minus_before_zero_changes_nothing():
    assert figures("houses", noise="-0.0") == figures("houses", noise=0)


def test_a_descent_that_runs_away_says_after_how_many_steps_it_was_out_of_sight():
    runs = figures("gradient_descent", rates="0.01,0.25")["runs"]
    assert runs["0.01"]["steps"] == 100
    assert runs["0.25"]["steps"] < 100 < abs(runs["0.25"]["a"])


def test_in_the_search_race_theory_needs_fewer_looks():
    race = figures("brute_force")["race"]
    assert race["closed_form"] == 1 < race["gradient_descent"] < race["random"]
    assert race["gradient_descent"] < race["grid"] <= 3721


def test_the_stable_rates_are_those_of_the_textbook():
    got = figures("gradient_descent")
    assert got["stable_rate_full_batch"] == near(0.214, 3)
    assert got["stable_rate_half_mean"] == near(0.429, 3)
    assert got["stable_rate_sum"] == near(0.071, 3)
    assert got["stable_rate_per_sample"] == near(0.204, 3)


@pytest.mark.parametrize("points", ["1:2,2:4,3:6", "0.5:1,1.5:3", "2:1,-1:4,0:3,5:2"])
def test_just_below_the_stable_rate_the_error_shrinks_and_just_above_it_grows(points):
    got = figures("gradient_descent", points=points)
    x = np.array([float(pair.split(":")[0]) for pair in points.split(",")])
    for shift in (-1e-3, 1e-3):
        per_sample = np.prod(1 - 2 * (got["stable_rate_per_sample"] + shift) * x**2)
        full = 1 - 2 * (got["stable_rate_full_batch"] + shift) * (x**2).mean()
        assert (abs(per_sample) > 1) == (abs(full) > 1) == (shift > 0)


def test_three_rates_crawl_arrive_and_diverge():
    runs = figures("gradient_descent", rates="0.1,0.001,0.25")["runs"]
    assert {rate: run["verdict"] for rate, run in runs.items()} == {
        "0.1": "arrives",
        "0.001": "slow",
        "0.25": "diverges",
    }
    assert runs["0.1"]["a"] == near(2, 6)


def test_autograd_agrees_with_the_rules_and_the_three_ways_to_write_a_step_agree():
    got = figures("gradient_descent", qa=1.5, qb=-2, x=3, y=4)
    assert got["autograd"]["dQ_da"] == near(9 * 1.5**2, 9)
    assert got["autograd"]["dQ_db"] == near(4, 9)
    assert (got["autograd"]["dz_dx"], got["autograd"]["dz_dy"], got["autograd"]["dz_db"]) == (4, 3, 1)
    assert got["one_step"]["numpy"] == near(got["one_step"]["torch"], 9)


def test_a_forgotten_zero_grad_overshoots():
    paths = figures("gradient_descent")["zero_grad"]
    assert max(paths["cleared"]) < 2 < max(paths["forgotten"])


def test_the_ball_ends_in_the_valley_above_which_it_started():
    ends = figures("gradient_descent")["valleys"]["end"]
    assert ends["-3"] == near(ends["-0.5"], 6)
    assert ends["3"] == near(ends["0.5"], 6)
    assert ends["-3"] < 0 < ends["3"]


def test_plain_descent_reaches_the_noise_floor_and_not_the_intercept():
    got = figures("noisy_line")
    assert got["first_loss"] > 4000
    assert 70 < got["loss"] < 140
    assert got["loss"] == pytest.approx(got["closed_loss"], rel=0.05)
    assert got["w"] == pytest.approx(1.477, abs=0.05)
    assert abs(got["b"]) < 0.3 < abs(got["closed_b"] - got["b"])
    assert got["scaled"]["b"] == near(got["closed_b"], 6)


@pytest.mark.parametrize("seed", range(6))
def test_the_noise_floor_is_there_for_every_seed(seed):
    got = figures("noisy_line", seed=seed)
    assert 60 < got["loss"] < 150
    assert got["w"] == pytest.approx(1.477, abs=0.06)


def test_scaling_rounds_the_bowl_and_leaves_the_predictions_alone():
    got = figures("houses")
    rows = got["scalings"]
    assert rows["none"]["curvature_ratio"] > 10_000 > 100 > rows["standard"]["curvature_ratio"]
    assert rows["none"]["steps"] is None
    assert rows["standard"]["steps"] < rows["symmetric"]["steps"] < rows["unit"]["steps"]
    for row in rows.values():
        assert row["coefficients"] == pytest.approx(rows["standard"]["coefficients"], rel=1e-3)
    assert got["test_cost"] < 0.1 * got["baseline_test_cost"]
    assert got["coefficients"][0] == pytest.approx(2.4, abs=0.2)


def test_lasso_switches_features_off_and_ridge_does_not():
    got = figures("ridge_lasso")
    assert [row["zeros"] for row in got["ridge"]] == [0] * 7
    zeros = [row["zeros"] for row in got["lasso"]]
    assert zeros == sorted(zeros)
    assert (zeros[0], zeros[-1]) == (0, 8)
    lengths = [row["length"] for row in got["c_against_alpha"]]
    assert lengths == sorted(lengths)
    with pytest.raises(UnknownKeyError):
        figures("ridge_lasso", points="mnist")


def test_lines_cannot_do_what_curves_can():
    scores = figures("ridge_lasso", points="xor")["classifiers"]
    assert all(scores[name]["test"] < 0.75 for name in ("logistic", "linear_svm", "naive_bayes"))
    assert all(scores[name]["test"] > 0.85 for name in ("kernel_svm", "tree", "forest", "boosting"))


def test_the_red_hand_is_read_by_its_spread_at_every_angle_and_by_a_line_only_far_from_upright():
    got = figures("red_hand")
    assert got["angle_by_line"] == pytest.approx(60, abs=1)
    assert got["angle_by_spread"] == pytest.approx(60, abs=0.2)
    assert got["r_squared"] > 0.9
    assert max(row["spread_error"] for row in got["sweep"]) < 0.5
    assert got["sweep"][0]["line_error"] > 60


def test_the_multiplied_bias_rate_helps_one_scale_and_the_next_power_of_ten_blows_up():
    ways = figures("red_hand")["descent"]
    assert ways["one_rate"]["loss"] > 5 * ways["standardised"]["loss"]
    assert ways["bias_rate_multiplied"]["loss"] == pytest.approx(ways["standardised"]["loss"], rel=0.01)
    assert figures("red_hand", bias_factor=100_000)["descent"]["bias_rate_multiplied"]["loss"] > 1e6


def test_logistic_regression_gives_the_printed_weights():
    got = figures("logistic")
    assert (got["w1"], got["w2"], got["b"]) == (near(0.894, 3), near(0.720, 3), near(-7.344, 3))
    assert got["loss"] == near(0.2147, 4)
    assert got["accuracy"] == near(0.92, 6)
    assert (got["sklearn_w1"], got["sklearn_w2"]) == (pytest.approx(1.181, abs=2e-3), pytest.approx(1.133, abs=2e-3))
    assert got["sklearn_b"] == near(-10.83, 2)
    assert got["sklearn_accuracy"] == near(0.91, 6)


def test_logistic_regression_follows_its_inputs():
    got = figures("logistic", seed=3, count1=20, count2=30, mean2="9,9", steps=50, rate=0.05)
    legacy = np.random.RandomState(3)
    clouds = [legacy.multivariate_normal(m, np.diag(v), n) for m, v, n in (((3, 4), (3, 1), 20), ((9, 9), (3, 2), 30))]
    x, y = np.vstack(clouds), np.repeat([0.0, 1.0], [20, 30])
    w = np.ones(3)
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w[:2] + w[2])))
        w = w - 0.05 * np.array([*(x.T @ (p - y)), (p - y).sum()]) / 50
    assert (got["w1"], got["w2"], got["b"]) == tuple(near(value, 9) for value in w)


def test_three_points_are_parted_and_three_classes_told():
    got = figures("logistic")
    assert got["three_points"]["accuracy"] == 1
    assert 2 < got["three_points"]["boundary"] < 3
    assert got["several_classes"]["one_vs_rest_accuracy"] > 0.9
    assert got["several_classes"]["one_vs_one_accuracy"] > 0.9


def test_a_neuron_by_hand():
    result = run_lesson("perceptron")
    got = result.figures
    assert got["z"] == -1
    assert got["activations"]["sigmoid"]["value"] == near(0.2689, 4)
    assert got["activations"]["tanh"]["slope"] == near(0.4200, 4)
    assert got["activations"]["relu"] == {"value": 0, "slope": 0}
    assert {name: gate["learned"] for name, gate in got["gates"].items()} == {"and": True, "or": True, "xor": False}
    assert got["saturated"]["before"] < got["saturated"]["after"]
    with pytest.raises(BadValueError):
        figures("perceptron", inputs="1,2,3")


def test_softmax_gives_the_two_printed_losses():
    got = figures("softmax")
    assert (got["loss1"], got["loss2"]) == (near(0.4966, 4), near(1.2389, 4))
    assert got["shares"] == pytest.approx([0.659, 0.242, 0.099], abs=5e-4)
    assert got["naive_overflows"]
    assert got["shifted_shares_of_large"] == pytest.approx(got["shares"], abs=1e-9)


def test_softmax_follows_its_inputs():
    from torch import tensor
    from torch.nn.functional import cross_entropy

    got = figures("softmax", logits1="1,2;3,-1;0.5,0.5", labels="0,1,0")
    assert got["loss1"] == near(float(cross_entropy(tensor([[1.0, 2], [3, -1], [0.5, 0.5]]), tensor([0, 1, 0]))), 6)
    with pytest.raises(BadValueError):
        figures("softmax", labels="0,1,3")
    with pytest.raises(BadValueError):
        figures("softmax", logits1="1,2;3")


def test_back_propagation_gives_the_printed_numbers():
    got = figures("backprop")
    assert (got["h1"], got["h2"]) == (near(0.5933, 4), near(0.5969, 4))
    assert (got["o1"], got["o2"]) == (near(0.7514, 4), near(0.7729, 4))
    assert (got["error1"], got["error2"], got["error"]) == (near(0.2748, 4), near(0.0236, 4), near(0.2984, 4))
    assert got["dE_dw5"] == near(0.08217, 5)
    assert got["w5_new"] == near(0.3589, 4)
    assert got["graph"] == {"c": 3, "d": 2, "e": 6, "de_dc": 2, "de_dd": 3, "de_da": 2, "de_db": 5}
    assert got["slips"]["wrong_sign"]["h1"] == near(0.4067, 4)
    assert got["softmax"]["largest_disagreement"] < 1e-8


def test_back_propagation_agrees_with_autograd_for_other_numbers():
    import torch

    given = {"w1": 0.3, "w2": -0.2, "w3": 0.1, "w4": 0.6, "w5": -0.4, "w6": 0.7, "w7": 0.2, "w8": -0.5}
    given |= {"b1": 0.1, "b2": -0.3, "i1": 0.9, "i2": -0.4, "t1": 0.2, "t2": 0.7, "rate": 0.8}
    got = figures("backprop", **given)
    first = torch.tensor([[0.3, -0.2], [0.1, 0.6]], dtype=torch.float64, requires_grad=True)
    second = torch.tensor([[-0.4, 0.7], [0.2, -0.5]], dtype=torch.float64, requires_grad=True)
    h = torch.sigmoid(first @ torch.tensor([0.9, -0.4], dtype=torch.float64) + 0.1)
    o = torch.sigmoid(second @ h - 0.3)
    error = ((torch.tensor([0.2, 0.7], dtype=torch.float64) - o) ** 2).sum() / 2
    error.backward()
    assert got["error"] == near(error.item(), 9)
    assert first.grad is not None
    assert second.grad is not None
    slopes = [got[f"dE_dw{k}"] for k in range(1, 9)]
    assert slopes == pytest.approx([*first.grad.ravel().tolist(), *second.grad.ravel().tolist()], abs=1e-12)
    assert got["w5_new"] == near(-0.4 - 0.8 * second.grad[0, 0].item(), 9)


def test_a_hidden_layer_does_what_two_linear_layers_cannot():
    got = figures("hidden_layers")
    assert got["xor"]["linear"] < 0.75
    assert got["xor"]["two_linear_without_activation"] < 0.75
    assert got["xor"]["one_hidden_layer"] >= 0.95
    assert got["collapse"]["largest_difference"] < 1e-5
    assert got["parabola"]["linear"] > 0.5 * got["parabola_variance"] > 20 * got["parabola"]["one_hidden_layer"]
    errors = list(got["wave"].values())
    assert all(wide < 0.4 * narrow for narrow, wide in pairwise(errors))


def test_the_learned_line_beats_the_first_guess():
    got = figures("cats_dogs")
    assert got["learned_accuracy"] > got["hand_accuracy"] > 0.85
    assert figures("cats_dogs", slope=-5)["hand_accuracy"] < 0.7


def test_small_batches_learn_faster_per_epoch():
    got = figures("diabetes")
    assert got["features"] == ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4"]
    assert got["mini_batch"]["steps_per_epoch"] == 11
    assert got["full_batch"]["steps_per_epoch"] == 1
    assert got["mini_batch"]["train_loss"] < got["full_batch"]["train_loss"]
    assert got["mini_batch"]["test_accuracy"] > got["baseline_accuracy"]


@pytest.mark.parametrize("name", ["own.csv", "own.csv.gz"])
def test_a_table_of_ones_own_is_learned(tmp_path: Path, name):
    rng = np.random.default_rng(0)
    rows = [f"{x:.3f},{y:.3f},{int(x > y)}" for x, y in rng.normal(size=(80, 2))]
    raw = ("\n".join(["a,b,larger", *rows])).encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    got = figures("diabetes", file=path, epochs=100, batch=8)
    assert got["features"] == ["a", "b"]
    assert got["mini_batch"]["test_accuracy"] > 0.7


def test_a_table_with_other_answers_is_refused(tmp_path: Path):
    path = tmp_path / "t.csv"
    path.write_text("1,2\n3,4\n5,6\n7,8\n", encoding="utf-8")
    with pytest.raises(BadValueError):
        figures("diabetes", file=path)
    with pytest.raises(InputError):
        figures("diabetes", file=tmp_path / "none.csv")


def test_a_network_too_big_is_counted_and_not_built():
    got = figures("too_big")
    assert got["parameters"] == 737_453_642
    assert got["gigabytes"] == near(2.95, 2)
    assert got["output_shape"] == [256, 10]
    small = figures("too_big", channels=1, height=28, width=28, sizes="512,10", batch=7)
    assert small["parameters"] == 784 * 512 + 512 + 512 * 10 + 10
    assert small["output_shape"] == [7, 10]


def test_a_flattened_picture_has_forgotten_its_neighbours():
    got = figures("pictures")
    assert (got["small_shape"], got["flat_length"]) == ([28, 28], 784)
    shuffled = got["shuffled_pixels"]
    assert shuffled["as_they_are"] > 0.8
    assert shuffled["shuffled"] == pytest.approx(shuffled["as_they_are"], abs=0.04)


def test_a_photo_is_read_and_a_text_is_not(tmp_path: Path):
    import cv2

    photo = tmp_path / "照片.png"
    photo.write_bytes(cv2.imencode(".png", np.full((40, 60, 3), 90, np.uint8))[1].tobytes())
    got = figures("pictures", file=photo, side=10)
    assert got["shape"] == [40, 60, 3]
    assert got["mean_brightness"] == near(90, 6)
    (tmp_path / "no.png").write_text("no picture", encoding="utf-8")
    with pytest.raises(FileProblemError):
        figures("pictures", file=tmp_path / "no.png")


def test_every_exhibit_of_the_zoo_shows_its_symptom():
    got = figures("bug_zoo")
    assert len(got) == 8
    assert got["wrong_sigmoid_sign"]["wrong"] == near(0.4067, 4)
    assert got["wrong_sigmoid_sign"]["mended"] == near(0.5933, 4)
    assert all(exhibit["wrong_line"] != exhibit["mended_line"] for exhibit in got.values())
    assert got["relu_into_bce"]["wrong"] > 5 * got["relu_into_bce"]["mended"]
    assert got["relu_before_softmax"]["wrong"] > 1.1 * got["relu_before_softmax"]["mended"]
    assert got["counter_reset"]["wrong"] < 0.05 < got["counter_reset"]["mended"]
    assert got["mean_of_batch_means"]["wrong"] > got["mean_of_batch_means"]["mended"]
    assert (got["short_last_batch"]["wrong"], got["short_last_batch"]["last_batch"]) == (9984, 16)
    assert got["bias_rate"]["wrong"] is None
    assert got["other_mean"]["wrong"] < got["other_mean"]["mended"] - 0.1


def test_depth_needs_normalisation_or_a_good_start():
    got = figures("batch_norm")
    assert got["without"]["test_accuracy"] < 0.6 < 0.9 < got["with"]["test_accuracy"]
    assert got["tanh_xavier"]["test_accuracy"] > 0.9
    assert got["tanh_zero"]["test_accuracy"] < 0.6
    assert got["without"]["first_to_last_gradient"] < 1e-4 < got["with"]["first_to_last_gradient"]


def test_a_wide_network_overfits_and_each_cure_narrows_the_gap():
    got = figures("overfitting")
    assert got["overfitted"]["gap"] > 0.3
    assert got["underfitted"]["train_loss"] > 0.5
    for cure in ("dropout", "weight_decay", "early_stopping"):
        assert got[cure]["gap"] < 0.6 * got["overfitted"]["gap"]
    assert got["early_stopping"]["epochs"] < got["overfitted"]["epochs"]


def test_hello_becomes_ohlol_for_most_seeds():
    got = figures("hello_rnn")
    assert got["text"] == "ohlol"
    assert 6 <= got["seeds_reaching"] <= 10
    assert len(got["texts"]) == 36
    assert got["parameters"] == 40


def test_a_word_of_ones_own_is_spelt():
    got = figures("hello_rnn", word="abcab", answer="bcabc", epochs=100, seeds=1, cell="gru", seed=0)
    assert got["text"] == "bcabc"
    with pytest.raises(InputError):
        figures("hello_rnn", word="ab", answer="abc")
    with pytest.raises(BadValueError):
        figures("hello_rnn", word="aa", answer="aa")


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_clothes_are_told_as_well_as_printed():
    try:
        DATASETS["fashion_mnist"]().load()
    except InputError as absent:
        pytest.skip(str(absent))
    got = figures("fashion_mlp")
    assert got["test_accuracy"] == pytest.approx(0.855, abs=0.016)
    assert got["printed"]["test_accuracy"][-1] == 0.861
    assert len(got["epoch_table"]) == 6


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_the_deep_network_reads_digits():
    assert figures("digits_mlp")["test_accuracy"] >= 0.97


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_the_convolutional_network_reads_digits_after_three_epochs():
    got = figures("digits_cnn")
    assert got["test_accuracy"] >= 0.975
    assert (got["sides"], got["flat"]) == ([28, 24, 12, 8, 4], 320)


def test_the_shapes_and_fields_of_the_convolutional_network():
    got = figures("digits_cnn", epochs=1, count=300)
    assert got["shapes"][0] == [10, 24, 24]
    assert (got["sides"], got["flat"], got["parameters"]) == ([28, 24, 12, 8, 4], 320, 8490)
    assert got["receptive_fields"] == [5, 6, 14, 16]
    assert got["pooling"] == {"same_picture": False, "same_map": True}


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_squared_error_ends_where_the_printed_run_ends():
    runs = figures("digits_mse", start="both")["runs"]
    assert 1.2 <= runs["xavier"]["first_loss"] <= 3.4
    assert runs["xavier"]["last_loss"] == pytest.approx(0.24, abs=0.03)
    assert runs["default"]["last_loss"] == pytest.approx(0.33, abs=0.03)


def test_squared_error_begins_within_its_band_and_falls():
    got = figures("digits_mse", epochs=1, count=4000)
    assert 1.2 <= got["first_loss"] <= 3.4
    assert got["last_loss"] < got["first_loss"]


def test_every_program_is_run_by_a_test():
    source = Path(__file__).read_text(encoding="utf-8") + Path(__file__).with_name("test_streaming.py").read_text(
        "utf-8"
    )
    assert not [key for key in PROGRAMS if f'"{key}"' not in source]
    assert isinstance(run_lesson("too_big"), LessonResult)
    assert set(LESSONS) >= set(PROGRAMS)
