"""How much a live window costs the training, and the training the window: MNIST MLP with views against headless."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.project.document import Project
from core.project.preset import PRESETS
from core.training.events import StepsDone
from gui.app import open_window, prepare
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.work.loading import SPARE

SECONDS, TICK_MS, LOAD_MS = 8.0, 16, 120_000


def run() -> dict[str, Any]:
    """Samples per wall-second without and with the window, and the gaps of a 16 ms timer (ms).

    Both train with the threads that the window leaves to PyTorch. The longest gap, less 16 ms, bounds every callback.
    """
    from core.training.threads import settle_threads

    threads = settle_threads(SPARE)
    project = PRESETS["digits_mlp"].project()
    headless = samples_headless(project)
    with opened(project) as window:
        idle = timer_gaps(SECONDS / 2)
        live, share, training = samples_live(window)
        acknowledged = pause_ms(window)
    return {
        "threads": threads,
        "headless_samples_per_s": round(headless),
        "window_samples_per_s": round(live),
        "kept": round(live / headless, 3),
        "gui_share_of_wall": round(share, 3),
        **gap_figures("idle", idle),
        **gap_figures("training", training),
        "pause_acknowledged_ms": round(acknowledged, 1),
    }


@contextmanager
def opened(project: Project) -> Iterator[MainWindow]:
    """The program's window with this project, ready to train."""
    app = QApplication.instance() or QApplication(["gradus"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        prepare(app, settings)
        window = open_window(app, settings)
        window.show()
        window.session.open(project)
        _until(lambda: window.session.state == "ready")
        yield window
        window.end()
        window.deleteLater()


def gap_figures(name: str, gaps: list[float]) -> dict[str, float]:
    """Median, 99th percentile and the longest, and how often the window answered in a second: 62.5 is all there is."""
    shares = {"p50": 50, "p99": 99, "max": 100}
    return {
        **{f"timer_{key}_ms_{name}": round(float(np.percentile(gaps, share)), 1) for key, share in shares.items()},
        f"timer_ticks_per_s_{name}": round(1000 / float(np.mean(gaps)), 1),
    }


def samples_headless(project: Project) -> float:
    """Samples per second of the trainer alone, after a second of warming up."""
    from core.data.scaling import fit_scaling
    from core.training.trainer import Trainer

    dataset = project.data.load()
    scaling = fit_scaling(project.scaling, dataset)
    trainer = Trainer(project.network, dataset, project.training, scaling=scaling)
    started, samples = time.perf_counter(), 0
    for event in trainer.fit():
        passed = time.perf_counter() - started
        if passed < 1.0:
            continue
        samples += event.samples if isinstance(event, StepsDone) else 0
        if passed > 1.0 + SECONDS:
            break
    return samples / SECONDS


def samples_live(window: MainWindow) -> tuple[float, float, list[float]]:
    """The same while the window draws; the share of the time that its thread works, and the gaps of the timer."""
    session = window.session
    session.run()
    _until(lambda: session.history.step > 50)
    before, started, worked = session.history.step, time.perf_counter(), time.thread_time()
    gaps = timer_gaps(SECONDS)
    steps, worked = session.history.step - before, time.thread_time() - worked
    passed = time.perf_counter() - started
    return steps * session.project.training.batch_size / passed, worked / passed, gaps


def pause_ms(window: MainWindow) -> float:
    """Milliseconds from the wish to stand still until the training thread has answered with its weights."""
    answered: list[float] = []
    started = time.perf_counter()
    window.session.pause()
    window.session.with_fresh_weights(lambda _: answered.append(time.perf_counter()))
    _until(lambda: bool(answered))
    return (answered[0] - started) * 1000


def timer_gaps(seconds: float) -> list[float]:
    """Milliseconds between the ticks of a precise 16 ms timer while the event loop runs."""
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    timer.stop()
    return [1000 * float(gap) for gap in np.diff(ticks)]


def _until(true: Any) -> None:
    loop, started = QEventLoop(), time.perf_counter()
    while not true() and (time.perf_counter() - started) * 1000 < LOAD_MS:
        QTimer.singleShot(10, loop.quit)
        loop.exec()
