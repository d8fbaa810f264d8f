"""How the network drawing is painted: edges by weight, tiles with their maps, headings, buttons."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.network_places import ColumnPlace
from gui.widgets.painting import box, colour, disc
from gui.widgets.plot import Array

THINNEST, THICKEST = 0.5, 3.7
NOTHING, FAINTEST, STRONGEST = 0.3, 0.10, 0.78
"""How opaque grey edges of weight zero are, and those in colour."""
TILE_RADIUS = 5
CUT_AT, CUT_GAP, CUT_POINTS = 0.42, 20, 12
"""Where along a connection it is cut, how wide the gap is, and how many pieces draw each end of the curve."""
FEW = 200
"""Of so many edges every one is seen: a weight of zero is a connection too, and one that is cut is none."""
INVISIBLE, PLAIN = 0.004, 0.16
"""Edges below this share of the strongest are texture: thin, faint and not antialiased, which is ten times faster."""


def paint_edges(
    painter: QPainter,
    layout: DiagramLayout,
    index: int,
    weights: Array | None,
    near: int | None,
    cut: Collection[tuple[int, int]] = (),
) -> None:
    """Edges into column `index`, weak ones first; those of `near` stand out, those of `cut` are dashed with a gap.

    `near` is a unit of that column, or −1 − a unit of the one before; `cut` holds units and sources.
    """
    paths, before = layout.paths[index], len(layout.columns[index - 1].tiles)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shown = [(unit, source) for unit, source in cut if source < before and unit * before + source < len(paths)]
    if shown:
        paint_cut(painter, [paths[unit * before + source] for unit, source in shown], QPen(colour("strong", 0.9), 1.0))
    if weights is None or weights.ndim != 2:  # not yet, or for a moment still those of the network before
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("strong", 0.25), 0.8))
        for place, path in enumerate(paths):
            if divmod(place, before) not in cut:
                painter.drawPath(path)
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
    fine = False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
    for flat in np.argsort(shares, axis=None).tolist():
        unit, source = divmod(flat, columns)
        share = shares[unit, source]
        if share < INVISIBLE and (seen.size > FEW or (unit, source) in shown):
            continue
        if share > PLAIN and not fine:
            fine = True
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
        tone = tones[int(np.sign(drawn[unit, source]))]
        painter.setPen(_edge_pen(tone, round(float(alphas[unit, source]) * 255), round(float(widths[unit, source]), 1)))
        painter.drawPath(paths[unit * before + source])


def paint_cut(painter: QPainter, paths: Sequence[QPainterPath], pen: QPen) -> None:
    """Dashes from both ends, and nothing between them: scissors stand in the gaps of the few."""
    pen.setDashPattern([2.5, 3.0])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for path in paths:
        share = min(0.45, theme.px(CUT_GAP) / max(1.0, path.length()))
        low, high = CUT_AT - share / 2, CUT_AT + share / 2
        for part in (_part(path, 0.0, low), _part(path, 1.0, high)):
            painter.drawPath(part)


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


def paint_funnel(painter: QPainter, layout: DiagramLayout, index: int) -> None:
    """How one column goes over into the next where no single weights join their parts."""
    one, two = _around(layout.columns[index - 1]), _around(layout.columns[index])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = [one.topRight(), two.topLeft(), two.bottomLeft(), one.bottomRight()]
    if layout.down:
        corners = [one.bottomLeft(), two.topLeft(), two.topRight(), one.bottomRight()]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("strong", 0.10))
    painter.drawPolygon(corners)
    painter.setPen(QPen(colour("strong", 0.45), 1.0))
    painter.drawLine(corners[0], corners[1])
    painter.drawLine(corners[3], corners[2])


def paint_lines(painter: QPainter, paths: Sequence[QPainterPath], strength: float, tone: str = "strong") -> None:
    """Connections without weights: numbers that are only handed on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(tone, strength), 1.4))
    for path in paths:
        painter.drawPath(path)


def _around(place: ColumnPlace) -> QRectF:
    return place.tiles[0].united(place.tiles[-1])


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


def paint_sheet(painter: QPainter, place: QRectF, image: QImage | None, edge: str = "hair", width: float = 1.0) -> None:
    """A feature map, a row or a block: its picture to the very edge, or empty paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(place, theme.token("paper"))
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(place, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.token("strong" if edge == "hair" else edge), width))
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def paint_biases(
    painter: QPainter, tiles: Sequence[QRectF], biases: Array, largest: float, cut: Collection[int] = ()
) -> None:
    """A dot at the lower left of each tile: blue or orange by sign, large by amount; where it is cut an empty ring."""
    rings, dots = QPainterPath(), {tone: QPainterPath() for tone in ("orange", "strong", "blue")}
    rings.setFillRule(Qt.FillRule.WindingFill)
    for unit, (tile, bias) in enumerate(zip(tiles, biases.tolist(), strict=False)):
        if unit in cut:
            paint_cut_bias(painter, tile)
            continue
        share = min(1.0, abs(bias) / largest) if largest > 0 else 0.0
        radius = (theme.px(1.8) + theme.px(2.6) * share) * min(1.0, tile.width() / theme.px(26))
        centre = QPointF(tile.left() + 0.5, tile.bottom() - 0.5)
        rings.addEllipse(centre, radius + 1.4, radius + 1.4)
        dots["blue" if bias > 0 else "orange" if bias < 0 else "strong"].addEllipse(centre, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(rings, theme.token("window"))
    for tone, path in dots.items():
        painter.fillPath(path, theme.token(tone))


def paint_cut_bias(painter: QPainter, tile: QRectF, tone: str = "strong") -> None:
    """An empty ring with a stroke through it where a bias is cut."""
    centre, radius = QPointF(tile.left() + 0.5, tile.bottom() - 0.5), theme.px(4)
    disc(painter, centre, radius + 1.4, "window")
    disc(painter, centre, radius, "paper", tone, 1.2)
    reach = radius * 0.7
    painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))


def paint_heading(
    painter: QPainter, place: ColumnPlace, title: str, note: str, tone: str, current: bool, buttons: bool, over: int
) -> None:
    """Name and units, activation below; the neuron buttons where the column may change its width.

    Where the drawing flows down the heading has a line for the shape and one for what follows: two lines of `note`.
    """
    flags = {
        "left": Qt.AlignmentFlag.AlignLeft,
        "right": Qt.AlignmentFlag.AlignRight,
        "middle": Qt.AlignmentFlag.AlignHCenter,
    }[place.alignment]
    title_font, note_font = theme.metrics("label", 600), theme.metrics("label")
    top = QRectF(place.heading.left(), place.heading.top(), place.heading.width(), title_font.height())
    below = QRectF(place.heading.left(), top.bottom() + 1, place.heading.width(), note_font.height())
    painter.setPen(theme.token("accenttext" if current else tone))
    painter.setFont(theme.font("label", 600))
    free = place.fewer_button.left() if buttons and place.fewer_button.intersects(top) else top.right()
    shown = title_font.elidedText(title, Qt.TextElideMode.ElideRight, max(free - top.left(), theme.px(30)))
    painter.drawText(top, flags | Qt.AlignmentFlag.AlignTop, shown)
    painter.setPen(theme.token("text2" if tone == "text" else tone))
    painter.setFont(theme.font("label"))
    for line in note.split("\n"):
        shown = note_font.elidedText(line, Qt.TextElideMode.ElideRight, place.heading.width())
        painter.drawText(below, flags | Qt.AlignmentFlag.AlignTop, shown)
        below.translate(0, note_font.height())
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
    """How many neurons there are where not all are drawn."""
    if place.more is not None:
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        painter.drawText(place.more, Qt.AlignmentFlag.AlignCenter, f"… {place.hidden + len(place.tiles):,}")


def paint_insertion(painter: QPainter, layout: DiagramLayout, gap: int) -> None:
    """Where a new layer would go."""
    rect = layout.gaps[gap]
    pen = QPen(theme.token("accent"), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    x, y = round(rect.center().x()) + 0.5, round(rect.center().y()) + 0.5
    if layout.down:
        painter.drawLine(QPointF(rect.right() + 2, y), QPointF(layout.width - 2, y))
    else:
        painter.drawLine(QPointF(x, rect.bottom() + 2), QPointF(x, layout.height - 2))


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


def sheet_images(values: Array) -> list[QImage]:
    """Maps (units, height, width) as plain pictures: dark is strong; orange and blue where some are negative."""
    values = np.nan_to_num(values)
    largest = float(np.abs(values).max()) or 1.0
    if values.min() < 0:
        index, table = (values / largest + 1) * 127.5, theme.signed_table("tile")
    else:
        index, table = values / largest * 255, theme.sequential_table("text")
    pixels = np.ascontiguousarray(table[np.rint(index).astype(np.uint8)])
    high, wide = values.shape[1:]
    return [QImage(plane.data, wide, high, wide * 4, QImage.Format.Format_RGBA8888).copy() for plane in pixels]


def photo(values: Array) -> QImage:
    """A sample (channels, height, width) as it looks: dark ink for one channel, colours for three."""
    if len(values) != 3:
        return sheet_images(values[:1] - min(0.0, float(values.min())))[0]
    low, high = float(values.min()), float(values.max())
    shares = (values - low) / ((high - low) or 1.0) * 255
    pixels = np.full((*values.shape[1:], 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.moveaxis(shares, 0, -1)
    tall, wide = values.shape[1:]
    return QImage(pixels.data, wide, tall, wide * 4, QImage.Format.Format_RGBA8888).copy()


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
