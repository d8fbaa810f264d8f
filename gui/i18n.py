"""The language of the window: switched live; texts marked in Qt-free code are looked up here when they are shown.

    i18n.install(app, "system" | "en" | "zh_CN", paths.TRANSLATIONS)     again at every switch
    i18n.shown(layer.help) -> str; i18n.sentence(error) -> str; i18n.language() -> "en" | "zh_CN"

A widget translates in a method `retranslate()` that it calls at the end of `__init__` and in `changeEvent` when
`event.type() == QEvent.Type.LanguageChange`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.errors import GradusError
from core.texts import N_, Text, Word
from gui import theme

_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "zh_CN": QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedChineseScript, QLocale.Country.China),
}
QT_LACKS = (N_("QFileDialog", "&Look in:"), N_("QFileDialog", "Files of &type:"))
"""Words of Qt's own dialogs that its Chinese catalogue lacks; ours holds them."""
_installed: list[QTranslator] = []
_BETWEEN_CHINESE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
"""A space that stands there for the Latin letters or digits that might have come in."""


def install(app: QCoreApplication, wanted: str, folder: Path) -> str:
    """Switch the running program to `wanted`; returns the language that is on ("en" or "zh_CN").

    Numbers follow through the default QLocale, Qt's own dialogs through its catalogue, loaded before ours so that our
    wording wins. Every widget gets a LanguageChange event.
    """
    chosen = resolved(wanted)
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(_LOCALES[chosen])
    theme.current().set_language(chosen)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt_folder / f"qtbase_{chosen}.qm", folder / f"gradus_{chosen}.qm"):
        translator = QTranslator()
        if translator.load(str(file)):
            app.installTranslator(translator)
            _installed.append(translator)
    return chosen


def resolved(wanted: str) -> str:
    """ "system" becomes Chinese on a Chinese desktop and English elsewhere."""
    if wanted in _LOCALES:
        return wanted
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def language() -> str:
    """The language that is on."""
    return "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"


def shown(text: Text | str, **fields: Any) -> str:
    """A marked text in the user's language, its fields filled; a plain string (a class name) stays as it is."""
    if isinstance(text, Word):
        text = text.text
    words = QCoreApplication.translate(text.context, text.source) if isinstance(text, Text) else text
    return filled(words, **fields) if fields else words


def filled(words: str, /, **fields: Any) -> str:
    """Translated words with their fields: those that are Chinese themselves ("裤子") get no space around them."""
    return closed_up(words.format(**fields))


def closed_up(words: str) -> str:
    """Without spaces between two Chinese characters."""
    return _BETWEEN_CHINESE.sub("", words)


def sentence(error: GradusError) -> str:
    """What to tell the user about an expected error: the fact and the next move."""
    fields = {name: _in_words(value) for name, value in error.parameters.items()}
    return filled(shown(error.message), **fields)


def sentences(*parts: str) -> str:
    """Sentences one after another, empty ones left out; Chinese sets no space behind its full stop."""
    return ("" if language() == "zh_CN" else " ").join(part for part in parts if part)


def _in_words(value: Any) -> Any:
    """A parameter of an error as it is shown: texts and errors inside it in the user's language."""
    if isinstance(value, Text):
        return shown(value)
    return sentence(value) if isinstance(value, GradusError) else value
