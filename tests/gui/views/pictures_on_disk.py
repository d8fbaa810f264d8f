"""A small picture set in folders for tests of views: each class is bright in a half of its own."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from core.data.catalog.image_folder import ImageFolder
from core.data.dataset import DataSpec


def halves(
    folder: Path, classes: tuple[str, ...] = ("left", "right", "top"), each: int = 12, side: int = 12
) -> DataSpec:
    """Write `each` noisy pictures per class, and return the data set over them, its size known."""
    rng = np.random.default_rng(0)
    for label, name in enumerate(("left", "right", "top")):
        (folder / name).mkdir(parents=True)
        for number in range(each):
            picture = rng.integers(0, 90, (side, side), dtype=np.uint8)
            part = (slice(None), slice(0, side // 2)), (slice(None), slice(side // 2, side)), (slice(0, side // 2),)
            picture[part[label % 3]] += 150
            cv2.imencode(".png", picture)[1].tofile(folder / name / f"{number}.png")
    return ImageFolder(path=str(folder), side=side, test_share=0.5).resolved()
