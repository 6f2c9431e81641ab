"""Names that languages do not write alike: countries, cities, their peoples, and what is known by its
initials.

Countries and the cities of time zones are CLDR's, through babel; the rest is a list. Words are held by
their first letters, so that a name stands for its people and its adjective (Alemanha, alemães).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transcheck.facts.sounds import latin

_STEM = 4  # letters, in Latin script
_KNOWN = """
america|u.s|us|usa|united states|estados unidos|estadounid|estadunid|eua|ee uu|eeuu|etats-unis
america|usa|vereinigten staaten|сша|америк|штат
britain|british|brit|uk|u.k|united kingdom|reino unido|gra-bretanha|gran bretana|royaume-uni|britann
britain|british|brit|uk|u.k|united kingdom|vereinigt|grossbrit|великобрит|британ|соединенн
england|english|inglaterra|ingles|angleterre|anglais|engl|англи
wales|welsh|gales|gale|galles|gallois|walis|уэльс|валлий
scotland|scottish|scot|escocia|escoces|ecosse|ecoss|schott|шотланд
ireland|irish|irlanda|irland|ирланд
denmark|danish|dane|dinam|danem|danes|danois|daen|дани|датч
poland|polish|pole|polon|polac|poloni|polen|polnisch|польш|польск|поляк
sweden|swedish|swede|suec|sued|schwed|швед|швец
finland|finnish|finn|finlan|finlandes|finnisch|финл|финн
dutch|netherlands|holland|holand|paises baixos|neerland|paises bajos|pays-bas|niederland|голланд|нидерланд
germany|german|alemanha|alem|allemagne|allemand|deutsch|герман|немец|немц
greece|greek|grecia|greg|grieg|grec|griech|греч|грец
hungary|hungar|hongr|ungar|венг|венгр
switzerland|swiss|suic|suiz|suiss|schweiz|швейцар
spain|spanish|spaniard|espan|espagn|spani|испан
beijing|pequim|pekin|peking|пекин
the hague|hague|haia|haya|haye|den haag|haag|гааг
geneva|genebra|ginebra|genev|genf|женев
munich|munique|munchen|muenchen|мюнхен
cologne|colonia|koln|koeln|кельн
milan|milao|mailand|милан
venice|veneza|venec|venis|venedig|венеци
florence|florenca|florencia|firenz|florenz|флоренц
naples|napoles|neapel|неапол
aachen|aix-la-chapelle|aquisgran|ахен
antwerp|antuerpia|amberes|anvers|антверпен
the vatican|holy see|santa se|saint-siege|vatica|ватикан
ivory coast|costa do marfim|costa de marfil|cote d'ivoire|elfenbein|кот-д
islamic state|isis|isil|daesh|estado islamico|etat islamique|игил|islamisch
un|u.n|united nations|onu|nacoes unidas|naciones unidas|nations unies|vereinte nationen|оон
nato|otan|нато
eu|e.u|european union|ue|uniao europeia|ес|евросоюз
warsaw|varsovia|varsovie|warschau|варшав
moscow|moscou|moscu|moskau|москв
kremlin|cremlin|kreml|кремл
jerusalem|иерусалим
mumbai|bombaim|bombay|мумба|бомбе
red cross|cruz vermelha|cruz roja|croix-rouge|rotes kreuz|красн
white house|casa branca|casa blanca|maison blanche|weisse|бел
christmas|natal|navidad|noel|weihnacht|рождеств
jesus|christ|cristo|crist|иисус|христ
god|deus|dios|dieu|gott|бог
mediterranean|mediterr|mittelmeer|средизем
iowa|айов
york|iorque|йорк
yugoslavia|iugoslavia|jugoslavia|yougoslavie|jugoslaw|югослав
florida|floride|флорид
pennsylvania|pensilvania|pennsylvanie|пенсильвани
louisiana|luisiana|louisiane
pacific|pacif|pazif|тих
atlantic|atlant|атлант
arctic|artic|arkti|arct|аркти
hollywood|голливуд
singapore|singapur|singapour|cingapura|сингап
edinburgh|edimburg|edimbourg|эдинбург
seville|sevilh|sevill|севиль
alaska|alasca|аляск
olympic|olymp|olimpi|олимп
thames|tamisa|tamesis|tamise|themse|темз
bavaria|baviera|baviere|bayern|bayerisch|бавар
saxony|saxon|sajonia|saxe|sachsen|саксон
grand prix|prix|gran premio|premio|grande premio|гран-при|при
"""


@lru_cache(maxsize=4_096)
def counterparts(name: str, own: str, others: str) -> frozenset[str]:
    """Beginnings of the words, :func:`plain`, by which a text in language ``others`` may say what
    ``name`` says in language ``own``; empty where the name is not known."""
    word = plain(name).strip()
    found = set(_places(own, others).get(word[:_STEM], ()))
    for end in range(min(_STEM, len(word)), len(word) + 1):  # a short one stands for itself alone
        found |= _known().get(word[:end], frozenset())
    return frozenset(found)


def plain(text: str) -> str:
    """In lower-case Latin letters, a space for all else and one at either end."""
    return f" {re.sub('[^a-z]+', ' ', latin(text)).strip()} "


def mentions(text: str, stems: frozenset[str], *, inside: bool = False) -> bool:
    """Whether a word of the :func:`plain` text begins with one of ``stems``; with ``inside``, whether
    it has one anywhere (Lateinamerika, Nordmexiko)."""
    return any(
        f" {stem} " in text if len(stem) < _STEM else (stem if inside else f" {stem}") in text
        for stem in stems
    )


@cache
def _known() -> dict[str, frozenset[str]]:
    """Each beginning of the list -> all that stand in a row with it."""
    known: dict[str, frozenset[str]] = {}
    for row in _KNOWN.strip().split("\n"):
        group = frozenset(plain(word).strip() for word in row.split("|"))
        known |= {stem: known.get(stem, frozenset()) | group for stem in group}
    return known


@cache
def _places(own: str, others: str) -> dict[str, frozenset[str]]:
    """First letters of each word of a place's name in one language -> those in the other."""
    table: dict[str, set[str]] = {}
    names, other_names = _names(own), _names(others)
    for code in names.keys() | other_names.keys():
        for word in _stems(names.get(code, _plainly(code))):
            table.setdefault(word, set()).update(_stems(other_names.get(code, _plainly(code))))
    return {word: frozenset(stems) for word, stems in table.items()}


def _plainly(code: str) -> str:
    """What a code says of its own (Europe/Athens), where a language calls the city just so."""
    return code.rpartition("/")[2].replace("_", " ")


def _stems(name: str) -> set[str]:
    return {latin(word)[:_STEM] for word in re.findall(r"\w{4,}", name)}


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale

    locale = Locale.parse(language)
    cities = {zone: facts["city"] for zone, facts in locale.time_zones.items() if "city" in facts}
    return {**{code: name for code, name in locale.territories.items() if code.isalpha()}, **cities}
