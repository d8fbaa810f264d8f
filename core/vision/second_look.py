"""A second look at a frame: about the pivot; where the network hesitates, at other circles and in a mirror."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from core.imaging.geometry import Picture, turned
from core.vision.dial import Dial
from core.vision.needle_network import BINS, NeedleNetwork, answer_of, decoded, strip_of
from core.vision.off_centre import about_pivot, seen_from
from core.vision.search import on_arc

Floats = NDArray[np.float32]

SURE_AT_ONCE = 0.9
"""A network that is surer than this at the first look is believed; the other looks cost four times the first."""
CLEARLY_OFF, FAR_OFF = 0.03, 0.08
"""A pivot this many dial radii beside the centre is worth another look where the network hesitates, or in any case."""
APART_DEG, SURE_AGAINST = 10.0, 0.75
CIRCLES = (1.0, 0.9, 1.12)
"""Radii of the looks, in shares of the dial's: a scale's radius is a matter of opinion on many a dial."""
MOST_CORRECTION = 0.999


def looked_at(network: NeedleNetwork, image: Picture, dial: Dial) -> tuple[Dial, Floats]:
    """The dial as it should be looked at (see `about_pivot`) and the careful answer (5, BINS) to that look.

    A look about the pivot that contradicts the first one without being sure leaves no preference at all.
    """
    first = answer_of(network, image, dial)
    there = about_pivot(dial, first, FAR_OFF if _sure(first, dial) else CLEARLY_OFF)
    if there is dial:
        return dial, _confirmed(network, image, dial, first)
    answer = careful_answer(network, image, there)
    before, _ = decoded(first, on_arc(dial, BINS))
    after, sure = decoded(answer, on_arc(there, BINS))
    torn = abs(float(turned(before, seen_from(dial, there, after)))) > APART_DEG
    return there, np.zeros_like(answer) if torn and sure < SURE_AGAINST else answer


def careful_answer(network: NeedleNetwork, image: Picture, dial: Dial) -> Floats:
    """(5, BINS): as `answer_of`; where that is not sure, the mean of six looks, whose errors differ.

    A network that tells a needle by its shape tells it in a mirror too: what it says on one side only is a guess,
    and the mean is then less sure of it.
    """
    return _confirmed(network, image, dial, answer_of(network, image, dial))


def _sure(answer: Floats, dial: Dial) -> bool:
    return decoded(answer, on_arc(dial, BINS))[1] >= SURE_AT_ONCE


def _confirmed(network: NeedleNetwork, image: Picture, dial: Dial, first: Floats) -> Floats:
    """The first answer where it is sure, else the mean of it and five more."""
    if _sure(first, dial):
        return first
    strips = [strip_of(image, dial if share == 1.0 else _other(dial, share)) for share in CIRCLES]
    looks = np.stack([*strips[1:], *(mirrored(strip) for strip in strips)])
    with torch.inference_mode():
        answers: Floats = network(torch.from_numpy(looks)).numpy()
    plain = len(CIRCLES) - 1
    return together(np.stack([first, *answers[:plain], *(mirrored_back(answer) for answer in answers[plain:])]))


def mirrored(strip: Floats) -> Floats:
    """A strip (4, angles, radii) of the dial seen in a mirror: the angle θ becomes -θ."""
    return np.roll(strip[:, ::-1], 1, axis=1)


def mirrored_back(answer: Floats) -> Floats:
    """The answer (5, BINS) to a mirrored strip, for the strip itself; what lies across changes its sign."""
    turned = np.roll(answer[:, ::-1], 1, axis=1)
    turned[1::2] *= -1
    return turned


def together(answers: Floats) -> Floats:
    """(n, 5, BINS) → (5, BINS): mean logarithm of the chances, corrections weighted by the chances.

    Where the pivot is, the first look says, whose circle is the dial's.
    """
    logits = answers[:, 0] - answers[:, 0].max(axis=1, keepdims=True)
    chance = np.exp(logits)
    total = chance.sum(axis=1, keepdims=True)
    chance /= total
    moved = (chance * np.tanh(answers[:, 1])).sum(axis=0) / np.maximum(chance.sum(axis=0), 1e-12)
    correction = np.arctanh(np.clip(moved, -MOST_CORRECTION, MOST_CORRECTION))
    return np.stack([(logits - np.log(total)).mean(axis=0), correction, *answers[0, 2:]]).astype(np.float32)


def _other(dial: Dial, share: float) -> Dial:
    """The same dial with a circle `share` times as large."""
    if dial.plane is None:
        return replace(dial, radius=share * dial.radius)
    plane = dial.homography() @ np.diag([share, share, 1.0])
    return replace(dial, radius=share * dial.radius, plane=tuple(float(number) for number in plane.reshape(9)))
