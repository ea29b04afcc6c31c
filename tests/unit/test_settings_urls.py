"""PostgreSQL addresses in all their forms, and what is shown of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from sqlalchemy.engine import make_url

from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import MASK, Configuration, complete_postgres_url, masked


@pytest.mark.parametrize(
    ("given_url", "completed"),
    [
        ("postgresql://u:p@h/db", "postgresql://u:p@h/db"),
        ("postgres://u:p@h/db", "postgresql://u:p@h/db"),
        ("postgresql+asyncpg://u:p@h/db?ssl=require", "postgresql://u:p@h/db?sslmode=require"),
        ("postgresql+psycopg2://u:p@h1:1,h2:2/db", "postgresql://u:p@h1:1,h2:2/db"),
        ("postgresql://h", "postgresql://desk:s3cret%2F@h/hall"),
        ("postgresql://desk@h/", "postgresql://desk:s3cret%2F@h/hall"),
        ("postgresql://other@h/db", "postgresql://other@h/db"),
        ("postgresql:///db?host=/run/pg", "postgresql://desk:s3cret%2F@/db?host=/run/pg"),
        ("postgresql://[::1]:5433", "postgresql://desk:s3cret%2F@[::1]:5433/hall"),
    ],
)
def test_an_address_is_completed_and_its_driver_ignored(given_url: str, completed: str) -> None:
    """An address copied from another program would not work here."""
    assert complete_postgres_url(given_url, database="hall", user="desk", password="s3cret/") == completed


@given(password=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20))
def test_any_password_survives_being_filled_in(password: str) -> None:
    """A password with an @ or a slash would lock the desk out."""
    url = complete_postgres_url("postgresql://h/db", database=None, user="desk", password=password)
    assert make_url(url).password == password


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:p@h/db", f"postgresql://u:{MASK}@h/db"),
        ("postgresql://u@h/db", "postgresql://u@h/db"),
        ("postgresql://u:p%40x@h1,h2/db?password=q&sslmode=require", f"postgresql://u:{MASK}@h1,h2/db?password={MASK}&sslmode=require"),
        ("mongodb://u:a@b@h/db", f"mongodb://u:{MASK}@h/db"),
        ("https://sms.example/send?token=abc", f"https://sms.example/send?token={MASK}"),
    ],
)  # fmt: skip
def test_passwords_in_addresses_are_hidden(url: str, shown: str) -> None:
    """`doctor --settings` is what people paste into a mail for help."""
    assert masked(url) == shown


def test_every_setting_is_listed_and_no_secret_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    """An operator would not see what the program runs with, or everybody would see the secrets."""
    secret = "not-for-any-eye-" * 3
    settings = Settings(
        postgres_url=SecretStr(f"postgresql://desk:{secret}@h/db"),
        postgres_password=SecretStr(secret),
        jwt_secret=SecretStr(secret),
        jwt_refresh_secret=SecretStr(secret + "2"),
        smtp_password=SecretStr(secret),
        mongo_uri=SecretStr(f"mongodb://u:{secret}@h"),
        sms_gateway_url=SecretStr(f"https://sms.example/?key={secret}"),
    )
    lines = Configuration(settings, DataDir(tmp_path_factory.mktemp("data"))).lines()
    assert [line.name.lower() for line in lines] == list(Settings.model_fields)
    assert all(line.description for line in lines), "each setting says what it is for"
    assert secret not in repr(lines)
    assert secret not in repr(settings)


def test_the_contract_lists_these_settings() -> None:
    """A setting promised in the documentation would have no effect and no line."""
    promised = """
        POSTGRES_URL POSTGRES_READ_URL POSTGRES_DB POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DIRECT_URL MONGO_URI
        MONGODB_DB_NAME JWT_SECRET JWT_REFRESH_SECRET ACCESS_TOKEN_EXPIRE_MINUTES REFRESH_TOKEN_EXPIRE_DAYS ALGORITHM
        BACKEND_CORS_ORIGINS TRUSTED_HOSTS PUBLIC_URL TLS_CERT TLS_KEY SMTP_SERVER SMTP_PORT SMTP_USERNAME SMTP_PASSWORD
        SMTP_TLS FROM_EMAIL FROM_NAME RATE_LIMIT_ENABLED SMS_GATEWAY_URL LOG_LEVEL LOG_FILE
    """
    assert set(promised.lower().split()) <= set(Settings.model_fields)
