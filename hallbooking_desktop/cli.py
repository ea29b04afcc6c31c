"""The command and its subcommands. Each imports what it needs when it runs: ``--help`` and the window start at once."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from hallbooking_desktop import __version__
from hallbooking_desktop.infrastructure.processes import DOCUMENTS_COMMAND, DRAWING_COMMAND, PICTURE_COMMAND

_EXIT_PROBLEM = 1
_EXIT_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status. A failure is one plain sentence on stderr, details go to the log."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [DOCUMENTS_COMMAND]:
        from hallbooking_desktop.infrastructure.embedded.documents_child import main as child  # noqa: PLC0415

        return child(arguments[1:])
    if arguments[:1] == [PICTURE_COMMAND]:
        from hallbooking_desktop.infrastructure.imaging_child import main as prepare  # noqa: PLC0415

        return prepare(arguments[1:])
    if arguments[:1] == [DRAWING_COMMAND]:
        from hallbooking_desktop.app.demo.pictures.child import main as draw  # noqa: PLC0415

        return draw(arguments[1:])
    if arguments == ["serve", "--standby"]:
        from hallbooking_desktop.app.standby import wait_for_word  # noqa: PLC0415 - likewise

        told = wait_for_word()
        if told is None:
            return 0
        arguments = ["serve", *told]
    options = _parser().parse_args(arguments)
    options.data_dir = getattr(options, "data_dir", None)
    if options.command is None:
        return _console(options)

    from hallbooking_desktop.app.commands import run  # noqa: PLC0415

    return run(options)


def _console(options: argparse.Namespace) -> int:
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        print(
            "There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start the program"
            " in a desktop session, through `ssh -X`, or on a virtual screen: xvfb-run hallbooking-desktop --demo",
            file=sys.stderr,
        )
        return _EXIT_PROBLEM

    from hallbooking_desktop.app.console import run  # noqa: PLC0415

    try:
        return run(options.data_dir, demo=options.demo, new_window=options.new_window, tour=True)
    except KeyboardInterrupt:
        return _EXIT_INTERRUPTED


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _parser() -> argparse.ArgumentParser:
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where everything of this installation is kept (default: your user data folder)",
    )
    parser = argparse.ArgumentParser(
        prog="hallbooking-desktop",
        description="The console for the people who run halls and venues. Without a command it opens the window.",
        parents=[everywhere],
    )
    parser.set_defaults(command=None)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="fill an empty database with demo data and show its accounts"
    )
    parser.add_argument("--new-window", action="store_true", help="open another window instead of raising the first")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    serve = commands.add_parser("serve", parents=[everywhere], help="the HTTP endpoint and the background work alone")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=8000, help="its port, 0 for any that is free (default: %(default)s)")
    serve.add_argument("--workers", type=_positive, default=1, help="how many processes answer (default: %(default)s)")
    # For the program itself: end when standard input does; answer on a socket that is inherited.
    serve.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    serve.add_argument("--listener", type=int, help=argparse.SUPPRESS)

    commands.add_parser("migrate", parents=[everywhere], help="make the database's tables, or bring them up to date")

    admin = commands.add_parser("create-admin", parents=[everywhere], help="make the first admin")
    admin.add_argument("email", metavar="EMAIL")
    admin.add_argument("--name", default="", help="the admin's full name")
    admin.add_argument("--password-stdin", action="store_true", help="read the password from standard input")

    demo = commands.add_parser("demo-data", parents=[everywhere], help="fill an empty database with demo data")
    demo.add_argument("--size", choices=("small", "large", "huge"), default="small")
    demo.add_argument("--json", action="store_true", help="print the accounts as a JSON list")

    doctor = commands.add_parser("doctor", parents=[everywhere], help="say what is wrong, and what mends it")
    doctor.add_argument("--settings", action="store_true", help="list every setting, its value and where it came from")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
