"""The project as PyTorch: the network as it would be written, and a script that trains it on its own."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.errors import GradusError
from core.export.script import network_source, save_script
from core.project.document import Project
from core.texts import N_, Text
from gui import paths, theme
from gui.i18n import sentence, shown
from gui.view import VIEWS, View
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.toast import Toast
from gui.work.task import Task

HINT = N_(
    "code view",
    "The network as you would write it. The saved script also holds data and training: it runs on its own and "
    "repeats the loss curve for the same seed.",
)
COPY = N_("code view", "Copy")
SAVE = N_("code view", "Save the whole script…")
COPIED = N_("code view", "Copied.")
SAVED = N_("code view", "Saved “{file}”.")
FILES = N_("code view", "Python scripts (*.py)")


@VIEWS.register
class CodeView(View):
    key: ClassVar[str] = "code"
    name: ClassVar[Text] = N_("views", "PyTorch")
    icon: ClassVar[str] = "code"
    order: ClassVar[int] = 90

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = Label("", "label", "text2", wrap=True)
        self.copy, self.save = Button("", "copy", size="small"), Button("", "save", size="small")
        self.copy.setObjectName("copy_code")
        self.save.setObjectName("save_script")
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.text = QPlainTextEdit()
        self.text.setObjectName("code_text")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.retranslate()

    def catch_up(self) -> None:
        assert self.session is not None
        self.text.setFont(theme.font("code"))
        self.text.setPlainText(_source(self.session.project))
        self.save.setEnabled(self.session.dataset is not None and self.session.project.problem() is None)

    def retranslate(self) -> None:
        self.hint.setText(shown(HINT))
        self.copy.setText(shown(COPY))
        self.save.setText(shown(SAVE))
        self.text.setAccessibleName(shown(self.name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        Toast.show_in(self.window(), shown(COPIED))

    def _save(self) -> None:
        """Ask for a place, then write away from the window: a script over pictures carries their data beside it."""
        session = self.session
        if session is None or session.dataset is None:
            return
        proposed = str(paths.proposed_file("gradus_model", ".py"))
        name, _ = QFileDialog.getSaveFileName(self, shown(SAVE), proposed, shown(FILES))
        if name:
            self.save_to(Path(name if name.endswith(".py") else f"{name}.py"), session.project, session.dataset)

    def save_to(self, path: Path, project: Project, dataset: Dataset) -> None:
        task = Task(lambda _: save_script(path, project, dataset), self)
        task.done.connect(lambda files: Toast.show_in(self.window(), shown(SAVED, file=files[0].name)))
        assert self.session is not None
        task.failed.connect(self.session.failed)
        task.start()


def _source(project: Project) -> str:
    """The network's lines, or the sentence why there are none yet."""
    try:
        return network_source(project.network)
    except GradusError as error:
        return f"# {sentence(error)}"
