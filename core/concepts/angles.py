"""Two small networks learn a needle's angle: one answers degrees, the other (sin θ, cos θ); only one has a seam."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SIDE, HIDDEN = 24, 48
STEPS, BATCH, RATE = 400, 96, 3e-3
SEAM_DEG = 12.0
"""Within this distance of 0° an angle counts as at the seam."""
TESTED = np.arange(0.0, 360.0, 3.0)
KINDS = ("degrees", "sine and cosine")


def needle_picture(angle_deg: float, noise: float = 0.0, seed: int = 0) -> Floats:
    """A bare needle from the middle to its tip, clockwise from up: (SIDE, SIDE), 0 paper, 1 ink."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] - (SIDE - 1) / 2
    ahead = np.array([np.sin(np.radians(angle_deg)), -np.cos(np.radians(angle_deg))])
    along, across = x * ahead[0] + y * ahead[1], x * ahead[1] - y * ahead[0]
    length = 0.44 * SIDE
    half = 2.2 - 1.5 * np.clip(along / length, 0.0, 1.0)
    beyond = np.maximum(np.maximum(-along - 1.0, along - length), np.abs(across) - half)
    drawn: Floats = np.clip(0.5 - beyond, 0.0, 1.0)
    return drawn + noise * np.random.default_rng(seed).standard_normal(drawn.shape) if noise else drawn


def apart(one: Floats | float, other: Floats | float) -> Floats:
    """The shorter turn between angles, in degrees, 0 to 180."""
    turn: Floats = np.abs((np.asarray(one) - np.asarray(other) + 180.0) % 360.0 - 180.0)
    return turn


class AngleNetwork:
    """`SIDE`² pixels → `HIDDEN` tanh units → one number (degrees / 180 − 1) or two (sin θ, cos θ).

    Trained by Adam (Kingma & Ba 2015) on the mean squared error; everything in numpy, so that the whole stands here.
    """

    def __init__(self, kind: str, seed: int) -> None:
        rng = np.random.default_rng(seed)
        outputs = 1 if kind == KINDS[0] else 2
        self.kind = kind
        self._weights = [
            rng.standard_normal((SIDE * SIDE, HIDDEN)) / SIDE,
            np.zeros(HIDDEN),
            rng.standard_normal((HIDDEN, outputs)) / np.sqrt(HIDDEN),
            np.zeros(outputs),
        ]
        self._first = [np.zeros_like(weight) for weight in self._weights]
        self._second = [np.zeros_like(weight) for weight in self._weights]
        self._step = 0

    def learn(self, pixels: Floats, angles_deg: Floats) -> float:
        """One step on a batch: pixels (n, SIDE²), angles (n,); the loss before it."""
        first, bias, second, offset = self._weights
        hidden = np.tanh(pixels @ first + bias)
        miss = hidden @ second + offset - self.targets(angles_deg)
        back = 2.0 * miss / miss.size
        inward = back @ second.T * (1 - hidden**2)
        self._descend([pixels.T @ inward, inward.sum(axis=0), hidden.T @ back, back.sum(axis=0)])
        return float((miss**2).mean())

    def targets(self, angles_deg: Floats) -> Floats:
        """What the network is asked to answer for these angles, (n, 1) or (n, 2)."""
        if self.kind == KINDS[0]:
            return (angles_deg / 180.0 - 1.0)[:, None]
        turn = np.radians(angles_deg)
        return np.stack([np.sin(turn), np.cos(turn)], axis=1)

    def angles(self, pixels: Floats) -> Floats:
        """The angles it reads, degrees in [0, 360), for pixels (n, SIDE²)."""
        first, bias, second, offset = self._weights
        answer = np.tanh(pixels @ first + bias) @ second + offset
        if self.kind == KINDS[0]:
            read: Floats = np.clip((answer[:, 0] + 1.0) * 180.0, 0.0, 360.0)
            return read
        turned: Floats = np.degrees(np.arctan2(answer[:, 0], answer[:, 1])) % 360.0
        return turned

    def _descend(self, slopes: list[Floats]) -> None:
        self._step += 1
        for weight, slope, first, second in zip(self._weights, slopes, self._first, self._second, strict=True):
            first += 0.1 * (slope - first)
            second += 0.001 * (slope**2 - second)
            scale = np.sqrt(second / (1 - 0.999**self._step)) + 1e-8
            weight -= RATE * first / (1 - 0.9**self._step) / scale


@dataclass(frozen=True)
class Lesson:
    """Both networks after `step` steps: the angles that each reads at `TESTED`, in the order of `KINDS`."""

    step: int
    read: tuple[Floats, Floats]

    def error_deg(self, which: int) -> float:
        """Mean error over the whole turn, degrees."""
        return float(apart(self.read[which], TESTED).mean())

    def seam_error_deg(self, which: int) -> float:
        """Mean error within `SEAM_DEG` of 0°, degrees."""
        near = apart(TESTED, 0.0) <= SEAM_DEG
        return float(apart(self.read[which], TESTED)[near].mean())


def taught(report: Callable[[Lesson], None], seed: int = 0, every: int = 20) -> Lesson:
    """Train both on the same pictures; `report` gets a `Lesson` every so many steps. About a second on one core."""
    rng = np.random.default_rng(seed)
    networks = [AngleNetwork(kind, seed) for kind in KINDS]
    tested = np.stack([needle_picture(float(angle)).ravel() for angle in TESTED])
    stock_angles = rng.uniform(0.0, 360.0, 720)
    stock = np.stack([needle_picture(float(angle), 0.05, seed + i).ravel() for i, angle in enumerate(stock_angles)])
    lesson = Lesson(0, (networks[0].angles(tested), networks[1].angles(tested)))
    for step in range(1, STEPS + 1):
        chosen = rng.integers(0, len(stock), BATCH)
        for network in networks:
            network.learn(stock[chosen], stock_angles[chosen])
        if step % every == 0:
            lesson = Lesson(step, (networks[0].angles(tested), networks[1].angles(tested)))
            report(lesson)
    return lesson
