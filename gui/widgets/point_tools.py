"""The strip of a field or fit view: chips for what can be done, and while points are edited the tools for it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from gui import numbers, theme
from gui.widgets.button import ToolButton
from gui.widgets.chip import Chip
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.plot_markers import paint_marker
from gui.widgets.point_flow import Flow
from gui.widgets.point_hand import TOOLS
from gui.widgets.slider import ValueSlider

TOOL_SIDE = 26
ICONS = {"point": "plus", "brush": "brush", "move": "move", "erase": "eraser"}
CHIP_ICONS = {
    "edit": "pencil",
    "batch": "grid",
    "classical": "compare",
    "guess": "eye",
    "plane": "sliders",
    "decided": "flag",
    "trained": "teach",
}
SLIDER_PX = 104


class FieldStrip(Flow):
    """Chips, those in `offered` of `CHIP_ICONS`; editing replaces them by tools."""

    tool_chosen = Signal(str)
    value_chosen = Signal(float)
    cleared = Signal()
    chip_toggled = Signal(str, bool)
    filled = Signal()
    """Other controls are shown, which may want more room."""

    def __init__(self, offered: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered, self._editing, self._kind = offered, False, ("classes", 2)
        self._build_chips()
        self._build_tools()
        self._build_values()
        self.retranslate()
        self._show()

    def _build_chips(self) -> None:
        self.chips: dict[str, Chip] = {}
        for key in CHIP_ICONS:
            chip = Chip("", checkable=True, icon=CHIP_ICONS[key])
            chip.setObjectName(f"chip_{key}")
            chip.toggled.connect(lambda on, key=key: self.chip_toggled.emit(key, on))
            self.chips[key] = chip
            self.add(chip)

    def _build_tools(self) -> None:
        self.tools: dict[str, ToolButton] = {}
        group = QButtonGroup(self)
        for key in TOOLS:
            tool = ToolButton(ICONS[key], checkable=True, side=TOOL_SIDE)
            tool.setObjectName(f"tool_{key}")
            tool.clicked.connect(lambda _on, key=key: self.tool_chosen.emit(key))
            group.addButton(tool)
            self.tools[key] = tool
            self.add(tool)
        self.tools["point"].setChecked(True)
        self.clear = ToolButton("trash", side=TOOL_SIDE)
        self.clear.setObjectName("tool_clear")
        self.clear.clicked.connect(self.cleared)
        self.add(self.clear)

    def _build_values(self) -> None:
        self.tints = [Tint(slot) for slot in range(6)]
        group = QButtonGroup(self)
        for tint in self.tints:
            group.addButton(tint)
            tint.clicked.connect(lambda _on, tint=tint: self.value_chosen.emit(tint.value))
            self.add(tint)
        self.tints[0].setChecked(True)
        self.number = ValueSlider("", -1.0, 1.0, 0.1, shown=lambda value: numbers.signed(value, 2))
        self.number.setObjectName("point_value")
        self.number.setFixedWidth(theme.px(SLIDER_PX))
        self.number.changed.connect(self.value_chosen)
        self.number.set_value(1.0)
        self.add(self.number)

    @property
    def value(self) -> float:
        """The class (as a tint) or the number that the next point gets."""
        if self._kind[0] == "numbers":
            return self.number.value
        return next((tint.value for tint in self.tints if tint.isChecked()), 1.0)

    def set_offered(self, offered: tuple[str, ...]) -> None:
        """Offer these chips; one that goes is switched off."""
        if offered == self._offered:
            return
        self._offered = offered
        for key, chip in self.chips.items():
            if key not in offered and chip.isChecked():
                chip.setChecked(False)
        self._show()

    def set_numbers(self, low: float, high: float) -> None:
        """The numbers that points may get."""
        step = 10 ** math.floor(math.log10((high - low) / 10))
        self.number.slider.set_limits(low, high, step)
        self.number.set_value(self.number.value)

    def set_editing(self, editing: bool, kind: tuple[str, int]) -> None:
        """Show the tools or the chips; `kind` is ("classes", how many), ("numbers", 0) or ("line", 0)."""
        if (editing, kind) == (self._editing, self._kind):
            return
        self._editing, self._kind = editing, kind
        if kind[0] == "classes" and not any(tint.isChecked() for tint in self.tints[: kind[1]]):
            self.tints[0].setChecked(True)
        self._show()
        self.value_chosen.emit(self.value)

    def retranslate(self) -> None:
        """Renew the texts."""
        chips = {
            "edit": (
                self.tr("Edit points"),
                self.tr("Set, paint, drag and erase points; the network goes on learning."),
            ),
            "batch": (
                self.tr("This batch"),
                self.tr("Ring the points of the last step, and thinly those of the next. Step, or run in slow motion."),
            ),
            "classical": (
                self.tr("Classical"),
                self.tr("What another method would answer: its boundary, coefficients and accuracy beside these."),
            ),
            "guess": (
                self.tr("Guess first"),
                self.tr("Draw what you expect, then run: both are shown, with the difference in one sentence."),
            ),
            "plane": (self.tr("Plane"), self.tr("Which plane through the inputs is shown.")),
            "decided": (
                self.tr("Decisions"),
                self.tr("Colour every place by the answer alone, not by how sure it is."),
            ),
            "trained": (
                self.tr("Training only"),
                self.tr("Leave out the points that it does not learn from: validation and test."),
            ),
        }
        for key, (text, tip) in chips.items():
            self.chips[key].setText(text)
            self.chips[key].setToolTip(tip)
            self.chips[key].setAccessibleName(text)
        tools = {
            "point": self.tr("Set a point where you click"),
            "brush": self.tr("Paint points while you drag"),
            "move": self.tr("Drag a point to another place"),
            "erase": self.tr("Rub points out"),
        }
        for key, tip in tools.items():
            self.tools[key].set_tip(tip)
        self.clear.set_tip(self.tr("Take all points away"))
        self.number.set_text(self.tr("Value"))
        names = (
            self.tr("Blue"),
            self.tr("Orange"),
            self.tr("Teal"),
            self.tr("Violet"),
            self.tr("Rose"),
            self.tr("Slate"),
        )
        for tint, name in zip(self.tints, names):
            tint.setToolTip(self.tr("Next points: {name}").format(name=name))
            tint.setAccessibleName(name)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self) -> None:
        chips: list[QWidget] = [self.chips[key] for key in self._offered]
        kind, classes = self._kind
        values: list[QWidget] = list(self.tints[:classes]) if kind == "classes" else []
        values += [self.number] if kind == "numbers" else []
        tools = [self.chips["edit"], *self.tools.values(), self.clear, *values]
        self.show_only(tools if self._editing else chips)
        self.filled.emit()


class Tint(QAbstractButton):
    """One class to set points of: its symbol in its colour; `slot` as in `theme.class_colour`."""

    def __init__(self, slot: int) -> None:
        super().__init__()
        self._slot = slot
        self.setObjectName(f"tint_{slot}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def value(self) -> float:
        """The class as own points keep it: 1 is blue, 0 orange."""
        return float({0: 1, 1: 0}.get(self._slot, self._slot))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(22), theme.px(TOOL_SIDE))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            box(painter, self.rect().toRectF(), 7, "selected", "accent")
        elif self.underMouse():
            box(painter, self.rect().toRectF(), 7, "hover")
        paint_marker(painter, self.rect().toRectF().center(), self._slot, theme.px(5))

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 7)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 7)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
