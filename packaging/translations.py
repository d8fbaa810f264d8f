"""Builds the language files: texts found in the code + `resources/i18n/zh_CN/*.json` → .ts and .qm.

    python packaging/translations.py            write resources/i18n/gradus_zh_CN.ts, .qm and the English plurals
    python packaging/translations.py --check    only say what is missing or does not agree; exit code 1 if anything

A JSON file is `{"context": {"English source": "中文"}}`; a source with a disambiguation is "English source|which".
English plurals come from the source ("%n sample(s)" → "%n sample", "%n samples"); where English is irregular,
`resources/i18n/en/*.json` holds `{"context": {"%n class(es)": ["%n class", "%n classes"]}}`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from translation_rules import disagreements

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ("core", "gui")

Catalogue = Mapping[str, Mapping[str, str]]
Plurals = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text of the code."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False


def main(arguments: list[str]) -> int:
    """Build, or with `--check` only look; prints what is wrong."""
    messages = extract(ROOT)
    catalogue = merged(FOLDER / "zh_CN")
    problems = check(messages, catalogue) + contradictions(FOLDER / "zh_CN")
    for problem in problems:
        print(problem)
    if "--check" not in arguments:
        build(messages, catalogue, FOLDER)
    print(f"{len(messages)} texts, {len(problems)} problems")
    return 1 if problems and "--check" in arguments else 0


def extract(root: Path) -> list[Message]:
    """Every text that the code marks with `tr`, `translate` or `N_`, sorted. Runs pyside6-lupdate."""
    files = sorted(file for folder in SOURCES for file in (root / folder).rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch:
        found, listed = Path(scratch, "found.ts"), Path(scratch, "files.lst")
        listed.write_text("\n".join(str(file) for file in files), encoding="utf-8")
        _tool("lupdate", "-silent", "-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=N_",
              f"@{listed}", "-ts", str(found))  # fmt: skip
        return sorted(set(_messages(found)))


def merged(folder: Path) -> dict[str, dict[str, str]]:
    """All JSON files of a language as one catalogue; where two differ, the first in the alphabet counts."""
    catalogue: dict[str, dict[str, str]] = {}
    for _, context, source, words in _entries(folder):
        catalogue.setdefault(context, {}).setdefault(source, words)
    return catalogue


def contradictions(folder: Path) -> list[str]:
    """Texts that two files translate differently."""
    catalogue = merged(folder)
    return [
        f"contradiction [{context}] {source} in {file}: {words}, elsewhere {catalogue[context][source]}"
        for file, context, source, words in _entries(folder)
        if catalogue[context][source] != words
    ]


def check(messages: Iterable[Message], catalogue: Catalogue) -> list[str]:
    """What is missing, what nobody uses, what does not agree with its source."""
    messages = list(messages)
    problems = []
    for message in messages:
        words = translated(message, catalogue)
        if not words:
            problems.append(f"missing [{message.context}] {message.source}")
        else:
            problems += [
                f"{rule} [{message.context}] {message.source} → {words}"
                for rule in disagreements(message.source, words)
            ]
    used = {(message.context, message.source) for message in messages}
    for context, texts in catalogue.items():
        problems += [
            f"unused [{context}] {key}"
            for key in texts
            if not {(context, key), (context, key.rpartition("|")[0])} & used
        ]
    return problems


def translated(message: Message, catalogue: Catalogue) -> str:
    """The Chinese of a message; "" when there is none."""
    texts = catalogue.get(message.context, {})
    return texts.get(f"{message.source}|{message.comment}") or texts.get(message.source, "")


def build(messages: list[Message], catalogue: Catalogue, folder: Path) -> None:
    """Write gradus_zh_CN.ts and .qm, and gradus_en.qm with the plurals, into `folder`."""
    chinese = folder / "gradus_zh_CN.ts"
    chinese.write_text(as_ts(messages, "zh_CN", {m: [translated(m, catalogue)] for m in messages}), encoding="utf-8")
    _release(chinese, folder / "gradus_zh_CN.qm")
    counted = [message for message in messages if message.counted]
    irregular = _plurals(folder / "en")
    forms = {m: irregular.get(m.context, {}).get(m.source) or regular(m.source) for m in counted}
    with tempfile.TemporaryDirectory() as scratch:
        english = Path(scratch, "gradus_en.ts")
        english.write_text(as_ts(counted, "en_US", forms), encoding="utf-8")
        _release(english, folder / "gradus_en.qm")


def _release(source: Path, target: Path) -> None:
    """Write a .qm file beside its place, then put it there: a program that runs has the old one in its memory."""
    beside = target.with_suffix(".new")
    _tool("lrelease", "-silent", str(source), "-qm", str(beside))
    beside.replace(target)


def as_ts(messages: list[Message], language: str, words: Mapping[Message, list[str]]) -> str:
    """A Qt Linguist file. A text without translation stays "unfinished", so that English is shown."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context in sorted({message.context for message in messages}):
        node = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(node, "name").text = context
        for message in messages:
            if message.context == context:
                _add_message(node, message, words[message])
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def regular(source: str) -> list[str]:
    """The two English forms of "%n sample(s)"."""
    return [re.sub(r"\((\w+)\)", "", source), re.sub(r"\((\w+)\)", r"\1", source)]


def _add_message(node: ElementTree.Element, message: Message, forms: list[str]) -> None:
    item = ElementTree.SubElement(node, "message", {"numerus": "yes"} if message.counted else {})
    ElementTree.SubElement(item, "source").text = message.source
    if message.comment:
        ElementTree.SubElement(item, "comment").text = message.comment
    done = all(forms)
    translation = ElementTree.SubElement(item, "translation", {} if done else {"type": "unfinished"})
    if message.counted:
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    elif done:
        translation.text = forms[0]


def _messages(file: Path) -> Iterable[Message]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for item in context.iter("message"):
            yield Message(
                context.findtext("name") or "",
                item.findtext("source") or "",
                item.findtext("comment") or "",
                item.get("numerus") == "yes",
            )


def _entries(folder: Path) -> Iterable[tuple[str, str, str, str]]:
    """File, context, source and translation of every entry."""
    for file in sorted(folder.glob("*.json")):
        for context, texts in json.loads(file.read_text(encoding="utf-8")).items():
            for source, words in texts.items():
                yield file.name, context, source, words


def _plurals(folder: Path) -> Plurals:
    forms: dict[str, dict[str, list[str]]] = {}
    for file in sorted(folder.glob("*.json")):
        for context, texts in json.loads(file.read_text(encoding="utf-8")).items():
            forms.setdefault(context, {}).update(texts)
    return forms


def _tool(name: str, *arguments: str) -> None:
    """Run Qt's own program as it lies in the PySide6 package."""
    import PySide6

    home = Path(PySide6.__file__).parent
    program = next(
        file for file in (home / name, home / f"{name}.exe", home / "Qt" / "libexec" / name) if file.exists()
    )
    subprocess.run([str(program), *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
