"""boilerplate: nothing of the web page is left in the article."""

import pytest

from checks.articles import article, issues, repaired

# id -> (text, text after the edits)
CAUGHT = {
    "site name in the headline": (
        "# Port shuts as strike goes on – Coast Daily News",
        "# Port shuts as strike goes on",
    ),
    "comment form": ("[boilerplate] Leave a reply", ""),
}
CLEAN = {
    "dash in the headline": "# Mayor says no – and means it",
    "dash in the body": "The mayor said no – to Coast Daily News.",
    "headline by itself": "# Port shuts as strike goes on",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("boilerplate", document)
    assert len(found) == 1
    assert repaired(document, found) == after.removeprefix("# ")


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("boilerplate", article(text)) == []
