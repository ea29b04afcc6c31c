"""Lists: made, left, nested deeper and less deep."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextBlock, QTextCursor

from hallbooking_desktop.ui.editor.commands import Commands
from hallbooking_desktop.ui.editor.formats import atom_in, kind_of, path_of, table_at
from hallbooking_desktop.ui.editor.paths import LISTS, Box, Path, innermost, new_box

_ITEM: Final = frozenset({"li"})


def item_depth(path: Path) -> int:
    """Return at which depth the innermost item of a list stands, or -1."""
    return innermost(path, _ITEM)


def list_kind(block: QTextBlock) -> str:
    """Return the kind of the list in which a block stands, or nothing."""
    path = path_of(block)
    depth = item_depth(path)
    return path[depth - 1].kind if depth > 0 else ""


class Lists:
    """The commands of lists."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands

    def toggle(self, kind: str) -> None:
        """Make the selected blocks a list, one of the other kind, or text again."""
        commands = self._commands
        with commands.step() as cursor:
            blocks = [block for block in commands.blocks(cursor) if atom_in(block) is None]
            if not blocks:
                return
            kinds = {list_kind(block) for block in blocks}
            if kinds == {kind}:
                for block in blocks:
                    path = path_of(block)
                    depth = item_depth(path)
                    self._leave(block, path, depth)
                return
            if "" not in kinds:
                lists = (path_of(block)[item_depth(path_of(block)) - 1] for block in blocks)
                for found in dict.fromkeys(lists):
                    commands.rename(found, Box(kind, found.number, lang=found.lang, dir=found.dir))
                return
            self._wrap([block for block in blocks if not list_kind(block)], kind)

    def _wrap(self, blocks: list[QTextBlock], kind: str) -> None:
        """Make blocks items of one list; a list of the same kind beside them takes them in."""
        base = path_of(blocks[0])
        box = self._beside(blocks[0].previous(), base, kind) or new_box(kind)
        for block in blocks:
            self._commands.set_block(block, path=(*path_of(block), box, new_box("li")), kind="")
        after = self._beside(blocks[-1].next(), base, kind)
        if after is not None and after.number != box.number:
            self._commands.rename_from(blocks[-1].next(), after, box)

    def _beside(self, block: QTextBlock, base: Path, kind: str) -> Box | None:
        path = path_of(block)
        if len(path) > len(base) and path[: len(base)] == base and path[len(base)].kind == kind:
            return path[len(base)] if self._same_cell(block) else None
        return None

    def _same_cell(self, block: QTextBlock) -> bool:
        cursor = self._commands.cursor
        mine, theirs = table_at(cursor), table_at(QTextCursor(block))
        if mine is None or theirs is None:
            return mine is theirs
        return mine.cellAt(cursor) == theirs.cellAt(block.position())

    def _leave(self, block: QTextBlock, path: Path, depth: int) -> None:
        left = path[: depth - 1] + path[depth + 1 :]
        kind = kind_of(block) or ("" if left else self._commands.bare_kind(block))
        self._commands.set_block(block, path=left, kind=kind)

    # --- depth -------------------------------------------------------------------------------------------------------

    def can_indent(self) -> bool:
        """Tell whether there is an item above that could take this one in."""
        return self._sibling(self._commands.blocks()[0]) is not None

    def _sibling(self, block: QTextBlock) -> Path | None:
        """Return the path of the block above if the item above is in the same list."""
        path, depth = path_of(block), item_depth(path_of(block))
        first = self._first_of_item(block, depth)
        before = path_of(first.previous())
        if depth < 1 or len(before) <= depth or before[depth - 1].number != path[depth - 1].number:
            return None
        return before

    @staticmethod
    def _first_of_item(block: QTextBlock, depth: int) -> QTextBlock:
        if depth < 0:
            return block
        number = path_of(block)[depth].number
        while True:
            before = path_of(block.previous())
            if len(before) <= depth or before[depth].number != number:
                return block
            block = block.previous()

    def indent(self) -> None:
        """Put the selected items into the one above them."""
        with self._commands.step() as cursor:
            moved: set[int] = set()
            for block in self._commands.blocks(cursor):
                if block.blockNumber() in moved or not list_kind(block):
                    continue
                above = self._sibling(block)
                if above is None:
                    continue
                depth = item_depth(path_of(block))
                list_ = path_of(block)[depth - 1]
                nested = above[depth + 1] if len(above) > depth + 1 and above[depth + 1].kind in LISTS else None
                box = nested or Box(list_.kind, new_box(list_.kind).number)
                for part in self._parts(block, depth):
                    path = path_of(part)
                    self._commands.set_block(part, path=(*above[: depth + 1], box, *path[depth:]))
                    moved.add(part.blockNumber())

    def outdent(self) -> None:
        """Take the selected items out of the list in which they are."""
        with self._commands.step() as cursor:
            moved: set[int] = set()
            for block in self._commands.blocks(cursor):
                if block.blockNumber() in moved or not list_kind(block):
                    continue
                parts = self._parts(block, item_depth(path_of(block)))
                moved.update(part.blockNumber() for part in parts)
                self._outdent(parts)

    def _outdent(self, parts: list[QTextBlock]) -> None:
        depth = item_depth(path_of(parts[0]))
        path = path_of(parts[0])
        if depth < 2 or path[depth - 2].kind != "li":  # noqa: PLR2004 - an item in a list in an item
            for part in parts:
                self._leave(part, path_of(part), depth)
            return
        outer, own = path[depth - 2], path[depth]
        for part in parts:
            there = path_of(part)
            self._commands.set_block(part, path=there[: depth - 2] + there[depth:])
        # What stood below it in the outer item goes with it.
        block = parts[-1].next()
        while block.isValid():
            there = path_of(block)
            if len(there) <= depth - 2 or there[depth - 2].number != outer.number:
                return
            self._commands.set_block(block, path=(*there[: depth - 2], own, *there[depth - 1 :]))
            block = block.next()

    def _parts(self, block: QTextBlock, depth: int) -> list[QTextBlock]:
        """Return the blocks of an item, from its first."""
        block = self._first_of_item(block, depth)
        number, found = path_of(block)[depth].number, [block]
        while True:
            block = block.next()
            path = path_of(block)
            if not block.isValid() or len(path) <= depth or path[depth].number != number:
                return found
            found.append(block)
