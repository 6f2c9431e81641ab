"""A model that learns from the desk: trained on the house's translations, tried on documents that it has not
seen, and handed over only if it is better there and not worse on general text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.adaptation.hand_over import hand_over, require_free
from transcheck.adaptation.split import Documents, Split, count, pairs, split
from transcheck.adaptation.trial import Court
from transcheck.adaptation.units import origin_of, units_of
from transcheck.adaptation.verdict import harmless, judge
from transcheck.config import Config
from transcheck.core.adaptation import Adaptation, Amount, Origin, Trial
from transcheck.core.language import primary
from transcheck.engines.embedded import embedded_pairs
from transcheck.engines.finder import describe_embedded
from transcheck.errors import InputError
from transcheck.tools import Listener, Silent

if TYPE_CHECKING:
    from transcheck.engines.student_parts import StudentParts
    from transcheck.engines.translator import Translator

SHARES = (1.0, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2)
"""How far the model may go from the plain weights to the trained ones; the first that does no harm counts."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A model on the way from the plain weights to the trained ones, and its trial on general text."""

    share: float
    parts: StudentParts
    on_general: Trial


def adapt(
    memory: Sequence[str], output: Path, config: Config, *, seed: int, listener: Listener | None = None
) -> Adaptation:
    """Train the embedded model on the memories' pairs and put it into the folder ``output``, if it passes.

    Raises InputError for a memory that is none, or too small, a direction that has no embedded model, and a
    folder that is not free.
    """
    from transcheck.engines.embedded import read_parts
    from transcheck.engines.training.course import Settings, plan, train

    listener = listener or Silent()
    source, target = _direction(config)
    require_free(output)
    material = split(units_of(memory, source, target), ", ".join(memory), seed)
    plain, settings = read_parts(source, target), Settings(seed=seed)
    course = plan(plain, pairs(material.learnt), settings)
    listener.begin("train", len(course))
    trained = train(plain, course, settings, listener.advance)
    step = _furthest(plain, trained, listener)
    on_held_back = Court(_engine(plain), pairs(material.held_back)).try_model(_engine(step.parts))
    adaptation = _described(memory, material, (source, target), seed, step, on_held_back)
    if not adaptation.handed_over:
        return adaptation
    return hand_over(step.parts, adaptation, asdict(settings), output)


def _direction(config: Config) -> tuple[str, str]:
    """Primary tags of the direction; raises InputError where it is not said, or no student is embedded."""
    if config.source_language is None or config.target_language is None:
        raise InputError("which direction is to be learnt?", "say it with --from and --to")
    pair = primary(config.source_language), primary(config.target_language)
    if pair not in embedded_pairs():
        known = ", ".join(f"{source} to {target}" for source, target in embedded_pairs())
        raise InputError(
            f"no embedded model translates {pair[0]} to {pair[1]}", f"what can be adapted is {known}"
        )
    return pair


def _engine(parts: StudentParts) -> Translator:
    from transcheck.engines.translator import Translator

    return Translator(parts.assemble("on trial"))


def _furthest(plain: StudentParts, trained: StudentParts, listener: Listener) -> _Step:
    """The longest step that does no harm to general text; the shortest one where all of them do."""
    from transcheck.engines.training.general import general_pairs

    court = Court(_engine(plain), general_pairs(plain.source_language, plain.target_language))
    listener.begin("try", len(SHARES))
    for share in SHARES:
        parts = plain.towards(trained, share)
        step = _Step(share, parts, court.try_model(_engine(parts)))
        listener.advance(1)
        if harmless(step.on_general):
            break
    return step


def _described(
    memory: Sequence[str],
    material: Split,
    pair: tuple[str, str],
    seed: int,
    step: _Step,
    on_held_back: Trial,
) -> Adaptation:
    passed, verdict = judge(on_held_back, step.on_general)
    parent = describe_embedded(pair)
    return Adaptation(
        parent=Origin(parent.id, parent.digest),
        memory=origin_of(memory),
        source_language=pair[0],
        target_language=pair[1],
        learnt=_amount(material.learnt),
        held_back=_amount(material.held_back),
        left_out=material.left_out,
        seed=seed,
        share=step.share,
        on_held_back=on_held_back,
        on_general=step.on_general,
        handed_over=passed,
        verdict=verdict,
    )


def _amount(documents: Documents) -> Amount:
    return Amount(count(documents), len(documents))
