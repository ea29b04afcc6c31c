"""Two states of a page compared: side by side or one below the other, marked by line and sign as well as by colour."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.services.page_diff import DiffBlock, DiffPart, page_diff
from hallbooking_desktop.ui.content.words import is_right_to_left, kind_text
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.formats import MINUS
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import theme, tokens
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.inputs import Chips
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
#: So many unchanged blocks are shown around a change; the rest is counted.
_AROUND = 1
_HEADINGS = {"h2": 1, "h3": 0, "h4": 0, "th": 0}


@dataclass(frozen=True, slots=True)
class PageState:
    """One side of a comparison; ``name`` says which, for example “Version 3 · Anna · 14:05”."""

    name: str
    title: str
    slug: str
    kind: PageKind
    status: PageStatus
    html: str

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is compared beside the text: label and value."""
        return (
            (translate("Content", "Title"), self.title),
            (translate("Content", "Address"), self.slug),
            (translate("Content", "Kind"), kind_text(self.kind)),
            (translate("Content", "State"), status_text(self.status.value)),
        )


def compared(before: PageState, after: PageState) -> tuple[DiffBlock, ...]:
    """Return the differences, those of title, address, kind and state first."""
    facts = []
    for (label, was), (_, now) in zip(before.facts, after.facts, strict=True):
        if was != now:
            parts = (DiffPart("same", f"{label}: "), DiffPart("removed", was), DiffPart("added", now))
            facts.append(DiffBlock("changed", "p", f"{label}: {was}", f"{label}: {now}", parts))
    return (*facts, *page_diff(before.html, after.html))


def spoken(blocks: Sequence[DiffBlock]) -> str:
    """Return the differences in sentences, for screen readers."""
    removed, added = translate("Content", "removed: %1"), translate("Content", "added: %1")
    said = []
    for block in blocks:
        if block.kind == "removed":
            said.append(removed.replace("%1", block.before or ""))
        elif block.kind == "added":
            said.append(added.replace("%1", block.after or ""))
        elif block.kind == "changed" and _only_looks(block):
            text = translate("Content", "written otherwise (style, link or kind of paragraph): %1")
            said.append(text.replace("%1", block.after or ""))
        elif block.kind == "changed":
            texts = {"removed": removed, "added": added}
            said += [texts[part.kind].replace("%1", part.text.strip()) for part in block.parts if part.kind in texts]
    return "\n".join(said) or translate("Content", "There is no difference.")


def _only_looks(block: DiffBlock) -> bool:
    """Tell whether a changed block has the same words as before."""
    return all(part.kind == "same" for part in block.parts)


class DifferenceView(QWidget):
    """Shows what differs between two states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[DiffBlock, ...] = ()
        self._names = ("", "")
        self._load = Latest[tuple[DiffBlock, ...]](self, "compare")
        values = tokens()
        self.look = Chips(
            (("beside", self.tr("Side by side"), "panel"), ("below", self.tr("In one text"), "document")),
            several=False,
            parent=self,
        )
        self.look.choose({"beside"})
        self.look.changed.connect(self._look_chosen)
        self.count = text_label("", "muted", self)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Differences"))
        self.text.setTabChangesFocus(True)
        self.count.setWordWrap(False)
        head = FlowLayout(spacing=values.s8, pushed=True)
        head.addWidget(self.count)
        head.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(values.s8)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        theme().changed.connect(self._write)

    @property
    def blocks(self) -> tuple[DiffBlock, ...]:
        """What is shown."""
        return self._blocks

    def compare(self, before: PageState, after: PageState) -> None:
        """Show what ``after`` has otherwise than ``before``."""
        self._names = (before.name, after.name)
        self._load.start(asyncio.to_thread(compared, before, after), self._show)

    def _show(self, blocks: tuple[DiffBlock, ...]) -> None:
        self._blocks = blocks
        changes = sum(block.kind != "same" for block in blocks)
        self.count.setText(self.tr("%n differences", "", changes) if changes else self.tr("There is no difference."))
        self.text.setAccessibleDescription(spoken(blocks))
        self._write()

    def _look_chosen(self, _: object) -> None:
        if not self.look.chosen:
            self.look.choose({"beside"})
        self._write()

    def _write(self) -> None:
        first, second = (f"<b>{escape(name)}</b>" for name in self._names)
        if "beside" in self.look.chosen:
            lines = [(f"<td width='50%'>{first}</td>", f"<td width='50%'>{second}</td>"), *_beside(self._blocks)]
            # What came later stands where the reader's lines end.
            rows = ["".join(reversed(line) if self.isRightToLeft() else line) for line in lines]
        else:
            rows = [f"<td>{escape(MINUS)} {first}<br>+ {second}</td>", *_below(self._blocks)]
        table = "".join(f"<tr>{row}</tr>" for row in rows)
        self.text.setHtml(f"<table width='100%' cellspacing='4' cellpadding='6'>{table}</table>")


def _folded(blocks: Sequence[DiffBlock]) -> Iterator[DiffBlock | int]:
    """Yield the blocks, and numbers in place of many that stayed the same."""
    near = {
        place + step
        for place, block in enumerate(blocks)
        if block.kind != "same"
        for step in range(-_AROUND, _AROUND + 1)
    }
    left_out = 0
    for place, block in enumerate(blocks):
        if place not in near:
            left_out += 1
            continue
        if left_out:
            yield left_out
        left_out = 0
        yield block
    if left_out:
        yield left_out


def _left_out(count: int, columns: int) -> str:
    text = counts.paragraphs_alike(count)
    return f"<td colspan='{columns}'><font color='{tokens().text_faint}'>⋯ {escape(text)}</font></td>"


def _beside(blocks: Sequence[DiffBlock]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each line: before and after, or one that is as wide as both."""
    for block in _folded(blocks):
        if isinstance(block, int):
            yield (_left_out(block, 2),)
            continue
        left = _cell(block, "before") if block.kind != "added" else "<td></td>"
        right = _cell(block, "after") if block.kind != "removed" else "<td></td>"
        yield left, right


def _below(blocks: Sequence[DiffBlock]) -> Iterator[str]:
    """Yield the cell of each line."""
    for block in _folded(blocks):
        yield _left_out(block, 1) if isinstance(block, int) else _cell(block, "both")


def _cell(block: DiffBlock, side: str) -> str:
    """Return a block as a cell; its text has its own direction, whatever the reader's is."""
    text = (block.before if side == "before" else None) or block.after or block.before or ""
    way = "rtl" if is_right_to_left(text) else "ltr"
    ground, inner = _written(block, side)
    return f"<td{ground}><div dir='{way}'>{inner}</div></td>"


def _written(block: DiffBlock, side: str) -> tuple[str, str]:
    """Return a cell's ground and what stands on it."""
    values = tokens()
    if block.kind == "same":
        return "", _sized(block.tag, escape(block.after or ""))
    if block.kind == "removed":
        inner = _part(DiffPart("removed", block.before or ""))
        return f" bgcolor='{values.danger_soft}'", f"{MINUS} {_sized(block.tag, inner)}"
    if block.kind == "added":
        inner = _part(DiffPart("added", block.after or ""))
        return f" bgcolor='{values.success_soft}'", f"+ {_sized(block.tag, inner)}"
    unwanted = {"before": "added", "after": "removed"}.get(side, "")
    inner = "".join(_part(part) for part in block.parts if part.kind != unwanted)
    sign = {"before": f"{MINUS} ", "after": "+ "}.get(side, "± ")
    note = ""
    if _only_looks(block):
        text = escape(translate("Content", "style, link or kind of paragraph changed"))
        sign, note = "± ", f"<br><font color='{values.text_muted}'>{text}</font>"
    return f" bgcolor='{values.sunken}'", f"{sign}{_sized(block.tag, inner)}{note}"


def _part(part: DiffPart) -> str:
    values, text = tokens(), escape(part.text)
    if part.kind == "removed":
        return f"<s><font color='{values.danger_text}'>{text}</font></s>"
    if part.kind == "added":
        return f"<u><font color='{values.success}'>{text}</font></u>"
    return text


def _sized(tag: str, inner: str) -> str:
    text = inner.replace("\n", "<br>")
    if tag == "li":
        return f"• {text}"
    if tag not in _HEADINGS:
        return text
    size = _HEADINGS[tag]
    return f"<b><font size='+{size}'>{text}</font></b>" if size else f"<b>{text}</b>"
