"""Tiles: names that are too long for the usual type stand in a narrow one, whatever else is drawn."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui import theme
from gui.widgets.tile import Tile


def test_a_long_name_keeps_its_narrow_type_when_the_theme_is_switched(qtbot: QtBot):
    tiles = [Tile(name) for name in ("Fashion-MNIST, all of it", "Spiral", "Fashion-MNIST pictures")]
    for tile in tiles:
        qtbot.addWidget(tile)
        tile.resize(54, 74)
        tile.show()
    before = [(tile._font().stretch(), tile._font().pointSizeF()) for tile in tiles]
    assert before[0] != before[1]
    usual = theme.font("caption").stretch(), theme.font("caption").pointSizeF()
    for mode in ("dark", "light"):
        theme.current().set_mode(mode)
        for tile in reversed(tiles):
            tile.grab()
        assert [(tile._font().stretch(), tile._font().pointSizeF()) for tile in tiles] == before
        assert (theme.font("caption").stretch(), theme.font("caption").pointSizeF()) == usual
