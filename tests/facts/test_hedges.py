"""hedges: each language's words for what is only alleged, reported or possible."""

import pytest

from transcheck.facts.hedge_words import HEDGE_WORDS, Hedge
from transcheck.facts.hedges import differing_hedges, read_hedges

# id -> (language, sentence, its hedges)
HEDGES = {
    "en": ("en", "He allegedly left, and may return.", [Hedge.ALLEGED, Hedge.POSSIBLE]),
    "en: the month and the name": ("en", "In May, Mrs May left.", []),
    "pt: mood of report": ("pt", "O capitão teria vendido o barco.", [Hedge.REPORTED]),
    "es: of course": ("es", "Por supuesto, quizá salga.", [Hedge.POSSIBLE]),
    "fr": ("fr", "Le présumé voleur serait parti.", [Hedge.ALLEGED, Hedge.REPORTED]),
    "de": ("de", "Angeblich soll er gegangen sein.", [Hedge.ALLEGED, Hedge.REPORTED]),
    "ru": ("ru", "Он якобы ушёл.", [Hedge.ALLEGED]),
    "ar": ("ar", "ربما عاد القاتل المزعوم.", [Hedge.POSSIBLE, Hedge.ALLEGED]),
    "zh": ("zh", "他涉嫌卖船。", [Hedge.ALLEGED]),
    "unknown": ("sv", "Han påstås ha gått.", []),
}


@pytest.mark.parametrize(("language", "sentence", "hedges"), HEDGES.values(), ids=HEDGES)
def test_hedges(language: str, sentence: str, hedges: list[Hedge]) -> None:
    assert [fact.value for fact in read_hedges(sentence, language)] == hedges


@pytest.mark.parametrize("language", HEDGE_WORDS)
def test_every_pattern_can_be_read(language: str) -> None:
    assert read_hedges("0", language) == ()


def test_two_texts_in_one_language_are_compared_word_for_word() -> None:
    texts = (read_hedges("He may go.", "en"), read_hedges("He might go.", "en"))
    matching = differing_hedges(*texts)
    assert [fact.text for fact in (*matching.missing, *matching.extra)] == ["may", "might"]
