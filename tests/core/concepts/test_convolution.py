"""A kernel over a picture agrees with PyTorch; receptive fields are what really changes a unit."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.convolution import (
    LENET,
    PRESETS,
    KernelTooLargeError,
    chain_maps,
    changed_places,
    convolve,
    fitted,
    output_side,
    pool,
    shifted,
    sides,
    source,
    traced,
    window,
)

RNG = np.random.default_rng(3)
PICTURE = RNG.random((28, 28))


@pytest.mark.parametrize(("size", "stride", "padding", "dilation"), [(3, 1, 0, 1), (5, 2, 2, 1), (3, 3, 1, 2)])
def test_the_map_is_what_conv2d_makes(size: int, stride: int, padding: int, dilation: int) -> None:
    import torch

    kernel = RNG.normal(size=(size, size))
    made = convolve(PICTURE, kernel, stride, padding, dilation)
    given = torch.from_numpy(PICTURE)[None, None], torch.from_numpy(kernel)[None, None]
    wanted = torch.nn.functional.conv2d(*given, stride=stride, padding=padding, dilation=dilation)
    np.testing.assert_allclose(made, wanted[0, 0].numpy(), atol=1e-12)
    assert made.shape == (output_side(28, size, stride, padding, dilation),) * 2
    place = (2, 4)
    assert (window(PICTURE, size, place, stride, padding, dilation) * kernel).sum() == pytest.approx(made[place])


def test_pooling_takes_the_largest_or_the_mean_of_each_block() -> None:
    values = np.arange(25.0).reshape(5, 5)
    assert pool(values, "max").tolist() == [[6, 8], [16, 18]]
    assert pool(values, "mean").tolist() == [[3, 5], [13, 15]]
    assert pool(values, "none") is values


def test_pooling_forgives_one_bright_pixel_a_step_to_the_side() -> None:
    picture = np.zeros((28, 28))
    picture[13, 13] = 1
    kernel = PRESETS["identity"].array()
    before, after = convolve(picture, kernel), convolve(shifted(picture, 1), kernel)
    assert changed_places(before, after) == 2
    assert changed_places(pool(before, "max"), pool(after, "max")) == 0


def test_the_shapes_of_the_digits_network() -> None:
    assert sides(28, LENET) == (28, 24, 12, 8, 4)
    assert [values.shape for values in chain_maps(PICTURE, fitted(PRESETS["blur"].array(), 5), LENET)] == [
        (side, side) for side in (28, 24, 12, 8, 4)
    ]


def test_only_pixels_in_the_receptive_field_change_a_unit() -> None:
    place = (2, 1)
    regions = traced((place[0], place[0] + 1, place[1], place[1] + 1), LENET)
    top, bottom, left, right = regions[0]
    assert (bottom - top, right - left) == (16, 16)
    kernel = PRESETS["blur5"].array()
    unit = chain_maps(PICTURE, kernel, LENET, "mean")[-1][place]
    for row, column in [(top, left), (bottom - 1, right - 1), (top - 1, left), (bottom - 1, right)]:
        changed = PICTURE.copy()
        changed[row, column] += 5
        inside = top <= row < bottom and left <= column < right
        assert (chain_maps(changed, kernel, LENET, "mean")[-1][place] != unit) == inside


def test_sobel_sees_an_upright_edge_and_no_level_one() -> None:
    edge = np.zeros((6, 6))
    edge[:, 3:] = 1
    assert convolve(edge, PRESETS["sobel_x"].array()).max() == 4
    assert np.abs(convolve(edge, PRESETS["sobel_y"].array())).max() == 0


def test_a_kernel_that_does_not_fit_is_refused() -> None:
    with pytest.raises(KernelTooLargeError):
        convolve(np.zeros((4, 4)), np.ones((5, 5)))
    assert source((0, 0), 3, padding=1) == (-1, 2, -1, 2)
