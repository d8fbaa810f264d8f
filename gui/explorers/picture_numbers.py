"""Pictures as numbers: colour, grey, 28×28, one long row, and what is lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.concepts.flat_pictures import accuracy_of_mlp, brightness_of, shuffled_order, steps
from core.concepts.picture_numbers import GREY_WEIGHTS, Picture, read_picture, scene
from core.errors import GradusError
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import sentence
from gui.widgets.button import Button
from gui.widgets.explorer_kit import Facts
from gui.widgets.explorer_network_tiles import pixels_tile
from gui.widgets.explorer_picture_numbers_grid import FlatRow, GreyGrid
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.image import ImageView
from gui.widgets.label import Label
from gui.widgets.plot import Array
from gui.widgets.segmented import Segmented
from gui.widgets.switch import Switch
from gui.work.task import Task

SIDES = (8, 14, 28, 56)
LOUPE, SMALL_LOUPE, LOUPE_PX = 7, 5, 160
"""So many numbers along an edge of the loupe; fewer where it is smaller than so many pixels."""
MOST_SHOWN = 320
"""The photo is drawn with at most so many pixels along an edge."""
PICTURES = 3000


@EXPLORERS.register
class PictureNumbers(Explorer):
    key: ClassVar[str] = "picture_numbers"
    name: ClassVar[Text] = N_("explorers", "Pictures as numbers")
    help: ClassVar[Text] = N_(
        "explorers", "Turn a photo into grey, into 28×28 numbers and into one long row, and see what gets lost."
    )
    icon: ClassVar[str] = "image"
    order: ClassVar[int] = 70

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        pixels_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Picture = scene()
        self.place = (14, 9)
        self.accuracies: tuple[float, float] | None = None
        self._task: Task | None = None
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.reset()
        self.retranslate()

    def _build(self) -> None:
        stage = self.stage = LowStage()
        stage.fill(self)
        self.open_button, self.sample_button = Button("", "open"), Button("", "image", "ghost")
        self.open_button.setObjectName("picture_open")
        self.sample_button.setObjectName("picture_sample")
        self.side_label = Label("", "label", "text2")
        self.side = Segmented([(str(side), f"{side}{numbers.TIMES}{side}") for side in SIDES], "28")
        self.side.setObjectName("picture_side")
        self.facts = Facts()
        self.shuffle = Switch("")
        self.shuffle.setObjectName("picture_shuffle")
        self.question = Label("", "label", "text2", wrap=True)
        self.train_button = Button("", "play")
        self.train_button.setObjectName("picture_train")
        self.answer = Label("", "label", "text2", wrap=True)
        self.answer.setObjectName("picture_answer")
        for widget in (
            self.open_button, self.sample_button, self.side_label, self.side, self.facts, self.shuffle, self.question,
            self.train_button, self.answer,
        ):  # fmt: skip
            stage.add(widget)
        self.colour_view, self.grey_view = ImageView(), ImageView()
        self.small, self.loupe, self.row = GreyGrid(), GreyGrid(), FlatRow()
        self.titles = [Label("", "label", "text2") for _ in range(2)]
        for grid, name in ((self.small, "small"), (self.loupe, "loupe"), (self.row, "row")):
            grid.setObjectName(f"picture_{name}")
        photos = QHBoxLayout()
        photos.setSpacing(16)
        for view, title in zip((self.colour_view, self.grey_view), self.titles):
            column = _titled(title, view)
            photos.addWidget(column, 1)
        grids = QHBoxLayout()
        grids.setSpacing(16)
        grids.addWidget(self.small, 1)
        grids.addWidget(self.loupe, 1)
        stage.pictures.addLayout(photos, 2)
        stage.pictures.addLayout(grids, 3)
        stage.pictures.addWidget(self.row)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._ask_file)
        self.sample_button.clicked.connect(lambda: self.use(scene()))
        self.side.changed.connect(lambda _: self._take_side())
        self.shuffle.toggled.connect(lambda _: self._show())
        self.small.pointed.connect(self._point)
        self.row.pointed.connect(self._point_in_row)
        self.train_button.clicked.connect(self._train)

    def reset(self) -> None:
        self.side.set_key("28")
        self.shuffle.setChecked(False)
        self.place = (14, 9)
        self.use(scene())

    def use(self, photo: Picture) -> None:
        """Look at another photo, (h, w, 3) RGB."""
        self.photo = photo
        self._take_side()

    def open_file(self, file: Path) -> None:
        """Open a photo of the user's; a file that is none gets a sentence."""
        try:
            self.use(read_picture(file))
        except GradusError as error:
            self.stage.say(sentence(error))

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("Open a photo…"))
        self.open_button.setToolTip(self.tr("A photo of your own; it can also be dropped here."))
        self.sample_button.setText(self.tr("The drawn landscape"))
        self.side_label.setText(self.tr("Pixels kept"))
        self.side.setAccessibleName(self.tr("Pixels kept"))
        self.shuffle.setText(self.tr("Shuffle the pixels"))
        self.shuffle.setAccessibleName(self.tr("Shuffle the pixels"))
        self.shuffle.setToolTip(self.tr("All pictures in one disorder: no number is lost, only who stood beside whom."))
        self.question.setText(
            self.tr("Does a fully connected network mind? Train one on digits, one on shuffled ones.")
        )
        self.train_button.setText(self.tr("Train both"))
        self.titles[0].setText(self.tr("photo, middle square"))
        self.titles[1].setText(self.tr("grey"))
        self.colour_view.setAccessibleName(self.tr("photo, middle square"))
        self.grey_view.setAccessibleName(self.tr("grey"))
        self.small.setAccessibleName(self.tr("The small picture; point to read its numbers"))
        self.loupe.setAccessibleName(self.tr("The numbers around the pointer"))
        self.row.setAccessibleName(self.tr("All numbers in one row"))
        self._show()

    def close_explorer(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            self.open_file(Path(url.toLocalFile()))

    def _take_side(self) -> None:
        self.steps = steps(self.photo, int(self.side.key))
        self.disorder = shuffled_order(self.steps.small.size)
        self.place = (min(self.place[0], self.steps.side - 1), min(self.place[1], self.steps.side - 1))
        thin = max(1, len(self.steps.square) // MOST_SHOWN)
        self.colour_view.set_image(self.steps.square[::thin, ::thin])
        shade = self.steps.brightness[::thin, ::thin]
        self.grey_view.set_image(np.repeat(shade[..., None], 3, axis=2).astype(np.uint8))
        self._show()

    def _point(self, row: int, column: int) -> None:
        if (row, column) != self.place:
            self.place = (row, column)
            self._show()

    def _point_in_row(self, index: int) -> None:
        self._point(*divmod(index, self.steps.side))

    @property
    def _shown(self) -> Array:
        """The small picture as it stands: in order, or shuffled."""
        order = self.disorder if self.shuffle.isChecked() else None
        values: Array = self.steps.row(order).reshape(self.steps.side, self.steps.side)
        return values

    def _show(self) -> None:
        side, (row, column), values = self.steps.side, self.place, self._shown
        self.small.show_values(values, numbers.shape((side, side)), self.place, with_numbers=False)
        count = LOUPE if self.loupe.area().width() >= theme.px(LOUPE_PX) else SMALL_LOUPE
        half = count // 2
        padded = np.pad(values, half, constant_values=np.nan)
        around = padded[row : row + count, column : column + count]
        self.loupe.show_values(around, self.tr("numbers around the pointer"), (half, half), with_numbers=True)
        index = row * side + column
        marks = [index, *(other for other in (index - side, index + side) if 0 <= other < values.size)]
        caption = self.tr("number {index} of {count}; above and below it: {side} places away")
        fields = {"count": numbers.whole(values.size), "index": numbers.whole(index + 1), "side": side}
        self.row.show_row(values.ravel(), caption.format(**fields), tuple(marks))
        self.facts.show_rows([
            (self.tr("Numbers in the photo"), numbers.whole(self.steps.square.size)),
            (self.tr("Grey"), numbers.whole(self.steps.brightness.size)),
            (self.tr("Kept"), numbers.whole(values.size)),
            (self.tr("Share kept"), numbers.percent(self.steps.kept, 2)),
        ])  # fmt: skip
        self.stage.say(self._sentence(float(values[row, column])))
        self._show_answer()

    def _sentence(self, value: float) -> str:
        row, column = self.place
        if self.shuffle.isChecked():
            words = self.tr("Row {row}, column {column}: {value}. The eye finds nothing, yet every number is there.")
            return words.format(row=row + 1, column=column + 1, value=numbers.fixed(value, 0))
        red, green, blue = self.steps.block(row, column)
        words = self.tr("Row {row}, column {column}: {r} × {red} + {g} × {green} + {b} × {blue} = {value} of 255.")
        weights = dict(zip("rgb", (numbers.compact(weight) for weight in GREY_WEIGHTS)))
        return words.format(
            row=row + 1, column=column + 1, red=numbers.fixed(red, 0), green=numbers.fixed(green, 0),
            blue=numbers.fixed(blue, 0), value=numbers.fixed(brightness_of(red, green, blue), 0), **weights,
        )  # fmt: skip

    def _train(self) -> None:
        self.train_button.setEnabled(False)
        self.answer.setText(self.tr("Training both."))
        self._task = Task(lambda _progress: _both(), self)
        self._task.done.connect(self._take_accuracies)
        self._task.start()

    def _take_accuracies(self, accuracies: tuple[float, float]) -> None:
        self.accuracies = accuracies
        self.train_button.setEnabled(True)
        self._show_answer()

    def _show_answer(self) -> None:
        if self.accuracies is not None and self.train_button.isEnabled():
            words = self.tr("Test accuracy {plain} in order, {shuffled} shuffled: it never knew any neighbours.")
            plain, shuffled = (numbers.percent(share) for share in self.accuracies)
            self.answer.setText(words.format(plain=plain, shuffled=shuffled))

    def _ask_file(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a photo"), "", kinds)
        if name:
            self.open_file(Path(name))


def _titled(title: Label, view: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    title.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(title)
    column.addWidget(view, 1)
    return holder


def _both() -> tuple[float, float]:
    """For a task: test accuracies of the same network on digits in order and shuffled."""
    from core.data.dataset import DATASETS
    from core.fields import replace_fields

    train = replace_fields(DATASETS["mnist"](), count=PICTURES).load().train
    pictures, labels = train.inputs[:PICTURES], train.targets[:PICTURES]
    plain = np.arange(pictures[0].size)
    return accuracy_of_mlp(pictures, labels, plain), accuracy_of_mlp(pictures, labels, shuffled_order(pictures[0].size))
