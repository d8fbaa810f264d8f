"""The 2-2-2 network, drawn with its numbers: chips on the lines, badges for the factors of a chain.

drawing.show_network(network, stop, unknown)     `unknown` names what is still a question mark
picked(str)                                      a weight or a neuron was clicked
edit_wanted(str, QRect)                          a number was double-clicked; where it stands
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.concepts.chain_walk import ENDS, Stop, known, symbol
from core.concepts.two_two_two import TwoTwoTwo
from gui import numbers, theme
from gui.widgets.painting import box, disc, ends_its_painter, renew

FACTORS = ("run_b", "run_c", "run_d")
"""The colours of the three factors; none is blue, orange or the accent."""
COLUMNS = {"i": 0.075, "h": 0.41, "o": 0.74}
NARROW_COLUMNS = {"i": 0.07, "h": 0.38, "o": 0.67}
NARROW_PX = 600
WHOLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
"""A number in large type rather reaches beyond its circle than loses its ends."""
ROWS = {"1": 0.31, "2": 0.76}
CHIP_AT = {"w1": 0.5, "w4": 0.5, "w5": 0.5, "w8": 0.5, "w2": 0.27, "w3": 0.27, "w6": 0.27, "w7": 0.27}
EDITABLE = ("i1", "i2", "t1", "t2", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")


class NetDrawing(QWidget):
    """Neurons left to right, the errors at the right edge. Click to choose, double click to change a number."""

    picked = Signal(str)
    edit_wanted = Signal(str, QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = TwoTwoTwo()
        self._numbers: Mapping[str, float] = known(self._network)
        self._stop: Stop | None = None
        self._unknown: frozenset[str] = frozenset()
        self._over = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_network(self, network: TwoTwoTwo, stop: Stop | None, unknown: frozenset[str] = frozenset()) -> None:
        """Draw these numbers; the parts that `stop` is about are lit."""
        self._network, self._stop, self._unknown = network, stop, unknown
        self._numbers = known(network)
        self.update()

    def shown(self, name: str) -> str:
        """The text of a number as it stands in the drawing; "?" while it is not worked out."""
        return "?" if name in self._unknown else figure(name, self._numbers[name])

    def place(self, name: str) -> QRect:
        """Where the number `name` stands."""
        return self._boxes()[name].toRect()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(720), theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(190))

    # geometry

    @property
    def _radius(self) -> float:
        return min(theme.px(44), self.height() * 0.118, self.width() * 0.06)

    @property
    def _narrow(self) -> bool:
        return self.width() < theme.px(NARROW_PX)

    def _centre(self, name: str) -> QPointF:
        columns = NARROW_COLUMNS if self._narrow else COLUMNS
        return QPointF(self.width() * columns[name[0]], self.height() * ROWS[name[1]])

    def _boxes(self) -> dict[str, QRectF]:
        """The rectangle of every number by name."""
        boxes = {}
        radius = self._radius
        for name in ("i1", "i2", "h1", "h2", "o1", "o2"):
            centre = self._centre(name)
            boxes[name] = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        wide, tall = (min(theme.px(78), self.width() * 0.145) if self._narrow else theme.px(78)), theme.px(22)
        for name, (start, end) in ENDS.items():
            first, last = self._centre(start), self._centre(end)
            middle = first + (last - first) * CHIP_AT[name]
            boxes[name] = QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)
        error = QRectF(0, 0, min(theme.px(104), self.width() * 0.19), max(2 * radius - 8, theme.px(40)))
        for k in ("1", "2"):
            error.moveCenter(QPointF(self.width() - error.width() / 2 - 2, self.height() * ROWS[k]))
            boxes[f"error{k}"] = QRectF(error)
            boxes[f"t{k}"] = QRectF(error.left(), error.top(), error.width(), error.height() / 2)
        for bias, column in (("b1", "h"), ("b2", "o")):
            x, y = self._centre(f"{column}1").x(), self.height() * ROWS["2"] + radius + theme.px(5)
            boxes[bias] = QRectF(x - theme.px(55), y, theme.px(110), theme.px(18))
        middle = QPointF(error.center().x(), self.height() * (ROWS["1"] + ROWS["2"]) / 2)
        boxes["error"] = QRectF(middle.x() - error.width() / 2, middle.y() - theme.px(11), error.width(), theme.px(22))
        return boxes

    def _at(self, place: QPointF) -> str:
        boxes = self._boxes()
        order = (*EDITABLE, "h1", "h2", "o1", "o2", "error1", "error2", "error")
        return next((name for name in order if boxes[name].contains(place)), "")

    # painting

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes, tones = self._boxes(), self._tones()
        self._paint_lines(painter, boxes, tones)
        for name in ("i1", "i2", "h1", "h2", "o1", "o2"):
            self._paint_neuron(painter, name, boxes[name], tones.get(name))
        for name in ENDS:
            self._paint_chip(painter, name, boxes[name], tones.get(name))
        for k in ("1", "2"):
            self._paint_error(painter, k, boxes[f"error{k}"], tones.get(f"error{k}"))
        painter.setFont(theme.font("label"))
        for bias in ("b1", "b2"):
            tone = tones.get(bias) or ("text" if self._over == bias else "text2")
            painter.setPen(theme.token(tone))
            words = self.tr("bias {name} = {value}").format(name=symbol(bias), value=self.shown(bias))
            painter.drawText(boxes[bias], Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token(tones.get("error", "text")))
        painter.drawText(boxes["error"], WHOLE, f"E = {self.shown('error')}")
        self._paint_badges(painter, boxes)

    def _tones(self) -> dict[str, str]:
        """The token of every part that is lit."""
        if self._stop is None:
            return {}
        tones = dict.fromkeys(self._stop.lights, "accent")
        for tone, factor in zip(FACTORS, self._stop.factors):
            tones |= dict.fromkeys(factor.lights, tone)
        return tones

    def _paint_lines(self, painter: QPainter, boxes: Mapping[str, QRectF], tones: Mapping[str, str]) -> None:
        for name, (start, end) in ENDS.items():
            tone = tones.get(name)
            painter.setPen(QPen(theme.token(tone or "control"), 2.5 if tone else 1.2))
            painter.drawLine(self._centre(start), self._centre(end))
        for k in ("1", "2"):
            tone = tones.get(f"error{k}")
            painter.setPen(QPen(theme.token(tone or "control"), 2.5 if tone else 1.2))
            painter.drawLine(self._centre(f"o{k}"), boxes[f"error{k}"].center())

    def _paint_neuron(self, painter: QPainter, name: str, frame: QRectF, tone: str | None) -> None:
        disc(painter, frame.center(), frame.width() / 2, "paper", tone or "strong", 2.6 if tone else 1.3)
        half = frame.height() / 2
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        upper = QRectF(frame.left(), frame.top() + half * 0.3, frame.width(), half * 0.6)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, symbol(name))
        role = "title" if half > theme.px(37) else "body" if half > theme.px(27) else "label"
        painter.setFont(theme.font(role, 600))
        painter.setPen(theme.token("accenttext" if self._over == name and name in EDITABLE else "text"))
        lower = QRectF(frame.left(), frame.center().y() - half * 0.1, frame.width(), half * 0.7)
        painter.drawText(lower, WHOLE, self.shown(name))

    def _paint_chip(self, painter: QPainter, name: str, frame: QRectF, tone: str | None) -> None:
        edge = tone or ("accent" if self._over == name else "hair")
        box(painter, frame, 11, "paper", edge, 1.8 if tone else 1.0)
        painter.setFont(theme.font("caption" if self._narrow else "label", 600 if tone else 0))
        painter.setPen(theme.token("text" if tone else "text2"))
        sign = " " if self._narrow else " = "
        painter.drawText(frame, WHOLE, f"{symbol(name)}{sign}{self.shown(name)}")

    def _paint_error(self, painter: QPainter, k: str, frame: QRectF, tone: str | None) -> None:
        box(painter, frame, 8, "paper", tone or "strong", 2.6 if tone else 1.3)
        half = frame.height() / 2
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("accenttext" if self._over == f"t{k}" else "text2"))
        words = self.tr("{error}, target {target}").format(error=symbol(f"error{k}"), target=self.shown(f"t{k}"))
        words = f"t = {self.shown(f't{k}')}" if self._narrow else words
        painter.drawText(frame.adjusted(2, half * 0.1, -2, -half), Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(frame.adjusted(2, half * 0.85, -2, -half * 0.1), Qt.AlignmentFlag.AlignCenter,
                         self.shown(f"error{k}"))  # fmt: skip

    def _paint_badges(self, painter: QPainter, boxes: Mapping[str, QRectF]) -> None:
        if self._stop is None:
            return
        painter.setFont(theme.font("body", 600))
        for tone, factor in zip(FACTORS, self._stop.factors):
            words = numbers.fixed(factor.value, 4)
            wide = theme.metrics("body", 600).horizontalAdvance(words) + theme.px(18)
            badge = QRectF(0, 0, wide, theme.px(24))
            over = boxes[factor.lights[0]]
            badge.moveCenter(QPointF(over.center().x(), over.top() - theme.px(16)))
            badge.moveRight(min(badge.right(), self.width() - 2.0))
            box(painter, badge, 12, tone)
            painter.setPen(theme.token("onaccent"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    # the pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position())
        if over != self._over:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = ""
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._at(event.position())
        if name and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        name = self._at(event.position())
        if name in EDITABLE:
            self.edit_wanted.emit(name, self.place(name))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self._at(QPointF(event.pos()))
            words = self.tr("Double-click to change {name}.").format(name=symbol(name)) if name in EDITABLE else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def figure(name: str, value: float) -> str:
    """A given number as short as it was typed, a computed one with four decimals."""
    if name in EDITABLE or name == "rate":
        return numbers.compact(value, 4)
    return numbers.fixed(value, 4)


def worked(working: str, values: Mapping[str, float]) -> str:
    """A working with its numbers; negative ones stand in brackets, so that no sign follows another."""
    texts = {name: figure(name, value) for name, value in values.items()}
    return working.format(**{name: f"({text})" if text[0] == numbers.MINUS else text for name, text in texts.items()})
