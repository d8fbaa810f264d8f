"""The recorded command that made the shipped network: `python -m core.digits.ship resources/models/digits.gradus`.

It takes about half an hour on one core; `--device cuda` uses a GPU.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from core.data.dataset import DATASETS
from core.data.scaling import Scaling
from core.digits.network import compact_network
from core.digits.recipe import Recipe, train
from core.imaging.strokes import Normalisation
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.storage import save
from core.training.config import TrainingConfig
from core.training.events import Weights
from core.training.optimiser import OPTIMISERS


def digits_project() -> Project:
    """The shipped network as an ordinary project: MNIST, standardised, the compact network."""
    recipe = Recipe()
    training = TrainingConfig(
        loss=LOSSES["cross_entropy"](),
        optimiser=OPTIMISERS["adam"](),
        learning_rate=recipe.learning_rate,
        batch_size=recipe.batch,
        epochs=recipe.epochs,
        seed=recipe.seed,
    )
    return Project("Digits, compact CNN", DATASETS["mnist"](), "standard", compact_network(), training)


def pack(path: Path, weights: Weights) -> None:
    """Write project and weights; the scaling is the one the recipe trains with."""
    mnist = Normalisation()
    offset, scale = (np.array([255 * number], dtype=np.float32) for number in (mnist.mean, mnist.deviation))
    scaling = Scaling("standard", offset, scale)
    save(path, digits_project(), weights, scaling=scaling, class_names=tuple("0123456789"))


def main(arguments: list[str]) -> int:
    """Train and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args(arguments)
    pack(args.out, train(DATASETS["mnist"]().load(), Recipe(), args.device))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
