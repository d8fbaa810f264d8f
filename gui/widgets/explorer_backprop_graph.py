"""The graph c = a + b, d = b + 1, e = c d: values forward, slopes along the arrows, ways added up backward."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.small_graph import SmallGraph
from gui import numbers, theme
from gui.widgets.explorer_kit import Player
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.painting import box, colour, ends_its_painter, renew
from gui.widgets.slider import ValueSlider

PLACES = {"a": (0.17, 0.87), "b": (0.62, 0.87), "c": (0.3, 0.5), "d": (0.72, 0.5), "e": (0.5, 0.13)}
SAYS = {"a": "a", "b": "b", "c": "c = a + b", "d": "d = b + 1", "e": "e = c × d"}
ORDER = ("c", "d", "e", "de", "dc", "dd", "da", "db")
"""The stops: values upward, then slopes ∂e/∂… downward."""


class GraphDrawing(QWidget):
    """Five nodes; a click on one asks for its slope."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph, self._done = SmallGraph(), 0
        self._node = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def show_graph(self, graph: SmallGraph, done: int, node: str) -> None:
        """Draw the graph with the first `done` stops worked out; the ways from `node` to e are lit."""
        self._graph, self._done, self._node = graph, done, node
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(340), theme.px(240))

    def frame(self, node: str) -> QRectF:
        """The card of a node."""
        wide, tall = theme.px(132), theme.px(58)
        x, y = PLACES[node]
        centre = QPointF(self.width() * x, self.height() * y)
        frame = QRectF(centre.x() - wide / 2, centre.y() - tall / 2, wide, tall)
        frame.moveLeft(min(max(frame.left(), 2.0), self.width() - wide - 2.0))
        return frame

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ways = _ways(self._node) if self._done > 3 else {}
        for (start, end), slope in self._graph.local.items():
            self._paint_arrow(painter, start, end, slope, ways.get((start, end), ""))
        for node in PLACES:
            self._paint_node(painter, node)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = next((node for node in PLACES if self.frame(node).contains(event.position())), "")
        if node:
            self.picked.emit(node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(self.frame(node).contains(event.position()) for node in PLACES)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_arrow(self, painter: QPainter, start: str, end: str, slope: float, tone: str) -> None:
        low, high = self.frame(start), self.frame(end)
        first, last = QPointF(low.center().x(), low.top()), QPointF(high.center().x(), high.bottom())
        painter.setPen(QPen(theme.token(tone or "strong"), 2.4 if tone else 1.2))
        painter.drawLine(first, last)
        if self._done <= 3:
            return
        words = f"∂{end}/∂{start} = {numbers.compact(slope)}"
        wide = theme.metrics("label", 600).horizontalAdvance(words) + theme.px(14)
        chip = QRectF(0, 0, wide, theme.px(22))
        chip.moveCenter(first + (last - first) * 0.5)
        box(painter, chip, 11, "paper", tone or "hair", 1.5 if tone else 1)
        painter.setFont(theme.font("label", 600 if tone else 0))
        painter.setPen(theme.token("text" if tone else "text2"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_node(self, painter: QPainter, node: str) -> None:
        frame, lit = self.frame(node), node == self._node
        box(painter, frame, 8, "selected" if lit else "paper", "accent" if lit else "strong", 2 if lit else 1.2)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        half = frame.height() / 2
        painter.drawText(frame.adjusted(0, 4, 0, -half), Qt.AlignmentFlag.AlignCenter, SAYS[node])
        known = node in "ab" or self._done > ORDER.index(node)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        words = numbers.compact(self._graph.values[node], 4) if known else "?"
        painter.drawText(frame.adjusted(0, half - 4, 0, -4), Qt.AlignmentFlag.AlignCenter, words)
        if self._done > ORDER.index(f"d{node}"):
            self._paint_slope(painter, node, frame)

    def _paint_slope(self, painter: QPainter, node: str, frame: QRectF) -> None:
        words = f"∂e/∂{node} = {numbers.compact(self._graph.slopes[node], 4)}"
        wide = theme.metrics("label", 600).horizontalAdvance(words) + theme.px(16)
        badge = QRectF(frame.right() - theme.px(14), frame.top() - theme.px(12), wide, theme.px(22))
        badge.moveRight(min(badge.right(), self.width() - 2.0))
        box(painter, badge, 11, colour("run_b"))
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("onaccent"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


class GraphStage(LowStage):
    """The drawing with sliders for a and b, and a walk through the eight stops."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.graph, self.done, self.node = SmallGraph(), 3, "e"
        self.drawing = GraphDrawing()
        self.drawing.setObjectName("small_graph")
        self.idea = Label("", "body", "text2", wrap=True)
        self.sliders = {name: ValueSlider(name, -5, 5, step=0.5) for name in ("a", "b")}
        self.player = Player(900)
        self.add(self.idea)
        for name, slider in self.sliders.items():
            slider.slider.setObjectName(f"graph_{name}")
            slider.changed.connect(self._moved)
            self.add(slider)
        self.add(self.player)
        self.show_picture(self.drawing)
        self.drawing.picked.connect(self.pick)
        self.player.stepped.connect(self._step)
        self.player.reset_wanted.connect(self.reset)
        self.reset()

    def reset(self) -> None:
        """Go back to a = 2, b = 1 and nothing worked out."""
        self.graph, self.done, self.node = SmallGraph(), 0, ""
        for name, slider in self.sliders.items():
            slider.set_value(self.graph.values[name])
        self._show()

    def pick(self, node: str) -> None:
        """Work out everything and light the ways from `node` to e."""
        self.done, self.node = len(ORDER), node
        self._show()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.idea.setText(self.tr(
            "Values flow up. Slopes flow down: multiply along a way, add over the ways. Click a number to see its ways."
        ))  # fmt: skip
        self.player.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _moved(self, _value: float) -> None:
        self.graph = SmallGraph(self.sliders["a"].value, self.sliders["b"].value)
        self._show()

    def _step(self) -> None:
        self.done = min(self.done + 1, len(ORDER))
        self.node = ORDER[self.done - 1][-1]
        self._show()

    def _show(self) -> None:
        self.drawing.show_graph(self.graph, self.done, self.node)
        self.player.set_live(self.done < len(ORDER))
        self.say(self._sentence())

    def _sentence(self) -> str:
        values = {name: numbers.compact(value, 4) for name, value in self.graph.values.items()}
        if not self.done:
            return self.tr("Press Step: first the values, from a = {a} and b = {b}.").format(**values)
        if self.done <= 3:
            return {
                "c": self.tr("c = a + b = {a} + {b} = {c}."),
                "d": self.tr("d = b + 1 = {b} + 1 = {d}."),
                "e": self.tr("e = c × d = {c} × {d} = {e}."),
            }[self.node].format(**values)
        slopes = {f"s{name}": numbers.compact(value, 4) for name, value in self.graph.slopes.items()}
        return {
            "e": self.tr("∂e/∂e = 1: e moves as e does. From here slopes flow down."),
            "c": self.tr("∂e/∂c = d = {sc}: e is c times d."),
            "d": self.tr("∂e/∂d = c = {sd}: e is c times d."),
            "a": self.tr("∂e/∂a = ∂e/∂c × ∂c/∂a = {sc} × 1 = {sa}, that is b + 1."),
            "b": self.tr("b takes two ways to e: {sc} × 1 over c, {sd} × 1 over d; together {sb}, that is a + 2b + 1."),
        }[self.node].format(**values, **slopes)


def _ways(node: str) -> dict[tuple[str, str], str]:
    """The arrows on the ways from `node` to e; each way has its colour."""
    if node == "b":
        return {("b", "c"): "run_b", ("c", "e"): "run_b", ("b", "d"): "run_d", ("d", "e"): "run_d"}
    if node == "a":
        return {("a", "c"): "run_b", ("c", "e"): "run_b"}
    return {("c", "e"): "run_b"} if node == "c" else {("d", "e"): "run_d"} if node == "d" else {}
