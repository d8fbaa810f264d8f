"""The network drawing in the hand: a weight that is set and locked, a network of pictures, one that does not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from core.nn import edits
from core.nn.building import chain, layer, mlp
from core.nn.wiring import with_join
from core.project.document import Project
from core.project.preset import PRESETS
from gui.gallery import GALLERY, Scene
from gui.panels.network import NetworkPanel
from gui.session import Session
from gui.views.feature_space import FeatureSpaceView
from gui.widgets.network_wires import BIAS, Wire

STEPS = 1500


class Drawing(Scene):
    """The network panel over a real session after a short run."""

    preset: ClassVar[str] = "playground"
    steps: ClassVar[int] = STEPS
    size: ClassVar[tuple[int, int]] = (400, 620)

    def build(self) -> QWidget:
        panel = NetworkPanel()
        self._session = Session(self.project(), panel)
        panel.attach(self._session)
        self._session.load()
        self._asked = False
        return panel

    def project(self) -> Project:
        """What lies on the desk."""
        return PRESETS[self.preset].project()

    def ready(self, widget: QWidget) -> bool:
        assert isinstance(widget, NetworkPanel)
        session = self._session
        if session.state == "blocked":
            return True
        if session.latest is None or session.state == "loading":
            return False
        if session.latest.step < self.steps:
            if session.state == "ready":
                session.run()
            session.request_snapshot()
            return False
        if session.state == "running":
            session.pause()
        if not self._asked:
            self._asked = True
            self.point(widget)
        return bool(widget.diagram._images)

    def point(self, panel: NetworkPanel) -> None:
        """What the hand does before the picture is taken."""

    def close(self, widget: QWidget) -> None:
        self._session.close()


@GALLERY.register
class Locked(Drawing):
    key = "network-lock"

    def project(self) -> Project:
        project = super().project()
        network = edits.with_lock(project.network, 0, 1, 0, 0.0)
        return replace(project, network=edits.with_lock(network, 2, 0, BIAS, 1.5))

    def point(self, panel: NetworkPanel) -> None:
        panel.diagram._point_at(None, Wire(2, 1, 3))


@GALLERY.register
class Cut(Drawing):
    """Connections that are cut, a bias among them, and the card of one of them."""

    key = "network-cut"

    def project(self) -> Project:
        project = super().project()
        cuts = {(0, 0, 1): 0.61, (0, 2, 0): -0.4, (0, 3, -1): 0.1, (2, 0, 1): 0.9, (2, 0, 3): -0.7, (2, 1, 0): 1.2}
        return replace(project, network=edits.with_cuts(project.network, cuts))

    def point(self, panel: NetworkPanel) -> None:
        panel.diagram._point_at(None, Wire(2, 1, 0))


@GALLERY.register
class Wired(Drawing):
    """The smallest network for XOR: the inputs reach the output past the hidden neuron."""

    key = "network-wired"
    preset = "xor_wired"


@GALLERY.register
class WiredFreely(Drawing):
    """Two skips, one of them added, and connections that are cut."""

    key = "network-wired-freely"

    def project(self) -> Project:
        project = super().project()
        network = mlp((2,), 3, 3, 1, activation="tanh")
        network = with_join(with_join(network, 4, 0, "add"), 5, -1)
        cuts = {(0, 0, 1): 0.6, (0, 2, 0): -0.4, (2, 1, 1): 0.3, (6, 0, 1): 0.2}
        return replace(project, network=edits.with_cuts(network, cuts))

    def point(self, panel: NetworkPanel) -> None:
        panel.diagram._point_at(None, Wire(5, 0, 4))


@GALLERY.register
class WiredPictures(Drawing):
    """Maps of an earlier layer behind later ones."""

    key = "network-wired-pictures"
    preset = "digits_cnn"
    steps = 30
    size: ClassVar[tuple[int, int]] = (300, 700)

    def project(self) -> Project:
        maps = layer("conv2d", channels=6, kernel=3, padding=1)
        network = chain((1, 28, 28), maps, "relu", maps, "relu", "max_pool2d", "flatten", layer("linear", units=10))
        return replace(super().project(), network=with_join(network, 4, 0))


@GALLERY.register
class JoinForm(Drawing):
    """What a join takes is chosen in its form."""

    key = "network-join-form"
    preset = "xor_wired"

    def point(self, panel: NetworkPanel) -> None:
        panel.hand.open_layer(2)


@GALLERY.register
class Setting(Drawing):
    key = "network-set-weight"

    def point(self, panel: NetworkPanel) -> None:
        panel.hand.open_wire(Wire(1, 2, 1))


@GALLERY.register
class LayerForm(Drawing):
    key = "network-layer-form"
    preset = "digits_cnn"
    steps = 30
    size: ClassVar[tuple[int, int]] = (240, 640)

    def point(self, panel: NetworkPanel) -> None:
        panel.hand.open_layer(1)


@GALLERY.register
class Pictures(Drawing):
    key = "network-pictures"
    preset = "digits_cnn"
    steps = 60
    size: ClassVar[tuple[int, int]] = (240, 640)

    def point(self, panel: NetworkPanel) -> None:
        panel.diagram._point_at((3, 1), None)


@GALLERY.register
class WidePictures(Pictures):
    key = "network-pictures-wide"
    size: ClassVar[tuple[int, int]] = (420, 820)


@GALLERY.register
class Misfit(Drawing):
    key = "network-misfit"
    size: ClassVar[tuple[int, int]] = (240, 640)

    def project(self) -> Project:
        project = PRESETS["digits_cnn"].project()
        misfit = chain((1, 28, 28), layer("conv2d"), "relu", layer("linear", units=10))
        return replace(project, network=misfit)


class Space(Scene):
    """The hidden space after a short run."""

    size: ClassVar[tuple[int, int]] = (560, 640)

    def __init__(self, key: str, preset: str, steps: int, stage: float) -> None:
        self.key, self._preset, self._steps, self._stage = key, preset, steps, stage

    def build(self) -> QWidget:
        view = FeatureSpaceView()
        self._session = Session(PRESETS[self._preset].project(), view)
        view.attach(self._session)
        view._set_stage(self._stage)
        self._session.load()
        return view

    def ready(self, widget: QWidget) -> bool:
        assert isinstance(widget, FeatureSpaceView)
        session = self._session
        if session.latest is None or session.state == "loading":
            return False
        if session.latest.step < self._steps:
            if session.state == "ready":
                session.run()
            session.request_snapshot()
            return False
        if session.state == "running":
            session.pause()
            widget.show_snapshot(session.latest)
            return False
        return widget.plot._sheet is not None and bool(widget.reading.text())

    def close(self, widget: QWidget) -> None:
        self._session.close()


GALLERY.register(Space("space-circle", "playground", 3000, 1.0))
GALLERY.register(Space("space-circle-half", "playground", 3000, 0.5))
GALLERY.register(Space("space-spiral", "spiral", 1500, 1.0))
GALLERY.register(Space("space-xor", "xor", 4000, 1.0))
