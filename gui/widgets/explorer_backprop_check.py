"""Your own calculation: fields for the numbers, a tick for what is right, a sentence that names the slip."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.concepts.chain_walk import symbol
from core.concepts.hand_check import ASKED, DIGITS, Finding, hint, judge
from core.concepts.two_two_two import TwoTwoTwo
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.icon import paint_icon
from gui.widgets.label import Label
from gui.widgets.message import Banner
from gui.widgets.painting import ends_its_painter, renew, tick

COLUMNS = 5


class AnswerField(QLineEdit):
    """One typed number with its verdict at the right edge."""

    def __init__(self, quantity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity = quantity
        self.verdict = ""
        self.setObjectName(f"answer_{quantity}")
        self.setAccessibleName(symbol(quantity))
        self.setTextMargins(0, 0, theme.px(18), 0)

    def number(self) -> float | None:
        """What was typed; None where it is not a number."""
        try:
            return numbers.parse(self.text())
        except ValueError:
            return None

    def set_verdict(self, verdict: str) -> None:
        """ "right", "wrong" or "" (nothing typed, or it changed since)."""
        self.verdict = verdict
        if bool(self.property("error")) != (verdict == "wrong"):
            self.setProperty("error", verdict == "wrong")
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(16)
        place = QRectF(self.width() - side - theme.px(6), (self.height() - side) / 2, side, side)
        if self.verdict == "right":
            tick(QPainter(self), place, "accenttext")
        elif self.verdict == "wrong":
            paint_icon(QPainter(self), "close", place, "err")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class HandCheck(QWidget):
    """Nine numbers to find, each checked on Return or when it is left; `solved` names one that became right."""

    solved = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = TwoTwoTwo()
        self.fields = {quantity: AnswerField(quantity) for quantity in ASKED}
        self.finding: Finding | None = None
        self._asked = ""
        self._build()
        self.retranslate()

    @property
    def right(self) -> frozenset[str]:
        """The quantities that are answered rightly."""
        return frozenset(name for name, field in self.fields.items() if field.verdict == "right")

    def set_network(self, network: TwoTwoTwo) -> None:
        """Other numbers: what was typed is checked against them."""
        if network != self.network:
            self.network = network
            self.check_all()

    def clear(self) -> None:
        """Empty all fields."""
        for field in self.fields.values():
            field.clear()
            field.set_verdict("")
        self._say(None, "")

    def check(self, quantity: str) -> None:
        """Look at one field and say what there is to say."""
        field = self.fields[quantity]
        value = field.number()
        if value is None:
            field.set_verdict("")
            self._say(None, quantity)
            return
        finding = judge(self.network, quantity, value)
        news = finding.kind == "right" and field.verdict != "right"
        field.set_verdict("right" if finding.kind == "right" else "wrong")
        self._say(finding, quantity)
        if news:
            self.solved.emit(quantity)

    def check_all(self) -> None:
        """Look at every field; the first that is not right is spoken about."""
        first = ""
        for quantity, field in self.fields.items():
            if field.text().strip():
                self.check(quantity)
                first = first or (quantity if field.verdict == "wrong" else "")
        if first:
            self.check(first)

    def give_hint(self) -> None:
        """Say how one gets at the first number that is still open."""
        quantity = next((name for name in ASKED if name not in self.right), "")
        if quantity:
            self.fields[quantity].setFocus()
            self.banner.set_message("info", symbol(quantity), shown(hint(quantity)))
            self.banner.show()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.note.setText(self.tr("Four decimals are enough, six for w₁."))
        self.check_button.setText(self.tr("Check"))
        self.hint_button.setText(self.tr("Hint"))
        self.check_button.setToolTip(self.tr("Look at every number that you typed."))
        self.hint_button.setToolTip(self.tr("How one gets at the next number that is still open."))
        for quantity, field in self.fields.items():
            tip = self.tr("Work out {name} and type it here; Return checks it. {digits} decimals are enough.")
            field.setToolTip(tip.format(name=symbol(quantity), digits=DIGITS.get(quantity, 4)))
        self._say(self.finding, self._asked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self.note = Label("", "label", "text2", wrap=True)
        self.count = Label("", "label", "text2")
        self.count.setObjectName("answers_right")
        self.hint_button, self.check_button = Button("", kind="ghost", size="small"), Button("", kind="primary")
        self.hint_button.setObjectName("answer_hint")
        self.check_button.setObjectName("answer_check")
        self.banner = Banner()
        self.banner.setObjectName("answer_banner")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.note, 1)
        head.addWidget(self.count)
        head.addWidget(self.hint_button)
        head.addWidget(self.check_button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for index, (quantity, field) in enumerate(self.fields.items()):
            row, column = divmod(index, COLUMNS)
            name = Label(symbol(quantity), "label", "text2")
            name.setBuddy(field)
            grid.addWidget(name, 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            field.textEdited.connect(lambda _text, field=field: field.set_verdict(""))
            field.editingFinished.connect(partial(self.check, quantity))
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(6)
        column_layout.addLayout(head)
        column_layout.addLayout(grid)
        column_layout.addWidget(self.banner)
        column_layout.addStretch(1)
        self.check_button.clicked.connect(self.check_all)
        self.hint_button.clicked.connect(self.give_hint)
        self.banner.hide()

    def _say(self, finding: Finding | None, quantity: str) -> None:
        self.finding, self._asked = finding, quantity
        words = self.tr("{right} of {all} right")
        self.count.setText(words.format(right=len(self.right), all=len(ASKED)))
        self.banner.setVisible(finding is not None)
        if finding is not None:
            self._say_finding(finding, quantity)
        self.changed.emit()

    def _say_finding(self, finding: Finding, quantity: str) -> None:
        name = symbol(quantity)
        if finding.kind == "right":
            exact = numbers.number(self.network.answers()[quantity], 6)
            self.banner.set_message("calm", self.tr("{name} is right.").format(name=name),
                                    self.tr("In full: {exact}.").format(exact=exact))  # fmt: skip
            return
        assert finding.text is not None
        titles = {
            "slip": self.tr("{name}: a known slip"),
            "other": self.tr("{name}: another number of this network"),
            "unknown": self.tr("{name}: not yet"),
        }
        words = shown(finding.text, **dict(finding.fields))
        self.banner.set_message("warn", titles[finding.kind].format(name=name), words)
