"""The program's own papers, read back from their PDF: what is drawn on each sheet, step by step.

This reads what our papers are made of and nothing else: they come from the services as files, and Qt's reader of PDF is
larger than all the rest of the window.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_OBJECT: Final = re.compile(rb"(\d+) 0 obj\s(.*?)(endobj|stream\r?\n)", re.DOTALL)
_PAIR: Final = re.compile(rb"<([0-9A-F]{2})>\s*<([0-9A-F]{4,})>")
_FONT: Final = re.compile(rb"/(F[\d+]+) (\d+) 0 R")
_NUMBER: Final = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
_TOKEN: Final = re.compile(
    rb"(?P<text>\((?:\\.|[^\\()])*\))|(?P<name>/[^\s\[\]()<>/]+)|(?P<list>\[[^\]]*\])|(?P<number>" + _NUMBER + rb")"
    rb"|(?P<word>[A-Za-z]+\*?)|\s+",
    re.DOTALL,
)
_ESCAPED: Final = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

#: A number, the codes of letters, a name, or a list of numbers.
Operand = float | bytes | str | tuple[float, ...]


class StrangePdf(ValueError):
    """This is none of our papers."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done next: PDF's name of it, and with what."""

    name: str
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Font:
    """A font: what its file is called, which letter each code is, and how far it reaches, in 1/1000 of its size."""

    name: str
    letters: Mapping[int, str]
    widths: Sequence[float]


@dataclass(frozen=True, slots=True)
class PdfSheet:
    """A sheet: its width and height in points, its fonts by the names that steps call them, and the steps."""

    size: tuple[float, float]
    fonts: Mapping[str, Font]
    steps: tuple[Step, ...]


def read_sheets(pdf: bytes) -> tuple[PdfSheet, ...]:
    """Return the sheets of a paper.

    Raises:
        StrangePdf: it is none of ours.
    """
    objects = dict(_objects(pdf))
    found: dict[int, Font] = {}
    sheets = []
    for head, _ in objects.values():
        if not re.search(rb"/Type\s*/Page\b", head):
            continue
        box = re.search(rb"/MediaBox \[ 0 0 (" + _NUMBER + rb") (" + _NUMBER + rb") \]", head)
        contents, listed = _referred(head, b"Contents"), _referred(head, b"Font")
        if box is None or contents is None or listed is None:
            raise StrangePdf("A sheet lacks its size, its contents or its fonts.")
        fonts = {}
        for name, number in _FONT.findall(objects[listed][0]):
            if int(number) not in found:
                found[int(number)] = _font(objects, int(number))
            fonts[name.decode()] = found[int(number)]
        steps = tuple(_steps(_unpacked(*objects[contents])))
        sheets.append(PdfSheet((float(box[1]), float(box[2])), fonts, steps))
    if not sheets:
        raise StrangePdf("There is no sheet.")
    return tuple(sheets)


def _objects(pdf: bytes) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    """Yield the objects by number: what is said of each, and its stream."""
    place = 0
    while (begin := _OBJECT.search(pdf, place)) is not None:
        place, stream = begin.end(), b""
        if begin[3] != b"endobj":
            length = re.search(rb"/Length (\d+)", begin[2])
            if length is None:
                raise StrangePdf("A stream has no length.")
            stream = pdf[place : place + int(length[1])]
            place += len(stream)
        yield int(begin[1]), (begin[2], stream)


def _referred(head: bytes, name: bytes) -> int | None:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", head)
    return None if found is None else int(found[1])


def _unpacked(head: bytes, stream: bytes) -> bytes:
    try:
        if b"ASCII85Decode" in head:
            stream = base64.a85decode(stream.strip().removesuffix(b"~>"))
        return zlib.decompress(stream) if b"FlateDecode" in head else stream
    except (ValueError, zlib.error) as error:
        raise StrangePdf("A stream cannot be unpacked.") from error


def _font(objects: Mapping[int, tuple[bytes, bytes]], number: int) -> Font:
    head = objects[number][0]
    name = re.search(rb"/BaseFont /(?:[A-Z]{6}\+)?(\S+)", head)
    widths = re.search(rb"/Widths \[([^\]]*)\]", head)
    table = _referred(head, b"ToUnicode")
    if name is None:
        raise StrangePdf("A font has no name.")
    letters = {} if table is None else _letters(_unpacked(*objects[table]))
    return Font(name[1].decode("latin-1"), letters, tuple(map(float, widths[1].split())) if widths else ())


def _letters(table: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be", "replace")
        for code, letter in _PAIR.findall(table)
    }


def _steps(content: bytes) -> Iterator[Step]:
    operands: list[Operand] = []
    place = 0
    while place < len(content):
        found = _TOKEN.match(content, place)
        if found is None:
            raise StrangePdf(f"Nobody knows {content[place : place + 20]!r}.")
        place = found.end()
        value = found[0]
        match found.lastgroup:
            case "text":
                operands.append(_ESCAPED.sub(_plain, value[1:-1]))
            case "name":
                operands.append(value[1:].decode("latin-1"))
            case "list":
                operands.append(tuple(map(float, value[1:-1].split())))
            case "number":
                operands.append(float(value))
            case "word":
                yield Step(value.decode(), tuple(operands))
                operands.clear()
            case _:
                pass


def _plain(escaped: re.Match[bytes]) -> bytes:
    what = escaped[1]
    return bytes([int(what, 8)]) if what[:1].isdigit() else _LETTERS.get(what, what)
