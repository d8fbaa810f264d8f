"""What leaves the program: the script, weights, figures and pictures of a project, as files for others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import InputError
from core.export.figures import history_columns, save_csv
from core.export.script import save_script
from core.export.weights import save_npz, save_onnx, save_safetensors
from core.project.storage import NotSavedError
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import paths, theme
from gui.actions import Actions
from gui.i18n import shown
from gui.project_names import project_name
from gui.session import Session
from gui.widgets.toast import Toast
from gui.work.task import Task

SAVED = N_("exports", "Saved “{file}”.")
NO_PLACE = N_("exports", "the picture cannot be written there")
FINENESS = 2


@dataclass(frozen=True)
class Kind:
    """One kind of file: its command, the filter of the dialog, the ending."""

    text: Text
    help: Text
    filter: Text
    ending: str


KINDS = {
    "script": Kind(
        N_("exports", "PyTorch script…"),
        N_("exports", "Data, network and training as a Python file that runs on its own and repeats the loss curve"),
        N_("exports", "Python scripts (*.py)"),
        ".py",
    ),
    "safetensors": Kind(
        N_("exports", "Weights for PyTorch…"),
        N_("exports", "The learned weights by their PyTorch names, as a safetensors file"),
        N_("exports", "Safetensors (*.safetensors)"),
        ".safetensors",
    ),
    "npz": Kind(
        N_("exports", "Weights for NumPy…"),
        N_("exports", "The learned weights as arrays in a .npz file"),
        N_("exports", "NumPy arrays (*.npz)"),
        ".npz",
    ),
    "onnx": Kind(
        N_("exports", "ONNX…"),
        N_("exports", "The trained network for other programs and devices"),
        N_("exports", "ONNX networks (*.onnx)"),
        ".onnx",
    ),
    "csv": Kind(
        N_("exports", "Figures of the run…"),
        N_("exports", "Loss and accuracy of every measurement as a table"),
        N_("exports", "Tables (*.csv)"),
        ".csv",
    ),
    "png": Kind(
        N_("exports", "Picture of the result…"),
        N_("exports", "The view on the right as it looks now, twice as fine as on the screen"),
        N_("exports", "Pictures (*.png)"),
        ".png",
    ),
}


class NoDataYetError(InputError):
    message = N_("errors", "The data are still being loaded. Try again in a moment.")


class NothingMeasuredError(InputError):
    message = N_("errors", "There are no figures yet. Train the network first.")


class NothingLearnedError(InputError):
    message = N_("errors", "This network has not been trained yet. Train it, then export its weights.")


class Exports(QObject):
    """Asks for a place and writes there, away from the window; `result` gives the widget whose picture is wanted."""

    def __init__(self, session: Session, window: QWidget, result: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._session, self._window, self._result = session, window, result

    def ask(self, key: str) -> None:
        """Ask for a file of the kind `key`, then write it."""
        kind, project = KINDS[key], self._session.project
        name = project_name(project)
        proposed = paths.proposed_file(name, kind.ending)
        chosen, _ = QFileDialog.getSaveFileName(self._window, shown(kind.text), str(proposed), shown(kind.filter))
        if chosen:
            file = Path(chosen)
            self.write(key, file if file.suffix.lower() == kind.ending else file.with_name(file.name + kind.ending))

    def write(self, key: str, file: Path) -> None:
        """Write the kind `key` to `file`; what is not there yet is said in a sentence."""
        if key == "png":
            self._picture(file)
        elif key == "script":
            self._script(file)
        elif key == "csv":
            columns = history_columns(self._session.history)
            if not len(columns["step"]):
                self._session.failed.emit(NothingMeasuredError())
                return
            self._in_background(file, lambda: save_csv(file, columns))
        else:
            self._session.with_fresh_weights(lambda snapshot: self._weights(key, file, snapshot))

    def _script(self, file: Path) -> None:
        project, dataset = self._session.project, self._session.dataset
        problem = project.problem()
        if problem is not None:
            self._session.failed.emit(problem)
            return
        if dataset is None:
            self._session.failed.emit(NoDataYetError())
            return
        self._in_background(file, lambda: save_script(file, project, dataset))

    def _weights(self, key: str, file: Path, snapshot: Snapshot | None) -> None:
        if snapshot is None:
            self._session.failed.emit(NothingLearnedError())
            return
        network, weights = self._session.project.network, snapshot.weights
        if key == "onnx":
            self._in_background(file, lambda: save_onnx(file, network, weights))
        else:
            save = save_npz if key == "npz" else save_safetensors
            self._in_background(file, lambda: save(file, weights))

    def _picture(self, file: Path) -> None:
        view = self._result()
        picture = QImage(view.size() * FINENESS, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(FINENESS)
        picture.fill(theme.token("paper"))
        view.render(picture)
        if not picture.save(str(file)):
            self._session.failed.emit(NotSavedError(file=str(file), detail=shown(NO_PLACE)))
            return
        self._tell(file)

    def _in_background(self, file: Path, work: Callable[[], object]) -> None:
        task = Task(lambda _: work(), self)
        task.done.connect(lambda _: self._tell(file))
        task.failed.connect(self._session.failed)
        task.start()

    def _tell(self, file: Path) -> None:
        Toast.show_in(self._window, shown(SAVED, file=file.name))


def add_export_commands(commands: Actions, exports: Exports) -> None:
    """Add a command `export_KIND` for each kind of file."""
    for key, kind in KINDS.items():
        commands.add(f"export_{key}", "save", kind.text, kind.help, partial(exports.ask, key))
