"""Every task of the window is kept here: it ends with its owner, and a failure that nobody awaits reaches one place."""

from __future__ import annotations

import asyncio
import logging
import secrets
import sys
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.errors import DomainError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class TaskRegistry(QObject):
    """The window's tasks.

    ``refused`` carries a refusal that nobody handled; ``failed`` the id under which a defect was logged.
    """

    refused = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._running: dict[asyncio.Task[Any], str] = {}
        self._saying = False

    @property
    def running(self) -> tuple[str, ...]:
        """The names of the tasks that have not ended."""
        return tuple(self._running.values())

    def spawn(self, owner: QObject | None, coroutine: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        """Start a coroutine that ends with its owner: the task is cancelled when the owner is destroyed."""
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self._running[task] = name
        if owner is not None:
            connection = owner.destroyed.connect(task.cancel)
            task.add_done_callback(lambda _: QObject.disconnect(connection))
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.pop(task, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.report(error, task.get_name())

    def report(self, error: BaseException, where: str) -> str | None:
        """Log a defect with an id and say so, or pass a refusal on; return the id, if there is one."""
        if isinstance(error, DomainError):
            self.refused.emit(error)
            return None
        reference = secrets.token_hex(4)
        _log.error("Unexpected failure %s in %s", reference, where, exc_info=error)
        if not self._saying:  # Saying so may fail in its turn; that is logged only.
            self._saying = True
            self.failed.emit(reference)
            self._saying = False
        return reference

    async def stop(self, patience: float = 2.0) -> None:
        """Cancel what still runs, and what begins meanwhile, and wait until it has ended."""
        loop = asyncio.get_running_loop()
        until = loop.time() + patience
        while left := [task for task in self._running if task is not asyncio.current_task()]:
            for task in left:
                task.cancel()
            await asyncio.wait(left, timeout=until - loop.time())
            if loop.time() >= until:
                return

    def catch_everything(self, loop: asyncio.AbstractEventLoop) -> None:
        """Make this the place where exceptions end that no code awaited: in slots, callbacks and threads."""
        loop.set_exception_handler(lambda _, context: self._from_loop(context))
        sys.excepthook = self._from_slot
        threading.excepthook = self._from_thread

    @staticmethod
    def let_go() -> None:
        """Hand exceptions back to Python: the window is gone."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _from_loop(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if error is None:
            _log.error("The event loop says: %s", context.get("message"))
        else:
            self.report(error, str(context.get("message", "the event loop")))

    def _from_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error.with_traceback(trace), "a signal's handler")

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value, "a thread")


_registry: list[TaskRegistry] = []


def registry() -> TaskRegistry:
    """Return the window's registry."""
    if not _registry:
        _registry.append(TaskRegistry())
    return _registry[0]


def spawn(owner: QObject | None, coroutine: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
    """Start a coroutine in the window's registry; see ``TaskRegistry.spawn``."""
    return registry().spawn(owner, coroutine, name)


class Latest(Generic[T]):
    """Newest wins: starting again cancels what was under way, and only the newest result is delivered."""

    def __init__(self, owner: QObject, name: str) -> None:
        self._owner = owner
        self._name = name
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Tell whether something is under way."""
        return self._task is not None and not self._task.done()

    def start(
        self,
        coroutine: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[DomainError], None] | None = None,
    ) -> None:
        """Run the coroutine instead of the one before. A refusal goes to ``failed``, or to the registry."""
        self.cancel()
        self._task = spawn(self._owner, self._run(coroutine, done, failed), self._name)
        # Cancelled before its first step, the task never touches the coroutine: close it, or Python complains.
        self._task.add_done_callback(lambda _: coroutine.close())

    async def _run(
        self,
        coroutine: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[DomainError], None] | None,
    ) -> None:
        try:
            result = await coroutine
        except DomainError as error:
            if failed is None:
                raise
            failed(error)
        else:
            done(result)

    def cancel(self) -> None:
        """Give up what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None


class Debounce(QObject):
    """Calls once, a little after the last of many requests."""

    def __init__(self, owner: QObject, milliseconds: int, call: Callable[[], None]) -> None:
        super().__init__(owner)
        self._milliseconds = milliseconds
        self._call = call
        self._timer = 0

    def __call__(self, *_: object) -> None:
        """Ask for the call."""
        self.cancel()
        self._timer = self.startTimer(self._milliseconds)

    def cancel(self) -> None:
        """Forget what was asked for."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def flush(self) -> None:
        """Call now if a call was asked for."""
        if self._timer:
            self.cancel()
            self._call()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Call: nobody asked again in the meantime."""
        self.cancel()
        self._call()
