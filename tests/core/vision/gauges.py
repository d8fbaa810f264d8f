"""Small rendered gauges for the tests of the readers."""

from __future__ import annotations

from dataclasses import replace

from core.imaging.dial_face import DialFace, DialStyle, Needle, Scene
from core.vision.virtual import dial_of

SCENE = Scene(width=240, height=200, center=(118.0, 101.0), radius=78.0)
ROUGH = replace(SCENE, tilt_deg=15.0, tilt_towards_deg=60.0, glare=0.35, blur=1.0, noise=0.02, slope=0.2)
RED = DialStyle(needle=Needle(colour=(0.85, 0.1, 0.1)))
BLACK = DialStyle(needle=Needle(kind="arrow", tail=0.3, tail_width=0.08))
WHITE = DialStyle(face=(0.08, 0.08, 0.1), ink=(0.9, 0.9, 0.9), needle=Needle(colour=(0.95, 0.95, 0.95)))


def seen(style, angle, scene=SCENE, needle="auto", seed=1):
    """A picture of a gauge at an angle, and its calibration."""
    return DialFace(style, scene).picture(angle, seed), dial_of(style, scene, needle)


def away(reading, angle):
    """Degrees between a reading and the truth."""
    return abs((reading.angle_deg - angle + 180.0) % 360.0 - 180.0)
