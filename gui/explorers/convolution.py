"""Convolution: a kernel slides over a picture; pooling; the receptive field through 28 → 24 → 12 → 8 → 4."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from core.concepts.picture_numbers import grey, read_picture, scene, shrink
from core.errors import GradusError
from core.texts import N_, Text
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import sentence
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_convolution_field import FieldStage
from gui.widgets.explorer_convolution_slide import OWN, SIDE, SlideStage
from gui.widgets.explorer_network_tiles import window_tile
from gui.widgets.explorer_tabs import StageTabs
from gui.widgets.plot import Array
from gui.work.task import Task

FIRST_DIGIT = "3"
LANDSCAPE, BLANK, DOT = "landscape", "blank", "dot"


@EXPLORERS.register
class ConvolutionExplorer(Explorer):
    key: ClassVar[str] = "convolution"
    name: ClassVar[Text] = N_("explorers", "Convolution")
    help: ClassVar[Text] = N_(
        "explorers", "Slide a kernel over a picture, see every product, pool the map, and trace what one unit sees."
    )
    icon: ClassVar[str] = "grid"
    order: ClassVar[int] = 80

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        window_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits: dict[str, Array] = {}
        self._loading: Task | None = None
        self.slide, self.field = SlideStage(), FieldStage()
        self.tabs = StageTabs({"slide": self.slide, "field": self.field}, "convolution")
        self.picture_choice = ComboBox([], "")
        self.picture_choice.setObjectName("convolution_picture")
        self.picture_choice.setMinimumWidth(170)
        self.open_button = Button("", "open")
        self.open_button.setObjectName("convolution_open")
        self.tabs.head.setSpacing(8)
        self.tabs.head.addWidget(self.picture_choice)
        self.tabs.head.addWidget(self.open_button)
        self.tabs.fill(self)
        self.slide.input.inked.connect(self._ink)
        self.picture_choice.changed.connect(self._choose)
        self.open_button.clicked.connect(self._ask_file)
        self.tabs.changed.connect(lambda _: self._pass_on())
        self.slide.reset()
        self.retranslate()
        self._use(_landscape(), LANDSCAPE)

    def reset(self) -> None:
        self.slide.reset()
        key = FIRST_DIGIT if self.digits else LANDSCAPE
        self._choose(key)
        self.tabs.open("slide")

    def open_file(self, file: Path) -> None:
        """Slide over a photo of the user's: its middle square, grey, 28×28."""
        try:
            brightness = shrink(grey(read_picture(file)), SIDE)
        except GradusError as error:
            self.slide.say(sentence(error))
            return
        self._use(brightness / 255, OWN)

    def retranslate(self) -> None:
        names = [("slide", self.tr("Sliding window")), ("field", self.tr("Receptive field"))]
        self.tabs.set_names(self.tr("What to look at"), names)
        self.open_button.setText(self.tr("Open a photo…"))
        self.picture_choice.setAccessibleName(self.tr("Picture"))
        self._name_pictures(self.picture_choice.key)
        self.slide.retranslate()
        self.field.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.digits and self._loading is None:
            self._loading = Task(lambda _progress: _first_digits(), self)
            self._loading.done.connect(self._take_digits)
            self._loading.start()

    def close_explorer(self) -> None:
        self.slide.player.stop()
        if self._loading is not None:
            self._loading.cancel()

    def _take_digits(self, digits: dict[str, Array]) -> None:
        untouched = self.picture_choice.key == LANDSCAPE
        self.digits = digits
        self._name_pictures(self.picture_choice.key)
        if untouched:
            self._choose(FIRST_DIGIT)

    def _name_pictures(self, key: str) -> None:
        options = [(label, self.tr("Digit {label}").format(label=label)) for label in self.digits]
        options += [
            (LANDSCAPE, self.tr("Landscape")),
            (DOT, self.tr("One bright pixel")),
            (BLANK, self.tr("Blank, to draw on")),
            (OWN, self.tr("Your own")),
        ]
        self.picture_choice.set_options(options)
        self.picture_choice.set_key(key)

    def _choose(self, key: str) -> None:
        if key in self.digits:
            self._use(self.digits[key], key)
        elif key == LANDSCAPE:
            self._use(_landscape(), key)
        elif key in (BLANK, DOT):
            picture = np.zeros((SIDE, SIDE))
            picture[13, 13] = float(key == DOT)
            self._use(picture, key)

    def _use(self, picture: Array, key: str) -> None:
        self.picture_choice.set_key(key)
        self.slide.set_picture(picture)
        self._pass_on()

    def _pass_on(self) -> None:
        self.field.set_picture(self.slide.picture, self.slide.kernel.kernel)

    def _ink(self, row: int, column: int, pen: bool) -> None:
        picture = self.slide.seen.copy()
        self.slide.shift.set_value(0)
        picture[row : row + 2, column : column + 2] = 1.0 if pen else 0.0
        self._use(picture, OWN)

    def _ask_file(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a photo"), "", kinds)
        if name:
            self.open_file(Path(name))


def _landscape() -> Array:
    small: Array = shrink(grey(scene()), SIDE) / 255
    return small


def _first_digits() -> dict[str, Array]:
    """The first test picture of every class, 0 to 1, for a task."""
    from core.data.dataset import DATASETS
    from core.fields import replace_fields

    test = replace_fields(DATASETS["mnist"](), count=1000).load().test
    firsts = {str(k): int(np.flatnonzero(test.targets == k)[0]) for k in range(10)}
    return {label: test.inputs[index, 0].astype(float) / 255 for label, index in firsts.items()}
