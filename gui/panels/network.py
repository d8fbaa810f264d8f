"""The network panel: the drawing and the cards, the same network seen twice, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.errors import InputError
from core.fields import replace_fields
from core.nn import edits
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from core.training.locks import entry_of
from gui import numbers, theme
from gui.i18n import shown
from gui.panel import PANELS, Panel
from gui.session import Session
from gui.widgets import network_diagram_edits as drawn
from gui.widgets import network_diagram_menus as menus
from gui.widgets.button import Button, ToolButton
from gui.widgets.field_attention import attention_of
from gui.widgets.field_maps import dataset_box
from gui.widgets.label import Label
from gui.widgets.layer_card_figures import NetworkFigures
from gui.widgets.layer_card_list import LayerCards
from gui.widgets.network_asks import NetworkAsks
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_editors import LayerEditor, WireEditor
from gui.widgets.network_table import LayerTable
from gui.widgets.network_trouble import NetworkTrouble, fix_words
from gui.widgets.network_wires import Wire
from gui.widgets.scroll import ScrollColumn, scrolling
from gui.widgets.segmented import Segmented

ADD_LAYER = N_("network panel", "Layer")
ADD_LAYER_HELP = N_("network panel", "Add a layer")
ADD_INPUT = N_("network panel", "Input")
ADD_INPUT_HELP = N_("network panel", "Choose what the network is given, made from x₁ and x₂")
START_FROM = N_("network panel", "Networks to start from")
SHOW_AS = N_("network panel", "Show the network as a diagram or as layers")
DIAGRAM = N_("network panel", "Diagram")
LAYERS_PAGE = N_("network panel", "Layers")
COST = N_("network panel", "{count} parameters · {size}")
CHANGE = N_("network panel", "Change {layer}")
CHANGE_NEURONS = N_("network panel", "Change number of neurons")
SET_NUMBER = N_("network panel", "Set {name}")
LOCK_NUMBER = N_("network panel", "Lock {name}")
UNLOCK_NUMBER = N_("network panel", "Unlock {name}")
GREY, COLOUR = N_("network panel", "grey picture"), N_("network panel", "colour picture")
NUMBERS = N_("network panel", "{count} numbers")
TABLE_FROM_PX = 690
"""The table of layers appears below the drawing from this height of the panel on."""
NARROW_PX = 300
"""With less width the switch stands below the head, and the cost in rows."""


@PANELS.register
class NetworkPanel(Panel):
    """`neuron_shown` fills the result with the map of the neuron under the pointer: (values −1…1 or None, its name)."""

    key: ClassVar[str] = "network"
    name: ClassVar[Text] = N_("panels", "Network")
    icon: ClassVar[str] = "net"
    order: ClassVar[int] = 20
    minimum_px: ClassVar[int] = 208
    usual_px: ClassVar[Mapping[str, int]] = {"points": 396, "pictures": 240, "table": 396}

    neuron_shown = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._asks: NetworkAsks | None = None
        self._build_head()
        self._build_pages()
        self._build_foot()
        self._connect()
        self.retranslate()

    # build

    def _build_head(self) -> None:
        self.presets = ToolButton("grid", side=28)
        self.presets.setObjectName("network_presets")
        self.switch = Segmented([("diagram", ""), ("layers", "")])
        self.switch.setObjectName("network_switch")
        self.head.addWidget(self.presets)
        self.head.addWidget(self.switch)

    def _build_pages(self) -> None:
        self.trouble = NetworkTrouble()
        self.diagram = NetworkDiagram()
        self.diagram.setObjectName("network_diagram")
        self.cards = LayerCards()
        self.cards.setObjectName("layer_cards")
        cards = QVBoxLayout()
        cards.setContentsMargins(0, 0, theme.px(8), 0)
        cards.addWidget(self.cards)
        cards.addStretch(1)
        self._drawing = ScrollColumn(self.diagram)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._drawing)
        self.pages.addWidget(scrolling(cards))
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.pages, 1)

    def _build_foot(self) -> None:
        self.add = Button("", icon="plus", size="small")
        self.add.setObjectName("add_layer")
        self.inputs = Button("", icon="plus", size="small")
        self.inputs.setObjectName("add_input")
        self.cost = Label("", "label", "text2")
        self.cost.setObjectName("network_cost")
        self.table = LayerTable()
        self.table.setObjectName("layer_table")
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.add)
        row.addWidget(self.inputs)
        row.addStretch(1)
        row.addWidget(self.cost)
        self.figures = NetworkFigures()
        self.body.addLayout(row)
        self.body.addWidget(self.table)
        self.body.addWidget(self.figures)
        self.wire_editor = WireEditor(self.diagram, self)
        self.layer_editor = LayerEditor(self.diagram, self)

    def _connect(self) -> None:
        self.switch.changed.connect(lambda _key: self._arrange())
        self.presets.clicked.connect(lambda: self._pop_up_below(self.preset_menu(), self.presets))
        self.add.clicked.connect(lambda: self._pop_up_below(self.layer_menu(), self.add))
        self.inputs.clicked.connect(lambda: self._pop_up_below(self.input_menu(), self.inputs))
        self.cards.edited.connect(self._edit_network)
        self.cards.chosen.connect(self._select)
        self.trouble.fix_wanted.connect(self._mend)
        drawing = self.diagram
        drawing.layer_chosen.connect(self._select)
        drawing.units_wanted.connect(self._resize_layer)
        drawing.layer_wanted.connect(self._add_layer_at)
        drawing.removal_wanted.connect(self._remove_layer)
        drawing.move_wanted.connect(self._move_column)
        drawing.heading_pressed.connect(self._show_heading_menu)
        drawing.neuron_hovered.connect(self._show_hovered)
        drawing.wire_hovered.connect(lambda _wire: self._ask_slope())
        drawing.wire_chosen.connect(self._open_wire)
        drawing.lock_wanted.connect(lambda wire: self._set_lock(wire, wire not in self.diagram.locks))
        drawing.sample_wanted.connect(self._next_sample)
        self.wire_editor.value_set.connect(self._set_wire)
        self.wire_editor.lock_set.connect(self._set_lock)
        self.layer_editor.edited.connect(self._edit_field)
        for editor in (self.wire_editor, self.layer_editor):
            editor.opened.connect(lambda: self._set_quiet(True))
            editor.closed.connect(lambda: self._set_quiet(False))
        self.table.row_chosen.connect(lambda row: self._select(self.table.layer_of(row)))

    def attach(self, session: Session) -> None:
        self._session = session
        self._asks = NetworkAsks(self.diagram, session.predictor, self.neuron_shown.emit)
        session.project_changed.connect(self._show_project)
        session.dataset_changed.connect(self._show_dataset)
        session.snapshot_changed.connect(self._show_snapshot)
        attention = attention_of(session)
        attention.cursor_moved.connect(self.show_cursor)
        self.neuron_shown.connect(attention.neuron_shown)
        self._show_dataset(session.dataset)
        self._show_project(session.project)
        if session.snapshot is not None:
            self._show_snapshot(session.snapshot)

    # show

    def _show_project(self, project: Project) -> None:
        network = project.network
        self.diagram.show_network(network, _feature_names(project), _last_note(project))
        self.cards.show_network(network, _input_detail(network))
        self.figures.show_network(network, project.training.batch_size)
        self.trouble.show_network(network)
        cost = {"count": numbers.whole(network.parameter_count()), "size": numbers.size(network.memory().weights)}
        self.cost.setText(shown(COST).format(**cost))
        self.inputs.setVisible(network.input_shape == (2,))
        self.table.show_network(network, self.diagram.columns)
        self.table.mark_layer(self.diagram.selected)
        if self._asks is not None:
            self._asks.set_inputs(network.input_shape)
        layer = self.layer_editor.layer
        self.layer_editor.show_layer(network.layers[layer] if 0 <= layer < len(network.layers) else None)
        self._follow_wire()
        self._arrange()

    def _show_dataset(self, dataset: object) -> None:
        if isinstance(dataset, Dataset) and dataset.input_shape in ((1,), (2,)) and self._asks is not None:
            self._asks.box = dataset_box(dataset)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        if self._asks is not None and self.isVisible() and self._diagram_is_on():
            self.diagram.show_weights(snapshot.weights)
            self._asks.renew()
            self._follow_wire()

    def show_cursor(self, cursor: tuple[float, float] | None) -> None:
        """Where the cross-hair stands in the result; the card of a neuron says its output there."""
        if self._asks is not None:
            self._asks.cursor = cursor if self._diagram_is_on() else None
            self._asks.ask_outputs()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self._renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        self.switch.set_options([("diagram", shown(DIAGRAM)), ("layers", shown(LAYERS_PAGE))])
        self.switch.setAccessibleName(shown(SHOW_AS))
        self.presets.set_tip(shown(START_FROM))
        self.add.setText(shown(ADD_LAYER))
        self.inputs.setText(shown(ADD_INPUT))
        for button, words in ((self.add, ADD_LAYER_HELP), (self.inputs, ADD_INPUT_HELP)):
            button.setToolTip(shown(words))
            button.setAccessibleName(shown(words))
        self.table.retranslate()
        if self._session is not None:
            self._show_project(self._session.project)

    def _diagram_is_on(self) -> bool:
        return self.switch.key == "diagram"

    def _arrange(self) -> None:
        """Diagram or cards; the switch, the table of layers and the cost where there is room for them."""
        on = self._diagram_is_on()
        if (self.pages.currentIndex() == 0) is not on:
            self.pages.setCurrentIndex(0 if on else 1)
            self._renew()
        narrow = self.width() < theme.px(NARROW_PX)
        if narrow is (self.body.indexOf(self.switch) < 0):
            (self.body.insertWidget if narrow else self.head.insertWidget)(
                0 if narrow else self.head.count(), self.switch
            )
        flat = len(self.diagram.columns[0].shape or ()) == 1 if self.diagram.columns else False
        self.trouble.setVisible(on and self.trouble.is_needed)
        self.table.setVisible(on and flat and self.height() >= theme.px(TABLE_FROM_PX))
        self.table.setMaximumHeight(min(self.table.sizeHint().height(), max(theme.px(90), self.height() // 4)))
        self.figures.setVisible(not flat)
        self.cost.setVisible(flat and not narrow)

    def _renew(self) -> None:
        """Show the network as it is now, after it was hidden or has changed its look."""
        if self._session is not None and self._session.snapshot is not None:
            self._show_snapshot(self._session.snapshot)

    def _show_hovered(self, tile: tuple[int, int] | None) -> None:
        if tile is not None:
            middle = self.diagram.tile_rect(tile).center().toPoint()
            self._drawing.ensureVisible(middle.x(), middle.y(), 0, theme.px(20))
        if self._asks is not None:
            self._asks.ask_neuron()

    def _ask_slope(self) -> None:
        if self._asks is not None:
            self._asks.ask_slope()

    def _next_sample(self) -> None:
        if self._asks is not None:
            self._asks.sample += 1
            self._asks.ask_answers()

    def _select(self, index: int | None) -> None:
        self.diagram.select_layer(index)
        self.table.mark_layer(index)
        if self.cards.selected != index:
            self.cards.select(index)

    # single numbers

    def _set_quiet(self, is_quiet: bool) -> None:
        self.diagram.is_quiet = is_quiet
        self.diagram.update()

    def _open_wire(self, wire: Wire) -> None:
        value = self.diagram.value_of(wire)
        if value is not None:
            self.layer_editor.hide()
            place = self._place_of(self.diagram.wire_rect(wire).toRect())
            self.wire_editor.open_wire(wire, self.diagram.wire_name(wire), value, wire in self.diagram.locks, place)

    def _follow_wire(self) -> None:
        """Let the open editor show the number as it is, or close it where there is no such number any more."""
        wire = self.wire_editor.wire
        if wire is None or not self.wire_editor.isVisible():
            return
        if wire.column >= len(self.diagram.columns) or not self._diagram_is_on():
            self.wire_editor.hide()
        elif (value := self.diagram.value_of(wire)) is not None:
            self.wire_editor.show_now(value, wire in self.diagram.locks)

    def _set_wire(self, wire: Wire, value: float) -> None:
        layer = self.diagram.columns[wire.column].layer
        if self._session is None or layer is None:
            return
        words = shown(SET_NUMBER).format(name=self.diagram.wire_name(wire))
        if wire in self.diagram.locks:
            self._edit_network(edits.with_lock(self._network(), layer, wire.unit, wire.source, value), words)
        else:
            self._session.set_entries([entry_of(layer, wire.unit, wire.source, value)], words)

    def _set_lock(self, wire: Wire, locked: bool) -> None:
        layer, value = self.diagram.columns[wire.column].layer, self.diagram.value_of(wire)
        if layer is not None and value is not None and (wire in self.diagram.locks) is not locked:
            words = shown(LOCK_NUMBER if locked else UNLOCK_NUMBER).format(name=self.diagram.wire_name(wire))
            held = value if locked else None
            self._edit_network(edits.with_lock(self._network(), layer, wire.unit, wire.source, held), words)

    def _place_of(self, rect: QRect) -> QRect:
        """A place in the drawing as a place in this panel."""
        return QRect(self.diagram.mapTo(self, rect.topLeft()), rect.size())

    # edit

    def _edit_network(self, network: NetworkSpec, text: str) -> None:
        if self._session is not None:
            network = edits.with_fitting_locks(network)
            self._session.edit(replace(self._session.project, network=network), text)

    def _network(self) -> NetworkSpec:
        return Project().network if self._session is None else self._session.project.network

    def _edit_field(self, index: int, name: str, value: object) -> None:
        spec = replace_fields(self._network().layers[index], **{name: value})
        words = shown(CHANGE).format(layer=spec.name)
        self._edit_network(edits.replace_layer(self._network(), index, spec), words)

    def _mend(self, index: int) -> None:
        network = self._network()
        try:
            mended = edits.suggest_fix(network, index)
        except InputError:
            mended = None
        if mended is not None:
            self._edit_network(mended, fix_words(network, network.report()[index])[0])

    def _resize_layer(self, index: int, units: int) -> None:
        self._edit_network(drawn.with_units(self._network(), index, units), shown(CHANGE_NEURONS))

    def _add_layer_at(self, place: int) -> None:
        """Among neurons a hidden layer; elsewhere there is a choice."""
        if not self.diagram.goes_down():
            words = shown(menus.ADD).format(layer="Linear")
            self._edit_network(drawn.with_hidden_layer(self._network(), place), words)
            return
        gap = next((i for i, column in enumerate(self.diagram.columns[:-1]) if column.end == place), 0)
        menu = menus.layer_menu(self, self._network(), self.diagram.columns, self._edit_network, place)
        self._pop_up(menu, self.diagram.mapToGlobal(self.diagram.gap_rect(gap).bottomLeft().toPoint()))

    def _remove_layer(self, index: int) -> None:
        column = next((column for column in self.diagram.columns if column.layer == index), None)
        if column is not None and (column is not self.diagram.columns[-1] or column.broken):
            self._select(None)
            words = shown(menus.REMOVE).format(layer=column.name)
            self._edit_network(drawn.without_column(self._network(), column), words)

    def _move_column(self, index: int, step: int) -> None:
        words = shown(menus.MOVE).format(layer=self.diagram.columns[index].name)
        self._edit_network(drawn.with_column_moved(self._network(), self.diagram.columns, index, step), words)

    # menus

    def _show_heading_menu(self, index: int) -> None:
        if self.diagram.columns[index].layer is not None:
            below = self.diagram.heading_rect(index).bottomLeft().toPoint()
            self._pop_up(self.heading_menu(index), self.diagram.mapToGlobal(below))

    def heading_menu(self, index: int) -> QMenu:
        """What can be done with a column of the drawing."""
        columns = self.diagram.columns
        return menus.heading_menu(
            self, self._network(), columns, index, self._edit_network, lambda: self._open_layer(index)
        )

    def _open_layer(self, index: int) -> None:
        layer = self.diagram.columns[index].layer
        if layer is not None:
            self.wire_editor.hide()
            place = self._place_of(self.diagram.heading_rect(index).toRect())
            self.layer_editor.open_layer(layer, self._network().layers[layer], place)

    def preset_menu(self) -> QMenu:
        """Networks to start from."""
        project = Project() if self._session is None else self._session.project
        return menus.preset_menu(self, project, self._edit_network)

    def layer_menu(self) -> QMenu:
        """Layers to add."""
        return menus.layer_menu(self, self._network(), self.diagram.columns, self._edit_network)

    def input_menu(self) -> QMenu:
        """What the network is given."""
        return menus.input_menu(self, self._network(), self._edit_network)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _pop_up_below(self, menu: QMenu, button: QWidget) -> None:
        self._pop_up(menu, button.mapToGlobal(QPoint(0, button.height() + 2)))


def _feature_names(project: Project) -> tuple[str, ...]:
    if project.network.input_shape == (1,):
        return ("x",)
    return ("x₁", "x₂") if project.network.input_shape == (2,) else ()


def _last_note(project: Project) -> str:
    """What the numbers of a last layer without activation are called."""
    classes = project.data.task in ("binary", "multiclass") and project.training.loss.key != "mse"
    return "" if not classes else "logit" if project.data.task == "binary" else "logits"


def _input_detail(network: NetworkSpec) -> str:
    shape = network.input_shape
    if len(shape) == 3:
        return shown(GREY if shape[0] == 1 else COLOUR)
    return shown(NUMBERS).format(count=int(np.prod(shape)))
