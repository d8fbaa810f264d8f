"""What the person points at: a neuron of the drawing, a point of the field. Panel and view share it over a session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class Attention(QObject):
    """Lives as a child of the session, so that panel and view need not know each other."""

    neuron_shown = Signal(object, str)
    """A neuron's map (side, side) of −1…1 and its name; None when no neuron is pointed at."""
    cursor_moved = Signal(object)
    """(x, y) of the cross-hair in the field, or None."""


def attention_of(session: QObject) -> Attention:
    """The attention of `session`, made when it is first wanted."""
    found = session.findChild(Attention, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Attention) else Attention(session)
