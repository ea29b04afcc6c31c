"""Changing one value of ``config.toml`` and nothing else: comments and other keys stay as their owner left them."""

from __future__ import annotations

import json
import os
import secrets
import tomllib
from pathlib import Path
from typing import Any


class CannotChange(Exception):
    """The file is written in a way that this cannot change safely; the message says so to its owner."""


def changed(text: str, name: str, value: object | None) -> str:
    """Return the file's text with ``name`` set to ``value``, or without it for None.

    Only keys at the top, outside every table, are settings. The result is read again: whatever else it would change is
    refused.

    Raises:
        CannotChange: the text is no TOML, or another value would change with it.
    """
    wanted = {key: item for key, item in _parsed(text).items() if key.lower() != name}
    lines = text.splitlines(keepends=True)
    place = _place(lines, name)
    if value is None:
        new = [] if place is None else [*lines[: place[0]], *lines[place[1] :]]
        made = "".join(lines if place is None else new)
    else:
        wanted[name] = value
        made = "".join(_with(lines, place, name, value))
    if {key.lower() if key.lower() == name else key: item for key, item in _parsed(made).items()} != wanted:
        raise CannotChange(f"config.toml is written in a way that cannot be changed from here: set {name} by hand.")
    return made


def write(path: Path, text: str) -> None:
    """Put a text into a file, whole or not at all; a new one is closed to others."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
    staged = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        staged.chmod(mode)
        staged.replace(path)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def toml(value: object) -> str:
    """Return a value as TOML writes it on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(toml(item) for item in value)}]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{_quoted(str(key))} = {toml(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _with(lines: list[str], place: tuple[int, int] | None, name: str, value: object) -> list[str]:
    line = f"{name} = {toml(value)}"
    if place is not None:
        first, end = place
        comment = _comment("".join(lines[first:end]))
        # The name as its owner wrote it.
        written = lines[first].partition("=")[0].strip()
        return [*lines[:first], f"{written} = {toml(value)}{comment}\n", *lines[end:]]
    top = _first_table(lines)
    before = lines[:top]
    if before and not before[-1].endswith("\n"):
        before[-1] += "\n"
    gap = ["\n"] if top < len(lines) else []
    return [*before, f"{line}\n", *gap, *lines[top:]]


def _place(lines: list[str], name: str) -> tuple[int, int] | None:
    """Return the first line of a key's value and the one after its last; a value may take several lines."""
    at = 0
    while at < _first_table(lines):
        end = _end_of(lines, at)
        if (found := _try("".join(lines[at:end]))) and name in {key.lower() for key in found}:
            return at, end
        at = end
    return None


def _first_table(lines: list[str]) -> int:
    at = 0
    while at < len(lines):
        if lines[at].lstrip().startswith("["):
            return at
        at = _end_of(lines, at)
    return len(lines)


def _end_of(lines: list[str], at: int) -> int:
    """Return the line after a statement: as many lines as make TOML together."""
    for end in range(at + 1, len(lines) + 1):
        if _try("".join(lines[at:end])) is not None:
            return end
    return at + 1


def _comment(statement: str) -> str:
    """Return what is remarked behind a value on its last line, with the space before it."""
    for at, letter in enumerate(statement):
        if letter == "#" and "\n" not in statement[at:].rstrip("\n") and _try(statement[:at]):
            kept = statement[:at].rstrip()
            return statement[len(kept) :].rstrip("\n")
    return ""


def _try(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _parsed(text: str) -> dict[str, Any]:
    found = _try(text)
    if found is None:
        raise CannotChange("config.toml is not valid TOML: correct it by hand first.")
    return found
