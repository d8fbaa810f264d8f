"""The default: the network says which streak is the needle, the unrolled dial says exactly where it points."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from core.imaging.geometry import Picture
from core.resources import resource
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import Reading, refused

if TYPE_CHECKING:
    from core.vision.needle_network import NeedleNetwork


class Combined:
    """Network and polar unwrap on one frame: they fail on different pictures, so their agreement is the confidence."""

    key = "combined"
    title = N_("vision", "Network and polar")
    help = N_("vision", "The network tells needle from printing, the unrolled dial gives the exact angle. The default.")
    order = 0

    def __init__(self, taught: NeedleNetwork | None = None) -> None:
        self._taught = taught

    def taught(self, network: NeedleNetwork) -> Combined:
        """The same reader with another network: one that has learned a needle of its own."""
        return Combined(network)

    @cached_property
    def network(self) -> NeedleNetwork:
        """The network, by default the shipped one; its weights are read at the first use."""
        from core.vision.needle_network import WEIGHTS, load_network

        return self._taught or load_network(resource(*WEIGHTS))

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.agreement import agreed
        from core.vision.off_centre import own_direction, seen_from
        from core.vision.quality import quality, reason_of_failure, unusable
        from core.vision.second_look import looked_at
        from core.vision.slant import read_level
        from core.vision.unwrap import unwrap

        strip = unwrap(image, dial)
        reason = unusable(dial, strip)
        if reason:
            return refused(reason)
        there, answer = looked_at(self.network, image, dial)
        found = agreed(answer, strip if there is dial else unwrap(image, there), there)
        if found.reason:
            fault = reason_of_failure(quality(strip, dial))
            return refused(found.reason if fault == "hidden" else fault, found.confidence)
        counts = own_direction(there, found.angle_deg, answer)
        return read_level(image, dial, seen_from(dial, there, found.angle_deg), found.confidence, found.points, counts)


READERS.register(Combined())
