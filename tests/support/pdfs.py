"""What a PDF of the window says when it is read back: its sheets, their sizes and their words. Qt writes plain ones."""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass
from typing import Final

_OBJECT: Final = re.compile(rb"(\d+) 0 obj\r?\n(.*?)\nendobj", re.DOTALL)
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_SHOWN: Final = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|(ET)")
_FONT: Final = re.compile(rb"/F(\d+) (\d+) 0 R")
_RANGE: Final = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]+)>|\[([^\]]*)\])")


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One sheet: width and height in points, and its words, one line for each that was drawn."""

    size: tuple[int, int]
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def read_pdf(data: bytes) -> list[PdfPage]:
    """Return the sheets in order."""
    objects = {int(m[1]): m[2] for m in _OBJECT.finditer(data)}
    tables: dict[bytes, dict[int, str]] = {}
    found = []
    for body in objects.values():
        if not re.search(rb"/Type /Page\b", body):
            continue
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", body)
        content, resources = _referred(objects, body, rb"Contents"), _referred(objects, body, rb"Resources")
        assert box is not None
        fonts = {m[1]: m[2] for m in _FONT.finditer(resources)}
        for name, number in fonts.items():
            if name not in tables:
                tables[name] = _characters(_content(_referred(objects, objects[int(number)], rb"ToUnicode")))
        found.append(PdfPage((round(float(box[1])), round(float(box[2]))), _text(_content(content), tables)))
    return found


def _referred(objects: dict[int, bytes], body: bytes, name: bytes) -> bytes:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found is not None
    return objects[int(found[1])]


def _content(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    assert stream is not None
    return zlib.decompress(stream[1]) if b"FlateDecode" in body else stream[1]


def _characters(table: bytes) -> dict[int, str]:
    out: dict[int, str] = {}
    for low, high, first, several in _RANGE.findall(table):
        listed = re.findall(rb"<([0-9A-F]+)>", several)
        for code in range(int(low, 16), int(high, 16) + 1):
            at = code - int(low, 16)
            units = int(first, 16) + at if first else int(listed[at], 16) if at < len(listed) else 0
            out[code] = chr(units) if units < 0x10000 else bytes.fromhex(f"{units:08X}").decode("utf-16-be", "replace")
    return out


def _text(content: bytes, tables: dict[bytes, dict[int, str]]) -> str:
    """Return the words."""
    lines: list[str] = []
    line: list[str] = []
    table: dict[int, str] = {}
    for font, shown, ends in _SHOWN.findall(content):
        if font:
            table = tables[font]
        elif shown:
            line += (table.get(int(shown[at : at + 4], 16), "?") for at in range(0, len(shown), 4))
        elif ends and line:
            lines.append(_as_typed("".join(line)))
            line = []
    return "\n".join(lines)


def _as_typed(drawn: str) -> str:
    """Return letters that are drawn joined as they are typed."""
    # Qt calls a space a tab: both have the same sign in the font.
    return unicodedata.normalize("NFKC", drawn).replace("\t", " ")
