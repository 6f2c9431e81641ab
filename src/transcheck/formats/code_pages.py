"""Which one-byte code page a text is in, told by the letters of the languages that are written in it.

A byte above 127 is a letter in nearly every code page, so that each gives some text; but only the right
one gives words that keep to one language's alphabet. “João” reads as “Joăo” in the Central European
page, “coração” as “coraçăo”: no language has both ç and ă.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from transcheck.core.patterns import lazy_pattern

_WESTERN = (
    "[áâàçéêíóôúüªº£]|ã(?=[oes]|\\b)|õ(?=e)",  # Portuguese
    "[áéíñóúüªº¿¡]",  # Spanish
    "[àâæçéèêëîïôœùûü]",  # French
    "[äöüßé]",  # German
    "[àèéìíîòóùú]",  # Italian
    "[åäöæøéèüà]",  # Scandinavian and Finnish
    "[ðþýæöáéíóú]",  # Icelandic
    "[àáâäåæçèéêëíïñóôöøúüœ£]",  # English: in names and loans
)
_CENTRAL = ("[ąćęłńóśźż]", "[áäčďéěíĺľňóôŕřšťúůýž]", "[áéíóöőúüű]", "[âăîşţ]", "[äčćđšžöü]")


def _apart(letters: str) -> tuple[str, ...]:
    """An alphabet whose words hold no ASCII letter."""
    return (f"(?<![a-z{letters}])[{letters}]+(?![a-z{letters}])",)


_ALPHABETS = {
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "iso8859_15": _WESTERN,
    "cp1257": ("[ąčęėįšųūž]", "[āčēģīķļņšūž]", "[äõöüšž]"),
    "cp1254": ("[âçğıîöşüû]",),
    "cp1255": _apart("א-ת"),  # before Cyrillic, where all of its letters are small ones
    "cp1251": _apart("Ѐ-ӿ"),
    "koi8_r": _apart("Ѐ-ӿ"),
    "cp1253": _apart("Ͱ-Ͽ"),
    "cp1256": _apart("؀-ۿ"),
}
"""Code page -> what words of its languages have beside ASCII, a pattern for each language. Of two pages
that fit as well the earlier is taken."""

_SAMPLE = 3_000  # words
_TOLERATED = 0.1  # of what is not ASCII: names; in a wrong page it is far more
_WORD = re.compile(rb"\S*[\x80-\xff]\S*")
_LETTER = r"[^\W\d_²³¹¼-¾]"
_SIGN = r"[¡-¦¨¬¯±-¶¸-º¼-¿×÷ˇ-˝\u05b0-\u05c3\u200e\u200f]"  # touches no letter in the right page
_STRANGER = lazy_pattern(rf"(?![A-Za-z]){_LETTER}|[\x80-\x9f─-▟]|(?<={_LETTER}){_SIGN}|{_SIGN}(?={_LETTER})")


def tell_code_page(data: bytes) -> str | None:
    """The code page whose reading keeps to the letters of one language; None where none does."""
    sample = b" ".join(match.group() for match in islice(_WORD.finditer(data), _SAMPLE))
    readings = [
        (_strangers(text, codec), codec)
        for codec in _ALPHABETS
        if (text := _read(sample, codec)) is not None and _read(data, codec) is not None
    ]
    strangers, codec = min(readings, key=lambda reading: reading[0], default=(len(data), ""))
    return codec if strangers <= _TOLERATED * sum(byte > 127 for byte in sample) else None


def _read(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _strangers(text: str, codec: str) -> int:
    """How many characters have no place in words of the page's best fitting language; a capital
    within a word has none in any."""
    rising = sum(a.islower() and b.isupper() and not (a + b).isascii() for a, b in pairwise(text))
    return rising + min(
        len(_STRANGER.findall(re.sub(letters, "a", text, flags=re.I))) for letters in _ALPHABETS[codec]
    )
