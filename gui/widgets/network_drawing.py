"""How the network drawing looks: columns of neurons, sheets and bars, edges, locks, the card of what is pointed at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap

from gui import numbers, theme
from gui.i18n import shown
from gui.widgets import network_diagram_paint as paint
from gui.widgets.icon import paint_icon
from gui.widgets.join_form import ADDS, WITH
from gui.widgets.network_cuts import connections_of
from gui.widgets.network_diagram_columns import joined, origin, subscript, way_of
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.network_edges import cut_strokes, draw_strokes
from gui.widgets.network_paint_card import Card, paint_card
from gui.widgets.network_skips import paint_handed_on, paint_skips
from gui.widgets.network_state import NetworkState, Tile, beyond
from gui.widgets.network_wires import BIAS, Wire, paint_lock, paint_near, paint_scissors
from gui.widgets.painting import ends_its_painter

MOST_SCISSORS = 24
"""Of more connections that are cut the gaps alone tell."""
MOST_KERNELS = 10
"""So many kernels of one feature map stand on its card, one for each map it reads."""


class NetworkDrawing(NetworkState):
    """Draws any network with what is known of it now; what is pointed at stands out, with a card beside it."""

    # names

    def tile_name(self, tile: Tile) -> str:
        """What a tile is called: “Neuron h₂,₆”, “Input x₁”."""
        index, unit = origin(self.columns, tile)
        column = self.columns[index]
        if column.picture:
            return self.tr("Pixels")
        if column.layer is None:
            return self.tr("Input {name}").format(name=column.label(unit))
        if column.kind == "maps":
            return self.tr("Map {number} of {layer}").format(number=unit + 1, layer=self._named(index))
        if column.kind != "neurons":
            return self._named(index)
        if column.adds:
            return self.tr("Sum {name}").format(name=self._symbol(tile))
        return self.tr("Neuron {name}").format(name=self._symbol(tile))

    def wire_name(self, wire: Wire) -> str:
        """What a wire is called: “Weight x₁ → h₁,₂”, “Bias of h₁,₂”."""
        end = self._symbol((wire.column, wire.unit))
        if wire.source == BIAS:
            return self.tr("Bias of {name}").format(name=end)
        return self.tr("Weight {start} → {end}").format(start=self._start((wire.column - 1, wire.source)), end=end)

    def _start(self, tile: Tile) -> str:
        """Where a weight begins; a number that arrives on two ways is told apart by the join that it came through."""
        index, unit = tile
        here, join = origin(self.columns, tile), way_of(self.columns, tile)
        others = (other for other in range(self.columns[index].units) if other != unit)
        if join is None or all(origin(self.columns, (index, other)) != here for other in others):
            return self._symbol(tile)
        return self.tr("{name} ({join})").format(name=self._symbol(tile), join=self._named(join))

    def _symbol(self, tile: Tile) -> str:
        index, unit = origin(self.columns, tile)
        if self.columns[index].layer is None:
            return self.columns[index].label(unit)
        last = index == len(self.columns) - 1
        return subscript("y", unit + 1) if last else subscript("h", index, unit + 1)

    # events

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.columns:
            return
        painter = QPainter(self)
        layout = self._places()
        changed = event.region()
        painter.drawPixmap(0, 0, self._all_edges(layout))
        paint_skips(painter, layout, self.columns, self.selected, self.hovered)
        for index, strip in enumerate(layout.strips):
            if changed.intersects(strip):
                self._paint_tiles(painter, layout, index)
            if changed.intersects(beyond(strip)):
                self._paint_biases(painter, layout, index)
            self._paint_words(painter, layout, index)
        self._paint_wires(painter, layout)
        if not layout.live.contains(event.rect()):
            self._paint_still(painter, layout)
        card, beside = None if self.is_quiet else self._card(), self._pointed_at()
        if card is not None and beside is not None:
            room = QRectF(self.rect()).adjusted(0, 0 if layout.down else theme.px(36), 0, 0)
            tiles = [tile for place in layout.columns for tile in place.tiles]
            paint_card(painter, card, beside, room, tiles)

    # what is painted

    def _paint_still(self, painter: QPainter, layout: DiagramLayout) -> None:
        """Names and buttons, which learning does not change."""
        for index in range(len(self.columns)):
            self._paint_heading(painter, layout, index)
        for index, gap in enumerate(layout.gaps):
            paint.paint_round_button(painter, gap, "plus", self._over_gap == index, framed=True)
            if self._over_gap == index:
                paint.paint_insertion(painter, layout, index)

    def _all_edges(self, layout: DiagramLayout) -> QPixmap:
        """The picture of all edges, drawn at once where there is none."""
        if self._edges.picture is None:
            self._edges.picture = self._blank()
            painter = QPainter(self._edges.picture)
            for index in range(1, len(self.columns)):
                self._draw_edges(painter, layout, index)
            painter.end()
        return self._edges.picture

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _draw_edges(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        """What leads into one column, on a picture that has nothing there."""
        if joined(self.columns, index):
            draw_strokes(painter, self._strokes(layout, index))
        elif self.columns[index].takes is not None and self.columns[index].kind == "neurons":
            paint_handed_on(painter, layout, index)
        else:
            paint.paint_funnel(painter, layout, index)

    def _paint_tiles(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        column, place = self.columns[index], layout.columns[index]
        images = self._images.get(index, [])
        chosen = self.hovered[1] if self.hovered is not None and self.hovered[0] == index else None
        order = sorted(range(len(place.tiles)), key=lambda unit: unit == chosen)  # what is chosen lies on top
        flat = column.kind == "neurons" and not column.picture
        for unit in order:
            edge = "err" if column.broken else "accent" if unit == chosen else "hair"
            image = images[unit] if unit < len(images) else None
            painted = paint.paint_tile if flat else paint.paint_sheet
            painted(painter, place.tiles[unit], image, edge, 2.0 if unit == chosen else 1.0)
        if column.picture and not images:
            paint_icon(painter, "image", place.tiles[0].adjusted(8, 8, -8, -8), "text3")

    def _paint_biases(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        column, biases = self.columns[index], self._biases.get(index)
        if biases is not None and column.kind == "neurons" and not column.picture:
            cut = {wire.unit for wire in self.cuts if wire.column == index and wire.source == BIAS}
            paint.paint_biases(painter, layout.columns[index].tiles, biases, self._largest_bias, cut)

    def _paint_words(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        """The names of the inputs, and how many more there are than are drawn."""
        if index == 0 and layout.named:
            paint.paint_names(painter, self.columns[index], layout.columns[index])
        paint.paint_more(painter, layout.columns[index])

    def _paint_heading(self, painter: QPainter, layout: DiagramLayout, index: int) -> None:
        column = self.columns[index]
        over = self._over_button[1] if self._over_button is not None and self._over_button[0] == index else 0
        current = self.selected is not None and column.layer == self.selected
        title, note = self._heading(index)
        tone = "err" if column.broken else "text"
        place = layout.columns[index]
        paint.paint_heading(painter, place, title, note, tone, current, self._resizable(index), over)

    def _paint_wires(self, painter: QPainter, layout: DiagramLayout) -> None:
        wires = self._wire_map()
        if self.wire is not None and wires.is_drawn(self.wire):
            self._paint_near(painter, layout, self.wire)
        for wire in self.locks:
            if wires.is_drawn(wire):
                paint_lock(painter, wires.middle(wire))
        drawn = [wire for wire in self.cuts if wire.source != BIAS and wires.is_drawn(wire)]
        for wire in drawn if len(drawn) <= MOST_SCISSORS else ():
            paint_scissors(painter, wires.middle(wire))

    def _paint_near(self, painter: QPainter, layout: DiagramLayout, wire: Wire) -> None:
        """What is pointed at, over everything else."""
        if wire not in self.cuts:
            paint_near(painter, layout, wire, self.value_of(wire))
            return
        end = layout.columns[wire.column].tiles[wire.unit]
        if wire.source == BIAS:
            paint.paint_cut_bias(painter, end, "accent")
            return
        path = layout.edge_path(layout.columns[wire.column - 1].tiles[wire.source], end)
        draw_strokes(painter, cut_strokes(path, QPen(theme.token("accent"), 2.0)))

    def _heading(self, index: int) -> tuple[str, str]:
        column = self.columns[index]
        shape = "?" if column.shape is None else numbers.shape(column.shape)
        if column.layer is None:
            flat = numbers.whole(column.units)
            return self.tr("Inputs"), shape if column.shape and len(column.shape) > 1 else flat
        note = " · ".join((*self._taken(index), *column.notes))
        if not note and index == len(self.columns) - 1:
            note = self._last_note
        if self._places().down:
            return self._named(index), f"{shape}\n{note}"
        title = self._title(index) if self._roomy() else self._short_title(index)
        return title, note or self.tr("no activation")

    def _taken(self, index: int) -> tuple[str, ...]:
        """What a join takes, in words."""
        column = self.columns[index]
        if column.takes is None:
            return ()
        name = self._named(column.takes) if column.takes else self.tr("Inputs")
        return (shown(ADDS if column.adds else WITH).format(name=name),)

    def _named(self, index: int) -> str:
        """The name of a column's layer, as it is called everywhere."""
        column = self.columns[index]
        return column.name if column.layer is None else f"{column.name} {index}"

    def _title(self, index: int) -> str:
        return f"{self._named(index)} ({numbers.whole(self.columns[index].units)})"

    def _short_title(self, index: int) -> str:
        """The letter by which cards and tips call the column's neurons: h₂ (4)."""
        letter = "y" if index == len(self.columns) - 1 else subscript("h", index)
        return f"{letter} ({numbers.whole(self.columns[index].units)})"

    def _roomy(self) -> bool:
        """Whether the names of the layers fit side by side."""
        titles = [self._title(index) for index, column in enumerate(self.columns) if column.layer is not None]
        measure = theme.metrics("label", 600)
        widest = max(map(measure.horizontalAdvance, titles), default=0.0)
        return widest + theme.px(8) <= self.width() / max(1, len(self.columns))

    def _pointed_at(self) -> QRectF | None:
        if self.wire is not None:
            return self.wire_rect(self.wire) if self._wire_map().is_drawn(self.wire) else None
        return self.tile_rect(self.hovered) if self.hovered is not None else None

    def _card(self) -> Card | None:
        if self.wire is not None:
            return self._wire_card(self.wire)
        if self.hovered is None:
            return None
        index, unit = self.hovered
        column = self.columns[index]
        rows: list[tuple[str, str, str]] = []
        outputs, answers = self._outputs.get(index), self._answers.get(index)
        if outputs is not None and unit < len(outputs):
            rows.append((self.tr("Output at cursor"), numbers.signed(float(outputs[unit])), "text"))
        elif answers is not None and answers.ndim == 1 and column.kind == "neurons" and unit < len(answers):
            rows.append((self.tr("Output for this sample"), numbers.signed(float(answers[unit])), "text"))
        biases = self._biases.get(index, np.zeros(0))
        if Wire(index, unit, BIAS) in self.cuts:
            rows.append((self.tr("Bias"), self.tr("cut"), "text"))
        elif unit < len(biases) and column.kind in ("neurons", "maps"):
            rows.append((self.tr("Bias"), numbers.signed(float(biases[unit])), _tone(float(biases[unit]))))
        hint = self.tr("Click: another sample") if column.layer is None and self._answers else ""
        hint = hint or (self.tr("Right click: its connections") if connections_of(self.columns, self.hovered) else "")
        note = " · ".join((*self._taken(index), *column.notes)) or (
            self._last_note if index == len(self.columns) - 1 else ""
        )
        shape = "" if column.shape is None or len(column.shape) == 1 else numbers.shape(column.shape)
        if column.layer is not None and not note and column.kind == "neurons":
            note = self.tr("no activation")
        kernels = self._kernels[index][unit][:MOST_KERNELS] if index in self._kernels else None
        pictures = () if kernels is None else paint.sheet_images(kernels)
        return Card(self.tile_name(self.hovered), shape or note, tuple(rows), hint, tuple(pictures))

    def _wire_card(self, wire: Wire) -> Card | None:
        value = self.value_of(wire)
        if value is None:
            return None
        if wire in self.cuts:
            had, hint = self.cuts[wire], self.tr("X restores it")
            rows = [(self.tr("It weighed"), numbers.signed(had), _tone(had))] if had else []
            return Card(self.wire_name(wire), self.tr("cut"), tuple(rows), hint)
        rows = [(self.tr("Value"), numbers.signed(value), _tone(value))]
        if self._gradient is not None:
            rows.append((self.tr("Gradient"), numbers.signed(self._gradient), "text"))
        locked = wire in self.locks
        hint = self.tr("Click sets it, right click unlocks it") if locked else ""
        hint = hint or self.tr("Click sets it, right click locks it, X cuts it")
        return Card(self.wire_name(wire), self.tr("locked") if locked else "", tuple(rows), hint)

    def _resizable(self, index: int) -> bool:
        return 0 < index < len(self.columns) - 1 and bool(self.columns[index].size_field)


def _tone(value: float) -> str:
    return "bluetext" if value > 0 else "orangetext" if value < 0 else "text"
