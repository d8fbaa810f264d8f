"""Tiles and cards of pictures: they grow where a tall view would leave its lower half empty."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.inspection.kernels import Kernels
from gui import theme
from gui.widgets.kernel_layers import TILE, KernelLayers
from gui.widgets.picture_cards import SMALLEST, Card, PictureCards


def kernels(count: int) -> Kernels:
    chance = np.random.default_rng(0)
    maps = chance.normal(size=(count, 6, 6)).astype(np.float32)
    weights = chance.normal(size=(count, 1, 3, 3)).astype(np.float32)
    return Kernels(0, "Conv2d", maps[:1], weights, maps, maps)


@pytest.mark.parametrize("height", [0, 150, 400, 900])
def test_the_tiles_of_kernels_are_as_large_as_all_are_seen(qtbot: QtBot, height: int) -> None:
    layers = KernelLayers()
    qtbot.addWidget(layers)
    layers.resize(600, 100)
    layers.set_layers([kernels(8), kernels(16)])
    layers.use_room(height)
    side = layers.place(0, 0).width()
    assert side >= theme.px(TILE)
    assert layers.height() <= height or side == theme.px(TILE)
    if height == 900:
        assert side > theme.px(TILE)


@pytest.mark.parametrize("height", [0, 300, 800])
def test_cards_are_as_large_as_all_are_seen(qtbot: QtBot, height: int) -> None:
    cards = PictureCards()
    qtbot.addWidget(cards)
    cards.resize(700, 100)
    cards.set_cards([Card(n, str(n), "", "") for n in range(20)], np.zeros((20, 8, 8), np.uint8))
    small = cards.place(0).width()
    cards.use_room(height)
    side = cards.place(0).width()
    assert side >= theme.px(SMALLEST)
    assert cards.height() <= height or side == small
    assert (side > small) is (height == 800)
    last = cards.place(19)
    assert last.right() <= cards.width()
    assert last.bottom() <= cards.height()
