"""The network drawing in the hand: pointer and keys choose neurons, weights and biases, change and add layers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from gui.widgets.network_cuts import connections_of
from gui.widgets.network_drawing import NetworkDrawing
from gui.widgets.network_state import Tile
from gui.widgets.network_wires import BIAS, Wire
from gui.widgets.painting import keyboard_focus

MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class NetworkDiagram(NetworkDrawing):
    """Shows any network and tells what the person wants of it.

    Arrow keys choose a neuron, with Shift one of its weights or its bias; Enter opens what is chosen, L locks it, X
    cuts it; with a neuron X offers what can be done with all its connections.
    + and − change the number of neurons, Insert adds a layer, Delete removes one, Alt with an arrow moves it.
    """

    neuron_hovered = Signal(object)
    """(column, unit) under the pointer, or None."""
    wire_hovered = Signal(object)
    """The `Wire` under the pointer, or None."""
    wire_chosen = Signal(object)
    """A `Wire` that shall be set."""
    lock_wanted = Signal(object)
    """A `Wire` whose lock shall be turned over."""
    cut_wanted = Signal(object)
    """A `Wire` that shall be cut, or be there again."""
    neuron_pressed = Signal(object)
    """(column, unit) of a neuron whose connections are meant: the place for a menu."""
    units_wanted = Signal(int, int)
    """Layer index and its new number of neurons, maps or units."""
    layer_wanted = Signal(int)
    """Before which layer of the network a new one shall stand."""
    layer_chosen = Signal(int)
    heading_pressed = Signal(int)
    """A column whose name was clicked: the place for a menu."""
    removal_wanted = Signal(int)
    move_wanted = Signal(int, int)
    """A column and the direction, −1 or +1, in which it shall go."""
    blank_pressed = Signal()
    """A click on nothing."""
    sample_wanted = Signal()
    """Another sample shall go through the network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = [self._key(Qt.Key.Key_X, self._cut), self._key(Qt.Key.Key_L, self._lock)]
        self._name()

    # events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.columns:
            return
        layout, point = self._places(), event.position()
        button = layout.button_at(point)
        self._over_button = button if button is not None and self._resizable(button[0]) else None
        self._over_gap = layout.gap_at(point) if self._over_button is None else None
        wire = self._wire_at(point) if self._over_button is None and self._over_gap is None else None
        self._point_at(None if wire is not None else layout.tile_at(point), wire)
        busy = self._over_button is not None or self._over_gap is not None or wire is not None
        busy = busy or layout.column_at(point) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if busy else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._tip(point))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.columns:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._over_button = self._over_gap = None
        self._point_at(None, None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.columns or not self._press_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if keyboard_focus(self) and self.hovered is None and self.columns:
            self._point_at((0, 0), None)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    # how it answers

    def _press(self, point: QPointF) -> None:
        layout = self._places()
        button, tile, wire = layout.button_at(point), layout.tile_at(point), self._wire_at(point)
        if button is not None and self._resizable(button[0]):
            self._resize_column(*button)
        elif (gap := layout.gap_at(point)) is not None:
            self.layer_wanted.emit(self.columns[gap].end)
        elif wire is not None:
            self._point_at(None, wire)
            self.wire_chosen.emit(wire)
        elif tile is not None:
            self._choose(tile[0])
            if self.columns[tile[0]].layer is None:
                self.blank_pressed.emit()
            if tile[0] == 0 and self._answers:
                self.sample_wanted.emit()
        elif (heading := layout.column_at(point)) is not None:
            self._choose(heading)
            self.heading_pressed.emit(heading)
        else:
            self.blank_pressed.emit()

    def _press_right(self, point: QPointF) -> None:
        heading, wire = self._places().column_at(point), self._wire_at(point)
        if wire is not None:
            self.lock_wanted.emit(wire)
        elif heading is not None:
            self._choose(heading)
            self.heading_pressed.emit(heading)
        elif (tile := self._places().tile_at(point)) is not None and connections_of(self.columns, tile):
            self.neuron_pressed.emit(tile)

    def _press_key(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        key = Qt.Key(event.key())
        column = self.hovered[0] if self.hovered is not None else self.wire.column if self.wire is not None else 0
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in MOVES and alt:
            self.move_wanted.emit(column, sum(MOVES[key]))
        elif key in MOVES and shift:
            self._next_wire(sum(MOVES[key]))
        elif key in MOVES:
            self._move(*MOVES[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus) and self._resizable(column):
            self._resize_column(column, -1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_Insert:
            self.layer_wanted.emit(self.columns[min(column, len(self.columns) - 2)].end)
        elif key == Qt.Key.Key_Delete and (layer := self.columns[column].layer) is not None:
            self.removal_wanted.emit(layer)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(column)
        elif key == Qt.Key.Key_L and self.wire is not None:
            self._lock()
        elif key == Qt.Key.Key_X and (self.wire is not None or self.hovered is not None):
            self._cut()
        elif key == Qt.Key.Key_Escape and self.wire is not None:
            self._point_at((self.wire.column, self.wire.unit), None)
        else:
            return False
        return True

    def _key(self, key: Qt.Key, act: Callable[[], None]) -> QShortcut:
        """A key for what is pointed at, wherever in the window the keyboard is; a field of text keeps its letters."""
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.setEnabled(False)
        shortcut.activated.connect(act)
        return shortcut

    def _lock(self) -> None:
        if self.wire is not None:
            self.lock_wanted.emit(self.wire)

    def _cut(self) -> None:
        if self.wire is not None:
            self.cut_wanted.emit(self.wire)
        elif self.hovered is not None and connections_of(self.columns, self.hovered):
            self.neuron_pressed.emit(self.hovered)

    def _open(self, column: int) -> None:
        if self.wire is not None:
            self.wire_chosen.emit(self.wire)
        elif column == 0 and self._answers:
            self.sample_wanted.emit()
        else:
            self._choose(column)
            self.heading_pressed.emit(column)

    def _resize_column(self, index: int, step: int) -> None:
        column = self.columns[index]
        if column.layer is not None and column.units + step >= 1:
            self.units_wanted.emit(column.layer, column.units + step)

    def _choose(self, index: int) -> None:
        column = self.columns[index]
        if column.layer is not None:
            self.select_layer(column.layer)
            self.layer_chosen.emit(column.layer)

    def _move(self, across: int, down: int) -> None:
        """To another column, or to another unit of this one, whichever way the drawing flows."""
        if self._places().down:
            across, down = down, across
        column, unit = self.hovered or (self.wire[:2] if self.wire is not None else (0, 0))
        column = min(max(0, column + across), len(self.columns) - 1)
        last = len(self._places().columns[column].tiles) - 1
        self._point_at((column, min(max(0, unit + down), last)), None)

    def _next_wire(self, step: int) -> None:
        """To the next weight into the chosen neuron; its bias comes before the first."""
        column, unit = self.hovered or (self.wire[:2] if self.wire is not None else (0, 0))
        wires = self._wire_map()
        found = [wire for wire in wires.wires if wire[:2] == (column, unit)]
        found = [Wire(column, unit, BIAS), *found]
        found = [wire for wire in found if self.value_of(wire) is not None]
        if found:
            at = found.index(self.wire) if self.wire in found else -1 if step > 0 else 0
            self._point_at(None, found[(at + step) % len(found)])

    def _wire_at(self, point: QPointF) -> Wire | None:
        wire = self._wire_map().at(point)
        return wire if wire is not None and self.value_of(wire) is not None else None

    def _point_at(self, tile: Tile | None, wire: Wire | None) -> None:
        """Let a neuron or a wire stand out, or neither; what is only counted cannot."""
        if tile is not None and tile[1] >= self._drawn(tile[0]):
            tile = None
        if wire != self.wire:
            self.wire, self._gradient = wire, None
            self.wire_hovered.emit(wire)
            self.update()
        if tile != self.hovered:
            self.hovered = tile
            self.neuron_hovered.emit(tile)
            self._renew_edges()
        for key in self._keys:
            key.setEnabled(wire is not None or tile is not None)

    # what it says

    def _tip(self, point: QPointF) -> str:
        layout = self._places()
        button = layout.button_at(point)
        if button is not None and self._resizable(button[0]):
            return self.tr("One fewer (−)") if button[1] < 0 else self.tr("One more (+)")
        if layout.gap_at(point) is not None:
            return self.tr("Add a layer here (Insert)")
        column = layout.column_at(point)
        if column is None or self.columns[column].layer is None:
            return ""
        said = self.tr("Click for activation, initial weights, settings, moving and removing.")
        title, note = self._heading(column)
        title = title if self._places().down else self._title(column)
        return "\n".join([f"{title} · {note}".replace("\n", " · ").rstrip(" ·"), said])

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Diagram of the network"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys choose a neuron, with Shift one of its weights or its bias; Enter sets it, L locks it, X "
                "cuts it. + and − change the number of neurons, Insert adds a layer, Delete removes one, Alt with an "
                "arrow moves it."
            )
        )
