"""Pictures to learn from: rendered dials, seen through a calibration that is never quite right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from core.imaging.dial_face import DialFace
from core.imaging.dial_random import random_scene, random_style, without_needle
from core.imaging.geometry import Picture, angle_of, direction, mapped
from core.vision.cheap_camera import photographed
from core.vision.needle_network import ANGLES, OUTERMOST, RADII, normalised
from core.vision.opencv import cv2
from core.vision.unwrap import INNER

SIZE = 104
FACES_WITHOUT = 0.05
Random = np.random.Generator


@dataclass(frozen=True)
class Rendered:
    """A picture, its pivot and radius in pixels, a second point on the needle's line; `pointing`: has a needle."""

    image: Picture
    center: tuple[float, float]
    radius: float
    ahead: tuple[float, float]
    pointing: bool


def rendered(rng: Random, needles: int = 4) -> list[Rendered]:
    """One random dial with `needles` positions of its needle."""
    style, scene = random_style(rng), random_scene(rng, SIZE)
    pointing = bool(rng.random() >= FACES_WITHOUT)
    face = DialFace(style if pointing else without_needle(style), scene)
    angles = style.start_deg + style.sweep_deg * rng.uniform(-0.02, 1.02, needles if pointing else 1)
    return [_example(face, float(angle), pointing, rng) for angle in angles]


def _example(face: DialFace, angle: float, pointing: bool, rng: Random) -> Rendered:
    image = photographed(face.picture(angle, int(rng.integers(1 << 31))), rng)
    scene = face.scene
    x, y = mapped(scene.plane(), 0.9 * direction(angle))
    return Rendered(image, scene.center, scene.radius, (float(x), float(y)), pointing)


def sampled(example: Rendered, rng: Random) -> tuple[NDArray[np.float32], float, NDArray[np.float64]]:
    """A strip (4, ANGLES, RADII), its true angle, degrees, and the pivot seen from its centre, (2,) in dial radii.

    Centre and radius are a little off, colours are shifted.
    The truth is where the needle's line cuts the circle that was clicked, seen from the clicked centre: what the
    marks, clicked about the same centre, will be compared with.
    """
    radius = example.radius * float(rng.choice([rng.uniform(0.9, 1.2), rng.uniform(1.2, 1.5)], p=[0.93, 0.07]))
    off = radius * float(rng.choice([0.012, 0.035, 0.07], p=[0.4, 0.4, 0.2])) * rng.standard_normal(2)
    centre = np.array(example.center) + off
    pixels = strip_at(example.image, centre, radius)
    truth = crossing(np.array(example.center), np.array(example.ahead), centre, radius)
    channels, pivot = normalised(toned(pixels, rng)), -off / radius
    if rng.random() < 0.5:
        channels, truth, pivot = np.roll(channels[:, ::-1], 1, axis=1), -truth, pivot * (-1.0, 1.0)
    return channels, truth % 360.0, pivot


def toned(pixels: NDArray[np.float32], rng: Random) -> NDArray[np.float32]:
    """Pixels (…, 3) in 0–255 under another exposure, tint and gamma."""
    gain = np.exp(rng.normal(0, 0.12, 3)).astype(np.float32)
    changed: NDArray[np.float32] = 255.0 * np.clip(pixels / 255.0 * gain, 0, 1) ** np.float32(
        np.exp(rng.normal(0, 0.2))
    )
    return changed.astype(np.float32)


def strip_at(image: Picture, centre: NDArray[np.float64], radius: float) -> NDArray[np.float32]:
    """An unrolled dial (ANGLES, RADII, 3) about any centre, radius in pixels."""
    rays = direction(np.arange(ANGLES) * (360.0 / ANGLES)).astype(np.float32)
    far = (radius * np.linspace(INNER, OUTERMOST, RADII)).astype(np.float32)
    x, y = centre[0] + rays[:, :1] * far, centre[1] + rays[:, 1:] * far
    sent = cv2.remap(
        image, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(sent, dtype=np.float32)


def crossing(
    pivot: NDArray[np.float64], ahead: NDArray[np.float64], centre: NDArray[np.float64], radius: float
) -> float:
    """Angle, about `centre`, at which the ray from `pivot` through `ahead` meets the circle of `radius`."""
    along = (ahead - pivot) / np.hypot(*(ahead - pivot))
    start = pivot - centre
    middle = float(start @ along)
    further = -middle + np.sqrt(max(middle**2 - float(start @ start) + radius**2, 0.0))
    return float(angle_of(start + further * along))


class Batch(NamedTuple):
    """Strips (n, 4, ANGLES, RADII), true angles in degrees, 1 where there is a needle, else 0, and the pivots (n, 2).

    A pivot that nobody knows is not a number.
    """

    strips: NDArray[np.float32]
    truths: NDArray[np.float32]
    pointing: NDArray[np.float32]
    pivots: NDArray[np.float32]


class Batches(Protocol):
    """Where a training gets its batches from."""

    def refresh(self, faces: int) -> None: ...

    def batch(self, count: int) -> Batch: ...


class Reservoir:
    """Rendered pictures that are used several times, each time seen differently, while new ones replace the oldest."""

    def __init__(self, size: int, seed: int, make: Callable[[Random], list[Rendered]] = rendered) -> None:
        self._rng, self._make = np.random.default_rng(seed), make
        self._kept: list[Rendered] = []
        self._size, self._next = size, 0
        while len(self._kept) < size:
            self._kept += make(self._rng)

    def refresh(self, faces: int) -> None:
        """Render `faces` new dials in place of old ones."""
        for _ in range(faces):
            for example in self._make(self._rng):
                self._kept[self._next % self._size] = example
                self._next += 1

    def batch(self, count: int) -> Batch:
        """`count` pictures, drawn at random, each seen anew."""
        chosen = [self._kept[int(i)] for i in self._rng.integers(0, len(self._kept), count)]
        strips, truths, pivots = zip(*(sampled(example, self._rng) for example in chosen), strict=True)
        pointing = [example.pointing for example in chosen]
        return Batch(np.stack(strips), *(np.array(row, dtype=np.float32) for row in (truths, pointing, pivots)))
