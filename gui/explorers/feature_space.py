"""Why hidden layers: XOR bends the grid, linear layers collapse, neurons add up to curves."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.texts import N_, Text
from gui.explorer import EXPLORERS, Explorer
from gui.widgets.explorer_feature_space_curve import CurveStage
from gui.widgets.explorer_feature_space_xor import XorStage
from gui.widgets.explorer_network_tiles import bent_tile
from gui.widgets.explorer_tabs import StageTabs


@EXPLORERS.register
class FeatureSpace(Explorer):
    key: ClassVar[str] = "feature_space"
    name: ClassVar[Text] = N_("explorers", "Hidden space")
    help: ClassVar[Text] = N_(
        "explorers", "See a hidden layer bend the plane until one line parts XOR, and neurons add up to any curve."
    )
    icon: ClassVar[str] = "layers"
    order: ClassVar[int] = 60

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        bent_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.xor, self.curve = XorStage(), CurveStage()
        self.tabs = StageTabs({"xor": self.xor, "curve": self.curve}, "feature_space")
        self.tabs.fill(self)
        self.retranslate()

    def reset(self) -> None:
        self.xor.reset()
        self.curve.reset()
        self.tabs.open("xor")

    def retranslate(self) -> None:
        names = [("xor", self.tr("XOR: the bent grid")), ("curve", self.tr("Curves from neurons"))]
        self.tabs.set_names(self.tr("What to look at"), names)
        self.xor.retranslate()
        self.curve.retranslate()

    def close_explorer(self) -> None:
        self.xor.player.stop()
        self.curve.player.stop()
