"""What the endpoint was asked, what it refused, and the limits it keeps to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QScrollArea, QSplitter, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.endpoint import EndpointFacts, RequestLine, RequestsView
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.endpoint_words import status_meaning
from hallbooking_desktop.ui.filters.menu import FilterMenu
from hallbooking_desktop.ui.filters.parts import FilterPart, FilterSet
from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.models.requests import RequestsModel, error_columns, request_columns
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tables.comfort import TableComfort, table_button_words
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import Section, SidePanel, text_label
from hallbooking_desktop.ui.widgets.table import PagedTable

translate = QCoreApplication.translate


class RequestPanel(SidePanel):
    """All that the log holds of one request."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("Requests", "Request details"), parent)
        self._desk = desk
        self._shown: RequestLine | None = None

    def show_line(self, line: RequestLine) -> None:
        """Show a request."""
        if line == self._shown:
            return
        self._shown = line
        self.clear()
        self.title.setText(f"{line.method} {line.path}")
        formats = self._desk.formats
        head = self.section()
        head.words(status_meaning(line) if line.failed else self.tr("Answered as asked."))
        zone = formats.viewer_zone
        local = line.at.astimezone(zone)
        facts = self.section(self.tr("Request"))
        facts.pair(self.tr("Time"), f"{formats.date(local.date())}, {local:%H:%M:%S}")
        facts.pair(self.tr("Route"), line.endpoint)
        person = "\u2014" if line.user_id is None else self.tr("number %1").replace("%1", str(line.user_id))
        facts.pair(self.tr("Person"), person)
        for name, value in line.query.items():
            facts.pair(name, value)
        answer = self.section(self.tr("Answer"))
        answer.pair(self.tr("Status"), str(line.status))
        answer.pair(self.tr("Took"), formats.milliseconds(line.duration_ms, 1))
        answer.pair(self.tr("Size"), self.tr("%1 bytes").replace("%1", formats.number(line.size_bytes)))
        if line.error_code:
            answer.pair(self.tr("Code"), line.error_code)
        if line.request_id:
            trace = self.section(self.tr("Id for support"))
            trace.words(line.request_id, "small")
        self.finish()


class RequestsTab(QWidget):
    """A table of requests and the chosen one beside it."""

    def __init__(self, desk: Desk, *, errors_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errors_tab = errors_only
        columns = error_columns(desk) if errors_only else request_columns(desk)
        self.model = RequestsModel(desk, columns, errors_only=errors_only)
        self.model.setParent(self)
        name = self.tr("Errors") if errors_only else self.tr("Recent requests")
        self.table = PagedTable[RequestLine](self.model, name, self)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        key = "endpoint-errors" if errors_only else "endpoint-requests"
        self.comfort = TableComfort(
            desk,
            self.table,
            self.model,
            self.table.keeper,
            key=key,
            title=name,
            conditions=lambda: self.filter_set.words,
        )
        self.more = tool_button(*table_button_words(), self)
        self.comfort.add_button(self.more)
        self.states = StateStack(self.table, self)
        self.panel = RequestPanel(desk, self)
        self.panel.hide()
        self.only_errors = QCheckBox(self.tr("Errors only"), self)
        self.only_errors.setAccessibleName(self.only_errors.text())
        self.only_errors.setVisible(not errors_only)
        self.only_errors.toggled.connect(self._filter)
        self.filter_set = FilterSet()
        self.filter_set.add(FilterPart("errors", self.only_errors.text(), self.only_errors))
        self.saved_filters = FilterMenu(desk, self, self, "endpoint-requests")
        self.saved_filters.button.setVisible(not errors_only)
        self._lay_out()
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self._show_chosen())
        self.panel.closed.connect(self.close_panel)
        self.model.state_changed.connect(self._show_state)
        self.model.refused.connect(self._refused)

    def _lay_out(self) -> None:
        values = tokens()
        row = FlowLayout(spacing=values.s12, pushed=True)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        if self._errors_tab:
            words = self.tr(
                "What was refused or went wrong. Most of it is normal: a wrong password, a hall just taken."
            )
        else:
            words = self.tr("The newest requests, read from the log each second. Passwords and the like are left out.")
        row.addWidget(text_label(words, "muted", self))
        row.addWidget(self.only_errors)
        row.addWidget(self.saved_filters.button)
        row.addWidget(self.more)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.states)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(splitter, 1)

    def activate(self) -> None:
        """Load what is shown."""
        if self.model.state != "loading":
            self.model.refresh()
            return
        self.states.loading()
        opening = None if self._errors_tab else self.saved_filters.opening
        if opening is None:
            self.model.reload()
        else:
            self.saved_filters.choose(opening.name)

    def filter_state(self) -> FilterState:
        """Return what is set, as plain values."""
        return self.filter_set.state

    def apply_filter_state(self, state: FilterState) -> tuple[str, ...]:
        """Set the filter and load; return what is no longer to be had."""
        gone = self.filter_set.put(state)
        self._filter(self.only_errors.isChecked())
        return gone

    def refresh(self) -> None:
        """Load anew."""
        self.model.refresh()

    def tick(self) -> None:
        """Read what the log got since."""
        self.model.refresh()

    def _filter(self, errors_only: bool) -> None:
        self.model.errors_only = errors_only
        self.model.reload()
        self.saved_filters.show_chosen()

    def _show_state(self, state: str) -> None:
        if state == "loading":
            self.states.loading()
        elif state == "ready":
            self.states.ready()
        elif state == "empty" and self.model.errors_only:
            self.states.empty(self.tr("Nothing was refused and nothing went wrong."), icon="check-circle")
        elif state == "empty":
            text = self.tr("Nobody has asked anything yet. Open the kiosk's address in a browser to see it here.")
            self.states.empty(text, icon="monitor")

    def _refused(self, error: DomainError) -> None:
        if self.model.state == "failed":
            self.states.failed(error, self.model.reload)

    def _show_chosen(self) -> None:
        line = self.table.current
        if line is not None:
            self.panel.show_line(line)
            self.panel.show()

    def close_panel(self) -> None:
        """Hide the details and go back to the table."""
        self.panel.hide()
        self.table.choose(None)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the details on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.panel.isHidden():
            self.close_panel()
            return
        super().keyPressEvent(event)


class LimitsTab(QWidget):
    """The limits in force, and how often somebody met one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._facts: EndpointFacts | None = None
        values = tokens()
        self.met = text_label("", "strong", self)
        self._words = text_label("", "muted", self)
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(values.s24, values.s16, values.s24, values.s16)
        self._column.setSpacing(values.s12)
        self._column.addWidget(self.met)
        self._column.addWidget(self._words)
        self._lines = Section(parent=self)
        self._column.addWidget(self._lines)
        self._column.addStretch(1)

    def show_facts(self, facts: EndpointFacts) -> None:
        """Show the limits."""
        if facts == self._facts:
            return
        self._facts = facts
        if facts.limits_on:
            text = self.tr("Each address in the network may ask so often; who asks more is asked to wait.")
        else:
            text = self.tr("Limits are switched off: RATE_LIMIT_ENABLED is false.")
        self._words.setText(text)
        new = Section(parent=self)
        for line in facts.limits if facts.limits_on else ():
            new.pair(_limit_name(line.name), _limit_amount(line.amount))
        self._column.replaceWidget(self._lines, new)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = new
        new.setMaximumWidth(tokens().px(520))

    def show_met(self, found: RequestsView) -> None:
        """Show how many were turned away."""
        count = found.limited_last_hour
        if count:
            text = self.tr("%n requests were turned away in the last hour.", "", count)
            text = text.replace("%n", self._desk.formats.number(count))
        else:
            text = self.tr("Nobody met a limit in the last hour.")
        self.met.setText(text)


def _limit_name(name: str) -> str:
    known = {
        "overall": translate("Limits", "All requests"),
        "login": translate("Limits", "Attempts to sign in"),
        "signup": translate("Limits", "New accounts"),
        "bookings": translate("Limits", "Changes of bookings"),
        "search": translate("Limits", "Searches"),
        "pairing": translate("Limits", "Attempts to pair a tablet"),
    }
    return known.get(name, name)


def _limit_amount(amount: str) -> str:
    number, _, period = amount.partition("/")
    known = {
        "second": translate("Limits", "%1 a second"),
        "minute": translate("Limits", "%1 a minute"),
        "hour": translate("Limits", "%1 an hour"),
        "day": translate("Limits", "%1 a day"),
    }
    pattern = known.get(period.strip().rstrip("s"))
    return amount if pattern is None else pattern.replace("%1", number.strip())
