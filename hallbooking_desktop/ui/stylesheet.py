"""The style sheet, written from tokens. A widget asks for a look by its dynamic property ``kind``.

Kinds. QLabel: display, code, title, subtitle, strong, muted, small, caption, error, warning, success. QPushButton:
primary, danger, ghost, link, status, bell, chip and nav (checkable), account, search. QToolButton: all are flat.
QFrame: card, panel, surface, bar, footer, navigation, divider, toast, banner-*, note-*. Property ``invalid`` (true) on
a field marks it wrong.
"""

from __future__ import annotations

from hallbooking_desktop.ui.resources import resource
from hallbooking_desktop.ui.tokens import TYPE_SCALE, Tokens


def style_sheet(t: Tokens) -> str:
    """Return the whole style sheet for these tokens."""
    return "\n".join((_text(t), _buttons(t), _fields(t), _marks(t), _frames(t), _tables(t), _popups(t), _bars(t)))


def _size(t: Tokens, role: str) -> str:
    return f"{t.px(TYPE_SCALE[role])}px"


def _image(name: str) -> str:
    return f'url("{resource("icons", "style", name).as_posix()}")'


def _text(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.text}; }}
QLabel {{ background: transparent; }}
QLabel[kind="display"] {{ font-size: {_size(t, "display")}; font-weight: 600; }}
QLabel[kind="code"] {{ font-size: {t.px(44)}px; font-weight: 600; letter-spacing: 4px; }}
QLabel[kind="title"] {{ font-size: {_size(t, "title")}; font-weight: 600; }}
QLabel[kind="subtitle"] {{ font-size: {_size(t, "subtitle")}; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="muted"] {{ color: {t.text_muted}; }}
QLabel[kind="caption"] {{ color: {t.text_faint}; font-size: {_size(t, "caption")}; font-weight: 500; }}
QLabel[kind="small"] {{ color: {t.text_muted}; font-size: {_size(t, "small")}; }}
QLabel[kind="error"] {{ color: {t.danger_text}; font-size: {_size(t, "small")}; }}
QLabel[kind="warning"] {{ color: {t.warning}; font-size: {_size(t, "small")}; }}
QLabel[kind="success"] {{ color: {t.success}; font-size: {_size(t, "small")}; }}
QLabel:disabled {{ color: {t.text_faint}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line_strong}; padding: 4px 6px; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{ background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: {t.radius}px;
  padding: 0 12px; min-height: {t.control_height - 2}px; font-weight: 500; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.pressed}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 0 11px; min-height: {t.control_height - 4}px; }}
QPushButton:disabled {{ color: {t.text_faint}; background: {t.sunken}; border-color: {t.line}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_pressed}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.line}; color: {t.text_faint}; border-color: {t.line}; }}
QPushButton[kind="danger"] {{ background: {t.danger}; color: {t.on_danger}; border-color: {t.danger}; }}
QPushButton[kind="danger"]:hover {{ background: {t.danger_hover}; border-color: {t.danger_hover}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="danger"]:disabled {{ background: {t.line}; color: {t.text_faint}; border-color: {t.line}; }}
QPushButton[kind="ghost"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="ghost"]:hover {{ background: {t.hover}; }}
QPushButton[kind="ghost"]:pressed, QPushButton[kind="ghost"]:checked {{ background: {t.pressed}; }}
QPushButton[kind="ghost"]:focus {{ border-color: {t.focus}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent_text};
  padding: 0; min-height: {t.px(20)}px; }}
QPushButton[kind="status"] {{ background: transparent; border: 1px solid transparent; color: {t.text_muted};
  padding: 0 4px; min-height: {t.px(20)}px; font-weight: 400; font-size: {_size(t, "small")}; }}
QPushButton[kind="status"]:hover {{ color: {t.text}; }}
QPushButton[kind="status"]:focus {{ border: 1px solid {t.focus}; border-radius: {t.radius_small}px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.focus}; border-radius: {t.radius_small}px; }}
QPushButton[kind="link"]:disabled {{ color: {t.text_faint}; }}
QPushButton[kind="chip"] {{ min-height: {t.px(26)}px; border-radius: {(t.px(26) + 2) // 2}px; padding: 0 11px;
  border: 1px solid {t.line}; background: {t.surface}; color: {t.text_muted}; }}
QPushButton[kind="chip"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[kind="chip"]:checked {{ background: {t.accent_soft}; border-color: {t.accent}; color: {t.accent_text}; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.focus}; padding: 0 10px; min-height: {t.px(26) - 2}px; }}
QPushButton[kind="nav"] {{ text-align: left; border: 1px solid transparent; background: transparent;
  color: {t.text_muted}; padding: 0 8px; min-height: {t.px(32)}px; }}
QPushButton[kind="nav"]:hover {{ background: {t.pressed}; color: {t.text}; }}
QPushButton[kind="nav"]:checked {{ background: {t.surface}; color: {t.text}; border-color: {t.line};
  font-weight: 600; }}
QPushButton[kind="nav"]:focus {{ border: 1px solid {t.focus}; }}
QPushButton[kind="nav"][folded="true"], QPushButton[kind="search"][folded="true"] {{ text-align: center; padding: 0; }}
QPushButton[kind="nav"][folded="true"] {{ min-height: {t.px(25)}px; }}
QPushButton[kind="bell"] {{ border: 1px solid transparent; background: transparent; color: {t.text}; padding: 0 6px;
  min-height: {t.px(25)}px; }}
QPushButton[kind="bell"][folded="true"] {{ padding: 0; }}
QPushButton[kind="bell"]:hover {{ background: {t.pressed}; }}
QPushButton[kind="bell"]:focus {{ border: 1px solid {t.focus}; }}
QPushButton[kind="search"] {{ text-align: left; color: {t.text_faint}; font-weight: 400; padding: 0 8px; }}
QPushButton[kind="search"]:focus {{ padding: 0 7px; }}
QPushButton[kind="account"] {{ text-align: left; background: {t.surface}; border: 1px solid {t.line}; padding: 0 12px;
  min-height: {t.px(46)}px; border-radius: {t.radius + 2}px; }}
QPushButton[kind="account"]:hover {{ border-color: {t.accent}; background: {t.accent_soft}; }}
QPushButton[kind="account"]:focus {{ border: 2px solid {t.focus}; padding: 0 11px; min-height: {t.px(46) - 2}px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {t.radius}px; padding: 4px; }}
QToolButton, QMenu, QTreeView, QListView {{ icon-size: {t.px(16)}px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.pressed}; }}
QToolButton:focus {{ border-color: {t.focus}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton::menu-indicator {{ image: {_image("chevron-down.svg")}; width: {t.px(12)}px;
  subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }}
"""


def _fields(t: Tokens) -> str:
    one_line = "QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit"
    fields = f"{one_line}, QPlainTextEdit, QTextEdit"

    def each(selector: str, suffix: str) -> str:
        return ", ".join(f"{part.strip()}{suffix}" for part in selector.split(","))

    return f"""
{fields} {{ background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: {t.radius}px; padding: 0 8px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
{one_line} {{ min-height: {t.control_height - 2}px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
{each(fields, ":hover")} {{ border-color: {t.text_faint}; }}
{each(fields, ":focus")} {{ border: 2px solid {t.focus}; padding: 0 7px; }}
{each(one_line, ":focus")} {{ min-height: {t.control_height - 4}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px 5px; }}
{each(fields, '[invalid="true"]')} {{ border-color: {t.danger}; background: {t.danger_soft}; }}
{each(fields, ":disabled")} {{ background: {t.sunken}; color: {t.text_faint}; border-color: {t.line}; }}
QTextEdit[kind="page"], QTextEdit[kind="page"]:focus, QTextEdit[kind="page"]:hover {{ border: none; border-radius: 0;
  padding: 0; }}
QTextEdit[kind="paper"], QTextEdit[kind="paper"]:focus, QTextEdit[kind="paper"]:hover {{ border: none;
  border-radius: 0; padding: 0; background: #ffffff; color: #171a21; }}
QFrame[kind="paper"] {{ background: #ffffff; border: 1px solid {t.line_strong}; border-radius: {t.radius}px; }}
QPlainTextEdit[kind="source"], QPlainTextEdit[kind="source"]:focus, QPlainTextEdit[kind="source"]:hover {{ border: none;
  border-radius: 0; padding: 0; }}
QLineEdit[kind="inline"] {{ border-color: transparent; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {t.px(22)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: {_image("chevron-down.svg")};
  width: {t.px(12)}px; height: {t.px(12)}px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line_strong}; border-radius: {t.radius}px;
  padding: 4px; outline: none; selection-background-color: {t.selected}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {t.px(28)}px; padding: 0 8px; border-radius: {t.radius_small}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent;
  width: {t.px(18)}px; }}
QAbstractSpinBox::up-arrow {{ image: {_image("chevron-up.svg")}; width: {t.px(10)}px; height: {t.px(10)}px; }}
QAbstractSpinBox::down-arrow {{ image: {_image("chevron-down.svg")}; width: {t.px(10)}px; height: {t.px(10)}px; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {{
  border: none; background: transparent; padding: 0; min-height: 0; }}
"""


def _marks(t: Tokens) -> str:
    size = t.px(16)
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {t.px(24)}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator {{
  width: {size - 2}px; height: {size - 2}px; border: 1px solid {t.line_strong}; background: {t.surface}; }}
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {{ border-radius: {t.radius_small}px; }}
QRadioButton::indicator {{ border-radius: {size // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {{
  background: {t.accent}; border-color: {t.accent}; image: {_image("check.svg")}; }}
QCheckBox::indicator:indeterminate {{ background: {t.accent}; border-color: {t.accent}; image: {_image("minus.svg")}; }}
QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: {_image("dot.svg")}; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.focus}; width: {size - 4}px;
  height: {size - 4}px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken}; border-color: {t.line}; }}
"""


def _frames(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QFrame[kind="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {t.radius_large}px; }}
QFrame[kind="panel"] {{ background: {t.surface}; border: none; border-left: 1px solid {t.line}; }}
QFrame[kind="was"] {{ background: {t.danger_soft}; border: 1px dashed {t.danger}; border-radius: {t.radius_small}px; }}
QFrame[kind="is"] {{ background: {t.accent_soft}; border: 1px solid {t.accent}; border-radius: {t.radius_small}px; }}
QFrame[kind="fact"] {{ background: {t.sunken}; border: none; border-radius: {t.radius_small}px; }}
QFrame[kind="surface"] {{ background: {t.surface}; border: none; }}
QFrame[kind="bar"] {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[kind="footer"] {{ background: {t.navigation}; border: none; border-top: 1px solid {t.line}; }}
QFrame[kind="navigation"] {{ background: {t.navigation}; border: none; border-right: 1px solid {t.line}; }}
QFrame[kind="divider"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="toast"] {{ background: {t.text}; border: none; border-radius: {t.radius + 2}px; }}
QFrame[kind="toast"] QLabel {{ color: {t.surface}; }}
QFrame[kind="toast"] QPushButton {{ color: {t.surface}; background: transparent; border: 1px solid {t.text_faint};
  min-height: {t.px(24)}px; }}
QFrame[kind="toast"] QPushButton:hover {{ border-color: {t.surface}; }}
QFrame[kind="toast"] QPushButton:focus {{ border: 2px solid {t.surface}; }}
QFrame[kind="banner-info"] {{ background: {t.info_soft}; border: none; border-bottom: 1px solid {t.info}; }}
QFrame[kind="banner-warning"] {{ background: {t.warning_soft}; border: none; border-bottom: 1px solid {t.warning}; }}
QFrame[kind="banner-danger"] {{ background: {t.danger_soft}; border: none; border-bottom: 1px solid {t.danger}; }}
QFrame[kind="note-info"] {{ background: {t.info_soft}; border: none; border-radius: {t.radius}px; }}
QFrame[kind="note-warning"] {{ background: {t.warning_soft}; border: none; border-radius: {t.radius}px; }}
QFrame[kind="note-danger"] {{ background: {t.danger_soft}; border: none; border-radius: {t.radius}px; }}
QFrame[kind="note-danger"] QLabel {{ color: {t.danger_text}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[kind="clear"] {{ background: transparent; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QGroupBox {{ border: 1px solid {t.line}; border-radius: {t.radius}px; margin-top: {t.px(10)}px; padding: 12px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; padding: 0 4px; color: {t.text_muted}; }}
"""


def _tables(t: Tokens) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background: {t.surface}; alternate-background-color: {t.surface}; border: none;
  gridline-color: {t.line_soft}; outline: none; selection-background-color: {t.selected}; selection-color: {t.text}; }}
QTableView::item {{ padding: 0 8px; border: none; border-bottom: 1px solid {t.line_soft}; }}
QTableView::item:hover {{ background: {t.hover}; }}
QTableView::item:selected {{ background: {t.selected}; color: {t.text}; }}
QListView[kind="cards"] {{ background: transparent; }}
QListView::item {{ padding: 4px 8px; border-radius: {t.radius_small}px; }}
QListView::item:hover {{ background: {t.hover}; }}
QListView::item:selected {{ background: {t.selected}; color: {t.text}; }}
QHeaderView {{ background: {t.surface}; border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text_faint}; border: none; border-bottom: 1px solid {t.line};
  padding: 0 10px; min-height: {t.px(32)}px; font-size: {_size(t, "small")}; font-weight: 500; }}
QHeaderView::section:horizontal:first, QHeaderView::section:horizontal:only-one {{ padding-left: {t.s24}px; }}
QHeaderView[place="panel"]::section:horizontal:first {{ padding-left: {t.s16}px; }}
QHeaderView[place="card"]::section:horizontal:first {{ padding-left: 10px; }}
QHeaderView[rtl="true"]::section:horizontal:first {{ padding-left: 10px; }}
QHeaderView[rtl="true"]::section:horizontal:last {{ padding-right: {t.s24}px; }}
QHeaderView[rtl="true"][place="panel"]::section:horizontal:last {{ padding-right: {t.s16}px; }}
QHeaderView::section:hover {{ color: {t.text}; background: {t.hover}; }}
QHeaderView::up-arrow {{ image: {_image("chevron-up.svg")}; width: {t.px(10)}px; height: {t.px(10)}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QHeaderView::down-arrow {{ image: {_image("chevron-down.svg")}; width: {t.px(10)}px; height: {t.px(10)}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
"""


def _popups(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.raised}; border: 1px solid {t.line_strong}; border-radius: {t.radius}px; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: {t.radius_small}px; min-height: {t.px(18)}px; }}
QMenu::item:selected {{ background: {t.hover}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.text_faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
QMenu::icon {{ padding-left: 8px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.raised}; }}
QCalendarWidget QAbstractItemView {{ background: {t.raised}; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabWidget::tab-bar {{ left: {t.s24}px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.text_muted}; border: none; border-bottom: 2px solid transparent;
  padding: 8px 4px; margin-right: 16px; font-weight: 500; }}
QTabWidget[rtl="true"] QTabBar::tab {{ margin-right: 0; margin-left: 16px; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent_text}; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.line_strong}; border-radius: 4px; border: 2px solid transparent;
  margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text_faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
  text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QStatusBar {{ background: {t.navigation}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: none; }}
QSlider::groove:horizontal {{ background: {t.line}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.accent}; width: 14px; margin: -5px 0; border-radius: 7px; }}
"""
