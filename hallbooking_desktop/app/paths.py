"""Where things are: the data folder, and the files that are shipped with the program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from hallbooking_desktop.app.failures import StartupFailed

#: Root runs the embedded PostgreSQL as a user of its own, which cannot look into root's home.
ROOT_DATA_DIR = Path("/var/lib/hallbooking")


def is_root() -> bool:
    """Tell whether the program runs as a Unix system's root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def default_data_dir() -> Path:
    """Return the platform's user data folder (root: a place that other users can pass through)."""
    if is_root():
        return ROOT_DATA_DIR
    from platformdirs import user_data_path  # noqa: PLC0415 - `--help` needs no folder

    return user_data_path("hallbooking-desktop", appauthor=False)


@dataclass(frozen=True, slots=True)
class DataDir:
    """The folder that holds everything of one installation."""

    root: Path

    @property
    def config_file(self) -> Path:
        """Settings kept with the data."""
        return self.root / "config.toml"

    @property
    def secrets_file(self) -> Path:
        """Generated signing secrets, mode 0600."""
        return self.root / "secrets.json"

    @property
    def log_file(self) -> Path:
        """The log, unless ``LOG_FILE`` names another."""
        return self.root / "logs" / "hallbooking.log"

    def prepare(self) -> None:
        """Make the folder if it is missing; an existing one keeps its mode. Raises ``StartupFailed``."""
        try:
            if not self.root.is_dir():
                # Root's folder lets the database's own user pass, not look.
                self.root.mkdir(mode=0o711 if is_root() else 0o700, parents=True)
            if not os.access(self.root, os.R_OK | os.W_OK | os.X_OK):
                message = (
                    f"The data folder {self.root} cannot be written to. Give yourself the right, or use --data-dir."
                )
                raise StartupFailed(message)
        except FileExistsError as error:
            raise StartupFailed(f"The data folder {self.root} cannot be made: a file of that name exists.") from error
        except OSError as error:
            raise StartupFailed(f"The data folder {self.root} cannot be made: {error.strerror}.") from error


def shipped(name: str) -> Path:
    """Return a shipped folder, ``resources`` or ``migrations``: frozen, from the wheel, or from the repository."""
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / name] if frozen else [package / "_shipped" / name, package.parent / name]
    for place in places:
        if place.is_dir():
            return place
    raise StartupFailed(
        f"The program's own folder “{name}” is missing from {places[-1].parent}. Please install it again."
    )
