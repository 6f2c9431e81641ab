"""Which language a text is in, where that can be told.

First by what needs no model: letters that one language alone writes, and the commonest words. What
they do not settle goes to py3langid. A language that is not told costs the user an option; one that
is told wrong costs an article.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from transcheck.core.document import Document
from transcheck.core.segment import Role

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

MINIMUM_LETTERS = 20
"""Below this the identifier guesses: "Taliban" alone is Hausa to it."""

CERTAIN = 0.9  # a probability; below it we cannot tell
_SAMPLE = 4_000  # characters; more text does not make the answer better

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=CERTAIN)


def detect_language(text: str) -> str | None:
    """The language (ISO 639-1) of ``text``, or None where it is too short or too mixed to tell."""
    return _plainly(text[:_SAMPLE]) or _identified(text)


def language_of(document: Document) -> str | None:
    """The language that a document says it is in, else the one that its words are in, web page apart."""
    words = (block.text for block in document.blocks if block.role is not Role.BOILERPLATE)
    return document.target_language or detect_language("\n".join(words))


def _identified(text: str) -> str | None:
    if _letters(text[:_SAMPLE]) < MINIMUM_LETTERS:
        return None
    language, _ = _identifier().classify(text[:_SAMPLE])
    return None if language == "und" else str(language)


def _plainly(text: str) -> str | None:
    """The language of a text by its letters and its commonest words: most texts need no model."""
    counts = {script: sum(map(len, letters.findall(text))) for script, letters in _SCRIPTS.items()}
    counts["East Asian"] *= _LETTERS_A_CHARACTER
    script = max(counts, key=lambda name: counts[name])
    if counts[script] * 3 <= sum(counts.values()) * 2 or counts[script] * 2 <= _letters(text):
        return None
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script] if counts[script] >= _FEW_LETTERS else None
    return _READERS[script](text)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


# Scripts

_LETTERS_A_CHARACTER = 3  # so much a Chinese character weighs beside Latin names
_SCRIPTS = {
    "Latin": re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+"),
    "Cyrillic": re.compile(r"[\u0400-\u052f]+"),
    "Arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc\u0750-\u077f]+"),
    "East Asian": re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]+"),
    "Hangul": re.compile(r"[\uac00-\ud7a3]+"),
    "Greek": re.compile(r"[\u0370-\u03e1]+"),
    "Hebrew": re.compile(r"[\u05d0-\u05ea]+"),
    "Thai": re.compile(r"[\u0e01-\u0e4e]+"),
}
_ONE_LANGUAGE = {"Hangul": "ko", "Greek": "el", "Thai": "th"}
_FEW_LETTERS = 4

# Hebrew: Yiddish is written with the same letters, and with digraphs and pointed vowels of its own.
_YIDDISH = re.compile(
    r"[\u05f0-\u05f2\ufb1d-\ufb4f]|[יאפ][\u05b0-\u05bc]|\b(?:און|די|דער|איז|פון|צו|נישט|ניט)\b"
)


def _hebrew(text: str) -> str | None:
    words = len(re.findall(r"[\u05d0-\u05ea]{2,}", text))
    return "he" if words >= 3 and not _YIDDISH.search(text) else None


# Chinese and Japanese: Japanese has syllables, and each simplified its characters in its own way, so
# that the older character sets of the one country lack what is written in the other.
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_KANA_SHARE = 0.1
_TRADITIONAL = frozenset("們這你妳她它嗎吧啊沒說麼很讓")  # in everyday use in Chinese alone
_CANTONESE = frozenset("嘅咗冇喺嚟啲哋佢唔")


def _east_asian(text: str) -> str | None:
    letters = "".join(_SCRIPTS["East Asian"].findall(text))
    kana = len(_KANA.findall(text))
    if kana >= _KANA_SHARE * len(letters):
        return "ja" if kana >= _FEW_LETTERS else None
    if len(letters) < _FEW_LETTERS or _CANTONESE.intersection(letters):
        return None
    chinese = sum(one in _TRADITIONAL or not _is_in(one, "shift_jis") for one in letters)
    japanese = sum(not _is_in(one, "gb2312") and not _is_in(one, "big5") for one in letters)
    return "zh" if chinese > japanese * 3 else None


@cache
def _is_in(letter: str, charset: str) -> bool:
    try:
        return bool(letter.encode(charset))
    except UnicodeEncodeError:
        return False


# Arabic: Persian, Urdu, Pashto and others add letters of their own. A short line of theirs may have
# none of these, so the article, its commonest words or an ending must say that it is Arabic.
_NOT_ARABIC = re.compile(r"[^\W\d_\u0621-\u0652A-Za-z]|ھ|ى(?=\w)")
_ARABIC = re.compile(
    r"\b(?:[وفبك]?ال(?!له\b)\w{3,}|لل\w{3,}|\w{2,}ة|\w+ى|[أإ]\w+"
    r"|في|من|على|إلى|أن|عن|مع|هذا|هذه|التي|الذي|قال|كان|كانت|لم|لن|قد|ما|لا|بعد|بين|ذلك|هو|هي|حول|خلال|ضد)\b"
)
_PERSIAN = re.compile(r"\b(?:از|را|است|اين|كه|براي|شد|هاي|مي|خود|بود)\b")
_ARABIC_SHARE = 0.3


def _arabic(text: str) -> str | None:
    words = len(_WORD.findall(text))
    marks = len(_ARABIC.findall(text))
    if _NOT_ARABIC.search(text) or len(_PERSIAN.findall(text)) * 8 > words:
        return None
    return "ar" if marks >= 2 and marks >= _ARABIC_SHARE * words else None


# Russian: Ukrainian, Serbian, Kazakh and others have letters of their own, Bulgarian has ъ inside its
# syllables, Belarusian no и; and words that are Russian alone, or ы, э and ё, must be there.
_NOT_RUSSIAN = re.compile(r"[^\W\d_а-яёА-ЯЁA-Za-zÀ-ÿ]|ъ(?![еёюяЕЁЮЯ])|Ъ(?![ЕЁЮЯ])")
_RUSSIAN = frozenset(
    "что его если который которая которое которые которых которой которого когда только уже еще также году"
    " лет кто может нет всех всего более чем ему ей сейчас теперь сказал сказала".split()
)
_RUSSIAN_SHARED = frozenset(
    "и в на с не по за из от до о у а к как для или его но при он она они со об был была было".split()
)
_RUSSIAN_SPELLING = re.compile(r"[ыэё]|тся$")


def _russian(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    own = sum(word in _RUSSIAN or bool(_RUSSIAN_SPELLING.search(word)) for word in words)
    common = sum(word in _RUSSIAN or word in _RUSSIAN_SHARED for word in words)
    if _NOT_RUSSIAN.search(text) or "и" not in text.lower() or not own or not common:
        return None
    return "ru" if own + common >= _PLAIN_SHARE * len(words) else None


# Latin script: the commonest words.

_LATIN_WORD = re.compile(r"[^\W\d_]+(?:'(?!s\b)(?=[^\W\d_]))?|'s\b")  # l'accord: l', accord; it's: it, 's
_FUNCTION_WORDS = {
    "en": "the of and to in that is was for on with as by it he from are be has his they have not but a an"
    " at this were which said will who had she been their its would or after more about when there than"
    " out also into up over could what all we you her him if can our your do did no so i me my 's one two"
    " first last before against through next says told year week people very while during them because"
    " between just only other any some many most now how",
    "pt": "o a os as de do da dos das em no na nos nas e que um uma para com não por mais como ao aos à às"
    " foi são disse pelo pela pelos pelas se é ou mas também está seu sua seus suas ele ela eles já até"
    " quando depois sobre entre foram ser ter tem isso esta este muito sem num numa era há só ainda você"
    " me lhe nem isto esse essa meu minha nós antes contra desde onde porque estava estão dois segundo"
    " alguns após apenas serão eu bem pode deve enquanto tudo sob nunca sempre outra outro ano anos"
    " disseram será seja cada",
    "es": "el la los las de del en y que un una para con no por más como al fue se lo su sus ha dijo es o"
    " pero también está este esta sin sobre entre cuando después han son ser hasta muy ya le les hay desde"
    " fueron había todo donde porque si unos unas eso ese esa me he mi nos antes contra a era están estaba"
    " según dos durante algunos algunas ante mientras tras qué otra otro uno tiene puede ahora esto así"
    " cada siempre además años año ni gran será",
    "fr": "le la les de des du en et que un une pour avec ne pas par plus comme au aux est sont dans qui"
    " il elle ils l' d' qu' n' s' c' j' m' t' jusqu' lorsqu' à ce cette ces a ont été sur se son sa ses"
    " leur leurs mais ou où après avant selon être fait tout nous vous on y deux entre sans lui je très"
    " non étaient était si pendant plusieurs cela même alors depuis peu autre aussi encore quand doit peut"
    " ans lors également bien",
    "de": "der die das den dem des und in zu mit von für auf ist nicht ein eine einen einem einer sich als"
    " auch im hat am an aus bei nach über um wie wird werden war sie er es wir ich dass oder aber noch nur"
    " so haben hatte sind sein seine ihre vor zum zur durch gegen unter bis vom kann wurde wurden mehr"
    " dies diese seinen ihren wegen beim jedoch nachdem würde wäre ohne alle keine habe was laut seiner"
    " ihr",
}
"""A quarter of any text in the language."""

_NEIGHBOURS = {
    "Italian": "il lo la i gli le un uno una di a da in con su per tra fra e ed che non è sono si ha hanno"
    " del dello della dei degli delle al allo alla ai agli alle dal dalla dai nel nella nei sul sulla più"
    " anche come ma se questo questa quando dopo stato l' d' c' dell' all' nell' dall' un'",
    "Catalan": "el la els les l' d' un una uns unes de del dels a al als en amb per que no és són ha han i"
    " o com més també seva seu aquest aquesta però quan després hi ho es s' n' va van molt sobre entre se"
    " si esta este ara uno dos",
    "Galician": "o a os as un unha uns unhas de do da dos das en no na nos nas e que con por para non é"
    " son foi máis tamén como ao aos á ás polo pola pero seu súa cando despois está moi este esta se só ou"
    " me lle era segundo cada outra outro sempre",
    "Occitan": "lo la los las una un de del dels en amb per que es e son a au mai coma pas se l' d' sus",
    "Asturian": "el la los les de del en y que un una con pa ye non al nun na se pola d' l' a por como si"
    " esta dos gran cada",
    "Aragonese": "o a os as un una de d' en y ye que con por no ta los las",
    "Friulian": "il la lis al di par e un une no o che si pe dal tal des les",
    "Romanian": "de la în cu pe nu este sunt o un al ale din care că mai pentru a fost se au lui sau după"
    " ca fi",
    "Dutch": "de het een van en in is op te dat die voor met zijn niet aan om ook als naar bij maar door"
    " over uit nog wordt heeft hij ze was of",
    "Afrikaans": "die het van en in is om te nie wat vir met hy dat op aan deur ook sal by of",
    "Frisian": "de it en fan is yn op te dat of",
    "Low German": "de un dat is nich för mit den vun to in ik an op",
    "Luxembourgish": "de an den der vun mat ass op ze fir net och eng",
    "Norwegian, Danish": "og i er et en de det som på til av for med den ikke ikkje ein at fra var har du"
    " vil",
    "Swedish": "och i är ett en att det som på till av för med den inte om har du",
    "Latin": "et in non ut ad est cum sed qui quae quod a ab ex de per si",
    "Interlingua": "le la de in e que es un pro con per a al non se del como tal su",
    "Esperanto": "la de kaj en estas al ne por kun ĉi li se",
    "Slavic": "do na se je u i za da su ne od to po s z v w o a k že nie jest co jak ta ten",
    "Hungarian": "a az és hogy nem is egy ez van sem",
    "Finnish, Estonian": "ja on ei että oli se ole",
    "Turkish": "ve bir bu için de da ile",
    "Irish, Gaelic": "an na agus is ar le go i a de sa do as no so",
    "Welsh, Breton": "y yn a o i ar un en e da ha",
    "Tagalog": "ang ng sa na at mga ay",
    "Swahili, Sotho": "na ya wa kwa ni la le ka go ba se e sa a ga o",
}
"""The same of languages that we do not tell, so that none of them passes for one of ours."""

_EVIDENCE = 2  # words that another language does not have
_LEAD = 3  # times the words that only the other has
_PLAIN_SHARE = 0.2


def _latin(text: str) -> str | None:
    """One of our languages, if against each other language its own words are there and the other's not."""
    words = Counter(_LATIN_WORD.findall(text.lower().replace("’", "'")))
    for language in _FUNCTION_WORDS:
        own = _vocabularies()[language]
        others = (other for name, other in _vocabularies().items() if name != language)
        if _sum(words, own) >= _PLAIN_SHARE * words.total() and all(
            _leads(words, own, other) for other in others
        ):
            return language
    return None


def _leads(words: Counter[str], own: frozenset[str], other: frozenset[str]) -> bool:
    return _sum(words, own - other) >= max(_EVIDENCE, _LEAD * _sum(words, other - own))


def _sum(words: Counter[str], chosen: frozenset[str]) -> int:
    return sum(words[word] for word in words.keys() & chosen)


@cache
def _vocabularies() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in (_FUNCTION_WORDS | _NEIGHBOURS).items()}


_READERS = {
    "Latin": _latin,
    "Cyrillic": _russian,
    "Arabic": _arabic,
    "East Asian": _east_asian,
    "Hebrew": _hebrew,
}
