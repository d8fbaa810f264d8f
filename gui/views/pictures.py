"""Pictures: the network's worst mistakes, and samples of every class with the share that it reads rightly."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.data.dataset import Split
from core.inspection.answers import Answers, held_out
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.i18n import filled, shown
from gui.view import VIEWS, View
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.picture_cards import Card, PictureCards
from gui.widgets.picture_detail import PictureDetail
from gui.widgets.picture_grid import as_pictures
from gui.widgets.picture_rows import ClassRow, PictureRows, Sample
from gui.widgets.scroll import ScrollColumn, scrolling
from gui.widgets.segmented import Segmented
from gui.work.looks import Looks, look_at_held_out

MOST_CARDS, MOST_IN_ROW = 48, 16
MISTAKES, CLASSES = "mistakes", "classes"


@VIEWS.register
class PicturesView(View):
    key: ClassVar[str] = "pictures"
    name: ClassVar[Text] = N_("views", "Pictures")
    icon: ClassVar[str] = "image"
    order: ClassVar[int] = 30

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self._samples: Split | None = None
        self._chosen: int | None = None
        self._shown = 0
        self._names: list[str] = []
        self._looks = Looks("pictures", look_at_held_out, self._show_answers, self)
        self._build()
        self.switch.changed.connect(lambda _key: self._show())
        self.cards.chosen.connect(self._choose)
        self.rows.chosen.connect(self._choose)
        self.retranslate()

    def _build(self) -> None:
        self.switch = Segmented([(MISTAKES, ""), (CLASSES, "")])
        self.switch.setObjectName("pictures_switch")
        self.note = Label("", "label", "text2", wrap=True)
        self.cards, self.rows = PictureCards(), PictureRows()
        self.cards.setObjectName("worst_pictures")
        self.rows.setObjectName("class_pictures")
        self.detail = PictureDetail()
        self.detail.setObjectName("picture_detail")
        self.none = EmptyState("check", "")
        self.stack = QStackedWidget()
        cards = _padded(self.cards)
        cards.room_changed.connect(self.cards.use_room)
        for part in (cards, _padded(self.rows), self.none):
            self.stack.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.switch)
        head.addWidget(self.note, 1)
        body = QHBoxLayout()
        body.setSpacing(theme.px(20))
        body.addWidget(self.stack, 1)
        body.addWidget(self.detail)
        self.parts = QWidget()
        column = QVBoxLayout(self.parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addLayout(body, 1)
        self.empty = EmptyState("image", "")
        outer = QVBoxLayout(self)
        margin = theme.px(16)
        outer.setContentsMargins(margin, theme.px(4), margin, margin)
        outer.addWidget(self.parts, 1)
        outer.addWidget(self.empty, 1)
        self.parts.hide()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.kind == "pictures" and project.data.task in ("binary", "multiclass")

    def forget(self) -> None:
        self._looks.forget()
        self._answers = self._samples = None

    def catch_up(self) -> None:
        assert self.session is not None
        self._looks.forget()
        if self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)
        else:
            self._chosen = None
            self.forget()
            self.parts.hide()
            self.empty.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.session is not None and self.session.dataset is not None:
            self._looks.want(self.session)

    def retranslate(self) -> None:
        self.switch.set_options([(MISTAKES, self.tr("Worst mistakes")), (CLASSES, self.tr("By class"))])
        self.switch.setAccessibleName(self.tr("What to show"))
        self.cards.setAccessibleName(self.tr("Worst mistakes"))
        self.rows.setAccessibleName(self.tr("Samples by class"))
        self.none.set_texts(self.tr("No mistakes."), self.tr("Every test picture is read rightly."))
        self.empty.set_texts(
            self.tr("No answers yet."), self.tr("They appear when the data are there, and follow the training.")
        )
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.detail.setFixedWidth(min(theme.px(340), max(theme.px(200), self.width() // 3)))

    def _show_answers(self, answers: Answers) -> None:
        dataset = None if self.session is None else self.session.dataset
        if dataset is None or len(answers) != len(held_out(dataset)):
            return
        self._answers, self._samples = answers, held_out(dataset)
        self._names = [shown(name) for name in dataset.class_names]
        self.empty.hide()
        self.parts.show()
        self._show()

    def _choose(self, index: int) -> None:
        self._chosen = self._shown = index
        self._show_detail()

    def _show(self) -> None:
        """The page that is chosen, and the picture beside it."""
        answers = self._answers
        if answers is None:
            return
        mistakes = answers.mistakes()
        words = self.tr("{right} of {count} test pictures read rightly, {mistakes} mistakes")
        self.note.setText(
            words.format(
                right=numbers.percent(answers.accuracy),
                count=numbers.whole(len(answers)),
                mistakes=numbers.whole(len(mistakes)),
            )
        )
        self._shown = int(mistakes[0]) if len(mistakes) else 0
        if self._chosen is not None and self._chosen < len(answers):
            self._shown = self._chosen
        if self.switch.key == CLASSES:
            self._show_classes(answers)
        else:
            self._show_mistakes(answers, mistakes[:MOST_CARDS])
        self._show_detail()

    def _show_mistakes(self, answers: Answers, worst: np.ndarray) -> None:
        assert self._samples is not None
        losses = answers.losses
        cards = []
        for index in worst.tolist():
            true, said = self._names[answers.labels[index]], self._names[answers.decided[index]]
            confidence = numbers.percent(float(answers.shares[index].max()))
            tip = filled(
                self.tr("{true} read as {said} with {confidence}. Loss {loss}."),
                true=true,
                said=said,
                confidence=confidence,
                loss=numbers.number(float(losses[index])),
            )
            cards.append(Card(index, f"{true} → {said}", confidence, tip))
        self.cards.set_cards(cards, as_pictures(self._samples.inputs[worst]), self._shown)
        self.stack.setCurrentIndex(0 if cards else 2)

    def _show_classes(self, answers: Answers) -> None:
        """The first test pictures of every class stay where they are; only their frames change."""
        assert self._samples is not None
        inputs, right, found, rows = self._samples.inputs, answers.right, answers.found(), []
        for label, name in enumerate(self._names):
            first = np.flatnonzero(answers.labels == label)[:MOST_IN_ROW]
            tips = [filled(self.tr("Read as {said}."), said=self._names[answers.decided[i]]) for i in first]
            samples = [
                Sample(int(index), picture, bool(right[index]), tip)
                for index, picture, tip in zip(first, as_pictures(inputs[first]), tips, strict=True)
            ]
            rows.append(ClassRow(name, float(found[label]), samples))
        self.rows.set_rows(rows)
        self.stack.setCurrentIndex(1)

    def _show_detail(self) -> None:
        answers, samples, index = self._answers, self._samples, self._shown
        if answers is None or samples is None:
            return
        picture = as_pictures(samples.inputs[index : index + 1])[0]
        true, said = self._names[answers.labels[index]], self._names[answers.decided[index]]
        title = true if true == said else filled(self.tr("{true} read as {said}"), true=true, said=said)
        note = self.tr("Test picture {number} · loss {loss}").format(
            number=numbers.whole(index + 1), loss=numbers.number(float(answers.losses[index]))
        )
        self.detail.show_picture(picture, title, note, self._names, answers.shares[index])


def _padded(part: QWidget) -> ScrollColumn:
    """In a scroll column, with room for its bar."""
    inside = QVBoxLayout()
    inside.setContentsMargins(0, 0, theme.px(10), 0)
    inside.addWidget(part)
    inside.addStretch(1)
    return scrolling(inside)
