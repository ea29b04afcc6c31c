"""What each setting is called and what it is for, in groups, as people read it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.settings import Area, SettingKind, SettingLock, SettingSource, SettingView

translate = QCoreApplication.translate
Words = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together, and what of them can be tested."""

    key: str
    title: str
    names: tuple[str, ...]
    areas: tuple[Area, ...] = ()


def groups() -> tuple[Group, ...]:
    """Return the groups in their order; a setting in none of them stands in the last."""
    return (
        Group("bookings", translate("Settings", "Bookings"), ("CURRENCY", "HOLD_MINUTES", "STAFF_HOLD_HOURS")),
        Group(
            "mail",
            translate("Settings", "Mail and messages"),
            (
                "SMTP_SERVER",
                "SMTP_PORT",
                "SMTP_TLS",
                "SMTP_USERNAME",
                "SMTP_PASSWORD",
                "FROM_EMAIL",
                "FROM_NAME",
                "SMS_GATEWAY_URL",
            ),
            (Area.MAIL,),
        ),
        Group(
            "web",
            translate("Settings", "Kiosk and web"),
            (
                "ENDPOINT_ENABLED",
                "ENDPOINT_HOST",
                "ENDPOINT_PORT",
                "PUBLIC_URL",
                "TLS_CERT",
                "TLS_KEY",
                "KIOSK_IDLE_SECONDS",
                "BACKEND_CORS_ORIGINS",
                "TRUSTED_HOSTS",
                "TRUSTED_PROXIES",
            ),
            (Area.PORTS,),
        ),
        Group(
            "limits",
            translate("Settings", "Limits against too many requests"),
            (
                "RATE_LIMIT_ENABLED",
                "RATE_LIMIT_OVERALL",
                "RATE_LIMIT_LOGIN",
                "RATE_LIMIT_SIGNUP",
                "RATE_LIMIT_BOOKINGS",
                "RATE_LIMIT_SEARCH",
                "RATE_LIMIT_PAIRING",
                "RATE_LIMIT_PATHS",
                "RATE_LIMIT_ADDRESSES",
                "RATE_LIMIT_STORAGE_URI",
            ),
        ),
        Group(
            "access",
            translate("Settings", "Signing in"),
            (
                "IDLE_LOCK_MINUTES",
                "ACCESS_TOKEN_EXPIRE_MINUTES",
                "REFRESH_TOKEN_EXPIRE_DAYS",
                "ALGORITHM",
                "JWT_SECRET",
                "JWT_REFRESH_SECRET",
            ),
        ),
        Group(
            "files",
            translate("Settings", "Files"),
            ("BACKUP_DIR", "LOG_LEVEL", "LOG_FILE"),
            (Area.DISK,),
        ),
        Group(
            "data",
            translate("Settings", "Databases"),
            (
                "POSTGRES_URL",
                "POSTGRES_READ_URL",
                "POSTGRES_DIRECT_URL",
                "POSTGRES_OWNER_URL",
                "POSTGRES_DB",
                "POSTGRES_USER",
                "POSTGRES_PASSWORD",
                "MONGO_URI",
                "MONGODB_DB_NAME",
            ),
            (Area.DATABASE, Area.DOCUMENTS),
        ),
    )


def area_text(area: Area) -> str:
    """Return the words of the button that tests it."""
    return {
        Area.DATABASE: translate("Settings", "Test the database"),
        Area.DOCUMENTS: translate("Settings", "Test the document store"),
        Area.MAIL: translate("Settings", "Test the mail server"),
        Area.PORTS: translate("Settings", "Test the ports"),
        Area.DISK: translate("Settings", "Test the data folder"),
    }[area]


def source_text(source: SettingSource) -> str:
    """Return where a value comes from."""
    return {
        SettingSource.DEFAULT: translate("Settings", "default"),
        SettingSource.FILE: translate("Settings", "from config.toml"),
        SettingSource.DOTENV: translate("Settings", "from .env"),
        SettingSource.ENVIRONMENT: translate("Settings", "from the environment"),
    }[source]


def lock_text(setting: SettingView) -> str:
    """Return why a setting is not changed from here; nothing where it is."""
    if setting.lock is SettingLock.BY_HAND:
        return translate("Settings", "Set by hand where the program is installed.")
    if setting.lock is not SettingLock.GIVEN:
        return ""
    if setting.source is SettingSource.DOTENV:
        return translate("Settings", "The file .env in the working folder sets it, and wins over what is written here.")
    return translate("Settings", "The environment sets it, and wins over what is written here.")


def _data() -> dict[str, Words]:
    return {
        "POSTGRES_URL": (
            translate("Settings", "PostgreSQL server"),
            translate("Settings", "Where bookings, people and money are kept. Without it the program runs its own."),
        ),
        "POSTGRES_READ_URL": (
            translate("Settings", "PostgreSQL copy for reports"),
            translate("Settings", "A replica that answers reports, so that they never slow the desk."),
        ),
        "POSTGRES_DIRECT_URL": (
            translate("Settings", "PostgreSQL past a pooler"),
            translate("Settings", "The way around a transaction pooler, for news of changes. Else the server's."),
        ),
        "POSTGRES_OWNER_URL": (
            translate("Settings", "PostgreSQL as the owner"),
            translate("Settings", "The role that owns the tables; only updates of the database use it."),
        ),
        "POSTGRES_DB": (
            translate("Settings", "Database"),
            translate("Settings", "Its name, where the server's address has none."),
        ),
        "POSTGRES_USER": (
            translate("Settings", "Database user"),
            translate("Settings", "The role, where the server's address has none."),
        ),
        "POSTGRES_PASSWORD": (
            translate("Settings", "Database password"),
            translate("Settings", "Its password, where the server's address has none."),
        ),
        "MONGO_URI": (
            translate("Settings", "Document server"),
            translate("Settings", "Where pages, photos and reports are kept. Without it the program runs its own."),
        ),
        "MONGODB_DB_NAME": (
            translate("Settings", "Document database"),
            translate("Settings", "Its name on the document server."),
        ),
        "BACKUP_DIR": (
            translate("Settings", "Backup folder"),
            translate("Settings", "Where backups go. Else into the data folder."),
        ),
        "LOG_LEVEL": (
            translate("Settings", "What the log holds"),
            translate("Settings", "DEBUG holds the most, ERROR only failures."),
        ),
        "LOG_FILE": (
            translate("Settings", "Log file"),
            translate("Settings", "Else it stands in the data folder."),
        ),
    }


def _desk() -> dict[str, Words]:
    return {
        "CURRENCY": (
            translate("Settings", "Currency"),
            translate("Settings", "The one currency of all prices and wallets, by its three letters."),
        ),
        "HOLD_MINUTES": (
            translate("Settings", "Customers' holds, in minutes"),
            translate("Settings", "How long an unpaid booking made at a kiosk or on the web keeps its hall."),
        ),
        "STAFF_HOLD_HOURS": (
            translate("Settings", "Holds made at the desk, in hours"),
            translate("Settings", "How long an unpaid booking made by the staff keeps its hall."),
        ),
        "IDLE_LOCK_MINUTES": (
            translate("Settings", "Lock the desk after, in minutes"),
            translate("Settings", "So long without a key or the mouse; 0 never locks."),
        ),
        "JWT_SECRET": (
            translate("Settings", "Secret of access tokens"),
            translate("Settings", "Signs sessions. Made once by the program where none is set."),
        ),
        "JWT_REFRESH_SECRET": (
            translate("Settings", "Secret of refresh tokens"),
            translate("Settings", "Signs what renews sessions. Made once by the program where none is set."),
        ),
        "ACCESS_TOKEN_EXPIRE_MINUTES": (
            translate("Settings", "Access token, in minutes"),
            translate("Settings", "How long a session lasts before it is renewed by itself."),
        ),
        "REFRESH_TOKEN_EXPIRE_DAYS": (
            translate("Settings", "Stay signed in, in days"),
            translate("Settings", "How long somebody stays signed in without typing the password."),
        ),
        "ALGORITHM": (
            translate("Settings", "How tokens are signed"),
            translate("Settings", "HS256 suits everybody; a change ends all sessions."),
        ),
    }


def _web() -> dict[str, Words]:
    return {
        "ENDPOINT_ENABLED": (
            translate("Settings", "Serve the kiosk"),
            translate("Settings", "The console starts the endpoint for kiosks and the web."),
        ),
        "ENDPOINT_HOST": (
            translate("Settings", "Address of the endpoint"),
            translate("Settings", "127.0.0.1 is this computer alone; “Kiosk & web” lets tablets in."),
        ),
        "ENDPOINT_PORT": (
            translate("Settings", "Port of the endpoint"),
            translate("Settings", "Where it is taken, the next free one is used."),
        ),
        "PUBLIC_URL": (
            translate("Settings", "Address for links"),
            translate("Settings", "How customers reach the endpoint: in mails and QR codes."),
        ),
        "TLS_CERT": (
            translate("Settings", "Certificate"),
            translate("Settings", "The file with it; then the endpoint speaks HTTPS."),
        ),
        "TLS_KEY": (translate("Settings", "Certificate's key"), translate("Settings", "The file with it.")),
        "KIOSK_IDLE_SECONDS": (
            translate("Settings", "Kiosk asks after, in seconds"),
            translate("Settings", "So long without a touch; then it forgets everything about the person."),
        ),
        "BACKEND_CORS_ORIGINS": (
            translate("Settings", "Web pages that may call"),
            translate("Settings", "Origins of other web pages whose scripts may use the endpoint."),
        ),
        "TRUSTED_HOSTS": (
            translate("Settings", "Names the endpoint answers to"),
            translate("Settings", "Else localhost and its own address."),
        ),
        "TRUSTED_PROXIES": (
            translate("Settings", "Trusted proxies"),
            translate("Settings", "Addresses of proxies that may say for whom they ask."),
        ),
        "SMTP_SERVER": (
            translate("Settings", "Mail server"),
            translate("Settings", "Without it mail is off: messages wait in the outbox, visible."),
        ),
        "SMTP_PORT": (translate("Settings", "Mail port"), translate("Settings", "Usually 587, or 465.")),
        "SMTP_TLS": (
            translate("Settings", "Encrypt mail"),
            translate("Settings", "Speak TLS to the mail server."),
        ),
        "SMTP_USERNAME": (
            translate("Settings", "Mail account"),
            translate("Settings", "The name to sign in with at the mail server."),
        ),
        "SMTP_PASSWORD": (
            translate("Settings", "Mail password"),
            translate("Settings", "Its password."),
        ),
        "FROM_EMAIL": (
            translate("Settings", "Sender's address"),
            translate("Settings", "What customers answer to."),
        ),
        "FROM_NAME": (translate("Settings", "Sender's name"), translate("Settings", "Beside the address.")),
        "SMS_GATEWAY_URL": (
            translate("Settings", "Text messages"),
            translate("Settings", "Address of the gateway that sends them."),
        ),
    }


def _limits() -> dict[str, Words]:
    each = translate("Settings", "Of one address, such as 10/minute.")
    return {
        "RATE_LIMIT_ENABLED": (
            translate("Settings", "Limit requests"),
            translate("Settings", "Keeps somebody from guessing passwords or holding all halls."),
        ),
        "RATE_LIMIT_OVERALL": (translate("Settings", "All requests"), each),
        "RATE_LIMIT_LOGIN": (translate("Settings", "Attempts to sign in"), each),
        "RATE_LIMIT_SIGNUP": (translate("Settings", "New accounts"), each),
        "RATE_LIMIT_BOOKINGS": (translate("Settings", "Changes of bookings"), each),
        "RATE_LIMIT_SEARCH": (translate("Settings", "Searches"), each),
        "RATE_LIMIT_PAIRING": (translate("Settings", "Attempts to pair a kiosk"), each),
        "RATE_LIMIT_PATHS": (
            translate("Settings", "Limits of single calls"),
            translate("Settings", "More of them, each with its call."),
        ),
        "RATE_LIMIT_ADDRESSES": (
            translate("Settings", "Limits of single addresses"),
            translate("Settings", "One limit instead of all, for an address such as a kiosk's."),
        ),
        "RATE_LIMIT_STORAGE_URI": (
            translate("Settings", "Where requests are counted"),
            translate("Settings", "A server that several computers count in. Else a file on this one."),
        ),
    }


def all_words() -> dict[str, Words]:
    """Return each setting's name for people and what it is for."""
    return _desk() | _web() | _limits() | _data()


def setting_words(name: str) -> Words:
    """Return a setting's name for people and what it is for."""
    return all_words().get(name) or (name.replace("_", " ").capitalize(), "")


def value_text(setting: SettingView) -> str:
    """Return a value as it is read: switches in words, nothing as a dash."""
    if setting.value in {"[]", "{}"}:
        return "\u2013"
    shown = {"true": translate("Settings", "On"), "false": translate("Settings", "Off")}
    return shown.get(setting.value, setting.value) if setting.kind is SettingKind.SWITCH else setting.value
