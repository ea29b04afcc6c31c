"""Database verdicts in the domain's words, recognised by the constraint's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from hallbooking_desktop.domain.errors import (
    DatabaseUnavailable,
    DomainError,
    InsufficientFunds,
    LedgerRefused,
    ValidationFailed,
)

#: Refusals that mean the same wherever they appear.
CLAIM_OVERLAP = "ex_claims_no_overlap"
_EVERYWHERE: Mapping[str, type[DomainError]] = {
    "ck_wallets_balance_not_negative": InsufficientFunds,
    "ledger_append_only": LedgerRefused,
    "wallet_balance_by_ledger": LedgerRefused,
    "compensation_is_exact": LedgerRefused,
    "uq_wallet_entries_compensates_id": LedgerRefused,
}

#: A lock or a statement took longer than a person waits: lock_not_available, query_canceled.
_BUSY = ("55P03", "57014")

#: What was typed does not fit a column: too large a number, an impossible date, a character that no text may hold.
#: The driver itself finds a NUL and says so without a state.
_UNSTORABLE = ("22003", "22008", "22021", "22P05", None)

#: Classes of SQLSTATE that mean the server went away or takes no connections.
_GONE = ("08", "57P", "53")


def constraint_of(error: DBAPIError) -> str | None:
    """Return the name of the violated constraint."""
    diag = getattr(error.orig, "diag", None)
    return getattr(diag, "constraint_name", None)


@contextmanager
def refusing(refusals: Mapping[str, Exception | type[Exception]]) -> Iterator[None]:
    """Turn a violated constraint into the refusal that stands beside its name."""
    try:
        yield
    except DBAPIError as error:
        refusal = refusals.get(constraint_of(error) or "")
        if refusal is None:
            raise
        raise (refusal() if isinstance(refusal, type) else refusal) from error


@contextmanager
def translated() -> Iterator[None]:
    """Turn a lost connection, and what is refused everywhere alike, into domain errors."""
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseUnavailable("The database is busy; please try again.") from error
    except DBAPIError as error:
        known = _EVERYWHERE.get(constraint_of(error) or "")
        if known is not None:
            raise known from error
        if is_gone(error):
            raise DatabaseUnavailable from error
        if getattr(error.orig, "sqlstate", None) in _BUSY:
            raise DatabaseUnavailable("The database is busy; please try again.") from error
        if is_unstorable(error.orig):
            raise _unstorable() from error
        raise
    except psycopg.DataError as error:
        if is_unstorable(error):
            raise _unstorable() from error
        raise
    except UnicodeEncodeError as error:
        raise _unstorable() from error


def _unstorable() -> ValidationFailed:
    return ValidationFailed({}, "Something typed is too large, or has characters that cannot be stored.")


def is_unstorable(error: BaseException | None) -> bool:
    """Tell whether the database refused a value because no column could hold it."""
    return isinstance(error, psycopg.DataError) and error.sqlstate in _UNSTORABLE


def is_gone(error: DBAPIError) -> bool:
    """Tell whether the server cannot be reached, as against having refused a statement."""
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return isinstance(error, OperationalError)
    return str(state).startswith(_GONE)
