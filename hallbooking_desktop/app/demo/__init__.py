"""Demo data: a plausible year in the life of some venues, the same each time, for an empty database."""

from __future__ import annotations

from hallbooking_desktop.app.demo.load import DemoAccount, demo_accounts, is_empty, load_demo
from hallbooking_desktop.app.demo.sizes import SIZES, Size

__all__ = ["SIZES", "DemoAccount", "Size", "demo_accounts", "is_empty", "load_demo"]
