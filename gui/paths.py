"""Where things lie: what ships with the program, and what belongs to the user."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"
TRANSLATIONS = RESOURCES / "i18n"
NOT_IN_NAMES = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
LONGEST_NAME = 80


def user_folder() -> Path:
    """The folder for what the program keeps for this user (journal, drawings, downloads); made when missing."""
    from PySide6.QtCore import QStandardPaths

    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def drawings_file() -> Path:
    """The user's own drawings with their labels."""
    return user_folder() / "my_drawings.json"


def log_file() -> Path:
    """The file into which unexpected errors are written."""
    return user_folder() / "gradus.log"


def documents_folder() -> Path:
    """Where a file dialog opens the first time."""
    from PySide6.QtCore import QStandardPaths

    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def folder_for_files(folder: Path | None = None) -> Path:
    """Where a save dialog opens: `folder` while it exists, else the documents, else home."""
    places = (folder, documents_folder())
    return next((place for place in places if place is not None and place.is_dir()), Path.home())


def proposed_file(name: str, ending: str, folder: Path | None = None) -> Path:
    """What a save dialog proposes for something called `name`: a file name that every system takes."""
    safe = NOT_IN_NAMES.sub("-", name)[:LONGEST_NAME].strip(" .-") or "Gradus"
    return folder_for_files(folder) / f"{safe}{ending}"
