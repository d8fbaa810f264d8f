"""The prediction worker: a second copy of the model on its own thread; it looks while training learns."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import Shiboken

from core.data.dataset import Dataset
from core.data.scaling import Scaling
from core.project.document import Project
from core.training.courtesy import Courtesy
from core.training.events import Snapshot, Weights
from gui.work.turn import Turn

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
    number: int
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

    A training that knows the `turn` stands back while the window shows an answer and while a hand waits for one.

    `compute` and `answer` may hold widgets, and a widget that is let go of last by another thread dies there. So every
    wish is kept on this side until the worker has said that it is done with it.
    """

    initial = Signal(object)
    failed = Signal(object)

    _wake = Signal()
    _answered = Signal(int, object)
    _built = Signal(int, object)
    _spent = Signal(object)

    def __init__(self, parent: QObject | None = None, turn: Turn | None = None) -> None:
        super().__init__(parent)
        self._turn = turn or Turn(Courtesy(), self)
        self._lock = threading.Lock()
        self._wishes: dict[str, _Wish] = {}
        self._kept: dict[int, _Wish] = {}
        self._numbers = count()
        self._next_model: tuple[int, Project, Dataset, Scaling, Weights | None] | None = None
        self._next_weights: tuple[int, Snapshot] | None = None
        self._generation = 0
        self._retired = False
        self._hand_waits = False
        self._thread = QThread(self)
        self._thread.setObjectName("prediction")
        self._worker = _Worker(self)
        self._worker.moveToThread(self._thread)
        self._wake.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._spent.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        self._built.connect(self._show_initial, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def prepare(self, project: Project, dataset: Dataset, scaling: Scaling, weights: Weights | None = None) -> None:
        """Use another network from now on, with its initial weights unless some are given.

        Wishes that were made before are dropped: they may have been meant for another kind of data. `initial` follows
        and is the moment to wish anew.
        """
        with self._lock:
            self._generation += 1
            self._drop_wishes()
            self._next_model = (self._generation, project, dataset, scaling, weights)
            self._next_weights = None
        self._wake.emit()

    def retire(self) -> None:
        """The present model answers no more: wishes for it are dropped."""
        with self._lock:
            self._generation += 1
            self._drop_wishes()
            self._next_model, self._next_weights = None, None
            self._retired = True

    def load(self, snapshot: Snapshot) -> None:
        """Use the weights of a snapshot from now on."""
        with self._lock:
            self._next_weights = (self._generation, snapshot)
        self._wake.emit()

    def request(self, key: str, compute: Compute, answer: Callable[[Any], None]) -> None:
        self._wish(key, _Wish(next(self._numbers), compute, answer, self._generation))

    def request_first(self, key: str, compute: ComputeAlone, answer: Callable[[Any], None]) -> None:
        self._wish(key, _Wish(next(self._numbers), compute, answer, self._generation, urgent=True, alone=True))

    def _wish(self, key: str, wish: _Wish) -> None:
        self._kept[wish.number] = wish
        with self._lock:
            before = self._wishes.get(key)
            self._wishes[key] = wish
        if before is not None:
            del self._kept[before.number]
        self._mind_the_hand()
        self._wake.emit()

    def close(self) -> None:
        """Finish the computation under way, drop the others, end the thread; nothing more is answered."""
        with self._lock:
            self._drop_wishes()
        self._thread.quit()
        self._thread.wait()
        self._kept.clear()
        self._mind_the_hand()

    def _drop_wishes(self) -> None:
        """What the worker has not begun is not wanted any more; the lock is held."""
        for wish in self._wishes.values():
            del self._kept[wish.number]
        self._wishes.clear()
        self._mind_the_hand()

    def _mind_the_hand(self) -> None:
        """Let the training stand back as long as a hand waits for an answer."""
        waits = any(wish.urgent for wish in self._kept.values())
        if waits and not self._hand_waits:
            self._turn.courtesy.__enter__()
        elif self._hand_waits and not waits:
            self._turn.courtesy.__exit__(None, None, None)
        self._hand_waits = waits

    def _deliver(self, number: int, result: object) -> None:
        """Give the result to whoever asked, unless it has been taken down meanwhile."""
        wish = self._kept.get(number)
        if wish is not None and _is_there(wish.answer):
            self._turn.take_for_hand() if wish.urgent else self._turn.take()
            wish.answer(result)

    def _show_initial(self, generation: int, snapshot: Snapshot) -> None:
        """Those of a network that has been put away meanwhile would be taken for the present one's."""
        if generation == self._generation:
            self.initial.emit(snapshot)

    def _let_go(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._kept.pop(number, None)
        self._mind_the_hand()


def _is_there(answer: Callable[[Any], None]) -> bool:
    """Whether the object whose method `answer` is (also with some of its arguments given) still lives in Qt."""
    asked_by = getattr(answer.func if isinstance(answer, partial) else answer, "__self__", None)
    return not isinstance(asked_by, QObject) or Shiboken.isValid(asked_by)


class _Worker(QObject):
    """The side that lives on the prediction thread."""

    def __init__(self, owner: PredictionThread) -> None:
        super().__init__()
        self._owner = owner
        self._model: Model | None = None
        self._generation = 0
        self._begun: dict[str, tuple[_Wish, Iterator[Any]]] = {}
        self._spent: list[int] = []

    def work(self) -> None:
        """Take over new models and weights, then compute one wish or portion; wake again while there are more."""
        try:
            self._renew()
            self._compute_one()
        except Exception as error:
            self._owner.failed.emit(error)
        if self._spent:
            spent, self._spent = tuple(self._spent), []
            self._owner._spent.emit(spent)

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
        self._owner._built.emit(self._generation, Snapshot(0, 0, read_weights(module)))
        return Model(project, dataset, scaling, module, 0, 0)

    def _compute_one(self) -> None:
        key, wish = self._next_wish()
        if wish is not None:
            self._leave_off(key)
            self._spent.append(wish.number)
            result = wish.compute(self._model)
            if isinstance(result, Iterator):
                self._spent.remove(wish.number)
                self._begun[key] = wish, result
                self._owner._wake.emit()
            else:
                self._deliver(wish, result)
        elif self._begun:
            key = next(iter(self._begun))
            wish, portions = self._begun.pop(key)
            self._work_on(key, wish, portions)

    def _leave_off(self, key: str) -> None:
        """A new wish under the same key ends a long computation."""
        if key in self._begun:
            self._spent.append(self._begun.pop(key)[0].number)

    def _work_on(self, key: str, wish: _Wish, portions: Iterator[Any]) -> None:
        """The next portion of a long computation; it queues up behind the others that are under way."""
        self._spent.append(wish.number)
        if not self._wanted(wish):
            return
        try:
            result = next(portions)
        except StopIteration:
            return
        self._spent.remove(wish.number)
        self._begun[key] = wish, portions
        self._owner._wake.emit()
        if result is not None:
            self._deliver(wish, result)

    def _next_wish(self) -> tuple[str, _Wish | None]:
        """What can be computed now, the urgent first; wakes the thread again while more is waiting."""
        with self._owner._lock:
            ready = self._model is not None and not self._owner._retired
            able = {key: wish.urgent for key, wish in self._owner._wishes.items() if ready or wish.alone}
            if not able:
                return "", None
            key = max(able, key=able.__getitem__)  # the first of the urgent ones, or of all
            wish = self._owner._wishes.pop(key)
        if len(able) > 1:
            self._owner._wake.emit()
        return key, wish

    def _deliver(self, wish: _Wish, result: object) -> None:
        if self._wanted(wish):
            self._owner._answered.emit(wish.number, result)

    def _wanted(self, wish: _Wish) -> bool:
        """Whether nobody has put another network on the desk since the wish was made."""
        with self._owner._lock:
            now = self._owner._generation
        return wish.generation == now and (wish.alone or self._generation == now)


def _with_weights(model: Model, snapshot: Snapshot) -> Model:
    from core.training.weights import write_weights

    write_weights(model.module, snapshot.weights)
    return Model(model.project, model.dataset, model.scaling, model.module, snapshot.step, snapshot.epoch)
