"""Whatever a file may hold, the engine ends, says where its words come from, and drops nothing unmarked."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import pytest

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.base import PairScore
from transcheck.engines.translator import Translator

NOUNS = "casa navio governo porto cidade rua ponte escola banco jornal".split()
ADDRESS = "https://exemplo.example/noticias?" + "&".join(f"campo{number}=valor" for number in range(120))
SENTENCES = {
    "ordinary": "O navio afundou perto da costa.",
    "600-words": " ".join(NOUNS[(7 * place + place // 10) % 10] for place in range(600)),
    "5000-letters": ("responsabilidade" * 313)[:5000],
    "emoji-only": "😀🎉👩‍👩‍👧🇧🇷",
    "punctuation-only": "?!... ;; -- ()",
    "digits-only": "1234567890 98765",
    "capitals": "O GOVERNO ANUNCIOU ONTEM UM PACOTE DE MEDIDAS PARA A CIDADE",
    "empty": "",
    "white-space": " \t\u00a0\n",
    "arabic": "أعلنت الحكومة أمس عن خطة جديدة.",
    "chinese": "政府昨天宣布了一项新计划。",
    "control-characters": "O navio\x01\x07 afundou\x1b[31m ontem\x7f.",
    "zero-width": "O na\u200bvio\u200d afun\ufeffdou\u2060 ontem.",
    "nul": "O navio\x00 afundou.\x00",
    "lone-surrogate": "O navio \ud83d afundou.\udc00",
    "combining-accents": unicodedata.normalize("NFD", "A mãe não comprou maçãs à tarde."),
    "many-accents": "O n" + "\u0301" * 200 + "avio afundou.",
    "right-to-left-marks": "\u200fO navio\u202e afundou\u202c ontem.\u200e",
    "long-address": f"Leia mais em {ADDRESS} ainda hoje.",
    "entities": "O &lt;b&gt;navio&lt;/b&gt; afundou &amp; sumiu&nbsp;&#8212; &quot;fim&quot;.",
    "repeated-word": "navio " * 200,
    "wide-gap": "O navio" + " " * 2000 + "afundou.",
    "last": "A ministra viajou para Lisboa.",
}
PLACES = {name: place for place, name in enumerate(SENTENCES)}
TERMS = ("burgomaster", "walkout", "quay", "almshouse", "linesman")
SPELLING_UP = 4  # times as long may a translation be: 政府 becomes ZhengFu


def each(*without: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name for name in SENTENCES if name not in without])


def order(sentence: str) -> list[Constraint]:
    """That the middle word become another; all of the sentence where it has no word."""
    words = [Span(*match.span()) for match in re.finditer(r"\w+", sentence)]
    span = words[len(words) // 2] if words else Span(0, len(sentence))
    return [Constraint(span, (term(sentence),), "term")] if len(span) else []


def term(sentence: str) -> str:
    return TERMS[len(sentence) % len(TERMS)]


@pytest.fixture(scope="module")
def translated(pt_en: Translator) -> list[Hypothesis]:
    return pt_en.translate(list(SENTENCES.values()))


@pytest.fixture(scope="module")
def ordered(pt_en: Translator) -> list[Hypothesis]:
    return pt_en.translate(list(SENTENCES.values()), constraints=list(map(order, SENTENCES.values())))


@pytest.fixture(scope="module")
def candidates(pt_en: Translator) -> list[list[Hypothesis]]:
    return pt_en.candidates(list(SENTENCES.values()), count=3)


@pytest.fixture(scope="module")
def pairs(translated: Sequence[Hypothesis]) -> list[tuple[str, str]]:
    return [(source, one.text) for source, one in zip(SENTENCES.values(), translated, strict=True)]


@pytest.fixture(scope="module")
def scores(pt_en: Translator, pairs: list[tuple[str, str]]) -> list[PairScore]:
    return pt_en.score(pairs)


@pytest.fixture(scope="module")
def links(pt_en: Translator, pairs: list[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
    return pt_en.align(pairs)


def assert_in_bounds(source: str, hypothesis: Hypothesis) -> None:
    assert len(hypothesis.text) <= SPELLING_UP * len(source) + 40
    assert hypothesis.text.isspace() == source.isspace()
    assert math.isfinite(hypothesis.log_probability)
    assert hypothesis.log_probability <= 0
    assert_inside(source, hypothesis.text, hypothesis.alignment)


def assert_inside(source: str, target: str, links: Sequence[WordLink]) -> None:
    for link in links:
        assert 0 <= link.source.start < link.source.end <= len(source)
        assert 0 <= link.target.start < link.target.end <= len(target)


def assert_same(one: Hypothesis, other: Hypothesis) -> None:
    assert one.text == other.text
    assert (one.alignment, one.unmet) == (other.alignment, other.unmet)
    assert one.log_probability == pytest.approx(other.log_probability, abs=1e-4)


@each()
def test_a_translation_is_bounded_and_its_links_lie_inside(name: str, translated: list[Hypothesis]) -> None:
    assert_in_bounds(SENTENCES[name], translated[PLACES[name]])


@each()
def test_a_sentence_is_translated_as_if_it_were_alone(
    name: str, pt_en: Translator, translated: list[Hypothesis]
) -> None:
    assert_same(translated[PLACES[name]], pt_en.translate([SENTENCES[name]])[0])


@each()
def test_an_order_is_carried_out_or_reported(name: str, ordered: list[Hypothesis]) -> None:
    hypothesis, wanted = ordered[PLACES[name]], order(SENTENCES[name])
    assert_in_bounds(SENTENCES[name], hypothesis)
    done = term(SENTENCES[name]) in hypothesis.text.lower()
    assert hypothesis.unmet == (("term",) if wanted and not done else ())
    assert not done or wanted


@each()
def test_an_order_is_carried_out_as_if_the_sentence_were_alone(
    name: str, pt_en: Translator, ordered: list[Hypothesis]
) -> None:
    sentence = SENTENCES[name]
    assert_same(ordered[PLACES[name]], pt_en.translate([sentence], constraints=[order(sentence)])[0])


@each()
def test_candidates_are_few_different_and_bounded(name: str, candidates: list[list[Hypothesis]]) -> None:
    found = candidates[PLACES[name]]
    assert 1 <= len({one.text for one in found}) == len(found) <= 3
    for one in found:
        assert_in_bounds(SENTENCES[name], one)


@each("600-words", "5000-letters")
def test_candidates_are_found_as_if_the_sentence_were_alone(
    name: str, pt_en: Translator, candidates: list[list[Hypothesis]]
) -> None:
    alone = pt_en.candidates([SENTENCES[name]], count=3)[0]
    for one, other in zip(candidates[PLACES[name]], alone, strict=True):
        assert_same(one, other)


@each()
def test_every_piece_of_a_given_pair_is_scored(
    name: str, pt_en: Translator, pairs: list[tuple[str, str]], scores: list[PairScore]
) -> None:
    score, (source, target) = scores[PLACES[name]], pairs[PLACES[name]]
    pieces = len(pt_en.model.read_target(target).ids) if source.strip() else 0
    assert len(score.per_token) == pieces
    assert all(math.isfinite(value) and value <= 0 for value in score.per_token)
    assert score.per_token == pytest.approx(pt_en.score([(source, target)])[0].per_token, abs=1e-4)


@each()
def test_a_given_pair_is_linked_inside_itself_whatever_stands_beside_it(
    name: str, pt_en: Translator, pairs: list[tuple[str, str]], links: list[tuple[WordLink, ...]]
) -> None:
    pair = pairs[PLACES[name]]
    assert_inside(*pair, links[PLACES[name]])
    assert links[PLACES[name]] == pt_en.align([pair])[0]


def test_ordinary_sentences_keep_their_places(translated: list[Hypothesis]) -> None:
    assert translated[0].text == "The ship sank near the coast."
    assert translated[-1].text == "The minister traveled to Lisbon."


def test_every_stretch_of_a_divided_sentence_is_translated(translated: list[Hypothesis]) -> None:
    """It is divided into eight or more: where one was dropped, an eighth would be linked to nothing."""
    source, hypothesis = SENTENCES["600-words"], translated[PLACES["600-words"]]
    linked = sorted({link.source.start for link in hypothesis.alignment} | {0, len(source)})
    assert max(later - earlier for earlier, later in pairwise(linked)) < len(source) / 9


SAME = {
    "zero-width": "O navio afundou ontem.",
    "right-to-left-marks": "O navio afundou ontem.",
    "nul": "O navio afundou.",
    "lone-surrogate": "O navio afundou.",
    "combining-accents": "A mãe não comprou maçãs à tarde.",
    "wide-gap": "O navio afundou.",
}


@pytest.mark.parametrize(("name", "plain"), SAME.items(), ids=SAME)
def test_what_nobody_sees_changes_nothing(
    name: str, plain: str, pt_en: Translator, translated: list[Hypothesis]
) -> None:
    assert translated[PLACES[name]].text == pt_en.translate([plain])[0].text


KEPT = {
    "emoji-of-several": ("O gol foi lindo 👩‍👩‍👧 e a festa durou.", "👩‍👩‍👧"),
    "long-address": (SENTENCES["long-address"], ADDRESS),
}


@pytest.mark.parametrize(("source", "part"), KEPT.values(), ids=KEPT)
def test_what_is_not_to_be_translated_comes_through_whole(source: str, part: str, pt_en: Translator) -> None:
    assert part in pt_en.translate([source])[0].text


@pytest.mark.parametrize("space", "\t\n\x0b\x0c\x1c\x85\u00a0\u2003\u2028")
def test_any_white_space_divides_words(space: str, pt_en: Translator) -> None:
    assert pt_en.translate([f"O navio{space}afundou."])[0].text == "The ship sank."


@pytest.mark.parametrize("sides", [(1, 1200), (1200, 1)])
def test_a_pair_of_very_unequal_sides_is_scored_whole(sides: tuple[int, int], pt_en: Translator) -> None:
    source, target = "navio " * sides[0], "ship " * sides[1]
    assert len(pt_en.score([(source, target)])[0].per_token) == len(pt_en.model.read_target(target).ids)
    assert_inside(source, target, pt_en.align([(source, target)])[0])


def test_a_long_source_does_not_share_its_width_with_short_targets(pt_en: Translator) -> None:
    """Memory: 400 rows as wide as the longest source would be gigabytes of attention."""
    widths: list[int] = []
    force = pt_en.model.force

    class Watched:
        def __getattr__(self, name: str) -> object:
            return getattr(pt_en.model, name)

        def force(self, sources: Sequence, targets: Sequence) -> object:
            widths.append(len(sources) * max(len(source.ids) for source in sources))
            return force(sources, targets)

    pairs = [("Sim.", "Yes.")] * 200 + [("navio " * 450, "Yes.")]
    assert len(Translator(Watched()).score(pairs)) == 201
    assert max(widths) <= 2000
