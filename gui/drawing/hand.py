"""Own drawings and teaching them: the page of the draw view that keeps, browses, exports and teaches.

The drawings lie in one file in the user's folder and go nowhere else unless they are exported.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data.my_drawings import MyDrawings, OwnDrawing
from core.digits.teaching import Taught
from core.errors import GradusError
from core.training.events import Snapshot
from gui import paths, theme
from gui.drawing.hand_files import HandFiles
from gui.drawing.lesson import Pupil, lesson
from gui.drawing.questions import OWN, Networks, ReadOwn
from gui.drawing.shelf import KeptNetwork, ModelShelf
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.label import Label
from gui.widgets.scroll import ScrollColumn
from gui.widgets.teach_card import WIDTH, Result, TeachCard
from gui.widgets.teach_grid import DrawingsGrid
from gui.widgets.toast import Toast
from gui.work.task import Task


class Hand(QWidget):
    """`keep(label)` keeps what is on the pad; what a lesson brings stands on the shelf."""

    changed = Signal()

    def __init__(self, shelf: ModelShelf, pad: DrawingPad, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._pad = shelf, pad
        self._session: Session | None = None
        self._store: MyDrawings | None = None
        self._networks = Networks(False)
        self._names: dict[str, str] = {}
        self._lesson: Task | None = None
        self._enabled: tuple[int, int, bool] | None = None
        self._taught: tuple[KeptNetwork, Result] | None = None
        self.title = Label("", "label", "text2")
        self.digits = [Button(str(label), size="small") for label in range(10)]
        self.grid = DrawingsGrid()
        self.scroller = ScrollColumn(self.grid)
        self.empty = Label("", "label", "text3", wrap=True)
        self.count = Label("", "label", "text2")
        self.delete, self.export = Button(icon="trash", size="small"), Button(icon="export", size="small")
        self.card = TeachCard()
        self.files = HandFiles(self.export)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(theme.px(4))
        for label, button in enumerate(self.digits):
            button.setObjectName(f"keep_as_{label}")
            button.setMaximumWidth(theme.px(30))
            keys.addWidget(button)
        keys.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.delete)
        foot.addWidget(self.export)
        self.delete.setObjectName("delete_drawings")
        self.export.setObjectName("export_drawings")
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.title)  # above: beside ten keys it has no room in a narrow sheet
        left.addLayout(keys)
        left.addWidget(self.empty, 1)
        left.addWidget(self.scroller, 1)
        left.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addLayout(left, 1)
        row.addWidget(self.card)

    def _connect(self) -> None:
        for label, button in enumerate(self.digits):
            button.clicked.connect(lambda _=False, label=label: self.keep(label))
        self._pad.strokes_changed.connect(self._enable)
        self.grid.chosen_changed.connect(self._enable)
        self.grid.removed.connect(self.remove_chosen)
        self.delete.clicked.connect(self.remove_chosen)
        self.export.clicked.connect(lambda: self.files.show_exports(self._store))
        self.card.teach_wanted.connect(self.teach)
        self.card.cancel_wanted.connect(self.cancel)
        self.card.undo_wanted.connect(self._undo_lesson)
        self.card.keep_wanted.connect(self._keep_taught)
        self.card.network_changed.connect(lambda _key: self._read_own())

    def attach(self, session: Session) -> None:
        self._session = session
        self.files.failed.connect(session.failed)
        try:
            self.use(MyDrawings(paths.drawings_file()))
        except GradusError as error:  # a broken file is left alone, never written over
            session.failed.emit(error)
            self._enable()

    def use(self, store: MyDrawings) -> None:
        """Show and change the drawings of this file from now on."""
        self._store = store
        self._show_drawings()

    def set_networks(self, networks: Networks, names: dict[str, str]) -> None:
        """Those that can learn, by key; one that has not learned anything yet is left out."""
        if (networks, names) != (self._networks, self._names):
            self._networks, self._names = networks, names
            self.card.set_networks(list(names.items()))
            self._read_own()

    # the drawings

    def keep(self, label: int) -> None:
        """Keep the drawing on the pad as `label` and clear it for the next; with a choice, label that anew instead."""
        store, chosen = self._store, sorted(self.grid.chosen)
        if store is not None and chosen:
            self._change(lambda: store.relabel(label, *chosen))
        else:
            self.keep_drawn(label)

    def keep_drawn(self, label: int) -> None:
        """Keep the drawing on the pad as `label`, whatever is chosen."""
        store, lines = self._store, self._pad.arrays()
        if store is not None and lines and self._change(lambda: store.add(label, lines)):
            self._pad.clear()

    def remove_chosen(self) -> None:
        """Delete what is chosen; a toast can bring it back."""
        store, chosen = self._store, sorted(self.grid.chosen)
        if store is None or not chosen:
            return
        before = store.drawings
        if self._change(lambda: store.remove(*chosen)):
            words = self.tr("%n drawing(s) deleted.", "", len(chosen))
            Toast.show_in(self.window(), words, self.tr("Undo"), lambda: self._restore(before))

    def _restore(self, drawings: tuple[OwnDrawing, ...]) -> None:
        store = self._store
        if store is not None:
            self._change(lambda: store.restore(drawings))

    def _change(self, act: Callable[[], object]) -> bool:
        """Do something to the file; a trouble is said, not thrown."""
        try:
            act()
        except GradusError as error:
            if self._session is not None:
                self._session.failed.emit(error)
            return False
        self._show_drawings()
        return True

    def _show_drawings(self) -> None:
        store = self._store
        if store is not None:
            self.grid.set_drawings(store.pictures(), [drawing.label for drawing in store.drawings])
        self._enable()
        self._read_own()
        self.changed.emit()

    def _enable(self) -> None:
        """Only what can be done is enabled."""
        chosen, count = len(self.grid.chosen), self.grid.count()
        possible = self._store is not None and bool(chosen or self._pad.drawing.strokes)
        if self._enabled == (chosen, count, possible):
            return
        self._enabled = chosen, count, possible
        for button in self.digits:
            button.setEnabled(possible)
        self.delete.setEnabled(chosen > 0)
        self.export.setEnabled(count > 0)
        self.empty.setVisible(count == 0)
        self.scroller.setVisible(count > 0)
        self.title.setText(self.tr("Label it as") if chosen else self.tr("Keep it as"))
        self.count.setText(self.tr("%n drawing(s), only on this computer", "", count) if count else "")

    # what a network makes of them

    def _read_own(self) -> None:
        """Ask the chosen network about every own drawing."""
        count = self.grid.count()
        self.card.set_drawings(count, None)
        if self._session is None or self._store is None or not count or not self.isVisible():
            return
        question = ReadOwn(self._store.pictures(), self.card.network.key, self._networks)
        self._session.predictor.request_first("own drawings", question, self._show_readings)

    def _show_readings(self, readings: list[int] | None) -> None:
        store = self._store
        if store is None or readings is None or len(readings) != len(store):
            return
        self.grid.set_readings(readings)
        right = sum(read == drawing.label for read, drawing in zip(readings, store.drawings))
        self.card.set_drawings(len(store), right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow view the lesson leaves the ten digits their room."""
        super().resizeEvent(event)
        self.card.setFixedWidth(min(theme.px(WIDTH), max(theme.px(190), round(self.width() * 0.38))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_own()

    # the lesson

    def teach(self) -> None:
        """Begin a lesson for the chosen network, with its weights as they are now."""
        session = self._session
        if session is not None and self._lesson is None and self._store is not None:
            session.with_fresh_weights(lambda snapshot: self._begin(session, snapshot))

    def cancel(self) -> None:
        """Leave the lesson; nothing has changed."""
        if self._lesson is not None:
            self._lesson.cancel()
            self._lesson = None
        self.card.set_idle()

    def _begin(self, session: Session, snapshot: Snapshot | None) -> None:
        key = self.card.network.key
        pupil = Pupil.of(key, self._shelf.named(key), session, snapshot if key == OWN else None)
        if pupil is None or self._store is None or session.dataset is None:
            return
        drawings, old = self._store.drawings, session.dataset
        name = self.tr("{name}, my hand").format(name=self._names.get(key, ""))
        self._taught = None
        self.card.set_progress(0, 1)
        self._lesson = Task(lambda report: lesson(pupil, drawings, old, report), self)
        self._lesson.progressed.connect(self.card.set_progress)
        self._lesson.done.connect(lambda taught: self._finish(pupil, name, taught))
        self._lesson.failed.connect(self._fail)
        self._lesson.start()

    def _finish(self, pupil: Pupil, name: str, taught: Taught) -> None:
        """The better one is kept by itself; the other only if the user wants it."""
        self._lesson = None
        network = pupil.grown(name, taught)
        before, after = taught.before, taught.after
        self._taught = (
            network,
            Result((before.own, after.own), (before.old, after.old), taught.tested, taught.unseen, ""),
        )
        if taught.better:
            self._keep_taught()
        else:
            self.card.set_result(self._taught[1])

    def _keep_taught(self) -> None:
        if self._taught is None:
            return
        network, result = self._taught
        kept = self._shelf.keep(network, list(self._names.values()))
        shown = Result(result.own, result.old, result.tested, result.unseen, kept.name)
        self._taught = network, shown
        self.card.set_result(shown)

    def _undo_lesson(self) -> None:
        if self._taught is not None:
            self._shelf.drop(self._taught[1].name)
        self._taught = None
        self.card.set_result(None)

    def _fail(self, error: Exception) -> None:
        self._lesson = None
        self.card.set_idle()
        if self._session is not None:
            self._session.failed.emit(error)

    def retranslate(self) -> None:
        self.delete.setText(self.tr("Delete"))
        self.export.setText(self.tr("Export…"))
        self.empty.setText(
            self.tr("No drawings of your own yet. Draw a digit, then click its label here or press its key.")
        )
        for label, button in enumerate(self.digits):
            button.setToolTip(self.tr("Keep the drawing as a {label} (key {label})").format(label=label))
            button.setAccessibleName(self.tr("Keep as {label}").format(label=label))
        self.export.setToolTip(self.tr("Write your drawings to files of your own choice."))
        self.delete.setToolTip(self.tr("Delete the chosen drawings (Del)"))
        self._enabled = None
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
