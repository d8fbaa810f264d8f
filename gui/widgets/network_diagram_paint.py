"""How the network drawing is painted: edges by weight, tiles with their maps, headings, the card of a neuron."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_diagram_layout import ColumnPlace, DiagramLayout, edge_path
from gui.widgets.painting import box, colour, disc
from gui.widgets.plot import Array

THINNEST, THICKEST = 0.5, 3.7
FAINTEST, STRONGEST = 0.10, 0.78
TILE_RADIUS = 5
PLAIN = 0.16
"""Edges below this share of the strongest are texture: thin, faint and not antialiased, which is ten times faster."""


@dataclass(frozen=True)
class Card:
    """What the card beside a tile or an edge says: title, a note at its right, rows of (name, figure, tone)."""

    title: str
    note: str
    rows: tuple[tuple[str, str, str], ...]


def paint_edges(painter: QPainter, one: ColumnPlace, two: ColumnPlace, weights: Array | None, near: int | None) -> None:
    """Edges between two columns, weak ones first; those of `near` stand out.

    `near` is a unit of column `two`, or −1 − a unit of column `one`.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if weights is None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("strong", 0.25), 0.8))
        for start in one.tiles:
            for end in two.tiles:
                painter.drawPath(edge_path(start, end))
        return
    rows, columns = min(len(two.tiles), weights.shape[0]), min(len(one.tiles), weights.shape[1])
    seen = np.nan_to_num(np.abs(weights[:rows, :columns]))
    shares = (seen / max(float(seen.max()) if seen.size else 0.0, 1e-9)) ** _contrast(seen.size)
    blue, orange = theme.token("blue"), theme.token("orange")
    for flat in np.argsort(shares, axis=None).tolist():
        unit, source = divmod(flat, columns)
        share = float(shares[unit, source])
        if share < 0.004:
            continue
        alpha = FAINTEST + (STRONGEST - FAINTEST) * share
        if near is not None:
            alpha = min(1.0, alpha + 0.15) if near in (unit, -1 - source) else alpha * 0.22
        shade = QColor(blue if weights[unit, source] > 0 else orange)
        shade.setAlphaF(alpha)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, share > PLAIN)
        painter.setPen(QPen(shade, THINNEST + (THICKEST - THINNEST) * share if share > PLAIN else 1.0))
        painter.drawPath(edge_path(one.tiles[source], two.tiles[unit]))


def _contrast(edges: int) -> float:
    """The more edges, the further the weak ones step back."""
    return min(3.0, max(1.0, 1.0 + math.log10(max(1, edges) / 60) * 1.6))


def paint_tile(painter: QPainter, place: QRectF, image: QImage | None, edge: str = "hair", width: float = 1.0) -> None:
    """One neuron: its map (rounded and framed already), or empty paper."""
    if image is None:
        box(painter, place, _radius(place.width()), "paper", edge, width)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.deviceIndependentSize() != place.size())
    painter.drawImage(place, image)
    if edge != "hair":
        box(painter, place.adjusted(-1, -1, 1, 1), _radius(place.width()) + 1, None, edge, width)


def paint_bias(painter: QPainter, tile: QRectF, bias: float, largest: float) -> None:
    """A dot at the lower left of the tile: blue or orange by sign, large by amount."""
    share = min(1.0, abs(bias) / largest) if largest > 0 else 0.0
    radius = theme.px(1.8) + theme.px(2.6) * share
    radius *= min(1.0, tile.width() / theme.px(26))
    centre = QPointF(tile.left() + 0.5, tile.bottom() - 0.5)
    disc(painter, centre, radius + 1.4, "window")
    disc(painter, centre, radius, "blue" if bias > 0 else "orange" if bias < 0 else "strong")


def paint_heading(
    painter: QPainter, place: ColumnPlace, title: str, note: str, tone: str, current: bool, buttons: bool, over: int
) -> None:
    """Name and units, activation below; the neuron buttons where the column may change its width."""
    flags = {
        "left": Qt.AlignmentFlag.AlignLeft,
        "right": Qt.AlignmentFlag.AlignRight,
        "middle": Qt.AlignmentFlag.AlignHCenter,
    }[place.alignment]
    title_font, note_font = theme.metrics("label", 600), theme.metrics("label")
    top = QRectF(place.heading.left(), 0, place.heading.width(), title_font.height())
    below = QRectF(place.heading.left(), top.bottom() + 1, place.heading.width(), note_font.height())
    painter.setPen(theme.token("accenttext" if current else tone))
    painter.setFont(theme.font("label", 600))
    painter.drawText(top, flags | Qt.AlignmentFlag.AlignTop, title)
    painter.setPen(theme.token("text2" if tone == "text" else tone))
    painter.setFont(theme.font("label"))
    shown = note_font.elidedText(note, Qt.TextElideMode.ElideRight, place.heading.width())
    painter.drawText(below, flags | Qt.AlignmentFlag.AlignTop, shown)
    if buttons:
        for step, rect, name in ((-1, place.fewer_button, "minus"), (1, place.more_button, "plus")):
            paint_round_button(painter, rect, name, over == step)


def paint_round_button(painter: QPainter, rect: QRectF, name: str, over: bool, framed: bool = False) -> None:
    """A small round button with an icon."""
    if over or framed:
        disc(painter, rect.center(), rect.width() / 2, "hover" if over else "window", "hair" if framed else None)
    inset = rect.width() * 0.18
    paint_icon(painter, name, rect.adjusted(inset, inset, -inset, -inset), "text" if over else "text3")


def paint_names(painter: QPainter, column: Column, place: ColumnPlace) -> None:
    """The names of the inputs below their tiles."""
    painter.setFont(theme.font("caption", 500))
    painter.setPen(theme.token("text2"))
    measure = theme.metrics("caption", 500)
    for unit, tile in enumerate(place.tiles):
        name = column.label(unit)
        left = max(1.0, tile.center().x() - measure.horizontalAdvance(name) / 2)
        painter.drawText(QPointF(left, tile.bottom() + measure.ascent()), name)


def paint_more(painter: QPainter, place: ColumnPlace) -> None:
    """How many neurons are not drawn."""
    if place.more is not None:
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        painter.drawText(place.more, Qt.AlignmentFlag.AlignCenter, f"+{place.hidden:,}")


def paint_insertion(painter: QPainter, layout: DiagramLayout, gap: int) -> None:
    """Where a new layer would go."""
    rect = layout.gaps[gap]
    pen = QPen(theme.token("accent"), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    x = round(rect.center().x()) + 0.5
    painter.drawLine(QPointF(x, rect.bottom() + 2), QPointF(x, layout.height - 2))


def paint_card(painter: QPainter, card: Card, beside: QRectF, room: QRectF, tiles: Sequence[QRectF]) -> None:
    """A small card in free space beside `beside`, within `room`."""
    strong, plain = theme.metrics("label", 600), theme.metrics("label")
    pad, line = theme.px(11), theme.px(18)
    wide = strong.horizontalAdvance(card.title) + theme.px(24) + plain.horizontalAdvance(card.note)
    for name, figure, _ in card.rows:
        wide = max(wide, plain.horizontalAdvance(name) + theme.px(24) + plain.horizontalAdvance(figure))
    wide, tall = max(wide, theme.px(130)) + 2 * pad, line * (1 + len(card.rows)) + 2 * theme.px(9)
    place = _card_place(beside, room, wide, tall, tiles)
    for spread, alpha in ((6, 0.015), (4, 0.02), (2, 0.03)):
        box(painter, place.adjusted(-spread / 2, 1, spread / 2, spread + 1), 9, colour("text", alpha))
    box(painter, place, 8, "paper", "control")
    inner = QRectF(place.left() + pad, place.top() + theme.px(9), place.width() - 2 * pad, line)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font("label", 600))
    painter.setPen(theme.token("text"))
    painter.drawText(inner, left, card.title)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.token("text2"))
    painter.drawText(inner, right, card.note)
    for name, figure, tone in card.rows:
        inner.translate(0, line)
        painter.setPen(theme.token("text2"))
        painter.drawText(inner, left, name)
        painter.setPen(theme.token(tone))
        painter.drawText(inner, right, figure)


def tile_images(values: Array, ratio: float = 1.0) -> list[QImage]:
    """Maps (units, side, side) of −1…1 in the colours of tiles, rounded and framed; `ratio` pixels make a unit."""
    index = np.clip((np.nan_to_num(values) + 1) * 127.5 + 0.5, 0, 255).astype(np.uint8)
    pixels = theme.signed_table("tile")[index].astype(np.uint16)
    side = values.shape[-1]
    shape, frame = _masks(side, ratio, theme.is_dark(), theme.px(100))
    hair = np.array(theme.token("hair").getRgb(), dtype=np.uint16)
    pixels = (pixels * (255 - frame) + hair * frame) // 255
    pixels[..., 3] = shape[..., 0]
    pixels = np.ascontiguousarray(pixels.astype(np.uint8))
    images = [QImage(plane.data, side, side, side * 4, QImage.Format.Format_RGBA8888).copy() for plane in pixels]
    for image in images:
        image.setDevicePixelRatio(ratio)
    return images


@lru_cache(maxsize=8)
def _masks(side: int, ratio: float, dark: bool, scale: int) -> tuple[Array, Array]:
    """How much of each pixel lies inside a tile, and how much under its frame: (side, side, 1), 0…255."""
    masks = []
    for filled in (True, False):
        image = QImage(side, side, QImage.Format.Format_RGBA8888)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(_radius(side / ratio)) * ratio
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(Qt.GlobalColor.black, ratio))
        painter.setBrush(Qt.GlobalColor.black if filled else Qt.BrushStyle.NoBrush)
        inset = 0.0 if filled else ratio / 2
        painter.drawRoundedRect(QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
        pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(side, -1, 4)[:, :side, 3:]
        masks.append(pixels.astype(np.uint16))
    return masks[0], masks[1]


def _radius(side: float) -> float:
    """Corner radius of a tile in design pixels."""
    return TILE_RADIUS * min(1.0, side / theme.px(30))


def largest_of(values: Sequence[Array]) -> float:
    """The largest size among several arrays; 0 for none."""
    return max((float(np.abs(array).max()) for array in values if array.size), default=0.0)


def _card_place(beside: QRectF, room: QRectF, wide: float, tall: float, tiles: Sequence[QRectF]) -> QRectF:
    """The place around `beside` where the card hides the fewest tiles, and never its own."""
    gap = theme.px(6)
    right, left, middle = beside.right() + gap, beside.left() - gap - wide, beside.center().x() - wide / 2
    above, below = beside.top() - gap - tall, beside.bottom() + gap
    level, high = beside.top() - theme.px(4), beside.bottom() + theme.px(4) - tall
    corners = [(right, level), (right, high), (right, below), (left, level), (left, high), (left, below)]
    corners += [(middle, below), (middle, above), (right, above), (left, above)]
    own = beside.adjusted(-2, -2, 2, 2)

    def hidden(place: QRectF) -> int:
        return sum(place.intersects(tile) for tile in tiles) + 1000 * place.intersects(own)

    places = []
    for x, y in corners:
        x = min(max(room.left(), x), max(room.left(), room.right() - wide))
        y = min(max(room.top(), y), max(room.top(), room.bottom() - tall))
        places.append(QRectF(round(x) + 0.0, round(y) + 0.0, wide, tall))
    return min(places, key=hidden)
