"""Weights: how the numbers of every layer are spread now, and how weights, gradients and activations got there."""

from __future__ import annotations

from typing import ClassVar, TypeVar

import numpy as np
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.inspection.spreads import KINDS, Spread
from core.nn.naming import layer_name
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.view import VIEWS, View
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.plot_histogram import HistogramPlot
from gui.widgets.plot_spread import SpreadPlot
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.work.spread_history import SpreadHistory

P = TypeVar("P", bound=QWidget)
NOW = "now"
TALLEST = 300
"""In pixels: the plots of few layers share the sheet, up to this height each."""


@VIEWS.register
class WeightsView(View):
    key: ClassVar[str] = "weights"
    name: ClassVar[Text] = N_("views", "Weights")
    icon: ClassVar[str] = "layers"
    order: ClassVar[int] = 70

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plots: list[HistogramPlot] = []
        self.courses: list[SpreadPlot] = []
        self.spreads = SpreadHistory(self)
        self._build()
        self.switch.changed.connect(lambda _key: self._show())
        self.spreads.changed.connect(self._show_courses)
        self.retranslate()

    def _build(self) -> None:
        self.empty = EmptyState("layers", "")
        self.switch = Segmented([(key, "") for key in (NOW, *KINDS)])
        self.switch.setObjectName("weights_switch")
        self.note = Label("", "label", "text2", wrap=True)
        self.grid, self.course_grid = QGridLayout(), QGridLayout()
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        for grid in (self.grid, self.course_grid):
            grid.setContentsMargins(0, 0, theme.px(8), 0)
            grid.setSpacing(theme.px(16))
            inside.addLayout(grid, 1)
        inside.addStretch(0)
        self.area = scrolling(inside)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.switch)
        head.addWidget(self.note, 1)
        outer = QVBoxLayout(self)
        margin = theme.px(16)
        outer.setContentsMargins(margin, theme.px(4), margin, margin)
        outer.setSpacing(theme.px(12))
        outer.addLayout(head)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.empty, 1)
        self.area.hide()

    def forget(self) -> None:
        self.spreads.forget()

    def catch_up(self) -> None:
        assert self.session is not None
        self.spreads.forget()
        _match(self.courses, 0, SpreadPlot, self.course_grid)
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self.area.hide()
            self.empty.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.session is None:
            return
        if self.switch.key != NOW:
            self.spreads.follow(self.session, self.switch.key)  # type: ignore[arg-type]
            return
        network = self.session.project.network
        parts = [(name, array) for name, array in snapshot.weights.items() if name.endswith(("weight", "bias"))]
        _match(self.plots, len(parts), HistogramPlot, self.grid)
        _match(self.courses, 0, SpreadPlot, self.course_grid)
        for plot, (name, array) in zip(self.plots, parts, strict=True):
            index, _, kind = name.partition(".")
            title = (self.tr("{layer}: weights") if kind == "weight" else self.tr("{layer}: biases")).format(
                layer=layer_name(network, int(index)) if index.isdigit() else index
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
        names = (self.tr("Now"), self.tr("Weights over time"), self.tr("Gradients"), self.tr("Activations"))
        self.switch.set_options(list(zip((NOW, *KINDS), names, strict=True)))
        self.switch.setAccessibleName(self.tr("What to show"))
        self.empty.set_texts(self.tr("No weights yet."), self.tr("They appear as soon as the network is built."))
        self._show()

    def _show(self) -> None:
        """What the switch asks for."""
        over_time = self.switch.key != NOW
        self.note.setText(self.tr("Bands hold 50, 80 and 98% of the numbers") if over_time else "")
        self.note.setToolTip(self.tr("Gradients and activations are those of the first 200 training samples."))
        if self.session is not None and self.session.snapshot is not None and self.isVisible():
            self.show_snapshot(self.session.snapshot)
            if over_time:
                self._show_courses()

    def _show_courses(self) -> None:
        """One plot per layer over the steps of the run."""
        columns = self.spreads.columns
        if self.switch.key == NOW or not columns or self.session is None:
            return
        network = self.session.project.network
        _match(self.plots, 0, HistogramPlot, self.grid)
        _match(self.courses, len(columns[-1].layers), SpreadPlot, self.course_grid)
        steps = np.array([column.step for column in columns], float)
        for place, (plot, last) in enumerate(zip(self.courses, columns[-1].layers, strict=True)):
            quantiles = np.stack([column.layers[place].quantiles for column in columns])
            plot.show_spread(layer_name(network, last.index), self._note_of(last), steps, quantiles)
        self.empty.hide()
        self.area.show()

    def _note_of(self, last: Spread) -> str:
        low, middle, high = (numbers.number(float(last.quantiles[level]), 2) for level in (1, 3, 5))
        words = self.tr("now: median {middle}, 80% from {low} to {high}")
        text = words.format(middle=middle, low=low, high=high)
        if self.switch.key == "activations" and last.zeros > 0:
            text += " · " + self.tr("{share} are 0").format(share=numbers.percent(last.zeros))
        return text


def _match(plots: list[P], count: int, kind: type[P], grid: QGridLayout) -> None:
    """As many plots as wanted, in two columns."""
    while len(plots) < count:
        plot = kind()
        plot.setMaximumHeight(theme.px(TALLEST))
        grid.addWidget(plot, len(plots) // 2, len(plots) % 2)
        plots.append(plot)
    while len(plots) > count:
        plot = plots.pop()
        grid.removeWidget(plot)
        plot.hide()
        plot.deleteLater()


def _limit(values: np.ndarray) -> float:
    """A round number not below the largest size, so that the axis stands still while weights move a little."""
    largest = float(np.abs(values).max()) if len(values) else 0.0
    if largest == 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(largest))
    return float(next(factor * power for factor in (1, 1.5, 2, 3, 5, 7, 10) if factor * power >= largest))
