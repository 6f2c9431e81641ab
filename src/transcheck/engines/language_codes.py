"""ISO 639: the two-letter codes of BCP 47 tags and the three-letter codes that model families use.

Where a family names one member of a macrolanguage (NLLB's ``arb`` for Arabic), it comes last.
"""

from __future__ import annotations

from transcheck.core.language import primary

_TABLE = """
af afr; am amh; ar ara arb; as asm; az aze azj; be bel; bg bul; bn ben; bs bos; ca cat; cs ces; cy
cym; da dan; de deu; el ell; en eng; eo epo; es spa; et est; eu eus; fa fas pes; fi fin; fr fra; ga
gle; gl glg; gu guj; ha hau; he heb; hi hin; hr hrv; ht hat; hu hun; hy hye; id ind; ig ibo; is isl;
it ita; ja jpn; ka kat; kk kaz; km khm; kn kan; ko kor; ku kur kmr; ky kir; lo lao; lt lit; lv lav
lvs; mg mlg plt; mi mri; mk mkd; ml mal; mn mon khk; mr mar; ms msa zsm; mt mlt; my mya; ne nep npi;
nl nld; nb nob; nn nno; no nor nob; or ori ory; pa pan; pl pol; ps pus pbt; pt por; ro ron; ru rus;
rw kin; sd snd; si sin; sk slk; sl slv; so som; sq sqi als; sr srp; sv swe; sw swa swh; ta tam; te
tel; tg tgk; th tha; tk tuk; tl tgl; tr tur; ug uig; uk ukr; ur urd; uz uzb uzn; vi vie; xh xho; yi
yid ydd; yo yor; zh zho; zu zul
"""
_LONG = {short: long for short, *long in (row.split() for row in _TABLE.split(";"))}
_SHORT = {code: short for short, long in reversed(_LONG.items()) for code in long}


def canonical(tag: str) -> str:
    """The primary language of a tag in two letters where it has them: ``por`` and ``pt-BR`` are
    ``pt``. Raises ``ValueError`` for what is not a language tag."""
    language = primary(tag)
    return _SHORT.get(language, language)


def spellings(tag: str) -> tuple[str, ...]:
    """Every code that a model may know the language of ``tag`` by, the shortest first.

    >>> spellings("ar-EG")
    ('ar', 'ara', 'arb')
    """
    language = canonical(tag)
    return (language, *_LONG.get(language, ()))
