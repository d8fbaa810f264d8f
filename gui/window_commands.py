"""What the window can do beside the run: names, words and keys of its commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.texts import N_, Text
from gui.actions import Actions


@dataclass(frozen=True)
class Command:
    """Icon, text, the sentence of its tip, and its keys ("" for none)."""

    icon: str
    text: Text
    help: Text
    keys: str


COMMANDS = {
    "new": Command("plus", N_("actions", "New"), N_("actions", "Begin with the first project again"), "Ctrl+N"),
    "open": Command("open", N_("actions", "Open…"), N_("actions", "Open a project file"), "Ctrl+O"),
    "save": Command(
        "save", N_("actions", "Save"), N_("actions", "Save the project with what it has learned"), "Ctrl+S"
    ),
    "save_as": Command(
        "save", N_("actions", "Save as…"), N_("actions", "Save the project under another name"), "Ctrl+Shift+S"
    ),
    "open_lesson": Command(
        "book",
        N_("actions", "Open a lesson folder…"),
        N_("actions", "Open a lesson of your own: a folder with lesson.json and its text"),
        "Ctrl+Shift+O",
    ),
    "class_table": Command(
        "table", N_("actions", "Class table…"), N_("actions", "Merge a folder of lab reports into one table"), ""
    ),
    "start": Command(
        "book",
        N_("actions", "Course and projects"),
        N_("actions", "Lessons, projects to begin with, recent files"),
        "Ctrl+H",
    ),
    "runs": Command(
        "compare",
        N_("actions", "Runs"),
        N_("actions", "Every run of this session: compare, name, open again"),
        "Ctrl+L",
    ),
    "explorers": Command(
        "eye",
        N_("actions", "Explorers"),
        N_("actions", "Small stages for one idea each, to be moved by hand"),
        "Ctrl+E",
    ),
    "gauge": Command(
        "gauge",
        N_("actions", "Dial gauge"),
        N_("actions", "Point a camera at a dial gauge and read its needle"),
        "Ctrl+G",
    ),
    "glossary": Command(
        "search", N_("actions", "Glossary"), N_("actions", "Every term in English and Chinese"), "Ctrl+J"
    ),
    "language": Command(
        "language", N_("actions", "中文 / English"), N_("actions", "Switch between English and Chinese"), "Ctrl+Shift+L"
    ),
    "theme": Command(
        "moon",
        N_("actions", "Light or dark"),
        N_("actions", "Switch between the light and the dark theme"),
        "Ctrl+Shift+T",
    ),
    "whole": Command(
        "zoom", N_("actions", "Only the result"), N_("actions", "Show the result alone, or everything again"), "F11"
    ),
    "projector": Command(
        "field",
        N_("actions", "Projector mode"),
        N_("actions", "Large type and thick lines for a class, nothing spare; the same key brings everything back"),
        "Shift+F11",
    ),
    "what": Command(
        "info",
        N_("actions", "What is this?"),
        N_("actions", "Then click anything on the screen: a card says what it is"),
        "Shift+F1",
    ),
    "help": Command(
        "help", N_("actions", "Keys and help"), N_("actions", "What the keys do, and where to begin"), "F1"
    ),
    "quit": Command("close", N_("actions", "Quit"), N_("actions", "Close the program"), "Ctrl+Q"),
}


def add_window_commands(commands: Actions, acts: Mapping[str, Callable[[], object]]) -> None:
    """Add every command with what it does, by name."""
    for name, command in COMMANDS.items():
        commands.add(name, command.icon, command.text, command.help, acts[name], command.keys)
