"""The network panel: the drawing and the cards, the same network seen twice, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.i18n import shown
from gui.panel import PANELS, Panel
from gui.session import Session
from gui.widgets import network_diagram_edits as drawn
from gui.widgets import network_diagram_menus as menus
from gui.widgets.button import Button, ToolButton
from gui.widgets.field_attention import attention_of
from gui.widgets.field_maps import USUAL_BOX, Box, dataset_box
from gui.widgets.label import Label
from gui.widgets.layer_card_figures import NetworkFigures
from gui.widgets.layer_card_list import LayerCards
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_live import Outputs, column_maps, column_outputs, neuron_map
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.widgets.table import Table

ADD_LAYER = N_("network panel", "Layer")
ADD_LAYER_HELP = N_("network panel", "Add a layer")
ADD_INPUT = N_("network panel", "Input")
ADD_INPUT_HELP = N_("network panel", "Choose what the network is given, made from x₁ and x₂")
START_FROM = N_("network panel", "Networks to start from")
SHOW_AS = N_("network panel", "Show the network as a diagram or as layers")
DIAGRAM = N_("network panel", "Diagram")
LAYERS_PAGE = N_("network panel", "Layers")
COST = N_("network panel", "{count} parameters · {size}")
TABLE_HEADS = (
    N_("network panel", "Layer"),
    N_("network panel", "Activation"),
    N_("network panel", "Width"),
    N_("network panel", "Parameters"),
)
INPUTS = N_("network panel", "Inputs")
FEATURES = N_("network panel", "{count} features")
ONE_FEATURE = N_("network panel", "1 feature")
NONE = N_("network panel", "none")
CHANGE_NEURONS = N_("network panel", "Change number of neurons")
GREY, COLOUR = N_("network panel", "grey picture"), N_("network panel", "colour picture")
NUMBERS = N_("network panel", "{count} numbers")
TABLE_FROM_PX = 690
"""The table of layers appears below the drawing from this height of the panel on."""
COLUMN_PX = 58
"""A panel with less room per column of the drawing shows the cards alone."""
NEURON_SIDE = 128


@PANELS.register
class NetworkPanel(Panel):
    """`neuron_shown` fills the result with the map of the neuron under the pointer: (values −1…1 or None, its name)."""

    key: ClassVar[str] = "network"
    name: ClassVar[Text] = N_("panels", "Network")
    icon: ClassVar[str] = "net"
    order: ClassVar[int] = 20
    minimum_px: ClassVar[int] = 208
    usual_px: ClassVar[Mapping[str, int]] = {"points": 396, "pictures": 224, "table": 396}

    neuron_shown = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._box: Box = USUAL_BOX
        self._cursor: tuple[float, float] | None = None
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
        self.diagram = NetworkDiagram()
        self.diagram.setObjectName("network_diagram")
        self.table = Table(bold=0)
        self.table.setObjectName("layer_table")
        self.cards = LayerCards()
        self.cards.setObjectName("layer_cards")
        cards = QVBoxLayout()
        cards.setContentsMargins(0, 0, theme.px(8), 0)
        cards.addWidget(self.cards)
        cards.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.diagram)
        self.pages.addWidget(scrolling(cards))
        self.body.addWidget(self.pages, 1)

    def _build_foot(self) -> None:
        self.add = Button("", icon="plus", size="small")
        self.add.setObjectName("add_layer")
        self.inputs = Button("", icon="plus", size="small")
        self.inputs.setObjectName("add_input")
        self.cost = Label("", "label", "text2")
        self.cost.setObjectName("network_cost")
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

    def _connect(self) -> None:
        self.switch.changed.connect(lambda _key: self._arrange())
        self.presets.clicked.connect(lambda: self._pop_up_below(self.preset_menu(), self.presets))
        self.add.clicked.connect(lambda: self._pop_up_below(self.layer_menu(), self.add))
        self.inputs.clicked.connect(lambda: self._pop_up_below(self.input_menu(), self.inputs))
        self.cards.edited.connect(self._edit_network)
        self.cards.chosen.connect(self._select)
        self.diagram.layer_chosen.connect(self._select)
        self.diagram.units_wanted.connect(self._resize_layer)
        self.diagram.layer_wanted.connect(self._add_hidden)
        self.diagram.removal_wanted.connect(self._remove_layer)
        self.diagram.heading_pressed.connect(self._show_heading_menu)
        self.diagram.neuron_hovered.connect(lambda _tile: self._ask_neuron())
        self.table.row_chosen.connect(lambda row: self._select(self.diagram.columns[row].layer))

    def attach(self, session: Session) -> None:
        self._session = session
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
        self.cost.setText(
            shown(COST).format(
                count=numbers.whole(network.parameter_count()), size=numbers.size(network.memory().weights)
            )
        )
        self.inputs.setVisible(network.input_shape == (2,))
        self._fill_table(network)
        self._arrange()

    def _show_dataset(self, dataset: object) -> None:
        if isinstance(dataset, Dataset) and dataset.input_shape in ((1,), (2,)):
            self._box = dataset_box(dataset)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        if self._session is None or not self.isVisible() or not self._diagram_is_on():
            return
        self.diagram.show_weights(snapshot.weights)
        if self._session.project.network.input_shape in ((1,), (2,)):
            columns, plane, side = self.diagram.columns, self._box, self.diagram.map_side()
            self._session.predictor.request(
                "network maps", lambda model: column_maps(model, columns, plane, side), self.diagram.show_maps
            )
            self._ask_outputs()
            self._ask_neuron()

    def show_cursor(self, cursor: tuple[float, float] | None) -> None:
        """Where the cross-hair stands in the result; the card of a neuron says its output there."""
        self._cursor = cursor
        self._ask_outputs()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._session is not None and self._session.snapshot is not None:
            self._show_snapshot(self._session.snapshot)

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
        aligned = zip(("layer", "activation", "width", "parameters"), TABLE_HEADS, ("left", "left", "right", "right"))
        self.table.set_headers([(key, shown(words), align) for key, words, align in aligned])
        self.table.setAccessibleName(shown(LAYERS_PAGE))
        if self._session is not None:
            self._show_project(self._session.project)

    def _diagram_is_on(self) -> bool:
        return self._diagram_fits() and self.switch.key == "diagram"

    def _diagram_fits(self) -> bool:
        """Whether there is a drawing of this network, and room for its columns."""
        count = len(self.diagram.columns)
        return count > 0 and self.width() >= theme.px(COLUMN_PX) * max(4, count)

    def _arrange(self) -> None:
        """Diagram or cards; the table of layers only where there is room for it."""
        on = self._diagram_is_on()
        self.switch.setVisible(self._diagram_fits())
        self.pages.setCurrentIndex(0 if on else 1)
        flat = bool(self.diagram.columns) and self.diagram.columns[0].picture is None
        self.table.setVisible(on and flat and self.height() >= theme.px(TABLE_FROM_PX))
        self.table.setMaximumHeight(min(self.table.sizeHint().height(), max(theme.px(90), self.height() // 4)))
        self.figures.setVisible(not flat)
        self.cost.setVisible(flat and self.width() >= theme.px(300))
        if on and self._session is not None and self._session.snapshot is not None and self.isVisible():
            self.diagram.show_weights(self._session.snapshot.weights)

    def _fill_table(self, network: NetworkSpec) -> None:
        reports, rows = network.report(), []
        for column in self.diagram.columns:
            if column.layer is None:
                words = shown(ONE_FEATURE) if column.units == 1 else shown(FEATURES).format(count=column.units)
                rows.append([shown(INPUTS), words, str(column.units), ""])
                continue
            parameters = sum(report.parameters for report in reports[column.layer : column.end])
            notes = " · ".join(column.notes) or shown(NONE)
            rows.append([column.name, notes, numbers.whole(column.units), numbers.whole(parameters)])
        self.table.set_rows(rows)
        self._mark_row(self.diagram.selected)

    def _mark_row(self, selected: int | None) -> None:
        layers = [column.layer for column in self.diagram.columns]
        self.table.set_current(layers.index(selected) if selected is not None and selected in layers else -1)

    def _select(self, index: int | None) -> None:
        self.diagram.select_layer(index)
        self._mark_row(index)
        if self.cards.selected != index:
            self.cards.select(index)

    # ask the prediction thread

    def _ask_outputs(self) -> None:
        if self._session is None or self._cursor is None or not self._diagram_is_on():
            self.diagram.show_outputs({})
            return
        at, columns = np.array([self._cursor], dtype=np.float32), self.diagram.columns
        self._session.predictor.request(
            "network outputs", lambda model: column_outputs(model, columns, at), self._show_outputs
        )

    def _show_outputs(self, outputs: Outputs) -> None:
        if self._cursor is not None:
            self.diagram.show_outputs(outputs)

    def _ask_neuron(self) -> None:
        tile = self.diagram.hovered
        if self._session is None or tile is None or self._session.project.network.input_shape != (2,):
            self.neuron_shown.emit(None, "")
            return
        columns, plane, caption = self.diagram.columns, self._box, self.diagram.tile_name(tile)

        def answer(values: object) -> None:
            if self.diagram.hovered == tile:
                self.neuron_shown.emit(values, caption)

        self._session.predictor.request(
            "network neuron", lambda model: neuron_map(model, columns, tile, plane, NEURON_SIDE), answer
        )

    # edit

    def _edit_network(self, network: NetworkSpec, text: str) -> None:
        if self._session is not None:
            self._session.edit(replace(self._session.project, network=network), text)

    def _network(self) -> NetworkSpec:
        return Project().network if self._session is None else self._session.project.network

    def _resize_layer(self, index: int, units: int) -> None:
        self._edit_network(drawn.with_units(self._network(), index, units), shown(CHANGE_NEURONS))

    def _add_hidden(self, place: int) -> None:
        self._edit_network(drawn.with_hidden_layer(self._network(), place), shown(menus.ADD).format(layer="Linear"))

    def _remove_layer(self, index: int) -> None:
        column = next((column for column in self.diagram.columns if column.layer == index), None)
        if column is not None:
            self._select(None)
            words = shown(menus.REMOVE).format(layer=column.name)
            self._edit_network(drawn.without_column(self._network(), column), words)

    # menus

    def _show_heading_menu(self, index: int) -> None:
        if self.diagram.columns[index].layer is not None:
            below = self.diagram.heading_rect(index).bottomLeft().toPoint()
            menu = menus.heading_menu(self, self._network(), self.diagram.columns, index, self._edit_network)
            self._pop_up(menu, self.diagram.mapToGlobal(below))

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
