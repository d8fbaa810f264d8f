"""What a project and its data are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.data.dataset import DataSpec
from core.project.document import Project
from gui.i18n import shown


def data_name(data: DataSpec) -> str:
    """The user's own name for the data, else that of the catalogue."""
    return data.own_name or shown(data.name)


def project_name(project: Project) -> str:
    """The project's name, else that of its data. A name that the person gave has no translation."""
    return QCoreApplication.translate("project", project.name) or data_name(project.data)
