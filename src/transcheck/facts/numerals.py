"""Number words of eight languages, as data.

``units`` are added up (twenty + five), ``hundreds`` multiply what stands before them if it is small
(three hundred) or stand alone, ``scales`` close a group (three hundred thousand). Short and long scale
follow the language: ``billón`` is a million millions, ``bilhão`` a thousand.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of one language, in lower case. ``stretches`` are years by the ten or the
    hundred, dozens: a number that another language gives in other words. ``ordinal_endings`` make
    an ordinal of a cardinal; ``tails`` is a pattern of what follows a number inside an adjective
    (fünf-jährig). ``prefixed``: and, the, with are written as prefixes. ``half`` is a pattern; its
    group ``joined`` is the “and” that adds it to what stands before it. ``halved`` are nouns that may
    stand between (dois anos e meio). ``sesqui`` are words for one and a half."""

    units: dict[str, int]
    scales: dict[str, int]
    hundred: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    decimal_comma: bool = True
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinal_endings: tuple[str, ...] = ()
    stretches: dict[str, int] = field(default_factory=dict)
    tails: str = ""
    prefixed: bool = False
    half: str = ""
    halved: str = ""
    sesqui: frozenset[str] = frozenset()


def _count(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """``a|b c`` gives a and b the first number, c the next."""
    return {
        form: start + step * place for place, forms in enumerate(words.split()) for form in forms.split("|")
    }


def _inflected(stems: dict[str, int], endings: str) -> dict[str, int]:
    """Each stem with each ending."""
    return {stem + ending: value for stem, value in stems.items() for ending in endings.split()}


_ROMANCE = "o a os as"
_RUSSIAN = "ый ой ий ая яя ое ее ого его ому ему ым им ом ем ую юю ые ие ых их ыми ими"


def _hundreds(units: str, hundreds: str) -> dict[str, int]:
    """Arabic writes three hundred in one word."""
    return _inflected(_count(units, 300, 100), hundreds)


def _years(decades: str, centuries: str, dozens: str) -> dict[str, int]:
    """Stretches, each with its forms."""
    forms = ((decades, 10), (centuries, 100), (dozens, 12))
    return {form: size for words, size in forms for form in words.split("|")}


_M, _G, _T = 10**6, 10**9, 10**12

NUMERALS = {
    "en": Numerals(
        units=_count(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        )
        | _count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        hundred=frozenset({"hundred"}),
        scales={"thousand": 1000, "k": 1000, "million": _M, "m": _M, "mn": _M, "mln": _M, "billion": _G}
        | {"bn": _G, "bln": _G, "b": _G, "trillion": _T, "tn": _T, "lakh": 10**5, "crore": 10**7},
        joiners=frozenset({"and"}),
        decimal_comma=False,
        ordinals=_count("first second third", 1)
        | {"fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
        | _count("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
        ordinal_endings=("th",),
        stretches=_years("decade|decades", "century|centuries", "dozen|dozens"),
        half=r"(?P<joined>and[ -]a[ -])?half(?:[ -]an?(?=[ -]))?",
        halved=r"years?|months?|weeks?|days?|hours?|minutes?|miles?|times|points?",
    ),
    "pt": Numerals(
        units=_count(
            "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze"
            " quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove"
        )
        | _count("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
        | _count(
            "cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas"
            " quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas"
            " novecentos|novecentas",
            100,
            100,
        ),
        scales={"mil": 1000, "milhão": _M, "milhões": _M, "mi": _M, "bilhão": _G, "bilhões": _G}
        | {"bi": _G, "mil milhões": _G, "trilhão": _T, "trilhões": _T, "bilião": _T, "biliões": _T},
        joiners=frozenset({"e"}),
        ordinals=_inflected(
            _count("primeir segund terceir quart quint sext sétim oitav non décim", 1)
            | _count(
                "vigésim trigésim quadragésim quinquagésim sexagésim septuagésim octogésim"
                " nonagésim centésim",
                20,
                10,
            ),
            _ROMANCE,
        ),
        stretches=_years("década|décadas", "século|séculos", "dúzia|dúzias"),
        half=r"(?P<joined>e )?mei[oa]",
        halved=r"anos?|m[êe]s(?:es)?|semanas?|dias?|horas?|minutos?|metros?|quil\w+|vezes|pontos?",
    ),
    "es": Numerals(
        units=_count(
            "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
            " quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna"
            " veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
        )
        | _count("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
        | _count(
            "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas"
            " quinientos|quinientas seiscientos|seiscientas setecientos|setecientas"
            " ochocientos|ochocientas novecientos|novecientas",
            100,
            100,
        ),
        scales={"mil": 1000, "millón": _M, "millones": _M, "mil millones": _G, "billón": _T, "billones": _T},
        joiners=frozenset({"y"}),
        ordinals=_inflected(
            _count("primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim", 1)
            | _count(
                "vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim"
                " nonagésim centésim",
                20,
                10,
            ),
            _ROMANCE,
        )
        | {"primer": 1, "tercer": 3},
        stretches=_years("década|décadas|decenio|decenios", "siglo|siglos", "docena|docenas"),
        half=r"(?P<joined>y )?medi[oa]",
        halved=r"años?|mes(?:es)?|semanas?|días?|horas?|minutos?|metros?|kil\w+|veces|puntos?",
    ),
    "fr": Numerals(
        units=_count(
            "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
            " seize dix-sept dix-huit dix-neuf"
        )
        | _count("vingt trente quarante cinquante soixante", 20, 10)
        | {"septante": 70, "octante": 80, "huitante": 80, "nonante": 90}
        | {"quatre-vingt": 80, "quatre-vingts": 80},
        hundred=frozenset({"cent", "cents"}),
        scales={"mille": 1000, "million": _M, "millions": _M, "milliard": _G, "milliards": _G}
        | {"billion": _T, "billions": _T},
        joiners=frozenset({"et"}),
        ordinals=_count(
            "premier|première|premiers|premières second|seconde troisième|troisièmes quatrième"
            " cinquième sixième septième huitième neuvième dixième onzième douzième treizième"
            " quatorzième quinzième seizième",
            1,
        )
        | _count("vingtième trentième quarantième cinquantième soixantième", 20, 10),
        ordinal_endings=("ième", "ièmes"),
        stretches=_years("décennie|décennies", "siècle|siècles", "douzaine|douzaines"),
        half=r"(?P<joined>et )?demie?",
        halved=r"ans?|années?|mois|semaines?|jours?|heures?|minutes?|mètres?|kil\w+|fois|points?",
    ),
    "de": Numerals(
        units=_count(
            "null ein|eins|eine|einen|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf"
            " zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
        )
        | _count("zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
        hundred=frozenset({"hundert"}),
        scales={"tausend": 1000, "million": _M, "millionen": _M, "mio": _M, "milliarde": _G}
        | {"milliarden": _G, "mrd": _G, "billion": _T, "billionen": _T},
        joiners=frozenset({"und"}),
        ordinals=_inflected(
            _count("erst zweit dritt viert fünft sechst siebt acht neunt zehnt", 1), "e en er es em"
        ),
        ordinal_endings=("te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes", "stem"),
        stretches=_years(
            "jahrzehnt|jahrzehnte|jahrzehnten", "jahrhundert|jahrhunderte|jahrhunderten", "dutzend"
        ),
        tails="jährig|tägig|stündig|minütig|wöchig|monatig|köpfig|seitig|fach|stellig|mal|prozentig|teilig|stöckig"
        "|punkte|er",
        half=r"halbe[nrs]?",
        sesqui=frozenset({"anderthalb"}),
    ),
    "ru": Numerals(
        units=_count(
            "ноль один|одна|одно|одного|одной|одному два|две|двух|двум|двумя|двое|оба|обе"
            " три|трех|трёх|трем|трём|тремя|трое|троих"
            " четыре|четырех|четырёх|четырем|четырём|четырьмя|четверо|четверых"
            " пять|пяти|пятью|пятеро|пятерых шесть|шести|шестью|шестеро семь|семи|семью|семеро"
            " восемь|восьми|восемью девять|девяти|девятью десять|десяти|десятью|десяток|десятка"
            " одиннадцать|одиннадцати двенадцать|двенадцати"
            " тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати"
            " шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати"
            " девятнадцать|девятнадцати"
        )
        | _count(
            "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти"
            " семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста",
            20,
            10,
        )
        | _count(
            "сто|ста двести|двухсот триста|трехсот|трёхсот четыреста|четырехсот|четырёхсот пятьсот|пятисот"
            " шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
            100,
            100,
        ),
        scales={
            **dict.fromkeys(("тыс", "тысяча", "тысячи", "тысяч", "тысячу", "тысячам", "тысячами"), 1000),
            **dict.fromkeys(("млн", "миллион", "миллиона", "миллионов", "миллионам", "миллионами"), _M),
            **dict.fromkeys(("млрд", "миллиард", "миллиарда", "миллиардов", "миллиардам"), _G),
            **dict.fromkeys(("трлн", "триллион", "триллиона", "триллионов"), _T),
        },
        ordinals=_inflected(
            _count(
                "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
                " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат",
                1,
            )
            | _count("двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност", 20, 10)
            | {"треть": 3},
            _RUSSIAN,
        )
        | {"третья": 3, "третье": 3, "третью": 3, "третьи": 3},
        stretches=_years(
            "десятилетие|десятилетия|десятилетий|десятилетием|десятилетиями",
            "век|века|веков|столетие|столетия|столетий",
            "дюжина|дюжины|дюжину",
        ),
        tails="летн|месячн|дневн|часов|минутн|этажн|кратн|процентн|очков|метров|раундов",
        half=r"(?P<joined>с )?половин(?:а|у|ы|ой)|пол-?(?=миллион|миллиард|триллион|тысяч|дюжин)",
        sesqui=frozenset({"полтора", "полторы", "полутора"}),
    ),
    "ar": Numerals(
        units={
            **dict.fromkeys(("واحد", "واحدة"), 1),
            **dict.fromkeys(("اثنان", "اثنين", "اثنتين", "اثنا", "اثني", "إثنين"), 2),
            **dict.fromkeys(("ثلاثة", "ثلاث"), 3),
            **dict.fromkeys(("أربعة", "أربع"), 4),
            **dict.fromkeys(("خمسة", "خمس"), 5),
            **dict.fromkeys(("ستة", "ست"), 6),
            **dict.fromkeys(("سبعة", "سبع"), 7),
            **dict.fromkeys(("ثمانية", "ثماني", "ثمان", "ثمانى"), 8),
            **dict.fromkeys(("تسعة", "تسع"), 9),
            **dict.fromkeys(("عشرة", "عشر"), 10),
            **dict.fromkeys(("عشرون", "عشرين"), 20),
            **dict.fromkeys(("ثلاثون", "ثلاثين"), 30),
            **dict.fromkeys(("أربعون", "أربعين"), 40),
            **dict.fromkeys(("خمسون", "خمسين"), 50),
            **dict.fromkeys(("ستون", "ستين"), 60),
            **dict.fromkeys(("سبعون", "سبعين"), 70),
            **dict.fromkeys(("ثمانون", "ثمانين"), 80),
            **dict.fromkeys(("تسعون", "تسعين"), 90),
            **dict.fromkeys(("مائة", "مئة", "مئه"), 100),
            **dict.fromkeys(("مائتان", "مائتين", "مئتان", "مئتين", "مائتا", "مائتي", "مئتا", "مئتي"), 200),
            **_hundreds("ثلاث أربع خمس ست سبع ثماني|ثمان تسع", "مائة مئة"),
            **dict.fromkeys(("ألفان", "ألفين", "ألفي"), 2000),
            **dict.fromkeys(("مليونان", "مليونين", "مليوني"), 2 * _M),
            **dict.fromkeys(("ملياران", "مليارين", "ملياري"), 2 * _G),
        },
        scales={
            **dict.fromkeys(("ألف", "ألفا", "ألفًا", "آلاف"), 1000),
            **dict.fromkeys(("مليون", "مليونا", "مليونًا", "ملايين"), _M),
            **dict.fromkeys(("مليار", "مليارا", "مليارًا", "مليارات", "بليون"), _G),
            **dict.fromkeys(("تريليون", "تريليونات"), _T),
        },
        decimal_comma=False,
        prefixed=True,
        ordinals=_count(
            "أول|أولى ثاني|ثانية ثالث|ثالثة رابع|رابعة خامس|خامسة سادس|سادسة سابع|سابعة ثامن|ثامنة تاسع|تاسعة"
            " عاشر|عاشرة",
            1,
        )
        | {"حادي": 1, "حادية": 1},
        stretches=_years("عقد|عقود|عقدين|عقدا", "قرن|قرون", "دزينة"),
        half=r"(?P<joined>و)?(?:ال)?نصف",
        halved=r"سنوات|أعوام|أشهر|أسابيع|أيام|ساعات|دقائق|أمتار|سنة|عاما|عامًا|شهرا|شهرًا|يوما|يومًا",
    ),
}

CHINESE_DIGITS = {
    **{digit: value for value, digit in enumerate("〇一二三四五六七八九")},
    "零": 0,
    "两": 2,
    "兩": 2,
}
CHINESE_TENS = {"十": 10, "百": 100, "千": 1000}
CHINESE_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": _T}
