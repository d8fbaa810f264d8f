"""The explorers of networks in the states that matter, and the unrolled view after its run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lesson import LESSONS
from core.nn import edits
from core.project.document import Project
from gui.explorer import EXPLORERS, Explorer
from gui.gallery import GALLERY, Scene
from gui.session import Session
from gui.view import VIEWS
from gui.views.unrolled import UnrolledView
from gui.widgets.sheet import Sheet
from gui.widgets.unrolled_weights import Part

PART = Part(0, 0, "hh")
WAIT_S = 2.5
"""Digits are read and both runs of a bug are computed away from the window."""


def _check(explorer: Explorer) -> None:
    network = explorer.network  # type: ignore[attr-defined]
    network.open_below("check")
    for name, text in (("h1", "0.5933"), ("h2", "0.5969"), ("o1", "0.7514"), ("dE_dw5", "0.4398")):
        network.check.fields[name].setText(text)
        network.check.check(name)


def _graph(explorer: Explorer) -> None:
    explorer.tabs.open("graph")  # type: ignore[attr-defined]
    explorer.graph.pick("b")  # type: ignore[attr-defined]


def _derivation(explorer: Explorer) -> None:
    explorer.tabs.open("softmax")  # type: ignore[attr-defined]
    for _ in range(5):
        explorer.softmax._step()  # type: ignore[attr-defined]


def _overflow(explorer: Explorer) -> None:
    explorer.bars.lift.slider.setValue(9)  # type: ignore[attr-defined]
    explorer.bars.shift.setChecked(False)  # type: ignore[attr-defined]


def _examples(explorer: Explorer) -> None:
    explorer.tabs.open("examples")  # type: ignore[attr-defined]


def _field(explorer: Explorer) -> None:
    explorer.tabs.open("field")  # type: ignore[attr-defined]


def _found(explorer: Explorer) -> None:
    explorer._pick(4)  # type: ignore[attr-defined]
    explorer._pick(1)  # type: ignore[attr-defined]
    explorer.mend()  # type: ignore[attr-defined]


def _bent(explorer: Explorer) -> None:
    for _ in range(6):
        explorer.xor.learn()  # type: ignore[attr-defined]


def _curve(explorer: Explorer) -> None:
    explorer.tabs.open("curve")  # type: ignore[attr-defined]
    for neurons in (0, 1, 3, 5):
        explorer.curve.neurons.slider.setValue(neurons)  # type: ignore[attr-defined]
        for _ in range(25):
            explorer.curve.learn()  # type: ignore[attr-defined]


def _nothing(explorer: Explorer) -> None:
    """The explorer as it opens."""


class Staged(Scene):
    """One explorer, acted upon once it is shown and its data are there."""

    size = (1080, 640)

    def __init__(self, name: str, key: str, act: Callable[[Explorer], None]) -> None:
        self.key = name
        self._explorer_key, self._act = key, act
        self._since = 0.0
        self._acted = False

    def build(self) -> QWidget:
        self._since, self._acted = time.monotonic(), False
        return _on_paper(EXPLORERS[self._explorer_key]())

    def ready(self, widget: QWidget) -> bool:
        if time.monotonic() - self._since < WAIT_S:
            return False
        if not self._acted:
            self._acted = True
            self._act(widget.findChild(Explorer))  # type: ignore[arg-type]
        return True

    def close(self, widget: QWidget) -> None:
        widget.findChild(Explorer).close_explorer()  # type: ignore[union-attr]


for _name, _key, _act in (
    ("backprop-check", "backprop", _check),
    ("backprop-graph", "backprop", _graph),
    ("backprop-softmax", "backprop", _derivation),
    ("softmax-overflow", "softmax", _overflow),
    ("softmax-examples", "softmax", _examples),
    ("convolution-digit", "convolution", _nothing),
    ("convolution-field", "convolution", _field),
    ("bug-zoo-mended", "bug_zoo", _found),
    ("feature-space-xor", "feature_space", _bent),
    ("feature-space-curve", "feature_space", _curve),
):
    GALLERY.register(Staged(_name, _key, _act))


@GALLERY.register
class HelloUnrolled(Scene):
    """hello → ohlol after 35 epochs, unrolled."""

    key = "unrolled-hello"
    size = (860, 720)

    def build(self) -> QWidget:
        lesson = LESSONS["hello_rnn"]
        assert lesson.start is not None
        view = VIEWS["unrolled"]()
        self._session = Session(lesson.start, view)
        view.attach(self._session)
        self._session.events.connect(view.show_events)
        self._session.snapshot_changed.connect(view.show_snapshot)
        self._session.load()
        self._session.run()
        self._done_since = 0.0
        return _on_paper(view)

    def ready(self, widget: QWidget) -> bool:
        if self._session.state == "finished":
            self._done_since = self._done_since or time.monotonic()
        return bool(self._done_since) and time.monotonic() - self._done_since > 1.0

    def close(self, widget: QWidget) -> None:
        self._session.close()


@GALLERY.register
class HelloWeights(HelloUnrolled):
    """The same network's weights, one of them held and in the hand."""

    key = "unrolled-weights"

    def ready(self, widget: QWidget) -> bool:
        if not super().ready(widget):
            return False
        view = widget.findChild(UnrolledView)
        assert view is not None
        if view.page.key != "weights":
            view.page.set_key("weights")
            view.page.changed.emit("weights")
            self._session.edit(_held(self._session.project, PART.parameter("weight")), "")
            self._done_since = time.monotonic()  # the matrices find their places first
        elif view.hand.editor.isHidden():
            view.weights.matrices[PART].wanted.emit((1, 2))
            self._done_since = time.monotonic()
        else:
            return True
        return False


def _held(project: Project, parameter: str) -> Project:
    return replace(project, network=edits.with_held(project.network, 0, parameter, (1, 2), 0.8))


def _on_paper(inside: QWidget) -> QWidget:
    sheet = Sheet(radius=0, edge=None)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    return sheet
