"""The page “Kiosk & web”: the endpoint's state and address, the kiosks; to admins what was asked, and the limits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.endpoint import EndpointView as View
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.endpoint_kiosks import KiosksTab
from hallbooking_desktop.ui.views.endpoint_requests import LimitsTab, RequestsTab
from hallbooking_desktop.ui.views.endpoint_top import EndpointTop
from hallbooking_desktop.ui.widgets.header import HeaderBar

translate = QCoreApplication.translate
_TICK_MS = 1_000


class EndpointView(QWidget):
    """The view behind “Kiosk & web”. While it is shown it looks once a second; nothing is read on this thread."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._shown: View | None = None
        self._load = Latest[View](self, "endpoint")
        self._change = Latest[View](self, "change the endpoint")
        self._timer = 0
        self.header = HeaderBar(translate("EndpointView", "Kiosk & web"), self)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.top = EndpointTop(desk, self)
        self.kiosks = KiosksTab(desk, lambda: self._shown.facts.tablet_address if self._shown else "", self)
        self.requests: RequestsTab | None = None
        self.errors: RequestsTab | None = None
        self.limits: LimitsTab | None = None
        self.tabs = QTabWidget(self)
        self.tabs.setProperty("rtl", self.isRightToLeft())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of this page"))
        self.tabs.addTab(self.kiosks, self.tr("Kiosks"))
        if desk.may(Action.VIEW_REQUESTS):
            self._add_log()
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.top)
        inner.addWidget(self.tabs, 1)
        self.tabs.setMinimumHeight(tokens().px(230))
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.states = StateStack(area, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.states, 1)
        self.tabs.currentChanged.connect(lambda _: self._activate_tab())
        self.top.tablets_wanted.connect(self._set_tablets)
        self.top.restart_wanted.connect(self._restart)
        desk.endpoint_changed.connect(self._look)

    def _add_log(self) -> None:
        """Add what was asked and refused, by every venue's kiosks and customers, and the limits they met."""
        self.requests = RequestsTab(self.desk, errors_only=False, parent=self)
        self.errors = RequestsTab(self.desk, errors_only=True, parent=self)
        self.limits = LimitsTab(self.desk, self)
        for tab, title in (
            (self.requests, self.tr("Recent requests")),
            (self.errors, self.tr("Errors")),
            (self.limits, self.tr("Limits")),
        ):
            self.tabs.addTab(tab, title)
        for model in (self.requests.model, self.errors.model):
            model.read.connect(self.limits.show_met)

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load what is shown."""
        if self._shown is None:
            self.states.loading()
        self._look()
        self._activate_tab()

    def refresh(self) -> None:
        """Load anew."""
        self._look()
        self._activate_tab()

    def _activate_tab(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, KiosksTab | RequestsTab):
            tab.activate()
        elif self.errors is not None:
            self.errors.activate()

    def pair_kiosk(self) -> None:
        """Pair a tablet: another part of the window asked."""
        self.tabs.setCurrentWidget(self.kiosks)
        self.kiosks.pair_new()

    # --- once a second -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        if not self._timer:
            self._timer = self.startTimer(_TICK_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking: nobody sees it."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        super().hideEvent(event)

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Look how things stand now."""
        self._look()
        tab = self.tabs.currentWidget()
        if isinstance(tab, KiosksTab | RequestsTab):
            tab.tick()
        elif self.errors is not None:
            self.errors.tick()

    def _look(self) -> None:
        endpoint = self.desk.endpoint
        if endpoint is not None and self.isVisible() and not self._load.busy:
            self._load.start(self.desk.read(lambda _, a: endpoint.view(a)), self._show, self._failed)

    def _show(self, view: View) -> None:
        self._shown = view
        self.top.show_view(view)
        if self.limits is not None:
            self.limits.show_facts(view.facts)
        self.states.ready()

    def _failed(self, error: DomainError) -> None:
        if self._shown is None:
            self.states.failed(error, self._look)

    # --- changes -----------------------------------------------------------------------------------------------------

    def _set_tablets(self, allowed: bool) -> None:
        endpoint = self.desk.endpoint
        if endpoint is not None:
            call = self.desk.write(lambda _, a: endpoint.allow_tablets(a, allowed))
            self._change.start(call, self._show, self._not_changed)

    def _restart(self) -> None:
        endpoint = self.desk.endpoint
        if endpoint is not None:
            call = self.desk.write(lambda _, a: endpoint.restart(a))
            self._change.start(call, self._show, self._not_changed)

    def _not_changed(self, error: DomainError) -> None:
        self.desk.report(error)
        if self._shown is not None:
            self.top.show_view(self._shown)
