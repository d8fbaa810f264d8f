"""The learning-rate slider that shows, once curvature is known, where a rate is slow, fast, zig-zagging or diverging.

For gradient descent on a valley with largest curvature λ the loss shrinks steadily below 1/λ, swings from wall to wall
up to 2/λ and grows beyond (Goodfellow, Bengio, Courville, Deep Learning, 2016, §8.2.1; LeCun et al., Efficient
BackProp, 1998).

    ruler = RateRuler(1e-5, 10); ruler.set_edge(0.21)    2/λ, or None while it is not known (a plain slider)
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.painting import box, disc, ends_its_painter
from gui.widgets.slider import KNOB, Slider

LINE, TICK, WORDS = 5, 9, 18
SHARES = (1 / 8, 1 / 2, 1.0)
"""The ends of slow, fast and zig-zag as shares of 2/λ: 1/(4λ), 1/λ, 2/λ."""

_COLOURS = ("rate_slow", "rate_fast", "rate_zigzag", "rate_diverges")


class RateRuler(Slider):
    """A logarithmic slider from `low` to `high` with four zones."""

    def __init__(self, low: float = 1e-4, high: float = 10.0, parent: QWidget | None = None) -> None:
        super().__init__(low, high, log=True, parent=parent)
        self._edge: float | None = None

    @property
    def edge(self) -> float | None:
        """The rate 2/λ beyond which the loss grows; None while it is not known."""
        return self._edge

    def set_edge(self, edge: float | None) -> None:
        """Show the zones for the stable limit `edge`, or a plain groove."""
        if edge != self._edge:
            self._edge = edge
            self.updateGeometry()
            self.update()

    def zone(self, rate: float) -> str:
        """ "slow", "fast", "zigzag" or "diverges"; "" while the limit is not known."""
        if self._edge is None:
            return ""
        index = sum(rate > share * self._edge for share in SHARES)
        return ("slow", "fast", "zigzag", "diverges")[index]

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(KNOB + 6) + (theme.px(WORDS) if self._edge is not None else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), self.sizeHint().height())

    def groove(self) -> QRectF:
        height = theme.px(LINE if self._edge is not None else 4)
        middle = theme.px(KNOB + 6) / 2
        return QRectF(0, round(middle - height / 2), self.width(), height)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._edge is None:
            return
        painter = QPainter(self)
        middle = self.groove().center().y()
        disc(
            painter, QPointF(self.x_of(self.number), middle), theme.px(2.6), "accent" if self.isEnabled() else "control"
        )
        self._paint_words(painter)

    def paint_groove(self, painter: QPainter, groove: QRectF, x: float) -> None:
        if self._edge is None:
            super().paint_groove(painter, groove, x)
            return
        for (left, right), tone in zip(self._spans(), _COLOURS):
            if right - left > 2:
                box(painter, QRectF(left, groove.top(), right - left - 1.5, groove.height()), 2, tone)
        if self.low < self._edge < self.high:
            edge = round(self.x_of(self._edge))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            middle, reach = groove.center().y(), theme.px(TICK)
            painter.fillRect(QRectF(edge, middle - reach, 1, 2 * reach - theme.px(3)), theme.token("text"))

    def _spans(self) -> list[tuple[float, float]]:
        assert self._edge is not None
        inside = [self.x_of(share * self._edge) for share in SHARES]
        ends = [0.0, *(0.0 if share * self._edge <= self.low else x for share, x in zip(SHARES, inside)), self.width()]
        return [(left, float(right)) for left, right in pairwise(ends)]

    def _words(self) -> tuple[str, ...]:
        return self.tr("slow"), self.tr("fast"), self.tr("zig-zag"), self.tr("diverges")

    def _paint_words(self, painter: QPainter) -> None:
        """Each word under the middle of its zone, pushed aside so that none touches another or the edge."""
        measure, gap = theme.metrics("caption"), theme.px(6)
        places: list[tuple[float, float, str]] = []
        for (left, right), words in zip(self._spans(), self._words()):
            width = measure.horizontalAdvance(words) + 1
            if right - left > 2:
                places.append(((left + right) / 2 - width / 2, width, words))
        places = _pinned(places, self.width())
        starts = _spread([(start, width) for start, width, _ in places], self.width(), gap)
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("caption"))
        top = theme.px(KNOB + 6)
        for start, (_, width, words) in zip(starts, places):
            place = QRectF(start, top, width + 2, theme.px(WORDS) - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)


def _pinned(places: list[tuple[float, float, str]], width: float) -> list[tuple[float, float, str]]:
    """The first word at the left edge, the last one at the right edge."""
    if len(places) < 2:
        return places
    (_, first, left), (_, last, right) = places[0], places[-1]
    return [(0.0, first, left), *places[1:-1], (width - last, last, right)]


def _spread(wanted: list[tuple[float, float]], width: float, gap: float) -> list[float]:
    """Starts near the wanted ones, inside 0 to `width`, at least `gap` apart as far as there is room."""
    starts: list[float] = []
    free = 0.0
    for start, length in wanted:
        starts.append(max(free, start))
        free = starts[-1] + length + gap
    limit = width
    for index in range(len(starts) - 1, -1, -1):
        starts[index] = max(0.0, min(starts[index], limit - wanted[index][1]))
        limit = starts[index] - gap
    return starts
