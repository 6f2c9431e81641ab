"""quotes: each language's marks are read; a speech without a counterpart is seen, a title never."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, sentence, the words of the speech)
MARKS = {
    "en: double": ("en", "“The bread is late again today”, she said.", "The bread is late again today"),
    "en: straight": ("en", '"The bread is late again today", she said.', "The bread is late again today"),
    "en: single": ("en", "‘The bread is late again today’, she said.", "The bread is late again today"),
    "en: apostrophe inside": (
        "en",
        "‘The baker’s oven isn’t hot today’, she said.",
        "The baker’s oven isn’t hot today",
    ),
    "pt: double": ("pt", "“O pão atrasou outra vez”, disse ela.", "O pão atrasou outra vez"),
    "pt: angles": ("pt", "«O pão atrasou outra vez», disse ela.", "O pão atrasou outra vez"),
    "es: angles": ("es", "«El pan llega tarde otra vez», dijo.", "El pan llega tarde otra vez"),
    "es: question": ("es", "“¿Llega tarde el pan otra vez?”, dijo.", "¿Llega tarde el pan otra vez?"),
    "fr: angles and spaces": (
        "fr",
        "«\u00a0Le pain est en retard\u00a0», dit-elle.",
        "Le pain est en retard",
    ),
    "fr: narrow spaces": ("fr", "«\u202fLe pain est en retard\u202f», dit-elle.", "Le pain est en retard"),
    "fr: apostrophe inside": (
        "fr",
        "« Le pain n’est pas là aujourd’hui », dit-elle.",
        "Le pain n’est pas là aujourd’hui",
    ),
    "de: low and high": (
        "de",
        "„Das Brot kommt wieder zu spät“, sagte sie.",
        "Das Brot kommt wieder zu spät",
    ),
    "de: turned angles": (
        "de",
        "»Das Brot kommt wieder zu spät«, sagte sie.",
        "Das Brot kommt wieder zu spät",
    ),
    "ru: angles": ("ru", "«Хлеб сегодня снова опоздал», — сказала она.", "Хлеб сегодня снова опоздал"),
    "ru: low and high": ("ru", "„Хлеб сегодня снова опоздал“, — сказала она.", "Хлеб сегодня снова опоздал"),
    "ar: angles": ("ar", "قالت: «الخبز متأخر اليوم مرة أخرى».", "الخبز متأخر اليوم مرة أخرى"),
    "ar: straight": ("ar", 'قالت: "الخبز متأخر اليوم مرة أخرى".', "الخبز متأخر اليوم مرة أخرى"),
    "zh: double": ("zh", "她说：“面包今天又来晚了，真没办法。”", "面包今天又来晚了，真没办法。"),
    "zh: corners": ("zh", "她說：「麵包今天又來晚了，真沒辦法。」", "麵包今天又來晚了，真沒辦法。"),
}
every_mark = pytest.mark.parametrize(("language", "sentence", "speech"), MARKS.values(), ids=MARKS)
QUOTED = "She said: “The bread is late again today.”"
UNQUOTED = "She said that the bread was late again today."


@every_mark
def test_a_speech_is_what_stands_between_the_marks(language: str, sentence: str, speech: str) -> None:
    [fact] = Facts(sentence, language).quotes
    assert fact.value == speech
    assert not fact.weak


@every_mark
def test_a_speech_is_quoted_in_both_languages(language: str, sentence: str, speech: str) -> None:
    assert differences("quotes", language, sentence, QUOTED) == []
    assert differences("quotes", "en", QUOTED, sentence, language) == []


@every_mark
def test_a_speech_without_marks_is_seen(language: str, sentence: str, speech: str) -> None:
    [(lost, _)] = differences("quotes", language, sentence, UNQUOTED)
    assert lost.strip() == speech


@every_mark
def test_a_speech_that_nobody_made_is_seen(language: str, sentence: str, speech: str) -> None:
    [(_, made_up)] = differences("quotes", "en", UNQUOTED, sentence, language)
    assert made_up.strip() == speech


# id -> (language, sentence with marks, sentence without; none has a speech that must be quoted)
NO_SPEECH = {
    "title of a work": (
        "pt",
        "Leu “As Cinco Abelhas do Norte” ontem.",
        "She read The Five Bees of the North.",
    ),
    "Chinese title": ("zh", "她读了《北方的五只小蜜蜂和它们的朋友》。", "She read The Five Bees."),
    "word that is talked about": ("de", "Sie nannte es „Brot von gestern“.", "She called it old bread."),
    "dialogue behind a dash": ("es", "—El pan llega tarde otra vez.", "The bread is late again."),
    "end of an earlier speech": (
        "fr",
        "Le pain est encore en retard », dit-elle.",
        "The bread is late, she said.",
    ),
    "beginning of a longer speech": ("ru", "«Хлеб сегодня снова опоздал.", "The bread is late again."),
    "apostrophes": ("en", "The bakers' oven isn't the mayor's.", "The oven of the bakers is theirs."),
}


@pytest.mark.parametrize(("language", "sentence", "plain"), NO_SPEECH.values(), ids=NO_SPEECH)
def test_what_is_no_whole_speech_is_not_missed(language: str, sentence: str, plain: str) -> None:
    assert differences("quotes", language, sentence, plain) == []
    assert all(fact.weak for fact in Facts(sentence, language).quotes)


def test_a_speech_may_be_cut_in_two_but_no_half_of_it_dropped() -> None:
    whole = "“O pão atrasou outra vez e o forno da padaria está frio”, disse ela."
    assert (
        differences("quotes", "pt", whole, "“The bread is late again,” she said, “and the oven is cold.”")
        == []
    )
    assert differences("quotes", "pt", whole, "“Bread,” she said, is late, and the oven is cold.") != []


def test_a_speech_within_a_speech_is_read_too() -> None:
    nested = Facts("Ela disse: “Ele gritou ‘o pão atrasou outra vez’ e saiu.”", "pt").quotes
    assert [fact.text for fact in nested] == [
        "Ele gritou ‘o pão atrasou outra vez’ e saiu.",
        "o pão atrasou outra vez",
    ]
