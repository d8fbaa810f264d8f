"""A symbol of the 2-2-2 network lights up in formula, number and code; a step moves them all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.explorers.network_lens import NetworkLens
from tests.stories.window import click, closed, find, opened, until


def test_a_weight_is_followed_through_formula_number_and_code(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qapp, qtbot, tmp_path)
    try:
        window.show_page("explorers")
        window.pages["explorers"].open("network_lens")
        explorer = find(window, NetworkLens, "explorer_network_lens")
        lens = explorer.lens
        place = next(place for place, part, _ in lens.formulas.places() if part == "w5")

        def hovered() -> bool:
            qtbot.mouseMove(lens.formulas, QPoint(2, 2))
            qtbot.mouseMove(lens.formulas, place.center().toPoint())
            return lens.lit == "w5"

        until(qtbot, hovered)
        assert {card.lit for card in lens.cards} == {"w5"}
        click(qtbot, explorer, "explorer_step")
        assert round(explorer.network.w5, 4) == 0.3589
        assert explorer.facts.figures()[0] == "1"
        click(qtbot, explorer, "explorer_reset")
        assert explorer.network.w5 == 0.4
    finally:
        closed(window)
