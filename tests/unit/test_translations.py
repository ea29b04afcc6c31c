"""What the window says in German and Arabic: all of it, with the same gaps to fill, in step with the code."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hallbooking_desktop.ui.known_words import told
from hallbooking_desktop.ui.settings.said import known_looks

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
SPEAKING = [*sorted((ROOT / "hallbooking_desktop" / "ui").rglob("*.py")), ROOT / "hallbooking_desktop/app/console.py"]
#: language -> which forms of its plurals may say the number in words ("one guest")
FORMS = {"de": (False, False), "ar": (True, True, True, False, False, False)}
LATIN = re.compile(r"[A-Za-z]{3,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text and what became of it."""

    context: str
    source: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]


def entries(language: str) -> list[Entry]:
    root = ET.parse(FOLDER / f"hallbooking_{language}.ts").getroot()  # noqa: S314 - the project's own file
    found = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            source, plural = message.findtext("source") or "", message.get("numerus") == "yes"
            finished = translation.get("type") is None and all(form.strip() for form in forms)
            found.append(Entry(context.findtext("name") or "", source, plural, finished, forms))
    return found


def gaps(text: str) -> Counter[str]:
    """Count what is filled in later, and the keys that jump to a field."""
    return Counter(re.findall(r"%\d|\{\w+\}", text)) + Counter("&" for _ in re.findall(r"(?<!&)&(?=\w)", text))


@pytest.mark.parametrize("language", ["de", "ar", "en"])
def test_every_text_is_translated(language: str) -> None:
    """A clerk would read English in the middle of a sentence."""
    missing = [(entry.context, entry.source) for entry in entries(language) if not entry.finished]
    assert not missing, f"Not translated into {language} (make translations, then fill in): {missing}"


@pytest.mark.parametrize("language", ["de", "ar"])
def test_translations_have_the_same_gaps(language: str) -> None:
    """An amount or a name would be missing, or “%2” be read aloud."""
    wrong = [
        (entry.context, entry.source, form)
        for entry in entries(language)
        for form in entry.forms
        if gaps(form) != gaps(entry.source)
    ]
    assert not wrong


@pytest.mark.parametrize("language", ["de", "ar"])
def test_each_plural_has_its_forms_with_the_number(language: str) -> None:
    """“guests” would stand without how many."""
    wrong = []
    for entry in entries(language):
        if not entry.plural:
            assert "%n" not in entry.source, f"“{entry.source}” is not counted: lupdate has not seen its number"
            continue
        in_words = FORMS[language]
        fits = len(entry.forms) == len(in_words) and all(
            "%n" in form or spelt for form, spelt in zip(entry.forms, in_words, strict=True)
        )
        wrong += [] if fits else [(entry.context, entry.source, entry.forms)]
    assert not wrong


def test_the_translations_are_in_step_with_the_code(tmp_path: Path) -> None:
    """A text would be translated that nobody says any more, and the one that is said would not."""
    flags = re.search(r"^COLLECT := (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert flags is not None
    program = shutil.which("pyside6-lupdate", path=sysconfig.get_path("scripts")) or shutil.which("pyside6-lupdate")
    assert program is not None, f"{sys.executable} has no pyside6-lupdate"
    copies = [Path(shutil.copy(kept, tmp_path)) for kept in sorted(FOLDER.glob("*.ts"))]
    collect = [program, *flags[1].split()]
    other = [copy for copy in copies if not copy.stem.endswith("_en")]
    english = [copy for copy in copies if copy.stem.endswith("_en")]
    subprocess.run([*collect, *SPEAKING, "-ts", *other], check=True, cwd=ROOT)
    subprocess.run([*collect, "-pluralonly", *SPEAKING, "-ts", *english], check=True, cwd=ROOT)
    behind = [copy.name for copy in copies if copy.read_bytes() != (FOLDER / copy.name).read_bytes()]
    assert not behind, f"{behind} are not in step with the code: make translations"


@cache
def calls() -> list[tuple[Path, ast.Call, str]]:
    """Find each call in the window's code, with what is called."""
    return [
        (path, node, node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", ""))
        for path in SPEAKING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def words(call: ast.Call) -> list[str]:
    """Return the texts that a call is given as they stand in the code."""
    return [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]


def text_of(call: ast.Call, name: str) -> str:
    """Return what a call is to translate; nothing where that is not in the code as it stands."""
    text = call.args[1 if name == "translate" else 0] if len(call.args) > (name == "translate") else None
    return text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else ""


def test_no_text_in_the_code_is_overlooked() -> None:
    """A text within an f-string is not collected, and would stay English whoever translates."""
    known = {entry.source for entry in entries("de")}
    overlooked = [
        f"{path.relative_to(ROOT)}:{call.lineno} {words(call)}"
        for path, call, name in calls()
        if name in {"tr", "translate"} and (text := text_of(call, name)) and text not in known
    ]
    assert not overlooked


SAYING = {"QLabel", "QPushButton", "QCheckBox", "QRadioButton", "setText", "setWindowTitle", "setToolTip"}
SAYING |= {"setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "addAction", "addTab", "setTitle"}


def test_nothing_is_said_past_the_translations() -> None:
    """A button's text would be English in every language."""
    untranslated = [
        f"{path.relative_to(ROOT)}:{call.lineno} {words(call)}"
        for path, call, name in calls()
        if name in SAYING and any(LATIN.search(text) for text in words(call))
    ]
    assert not untranslated


#: What stands in a finding's words where the program fills something in.
FILLED = {"whose": "a server", "what": "owns the tables", "secrets.source": "the settings"}


def _sample(said: ast.expr) -> str | None:
    """Return a sentence as it could be said; None where it is made elsewhere."""
    if isinstance(said, ast.Constant):
        return said.value if isinstance(said.value, str) else None
    if not isinstance(said, ast.JoinedStr):
        return None
    parts = (
        part.value if isinstance(part, ast.Constant) else FILLED.get(ast.unparse(part.value), "7")
        for part in said.values
        if isinstance(part, ast.Constant | ast.FormattedValue)
    )
    return "".join(map(str, parts))


def test_what_a_test_of_the_settings_finds_is_known_in_every_language() -> None:
    """An admin presses “Test” and reads English, whatever language the console speaks."""
    tree = ast.parse((ROOT / "hallbooking_desktop/app/doctor.py").read_text(encoding="utf-8"))
    findings = [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Finding"
    ]
    said = {sample for call in findings for arg in call.args if (sample := _sample(arg))}
    # Of the command line alone: what the file holds is said on the page itself. A command is the same everywhere.
    own = {
        sample for sample in said if "settings are given" in sample or "config.toml" in sample or "--settings" in sample
    }
    said -= own | {"Configuration", "PostgreSQL", "chmod 7 '7'", "7."}
    assert len(said) > 20
    assert not [sample for sample in said if told(known_looks(), sample) is None]


def test_what_services_say_of_fields_is_known_word_for_word() -> None:
    """A service's sentence that was changed would be shown in English again."""
    tree = ast.parse((ROOT / "hallbooking_desktop/ui/field_words.py").read_text(encoding="utf-8"))
    keys = [key.value for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys
            if isinstance(key, ast.Constant)]  # fmt: skip
    layers = [
        *(ROOT / "hallbooking_desktop/services").glob("*.py"),
        *(ROOT / "hallbooking_desktop/domain").glob("*.py"),
    ]
    written = "".join(path.read_text(encoding="utf-8") for path in layers)
    assert keys
    assert not [key for key in keys if f'"{key}"' not in written]
