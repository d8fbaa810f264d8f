"""`list`: the members of the window's catalogues."""

from __future__ import annotations

import importlib
import importlib.util
from argparse import ArgumentParser, Namespace
from typing import Any

NAME = "list"
HELP = "list views, panels, explorers, pages or scenes of the gallery"

CATALOGUES = {
    "views": ("gui.view", "VIEWS"),
    "panels": ("gui.panel", "PANELS"),
    "explorers": ("gui.explorer", "EXPLORERS"),
    "pages": ("gui.page", "PAGES"),
    "scenes": ("gui.gallery", "GALLERY"),
}


def configure(parser: ArgumentParser) -> None:
    """One word says which catalogue."""
    parser.add_argument("kind", choices=tuple(CATALOGUES))


def run(args: Namespace) -> dict[str, Any]:
    """`{kind: [{"key", "name"}]}`."""
    module, name = CATALOGUES[args.kind]
    if importlib.util.find_spec(module) is None:
        return {args.kind: []}
    members = getattr(importlib.import_module(module), name)
    entries = [{"key": key, "name": str(getattr(member, "name", key))} for key, member in members.items()]
    return {args.kind: entries}


def text(result: dict[str, Any]) -> str:
    """Key and, where it has another one, name in two columns."""
    entries = next(iter(result.values()))
    width = max((len(entry["key"]) for entry in entries), default=0)
    named = [(entry["key"], "" if entry["name"] == entry["key"] else entry["name"]) for entry in entries]
    return "\n".join(f"{key:<{width}}  {name}".rstrip() for key, name in named)
