"""Who books and why: names in their own scripts, telephone numbers and addresses that belong to nobody."""

from __future__ import annotations

import random
from dataclasses import dataclass

from hallbooking_desktop.domain.people import name_key

#: language -> given names, family names
PEOPLE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("Alice", "James", "Olivia", "Noah", "Grace", "Samuel", "Chloë", "Ethan", "Maeve", "Siân", "Oscar", "Zoë"),
        ("Carter", "O’Neill", "Bennett", "Hughes", "Okafor", "Walker", "MacLeod", "Reid", "Nguyen", "Fitzgerald"),
    ),
    "de": (
        ("Jürgen", "Anneliese", "Björn", "Käthe", "Lukas", "Sören", "Mira", "Günther", "Leonie", "Jörg", "Ayşe"),
        ("Müller", "Groß", "Schröder", "Weiß", "Yıldız", "Köhler", "Lüdtke", "von der Heide", "Straßburger", "Böhm"),
    ),
    "fr": (
        ("Éloïse", "François", "Hélène", "Rémi", "Noémie", "Zoé", "Benoît", "Aïcha", "Gaël", "Anaïs"),
        ("Lefèvre", "Dubois", "Garçon", "L’Hermite", "Benoît-Lévy", "Châtelain", "Moreau", "Traoré", "Guérin"),
    ),
    "es": (
        ("Íñigo", "María José", "Begoña", "Andrés", "Lucía", "Raúl", "Núria", "Óscar", "Inés"),
        ("García Márquez", "Muñoz", "Ibáñez", "Fernández", "Peña", "Núñez", "Echeverría", "López"),
    ),
    "pt": (
        ("João", "Conceição", "Inês", "Luís", "Thaís", "Antônio", "Débora", "Caio", "Lívia"),
        ("Gonçalves", "da Conceição", "Araújo", "Magalhães", "Simões", "Leitão", "Assunção", "Brandão"),
    ),
    "el": (
        ("Γεώργιος", "Ελένη", "Νίκος", "Κατερίνα", "Δημήτρης", "Σοφία", "Θανάσης", "Ιωάννα"),
        ("Παπαδόπουλος", "Νικολάου", "Γεωργίου", "Κωνσταντίνου", "Οικονόμου", "Αγγέλου"),
    ),
    "uk": (
        ("Олена", "Тарас", "Світлана", "Богдан", "Юлія", "Іван", "Соломія", "Ярослав"),
        ("Шевченко", "Коваленко", "Бондаренко", "Ґалаґан", "Їжакевич", "Ткачук", "Мельник"),
    ),
    "ar": (
        ("فاطمة", "أحمد", "ليلى", "يوسف", "مريم", "خالد", "نور", "عبد الله", "زينب", "عمر"),
        ("الخطيب", "حداد", "المنصوري", "العلي", "النجار", "صالح", "الفارسي", "قاسم"),
    ),
    "he": (
        ("נועה", "איתי", "תמר", "יוסף", "שירה", "דניאל", "מיכל", "אורי"),
        ("כהן", "לוי", "מזרחי", "בן־דוד", "פרידמן", "אברהם", "שפירא"),
    ),
    "hi": (
        ("आरव", "प्रिया", "रोहन", "अनन्या", "विक्रम", "कविता", "सुनील", "मीरा"),
        ("शर्मा", "गुप्ता", "चौधरी", "वर्मा", "मिश्रा", "पटेल", "सिंह"),
    ),
    "ja": (
        ("さくら", "健太", "美咲", "大輔", "陽子", "翔", "結衣", "直樹"),
        ("佐藤", "鈴木", "高橋", "田中", "渡辺", "伊藤", "山本", "中村"),
    ),
    "zh": (
        ("伟", "芳", "娜", "敏", "静", "磊", "洋", "婷"),
        ("王", "李", "张", "刘", "陈", "杨", "黄", "赵"),
    ),
    "ko": (
        ("민준", "서연", "도윤", "지우", "하은", "현우", "수빈", "예린"),
        ("김", "이", "박", "최", "정", "강", "조", "윤"),
    ),
    "pl": (
        ("Łukasz", "Małgorzata", "Michał", "Żaneta", "Stanisław", "Agnieszka", "Paweł", "Zofia"),
        ("Wiśniewski", "Wójcik", "Kamińska", "Żak", "Dąbrowski", "Łukasik", "Górska"),
    ),
    "tr": (
        ("Ayşe", "Çağla", "Gökhan", "Işıl", "Ömer", "Şule", "İbrahim", "Ülkü"),
        ("Yılmaz", "Çelik", "Öztürk", "Şahin", "Güneş", "Doğan", "Işık"),
    ),
    "da": (
        ("Søren", "Åse", "Bjørn", "Mette", "Jørgen", "Sørine", "Lærke", "Aage"),
        ("Nørgaard", "Sørensen", "Østergaard", "Møller", "Ågesen", "Kjær"),
    ),
}
_FAMILY_FIRST = {"ja": " ", "zh": "", "ko": ""}

#: What a booking is for: title, kind of event, layout.
OCCASIONS: tuple[tuple[str, str, str], ...] = (
    ("Wedding reception", "wedding", "banquet"),
    ("Board meeting", "meeting", "boardroom"),
    ("Yoga class", "class", "empty floor"),
    ("Annual general meeting", "meeting", "theatre"),
    ("Choir rehearsal", "rehearsal", "theatre"),
    ("Birthday party", "party", "banquet"),
    ("Product launch", "conference", "standing"),
    ("Staff training", "training", "classroom"),
    ("Book reading", "culture", "theatre"),
    ("Charity dinner", "dinner", "banquet"),
    ("Language course", "class", "classroom"),
    ("Chess club", "club", "classroom"),
)
#: The same in the language of the place, where the demo has it.
LOCAL_OCCASIONS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "de": (
        ("Hochzeitsfeier", "wedding", "banquet"),
        ("Vereinssitzung", "meeting", "boardroom"),
        ("Chorprobe", "rehearsal", "theatre"),
        ("Geburtstag Oma Käthe", "party", "banquet"),
        ("Betriebsversammlung", "meeting", "theatre"),
        ("Erste-Hilfe-Kurs", "training", "classroom"),
        ("Lesung", "culture", "theatre"),
        ("Tag der offenen Tür", "conference", "standing"),
    ),
    "ar": (
        ("حفل زفاف", "wedding", "banquet"),
        ("اجتماع مجلس الإدارة", "meeting", "boardroom"),
        ("دورة تدريبية", "training", "classroom"),
        ("أمسية شعرية", "culture", "theatre"),
        ("حفل تخرج", "party", "banquet"),
        ("مؤتمر صحفي", "conference", "theatre"),
    ),
    "fr": (
        ("Soirée privée", "party", "standing"),
        ("Assemblée générale", "meeting", "theatre"),
        ("Vernissage", "culture", "standing"),
        ("Répétition de la chorale", "rehearsal", "theatre"),
        ("Mariage", "wedding", "banquet"),
    ),
    "es": (
        ("Boda", "wedding", "banquet"),
        ("Junta de vecinos", "meeting", "boardroom"),
        ("Taller de flamenco", "class", "empty floor"),
        ("Presentación de un libro", "culture", "theatre"),
    ),
    "uk": (
        ("Дитяче свято", "party", "empty floor"),
        ("Весілля", "wedding", "banquet"),
        ("Збори мешканців", "meeting", "theatre"),
        ("Репетиція хору", "rehearsal", "theatre"),
    ),
    "ja": (
        ("結婚披露宴", "wedding", "banquet"),
        ("研修会", "training", "classroom"),
        ("発表会", "culture", "theatre"),
        ("町内会の集まり", "meeting", "boardroom"),
    ),
}
#: What the weekly series are.
WEEKLY = ("Yoga class", "class", "empty floor")
ORGANISATIONS = (
    "Northwind Trading",
    "Städtischer Chor e. V.",
    "Contoso Engineering",
    "Lakeside Rotary Club",
    "Association Les Amis du Livre",
    "شركة الأفق للتجارة",
    "みどり商事",
    "Fundacja Jutro",
)
REVIEWS = (
    "Bright room, friendly staff, everything was ready when we came.",
    "Parking was tight, the rest was perfect.",
    "Der Raum war sauber, die Technik hat funktioniert.",
    "Le buffet était excellent, merci à toute l’équipe.",
    "القاعة جميلة والخدمة ممتازة.",
    "音響がとても良かったです。",
    "A little cold in the morning.",
    "",
)

#: Ranges that the French and British regulators keep for stories: they ring nowhere.
_FRENCH = ("+33199", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name and what an address can be made of."""

    full: str
    key: str
    language: str
    latin: str


def person_name(chance: random.Random, language: str) -> Name:
    """Return a name as it is written at home."""
    given, family = PEOPLE[language]
    first, last = chance.choice(given), chance.choice(family)
    between = _FAMILY_FIRST.get(language)
    full = f"{first} {last}" if between is None else f"{last}{between}{first}"
    key = name_key(full)
    latin = key.replace(" ", ".") if key.isascii() else ""
    return Name(full, key, language, latin)


def phone_number(number: int) -> str:
    """Return the n-th made-up phone number; different for every n below 50,000."""
    block, rest = divmod(number, 10_000)
    prefix = _FRENCH[block % len(_FRENCH)]
    # The first block has nine digits after the country: 1 99 00 and four more.
    return f"{prefix}00{rest:04d}" if prefix == "+33199" else f"{prefix}{rest:04d}"


def email_address(name: Name, number: int) -> str:
    """Return a made-up address at a domain that is kept for examples."""
    host = ("example.com", "example.org", "example.net")[number % 3]
    return f"{name.latin or 'guest'}.{number}@{host}"
