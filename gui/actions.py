"""Every command of the window as one QAction: its words, shortcut and icon; menus and the top bar only show them."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from core.texts import N_, Text
from gui.i18n import shown
from gui.session import Session
from gui.settings import TEXT_SCALES

RUN = N_("actions", "Run")
PAUSE = N_("actions", "Pause")

LANGUAGES = {"system": N_("actions", "As the system"), "en": Text("", "English"), "zh_CN": Text("", "简体中文")}
THEMES = {
    "system": N_("actions", "As the system"),
    "light": N_("actions", "Light"),
    "dark": N_("actions", "Dark"),
}
REDO_KEYS = "Ctrl+Shift+Z Ctrl+Y"
"""Both habits, on every system."""
ON_THE_BENCH = ("run", "step", "epoch", "reset", "reroll", "undo", "redo")


def native(keys: QKeySequence) -> str:
    """As the system writes them: Ctrl+Z, ⌘Z."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """`named("run")` gives an action; `choices("theme")` the exclusive group of a setting."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: dict[QAction, tuple[Text, Text]] = {}
        self._named: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._add_run()
        self._add_edit()
        for name, options in (("language", LANGUAGES), ("theme", THEMES)):
            self._add_choice(name, options)
        self._add_choice("text_scale", {str(percent): Text("", f"{percent}%") for percent in TEXT_SCALES})
        self.retranslate()
        session.run_state_changed.connect(self._show_state)
        self._show_state(session.state)

    def named(self, name: str) -> QAction:
        return self._named[name]

    def changes_project(self, action: QAction) -> bool:
        """Whether it works on the project: its keys must do nothing while a page lies over the bench."""
        return action in [self._named[name] for name in ON_THE_BENCH]

    def choices(self, name: str) -> QActionGroup:
        return self._groups[name]

    def choose(self, name: str, key: str) -> None:
        """Tick the option `key` of a setting, without triggering it."""
        for action in self._groups[name].actions():
            action.setChecked(action.data() == key)

    def retranslate(self) -> None:
        for action, (text, help_text) in self._texts.items():
            action.setText(shown(text))
            keys = ", ".join(native(sequence) for sequence in action.shortcuts())
            action.setToolTip(f"{shown(help_text)} ({keys})" if keys else shown(help_text))
        self._show_state(self._session.state)

    def add(
        self, name: str, icon: str, text: Text, help_text: Text, run: Callable[[], object], keys: str = ""
    ) -> QAction:
        """Add a command; used here and by the window for what concerns the window. `keys` may name several: "A B"."""
        action = QAction(self)
        action.setObjectName(f"action_{name}")
        action.setData(icon)
        action.triggered.connect(lambda: run())
        action.setShortcuts([QKeySequence(sequence) for sequence in keys.split()])
        self._named[name] = action
        self._texts[action] = (text, help_text)
        return action

    def _add_run(self) -> None:
        session, add = self._session, self.add
        add(
            "run",
            "play",
            RUN,
            N_("actions", "Train, or go on training. Space does the same."),
            session.toggle,
            "Ctrl+Return",
        )
        add(
            "step",
            "step",
            N_("actions", "One step"),
            N_("actions", "Learn from one batch, then stand still. → does the same."),
            session.step,
        )
        add(
            "epoch",
            "epoch",
            N_("actions", "One epoch"),
            N_("actions", "Learn from every training sample once, then stand still. Shift → does the same."),
            session.run_epoch,
        )
        add(
            "reset",
            "reset",
            N_("actions", "Reset"),
            N_("actions", "Back to the initial weights. Data and settings stay as they are."),
            session.reset,
            "Ctrl+R",
        )
        add(
            "reroll",
            "dice",
            N_("actions", "Re-roll weights"),
            N_("actions", "Draw new random initial weights. Data and settings stay as they are."),
            self._reroll,
            "Ctrl+D",
        )

    def _add_edit(self) -> None:
        stack = self._session.undo_stack
        undo = self.add(
            "undo", "undo", N_("actions", "Undo"), N_("actions", "Undo the last change"), stack.undo, "Ctrl+Z"
        )
        redo = self.add(
            "redo", "redo", N_("actions", "Redo"), N_("actions", "Redo what was undone"), stack.redo, REDO_KEYS
        )
        for action, signal, now in (
            (undo, stack.canUndoChanged, stack.canUndo()),
            (redo, stack.canRedoChanged, stack.canRedo()),
        ):
            action.setEnabled(now)
            signal.connect(action.setEnabled)

    def _add_choice(self, name: str, options: dict[str, Text]) -> None:
        group = QActionGroup(self)
        group.setExclusive(True)
        for key, text in options.items():
            action = QAction(self)
            action.setObjectName(f"action_{name}_{key}")
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            self._texts[action] = (text, text)
        self._groups[name] = group

    def _reroll(self) -> None:
        """A seed that is not the present one; the dice is the one place where true chance is wanted."""
        seed = random.randrange(1_000_000)
        self._session.reroll(
            seed + (seed == self._session.project.training.seed), shown(N_("actions", "Re-roll weights"))
        )

    def _show_state(self, state: str) -> None:
        running = state == "running"
        run = self._named["run"]
        run.setText(shown(PAUSE if running else RUN))
        run.setEnabled(state != "blocked")
        for name in ("step", "epoch"):
            self._named[name].setEnabled(state in ("ready", "paused", "finished", "loading", "failed"))
