"""dates: a day is the same day in every calendar's words; a weekday or a month may be left out."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, sentence, English with a gap, what says the same there, what does not)
RULES = {
    "pt: day, month, year": (
        *("pt", "Casou em 5 de março de 2024.", "She married on {}."),
        *("5 March 2024", "5 May 2024"),
    ),
    "pt: first of the month": ("pt", "Casou em 1º de março.", "She married on {}.", "March 1", "March 11"),
    "pt: in figures": ("pt", "Casou em 05/03/2024.", "She married on {}.", "March 5, 2024", "May 3, 2024"),
    "pt: month and year": ("pt", "Casou em março de 2024.", "She married in {}.", "March 2024", "March 2014"),
    "pt: month alone": ("pt", "Casou em março.", "She married in {}.", "March", "April"),
    "pt: weekday": ("pt", "Casou na sexta-feira.", "She married on {}.", "Friday", "Sunday"),
    "pt: weekday without feira": ("pt", "Casou na terça.", "She married on {}.", "Tuesday", "Thursday"),
    "es: year with del": (
        *("es", "Se casó el 5 de marzo del 2024.", "She married on {}."),
        *("March 5, 2024", "March 5, 2014"),
    ),
    "es: setiembre": ("es", "Se casó el 5 de setiembre.", "She married on {}.", "September 5", "October 5"),
    "es: weekday": ("es", "Se casó el miércoles.", "She married on {}.", "Wednesday", "Monday"),
    "fr: 1er": ("fr", "Mariée le 1er août 2024.", "Married on {}.", "1 August 2024", "1 April 2024"),
    "fr: sept. with a day": ("fr", "Mariée le 5 sept. 2024.", "Married on {}.", "5 Sept 2024", "5 Dec 2024"),
    "fr: juin is not juillet": ("fr", "Mariée le 5 juillet.", "Married on {}.", "July 5", "June 5"),
    "fr: weekday": ("fr", "Elle s’est mariée jeudi.", "She married on {}.", "Thursday", "Tuesday"),
    "de: point behind the day": ("de", "Sie heiratete am 5. März.", "She married on {}.", "5 March", "5 May"),
    "de: in figures": (
        "de",
        "Sie heiratete am 05.03.2024.",
        "She married on {}.",
        "5 March 2024",
        "3 May 2024",
    ),
    "de: Austrian": ("de", "Sie heiratete am 5. Jänner.", "She married on {}.", "January 5", "January 6"),
    "de: inside a word": ("de", "Sie kam zum Oktoberanfang.", "She came early in {}.", "October", "August"),
    "de: Sonnabend": ("de", "Sie heiratete am Sonnabend.", "She married on {}.", "Saturday", "Sunday"),
    "de: evening of a weekday": ("de", "Sie kam am Freitagabend.", "She came on {}.", "Friday", "Sunday"),
    "ru: genitive": ("ru", "Она уехала 5 марта 2024 года.", "She left on {}.", "5 March 2024", "5 May 2024"),
    "ru: locative": ("ru", "Она уехала в мае 2024 года.", "She left in {}.", "May 2024", "March 2024"),
    "ru: adjective of a month": ("ru", "Она была на мартовской ярмарке.", "She left in {}.", "March", "June"),
    "ru: weekday": ("ru", "Она уехала в среду.", "She left on {}.", "Wednesday", "Friday"),
    "ru: adjective of a weekday": ("ru", "Он с субботней рыбалки.", "He fished on {}.", "Saturday", "Sunday"),
    "ar: Egyptian month": ("ar", "تزوجت في 5 مارس 2024.", "She married on {}.", "5 March 2024", "5 May 2024"),
    "ar: Levantine month": (
        "ar",
        "تزوجت في 5 آذار 2024.",
        "She married on {}.",
        "5 March 2024",
        "5 May 2024",
    ),
    "ar: first and second": (
        "ar",
        "تزوجت في 5 تشرين الثاني.",
        "She married on {}.",
        "5 November",
        "5 October",
    ),
    "ar: Arabic digits": (
        "ar",
        "تزوجت في ٥ مارس ٢٠٢٤.",
        "She married on {}.",
        "5 March 2024",
        "5 March 2014",
    ),
    "ar: in figures": ("ar", "تزوجت في ٥/٣/٢٠٢٤.", "She married on {}.", "5 March 2024", "3 May 2024"),
    "ar: weekday": ("ar", "تزوجت يوم الجمعة.", "She married on {}.", "Friday", "Sunday"),
    "zh: day, month, year": (
        "zh",
        "她于2024年3月5日结婚。",
        "She married on {}.",
        "5 March 2024",
        "5 May 2024",
    ),
    "zh: spoken day": ("zh", "她于3月5号结婚。", "She married on {}.", "5 March", "5 May"),
    "zh: day in characters": ("zh", "她于十一月五日结婚。", "She married on {}.", "5 November", "6 November"),
    "zh: month in characters": ("zh", "她于十一月结婚。", "She married in {}.", "November", "October"),
    "zh: weekday": ("zh", "她星期三结婚。", "She married on {}.", "Wednesday", "Friday"),
    "zh: Sundays": ("zh", "她星期天结婚。", "She married on {}.", "Sunday", "Friday"),
    "en: ordinal of month": ("en", "She left on the 5th of March.", "She left on {}.", "March 5", "May 5"),
    "en: abbreviation": ("es", "Se fue el 5 de septiembre.", "She left on {}.", "Sept. 5", "Oct. 5"),
    "year on one side": ("pt", "Casou em 5 de março.", "She married on {}.", "5 March 2024", "6 March 2024"),
}
every_rule = pytest.mark.parametrize(
    ("language", "sentence", "english", "same", "other"), RULES.values(), ids=RULES
)


@every_rule
def test_the_same_day_agrees(language: str, sentence: str, english: str, same: str, other: str) -> None:
    assert differences("dates", language, sentence, english.format(same)) == []


@every_rule
def test_the_direction_does_not_matter(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    assert differences("dates", "en", english.format(same), sentence, language) == []


@every_rule
def test_another_day_is_seen_in_its_place(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    [(day, stranger)] = differences("dates", language, sentence, english.format(other))
    assert day in sentence
    assert stranger == other


@every_rule
def test_a_date_is_no_number(language: str, sentence: str, english: str, same: str, other: str) -> None:
    assert Facts(sentence, language).numbers == ()


# id -> (language, sentence, English without it, what is seen)
LEFT_OUT = {
    "a weekday may go": ("pt", "Casou na sexta-feira.", "She married yesterday.", []),
    "a month may go": ("fr", "Elle s’est mariée en mars.", "She married this spring.", []),
    "a day may not": (
        "pt",
        "Casou em 5 de março de 2024.",
        "She married then.",
        [("5 de março de 2024", "")],
    ),
    "a month with its year may not": (
        "es",
        "Se casó en marzo de 2024.",
        "She married.",
        [("marzo de 2024", "")],
    ),
    "a day may not come": ("de", "Sie heiratete.", "She married on March 5.", [("", "March 5")]),
}


@pytest.mark.parametrize(("language", "sentence", "english", "seen"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_only_a_day_is_missed(
    language: str, sentence: str, english: str, seen: list[tuple[str, str]]
) -> None:
    assert differences("dates", language, sentence, english) == seen


# id -> (language, a sentence with a word that looks like a date, one in which it is one)
NO_DATE = {
    "may": ("en", "She may marry.", "She will marry in May."),
    "march": ("en", "March with us!", "Come in March with us!"),
    "sun": ("en", "Sun and rain came.", "On Sunday rain came."),
    "segunda": ("pt", "Foi a segunda vez.", "Foi na segunda-feira."),
    "sept": ("fr", "Il y en a sept.", "Il y en a le 7 sept. 2024."),
    "thirteenth month": ("de", "Fassung 05.13.2024.", "Fassung 05.12.2024."),
    "months of waiting": ("zh", "她等了3个月。", "她等到3月。"),
}


@pytest.mark.parametrize(("language", "word", "date"), NO_DATE.values(), ids=NO_DATE)
def test_a_word_that_looks_like_a_date_is_none(language: str, word: str, date: str) -> None:
    assert Facts(word, language).dates == ()
    assert Facts(date, language).dates != ()
