"""Weights: how the numbers of every layer are spread, moving while the network learns."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.view import VIEWS, View
from gui.widgets.message import EmptyState
from gui.widgets.plot_histogram import HistogramPlot
from gui.widgets.scroll import scrolling


@VIEWS.register
class WeightsView(View):
    key: ClassVar[str] = "weights"
    name: ClassVar[Text] = N_("views", "Weights")
    icon: ClassVar[str] = "layers"
    order: ClassVar[int] = 70

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plots: list[HistogramPlot] = []
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.empty = EmptyState("layers", "")
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, theme.px(8), 0)
        self.grid.setSpacing(theme.px(16))
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self.grid)
        inside.addStretch(1)
        self.area = scrolling(inside)
        outer = QVBoxLayout(self)
        margin = theme.px(16)
        outer.setContentsMargins(margin, theme.px(4), margin, margin)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.empty, 1)
        self.area.hide()

    def catch_up(self) -> None:
        assert self.session is not None
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self.area.hide()
            self.empty.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.session is None:
            return
        layers = self.session.project.network.layers
        parts = [(name, array) for name, array in snapshot.weights.items() if name.endswith(("weight", "bias"))]
        self._match_plots(len(parts))
        for plot, (name, array) in zip(self.plots, parts, strict=True):
            index, _, kind = name.partition(".")
            layer = layers[int(index)].name if index.isdigit() and int(index) < len(layers) else index
            title = (self.tr("{layer}: weights") if kind == "weight" else self.tr("{layer}: biases")).format(
                layer=f"{int(index) + 1} {layer}" if index.isdigit() else layer
            )
            values = array.ravel()
            values = values[np.isfinite(values)]
            size = float(np.sqrt(np.mean(values**2))) if len(values) else 0.0
            note = self.tr("count {count} · RMS {size}").format(
                count=numbers.whole(array.size), size=numbers.number(size, 2)
            )
            plot.show_numbers(title, note, values, _limit(values))
        self.empty.setVisible(not parts)
        self.area.setVisible(bool(parts))

    def retranslate(self) -> None:
        self.empty.set_texts(self.tr("No weights yet."), self.tr("They appear as soon as the network is built."))
        if self.session is not None and self.session.snapshot is not None and self.isVisible():
            self.show_snapshot(self.session.snapshot)

    def _match_plots(self, count: int) -> None:
        while len(self.plots) < count:
            plot = HistogramPlot()
            self.grid.addWidget(plot, len(self.plots) // 2, len(self.plots) % 2)
            self.plots.append(plot)
        while len(self.plots) > count:
            plot = self.plots.pop()
            self.grid.removeWidget(plot)
            plot.hide()
            plot.deleteLater()


def _limit(values: np.ndarray) -> float:
    """A round number not below the largest size, so that the axis stands still while weights move a little."""
    largest = float(np.abs(values).max()) if len(values) else 0.0
    if largest == 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(largest))
    return float(next(factor * power for factor in (1, 1.5, 2, 3, 5, 7, 10) if factor * power >= largest))
