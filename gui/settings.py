"""What the program remembers between two starts, as words that survive (never positions in a list)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

TEXT_SCALES = (100, 110, 125, 150, 175, 200)
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "zh_CN")


class Settings:
    """A typed face for `QSettings`. Values that no longer fit fall back to their default.

    `file` puts the settings into an INI file of its own (tests, portable use); otherwise the platform's place is used.
    """

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._store = QSettings("Gradus", "Gradus")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        return self._word("language", "system", LANGUAGES)

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> str:
        return self._word("theme", "system", THEMES)

    @theme.setter
    def theme(self, theme: str) -> None:
        self._store.setValue("theme", theme)

    @property
    def text_scale(self) -> int:
        """Size of text in percent, 100 to 200."""
        try:
            return min(200, max(100, int(str(self._store.value("text_scale", 100)))))
        except ValueError:
            return 100

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        self._store.setValue("text_scale", percent)

    def flag(self, key: str, default: bool) -> bool:
        """A yes/no that a part of the window keeps under `key`."""
        return str(self._store.value(f"flags/{key}", default)).lower() == "true"

    def set_flag(self, key: str, value: bool) -> None:
        self._store.setValue(f"flags/{key}", value)

    def text(self, key: str, default: str = "") -> str:
        """A word or a path that a part of the window keeps under `key`."""
        return str(self._store.value(f"texts/{key}", default))

    def set_text(self, key: str, value: str) -> None:
        self._store.setValue(f"texts/{key}", value)

    def geometry(self, key: str) -> QByteArray:
        """What `QWidget.saveGeometry` or `QSplitter.saveState` gave for `key`; empty when nothing was kept."""
        value = self._store.value(f"geometry/{key}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, key: str, value: QByteArray) -> None:
        self._store.setValue(f"geometry/{key}", value)

    def recent(self) -> list[Path]:
        """Project files that were used lately and still exist, the latest first."""
        names = str(self._store.value("recent", "")).split("\n")
        return [Path(name) for name in names if name and Path(name).exists()]

    def remember(self, file: Path, keep: int = 12) -> None:
        """Put `file` at the head of the recent files."""
        files = [file, *(other for other in self.recent() if other != file)]
        self._store.setValue("recent", "\n".join(str(item) for item in files[:keep]))

    def sync(self) -> None:
        """Write now rather than at the next idle moment."""
        self._store.sync()

    def _word(self, key: str, default: str, known: tuple[str, ...]) -> str:
        word = str(self._store.value(key, default))
        return word if word in known else default
