"""Two curves of one program: as it is, and mended; names stand at their ends."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui import numbers, theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.painting import box, disc
from gui.widgets.plot import Array, round_bounds

TONES = ("err", "accent")


class BugCurves(Graph):
    """`show_runs` takes the run with the bug and, once it is mended, the one without."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._runs: list[tuple[str, Array]] = []
        self._log, self._start = False, 0

    @property
    def runs(self) -> list[tuple[str, Array]]:
        """The names and values that are shown."""
        return self._runs

    def show_runs(self, runs: list[tuple[str, Array]], names: tuple[str, str], start: int, *, log: bool) -> None:
        """Show runs from x = `start`; with `log` the values are drawn by their powers of ten."""
        self._log, self._start = log, start
        self._runs = runs
        heights = np.concatenate([self._heights(values) for _, values in runs])
        longest = max(len(values) for _, values in runs)
        low, high = float(heights.min()), float(heights.max())
        margin = max(high - low, 1e-6) * 0.08
        bounds = round_bounds(low if low < 0 else max(0.0, low - margin), high + margin)
        self.set_ranges((start, start + longest - 1 + max(1, longest // 3)), bounds)
        self.set_names(names[0], f"log₁₀ {names[1]}" if log else names[1])
        words = [f"{name} {numbers.number(float(values[-1]))}" for name, values in runs]
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def paint(self, painter: QPainter) -> None:
        measure = theme.metrics("label", 600)
        taken: list[float] = []
        for (name, values), tone in zip(self._runs, TONES):
            x = self._start + np.arange(len(values))
            y = self._heights(values)
            self.draw_curve(painter, x, y, tone, 2.0)
            end = self.point(float(x[-1]), float(y[-1]))
            disc(painter, end, theme.px(4), tone)
            words = f"{name} {numbers.number(float(values[-1]))}"
            wide, tall = measure.horizontalAdvance(words) + theme.px(12), theme.px(22)
            top = min(max(end.y() - tall / 2, self.area.top()), self.area.bottom() - tall)
            while any(abs(top - other) < tall + 2 for other in taken):
                top += tall + 2 if top + 2 * tall < self.area.bottom() else -(tall + 2)
            taken.append(top)
            chip = QRectF(min(end.x() + theme.px(8), self.area.right() - wide), top, wide, tall)
            box(painter, chip, 6, "paper", "hair")
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("accenttext" if tone == "accent" else "err"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    def _heights(self, values: Array) -> Array:
        heights: Array = np.log10(np.maximum(values, 1e-12)) if self._log else values
        return heights
