"""What plots share: round ticks, axes that map numbers to pixels, the peaks of a long curve."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from shiboken6 import Shiboken

from gui import numbers, theme

Array = npt.NDArray[Any]
TICK = 4
"""Length of a tick outside the plot, in design pixels."""
_LOG_STEPS = (((1, 2, 3, 5, 7), 1), ((1, 2, 5), 1), ((1, 3), 1), ((1,), 1), ((1,), 2), ((1,), 3), ((1,), 5))
"""Factors of each power of ten, and every how many powers, from many ticks to few."""


@dataclass(frozen=True)
class Axis:
    """Numbers `low`…`high` along the pixels `start`…`end` (which may run backwards); `log` spaces them by factors."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def pixel(self, value: float) -> float:
        """The pixel of one number."""
        return float(self.pixels(np.array([value]))[0])

    def pixels(self, values: Array) -> Array:
        """The pixels of many numbers; with `log` what is not positive becomes NaN."""
        low, high = self._scaled(np.array([self.low, self.high]))
        share = (self._scaled(np.asarray(values, dtype=float)) - low) / ((high - low) or 1.0)
        placed: Array = self.start + share * (self.end - self.start)
        return placed

    def value(self, pixel: float) -> float:
        """The number at a pixel."""
        share = (pixel - self.start) / ((self.end - self.start) or 1.0)
        if self.log:
            return float(self.low * (self.high / self.low) ** share)
        return self.low + share * (self.high - self.low)

    def ticks(self, count: int) -> list[float]:
        """About `count` round numbers inside the axis."""
        return log_ticks(self.low, self.high, count) if self.log else round_ticks(self.low, self.high, count)

    def _scaled(self, values: Array) -> Array:
        if not self.log:
            return values
        with np.errstate(divide="ignore", invalid="ignore"):
            scaled: Array = np.where(values > 0, np.log10(values), np.nan)
        return scaled


def round_ticks(low: float, high: float, count: int) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten within `low`…`high`, about `count` of them."""
    if not high > low:
        return [low]
    rough = (high - low) / max(1, count)
    power = 10.0 ** math.floor(math.log10(rough))
    step = min((factor * power for factor in (1, 2, 5, 10)), key=lambda size: abs(math.log(size / rough)))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [index * step if index else 0.0 for index in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[float]:
    """1, 0.3, 0.1, 0.03 … within `low`…`high`; powers of ten alone, or only some of them, where there is no room."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for factors, stride in _LOG_STEPS:
        powers = [power for power in range(first, last + 1) if power % stride == 0]
        ticks = [factor * 10.0**power for power in powers for factor in factors]
        inside = [tick for tick in ticks if low * 0.999 <= tick <= high * 1.001]
        if len(inside) <= count:
            return inside
    return inside


def log_bounds(low: float, high: float) -> tuple[float, float]:
    """The steps of 1, 3, 10 … that hold `low`…`high`, so that an axis moves seldom while a run goes on."""
    return _ladder(low, down=True), _ladder(high, down=False)


def round_bounds(low: float, high: float, count: int = 4) -> tuple[float, float]:
    """Round numbers that hold `low`…`high`."""
    if not high > low:
        return low - 0.5, high + 0.5
    ticks = round_ticks(low, high, count)
    step = ticks[1] - ticks[0] if len(ticks) > 1 else high - low
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def tick_text(value: float) -> str:
    """The number beside a tick: as short as it can be."""
    return numbers.compact(value, 3)


def peaks(x: Array, y: Array, low: float, high: float, columns: int) -> tuple[Array, Array]:
    """The part of a curve between `low` and `high` with at most two points per column: its lowest and its highest.

    `x` must not fall. One point beyond each end is kept, so that lines leave the plot where they should.
    """
    first = max(0, int(np.searchsorted(x, low)) - 1)
    last = min(len(x), int(np.searchsorted(x, high, side="right")) + 1)
    x, y = x[first:last], y[first:last]
    if len(x) <= 2 * columns:
        return x, y
    width = math.ceil(len(x) / columns)
    padded, x_padded = (_repeat_last(values, -len(values) % width).reshape(-1, width) for values in (y, x))
    blank = ~np.isfinite(padded)
    lowest = np.where(blank, np.inf, padded).argmin(axis=1)
    highest = np.where(blank, -np.inf, padded).argmax(axis=1)
    order = np.sort(np.stack([lowest, highest], axis=1), axis=1)
    rows = np.arange(len(padded))[:, None]
    return x_padded[rows, order].ravel(), padded[rows, order].ravel()


def smoothed(values: Array, log: bool) -> Array:
    """A mean over neighbours on both sides, as wide as a fiftieth of the curve; of logarithms where `log`.

    It looks ahead, so it does not lag behind a falling loss; values that are not finite are passed over.
    """
    fine = np.isfinite(values) & ((values > 0) | (not log))
    if not fine.any():
        return values
    kept = np.log(values[fine]) if log else values[fine]
    for _ in range(2):
        kept = _box_mean(kept, max(1, len(kept) // 100))
    result = np.full(len(values), np.nan)
    result[fine] = np.exp(kept) if log else kept
    return result


def _box_mean(values: Array, reach: int) -> Array:
    """The mean of each value and `reach` neighbours on both sides.

    At the start both sides shrink, so that a steep fall keeps its height; at the end only what is not there yet is
    missing, so that the last batch alone does not decide the last value.
    """
    sums = np.concatenate([[0.0], np.cumsum(values)])
    index = np.arange(len(values))
    reach_here = np.minimum(index, reach)
    low, high = index - reach_here, np.minimum(index + reach_here + 1, len(values))
    mean: Array = (sums[high] - sums[low]) / (high - low)
    return mean


def polygon(x: Array, y: Array) -> list[QPolygonF]:
    """Pixel coordinates as lines, cut where a number is not finite."""
    points = np.column_stack([x, y]).astype(np.float64)
    fine = np.isfinite(points).all(axis=1)
    if fine.all():
        return [_line(points)]
    pieces = np.split(points, np.flatnonzero(~fine))
    return [_line(kept) for piece in pieces if len(kept := piece[np.isfinite(piece).all(axis=1)])]


def _line(points: Array) -> QPolygonF:
    """(n, 2) as a polygon, copied in one go: QPointF is two doubles, and so is a row."""
    line = QPolygonF()
    if len(points):
        line.resize(len(points))
        memory: Any = Shiboken.VoidPtr(line.data(), points.nbytes, True)  # type: ignore[arg-type, call-arg]
        np.frombuffer(memory, dtype=np.float64).reshape(-1, 2)[:] = points
    return line


def _repeat_last(values: Array, times: int) -> Array:
    return np.concatenate([values, np.full(times, values[-1])])


def paint_bottom_axis(painter: QPainter, area: QRectF, axis: Axis, ticks: list[float], texts: list[str]) -> None:
    """Ticks outward below `area`, with their texts; no line."""
    painter.setFont(theme.font("caption"))
    height = theme.metrics("caption").height()
    for tick, text in zip(ticks, texts):
        x = round(axis.pixel(tick)) + 0.5
        painter.setPen(QPen(theme.token("strong"), 1))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + theme.px(TICK)))
        painter.setPen(theme.token("text3"))
        place = QRectF(x - 60, area.bottom() + theme.px(TICK + 2), 120, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


def paint_left_axis(painter: QPainter, area: QRectF, axis: Axis, ticks: list[float], texts: list[str]) -> None:
    """Ticks outward on the left of `area`, with their texts; no line."""
    painter.setFont(theme.font("caption"))
    height = theme.metrics("caption").height()
    for tick, text in zip(ticks, texts):
        y = round(axis.pixel(tick)) + 0.5
        painter.setPen(QPen(theme.token("strong"), 1))
        painter.drawLine(QPointF(area.left() - theme.px(TICK), y), QPointF(area.left(), y))
        painter.setPen(theme.token("text3"))
        place = QRectF(area.left() - theme.px(TICK + 4) - 100, y - height / 2, 100, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _ladder(value: float, down: bool) -> float:
    power = math.floor(math.log10(value))
    rungs = [factor * 10.0**exponent for exponent in (power - 1, power, power + 1) for factor in (1.0, 3.0)]
    if down:
        return max(rung for rung in rungs if rung <= value * 1.0001)
    return min(rung for rung in rungs if rung >= value * 0.9999)
