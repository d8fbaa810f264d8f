"""A card that says which plane through many inputs is shown: two of them, with sliders for the others, or the PCA's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider

MOST_SLIDERS = 30


class PlaneCard(QWidget):
    """`changed` when the user wants another plane; `kind` is "slice" or "pca", `values` those of all inputs."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plane_card")
        self.names: tuple[str, ...] = ()
        self.values: list[float] = []
        self.switch = Segmented([("slice", ""), ("pca", "")])
        self.switch.setObjectName("plane_kind")
        self.axes = [ComboBox([("", "")]) for _ in range(2)]
        self.sliders: dict[int, ValueSlider] = {}
        self.hint = Label("", "caption", "text2", wrap=True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(self.switch)
        self._pair = QWidget()
        pair = QVBoxLayout(self._pair)  # one below the other: the names of inputs are long
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.px(6))
        for index, combo in enumerate(self.axes):
            combo.setObjectName(("plane_across", "plane_up")[index])
            combo.changed.connect(lambda key, index=index: self._choose(index, int(key)))
            pair.addWidget(combo)
        inside.addWidget(self._pair)
        inside.addWidget(self.hint)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        inside.addLayout(self._column)
        inside.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))
        self.switch.changed.connect(self._switch)

    @property
    def kind(self) -> str:
        return self.switch.key

    @property
    def across(self) -> int:
        return int(self.axes[0].key or 0)

    @property
    def up(self) -> int:
        return int(self.axes[1].key or 1)

    def show_inputs(
        self,
        names: Sequence[str],
        ranges: Sequence[tuple[float, float, float]],
        pair: tuple[int, int],
    ) -> None:
        """Inputs with their ranges (lowest, middle, highest); they stand in the middle, on the plane of a pair."""
        low, middle, high = zip(*ranges)
        self.names, self.values = tuple(names), list(middle)
        options = [(str(index), name) for index, name in enumerate(names)]
        for combo, index in zip(self.axes, pair):
            combo.set_options(options)
            combo.set_key(str(index))
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.sliders = {}
        for index, name in list(enumerate(names))[:MOST_SLIDERS]:
            top = high[index] if high[index] > low[index] else low[index] + 1.0
            slider = ValueSlider(name, low[index], top, shown=lambda value: numbers.compact(value, 3))
            slider.setObjectName(f"plane_input_{index}")
            slider.set_value(middle[index])
            slider.changed.connect(lambda value, index=index: self._set(index, value))
            self.sliders[index] = slider
            self._column.addWidget(slider)
        self._show()

    def name_inputs(self, names: Sequence[str]) -> None:
        """Call the same inputs by these names; nothing else changes."""
        self.names = tuple(names)
        for combo in self.axes:
            key = combo.key
            combo.set_options([(str(index), name) for index, name in enumerate(names)])
            combo.set_key(key)
        for index, slider in self.sliders.items():
            slider.label.setText(names[index])

    def retranslate(self) -> None:
        """Renew the texts."""
        self.switch.set_options([("slice", self.tr("Slice")), ("pca", self.tr("PCA plane"))])
        self.switch.setToolTip(
            self.tr("A slice along two inputs with the others held, or the plane that shows most of the spread.")
        )
        for combo, name in zip(self.axes, (self.tr("Across"), self.tr("Up"))):
            combo.setAccessibleName(name)
            combo.setToolTip(name)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self) -> None:
        sliced = self.kind == "slice"
        self._pair.setVisible(sliced)
        self.hint.setText(
            self.tr("The other inputs stand here:")
            if sliced
            else self.tr("Principal components of the standardised training samples.")
        )
        for index, slider in self.sliders.items():
            slider.setVisible(sliced and index not in (self.across, self.up))

    def _switch(self, _kind: str) -> None:
        self._show()
        self.changed.emit()

    def _choose(self, axis: int, index: int) -> None:
        """Another input along an axis; where the other axis has it already, they change places."""
        other = self.axes[1 - axis]
        if other.key == str(index):
            free = next(i for i in range(len(self.names)) if i != index)
            other.set_key(str(free))
        self._show()
        self.changed.emit()

    def _set(self, index: int, value: float) -> None:
        self.values[index] = value
        self.changed.emit()
