"""Plain text: new paragraphs are divided as their neighbours are; nothing is added at the end."""

import pytest

from transcheck.core.rewrite import Rewrite, link_words
from transcheck.formats.text import PlainText

# id -> (file, old words, new words, file after)
REWRITES = {
    "a paragraph a line": ("Head\nOne.\nTwo.\n", "One.", "One.\n\nNew.", "Head\nOne.\nNew.\nTwo.\n"),
    "the last of them": ("Head\nOne.\nTwo.\n", "Two.", "Two.\n\nNew.", "Head\nOne.\nTwo.\nNew.\n"),
    "the last, and no final line end": ("One.\nTwo.", "Two.", "Two.\n\nNew.", "One.\nTwo.\nNew."),
    "blank lines between": ("Head\n\nOne.\n\nTwo.\n", "One.", "One.\n\nNew.", "Head\n\nOne.\n\nNew.\n\nTwo.\n"),
    "one paragraph alone": ("One.\n", "One.", "One.\n\nNew.", "One.\n\nNew.\n"),
    "a headline set off": ("Head\n\nOne.\nTwo.\n", "One.", "One.\n\nNew.", "Head\n\nOne.\nNew.\nTwo.\n"),
    "the last one removed": ("One.\n\nLeave a Reply\n", "Leave a Reply", "", "One.\n"),
    "the last one removed, blank lines after": ("One.\n\nReply\n\n", "Reply", "", "One.\n\n"),
    "the last one removed, no final line end": ("One.\n\nReply", "Reply", "", "One."),
    "one in the middle removed": ("One.\nReply\nTwo.\n", "Reply", "", "One.\nTwo.\n"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new", "after"), REWRITES.values(), ids=REWRITES)
def test_the_file_keeps_its_own_way(text: str, old: str, new: str, after: str) -> None:
    document = PlainText().read(text, "article.txt")
    (block,) = [one for one in document.blocks if one.text == old]
    assert PlainText().write(document, {block.id: Rewrite(new, link_words(old, new))}) == after
