"""What leaves the draw view as files, when and where the user says: own drawings, and networks that were kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.data.my_drawings import MyDrawings
from core.project.storage import SUFFIX, save
from gui import paths
from gui.drawing.shelf import KeptNetwork
from gui.widgets.toast import Toast
from gui.work.task import Task


class HandFiles(QObject):
    """Asks where to, writes on a pool thread, says when it is done; `failed` carries what went wrong."""

    failed = Signal(object)

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button

    def save(self, network: KeptNetwork | None) -> None:
        """Write a kept network as a project of its own."""
        if network is None:
            return
        proposed = str(paths.proposed_file(network.name, SUFFIX))
        title = self.tr("Save the network")
        chosen, _ = QFileDialog.getSaveFileName(self._button, title, proposed, f"Gradus (*{SUFFIX})")
        if not chosen:
            return
        file, project = _with_suffix(chosen, SUFFIX), network.named_project()

        def write() -> None:
            save(
                file,
                project,
                network.weights,
                scaling=network.scaling,
                class_names=network.class_names,
                step=network.step,
            )

        self._write(write, file)

    def show_exports(self, store: MyDrawings | None) -> None:
        """The menu below the button: in which form the drawings leave."""
        if store is None:
            return
        menu = QMenu(self._button)
        menu.setObjectName("export_menu")
        menu.addAction(self.tr("Pictures, a folder for each digit…"), lambda: self._export_folder(store))
        menu.addAction(self.tr("Arrays (.npz)…"), lambda: self._export_file(store.export_arrays, ".npz"))
        menu.addAction(self.tr("Strokes (.json)…"), lambda: self._export_file(store.export, ".json"))
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _export_folder(self, store: MyDrawings) -> None:
        title = self.tr("Export the drawings")
        chosen = QFileDialog.getExistingDirectory(self._button, title, str(paths.documents_folder()))
        if chosen:
            self._write(lambda: store.export_folder(Path(chosen)), Path(chosen))

    def _export_file(self, write: Callable[[Path], object], suffix: str) -> None:
        proposed = str(paths.documents_folder() / f"my_drawings{suffix}")
        title = self.tr("Export the drawings")
        chosen, _ = QFileDialog.getSaveFileName(self._button, title, proposed, f"*{suffix}")
        if chosen:
            file = _with_suffix(chosen, suffix)
            self._write(lambda: write(file), file)

    def _write(self, act: Callable[[], object], place: Path) -> None:
        task = Task(lambda _: act(), self)
        words = self.tr("Written to “{file}”.").format(file=place.name)
        task.done.connect(lambda _: Toast.show_in(self._button.window(), words))
        task.failed.connect(self.failed)
        task.start()


def _with_suffix(chosen: str, suffix: str) -> Path:
    return Path(chosen if chosen.endswith(suffix) else chosen + suffix)
