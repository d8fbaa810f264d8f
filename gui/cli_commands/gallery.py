"""`gallery`: pictures of every view, panel, page, explorer and dialog."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.errors import BadValueError, FileProblemError

NAME = "gallery"
HELP = "render everything that can be seen to PNG files"

THEMES = ("light", "dark")
LANGUAGES = ("en", "zh_CN")
LARGEST_FACTOR = 4.0
"""A text scale up to this is a factor, above it a percentage."""


def configure(parser: ArgumentParser) -> None:
    """Where to, which scenes, in which looks."""
    parser.add_argument("folder", metavar="OUT", type=Path, help="folder for the pictures")
    parser.add_argument("--only", metavar="KEY", nargs="+", default=[], help="these scenes (see `list scenes`)")
    parser.add_argument("--language", choices=(*LANGUAGES, "both"), default="en")
    parser.add_argument("--theme", choices=(*THEMES, "both"), default="light")
    parser.add_argument("--size", metavar="WxH", default="", help="window size instead of each scene's own")
    parser.add_argument("--text-scale", metavar="SCALE", type=float, default=1.0, help="1.0 to 2.0, or 100 to 200")


def run(args: Namespace) -> dict[str, Any]:
    """`{"ok", "folder", "pictures": [{"key", "file", "size", "seconds"}], "failed": [{"key", "file", "error", …}]}`."""
    from PySide6.QtWidgets import QApplication

    from gui.gallery import Look, render

    percent = round(args.text_scale * 100 if args.text_scale <= LARGEST_FACTOR else args.text_scale)
    if not 100 <= percent <= 200:
        raise BadValueError(name="text-scale", value=args.text_scale, expected="1.0 – 2.0")
    _make(args.folder)
    size = _size(args.size)
    looks = [
        Look(language, theme, percent, size)
        for theme in (THEMES if args.theme == "both" else (args.theme,))
        for language in (LANGUAGES if args.language == "both" else (args.language,))
    ]
    app = QApplication.instance() or QApplication(["gradus"])
    assert isinstance(app, QApplication)
    taken = render(app, args.folder, looks, args.only)
    failed = [item for item in taken if "error" in item]
    pictures = [item for item in taken if "error" not in item]
    return {"ok": not failed, "folder": str(args.folder), "pictures": pictures, "failed": failed}


def _make(folder: Path) -> None:
    """The folder for the pictures; a sentence where there can be none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblemError(file=str(folder), detail=error.strerror or str(error)) from None


def _size(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    try:
        width, height = (int(part) for part in text.lower().replace("×", "x").split("x"))
    except ValueError:
        raise BadValueError(name="size", value=text, expected="1280x720") from None
    return width, height


def text(result: dict[str, Any]) -> str:
    """One line per picture, then what failed."""
    lines = [f"{item['file']}  {item['size'][0]}×{item['size'][1]}  {item['seconds']} s" for item in result["pictures"]]
    failed = [f"failed: {item['file']}  {item['error']}" for item in result["failed"]]
    return "\n".join([*lines, f"{len(lines)} pictures in {result['folder']}", *failed])
