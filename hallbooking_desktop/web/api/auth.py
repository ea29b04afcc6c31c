"""Signing up, in and out; forgotten passwords."""

from __future__ import annotations

import json
from typing import Annotated, Any, Final

from fastapi import Depends, Request
from pydantic import ValidationError
from starlette.responses import Response

from hallbooking_desktop.domain.errors import Unauthenticated, ValidationFailed
from hallbooking_desktop.web.callers import Somebody, TheServices, bearer_token
from hallbooking_desktop.web.encoding import Answer
from hallbooking_desktop.web.present import session
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas.auth import (
    Credentials,
    ForgottenPassword,
    NewPassword,
    Refreshed,
    Session,
    SignUp,
)
from hallbooking_desktop.web.schemas.common import Done

router = calls("Signing in", "/auth")

_CREDENTIALS: Final = {"$ref": "#/components/schemas/Credentials"}
#: Old clients put them into the address; the request log never shows them.
_LOGIN_DOCS: Final[dict[str, Any]] = {
    "requestBody": {
        "content": {
            "application/json": {"schema": _CREDENTIALS},
            "application/x-www-form-urlencoded": {"schema": _CREDENTIALS},
        }
    },
    "parameters": [
        {"name": name, "in": "query", "required": False, "schema": {"type": "string"}, "deprecated": True}
        for name in ("email", "password")
    ],
}


async def _credentials(request: Request) -> Credentials:
    """Read e-mail and password from a JSON body, a form, or, for old clients, the address."""
    given: Any = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        form = await request.form()
        given |= {name: value for name, value in form.items() if isinstance(value, str)}
        given.setdefault("email", given.get("username"))
    elif body := await request.body():
        try:
            sent = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise ValidationFailed({"body": "The body is no JSON."}) from error
        if not isinstance(sent, dict):
            raise ValidationFailed({"body": "The body is a JSON object with email and password."})
        given |= sent
    try:
        return Credentials.model_validate(given)
    except ValidationError as error:
        raise ValidationFailed({str(item["loc"][0]): str(item["msg"]) for item in error.errors()}) from error


@router.post("/signup", status_code=201, responses=answers(Session, 409, 422, 429, 503, status=201))
async def sign_up(services: TheServices, wanted: SignUp) -> Response:
    """Make a customer and open a session."""
    return Answer(session(await services.auth.sign_up(wanted.email, wanted.password, wanted.full_name or "")), 201)


@router.post("/login", openapi_extra=_LOGIN_DOCS, responses=answers(Session, 401, 422, 429, 503))
async def sign_in(services: TheServices, who: Annotated[Credentials, Depends(_credentials)]) -> Response:
    """Open a session. An unknown e-mail is answered as a wrong password is."""
    return Answer(session(await services.auth.sign_in(who.email, who.password)))


@router.post("/refresh", responses=answers(Refreshed, 401, 429, 503))
async def refresh(services: TheServices, token: Annotated[str | None, Depends(bearer_token)]) -> Response:
    """Return a new access token for the refresh token in the Authorization header."""
    if token is None:
        raise Unauthenticated
    signed = await services.auth.refresh(token)
    return Answer({"access_token": signed.access_token, "token_type": "bearer"})


@router.post("/logout", responses=answers(Done, 401, 429, 503))
async def sign_out(services: TheServices, actor: Somebody) -> Response:
    """End every token of the person, on every device."""
    await services.auth.sign_out(actor)
    return Answer({"success": True, "message": "You are signed out, on every device."})


@router.post("/forgot-password", responses=answers(Done, 422, 429, 503))
async def forgot_password(services: TheServices, who: ForgottenPassword) -> Response:
    """Send a one-time code, valid 24 hours; the answer does not say whether somebody has this e-mail."""
    await services.auth.forgot_password(who.email)
    return Answer({"success": True, "message": "If somebody has this e-mail, a code is on its way there."})


@router.post("/reset-password", responses=answers(Done, 422, 429, 503))
async def reset_password(services: TheServices, new: NewPassword) -> Response:
    """Set a new password by a mailed code, and end every token."""
    await services.auth.reset_password(new.token, new.new_password)
    return Answer({"success": True, "message": "The new password counts from now on. Please sign in."})
