"""Sharing: the project as text on the clipboard, and the run card, a picture that carries the project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import GradusError, InputError
from core.project.share import from_short, to_short
from core.project.share_card import open_card, with_project
from core.project.storage import NotSavedError, Saved
from core.texts import N_
from core.training.events import Snapshot
from gui import paths
from gui.actions import Actions
from gui.files import ProjectFiles
from gui.i18n import shown
from gui.poster import Poster, PosterFacts
from gui.session import Session
from gui.widgets.field_maps import box_around, decision_map, plane_maps
from gui.widgets.toast import Toast
from gui.work.task import Task

if TYPE_CHECKING:
    from gui.work.prediction import Model

FIELD_SIDE, MAP_SIDE = 256, 40

COPY = N_("actions", "Copy as text")
COPY_HELP = N_("actions", "Put the whole project into the clipboard as one line, to paste into a message")
PASTE = N_("actions", "Open from the clipboard")
PASTE_HELP = N_("actions", "Open the project in the text that was copied")
CARD = N_("actions", "Save a run card…")
CARD_HELP = N_("actions", "Save a poster of this run as a picture that opens the project again when it is dropped here")
SAVE_CARD = N_("sharing", "Save a run card")
PICTURES = N_("sharing", "Pictures (*.png)")
COPIED = N_("sharing", "Copied. Paste it into a message.")
SAVED = N_("sharing", "Saved “{file}”. It carries the project.")
SHARED = ("share_card", "share_copy", "share_paste")
"""The commands in the order of the menu."""


class NotReadyError(InputError):
    message = N_("errors", "There is no network to show yet. Wait for the data, or mend the network, then try again.")


class Sharing(QObject):
    """What the share menu does; whatever is wrong with what comes in, the project on the desk stays."""

    def __init__(self, session: Session, files: ProjectFiles, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._files, self._window = session, files, window

    def copy_text(self) -> None:
        """The project into the clipboard."""
        QGuiApplication.clipboard().setText(to_short(self._session.project))
        Toast.show_in(self._window, shown(COPIED))

    def paste_text(self) -> None:
        """Open the project in the clipboard's text."""
        try:
            project = from_short(QGuiApplication.clipboard().text())
        except GradusError as error:
            self._session.failed.emit(error)
            return
        self._files.open_project(project)

    def ask_card(self) -> None:
        """Ask for a file, then save the run card there."""
        project = self._session.project
        name = project.name or shown(project.data.name)
        proposed = str(paths.proposed_file(name, ".png"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, shown(SAVE_CARD), proposed, shown(PICTURES))
        if chosen:
            file = Path(chosen)
            self.save_card(file if file.suffix.lower() == ".png" else file.with_name(file.name + ".png"))

    def save_card(self, file: Path) -> None:
        """Write the card of the network as it is now; the field is computed on the prediction thread."""
        self._session.time.to_now()
        self._session.with_fresh_weights(lambda snapshot: self._draw(file, snapshot))

    def open_card(self, file: Path) -> None:
        """Open the project that a dropped picture carries."""
        task = Task(lambda _: open_card(file), self)
        task.done.connect(self._show)
        task.failed.connect(self._session.failed)
        task.start()

    def _show(self, saved: Saved) -> None:
        self._files.when_safe(lambda: self._files.put(saved.project, saved.weights))

    def _draw(self, file: Path, snapshot: Snapshot | None) -> None:
        session, dataset = self._session, self._session.dataset
        if snapshot is None or dataset is None or session.scaling is None:
            session.failed.emit(NotReadyError())
            return
        facts = PosterFacts(
            session.project, dataset, session.history, session.history.latest(), snapshot, session.steps_per_epoch
        )
        if dataset.input_shape != (2,):
            self._write(file, facts)
            return
        plane = box_around(np.concatenate([dataset.train.inputs, dataset.test.inputs]))

        def look(model: Model) -> tuple[Any, Any]:
            return decision_map(model, plane, FIELD_SIDE), plane_maps(model, plane, MAP_SIDE)

        session.predictor.request("poster", look, lambda found: self._write(file, _with_field(facts, found)))

    def _write(self, file: Path, facts: PosterFacts) -> None:
        poster = Poster(facts)
        picture = poster.picture()
        poster.deleteLater()

        def write(_: object) -> None:
            try:
                file.write_bytes(with_project(picture, facts.project, facts.snapshot.weights))
            except OSError as error:
                raise NotSavedError(file=str(file), detail=error.strerror or str(error)) from None

        task = Task(write, self)
        task.done.connect(lambda _: Toast.show_in(self._window, shown(SAVED, file=file.name)))
        task.failed.connect(self._session.failed)
        task.start()


def _with_field(facts: PosterFacts, found: tuple[Any, Any]) -> PosterFacts:
    return replace(facts, field=found[0], maps=tuple(found[1]))


def add_share_commands(commands: Actions, sharing: Sharing) -> None:
    """Add the commands of sharing, under the names in `SHARED`."""
    commands.add("share_card", "share", CARD, CARD_HELP, sharing.ask_card, "Ctrl+Shift+E")
    commands.add("share_copy", "copy", COPY, COPY_HELP, sharing.copy_text, "Ctrl+Shift+C")
    commands.add("share_paste", "open", PASTE, PASTE_HELP, sharing.paste_text, "Ctrl+Shift+V")
