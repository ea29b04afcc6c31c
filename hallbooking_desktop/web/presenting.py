"""The presenter as a dependency of calls."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from hallbooking_desktop.web.present import Presenter


async def the_presenter(request: Request) -> Presenter:
    """Return the process's presenter."""
    presenter: Presenter = request.app.state.presenter
    return presenter


ThePresenter = Annotated[Presenter, Depends(the_presenter)]
