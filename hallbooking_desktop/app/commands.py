"""The subcommands: each starts what it needs, does its work, and stops it again."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import json
import sys
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict
from typing import Any

from hallbooking_desktop.app.container import Container, Purpose
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.logs import log_defect, speak_any_script, start_logging
from hallbooking_desktop.app.paths import DataDir, default_data_dir
from hallbooking_desktop.app.settings_sources import Configuration, load
from hallbooking_desktop.domain.errors import DomainError, ValidationFailed

OK, PROBLEM, INTERRUPTED = 0, 1, 130


def run(options: argparse.Namespace) -> int:
    """Run one subcommand; returns the exit status."""
    speak_any_script()
    try:
        configuration = load(DataDir((options.data_dir or default_data_dir()).absolute()))
        if options.command == "doctor" and options.settings:
            from hallbooking_desktop.app.doctor import print_settings  # noqa: PLC0415 - the other commands do without

            return print_settings(configuration, as_json=options.json)
        configuration.prepare()
        start_logging(configuration)
        with asyncio.Runner(loop_factory=_loop_factory(options.command)) as runner:
            return runner.run(_COMMANDS[options.command](configuration, options))
    except ValidationFailed as error:
        return _refuse(" ".join(error.fields.values()) or error.message)
    except (StartupFailed, DomainError) as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place: it is logged with an id, which the user is told
        reference = log_defect(error, options.command)
        return _refuse(
            f"Something went wrong that the program did not expect. The log has the details under {reference}."
        )


def _loop_factory(command: str) -> Callable[[], asyncio.AbstractEventLoop] | None:
    if command == "serve":
        from hallbooking_desktop.app.serve import loop_factory  # noqa: PLC0415 - the other commands do without

        return loop_factory
    return asyncio.SelectorEventLoop if sys.platform == "win32" else None


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return PROBLEM


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


async def _migrate(configuration: Configuration, _options: argparse.Namespace) -> int:
    async with Container(configuration, Purpose.MIGRATE).running(_tell) as container:
        print(f"The schema is up to date ({container.schema_version}).")
    return OK


async def _create_admin(configuration: Configuration, options: argparse.Namespace) -> int:
    password = _password(from_stdin=options.password_stdin)
    async with Container(configuration, Purpose.COMMAND).running(_tell) as container:
        admin = await container.services.auth.create_admin(options.email, password, options.name)
        print(f"{admin.email} is now an admin and can sign in.")
    return OK


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise StartupFailed("There is no terminal to ask for the password: give it by --password-stdin.")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise StartupFailed("The two passwords differ. Nothing was changed.")
    return password


async def _demo_data(configuration: Configuration, options: argparse.Namespace) -> int:
    async with Container(configuration, Purpose.COMMAND).running(_tell) as container:
        accounts = await container.load_demo(options.size, _percentage() if sys.stderr.isatty() else None)
    if options.json:
        print(json.dumps([asdict(account) for account in accounts]))
    else:
        for account in accounts:
            print(f"{account.role:<10} {account.email:<30} {account.password}")
    return OK


def _percentage() -> Callable[[float], None]:
    def tell(share: float) -> None:
        print(f"\r{share:4.0%}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)

    return tell


async def _serve(configuration: Configuration, options: argparse.Namespace) -> int:
    from hallbooking_desktop.app.serve import serve  # noqa: PLC0415 - the other commands do without

    return await serve(configuration, options)


async def _doctor(configuration: Configuration, options: argparse.Namespace) -> int:
    from hallbooking_desktop.app.doctor import examine, print_report  # noqa: PLC0415 - the other commands do without

    return print_report(await examine(configuration), as_json=options.json)


_COMMANDS: Mapping[str, Callable[[Configuration, argparse.Namespace], Coroutine[Any, Any, int]]] = {
    "migrate": _migrate,
    "create-admin": _create_admin,
    "demo-data": _demo_data,
    "doctor": _doctor,
    "serve": _serve,
}
