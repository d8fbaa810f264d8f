"""From the pen to the bars: a digit is drawn with the mouse, at rest and while the network trains."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.imaging.drawing import fitted
from core.imaging.pen_digits import digit
from core.project.preset import PRESETS
from gui.app import open_window, prepare
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.views.draw import DrawView

EVENT_MS, DIGITS, BEGUN, ALONE, LOAD_MS, REST_MS = 8, 8, 8, 60, 120_000, 150
"""A mouse reports every 8 ms; so many digits are drawn; the pen rests between them."""
STEP = 0.02
"""Share of the canvas that the pen moves between two reports: a digit in about a second."""
PRESET = "digits_mlp"


def run() -> dict[str, Any]:
    """Milliseconds from a due pointer event to bars that know of it, and the CPU-time that an event costs.

    `cpu_ms_to_bars` is what one movement alone costs until its bars are painted: the latency of a machine with nothing
    else to do, whatever else this one does meanwhile.
    """
    app = QApplication.instance() or QApplication(["gradus"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        prepare(app, settings)
        window = open_window(app, settings)
        window.show()
        window.session.open(PRESETS[PRESET].project())
        _until(lambda: window.session.state == "ready")
        view = window.findChild(DrawView)
        assert view is not None
        Replay(view).draw(2)  # everything has been used once
        started = time.process_time()
        idle = Replay(view).draw(DIGITS)
        spent = time.process_time() - started
        alone = Replay(view).one_by_one()
        training = while_training(window, view)
        window.end()
        window.deleteLater()
    return {
        "preset": PRESET,
        "events": len(idle),
        "cpu_ms_per_event_idle": round(1000 * spent / len(idle), 2),
        "cpu_ms_to_bars_p50": round(1000 * float(np.percentile(alone, 50)), 1),
        "cpu_ms_to_bars_p95": round(1000 * float(np.percentile(alone, 95)), 1),
        **figures("idle", idle),
        **figures("training", training),
    }


def figures(name: str, latencies: list[float]) -> dict[str, float]:
    """Median, 95th percentile and the worst, in milliseconds."""
    p50, p95, worst = (round(1000 * float(np.percentile(latencies, share)), 1) for share in (50, 95, 100))
    return {f"{name}_p50_ms": p50, f"{name}_p95_ms": p95, f"{name}_worst_ms": worst}


def while_training(window: MainWindow, view: DrawView) -> list[float]:
    """The same while the run goes on."""
    window.session.run()
    _until(lambda: window.session.history.step > 50)
    return Replay(view).draw(DIGITS)


class Replay(QObject):
    """Draws digits on the canvas and notes when the bars have been painted that know of each movement."""

    def __init__(self, view: DrawView) -> None:
        super().__init__()
        self._view = view
        self._waiting: list[tuple[int, float]] = []
        self._latencies: list[float] = []
        view.bars.installEventFilter(self)

    def draw(self, digits: int) -> list[float]:
        """Latencies in seconds, one for every pointer event of so many digits."""
        rng = np.random.default_rng(0)
        for number in range(digits):
            self._view.pad.clear()
            for line in fitted(digit(number % 10, rng)):
                self._stroke(line)
            _rest(REST_MS)
        self._view.bars.removeEventFilter(self)
        return self._latencies

    def one_by_one(self) -> list[float]:
        """CPU-seconds of this process from a movement to its bars, one movement after the other."""
        pad = self._view.pad
        pad.clear()
        (line, *_) = fitted(digit(3, np.random.default_rng(1)))
        spots = [QPoint(round(float(x) * pad.width()), round(float(y) * pad.width())) for x, y in _paced(line)]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=spots[0])
        for spot in spots[1:BEGUN]:  # until then it is a dot, which nobody reads
            QTest.mouseMove(pad, spot)
        spent = []
        for spot in spots[BEGUN:ALONE]:
            _rest(REST_MS)
            started, before = time.process_time(), len(self._latencies)
            QTest.mouseMove(pad, spot)
            points = sum(len(stroke.points) for stroke in pad.drawing.strokes)
            self._waiting.append((points, time.perf_counter()))
            _until(lambda before=before: len(self._latencies) > before)
            spent.append(time.process_time() - started)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=spots[-1])
        self._view.bars.removeEventFilter(self)
        return spent

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(event, QPaintEvent):
            return False
        self._view.bars.paintEvent(event)
        now, known = time.perf_counter(), self._view.shown_points
        self._latencies += [now - due for points, due in self._waiting if points <= known]
        self._waiting = [(points, due) for points, due in self._waiting if points > known]
        return True

    def _stroke(self, line: Any) -> None:
        """One line with the mouse, an event every `EVENT_MS`; those that are late come at once, as they would."""
        pad = self._view.pad
        spots = [QPoint(round(float(x) * pad.width()), round(float(y) * pad.width())) for x, y in _paced(line)]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=spots[0])
        loop, timer, began = QEventLoop(), QTimer(), time.perf_counter()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        sent = 0

        def send() -> None:
            nonlocal sent
            due = min(len(spots) - 1, int((time.perf_counter() - began) * 1000 / EVENT_MS))
            while sent < due:
                sent += 1
                QTest.mouseMove(pad, spots[sent])
                points = sum(len(stroke.points) for stroke in pad.drawing.strokes)
                self._waiting.append((points, began + sent * EVENT_MS / 1000))
            if sent == len(spots) - 1:
                loop.quit()

        timer.timeout.connect(send)
        timer.start(EVENT_MS)
        loop.exec()
        timer.stop()
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=spots[-1])


def _paced(line: Any) -> Any:
    """Points every `STEP` along a line (n, 2)."""
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.linspace(0, lengths[-1], max(2, round(float(lengths[-1]) / STEP)))
    return np.stack([np.interp(at, lengths, line[:, 0]), np.interp(at, lengths, line[:, 1])], axis=1)


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(true: Any) -> None:
    started = time.perf_counter()
    while not true() and (time.perf_counter() - started) * 1000 < LOAD_MS:
        _rest(10)
