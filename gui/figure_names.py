"""Names of lessons' figures by key, as a reader says them; a key that is a symbol (h1) becomes one (h₁)."""

from __future__ import annotations

import re

from core.texts import N_, Text
from gui.figure_parts import PARTS
from gui.i18n import shown

SLOPE = re.compile(r"d([A-Za-z])_d(\w+)")
NUMBERED = re.compile(r"([A-Za-z])(\d{1,2})")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

NAMES: dict[str, Text] = {
    "on_edge": N_("figure names", "the best lies on the edge of the grid"),
    "origin_on_edge": N_("figure names", "origin: the best lies on the edge of the grid"),
    "grid_trials": N_("figure names", "trials with 1, 2, 3 … parameters"),
    "mse": N_("figure names", "mean squared error"),
    "prediction": N_("figure names", "prediction"),
    "closed_prediction": N_("figure names", "prediction in closed form"),
    "loss": N_("figure names", "loss"),
    "accuracy": N_("figure names", "accuracy"),
    "stable_rate": N_("figure names", "largest stable rate"),
    "stable_rate_per_sample": N_("figure names", "largest stable rate, sample by sample"),
    "stable_rate_full_batch": N_("figure names", "largest stable rate, full batch"),
    "stable_rate_half": N_("figure names", "largest stable rate, half mean"),
    "stable_rate_sum": N_("figure names", "largest stable rate, sum"),
    "curvature_ratio": N_("figure names", "ratio of curvatures"),
    "features": N_("figure names", "features"),
    "train_cost": N_("figure names", "training cost"),
    "test_cost": N_("figure names", "test cost"),
    "baseline_test_cost": N_("figure names", "test cost of the mean"),
    "coefficients": N_("figure names", "coefficients"),
    "true": N_("figure names", "true coefficients"),
    "lasso_zeros": N_("figure names", "coefficients at exactly 0 (lasso)"),
    "pixels": N_("figure names", "red pixels"),
    "slope": N_("figure names", "slope"),
    "intercept": N_("figure names", "intercept"),
    "r_squared": N_("figure names", "R²"),
    "true_angle": N_("figure names", "true angle"),
    "angle_by_line": N_("figure names", "angle by the line"),
    "angle_by_spread": N_("figure names", "angle by the spread"),
    "moments": N_("figure names", "moments"),
    "log_likelihood": N_("figure names", "log-likelihood"),
    "products": N_("figure names", "products"),
    "z": N_("figure names", "weighted sum z"),
    "step": N_("figure names", "step function"),
    "gates_learned": N_("figure names", "gates learned"),
    "loss1": N_("figure names", "loss of example 1"),
    "loss2": N_("figure names", "loss of example 2"),
    "exponentials": N_("figure names", "exponentials"),
    "shares": N_("figure names", "shares"),
    "surprise": N_("figure names", "surprise −ln p"),
    "naive_shares_of_large": N_("figure names", "shares of large logits, naive"),
    "shifted_shares_of_large": N_("figure names", "shares of large logits, shifted"),
    "naive_overflows": N_("figure names", "the naive formula overflows"),
    "gradient": N_("figure names", "gradient"),
    "likelihood1": N_("figure names", "likelihood of example 1"),
    "likelihood2": N_("figure names", "likelihood of example 2"),
    "squared_error1": N_("figure names", "squared error of example 1"),
    "error": N_("figure names", "error E"),
    "error1": N_("figure names", "error E₁"),
    "error2": N_("figure names", "error E₂"),
    "error_after": N_("figure names", "error after the step"),
    "parabola_variance": N_("figure names", "variance of the parabola"),
    "epochs": N_("figure names", "epochs"),
    "steps": N_("figure names", "steps"),
    "test_accuracy": N_("figure names", "test accuracy"),
    "train_accuracy": N_("figure names", "training accuracy"),
    "test_loss": N_("figure names", "test loss"),
    "train_loss": N_("figure names", "training loss"),
    "validation_loss": N_("figure names", "validation loss"),
    "validation_accuracy": N_("figure names", "validation accuracy"),
    "gap": N_("figure names", "test loss − training loss"),
    "parameters": N_("figure names", "parameters"),
    "first_loss": N_("figure names", "first loss"),
    "last_loss": N_("figure names", "last loss"),
    "losses": N_("figure names", "losses"),
    "neurons": N_("figure names", "hidden neurons"),
    "hidden_layers": N_("figure names", "hidden layers"),
    "activations": N_("figure names", "activation functions"),
    "convolutions": N_("figure names", "convolutions"),
    "learning_rate": N_("figure names", "learning rate"),
    "batch_size": N_("figure names", "batch size"),
    "weight_decay": N_("figure names", "weight decay"),
    "noise": N_("figure names", "noise"),
    "scaled": N_("figure names", "scaling"),
    "arrived": N_("figure names", "samples that arrived"),
    "classes": N_("figure names", "classes"),
    "received_bytes": N_("figure names", "bytes received"),
    "resumed": N_("figure names", "times resumed"),
    "samples": N_("figure names", "samples"),
    "baseline_accuracy": N_("figure names", "accuracy of the commonest class"),
    "hand_accuracy": N_("figure names", "accuracy of the line by hand"),
    "learned_accuracy": N_("figure names", "accuracy of the learned line"),
    "w_nose": N_("figure names", "weight of the nose"),
    "w_ears": N_("figure names", "weight of the ears"),
    "learned_slope": N_("figure names", "slope of the learned line"),
    "learned_intercept": N_("figure names", "intercept of the learned line"),
    "only_nose": N_("figure names", "accuracy by the nose alone"),
    "only_ears": N_("figure names", "accuracy by the ears alone"),
    "shape": N_("figure names", "shape"),
    "numbers": N_("figure names", "numbers in the picture"),
    "grey_numbers": N_("figure names", "numbers in grey"),
    "small_shape": N_("figure names", "shape after shrinking"),
    "flat_length": N_("figure names", "length when flattened"),
    "kept_share": N_("figure names", "share that is kept"),
    "mean_brightness": N_("figure names", "mean brightness"),
    "first_row": N_("figure names", "first row"),
    "neighbour_below_is_apart": N_("figure names", "places between a pixel and the one below"),
    "changed_by_one_pixel_shift": N_("figure names", "changed by a shift of one pixel"),
    "exhibits": N_("figure names", "exhibits"),
    "told_apart": N_("figure names", "exhibits told apart"),
    "text": N_("figure names", "text"),
    "texts": N_("figure names", "text at every epoch"),
    "letters": N_("figure names", "letters"),
    "seeds_reaching": N_("figure names", "seeds that reach the text"),
    "runs": N_("figure names", "runs"),
    "gigabytes": N_("figure names", "gigabytes"),
    "gigabytes_training_sgd": N_("figure names", "gigabytes to train with SGD"),
    "gigabytes_training_adam": N_("figure names", "gigabytes to train with Adam"),
    "gigabytes_batch": N_("figure names", "gigabytes of one batch"),
    "first_layer_share": N_("figure names", "share of the first layer"),
    "convolution_parameters": N_("figure names", "parameters with convolutions"),
    "inputs": N_("figure names", "inputs"),
    "layer_parameters": N_("figure names", "parameters of each layer"),
    "multiply_adds": N_("figure names", "multiply-adds"),
    "output_shape": N_("figure names", "shape of the output"),
    "best_epoch": N_("figure names", "best epoch"),
    "reason": N_("figure names", "why it ended"),
}
BEGINNINGS: dict[str, Text] = {
    "closed_": N_("figure names", "{name} in closed form"),
    "sklearn_": N_("figure names", "{name} by scikit-learn"),
    "delta_": N_("figure names", "δ of {name}"),
    "net_": N_("figure names", "sum at {name}"),
}
AFTER = N_("figure names", "{name} after the step")
UPPER_HALF = N_("figure names", "{name}, upper half of the grid")
ORIGIN = N_("figure names", "{name}, line through the origin")


def figure_name(key: str) -> str:
    """The figure `key` in the user's language: "closed_a" is "a in closed form", "dE_dw5" is "∂E/∂w₅"."""
    if key in NAMES:
        return shown(NAMES[key])
    if key in PARTS:
        return shown(PARTS[key])
    if slope := SLOPE.fullmatch(key):
        return f"∂{slope[1]}/∂{symbol(slope[2])}"
    for beginning, text in BEGINNINGS.items():
        if key.startswith(beginning):
            return shown(text, name=figure_name(key.removeprefix(beginning)))
    for ending, text in (("_new", AFTER), ("_origin", ORIGIN), ("_upper_half", UPPER_HALF)):
        if key.endswith(ending):
            return shown(text, name=figure_name(key.removesuffix(ending)))
    return symbol(key)


def symbol(key: str) -> str:
    """A letter with its number as the texts print it, "w5" as "w₅"; other keys with spaces between their words."""
    if numbered := NUMBERED.fullmatch(key):
        return numbered[1] + numbered[2].translate(SUBSCRIPTS)
    return key.replace("_", " ")
