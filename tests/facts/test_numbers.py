"""numbers: a quantity is its value, whatever its digits, words, scale, unit or clock."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, sentence, English with a gap, what says the same there, what does not)
FIGURES = {
    "pt: both separators": ("pt", "Pesava 1.250,5 quilos.", "It weighed {} kilos.", "1,250.5", "1,205.5"),
    "pt: point that groups": ("pt", "Vieram 12.500 romeiros.", "{} pilgrims came.", "12,500", "12.5"),
    "pt: less than one": ("pt", "Choveu 0,25 por hora.", "It rained {} an hour.", "0.25", "25"),
    "es: decimal comma": ("es", "El muro mide 3,5 metros.", "The wall is {} metres high.", "3.5", "35"),
    "es: Mexico’s decimal point": (
        "es",
        "El muro mide 3.5 metros.",
        "The wall is {} metres high.",
        "3.5",
        "35",
    ),
    "fr: hard space": (
        "fr",
        "Le bourg compte 12\u00a0500 âmes.",
        "The town has {} souls.",
        "12,500",
        "12,050",
    ),
    "fr: narrow space": (
        "fr",
        "Le bourg compte 12\u202f500 âmes.",
        "The town has {} souls.",
        "12,500",
        "500",
    ),
    "de: point that groups": ("de", "Er hält 1.500 Bienen.", "He keeps {} bees.", "1,500", "1.5"),
    "de: Swiss apostrophe": ("de", "Es kamen 12’500 Gäste.", "{} guests came.", "12,500", "12"),
    "de: vulgar fraction": ("de", "Es dauerte 14½ Stunden.", "It took {} hours.", "14.5", "14"),
    "ru: space that groups": (
        "ru",
        "В городе 12 500 жителей.",
        "The town has {} people.",
        "12,500",
        "12,050",
    ),
    "ru: decimal comma": ("ru", "Стена высотой 3,5 метра.", "The wall is {} metres high.", "3.5", "35"),
    "ar: Arabic digits": ("ar", "وصل ٤٨ صيادا.", "{} fishermen arrived.", "48", "84"),
    "ar: Arabic decimal sign": ("ar", "طول الجدار ٣٫٥ أمتار.", "The wall is {} metres high.", "3.5", "35"),
    "ar: Arabic group sign": ("ar", "جاء ١٢٬٥٠٠ حاج.", "{} pilgrims came.", "12,500", "12,050"),
    "ar: point that groups": ("ar", "جاء 12.500 حاج.", "{} pilgrims came.", "12,500", "12.5"),
    "ar: comma that groups": ("ar", "جاء 12,500 حاج.", "{} pilgrims came.", "12,500", "12.5"),
    "zh: comma that groups": ("zh", "共有12,500人参加。", "{} people took part.", "12,500", "12.5"),
    "zh: wide digits": ("zh", "共有１２５００人参加。", "{} people took part.", "12,500", "12,050"),
    "en: groups of India": ("en", "1,50,000 farmers marched.", "{} farmers marched.", "150,000", "15,000"),
}
WORDS = {
    "en: and": ("en", "They sold three hundred and five goats.", "They sold {} goats.", "305", "350"),
    "en: hyphen": ("pt", "Vendeu 25 cabras.", "She sold {} goats.", "twenty-five", "thirty-five"),
    "en: hundreds": (
        "pt",
        "Vendeu 1.200 cabras.",
        "She sold {} goats.",
        "twelve hundred",
        "thirteen hundred",
    ),
    "pt: three parts": ("pt", "Fugiram trezentas e vinte e cinco vacas.", "{} cows fled.", "325", "352"),
    "pt: Brazilian": ("pt", "Tinha dezesseis cabras.", "She had {} goats.", "16", "17"),
    "pt: European": ("pt", "Tinha dezasseis cabras.", "She had {} goats.", "sixteen", "seventeen"),
    "es: one word": ("es", "Nacieron veintitrés potros.", "{} foals were born.", "23", "33"),
    "es: thousands": ("es", "Plantó doscientas mil vides.", "He planted {} vines.", "200,000", "200"),
    "fr: sept is no month": ("fr", "Elle a vendu sept vaches.", "She sold {} cows.", "seven", "nine"),
    "fr: four twenties": ("fr", "Il a quatre-vingt-dix-sept vaches.", "He has {} cows.", "97", "87"),
    "fr: sixty and eleven": ("fr", "Elle a soixante et onze ans.", "She is {} years old.", "71", "61"),
    "fr: Belgian": ("fr", "Elle a septante-deux ans.", "She is {} years old.", "72", "62"),
    "fr: hundreds": ("fr", "Il a deux cent cinquante vaches.", "He has {} cows.", "250", "200"),
    "de: units before tens": ("de", "Sie hat fünfundvierzig Kühe.", "She has {} cows.", "45", "54"),
    "de: thirteen is not thirty": (
        "de",
        "Es kamen dreizehntausend Gäste.",
        "{} guests came.",
        "13,000",
        "30,000",
    ),
    "de: one long word": (
        "de",
        "Es kamen zweitausenddreihundert Gäste.",
        "{} guests came.",
        "2,300",
        "3,200",
    ),
    "de: inside an adjective": (
        "de",
        "Der Ausflug war fünfzehntägig, 2024.",
        "A {}-day trip, 2024.",
        "15",
        "50",
    ),
    "ru: two words": ("ru", "Утонуло двадцать пять лодок.", "{} boats sank.", "25", "52"),
    "ru: another case": ("ru", "Спасли около сорока семи рыбаков.", "They saved {} men.", "47", "74"),
    "ru: hundreds": ("ru", "Пришло триста двадцать гостей.", "{} guests came.", "320", "302"),
    "ar: units before tens": ("ar", "وصل خمسة وعشرون صيادا.", "{} fishermen arrived.", "25", "52"),
    "ar: teens": ("ar", "وصل ثلاثة عشر صيادا.", "{} fishermen arrived.", "13", "30"),
    "ar: hundreds in one word": ("ar", "وصل ثلاثمائة صياد.", "{} fishermen arrived.", "300", "400"),
    "ar: hundreds in two words": ("ar", "وصل ثلاث مئة صياد.", "{} fishermen arrived.", "300", "400"),
    "ar: dual of a hundred": ("ar", "وصل مئتا صياد.", "{} fishermen arrived.", "200", "400"),
    "ar: dual and hundreds": ("ar", "وصل ألفان وخمسمئة صياد.", "{} fishermen arrived.", "2,500", "2,000"),
    "zh: hundreds": ("zh", "救起三百二十人。", "They saved {} people.", "320", "302"),
    "zh: a place left out": ("zh", "救起两千零五人。", "They saved {} people.", "2,005", "2,500"),
}
HALVES = {
    "en: half a million": (
        "es",
        "Vinieron 500.000 romeros.",
        "{} pilgrims came.",
        "half a million",
        "half a billion",
    ),
    "en: with hyphens": (
        "fr",
        "Un prix de 500 000 euros.",
        "A {}-euro prize.",
        "half-million",
        "half-billion",
    ),
    "en: and a half": (
        "pt",
        "Custou 1,5 bilhão.",
        "It cost {}.",
        "one and a half billion",
        "two and a half billion",
    ),
    "en: one word": (
        "de",
        "Es dauerte 3,5 Jahre.",
        "It took {} years.",
        "three-and-a-half",
        "four-and-a-half",
    ),
    "pt: meio": ("pt", "Veio meio milhão de fiéis.", "{} believers came.", "500,000", "1,500,000"),
    "pt: e meio": (
        "pt",
        "Vendeu dois milhões e meio de ovos.",
        "He sold {} eggs.",
        "2.5 million",
        "2 million",
    ),
    "pt: behind a noun": ("pt", "Esperou 3 anos e meio.", "She waited {} years.", "3.5", "4.5"),
    "es: medio": ("es", "Vino medio millón de fieles.", "{} believers came.", "500,000", "1,500,000"),
    "es: y medio": (
        "es",
        "Vendió dos millones y medio de huevos.",
        "He sold {} eggs.",
        "2.5 million",
        "2 million",
    ),
    "es: behind a noun": ("es", "Esperó 3 años y medio.", "She waited {} years.", "3.5", "4.5"),
    "fr: demi": ("fr", "Il y a un demi-million de ruches.", "There are {} hives.", "500,000", "1,500,000"),
    "fr: et demi": (
        "fr",
        "Il a vendu 2 millions et demi d’œufs.",
        "He sold {} eggs.",
        "2.5 million",
        "2 million",
    ),
    "fr: behind a noun": ("fr", "Elle a attendu 3 ans et demi.", "She waited {} years.", "3.5", "4.5"),
    "de: halbe": ("de", "Es gibt eine halbe Million Bienen.", "There are {} bees.", "500,000", "1,500,000"),
    "de: anderthalb": ("de", "Es kostete anderthalb Milliarden.", "It cost {}.", "1.5 billion", "1 billion"),
    "de: zweieinhalb": ("de", "Es kostete zweieinhalb Millionen.", "It cost {}.", "2.5 million", "2 million"),
    "ru: полтора": ("ru", "Мост стоил полтора миллиона.", "The bridge cost {}.", "1.5 million", "1 million"),
    "ru: пол": ("ru", "Мост стоил полмиллиона.", "The bridge cost {}.", "500,000", "5 million"),
    "ru: с половиной": (
        "ru",
        "Мост стоил два с половиной миллиона.",
        "It cost {}.",
        "2.5 million",
        "2 million",
    ),
    "ar: half a million": ("ar", "بلغت الكلفة نصف مليون.", "It cost {}.", "500,000", "5 million"),
    "ar: and a half": ("ar", "بلغت الكلفة مليونين ونصف المليون.", "It cost {}.", "2.5 million", "2 million"),
    "zh: 个半": ("zh", "她等了3个半小时。", "She waited {} hours.", "3.5", "4.5"),
}
SCALES = {
    "pt: million": (
        "pt",
        "Custou 12,5 milhões de euros.",
        "It cost {} euros.",
        "12.5 million",
        "12.5 billion",
    ),
    "pt: bilhão": ("pt", "Custou 2 bilhões de reais.", "It cost {} reais.", "2 billion", "2 million"),
    "pt: mil milhões": (
        "pt",
        "Custou 2 mil milhões de euros.",
        "It cost {} euros.",
        "2 billion",
        "2 million",
    ),
    "pt: mil behind a figure": ("pt", "Custou 300 mil euros.", "It cost {} euros.", "300,000", "300"),
    "pt: mi": ("pt", "Custou R$ 3 mi.", "It cost R${}.", "3 million", "3 billion"),
    "es: thousand millions": ("es", "Costó 2.000 millones.", "It cost {}.", "2 billion", "2 million"),
    "es: billón is long": ("es", "La deuda es de 3 billones.", "The debt is {}.", "3 trillion", "3 billion"),
    "fr: milliard": ("fr", "La dette est de 3 milliards.", "The debt is {}.", "3 billion", "3 million"),
    "fr: billion is long": (
        "fr",
        "La dette est de 3 billions.",
        "The debt is {}.",
        "3 trillion",
        "3 billion",
    ),
    "de: Mio.": ("de", "Es kostete 18 Mio. Euro.", "It cost {} euros.", "18 million", "18 billion"),
    "de: Mrd.": ("de", "Es kostete 1,8 Mrd. Euro.", "It cost {} euros.", "1.8 billion", "1.8 million"),
    "de: Billion is long": (
        "de",
        "Die Schuld: 3 Billionen Euro.",
        "The debt: {} euros.",
        "3 trillion",
        "3 billion",
    ),
    "ru: тыс.": ("ru", "Мост стоил 40 тыс. рублей.", "It cost {} rubles.", "40,000", "40"),
    "ru: млн": ("ru", "Мост стоил 12,5 млн рублей.", "It cost {} rubles.", "12.5 million", "12.5 billion"),
    "ru: млрд": ("ru", "Мост стоил 2 млрд рублей.", "It cost {} rubles.", "2 billion", "2 million"),
    "ar: million": ("ar", "بلغت الكلفة 12 مليون دينار.", "It cost {} dinars.", "12 million", "12 billion"),
    "ar: plural": ("ar", "بلغت الكلفة 3 مليارات دينار.", "It cost {} dinars.", "3 billion", "3 million"),
    "ar: dual": ("ar", "بلغت الكلفة مليوني دينار.", "It cost {} dinars.", "2 million", "2 billion"),
    "zh: 万": ("zh", "约有3万人参加。", "About {} people took part.", "30,000", "3,000"),
    "zh: 亿": ("zh", "大桥耗资1.2亿元。", "It cost {} yuan.", "120 million", "1.2 billion"),
    "zh: 亿 and 万": ("zh", "大桥耗资1亿2000万元。", "It cost {} yuan.", "120 million", "100 million"),
    "zh: 亿 and 万 in characters": (
        "zh",
        "大桥耗资三亿五千万元。",
        "It cost {} yuan.",
        "350 million",
        "300 million",
    ),
    "zh: 万亿": ("zh", "大桥耗资三万亿元。", "It cost {} yuan.", "3 trillion", "3 billion"),
    "en: lakh": ("pt", "Vieram 500 mil fiéis.", "{} believers came.", "5 lakh", "5 crore"),
    "en: crore": ("pt", "Custou 30 milhões de rupias.", "It cost {} rupees.", "3 crore", "3 lakh"),
    "en: bn and m": ("pt", "Rendeu 4 bilhões de dólares.", "It made ${}.", "4bn", "4m"),
    "en: k": ("pt", "Ganha 40 mil dólares.", "She earns ${}.", "40k", "40m"),
}
COUNTED = {
    "pt: percent sign": ("pt", "O pão subiu 12,5%.", "Bread rose {} percent.", "12.5", "125"),
    "es: por ciento is no hundred": (
        "es",
        "El pan subió un 12 por ciento.",
        "Bread rose {}%.",
        "12",
        "1,200",
    ),
    "de: Prozent": ("de", "Brot wurde 12,5 Prozent teurer.", "Bread rose {}%.", "12.5", "125"),
    "ru: процент": ("ru", "Хлеб подорожал на 12 процентов.", "Bread rose {}%.", "12", "21"),
    "ar: بالمئة is no hundred": ("ar", "ارتفع الخبز بنسبة 12 بالمئة.", "Bread rose {}%.", "12", "1,200"),
    "ar: Arabic percent sign": ("ar", "ارتفع الخبز بنسبة ١٢٪.", "Bread rose {}%.", "12", "21"),
    "zh: 百分之": ("zh", "面包价格上涨百分之十二。", "Bread rose {} percent.", "12", "21"),
    "pt: currency before": ("pt", "Custa R$ 1.200,00.", "It costs R${}.", "1,200", "12,000"),
    "es: currency behind": ("es", "Cuesta 1.200 €.", "It costs €{}.", "1,200", "12,000"),
    "fr: currency in words": ("fr", "Il coûte 19,90 euros.", "It costs €{}.", "19.90", "1,990"),
    "zh: currency": ("zh", "售价19.9元。", "It costs {} yuan.", "19.9", "199"),
    "pt: range": ("pt", "Esperou de 10 a 15 dias.", "She waited 10 to {} days.", "15", "50"),
    "es: range": ("es", "Esperó entre 10 y 15 días.", "She waited 10–{} days.", "15", "50"),
    "fr: range": ("fr", "Elle a attendu 10 à 15 jours.", "She waited 10-{} days.", "15", "50"),
    "de: range": ("de", "Sie wartete 10 bis 15 Tage.", "She waited 10 to {} days.", "15", "50"),
    "ru: range": ("ru", "Она ждала от 10 до 15 дней.", "She waited {} to 15 days.", "10", "12"),
    "ar: range": ("ar", "انتظرت من 10 إلى 15 يوما.", "She waited {} to 15 days.", "10", "12"),
    "zh: range": ("zh", "她等了10至15天。", "She waited {} to 15 days.", "10", "12"),
    "en: score": ("pt", "O time perdeu por 3 a 1.", "The team lost {}-1.", "3", "4"),
    "pt: ordinal": ("pt", "Ficou em 23º lugar.", "She came {}rd.", "23", "33"),
    "fr: ordinal": ("fr", "Elle a fini 23e.", "She came {}rd.", "23", "33"),
    "ru: ordinal": ("ru", "Она пришла 23-й.", "She came {}rd.", "23", "33"),
    "zh: ordinal": ("zh", "她获得第23名。", "She came {}rd.", "23", "33"),
    "pt: decade": ("pt", "Cresceu nos anos 90.", "She grew up in the {}s.", "1990", "1980"),
    "zh: decade of a century": ("zh", "教堂建于20世纪90年代。", "It was built in the {}s.", "1990", "1980"),
    "pt: century": ("pt", "A igreja é do século XVI.", "The church is from the {}th century.", "16", "15"),
    "fr: century": ("fr", "L’église est du XVIe siècle.", "The church is from the {}th century.", "16", "15"),
}
TIMES = {
    "pt": ("pt", "O trem sai às 15h30.", "It leaves at {} sharp.", "3:30 p.m.", "3:50 p.m."),
    "pt: full hour": ("pt", "O trem sai às 9h.", "The train leaves at {}.", "9am", "8am"),
    "es": ("es", "El tren sale a las 15:30.", "The train leaves at {}.", "3:30pm", "3:50pm"),
    "fr": ("fr", "Le train part à 15 h 30.", "The train leaves at {}.", "3:30 PM", "3:50 PM"),
    "de: point": ("de", "Der Zug fährt um 15.30 Uhr.", "The train leaves at {}.", "3.30pm", "3.50pm"),
    "de: full hour": ("de", "Der Zug fährt um 15 Uhr.", "The train leaves at {}.", "3pm", "5pm"),
    "ru": ("ru", "Поезд уходит в 15:30.", "The train leaves at {}.", "3:30pm", "3:50pm"),
    "ar": ("ar", "يغادر القطار في الساعة 15:30.", "The train leaves at {}.", "3:30pm", "3:50pm"),
    "zh: afternoon": ("zh", "火车下午3点30分出发。", "The train leaves at {}.", "15:30", "15:50"),
    "zh: full hour": ("zh", "火车15点出发。", "The train leaves at {}.", "3pm", "5pm"),
}
MEASURES = {
    "pt: speed": ("pt", "O vento soprou a 137 km/h.", "The wind blew at {} mph.", "85", "60"),
    "pt: area": ("pt", "O campo tem 40 hectares.", "The field has {} acres.", "100", "200"),
    "es: length": ("es", "La torre mide 30 metros.", "The tower is {} feet high.", "98", "300"),
    "fr: mass": ("fr", "Il pesait 100 kilos.", "He weighed {} pounds.", "220", "50"),
    "de: temperature": ("de", "Es waren 27 Grad Celsius.", "It was {} degrees Fahrenheit.", "80", "20"),
    "ru: distance": ("ru", "До моря 16 километров.", "The sea is {} miles away.", "10", "26"),
    "zh: distance": ("zh", "离海16公里。", "The sea is {} miles away.", "10", "26"),
}
RULES = {
    f"{table}, {name}": row
    for table, rows in (
        ("figures", FIGURES),
        ("words", WORDS),
        ("halves", HALVES),
        ("scales", SCALES),
        ("counted", COUNTED),
        ("times", TIMES),
        ("measures", MEASURES),
    )
    for name, row in rows.items()
}
every_rule = pytest.mark.parametrize(
    ("language", "sentence", "english", "same", "other"), RULES.values(), ids=RULES
)


@every_rule
def test_what_says_the_same_agrees(language: str, sentence: str, english: str, same: str, other: str) -> None:
    assert differences("numbers", language, sentence, english.format(same)) == []


@every_rule
def test_the_direction_does_not_matter(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    assert differences("numbers", "en", english.format(same), sentence, language) == []


@every_rule
def test_another_value_is_seen_where_it_stands(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    assert [words for _, words in differences("numbers", language, sentence, english.format(other))] == [
        other
    ]


# What a right translation may leave out or say in other words, and what it may not.
# id -> (language, sentence, English that is right, English that is not, what is seen in it)
LEEWAY = {
    "one is an article": (
        *("pt", "Um barco e três velas.", "A boat and three sails.", "A boat and four sails."),
        [("três", "four")],
    ),
    "small words describe": (
        *("de", "Ein vierseitiger Brief und 13 Karten.", "A long letter and 13 cards.", "A long letter."),
        [("13", "")],
    ),
    "ordinals in words": (
        *("zh", "她获得第三名，得13分。", "She came in with 13 points.", "She came in with 31 points."),
        [("13", "31")],
    ),
    "said twice": (
        *(
            "es",
            "Vinieron 48; los 48 volvieron.",
            "48 came; they all went back.",
            "They came; they went back.",
        ),
        [("48", ""), ("48", "")],
    ),
    "converted in brackets": (
        *(
            "fr",
            "La tour fait 30 mètres.",
            "It is 30 metres (98 feet) high.",
            "It is 30 metres high, 98 in all.",
        ),
        [("", "98")],
    ),
    "a century after a hyphen": (
        *("pt", "É de meados do século 17.", "It is mid-17th-century.", "It is mid-18th-century."),
        [("17", "18")],
    ),
    "feet and inches": (
        *("pt", "Ele mede 1,98 metro.", "He is 6-foot-6.", "He is 16-foot-6."),
        [("1,98", "16")],
    ),
    "clock left out": (
        *("ar", "يغادر القطار في الساعة 7.55.", "The train leaves at 7:55am.", "The train leaves at 3:55am."),
        [("7.55", "")],
    ),
    "part of a name": (
        *("ru", "Самолёт B52 и 40 лодок.", "A bomber and 40 boats.", "A bomber and boats."),
        [("40", "")],
    ),
    "part of a date": (
        *(
            "pt",
            "Em 5 de março havia 40 barcos.",
            "On March 5 there were 40 boats.",
            "In March there were boats.",
        ),
        [("40", "")],
    ),
}


@pytest.mark.parametrize(("language", "sentence", "right", "wrong", "seen"), LEEWAY.values(), ids=LEEWAY)
def test_what_may_go_is_not_held_against_anybody(
    language: str, sentence: str, right: str, wrong: str, seen: list[tuple[str, str]]
) -> None:
    assert differences("numbers", language, sentence, right) == []
    assert differences("numbers", language, sentence, wrong) == seen


def test_a_number_knows_where_it_stands() -> None:
    [fact] = Facts("Custou 12,5 milhões de euros.", "pt-BR").numbers
    assert (fact.text, fact.value) == ("12,5 milhões", 12_500_000)
    assert fact.span.of("Custou 12,5 milhões de euros.") == "12,5 milhões"


# What a number counts. id -> (language, sentence, English that is right, English that is not, what is seen)
UNITS = {
    "pt: percent": ("pt", "Subiu 12%.", "It rose 12 per cent.", "It rose 12 euros.", ("12%", "12 euros")),
    "pt: por cento": ("pt", "Subiu 12 por cento.", "Up 12%.", "Up €12.", ("12 por cento", "€12")),
    "es: por ciento": ("es", "Subió un 12 por ciento.", "Up 12%.", "Up €12.", ("12 por ciento", "€12")),
    "fr: pour cent": ("fr", "Hausse de 12 pour cent.", "Up 12 percent.", "Up $12.", ("12 pour cent", "$12")),
    "de: Prozent": ("de", "Er stieg um 12 Prozent.", "Up 12%.", "Up 12 yen.", ("12 Prozent", "12 yen")),
    "ru: процент": ("ru", "Рост на 12 процентов.", "Up 12%.", "Up 12 euros.", ("12 процентов", "12 euros")),
    "ar: بالمئة": ("ar", "ارتفع 12 بالمئة.", "Up 12%.", "Up 12 euros.", ("12 بالمئة", "12 euros")),
    "zh: 百分之": ("zh", "上涨百分之十二。", "Up 12%.", "Up 12 euros.", ("百分之十二", "12 euros")),
    "points": ("pt", "Subiu 12 pontos percentuais.", "Up 12 percentage points.", "Up 13%.", ("12", "13")),
    "pt: millions of": (
        *("pt", "Custou 12,5 milhões de euros.", "It cost €12.5m.", "It cost $12.5m."),
        ("12,5 milhões de euros", "$12.5m"),
    ),
    "pt: reais": (
        "pt",
        "Custa R$ 30.",
        "It costs 30 reais.",
        "It costs 30 dollars.",
        ("R$ 30", "30 dollars"),
    ),
    "es: a bare $": ("es", "Cuesta US$ 30.", "It costs $30.", "It costs £30.", ("US$ 30", "£30")),
    "fr: livres": ("fr", "Il coûte 30 livres.", "It costs £30.", "It costs €30.", ("30 livres", "€30")),
    "de: US-Dollar": (
        "de",
        "Es kostet 30 US-Dollar.",
        "It costs $30.",
        "It costs €30.",
        ("30 US-Dollar", "€30"),
    ),
    "ru: доллары": ("ru", "Он стоит 30 долларов.", "It costs $30.", "It costs €30.", ("30 долларов", "€30")),
    "ar: دولار": ("ar", "يبلغ السعر 30 دولارا.", "It costs $30.", "It costs €30.", ("30 دولارا", "€30")),
    "zh: 美元": ("zh", "售价30美元。", "It costs $30.", "It costs 30 yuan.", ("30美元", "30 yuan")),
    "speed": (
        "pt",
        "Soprou a 137 km/h.",
        "It blew at 85 mph.",
        "It blew at 137 mph.",
        ("137 km/h", "137 mph"),
    ),
    "length": ("de", "Es sind 620 km.", "It is 385 miles.", "It is 620 miles.", ("620 km", "620 miles")),
    "no unit": ("ru", "Он стоит 30 долларов.", "It costs 30.", "It costs 40.", ("30", "40")),
}


@pytest.mark.parametrize(("language", "sentence", "right", "wrong", "seen"), UNITS.values(), ids=UNITS)
def test_the_unit_belongs_to_the_number(
    language: str, sentence: str, right: str, wrong: str, seen: tuple[str, str]
) -> None:
    assert differences("numbers", language, sentence, right) == []
    assert differences("numbers", language, sentence, wrong) == [seen]
    assert differences("numbers", "en", wrong, sentence, language) == [seen[::-1]]


# id -> (language, sentence, its ordinal, English with a gap)
ORDINALS = {
    "pt": ("pt", "Foi o terceiro gol dela.", "terceiro", "It was her {} goal."),
    "es": ("es", "Fue su tercer gol.", "tercer", "It was her {} goal."),
    "fr": ("fr", "C’était son troisième but.", "troisième", "It was her {} goal."),
    "de": ("de", "Es war ihr drittes Tor.", "drittes", "It was her {} goal."),
    "ru": ("ru", "Это её третий гол.", "третий", "It was her {} goal."),
    "ar": ("ar", "كان هذا هدفها الثالث.", "الثالث", "It was her {} goal."),
    "zh": ("zh", "这是她的第三个进球。", "三", "It was her {} goal."),
}


@pytest.mark.parametrize(("language", "sentence", "ordinal", "english"), ORDINALS.values(), ids=ORDINALS)
def test_another_ordinal_in_its_place_is_seen(
    language: str, sentence: str, ordinal: str, english: str
) -> None:
    for same in ("third", "3rd", "next"):
        assert differences("numbers", language, sentence, english.format(same)) == []
    assert differences("numbers", language, sentence, english.format("fourth")) == [(ordinal, "fourth")]


# id -> (language, sentence with an idiom, English that has an ordinal of its own)
NO_ORDINAL = {
    "en: a second of time": ("pt", "Foi seu terceiro salto.", "A jump: it took a second."),
    "en: first of all": ("de", "Es war ihr drittes Tor.", "First of all, it was a goal."),
    "en: a third of": ("es", "Fue su segundo gol.", "It was a third of her goals."),
    "pt: prime minister": ("pt", "O primeiro-ministro chegou.", "The prime minister came third."),
    "pt: first lady": ("pt", "A primeira-dama venceu.", "The president’s wife won her fourth race."),
    "pt: according to": ("pt", "Segundo a polícia, venceu.", "She won her third race, police said."),
    "pt: Monday": ("pt", "Venceu na segunda-feira.", "She won her third race on Monday."),
    "es: seconds": ("es", "Duró unos segundos.", "Her third jump took seconds."),
    "es: room": ("es", "Limpió el cuarto.", "She cleaned her third room."),
    "fr: premier ministre": ("fr", "Le premier ministre a gagné.", "The prime minister won a third race."),
    "de: Erste Ministerin": ("de", "Die Erste Ministerin siegt.", "Sturgeon wins her third race."),
    "ru: first lady": ("ru", "Первая леди победила.", "The president’s wife won her third race."),
    "ar: first lady": ("ar", "فازت السيدة الأولى.", "The president’s wife won her third race."),
    "zh: next day": ("zh", "第二天她赢了。", "She won her third race the next day."),
    "another one": ("es", "Celebró la primera cita.", "She hailed the date, and wants a second one."),
}


@pytest.mark.parametrize(("language", "sentence", "english"), NO_ORDINAL.values(), ids=NO_ORDINAL)
def test_an_idiom_is_no_ordinal(language: str, sentence: str, english: str) -> None:
    assert differences("numbers", language, sentence, english) == []
