"""What a web page leaves behind when an article is copied out of it: the site's name in the
headline, a line of buttons or a comment form somewhere between the paragraphs or at the end."""

from __future__ import annotations

from random import Random

from perturb.spoiling import with_segments, with_target
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.formats.roles import find_roles

_SITES = ["Coast Daily News", "WorldNewsToday.com", "The Morning Courier"]
_REMAINS = {
    "en": [
        *("Leave a Comment", "Your email address will not be published.", "Share this:", "Related Articles"),
        *("Click here to subscribe", "All Rights Reserved.", "Comments (12)", "Continue reading below"),
        *(
            "Tags: politics, world",
            "Read more: What happens next",
            "Sign up for our newsletter",
            "Advertisement",
        ),
        *(
            "Follow us on Facebook",
            "Accept all cookies",
            "Log in",
            "Photo gallery",
            "Most read",
            "Back to top",
        ),
    ],
    "pt": [
        *(
            "Deixe um comentário",
            "O seu endereço de e-mail não será publicado.",
            "Comentários (12)",
            "Leia mais",
        ),
        *(
            "Continua após a publicidade",
            "Tags: política, mundo",
            "Leia também: O que se segue",
            "Publicidade",
        ),
        *("Assine nossa newsletter", "Siga-nos no Facebook", "Aceitar todos os cookies", "Fazer login"),
        *("Galeria de fotos", "Mais lidas", "Voltar ao topo", "© 2026. Todos os direitos reservados."),
    ],
}


def spoil(document: Document, rng: Random) -> Document | None:
    first = document.segments[0]
    if rng.random() < 0.5:
        return with_target(document, first.id, f"{first.target} {rng.choice('–|-')} {rng.choice(_SITES)}")
    remains = _REMAINS[(document.target_language or "en")[:2]]
    text = rng.choice(remains)
    before = [segment.target or "" for segment in document.segments]
    (*_, role) = find_roles([*before, text], [True] * (len(before) + 1))
    new = Segment("p0.s1", role, "p0", Span(0, len(text)), None, text)
    place = rng.randint(1, len(before))
    return with_segments(document, [*document.segments[:place], new, *document.segments[place:]])
