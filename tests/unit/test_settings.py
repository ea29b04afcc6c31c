"""Settings: defaults, rules, and refusals that name the setting and its source."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hallbooking_desktop.app.failures import ConfigurationError
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import CURRENCIES, Settings
from hallbooking_desktop.app.settings_sources import CONFIG, DEFAULT, DOTENV, ENVIRONMENT, Configuration, load

Load = Callable[..., Configuration]


@pytest.fixture
def load_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load settings from given environment variables, ``.env`` text and ``config.toml`` text, and nothing else."""
    for name in list(os.environ):
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)

    def loaded(dotenv: str = "", config: str = "", **environment: str) -> Configuration:
        data_dir = tmp_path / "data"
        data_dir.mkdir(exist_ok=True)
        (tmp_path / ".env").write_text(dotenv, encoding="utf-8")
        (data_dir / "config.toml").write_text(config, encoding="utf-8")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return load(DataDir(data_dir), tmp_path)

    return loaded


def test_without_any_setting_the_program_is_ready_to_run(load_settings: Load) -> None:
    """A newcomer configures nothing: the program brings its own servers."""
    settings = load_settings().settings
    assert settings.embedded_postgres
    assert settings.embedded_documents
    assert settings.currency == "USD"
    assert (settings.access_token_expire_minutes, settings.refresh_token_expire_days) == (30, 7)
    assert (settings.hold_minutes, settings.staff_hold_hours, settings.idle_lock_minutes) == (15, 48, 30)
    assert settings.algorithm == "HS256"
    assert settings.mongodb_db_name == "hall_booking_analytics"


def test_the_environment_wins_over_dotenv_and_dotenv_over_the_data_folder(load_settings: Load) -> None:
    """An operator would not know which of three places counts."""
    configuration = load_settings(
        dotenv="HOLD_MINUTES=20\nSTAFF_HOLD_HOURS=24\n",
        config="hold_minutes = 30\nSTAFF_HOLD_HOURS = 30\nidle_lock_minutes = 5\n",
        HOLD_MINUTES="10",
    )
    settings = configuration.settings
    assert (settings.hold_minutes, settings.staff_hold_hours, settings.idle_lock_minutes) == (10, 24, 5)
    assert configuration.source("HOLD_MINUTES") == ENVIRONMENT
    assert configuration.source("STAFF_HOLD_HOURS") == DOTENV
    assert configuration.source("IDLE_LOCK_MINUTES") == CONFIG
    assert configuration.source("CURRENCY") == DEFAULT


def test_an_empty_variable_counts_as_not_set(load_settings: Load) -> None:
    """A compose file that passes on empty variables would point the program at a server called nothing."""
    assert load_settings(POSTGRES_URL="").settings.embedded_postgres
    assert load_settings(dotenv="POSTGRES_URL=\n").settings.embedded_postgres


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ACCESS_TOKEN_EXPIRE_MINUTES", "soon", "is “soon”, which is not a whole number"),
        ("HOLD_MINUTES", "0", "must be at least 1"),
        ("SMTP_PORT", "70000", "must be at most 65535"),
        ("RATE_LIMIT_ENABLED", "perhaps", "neither true nor false"),
        ("LOG_LEVEL", "loud", "must be one of"),
        ("ALGORITHM", "none", "must be one of"),
        ("CURRENCY", "DOLLARS", "not an ISO 4217 currency code"),
        ("POSTGRES_URL", "mysql://server/db", "must begin with postgresql://"),
        ("MONGO_URI", "http://server", "must begin with mongodb://"),
        ("PUBLIC_URL", "desk.example.org", "must begin with http:// or https://"),
        ("JWT_SECRET", "short", "too short: at least 32 bytes"),
        ("BACKEND_CORS_ORIGINS", "https://a.example", "not a JSON list"),
    ],
)
def test_a_wrong_value_is_refused_naming_setting_and_source(
    load_settings: Load, name: str, value: str, said: str
) -> None:
    """Whoever mistyped a setting would be left with a traceback."""
    with pytest.raises(ConfigurationError) as refused:
        load_settings(**{name: value})
    assert f"{name}, from {ENVIRONMENT}," in str(refused.value)
    assert said in str(refused.value)


def test_all_wrong_values_are_told_at_once(load_settings: Load) -> None:
    """Mending a configuration would take one start for each mistake."""
    with pytest.raises(ConfigurationError) as refused:
        load_settings(dotenv="HOLD_MINUTES=x\n", config='currency = "??"\n', LOG_LEVEL="loud")
    lines = str(refused.value).splitlines()
    assert [line.split(",")[0] for line in lines] == ["CURRENCY", "HOLD_MINUTES", "LOG_LEVEL"]


def test_a_secret_is_never_repeated_in_a_refusal(load_settings: Load) -> None:
    """A password would end in a terminal's scroll-back."""
    with pytest.raises(ConfigurationError) as refused:
        load_settings(JWT_SECRET="tooshort!", POSTGRES_URL="mysql://desk:hunter2@server/db")
    assert "tooshort!" not in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_the_two_signing_secrets_must_differ_and_come_together(load_settings: Load) -> None:
    """A refresh token would pass as an access token."""
    with pytest.raises(ConfigurationError, match="must differ"):
        load_settings(JWT_SECRET="x" * 32, JWT_REFRESH_SECRET="x" * 32)
    with pytest.raises(ConfigurationError, match="go together"):
        load_settings(JWT_SECRET="x" * 32, JWT_REFRESH_SECRET="")


def test_signing_secrets_are_measured_in_bytes(load_settings: Load) -> None:
    """A secret in another script is as long as its bytes."""
    assert load_settings(JWT_SECRET="ü" * 16, JWT_REFRESH_SECRET="y" * 32).settings.jwt_secret is not None


def test_lists_are_json_in_the_environment_and_lists_in_toml(load_settings: Load) -> None:
    """An installation with its own origins could not be configured."""
    configuration = load_settings(
        config='trusted_hosts = ["desk.example.org"]\n',
        BACKEND_CORS_ORIGINS='["https://a.example", "https://b.example"]',
    )
    assert configuration.settings.backend_cors_origins == ["https://a.example", "https://b.example"]
    assert configuration.settings.trusted_hosts == ["desk.example.org"]


def test_a_broken_configuration_file_is_refused_with_its_place(load_settings: Load) -> None:
    """A missing quote would end in a traceback."""
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        load_settings(config='currency = "EUR\n')


def test_a_misspelt_name_in_the_configuration_file_is_remembered(load_settings: Load) -> None:
    """A setting that is silently ignored looks like a setting that does not work."""
    assert load_settings(config='curency = "EUR"\n').unknown == ("curency",)


def test_server_addresses_beside_postgres_url_need_it(load_settings: Load) -> None:
    """A desk meant for the server would quietly start on an empty database of its own."""
    with pytest.raises(ConfigurationError, match="need POSTGRES_URL"):
        load_settings(POSTGRES_OWNER_URL="postgresql://owner@server/hall", POSTGRES_URL="")


def test_currencies_are_the_codes_in_use() -> None:
    """A venue could not take its own money."""
    assert {"USD", "EUR", "JPY", "KWD", "INR", "AED"} <= CURRENCIES
    assert len(CURRENCIES) > 150
