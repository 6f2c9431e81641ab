"""What each paragraph of an unmarked article is for: told by its place, its shape and its wording."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from transcheck.core.document import Block, Metadata
from transcheck.core.segment import Role
from transcheck.core.span import Span

_FINAL = re.compile(r"[.!?…。！？][\"”»’')\]]*$")
_HEADLINE_WORDS = 30
_SUBHEAD_WORDS = 8
_BYLINE = re.compile(r"(?:by|por|par|von|de|от)\s+[^\W\d_][\w.’'-]*(?:\s+[\w.’'-]+){1,5}", re.I)
_CAPTION = re.compile(
    r"[,(]\s*(?:left|right|cent(?:er|re)|second from (?:left|right)|à esquerda|à direita|ao centro"
    r"|a la izquierda|a la derecha|à gauche|à droite|links|rechts|слева|справа)\s*[,)]"
    r"|\((?:photo|foto|file photo|arquivo|archivo|fotografía|фото)\b[^)]*\)$"
    r"|^(?:photo|foto|фото|crédito|credit)s?\s*:",
    re.I,
)
_QUOTATION = re.compile(r"[“\"«„][^“”\"«»]{20,}[”\"»“]")
_DATELINE = re.compile(
    r"^(?P<dateline>(?:[A-ZÀ-ÝА-Я][A-ZÀ-ÝА-Я .’'-]{2,30}(?:,\s*[^—–()\n]{3,40})?"
    r"|[A-ZÀ-ÝА-Я][\w .’'-]{2,30},\s*\d{1,2}\b[^—–()\n]{3,25})(?:\s*\([^)]{2,20}\))?)(?:\s*[—–]|\s-)\s"
)
_BOILERPLATE = re.compile(
    r"leave a (?:reply|comment)|post a comment|your email address will not be published"
    r"|required fields are marked|save my name, email|notify me of (?:new|follow-?up)"
    r"|(?:click here to )?(?:share this|subscribe (?:now|to|here)|sign up (?:for|to) our)"
    r"|follow us on|read more:?$|related (?:articles|posts|stories):?$|you (?:may|might) also like"
    r"|all rights reserved|accept (?:all )?cookies|we use cookies|advertisement$|skip to (?:main )?content"
    r"|deixe (?:um comentário|uma resposta)|o seu endereço de e-?mail não será publicado"
    r"|campos obrigatórios|todos os direitos reservados|leia (?:também|mais):?$|compartilhe"
    r"|deja (?:un comentario|una respuesta)|tu dirección de correo electrónico no será publicada"
    r"|todos los derechos reservados|lea también"
    r"|laisser un commentaire|votre adresse e-?mail ne sera pas publiée|tous droits réservés"
    r"|schreibe einen kommentar|deine e-mail-adresse wird nicht veröffentlicht|alle rechte vorbehalten"
    r"|добавить комментарий|ваш (?:адрес )?e-?mail не будет опубликован|все права защищены",
    re.I,
)
_BOILERPLATE_WORDS = 25  # a longer paragraph that mentions cookies is about cookies

_GLUED = re.compile(r"\s+[–—|·»-]\s+(?P<site>[^–—|·»]{3,60})$")
_SITE_WORD = re.compile(
    r"\b(?:news|notícias|noticias|nachrichten|новости|updates?|times|post|herald|tribune|gazette|journal"
    r"|jornal|daily|today|blog|online|press|magazine|tv|fm)\b|\.(?:com|net|org|br|co)\b",
    re.I,
)


def find_roles(texts: Sequence[str], apart: Sequence[bool]) -> list[Role]:
    """The role of each paragraph; ``apart`` says which ones blank lines set off."""
    roles = [_role(text, set_off) for text, set_off in zip(texts, apart, strict=True)]
    if len(texts) > 1 and roles[0] in (Role.BODY, Role.SUBHEAD) and _is_headline(texts[0]):
        roles[0] = Role.HEADLINE
        if len(texts) > 3 and apart[1] and roles[1] is Role.BODY:
            roles[1] = Role.STANDFIRST
    return roles


def headline_remains(text: str) -> Span | None:
    """The name of the web site that stands glued to a headline, with its separator, if there is one.

    >>> headline_remains("Strike ends in Horta – All The Islands News Today").start
    20
    >>> headline_remains("Mayor says no – and means it") is None
    True
    """
    match = _GLUED.search(text)
    if not match or len(text[: match.start()].split()) < 3:
        return None
    site = match["site"]
    named = _SITE_WORD.search(site) and _is_title(site)
    return Span(match.start(), len(text)) if named or match.group().strip()[0] == "|" else None


def find_metadata(blocks: Sequence[Block]) -> Metadata:
    """What the article says about itself."""
    first = {role: next((one.text for one in blocks if one.role is role), None) for role in Role}
    dateline = _dateline(blocks)
    return Metadata(first[Role.HEADLINE], first[Role.BYLINE], dateline, _date(dateline))


def _role(text: str, set_off: bool) -> Role:
    words = len(text.split())
    if words <= _BOILERPLATE_WORDS and _BOILERPLATE.search(text):
        return Role.BOILERPLATE
    if _BYLINE.fullmatch(text):
        return Role.BYLINE
    if set_off and _CAPTION.search(text):
        return Role.CAPTION
    if _QUOTATION.fullmatch(text):
        return Role.QUOTE
    if words <= _SUBHEAD_WORDS and not _FINAL.search(text):
        return Role.SUBHEAD
    return Role.BODY


def _is_headline(text: str) -> bool:
    return len(text.split()) <= _HEADLINE_WORDS and not text.endswith((".", "。"))


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def _dateline(blocks: Sequence[Block]) -> str | None:
    marked = next((one.text for one in blocks if one.role is Role.DATELINE), None)
    bodies = (one for one in blocks if one.role in (Role.BODY, Role.STANDFIRST))
    return marked or next((match["dateline"] for one in bodies if (match := _DATELINE.match(one.text))), None)


def _date(dateline: str | None) -> datetime.date | None:
    """The day of a dateline in figures, 2026-10-14; in words, it takes the language to read it."""
    match = re.search(r"\d{4}-\d{2}-\d{2}", dateline or "")
    try:
        return datetime.date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None
