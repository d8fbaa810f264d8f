"""The network panel: the drawing and the cards, the same network seen twice, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.i18n import shown
from gui.network_hand import NetworkHand
from gui.panel import PANELS, Panel
from gui.session import Session
from gui.widgets import network_diagram_menus as menus
from gui.widgets.button import Button, ToolButton
from gui.widgets.field_attention import attention_of
from gui.widgets.field_maps import dataset_box
from gui.widgets.label import Label
from gui.widgets.layer_card_figures import NetworkFigures
from gui.widgets.layer_card_list import LayerCards
from gui.widgets.network_asks import NetworkAsks
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_table import LayerTable
from gui.widgets.network_trouble import NetworkTrouble
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
COST_CUT = N_("network panel", "{count} parameters, {cut} cut · {size}")
GREY, COLOUR = N_("network panel", "grey picture"), N_("network panel", "colour picture")
NUMBERS = N_("network panel", "{count} numbers")
TABLE_FROM_PX = 690
"""The table of layers appears below the drawing from this height of the panel on."""
MOST_NAMES, LONGEST_NAME = 8, 14
"""Names of columns stand below the inputs where there are so few; longer ones are cut."""
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
        for button in (self.add, self.inputs):  # a click leaves the keyboard where it was: Space goes on to run
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        self.hand = NetworkHand(self.diagram, self)

    def _connect(self) -> None:
        self.switch.changed.connect(lambda _key: self._arrange())
        self.presets.clicked.connect(lambda: menus.pop_up_below(self.preset_menu(), self.presets))
        self.add.clicked.connect(lambda: menus.pop_up_below(self.layer_menu(), self.add))
        self.inputs.clicked.connect(lambda: menus.pop_up_below(self.input_menu(), self.inputs))
        self.cards.edited.connect(self.hand.edit)
        self.cards.chosen.connect(self._select)
        self.trouble.fix_wanted.connect(self.hand.mend)
        self.hand.removed.connect(lambda: self._select(None))
        drawing = self.diagram
        drawing.layer_chosen.connect(self._select)
        drawing.neuron_hovered.connect(self._show_hovered)
        drawing.wire_hovered.connect(lambda _wire: self._ask_slope())
        drawing.sample_wanted.connect(self._next_sample)
        self.table.row_chosen.connect(lambda row: self._select(self.table.layer_of(row)))

    def attach(self, session: Session) -> None:
        self._session = self.hand.session = session
        self._asks = NetworkAsks(self.diagram, session.predictor, self.neuron_shown.emit)
        session.project_changed.connect(self._show_project)
        session.dataset_changed.connect(self._show_dataset)
        session.snapshot_changed.connect(self._show_snapshot)
        session.time.moved.connect(self._show_look)
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
        self.diagram.show_network(network, self._feature_names(project), _last_note(project))
        self.cards.show_network(network, _input_detail(network))
        self.figures.show_network(network, project.training.batch_size)
        self.trouble.show_network(network)
        cost = {"count": numbers.whole(network.parameter_count()), "size": numbers.size(network.memory().weights)}
        cut = network.cut_count()
        self.cost.setText(shown(COST_CUT if cut else COST).format(**cost, cut=numbers.whole(cut)))
        self.inputs.setVisible(network.input_shape == (2,))
        self.table.show_network(network, self.diagram.columns)
        self.table.mark_layer(self.diagram.selected)
        if self._asks is not None:
            self._asks.set_inputs(network.input_shape)
        self.hand.follow()
        self._arrange()

    def _show_dataset(self, dataset: object) -> None:
        if self._session is not None:
            project = self._session.project
            self.diagram.show_network(project.network, self._feature_names(project), _last_note(project))
        if isinstance(dataset, Dataset) and dataset.input_shape in ((1,), (2,)) and self._asks is not None:
            self._asks.box = dataset_box(dataset)

    def _feature_names(self, project: Project) -> tuple[str, ...]:
        """What the data call their columns, where they are there and few; else x."""
        dataset, shape = None if self._session is None else self._session.dataset, project.network.input_shape
        names = () if dataset is None or dataset.input_shape != shape else dataset.feature_names
        if names and len(shape) == 1 and len(names) == shape[0] <= MOST_NAMES:
            return tuple(map(_short, names))
        return ("x",) if shape == (1,) else ("x₁", "x₂") if shape == (2,) else ()

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        if self._asks is not None and self.isVisible() and self._diagram_is_on():
            self.diagram.show_weights(snapshot.weights)
            self._show_look()
            self._asks.renew()

    def _show_look(self) -> None:
        """At an earlier moment what was not cut yet is there."""
        if self._session is not None and self.isVisible() and self._diagram_is_on():
            self.diagram.show_look(back=self._session.time.moment is not None)
            self.hand.follow()

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

    # menus

    def preset_menu(self) -> QMenu:
        """Networks to start from."""
        project = Project() if self._session is None else self._session.project
        return menus.preset_menu(self, project, self.hand.edit)

    def layer_menu(self) -> QMenu:
        """Layers to add."""
        return menus.layer_menu(self, self.hand.network(), self.diagram.columns, self.hand.edit)

    def input_menu(self) -> QMenu:
        """What the network is given."""
        return menus.input_menu(self, self.hand.network(), self.hand.edit)


def _short(name: str) -> str:
    """A column's name below its tile: a long one first loses its unit, then its end."""
    name = shown(name)
    words = name if len(name) <= LONGEST_NAME else name.partition(" (")[0]
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1]}…"


def _last_note(project: Project) -> str:
    """What the numbers of a last layer without activation are called."""
    classes = project.data.task in ("binary", "multiclass") and project.training.loss.key != "mse"
    return "" if not classes else "logit" if project.data.task == "binary" else "logits"


def _input_detail(network: NetworkSpec) -> str:
    shape = network.input_shape
    if len(shape) == 3:
        return shown(GREY if shape[0] == 1 else COLOUR)
    return shown(NUMBERS).format(count=int(np.prod(shape)))
