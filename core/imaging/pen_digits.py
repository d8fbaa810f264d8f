"""Made-up pen strokes: skeletons of how people write 0–9, varied at random, and marks that are no digit."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.imaging.strokes import Points

Skeleton = tuple[str, ...]
"""One text per stroke: control points "x,y" in a unit box, y down; a point with "!" is a corner."""

DIGITS: dict[int, tuple[Skeleton, ...]] = {
    0: (
        (".55,.02 .25,.1 .08,.5 .25,.9 .55,.98 .8,.85 .9,.5 .78,.12 .5,.02",),
        (".45,.02 .75,.12 .9,.5 .76,.88 .48,.98 .2,.86 .1,.5 .22,.14 .5,.03",),
        (".7,.12 .4,.03 .15,.25 .1,.6 .3,.95 .65,.95 .88,.65 .85,.25 .62,.05 .45,.12",),
        (".5,.02 .2,.15 .1,.5 .22,.86 .5,.98 .8,.84 .9,.5 .78,.14 .5,.02", ".85,.1 .18,.92"),
        (".5,.06 .2,.18 .12,.5 .22,.84 .5,.96 .78,.82 .88,.5 .76,.16 .5,.06", "1,-.02 .0,1.0"),
        (".35,.2 .5,.02 .2,.2 .1,.55 .3,.93 .6,.95 .85,.6 .8,.2 .55,.03 .5,.1",),
    ),
    1: (
        (".5,.0 .5,1",),
        (".56,.0 .52,.5 .5,1",),
        (".7,.0 .3,1",),
        (".32,.2 .52,.0! .52,1",),
        (".15,.42 .58,.0! .55,1",),
        (".3,.22 .52,.02! .52,1", ".25,1 .8,1"),
        (".5,.0 .5,1", ".28,1 .74,1"),
        (".35,.2 .52,.02! .52,.97! .3,.99! .76,.98",),
    ),
    2: (
        (".12,.25 .3,.04 .6,.02 .82,.2 .75,.45 .45,.72 .1,.97! .5,.95 .92,.96",),
        (".15,.22 .4,.02 .75,.1 .8,.35 .55,.65 .2,.92 .1,.9 .2,.78 .4,.85 .65,.97 .92,.86",),
        (".15,.08 .5,.02 .85,.05 .78,.3 .1,.97! .9,.97",),
        (".2,.3 .15,.15 .4,.0 .75,.1 .8,.4 .45,.75 .15,.95! .55,.9 .9,1",),
        (".1,.2 .45,.0 .85,.2 .7,.5 .3,.8 .1,.98! .35,.88 .6,.96 .9,.88",),
    ),
    3: (
        (".15,.12 .45,.0 .78,.12 .75,.35 .42,.47! .8,.56 .85,.8 .5,1 .12,.88",),
        (".15,.04 .8,.04! .42,.42! .75,.5 .85,.75 .55,.98 .12,.9",),
        (".12,.15 .45,.02 .75,.18 .65,.4 .38,.47 .33,.42 .5,.44 .82,.6 .78,.88 .45,1 .1,.85",),
        (".2,.08 .55,.02 .75,.2 .6,.42 .4,.45 .65,.48 .82,.7 .6,.95 .2,.98",),
        (".1,.05 .75,.02! .45,.4! .8,.55 .72,.9 .35,1 .1,.88 .15,.8",),
    ),
    4: (
        (".25,.05 .12,.55! .9,.55", ".7,.02 .66,1"),
        (".3,.0 .15,.35 .2,.52 .5,.52 .75,.45", ".78,.05 .68,1"),
        (".62,.0! .08,.62! .92,.62", ".64,.0 .64,1"),
        (".65,.98 .65,.02! .08,.62! .95,.6",),
        (".2,.08 .15,.4 .35,.52 .65,.45 .78,.1! .7,.55 .62,1",),
        (".35,.0 .08,.58! .95,.58", ".62,.3 .58,1"),
        (".15,.05 .18,.5! .75,.5", ".75,.05 .75,1"),
    ),
    5: (
        (".85,.03 .25,.03! .18,.42! .5,.36 .85,.55 .8,.85 .45,1 .1,.9",),
        (".25,.05 .2,.42! .55,.36 .85,.6 .75,.9 .4,1 .12,.9", ".22,.05 .88,.02"),
        (".8,.05 .4,.05 .22,.15 .25,.38 .6,.5 .82,.7 .65,.95 .3,.98 .12,.88",),
        (".3,.05 .25,.45! .6,.42 .8,.62 .65,.93 .3,1 .1,.88", ".3,.04 .55,.08 .9,.0"),
        (".9,.0 .3,.06! .25,.45 .5,.4 .78,.5 .85,.75 .6,.98 .15,.95",),
    ),
    6: (
        (".7,.02 .35,.25 .15,.65 .3,.95 .65,.95 .82,.72 .6,.5 .3,.58 .18,.75",),
        (".45,.0 .2,.45 .15,.8 .4,1 .72,.9 .75,.65 .5,.52 .22,.68",),
        (".75,.08 .5,.02 .22,.3 .15,.7 .4,.98 .75,.85 .7,.58 .4,.55 .2,.75",),
        (".2,.0 .15,.5 .2,.9 .5,1 .78,.8 .65,.58 .35,.6 .18,.8",),
        (".65,.0 .3,.35 .18,.72 .4,.97 .7,.8 .6,.6 .4,.62 .3,.8 .35,.9",),
    ),
    7: (
        (".1,.05 .85,.03! .4,1",),
        (".1,.08 .5,.05 .88,.06 .65,.4 .45,.7 .4,1",),
        (".1,.05 .85,.03! .4,1", ".25,.5 .8,.48"),
        (".1,.2 .12,.05! .85,.05! .6,.5 .48,1", ".3,.5 .85,.5"),
        (".1,.22 .12,.04! .85,.05! .5,.5 .42,1",),
        (".08,.12 .3,.03 .55,.1 .88,.02! .5,.5 .35,1",),
        (".05,.1 .25,.0 .5,.1 .85,.05! .55,.5 .38,1", ".2,.55 .75,.45"),
    ),
    8: (
        (".75,.12 .5,.0 .25,.12 .3,.35 .7,.6 .8,.85 .5,1 .2,.86 .3,.6 .68,.38 .76,.12",),
        (".5,.46 .25,.3 .28,.08 .52,.0 .75,.1 .72,.32 .48,.47 .2,.68 .22,.92 .5,1 .8,.9 .8,.65 .5,.47",),
        (
            ".5,.0 .27,.1 .28,.36 .5,.46 .72,.36 .73,.1 .5,.0",
            ".5,.46 .2,.6 .2,.88 .5,1 .8,.88 .8,.6 .5,.46",
        ),
        (".82,.08 .55,.02 .25,.15 .35,.38 .7,.58 .75,.88 .45,1 .2,.82 .4,.55 .8,.1",),
        (".3,.15 .5,.02 .75,.15 .65,.38 .3,.6 .2,.85 .5,1 .78,.85 .68,.6 .32,.36 .28,.12 .45,.03",),
    ),
    9: (
        (".75,.15 .5,.0 .22,.15 .22,.4 .5,.5 .75,.32 .78,.1! .74,.5 .7,1",),
        (".78,.2 .55,.0 .25,.1 .2,.38 .48,.5 .75,.25 .8,.2 .75,.65 .55,.95 .2,.92",),
        (".75,.25 .5,.05 .22,.22 .35,.48 .7,.38 .78,.1! .8,.6 .65,.95 .35,1 .15,.85",),
        (".5,.0 .24,.12 .25,.4 .5,.5 .76,.36 .74,.1 .5,.0", ".77,.1 .7,1"),
        (".7,.08 .4,.02 .2,.25 .4,.46 .68,.3 .74,.05! .68,.5 .6,1",),
        (".6,.45 .3,.45 .22,.15 .5,.0 .78,.15 .75,.5 .55,.85 .3,1",),
    ),
}
"""Ways of writing each digit, with the flags, feet, bars, slashes and curls that MNIST's writers seldom used."""

MARKS: tuple[Skeleton, ...] = (
    ("0,.5 1,.5",),
    ("0,.1 1,.9", "1,.1 0,.9"),
    ("0,.5 1,.5", ".5,0 .5,1"),
    ("0,.6 .35,1! 1,0",),
    (".5,0 .05,1! .95,1! .5,0",),
    (".05,.05 .95,.05! .95,.95! .05,.95! .05,.05",),
    (".5,1 .1,.5 .05,.2 .25,.05 .5,.3 .75,.05 .95,.2 .9,.5 .5,1",),
    ("0,.5 1,.5", ".7,.2 1,.5! .7,.8"),
    (".1,1 .5,0! .9,1", ".25,.6 .75,.6"),
    (".15,0 .15,1", ".85,0 .85,1", ".15,.5 .85,.5"),
    (".1,0 .1,1", ".9,.0 .1,.55! .9,1"),
    (".05,1 .1,0! .5,.7! .9,0! .95,1",),
    (".1,1 .1,0! .9,1! .9,0",),
    ("0,0 .3,1! .5,.4! .7,1! 1,0",),
    (".15,0 .15,1", ".15,.03 .9,.0", ".15,.5 .75,.5"),
    (".15,0 .15,1", ".15,.03 .9,.0", ".15,.5 .75,.5", ".15,.98 .9,.98"),
    (".2,1 .2,0! .6,.0 .85,.2 .6,.45 .2,.5! .9,1",),
    ("0,.5 .15,.2 .3,.5 .45,.8 .6,.5 .75,.2 .9,.5 1,.7",),
    (".5,.5 .6,.4 .7,.55 .5,.7 .3,.5 .5,.2 .85,.4 .8,.8 .4,.95 .05,.6 .2,.1 .6,.0",),
    (".3,0 .3,1", ".7,0 .7,1", "0,.3 1,.3", "0,.7 1,.7"),
    (".3,.3 .3,.32", ".7,.3 .7,.32", ".1,.65 .3,.85 .7,.85 .9,.65"),
    ("0,.9 .1,.1! .2,.9! .3,.1! .4,.9! .5,.1! .6,.9! .7,.1! .8,.9! .9,.1",),
    ("0,.35 1,.35", "0,.65 1,.65"),
)
"""Figures that are no digit in any hand: line, cross, tick, triangle, heart, arrow, some capitals, waves."""


def digit(label: int, rng: np.random.Generator, way: int | None = None) -> list[Points]:
    """A digit in a random hand: strokes in a box of about 1 × 1, y down. `way` picks the skeleton."""
    ways = DIGITS[label]
    chosen = ways[int(rng.integers(len(ways))) if way is None else way]
    return _warped(skeleton(chosen, rng, 0.035), rng, aspect=(0.5, 1.05) if label != 1 else (0.6, 1.3))


def mark(rng: np.random.Generator) -> list[Points]:
    """Something that is no digit: a figure of `MARKS`, a scribble, or two digits beside each other."""
    kind = rng.random()
    if kind < 0.5:
        return _warped(skeleton(MARKS[int(rng.integers(len(MARKS)))], rng, 0.04), rng, aspect=(0.7, 1.4))
    return scribble(rng) if kind < 0.8 else pair(rng)


def pair(rng: np.random.Generator) -> list[Points]:
    """Two digits side by side, as in "17"."""
    left, right = (digit(int(label), rng) for label in rng.integers(10, size=2))
    gap = max(float(points[:, 0].max()) for points in left) - min(float(points[:, 0].min()) for points in right)
    apart = np.array([gap + rng.uniform(0.1, 0.4), rng.normal(0.0, 0.05)], dtype=np.float32)
    return [*left, *(points + apart for points in right)]


def scribble(rng: np.random.Generator) -> list[Points]:
    """A tangle of one to three restless strokes."""
    strokes = []
    for _ in range(int(rng.integers(1, 4))):
        knots = rng.random((int(rng.integers(8, 18)), 2))
        strokes.append(spline(knots, np.zeros(len(knots), dtype=bool)))
    return strokes


def skeleton(strokes: Skeleton, rng: np.random.Generator | None = None, wobble: float = 0.0) -> list[Points]:
    """The smooth lines of a skeleton; every control point moves by a normal error of `wobble`."""
    lines = []
    for text in strokes:
        words = text.split()
        knots = np.array([[float(number) for number in word.rstrip("!").split(",")] for word in words])
        corners = np.array([word.endswith("!") for word in words])
        if rng is not None:
            knots = knots + rng.normal(0.0, wobble, knots.shape)
        lines.append(spline(knots, corners))
    return lines


def spline(knots: npt.NDArray[np.float64], corners: npt.NDArray[np.bool_], steps: int = 8) -> Points:
    """Catmull–Rom curve through `knots` (n, 2), broken in direction at `corners`; `steps` points per piece."""
    cuts = [0, *(int(i) for i in np.flatnonzero(corners) if 0 < i < len(knots) - 1), len(knots) - 1]
    pieces = [_smooth(knots[a : b + 1], steps) for a, b in itertools.pairwise(cuts)]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])]).astype(np.float32)


def _smooth(knots: npt.NDArray[np.float64], steps: int) -> npt.NDArray[np.float64]:
    """Uniform Catmull–Rom spline (E. Catmull and R. Rom 1974), its ends continued straight."""
    padded = np.concatenate([[2 * knots[0] - knots[1]], knots, [2 * knots[-1] - knots[-2]]])
    t = (np.arange(steps) / steps)[None, :, None]
    p0, p1, p2, p3 = (padded[i : len(padded) - 3 + i, None, :] for i in range(4))
    curve = 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3)
    return np.concatenate([curve.reshape(-1, 2), knots[-1:]])


def _warped(strokes: Sequence[Points], rng: np.random.Generator, aspect: tuple[float, float]) -> list[Points]:
    """Slant, turn, stretch and bend all strokes together, as one hand does."""
    slant, turn = rng.normal(0.12, 0.18), math.radians(rng.normal(0.0, 5.0))
    stretch = rng.uniform(*aspect)
    cosine, sine = math.cos(turn), math.sin(turn)
    matrix = np.array([[cosine, -sine], [sine, cosine]]) @ np.array([[stretch, -slant], [0.0, 1.0]])
    bend, phase = rng.normal(0.0, 0.025, (2, 2)), rng.uniform(0, 2 * math.pi, 2)
    warped = []
    for points in strokes:
        centred = points - 0.5
        waves = np.sin(centred[:, ::-1] * 4.0 + phase)
        warped.append((centred @ matrix.T + waves @ bend + 0.5).astype(np.float32))
    return warped
