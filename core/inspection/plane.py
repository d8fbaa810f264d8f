"""A plane through inputs of more than two numbers: a slice along two of them, or the plane of most spread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.dataset import Array


@dataclass(frozen=True)
class Cut:
    """Places p on the plane are inputs `origin` + p · `lifting`; inputs x are seen at (x − `origin`) · `flattening`.

    `origin` (n,), `lifting` (2, n), `flattening` (n, 2), all in the data's units.
    """

    origin: Array
    lifting: Array
    flattening: Array

    def lift(self, places: Array) -> Array:
        """The inputs (m, n), float32, at places (m, 2) of the plane."""
        inputs: Array = (self.origin + places.astype(float) @ self.lifting).astype(np.float32)
        return inputs

    def flatten(self, inputs: Array) -> Array:
        """Where on the plane (m, 2) inputs (m, n) are seen: the plane is looked at straight on."""
        places: Array = ((inputs.astype(float) - self.origin) @ self.flattening).astype(np.float32)
        return places


def slice_cut(across: int, up: int, others: Array) -> Cut:
    """The plane of two inputs; the others stand at `others` (n,)."""
    origin, flattening = np.array(others, float), np.zeros((len(others), 2))
    origin[[across, up]] = 0.0
    flattening[across, 0], flattening[up, 1] = 1.0, 1.0
    return Cut(origin, flattening.T.copy(), flattening)


def telling_pair(inputs: Array, targets: Array, classes: int) -> tuple[int, int]:
    """The two of n inputs (m, n) that tell most about the targets, one by one; the lower index first.

    Of `classes` classes: the share of an input's variance that lies between them; of numbers (0 classes): its squared
    correlation with the first column of targets.
    """
    centred = inputs - inputs.mean(axis=0, dtype=float)
    spread = np.where((centred**2).sum(axis=0) > 0, (centred**2).sum(axis=0), np.inf)
    if classes:
        groups = [centred[targets == index] for index in range(classes)]
        told = np.sum([len(group) * group.mean(axis=0) ** 2 for group in groups if len(group)], axis=0) / spread
    else:
        wanted = targets.reshape(len(targets), -1)[:, 0].astype(float)
        wanted = wanted - wanted.mean()
        told = (wanted @ centred) ** 2 / spread / max(float(wanted @ wanted), 1e-12)
    first, second = sorted(np.argsort(-told, kind="stable")[:2].tolist())
    return first, second


def principal_cut(inputs: Array) -> Cut:
    """The plane through the mean that shows most of the spread of `inputs` (m, n), each standardised.

    K. Pearson, On lines and planes of closest fit to systems of points in space, 1901.
    """
    mean, scale = inputs.mean(axis=0, dtype=float), inputs.std(axis=0, dtype=float)
    scale = np.where(scale > 0, scale, 1.0)
    standard = (inputs - mean) / scale
    _, directions = np.linalg.eigh(standard.T @ standard)  # rising: the last two spread most
    pair = directions.T[:-3:-1]
    pair = pair * np.where(pair.sum(axis=1, keepdims=True) < 0, -1.0, 1.0)
    return Cut(mean, pair * scale, (pair / scale).T)
