"""“Make it good”: the recommended recipe for pictures, part by part, each with what it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from core.project.document import Project
from core.project.recipe import PARTS, with_parts
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.check import CheckBox
from gui.widgets.label import Label
from gui.widgets.sheet import Hairline


class RecipeDialog(QDialog):
    """Over a project with `count` training pictures; `chosen` carries the changed project."""

    chosen = Signal(object)

    def __init__(self, project: Project, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipe_dialog")
        self._project, self._count = project, count
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
        for row, part in enumerate(PARTS):
            box, words = CheckBox(""), Label("", "body", "text2", wrap=True)
            box.setObjectName(f"recipe_{part.key}")
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._show_outcome())
            self.boxes[part.key], self._helps[part.key] = box, words
            words.setContentsMargins(theme.px(24), 0, 0, theme.px(8))
            grid.addWidget(box, 2 * row, 0)
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

    def retranslate(self) -> None:
        """Renew every text."""
        self.setWindowTitle(self.tr("Make it good"))
        self.title.setText(self.tr("Make it good"))
        self.intro.setText(
            self.tr(
                "What experience recommends for pictures. Each part does one thing; leave out what you do not want."
            )
        )
        for part in PARTS:
            self.boxes[part.key].setText(shown(part.name))
            self._helps[part.key].setText(shown(part.help))
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
