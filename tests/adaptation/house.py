"""A house with a trade of its own: an invented memory of short notes from a fishing port, in 24 documents."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from transcheck.memory.unit import Unit

_WHO = (
    ("The trawler", "O arrastão"),
    ("The longliner", "O palangreiro"),
    ("The seiner", "A traineira"),
    ("The skipper", "O mestre"),
    ("The crew", "A companha"),
)
_WHAT = (
    ("landed twelve tonnes of hake", "descarregou doze toneladas de pescada"),
    ("hauled the nets at dawn", "alou as redes de madrugada"),
    ("sold the catch at auction", "vendeu o pescado na lota"),
    ("lost a trawl door", "perdeu uma porta de arrasto"),
    ("filled the hold with horse mackerel", "encheu o porão de carapau"),
    ("mended the gear", "remendou as artes"),
)
_WHEN = (
    ("on the first haul", "no primeiro lance"),
    ("during the neap tide", "nas águas mortas"),
    ("before the closed season", "antes do defeso"),
    ("after the landing", "depois da descarga"),
)
_WHERE = (("", ""), (" off the cape", " ao largo do cabo"), (" south of the bank", " a sul do banco"))


def units() -> list[Unit]:
    """360 pairs in 24 documents."""
    return [
        Unit(
            f"{who[0]} {what[0]}{where[0]} {when[0]}.",
            f"{who[1]} {what[1]}{where[1]} {when[1]}.",
            "en",
            "pt-BR",
            document=f"note {number % 24}",
        )
        for number, (who, what, when, where) in enumerate(product(_WHO, _WHAT, _WHEN, _WHERE))
    ]


def table(path: Path, pairs: list[Unit]) -> Path:
    """The pairs as a TMX file."""
    from transcheck.memory.tmx import write_tmx

    path.write_text("".join(write_tmx(pairs)), encoding="utf-8")
    return path
