"""What a translation must share with its source, and how Chinese and English texts are written here."""

from __future__ import annotations

import re

CJK = "\u4e00-\u9fff"
_FIELD = re.compile(r"\{\w*[^}]*\}")
_MNEMONIC = re.compile(r"\(&\w\)")
_FORMULA = re.compile(r"\(\*[^)]*\)|√\([^：，。]*\)|\bP\([^)]*\)")  # a file filter, a root, a probability: no prose
_ENDINGS = {".": "。", "?": "？", ":": "：", "…": "…"}
_REJECTED_CHINESE = (
    *("感知器", "隐含层", "激励函数", "权值", "稠密层", "噪音", "阀值", "象素", "撤消"),
    *("逻辑斯特", "链式传播", "递归神经网络", "百分表", "千分表", "暴力破解", "打平", "非法", "您"),
)
_REJECTED_ENGLISH = re.compile(r"\b(oops|invalid|illegal|fatal|simply|please)\b|!|\.\.\.", re.IGNORECASE)
SPACING_EXCEPTIONS: frozenset[str] = frozenset()
"""Chinese texts in which a Latin letter may stand directly beside a Chinese one."""


def disagreements(source: str, words: str) -> list[str]:
    """Names of the rules that the pair breaks; an empty list is a good translation."""
    rules = {
        "fields differ": sorted(_FIELD.findall(source)) != sorted(_FIELD.findall(words)),
        "%n differs": source.count("%n") != words.count("%n"),
        "line breaks differ": source.count("\n") != words.count("\n"),
        "mnemonic differs": _has_mnemonic(source) != bool(_MNEMONIC.search(words)),
        "ending differs": _ending(source) != words[-1:] and (_ending(source) != "" or words[-1:] in "。？：…"),
        "English wording": bool(_REJECTED_ENGLISH.search(source)),
    }
    return [name for name, broken in rules.items() if broken] + chinese_faults(words)


def chinese_faults(words: str) -> list[str]:
    """Rules of Chinese typography and wording that `words` breaks."""
    plain = _FIELD.sub("□", _MNEMONIC.sub("", _FORMULA.sub("□", words))).replace("%n", "")
    beside = f"[{CJK}][A-Za-z0-9]|[A-Za-z0-9][{CJK}]"
    rules = {
        "half-width punctuation": bool(re.search(f"[{CJK}]( ?[,;:!?]|[()])|([,;:!?] ?|[()])[{CJK}]", plain)),
        "no space between Chinese and Latin": bool(re.search(beside, plain)) and words not in SPACING_EXCEPTIONS,
        "space beside full-width punctuation": bool(re.search(r"[，。；：？！（）、] | [，。；：？！（）、]", plain)),
        "three dots": "..." in plain,
        "exclamation mark": "！" in plain,
        "rejected word": any(word in plain for word in _REJECTED_CHINESE),
    }
    return [name for name, broken in rules.items() if broken]


def _has_mnemonic(source: str) -> bool:
    return bool(re.search(r"&\w", source.replace("&&", "")))


def _ending(source: str) -> str:
    """The mark that the Chinese must end with, "" for a label. A number's dot or "e.g." ends no sentence."""
    return _ENDINGS.get(source[-1:], "")
