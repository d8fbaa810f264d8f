"""The session: the one mutable place. It holds the project, the undo stack and the data set; its base is the run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.data.dataset import Dataset, DataSpec
from core.nn.edits import settled
from core.project.document import Project
from core.project.edits import needs_new_run
from core.training.events import Snapshot, TrainingEvent, Weights
from core.training.locks import Entry, held_entries, restored_entries, with_entries
from gui.commands import EditProject, SetEntries
from gui.run import Run
from gui.work.loading import DataLoader

KEPT_BYTES = 32_000_000
"""Weights up to this size are kept with an edit that throws them away."""


class Session(Run):
    """Everything that panels and views share: a run, and the project that can be edited while it goes on."""

    project_changed = Signal(object)
    dataset_changed = Signal(object)
    closing = Signal()
    """The program ends, or a test does: whoever owns a thread joins it."""
    loading_progressed = Signal(int, int)

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(project or Project(), parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(500)
        self._loader = DataLoader(self)
        self._loader.loaded.connect(self._show_dataset)
        self._loader.failed.connect(self._show_loading_failed)
        self._loader.progressed.connect(self.loading_progressed)

    # the document

    def open(
        self, project: Project, weights: Weights | None = None, step: int = 0, memory: Weights | None = None
    ) -> None:
        """Put another project on the desk, with what it has learned by `step`; the undo stack starts anew.

        With its `memory` (the optimiser's moments) as well, a run goes on as if it had never been left.
        """
        self.undo_stack.clear()
        self._autorun = ""
        self._resumed = None if weights is None else Snapshot(step, 0, weights, memory)
        self._show_project(project, weights, anew=True)

    def edit(self, project: Project, text: str, merge_key: str = "") -> None:
        """Replace the document by an undoable step called `text`; steps with one `merge_key` in a row become one.

        Locks and cuts follow their inputs, whoever made the edit.
        """
        if project.network != self._project.network:
            project = replace(project, network=settled(self._project.network, project.network))
        if project != self._project:
            learned = self._learned() if needs_new_run(self._project, project) else None
            self.undo_stack.push(EditProject(self._project, project, text, self._show_project, merge_key, learned))

    def set_learning_rate(self, rate: float, text: str) -> None:
        """Change the learning rate at once, also of the run that is under way."""
        self.edit(replace(self._project, training=replace(self._project.training, learning_rate=rate)), text, "rate")

    def reroll(self, seed: int, text: str) -> None:
        """Other initial weights (and order of samples), same everything else."""
        self.edit(replace(self._project, training=replace(self._project.training, seed=seed)), text)

    def set_entries(self, entries: Sequence[Entry], text: str) -> None:
        """Put these weights or biases into the network as it is, between two steps of a run: an undoable step."""
        if self._latest is not None:
            weights, run = self._latest.weights, self.history
            before = [entry._replace(value=float(weights[entry.name][entry.place])) for entry in entries]
            self.undo_stack.push(SetEntries(before, entries, text, self._write_entries, lambda: self.history is run))

    def _write_entries(self, entries: Sequence[Entry]) -> None:
        """Where a run goes on its trainer writes, and answers with a snapshot; else here is all there is to change."""
        self.time.to_now()
        changes = self._note_by_hand(entries)
        if self._training.control is not None:
            self._training.control.set_entries(entries)
            self._measure_due = self._measure_due or (changes and self._state == "paused")
        if self._latest is not None and self._state in ("ready", "finished"):
            self._put_in(self._latest, entries)
            if changes:  # by the thread that has been given these weights just now
                self._measure_anew()

    def _put_in(self, latest: Snapshot, entries: Sequence[Entry]) -> None:
        """No trainer answers: here is all that has these weights."""
        self._latest = replace(latest, weights=with_entries(latest.weights, entries))
        if self._state == "ready":
            self._opened_weights = self._latest.weights
        self.show_latest()

    def _notice_end(self, last: TrainingEvent | Exception) -> None:
        """What was set after the last step, before its report was read, holds as well; the trainer takes it later."""
        super()._notice_end(last)
        control = self._training.control
        late = control.waiting_entries() if control is not None and self._state == "finished" else ()
        if late and self._latest is not None:
            changes = self._note_by_hand(late)
            self._put_in(self._latest, late)
            if changes:
                self._measure_anew()

    def _note_by_hand(self, entries: Sequence[Entry]) -> bool:
        """Remember what the numbers were before a hand set them; whether any of them becomes another one."""
        if self._latest is None:
            return False
        changes = False
        for name, place, wanted in entries:
            numbers = self._latest.weights[name]
            now, value = float(numbers[place]), float(numbers.dtype.type(wanted))
            before = self._by_hand.setdefault((name, place), now)
            changes |= value != now
            if value == before:
                del self._by_hand[name, place]
        return changes

    def _learned(self) -> Weights | None:
        """The weights of the run, if it has learned something and they are small enough to be kept."""
        if self._latest is None or (self._latest.step == 0 and self._opened_weights is None):
            return None
        size = sum(array.nbytes for array in self._latest.weights.values())
        return self._latest.weights if size <= KEPT_BYTES else None

    def _show_project(self, project: Project, learned: Weights | None = None, *, anew: bool = False) -> None:
        before, self._project = self._project, project
        if self._training.control is not None:
            self._training.control.set_learning_rate(project.training.learning_rate)
        if anew or needs_new_run(before, project):
            self.predictor.retire()  # what views wish for while they hear of it is not for the old network
        self.project_changed.emit(project)
        if anew or project.data != before.data:
            kept = None if anew else self._kept_weights(before, project)
            self._opened_weights = kept or learned
            self._load(project.data)
        elif needs_new_run(before, project):
            self._opened_weights = learned
            self._make_ready()
        elif (held := held_entries(project.network)) != held_entries(before.network):
            if self._training.control is not None:
                self._training.control.lock(held)
            restored = restored_entries(before.network, project.network, project.training.seed)
            self._write_entries((*restored, *held))

    # data

    def load(self) -> None:
        """Load the data of the project as it is; called once when the window has been shown."""
        self._load(self._project.data)

    def cancel_loading(self) -> None:
        """Leave off loading; the project stays without data until it is loaded again or others are chosen."""
        if self._state == "loading":
            self._loader.cancel()
            self._set_state("blocked")

    def _load(self, data: DataSpec) -> None:
        self._loader.cancel()
        self._forget_run()
        if data.made_by_hand and self.dataset is not None:  # points under the user's hand: at once, nothing flickers
            self._show_dataset(data.load())
            return
        self.dataset = self.scaling = None
        self.dataset_changed.emit(None)
        self._set_state("loading")
        self._loader.load(data)

    def _kept_weights(self, before: Project, after: Project) -> Weights | None:
        """What has been learned, where only points under the user's hand changed: a run then goes on from there."""
        same_network = replace(before, data=after.data) == after
        if not same_network or not after.data.goes_on_from(before.data):
            return None
        if self._state == "running":
            self._autorun = "run"
        return self._opened_weights if self._latest is None else self._latest.weights

    def _show_dataset(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.dataset_changed.emit(dataset)
        self._make_ready()

    def _show_loading_failed(self, error: Exception) -> None:
        self._set_state("blocked")
        self.failed.emit(error)

    def close(self) -> None:
        """Stop everything and join the threads. The undo stack falls silent: it would speak once more when it dies."""
        self.undo_stack.blockSignals(True)
        self.closing.emit()
        self._clock.stop()
        self._loader.cancel()
        self._training.close()
        self.predictor.close()
