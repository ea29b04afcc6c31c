"""Why the program cannot start or go on, in a sentence for the person in front of it."""

from __future__ import annotations


class StartupFailed(Exception):
    """The program cannot do what it was asked; the message says why and what mends it."""


class ConfigurationError(StartupFailed):
    """A setting is wrong; the message names the setting and where its value came from."""
