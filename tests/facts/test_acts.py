"""acts: each language has words for what is done by speaking and by the law, and knows them apart."""

import pytest

from transcheck.facts.act_words import ACT_WORDS, Act
from transcheck.facts.acts import compare_acts, read_acts

# id -> (language, sentence, its acts)
ACTS = {
    "en": ("en", "He denied it, but she said he was arrested.", [Act.DENY, Act.SAY, Act.ARREST]),
    "pt": ("pt", "Ele negou, mas ela confirmou.", [Act.DENY, Act.CONFIRM]),
    "es": ("es", "Prometió callar y amenazó con hablar.", [Act.PROMISE, Act.THREATEN]),
    "fr": ("fr", "Il a avoué, dit Prado.", [Act.ADMIT, Act.SAY]),
    "de": ("de", "Er wurde verhaftet und verurteilt.", [Act.ARREST, Act.CONVICT]),
    "ru": ("ru", "Двое погибли, трое ранены.", [Act.KILL, Act.INJURE]),
    "ar: with a clitic": ("ar", "ونفى الوزير.", [Act.DENY]),
    "zh: without spaces": ("zh", "部长否认了。", [Act.DENY]),
}


@pytest.mark.parametrize(("language", "sentence", "acts"), ACTS.values(), ids=ACTS)
def test_acts(language: str, sentence: str, acts: list[Act]) -> None:
    assert [fact.value for fact in read_acts(sentence, language)] == acts


@pytest.mark.parametrize("language", ACT_WORDS)
def test_every_pattern_can_be_read(language: str) -> None:
    assert read_acts("0", language) == ()
    assert {Act.SAY, Act.ADMIT, Act.DENY, Act.KILL} <= set(ACT_WORDS[language])


def test_unrelated_acts_do_not_stand_for_each_other() -> None:
    assert compare_acts("O barco matou dois.", "The boat was denied.", ("pt", "en")).clean


def test_nothing_is_held_against_an_act_that_the_other_language_has_no_words_for() -> None:
    assert Act.ACCUSE not in ACT_WORDS["ar"]
    assert compare_acts("قال الوزير.", "The minister accused him.", ("ar", "en")).clean
