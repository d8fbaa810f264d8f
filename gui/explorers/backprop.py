"""Back-propagation by hand: a small graph, the 2-2-2 network with a checker, and the way through softmax."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.concepts.chain_walk import Stop, known, symbol, walk
from core.concepts.hand_check import ASKED
from core.concepts.two_two_two import WEIGHTS, TwoTwoTwo
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.button import Button, ToolButton
from gui.widgets.explorer_backprop_chain import ChainFormula, FactorCards
from gui.widgets.explorer_backprop_check import HandCheck
from gui.widgets.explorer_backprop_graph import GraphStage
from gui.widgets.explorer_backprop_net import EDITABLE, NetDrawing
from gui.widgets.explorer_backprop_softmax import SoftmaxStage
from gui.widgets.explorer_network_tiles import network_tile
from gui.widgets.explorer_tabs import StageTabs
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.widgets.segmented_rows import SegmentedRows
from gui.widgets.sheet import Hairline

COMPUTED = ("h1", "h2", "o1", "o2", "error1", "error2", "error")
LIMIT = 100.0
NUMBERS_A_ROW = 5
BUTTONS_PX = 260
"""The width of the buttons of the walk and what stands between them."""
STAGES = {"graph": "graph", "forward": "network", "backward": "network", "softmax": "softmax"}
"""Which stage a step of the lesson is about."""


class NetStage(QWidget):
    """The 2-2-2 network: a walk of fourteen stops, your own calculation, or other numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = TwoTwoTwo()
        self.stops: tuple[Stop, ...] = walk(self.network)
        self.index = 5
        self._build()
        self._connect()
        self.show_stop(self.index)

    def _build(self) -> None:
        self.part = Segmented([("forward", ""), ("backward", ""), ("update", "")], "backward")
        self.part.setObjectName("backprop_part")
        self.again, self.before, self.next = (
            ToolButton("reset"),
            ToolButton("chevron_left"),
            ToolButton("chevron_right"),
        )
        for button, name in ((self.again, "reset"), (self.before, "back"), (self.next, "next")):
            button.setObjectName(f"backprop_{name}")
        self.where = Label("", "body")
        self.where.setObjectName("backprop_where")
        head, walk_row = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        head.setSpacing(4)
        walk_row.setSpacing(4)
        head.addWidget(self.part)
        walk_row.addStretch(1)
        for widget in (self.again, self.before, self.where, self.next):
            walk_row.addWidget(widget)
        head.addLayout(walk_row, 1)
        self._head = head
        self.drawing, self.formula, self.cards, self.check = NetDrawing(), ChainFormula(), FactorCards(), HandCheck()
        self.drawing.setObjectName("backprop_net")
        self.formula.setObjectName("backprop_formula")
        self.below = SegmentedRows([("explain", ""), ("check", ""), ("numbers", "")])
        self.below.setObjectName("backprop_below")
        self.words = Label("", "label", "text2", wrap=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._explain())
        self.stack.addWidget(self.check)
        self.stack.addWidget(self._numbers())
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.drawing, 1)
        for part in (Hairline(), self.formula):
            inside.addWidget(part)
        inside.addWidget(self.below, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.stack)
        for wide in (self.drawing, self.formula, self.cards, self.check, self.stack):
            wide.setMinimumWidth(1)  # it only ever scrolls up and down
        head.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scrolling(inside), 1)
        self.floating = NumberEdit(-LIMIT, LIMIT, step=0.05, parent=self.drawing)
        self.floating.setObjectName("backprop_edit")
        self.floating.hide()
        self._edited = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the buttons of the walk have no room beside its parts, they stand below them."""
        super().resizeEvent(event)
        beside = self.part.sizeHint().width() + theme.px(BUTTONS_PX) <= self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(across if beside else down)

    def _explain(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.cards)
        column.addWidget(self.words)
        column.addStretch(1)
        return page

    def _numbers(self) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        self.edits: dict[str, NumberEdit] = {}
        for index, name in enumerate((*EDITABLE, "rate")):
            edit = NumberEdit(0 if name == "rate" else -LIMIT, LIMIT, value=getattr(self.network, name), step=0.05)
            edit.setObjectName(f"number_{name}")
            edit.setAccessibleName("η" if name == "rate" else symbol(name))
            edit.changed.connect(partial(self.set_number, name))
            row, column = divmod(index, NUMBERS_A_ROW)
            label = Label("η" if name == "rate" else symbol(name), "label", "text2")
            label.setBuddy(edit)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(edit, 2 * row + 1, column)
            self.edits[name] = edit
        self.defaults = Button("", "reset", "ghost", "small")
        self.defaults.setObjectName("backprop_defaults")
        grid.addWidget(self.defaults, 6, 0, 1, NUMBERS_A_ROW)
        grid.setRowStretch(7, 1)
        grid.setContentsMargins(0, 0, 0, 0)
        page.setLayout(grid)
        return page

    def _connect(self) -> None:
        self.part.changed.connect(self.show_part)
        self.before.clicked.connect(lambda: self.show_stop(self.index - 1))
        self.next.clicked.connect(lambda: self.show_stop(self.index + 1))
        self.again.clicked.connect(lambda: self.show_stop(0))
        self.below.changed.connect(self._show_lower)
        self.drawing.picked.connect(self._pick)
        self.drawing.edit_wanted.connect(self._edit)
        self.floating.editingFinished.connect(self._take_edit)
        self.defaults.clicked.connect(self.use_defaults)
        self.check.changed.connect(self._show)

    def use_defaults(self) -> None:
        """The textbook's numbers again."""
        self._use(TwoTwoTwo())

    def set_number(self, name: str, value: float) -> None:
        """Change one input, target, weight, bias or the rate."""
        self._use(replace(self.network, **{name: value}))

    def show_stop(self, index: int) -> None:
        """Go to a stop of the walk (clamped)."""
        self.index = min(max(index, 0), len(self.stops) - 1)
        self._show()

    def open_below(self, key: str) -> None:
        """Show "explain", "check" or "numbers" under the formula."""
        self.below.set_key(key)
        self._show_lower(key)

    def retranslate(self) -> None:
        self.part.set_options(
            [("forward", self.tr("Forward")), ("backward", self.tr("Backward")), ("update", self.tr("Update"))]
        )
        self.part.setAccessibleName(self.tr("Part of the walk"))
        self.below.set_options([
            ("explain", self.tr("Explanation")), ("check", self.tr("Your calculation")),
            ("numbers", self.tr("Other numbers")),
        ])  # fmt: skip
        self.below.setAccessibleName(self.tr("Below the formula"))
        self.again.set_tip(self.tr("Back to the first stop"))
        self.before.set_tip(self.tr("One stop back"))
        self.next.set_tip(self.tr("One stop on"))
        self.defaults.setText(self.tr("The first numbers again"))
        self.drawing.setAccessibleName(self.tr("The 2-2-2 network with its numbers"))
        self._show()

    def _use(self, network: TwoTwoTwo) -> None:
        self.network, self.stops = network, walk(network)
        for name, edit in self.edits.items():
            if edit.value != getattr(network, name):
                edit.set_value(getattr(network, name))
        self.check.set_network(network)
        self._show()

    def _show(self) -> None:
        stop, values = self.stops[self.index], known(self.network)
        checking = self.below.key == "check"
        self.part.set_key(stop.part)
        self.where.setText(self.tr("Stop {number} of {all}").format(number=self.index + 1, all=len(self.stops)))
        self.before.setEnabled(self.index > 0)
        self.next.setEnabled(self.index < len(self.stops) - 1)
        self.drawing.show_network(self._drawn(), None if checking else stop, self._unknown())
        self.formula.setVisible(not checking)
        self.formula.show_stop(stop, values)
        self.cards.setVisible(bool(stop.factors))
        self.cards.show_factors(stop.factors, values)
        self.words.setText(self._sentence(stop))

    def _drawn(self) -> TwoTwoTwo:
        """In the last stop the drawing has taken the step."""
        after = self.stops[self.index].part == "update" and self.below.key == "explain"
        return self.network.stepped() if after else self.network

    def _unknown(self) -> frozenset[str]:
        """What the drawing does not tell: what the walk has not reached, or what is still to be found by hand."""
        if self.below.key == "check":
            found = self.check.right
            halves = () if "error" in found else ("error1", "error2")
            return frozenset([name for name in COMPUTED if name in ASKED and name not in found] + list(halves))
        order = ("h1", "h2", "o1", "o2", "error")
        later = order[self.index + 1 :] if self.index < len(order) else ()
        return frozenset(later) | (frozenset(("error1", "error2")) if "error" in later else frozenset())

    def _sentence(self, stop: Stop) -> str:
        if stop.part == "forward":
            if stop.name == "error":
                return self.tr("Half the squared distance of every output from its target, added up.")
            return self.tr(
                "Weight times input over both lines, plus the bias, then σ. Double-click a number to change it."
            )
        if stop.part == "backward":
            if stop.name[-1] in "5678":
                return self.tr(
                    "Three factors along the only road from the weight to E. Click another weight to see its road."
                )
            return self.tr("A hidden neuron feeds both outputs, so the first factor adds two roads; δ = ∂E/∂net.")
        after = self.network.stepped().forward()["error"]
        words = self.tr("All weights move at once, each by the rate times its slope. E falls from {before} to {after}.")
        if after > self.network.forward()["error"]:
            words = self.tr("All weights move at once. Here E rises from {before} to {after}: the rate is too large.")
        before = self.network.forward()["error"]
        return words.format(before=numbers.fixed(before, 4), after=numbers.fixed(after, 4))

    def show_part(self, part: str) -> None:
        """Go to the first stop of "forward", "backward" or "update"."""
        self.show_stop(next(index for index, stop in enumerate(self.stops) if stop.part == part))

    def _show_lower(self, key: str) -> None:
        self.stack.setCurrentIndex(("explain", "check", "numbers").index(key))
        self._show()

    def _pick(self, name: str) -> None:
        wanted = f"dE_d{name}" if name in WEIGHTS else "error" if name.startswith(("error", "t")) else name
        names = [stop.name for stop in self.stops]
        if wanted in names and self.below.key == "explain":
            self.show_stop(names.index(wanted))

    def _edit(self, name: str, place: QRect) -> None:
        self._edited = name
        wide = max(place.width(), theme.px(92))
        height = self.floating.sizeHint().height()
        left = min(max(place.center().x() - wide // 2, 0), self.drawing.width() - wide)
        self.floating.setGeometry(left, place.center().y() - height // 2, wide, height)
        self.floating.setAccessibleName(symbol(name))
        self.floating.set_value(getattr(self.network, name))
        self.floating.show()
        self.floating.raise_()
        self.floating.setFocus()
        self.floating.selectAll()

    def _take_edit(self) -> None:
        if self._edited and not bool(self.floating.property("error")):
            name, self._edited = self._edited, ""
            self.floating.hide()
            self.set_number(name, self.floating.value)


@EXPLORERS.register
class BackpropExplorer(Explorer):
    key: ClassVar[str] = "backprop"
    name: ClassVar[Text] = N_("explorers", "Back-propagation by hand")
    help: ClassVar[Text] = N_(
        "explorers", "Follow the chain rule through a small network number by number, and check your own calculation."
    )
    icon: ClassVar[str] = "net"
    order: ClassVar[int] = 50

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        network_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.graph, self.network, self.softmax = GraphStage(), NetStage(), SoftmaxStage()
        pages = {"graph": self.graph, "network": self.network, "softmax": self.softmax}
        self.tabs = StageTabs(pages, "backprop")
        self.tabs.fill(self)
        self.tabs.open("network")
        self.retranslate()

    def show_step(self, key: str) -> None:
        """The stage of the lesson's step; in the network the walk begins where the step begins."""
        if key in STAGES:
            self.tabs.open(STAGES[key])
        if key in ("forward", "backward"):
            self.network.show_part(key)

    def reset(self) -> None:
        self.graph.reset()
        self.softmax.reset()
        self.network.use_defaults()
        self.network.check.clear()
        self.network.open_below("explain")
        self.network.show_stop(5)
        self.tabs.open("network")

    def retranslate(self) -> None:
        names = [
            ("graph", self.tr("A small graph")),
            ("network", self.tr("2-2-2 network")),
            ("softmax", self.tr("Through softmax")),
        ]
        self.tabs.set_names(self.tr("Which calculation"), names)
        for stage in (self.graph, self.network, self.softmax):
            stage.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(860), theme.px(640))
