"""Photos for the present network: what each is made into, and what the network says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from core.data.picture_files import fitted, read_pixels
from core.errors import GradusError
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.check import CheckBox
from gui.widgets.class_bars import BarRun, ClassBars
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.picture_grid import PictureGrid, as_pictures
from gui.widgets.sheet import Sheet
from gui.work.prediction import Model
from gui.work.task import Task

MOST = 60
LARGEST = 720
"""A photo is shown with at most this many pixels a side."""
THUMBNAIL = 64
AGAIN_MS = 300
"""While the network learns, it is asked anew after this pause."""


@dataclass(frozen=True)
class Photo:
    """`picture` (h, w, 3) as it is shown, `given` (channels, h, w) as the network gets it; else why not."""

    path: Path
    picture: np.ndarray | None
    given: np.ndarray | None
    problem: GradusError | None


def open_photo(path: Path, shape: tuple[int, ...]) -> Photo:
    """Read a file for a network with pictures of `shape` as inputs; what is wrong with it is part of the answer."""
    try:
        colours = read_pixels(path, 3)
        given = fitted(colours if shape[0] == 3 else read_pixels(path, 1), (shape[0], shape[1], shape[2]))
    except GradusError as error:
        return Photo(path, None, None, error)
    height, width = colours.shape[1:]
    scale = min(1.0, LARGEST / max(height, width))
    small = fitted(colours, (3, max(1, round(height * scale)), max(1, round(width * scale))))
    return Photo(path, np.ascontiguousarray(np.moveaxis(small, 0, -1)), given, None)


class PhotoDialog(QDialog):
    """Opened over a session whose network takes pictures; the answers follow when the network learns on."""

    def __init__(self, session: Session, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photo_dialog")
        self._session = session
        self.photos: list[Photo] = []
        self.at = 0
        self._names: list[str] = []
        self._build()
        self.thumbnails.clicked.connect(self._choose)
        self.swap.toggled.connect(lambda _on: self._choose(self.at))
        self.close_button.clicked.connect(self.reject)
        session.snapshot_changed.connect(self._ask)
        self.retranslate()
        shape = session.project.network.input_shape
        self._task = Task(lambda _progress: [open_photo(path, shape) for path in list(paths)[:MOST]], self)
        self._task.done.connect(self._show_photos)
        self._task.failed.connect(session.failed)
        self._task.start()
        session.request_snapshot()  # the views may have asked for none for a while

    def _build(self) -> None:
        self.title, self.note = Label("", "strong"), Label("", "label", "text2", wrap=True)
        self.note.setObjectName("photo_note")
        self.photo, self.given = ImageView(smooth=True), ImageView()
        self.photo.setMinimumSize(theme.px(280), theme.px(240))
        self.given.setFixedSize(theme.px(130), theme.px(130))
        self.photo_words, self.given_words = Label("", "label", "text2"), Label("", "label", "text2", wrap=True)
        self.bars = ClassBars()
        self.bars.setObjectName("photo_bars")
        self.swap = CheckBox("")
        self.swap.setObjectName("photo_swap")
        self.thumbnails = PictureGrid(10)
        self.thumbnails.setObjectName("photo_thumbnails")
        self.close_button = Button("")
        self.close_button.setObjectName("photo_close")
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, parts in (
            (left, (self.photo_words, self.photo)),
            (right, (self.given_words, self.given, self.swap, self.bars)),
        ):
            side.setSpacing(theme.px(6))
            for part in parts:
                side.addWidget(part)
        left.setStretch(1, 1)
        right.addStretch(1)
        sheet = Sheet(radius=10)
        body = QHBoxLayout(sheet)
        body.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        body.setSpacing(theme.px(24))
        body.addLayout(left, 3)
        body.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # wrapped labels would ask for too much height
        self.setMinimumSize(theme.px(560), theme.px(480))
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        for widget in (self.title, self.thumbnails, sheet, self.note):
            column.addWidget(widget)
        column.setStretch(2, 1)
        column.addLayout(foot)
        self.resize(theme.px(780), theme.px(650))

    def retranslate(self) -> None:
        """Renew every text."""
        self.setWindowTitle(self.tr("Your pictures"))
        self.photo_words.setText(self.tr("The picture"))
        shape = numbers.shape(self._session.project.network.input_shape)
        self.given_words.setText(self.tr("What the network gets, {shape}").format(shape=shape))
        self.swap.setText(self.tr("Swap light and dark"))
        self.swap.setToolTip(
            self.tr("MNIST’s digits are light on dark: ink on paper is read better when it is turned into that.")
        )
        self.close_button.setText(self.tr("Close"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_photos(self, photos: list[Photo]) -> None:
        self.photos = photos
        blank = np.full((3, THUMBNAIL, THUMBNAIL), 128, np.uint8)
        small = [
            blank if photo.picture is None else fitted(np.moveaxis(photo.picture, -1, 0), blank.shape)
            for photo in photos
        ]
        self.thumbnails.setVisible(len(photos) > 1)
        self.thumbnails.set_pictures(as_pictures(np.stack(small)))
        self._choose(0)

    def _choose(self, index: int) -> None:
        self.at = index
        self.thumbnails.set_chosen(index)
        self.bars.set_runs([])
        self._show()
        self._ask()

    def _ask(self, _snapshot: object = None) -> None:
        photo = self.photos[self.at] if self.photos else None
        if photo is None or photo.given is None or not self.isVisible():
            return
        given, at = self._given(photo.given), self.at

        def look(model: Model) -> tuple[int, np.ndarray]:
            import torch

            with torch.inference_mode():
                outputs = model.module(torch.from_numpy(model.scaling.apply(given[None])))
            return at, model.project.training.loss.probabilities(outputs, model.dataset.task)[0].numpy()

        self._session.predictor.request("photo", look, self._show_answer)

    def _show_answer(self, answer: tuple[int, np.ndarray]) -> None:
        at, shares = answer
        if self._session.state == "running":
            QTimer.singleShot(AGAIN_MS, self, self._session.request_snapshot)
        names = self._class_names()
        if at != self.at or len(shares) != len(names):
            return
        if names != self._names:
            self._names = names
            self.bars.set_classes(names)
        run = self.tr("Probability")
        self.bars.set_runs([BarRun(run)])
        self.bars.set_probabilities(run, shares)
        best = int(shares.argmax())
        share = numbers.percent(float(shares[best]))
        self.title.setText(
            self.tr("{name}: {answer}, {share}").format(name=self.photos[at].path.name, answer=names[best], share=share)
        )

    def _show(self) -> None:
        photo = self.photos[self.at] if self.photos else None
        if photo is None:
            self.title.setText(self.tr("Reading the pictures"))
            return
        self.title.setText(photo.path.name)
        self.photo.set_image(photo.picture)
        given = None if photo.given is None else as_pictures(self._given(photo.given)[None])[0]
        self.given.set_image(given if given is None or given.ndim == 3 else given / 255.0)
        if photo.problem is not None:
            self.note.setText(sentence(photo.problem))
        else:
            self.note.setText(
                self.tr(
                    "Shrunk to fit, its proportions kept; the rest is filled with the colour of its border. The "
                    "network can only answer with the classes that it has learned."
                )
            )

    def _given(self, pixels: np.ndarray) -> np.ndarray:
        return 255 - pixels if self.swap.isChecked() else pixels

    def _class_names(self) -> list[str]:
        dataset = self._session.dataset
        return [] if dataset is None else [shown(name) for name in dataset.class_names]
