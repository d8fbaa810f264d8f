"""A gauge's value over the last minutes, with its limits; a grey band where there was no reading."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import colour, disc, ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis, paint_left_axis, peaks, polygon, tick_text

KEPT_S, EVERY_S = 3600.0, 0.1
"""How far back moments are kept, and the shortest time between two."""
CAPACITY = int(1.25 * KEPT_S / EVERY_S)
GAP_S = 2.0
"""So long without a moment is a gap: the source gave nothing."""


class TrendPlot(QWidget):
    """`add(seconds, value | None)` on any rising clock; `set_span(60, "1 min")`, `set_scale`, `set_limits`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: Array = np.zeros((CAPACITY, 2))
        self._count = 0
        self._span = 60.0
        self._scale = (0.0, 1.0)
        self._limits: tuple[float | None, float | None] = (None, None)
        self._texts = {"low": "{value}", "high": "{value}", "now": "", "start": ""}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def add(self, seconds: float, value: float | None) -> None:
        """Append one reading (None: there was none); what follows within `EVERY_S` is passed over."""
        if self._count and seconds - self._moments[self._count - 1, 0] < EVERY_S:
            return
        if self._count == CAPACITY:
            kept = self._moments[CAPACITY // 5 :].copy()
            self._moments[: len(kept)], self._count = kept, len(kept)
        self._moments[self._count] = (seconds, np.nan if value is None else value)
        self._count += 1
        self.update()

    def values(self) -> Array:
        """The readings that are kept, oldest first; NaN where there was none."""
        kept: Array = self._moments[: self._count, 1].copy()
        return kept

    def set_span(self, seconds: float, words: str) -> None:
        """Show this much of the past, named at the left end of the axis."""
        self._span, self._texts["start"] = seconds, words
        self.update()

    def set_scale(self, low: float, high: float) -> None:
        """Show the whole scale of the dial."""
        self._scale = (low, high)
        self.update()

    def set_limits(self, low: float | None, high: float | None) -> None:
        """Draw the alarm limits; None for one that is not set."""
        self._limits = (low, high)
        self.update()

    def set_texts(self, low: str, high: str, now: str) -> None:
        """Words on the limits ("low {value}") and at the right end of the axis."""
        self._texts |= {"low": low, "high": high, "now": now}
        self.update()

    def clear_moments(self) -> None:
        self._count = 0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(176))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(114))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        low, high = self._scale
        room = max(theme.metrics("caption").horizontalAdvance(tick_text(end)) for end in (low, high, (low + high) / 2))
        area = QRectF(self.rect()).adjusted(room + theme.px(10), theme.px(6), -theme.px(6), -theme.px(24))
        x, y = Axis(-self._span, 0.0, area.left(), area.right()), Axis(low, high, area.bottom(), area.top())
        ticks = y.ticks(4)
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in ticks:
            painter.drawLine(QPointF(area.left(), y.pixel(tick)), QPointF(area.right(), y.pixel(tick)))
        paint_left_axis(painter, area, y, ticks, [tick_text(tick) for tick in ticks])
        self._paint_limits(painter, area, y)
        self._paint_moments(painter, area, x, y)
        self._paint_times(painter, area, x)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_times(self, painter: QPainter, area: QRectF, x: Axis) -> None:
        ticks = [-self._span, -self._span / 2, 0.0]
        texts = [f"{numbers.MINUS}{self._texts['start']}", "", self._texts["now"]]
        paint_bottom_axis(painter, area, x, ticks[1:2], texts[1:2])
        place = QRectF(area.left(), area.bottom() + theme.px(6), area.width() + theme.px(6), theme.px(18))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, texts[0])
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, texts[2])

    def _paint_limits(self, painter: QPainter, area: QRectF, y: Axis) -> None:
        painter.setFont(theme.font("caption"))
        height = theme.metrics("caption").height() + 2
        for name, limit in zip(("low", "high"), self._limits, strict=True):
            if limit is None:
                continue
            line = min(max(y.pixel(limit), area.top()), area.bottom())
            band = QRectF(area)
            place = QRectF(area.left() + theme.px(5), line - height, area.width(), height)
            if name == "low":
                band.setTop(line)
                place.moveTop(line)
            else:
                band.setBottom(line)
            painter.fillRect(band, colour("err", 0.13))
            painter.setPen(QPen(theme.token("err"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._texts[name].format(value=tick_text(limit)))

    def _paint_moments(self, painter: QPainter, area: QRectF, x: Axis, y: Axis) -> None:
        if not self._count:
            return
        times, values = self._moments[: self._count].T
        times = times - times[-1]
        fine = np.isfinite(values)
        painter.setClipRect(area.adjusted(0, -4, 6, 4))
        for start, end in _gaps(times, fine):
            left = max(x.pixel(start), area.left())
            if x.pixel(end) > left:
                painter.fillRect(QRectF(left, area.top(), x.pixel(end) - left, area.height()), colour("text3", 0.16))
        times, values = peaks(times, values, -self._span, 0.0, max(1, round(area.width())))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(times) < 2000)
        pen = QPen(theme.token("accent"), 1.5 if len(times) < 2000 else 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for line in polygon(x.pixels(times), y.pixels(values)):
            painter.drawPolyline(line)
        if fine[-1]:
            disc(painter, QPointF(area.right(), y.pixel(float(values[-1]))), 3, "accent")
        painter.setClipping(False)


def _gaps(times: Array, fine: Array) -> list[tuple[float, float]]:
    """From the last reading before to the first after: where no value was read, or no picture came, for `GAP_S`."""
    good = times[fine]
    if not len(good):
        return [(float(times[0]), 0.0)]
    edges = np.append(good, 0.0)
    return [(float(edges[i]), float(edges[i + 1])) for i in np.flatnonzero(np.diff(edges) > GAP_S)]
