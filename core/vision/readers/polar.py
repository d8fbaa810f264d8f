"""Polar unwrap: on the unrolled dial a needle is an upright streak, whatever its colour."""

from __future__ import annotations

from core.imaging.geometry import Picture
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import Reading, refused

LEAST_SCORE, RIVAL = 0.42, 0.93


class Polar:
    """Unroll the dial, follow streaks outwards from the pivot, take the longest, fit its middle line."""

    key = "polar"
    title = N_("vision", "Polar unwrap")
    help = N_("vision", "Unrolls the dial so that the needle becomes an upright streak. Any colour, no training.")
    order = 10

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.quality import quality, reason_of_failure, unusable
        from core.vision.search import MOST_MISS, on_picture, refine, streaks
        from core.vision.slant import read_level
        from core.vision.unwrap import unwrap

        strip = unwrap(image, dial)
        reason = unusable(dial, strip)
        if reason:
            return refused(reason)
        found = streaks(strip, dial)
        if not found or found[0].score < LEAST_SCORE:
            return refused(reason_of_failure(quality(strip, dial)), found[0].score if found else 0.0)
        best = found[0]
        rival = found[1].score if len(found) > 1 else 0.0
        confidence = min(1.0, best.score) * min(1.0, 2.5 * (1.0 - rival / best.score))
        if rival > RIVAL * best.score:
            return refused("unclear", confidence)
        line = refine(strip, best)
        if line is None:
            return refused("hidden", confidence)
        if abs(line.miss) > MOST_MISS:
            return refused("moved", confidence)
        return read_level(image, dial, line.angle_deg, confidence, on_picture(dial, line))


READERS.register(Polar())
