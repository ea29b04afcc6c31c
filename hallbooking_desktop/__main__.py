"""``python -m hallbooking_desktop``: the same as the command."""

from __future__ import annotations

import sys

from hallbooking_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
