"""The engine that users meet: sentences in, hypotheses out, each in its place and form."""

from __future__ import annotations

import pytest

from engines.own_sentences import PORTUGUESE
from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.translator import Translator

FORM = {
    "plain": ("Não sei.", "I do not know."),
    "empty": ("", ""),
    "blank": (" \t", " \t"),
    "white-space-around": ("  Não sei.\n", "  I do not know.\n"),
    "nothing-to-translate": ("* * *", "* * *"),
    "only-a-dash": ("—", "—"),
    "only-an-emoji": ("😀", "😀"),
}


@pytest.mark.parametrize(("source", "expected"), FORM.values(), ids=FORM)
def test_form(source: str, expected: str, pt_en: Translator) -> None:
    assert pt_en.translate([source])[0].text == expected


TYPOGRAPHY = {
    "quotes": ("O ministro disse que o país “não vai pagar” a dívida.", ("“will not pay”",)),
    "dashes": ("O ministro — que nega tudo — viajou ontem.", ("—",)),
    "name": ("O cantor Müslüm Gürses morreu em Istambul.", ("Müslüm Gürses",)),
    "euro": ("A multa foi de € 5 milhões.", ("€ 5 million",)),
    "pound": ("O ingresso custa £12,50.", ("£12.50",)),
    "address": ("Escreva para redacao@jornal.example hoje.", ("redacao@jornal.example",)),
    "headline": ("PREFEITO ANUNCIA NOVO HOSPITAL", ("MAYOR", "HOSPITAL")),
}


@pytest.mark.parametrize(("source", "expected"), TYPOGRAPHY.values(), ids=TYPOGRAPHY)
def test_typography_comes_through(source: str, expected: tuple[str, ...], pt_en: Translator) -> None:
    text = pt_en.translate([source])[0].text
    assert all(part in text for part in expected), text


def test_sentences_stay_in_order(pt_en: Translator) -> None:
    sentences = ["O navio afundou.", "", "O museu reabre no sábado com entrada gratuita.", "Não sei."]
    texts = [hypothesis.text for hypothesis in pt_en.translate(sentences)]
    assert texts == ["The ship sank.", "", pt_en.translate(sentences[2:3])[0].text, "I do not know."]


def test_progress_counts_every_sentence_once(pt_en: Translator) -> None:
    finished: list[int] = []
    long = "O navio afundou perto da costa, e ninguém morreu; " * 12
    pt_en.translate(["Não sei.", "", long, "O navio afundou."], progress=finished.append)
    assert sum(finished) == 4


def test_a_sentence_too_long_for_the_model_is_translated_whole(pt_en: Translator) -> None:
    long = "; ".join(sentence.rstrip(".") for sentence in PORTUGUESE) + "."
    hypothesis = pt_en.translate([long])[0]
    assert 0.8 * len(long) < len(hypothesis.text) < 1.2 * len(long)
    assert all(word in hypothesis.text for word in ("Lisbon", "Amazon", "4.6%", "312", "2019"))
    assert all(link.source.end <= len(long) for link in hypothesis.alignment)
    assert all(link.target.end <= len(hypothesis.text) for link in hypothesis.alignment)


def test_words_are_linked(pt_en: Translator) -> None:
    source = "A ministra “não” viajou para Lisboa em 2019."
    hypothesis = pt_en.translate([source])[0]
    linked = {(link.source.of(source), link.target.of(hypothesis.text)) for link in hypothesis.alignment}
    assert {("ministra", "minister"), ("Lisboa", "Lisbon"), ("2019", "2019")} <= linked


def test_given_pairs_are_linked(pt_en: Translator) -> None:
    source, target = "A ministra viajou para Lisboa em 2019.", "In 2019 the minister went to Lisbon."
    (links,) = pt_en.align([(source, target)])
    linked = {(link.source.of(source), link.target.of(target)) for link in links}
    assert {("ministra", "minister"), ("Lisboa", "Lisbon"), ("2019", "2019")} <= linked


def test_an_empty_side_has_no_links_and_no_score(pt_en: Translator) -> None:
    assert pt_en.align([("Não sei.", ""), ("", "I know.")]) == [(), ()]
    assert [score.total for score in pt_en.score([("Não sei.", ""), ("", "I know.")])] == [0.0, 0.0]


CONTRASTS = {
    "number": ("Treze pessoas morreram.", "Thirteen people died.", "Thirty people died."),
    "negation": ("Ele não assinou o acordo.", "He did not sign the deal.", "He signed the deal."),
    "name": ("Marta viu Pedro.", "Marta saw Pedro.", "Marta saw Paulo."),
    "dropped": ("O navio afundou perto da costa.", "The ship sank near the coast.", "The ship sank."),
}


@pytest.mark.parametrize(("source", "right", "wrong"), CONTRASTS.values(), ids=CONTRASTS)
def test_the_right_translation_scores_higher(source: str, right: str, wrong: str, pt_en: Translator) -> None:
    good, bad = pt_en.score([(source, right), (source, wrong)])
    assert good.total > bad.total + 2
    assert good.mean == pytest.approx(good.total / len(good.per_token))


def test_own_translation_scores_as_it_was_decoded(pt_en: Translator) -> None:
    hypothesis = pt_en.translate(["O navio afundou."])[0]
    (score,) = pt_en.score([("O navio afundou.", hypothesis.text)])
    assert score.mean == pytest.approx(hypothesis.log_probability, abs=0.05)


def test_candidates_are_different_and_the_best_comes_first(pt_en: Translator) -> None:
    lists = pt_en.candidates(["A prefeita viajou ontem.", "", "Não sei."], count=4)
    assert [hypothesis.text for hypothesis in lists[1]] == [""]
    for hypotheses in (lists[0], lists[2]):
        assert 2 <= len(hypotheses) <= 4
        assert len({hypothesis.text for hypothesis in hypotheses}) == len(hypotheses)
    assert lists[2][0].text == "I do not know."


def test_a_constraint_reaches_the_translation(pt_en: Translator) -> None:
    source = "  A prefeita viajou para Lisboa."
    start = source.index("prefeita")
    constraint = Constraint(Span(start, start + len("prefeita")), ("burgomaster",), "mayor")
    plain, bound = pt_en.translate(["Não sei.", source], constraints=[[], [constraint]])
    assert plain.text == "I do not know."
    assert "burgomaster" in bound.text.lower()
    assert bound.text.startswith("  ")
    assert bound.unmet == ()


def test_the_other_direction_works_too(en_pt: Translator) -> None:
    assert en_pt.translate(["He said “no” and left."])[0].text == "Ele disse “não” e saiu."
