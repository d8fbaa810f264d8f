"""Unrolled: a recurrent network walks through a word: what it reads, remembers and says, its text at every epoch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import GradusError
from core.fields import replace_fields
from core.inspection.unrolled import Unrolled, unroll
from core.project.document import Project
from core.project.fitting import for_data
from core.texts import N_, Text
from core.training.events import Snapshot, TrainingEvent, Weights
from core.training.recorder import Recorder
from gui import theme
from gui.i18n import sentence, shown
from gui.number_hand import Number, NumberHand
from gui.session import Session
from gui.view import VIEWS, View
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.number_cells import Cell
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.widgets.sheet import Hairline
from gui.widgets.unrolled_chain import UnrolledChain
from gui.widgets.unrolled_texts import EpochTexts
from gui.widgets.unrolled_weights import Part, UnrolledWeights, parts_of
from gui.widgets.weight_matrix import BIAS, WeightMatrix
from gui.work.prediction import Model

OWN_WORD = N_("views", "Learn another word")
MOST_LETTERS = 24
MOST_TEXTS = 240
"""Of a longer run only every second, fourth … epoch is spelled."""


@dataclass(frozen=True)
class _Answer:
    """The walk with the weights as they are, and the texts of moments by step."""

    now: Unrolled
    step: int
    texts: dict[int, tuple[int, str]]


@VIEWS.register
class UnrolledView(View):
    key: ClassVar[str] = "unrolled"
    name: ClassVar[Text] = N_("views", "Unrolled")
    icon: ClassVar[str] = "link"
    order: ClassVar[int] = 15

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts: dict[int, tuple[int, str]] = {}
        self._recorder: Recorder | None = None
        self._build()
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.kind == "sequence" and project.data.task == "sequence"

    def _build(self) -> None:
        self.sentence = Label("", "label", "text2", wrap=True)
        self.sentence.setObjectName("unrolled_sentence")
        self.chain, self.epochs = UnrolledChain(), EpochTexts()
        self.chain.setObjectName("unrolled_chain")
        self.epochs.setObjectName("unrolled_texts")
        self.epochs_title, self.epochs_note = Label("", "strong"), Label("", "label", "text2")
        self.empty = EmptyState("link", "")
        self.page = Segmented([("steps", ""), ("weights", "")], "steps")
        self.page.setObjectName("unrolled_page")
        self.weights = UnrolledWeights()
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.addWidget(self.weights)
        self.weights_room = scrolling(inside)
        self.hand = NumberHand(self.weights, self)
        self.word, self.answer = QLineEdit(), QLineEdit()
        self.word_label, self.answer_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.learn = Button("", "play")
        for widget, name in ((self.word, "word"), (self.answer, "answer"), (self.learn, "learn")):
            widget.setObjectName(f"unrolled_{name}")
        self.word_label.setBuddy(self.word)
        self.answer_label.setBuddy(self.answer)
        for edit in (self.word, self.answer):
            edit.setMaxLength(MOST_LETTERS)
            edit.returnPressed.connect(self._learn)
        own = QHBoxLayout()
        own.setSpacing(8)
        for part, stretch in (
            (self.word_label, 0), (self.word, 1), (self.answer_label, 0), (self.answer, 1), (self.learn, 0),
        ):  # fmt: skip
            own.addWidget(part, stretch)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.epochs_title)
        head.addWidget(self.epochs_note)
        head.addStretch(1)
        margin = theme.px(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, theme.px(4), margin, margin)
        column.setSpacing(theme.px(8))
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self.sentence, 1)
        top.addWidget(self.page)
        column.addLayout(top)
        column.addWidget(self.chain, 1)
        column.addWidget(self.weights_room, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self.epochs)
        column.addWidget(Hairline())
        column.addLayout(own)
        self.learn.clicked.connect(self._learn)
        self.epochs.picked.connect(self._look_back)
        self.page.changed.connect(lambda _: self._show_page())
        self.weights.wanted.connect(self._open_number)
        self.chain.hide()
        self.weights_room.hide()

    def attach(self, session: Session) -> None:
        session.time.moved.connect(self._ask)
        self.hand.attach(session)
        session.project_changed.connect(lambda _: self._show_weights())
        super().attach(session)

    def catch_up(self) -> None:
        session = self.session
        if session is None:
            return
        there = self._is_there()
        self.empty.setVisible(not there)
        self._show_page()
        if not there:
            self.texts = {}
            self._show_texts(-1)
        for edit, field in ((self.word, "word"), (self.answer, "answer")):
            if not edit.hasFocus():
                edit.setText(str(getattr(session.project.data, field, "")))
        self._ask()

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        self._ask()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._show_weights()
        self._ask()

    def retranslate(self) -> None:
        self.epochs_title.setText(self.tr("The text after every epoch"))
        self.word_label.setText(self.tr("Reads"))
        self.answer_label.setText(self.tr("Should say"))
        self.word.setAccessibleName(self.tr("Reads"))
        self.answer.setAccessibleName(self.tr("Should say"))
        self.word.setToolTip(self.tr("The word that the network reads, letter by letter."))
        self.answer.setToolTip(self.tr("The word that it should say, with as many letters."))
        self.learn.setText(self.tr("Learn this word"))
        self.learn.setToolTip(self.tr("Take these two words as the data and begin anew; it can be undone."))
        self.chain.setAccessibleName(self.tr("The network at every time step"))
        self.epochs.setAccessibleName(self.tr("The text after every epoch"))
        fact, hint = self.tr("No sequence to walk through."), self.tr("Give both words the same number of letters.")
        self.empty.set_texts(fact, hint)
        self._show_texts(-1)
        self.page.set_options([("steps", self.tr("Time steps")), ("weights", self.tr("Weights"))])
        self.page.setAccessibleName(self.tr("What is shown of the network"))
        self.weights.retranslate()
        self._ask()

    # single numbers

    def _show_page(self) -> None:
        """The walk or the weights; a network without recurrent layers has none to show."""
        there = self._is_there()
        recurrent = there and self.session is not None and bool(parts_of(self.session.project.network))
        weights = recurrent and self.page.key == "weights"
        self.page.setVisible(recurrent)
        self.chain.setVisible(there and not weights)
        self.weights_room.setVisible(weights)
        if not weights:
            self.hand.editor.put_away()
        self._show_weights()

    def _show_weights(self) -> None:
        session = self.session
        if session is None or session.snapshot is None or session.dataset is None or self.weights_room.isHidden():
            return
        letters = tuple(str(name) for name in session.dataset.class_names)
        self.weights.show_weights(session.project.network, session.snapshot.weights, letters)

    def _open_number(self, matrix: WeightMatrix, part: Part, cell: Cell) -> None:
        row, column = cell
        is_bias = column == BIAS
        number = Number(part.layer, part.parameter("bias" if is_bias else "weight"), (row,) if is_bias else cell)
        place = matrix.beside(cell).toAlignedRect()
        corner = matrix.mapTo(self.weights, place.topLeft())
        self.hand.open(number, matrix.cell_name(cell), QRect(corner, place.size()))

    # looking

    def _is_there(self) -> bool:
        session = self.session
        if session is None or session.dataset is None or not self.suits(session.project):
            return False
        return session.project.problem() is None

    def forget(self) -> None:
        self.texts = {}

    def _ask(self) -> None:
        """Walk through the word with the newest weights, and with those of the moments that are not known yet."""
        session = self.session
        if session is None or not self.isVisible() or not self._is_there():
            return
        recorder = session.time.recorder
        if recorder is not self._recorder:  # another run, or a branch of it
            self._recorder, self.texts = recorder, {}
        epochs = {moment.epoch: moment for moment in recorder.moments}  # the last of an epoch counts
        stride = 1
        while len(epochs) > MOST_TEXTS * stride:
            stride *= 2
        kept = [moment for epoch, moment in epochs.items() if epoch % stride == 0]
        fresh = tuple((m.step, m.epoch, m.weights) for m in kept if m.step not in self.texts)
        session.predictor.request("unrolled", partial(_walk, moments=fresh), self._take)

    def _take(self, answer: _Answer) -> None:
        session = self.session
        if session is None or session.dataset is None:
            return
        dataset = session.dataset
        letters = tuple(str(name) for name in dataset.class_names)
        wanted = tuple(int(index) for index in np.ravel(dataset.train.targets[0]))
        if len(answer.now.shares) != len(wanted) or answer.now.shares.shape[1] != len(letters):
            return
        self.texts |= answer.texts
        self.chain.show_unrolled(answer.now, letters, wanted)
        self._show_texts(answer.step)
        self.sentence.setText(self._sentence(answer.now, letters, wanted))

    def _show_texts(self, now: int) -> None:
        data = self.session.project.data if self.session is not None else None
        there = self.tr("click one to go back to it")
        self.epochs_note.setText(there if len(self.texts) > 1 else self.tr("press Run and they appear here"))
        self.epochs.show_texts(self.texts, str(getattr(data, "answer", "")), now)

    def _sentence(self, walked: Unrolled, letters: tuple[str, ...], wanted: tuple[int, ...]) -> str:
        right = sum(said == target for said, target in zip(walked.said, wanted))
        text = "".join(letters[index] for index in walked.said)
        if right == len(wanted):
            words = self.tr(
                "It says “{text}”: every letter is right. Each column is the same network a time step later."
            )
        else:
            words = self.tr("It says “{text}”, {right} of {all} letters right. Arrows to the right carry its memory.")
        return words.format(text=text, right=right, all=len(wanted))

    def _look_back(self, step: int) -> None:
        if self.session is not None:
            self.session.time.look_at_step(step)

    # another word

    def _learn(self) -> None:
        session = self.session
        if session is None:
            return
        word, answer = self.word.text().strip(), self.answer.text().strip()
        try:
            data = replace_fields(session.project.data, word=word, answer=answer)
            data.load()
        except GradusError as error:
            self.sentence.setText(sentence(error))
            return
        self.word.clearFocus()
        self.answer.clearFocus()
        session.edit(for_data(session.project, data), shown(OWN_WORD))


def _walk(model: Model, moments: tuple[tuple[int, int, Weights], ...]) -> _Answer:
    """For the prediction thread: unroll the word with the weights as they are, and spell it with those of moments."""
    import torch

    from core.training.weights import read_weights, write_weights

    inputs = torch.from_numpy(model.scaling.apply(model.dataset.train.inputs[:1]))
    keys = [layer.key for layer in model.project.network.layers]
    letters = [str(name) for name in model.dataset.class_names]
    module: torch.nn.Sequential = model.module  # type: ignore[assignment]

    def walk() -> Unrolled:
        to_shares = partial(model.project.training.loss.probabilities, task=model.dataset.task)
        return unroll(module, keys, inputs, to_shares)

    own = read_weights(module)
    texts = {}
    try:
        for step, epoch, weights in moments:
            write_weights(module, weights)
            texts[step] = epoch, "".join(letters[index] for index in walk().said)
    finally:
        write_weights(module, own)
    return _Answer(walk(), model.step, texts)
