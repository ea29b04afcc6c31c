"""Where things are: the data folder, and the files that are shipped with the program."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.infrastructure.accounts import NoServerAccount, root_data_dir, server_account
from hallbooking_desktop.infrastructure.folders import prepare_data_dir


def default_data_dir() -> Path:
    """Return the platform's user data folder; root has one that the database's own user can pass into."""
    from_system = root_data_dir()
    if from_system is not None:
        return from_system
    from platformdirs import user_data_path  # noqa: PLC0415 - root and `--help` do without

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
    def log_file(self) -> Path:
        """The log, unless ``LOG_FILE`` names another."""
        return self.root / "logs" / "hallbooking.log"

    @property
    def request_log(self) -> Path:
        """One JSON object a request of the endpoint."""
        return self.root / "logs" / "requests.jsonl"

    @property
    def limits_file(self) -> Path:
        """What the workers of this host have counted of each address's requests."""
        return self.root / "run" / "limits"

    def prepare(self, *, with_server: bool) -> None:
        """Make the folder if it is missing, closed to others; an existing one is left as it is.

        ``with_server``: the program's own database will live in it. As root that runs as a user of its own, who must
        be able to pass through.

        Raises:
            StartupFailed: it cannot be made or written to.
        """
        try:
            prepare_data_dir(self.root, server_account() if with_server else None)
        except NoServerAccount as error:
            raise StartupFailed(str(error)) from error
        except OSError as error:
            raise StartupFailed(f"The data folder {self.root} cannot be made: {error.strerror}.") from error
        if not self.root.is_dir():
            raise StartupFailed(f"The data folder {self.root} cannot be made: a file of that name is in the way.")
        if not os.access(self.root, os.R_OK | os.W_OK | os.X_OK):
            raise StartupFailed(
                f"The data folder {self.root} cannot be written to. Mend its rights, or name another by --data-dir."
            )


def shipped(name: str) -> Path:
    """Return a shipped folder, ``resources`` or ``migrations``: from the wheel, or beside the package as in a checkout.

    A frozen program has them beside the package too.
    """
    package = Path(__file__).resolve().parent.parent
    places = (package / "_shipped" / name, package.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise StartupFailed(
        f"The program's own folder “{name}” is missing from {places[-1].parent}. Please install it again."
    )
