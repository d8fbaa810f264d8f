"""The virtual gauge as a source: the scene that the sliders describe, drawn away from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.imaging.dial_face import DialStyle, Needle, Scene
from gui.gauge.sight import Sight
from gui.widgets.gauge_source import GaugeSource
from gui.work.task import Task

STYLE = DialStyle(needle=Needle(colour=(0.78, 0.12, 0.1)), face=(0.91, 0.9, 0.86), rim=(0.36, 0.37, 0.38))
SCENE = Scene(
    width=720,
    height=480,
    center=(360.0, 240.0),
    radius=176.0,
    background=(0.24, 0.24, 0.23),
    slope=0.07,
    slope_deg=330.0,
)
UNIT = "bar"
KNOCKS = ((0.0, 0.0), (38.0, -14.0), (-30.0, 20.0))
"""Where the camera looks, in pixels from where it did: each knock brings the next."""


class VirtualScene(QObject):
    """`opened(make)` brings the virtual gauge as a source, `dial_known(Dial)` the dial that belongs to its tilt."""

    opened = Signal(object)
    dial_known = Signal(object)
    troubled = Signal(object)

    def __init__(self, sight: Sight, card: GaugeSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._card = sight, card
        self._drawing = self._changed = False
        self._tilt, self._knocks = 0.0, 0
        card.virtual_wanted.connect(self.open)
        card.scene_changed.connect(self._show)
        card.knock_wanted.connect(self.knock)

    def scene(self) -> Scene:
        """The scene as the sliders stand, seen from where the camera was knocked to."""
        (x, y), (right, down) = SCENE.center, KNOCKS[self._knocks % len(KNOCKS)]
        return replace(self._card.scene(SCENE), center=(x + right, y + down))

    def knock(self) -> None:
        """Let the camera look elsewhere; nobody tells the dial: following the camera is to find out."""
        self._knocks += 1
        self._show()

    def open(self) -> None:
        """Make the virtual gauge the source, its dial already known."""
        from core.vision.virtual import VirtualGauge, dial_of

        self._knocks = 0
        scene = self.scene()
        virtual = self._sight.virtual = VirtualGauge(STYLE, scene, self._motion())
        self.opened.emit(lambda: virtual)
        self._tilt = scene.tilt_deg
        self.dial_known.emit(replace(dial_of(STYLE, scene), unit=UNIT))

    def _motion(self) -> Callable[[float], float]:
        """How the needle moves: over the whole scale, or held by its slider."""
        from core.vision.virtual import swinging

        held = STYLE.angle_at(self._card.needle.value)
        return swinging(STYLE) if self._card.swings.isChecked() else lambda _: held

    def _show(self) -> None:
        """Draw the sliders' scene; what changes meanwhile is drawn after it."""
        virtual, scene, motion = self._sight.virtual, self.scene(), self._motion()
        if virtual is None or self._drawing:
            self._changed = True
            return
        self._drawing, self._changed = True, False
        task = Task(lambda _: virtual.show(STYLE, scene, motion), self)
        task.done.connect(lambda _: self._drawn(scene))
        task.failed.connect(self._fail)
        task.start()

    def _fail(self, error: Exception) -> None:
        """This scene could not be drawn; the next move of a slider tries again."""
        self._drawing = False
        self.troubled.emit(error)

    def _drawn(self, scene: Scene) -> None:
        """Another tilt brings the dial that belongs to it."""
        from core.vision.virtual import dial_of

        self._drawing = False
        dial = self._sight.dial
        if self._sight.virtual is not None and scene.tilt_deg != self._tilt and dial is not None:
            self._tilt = scene.tilt_deg
            self.dial_known.emit(replace(dial_of(STYLE, scene), unit=dial.unit, needle=dial.needle))
        if self._changed:
            self._show()
