"""Markdown: only words change; markup, code, tables and front matter stay as they are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transcheck.core.rewrite import Rewrite, link_words
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.formats.markdown import Markdown


def rewritten(text: str, old: str, new: str) -> str:
    document = Markdown().read(text, "article.md")
    (block,) = [one for one in document.blocks if one.text == old]
    return Markdown().write(document, {block.id: Rewrite(new, link_words(old, new))})


# id -> (markdown, old words, new words, markdown after)
REWRITES = {
    "heading": (
        "# The port shut\n\nText.\n",
        "The port shut",
        "The port opened",
        "# The port opened\n\nText.\n",
    ),
    "link": (
        "See [the port](http://x.org/a_b) today.\n",
        "See the port today.",
        "See the port now.",
        "See [the port](http://x.org/a_b) now.\n",
    ),
    "strong on words that change": (
        "He is **training** them.\n",
        "He is training them.",
        "He is hosting them.",
        "He is **hosting** them.\n",
    ),
    "emphasis on words that go": ("He _never_ left.\n", "He never left.", "He left.", "He left.\n"),
    "wrapped lines that do not change": (
        "One two\nthree four.\n",
        "One two three four.",
        "One two three five.",
        "One two\nthree five.\n",
    ),
    "new asterisks are escaped": ("It rose.\n", "It rose.", "It rose *a lot.", "It rose \\*a lot.\n"),
    "old escapes stay": (
        "It \\*rose\\* high.\n",
        "It *rose* high.",
        "It *rose* low.",
        "It \\*rose\\* low.\n",
    ),
    "a new paragraph in a quotation": ("> One.\n", "One.", "One.\n\nTwo.", "> One.\n\n> Two.\n"),
    "a paragraph removed": ("One.\n\nLeave a reply\n\nTwo.\n", "Leave a reply", "", "One.\n\n\nTwo.\n"),
    "list item": ("- One\n- Two\n", "Two", "Three", "- One\n- Three\n"),
    "snake_case is no emphasis": (
        "The snake_case_name fell.\n",
        "The snake_case_name fell.",
        "The snake_case_name rose.",
        "The snake_case_name rose.\n",
    ),
}


@pytest.mark.parametrize(("text", "old", "new", "after"), REWRITES.values(), ids=REWRITES)
def test_words_change_and_markup_stays(text: str, old: str, new: str, after: str) -> None:
    assert rewritten(text, old, new) == after


ARTICLE = """---
title: "Port shut by strike"
author: Ana Sousa
date: 2026-10-14
---
# Port shut by strike

The port shut on **Monday**.

## No agreement

> “We signed nothing,” she said.

```
code stays
```

| a | b |
|---|---|
| 1 | 2 |
"""


def test_roles_and_front_matter() -> None:
    document = Markdown().read(ARTICLE, "article.md")
    assert [(block.role, block.text) for block in document.blocks] == [
        (Role.HEADLINE, "Port shut by strike"),
        (Role.STANDFIRST, "The port shut on Monday."),
        (Role.SUBHEAD, "No agreement"),
        (Role.QUOTE, "“We signed nothing,” she said."),
    ]
    assert document.metadata.byline == "Ana Sousa"
    assert str(document.metadata.date) == "2026-10-14"


PIECES = st.lists(
    st.sampled_from(
        [
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "**",
            "*",
            "_",
            "`",
            "```\n",
            "[a](b)",
            "![a](b)",
            "[",
            "]",
            "(",
            ")",
            "<b>",
            "|",
            "word ",
            "Two words",
            "\n",
            "\n\n",
            "    ",
            "\\*",
            "&amp;",
            "---\n",
            "é",
            "~~",
            "[^1]",
            "***",
        ]
    )
)


@given(PIECES)
def test_what_is_not_rewritten_comes_back_byte_for_byte(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        document = Markdown().read(text, "article.md")
    except InputError:
        return
    assert Markdown().write(document, {}) == text


@given(PIECES)
@example(["Two words", "~~", "**", "\n", "**", "~~"])
def test_the_same_words_written_anew_lose_no_markup(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        document = Markdown().read(text, "article.md")
    except InputError:
        return
    rewrites = {one.id: Rewrite(one.text, link_words(one.text, one.text)) for one in document.blocks}
    assert len(Markdown().write(document, rewrites)) >= len(text) - text.count(" ") - text.count("\n")
