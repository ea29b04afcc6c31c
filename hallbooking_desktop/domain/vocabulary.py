"""The words for days, times and lengths in the interface's languages, as keys of ``domain.people.name_key``.

English, German and Arabic stand in one vocabulary: who types in one language need not say which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from hallbooking_desktop.domain.people import name_key


def _words(*texts: str) -> frozenset[str]:
    return frozenset(name_key(word) for text in texts for word in text.split())


def _numbered(rows: Iterable[str], first: int) -> Mapping[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in _words(row)}


#: Monday is 0.
WEEKDAYS: Final = _numbered(
    (
        "monday mon montag mo الاثنين الإثنين اثنين",
        "tuesday tue tues dienstag di الثلاثاء ثلاثاء",
        "wednesday wed mittwoch mi الأربعاء أربعاء",
        "thursday thu thur thurs donnerstag do الخميس خميس",
        "friday fri freitag fr الجمعة جمعة",
        "saturday sat samstag sonnabend sa السبت سبت",
        "sunday sun sonntag so الأحد أحد",
    ),
    0,
)
#: So short that they are a weekday only where nothing but a date or a time can stand.
SHORT_WEEKDAYS: Final = _words("mo di mi do fr sa so mon sat sun wed")
MONTHS: Final = _numbered(
    (
        "january jan januar jänner jaenner يناير",
        "february feb februar فبراير شباط",
        "march mar märz maerz mrz مارس آذار",
        "april apr أبريل إبريل نيسان",
        "may mai مايو أيار",
        "june jun juni يونيو حزيران",
        "july jul juli يوليو تموز",
        "august aug أغسطس آب",
        "september sep sept سبتمبر أيلول",
        "october oct oktober okt أكتوبر",
        "november nov نوفمبر",
        "december dec dezember dez ديسمبر",
    ),
    1,
)
#: Months whose name has two words.
LONG_MONTHS: Final = {
    tuple(name_key(text).split()): number
    for text, number in (("كانون الثاني", 1), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12))
}
NUMBERS: Final = _numbered(
    (
        "one eins ein eine einer واحد واحدة",
        "two zwei اثنان اثنين اثنتين الثانية",
        "three drei ثلاثة ثلاث الثالثة",
        "four vier أربعة أربع الرابعة",
        "five fünf fuenf خمسة خمس الخامسة",
        "six sechs ستة ست السادسة",
        "seven sieben سبعة سبع السابعة",
        "eight acht ثمانية ثمان الثامنة",
        "nine neun تسعة تسع التاسعة",
        "ten zehn عشرة عشر العاشرة",
        "eleven elf",
        "twelve zwölf zwoelf",
    ),
    1,
)
#: Whole phrases for a day, and how many days from today it is.
DAYS: Final = {
    tuple(name_key(text).split()): days
    for text, days in (
        *((word, 0) for word in ("today", "tonight", "heute", "اليوم", "الليلة")),
        *((word, 1) for word in ("tomorrow", "tmrw", "morgen", "غدا", "غد", "بكرة")),
        *((text, 2) for text in ("day after tomorrow", "the day after tomorrow", "übermorgen", "uebermorgen")),
        *((text, 2) for text in ("بعد غد", "بعد بكرة", "بعد يومين")),
        *((word, -1) for word in ("yesterday", "gestern", "أمس")),
        *((text, 7) for text in ("in a week", "in einer woche", "بعد أسبوع")),
        *((text, 14) for text in ("in a fortnight", "بعد أسبوعين")),
    )
}
NEXT: Final = _words(
    "next nächste nächsten nächster nächstes nächstem naechste naechsten naechster naechstes",
    "القادم القادمة المقبل المقبلة التالي التالية",
)
#: Who says so means the very next one.
COMING: Final = _words("this coming diese diesen dieser dieses diesem kommende kommenden kommender هذا هذه")
LAST: Final = _words("last letzte letzten letzter letztes vergangene vergangenen الماضي الماضية")
WEEK: Final = _words("week woche أسبوع الأسبوع")
MONTH: Final = _words("month monat شهر الشهر")
IN: Final = _words("in بعد")
UNIT_DAYS: Final = _words("day days tag tage tagen يوم أيام يوما")
UNIT_WEEKS: Final = _words("week weeks woche wochen أسبوع أسابيع أسبوعا")
UNIT_MONTHS: Final = _words("month months monat monate monaten شهر أشهر شهور شهرا")

AT: Final = _words("at um gegen ab الساعة ساعة")
FROM: Final = _words("from von between zwischen من بين")
TO: Final = _words("to till until bis and und إلى حتى") | {"-", "–", "—"}
OCLOCK: Final = _words("uhr oclock")
AM: Final = _words("am a.m. صباحا ص morgens vormittags früh فجرا")
PM: Final = _words("pm p.m. مساء م nachmittags abends عصرا ليلا ظهرا")
#: Parts of the day that may stand apart from the time they belong to.
MORNING: Final = _words("morning vormittag früh frueh الصباح صباح")
LATER: Final = _words("afternoon evening night nachmittag abend nacht المساء العصر الليل tonight الليلة")
NOON: Final = _words("noon midday mittag mittags الظهر")
MIDNIGHT: Final = _words("midnight mitternacht")
HALF: Final = _words("half halb والنصف ونصف نصف")
QUARTER: Final = _words("quarter viertel")
PAST: Final = _words("past nach after")
BEFORE: Final = _words("to vor before")
AND_HALF: Final = _words("والنصف ونصف")
AND_QUARTER: Final = _words("والربع وربع")

FOR: Final = _words("for für fuer لمدة ل")
HOURS: Final = _words("h hr hrs hour hours std stdn stunde stunden ساعة ساعات س")
MINUTES: Final = _words("m min mins minute minutes minuten دقيقة دقائق د")
TWO_HOURS: Final = _words("ساعتين ساعتان")
HALF_OF: Final = _words("half halbe halben نصف")
ONE_AND_HALF: Final = _words("anderthalb eineinhalb")
ONE: Final = _words("a an one ein eine einer")
PEOPLE: Final = _words(
    "people persons person guests guest pax personen gäste gaeste leute شخص أشخاص شخصا ضيف ضيوف ضيفا"
)

ORDINALS: Final = _words("st nd rd th")
OF: Final = _words("of von من")
#: What stands before a day of the month.
DAY_LEADS: Final = _words("the am den dem zum on يوم")
#: Words that tell nothing of a name.
NOISE: Final = _words(
    "the a an at on in for of and from to until",
    "der die das den dem im am um für fuer und ab von bis zum",
    "في يوم إلى و على لمدة book buche buchen احجز",
)
