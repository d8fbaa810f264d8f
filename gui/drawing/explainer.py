"""Looking into one network while one draws: its layers, what its answer hangs on, what it withstands.

Everything is computed on the prediction thread, after the bars; only the page in front is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.digits.maps import LayerMaps
from core.digits.why import Reasons
from core.inspection.changes import Robustness
from gui import theme
from gui.drawing.questions import OWN, Asked, Explain, Networks
from gui.widgets.combo import ComboBox
from gui.widgets.draw_robustness import RobustnessMap
from gui.widgets.draw_why import WhyMaps
from gui.widgets.feature_maps import FeatureMaps
from gui.widgets.label import Label
from gui.widgets.scroll import ScrollColumn
from gui.widgets.segmented import Segmented
from gui.work.prediction import PredictionThread

LAYERS, WHY, WITHSTANDS, HAND = "layers", "why", "withstands", "hand"
REST_MS, AGAIN_MS = 60, 400
"""The maps follow when the pen has rested so long, and new weights of a run no more often than this."""


class Asker(QObject):
    """Asks for the page in front; the latest drawing wins, and a run that learns does not flood the thread."""

    answered = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor: PredictionThread | None = None
        self._question: Explain | None = None
        self._waiting = self._stale = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask)

    def attach(self, predictor: PredictionThread) -> None:
        self._predictor = predictor

    def want(self, question: Explain | None) -> None:
        """Another drawing, page or network; None when there is nothing to explain."""
        if question == self._question:
            return
        self._question = question
        self._waiting = self._stale = False
        if question is None:
            self._rest.stop()
        else:
            self._rest.start(REST_MS)

    def again(self) -> None:
        """The weights of the run on the desk are new: ask once more, soon, but never before the last answer."""
        if self._question is None or self._question.key != OWN:
            return
        if self._waiting:
            self._stale = True
        elif not self._rest.isActive():
            self._rest.start(AGAIN_MS)

    def _ask(self) -> None:
        question = self._question
        if self._predictor is None or question is None:
            return
        self._waiting, self._stale = True, False
        self._predictor.request_first("explain", question, partial(self._take, question))

    def _take(self, question: Explain, found: object) -> None:
        if question is self._question:
            self._waiting = False
            self.answered.emit(question.what, found)
            if self._stale:
                self.again()


class Explainer(QWidget):
    """The lower half of the draw view: a row of pages and the network that they are about."""

    page_changed = Signal(str)

    def __init__(self, hand: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._networks = Networks(False)
        self._output: int | None = None
        self._classes: Sequence[str] = ()
        self._best = ""
        self._chosen = ""
        self._with_hand = True
        self.asker = Asker(self)
        self.switch = Segmented(self._options())
        self.switch.setObjectName("explain_switch")
        self.network = ComboBox()
        self.network.setObjectName("explained_network")
        self.of = Label("", "label", "text2")
        self.maps, self.why, self.withstands = FeatureMaps(), WhyMaps(), RobustnessMap()
        self.scroller = ScrollColumn(self.maps)
        self.stack = QStackedWidget()
        pages = (self.scroller, ScrollColumn(self.why), ScrollColumn(self.withstands), hand)
        self._pages = dict(zip((LAYERS, WHY, WITHSTANDS, HAND), pages))
        self._build()
        self.switch.changed.connect(self._show_page)
        self.network.changed.connect(self._choose)
        self.asker.answered.connect(self._show_answer)
        self.retranslate()

    def _build(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(theme.px(8))
        chosen.addStretch(1)
        chosen.addWidget(self.of)
        chosen.addWidget(self.network)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addLayout(chosen, 1)
        self.network.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.network.setMinimumWidth(theme.px(64))
        self.network.setMaximumWidth(theme.px(190))
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for page in self._pages.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(self._head)
        column.addWidget(self.stack, 1)

    @property
    def page(self) -> str:
        return self.switch.key

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        self.switch.set_key(key)
        self._show_page(key)

    def set_with_hand(self, on: bool) -> None:
        """Own drawings can be taught for digits only."""
        if on != self._with_hand:
            self._with_hand = on
            before = self.page
            self.switch.set_options(self._options())
            if self.page != before:
                self._show_page(self.page)

    def set_networks(self, networks: Networks, names: Sequence[tuple[str, str]], best: str) -> None:
        """Those that can be explained, by key and name; `best` unless the user has chosen one that is still there."""
        self._networks, self._best = networks, best
        if [(self.network.itemData(i), self.network.itemText(i)) for i in range(self.network.count())] != list(names):
            self.network.set_options(names)
            self._line_up()
        keys = [key for key, _ in names]
        self._chosen = self._chosen if self._chosen in keys else ""
        self.network.set_key(self._chosen or best)
        self._want()

    def show_drawing(self, asked: Asked | None, output: int | None, classes: Sequence[str]) -> None:
        """Explain this drawing, for the class `output` or the one that is read; None empties the pages."""
        self._asked, self._output, self._classes = asked, output, classes
        if asked is None:
            for empty in (LAYERS, WHY, WITHSTANDS):
                self._show_answer(empty, None)
        self._want()

    def retranslate(self) -> None:
        self.switch.set_options(self._options())
        self.of.setText(self.tr("of"))
        self.network.setAccessibleName(self.tr("Network to look into"))
        self.network.setToolTip(self.tr("Which network’s layers and reasons are shown."))
        self.switch.setAccessibleName(self.tr("What to look at"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line_up()
        self._fit_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _options(self) -> list[tuple[str, str]]:
        options = [
            (LAYERS, self.tr("Layers")),
            (WHY, self.tr("Why")),
            (WITHSTANDS, self.tr("Robustness")),
            (HAND, self.tr("My drawings")),
        ]
        return options if self._with_hand else options[:-1]

    def _show_page(self, key: str) -> None:
        self.stack.setCurrentWidget(self._pages[key])
        for widget in (self.of, self.network):
            widget.setVisible(key != HAND)
        self.page_changed.emit(key)
        self._fit_room()
        self._want()

    def _line_up(self) -> None:
        """In a narrow view the network stands below the pages: its name is not cut."""
        parts = (self.switch, self.of, self.network)
        needed = sum(part.sizeHint().width() for part in parts) + 2 * self._head.spacing()
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if needed <= self.width() else ways.TopToBottom)

    def _fit_room(self) -> None:
        self.maps.set_room(self.stack.height())

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._want()

    def _want(self) -> None:
        key = self._chosen or self._best
        if self._asked is None or self.page == HAND or not key:
            self.asker.want(None)
        else:
            self.asker.want(Explain(self.page, key, self._asked, self._networks, self._output))

    def _show_answer(self, what: str, found: object) -> None:
        if what == LAYERS:
            layers = found if isinstance(found, tuple) else ()
            self.maps.show_layers([layer for layer in layers if isinstance(layer, LayerMaps)])
        elif what == WHY:
            reasons = found if isinstance(found, Reasons) else None
            self.why.show_reasons(reasons, self._classes[reasons.occlusion.output] if reasons else "")
        else:
            robustness = found if isinstance(found, Robustness) else None
            pixels = self._asked.pixels if self._asked is not None else None
            self.withstands.show_map(robustness, pixels, self._classes)
