"""The prediction worker: a second copy of the model on its own thread; it looks while training learns."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import Shiboken

from core.data.dataset import Dataset
from core.data.scaling import Scaling
from core.project.document import Project
from core.training.events import Snapshot, Weights

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class Model:
    """What a computation gets: the module (this thread's own, in evaluation mode) and what belongs to it."""

    project: Project
    dataset: Dataset
    scaling: Scaling
    module: nn.Module
    step: int
    epoch: int


Compute = Callable[[Model], Any]
ComputeAlone = Callable[[Model | None], Any]


@dataclass(frozen=True)
class _Wish:
    compute: Callable[[Any], Any]
    answer: Callable[[Any], None]
    generation: int
    urgent: bool = False
    alone: bool = False


class PredictionThread(QObject):
    """Answers wishes in turn; of several wishes under one key only the latest is computed (latest wins).

    `request("field", compute, answer)`: `compute(model)` runs on the prediction thread, `answer(result)` on this one.
    Without a model the wish waits until there is one. `request_first` is for what a hand waits for: it goes before all
    others, and is computed with None where there is no model. A `compute` that returns an iterator is worked off in
    portions, each of them answered (None is not); between two portions every other wish has its turn.
    `initial` carries the untrained weights after `prepare`.
    """

    initial = Signal(object)
    failed = Signal(object)

    _wake = Signal()
    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._wishes: dict[str, _Wish] = {}
        self._next_model: tuple[int, Project, Dataset, Scaling, Weights | None] | None = None
        self._next_weights: tuple[int, Snapshot] | None = None
        self._generation = 0
        self._retired = False
        self._thread = QThread(self)
        self._thread.setObjectName("prediction")
        self._worker = _Worker(self)
        self._worker.moveToThread(self._thread)
        self._wake.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def prepare(self, project: Project, dataset: Dataset, scaling: Scaling, weights: Weights | None = None) -> None:
        """Use another network from now on, with its initial weights unless some are given.

        Wishes that were made before are dropped: they may have been meant for another kind of data. `initial` follows
        and is the moment to wish anew.
        """
        with self._lock:
            self._generation += 1
            self._wishes.clear()
            self._next_model = (self._generation, project, dataset, scaling, weights)
            self._next_weights = None
        self._wake.emit()

    def retire(self) -> None:
        """The present model answers no more: wishes for it are dropped."""
        with self._lock:
            self._generation += 1
            self._wishes.clear()
            self._next_model, self._next_weights = None, None
            self._retired = True

    def load(self, snapshot: Snapshot) -> None:
        """Use the weights of a snapshot from now on."""
        with self._lock:
            self._next_weights = (self._generation, snapshot)
        self._wake.emit()

    def request(self, key: str, compute: Compute, answer: Callable[[Any], None]) -> None:
        with self._lock:
            self._wishes[key] = _Wish(compute, answer, self._generation)
        self._wake.emit()

    def request_first(self, key: str, compute: ComputeAlone, answer: Callable[[Any], None]) -> None:
        with self._lock:
            self._wishes[key] = _Wish(compute, answer, self._generation, urgent=True, alone=True)
        self._wake.emit()

    def close(self) -> None:
        """Finish the computation under way, drop the others, end the thread."""
        with self._lock:
            self._wishes.clear()
        self._thread.quit()
        self._thread.wait()

    def _deliver(self, answer: Callable[[Any], None], result: object) -> None:
        """Give the result to whoever asked, unless it has been taken down meanwhile."""
        asked_by = getattr(answer, "__self__", None)
        if not isinstance(asked_by, QObject) or Shiboken.isValid(asked_by):
            answer(result)


class _Worker(QObject):
    """The side that lives on the prediction thread."""

    def __init__(self, owner: PredictionThread) -> None:
        super().__init__()
        self._owner = owner
        self._model: Model | None = None
        self._generation = 0
        self._begun: dict[str, tuple[_Wish, Iterator[Any]]] = {}

    def work(self) -> None:
        """Take over new models and weights, then compute one wish or portion; wake again while there are more."""
        try:
            self._renew()
            self._compute_one()
        except Exception as error:
            self._owner.failed.emit(error)

    def _renew(self) -> None:
        owner = self._owner
        with owner._lock:
            model, owner._next_model = owner._next_model, None
            weights, owner._next_weights = owner._next_weights, None
            retired, owner._retired = owner._retired, False
        if retired:
            self._model = None
        if model is not None:
            self._generation = model[0]
            self._model = self._built(*model[1:])
        if weights is not None and self._model is not None and weights[0] == self._generation:
            self._model = _with_weights(self._model, weights[1])

    def _built(self, project: Project, dataset: Dataset, scaling: Scaling, weights: Weights | None) -> Model:
        from core.training.weights import read_weights, write_weights

        module = project.network.build(project.training.seed).eval()
        if weights is not None:
            write_weights(module, weights)
        self._owner.initial.emit(Snapshot(0, 0, read_weights(module)))
        return Model(project, dataset, scaling, module, 0, 0)

    def _compute_one(self) -> None:
        key, wish = self._next_wish()
        if wish is not None:
            self._begun.pop(key, None)
            result = wish.compute(self._model)
            if isinstance(result, Iterator):
                self._begun[key] = wish, result
                self._owner._wake.emit()
            else:
                self._deliver(wish, result)
        elif self._begun:
            key = next(iter(self._begun))
            wish, portions = self._begun.pop(key)
            self._work_on(key, wish, portions)

    def _work_on(self, key: str, wish: _Wish, portions: Iterator[Any]) -> None:
        """The next portion of a long computation; it queues up behind the others that are under way."""
        if not self._wanted(wish):
            return
        try:
            result = next(portions)
        except StopIteration:
            return
        self._begun[key] = wish, portions
        self._owner._wake.emit()
        if result is not None:
            self._deliver(wish, result)

    def _next_wish(self) -> tuple[str, _Wish | None]:
        """What can be computed now, the urgent first; wakes the thread again while more is waiting."""
        with self._owner._lock:
            ready = self._model is not None and not self._owner._retired
            wishes = {key: wish for key, wish in self._owner._wishes.items() if ready or wish.alone}
            if not wishes:
                return "", None
            key = next((key for key, wish in wishes.items() if wish.urgent), next(iter(wishes)))
            wish = self._owner._wishes.pop(key)
        if len(wishes) > 1:
            self._owner._wake.emit()
        return key, wish

    def _deliver(self, wish: _Wish, result: object) -> None:
        if self._wanted(wish):
            self._owner._answered.emit(wish.answer, result)

    def _wanted(self, wish: _Wish) -> bool:
        """Whether nobody has put another network on the desk since the wish was made."""
        with self._owner._lock:
            now = self._owner._generation
        return wish.generation == now and (wish.alone or self._generation == now)


def _with_weights(model: Model, snapshot: Snapshot) -> Model:
    from core.training.weights import write_weights

    write_weights(model.module, snapshot.weights)
    return Model(model.project, model.dataset, model.scaling, model.module, snapshot.step, snapshot.epoch)
