"""name kinds: by the name itself, by the words around it, else a person's if nothing speaks against it."""

import pytest

from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.name_kinds import NameKind, kind_of, told_kind

# id -> (language, text, name in it, kind, whether that is told)
KINDS = {
    "head word behind": ("en", "the Lindqvist Party won", "Lindqvist", NameKind.ORGANISATION, True),
    "head word before": ("pt", "a Universidade de Lindqvist", "Lindqvist", NameKind.ORGANISATION, True),
    "letters": ("en", "said the IPMX", "IPMX", NameKind.ORGANISATION, True),
    "title": ("en", "when President Okafor left", "Okafor", NameKind.PERSON, True),
    "title in Russian": ("ru", "Вчера министр Линдквист ушёл", "Линдквист", NameKind.PERSON, True),
    "verb of speech": ("es", "como dijo Okafor ayer", "Okafor", NameKind.PERSON, True),
    "an owner": ("en", "and Okafor’s boat", "Okafor", NameKind.PERSON, True),
    "preposition": ("pt", "Ela vive em Kowalewo.", "Kowalewo", NameKind.PLACE, True),
    "noun before": ("pt", "na cidade de Kowalewo", "Kowalewo", NameKind.PLACE, True),
    "noun behind": ("en", "across Kowalewo province", "Kowalewo", NameKind.PLACE, True),
    "nothing tells": ("en", "with Okafor and others", "Okafor", NameKind.PERSON, False),
    "an article": ("en", "with the Okafor and others", "Okafor", NameKind.UNKNOWN, True),
}


@pytest.mark.parametrize(("language", "text", "name", "kind", "told"), KINDS.values(), ids=KINDS)
def test_kinds(language: str, text: str, name: str, kind: NameKind, told: bool) -> None:
    start = text.index(name)
    fact = Fact("name", Span(start, start + len(name)), name, name.lower())
    assert kind_of(fact, text, language) is kind
    assert (told_kind(fact, text, language) is kind) is told
