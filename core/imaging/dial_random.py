"""Dials that nobody has seen yet: random styles and scenes, wide enough that real ones lie among them."""

from __future__ import annotations

import colorsys
from dataclasses import replace

import numpy as np

from core.imaging.dial_face import NEEDLE_KINDS, Band, Colour, DialStyle, Needle, Plate, Scene
from core.imaging.needle_profile import random_profile

Random = np.random.Generator

SMALL_KINDS = (
    *("drop", "drop", "disc", "disc", "house", "house", "house", "taper", "taper", "arrow", "bar", "star", "hollow"),
    *("window", "window", "mirror", "mirror", "mirror", "mirror", "wing"),
    *("blades", "blades", "blades", "cut", "cut", "cut", "cut", "cut"),
)

OWN = (0.0, 0.45)
"""How long the tail of a small pointer is, where its kind does not say otherwise."""
HUBS = (0.76, 0.19, 0.05)
"""How often a gauge's hub is small, large, or a cover that hides the inner half of the needle."""


def random_style(rng: Random) -> DialStyle:
    """A pressure gauge, thermometer, car or meter dial or, as often, a small 0–10 pointer of a water meter."""
    return small_pointer(rng) if rng.random() < 0.5 else gauge(rng)


def gauge(rng: Random) -> DialStyle:
    """A whole gauge: 180–330 degrees of scale, any colours, printing, bands, screws, sometimes a tell-tale."""
    face, ink = _face_and_ink(rng)
    sweep = float(rng.choice([270.0, 270.0, rng.uniform(180, 330), rng.uniform(80, 180)]))
    start = 180.0 + (360.0 - sweep) / 2 + rng.normal(0, 6)
    if rng.random() < 0.1:
        start, sweep = start + sweep, -sweep
    divisions = int(rng.integers(4, 13))
    last = divisions * float(rng.choice([0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50]))
    outer = float(rng.uniform(0.86, 1.0))
    tick = (outer - float(rng.uniform(0.06, 0.16)), outer)
    needle = _gauge_needle(rng, face)
    return DialStyle(
        start_deg=start,
        sweep_deg=sweep,
        first=0.0,
        last=last,
        divisions=divisions,
        subdivisions=int(rng.choice([2, 4, 5, 10])),
        face=face,
        ink=ink,
        rim=_any_colour(rng, saturation=0.2),
        tick=tick,
        tick_width=float(rng.uniform(0.008, 0.035)),
        minor_length=float(rng.uniform(0.3, 0.9)),
        minor_width=float(rng.uniform(0.004, 0.015)),
        arc=float(rng.choice([0.0, rng.uniform(0.006, 0.02)])),
        numbers=bool(rng.random() < 0.92),
        numbers_at=float(rng.choice([tick[0] - rng.uniform(0.08, 0.24), tick[1] + 0.07], p=[0.9, 0.1])),
        number_height=float(rng.uniform(0.08, 0.2)),
        number_weight=float(rng.uniform(0.1, 0.26)),
        bands=_bands(rng, start, sweep, tick),
        plates=_printing(rng, ink, face),
        second=_tell_tale(rng) if rng.random() < 0.15 else None,
        second_deg=float(start + sweep * rng.random()),
        needle=needle,
    )


def small_pointer(rng: Random) -> DialStyle:
    """A full circle from 0 at the top, ten divisions, a stout pointer, mostly red."""
    face, ink = _face_and_ink(rng, dark=0.05)
    outer = float(rng.uniform(0.72, 1.0))
    inside = bool(rng.random() < 0.7)
    tick = (outer - float(rng.uniform(0.05, 0.16)), outer)
    kind = str(rng.choice(SMALL_KINDS))
    slim = kind in ("taper", "arrow", "bar")
    red = rng.random() < 0.75
    colour = _reddish(rng) if red else _unlike(rng, face)
    plated = kind in ("window", "mirror", "wing") or (kind == "taper" and rng.random() < 0.1)
    tails = {"mirror": (0.6, 1.3), "window": (0.3, 0.95), "wing": (0.45, 0.9), "drop": (0.0, 0.0)}
    tail_widths = {"mirror": (0.7, 1.65), "window": (0.3, 1.1), "blades": (0.7, 1.4)}
    length = float(rng.uniform(0.42, 0.85)) * min(1.0, outer + 0.1)
    tail = length * float(rng.uniform(0.35, 0.85)) if kind == "blades" else float(rng.uniform(*tails.get(kind, OWN)))
    needle = Needle(
        kind=kind,
        colour=colour,
        length=length,
        width=float(rng.uniform(0.05, 0.16) if slim else rng.uniform(0.25, 0.62)),
        tail=tail,
        tail_width=float(rng.uniform(*tail_widths.get(kind, (0.05, 0.3)))),
        hub=float(rng.choice([0.0, rng.uniform(0.03, 0.16), rng.uniform(0.16, 0.3)], p=[0.4, 0.45, 0.15])),
        hub_colour=_shade(rng, colour) if rng.random() < 0.7 else _any_colour(rng, 0.25),
        profile=random_profile(rng, length, tail),
        tail_colour=_mirrored(rng, face) if plated and rng.random() < 0.9 else None,
        seam_colour=_any_colour(rng, 0.15) if rng.random() < 0.4 else None,
        shadow=float(rng.choice([0.0, rng.uniform(0.1, 0.5)])),
    )
    return DialStyle(
        start_deg=float(rng.normal(0, 4)),
        sweep_deg=360.0,
        divisions=10,
        subdivisions=int(rng.choice([1, 1, 2, 5])),
        face=face,
        ink=ink,
        rim=_any_colour(rng, saturation=0.3) if rng.random() < 0.5 else face,
        tick=tick,
        tick_width=float(rng.uniform(0.015, 0.06)),
        minor_length=float(rng.uniform(0.4, 1.0)),
        minor_width=float(rng.uniform(0.006, 0.03)),
        arc=float(rng.choice([0.0, rng.uniform(0.01, 0.05)])),
        numbers_at=float(tick[0] - rng.uniform(0.1, 0.22)) if inside else float(tick[1] + rng.uniform(0.1, 0.2)),
        number_height=float(rng.uniform(0.16, 0.34)),
        number_weight=float(rng.uniform(0.1, 0.24)),
        needle=needle,
    )


def random_scene(rng: Random, size: int, hardness: float = 1.0) -> Scene:
    """A square picture of `size` pixels, the dial near its middle; `hardness` scales every disturbance."""
    radius = size * float(rng.uniform(0.3, 0.46))
    spot = hardness * rng.random() ** 2
    covers: tuple[Plate, ...] = ()
    if rng.random() < 0.12 * hardness:
        angle, far = rng.uniform(0, 360), rng.uniform(0.25, 1.0)
        x, y = far * np.sin(np.radians(angle)), -far * np.cos(np.radians(angle))
        size_x, size_y = rng.uniform(0.1, 0.6, 2)
        covers = (
            Plate(float(x), float(y), float(size_x), float(size_y), float(rng.uniform(0, 180)), _any_colour(rng)),
        )
    burning = rng.random() < 0.13
    burnt = 1.0 + hardness * float(rng.uniform(0.3, 1.2)) * burning
    tint = 1.0 + hardness * (0.35 if burning else 0.25) * rng.standard_normal(3) * (rng.random() < 0.45)
    return Scene(
        width=size,
        height=size,
        center=(size / 2 + float(rng.normal(0, 0.02 * size)), size / 2 + float(rng.normal(0, 0.02 * size))),
        radius=radius,
        tilt_deg=hardness * float(rng.choice([0.0, rng.uniform(0, 28)])),
        tilt_towards_deg=float(rng.uniform(0, 360)),
        background=_any_colour(rng),
        light=burnt * float(np.exp(hardness * rng.normal(0.0, 0.28))),
        cast=(float(tint[0]), float(tint[1]), float(tint[2])),
        slope=hardness * float(rng.uniform(0, 0.5)),
        slope_deg=float(rng.uniform(0, 360)),
        glare=spot,
        glare_at=(float(rng.uniform(-0.8, 0.8)), float(rng.uniform(-0.8, 0.8))),
        glare_size=(float(rng.uniform(0.08, 0.6)), float(rng.uniform(0.08, 0.6))),
        haze=hardness * float(rng.choice([0.0, rng.uniform(0, 0.6)], p=[0.7, 0.3])),
        blur=hardness * float(rng.uniform(0.0, 0.022) * radius * rng.random()),
        noise=hardness * float(rng.uniform(0, 0.05) * rng.random()),
        covers=covers,
    )


def without_needle(style: DialStyle) -> DialStyle:
    """The same face with its needle taken off."""
    return replace(style, needle=None)


def _gauge_needle(rng: Random, face: Colour) -> Needle:
    kind = str(rng.choice(["taper", "taper", "taper", "bar", "arrow", "lollipop", *NEEDLE_KINDS]))
    kind = "taper" if kind == "mirror" else kind
    kind = "hollow" if kind == "wing" else kind
    stout = kind in ("drop", "house", "star", "window", "disc", "blades")
    roll = rng.random()
    colour = _reddish(rng) if roll < 0.35 else _unlike(rng, face) if roll < 0.93 else _any_colour(rng, 1.0)
    if _light(colour) > _light(face) - 0.2 and roll >= 0.93:
        colour = _unlike(rng, face)
    tail = float(rng.choice([0.0, rng.uniform(0.08, 0.5)], p=[0.25, 0.75]))
    width = float(rng.uniform(0.12, 0.32) if stout else rng.uniform(0.02, 0.14))
    return Needle(
        kind=kind,
        colour=colour,
        length=float(rng.uniform(0.55, 1.0)),
        width=width,
        tail=tail,
        tail_width=float(rng.uniform(0.5, 3.0) * width if not stout else rng.uniform(0.1, 0.3)),
        hub=float(rng.choice([rng.uniform(0.03, 0.16), rng.uniform(0.16, 0.34), rng.uniform(0.34, 0.5)], p=HUBS)),
        hub_colour=_any_colour(rng, 0.25) if rng.random() < 0.6 else colour,
        tail_colour=_any_colour(rng, 0.3) if rng.random() < 0.15 else None,
        shadow=float(rng.choice([0.0, rng.uniform(0.1, 0.5)])),
    )


def _tell_tale(rng: Random) -> Needle:
    colour = _reddish(rng) if rng.random() < 0.7 else _any_colour(rng, 1.0)
    return Needle(
        kind="bar",
        colour=colour,
        length=float(rng.uniform(0.7, 0.98)),
        width=float(rng.uniform(0.012, 0.03)),
        tail=float(rng.choice([0.0, -rng.uniform(0.3, 0.6)])),
        hub=0.0,
        shadow=0.0,
    )


def _bands(rng: Random, start: float, sweep: float, tick: tuple[float, float]) -> tuple[Band, ...]:
    bands = []
    for _ in range(int(rng.choice([0, 0, 1, 2, 3]))):
        low, high = np.sort(rng.random(2))
        inner = float(tick[0] + rng.uniform(-0.15, 0.1))
        ends = float(start + sweep * low), float(start + sweep * high)
        bands.append(Band(*ends, inner, inner + float(rng.uniform(0.02, 0.12)), _any_colour(rng, 0.9)))
    return tuple(bands)


def _printing(rng: Random, ink: Colour, face: Colour) -> tuple[Plate, ...]:
    """Words as rows of small bars, a counter's window, screws."""
    plates = []
    for _ in range(int(rng.integers(0, 4))):
        y, letters, height = rng.uniform(-0.55, 0.6), int(rng.integers(2, 9)), rng.uniform(0.03, 0.1)
        width = rng.uniform(0.3, 0.8) * height
        x = rng.normal(0, 0.12) - 0.65 * height * letters
        colour = ink if rng.random() < 0.8 else _any_colour(rng, 0.9)
        for i in range(letters):
            place = float(x + 1.3 * height * i), float(y)
            plates.append(
                Plate(*place, float(width), float(height * rng.uniform(0.6, 1)), float(rng.normal(0, 12)), colour)
            )
    if rng.random() < 0.15:
        size = float(rng.uniform(0.3, 0.7)), float(rng.uniform(0.12, 0.25))
        plates.append(Plate(float(rng.normal(0, 0.1)), float(rng.uniform(0.3, 0.6)), *size, 0.0, _shade(rng, face)))
    for _ in range(int(rng.choice([0, 0, 0, 2]))):
        side = float(rng.uniform(0.05, 0.1))
        place = float(rng.uniform(-0.5, 0.5)), float(rng.uniform(0.2, 0.6))
        plates.append(Plate(*place, side, side, float(rng.uniform(0, 90)), _any_colour(rng, 0.15)))
    return tuple(plates)


def _face_and_ink(rng: Random, dark: float = 0.25) -> tuple[Colour, Colour]:
    if rng.random() < dark:
        level = rng.uniform(0.02, 0.3)
        ink = rng.uniform(0.75, 1.0)
    else:
        level = rng.uniform(0.6, 1.0)
        ink = rng.uniform(0.0, 0.3)
    face = level * (1.0 + rng.uniform(0, 0.18) * rng.standard_normal(3) * (rng.random() < 0.5))
    written = (ink, ink, ink) if rng.random() < 0.85 else _any_colour(rng, 0.8)
    return _clipped(face), _clipped(np.array(written))


def _reddish(rng: Random) -> Colour:
    hue = float(rng.normal(0.01, 0.025)) % 1.0
    return colorsys.hsv_to_rgb(hue, float(rng.uniform(0.45, 1.0)), float(rng.uniform(0.35, 1.0)))


def _unlike(rng: Random, face: Colour) -> Colour:
    """Black on a light face, white on a dark one, with a tint."""
    level = rng.uniform(0.0, 0.3) if _light(face) > 0.45 else rng.uniform(0.75, 1.0)
    return _clipped(level * (1.0 + 0.12 * rng.standard_normal(3)))


def _any_colour(rng: Random, saturation: float = 0.5) -> Colour:
    return colorsys.hsv_to_rgb(
        float(rng.random()), float(saturation * rng.random() ** 0.5), float(rng.uniform(0.05, 1.0))
    )


def _shade(rng: Random, colour: Colour) -> Colour:
    return _clipped(np.array(colour) * rng.uniform(0.4, 1.3))


def _mirrored(rng: Random, face: Colour) -> Colour:
    """Metal or foil: any pale colour or nearly the face's, and one time in three a lamp that burns out."""
    near = tuple(part * float(rng.uniform(0.8, 1.1)) for part in face)
    red, green, blue = near if rng.random() < 0.4 else _any_colour(rng, 0.3)
    lamp = float(rng.uniform(1.2, 4.0)) if rng.random() < 0.35 else 1.0
    return red * lamp, green * lamp, blue * lamp


def _light(colour: Colour) -> float:
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def _clipped(colour: np.ndarray) -> Colour:
    red, green, blue = np.clip(colour, 0.0, 1.0)
    return float(red), float(green), float(blue)
