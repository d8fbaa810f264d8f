"""The data panel: which samples, how many of each class, and the settings that make them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from core.data.dataset import DATASETS, Dataset, DataSpec
from core.data.files import FileSpec
from core.data.scaling import SCALINGS
from core.fields import replace_fields
from core.project.document import Project
from core.project.fitting import for_data
from core.texts import N_, Text
from gui import numbers, paths, theme
from gui.bringing.files import BringFiles
from gui.bringing.health_card import HealthCard
from gui.bringing.source_card import SourceCard
from gui.i18n import shown
from gui.panel import PANELS, Panel, Thumbnail
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.data_picture import paint_dataset, samples_picture
from gui.widgets.form import Form
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.plot_markers import class_slot, paint_marker
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Hairline
from gui.widgets.tile import Tile

DATA_SET = N_("data panel", "Data set")
SCALING = N_("data panel", "Scaling")
SCALING_HELP = N_(
    "data panel", "Measured on the training samples alone and applied to all; predictions are given back in your units."
)
CHOOSE = N_("data panel", "Choose data")
CHANGE = N_("data panel", "Change data")
COLLECT = N_("data panel", "Use the camera…")
COLLECT_HELP = N_(
    "data panel", "Hold a key for each class and show things to the camera; pictures stay on this machine."
)
PART_NAMES = (N_("data panel", "Training"), N_("data panel", "Validation"), N_("data panel", "Test"))
CLASS_HEAD = N_("data panel", "Class")
COUNT_HEAD = N_("data panel", "train · test")
SHAPE = N_("data panel", "Shape")
CLASSES = N_("data panel", "Classes")
PER_CLASS = N_("data panel", "Per class")
SAMPLES = 30
FILE_FIELDS = ("path", "delimiter", "header", "encoding", "target", "features")
"""What the file and table dialogs ask for."""


@PANELS.register
class DataPanel(Panel):
    key: ClassVar[str] = "data"
    name: ClassVar[Text] = N_("panels", "Data")
    icon: ClassVar[str] = "data"
    order: ClassVar[int] = 10
    minimum_px: ClassVar[int] = 196
    usual_px: ClassVar[Mapping[str, int]] = {"points": 212, "pictures": 204, "table": 204, "sequence": 204}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._bring: BringFiles | None = None
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(12)
        self._build_choice(inside)
        self.source, self.health = SourceCard(), HealthCard()
        inside.addWidget(self.source)
        self.collect = Button("", "camera", size="small")
        self.collect.setObjectName("collect_pictures")
        self.collect.clicked.connect(self._collect)
        inside.addWidget(self.collect)
        self._build_settings(inside)
        self._build_samples(inside)
        inside.addWidget(self.health)
        inside.addStretch(1)
        self.body.setContentsMargins(16, 0, 2, 16)
        self.body.addWidget(scrolling(inside), 1)
        self.retranslate()

    def _build_choice(self, column: QVBoxLayout) -> None:
        self.choice_label = Label("", "label", "text2")
        self.choice = ComboBox([("", "")])
        self.choice.setObjectName("dataset")
        self.choice.changed.connect(self._choose)
        column.addLayout(_labelled(self.choice_label, self.choice))
        self.tiles: dict[str, Tile] = {}
        self.tile_group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(4)
        points = [(key, spec) for key, spec in DATASETS.items() if spec.kind == "points" and spec.featured]
        for index, (key, spec) in enumerate(points):
            tile = Tile("", icon="pencil") if spec.made_by_hand else Tile("", partial(_paint, spec()))
            tile.setObjectName(f"dataset_{key}")
            tile.clicked.connect(lambda _, key=key: self._choose(key))
            self.tile_group.addButton(tile)
            self.tiles[key] = tile
            grid.addWidget(tile, index // 3, index % 3)
        self.tile_box = QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        self.tile_box.setLayout(grid)
        column.addWidget(self.tile_box)

    def _build_settings(self, column: QVBoxLayout) -> None:
        project = Project()
        self.form = Form(project.data, without=FILE_FIELDS)
        self.form.changed.connect(self._set_field)
        column.addWidget(self.form)
        self.scaling_label = Label("", "label", "text2")
        self.scaling = ComboBox([("", "")])
        self.scaling.setObjectName("scaling")
        self.scaling.changed.connect(self._set_scaling)
        column.addLayout(_labelled(self.scaling_label, self.scaling))
        column.addWidget(Hairline())

    def _build_samples(self, column: QVBoxLayout) -> None:
        self.grid = PictureGrid(5)
        self.grid.setObjectName("sample_pictures")
        column.addWidget(self.grid)
        self.table = QGridLayout()
        self.table.setVerticalSpacing(6)
        self.table.setHorizontalSpacing(8)
        self.table.setColumnStretch(1, 1)
        column.addLayout(self.table)

    def attach(self, session: Session) -> None:
        self._session = session
        session.project_changed.connect(self._show)
        session.dataset_changed.connect(self._show_dataset)
        self._bring = BringFiles(session, self)
        self._bring.settled.connect(lambda: self._show(session.project))
        self.source.attach(session, self._bring)
        self._show(session.project)
        self._show_dataset(session.dataset)

    def retranslate(self) -> None:
        self.choice_label.setText(shown(DATA_SET))
        self.choice.setAccessibleName(shown(DATA_SET))
        self.choice.set_options([(key, shown(spec.name)) for key, spec in DATASETS.items()])
        for key, tile in self.tiles.items():
            tile.setText(shown(DATASETS[key].name))
            tile.setToolTip(shown(DATASETS[key].help))
        self.collect.setText(shown(COLLECT))
        self.collect.setToolTip(shown(COLLECT_HELP))
        self.scaling_label.setText(shown(SCALING))
        self.scaling.setAccessibleName(shown(SCALING))
        self.scaling.setToolTip(shown(SCALING_HELP))
        self.scaling.set_options([(key, shown(text)) for key, text in SCALINGS.items()])
        if self._session is not None:
            self._show(self._session.project)
            self._show_dataset(self._session.dataset)

    def _show(self, project: Project) -> None:
        key = project.data.key
        self.choice.set_key(key)
        self.choice.setToolTip(shown(type(project.data).help))
        self.tile_group.setExclusive(False)
        for other, tile in self.tiles.items():
            tile.setChecked(other == key)
        self.tile_group.setExclusive(key in self.tiles)
        self.tile_box.setVisible(project.data.kind == "points")
        self.collect.setVisible(isinstance(project.data, FileSpec) and project.data.kind == "pictures")
        self.form.set_spec(project.data)
        self.scaling.set_key(project.scaling)

    def thumbnail(self) -> Thumbnail | None:
        """The samples, and how many there are to learn from."""
        dataset = None if self._session is None else self._session.dataset
        if dataset is None or not len(dataset.train) or dataset.train.inputs.ndim not in (2, 4):
            return None

        def paint(painter: QPainter, place: QRectF) -> None:
            samples_picture(painter, place, dataset)

        return Thumbnail(paint, numbers.whole(len(dataset.train)))

    def _show_dataset(self, dataset: Dataset | None) -> None:
        self.thumbnail_changed.emit()
        while (item := self.table.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.health.examine(dataset)
        pictures = dataset is not None and len(dataset.input_shape) == 3
        self.grid.setVisible(pictures)
        if dataset is None:
            return
        if pictures:
            self.grid.set_pictures(_pictures(dataset))
        self._fill_table(dataset)

    def _fill_table(self, dataset: Dataset) -> None:
        """Points: a row per class. Everything else: a row per part, and the shape of a sample."""
        if dataset.class_names and len(dataset.input_shape) == 1 and len(dataset.class_names) <= 6:
            self._row(shown(CLASS_HEAD), shown(COUNT_HEAD), head=True)
            train, _, test = dataset.class_counts()
            for index, name in enumerate(dataset.class_names):
                counts = f"{numbers.whole(int(train[index]))} · {numbers.whole(int(test[index]))}"
                self._row(shown(name), counts, class_slot(index, len(dataset.class_names)))
            return
        for name, part in zip(PART_NAMES, (dataset.train, dataset.validation, dataset.test), strict=True):
            if len(part):
                self._row(shown(name), numbers.whole(len(part)))
        self._row(shown(SHAPE), numbers.shape(dataset.input_shape))
        if dataset.class_names:
            counts = dataset.class_counts()[0]
            self._row(shown(CLASSES), numbers.whole(len(counts)))
            self._row(shown(PER_CLASS), numbers.interval(int(counts.min()), int(counts.max())))

    def _row(self, words: str, number: str, slot: int | None = None, *, head: bool = False) -> None:
        row = self.table.rowCount()
        if slot is not None:
            self.table.addWidget(_ClassMark(slot), row, 0)
        role = "caption" if head else "label"
        label = Label(words, role, "text" if slot is not None else "text2")
        self.table.addWidget(label, row, 1 if slot is not None else 0, 1, 1 if slot is not None else 2)
        figure = Label(number, role, "text2" if head else "text")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.addWidget(figure, row, 2)

    def _choose(self, key: str) -> None:
        """Other data; a network and settings that suit them come along where the present ones do not fit."""
        assert self._session is not None
        spec = DATASETS[key]()
        if isinstance(spec, FileSpec) and self._bring is not None:
            self._bring.ask(spec)
        elif key != self._session.project.data.key:
            self._session.edit(for_data(self._session.project, spec), shown(CHOOSE))

    def _collect(self) -> None:
        """Take pictures with a camera into the folder of the data, or into one in the user's documents."""
        assert self._session is not None
        from gui.bringing.collect import CollectDialog

        data = self._session.project.data
        path = data.path if isinstance(data, FileSpec) else ""
        dialog = CollectDialog(Path(path) if path else paths.documents_folder() / "Gradus", self.window())
        assert self._bring is not None
        dialog.chosen.connect(self._bring.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.start()

    def _set_field(self, name: str, value: object) -> None:
        assert self._session is not None
        project = self._session.project
        data, now = replace_fields(project.data, **{name: value}), project.data
        same = (data.input_shape, data.task, data.outputs) == (now.input_shape, now.task, now.outputs)
        after = project.with_data(data) if same else for_data(project, data)
        self._session.edit(after, shown(CHANGE), f"data.{name}")

    def _set_scaling(self, key: str) -> None:
        assert self._session is not None
        self._session.edit(replace(self._session.project, scaling=key), shown(SCALING))


class _ClassMark(QWidget):
    """The symbol of a class: blue disc, orange diamond, …"""

    def __init__(self, slot: int) -> None:
        super().__init__()
        self._slot = slot
        self.setFixedSize(theme.px(14), theme.px(16))

    @ends_its_painter
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint_marker(painter, self.rect().toRectF().center(), self._slot, theme.px(4))


def _paint(spec: DataSpec, painter: QPainter, rect: QRectF) -> None:
    paint_dataset(painter, rect, spec)


def _labelled(label: Label, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    return column


def _pictures(dataset: Dataset) -> npt.NDArray[np.uint8]:
    """The first training pictures as bytes: (n, height, width) grey or (n, height, width, 3)."""
    pictures = dataset.train.inputs[:SAMPLES]
    if pictures.dtype != np.uint8:
        pictures = (np.clip(pictures, 0, 1) * 255).astype(np.uint8)
    return pictures[:, 0] if pictures.shape[1] == 1 else pictures.transpose(0, 2, 3, 1)
