"""A lesson's prose: one Markdown file per language, cut into the opening and the steps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import FileProblemError
from core.texts import N_

LANGUAGES = ("en", "zh_CN")
STEP_HEADING = re.compile(r"^## (?P<title>.+?) *\{#(?P<key>[a-z0-9_]+)\} *$", re.MULTILINE)
FORMULA = re.compile(r"\$+([^$]+)\$+")
COMMAND = re.compile(r"\\([A-Za-z]+) ?")
TERM_LINK = re.compile(r"\[[^\]]+\]\(term:(?P<key>[a-z0-9_]+)\)")


@dataclass(frozen=True)
class StepText:
    """One task: a title, what to do (Markdown) and the question that the reader answers ("" for none)."""

    title: str
    body: str
    question: str


@dataclass(frozen=True)
class LessonText:
    """Prose of one language. `summary` is the first paragraph, without marks; `opening` is Markdown up to the steps."""

    title: str
    summary: str
    opening: str
    steps: Mapping[str, StepText]
    markdown: str

    def terms(self) -> frozenset[str]:
        """Glossary keys that the text links to."""
        return frozenset(match["key"] for match in TERM_LINK.finditer(self.markdown))


def read_text(path: Path) -> LessonText:
    """Read a lesson's Markdown: `# Title`, an opening, then sections `## Title {#step_key}`.

    The question of a step is its block quote (`> …`). Raises `FileProblemError` when the file cannot be read or has
    no title.
    """
    try:
        markdown = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileProblemError(file=path.name, detail=str(error)) from error
    heading, _, rest = markdown.strip().partition("\n")
    if not heading.startswith("# "):
        raise FileProblemError(file=path.name, detail=N_("errors", "the first line is not a title (# …)"))
    opening, *sections = STEP_HEADING.split(rest)
    steps = {key: _step(title, body) for title, key, body in zip(sections[::3], sections[1::3], sections[2::3])}
    opening = opening.strip()
    return LessonText(heading[2:].strip(), bare(opening.split("\n\n")[0]), opening, steps, markdown)


def bare(markdown: str) -> str:
    """Running text without links, emphasis and line breaks."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown)
    return re.sub(r"\s*\n\s*", " ", text).replace("**", "").replace("`", "").strip()


def in_words(markdown: str) -> str:
    """Running text whose formulas can be read as they stand, for places that cannot set them: "$\\alpha x$" → "αx"."""
    return bare(FORMULA.sub(lambda found: COMMAND.sub(_letter, found[1]), markdown))


def _letter(command: re.Match[str]) -> str:
    """A Greek letter by its LaTeX name; any other command by its name."""
    name = {"lambda": "lamda"}.get(command[1].lower(), command[1].lower())  # as Unicode spells it
    try:
        return unicodedata.lookup(f"GREEK {'SMALL' if command[1].islower() else 'CAPITAL'} LETTER {name.upper()}")
    except KeyError:
        return f"{command[1]} "


def _step(title: str, section: str) -> StepText:
    lines = section.strip().splitlines()
    question = "\n".join(line[1:].strip() for line in lines if line.startswith(">"))
    body = "\n".join(line for line in lines if not line.startswith(">")).strip()
    return StepText(title, body, question)
