"""Texts that a person reads, marked in Qt-free code: a translation context and the English source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """An English source text and its translation context; `gui.i18n.shown` turns it into the user's language."""

    context: str
    source: str

    def __str__(self) -> str:
        return self.source


class Word(str):
    """A plain word wherever it is stored, compared or exported; `text` is what `gui.i18n.shown` says for it."""

    text: Text

    def __new__(cls, text: Text) -> Word:
        word = super().__new__(cls, text.source)
        word.text = text
        return word

    def __getnewargs__(self) -> tuple[Text]:  # type: ignore[override]
        return (self.text,)


def N_(context: str, source: str) -> Text:  # noqa: N802 - the mark's usual name; lupdate reads it as QT_TRANSLATE_NOOP
    """Mark `source` for translation under `context`. Both must be string literals, or the extractor cannot see them."""
    return Text(context, source)
