"""The three-way lens: hover a symbol, and the symbol in the formula, its number and its line of PyTorch light up.

lens = ThreeWayLens(LENSES["linear"]); lens.show_numbers({"w": 1.5, …}); lens.light("w"); lens.lit_changed
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from core.concepts.lenses import Lens
from core.texts import N_
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.explorer_code import CodeCard
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, ends_its_painter, renew

FORMULAS = N_("explorers", "Formula")
NUMBERS = N_("explorers", "Number")
HINT = N_(
    "explorers", "Point at a symbol, a number or a line: what belongs together lights up. Arrow keys do the same."
)
PADDING, HEAD, ROW = 12, 30, 24
COLUMN = 118
ARRANGEMENTS = (
    (720, ((0, 0, 1), (0, 1, 1), (0, 2, 1)), 2),
    (450, ((0, 0, 1), (1, 0, 2), (0, 1, 1)), 4),
    (0, ((0, 0, 1), (1, 0, 1), (2, 0, 1)), 3),
)
"""From this width on: row, column and span of formula, number and code; columns of the numbers."""


class _Card(QWidget):
    """Rows of places that light up; `hovered` says which part is under the pointer, "" for none."""

    hovered = Signal(str)

    def __init__(self, lens: Lens, rows: int) -> None:
        super().__init__()
        self.lens, self.lit, self._rows = lens, "", rows
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def title(self) -> str:
        raise NotImplementedError

    def places(self) -> list[tuple[QRectF, str, str]]:
        """Every piece as (place, part, text)."""
        raise NotImplementedError

    def light(self, part: str) -> None:
        self.lit = part
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(190), theme.px(HEAD + ROW * self._rows + PADDING))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), 8, "window", "hair")
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.token("text"))
        head = QRectF(theme.px(PADDING), theme.px(4), self.width(), theme.px(HEAD - 6))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self.title())
        for place, part, text in self.places():
            lit = bool(part) and part == self.lit
            if lit:
                box(painter, place.adjusted(-3, 1, 3, -1), 5, "selected", "accent")
            painter.setFont(self.face())
            painter.setPen(theme.token("accenttext" if lit else "text" if part else "text2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def face(self) -> QFont:
        """The type of its pieces."""
        return theme.font("body")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = [part for place, part, _ in self.places() if part and place.contains(event.position())]
        self.hovered.emit(under[0] if under else "")

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _row(self, index: int) -> float:
        return float(theme.px(HEAD) + index * theme.px(ROW))


class FormulaCard(_Card):
    """The formulas, each symbol a place of its own."""

    def __init__(self, lens: Lens, rows: int) -> None:
        super().__init__(lens, rows)
        self.setAccessibleDescription("\n".join("".join(text for _, text in row) for row in lens.formulas))

    def title(self) -> str:
        return shown(FORMULAS)

    def face(self) -> QFont:
        face = QFont(theme.font("formula"))
        face.setPointSizeF(face.pointSizeF() * 0.88)
        return face

    def sizeHint(self) -> QSize:
        measure = QFontMetricsF(self.face())
        widest = max(sum(measure.horizontalAdvance(text) for _, text in row) for row in self.lens.formulas)
        return QSize(round(widest) + 2 * theme.px(PADDING) + 4, super().sizeHint().height())

    def places(self) -> list[tuple[QRectF, str, str]]:
        measure, found = QFontMetricsF(self.face()), []
        for index, row in enumerate(self.lens.formulas):
            left = float(theme.px(PADDING))
            for part, text in row:
                width = measure.horizontalAdvance(text)
                found.append((QRectF(left, self._row(index), width + 1, theme.px(ROW)), part, text))
                left += width
        return found


class NumberCard(_Card):
    """Every symbol with its number, column by column."""

    def __init__(self, lens: Lens) -> None:
        super().__init__(lens, 1)
        self._numbers: Mapping[str, float] = {}
        self.set_columns(2)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        self._columns, self._rows = columns, -(-len(self.lens.symbols) // columns)
        self.updateGeometry()
        self.update()

    def title(self) -> str:
        return shown(NUMBERS)

    def show_numbers(self, found: Mapping[str, float]) -> None:
        self._numbers = found
        self.update()

    def places(self) -> list[tuple[QRectF, str, str]]:
        found = []
        width = (self.width() - theme.px(PADDING)) / self._columns - theme.px(PADDING)
        for index, (part, symbol) in enumerate(self.lens.symbols.items()):
            left = theme.px(PADDING) + (index // self._rows) * (width + theme.px(PADDING))
            text = f"{symbol} = {numbers.number(self._numbers[part])}" if part in self._numbers else symbol
            found.append((QRectF(left, self._row(index % self._rows), width, theme.px(ROW)), part, text))
        return found

    def sizeHint(self) -> QSize:
        return QSize(theme.px(COLUMN) * self._columns, super().sizeHint().height())


class ThreeWayLens(QWidget):
    """Three cards over one `Lens`; with the focus here, arrow keys go from symbol to symbol."""

    lit_changed = Signal(str)

    def __init__(self, lens: Lens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lens, self.lit = lens, ""
        rows = len(lens.formulas)
        self.formulas, self.numbers = FormulaCard(lens, rows), NumberCard(lens)
        self.code = CodeCard("PyTorch", lens.code, ())
        self.code.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(10)
        self._arranged = -1
        for card in self.cards:
            card.hovered.connect(self.light)
        self._arrange()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    @property
    def cards(self) -> tuple[FormulaCard, NumberCard, CodeCard]:
        return self.formulas, self.numbers, self.code

    def show_numbers(self, found: Mapping[str, float]) -> None:
        """The numbers by part."""
        self.numbers.show_numbers(found)

    def light(self, part: str) -> None:
        """Let a part stand out in all three; "" for none."""
        if part != self.lit:
            self.lit = part
            for card in self.cards:
                card.light(part)
            self.lit_changed.emit(part)

    def retranslate(self) -> None:
        """Renew the texts."""
        self.formulas.setAccessibleName(shown(FORMULAS))
        self.numbers.setAccessibleName(shown(NUMBERS))
        self.setAccessibleName(f"{shown(FORMULAS)}, {shown(NUMBERS)}, PyTorch")
        self.setToolTip(shown(HINT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(260), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        parts = list(self.lens.symbols)
        at = parts.index(self.lit) + way if self.lit in parts else 0
        self.light(parts[at % len(parts)])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.light("")
        focus_changed(self, event, 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _arrange(self) -> None:
        """Side by side, two above one, or one under the other."""
        index = next(i for i, (least, _, _) in enumerate(ARRANGEMENTS) if self.width() >= theme.px(least))
        if index == self._arranged:
            return
        self._arranged = index
        _, places, columns = ARRANGEMENTS[index]
        self.numbers.set_columns(columns)
        for card, (row, column, span) in zip(self.cards, places, strict=True):
            self.grid.addWidget(card, row, column, 1, span)
