"""Where the demo's venues stand: cities on several continents, names in the script of the place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city, its zone, the language of its names, and its venues' names."""

    name: str
    country: str
    timezone: str
    language: str
    tax_percent: str
    venues: tuple[str, ...]


#: The first venue of every demo is its first.
METROPOLIS = City(
    "Metropolis",
    "United States",
    "UTC",
    "en",
    "0",
    (
        "City Center Hall",
        "Riverside Conference Centre",
        "Old Mill Arts House",
        "Harbour View Rooms",
        "Union Square Forum",
        "Lakeside Pavilion",
        "The Foundry",
        "Northgate Community Centre",
        "Botanical Garden House",
        "St. Brigid’s Parish Hall",
    ),
)
BERLIN = City("Berlin", "Deutschland", "Europe/Berlin", "de", "19", ("Kulturhaus Spreebogen", "Fabrik am Müggelsee"))
DUBAI = City("دبي", "الإمارات", "Asia/Dubai", "ar", "5", ("مركز النخيل للمؤتمرات", "قاعات الواحة"))

#: The order in which venues are made; a small demo has the first three.
ELSEWHERE = (
    BERLIN,
    DUBAI,
    City("New York", "United States", "America/New_York", "en", "8.875", ("Hudson Loft", "Queens Assembly Hall")),
    City("Paris", "France", "Europe/Paris", "fr", "20", ("Maison de l’Étoile", "Salons du Canal")),
    City("Madrid", "España", "Europe/Madrid", "es", "21", ("Centro Cultural La Encina", "Salón del Retiro")),
    City("São Paulo", "Brasil", "America/Sao_Paulo", "pt", "5", ("Casa das Mangueiras", "Espaço Ipê")),
    City("Αθήνα", "Ελλάδα", "Europe/Athens", "el", "24", ("Δημοτικό Μέγαρο", "Αίθουσες Λυκαβηττού")),
    City("Київ", "Україна", "Europe/Kyiv", "uk", "20", ("Дім культури «Каштан»", "Зали на Подолі")),
    City("תל אביב", "ישראל", "Asia/Jerusalem", "he", "18", ("היכל הדקל", "אולמי הנמל")),
    City("नई दिल्ली", "भारत", "Asia/Kolkata", "hi", "18", ("संस्कृति भवन", "कमल सभागार")),
    City("東京", "日本", "Asia/Tokyo", "ja", "10", ("桜ホール", "隅田川文化会館")),
    City("上海", "中国", "Asia/Shanghai", "zh", "6", ("明珠会议中心", "梧桐文化馆")),
    City("서울", "대한민국", "Asia/Seoul", "ko", "10", ("한빛문화회관", "남산컨벤션홀")),
    City("Kraków", "Polska", "Europe/Warsaw", "pl", "23", ("Dom Żeglarza", "Sale Pod Wawelem")),
    City("İstanbul", "Türkiye", "Europe/Istanbul", "tr", "20", ("Boğaziçi Kültür Evi", "Galata Salonları")),
    City("Sydney", "Australia", "Australia/Sydney", "en", "10", ("Wattle Street Hall", "Cockatoo Wharf Rooms")),
    City("London", "United Kingdom", "Europe/London", "en", "20", ("Lambeth Assembly Rooms", "Camden Lock House")),
    City("København", "Danmark", "Europe/Copenhagen", "da", "25", ("Havnehuset", "Østerbro Forsamlingshus")),
    City("القاهرة", "مصر", "Africa/Cairo", "ar", "14", ("دار النيل للثقافة", "قاعات الأهرام")),
    City("Halifax", "Canada", "America/Halifax", "en", "15", ("Citadel Hill Centre", "Lighthouse Rooms")),
)

#: What a venue's rooms are called, in the order of `ROLES`.
ROOM_NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "Grand Ballroom",
        "Garden Hall",
        "Garden North",
        "Garden South",
        "Cellar Club",
        "Boardroom",
        "Classroom",
        "Theatre",
        "Roof Terrace",
        "Studio",
    ),
    "de": (
        "Großer Saal",
        "Gartensaal",
        "Gartensaal Nord",
        "Gartensaal Süd",
        "Gewölbekeller",
        "Sitzungszimmer",
        "Seminarraum",
        "Bühne",
        "Dachterrasse",
        "Übungsraum",
    ),
    "ar": (
        "القاعة الكبرى",
        "قاعة الحديقة",
        "قاعة الحديقة الشمالية",
        "قاعة الحديقة الجنوبية",
        "المجلس",
        "غرفة الاجتماعات",
        "قاعة التدريب",
        "المسرح",
        "السطح",
        "الاستوديو",
    ),
    "fr": (
        "Grande salle",
        "Salle du jardin",
        "Jardin nord",
        "Jardin sud",
        "Caveau",
        "Salle du conseil",
        "Salle de séminaire",
        "Théâtre",
        "Terrasse",
        "Atelier",
    ),
    "es": (
        "Gran Salón",
        "Sala Jardín",
        "Jardín Norte",
        "Jardín Sur",
        "Bodega",
        "Sala de juntas",
        "Aula",
        "Teatro",
        "Azotea",
        "Estudio",
    ),
    "pt": (
        "Salão Nobre",
        "Salão do Jardim",
        "Jardim Norte",
        "Jardim Sul",
        "Adega",
        "Sala de reuniões",
        "Sala de aula",
        "Teatro",
        "Terraço",
        "Estúdio",
    ),
    "el": (
        "Μεγάλη Αίθουσα",
        "Αίθουσα Κήπου",
        "Κήπος Βορράς",
        "Κήπος Νότος",
        "Υπόγειο",
        "Αίθουσα Συνεδριάσεων",
        "Αίθουσα Σεμιναρίων",
        "Θέατρο",
        "Ταράτσα",
        "Στούντιο",
    ),
    "uk": (
        "Велика зала",
        "Садова зала",
        "Сад — північ",
        "Сад — південь",
        "Льох",
        "Кімната нарад",
        "Аудиторія",
        "Театр",
        "Тераса",
        "Студія",
    ),
    "he": (
        "האולם הגדול",
        "אולם הגן",
        "הגן הצפוני",
        "הגן הדרומי",
        "המרתף",
        "חדר הישיבות",
        "כיתת לימוד",
        "התיאטרון",
        "מרפסת הגג",
        "הסטודיו",
    ),
    "hi": (
        "महासभागार",
        "उद्यान कक्ष",
        "उद्यान उत्तर",
        "उद्यान दक्षिण",
        "तहख़ाना",
        "बैठक कक्ष",
        "कक्षा",
        "रंगमंच",
        "छत",
        "स्टूडियो",
    ),
    "ja": (
        "大ホール",
        "庭園の間",
        "庭園の間 北",
        "庭園の間 南",
        "地下ラウンジ",
        "役員会議室",
        "研修室",
        "劇場",
        "屋上テラス",
        "スタジオ",
    ),
    "zh": ("大礼堂", "花园厅", "花园北厅", "花园南厅", "地下酒吧", "会议室", "教室", "剧场", "露台", "工作室"),
    "ko": (
        "대연회장",
        "정원홀",
        "정원홀 북",
        "정원홀 남",
        "지하 라운지",
        "회의실",
        "강의실",
        "극장",
        "옥상",
        "스튜디오",
    ),
    "pl": (
        "Sala balowa",
        "Sala ogrodowa",
        "Ogród północ",
        "Ogród południe",
        "Piwnica",
        "Sala posiedzeń",
        "Sala szkoleniowa",
        "Teatr",
        "Taras",
        "Pracownia",
    ),
    "tr": (
        "Büyük Salon",
        "Bahçe Salonu",
        "Bahçe Kuzey",
        "Bahçe Güney",
        "Mahzen",
        "Toplantı Odası",
        "Sınıf",
        "Tiyatro",
        "Çatı Terası",
        "Stüdyo",
    ),
    "da": (
        "Festsalen",
        "Havesalen",
        "Haven nord",
        "Haven syd",
        "Kælderen",
        "Mødelokalet",
        "Undervisningslokalet",
        "Scenen",
        "Tagterrassen",
        "Værkstedet",
    ),
}


@dataclass(frozen=True, slots=True)
class RoomRole:
    """What kind of room stands at a place of `ROOM_NAMES`."""

    type: str
    capacity: int
    rate: int
    amenities: tuple[str, ...]
    setup: int = 0
    teardown: int = 0


#: The second is made of the two after it.
ROLES = (
    RoomRole("ballroom", 220, 180, ("wifi", "projector", "parking", "stage", "sound system"), 30, 45),
    RoomRole("hall", 120, 110, ("wifi", "projector", "garden", "wheelchair access"), 30, 30),
    RoomRole("hall", 60, 65, ("wifi", "garden", "wheelchair access"), 15, 15),
    RoomRole("hall", 60, 65, ("wifi", "garden", "projector"), 15, 15),
    RoomRole("club", 90, 95, ("sound system", "bar", "stage"), 30, 30),
    RoomRole("meeting room", 14, 40, ("wifi", "screen", "whiteboard", "video conference")),
    RoomRole("classroom", 35, 45, ("wifi", "projector", "whiteboard"), 0, 15),
    RoomRole("theatre", 180, 150, ("stage", "sound system", "projector", "wheelchair access"), 45, 30),
    RoomRole("terrace", 70, 80, ("bar", "garden", "sound system"), 45, 30),
    RoomRole("studio", 20, 35, ("wifi", "mirrors", "sound system", "piano"), 0, 15),
)
WHOLE, PARTS, CLUB, SERIES_ROLE = 1, (2, 3), 4, 5


@dataclass(frozen=True, slots=True)
class AddonKind:
    """Sold at every venue. ``stock`` None: any number."""

    name: str
    price: str
    stock: int | None = None
    #: How many of the guests take one; 0: one for the booking.
    share: float = 0


ADDONS = (
    AddonKind("Projector", "25.00", 12),
    AddonKind("Coffee and cake", "6.50", None, 0.7),
    AddonKind("Sound system", "60.00", 12),
    AddonKind("Buffet", "24.00", None, 0.9),
    AddonKind("Cleaning", "45.00"),
    AddonKind("Flower decoration", "80.00"),
)
