"""HTML: a fragment from a CMS or a whole web page. Only words change; tags, links, attributes and all
that is not the article are written back as they were read."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from transcheck.core.document import Block, Document, Metadata
from transcheck.core.language import normalise
from transcheck.core.rewrite import PARAGRAPH_BREAK, Rewrite
from transcheck.core.segment import Role
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.formats.inline import Inline, Mark, paired, splice
from transcheck.formats.remarks import find_remarks
from transcheck.formats.roles import find_metadata, find_roles

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small"
    " span strike strong sub sup time tt u var wbr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_NO_TEXT = frozenset(
    "script style template svg math textarea select button noscript iframe object audio video canvas pre"
    " head title datalist".split()
)
_AROUND = frozenset("nav footer aside form menu dialog".split())
_AROUND_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu|footer|sidebar|cookies?|share|sharing|social|related|newsletter|promo|adverti\w+"
    r"|ads?|banner|breadcrumbs?|subscri\w+|comments?|respond|reply|widget|popup|tags|recommend\w*|outbrain)(?:$|[\s_-])",
    re.I,
)
_CLASS_ROLES = (
    (
        Role.STANDFIRST,
        re.compile(r"standfirst|\blead\b|\blede\b|subtitle|\bdek\b|\bdeck\b|entradilla|chapo", re.I),
    ),
    (Role.BYLINE, re.compile(r"byline|\bauthors?\b|\bautor\w*", re.I)),
    (Role.DATELINE, re.compile(r"dateline|pub-?date|published|timestamp", re.I)),
    (Role.CAPTION, re.compile(r"caption|\blegend\w*", re.I)),
)
_TAG_ROLES = {
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "blockquote": Role.QUOTE,
    "time": Role.DATELINE,
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_REPEATED = frozenset({"p", "li", "dd"})
"""Elements of which a new paragraph makes another one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, a piece of text or something else, and its place in the file. ``kind`` is ``start``,
    ``end``, ``text``, ``reference`` (``&amp;``) or ``other``."""

    kind: str
    span: Span
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """An element that is open at some place: its start tag."""

    name: str
    attributes: Mapping[str, str]
    tag: Span

    @property
    def words(self) -> str:
        """What the page's author calls it."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two block tags: its place in the file, what it is made of, the elements around it.
    ``element`` is the place of the element that holds it and nothing else, tags included."""

    span: Span
    inline: Inline
    around: tuple[Open, ...]
    element: Span


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The file as read, and the stretch of each block."""

    text: str
    stretches: Mapping[str, Stretch]

    def find(self, block: str, words: Span) -> Span:
        """Where in ``text`` the words of a block stand."""
        stretch = self.stretches[block]
        return stretch.inline.find(words).shift(stretch.span.start)


class Html:
    """A block is the text between two block tags."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def read(self, text: str, name: str) -> Document:
        """The article: of a page what stands in its article element, of a fragment everything."""
        tokens = _tokens(text)
        stretches = _article([one for one in _stretches(text, tokens) if _is_of_interest(one)])
        if not stretches:
            raise InputError(f"{name}: no article is found in this HTML", "save the article's text alone")
        roles = _roles(stretches)
        blocks = tuple(
            Block(f"p{number}", role, one.inline.text.strip())
            for number, (role, one) in enumerate(zip(roles, stretches, strict=True), 1)
        )
        places = {block.id: one for block, one in zip(blocks, stretches, strict=True)}
        return Document(
            name,
            blocks,
            target_language=_language(tokens),
            metadata=_metadata(blocks, tokens),
            remarks=tuple(find_remarks(text, {block: one.span for block, one in places.items()})),
            skeleton=Skeleton(text, places),
        )

    def write(self, document: Document, rewrites: Mapping[str, Rewrite]) -> str:
        """The page with the rewritten stretches; a removed one takes its element along."""
        skeleton = document.skeleton
        assert isinstance(skeleton, Skeleton)
        written: list[tuple[Span, str]] = []
        for block in document.blocks:
            if block.id not in rewrites:
                continue
            stretch, rewrite = skeleton.stretches[block.id], rewrites[block.id]
            after = _after_table(skeleton.text, stretch)
            if after is not None:
                rewrite, paragraphs = _without_new_paragraphs(rewrite)
                written += [(Span(after, after), f"\n<p>{_escape(one)}</p>") for one in paragraphs]
            new = splice(stretch.inline, rewrite, _escape, _between_paragraphs(stretch))
            written.append((stretch.span if rewrite.text else stretch.element, new))
        return _replaced(skeleton.text, written)


class _Scanner(HTMLParser):
    """Notes where each token begins; it ends where the next one does."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str, str, tuple[tuple[str, str], ...]]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.feed(text)
        self.close()

    def _note(self, kind: str, name: str = "", attributes: Sequence[tuple[str, str | None]] = ()) -> None:
        line, column = self.getpos()
        place = self._lines[line - 1] + column
        self.found.append((place, kind, name, tuple((key, value or "") for key, value in attributes)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("start", tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("start" if tag in _VOID else "other", tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._note("end", tag)

    def handle_data(self, data: str) -> None:
        self._note("text")

    def handle_entityref(self, name: str) -> None:
        self._note("reference")

    def handle_charref(self, name: str) -> None:
        self._note("reference")

    def handle_comment(self, data: str) -> None:
        self._note("other")

    def handle_decl(self, decl: str) -> None:
        self._note("other")

    def handle_pi(self, data: str) -> None:
        self._note("other")

    def unknown_decl(self, data: str) -> None:
        self._note("other")


def _tokens(text: str) -> list[Token]:
    found = _Scanner(text).found
    ends = [place for place, *_ in found[1:]] + [len(text)]
    return [
        Token(kind, Span(place, end), name, attributes)
        for (place, kind, name, attributes), end in zip(found, ends, strict=False)
    ]


def _stretches(text: str, tokens: Sequence[Token]) -> Iterator[Stretch]:
    """The runs of text and inline tags between block tags, with the elements that are open there."""
    around: list[Open] = []
    run: list[Token] = []
    for token in tokens:
        if token.kind in ("start", "end") and token.name not in _INLINE:
            yield from _stretch(text, run, around, token)
            run = []
            _follow(token, around)
        else:
            run.append(token)
    yield from _stretch(text, run, around, None)


def _follow(token: Token, around: list[Open]) -> None:
    """Open or close an element. An end tag closes everything opened since its start tag."""
    if token.kind == "start":
        if token.name in _REPEATED and around and around[-1].name == token.name:
            around.pop()  # a paragraph that was not closed ends where the next begins
        if token.name not in _VOID:
            around.append(Open(token.name, dict(token.attributes), token.span))
    elif any(one.name == token.name for one in around):
        while around.pop().name != token.name:
            pass


def _stretch(text: str, run: list[Token], around: list[Open], after: Token | None) -> Iterator[Stretch]:
    while run and not _has_words(run[0], text):
        run = run[1:] if run[0].kind != "start" else _without_empty(run, text)
    while run and run[-1].kind in ("text", "other") and not _has_words(run[-1], text):
        run = run[:-1]
    if not any(_has_words(token, text) for token in run):
        return
    span = Span(run[0].span.start, run[-1].span.end)
    raw = span.of(text)
    lead = len(raw) - len(raw.lstrip()) if run[0].kind == "text" else 0
    tail = len(raw) - len(raw.rstrip()) if run[-1].kind == "text" else 0
    span = Span(span.start + lead, span.end - tail)
    inline = _inline(text, run, span)
    element = span
    if around and after is not None and after.kind == "end" and after.name == around[-1].name:
        tag = around[-1].tag
        if not text[tag.end : span.start].strip() and not text[span.end : after.span.start].strip():
            element = Span(tag.start, after.span.end)
    yield Stretch(span, inline, tuple(around), element)


def _without_empty(run: list[Token], text: str) -> list[Token]:
    """An inline start tag with words after it opens the stretch; one with none is left outside."""
    return run if any(_has_words(token, text) for token in run) else []


def _has_words(token: Token, text: str) -> bool:
    if token.kind == "start":
        return True
    return token.kind in ("text", "reference") and bool(html.unescape(token.span.of(text)).strip())


def _inline(text: str, run: Sequence[Token], span: Span) -> Inline:
    inline = Inline()
    marks: list[Mark] = []
    for token in run:
        start = max(token.span.start, span.start)
        raw = text[start : min(token.span.end, span.end)]
        if token.kind == "text":
            for place, character in enumerate(raw, start - span.start):
                _add(inline, marks, character, character, place)
        elif token.kind == "reference":
            for number, character in enumerate(html.unescape(raw)):
                _add(inline, marks, character, "" if number else raw, start - span.start + number * len(raw))
        else:
            kind = "point" if token.name in _VOID else token.kind
            marks.append(Mark(len(inline.text), kind, token.name, raw))
    inline.elements = paired(marks)
    return inline


def _add(inline: Inline, marks: list[Mark], character: str, raw: str, place: int) -> None:
    """A character of the text, or white space that is kept with what stands before it."""
    if inline.add(character, raw, place):
        return
    if marks and marks[-1].place == len(inline.text):
        marks[-1] = replace(marks[-1], raw=marks[-1].raw + raw)
    elif inline.raw:
        inline.raw[-1] += raw


def _is_of_interest(stretch: Stretch) -> bool:
    """Whether it is text of the page's own, not of what stands around an article."""
    return bool(re.search(r"\w", stretch.inline.text)) and not any(
        one.name in _NO_TEXT or one.name in _AROUND or _AROUND_WORDS.search(one.words)
        for one in stretch.around
        if one.name not in ("html", "body")
    )


_ROOTS: tuple[Callable[[Open], bool], ...] = (
    lambda one: one.attributes.get("itemprop") == "articleBody",
    lambda one: one.name == "article",
    lambda one: one.name == "main" or one.attributes.get("role") == "main",
)
"""What says of an element that the article stands in it, the surest first."""


def _article(stretches: list[Stretch]) -> list[Stretch]:
    """What stands in the page's main article, with the headline; all of it where there is none."""
    for is_root in _ROOTS:
        roots: dict[Span, int] = {}
        for stretch in stretches:
            for one in stretch.around:
                if is_root(one):
                    roots[one.tag] = roots.get(one.tag, 0) + len(stretch.inline.text)
        if roots:
            largest = max(roots, key=lambda tag: roots[tag])
            return [one for one in stretches if _stands_in(one, largest) or _is_title(one)]
    return stretches


def _stands_in(stretch: Stretch, root: Span) -> bool:
    return any(one.tag == root for one in stretch.around)


def _is_title(stretch: Stretch) -> bool:
    return any(one.name == "h1" for one in stretch.around)


def _roles(stretches: Sequence[Stretch]) -> list[Role]:
    """By tag, then by class, then by wording. The first h1 is the headline, else the first heading."""
    guessed = find_roles([one.inline.text.strip() for one in stretches], [True] * len(stretches))
    roles = [_role(one, guess) for one, guess in zip(stretches, guessed, strict=True)]
    titles = [place for place, one in enumerate(stretches) if _is_title(one)]
    heads = [place for place, role in enumerate(roles) if role is Role.SUBHEAD]
    first = titles[0] if titles else heads[0] if heads and heads[0] == 0 else None
    if first is not None:
        roles = [Role.SUBHEAD if role is Role.HEADLINE else role for role in roles]
        roles[first] = Role.HEADLINE
    return roles


def _role(stretch: Stretch, guess: Role) -> Role:
    for one in reversed(stretch.around):
        if one.name in _TAG_ROLES:
            return _TAG_ROLES[one.name]
        if one.name in _HEADINGS:
            return Role.SUBHEAD
        for role, words in _CLASS_ROLES:
            if words.search(one.words):
                return role
    marked_up = any(one.name in ("p", "li", "td") for one in stretch.around)
    return Role.BODY if marked_up and guess in (Role.SUBHEAD, Role.HEADLINE, Role.STANDFIRST) else guess


def _language(tokens: Sequence[Token]) -> str | None:
    for token in tokens:
        tag = dict(token.attributes).get("lang", "") if token.name in ("html", "body", "article") else ""
        if tag:
            try:
                return normalise(tag)
            except ValueError:
                return None
    return None


def _metadata(blocks: Sequence[Block], tokens: Sequence[Token]) -> Metadata:
    """What the blocks say, and what the page's head says where they do not."""
    own = find_metadata(blocks)
    head = {
        attributes.get("property") or attributes.get("name", ""): attributes.get("content", "")
        for token in tokens
        if token.name == "meta" and (attributes := dict(token.attributes))
    }
    return Metadata(
        own.headline or head.get("og:title"),
        own.byline or head.get("author"),
        own.dateline,
        own.date or _day(head.get("article:published_time", "")),
    )


def _day(stamp: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _escape(character: str) -> str:
    return html.escape(character, quote=False)


def _replaced(text: str, written: Iterable[tuple[Span, str]]) -> str:
    """The text with what is written in the place of each span."""
    parts, position = [], 0
    for span, new in sorted(written, key=lambda pair: (pair[0].start, pair[0].end)):
        parts += [text[position : span.start], new]
        position = span.end
    return "".join([*parts, text[position:]])


def _without_new_paragraphs(rewrite: Rewrite) -> tuple[Rewrite, list[str]]:
    """The rewrite up to its last old word, and the paragraphs that were added after that."""
    last = max((link.target.end for link in rewrite.links), default=len(rewrite.text))
    end = rewrite.text.find(PARAGRAPH_BREAK, last)
    if end < 0:
        return rewrite, []
    return Rewrite(rewrite.text[:end], rewrite.links), rewrite.text[end:].strip().split(PARAGRAPH_BREAK)


def _after_table(text: str, stretch: Stretch) -> int | None:
    """Where the table ends in whose cell the stretch stands; None if it stands in no table.

    A paragraph of the article that comes next is no part of that cell.
    """
    depth = sum(one.name == "table" for one in stretch.around)
    if not depth:
        return None
    for tag in re.finditer(r"<(/?)table\b[^>]*>", text[stretch.span.end :], re.I):
        depth += -1 if tag[1] else 1
        if not depth:
            return stretch.span.end + tag.end()
    return None


def _between_paragraphs(stretch: Stretch) -> str:
    """What divides two paragraphs of the kind that the stretch stands in."""
    inner = stretch.around[-1] if stretch.around else None
    if inner is None or inner.name not in _REPEATED or stretch.element == stretch.span:
        return "<br><br>"
    name = inner.attributes.get("class")
    return f"</{inner.name}>\n<{inner.name}" + (f' class="{html.escape(name)}"' if name else "") + ">"
