"""The interface's language: translators, the locale of numbers and dates, and the direction of the layout."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.ui.preferences import LANGUAGES
from hallbooking_desktop.ui.resources import resource

_installed: list[QTranslator] = []


def language_name(code: str) -> str:
    """Return a language's name in that language; the system's is named as such."""
    if code == "system":
        return QCoreApplication.translate("Languages", "As the system")
    return {"en": "English", "de": "Deutsch", "ar": "العربية"}[code]


def spoken_languages() -> tuple[str, ...]:
    """Return the languages that can be chosen: English, and those that are translated."""
    found = ["system", "en"]
    for code in LANGUAGES:
        translator = QTranslator()
        if code not in found and translator.load(str(resource("translations", f"hallbooking_{code}.qm"))):
            found += [] if translator.isEmpty() else [code]
    return tuple(found)


def use_language(application: QApplication, code: str) -> QLocale:
    """Speak a language, or the system's where there is a translation; return the locale now in use."""
    system = _system()
    same = code == "system" or system.language() is QLocale(code).language()
    locale = _with_plain_digits(system if same else QLocale(code))
    while _installed:
        application.removeTranslator(_installed.pop())
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("hallbooking", str(resource("translations"))),
    )
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
            _installed.append(translator)
    spoken = locale if code != "system" or _is_translated(locale) else QLocale("en")
    QLocale.setDefault(locale)
    application.setLayoutDirection(spoken.textDirection())
    return locale


def _system() -> QLocale:
    """Return the system's locale; one without a language (``C``) writes like British English."""
    found = QLocale.system()
    return QLocale("en_GB") if found.language() is QLocale.Language.C else found


def _with_plain_digits(locale: QLocale) -> QLocale:
    """Return the locale, or its language's without a country where that writes 0 to 9.

    Numbers of bookings, telephones and e-mail addresses come in these digits: others beside them read as two scripts.
    """
    if locale.zeroDigit() == "0":
        return locale
    anywhere = QLocale(locale.language(), QLocale.Country.World)
    return anywhere if anywhere.zeroDigit() == "0" else locale


def _is_translated(locale: QLocale) -> bool:
    short = locale.name().split("_", maxsplit=1)[0]
    return short == "en" or resource("translations", f"hallbooking_{short}.qm").exists()
