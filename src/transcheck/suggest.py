"""Entries for the glossary, proposed from the texts of the house: no model is needed, the texts tell."""

from __future__ import annotations

from transcheck.config import Config
from transcheck.core.language import same_language
from transcheck.core.proposal import Proposal
from transcheck.errors import InputError
from transcheck.glossary.growth.corrections import propose_from_corrections
from transcheck.glossary.growth.known import held_against
from transcheck.glossary.growth.parallel import propose_from_parallel
from transcheck.glossary.growth.text import Text
from transcheck.material import Material, read_material, read_memory
from transcheck.tools import Tools


def suggest_from_translations(
    target: str, source: str, config: Config, tools: Tools, *, at_least: int
) -> list[Proposal]:
    """Names and terms that the translations (a file or a folder) mostly say alike, ``at_least`` so often.

    Raises InputError for texts that are not each other's, and GlossaryError for a glossary with faults.
    """
    return _from_translations(read_material(target, {"source": source}, config, tools), tools, at_least)


def suggest_from_memory(path: str, config: Config, tools: Tools, *, at_least: int) -> list[Proposal]:
    """The same from a translation memory (TMX), of which both languages have to be named."""
    if config.source_language is None or config.target_language is None:
        raise InputError(f"{path}: which languages of it?", "say them with --from and --to")
    material = read_memory(path, config.source_language, config.target_language)
    return _from_translations(material, tools, at_least)


def suggest_from_corrections(
    after: str, before: str, source: str | None, config: Config, tools: Tools, *, at_least: int
) -> list[Proposal]:
    """What editors changed in the same way in the machine's texts (``before``), ``at_least`` so often; with
    the ``source``, also its wording."""
    others = {"reference": before} | ({"source": source} if source is not None else {})
    return corrections_in(read_material(after, others, config, tools), tools, at_least=at_least)


def corrections_in(material: Material, tools: Tools, *, at_least: int) -> list[Proposal]:
    """The same from texts that are side by side already: before and after, or source, before and after."""
    *origin, old, new = _texts(material)
    _require(old, new, same=True)
    found = propose_from_corrections(old, new, at_least=at_least, source=origin[0] if origin else None)
    return held_against(found, tools.glossary)


def _from_translations(material: Material, tools: Tools, at_least: int) -> list[Proposal]:
    source, target = _texts(material)
    _require(source, target, same=False)
    found = propose_from_parallel(source, target, at_least=at_least)
    return held_against(found, tools.glossary)


def _texts(material: Material) -> list[Text]:
    return [Text(side, tag) for side, tag in zip(material.sides, material.languages, strict=True)]


def _require(one: Text, other: Text, *, same: bool) -> None:
    """Raises InputError unless the languages of two texts are (not) the same."""
    if same_language(one.language, other.language) != same:
        where = f"{one.lines[0].sentence.place} and {other.lines[0].sentence.place}"
        what = "in one language" if not same else f"in two languages, {one.language} and {other.language}"
        hint = (
            "what was machine-translated and what was published are --before and --after"
            if not same
            else "an article and its translation are --source and --target"
        )
        raise InputError(f"{where} are {what}", hint)
