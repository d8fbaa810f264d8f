"""Collecting pictures with a camera: hold a button or a digit key, and frames go into the folder of that class."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.data.collecting import collected, folder_name, keep, too_few
from core.data.dataset import DATASETS
from core.data.picture_files import fitted, read_pixels
from core.errors import GradusError
from core.fields import replace_fields
from gui import theme
from gui.i18n import sentence
from gui.widgets.button import Button
from gui.widgets.collect_class import COLUMNS, CollectClass
from gui.widgets.combo import ComboBox
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.work.camera import CameraThread, Look

if TYPE_CHECKING:
    from core.vision.camera import CameraSource

EVERY_MS = 100
THUMBNAIL = 48
MOST_CLASSES = 9
FILM = "film"


class CollectDialog(QDialog):
    """`chosen` carries the picture folder as data. Pictures are written as they are taken; nothing leaves the machine.

    `folder` is where the classes' folders lie; what is in them already counts.
    """

    chosen = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collect_dialog")
        self.folder = folder
        self.cards: list[CollectClass] = []
        self._cameras: list[tuple[str, str]] = []
        self._thumbnails: dict[Path, np.ndarray] = {}
        self._frame: np.ndarray | None = None
        self._recording: CollectClass | None = None
        self._since = QElapsedTimer()
        self._trouble = ""
        self.camera = CameraThread(self)
        self._build()
        self._connect()
        self.retranslate()
        self._open_folder()

    def _build(self) -> None:
        self.source = ComboBox([("virtual", "")])
        self.source.setObjectName("collect_source")
        self.view = ImageView(smooth=True)
        self.view.setObjectName("collect_view")
        self.view.setMinimumSize(theme.px(280), theme.px(280))
        self.hint = Label("", "label", "text2", wrap=True)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.source)
        left.addWidget(self.view, 1)
        left.addWidget(self.hint)
        self.list = QVBoxLayout()
        self.list.setContentsMargins(0, 0, theme.px(8), 0)
        self.list.setSpacing(theme.px(8))
        self.list.addStretch(1)
        self.add = Button("", "plus", size="small")
        self.add.setObjectName("collect_add")
        self.path, self.change = Label("", "label", "text2"), Button("", "open", size="small")
        self.path.setObjectName("collect_path")
        self.change.setObjectName("collect_change")
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(self.change)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addLayout(place)
        right.addWidget(scrolling(self.list), 1)
        right.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        body = QHBoxLayout()
        body.setSpacing(theme.px(20))
        body.addLayout(left, 2)
        body.addLayout(right, 3)
        self.note = Label("", "label", "text2", wrap=True)
        self.note.setObjectName("collect_note")
        self.use, self.cancel = Button("", kind="primary"), Button("")
        self.use.setObjectName("collect_use")
        self.cancel.setObjectName("collect_cancel")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(14))
        column.addLayout(body, 1)
        column.addLayout(foot)
        self.resize(theme.px(880), theme.px(560))

    def _connect(self) -> None:
        self.source.changed.connect(self._choose_source)
        self.camera.looked.connect(self._show_look)
        self.camera.failed.connect(self._show_trouble)
        self.add.clicked.connect(lambda: self._add_class(""))
        self.change.clicked.connect(self._choose_folder)
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.camera.close())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def start(self) -> None:
        """Look for cameras and open the first; without any, the virtual one."""
        from core.vision.devices import devices

        self._cameras = [(str(device.number), device.name) for device in devices()]
        self._name_sources()
        self._open(self._cameras[0][0] if self._cameras else "virtual")

    def open_source(self, make: Callable[[], CameraSource]) -> None:
        """Take frames from this source; `make` runs on the camera's thread."""
        self._frame = None
        self.camera.open(make)

    def retranslate(self) -> None:
        """Renew every text."""
        self.setWindowTitle(self.tr("Collect pictures"))
        self.source.setAccessibleName(self.tr("Camera"))
        self._name_sources()
        self.hint.setText(
            self.tr(
                "Hold a class's button, or its digit key, and move the thing a little. Pictures stay on this machine."
            )
        )
        self.add.setText(self.tr("Class"))
        self.change.setText(self.tr("Folder…"))
        self.change.setToolTip(self.tr("Where the pictures are kept, a folder for each class"))
        self.use.setText(self.tr("Use these pictures"))
        self.cancel.setText(self.tr("Close"))
        self._show_counts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit key records while it is held; in a name that is being written it is a digit."""
        if not self._held_by(event, on=True):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._held_by(event, on=False):
            super().keyReleaseEvent(event)

    def _held_by(self, event: QKeyEvent, *, on: bool) -> bool:
        number = event.key() - Qt.Key.Key_1
        if not 0 <= number < len(self.cards):
            return False
        if not event.isAutoRepeat():
            self._hold(self.cards[number], on)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._recording = None
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # camera

    def _choose_source(self, key: str) -> None:
        if key == FILM:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("A film"), str(Path.home()))
            if not name:
                return
            key = name
        self._open(key)

    def _open(self, text: str) -> None:
        from core.vision.camera import source_at

        self.open_source(lambda: source_at(text))
        keys = [key for key, _ in self._cameras] + ["virtual"]
        self.source.set_key(text if text in keys else FILM)

    def _name_sources(self) -> None:
        numbered = self.tr("Camera {number}")
        named = [(key, name or numbered.format(number=key)) for key, name in self._cameras]
        virtual = [("virtual", self.tr("Virtual camera: a moving dial")), (FILM, self.tr("A film…"))]
        self.source.set_options(named + virtual)

    def _show_look(self, look: Look) -> None:
        if look.frame is None:
            return
        self._frame = look.frame.image
        self.view.set_image(np.ascontiguousarray(self._frame[:, ::-1]))
        self._take()

    def _show_trouble(self, error: Exception) -> None:
        self._trouble = sentence(error) if isinstance(error, GradusError) else str(error)
        self._show_counts()

    # pictures

    def _hold(self, card: CollectClass, on: bool) -> None:
        self._recording = card if on else None
        self._since.invalidate()
        self._take()

    def _take(self) -> None:
        """Keep the present frame for the class that is held, ten times a second at most."""
        card, frame = self._recording, self._frame
        if card is None or frame is None or (self._since.isValid() and self._since.elapsed() < EVERY_MS):
            return
        self._since.restart()
        try:
            keep(self.folder, card.name.text(), frame)
            self._trouble = ""
        except GradusError as error:
            self._recording, self._trouble = None, sentence(error)
        self._show_counts()

    def _drop(self, card: CollectClass) -> None:
        """Delete the newest picture of a class."""
        files = self._files(card)
        if files:
            files[-1].unlink(missing_ok=True)
        self._show_counts()

    def _files(self, card: CollectClass) -> list[Path]:
        try:
            return collected(self.folder).get(folder_name(card.name.text()), [])
        except GradusError:
            return []

    # folder and classes

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the pictures"), str(self.folder))
        if name:
            self.folder = Path(name)
            self._open_folder()

    def _open_folder(self) -> None:
        """Show the classes that are in the folder, and at least two."""
        for card in self.cards:
            self.list.removeWidget(card)
            card.deleteLater()
        self.cards = []
        names = list(collected(self.folder))[:MOST_CLASSES]
        for name in names or [self.tr("Class 1"), self.tr("Class 2")]:
            self._add_class(name)

    def _add_class(self, name: str) -> None:
        if len(self.cards) >= MOST_CLASSES:
            return
        number = len(self.cards) + 1
        card = CollectClass(name or self.tr("Class {number}").format(number=number), number)
        card.held.connect(lambda on, card=card: self._hold(card, on))
        card.dropped.connect(lambda card=card: self._drop(card))
        card.renamed.connect(lambda _name: self._show_counts())
        self.cards.append(card)
        self.list.insertWidget(self.list.count() - 1, card)
        self.add.setEnabled(len(self.cards) < MOST_CLASSES)
        self._show_counts()

    def _show_counts(self) -> None:
        """Every class's count and newest pictures, and what is still missing."""
        found = {card: self._files(card) for card in self.cards}
        counts = {card.name.text(): len(files) for card, files in found.items()}
        few = too_few(counts)
        for card, files in found.items():
            newest = [self._thumbnail(file) for file in reversed(files[-COLUMNS:])]
            readable = [picture for picture in newest if picture is not None]
            pictures = np.stack(readable) if readable else None
            card.show_pictures(len(files), pictures, few=bool(files) and card.name.text() in few)
        self.path.setText(self.fontMetrics().elidedText(str(self.folder), Qt.TextElideMode.ElideMiddle, theme.px(360)))
        self.path.setToolTip(str(self.folder))
        filled = [name for name, count in counts.items() if count]
        self.use.setEnabled(len(filled) >= 2)
        self.note.setText(self._trouble or self._advice(filled, few))
        self.note.set_tone("err" if self._trouble else "text2")

    def _advice(self, filled: list[str], few: list[str]) -> str:
        if len(filled) < 2:
            return self.tr("Two classes need pictures before a network can tell them apart.")
        small = [name for name in few if name in filled]
        if small:
            words = self.tr(
                "Few pictures: {names}. The network may overlook them; ten or more, as many as of the others."
            )
            return words.format(names=", ".join(small))
        return self.tr("Enough to begin. More pictures in more places and light make it better.")

    def _thumbnail(self, file: Path) -> np.ndarray | None:
        if file not in self._thumbnails:
            try:
                pixels = fitted(read_pixels(file, 3), (3, THUMBNAIL, THUMBNAIL))
            except GradusError:
                return None
            self._thumbnails[file] = np.moveaxis(pixels, 0, -1)
        return self._thumbnails[file]

    def _use(self) -> None:
        self.chosen.emit(replace_fields(DATASETS["image_folder"](), path=str(self.folder), side=64, colours="rgb"))
        self.accept()
