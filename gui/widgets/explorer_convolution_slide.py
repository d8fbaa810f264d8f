"""The stage where a kernel slides: the window, its products and sum, the map, the pooled map."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.concepts.convolution import (
    PRESETS,
    KernelTooLargeError,
    Pool,
    changed_places,
    convolve,
    fitted,
    pool,
    shifted,
    source,
    window,
)
from gui import numbers
from gui.i18n import sentence, shown
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_convolution_kernel import KernelGrid, ProductTable
from gui.widgets.explorer_convolution_maps import PixelGrid
from gui.widgets.explorer_kit import Player
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.plot import Array
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider

SIDE = 28
OWN = "own"
STEP_MS = 160


class SlideStage(LowStage):
    """The window on the picture, the products at its place, the map that grows out of them, and pooling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.picture: Array = np.zeros((SIDE, SIDE))
        self.place = (0, 0)
        self._known = OWN
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kernel_label = Label("", "label", "text2")
        self.preset = ComboBox([], "")
        self.preset.setObjectName("convolution_preset")
        self.kernel = KernelGrid()
        self.size_choice = Segmented([("3", f"3{numbers.TIMES}3"), ("5", f"5{numbers.TIMES}5")])
        self.size_choice.setObjectName("convolution_size")
        self.stride = ValueSlider("", 1, 4, step=1)
        self.padding = ValueSlider("", 0, 3, step=1)
        self.dilation = ValueSlider("", 1, 3, step=1)
        self.shift = ValueSlider("", 0, 4, step=1)
        self.pool_label = Label("", "label", "text2")
        self.pool = Segmented([("none", ""), ("max", ""), ("mean", "")])
        self.pool.setObjectName("convolution_pool")
        self.player = Player(STEP_MS)
        for widget in (self.kernel_label, self.preset, self.kernel, self.size_choice):
            self.add(widget)
        self.sliders = {
            "stride": self.stride, "padding": self.padding, "dilation": self.dilation, "shift": self.shift,
        }  # fmt: skip
        for name, slider in self.sliders.items():
            slider.slider.setObjectName(f"convolution_{name}")
            self.add(slider)
        for foot in (self.pool_label, self.pool, self.player):
            self.add(foot)
        self.input, self.output, self.pooled = PixelGrid(inkable=True), PixelGrid("signed"), PixelGrid("signed")
        for grid, name in ((self.input, "input"), (self.output, "output"), (self.pooled, "pooled")):
            grid.setObjectName(f"convolution_{name}")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.input, 28)
        row.addWidget(self.output, 26)
        row.addWidget(self.pooled, 14)
        self.pictures.addLayout(row, 1)
        self.products = ProductTable()
        self.products.setObjectName("convolution_products")
        self.pictures.addWidget(self.products)

    def _connect(self) -> None:
        self.preset.changed.connect(self.use_preset)
        self.kernel.changed.connect(self._own_kernel)
        self.size_choice.changed.connect(self._resize_kernel)
        for slider in self.sliders.values():
            slider.changed.connect(self.show_all)
        self.pool.changed.connect(self.show_all)
        self.output.pointed.connect(self._go)
        self.input.pointed.connect(self._go_over)
        self.player.stepped.connect(self._step)
        self.player.reset_wanted.connect(lambda: self._go(0, 0))

    def reset(self) -> None:
        """Sobel x, stride 1, no padding, max pooling, the window in the corner."""
        self.stride.set_value(1)
        self.padding.set_value(0)
        self.dilation.set_value(1)
        self.shift.set_value(0)
        self.pool.set_key("max")
        self.place = (9, 11)
        self.use_preset("sobel_x")

    def use_preset(self, key: str) -> None:
        """Take a kernel by name."""
        if key in PRESETS:
            self._known = key
            self.preset.set_key(key)
            self.kernel.set_kernel(PRESETS[key].array())
            self.size_choice.set_key(str(len(self.kernel.kernel)))
            self.show_all()

    def set_picture(self, picture: Array) -> None:
        """Slide over another picture, (28, 28) from 0 to 1."""
        self.picture = picture
        self.show_all()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.kernel_label.setText(self.tr("Kernel"))
        self._name_presets()
        self.preset.setAccessibleName(self.tr("Kernel"))
        self.preset.setToolTip(self.tr("A kernel with a name; type into the squares for one of your own."))
        self.size_choice.setAccessibleName(self.tr("Kernel size"))
        self.stride.set_text(self.tr("Stride"))
        self.stride.setToolTip(self.tr("How many pixels the window moves at a time."))
        self.padding.set_text(self.tr("Padding"))
        self.padding.setToolTip(
            self.tr("Rows of 0 around the picture, so that the rim is seen as often as the middle.")
        )
        self.dilation.set_text(self.tr("Dilation"))
        self.dilation.setToolTip(self.tr("The distance between the pixels that the kernel looks at."))
        self.shift.set_text(self.tr("Picture shifted by"))
        self.shift.setToolTip(
            self.tr("Moves the picture to the right: pooling forgives a small shift, the map does not.")
        )
        self.pool_label.setText(self.tr("Pooling, 2×2"))
        self.pool.setAccessibleName(self.tr("Pooling, 2×2"))
        self.pool.set_options([("none", self.tr("none")), ("max", self.tr("maximum")), ("mean", self.tr("mean"))])
        self.input.setAccessibleName(self.tr("The picture"))
        self.input.setToolTip(
            self.tr("Point to move the window. Drag with the left button to draw, with the right one to erase.")
        )
        self.output.setAccessibleName(self.tr("The map that the kernel makes"))
        self.output.setToolTip(self.tr("Point at a number to see which pixels made it."))
        self.player.retranslate()
        self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @property
    def _steps(self) -> tuple[int, int, int]:
        return int(self.stride.value), int(self.padding.value), int(self.dilation.value)

    def _name_presets(self) -> None:
        options = [(name, shown(preset.name)) for name, preset in PRESETS.items()]
        self.preset.set_options([*options, (OWN, self.tr("Your own"))])
        self.preset.set_key(self._known)

    def _own_kernel(self) -> None:
        self._known = OWN
        self.preset.set_key(OWN)
        self.show_all()

    def _resize_kernel(self, size: str) -> None:
        self.kernel.set_kernel(fitted(self.kernel.kernel, int(size)))
        self._own_kernel()

    def _go(self, row: int, column: int) -> None:
        self.place = (row, column)
        self.show_place()

    def _go_over(self, row: int, column: int) -> None:
        """The window's middle follows the pointer on the picture."""
        stride, padding, dilation = self._steps
        half = dilation * (len(self.kernel.kernel) - 1) // 2
        self._go((row + padding - half) // stride, (column + padding - half) // stride)

    def _step(self) -> None:
        rows, columns = self.output.pixels.shape
        index = (self.place[0] * columns + self.place[1] + 1) % (rows * columns)
        self._go(*divmod(index, columns))

    def show_all(self, _news: object = None) -> None:
        """Compute the maps anew."""
        stride, padding, dilation = self._steps
        kernel = self.kernel.kernel
        self.seen = shifted(self.picture, int(self.shift.value))
        try:
            plain = convolve(self.picture, kernel, stride, padding, dilation)
            self._map = convolve(self.seen, kernel, stride, padding, dilation)
        except KernelTooLargeError as error:
            self.say(sentence(error))
            return
        reach = max(1e-9, float(np.abs(self._map).max()))
        kind: Pool = self.pool.key  # type: ignore[assignment]
        small, plain_small = pool(self._map, kind), pool(plain, kind)
        self.input.show_pixels(self.seen, _shape(self.tr("picture"), self.seen), padding)
        self.output.show_pixels(self._map / reach, self._changed(_shape(self.tr("map"), self._map), plain, self._map))
        self.pooled.setVisible(kind != "none")
        self.pooled.show_pixels(small / reach, self._changed(_shape(self.tr("pooled"), small), plain_small, small))
        self.show_place()

    def _changed(self, caption: str, before: Array, after: Array) -> str:
        """The caption, and how many of the numbers a shift has changed."""
        if not self.shift.value:
            return caption
        return f"{caption}\n" + self.tr("changed: {count}").format(count=changed_places(before, after))

    def show_place(self) -> None:
        """The window at the place as it is (clamped), its products and its sum."""
        stride, padding, dilation = self._steps
        rows, columns = self._map.shape
        row, column = min(max(self.place[0], 0), rows - 1), min(max(self.place[1], 0), columns - 1)
        self.place = (row, column)
        size = len(self.kernel.kernel)
        region = source(self.place, size, stride, padding, dilation)
        self.input.frame_region(region)
        self.output.frame_region((row, row + 1, column, column + 1))
        inside = self.pool.key != "none" and row // 2 < rows // 2 and column // 2 < columns // 2
        self.pooled.frame_region((row // 2, row // 2 + 1, column // 2, column // 2 + 1) if inside else None)
        seen = window(self.seen, size, self.place, stride, padding, dilation)
        self.products.show_products(seen, self.kernel.kernel)
        self.say(self._sentence())

    def _sentence(self) -> str:
        stride, padding, dilation = self._steps
        known = PRESETS.get(self._known)
        words = self.tr(
            "{kernel} Row {row}, column {column} of the map is {sum}. "
            "Side: floor(({side} + 2 × {padding} − {dilation} × ({size} − 1) − 1) / {stride}) + 1 = {out}."
        )
        return words.format(
            kernel=shown(known.help) if known else self.tr("Your own kernel."),
            row=self.place[0] + 1, column=self.place[1] + 1, sum=numbers.fixed(self.products.total, 3),
            side=SIDE, padding=padding, dilation=dilation, size=len(self.kernel.kernel), stride=stride,
            out=len(self._map),
        ).strip()  # fmt: skip


def _shape(name: str, values: Array) -> str:
    return f"{name} {numbers.shape(values.shape)}"
