"""Lab reports from the lesson that is open, as HTML or PDF, and a folder of them as a class table."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from core.project.storage import NotSavedError
from core.reports.class_table import ClassTable, read_class, save_class
from core.reports.report import Report, project_settings, save_report
from core.texts import N_
from gui import paths, theme
from gui.i18n import shown
from gui.lesson_panel import LessonPanel
from gui.result import ResultArea
from gui.session import Session
from gui.settings import Settings
from gui.widgets.toast import Toast
from gui.work.task import Task

TITLE = N_("lab report", "Lab report")
WHO = N_("lab report", "Your name, as it shall stand in the report:")
FILTERS = N_("lab report", "Web page (*.html);;PDF (*.pdf)")
SAVED = N_("lab report", "Saved “{file}”.")
CLASS_FOLDER = N_("lab report", "Folder with the reports of the class")
CLASS_SAVE = N_("lab report", "Save the class table")
CLASS_FILTER = N_("lab report", "Tables (*.csv)")
CLASS_SAVED = N_("lab report", "{count} reports are in “{file}”. Files passed over: {passed}.")
STUDENT = "lab_report/student"
PICTURE_PX, PDF_DPI = 900, 144


class LabReports(QObject):
    """Asks for a name and a place; `write` and `merge` do the work without questions."""

    def __init__(
        self, session: Session, settings: Settings, lesson: LessonPanel, result: ResultArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._lesson, self._result = lesson, result

    def ask(self) -> None:
        """A report of the lesson that is open."""
        name, agreed = QInputDialog.getText(
            self._window, shown(TITLE), shown(WHO), QLineEdit.EchoMode.Normal, self._settings.text(STUDENT)
        )
        if not agreed:
            return
        self._settings.set_text(STUDENT, name.strip())
        lesson = self._lesson.lesson
        proposed = paths.proposed_file(f"{lesson.key if lesson else 'report'} {name.strip()}", ".html")
        chosen, kind = QFileDialog.getSaveFileName(self._window, shown(TITLE), str(proposed), shown(FILTERS))
        if chosen:
            file = Path(chosen)
            ending = file.suffix.lower() if file.suffix.lower() in (".html", ".pdf") else ""
            self.write(file if ending else file.with_name(file.name + (".pdf" if "pdf" in kind else ".html")))

    def write(self, file: Path) -> None:
        """Write the report of the open lesson to `file`: PDF by its ending, else HTML."""
        report, picture = self.report(), self._picture()
        if file.suffix.lower() == ".pdf":
            self._write_pdf(file, report, picture)
            return
        task = Task(lambda _: save_report(file, report, [picture], shown), self)
        task.done.connect(lambda _: self._tell(file))
        task.failed.connect(self._session.failed)
        task.start()

    def report(self) -> Report:
        """What stands in the lesson now: answers, the run's numbers, computed figures, settings."""
        lesson = self._lesson.lesson
        assert lesson is not None
        result = self._result.figures.result
        return Report(
            lesson=lesson.key,
            number=lesson.number,
            title=self._lesson.headline.text(),
            student=self._settings.text(STUDENT),
            made_at=datetime.now().astimezone().isoformat(sep=" ", timespec="minutes"),
            answers=self._lesson.answers(),
            metrics=dict(self._lesson.metrics()),
            figures={} if result is None else dict(result.figures),
            settings=project_settings(self._session.project, shown),
        )

    def ask_class(self) -> None:
        """Choose the folder of a class, then where its table goes."""
        folder = QFileDialog.getExistingDirectory(self._window, shown(CLASS_FOLDER), str(Path.home()))
        if not folder:
            return
        proposed = str(Path(folder) / "class.csv")
        chosen, _ = QFileDialog.getSaveFileName(self._window, shown(CLASS_SAVE), proposed, shown(CLASS_FILTER))
        if chosen:
            file = Path(chosen)
            self.merge(Path(folder), file if file.suffix.lower() == ".csv" else file.with_name(file.name + ".csv"))

    def merge(self, folder: Path, file: Path) -> None:
        """Read every report below `folder` and write the table."""

        def work(_: object) -> ClassTable:
            table = read_class(folder)
            save_class(file, table)
            return table

        task = Task(work, self)
        task.done.connect(lambda table: self._tell_class(table, file))
        task.failed.connect(self._session.failed)
        task.start()

    def _picture(self) -> bytes:
        """The result as it looks now, as PNG."""
        widget = self._result.picture()
        image = QImage(widget.size(), QImage.Format.Format_RGB32)
        image.fill(theme.token("paper"))
        widget.render(image)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes for the format
        return bytes(data.data())

    def _write_pdf(self, file: Path, report: Report, picture: bytes) -> None:
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(18, 18, 18, 18))
        writer.setResolution(PDF_DPI)
        writer.setTitle(report.title)
        page = QSizeF(writer.width(), writer.height())
        document = QTextDocument()
        document.setDefaultFont(theme.font("body"))
        document.documentLayout().setPaintDevice(writer)
        document.setPageSize(page)
        html = report.html([picture], shown).replace("<img ", f'<img width="{min(PICTURE_PX, int(page.width()))}" ')
        document.setHtml(html)
        document.print_(writer)
        del document  # it measures on the writer, so it must go first
        del writer  # closes the file
        if file.exists() and file.stat().st_size:
            self._tell(file)
        else:
            self._session.failed.emit(NotSavedError(file=str(file), detail="PDF"))

    def _tell(self, file: Path) -> None:
        Toast.show_in(self._window, shown(SAVED, file=file.name))

    def _tell_class(self, table: ClassTable, file: Path) -> None:
        counts = {"count": len(table.reports), "passed": len(table.passed_over)}
        Toast.show_in(self._window, shown(CLASS_SAVED, file=file.name, **counts))
