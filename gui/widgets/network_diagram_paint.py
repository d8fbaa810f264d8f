"""How the network drawing is painted: tiles with their maps, headings, buttons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.network_places import ColumnPlace
from gui.widgets.painting import box, colour, disc
from gui.widgets.plot import Array

TILE_RADIUS = 5


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
