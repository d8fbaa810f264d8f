"""The connections of a neuron in the drawing, and the menu that cuts or restores many of them at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from core.texts import N_
from gui import numbers
from gui.i18n import shown
from gui.widgets.icon import icon
from gui.widgets.network_diagram_columns import Column, inputs_of, readers_of
from gui.widgets.network_wires import Wire

CUT_INTO = N_("network panel", "Cut all connections into it")
CUT_OUT = N_("network panel", "Cut all connections out of it")
RESTORE = N_("network panel", "Restore its connections")
RESTORE_ALL = N_("network panel", "Restore all connections ({count} cut)")


def connections_into(columns: Sequence[Column], tile: tuple[int, int]) -> list[Wire]:
    """The weights that lead into a neuron; its bias is none of them."""
    index, unit = tile
    return [Wire(index, unit, source) for source in range(inputs_of(columns, index))]


def connections_out(columns: Sequence[Column], tile: tuple[int, int]) -> list[Wire]:
    """The weights by which neurons of later columns read a neuron or an input."""
    found = readers_of(columns, tile)
    return [Wire(index, unit, source) for index, source in found for unit in range(columns[index].units)]


def connections_of(columns: Sequence[Column], tile: tuple[int, int]) -> list[Wire]:
    """All weights into and out of a neuron."""
    return connections_into(columns, tile) + connections_out(columns, tile)


def neuron_menu(
    parent: QWidget,
    columns: Sequence[Column],
    tile: tuple[int, int],
    cuts: Mapping[Wire, float],
    cut: Callable[[Sequence[Wire], str], object],
    restore: Callable[[Sequence[Wire], str], object],
) -> QMenu:
    """What can be done with the connections of a neuron, and with all that are cut."""
    menu = QMenu(parent)
    into, out = connections_into(columns, tile), connections_out(columns, tile)
    for words, wires in ((CUT_INTO, into), (CUT_OUT, out)):
        left = [wire for wire in wires if wire not in cuts]
        action = menu.addAction(icon("scissors"), shown(words), partial(cut, left, shown(words)))
        action.setEnabled(bool(left))
    menu.addSeparator()
    gone = [wire for wire in (*into, *out) if wire in cuts]
    action = menu.addAction(shown(RESTORE), partial(restore, gone, shown(RESTORE)))
    action.setEnabled(bool(gone))
    if cuts:
        all_of_them = shown(RESTORE_ALL).format(count=numbers.whole(len(cuts)))
        menu.addAction(all_of_them, partial(restore, list(cuts), all_of_them))
    return menu
