"""The 2-2-2 network three ways: the same symbol in the formula, among the numbers and in PyTorch."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.chain_walk import Stop, walk
from core.concepts.network_lens import NETWORK_LENS, network_numbers
from core.concepts.two_two_two import TwoTwoTwo
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_backprop_net import NetDrawing
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.painting import disc
from gui.widgets.slider import ValueSlider
from gui.widgets.three_way_lens import ThreeWayLens

MOVED = {"i1": (0.0, 1.0), "t1": (0.0, 1.0), "w5": (-2.0, 2.0)}
NAMES = {"i1": "i₁", "t1": "t₁", "w5": "w₅"}


@EXPLORERS.register
class NetworkLens(Explorer):
    key: ClassVar[str] = "network_lens"
    name: ClassVar[Text] = N_("explorers", "A network: formula, number, code")
    help: ClassVar[Text] = N_(
        "explorers", "Point at a symbol of the 2-2-2 network: formula, number and PyTorch light up together."
    )
    icon: ClassVar[str] = "link"
    order: ClassVar[int] = 105

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network, self.steps = TwoTwoTwo(), 0
        self.lens, self.facts, self.player = ThreeWayLens(NETWORK_LENS), Facts(), Player(150)
        self.lens.setObjectName("network_lens_cards")
        self.drawing = NetDrawing()
        self.drawing.setObjectName("network_lens_drawing")
        self.drawing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sliders = {name: ValueSlider(NAMES[name], low, high, 0.01) for name, (low, high) in MOVED.items()}
        self.stage = Stage()
        for name, slider in self.sliders.items():
            slider.setObjectName(f"network_lens_{name}")
            slider.changed.connect(lambda value, name=name: self._set(name, value))
            self.stage.add(slider)
        self.stage.add(self.player)
        self.stage.add(self.facts)
        self.stage.show_picture(self.drawing)
        self.stage.show_picture(self.lens, 0)
        self.stage.fill(self)
        self.player.stepped.connect(self._step)
        self.player.reset_wanted.connect(self.reset)
        self.retranslate()

    def reset(self) -> None:
        self.network, self.steps = TwoTwoTwo(), 0
        self._show()

    def retranslate(self) -> None:
        self.player.retranslate()
        self.drawing.setAccessibleName(self.tr("The 2-2-2 network with its numbers"))
        for name, words in (
            ("i1", self.tr("First input")),
            ("t1", self.tr("What the first output should be")),
            ("w5", self.tr("The weight from h₁ to o₁")),
        ):
            self.sliders[name].setToolTip(words)
        self._show()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = [rect.left() + rect.width() * share for share in (0.22, 0.5, 0.78)]
        rows = [rect.top() + rect.height() * share for share in (0.32, 0.68)]
        for left, right in ((0, 1), (1, 2)):
            for start in rows:
                for end in rows:
                    lit = left == 1 and start == end == rows[0]
                    painter.setPen(QPen(theme.token("accent" if lit else "strong"), 2.4 if lit else 1.1))
                    painter.drawLine(QPointF(columns[left], start), QPointF(columns[right], end))
        for x in columns:
            for y in rows:
                disc(painter, QPointF(x, y), rect.height() * 0.07, "selected", "accent")

    def _set(self, name: str, value: float) -> None:
        self.network, self.steps = replace(self.network, **{name: value}), 0
        self._show()

    def _step(self) -> None:
        self.network, self.steps = self.network.stepped(), self.steps + 1
        self._show()

    def _show(self) -> None:
        now = network_numbers(self.network)
        self.lens.show_numbers(now)
        self.drawing.show_network(self.network, _way_back(self.network))
        for name, slider in self.sliders.items():
            slider.set_value(float(getattr(self.network, name)))
        self.facts.show_rows(
            [
                (self.tr("Steps"), numbers.whole(self.steps)),
                (self.tr("Error E"), numbers.number(now["error"], 4)),
                ("∂E/∂w₅", numbers.number(now["dE_dw5"], 4)),
            ]
        )
        words = self.tr("o₁ is {o1} and should be {t1}. One step moves w₅ from {before} to {after}.")
        after = self.network.stepped().w5
        parts = {"o1": now["o1"], "t1": now["t1"], "before": now["w5"], "after": after}
        self.stage.say(words.format(**{name: numbers.number(value, 4) for name, value in parts.items()}))


def _way_back(network: TwoTwoTwo) -> Stop:
    """The way from E back to w₅, to be lit in the drawing."""
    return next(stop for stop in walk(network) if stop.name == "dE_dw5")
