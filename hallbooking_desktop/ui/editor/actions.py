"""All that the toolbar, the keys and the menu of the text do, named once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hallbooking_desktop.ui.editor.findbar import REPLACE_KEYS
from hallbooking_desktop.ui.editor.formats import atom_in, kind_of, path_of
from hallbooking_desktop.ui.editor.ground import callout_name
from hallbooking_desktop.ui.editor.lists import item_depth, list_kind
from hallbooking_desktop.ui.editor.model import CALLOUTS, Figure, Rule
from hallbooking_desktop.ui.editor.toolbar import SEPARATOR, Tool, native
from hallbooking_desktop.ui.icons import icon

if TYPE_CHECKING:
    from hallbooking_desktop.ui.editor.editor import PageEditor

#: Keys that show another of the three, and the text again.
MODE_KEYS: Final = {"source": "Ctrl+Shift+U", "preview": "Ctrl+Shift+P"}
translate = QCoreApplication.translate


def paragraph_styles() -> tuple[tuple[str, str, str], ...]:
    """Return the styles of paragraphs: key, name, keys."""
    return (
        ("p", translate("Editor", "Text"), "Ctrl+Alt+0"),
        ("h2", translate("Editor", "Heading"), "Ctrl+Alt+1"),
        ("h3", translate("Editor", "Subheading"), "Ctrl+Alt+2"),
        ("h4", translate("Editor", "Small heading"), "Ctrl+Alt+3"),
        ("blockquote", translate("Editor", "Quote"), "Ctrl+Shift+9"),
        ("pre", translate("Editor", "Code"), "Ctrl+Alt+4"),
    )


class EditorActions:
    """The actions of one editor."""

    def __init__(self, editor: PageEditor) -> None:
        self._editor = editor
        self._text = editor.text
        self._commands = editor.text.commands
        self._lists = editor.text.lists
        self._tables = editor.text.tables

    def tools(self) -> tuple[Tool | None, ...]:
        """Return the buttons in their order."""
        editor, text, commands = self._editor, self._text, self._commands

        def mark(name: str) -> Callable[[], None]:
            return lambda: commands.toggle(name)

        return (
            Tool("strong", translate("Editor", "Bold"), "bold", "Ctrl+B", mark("strong"), checkable=True),
            Tool("em", translate("Editor", "Italic"), "italic", "Ctrl+I", mark("em"), checkable=True),
            Tool("u", translate("Editor", "Underline"), "underline", "Ctrl+U", mark("u"), checkable=True),
            Tool("link", translate("Editor", "Link"), "link", "Ctrl+K", editor.cards.ask_link, checkable=True),
            SEPARATOR,
            Tool("ul", translate("Editor", "Bulleted list"), "list", "Ctrl+Shift+8", self.bulleted, checkable=True),
            Tool(
                "ol",
                translate("Editor", "Numbered list"),
                "list-numbers",
                "Ctrl+Shift+7",
                self.numbered,
                checkable=True,
            ),
            Tool("outdent", translate("Editor", "Less deep"), "outdent", "Shift+Tab", self._lists.outdent),
            Tool("indent", translate("Editor", "Deeper"), "indent", "Tab", self._lists.indent),
            SEPARATOR,
            Tool("picture", translate("Editor", "Picture"), "photo", "Ctrl+Shift+I", editor.picture_wanted.emit),
            Tool("table", translate("Editor", "Table"), "table", "Ctrl+Shift+T", self.ask_table),
            Tool("callout", translate("Editor", "Callout"), "info", "Ctrl+Shift+0", self.show_callouts, checkable=True),
            Tool("rule", translate("Editor", "Line across"), "rule", "", lambda: commands.insert_atom(Rule())),
            SEPARATOR,
            Tool("undo", translate("Editor", "Undo"), "undo", "Ctrl+Z", text.undo_step),
            Tool("redo", translate("Editor", "Redo"), "redo", "Ctrl+Shift+Z", text.redo_step),
            SEPARATOR,
            Tool("s", translate("Editor", "Strike through"), "strike", "Ctrl+Shift+X", mark("s"), checkable=True),
            Tool("code", translate("Editor", "Code in the text"), "code", "Ctrl+E", mark("code"), checkable=True),
            Tool("clear", translate("Editor", "Clear formatting"), "eraser", "Ctrl+\\", commands.clear),
            Tool("find", translate("Editor", "Find"), "search", "Ctrl+F", editor.find_bar.begin),
            Tool(
                "replace",
                translate("Editor", "Find and replace"),
                "transfer",
                REPLACE_KEYS,
                editor.find_bar.begin_replacing,
            ),
        )

    def bulleted(self) -> None:
        """Make or unmake a list of bullets."""
        self._lists.toggle("ul")

    def numbered(self) -> None:
        """Make or unmake a list of numbers."""
        self._lists.toggle("ol")

    def bind(self) -> None:
        """Let the keys do what the buttons do, and what has no button."""
        bind, commands = self._text.bind, self._commands
        for tool in self.tools():
            if tool is not None and tool.keys not in {"", "Tab", "Shift+Tab"}:
                bind(tool.keys, tool.act)
        for key, _, keys in paragraph_styles():
            bind(keys, partial(self.choose_style, key))
        bind("Ctrl+Y", self._text.redo_step)
        bind("Ctrl+Shift+V", self._text.paste_plain)
        bind("Ctrl+Shift+H", lambda: commands.toggle("mark"))
        bind("Ctrl+.", lambda: commands.toggle("sup"))
        bind("Ctrl+,", lambda: commands.toggle("sub"))
        bind("F6", partial(self._text.leave, back=False))
        bind("Shift+F6", partial(self._text.leave, back=True))
        bind("Ctrl+Tab", partial(self._text.leave, back=False))

    def bind_everywhere(self) -> None:
        """Let the keys that change what is shown do so in the text, the source and the preview."""
        editor = self._editor
        for keys, act in (
            ("Ctrl+S", editor.save_wanted.emit),
            (MODE_KEYS["source"], partial(editor.toggle_mode, "source")),
            (MODE_KEYS["preview"], partial(editor.toggle_mode, "preview")),
        ):
            for book in (editor.text.keys, editor.source.keys, editor.preview.paper.keys):
                book.bind(QKeySequence(keys), act)

    def choose_style(self, key: str) -> None:
        """Give the selected paragraphs a style."""
        block = self._text.textCursor().block()
        quoted = any(box.kind == "blockquote" for box in path_of(block))
        if key == "blockquote" or (key == "p" and quoted and kind_of(block) in {"p", ""}):
            self._commands.toggle_box("blockquote")
        else:
            self._commands.set_kind(key)

    # --- state -------------------------------------------------------------------------------------------------------

    def checked(self) -> frozenset[str]:
        """Return which buttons are pressed where the cursor stands."""
        style = self._commands.style()
        block = self._text.textCursor().block()
        boxes = {box.kind for box in path_of(block)}
        found = set(style.marks) | {list_kind(block)} | ({"link"} if style.href else set())
        return frozenset(found | ({"callout"} if "aside" in boxes else set()))

    def enabled(self) -> dict[str, bool]:
        """Return which buttons can be pressed there."""
        block = self._text.textCursor().block()
        in_table = self._tables.current is not None
        in_list = item_depth(path_of(block)) >= 0
        is_atom = atom_in(block) is not None
        document = self._text.document()
        return {
            "indent": in_list and self._lists.can_indent(),
            "outdent": in_list,
            "callout": not in_table and not is_atom,
            "undo": document.isUndoAvailable(),
            "redo": document.isRedoAvailable(),
            **dict.fromkeys(("ul", "ol"), not is_atom),
        }

    def style_here(self) -> str:
        """Return the key of the paragraph style where the cursor stands."""
        block = self._text.textCursor().block()
        kind = kind_of(block) or "p"
        quoted = any(box.kind == "blockquote" for box in path_of(block))
        return "blockquote" if quoted and kind == "p" else kind

    def ask_table(self) -> None:
        """Ask for the size of a new table; in a table, show what can be done with it."""
        button = self._editor.tool_bar.buttons["table"]
        if self._tables.current is None:
            self._editor.cards.ask_table(button)
        else:
            self._below(self.table_menu(), button)

    def show_callouts(self) -> None:
        """Show the kinds of callouts."""
        self._below(self.callout_menu(), self._editor.tool_bar.buttons["callout"])

    def _below(self, menu: QMenu, button: QWidget) -> None:
        """Show a menu below its button, or at the cursor where that has no room."""
        if button.isVisible():
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        else:
            menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))

    # --- menus -------------------------------------------------------------------------------------------------------

    def callout_menu(self) -> QMenu:
        """Return the kinds of callouts; that of the cursor takes it away."""
        menu = self._menu()
        path = path_of(self._text.textCursor().block())
        here = next((box.name for box in path if box.kind == "aside"), "")
        for name in CALLOUTS:
            mark = {"note": "info", "tip": "check-circle", "warning": "alert"}[name]
            choose = partial(self._commands.toggle_box, "aside", name)
            action = self._add(menu, callout_name(name), "", choose, mark=mark)
            action.setCheckable(True)
            action.setChecked(name == here)
        return menu

    def context_menu(self) -> QMenu:
        """Return what can be done at the cursor."""
        menu, text = self._menu(), self._text
        chosen = text.textCursor().hasSelection()
        self._add(menu, translate("Editor", "Cut"), "Ctrl+X", text.cut, enabled=chosen)
        self._add(menu, translate("Editor", "Copy"), "Ctrl+C", text.copy, enabled=chosen, mark="copy")
        self._add(menu, translate("Editor", "Paste"), "Ctrl+V", text.paste)
        words = bool(QGuiApplication.clipboard().text())
        self._add(menu, translate("Editor", "Paste as plain text"), "Ctrl+Shift+V", text.paste_plain, enabled=words)
        menu.addSeparator()
        style = self._commands.style()
        link = translate("Editor", "Change the link…") if style.href else translate("Editor", "Link…")
        self._add(menu, link, "Ctrl+K", self._editor.cards.ask_link, mark="link")
        if isinstance(atom_in(text.textCursor().block()), Figure):
            self._add(menu, translate("Editor", "Picture…"), "Return", self._editor.cards.ask_figure, mark="photo")
        if self._tables.current is not None:
            menu.addSeparator()
            self.add_table_actions(menu)
        return menu

    def table_menu(self) -> QMenu:
        """Return what can be done with the table of the cursor."""
        menu = self._menu()
        self.add_table_actions(menu)
        return menu

    def add_table_actions(self, menu: QMenu) -> None:
        """Add what can be done with the table of the cursor."""
        tables = self._tables
        self._add(menu, translate("Editor", "Row above"), "", lambda: tables.add_row(above=True), mark="arrow-up")
        self._add(menu, translate("Editor", "Row below"), "", lambda: tables.add_row(above=False), mark="arrow-down")
        self._add(menu, translate("Editor", "Column before"), "", lambda: tables.add_column(after=False))
        self._add(menu, translate("Editor", "Column after"), "", lambda: tables.add_column(after=True))
        menu.addSeparator()
        head = self._add(menu, translate("Editor", "First row is the head"), "", tables.toggle_head)
        head.setCheckable(True)
        head.setChecked(tables.has_head)
        self._add(menu, translate("Editor", "Caption…"), "", self._editor.cards.ask_caption)
        menu.addSeparator()
        self._add(menu, translate("Editor", "Remove the row"), "", tables.remove_rows)
        self._add(menu, translate("Editor", "Remove the column"), "", tables.remove_columns)
        self._add(menu, translate("Editor", "Remove the table"), "", tables.remove, mark="trash")

    def _menu(self) -> QMenu:
        menu = QMenu(self._editor)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @staticmethod
    def _add(
        menu: QMenu, name: str, keys: str, act: Callable[[], object], *, enabled: bool = True, mark: str = ""
    ) -> QAction:
        action = QAction(f"{name}\t{native(keys)}" if keys else name, menu)
        if mark:
            action.setIcon(icon(mark))
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: act())
        menu.addAction(action)
        return action
