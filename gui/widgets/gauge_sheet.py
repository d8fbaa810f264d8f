"""The gauge's picture on its sheet: what is drawn over it, what went wrong, and the readers' table below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.errors import GradusError
from core.texts import N_
from gui import numbers
from gui.i18n import sentence, shown
from gui.widgets.chip import Chip
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_readers import ReaderTable
from gui.widgets.label import Label
from gui.widgets.message import Banner
from gui.widgets.point_flow import Flow
from gui.widgets.sheet import Sheet

MARKS, NEEDLES, LOUPE = N_("gauge", "Marks"), N_("gauge", "Needles"), N_("gauge", "Loupe")
LIVE = N_("gauge", "Live · {rate} frames/s")
FILED = N_("gauge", "From a file")
STILL, WAITING = N_("gauge", "The last picture"), N_("gauge", "No picture yet")


class GaugeSheet(Sheet):
    """`.title`, `.view` and `.table`; `show_live`, `show_still` label the picture, `show_trouble`, `warn` speak up.

    `align_wanted`: the button in a warning about the dial's place was pressed.
    """

    align_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=10, parent=parent)
        self.title = Label("", "strong")
        self.marks_chip, self.needles_chip, self.loupe_chip = (Chip("", checkable=True) for _ in range(3))
        self.view = DialView()
        self.view.setObjectName("dial_view")
        self.trouble = Banner(closable=True)
        self.trouble.hide()
        self.table = ReaderTable()
        self.table.setObjectName("reader_table")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.chips = Flow()
        policy = self.chips.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)  # in a row a fixed height would be that of one line
        self.chips.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.chips)
        chips = {"chip_marks": self.marks_chip, "chip_needles": self.needles_chip, "chip_loupe": self.loupe_chip}
        for name, chip in chips.items():
            chip.setObjectName(name)
            chip.setChecked(True)
            self.chips.add(chip)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 10)
        inside.setSpacing(10)
        inside.addLayout(head)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.trouble)
        inside.addWidget(self.table)

    def _connect(self) -> None:
        self.marks_chip.toggled.connect(self.view.set_marks_shown)
        self.needles_chip.toggled.connect(self.view.set_needles_shown)
        self.loupe_chip.toggled.connect(self.view.set_loupe_shown)
        self.trouble.setObjectName("gauge_trouble")
        self.trouble.closed.connect(self.trouble.hide)
        self.trouble.acted.connect(self.align_wanted)

    def show_live(self, rate: float) -> None:
        """Frames are coming, so many a second."""
        self.view.set_badge(shown(LIVE, rate=numbers.compact(rate, 2)), "accent")

    def show_filed(self) -> None:
        """A picture or a film."""
        self.view.set_badge(shown(FILED), "info")

    def show_still(self) -> None:
        """The source gives nothing: the last picture stays."""
        self.view.set_badge(shown(STILL), "text3")

    def show_waiting(self) -> None:
        """No picture came yet."""
        self.view.set_badge(shown(WAITING), "text3")

    def show_trouble(self, error: Exception) -> None:
        """Say what went wrong, in the banner."""
        self.trouble.set_message("error", sentence(error) if isinstance(error, GradusError) else str(error), "")
        self.trouble.show()

    def warn(self, words: str, action: str = "") -> None:
        """Say what could not be done, in the banner, with a button that aligns the dial again if it has words."""
        self.trouble.set_message("warn", words, "", action)
        self.trouble.show()

    def tell(self, words: str) -> None:
        """Say what was done, in the banner."""
        self.trouble.set_message("info", words)
        self.trouble.show()

    def retranslate(self) -> None:
        self.table.retranslate()
        self.marks_chip.setText(shown(MARKS))
        self.needles_chip.setText(shown(NEEDLES))
        self.loupe_chip.setText(shown(LOUPE))
        self.chips.show_only([self.marks_chip, self.needles_chip, self.loupe_chip])
