"""Another method over the same samples: fitted away from the window, drawn as a second boundary or line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.data.dataset import Array, Dataset, Progress, Split
from core.errors import GradusError
from core.fields import replace_fields
from core.reference.method import METHODS, Answer, Line, MethodSpec, fit, score
from gui.i18n import sentence, shown
from gui.session import Session
from gui.widgets.field_maps import probabilities
from gui.widgets.point_rival_card import RivalCard, Terms
from gui.work.task import Task

if TYPE_CHECKING:
    from gui.work.prediction import Model

MOST_MEASURED = 2000
"""So many samples of each part are put to the network for the figures beside the method's."""
MOST_ROWS = 3
Answering = Callable[[Array], Array]
Drawing = Callable[[Answering], Any]
"""Turns answers into what a view shows of them; runs away from the window, so it holds only values."""
FIRST = {"regression": "closed_form", "binary": "logistic", "multiclass": "logistic"}


class Comparing(QObject):
    """Off until `switch(True)`. `answered` carries what `plan()` made of the answers, or None for nothing to show."""

    answered = Signal(object)

    def __init__(self, card: RivalCard, plan: Callable[[], Drawing], parent: QObject) -> None:
        super().__init__(parent)
        self.card, self._plan = card, plan
        self.answer: Answer | None = None
        self._session: Session | None = None
        self._methods: dict[str, MethodSpec] = {key: member() for key, member in METHODS.items()}
        self._key = ""
        self._on = False
        self._task: Task | None = None
        self._shown_for = ""
        self._stale = False
        self._fitted: Dataset | None = None
        card.method_chosen.connect(self._choose)
        card.setting_changed.connect(self._set)

    def attach(self, session: Session) -> None:
        self._session = session

    def follow(self) -> None:
        """The view shows the session anew: fit again where it has other samples than those that were fitted."""
        dataset = None if self._session is None else self._session.dataset
        if self._on and dataset is not self._fitted:
            self.renew()

    def switch(self, on: bool) -> None:
        """Compare, or stop it."""
        self._on = on
        self.renew()

    def retranslate(self) -> None:
        """Renew the names of the methods."""
        self._offer()

    def renew(self) -> None:
        """Fit anew: the samples, the method or its settings changed."""
        self.answer = None
        self._fitted = None if self._session is None else self._session.dataset
        self.redraw()
        self.measure()

    def redraw(self) -> None:
        """The plane changed, or the samples did: one piece of work at a time, the latest wish comes last."""
        dataset = None if self._session is None else self._session.dataset
        if not self._on or dataset is None:
            self._finish(None, None)
            return
        self._offer()
        if self._task is not None:
            self._stale = True
            return
        method, kept, draw = self._methods[self._key], self.answer, self._plan()

        def work(_progress: Progress) -> tuple[Answer, Any]:
            answer = kept or fit(method, dataset)
            return answer, draw(answer.answers)

        self._stale = False
        self._task = Task(work)  # it may outlive this view, and then nobody hears of it
        self._task.done.connect(self._arrived)
        self._task.failed.connect(self._show_problem)
        self._task.start()

    def measure(self) -> None:
        """Ask what the network as it is now scores on the same samples."""
        session = self._session
        if self._on and session is not None and session.dataset is not None:
            session.predictor.request("rival network", _scores, self._show_scores)

    def _show_scores(self, scores: tuple[float | None, float | None]) -> None:
        self.card.show_scores(0, *scores)

    def _offer(self) -> None:
        dataset = None if self._session is None else self._session.dataset
        if dataset is None:
            return
        suiting = [key for key, method in self._methods.items() if dataset.task in method.tasks]
        if not suiting:  # no classical answer to a sequence
            return
        if self._key not in suiting:
            self._key = FIRST.get(dataset.task, suiting[0])
        self.card.set_regression(dataset.task == "regression")
        self.card.show_methods([(key, shown(METHODS[key].name)) for key in suiting], self._key)
        self.card.combo.setToolTip(shown(METHODS[self._key].help))
        if self._shown_for != self._key:
            self._shown_for = self._key
            self.card.show_settings(self._methods[self._key])

    def _choose(self, key: str) -> None:
        self._key = key
        self.renew()

    def _set(self, name: str, value: object) -> None:
        self._methods[self._key] = replace_fields(self._methods[self._key], **{name: value})
        self.renew()

    def _arrived(self, found: tuple[Answer, Any]) -> None:
        self._task = None
        if self._stale:
            self.redraw()
        else:
            self._finish(*found)

    def _finish(self, answer: Answer | None, drawing: Any) -> None:
        self.answer = answer
        self.card.show_problem("")
        if answer is not None:
            self.card.show_scores(1, answer.train_score, answer.test_score)
            self.card.show_terms(*_terms(answer.line))
        self.answered.emit(drawing)

    def _show_problem(self, error: Exception) -> None:
        self._task = None
        if self._stale:
            self.redraw()
            return
        self._finish(None, None)
        self.card.show_scores(1, None, None)
        self.card.show_terms((), ())
        self.card.show_problem(sentence(error) if isinstance(error, GradusError) else str(error))


def _scores(model: Model) -> tuple[float | None, float | None]:
    return _score(model, model.dataset, model.dataset.train), _score(model, model.dataset, model.dataset.test)


def _score(model: Model, dataset: Dataset, part: Split) -> float | None:
    if not len(part):
        return None
    said = np.asarray(probabilities(model, part.inputs[:MOST_MEASURED]))
    return score(said, part.targets[:MOST_MEASURED], dataset.task)


def _terms(line: Line | None) -> tuple[list[Terms], list[Terms]]:
    """Per output: coefficients with names and the intercept, in own units and standardised."""
    if line is None:
        return [], []
    return _named(line.inputs, line.coefficients, line.intercepts), _named(
        line.inputs, line.scaled, line.scaled_intercepts
    )


def _named(names: tuple[str, ...], coefficients: Array, intercepts: Array) -> list[Terms]:
    return [
        [*zip(row.tolist(), names), (float(constant), "")]
        for row, constant in list(zip(coefficients, intercepts))[:MOST_ROWS]
    ]
