"""What is said about the HTTP endpoint: its process's state, why it is not there, what an answer's status means."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.endpoint import ChildPhase, ChildProblem, ChildState, EndpointFacts, RequestLine
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.formats import is_english

translate = QCoreApplication.translate

#: phase -> the look of the pill; each has a mark of its own.
LOOKS = {
    ChildPhase.OFF: "block",
    ChildPhase.STARTING: "pending",
    ChildPhase.RUNNING: "confirmed",
    ChildPhase.RESTARTING: "pending",
    ChildPhase.FAILED: "conflict",
    ChildPhase.STOPPED: "cancelled",
}


def phase_word(phase: ChildPhase) -> str:
    """Return a state in a word."""
    return {
        ChildPhase.OFF: translate("Endpoint", "switched off"),
        ChildPhase.STARTING: translate("Endpoint", "starting"),
        ChildPhase.RUNNING: translate("Endpoint", "running"),
        ChildPhase.RESTARTING: translate("Endpoint", "restarting"),
        ChildPhase.FAILED: translate("Endpoint", "not running"),
        ChildPhase.STOPPED: translate("Endpoint", "stopped"),
    }[phase]


def problem_sentence(state: ChildState) -> str:
    """Return why the process is not there and what to do; nothing where there is no problem."""
    if state.problem is ChildProblem.PORT_TAKEN:
        text = translate(
            "Endpoint",
            "Port %1 and those after it are used by other programs. Choose another port: ENDPOINT_PORT in config.toml"
            " in the data folder.",
        )
        return text.replace("%1", state.detail)
    if state.problem is ChildProblem.SLOW:
        return translate("Endpoint", "It did not become ready within a minute. The log in the data folder says more.")
    if state.problem is ChildProblem.HANGS:
        return translate("Endpoint", "It did not answer any more and was ended.")
    if state.problem is ChildProblem.ENDED and state.detail:
        return translate("Endpoint", "It ended and said: %1").replace("%1", state.detail)
    if state.problem is ChildProblem.ENDED:
        return translate("Endpoint", "It ended unexpectedly. The log in the data folder says more.")
    return ""


def state_sentence(state: ChildState, now: datetime) -> str:
    """Return what the page says under the state."""
    if state.phase is ChildPhase.OFF:
        return translate("Endpoint", "A setting keeps this console from starting it: ENDPOINT_ENABLED is false.")
    if state.phase is ChildPhase.FAILED:
        return " ".join(part for part in (problem_sentence(state), _next_try(state, now)) if part)
    if state.phase is ChildPhase.STARTING:
        return translate("Endpoint", "This takes some seconds.")
    if state.phase is ChildPhase.RESTARTING:
        again = translate("Endpoint", "Tablets wait and go on by themselves.")
        return " ".join(part for part in (problem_sentence(state), again) if part)
    if state.phase is ChildPhase.STOPPED:
        return translate("Endpoint", "The console that ran it has ended.")
    return ""


def _next_try(state: ChildState, now: datetime) -> str:
    if state.next_try is None:
        return ""
    return counts.next_try(max(1, round((state.next_try - now).total_seconds())))


def port_sentence(facts: EndpointFacts) -> str:
    """Return that another port is used than the wanted one, and why; nothing where that is not so."""
    if facts.other_port is None:
        return ""
    text = translate("Endpoint", "Port %1 is used by another program, so the next free one was taken.")
    return text.replace("%1", str(facts.other_port))


def status_token(status: int) -> str:
    """Return the token in whose colour an answer's status is written."""
    if status >= 500:  # noqa: PLR2004 - HTTP's classes of status
        return "danger_text"
    return "warning" if status >= 400 else ""  # noqa: PLR2004 - likewise


def status_meaning(line: RequestLine) -> str:
    """Return what an answer means, for people: by its code where it has one that we know, else by its status."""
    known = {
        "RATE_LIMITED": translate("Endpoint", "Too many requests from one address; it was asked to wait."),
        "UNTRUSTED_HOST": translate(
            "Endpoint",
            "It was asked under a name that is not trusted. Allow tablets, or add the name to TRUSTED_HOSTS.",
        ),
        "INTERNAL_ERROR": translate("Endpoint", "A defect of the program; the log has the details under the id."),
        "CONFLICT_DETECTED": translate("Endpoint", "The hall was taken at that time; other times were offered."),
        "HOLD_EXPIRED": translate("Endpoint", "The hold had run out before it was paid."),
        "INVALID_CREDENTIALS": translate("Endpoint", "Somebody typed a wrong e-mail address or password."),
        "UNAUTHENTICATED": translate("Endpoint", "Nobody was signed in, or the session had ended."),
        "FORBIDDEN": translate("Endpoint", "The person may not do this."),
        "DATABASE_UNAVAILABLE": translate("Endpoint", "The database could not be reached."),
        "DOCUMENTS_UNAVAILABLE": translate("Endpoint", "The document store could not be reached."),
    }
    exact = line.error if is_english() else ""
    return known.get(line.error_code) or exact or _by_status(line.status)


def _by_status(status: int) -> str:
    known = {
        400: translate("Endpoint", "The request could not be understood."),
        401: translate("Endpoint", "Nobody was signed in, or the session had ended."),
        403: translate("Endpoint", "The person may not do this."),
        404: translate("Endpoint", "There is no such page or thing."),
        405: translate("Endpoint", "The address does not take this kind of request."),
        409: translate("Endpoint", "It contradicts what is there already."),
        413: translate("Endpoint", "What was sent is too large."),
        422: translate("Endpoint", "Something in the form was missing or wrong."),
        429: translate("Endpoint", "Too many requests from one address; it was asked to wait."),
        503: translate("Endpoint", "A database could not be reached."),
    }
    if status in known:
        return known[status]
    if status >= 500:  # noqa: PLR2004 - HTTP's classes of status
        return translate("Endpoint", "A defect of the program; the log has the details under the id.")
    return translate("Endpoint", "Refused.") if status >= 400 else translate("Endpoint", "Answered.")  # noqa: PLR2004
