"""What a lesson computes beyond single figures, as small tables and curves: which there are, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui import numbers, theme
from gui.figure_names import figure_name
from gui.widgets.label import Label

LEAST_SHARED, LONGEST_WORD, MOST_ROWS = 2, 24, 40
CURVE = 8
"""So many numbers make a curve; fewer are read one by one."""

Reader = Callable[[object], str | None]


@dataclass(frozen=True)
class SmallTable:
    """A title, heads (the first is over the names of the rows), and rows of texts."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Course:
    """Numbers over other numbers: one line for each name."""

    title: str
    x: Sequence[float]
    lines: Mapping[str, Sequence[float]]


def parts(figures: Mapping[str, object], read: Reader) -> list[SmallTable | Course]:
    """Everything nested in `figures`; `read` gives the text of what fits into a cell, or None.

    Neighbours that are alike (the same settings, tried on several cases) become the rows of one table.
    """
    found: list[SmallTable | Course] = []
    alike: dict[str, Mapping[str, Any]] = {}
    for name, value in figures.items():
        if isinstance(value, dict) and (not alike or _shared([*alike.values(), value], read)):
            alike[name] = value
            continue
        found += _of_group(alike, read)
        alike = {name: value} if isinstance(value, dict) else {}
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            found += _of_records(figure_name(name), value, read)
    return found + _of_group(alike, read)


def _shared(records: Sequence[Mapping[str, Any]], read: Reader) -> list[str]:
    """The keys that all have with a text for a cell, if they are enough to be compared."""
    keys = [key for key in records[0] if all(key in one and _cell(one[key], read) is not None for one in records)]
    return keys if len(keys) >= LEAST_SHARED or len(keys) == len(records[0]) else []


def _of_group(group: Mapping[str, Mapping[str, Any]], read: Reader) -> list[SmallTable | Course]:
    if len(group) > 1:
        return _across("", group, read)
    return [part for name, value in group.items() for part in _of_dict(figure_name(name), value, read)]


def _of_dict(title: str, value: Mapping[str, Any], read: Reader) -> list[SmallTable | Course]:
    if set(value) == {"columns", "rows"}:
        rows = [tuple(_cell(cell, read) or "" for cell in row) for row in value["rows"][:MOST_ROWS]]
        return [SmallTable(title, tuple(map(figure_name, value["columns"])), tuple(rows))]
    found: list[SmallTable | Course] = []
    single = [(_name(key), text) for key, one in value.items() if (text := _cell(one, read)) is not None]
    if single:
        found.append(SmallTable(title, (), tuple(single)))
    nested = {key: one for key, one in value.items() if isinstance(one, dict)}
    if nested:
        found += _across("" if single else title, nested, read)
    return found + _courses(title, value)


def _across(title: str, group: Mapping[str, Mapping[str, Any]], read: Reader) -> list[SmallTable | Course]:
    """Cases down, what is measured of them across; the other way round where that is narrower."""
    keys = list(dict.fromkeys(key for one in group.values() for key in one))
    known = {key: sum(_cell(one.get(key), read) is not None for one in group.values()) for key in keys}
    keys = [key for key in keys if 2 * known[key] >= len(group)]
    if not keys:
        return []
    rows = [[_cell(one.get(key), read) or "" for key in keys] for one in group.values()]
    names, heads = [_name(name) for name in group], [_name(key) for key in keys]
    if len(heads) > len(names):
        names, heads, rows = heads, names, [list(column) for column in zip(*rows, strict=True)]
    return [SmallTable(title, ("", *heads), tuple((name, *row) for name, row in zip(names, rows, strict=True)))]


def _of_records(title: str, records: Sequence[Mapping[str, Any]], read: Reader) -> list[SmallTable | Course]:
    keys = [key for key in records[0] if _cell(records[0][key], read) is not None]
    rows = [tuple(_cell(one.get(key), read) or "" for key in keys) for one in records[:MOST_ROWS]]
    return [SmallTable(title, tuple(map(figure_name, keys)), tuple(rows))] if keys else []


def _courses(title: str, value: Mapping[str, Any]) -> list[SmallTable | Course]:
    """Lists of numbers of one length: the first is what the others are drawn over."""
    lists = {key: one for key, one in value.items() if isinstance(one, list) and len(one) >= CURVE}
    if len(lists) < 2 or len({len(one) for one in lists.values()}) > 1 or not all(map(_numeric, lists.values())):
        return []
    over, *others = lists
    return [Course(title, lists[over], {figure_name(key): lists[key] for key in others})]


def _numeric(values: Sequence[object]) -> bool:
    return all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)


def _cell(value: object, read: Reader) -> str | None:
    """Text for a cell: no sentence, and no list that would be a curve."""
    if value is None or (isinstance(value, str) and len(value) > LONGEST_WORD):
        return None
    if isinstance(value, list) and len(value) >= CURVE:
        return None
    return _name(value) if isinstance(value, str) and value.isidentifier() else read(value)


def _name(key: str) -> str:
    """A key in words; one that is a number keeps its figures."""
    try:
        float(key)
    except ValueError:
        return figure_name(key)
    return key.replace("-", numbers.MINUS)


class SmallTableView(QWidget):
    """A table of a few rows, as wide as its sheet; long names go on in a second line."""

    def __init__(self, table: SmallTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(table.title)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(5))
        for column, head in enumerate(table.heads):
            grid.addWidget(_placed(Label(head, "caption", "text2", wrap=True), column), 0, column)
        for line, row in enumerate(table.rows, 1):
            for column, text in enumerate(row):
                named = column == 0 and (not table.heads or not table.heads[0])
                label = Label(text, "label" if named else "body", "text2" if named else "text", wrap=True)
                grid.addWidget(_placed(label, column if table.heads else 0), line, column)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, (3 if column == 0 else 2) if table.heads else 1)


def _placed(label: Label, column: int) -> Label:
    """Names and single figures on the left, columns of figures on the right."""
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
    return label
