"""Every setting, its default and its rules (SPEC 1). Where the values come from is in ``settings_sources``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

SHORTEST_SECRET = 32
_POSTGRES = re.compile(r"^postgres(?:ql)?(?:\+[a-z0-9_]+)?://")

#: ISO 4217, the codes in use as money.
_CODES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES
    VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """
CURRENCIES = frozenset(_CODES.split())


@dataclass(frozen=True, slots=True)
class Note:
    """What ``doctor --settings`` adds: ``later`` marks a setting that this version reads but does not use yet."""

    later: bool = False


_LATER = Note(later=True)

Port = Annotated[int, Field(ge=1, le=65535)]
RateLimit = Annotated[str, Field(pattern=r"^\d{1,9}\s*(?:/|per)\s*\d*\s*(?:second|minute|hour|day)s?$")]
Minutes = Annotated[int, Field(ge=1, le=60 * 24 * 366)]


class Settings(BaseSettings):
    """The settings of one installation. Amounts of time are in the unit that the name says."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, validate_default=False, env_ignore_empty=True)

    postgres_url: SecretStr | None = Field(None, description="PostgreSQL server; without it the program runs its own")
    postgres_read_url: SecretStr | None = Field(
        None, description="replica that serves reports; default POSTGRES_URL, also while the replica is away"
    )
    postgres_direct_url: SecretStr | None = Field(
        None, description="bypasses a transaction pooler for LISTEN and session locks; default POSTGRES_URL"
    )
    postgres_owner_url: SecretStr | None = Field(
        None, description="the role that owns the schema; only `migrate` and demo data use it; default POSTGRES_URL"
    )
    postgres_db: str | None = Field(None, description="database, where POSTGRES_URL names none")
    postgres_user: str | None = Field(None, description="role, where POSTGRES_URL names none")
    postgres_password: SecretStr | None = Field(None, description="password, where POSTGRES_URL has none")
    mongo_uri: SecretStr | None = Field(None, description="MongoDB server; without it the program runs its own store")
    mongodb_db_name: str = Field("hall_booking_analytics", description="database for pages, media, cached reports")

    currency: str = Field("USD", description="ISO 4217 code of the one currency")
    hold_minutes: Minutes = Field(15, description="how long a customer's unpaid booking holds its slot")
    staff_hold_hours: Annotated[int, Field(ge=1, le=24 * 366)] = Field(48, description="likewise when staff made it")
    idle_lock_minutes: Annotated[int, Field(ge=0, le=60 * 24)] = Field(
        30, description="the console locks after so long without a touch; 0 never"
    )

    jwt_secret: SecretStr | None = Field(None, description="signs access tokens; generated once when not set")
    jwt_refresh_secret: SecretStr | None = Field(None, description="signs refresh tokens; generated once when not set")
    access_token_expire_minutes: Minutes = Field(30, description="life of an access token")
    refresh_token_expire_days: Annotated[int, Field(ge=1, le=366)] = Field(7, description="life of a refresh token")
    algorithm: Literal["HS256", "HS384", "HS512"] = Field("HS256", description="how tokens are signed")

    endpoint_host: str = Field("127.0.0.1", description="address that the endpoint binds when the console starts it")
    endpoint_port: Port = Field(8000, description="its port")
    endpoint_enabled: bool = Field(default=True, description="the console starts the endpoint and the kiosk")
    backend_cors_origins: list[str] = Field(
        default_factory=list, description="origins that may call the endpoint from a browser; its own always may"
    )
    trusted_hosts: list[str] = Field(
        default_factory=list, description="host names the endpoint answers to; default localhost and the bound address"
    )
    trusted_proxies: list[str] = Field(
        default_factory=list, description="addresses of proxies whose X-Forwarded-For counts"
    )
    public_url: str | None = Field(None, description="base of links in mails and QR codes; default the bound address")
    tls_cert: Path | None = Field(None, description="certificate of the endpoint; with it HTTPS is spoken")
    tls_key: Path | None = Field(None, description="its key")
    kiosk_idle_seconds: Annotated[int, Field(ge=10, le=3600)] = Field(
        60, description="a kiosk asks after so long without a touch, then wipes everything about the person"
    )
    rate_limit_enabled: bool = Field(default=True, description="limit requests per client address")
    rate_limit_overall: RateLimit = Field("1000/minute", description="all requests of one address")
    rate_limit_login: RateLimit = Field("10/minute", description="attempts to sign in")
    rate_limit_signup: RateLimit = Field("5/minute", description="new accounts, and forgotten passwords")
    rate_limit_bookings: RateLimit = Field("50/minute", description="changes of bookings")
    rate_limit_search: RateLimit = Field("100/minute", description="searches")
    rate_limit_pairing: RateLimit = Field("10/minute", description="attempts to pair a kiosk")
    rate_limit_paths: dict[str, RateLimit] = Field(
        default_factory=dict, description='more of them: {"POST /reviews": "10/hour"}'
    )
    rate_limit_addresses: dict[str, RateLimit] = Field(
        default_factory=dict, description='one limit instead of all for an address, such as a kiosk: {"10.0.0.7": …}'
    )
    rate_limit_storage_uri: SecretStr | None = Field(
        None, description="MongoDB or Redis that several hosts count in; default a file that a host's workers share"
    )

    smtp_server: Annotated[str | None, _LATER] = Field(None, description="mail server; without it mail waits, visible")
    smtp_port: Annotated[Port, _LATER] = Field(587, description="its port")
    smtp_username: Annotated[str | None, _LATER] = Field(None, description="account at the mail server")
    smtp_password: Annotated[SecretStr | None, _LATER] = Field(None, description="its password")
    smtp_tls: Annotated[bool, _LATER] = Field(default=True, description="speak TLS to the mail server")
    from_email: Annotated[str | None, _LATER] = Field(None, description="sender's address")
    from_name: Annotated[str, _LATER] = Field("Hall Booking", description="sender's name")
    sms_gateway_url: Annotated[SecretStr | None, _LATER] = Field(None, description="HTTP gateway for text messages")
    backup_dir: Annotated[Path | None, _LATER] = Field(None, description="where backups go; default in the data folder")

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="what the log holds")
    log_file: Path | None = Field(None, description="the log; default logs/hallbooking.log in the data folder")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is the library's
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take what is given: ``settings_sources.load`` reads the sources itself, to remember which gave what."""
        return (init_settings,)

    @field_validator("postgres_url", "postgres_read_url", "postgres_direct_url", "postgres_owner_url")
    @classmethod
    def _is_postgres(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _POSTGRES.match(value.get_secret_value()):
            message = "must begin with postgresql://, such as postgresql://desk@server/hallbooking"
            raise ValueError(message)
        return value

    @field_validator("mongo_uri")
    @classmethod
    def _is_mongo(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("mongodb://", "mongodb+srv://")):
            message = "must begin with mongodb:// or mongodb+srv://"
            raise ValueError(message)
        return value

    @field_validator("jwt_secret", "jwt_refresh_secret")
    @classmethod
    def _is_long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value().encode()) < SHORTEST_SECRET:
            message = (
                f"is too short: at least {SHORTEST_SECRET} bytes are needed, or leave it out to have one generated"
            )
            raise ValueError(message)
        return value

    @field_validator("currency")
    @classmethod
    def _is_currency(cls, value: str) -> str:
        code = value.strip().upper()
        if code not in CURRENCIES:
            message = f"is “{value}”, which is not an ISO 4217 currency code such as USD, EUR or JPY"
            raise ValueError(message)
        return code

    @field_validator("log_level", "algorithm", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

    @field_validator("public_url")
    @classmethod
    def _is_web_address(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"^https?://[^/\s]+", value):
            message = "must begin with http:// or https://"
            raise ValueError(message)
        return value

    @model_validator(mode="after")
    def _secrets_differ(self) -> Self:
        if self.jwt_secret is not None and self.jwt_secret == self.jwt_refresh_secret:
            message = (
                "JWT_SECRET and JWT_REFRESH_SECRET must differ, so that one kind of token never passes as the other"
            )
            raise ValueError(message)
        if (self.jwt_secret is None) != (self.jwt_refresh_secret is None):
            message = "JWT_SECRET and JWT_REFRESH_SECRET go together: set both, or neither to have them generated"
            raise ValueError(message)
        if self.postgres_url is None and (
            self.postgres_owner_url or self.postgres_direct_url or self.postgres_read_url
        ):
            message = "POSTGRES_OWNER_URL, POSTGRES_DIRECT_URL and POSTGRES_READ_URL need POSTGRES_URL beside them"
            raise ValueError(message)
        return self

    @property
    def embedded_postgres(self) -> bool:
        """Whether the program runs its own PostgreSQL."""
        return self.postgres_url is None

    @property
    def embedded_documents(self) -> bool:
        """Whether the program runs its own document server."""
        return self.mongo_uri is None
