"""Where the frames come from: the virtual gauge with its needle, light and faults, a camera, a file or an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.imaging.dial_face import Scene
from core.imaging.geometry import Picture
from core.texts import N_, Text
from gui.i18n import shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.gauge_thumbnail import Thumbnail
from gui.widgets.label import Label
from gui.widgets.slider import ValueSlider

SOURCE = N_("gauge", "Source")
KINDS: dict[str, Text] = {
    "virtual": N_("gauge", "Virtual gauge"),
    "camera": N_("gauge", "Camera"),
    "file": N_("gauge", "Video or picture…"),
    "folder": N_("gauge", "Folder of pictures…"),
    "address": N_("gauge", "Address (RTSP, HTTP)"),
}
CAMERA_NUMBER = N_("gauge", "Camera {number}")
SIZE, OWN_SIZE = N_("gauge", "Picture size"), N_("gauge", "The camera's own")
SIZE_HELP = N_("gauge", "What the driver does not have, it takes as the nearest that it has.")
SIZES = ((640, 480), (800, 600), (1280, 720), (1920, 1080))
LOCKS: dict[str, tuple[str, Text]] = {
    "exposure": ("lock", N_("gauge", "Hold the exposure as it is now, so that a passing shadow changes nothing")),
    "focus": ("target", N_("gauge", "Hold the focus as it is now, so that the camera does not hunt for it")),
}
SEEN = N_("gauge", "{width} × {height} px")
OPEN_ADDRESS = N_("gauge", "Open")
ADDRESS_HELP = N_("gauge", "An address such as rtsp://… or http://…; Enter opens it.")
EFFECTS: dict[str, tuple[Text, float, float]] = {
    "glare": (N_("gauge", "Glare"), 0.0, 1.0),
    "blur": (N_("gauge", "Blur"), 0.0, 4.0),
    "tilt_deg": (N_("gauge", "Tilt"), 0.0, 40.0),
    "noise": (N_("gauge", "Noise"), 0.0, 0.3),
    "light": (N_("gauge", "Light"), 0.2, 1.4),
}
NEEDLE, SWINGS = N_("gauge", "Needle at"), N_("gauge", "The needle swings")
KNOCK = N_("gauge", "Knock")
KNOCK_HELP = N_("gauge", "Knock the virtual camera, so that it looks elsewhere; the dial follows by itself.")
TURN, MIRROR = N_("gauge", "Turn the picture by a quarter"), N_("gauge", "Mirror the picture")
PICTURE_FILES = N_("gauge", "Videos and pictures (*.mp4 *.avi *.mov *.mkv *.webm *.png *.jpg *.jpeg *.bmp)")


class GaugeSource(QWidget):
    """`virtual_wanted`, `named_wanted("0" | path | address)`; `scene_changed` while the virtual gauge's sliders move.

    `view_changed(quarter turns, mirrored)` tells how the camera hangs; `cameras_wanted` asks for `set_cameras`.
    `size_changed` follows the picture size of a camera, `lock_wanted("exposure" or "focus", on)` its locks.
    """

    virtual_wanted = Signal()
    named_wanted = Signal(str)
    cameras_wanted = Signal()
    scene_changed = Signal()
    knock_wanted = Signal()
    view_changed = Signal(int, bool)
    size_changed = Signal()
    lock_wanted = Signal(str, bool)

    def __init__(self, span: tuple[float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self._turns = "virtual", 0
        self._cameras: list[tuple[str, str]] = [("0", "")]
        self._build(span)
        self._connect()
        self.retranslate()
        self._show_kind()

    def _build(self, span: tuple[float, float]) -> None:
        self.title = Label("", "strong")
        self.source = ComboBox([(key, "") for key in KINDS])
        self.source.setObjectName("gauge_source")
        self.camera = ComboBox([("0", "")])
        self.camera.setObjectName("gauge_camera")
        self.address = QLineEdit()
        self.address.setObjectName("gauge_address")
        self.address.setPlaceholderText("rtsp://")
        self.address_open = Button("", size="small")
        self.address_open.setObjectName("open_address")
        self.picture_size = ComboBox([("", "")])
        self.picture_size.setObjectName("camera_size")
        self._build_views()
        self.needle = ValueSlider("", *span, step=(span[1] - span[0]) / 100)
        self.needle.setObjectName("virtual_needle")
        self.swings = CheckBox()
        self.swings.setObjectName("virtual_swings")
        self.swings.setChecked(True)
        self.effects = {
            name: ValueSlider("", low, high, step=(high - low) / 60) for name, (_, low, high) in EFFECTS.items()
        }
        self.virtual = QWidget()
        grid = QGridLayout(self.virtual)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for place, slider in enumerate([self.needle, *self.effects.values()]):
            slider.setMinimumWidth(0)
            grid.addWidget(slider, place // 2, place % 2)
        self.knock = Button("", "camera", size="small")
        self.knock.setObjectName("virtual_knock")
        below = QHBoxLayout()
        below.addWidget(self.swings)
        below.addStretch(1)
        below.addWidget(self.knock)
        grid.addLayout(below, 3, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for name, slider in self.effects.items():
            slider.setObjectName(f"effect_{name}")
            slider.set_value(getattr(Scene(), name))
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(10)
        address = QHBoxLayout()
        address.setSpacing(6)
        address.addWidget(self.address, 1)
        address.addWidget(self.address_open)
        column_.addWidget(self.title)
        column_.addWidget(self.source)
        column_.addWidget(self.camera)
        column_.addLayout(address)
        for widget in (self.picture_size, self.virtual, self.views):
            column_.addWidget(widget)

    def _build_views(self) -> None:
        """The picture, small; how to turn it, and what the driver is to hold."""
        self.thumbnail = Thumbnail()
        self.seen = Label("", "label", "text2")
        self.turn, self.mirror = ToolButton("rotate"), ToolButton("mirror", checkable=True)
        self.turn.setObjectName("turn_picture")
        self.mirror.setObjectName("mirror_picture")
        self.locks = {what: ToolButton(icon, checkable=True) for what, (icon, _) in LOCKS.items()}
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.turn, self.mirror, *self.locks.values()):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.seen)
        self.views = QWidget()
        views = QVBoxLayout(self.views)
        views.setContentsMargins(0, 0, 0, 0)
        views.setSpacing(8)
        views.addWidget(self.thumbnail)
        views.addLayout(row)

    def _connect(self) -> None:
        self.source.changed.connect(self.choose)
        self.camera.changed.connect(self.named_wanted)
        for opened in (self.address.returnPressed, self.address_open.clicked):
            opened.connect(lambda *_: self.named_wanted.emit(self.address.text().strip()))
        self.picture_size.changed.connect(lambda _: self.size_changed.emit())
        for what, button in self.locks.items():
            button.setObjectName(f"lock_{what}")
            button.toggled.connect(lambda on, what=what: self.lock_wanted.emit(what, on))
        self.turn.clicked.connect(self._turn)
        self.mirror.toggled.connect(lambda _: self._tell_view())
        self.knock.clicked.connect(self.knock_wanted)
        self.needle.changed.connect(lambda _: self.swings.setChecked(False))
        self.swings.toggled.connect(lambda _: self.scene_changed.emit())
        for slider in (self.needle, *self.effects.values()):
            slider.changed.connect(lambda _: self.scene_changed.emit())

    def choose(self, kind: str) -> None:
        """Start the chosen kind of source; a file or folder is asked for, and nothing changes when none is chosen."""
        name = ""
        if kind == "file":
            name, _ = QFileDialog.getOpenFileName(self, shown(SOURCE), str(Path.home()), shown(PICTURE_FILES))
        elif kind == "folder":
            name = QFileDialog.getExistingDirectory(self, shown(SOURCE), str(Path.home()))
        if kind in ("file", "folder") and not name:
            self.source.set_key(self.kind)
            return
        self.kind = kind
        self.source.set_key(kind)
        self._show_kind()
        if kind == "virtual":
            self.virtual_wanted.emit()
        elif kind == "camera":
            self.cameras_wanted.emit()
        elif name:
            self.named_wanted.emit(name)

    @property
    def size_wanted(self) -> tuple[int, int] | None:
        """Width and height that the camera is asked for; None leaves its own."""
        return {f"{width}": (width, height) for width, height in SIZES}.get(self.picture_size.key)

    def show_picture(self, image: Picture) -> None:
        """The newest picture of a camera, a file or an address, as it is read."""
        if self.kind != "virtual":
            self.thumbnail.set_image(image)
            self.seen.setText(shown(SEEN, width=image.shape[1], height=image.shape[0]))

    def forget_picture(self) -> None:
        """Another source: no picture came yet."""
        self.thumbnail.clear()
        self.seen.setText("")

    def scene(self, plain: Scene) -> Scene:
        """The scene that the sliders describe."""
        changes: dict[str, Any] = {name: slider.value for name, slider in self.effects.items()}
        return replace(plain, **changes)

    def set_cameras(self, cameras: Sequence[tuple[int, str]]) -> None:
        """The cameras of this machine as (number, name); where none could be asked for, number 0 is offered."""
        self._cameras = [(str(number), name) for number, name in cameras] or [("0", "")]
        self._name_cameras()

    def retranslate(self) -> None:
        self.title.setText(shown(SOURCE))
        self.source.setAccessibleName(shown(SOURCE))
        self.source.set_options([(key, shown(text)) for key, text in KINDS.items()])
        self.camera.setAccessibleName(shown(KINDS["camera"]))
        self._name_cameras()
        self.address.setAccessibleName(shown(KINDS["address"]))
        self.address.setToolTip(shown(ADDRESS_HELP))
        self.address_open.setText(shown(OPEN_ADDRESS))
        self.picture_size.setAccessibleName(shown(SIZE))
        self.picture_size.setToolTip(shown(SIZE_HELP))
        sizes = [(f"{width}", f"{width} × {height}") for width, height in SIZES]
        self.picture_size.set_options([("", shown(OWN_SIZE)), *sizes])
        for what, button in self.locks.items():
            button.set_tip(shown(LOCKS[what][1]))
        self.turn.set_tip(shown(TURN))
        self.mirror.set_tip(shown(MIRROR))
        self.needle.set_text(shown(NEEDLE))
        self.swings.setText(shown(SWINGS))
        self.knock.setText(shown(KNOCK))
        self.knock.setToolTip(shown(KNOCK_HELP))
        for name, slider in self.effects.items():
            slider.set_text(shown(EFFECTS[name][0]))

    def _name_cameras(self) -> None:
        options = [(key, name or shown(CAMERA_NUMBER, number=key)) for key, name in self._cameras]
        self.camera.set_options(options)
        if not self.camera.key:  # the one that was chosen is not there any more
            self.camera.set_key(options[0][0])

    def _show_kind(self) -> None:
        self.camera.setVisible(self.kind == "camera")
        self.address.setVisible(self.kind == "address")
        self.address_open.setVisible(self.kind == "address")
        self.picture_size.setVisible(self.kind == "camera")
        for button in self.locks.values():
            button.setVisible(self.kind == "camera")
        self.virtual.setVisible(self.kind == "virtual")
        self.views.setVisible(self.kind != "virtual")

    def _turn(self) -> None:
        self._turns = (self._turns + 1) % 4
        self._tell_view()

    def _tell_view(self) -> None:
        self.view_changed.emit(self._turns, self.mirror.isChecked())
