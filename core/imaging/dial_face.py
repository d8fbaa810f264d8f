"""Rendered dial gauges of many styles under many conditions, the needle's true angle known."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.imaging.dial_needles import bloom, outlines, rivets, spun, tail_plate
from core.imaging.geometry import Picture, Points, direction, mapped, placed, tilted
from core.imaging.shapes import Floats, Outline, coverage, number_strokes, to_disc, to_polygon, to_strokes

Colour = tuple[float, float, float]
"""Red, green, blue in [0, 1]."""

NEEDLE_KINDS = (
    "taper",
    "bar",
    "arrow",
    "drop",
    "house",
    "lollipop",
    "window",
    "star",
    "mirror",
    "disc",
    "wing",
    "hollow",
    "blades",
)


@dataclass(frozen=True)
class Needle:
    """Shape in dial radii: `length` from the pivot to the tip, `width` at its widest, a tail on the other side.

    `tail_colour` lays a plate on the tail; above 1 it mirrors a lamp and burns out. A `mirror` has a sector behind the
    pivot; its half opening is `tail_width` in radians. `blades` has two more blades of length `tail`, that far from the
    tail's axis. A `cut` needle has the outline `profile`, one side of it from the tail's end to the tip as (u, v).
    """

    kind: str = "taper"
    colour: Colour = (0.08, 0.08, 0.09)
    length: float = 0.82
    width: float = 0.07
    tail: float = 0.2
    tail_width: float = 0.1
    hub: float = 0.09
    hub_colour: Colour = (0.15, 0.15, 0.16)
    tail_colour: Colour | None = None
    seam_colour: Colour | None = None
    shadow: float = 0.25
    profile: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Band:
    """A coloured arc between two values' angles (degrees) and two radii; also any other ring of colour."""

    from_deg: float
    to_deg: float
    inner: float
    outer: float
    colour: Colour


@dataclass(frozen=True)
class Plate:
    """A slanted box of one colour: printing, a counter's window, a hand in front. Lengths in dial radii."""

    x: float
    y: float
    width: float
    height: float
    slant_deg: float
    colour: Colour

    def outline(self) -> list[tuple[float, float]]:
        """Its corners."""
        u, v = self.width / 2, self.height / 2
        corners = (spun(a, b, self.slant_deg) for a, b in ((-u, -v), (u, -v), (u, v), (-u, v)))
        return [(self.x + a, self.y + b) for a, b in corners]


@dataclass(frozen=True)
class DialStyle:
    """The face from `first` at `start_deg` to `last` after `sweep_deg` (negative: anticlockwise), and its needle."""

    start_deg: float = 225.0
    sweep_deg: float = 270.0
    first: float = 0.0
    last: float = 10.0
    divisions: int = 10
    subdivisions: int = 5
    face: Colour = (0.95, 0.95, 0.93)
    ink: Colour = (0.1, 0.1, 0.12)
    rim: Colour = (0.3, 0.3, 0.32)
    tick: tuple[float, float] = (0.86, 1.0)
    tick_width: float = 0.016
    minor_length: float = 0.5
    minor_width: float = 0.007
    arc: float = 0.0
    numbers: bool = True
    numbers_at: float = 0.7
    number_height: float = 0.13
    number_weight: float = 0.16
    bands: tuple[Band, ...] = ()
    plates: tuple[Plate, ...] = ()
    second: Needle | None = None
    """A tell-tale: a second pointer at `second_deg`, drawn under the needle."""
    second_deg: float = 0.0
    needle: Needle | None = field(default_factory=Needle)

    def angle_at(self, value: float) -> float:
        """Unwrapped angle of a value on this face."""
        return self.start_deg + self.sweep_deg * (value - self.first) / (self.last - self.first)

    def marks(self) -> tuple[tuple[float, float], ...]:
        """(angle, value) of every numbered division, as a calibration wants them; a full circle stops one short."""
        last = self.divisions if abs(self.sweep_deg) < 359.9 else self.divisions - 1
        values = [self.first + (self.last - self.first) * i / self.divisions for i in range(last + 1)]
        return tuple((self.angle_at(value), value) for value in values)


@dataclass(frozen=True)
class Scene:
    """The camera and the light. Lengths in pixels where not said otherwise; strengths in [0, 1]."""

    width: int = 640
    height: int = 480
    center: tuple[float, float] = (320.0, 240.0)
    radius: float = 170.0
    tilt_deg: float = 0.0
    tilt_towards_deg: float = 90.0
    background: Colour = (0.45, 0.47, 0.5)
    light: float = 1.0
    cast: Colour = (1.0, 1.0, 1.0)
    slope: float = 0.0
    slope_deg: float = 45.0
    glare: float = 0.0
    glare_at: tuple[float, float] = (-0.35, -0.4)
    glare_size: tuple[float, float] = (0.45, 0.2)
    haze: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    covers: tuple[Plate, ...] = ()
    """What is in front of the dial."""

    def plane(self) -> Points:
        """The homography unit dial → image."""
        return tilted(placed(self.center, self.radius), self.tilt_deg, self.tilt_towards_deg)


class DialFace:
    """A style in a scene: everything that stands still is drawn once, the needle for each picture."""

    def __init__(self, style: DialStyle, scene: Scene) -> None:
        self.style, self.scene = style, scene
        self._plane = scene.plane()
        self._x, self._y = _grid(scene)
        self._still = self._draw_still()

    def picture(self, angle_deg: float, seed: int | None = None) -> Picture:
        """The dial with its needle at `angle_deg` (on the dial, clockwise from up): (h, w, 3) uint8, red first.

        `seed` makes the noise anew; without it the noise is that of seed 0.
        """
        image = self._still.copy()
        if self.style.needle is not None:
            self._draw_needle(image, self.style.needle, angle_deg)
        for plate in self.scene.covers:
            self._paint_outline(image, plate.outline(), plate.colour)
        return _seen(image, self.scene, self._x, self._y, seed or 0)

    def _draw_still(self) -> Floats:
        style, scene = self.style, self.scene
        x, y = self._x, self._y
        image = np.empty((*x.shape, 3), dtype=np.float32)
        image[:] = scene.background
        r = np.hypot(x, y)
        _paint(image, coverage(r - np.float32(1.22), scene.radius), style.rim)
        _paint(image, coverage(r - np.float32(1.1), scene.radius), style.face)
        turn = np.mod(np.degrees(np.arctan2(x, -y)), 360.0)
        for band in style.bands:
            _paint(image, _ring(r, turn, band, scene.radius), band.colour)
        if style.arc:
            end, at = style.start_deg + style.sweep_deg, style.tick[1]
            arc = Band(style.start_deg, end, at - style.arc / 2, at + style.arc / 2, style.ink)
            _paint(image, _ring(r, turn, arc, scene.radius), style.ink)
        for cover in self._ticks(r, turn):
            _paint(image, cover, style.ink)
        for plate in style.plates:
            self._paint_outline(image, plate.outline(), plate.colour)
        if style.numbers:
            self._draw_numbers(image)
        if style.second is not None:
            self._draw_needle(image, style.second, style.second_deg)
        return image

    def _ticks(self, r: Floats, turn: Floats) -> list[Floats]:
        style, pixels = self.style, self.scene.radius
        inner, outer = style.tick
        short = outer - (outer - inner) * style.minor_length
        covers = []
        for count, start, width in (
            (style.divisions * style.subdivisions, short, style.minor_width),
            (style.divisions, inner, style.tick_width),
        ):
            step = abs(style.sweep_deg) / count
            travelled = np.mod((turn - style.start_deg) * np.sign(style.sweep_deg) + step / 2, 360.0)
            beside = np.abs(np.mod(travelled, step) - step / 2)
            across = np.radians(beside) * r - np.float32(width / 2)
            distance = np.maximum(across, np.abs(r - (start + outer) / 2) - (outer - start) / 2)
            covers.append(np.where(travelled < abs(style.sweep_deg) + step, coverage(distance, pixels), 0.0))
        return covers

    def _draw_numbers(self, image: Floats) -> None:
        style = self.style
        for angle, value in style.marks():
            text = f"{value:.4g}"
            middle = direction(angle) * style.numbers_at
            size = style.number_height
            box = self._window(middle, size * (0.45 * len(text) + 0.5))
            if box is None:
                continue
            x, y = (self._x[box] - middle[0]) / size, (self._y[box] - middle[1]) / size
            distance = to_strokes(x.astype(np.float32), y.astype(np.float32), number_strokes(text))
            cover = coverage((distance - style.number_weight / 2) * np.float32(size), self.scene.radius)
            _paint(image[box], cover, style.ink)

    def _draw_needle(self, image: Floats, needle: Needle, angle_deg: float) -> None:
        ahead = direction(angle_deg)
        across = np.array([-ahead[1], ahead[0]])
        if needle.shadow > 0:
            for part in outlines(needle):
                shifted = [tuple(u * ahead + v * across + (0.025, 0.035)) for u, v in part]
                self._paint_outline(image, shifted, (0.0, 0.0, 0.0), needle.shadow, softness=0.05 * self.scene.radius)
        for part in outlines(needle):
            self._paint_outline(image, [tuple(u * ahead + v * across) for u, v in part], needle.colour)
        for part, colour in _plated(needle):
            self._paint_outline(image, [tuple(u * ahead + v * across) for u, v in part], colour)
        hub = self._window(np.zeros(2), needle.hub * 1.2)
        if hub is not None and needle.hub > 0:
            distance = to_disc(self._x[hub], self._y[hub], (0.0, 0.0), needle.hub)
            _paint(image[hub], coverage(distance, self.scene.radius), needle.hub_colour)

    def _paint_outline(
        self, image: Floats, corners: Outline, colour: Colour, strength: float = 1.0, softness: float = 1.0
    ) -> None:
        points = np.array(corners)
        middle = (points.min(axis=0) + points.max(axis=0)) / 2
        box = self._window(middle, float(np.abs(points - middle).max()) + 2 * softness / self.scene.radius)
        if box is None:
            return
        plain = [(float(px), float(py)) for px, py in corners]
        cover = coverage(to_polygon(self._x[box], self._y[box], plain), self.scene.radius, max(softness, 1.0))
        _paint(image[box], cover * np.float32(strength), colour)

    def _window(self, middle: NDArray[np.float64], reach: float) -> tuple[slice, slice] | None:
        """The part of the picture within `reach` of a dial point, as slices."""
        corners = middle + reach * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
        seen = mapped(self._plane, corners)
        left, top = np.maximum(np.floor(seen.min(axis=0)).astype(int) - 1, 0)
        right, bottom = np.ceil(seen.max(axis=0)).astype(int) + 2
        if right <= left or bottom <= top or left >= self.scene.width or top >= self.scene.height:
            return None
        return slice(top, bottom), slice(left, right)


def _plated(needle: Needle) -> list[tuple[Outline, Colour]]:
    """What lies on the tail, in the order in which it is painted: seam, plate, a burning lamp's bloom, rivets."""
    if needle.tail_colour is None:
        return []
    parts = [(tail_plate(needle), needle.tail_colour)]
    if needle.seam_colour is not None:
        parts.insert(0, (tail_plate(needle, 0.025), needle.seam_colour))
    if needle.kind == "mirror" and max(needle.tail_colour) > 1.2:
        parts.append((bloom(needle), needle.tail_colour))
    return parts + [(head, needle.colour) for head in rivets(needle)]


def _paint(image: Floats, cover: Floats, colour: Colour) -> None:
    image += cover[..., None] * (np.array(colour, dtype=np.float32) - image)


def _ring(r: Floats, turn: Floats, band: Band, pixels: float) -> Floats:
    """Coverage of a piece of a ring; its ends are cut hard."""
    low, high = sorted((band.from_deg, band.to_deg))
    distance = np.abs(r - np.float32((band.inner + band.outer) / 2)) - np.float32((band.outer - band.inner) / 2)
    return np.where(np.mod(turn - low, 360.0) <= high - low, coverage(distance, pixels), 0.0)


@lru_cache(maxsize=8)
def _pixel_grid(width: int, height: int) -> Points:
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x, y], axis=-1).astype(float)


def _grid(scene: Scene) -> tuple[Floats, Floats]:
    """Dial coordinates of every pixel."""
    back = np.asarray(np.linalg.inv(scene.plane()), dtype=np.float64)
    places = mapped(back, _pixel_grid(scene.width, scene.height))
    return places[..., 0].astype(np.float32), places[..., 1].astype(np.float32)


def _seen(image: Floats, scene: Scene, x: Floats, y: Floats, seed: int) -> Picture:
    """Light, glare, haze, blur and noise, in the order in which they meet a camera."""
    if scene.slope:
        dx, dy = direction(scene.slope_deg)
        along = np.clip(np.float32(dx) * x + np.float32(dy) * y, -1.5, 1.5)
        image *= (1.0 + np.float32(scene.slope) * along)[..., None]
    image *= np.array(scene.cast, dtype=np.float32) * np.float32(scene.light)
    if scene.glare:
        u, v = (x - scene.glare_at[0]) / scene.glare_size[0], (y - scene.glare_at[1]) / scene.glare_size[1]
        image += np.float32(1.6 * scene.glare) * np.exp(-(u * u + v * v))[..., None]
    if scene.haze:
        image += np.float32(scene.haze) * (np.float32(0.75) - image)
    np.clip(image, 0.0, 1.0, out=image)
    if scene.blur > 0.05:
        image = blurred(image, scene.blur)
    if scene.noise:
        grain = np.random.default_rng(seed).standard_normal(image.shape, dtype=np.float32)
        image = image + np.float32(scene.noise) * grain
    return (np.clip(image, 0.0, 1.0) * 255.0 + 0.5).astype(np.uint8)


def blurred(image: Floats, sigma: float) -> Floats:
    """Gaussian blur of (h, w, c) by `sigma` pixels, edges repeated."""
    reach = max(1, int(np.ceil(2.5 * sigma)))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2).astype(np.float32)
    weights /= weights.sum()
    for axis in (0, 1):
        padding = [(reach, reach) if i == axis else (0, 0) for i in range(3)]
        padded = np.pad(image, padding, mode="edge")
        length = image.shape[axis]
        image = np.zeros_like(image)
        for i, weight in enumerate(weights):
            image += weight * (padded[i : i + length] if axis == 0 else padded[:, i : i + length])
    return image
