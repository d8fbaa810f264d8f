from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.digits.maps import LayerMaps
from gui.widgets.feature_maps import FeatureMaps

RNG = np.random.default_rng(0)
CONVOLUTION = LayerMaps(0, "Conv2d", RNG.random((10, 24, 24), dtype=np.float32))
SIGNED = LayerMaps(3, "Conv2d", RNG.normal(size=(20, 8, 8)).astype(np.float32))
NEURONS = LayerMaps(5, "Linear", RNG.random(50, dtype=np.float32))


@pytest.fixture
def maps(qtbot: QtBot) -> FeatureMaps:
    widget = FeatureMaps()
    qtbot.addWidget(widget)
    widget.resize(700, 300)
    return widget


def inked(image: QImage) -> int:
    """The last row of pixels that differs from the upper left corner below the heading, 0 if none does."""
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    rows = range(image.height() - 1, 60, -1)
    return next((y for y in rows if any(image.pixelColor(x, y) != ground for x in range(0, image.width(), 3))), 0)


def test_without_a_drawing_it_says_what_to_do(maps: FeatureMaps):
    assert inked(maps.grab().toImage()) == 0
    assert maps.words_at(QPointF(10, 30)) == ""


def test_each_layer_is_shown_below_the_one_before(maps: FeatureMaps):
    heights = []
    for layers in ([CONVOLUTION], [CONVOLUTION, SIGNED], [CONVOLUTION, SIGNED, NEURONS]):
        maps.show_layers(layers)
        heights.append(inked(maps.grab().toImage()))
    assert 0 < heights[0] < heights[1] <= heights[2]


def test_tiles_shrink_so_that_all_layers_have_room(maps: FeatureMaps):
    maps.show_layers([CONVOLUTION])
    alone = maps._grids(240)[0].tile
    maps.show_layers([CONVOLUTION, SIGNED, NEURONS])
    grids = maps._grids(240)
    assert grids[0].tile.width() < alone.width()
    assert sum(grid.height for grid in grids) < 240


def test_with_too_little_room_it_grows_so_that_every_layer_can_be_scrolled_to(maps: FeatureMaps):
    maps.set_room(60)
    maps.show_layers([CONVOLUTION, SIGNED, NEURONS])
    assert maps.minimumHeight() > 60 + 2 * 30
    maps.set_room(600)
    assert maps.minimumHeight() <= 600


def test_a_tile_tells_its_numbers(maps: FeatureMaps):
    maps.show_layers([CONVOLUTION, NEURONS])
    first = maps.words_at(QPointF(1, 22))
    assert first.startswith("Map 1, row 1, column 1: 0.")
    (_, _, top) = list(maps._placed())[1]
    assert maps.words_at(QPointF(1, top + 21)).startswith("Neuron 1: ")


def test_layers_without_any_activity_are_shown_too(maps: FeatureMaps):
    maps.show_layers([LayerMaps(0, "Conv2d", np.zeros((4, 5, 5), dtype=np.float32))])
    assert inked(maps.grab().toImage()) > 0
