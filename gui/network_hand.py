"""The hand in the network drawing: what is wanted of its layers, neurons, weights and biases, done in a session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import InputError
from core.nn import edits
from core.nn.cuts import Place
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.texts import N_
from core.training.locks import entry_of
from gui.i18n import shown
from gui.session import Session
from gui.widgets import network_diagram_edits as drawn
from gui.widgets import network_diagram_menus as menus
from gui.widgets.join_form import form_of
from gui.widgets.network_cuts import neuron_menu
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_editors import LayerEditor, WireEditor
from gui.widgets.network_trouble import fix_words
from gui.widgets.network_wires import Wire

CHANGE = N_("network panel", "Change {layer}")
CHANGE_NEURONS = N_("network panel", "Change number of neurons")
SET_NUMBER = N_("network panel", "Set {name}")
LOCK_NUMBER = N_("network panel", "Lock {name}")
UNLOCK_NUMBER = N_("network panel", "Unlock {name}")
CUT_NUMBER = N_("network panel", "Cut {name}")
RESTORE_NUMBER = N_("network panel", "Restore {name}")


class NetworkHand(QObject):
    """Answers the wishes of a drawing; its editors float over `room`. `removed` is emitted when a layer goes."""

    removed = Signal()

    def __init__(self, diagram: NetworkDiagram, room: QWidget) -> None:
        super().__init__(room)
        self.diagram, self._room = diagram, room
        self.session: Session | None = None
        self.wire_editor = WireEditor(diagram, room)
        self.layer_editor = LayerEditor(diagram, room)
        diagram.units_wanted.connect(self._resize_layer)
        diagram.layer_wanted.connect(self._add_layer_at)
        diagram.removal_wanted.connect(self._remove_layer)
        diagram.move_wanted.connect(self._move_column)
        diagram.heading_pressed.connect(self._show_heading_menu)
        diagram.wire_chosen.connect(self.open_wire)
        diagram.lock_wanted.connect(lambda wire: self._set_lock(wire, wire not in diagram.locks))
        diagram.cut_wanted.connect(lambda wire: self._set_cut(wire, wire not in diagram.cuts))
        diagram.neuron_pressed.connect(self._show_neuron_menu)
        diagram.layer_chosen.connect(lambda _layer: self.close())
        diagram.blank_pressed.connect(self.close)
        self.wire_editor.value_set.connect(self._set_wire)
        self.wire_editor.lock_set.connect(self._set_lock)
        self.wire_editor.cut_set.connect(self._set_cut)
        self.layer_editor.edited.connect(self._edit_field)
        for editor in (self.wire_editor, self.layer_editor):
            editor.opened.connect(lambda: self._set_quiet(True))
            editor.closed.connect(lambda: self._set_quiet(False))

    # the network

    def network(self) -> NetworkSpec:
        """The network on the desk."""
        return Project().network if self.session is None else self.session.project.network

    def edit(self, network: NetworkSpec, text: str) -> None:
        """Put another network on the desk, as an undoable step called `text`."""
        if self.session is not None:
            self.session.edit(replace(self.session.project, network=network), text)

    def follow(self) -> None:
        """Let open editors show what is there now, or close them where it is gone."""
        network, layer = self.network(), self.layer_editor.layer
        there = 0 <= layer < len(network.layers)
        self.layer_editor.show_layer(*form_of(network, layer) if there else (None, {}))
        wire = self.wire_editor.wire
        if not isinstance(wire, Wire) or not self.wire_editor.isVisible():
            return
        if wire.column >= len(self.diagram.columns) or not self.diagram.isVisible():
            self.wire_editor.put_away()
        elif (value := self.diagram.value_of(wire)) is not None:
            self.wire_editor.show_now(value, wire in self.diagram.locks)
            self.wire_editor.show_cut(wire in self.diagram.cuts)

    def close(self) -> None:
        """Close the editors."""
        self.wire_editor.put_away()
        self.layer_editor.put_away()

    # single numbers

    def open_wire(self, wire: Wire) -> None:
        """Open the editor of a weight or bias."""
        value = self.diagram.value_of(wire)
        if value is not None:
            self.layer_editor.put_away()
            place = self._place_of(self.diagram.wire_rect(wire).toRect())
            self.wire_editor.show_cut(wire in self.diagram.cuts)
            self.wire_editor.open_wire(wire, self.diagram.wire_name(wire), value, wire in self.diagram.locks, place)

    def _set_wire(self, wire: Wire, value: float) -> None:
        layer = self.diagram.columns[wire.column].layer
        if self.session is None or layer is None or wire in self.diagram.cuts:
            return
        words = shown(SET_NUMBER).format(name=self.diagram.wire_name(wire))
        if wire in self.diagram.locks:
            self.edit(edits.with_lock(self.network(), layer, wire.unit, wire.source, value), words)
        else:
            self.session.set_entries([entry_of(layer, wire.unit, wire.source, value)], words)

    def _set_lock(self, wire: Wire, locked: bool) -> None:
        layer, value = self.diagram.columns[wire.column].layer, self.diagram.value_of(wire)
        if wire in self.diagram.cuts:
            return
        if layer is not None and value is not None and (wire in self.diagram.locks) is not locked:
            words = shown(LOCK_NUMBER if locked else UNLOCK_NUMBER).format(name=self.diagram.wire_name(wire))
            held = value if locked else None
            self.edit(edits.with_lock(self.network(), layer, wire.unit, wire.source, held), words)

    def _set_cut(self, wire: Wire, is_cut: bool) -> None:
        words = shown(CUT_NUMBER if is_cut else RESTORE_NUMBER).format(name=self.diagram.wire_name(wire))
        (self.cut if is_cut else self.restore)([wire], words)

    def cut(self, wires: Sequence[Wire], text: str) -> None:
        """Cut these connections, as one undoable step called `text`; what they weigh is remembered.

        At an earlier moment some may be there that are cut by now: those stay as they are.
        """
        self._to_now()
        there = [wire for wire in wires if wire not in self.diagram.cuts]
        weights = {self._in_network(wire): self.diagram.value_of(wire) or 0.0 for wire in there}
        self.edit(edits.with_cuts(self.network(), weights), text)

    def restore(self, wires: Sequence[Wire], text: str) -> None:
        """Let these connections be there again, as one undoable step called `text`."""
        self._to_now()
        self.edit(edits.without_cuts(self.network(), [self._in_network(wire) for wire in wires]), text)

    def _to_now(self) -> None:
        if self.session is not None:
            self.session.time.to_now()

    def _in_network(self, wire: Wire) -> Place:
        layer = self.diagram.columns[wire.column].layer
        assert layer is not None
        return layer, wire.unit, wire.source

    def _show_neuron_menu(self, tile: tuple[int, int]) -> None:
        menu = self.neuron_menu(tile)
        below = self.diagram.tile_rect(tile).bottomLeft().toPoint()
        menus.pop_up(menu, self.diagram.mapToGlobal(below))

    def neuron_menu(self, tile: tuple[int, int]) -> QMenu:
        """What can be done with the connections of a neuron."""
        return neuron_menu(self._room, self.diagram.columns, tile, self.diagram.cuts, self.cut, self.restore)

    def _set_quiet(self, is_quiet: bool) -> None:
        self.diagram.is_quiet = is_quiet
        self.diagram.update()

    def _place_of(self, rect: QRect) -> QRect:
        """A place in the drawing as a place in the room of the editors."""
        return QRect(self.diagram.mapTo(self._room, rect.topLeft()), rect.size())

    # layers

    def _edit_field(self, index: int, name: str, value: object) -> None:
        words = shown(CHANGE).format(layer=self.network().layers[index].name)
        self.edit(edits.with_field(self.network(), index, name, value), words)

    def mend(self, index: int) -> None:
        """Mend the trouble of a layer in the most likely way."""
        network = self.network()
        try:
            mended = edits.suggest_fix(network, index)
        except InputError:
            mended = None
        if mended is not None:
            self.edit(mended, fix_words(network, network.report()[index])[0])

    def _resize_layer(self, index: int, units: int) -> None:
        self.edit(drawn.with_units(self.network(), index, units), shown(CHANGE_NEURONS))

    def _add_layer_at(self, place: int) -> None:
        """Among neurons a hidden layer; elsewhere there is a choice."""
        if not self.diagram.goes_down():
            words = shown(menus.ADD).format(layer="Linear")
            self.edit(drawn.with_hidden_layer(self.network(), place), words)
            return
        gap = next((i for i, column in enumerate(self.diagram.columns[:-1]) if column.end == place), 0)
        menu = menus.layer_menu(self._room, self.network(), self.diagram.columns, self.edit, place)
        menus.pop_up(menu, self.diagram.mapToGlobal(self.diagram.gap_rect(gap).bottomLeft().toPoint()))

    def _remove_layer(self, index: int) -> None:
        column = next((column for column in self.diagram.columns if column.layer == index), None)
        if column is not None and (column is not self.diagram.columns[-1] or column.broken):
            self.removed.emit()
            words = shown(menus.REMOVE).format(layer=column.name)
            self.edit(drawn.without_column(self.network(), column), words)

    def _move_column(self, index: int, step: int) -> None:
        words = shown(menus.MOVE).format(layer=self.diagram.columns[index].name)
        self.edit(drawn.with_column_moved(self.network(), self.diagram.columns, index, step), words)

    def _show_heading_menu(self, index: int) -> None:
        if self.diagram.columns[index].layer is not None:
            below = self.diagram.heading_rect(index).bottomLeft().toPoint()
            menus.pop_up(self.heading_menu(index), self.diagram.mapToGlobal(below))

    def heading_menu(self, index: int) -> QMenu:
        """What can be done with a column of the drawing."""
        columns = self.diagram.columns
        return menus.heading_menu(self._room, self.network(), columns, index, self.edit, lambda: self.open_layer(index))

    def open_layer(self, index: int) -> None:
        """Open the form of a column's layer."""
        layer = self.diagram.columns[index].layer
        if layer is not None:
            self.wire_editor.put_away()
            place = self._place_of(self.diagram.heading_rect(index).toRect())
            self.layer_editor.open_layer(layer, *form_of(self.network(), layer), place)
