"""toll-mismatch: headline and body count the same victims."""

import pytest

from checks.articles import article, issues, marked

# id -> (language, text, number marked)
CAUGHT = {
    "dead": ("en", "# Storm leaves 21 dead in Varna\nThe storm killed 12 people in two villages.", "21"),
    "in words": ("en", "# Storm leaves 21 dead in Varna\nThe storm killed twelve people.", "21"),
    "injured": ("en", "# 40 injured in Varna\nThe blast left 14 people injured, and two houses burnt.", "40"),
    "standfirst": ("en", "[standfirst] A storm has killed 21.\nThe storm killed 12 people.", "21"),
    "none of several": (
        "en",
        "# 90 dead\nThe storm killed 12 people here.\nIt killed 14 people at sea.",
        "90",
    ),
    "Portuguese": ("pt", "# Tempestade deixa 21 mortos\nA tempestade matou 12 pessoas.", "21"),
    "Spanish": ("es", "# La tormenta deja 21 muertos\nMurieron 12 personas en dos pueblos.", "21"),
    "French": ("fr", "# La tempête fait 21 morts\nLa tempête a fait 12 morts.", "21"),
    "German": ("de", "# Sturm: 21 Tote\nBei dem Sturm starben 12 Menschen.", "21"),
    "Russian": ("ru", "# Шторм: 21 погибший\nПогибли 12 человек.", "21"),
}
CLEAN = {
    "the same": ("en", "# Storm leaves 12 dead\nThe storm killed 12 people."),
    "round figure": ("en", "# Nearly 400 dead\nThe wave killed 384 people."),
    "sum of parts": (
        "en",
        "# Storm leaves 12 dead\nIt killed 8 people in Varna.\nIt killed 4 people in Burgas.",
    ),
    "part of a total": ("en", "# Storm leaves 12 dead\nIt killed 12 people.\nOf them 8 died in Varna."),
    "another kind": ("en", "# Storm leaves 12 dead\nIn Varna 40 people were injured."),
    "another year": ("en", "# Storm leaves 12 dead\nThe storm of 2004 killed 90 people."),
    "no number above": ("en", "# Storm leaves many dead\nThe storm killed 12 people."),
    "no number below": ("en", "# Storm leaves 12 dead\nThe storm passed at dawn."),
    "number of something else": ("en", "# Storm leaves 12 dead\nThe mayor of 30 villages spoke."),
    "one of the dead": ("en", "# Storm leaves 12 dead\nThe storm killed one man in Varna."),
}


@pytest.mark.parametrize(("language", "text", "number"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, number: str) -> None:
    document = article(text, language=language)
    assert marked(document, issues("toll-mismatch", document)) == [number]


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("toll-mismatch", article(text, language=language)) == []


def test_several_numbers_below_make_it_less_sure() -> None:
    one, several = CAUGHT["dead"], CAUGHT["none of several"]
    (sure,) = issues("toll-mismatch", article(one[1]))
    (doubtful,) = issues("toll-mismatch", article(several[1]))
    assert doubtful.confidence < sure.confidence


def test_the_place_in_the_body_is_shown() -> None:
    (issue,) = issues("toll-mismatch", article(CAUGHT["dead"][1]))
    assert [(place.segment, place.text) for place in issue.related] == [("p2.s1", "12")]
