"""Drafts on the disk: each person's own, whole or not there, gone once they are forgotten."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallbooking_desktop.domain.pages import PageKind
from hallbooking_desktop.infrastructure.drafts import DraftFiles
from hallbooking_desktop.services.drafts import KeptDraft

_NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
_DRAFT = KeptDraft("draft-1", 7, 3, "Über uns", "ueber-uns", True, PageKind.PAGE, "<p>مرحبا “x” \ud800</p>", _NOON)


def test_a_draft_comes_back_as_it_was(tmp_path: Path) -> None:
    """Letters that some system cannot write would be lost, or the whole draft with them."""
    files = DraftFiles(tmp_path)
    assert files.of(1) == ()
    files.keep(1, _DRAFT)
    later = replace(_DRAFT, key="draft-2", page_id=None, version=None, kept_at=_NOON + timedelta(minutes=5))
    files.keep(1, later)
    assert DraftFiles(tmp_path).of(1) == (later, _DRAFT), "the newest first"
    files.keep(1, replace(_DRAFT, title="About us"))
    assert [draft.title for draft in files.of(1)] == ["Über uns", "About us"]


def test_drafts_belong_to_one_person(tmp_path: Path) -> None:
    """A colleague, or another account of the computer, would read what nobody was to see yet."""
    files = DraftFiles(tmp_path)
    files.keep(1, _DRAFT)
    assert files.of(2) == ()
    files.forget(2, _DRAFT.key)
    assert files.of(1) == (_DRAFT,)
    if os.name == "posix":
        found = [tmp_path / "drafts", *(tmp_path / "drafts").rglob("*")]
        assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in found} == {0}


def test_a_forgotten_draft_stays_forgotten(tmp_path: Path) -> None:
    """A draft that was on its way to the disk when the page was saved would be offered the next day."""
    files = DraftFiles(tmp_path)
    files.keep(1, _DRAFT)
    files.forget(1, _DRAFT.key)
    files.keep(1, _DRAFT)
    files.forget(1, "draft-9")
    assert files.of(1) == ()
    assert list((tmp_path / "drafts" / "1").iterdir()) == []


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    """One broken file would take all the others with it."""
    files = DraftFiles(tmp_path)
    files.keep(1, _DRAFT)
    folder = tmp_path / "drafts" / "1"
    good = (folder / "draft-1.json").read_text("utf-8", "surrogatepass")
    for name, content in (
        ("a", ""),
        ("b", "[]"),
        ("c", good[:-20]),
        ("d", good.replace('"page"', '"novel"')),
        ("e", good.replace("+00:00", "")),
        ("f", "[" * 100_000),
    ):
        (folder / f"{name}.json").write_text(content, "utf-8", "surrogatepass")
    (folder / "draft-1.0123").write_text("half", "utf-8")
    assert files.of(1) == (_DRAFT,)


def test_what_a_power_cut_left_half_written_goes(tmp_path: Path) -> None:
    """Each power cut would leave a file for ever, with what nobody was to see yet; or a good draft would go."""
    files = DraftFiles(tmp_path)
    files.keep(1, _DRAFT)
    folder = tmp_path / "drafts" / "1"
    living, gone = os.getpid(), _gone()
    old = [f"draft-2.{gone}-0123456789ab", "draft-2.0123456789ab"]
    kept = ["draft-1.json", f"draft-2.{living}-0123456789ab", "notes.txt"]
    for name in (*old, *kept[1:]):
        (folder / name).write_text("half", "utf-8")
    (folder / f"draft-3.{gone}-0123456789ab").write_text("young", "utf-8")
    for name in (*old, *kept):
        os.utime(folder / name, (time.time() - 90_000,) * 2)
    files.sweep()
    assert sorted(path.name for path in folder.iterdir()) == sorted([*kept, f"draft-3.{gone}-0123456789ab"])
    assert files.of(1) == (_DRAFT,)
    DraftFiles(tmp_path / "nowhere").sweep()


def _gone() -> int:
    """Return the number of a process that ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        return process.pid


@pytest.mark.parametrize("key", ["", "../secret", "a/b", "A", "a" * 61])
def test_a_key_leads_nowhere_else(tmp_path: Path, key: str) -> None:
    """A file elsewhere would be written over."""
    with pytest.raises(ValueError, match="not a key"):
        DraftFiles(tmp_path).keep(1, replace(_DRAFT, key=key))
