"""What a test of the settings found, in the reader's language: known by the English words in which it is said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.formats import is_english
from hallbooking_desktop.ui.known_words import told

translate = QCoreApplication.translate
Patterns = tuple[tuple[str, str], ...]


def look_words(said: str) -> str:
    """Return what was looked at, what was found or what mends it in the reader's language, where that is known."""
    if is_english():
        return said
    # The names of the ports stand within another sentence.
    for port, name in _ports():
        said = said.replace(port, name)
    return told(known_looks(), said) or said


def known_looks() -> Patterns:
    """Return all that is known, in English as a pattern and in the reader's language."""
    return (*_things(), *_places(), *_servers(), *_schema(), *_roles(), *_mends())


def _ports() -> Patterns:
    return (
        ("(the HTTP endpoint)", translate("Looks", "(the HTTP endpoint)")),
        ("(the meeting service)", translate("Looks", "(the meeting service)")),
        (") and 50051", translate("Looks", ") and 50051")),
    )


def _things() -> Patterns:
    return (
        ("Data folder", translate("Looks", "Data folder")),
        ("Disk", translate("Looks", "Disk")),
        ("Schema", translate("Looks", "Schema")),
        ("Database role", translate("Looks", "Database role")),
        ("Signing secrets", translate("Looks", "Signing secrets")),
        ("Documents", translate("Looks", "Documents")),
        ("Mail", translate("Looks", "Mail")),
        ("Ports", translate("Looks", "Ports")),
    )


def _places() -> Patterns:
    return (
        (r"(.*) is writable, and closed to others\.", translate("Looks", "%1 is writable, and closed to others.")),
        (
            r"(.*) is open to other users of this machine \(mode (\d+)\)\.",
            translate("Looks", "%1 is open to other users of this machine (mode %2)."),
        ),
        (
            r"The data folder (.*) cannot be made: a file of that name is in the way\.",
            translate("Looks", "The data folder %1 cannot be made: a file of that name is in the way."),
        ),
        (
            r"The data folder (.*) cannot be made: (.*)\.",
            translate("Looks", "The data folder %1 cannot be made: %2."),
        ),
        (
            r"The data folder (.*) cannot be written to\. Mend its rights, or name another by --data-dir\.",
            translate(
                "Looks", "The data folder %1 cannot be written to. Mend its rights, or name another by --data-dir."
            ),
        ),
        (r"([\d.]+) GB free for the data folder\.", translate("Looks", "%1 GB free for the data folder.")),
        (
            r"not set up: messages wait in the outbox\.",
            translate("Looks", "not set up: messages wait in the outbox."),
        ),
        (
            r"8000 and 50051 are free; the console needs neither\.",
            translate("Looks", "8000 and 50051 are free; the console needs neither."),
        ),
        (
            r"another program uses (.*); the console needs neither\.",
            translate("Looks", "another program uses %1; the console needs neither."),
        ),
    )


def _servers() -> Patterns:
    return (
        (
            r"the program's own, version (.*), answers in (.*) ms\.",
            translate("Looks", "the program's own, version %1, answers in %2 ms."),
        ),
        (
            r"a server, version (.*), answers in (.*) ms\.",
            translate("Looks", "a server, version %1, answers in %2 ms."),
        ),
        (
            r"the program's own store answers in (.*) ms\.",
            translate("Looks", "the program's own store answers in %1 ms."),
        ),
        (r"a server answers in (.*) ms\.", translate("Looks", "a server answers in %1 ms.")),
        (r"the program's own(?: store)?, version (.*)\.", translate("Looks", "the program's own, version %1.")),
        (r"a server, version (.*)\.", translate("Looks", "a server, version %1.")),
        (r"the document store does not answer: (.*)", translate("Looks", "the document store does not answer: %1")),
        (r"The database cannot be reached.*", translate("Looks", "the database cannot be reached.")),
        (r"The document store cannot be reached\.", translate("Looks", "the document store cannot be reached.")),
        (r"(.*) cannot be reached: (.*)\.", translate("Looks", "%1 cannot be reached: %2.")),
        (r"(.*) answers, but no sender is set\.", translate("Looks", "%1 answers, but no sender is set.")),
        (r"(.*) answers\.", translate("Looks", "%1 answers.")),
    )


def _schema() -> Patterns:
    return (
        (
            r"version (.*), brought up to date just now\.",
            translate("Looks", "version %1, brought up to date just now."),
        ),
        (
            r"version (.*), which is what this program needs\.",
            translate("Looks", "version %1, which is what this program needs."),
        ),
        (
            r"The database is empty\. Run `(.*)` to make its tables\.",
            translate("Looks", "The database is empty. Run `%1` to make its tables."),
        ),
        (
            (
                r"The database was made by a newer version of this program \(schema (.*), this one knows up to (.*)\)\."
                r" Install that version on this machine\."
            ),
            translate(
                "Looks",
                "The database was made by a newer version of this program (schema %1, this one knows up to %2)."
                " Install that version on this machine.",
            ),
        ),
        (
            (
                r"The database has schema (.*), this program needs (.*)\. Run `(.*)` once, with the role that owns the"
                r" schema in POSTGRES_OWNER_URL\."
            ),
            translate(
                "Looks",
                "The database has schema %1, this program needs %2. Run `%3` once, with the role that owns the"
                " schema in POSTGRES_OWNER_URL.",
            ),
        ),
    )


def _roles() -> Patterns:
    harm = r": whoever holds its password can undo what the database guarantees\."
    return (
        (
            r"The role (.*) is a superuser" + harm,
            translate("Looks", "The role %1 is a superuser: its password undoes what the database guarantees."),
        ),
        (
            r"The role (.*) owns the tables" + harm,
            translate("Looks", "The role %1 owns the tables: its password undoes what the database guarantees."),
        ),
        (
            r"The role (.*) may erase ledger or audit rows" + harm,
            translate(
                "Looks", "The role %1 may erase ledger or audit rows: its password undoes what the database guarantees."
            ),
        ),
        (
            r"(.*) owns nothing and can erase neither ledger nor audit log\.",
            translate("Looks", "%1 owns nothing and can erase neither ledger nor audit log."),
        ),
        (r"both present, the settings\.", translate("Looks", "both present, from the settings.")),
        (
            r"both present, generated, in the data folder\.",
            translate("Looks", "both present, generated, in the data folder."),
        ),
        (
            r"both present, generated, in the database\.",
            translate("Looks", "both present, generated, in the database."),
        ),
        (
            r"Another host signs tokens with other secrets, .*",
            translate(
                "Looks",
                "Another host signs tokens with other secrets, so a sign-in there is not valid here. Give every host"
                " the same JWT_SECRET and JWT_REFRESH_SECRET (or none of them any), then run"
                " `hallbooking-desktop migrate` on one.",
            ),
        ),
    )


def _mends() -> Patterns:
    return (
        (
            r"The log in the data folder has the server's own words\.",
            translate("Looks", "The log in the data folder has the server's own words."),
        ),
        (
            r"The log folder has the store's own words\.",
            translate("Looks", "The log folder has the store's own words."),
        ),
        (r"Check (\w+), the server and the way to it\.", translate("Looks", "Check %1, the server and the way to it.")),
        (r"Check (\w+) and (\w+)\.", translate("Looks", "Check %1 and %2.")),
        (r"Check (\w+)\.", translate("Looks", "Check %1.")),
        (r"Set (\w+)\.", translate("Looks", "Set %1.")),
        (r"(\w+) turns it on\.", translate("Looks", "%1 turns it on.")),
        (r"Version (.*) or newer is needed\.", translate("Looks", "Version %1 or newer is needed.")),
        (
            r"Free at least 1 GB, or move the data with --data-dir\.",
            translate("Looks", "Free at least 1 GB, or move the data with --data-dir."),
        ),
        (
            r"Give desks a role of their own: (.*); and keep the owner for `migrate`, in POSTGRES_OWNER_URL\.",
            translate(
                "Looks", "Give desks a role of their own: %1; and keep the owner for `migrate`, in POSTGRES_OWNER_URL."
            ),
        ),
    )
