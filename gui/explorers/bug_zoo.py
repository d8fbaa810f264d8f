"""The bug zoo: see what goes wrong, find the line, mend it, compare."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.concepts.bug_exhibits import EXHIBITS
from core.concepts.bug_runs import CASES, Digits, sample_digits
from core.texts import N_, Text
from gui import theme
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import shown
from gui.widgets.explorer_bug_zoo_code import Listing
from gui.widgets.explorer_bug_zoo_curves import BugCurves
from gui.widgets.explorer_kit import NARROW_PX
from gui.widgets.explorer_network_tiles import listing_tile
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.message import Banner
from gui.widgets.plot import Array
from gui.widgets.step_list import StepList
from gui.work.task import Task

FIRST_BATCH = 150
"""The last eight batches of 10,000 pictures begin here."""
PICTURES = 1600


@EXPLORERS.register
class BugZoo(Explorer):
    key: ClassVar[str] = "bug_zoo"
    name: ClassVar[Text] = N_("explorers", "Bug zoo")
    help: ClassVar[Text] = N_(
        "explorers", "Eight real mistakes: see the symptom, find the line, mend it, compare both curves."
    )
    icon: ClassVar[str] = "doctor"
    order: ClassVar[int] = 110

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        listing_tile(painter, rect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = list(EXHIBITS)
        self.index = 0
        self.clicked: dict[str, set[int]] = {key: set() for key in self.keys}
        self.fixed: set[str] = set()
        self._digits: Digits | None = None
        self._curves: dict[str, tuple[Array, Array]] = {}
        self._tasks: list[Task] = []
        self._build()
        self.retranslate()

    def _build(self) -> None:
        stage = self.stage = LowStage()
        stage.fill(self)
        self.list = StepList()
        self.list.setObjectName("bug_list")
        self.idea = Label("", "label", "text2", wrap=True)
        stage.add(self.idea)
        stage.add(self.list)
        self.symptom = Label("", "reading", wrap=True)
        self.symptom.setObjectName("bug_symptom")
        self.curves = BugCurves()
        self.curves.setObjectName("bug_curves")
        self.listing = Listing()
        self.listing.setObjectName("bug_listing")
        self.banner = Banner()
        self.banner.setObjectName("bug_banner")
        stage.show_picture(self.symptom, 0)
        stage.show_picture(self.curves, 1)
        stage.show_picture(self.listing, 0)
        stage.show_picture(self.banner, 0)
        self.list.chosen.connect(self.show_case)
        self.listing.picked.connect(self._pick)
        self.banner.acted.connect(self.mend)

    @property
    def key_shown(self) -> str:
        """The exhibit in front."""
        return self.keys[self.index]

    @property
    def found(self) -> bool:
        """Whether the guilty line was clicked."""
        return CASES[self.key_shown].wrong in self.clicked[self.key_shown]

    def reset(self) -> None:
        self.clicked = {key: set() for key in self.keys}
        self.fixed = set()
        self.show_case(0)

    def show_case(self, index: int) -> None:
        """Bring an exhibit to the front."""
        self.index = index
        self._ask()
        self._show()

    def mend(self) -> None:
        """Put the right line in, or go on to the next exhibit when that is done."""
        if self.key_shown in self.fixed:
            self.show_case((self.index + 1) % len(self.keys))
        else:
            self.fixed.add(self.key_shown)
            self._show()

    def retranslate(self) -> None:
        self.idea.setText(self.tr("Nearly all run without an error. Look at the curve, then click the guilty line."))
        self.list.setAccessibleName(self.tr("Exhibits"))
        self.listing.setAccessibleName(self.tr("The program; click the line that does it"))
        self.curves.setAccessibleName(self.tr("What the program printed or lost, with the bug and mended"))
        self.listing.setToolTip(self.tr("Click the line that causes the symptom."))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.caption.setVisible(self.width() >= theme.px(NARROW_PX))

    def close_explorer(self) -> None:
        for task in self._tasks:
            task.cancel()

    def _ask(self) -> None:
        """Compute both runs of this exhibit away from the window."""
        key, digits = self.key_shown, self._digits
        if key in self._curves or not self.isVisible():
            return

        def work(_progress: object) -> tuple[str, Digits, tuple[Array, Array]]:
            pictures = digits or _digits()
            run = CASES[key].run
            return key, pictures, (run(pictures, False), run(pictures, True))

        task = Task(work, self)
        task.done.connect(self._take)
        self._tasks.append(task.start())

    def _take(self, result: tuple[str, Digits, tuple[Array, Array]]) -> None:
        key, self._digits, self._curves[key] = result
        self._show()

    def _pick(self, line: int) -> None:
        if self.key_shown not in self.fixed and not self.found:
            self.clicked[self.key_shown].add(line)
            self._show()

    def _show(self) -> None:
        key = self.key_shown
        case, fixed = CASES[key], key in self.fixed
        self.list.set_steps(
            [shown(EXHIBITS[name].name) for name in self.keys], [name in self.fixed for name in self.keys], self.index
        )
        self.symptom.setText(shown(EXHIBITS[key].symptom))
        marks = {line: "fine" for line in self.clicked[key] if line != case.wrong}
        if self.found:
            marks[case.wrong] = "wrong"
        if fixed:
            marks = {case.wrong: "mended"} if case.mended else {}
        self.listing.show_lines(case.lines(fixed), marks)
        self._show_curves()
        self._show_banner()

    def _show_curves(self) -> None:
        key = self.key_shown
        case = CASES[key]
        if key not in self._curves:
            self.stage.say(self.tr("Computing both runs."))
            return
        wrong, mended = self._curves[key]
        runs = [(self.tr("with the bug"), wrong)]
        if key in self.fixed:
            runs.append((self.tr("mended"), mended))
        start = FIRST_BATCH if key == "short_last_batch" else 1
        names = (shown(case.x_name), shown(case.y_name))
        self.curves.show_runs(runs, names, start, log=case.log)
        self.stage.say(self.tr("Both programs really ran: same data, same first weights, one line apart."))

    def _show_banner(self) -> None:
        key, case = self.key_shown, CASES[self.key_shown]
        if key in self.fixed:
            title = self.tr("Mended")
            words = self.tr("Now there stands: {line}").format(line=case.mended.strip())
            if not case.mended:
                words = self.tr("The line is gone: what it did belongs before the loop.")
            self.banner.set_message("calm", title, words, self.tr("Next exhibit"))
        elif self.found:
            self.banner.set_message("warn", self.tr("Found: line {number}").format(number=case.wrong + 1),
                                    case.listing[case.wrong].strip(), self.tr("Mend it"))  # fmt: skip
        elif self.clicked[key]:
            self.banner.set_message("info", self.tr("That line is as it should be."), self.tr("Look at another one."))
        else:
            self.banner.set_message("info", self.tr("Which line does it?"), self.tr("Click it."))


def _digits() -> Digits:
    """Pictures for the exhibits that read digits."""
    from core.data.dataset import DATASETS
    from core.fields import replace_fields

    train = replace_fields(DATASETS["mnist"](), count=PICTURES).load().train
    return sample_digits(train.inputs, train.targets)
