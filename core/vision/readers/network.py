"""The network: (sin θ, cos θ) and a confidence, learned from rendered dials alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from core.imaging.geometry import Picture
from core.resources import resource
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import Reading, refused

if TYPE_CHECKING:
    from core.vision.needle_network import NeedleNetwork

LEAST_SURE = 0.5


class Network:
    """The needle network on the unrolled dial."""

    key = "network"
    title = N_("vision", "Neural network")
    help = N_("vision", "A small convolutional network, trained on rendered dials; it can be taught your own needle.")
    order = 20

    def __init__(self, taught: NeedleNetwork | None = None) -> None:
        self._taught = taught

    def taught(self, network: NeedleNetwork) -> Network:
        """The same reader with another network: one that has learned a needle of its own."""
        return Network(network)

    @cached_property
    def network(self) -> NeedleNetwork:
        """The network, by default the shipped one; its weights are read at the first use."""
        from core.vision.needle_network import WEIGHTS, load_network

        return self._taught or load_network(resource(*WEIGHTS))

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.needle_network import BINS, decoded
        from core.vision.off_centre import own_direction, seen_from
        from core.vision.quality import quality, reason_of_failure, unusable
        from core.vision.search import on_arc
        from core.vision.second_look import looked_at
        from core.vision.slant import read_level
        from core.vision.unwrap import unwrap

        strip = unwrap(image, dial)
        reason = unusable(dial, strip)
        if reason:
            return refused(reason)
        there, answer = looked_at(self.network, image, dial)
        angle, sure = decoded(answer, on_arc(dial, BINS))
        if sure < LEAST_SURE:
            return refused(reason_of_failure(quality(strip, dial)), sure)
        seen = seen_from(dial, there, angle)
        return read_level(image, dial, seen, sure, np.zeros((0, 2)), own_direction(there, angle, answer))


READERS.register(Network())
