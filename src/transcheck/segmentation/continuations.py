"""Where a full stop does not end a sentence: the small table, by language, that sentencex lacks."""

from __future__ import annotations

import re
from functools import cache

# Abbreviations that something always follows (a name, a unit, a noun).
_BEFORE_ANYTHING = {
    "en": "Mr Mrs Ms Dr Prof Gov Gen Sen Rep Lt Col Capt Sgt Maj Cmdr Adm Brig Hon Rev St Mt Ft vs cf approx",
    "pt": "Sr Sra Srs Sras Sr.ª Dr Dra Drs Prof Profa Gen Cel Cap Ten Av Eng Exmo Exma Sto Sta St Pe",
    "es": "Sr Sra Sres Sras Srta Dr Dra D Dña Prof Gral Gen Cnel Cap Av Avda Ud Uds EE St",
    "fr": "M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste env cf av bd",
    "de": "Dr Prof Hr Fr St Nr Art Abs Bd bzw ca vgl Mio Mrd Tsd z.B d.h u.a z d u",
    "ru": "ул им просп пл стр рис проф акад ген т.е т.к д-р гр св ср",
    "ar": "د أ م ص ج",
}
# Abbreviations that only a number makes one: "No. 5", but "No. He left."
_BEFORE_NUMBER = {
    "en": "No Nos no nos Art art Sec sec fig Fig p pp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    "pt": "n nº núm art arts pág págs p pp vol cap fl inc jan fev mar abr mai jun jul ago set out nov dez",
    "es": "n nº Nº núm núms art arts pág págs p pp vol cap ene feb mar abr may jun jul ago sept oct nov dic",
    "fr": "n nº art p pp vol chap janv févr avr juil sept oct nov déc",
    "de": "S Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez",
    "ru": "№ ст с п гл янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек",
}
# Anything else: what stands before the place, and what after it.
_PATTERNS = {
    "en": (
        (r"\b[ap]\.\s?m\.", r"(?:[A-Z]\w+\s+){1,2}[Tt]ime\b|(?:GMT|UTC|[A-Z]{1,3}T|BST|MSK)\b"),
        (r"[.?!][”\"’»]", r"(?:[A-Z][\w’'-]+\s+){1,3}(?:said|asked|added|replied|told|wrote|shouted)\b"),
    ),
    # "Im 19. Jahrhundert", "der 1. FC", but "auf Platz 3. Der Trainer…"
    "de": (
        (
            r"\b\d{1,2}\.",
            r"(?!(?:Der|Die|Das|Den|Dem|Ein|Eine|Er|Sie|Es|Wir|Ich|Im|In|Am|An|Auf|Bei|Mit|Nach|Für|Von|Zu"
            r"|Und|Aber|Doch|Auch|So|Dabei|Damit|Dies|Diese|Als|Wenn|Seit|Vor|Bis|Zum|Zur|Laut)\b)[A-ZÄÖÜ]",
        ),
    ),
    "ru": ((r"\bдолл\.", r"США"),),
    # Neither script has capitals, so who speaks is told by the verb.
    "ar": ((r"[.؟!][”\"»]", r"(?:كما |و)?(?:قال|قالت|أضاف|أضافت|صرح|صرحت|ذكر|ذكرت|سأل|تساءل|أكد|أكدت)\b"),),
    "zh": (
        (
            r"[。！？][”」』]",
            r"[^，。！？：“”]{1,14}(?:说|说道|表示|称|指出|补充|补充道|问|问道|强调|写道|报道)[。，]",
        ),
    ),
}
_INITIAL = re.compile(r"(?:^|\W)[^\W\d_]\.$")
_CLOSED_QUOTE = re.compile(r"[.?!…؟][”\"’»“›]$")


def continues(left: str, right: str, language: str) -> bool:
    """Whether the sentence ``left`` goes on in ``right`` although sentencex would part them.

    ``language`` is ISO 639-1; both texts are without outer whitespace and not empty.
    """
    first = right[0]
    if left.endswith((".", "…")) and _starts_small(right):
        return True
    if _CLOSED_QUOTE.search(left) and (first.islower() or first in "—–,"):
        return True  # who says it stays with what is said
    if first.isupper() and _is_initial(left, language):
        return True
    return any(before.search(left) and after.match(right) for before, after in _rules(language))


def _starts_small(right: str) -> bool:
    # "iPhone" and "al-Qaeda" may begin a sentence.
    word = right.lstrip("([“„«\"'")
    return word[:1].islower() and not word[1:2].isupper() and not re.match(r"[ae]l-", word)


def _is_initial(left: str, language: str) -> bool:
    # English is left to sentencex, which knows "Plan B." from "J. K. Rowling".
    match = _INITIAL.search(left)
    return bool(match and left[-2].isupper() and language != "en")


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rules = [
        (re.compile(f"(?:{before})$"), re.compile(after)) for before, after in _PATTERNS.get(language, ())
    ]
    for table, after in ((_BEFORE_ANYTHING, r"\w"), (_BEFORE_NUMBER, r"\d")):
        if language in table:
            words = "|".join(map(re.escape, table[language].split()))
            rules.append((re.compile(rf"(?:^|[^\w.])(?:{words})\.$"), re.compile(after)))
    return tuple(rules)
