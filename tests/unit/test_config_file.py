"""Changing ``config.toml`` from the console: its owner's comments, order and other keys are theirs."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.app.config_file import CannotChange, changed, toml, write
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.ui.settings.words import all_words, groups

OWNED = """# Our desk, by Ann
hold_minutes = 20   # the kiosk is slow
Trusted_Hosts = [
    "desk.example.org",  # in the house
    "10.0.0.7",
]
from_name = "Hall # 1" # with a number

[notes]
hold_minutes = "not a setting: it stands in a table"
"""


def test_a_value_is_changed_where_it_stands() -> None:
    """The reason why somebody set a value would be gone with the first click in the console."""
    made = changed(OWNED, "hold_minutes", 30)
    assert made == OWNED.replace("hold_minutes = 20 ", "hold_minutes = 30 ", 1)
    made = changed(OWNED, "from_name", "Halls")
    assert 'from_name = "Halls" # with a number\n' in made
    made = changed(OWNED, "trusted_hosts", ["a"])
    assert 'Trusted_Hosts = ["a"]\n' in made
    assert "10.0.0.7" not in made
    assert made.endswith(OWNED[OWNED.index("\n[notes]") :])


def test_a_new_value_stands_before_the_tables() -> None:
    """It would belong to the table above it and count for nothing."""
    made = changed(OWNED, "smtp_port", 465)
    assert tomllib.loads(made)["smtp_port"] == 465
    assert made.index("smtp_port") < made.index("[notes]")
    assert changed("", "smtp_port", 465) == "smtp_port = 465\n"
    assert changed("hold_minutes = 20", "smtp_tls", value=False) == "hold_minutes = 20\nsmtp_tls = false\n"


def test_a_value_is_left_out_again() -> None:
    """A default could never be had back."""
    assert "hold_minutes" not in changed(OWNED, "hold_minutes", None).partition("[notes]")[0]
    assert "10.0.0.7" not in changed(OWNED, "trusted_hosts", None)
    assert changed(OWNED, "smtp_port", None) == OWNED


def test_what_cannot_be_changed_safely_is_refused() -> None:
    """Another value would be lost without a word."""
    with pytest.raises(CannotChange, match="not valid"):
        changed("hold_minutes = ", "hold_minutes", 5)
    with pytest.raises(CannotChange, match="by hand"):
        changed("rate_limit_paths.a = '1/minute'\nrate_limit_paths.b = '2/minute'\n", "rate_limit_paths", {"a": "3"})


@given(
    st.recursive(
        st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=6,
    )
)
def test_any_value_is_read_as_it_was_written(value: object) -> None:
    """A password with a quotation mark would not open the mail server."""
    assert tomllib.loads(f"x = {toml(value)}\n")["x"] == value
    assert tomllib.loads(changed(OWNED, "hold_minutes", value))["hold_minutes"] == value


def test_a_file_is_replaced_whole_and_stays_closed(tmp_path: Path) -> None:
    """The mail password would be readable by everybody on the machine."""
    path = tmp_path / "config.toml"
    write(path, "smtp_password = 'a'\n")
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    write(path, "smtp_password = 'b'\n")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("smtp_password = 'b'\n", 0o640)
    assert list(tmp_path.iterdir()) == [path], "nothing is left beside it"


def test_every_setting_has_words_and_a_group() -> None:
    """A new setting would be missing from the view, or stand there as SMTP_FOO without a word what it is for."""
    names = {name.upper() for name in Settings.model_fields}
    assert set(all_words()) == names
    grouped = [name for group in groups() for name in group.names]
    assert sorted(grouped) == sorted(names)
    assert all(label and purpose for label, purpose in all_words().values())
