"""The staff: who works here, as what, at which venue; invited, changed, let go by admins."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Role
from hallbooking_desktop.services.commands import StaffQuery
from hallbooking_desktop.services.snapshots import Page, UserSnapshot
from hallbooking_desktop.services.snapshots_staff import PasswordCode, StaffRow, StaffState
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.views.user_forms import (
    AccessSheet,
    PasswordCodeSheet,
    StaffSheet,
    role_text,
)
from hallbooking_desktop.ui.views.venue_listing import VenueListing
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import confirm
from hallbooking_desktop.ui.widgets.inputs import Chips
from hallbooking_desktop.ui.widgets.languages import known_language
from hallbooking_desktop.ui.widgets.pill import StatusPill, status_text

translate = QCoreApplication.translate
_STATE_COLUMN = 4


class StaffModel(PagedModel[StaffRow]):
    """Those of the staff who fit a text, a role, a state and a venue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[StaffRow](
                translate("Users", "Name"), lambda r: r.full_name, "full_name", "strong", 190, stretch=True
            ),
            Column[StaffRow](translate("Users", "E-mail"), lambda r: r.email, "email", "text", 220, drop=3),
            Column[StaffRow](translate("Users", "Role"), lambda r: role_text(r.role), "role", "text", 130),
            Column[StaffRow](
                translate("Users", "Venue"), lambda r: r.venue or translate("Users", "All venues"), "venue", "text", 170
            ),
            Column[StaffRow](translate("Users", "State"), lambda r: r.state.value, "state", "pill", 150),
            Column[StaffRow](
                translate("Users", "Since"),
                lambda r: formats.date(r.created_at, weekday=False),
                "created_at",
                "muted",
                120,
                drop=1,
                parts=(Part(translate("Users", "Since"), lambda r: r.created_at.date()),),
            ),
        )
        super().__init__(columns, "full_name")
        self.query = StaffQuery()

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text; a state's name in words."""
        return status_text(text) if column == _STATE_COLUMN else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[StaffRow]:
        """Await a page of the staff."""
        query = replace(self.query, sort=sort, limit=limit, offset=offset)
        return await self._desk.read(lambda s, a: s.users.staff_page(a, query))


class UserPanel(RecordPanel[StaffRow]):
    """One of the staff, and what can be done about their account."""

    topics = (Topic.USER, Topic.VENUE)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Users", "Account details"), parent)
        self.pill = StatusPill(parent=self)
        self.under_title.addWidget(self.pill)
        self.under_title.addStretch(1)
        self.edit = self.add_button(self.tr("Edit"), "edit", self._edit)
        self.code = self.add_button(self.tr("Password code…"), "lock", self._ask_code)
        self.code.setToolTip(self.tr("A code by which they set a new password"))
        self.end = self.add_button(self.tr("Deactivate…"), "user-x", self._deactivate)
        self.back = self.add_button(self.tr("Reactivate"), "user-check", self._reactivate)
        self.history = self.add_button(self.tr("History"), "history", self._history)
        for button in (self.code, self.end, self.back, self.history):
            button.hide()

    async def read(self, identity: int) -> StaffRow:
        """Await one of the staff."""
        return await self.desk.read(lambda s, a: s.users.staff_member(a, identity))

    def show_known(self, known: StaffRow) -> None:
        """Show one of the staff."""
        person = known
        own = person.id == self.desk.actor.user_id
        active = person.state is not StaffState.INACTIVE
        self.title.setText(person.full_name)
        self.pill.set_status(person.state.value)
        self.code.setVisible(active)
        self.end.setVisible(active and not own)
        self.back.setVisible(not active)
        self.history.setVisible(self.desk.actions.can(Do.SHOW_HISTORY))
        self.clear()
        part = self.section()
        for label, value in (
            (self.tr("Role"), role_text(person.role)),
            (self.tr("Venue"), person.venue or self.tr("All venues")),
            (self.tr("E-mail"), person.email),
            (self.tr("Phone"), person.phone or "\u2014"),
            (self.tr("Language"), known_language(person.language)),
            (self.tr("On the staff since"), self.desk.formats.date(person.created_at, weekday=False)),
        ):
            part.pair(label, value)
        if own:
            part.words(self.tr("This is you. Another administrator can end your access."), "small")
        elif person.state is StaffState.INVITED:
            part.words(self.tr("They cannot sign in before they have set a password with a code."), "small")
        self.finish()

    # --- acting ------------------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.known is not None:
            sheet = StaffSheet(self.desk, self, self.known)
            sheet.saved.connect(self._saved)
            sheet.open()

    def _saved(self, user: UserSnapshot) -> None:
        self.desk.say(self.tr("Saved: %1").replace("%1", user.full_name))
        self.show_record(user.id)

    def _ask_code(self) -> None:
        if self.known is not None:
            spawn(self, self._ask_before_code(self.known), "password code")

    async def _ask_before_code(self, person: StaffRow) -> None:
        mailed = self.desk.mail_is_on
        how = (
            self.tr("A message with a code goes to %1; with it they set a new password.").replace("%1", person.email)
            if mailed
            else self.tr("A code is made and shown to you once, to be handed over; with it they set a new password.")
        )
        ends = self.tr(
            "It is good once, for 24 hours; codes made before end now. Until it is used their password stays;"
            " then every session of theirs ends."
        )
        title = self.tr("A password code for %1?").replace("%1", isolated(person.full_name))
        yes = self.tr("Send the code") if mailed else self.tr("Make the code")
        if await confirm(self, title, f"{how}\n\n{ends}", yes):
            await self._make_code(person.id)

    def make_code(self, user_id: int) -> None:
        """Have a code made and show it, or say that it is on its way."""
        spawn(self, self._make_code(user_id), "password code")

    async def _make_code(self, user_id: int) -> None:
        mailed = self.desk.mail_is_on
        made = await self.desk.write(lambda s, a: s.users.new_code(a, user_id, mailed=mailed))
        self._show_code(made)

    def _show_code(self, made: PasswordCode) -> None:
        PasswordCodeSheet(self.desk, self, made).open()

    def _deactivate(self) -> None:
        if self.known is not None:
            name = self.known.full_name
            sheet = AccessSheet(self.desk, self, self.known)
            done = self.tr("%1 is signed out everywhere and cannot sign in any more.").replace("%1", isolated(name))
            sheet.submitted.connect(lambda: self.desk.say(done))
            sheet.submitted.connect(self.reload)
            sheet.open()

    def _reactivate(self) -> None:
        if self.known is not None:
            spawn(self, self._give_back(self.known), "reactivate")

    async def _give_back(self, person: StaffRow) -> None:
        await self.desk.write(lambda s, a: s.users.reactivate(a, person.id))
        self.desk.say(self.tr("%1 can sign in again.").replace("%1", isolated(person.full_name)))
        self.reload()

    def _history(self) -> None:
        if self.known is not None:
            self.desk.actions.run(Do.SHOW_HISTORY, "user", self.known.id)


class UsersView(VenueListing[StaffRow]):
    """The view behind “Users”."""

    topics = (Topic.USER, Topic.VENUE)
    key = "users"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._staff = StaffModel(desk)
        self.details = UserPanel(desk)
        super().__init__(
            desk,
            translate("Users", "Users"),
            translate("Users", "Name, phone or e-mail"),
            self._staff,
            self.details,
            parent,
        )
        roles = [(role.value, role_text(role), "") for role in (Role.ADMIN, Role.MODERATOR)]
        marks = {"active": "check", "invited": "clock", "inactive": "lock"}
        states = [(state.value, status_text(state.value), marks[state.value]) for state in StaffState]
        self.roles = Chips(roles, several=False, parent=self)
        self.state = Chips(states, several=False, parent=self)
        for key, label, chips in (("role", self.tr("Role"), self.roles), ("state", self.tr("State"), self.state)):
            chips.changed.connect(lambda _: self.filter_changed())
            self.add_filter(key, label, chips)
        self.add_venue()
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.new = text_button(self.tr("Invite somebody"), "user-plus", "primary", self)
        self.new.clicked.connect(self.invite_user)
        self.new.setVisible(desk.may(Action.MANAGE_USERS))
        self.header.row.addWidget(self.new)

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        role, state = next(iter(self.roles.chosen), None), next(iter(self.state.chosen), None)
        self._staff.query = StaffQuery(
            self.search.text().strip(), Role(role) if role else None, state, venue_id=self.venue.currentData()
        )
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that there is nobody; whoever reads it is there, so it is never said for long."""
        return self.tr("Nobody is on the staff yet."), "user"

    def show_details(self, identity: int) -> None:
        """Show one of the staff."""
        self.details.show_record(identity)

    def open_user(self, user_id: int) -> None:
        """Show one of the staff, whether the list holds them or not: another view asked."""
        self.open_record(user_id)

    def invite_user(self) -> None:
        """Invite somebody to the staff: a button or another part of the window asked."""
        sheet = StaffSheet(self.desk, self)
        sheet.saved.connect(self._invited)
        sheet.open()

    def _invited(self, user: UserSnapshot) -> None:
        self.refresh()
        self.open_user(user.id)
        self.details.make_code(user.id)
