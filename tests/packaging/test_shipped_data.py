"""The data files that ship are the originals, and their notices lie beside them."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

DATASETS = Path(__file__).parents[2] / "resources" / "datasets"


def test_mnist_ships_whole_and_unchanged():
    notice = (DATASETS / "mnist" / "NOTICE.md").read_text(encoding="utf-8")
    listed = re.findall(r"`(\S+-ubyte)` \| ([\d,]+) \| `([0-9a-f]{64})`", notice)
    assert len(listed) == 4
    for name, size, digest in listed:
        raw = gzip.decompress((DATASETS / "mnist" / f"{name}.gz").read_bytes())
        assert len(raw) == int(size.replace(",", ""))
        assert hashlib.sha256(raw).hexdigest() == digest


def test_every_data_set_that_ships_names_its_licence_and_its_source():
    folders = [folder for folder in DATASETS.iterdir() if folder.is_dir()]
    assert folders
    for folder in folders:
        notice = (folder / "NOTICE.md").read_text(encoding="utf-8")
        assert "**Licence.**" in notice
        assert "**Taken from**" in notice
