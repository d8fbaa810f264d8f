"""Teach the network one needle: a few labelled frames become many look-alikes of this very dial."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import InputError
from core.imaging.geometry import Picture
from core.texts import N_
from core.vision.dial import Dial
from core.vision.lookalikes import Batch, Random, Reservoir, crossing, strip_at, toned
from core.vision.needle_network import ANGLES, BINS, NeedleNetwork, answer_of, decoded, normalised
from core.vision.off_centre import own_direction
from core.vision.search import on_arc
from core.vision.train_needle import Progress, trained

FEWEST_FRAMES = 3
STEPS, BATCH, RATE = 45, 32, 1e-3
STRANGERS = 64
"""Rendered pictures of other dials that keep the network from forgetting them."""
VIEWS = 10
"""How many slightly wrong calibrations each frame is seen through."""


class TooFewFramesError(InputError):
    message = N_(
        "errors", "{count} labelled frames are too few to learn from. Label at least {least}, spread over the scale."
    )


@dataclass(frozen=True)
class LabelledFrame:
    """A picture whose needle a person has laid: its true angle on the dial, degrees."""

    image: Picture
    angle_deg: float


@dataclass(frozen=True)
class Taught:
    """The better of the two networks; errors in per cent of scale on the held-out frames, before and after."""

    network: NeedleNetwork
    before_pct: float
    after_pct: float

    @property
    def kept(self) -> bool:
        """Did teaching help?"""
        return self.after_pct < self.before_pct


class OwnNeedle:
    """Batches for `trained`: this dial with its needle turned anywhere, mixed with rendered strangers.

    On the unrolled dial turning a needle is a shift. The face without its needle is the median over the frames; what
    differs from it around the labelled angle, tail included, is the needle, which is laid onto the face elsewhere.
    """

    def __init__(self, frames: Sequence[LabelledFrame], dial: Dial, seed: int = 0) -> None:
        self._rng = np.random.default_rng(seed)
        self._strangers = Reservoir(STRANGERS, seed)
        self._views = [_View(frames, dial, self._rng) for _ in range(VIEWS)]

    def refresh(self, faces: int) -> None:
        """Nothing to renew: the frames are what they are."""

    def batch(self, count: int) -> Batch:
        """A quarter strangers, the rest this dial, whose pivot is where it was clicked as far as anyone knows."""
        others = count // 4
        strangers = self._strangers.batch(others)
        own = [self._views[int(i)].sample(self._rng) for i in self._rng.integers(0, VIEWS, count - others)]
        ours = Batch(
            np.stack([strip for strip, _ in own]),
            np.array([truth for _, truth in own], dtype=np.float32),
            np.ones(len(own), dtype=np.float32),
            np.full((len(own), 2), np.nan, dtype=np.float32),
        )
        return Batch(*(np.concatenate(pair) for pair in zip(strangers, ours, strict=True)))


class _View:
    """All frames through one slightly wrong calibration."""

    def __init__(self, frames: Sequence[LabelledFrame], dial: Dial, rng: Random) -> None:
        pivot = np.array(dial.center)
        centre = pivot + dial.radius * 0.015 * rng.standard_normal(2)
        radius = dial.radius * float(rng.uniform(0.94, 1.06))
        ahead = [np.array(dial.on_image(frame.angle_deg, 0.9)) for frame in frames]
        self._truths = [crossing(pivot, point, centre, radius) for point in ahead]
        self._strips = [strip_at(frame.image, centre, radius) for frame in frames]
        self._face = np.median(np.stack(self._strips), axis=0)
        self._masks = [self._needle(strip, truth) for strip, truth in zip(self._strips, self._truths, strict=True)]

    def sample(self, rng: Random) -> tuple[NDArray[np.float32], float]:
        """A real strip or a look-alike, its tones shifted, and the truth in degrees."""
        which = int(rng.integers(len(self._strips)))
        pixels, truth = self._strips[which], self._truths[which]
        if rng.random() < 0.6:
            shift = int(rng.integers(ANGLES))
            mask = np.roll(self._masks[which], shift, axis=0)[..., None]
            pixels = mask * np.roll(pixels, shift, axis=0) + (1 - mask) * self._face
            truth += shift * 360.0 / ANGLES
        return normalised(toned(pixels, rng)), truth % 360.0

    def _needle(self, strip: NDArray[np.float32], truth: float) -> NDArray[np.float32]:
        """How much each place (angles, radii) belongs to the needle: unlike the face, and near the tip or the tail."""
        turn = np.abs((np.arange(ANGLES) * 360.0 / ANGLES - truth + 180.0) % 360.0 - 180.0)
        near = np.clip((np.where(turn > 90.0, 180.0 - turn, turn) * -1.0 + 60.0) / 15.0, 0.0, 1.0)
        unlike = np.abs(strip - self._face).max(axis=2)
        mask: NDArray[np.float32] = (near[:, None] * np.clip(unlike / 24.0 - 0.4, 0.0, 1.0)).astype(np.float32)
        return mask


def teach(
    network: NeedleNetwork,
    frames: Sequence[LabelledFrame],
    held_out: Sequence[LabelledFrame],
    dial: Dial,
    steps: int = STEPS,
    seed: int = 0,
) -> Iterator[Progress | Taught]:
    """Fine-tune a copy on `frames`; yields each step's progress and, last, the better network with both errors.

    Raises `TooFewFramesError` for fewer than `FEWEST_FRAMES` frames. Without held-out frames every third one is kept
    back for judging.
    """
    learn, judge = (list(frames), list(held_out)) if held_out else _split(frames)
    if len(learn) < FEWEST_FRAMES:
        raise TooFewFramesError(count=len(frames), least=FEWEST_FRAMES if held_out else FEWEST_FRAMES + 2)
    before = error_on(network, judge, dial)
    torch.manual_seed(seed)
    pupil = copy.deepcopy(network).train()
    yield from trained(pupil, OwnNeedle(learn, dial, seed), steps, BATCH, RATE, 0)
    pupil.trust_centre()  # its frames say what belongs to which angle about the centre that was clicked
    pupil.eval()
    after = error_on(pupil, judge, dial)
    yield Taught(pupil if after < before else network, before, after)


def error_on(network: NeedleNetwork, frames: Sequence[LabelledFrame], dial: Dial) -> float:
    """Mean error in per cent of scale over labelled frames."""
    allowed = on_arc(dial, BINS)
    errors = []
    for frame in frames:
        answer = answer_of(network, frame.image, dial)
        angle, _ = decoded(answer, allowed)
        read = dial.value_at(own_direction(dial, angle, answer))
        errors.append(dial.error_of(read, dial.value_at(frame.angle_deg)))
    return float(np.mean(errors))


def _split(frames: Sequence[LabelledFrame]) -> tuple[list[LabelledFrame], list[LabelledFrame]]:
    ordered = sorted(frames, key=lambda frame: frame.angle_deg)
    return [frame for i, frame in enumerate(ordered) if i % 3 != 1], ordered[1::3]
