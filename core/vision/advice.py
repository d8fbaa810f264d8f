"""The picture doctor: what to change so that the dial can be read better, worst first."""

from __future__ import annotations

from dataclasses import dataclass

from core.imaging.geometry import Picture
from core.texts import N_, Text
from core.vision.calibrate import Proposal
from core.vision.dial import Dial
from core.vision.quality import Quality, quality
from core.vision.slant import clear_rim, open_to_slant
from core.vision.unwrap import unwrap

WANTED_RADIUS = 60.0


@dataclass(frozen=True)
class Advice:
    """One thing to change: `text` with named fields, the measured `parameters` for them, `severe`: it stops reading."""

    text: Text
    parameters: dict[str, float]
    severe: bool


def advice(image: Picture, dial: Dial, proposal: Proposal | None = None) -> list[Advice]:
    """Look at one picture of a calibrated dial; an empty list means that nothing needs changing."""
    return [*_of(quality(unwrap(image, dial), dial)), *_of_slant(proposal, dial), *_of_rim(image, dial)]


def _of(found: Quality) -> list[Advice]:
    said = []
    if found.missing > 0.05:
        text = N_("vision", "{percent}% of the dial lie outside the picture: move the camera or calibrate again.")
        said.append(Advice(text, {"percent": round(100 * found.missing)}, found.missing > 0.2))
    if found.radius < WANTED_RADIUS:
        text = N_(
            "vision",
            "The dial's radius is only {radius} pixels: go nearer or raise the resolution ({wanted} is good).",
        )
        parameters = {"radius": round(found.radius), "wanted": WANTED_RADIUS}
        said.append(Advice(text, parameters, found.radius < WANTED_RADIUS / 3))
    if found.glare > 0.08:
        text = N_("vision", "{percent}% of the dial are burnt out: move the lamp aside or lower the exposure.")
        said.append(Advice(text, {"percent": round(100 * found.glare)}, found.glare > 0.3))
    if found.contrast < 60:
        text = N_("vision", "The contrast is low ({levels} of 255 grey levels): give more light or wipe the glass.")
        said.append(Advice(text, {"levels": round(found.contrast)}, found.contrast < 25))
    elif found.sharpness < 0.16:
        text = N_("vision", "The picture is soft (sharpness {percent}%): focus the camera and hold it still.")
        said.append(Advice(text, {"percent": round(100 * found.sharpness)}, found.sharpness < 0.08))
    return sorted(said, key=lambda item: not item.severe)


def _of_slant(proposal: Proposal | None, dial: Dial) -> list[Advice]:
    if proposal is None or not proposal.slanted or dial.plane is not None:
        return []
    text = N_("vision", "The dial is seen at a slant (height to width {ratio} : 1): straighten it in the calibration.")
    return [Advice(text, {"ratio": round(proposal.short / proposal.long, 2)}, False)]


def _of_rim(image: Picture, dial: Dial) -> list[Advice]:
    """Few marks and no rim: a slant would be read as if there were none."""
    if not open_to_slant(dial) or clear_rim(image, dial) is not None:
        return []
    text = N_("vision", "The dial's rim is not to be seen, so a slant would go unnoticed: mark more numbers.")
    return [Advice(text, {}, False)]
