"""What holds for every widget: it follows the theme and the text size, shows when it is off, and has a name."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.widgets.button import Button, ToolButton
from gui.widgets.check import CheckBox, RadioButton
from gui.widgets.chip import Chip
from gui.widgets.combo import ComboBox
from gui.widgets.figure import Figure
from gui.widgets.hover_card import Explanation, HoverCard
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.message import Banner, EmptyState, MessageCard
from gui.widgets.number_edit import NumberEdit, NumberField
from gui.widgets.progress import ProgressBar, ProgressCard
from gui.widgets.rate_ruler import RateRuler
from gui.widgets.segmented import Segmented
from gui.widgets.slider import Slider, ValueSlider
from gui.widgets.switch import Switch
from gui.widgets.tab_strip import TabStrip
from gui.widgets.table import Table
from gui.widgets.tile import Tile

Build = Callable[[], QWidget]


def picture() -> QWidget:
    view = ImageView()
    view.set_image(np.eye(8))
    return view


def table() -> QWidget:
    made = Table()
    made.set_headers([("name", "Layer", "left"), ("width", "Width", "right")])
    made.set_rows([["Linear", "8"], ["Linear", "1"]])
    return made


def card() -> QWidget:
    made = MessageCard()
    made.set_message("warn", "A finding", "What is known of it.", "Use 0.10")
    return made


def banner() -> QWidget:
    made = Banner()
    made.set_message("error", "A finding", "What is known of it.")
    return made


CONTROLS: dict[str, Build] = {
    "button": lambda: Button("Run", "play", "primary"),
    "plain button": lambda: Button("Open…", trailing="chevron_right"),
    "tool button": lambda: ToolButton("undo", "Undo"),
    "check box": lambda: CheckBox("Points"),
    "radio button": lambda: RadioButton("Train"),
    "chip": lambda: Chip("x₁", checkable=True),
    "combo box": lambda: ComboBox([("tanh", "Tanh")]),
    "number": lambda: NumberEdit(0, 1, 0.5),
    "segmented": lambda: Segmented([("a", "Boundary"), ("b", "Loss")]),
    "slider": lambda: Slider(0, 1),
    "rate ruler": lambda: RateRuler(),
    "switch": lambda: Switch("Snap"),
    "tabs": lambda: TabStrip([("a", "Maps"), ("b", "Kernels")]),
    "tile": lambda: Tile("Spiral", icon="pencil"),
}
SHOWN: dict[str, Build] = {
    "label": lambda: Label("Loss"),
    "figure": lambda: Figure("Accuracy", "95.6%"),
    "field": lambda: NumberField("Batch size", NumberEdit(1, 64, 10, whole=True)),
    "value slider": lambda: ValueSlider("Noise", 0, 1),
    "picture": picture,
    "table": table,
    "message": card,
    "banner": banner,
    "empty state": lambda: EmptyState("curve", "No run yet", "Press Space to train."),
    "progress": lambda: ProgressBar(0.4),
    "progress card": lambda: ProgressCard("MNIST"),
    "hover card": lambda: HoverCard(Explanation("Loss", "损失", "<i>E</i>", "How wrong.", ("now", "0.1"))),
}
ALL = CONTROLS | SHOWN


def pixels(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


def opened(qtbot, build: Build) -> QWidget:
    widget = build()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize("build", ALL.values(), ids=ALL.keys())
def test_it_is_painted_anew_in_the_dark(qtbot, look: theme.Theme, build: Build):
    widget = opened(qtbot, build)
    light = pixels(widget)
    look.set_mode("dark")
    QApplication.processEvents()
    assert pixels(widget) != light


@pytest.mark.parametrize("build", ALL.values(), ids=ALL.keys())
def test_it_grows_with_the_text(qtbot, look: theme.Theme, build: Build):
    widget = opened(qtbot, build)
    small = widget.sizeHint()
    look.set_text_scale(200)
    QApplication.processEvents()
    assert widget.sizeHint().height() > small.height()


@pytest.mark.parametrize("build", CONTROLS.values(), ids=CONTROLS.keys())
def test_it_looks_different_when_it_is_off(qtbot, build: Build):
    widget = opened(qtbot, build)
    on = pixels(widget)
    widget.setEnabled(False)
    QApplication.processEvents()
    assert pixels(widget) != on


@pytest.mark.parametrize("name", ["button", "tool button", "check box", "chip", "switch", "tile"])
def test_a_screen_reader_hears_its_name(qtbot, name):
    widget = opened(qtbot, CONTROLS[name])
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name)
