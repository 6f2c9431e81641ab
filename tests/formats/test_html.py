"""HTML: only words change; tags, links, attributes, entities and what is no article stay as they are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transcheck.core.rewrite import Rewrite, link_words
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.formats.html import Html


def rewritten(text: str, changes: dict[str, str]) -> str:
    document = Html().read(text, "article.html")
    rewrites = {
        block.id: Rewrite(changes[block.text], link_words(block.text, changes[block.text]))
        for block in document.blocks
        if block.text in changes
    }
    assert len(rewrites) == len(changes), [block.text for block in document.blocks]
    return Html().write(document, rewrites)


# id -> (html, old words, new words, html after)
REWRITES = {
    "plain": ("<p>The port shut.</p>", "The port shut.", "The port opened.", "<p>The port opened.</p>"),
    "link around other words": (
        '<p>See <a href="/x?a=1&amp;b=2">the port</a> today.</p>',
        "See the port today.",
        "See the port now.",
        '<p>See <a href="/x?a=1&amp;b=2">the port</a> now.</p>',
    ),
    "emphasis on the words that change": (
        "<p>He is <em>training</em> them.</p>",
        "He is training them.",
        "He is hosting them.",
        "<p>He is <em>hosting</em> them.</p>",
    ),
    "emphasis on words that go": (
        "<p>He <b>never</b> left.</p>",
        "He never left.",
        "He left.",
        "<p>He left.</p>",
    ),
    "entities that do not change": (
        "<p>Fish &amp; chips&nbsp;&ndash; shut</p>",
        "Fish & chips\xa0– shut",
        "Fish & chips\xa0– open",
        "<p>Fish &amp; chips&nbsp;&ndash; open</p>",
    ),
    "new characters are escaped": (
        "<p>It rose.</p>",
        "It rose.",
        "It rose <5 & fell.",
        "<p>It rose &lt;5 &amp; fell.</p>",
    ),
    "a new paragraph after a table cell": (
        "<table><tr><td>1,250</td></tr></table>\n<p>It denies.</p>",
        "1,250",
        "1,250\n\nThe union & all deny.\n\nNobody came.",
        "<table><tr><td>1,250</td></tr></table>\n<p>The union &amp; all deny.</p>\n<p>Nobody came.</p>\n<p>It denies.</p>",
    ),
    "a new paragraph within a table's cell": (
        "<table><tr><td><table><tr><td>One. Two.</td></tr></table></td></tr></table><p>x</p>",
        "One. Two.",
        "One.\n\nNew.\n\nTwo.",
        "<table><tr><td><table><tr><td>One.<br><br>New.<br><br>Two.</td></tr></table></td></tr></table><p>x</p>",
    ),
    "a new paragraph after a table in a table": (
        "<table><tr><td><TABLE><tr><td>One.</td></tr></TABLE></td><td>3</td></tr></table ><p>x</p>",
        "One.",
        "One.\n\nNew.",
        "<table><tr><td><TABLE><tr><td>One.</td></tr></TABLE></td><td>3</td></tr></table >\n<p>New.</p><p>x</p>",
    ),
    "a new paragraph": (
        '<p class="b" id="i">One.</p>',
        "One.",
        "One.\n\nTwo.",
        '<p class="b" id="i">One.</p>\n<p class="b">Two.</p>',
    ),
    "an element removed": ("<p>One.</p><p>Leave a reply</p>", "Leave a reply", "", "<p>One.</p>"),
    "an image between words": (
        '<p>Before <img src="a.png"> after.</p>',
        "Before after.",
        "Before then.",
        '<p>Before <img src="a.png"> then.</p>',
    ),
    "paragraphs not closed": ("<p>One.<p>Two.", "Two.", "Three.", "<p>One.<p>Three."),
    "a line break makes lines": ("<p>One.<br>Two.</p>", "Two.", "Three.", "<p>One.<br>Three.</p>"),
    "nested markup": (
        "<p><b>A <i>big</i> port</b> shut</p>",
        "A big port shut",
        "A small port shut",
        "<p><b>A <i>small</i> port</b> shut</p>",
    ),
}


@pytest.mark.parametrize(("text", "old", "new", "after"), REWRITES.values(), ids=REWRITES)
def test_words_change_and_markup_stays(text: str, old: str, new: str, after: str) -> None:
    assert rewritten(text, {old: new}) == after


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div class='x'>",
            "</div>",
            "<em>",
            "</em>",
            "<a href='/y'>",
            "</a>",
            "<br>",
            "<img src=z>",
            "word ",
            "Two words",
            "&amp;",
            "&#8217;",
            "&bogus;",
            "<!-- note -->",
            "\n",
            "  ",
            "<",
            "& ",
            "é",
            "<h1>",
            "</h1>",
            "<script>if (a<b) {}</script>",
            "<pre>x</pre>",
            "</section>",
            "<!doctype html>",
            "<li>",
            "<custom-tag>",
        ]
    )
)


@given(MARKUP)
def test_what_is_not_rewritten_comes_back_byte_for_byte(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        document = Html().read(text, "article.html")
    except InputError:
        return
    assert Html().write(document, {}) == text


@given(MARKUP)
@example(["word ", "\n", "\n", "word "])
def test_the_same_words_written_anew_change_nothing_but_white_space(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        document = Html().read(text, "article.html")
    except InputError:
        return
    rewrites = {one.id: Rewrite(one.text, link_words(one.text, one.text)) for one in document.blocks}
    again = Html().read(Html().write(document, rewrites), "article.html")
    assert [one.text for one in again.blocks] == [one.text for one in document.blocks]


PAGE = """<!doctype html>
<html lang="pt-BR"><head><title>x</title><meta property="article:published_time" content="2026-10-14T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article>
<h1>Porto fecha por causa da greve</h1>
<p class="lead">O sindicato quer quotas maiores.</p>
<p class="byline">Por Ana Sousa</p>
<figure><img src="a.jpg" alt="x"><figcaption>A ministra, à esquerda.</figcaption></figure>
<p>O porto fechou na segunda-feira.</p>
<h2>Sem acordo</h2>
<blockquote>“Não assinámos nada”, disse ela.</blockquote>
<div class="share-buttons">Partilhe</div>
<aside>Mais lidas</aside>
</article></main>
<section id="comments"><h3>Comentários</h3><p>Gostei!</p></section>
<footer>© Diário</footer></body></html>
"""


def test_of_a_page_the_article_is_read() -> None:
    document = Html().read(PAGE, "page.html")
    assert [(block.role, block.text) for block in document.blocks] == [
        (Role.HEADLINE, "Porto fecha por causa da greve"),
        (Role.STANDFIRST, "O sindicato quer quotas maiores."),
        (Role.BYLINE, "Por Ana Sousa"),
        (Role.CAPTION, "A ministra, à esquerda."),
        (Role.BODY, "O porto fechou na segunda-feira."),
        (Role.SUBHEAD, "Sem acordo"),
        (Role.QUOTE, "“Não assinámos nada”, disse ela."),
    ]
    assert document.target_language == "pt-BR"
    assert document.metadata.headline == "Porto fecha por causa da greve"
    assert str(document.metadata.date) == "2026-10-14"


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(InputError):
        Html().read("<html><body><nav>Home</nav><script>x</script></body></html>", "page.html")
