"""The glossary: terms in English and Chinese with their definitions, as the lessons link to them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.resources import resource


@dataclass(frozen=True)
class Term:
    """One term; `key` never changes and is never shown."""

    key: str
    en: str
    zh: str
    def_en: str
    def_zh: str

    def name(self, language: str) -> str:
        """The term in `language` ("zh_CN", anything else is English)."""
        return self.zh if language.startswith("zh") else self.en

    def definition(self, language: str) -> str:
        """One sentence in `language`."""
        return self.def_zh if language.startswith("zh") else self.def_en

    def matches(self, text: str) -> bool:
        """Whether `text` occurs in either name; -ise and -ize spellings are both accepted."""
        wanted = text.strip().lower().replace("iz", "is")
        return wanted in self.en.lower().replace("iz", "is") or wanted in self.zh.lower()


@cache
def glossary() -> Mapping[str, Term]:
    """All terms by key, in the order of the file."""
    with resource("glossary", "terms.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: Term(**row) for row in csv.DictReader(file)}
