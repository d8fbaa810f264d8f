"""“Make it good”: the recommended recipe for pictures, part by part, each with what it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from core.errors import GradusError
from core.nn.backbones import TRUNKS, fetch_weights, weights_file
from core.project.document import Project
from core.project.recipe import PARTS, with_parts
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.widgets.button import Button
from gui.widgets.check import CheckBox
from gui.widgets.label import Label
from gui.widgets.sheet import Hairline
from gui.work.task import Task


class RecipeDialog(QDialog):
    """Over a project with `count` training pictures; `chosen` carries the changed project."""

    chosen = Signal(object)

    def __init__(self, project: Project, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipe_dialog")
        self._project, self._count = project, count
        self._task: Task | None = None
        self.fetch = Button("", "download", size="small", parent=self)
        self.fetch.hide()
        self.boxes: dict[str, CheckBox] = {}
        self._helps: dict[str, Label] = {}
        self._build()
        self.use.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self.retranslate()

    @property
    def made(self) -> Project:
        """The project with the parts that are ticked."""
        return with_parts(self._project, [key for key, box in self.boxes.items() if box.isChecked()], self._count)

    def _build(self) -> None:
        self.title, self.intro = Label("", "title"), Label("", "body", "text2", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        self.parts = [part for part in PARTS if part.fits(self._project)]
        for row, part in enumerate(self.parts):
            box, words = CheckBox(""), Label("", "body", "text2", wrap=True)
            box.setObjectName(f"recipe_{part.key}")
            box.setChecked(part.usual)
            box.toggled.connect(lambda on, key=part.key: self._follow(key, on))
            self.boxes[part.key], self._helps[part.key] = box, words
            words.setContentsMargins(theme.px(24), 0, 0, theme.px(8))
            grid.addWidget(box, 2 * row, 0)
            if part.backbone:
                self._build_fetch(part.backbone)
                grid.addWidget(self.fetch, 2 * row, 1)
            grid.addWidget(words, 2 * row + 1, 0)
        self.outcome, self.note = Label("", "strong", wrap=True), Label("", "label", "text2", wrap=True)
        self.use, self.cancel = Button("", kind="primary"), Button("")
        self.use.setObjectName("recipe_use")
        self.cancel.setObjectName("recipe_cancel")
        self.use.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # wrapped labels would ask for too much height
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        column.addWidget(self.title)
        column.addWidget(self.intro)
        column.addLayout(grid)
        column.addWidget(Hairline())
        column.addWidget(self.outcome)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(theme.px(560))

    def _build_fetch(self, backbone: str) -> None:
        """The button that downloads the weights; it is there only while they are not."""
        self.fetch.setObjectName("recipe_fetch")
        self.fetch.setVisible(weights_file(backbone) is None)
        self.boxes["backbone"].setEnabled(weights_file(backbone) is not None)
        self.fetch.clicked.connect(lambda: self._fetch(backbone))

    def retranslate(self) -> None:
        """Renew every text."""
        self.setWindowTitle(self.tr("Make it good"))
        self.title.setText(self.tr("Make it good"))
        self.intro.setText(
            self.tr(
                "What experience recommends for pictures. Each part does one thing; leave out what you do not want."
            )
        )
        for part in self.parts:
            self.boxes[part.key].setText(shown(part.name))
            self._helps[part.key].setText(shown(part.help))
        size = numbers.size(TRUNKS["mobilenet_v3_small"].size)
        self.fetch.setText(self.tr("Download {size}").format(size=size))
        self.fetch.setToolTip(self.tr("The trained weights come from PyTorch’s site and stay on this computer."))
        self.use.setText(self.tr("Use these"))
        self.cancel.setText(self.tr("Cancel"))
        self.note.setText(
            self.tr(
                "One undo takes it all back. Press Run afterwards: the card under the training says how long it will "
                "take. Pause and save whenever you like; an opened project goes on where it stood."
            )
        )
        self._show_outcome()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its wrapped texts need at this width, which Qt only learns once it is laid out."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self, key: str, on: bool) -> None:
        """The trunk and the compact network stand in each other's place."""
        other = {"backbone": "compact", "compact": "backbone"}.get(key)
        if on and other in self.boxes:
            self.boxes[other].setChecked(False)
        self._show_outcome()

    def _fetch(self, backbone: str) -> None:
        if self._task is not None:
            return
        self._task = Task(lambda progress: fetch_weights(backbone, progress), self)
        self._task.progressed.connect(lambda done, total: self.fetch.setText(numbers.percent(done / total, 0)))
        self._task.done.connect(lambda _none: self._show_fetched())
        self._task.failed.connect(self._show_trouble)
        self.finished.connect(self._task.cancel)
        self._task.start()

    def _show_fetched(self) -> None:
        self.fetch.hide()
        self.boxes["backbone"].setEnabled(True)
        self.boxes["backbone"].setChecked(True)

    def _show_trouble(self, error: Exception) -> None:
        self._task = None
        self.retranslate()
        self.note.setText(sentence(error) if isinstance(error, GradusError) else str(error))
        self.note.set_tone("err")

    def _show_outcome(self) -> None:
        """What would be trained, in numbers."""
        made = self.made
        training = made.training
        words = self.tr("{parameters} parameters, {epochs} epochs over {count} pictures, {steps} steps")
        steps = training.epochs * -(-max(self._count, 1) // training.batch_size)
        self.outcome.setText(
            words.format(
                parameters=numbers.whole(made.network.parameter_count()),
                epochs=numbers.whole(training.epochs),
                count=numbers.whole(self._count),
                steps=numbers.whole(steps),
            )
        )
        self.use.setEnabled(made != self._project)

    def _choose(self) -> None:
        self.chosen.emit(self.made)
        self.accept()
