"""Lab reports are read back as they were written; a class becomes one table, whatever lies in the folder."""

from __future__ import annotations

import csv
import dataclasses
import json
from pathlib import Path

import pytest

import main
from core.errors import FileProblemError
from core.project.document import Project
from core.reports.class_table import NoReportsError, read_class, save_class
from core.reports.report import Answer, NoReportError, Report, project_settings, read_report, save_report

REPORT = Report(
    lesson="logistic",
    number=7,
    title="Logistic regression </script> & more",
    student="王 小明",
    made_at="2026-11-22 10:30+08:00",
    answers=(
        Answer("boundary", "Move the boundary", "What changes?", "w 变大, </script>\nb stays", True),
        Answer("loss", "Read the loss", "", "", False),
    ),
    metrics={"test_accuracy": 0.925, "steps": 3000.0},
    figures={"w1": 0.8941, "curve": [1.0, 0.5], "nested": {"b": -7.344}},
    settings=project_settings(Project(), str),
)
PICTURE = bytes.fromhex("89504e470d0a1a0a")


def saved(folder: Path, report: Report = REPORT, name: str = "报告.html") -> Path:
    save_report(folder / name, report, [PICTURE], str)
    return folder / name


def test_a_report_is_read_back_as_it_was_written(tmp_path: Path):
    assert read_report(saved(tmp_path)) == REPORT


def test_a_report_is_a_page_of_its_own_that_says_everything(tmp_path: Path):
    text = saved(tmp_path).read_text(encoding="utf-8")
    for words in ("王 小明", "Move the boundary", "w 变大, &lt;/script&gt;", "0.8941", "-7.344", "Learning rate"):
        assert words in text
    assert text.count("<script") == text.count("</script>") == 1
    assert "http" not in text.replace("https://", "http://").split("base64")[0]


def test_settings_name_data_network_and_training():
    settings = project_settings(Project(), str)
    assert settings["Data"] == "Circle"
    assert settings["Network"].startswith("Linear 4")
    assert settings["Learning rate"] == "0.03"
    assert settings["Optimiser"] == "SGD"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>hello</html>",
        b'<script type="application/json" id="gradus-report">{"answers": 3}</script>',
        b'<script type="application/json" id="gradus-report">[1, 2</script>',
        bytes(range(256)),
    ],
)
def test_what_is_no_report_says_so(tmp_path: Path, content: bytes):
    file = tmp_path / "x.html"
    file.write_bytes(content)
    with pytest.raises(NoReportError, match=r"x\.html"):
        read_report(file)


def test_a_missing_report_says_so(tmp_path: Path):
    with pytest.raises(FileProblemError):
        read_report(tmp_path / "nothing.html")


def class_folder(folder: Path) -> Path:
    (folder / "group b").mkdir()
    saved(folder)
    other = dataclasses.replace(REPORT, student="An", lesson="softmax", metrics={"test_accuracy": 0.5, "extra": 1.0})
    saved(folder / "group b", other, "an.html")
    risky = dataclasses.replace(REPORT, student="=cmd()", answers=(Answer("a", "A", "Q?", "-1+1", True),))
    saved(folder, risky, "risky.html")
    (folder / "notes.html").write_text("<p>not a report</p>", encoding="utf-8")
    return folder


def test_a_class_becomes_one_table(tmp_path: Path):
    table = read_class(class_folder(tmp_path))
    assert [report.student for report in table.reports] == ["=cmd()", "An", "王 小明"]
    assert table.passed_over == ("notes.html",)
    columns = table.columns()
    assert columns[:5] == ("student", "lesson", "date", "steps_done", "steps")
    assert {"test_accuracy", "extra", "figure_w1", "answer_logistic_boundary"} <= set(columns)
    rows = {row[0]: dict(zip(columns, row)) for row in table.rows()}
    assert rows["An"]["test_accuracy"] == "0.5"
    assert rows["王 小明"]["extra"] == ""
    assert rows["王 小明"]["answer_logistic_boundary"] == "w 变大, </script>\nb stays"


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(tmp_path: Path):
    save_class(tmp_path / "class.csv", read_class(class_folder(tmp_path)))
    with (tmp_path / "class.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["student"] == "'=cmd()"
    assert rows[0]["answer_logistic_a"] == "'-1+1"
    assert rows[2]["answer_logistic_boundary"].startswith("w 变大")


def test_a_folder_without_reports_says_so(tmp_path: Path):
    with pytest.raises(NoReportsError):
        read_class(tmp_path)
    with pytest.raises(FileProblemError):
        read_class(tmp_path / "nothing")


def test_the_command_line_merges_a_class(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    table = tmp_path / "all.csv"
    folder = tmp_path / "class"
    folder.mkdir()
    assert main.main(["reports", str(class_folder(folder)), "--save", str(table), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert len(answer["rows"]) == 3
    assert table.exists()
    assert main.main(["reports", str(tmp_path / "nothing")]) == 2
    assert "nothing" in capsys.readouterr().err
