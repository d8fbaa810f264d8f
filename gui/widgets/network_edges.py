"""The edges of the network drawing: strokes by weight, and a picture of them that is drawn in portions."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from gui import theme
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.painting import colour
from gui.widgets.plot import Array

EDGES_MS = 100
"""Edges are the dear part of the drawing and change little from frame to frame: they are renewed this often."""
AT_ONCE_MS, REST_MS = 1.0, 16
"""The window answers between two frames; so much of one goes into edges, and the rest of them comes so much later."""
THINNEST, THICKEST = 0.5, 3.7
NOTHING, FAINTEST, STRONGEST = 0.3, 0.10, 0.78
"""How opaque grey edges of weight zero are, and those in colour."""
CUT_AT, CUT_GAP, CUT_POINTS = 0.42, 20, 12
"""Where along a connection it is cut, how wide the gap is, and how many pieces draw each end of the curve."""
FEW = 200
"""Of so many edges every one is seen: a weight of zero is a connection too, and one that is cut is none."""
INVISIBLE, PLAIN = 0.004, 0.16
"""Edges below this share of the strongest are texture: thin, faint and not antialiased, which is ten times faster."""


class EdgeStroke(NamedTuple):
    """One line to be drawn; `fine` ones are antialiased."""

    path: QPainterPath
    pen: QPen
    fine: bool = True


class EdgeSheet(QObject):
    """The picture of all edges. Columns whose weights have changed are drawn anew in portions, so that the window
    answers between them; the old edges of a column stay until the new ones are all there.
    """

    renewed = Signal(list)
    """Columns that have new edges on the picture."""

    def __init__(self, begin: Callable[[int], EdgePicture], parent: QObject) -> None:
        """`begin` makes the empty picture for a column, with the strokes that belong on it."""
        super().__init__(parent)
        self.picture: QPixmap | None = None
        """Whoever paints draws all edges at once where there is none."""
        self._begin = begin
        self._due: deque[int] = deque()
        self._on_its_way: tuple[int, EdgePicture] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_on)

    @property
    def is_behind(self) -> bool:
        """Whether some edges are still those of older weights."""
        return bool(self._due) or self._on_its_way is not None

    def renew(self, columns: Iterable[int]) -> None:
        """Let the edges into these columns follow soon."""
        self._due += [index for index in columns if index not in self._due]
        if not self._timer.isActive():
            self._timer.start(EDGES_MS)

    def forget(self) -> None:
        """Nothing of the picture holds any more, not even its columns."""
        self.picture = self._on_its_way = None
        self._due.clear()
        self._timer.stop()

    def _draw_on(self) -> None:
        """Draw some of what is due."""
        if self.picture is None:
            self._due.clear()  # the next paint draws all of it
            return
        renewed, end = [], time.perf_counter() + AT_ONCE_MS / 1000
        while self.is_behind:
            if self._on_its_way is None:
                index = self._due.popleft()
                self._on_its_way = index, self._begin(index)
            index, fresh = self._on_its_way
            if fresh.draw_on(end):
                fresh.put_on(self.picture)
                renewed.append(index)
                self._on_its_way = None
            if time.perf_counter() > end:
                break
        if self.is_behind:
            self._timer.start(REST_MS)
        if renewed:
            self.renewed.emit(renewed)


class EdgePicture:
    """The edges into one column on a see-through picture that covers `area` of the drawing."""

    def __init__(self, area: QRect, ratio: float, strokes: Iterable[EdgeStroke]) -> None:
        self.area = area
        self.pixmap = QPixmap(area.size() * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self._strokes = iter(strokes)

    def draw_on(self, end: float) -> bool:
        """Draw until it is done or the clock says `end` (s), at least one stroke; whether it is done."""
        painter = QPainter(self.pixmap)
        painter.translate(-self.area.topLeft())
        is_done = draw_strokes(painter, self._strokes, end)
        painter.end()
        return is_done

    def put_on(self, picture: QPixmap) -> None:
        """Let it take the place of what was there."""
        painter = QPainter(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(self.area.topLeft(), self.pixmap)
        painter.end()


def draw_strokes(painter: QPainter, strokes: Iterator[EdgeStroke], end: float = math.inf) -> bool:
    """Draw what comes from `strokes` until the clock says `end` (s); whether that was all of it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, stroke.fine)
        painter.setPen(stroke.pen)
        painter.drawPath(stroke.path)
        if time.perf_counter() > end:
            return False
    return True


def edge_strokes(
    layout: DiagramLayout,
    index: int,
    weights: Array | None,
    near: int | None,
    cut: Collection[tuple[int, int]] = (),
) -> Iterator[EdgeStroke]:
    """Edges into column `index`, weak ones first; those of `near` stand out, those of `cut` are dashed with a gap.

    `near` is a unit of that column, or −1 − a unit of the one before; `cut` holds units and sources.
    """
    paths, before = layout.paths[index], len(layout.columns[index - 1].tiles)
    shown = [(unit, source) for unit, source in cut if source < before and unit * before + source < len(paths)]
    grey = QPen(colour("strong", 0.9), 1.0)
    for unit, source in shown:
        yield from cut_strokes(paths[unit * before + source], grey)
    if weights is None or weights.ndim != 2:  # not yet, or for a moment still those of the network before
        faint = QPen(colour("strong", 0.25), 0.8)
        yield from (EdgeStroke(path, faint) for place, path in enumerate(paths) if divmod(place, before) not in cut)
        return
    rows, columns = min(len(layout.columns[index].tiles), weights.shape[0]), min(before, weights.shape[1])
    drawn = weights[:rows, :columns]
    if shown:  # at once, also where the weights shown are still those before the cut
        drawn = drawn.copy()
        for unit, source in shown:
            if unit < rows and source < columns:
                drawn[unit, source] = 0.0
    seen = np.nan_to_num(np.abs(drawn))
    shares = (seen / max(float(seen.max()) if seen.size else 0.0, 1e-9)) ** _contrast(seen.size)
    alphas = np.where(seen > 0, FAINTEST + (STRONGEST - FAINTEST) * shares, NOTHING)
    if near is not None:
        units, sources = np.indices(shares.shape)
        mine = (units == near) | (sources == -1 - near)
        alphas = np.where(mine, np.minimum(alphas + 0.15, 1.0), alphas * 0.22)
    widths = np.where(shares > PLAIN, THINNEST + (THICKEST - THINNEST) * shares, 1.0)
    tones = [theme.token(tone).rgb() for tone in ("strong", "blue", "orange")]
    for flat in np.argsort(shares, axis=None).tolist():
        unit, source = divmod(flat, columns)
        share = shares[unit, source]
        if share < INVISIBLE and (seen.size > FEW or (unit, source) in shown):
            continue
        tone = tones[int(np.sign(drawn[unit, source]))]
        pen = _edge_pen(tone, round(float(alphas[unit, source]) * 255), round(float(widths[unit, source]), 1))
        yield EdgeStroke(paths[unit * before + source], pen, bool(share > PLAIN))


def cut_strokes(path: QPainterPath, pen: QPen) -> Iterator[EdgeStroke]:
    """Dashes from both ends, and nothing between them: scissors stand in the gaps of the few."""
    pen.setDashPattern([2.5, 3.0])
    share = min(0.45, theme.px(CUT_GAP) / max(1.0, path.length()))
    low, high = CUT_AT - share / 2, CUT_AT + share / 2
    yield EdgeStroke(_part(path, 0.0, low), pen)
    yield EdgeStroke(_part(path, 1.0, high), pen)


def _part(path: QPainterPath, start: float, end: float) -> QPainterPath:
    """The piece of a curve between two shares of its length."""
    piece = QPainterPath(path.pointAtPercent(start))
    for step in range(1, CUT_POINTS + 1):
        piece.lineTo(path.pointAtPercent(start + (end - start) * step / CUT_POINTS))
    return piece


@lru_cache(maxsize=2048)
def _edge_pen(tone: int, alpha: int, width: float) -> QPen:
    shade = QColor.fromRgb(tone)
    shade.setAlpha(alpha)
    return QPen(shade, width)


def _contrast(edges: int) -> float:
    """The more edges, the further the weak ones step back."""
    return min(3.0, max(1.0, 1.0 + math.log10(max(1, edges) / 60) * 1.6))
