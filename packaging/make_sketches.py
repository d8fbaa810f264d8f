"""Work out the small pictures of the tables on the start page: `python packaging/make_sketches.py`.

The rows lie on the plane of their first two principal components; an even share of them is kept.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.data.dataset import DataSpec  # noqa: E402
from core.inspection.plane import principal_cut  # noqa: E402
from core.project.preset import PRESETS  # noqa: E402

FOLDER = ROOT / "resources" / "sketches"
POINTS, UNIT = 90, 1000


def main() -> None:
    """Write one file for each table."""
    FOLDER.mkdir(exist_ok=True)
    for spec in tables():
        FOLDER.joinpath(f"{spec.key}.json").write_text(json.dumps(sketched(spec)) + "\n", encoding="utf-8")


def tables() -> list[DataSpec]:
    """The tables of the ready projects."""
    return [spec for preset in PRESETS.values() if (spec := preset.project().data).kind == "table"]


def sketched(spec: DataSpec) -> dict[str, Any]:
    """Places in whole `unit`s and classes of the rows that are kept."""
    dataset = spec.load()
    inputs, targets = dataset.train.inputs, dataset.train.targets
    places = principal_cut(inputs).flatten(inputs)
    low, high = places.min(axis=0), places.max(axis=0)
    kept = np.linspace(0, len(inputs) - 1, min(POINTS, len(inputs))).round().astype(int)
    return {
        "unit": UNIT,
        "outputs": len(dataset.class_names),
        "places": np.rint((places[kept] - low) / (high - low) * UNIT).astype(int).tolist(),
        "classes": targets[kept].ravel().tolist() if dataset.class_names else [0] * len(kept),
    }


if __name__ == "__main__":
    main()
