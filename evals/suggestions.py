"""How good the entries are that `transcheck glossary suggest` proposes, and what they cost.

    python evals/suggestions.py --data ../shared/data

Three kinds of material.

**Parallel news** (every other article; English with Portuguese, Russian, German, Arabic, Chinese). A proposal
is *used* if the articles that were kept back have its source wording, and *right there* if its target wording
stands in the translations of at least half of those sentences, both found as an article is checked
(glossary matching, with forms). That is strict: the proposal was learnt from other articles by other
reporters, and a right one fails where a translator chose other words. News names recur seldom, so of the
others those count as *heard* whose two sides sound alike, word for word, or are spelt alike: the one kind of
pair that is right beyond doubt without a second text. *Recall*: of the words that are names beyond doubt
(facts/names.py: a capital inside a sentence, in no dictionary) and stand in at least three lines, how many are in
a proposal.

**TICO-19** (translation memory, English to Portuguese). Of the published terms that stand together with their
published translation in at least three units, how many are proposed with it (by their words' stems), those
of several words and those of one apart: common single words are left alone on purpose. Of the first N
proposals, how many are published: a lower bound, since the lists are small.

**Corrections** (FLORES, Portuguese to English). The machine's text is spoilt consistently: names and terms that
it shares with the reference at least three times are written otherwise throughout. It is corrected back
alone (nothing else changes), or to the reference, an independent translation (nearly everything changes).
*Found*: the exchanged ones that are proposed, right on both sides. *Others*: what else is proposed.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree

from news import LANGUAGES, articles
from transcheck.core.proposal import Proposal
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import read_names
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.growth.corrections import propose_from_corrections
from transcheck.glossary.growth.kinds import sound_alike
from transcheck.glossary.growth.known import held_against
from transcheck.glossary.growth.parallel import propose_from_parallel
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Sentence
from transcheck.glossary.index import Status

AT_LEAST = 3
FOLDERS = ("por-BR", "rus", "deu", "arb", "zho-CN")
TOP = (25, 50, 100, 200)
SPOILT = 40  # names and terms exchanged
Pairs = list[tuple[str, str]]


def text(lines: Iterable[str], language: str) -> Text:
    return Text([Sentence(line, f"line:{number}") for number, line in enumerate(lines, 1)], language)


def propose(pairs: Pairs, languages: tuple[str, str]) -> list[Proposal]:
    source, target = (text(side, tag) for side, tag in zip(zip(*pairs, strict=True), languages, strict=True))
    return held_against(propose_from_parallel(source, target, at_least=AT_LEAST), Glossary.empty())


def news(data: Path, folder: str, half: int) -> Pairs:
    return [
        (segment.source or "", segment.target or "")
        for document in articles(data, "eng", folder, half)
        for segment in document.segments
    ]


def judge_news(data: Path, folder: str) -> str:
    languages = ("en", LANGUAGES[folder])
    used = right = heard = proposed = names = covered = 0
    for half in (0, 1):
        material, kept_back = news(data, folder, half), news(data, folder, 1 - half)
        proposals = propose(material, languages)
        proposed += len(proposals)
        for proposal in proposals:
            together, alone = _held_back(proposal, kept_back, languages)
            used += alone > 0
            right += alone > 0 and 2 * together >= alone
            heard += not alone and _is_heard(proposal, languages)
        wanted = _sure_names(material)
        names += len(wanted)
        wordings = {word for one in proposals for word in one.entry.wordings["en"].preferred.split()}
        wordings |= {one.entry.wordings["en"].second or "" for one in proposals}
        covered += len(wanted & {part for word in wordings for part in (word, *word.split("-"))})
    sure = right + heard
    return (
        f"| {folder} | {proposed} | {used} | {right} ({right / used:.0%})"
        f" | {proposed - used} | {heard} | {sure / proposed:.0%} | {covered}/{names} ({covered / names:.0%}) |"
    )


def _held_back(proposal: Proposal, pairs: Pairs, languages: tuple[str, str]) -> tuple[int, int]:
    """(sentences with both wordings, sentences with the source's) among the articles kept back."""
    glossary = Glossary((proposal.entry,))
    together = alone = 0
    for source, target in pairs:
        found = glossary.matches(source, languages[0])
        if any(one.status is not Status.SECOND for one in found):
            alone += 1
            together += bool(glossary.matches(target, languages[1]))
    return together, alone


def _is_heard(proposal: Proposal, languages: tuple[str, str]) -> bool:
    one, other = (proposal.entry.wordings[tag].preferred for tag in languages)
    return one == other or sound_alike(one, other)


def _sure_names(pairs: Pairs) -> set[str]:
    counts = Counter[str]()
    for source, _ in pairs:
        found = {fact.text for fact in read_names(source, "en") if not fact.weak}
        counts.update(name for name in found if not is_word(name, "en"))
    return {name for name, count in counts.items() if count >= AT_LEAST}


def tico(data: Path) -> Pairs:
    root = ElementTree.parse(data / "terminology" / "tico19.en-pt-BR.tmx").getroot()
    units = ([seg.text or "" for seg in unit.iter("seg")] for unit in root.iter("tu"))
    return [(unit[0], unit[1]) for unit in units]


def published(data: Path) -> set[tuple[str, str]]:
    terms = set()
    for name in ("f_en-pt_XX.csv", "g_en_pt-BR.csv"):
        with (data / "terminology" / "glossaries" / name).open(encoding="utf-8", newline="") as file:
            terms |= {
                (row["sourceString"].strip(), row["targetString"].strip()) for row in csv.DictReader(file)
            }
    return {term for term in terms if all(term)}


def judge_tico(data: Path) -> None:
    pairs, terms = tico(data), published(data)
    proposals = propose(pairs, ("en", "pt-BR"))
    own = [tuple(one.entry.wordings[tag].preferred for tag in ("en", "pt-BR")) for one in proposals]
    listed = {_stems(*term) for term in terms}
    frequent = _frequent(terms, pairs)
    print(f"| published terms that stand together >= {AT_LEAST} times | of them proposed |\n|---|---|")
    proposed = {_stems(*one) for one in own}
    for label, some in (
        ("of several words", {term for term in frequent if " " in term[0] or "-" in term[0]}),
        ("of one word", {term for term in frequent if " " not in term[0] and "-" not in term[0]}),
    ):
        found = sum(_stems(*term) in proposed for term in some)
        print(f"| {label}: {len(some)} | {found} ({found / max(1, len(some)):.0%}) |")
    english = {stems for stems, _ in listed}
    print("\n| first N proposals | published as a pair | English side published |\n|---|---|---|")
    for top in (*TOP, len(own)):
        keys = [_stems(*one) for one in own[:top]]
        both, one = sum(key in listed for key in keys), sum(key[0] in english for key in keys)
        print(f"| {len(keys)} | {both} ({both / len(keys):.0%}) | {one} ({one / len(keys):.0%}) |")


def _stems(source: str, target: str) -> tuple[str, str]:
    return tuple(  # type: ignore[return-value]
        " ".join(text([side], tag).lines[0].stems) for side, tag in ((source, "en"), (target, "pt-BR"))
    )


def _frequent(terms: set[tuple[str, str]], pairs: Pairs) -> set[tuple[str, str]]:
    """The terms that stand with their translation in enough units (by stems)."""
    sources, targets = (
        text(side, tag) for side, tag in zip(zip(*pairs, strict=True), ("en", "pt-BR"), strict=True)
    )
    lines = [
        (f" {' '.join(one.stems)} ", f" {' '.join(other.stems)} ")
        for one, other in zip(sources.lines, targets.lines, strict=True)
    ]
    return {
        term
        for term in terms
        if sum(f" {_stems(*term)[0]} " in one and f" {_stems(*term)[1]} " in other for one, other in lines)
        >= AT_LEAST
    }


def judge_corrections(data: Path) -> None:
    folder = data / "mt-outputs" / "pt-en" / "flores-dev"
    source, reference = (
        (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for name in ("source.pt", "reference.en")
    )
    print(
        "| system | corrected to | exchanged | found | with the source's wording | others |\n|---|---|---|---|---|---|"
    )
    for system in ("google", "microsoft", "bergamot-base-memory"):
        machine = (folder / f"{system}.en.txt").read_text(encoding="utf-8").splitlines()
        exchanged = _exchange(machine, reference)
        spoilt = [_spoil(line, exchanged) for line in machine]
        for label, after in (("the same text, put right", machine), ("the reference", reference)):
            found = propose_from_corrections(
                text(spoilt, "en"), text(after, "en"), at_least=AT_LEAST, source=text(source, "pt")
            )
            good = [one for one in found if _puts_right(one, exchanged)]
            bilingual = sum("pt" in one.entry.wordings for one in good)
            print(
                f"| {system} | {label} | {len(exchanged)} | {len(good)} | {bilingual} | {len(found) - len(good)} |"
            )


def _exchange(machine: Sequence[str], reference: Sequence[str]) -> dict[str, str]:
    """Words that both texts have often in the same lines -> what the machine is made to write for them."""
    draw, counts = random.Random(1), Counter[str]()
    for one, other in zip(machine, reference, strict=True):
        words = [
            {word.text for word in text([line], "en").lines[0].words if len(word.text) > 4}
            for line in (one, other)
        ]
        counts.update(words[0] & words[1])
    names = [
        word for word in counts if word[0].isupper() and not is_word(word, "en") and counts[word] > AT_LEAST
    ]
    terms = [word for word in counts if word[0].islower() and AT_LEAST < counts[word] < 12]
    chosen = [*sorted(names)[: SPOILT // 2], *draw.sample(sorted(terms), SPOILT // 2)]
    return {word: word[:2] + word[2:][::-1] for word in chosen if word[2:] != word[2:][::-1]}


def _spoil(line: str, exchanged: dict[str, str]) -> str:
    out, at = "", 0
    for word in text([line], "en").lines[0].words:
        out += line[at : word.span.start] + exchanged.get(word.text, word.text)
        at = word.span.end
    return out + line[at:]


def _puts_right(proposal: Proposal, exchanged: dict[str, str]) -> bool:
    wording = proposal.entry.wordings["en"]
    return any(
        right in wording.preferred.split() and any(wrong in old.split() for old in wording.deprecated)
        for right, wrong in exchanged.items()
    )


def cost(data: Path, pairs: int) -> None:
    """Prints what one run takes, in a process of its own."""
    lines = (data / "critical-errors" / "en-de.tsv").read_text(encoding="utf-8").splitlines()[1 : pairs + 1]
    cells = [line.split("\t") for line in lines]
    before, clock = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    found = propose([(cell[2], cell[3]) for cell in cells], ("en", "de"))
    taken = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"| {len(cells):,} | {len(found)} | {time.process_time() - clock:.1f} | {taken:.0f} |")
    assert "torch" not in sys.modules


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cost", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cost:
        cost(options.data, options.cost)
        return
    print(
        "| news, English and | proposals | used elsewhere | right there | not used | heard | sure | recall of names |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for folder in FOLDERS:
        print(judge_news(options.data, folder))
    print()
    judge_tico(options.data)
    print()
    judge_corrections(options.data)
    print("\n| sentence pairs (en-de) | proposals | CPU s | MB on top |\n|---|---|---|---|", flush=True)
    for pairs in (1_200, 10_000):
        subprocess.run([sys.executable, __file__, "--data", options.data, "--cost", str(pairs)], check=True)


if __name__ == "__main__":
    main()
