"""The main menu: every command of the window in its place, and the projects that were open lately."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from core.texts import N_
from gui.actions import Actions
from gui.exports import KINDS
from gui.files import ProjectFiles
from gui.i18n import shown
from gui.sharing import SHARED

MENUS = {
    "project": N_("menu", "Project"),
    "edit": N_("menu", "Edit"),
    "training": N_("menu", "Training"),
    "view": N_("menu", "View"),
    "recent": N_("menu", "Open recent"),
    "export": N_("menu", "Export"),
    "share": N_("menu", "Share"),
    "theme": N_("menu", "Theme"),
    "language": N_("menu", "Language"),
    "text_scale": N_("menu", "Text size"),
    "help": N_("menu", "Help"),
}
CONTENTS = {
    "project": ("start", "runs", "explorers", "gauge", "new", "open", "save", "save_as", "open_lesson", "class_table"),
    "training": ("run", "step", "epoch", "reset", "reroll", "earlier", "later", "now", "branch"),
    "edit": ("undo", "redo"),
    "view": ("whole", "projector"),
    "help": ("help", "what", "glossary"),
}


class MainMenu(QMenu):
    """Submenus by name in `menus`; `fill` puts the commands in once all are there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menus: dict[str, QMenu] = {}

    def fill(self, commands: Actions, files: ProjectFiles) -> None:
        """Put every command in its place."""
        self._files = files
        for name, actions in CONTENTS.items():
            self._submenu(self, name).addActions([commands.named(action) for action in actions])
        project = self.menus["project"]
        self._submenu(project, "export").addActions([commands.named(f"export_{key}") for key in KINDS])
        self._submenu(project, "share").addActions([commands.named(name) for name in SHARED])
        self.recent = self._submenu(project, "recent")
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self._fill_recent)
        for name in ("theme", "language", "text_scale"):
            self._submenu(self.menus["view"], name).addActions(commands.choices(name).actions())
        self.addSeparator()
        self.addAction(commands.named("quit"))

    def retranslate(self) -> None:
        for name, menu in self.menus.items():
            menu.setTitle(shown(MENUS[name]))

    def _submenu(self, parent: QMenu, name: str) -> QMenu:
        menu = QMenu(parent)
        menu.setObjectName(f"menu_{name}")
        parent.addMenu(menu)
        self.menus[name] = menu
        return menu

    def _fill_recent(self) -> None:
        self.recent.clear()
        for file in self._files.recent():
            action = self.recent.addAction(file.name)
            action.setToolTip(str(file))
            action.triggered.connect(lambda _, file=file: self._files.open(file))
