"""Draw: the canvas, what every network reads, and what the networks see of it.

The view asks the prediction thread for probabilities after every movement of the pen and after every snapshot of a run,
so the bars move while one draws and while training goes on; it never waits for an answer.
"""

from __future__ import annotations

import time
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from core.imaging.strokes import Seen, Steps, is_dot, see
from core.project.document import Project
from core.texts import N_, Text
from core.training.events import EpochDone, Snapshot, TrainingEvent
from gui import theme
from gui.drawing.explainer import HAND, LAYERS, Explainer
from gui.drawing.hand import Hand
from gui.drawing.line_up import LineUp
from gui.drawing.questions import SIDES, Answers, Asked, ReadAll, reads_pictures
from gui.drawing.shelf import ModelShelf
from gui.session import Session
from gui.view import VIEWS, View
from gui.widgets.class_bars import ClassBars
from gui.widgets.draw_actions import DrawActions
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.label import Label
from gui.widgets.pen_tools import PenTools
from gui.widgets.reading import DIGITS, Reading
from gui.widgets.scroll import ScrollColumn
from gui.widgets.sees_path import SeesPath
from gui.widgets.sheet import Hairline

PAD_SHARE, PAD_AT_LEAST, BELOW_ROOM = 0.4, 224, 158
"""The canvas gives way until what explains it fits below, but not further than it stays comfortable."""
FRAME_MS = 100
AS_DRAWN = Steps(redraw=False, box=False, centre=False)
"""The box and the pen are MNIST's own; other pictures fill their 28×28 pixels."""
LEAST, NARROW = 520, 480
LOW = 640
"""In a view lower than this, path and maps do not fit below each other."""


@VIEWS.register
class DrawView(View):
    key: ClassVar[str] = "draw"
    name: ClassVar[Text] = N_("views", "Draw")
    icon: ClassVar[str] = "pencil"
    order: ClassVar[int] = 10
    keys: ClassVar[Text | None] = N_("status", "Draw with mouse, touch or pen · Ctrl+Z undoes a stroke · Del clears")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ModelShelf(self)
        self.line_up = LineUp(self.shelf, self)
        self.pad = DrawingPad()
        self.tools = PenTools(self.pad)
        self.reading = Reading()
        self.bars = ClassBars()
        self.actions_row = DrawActions()
        self.path = SeesPath()
        self.hand = Hand(self.shelf, self.pad)
        self.explainer = Explainer(self.hand)
        self.path_title = Label("", "strong")
        self.path_words = Label("", "label", "text2", wrap=True)
        self.path_row, self.path_line = QWidget(), Hairline()
        self.seen: Seen | None = None
        self._asked: Asked | None = None
        self._output: int | None = None
        self._answers = Answers({})
        self._names: dict[str, str] = {}
        self._looked_at = 0.0
        self._soon, self._later = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._later.setSingleShot(True)
        self._knows_learned = False
        self._build()
        self._connect()
        self.retranslate()

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == SIDES and project.data.task == "multiclass"

    def attach(self, session: Session) -> None:
        self.line_up.session = session
        session.run_state_changed.connect(lambda _state: self._name_runs())
        self.explainer.asker.attach(session.predictor)
        self.hand.attach(session)
        super().attach(session)

    def catch_up(self) -> None:
        session = self.session
        if session is None:
            return
        if self.line_up.set_classes():
            self._output = None
            self.bars.set_classes(self.line_up.classes)
            self.path.set_steps(Steps() if self.line_up.reads_digits else AS_DRAWN)
        self._name_runs()
        self._look()

    @property
    def shown_points(self) -> int:
        """How many points the drawing had that the bars know of."""
        return self._answers.asked.points if self._answers.asked is not None else 0

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        if any(isinstance(event, EpochDone) for event in events):
            self._name_runs()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self.line_up.has_learned() is not self._knows_learned:
            self._name_runs()
        self._ask()
        self.explainer.asker.again()

    def retranslate(self) -> None:
        self.path_title.setText(self.tr("What the net sees"))
        self._name_runs()
        self._show_reading()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit key keeps the drawing as that digit while own drawings are in front."""
        if self.explainer.page == HAND and event.text() in DIGITS and event.text():
            self.hand.keep(int(event.text()))
        else:
            super().keyPressEvent(event)

    # build

    def _build(self) -> None:
        self.setFocusProxy(self.pad)
        for name, widget in {"drawing_pad": self.pad, "class_bars": self.bars, "reading": self.reading}.items():
            widget.setObjectName(name)
        self.inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollColumn(self.inside))
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(12))
        self.top = self._top()
        column.addLayout(self.top)
        column.addWidget(Hairline())
        self._fill_path_row()
        column.addWidget(self.path_row)
        column.addWidget(self.path_line)
        column.addWidget(self.explainer, 1)

    def _top(self) -> QBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.pad)
        left.addWidget(self.tools)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self.reading)
        right.addWidget(self.bars, 1)
        right.addWidget(self.actions_row)
        top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(theme.px(28))
        top.addLayout(left)
        top.addLayout(right, 1)
        return top

    def _fill_path_row(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self.path_title)
        words.addWidget(self.path_words)
        words.addStretch(1)
        holder = QWidget()
        holder.setLayout(words)
        holder.setMaximumWidth(theme.px(190))
        words.setContentsMargins(0, 0, 0, 0)
        self._path_line_up = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.path_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addWidget(self.path, 3, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._look)
        self._later.timeout.connect(self._look_closer)
        self.pad.strokes_changed.connect(self._look_soon)
        self.path.steps_changed.connect(self._look_soon)
        self.bars.menu_wanted.connect(self._show_menu)
        self.bars.heads_changed.connect(self._fit)
        self.bars.class_chosen.connect(self._choose_class)
        self.actions_row.keep_wanted.connect(self.keep_network)
        self.actions_row.teach_wanted.connect(self._teach)
        self.explainer.page_changed.connect(self._show_page)
        self.shelf.changed.connect(self._name_runs)
        self.shelf.changed.connect(self._ask)

    def _fit(self) -> None:
        """The canvas takes what height there is, and never more than its share of the width.

        Large type in a small window: everything keeps the room that it needs, and the view scrolls.
        """
        stacked = self._stacked()
        self.inside.setMinimumHeight(theme.px(LEAST) + self._below() * stacked)
        self.path.set_small(self._height() < theme.px(LOW))
        roomy = self.width() >= theme.px(NARROW)
        self.path_words.setVisible(roomy)
        ways = QBoxLayout.Direction
        self._path_line_up.setDirection(ways.LeftToRight if roomy else ways.TopToBottom)
        self.top.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._path_line_up.setSpacing(theme.px(24 if roomy else 8))
        self.top.setSpacing(theme.px(28 if roomy else 10))
        path = self.path.sizeHint().height() + theme.px(2 * 12 + 1)
        others = self.tools.sizeHint().height() + path + theme.px(8 + 2 * 12 + 1)
        height, width = self._height() - theme.px(8 + 12), self.width() - 2 * theme.px(16)
        beside = max(height - others - theme.px(BELOW_ROOM), theme.px(PAD_AT_LEAST))
        side = min(beside, height - others, round(width * PAD_SHARE))
        wide = self.tools.minimumSizeHint().width()
        side = min(width, theme.px(PAD_AT_LEAST)) if stacked else max(side, min(wide, height - others))
        side = max(side, self.pad.minimumSizeHint().width())
        self.pad.setFixedSize(side, side)
        self.tools.setFixedWidth(max(side, wide))
        self._show_page(self.explainer.page)
        left = side + theme.px(8) + self.tools.sizeHint().height()
        rows = left - self.reading.minimumHeight() - self.actions_row.sizeHint().height() - theme.px(2 * 8)
        rows = 0 if stacked else rows
        self.bars.setMaximumHeight(max(rows, self.bars.minimumSizeHint().height()))

    def _stacked(self) -> bool:
        """Large type beside a lesson: too little room for bars beside the canvas, so that they stand below it."""
        beside = self.width() - 2 * theme.px(16) - theme.px(10) - self.tools.minimumSizeHint().width()
        return beside < self.bars.minimumSizeHint().width()

    def _below(self) -> int:
        """The height of what stands beside the canvas, where it stands below it."""
        parts = (
            self.reading.minimumHeight(),
            self.bars.minimumSizeHint().height(),
            self.actions_row.sizeHint().height(),
        )
        return sum(parts) + theme.px(3 * 10)

    def _height(self) -> int:
        """What the parts share, whether all of it is in sight or not."""
        return max(self.height(), theme.px(LEAST))

    # show

    def _look_soon(self) -> None:
        """All pen movements that wait in the queue are looked at once."""
        if not self._soon.isActive():
            self._looked_at = time.perf_counter() if self.pad.drawing.live is not None else 0.0
            self._soon.start(0)

    def _look(self) -> None:
        """Follow the strokes to the network's input and ask what it reads."""
        lines = self.pad.arrays()
        self.seen = see(lines, self.path.steps, self.pad.pen_width, self.line_up.normalisation())
        if self.seen is None or is_dot(lines):
            self._asked = None
            self._output = None if self.seen is None else self._output
        else:
            self._asked = Asked(self.seen.centred, self.path.steps.normalise, sum(map(len, lines)))
        self._ask()
        if not self._later.isActive():
            self._later.start(0 if self.pad.drawing.live is None else FRAME_MS)

    def _look_closer(self) -> None:
        """The path and the explanations follow the pen less often than the bars do."""
        self.path.show_drawing(self.pad.drawing.strokes, self.seen)
        self.explainer.show_drawing(self._asked, self._output, self.line_up.classes)

    def _ask(self) -> None:
        """Ask every network, unless nobody looks, or the network on the desk is already one for other data."""
        if self._asked is None:
            self._show_answers(Answers({}))
        elif self.session is not None and self.isVisible() and reads_pictures(self.session.project):
            question = ReadAll(self._asked, self.line_up.networks())
            self.session.predictor.request_first("draw", question, self._show_answers)

    def _show_answers(self, answers: Answers) -> None:
        """Bars and sentence at once; an answer to a drawing that is gone is dropped."""
        self._answers = answers if self._asked is not None else Answers({})
        self.bars.show_all({name: self._answers.shares.get(key) for key, name in self._names.items()})
        self._show_reading()
        if self._asked is not None and answers.asked is self._asked and self._looked_at:
            self.actions_row.set_speed((time.perf_counter() - self._looked_at) * 1000)
            self._looked_at = 0.0

    def _show_reading(self) -> None:
        """Say what the networks read; one that has not learned yet has no say."""
        self.reading.show_verdicts(self.line_up.verdicts(self._answers, self._names), self.line_up.classes)
        self.actions_row.set_teach(self.line_up.reads_digits, self.reading.agreed)

    def _teach(self, label: str) -> None:
        """Bring own drawings to the front; the one on the canvas is kept as what it was read as."""
        self.explainer.show_page(HAND)
        if label in DIGITS:
            self.hand.keep_drawn(int(label))

    def _choose_class(self, row: int) -> None:
        """Explain another class than the one that is read; a second click goes back."""
        self._output = None if self._output == row else row
        self.bars.mark_class(self._output)
        self.explainer.show_drawing(self._asked, self._output, self.line_up.classes)

    def _show_page(self, key: str) -> None:
        """Own drawings need the room of the path, and in a low window the maps do too."""
        low = self._height() < theme.px(LOW)
        for widget in (self.path_row, self.path_line):
            widget.setVisible(key == LAYERS or (key != HAND and not low))

    # the networks

    def keep_network(self) -> None:
        """Keep the run on the desk as it is now beside the others."""
        if self.session is not None:
            self.session.with_fresh_weights(self.line_up.keep)

    def _show_menu(self, name: str, place: QPoint) -> None:
        """What can be done with a kept network."""
        menu = QMenu(self)
        menu.setObjectName("kept_menu")
        menu.addAction(self.tr("Save as a project…"), lambda: self.hand.files.save(self.shelf.named(name)))
        menu.addAction(self.tr("Drop “{name}”").format(name=name), lambda: self.shelf.drop(name))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _name_runs(self) -> None:
        self._knows_learned = self.line_up.has_learned()
        runs, networks = self.line_up.runs(), self.line_up.networks()
        self._names = {key: run.name for key, run in runs.items()}
        self.bars.set_runs(list(runs.values()))
        self.explainer.set_networks(networks, list(self._names.items()), self.line_up.best())
        self.explainer.set_with_hand(self.line_up.reads_digits)
        self.hand.set_networks(networks, self.line_up.learned())
        self.actions_row.set_keep(*self.line_up.keep_words())
        digits = self.tr("From strokes, at MNIST’s own pen width. Click a step to skip it.")
        others = self.tr("Shrunk to 28×28 as you draw it. Click a step to take it.")
        self.path_words.setText(digits if self.line_up.reads_digits else others)
