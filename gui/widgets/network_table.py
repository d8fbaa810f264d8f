"""The layers of a network as a small table below its drawing."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent

from core.nn.network import NetworkSpec
from core.texts import N_
from gui import numbers
from gui.i18n import shown
from gui.widgets.focus_ring import focus_changed
from gui.widgets.network_diagram_columns import Column
from gui.widgets.table import Table

HEADS = (
    ("layer", N_("network panel", "Layer"), "left"),
    ("activation", N_("network panel", "Activation"), "left"),
    ("width", N_("network panel", "Width"), "right"),
    ("parameters", N_("network panel", "Parameters"), "right"),
)
NAME = N_("network panel", "Layers")
INPUTS = N_("network panel", "Inputs")
FEATURES = N_("network panel", "{count} features")
ONE_FEATURE = N_("network panel", "1 feature")
NONE = N_("network panel", "none")
WITH_CUT = N_("network panel", "{count}, {cut} cut")


class LayerTable(Table):
    """One row for each column of the drawing."""

    def __init__(self) -> None:
        super().__init__(bold=0)
        self._columns: tuple[Column, ...] = ()

    def show_network(self, network: NetworkSpec, columns: tuple[Column, ...]) -> None:
        """A row for each of `columns`, which are those of `network`."""
        self._columns = columns
        reports, rows = network.report(), []
        for number, column in enumerate(columns):
            if column.layer is None:
                words = shown(ONE_FEATURE) if column.units == 1 else shown(FEATURES).format(count=column.units)
                rows.append([shown(INPUTS), words, str(column.units), ""])
                continue
            own = reports[column.layer : column.end]
            parameters = numbers.whole(sum(report.parameters for report in own))
            if cut := sum(report.cut for report in own):
                parameters = shown(WITH_CUT).format(count=parameters, cut=numbers.whole(cut))
            notes = " · ".join(column.notes) or ("" if column.takes is not None else shown(NONE))
            rows.append([f"{column.name} {number}", notes, numbers.whole(column.units), parameters])
        self.set_rows(rows)

    def mark_layer(self, selected: int | None) -> None:
        """Tint the row of a layer."""
        layers = [column.layer for column in self._columns]
        self.set_current(layers.index(selected) if selected is not None and selected in layers else -1)

    def layer_of(self, row: int) -> int | None:
        """The layer that a row stands for."""
        return self._columns[row].layer

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 8)

    def retranslate(self) -> None:
        """Renew the heads."""
        self.set_headers([(key, shown(words), align) for key, words, align in HEADS])
        self.setAccessibleName(shown(NAME))
