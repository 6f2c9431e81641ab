"""A white-box model that translates word by word as it was told, and looks where it was told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.base import Pieces

SIZE = 2500  # 1 in 250 of them are "little words"
LITTLE = ("▁the", "▁a", "▁an", "▁of", "▁The")
_NEVER = -float("inf")
_UNEXPECTED, _CLASHING = -6.0, -20.0  # natural logs
_CUT = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Memory:
    """The words of each sentence."""

    sentences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class State:
    """For each sentence what it has written so far."""

    written: tuple[tuple[int, ...], ...]


class ScriptedModel:
    """``script``: source word -> target pieces (``▁the ▁strike``). Each is written while looking at
    its own word (.9 of the attention, or what ``gaze`` says for the piece). A word that must not be
    looked at is passed over. ``cuts``: how a term is cut if not one piece a word. ``rambles``: pieces
    that are repeated for ever. ``swallows``: pieces after which another is passed over. ``clashes``: pairs of pieces that do not go together. ``ragged``: whether
    the sentences of a batch may stand at different places."""

    signature = "scripted"
    source_language, target_language, licence = "pt", "en", "none"
    eos_id, start_id, longest_source = 0, SIZE - 1, 100
    forbidden_ids = (1, SIZE - 1)
    vocabulary_size = SIZE

    def __init__(
        self,
        script: Mapping[str, str],
        *,
        cuts: Mapping[str, str] = {},
        gaze: Mapping[str, float] = {},
        rambles: Sequence[str] = (),
        swallows: Mapping[str, str] = {},
        clashes: Sequence[tuple[str, str]] = (),
        ragged: bool = True,
    ) -> None:
        self.ragged = ragged
        self.script = {word: pieces.split() for word, pieces in script.items()}
        self.cuts, self.gaze, self.clashes = cuts, gaze, clashes
        self.rambles, self.swallows = rambles, swallows
        self.names = ["</s>", "<unk>", *LITTLE, *(f"<{number}>" for number in range(len(LITTLE), 8))]
        self.steps = 0

    def number(self, name: str) -> int:
        if "ü" in name:
            return 1
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)

    def read_source(self, sentence: str) -> Pieces:
        found = list(_CUT.finditer(sentence))
        ids = [self.number(match.group()) for match in found]
        end = Span(len(sentence), len(sentence))
        return Pieces((*ids, self.eos_id), (*(Span(*match.span()) for match in found), end))

    def read_target(self, sentence: str) -> Pieces:
        ids, spans = list[int](), list[Span]()
        for match in _CUT.finditer(sentence):
            before = "▁" if match.start() == 0 or sentence[match.start() - 1].isspace() else ""
            position = match.start()
            for piece in self.cuts.get(before + match.group(), before + match.group()).split():
                ids.append(self.number(piece))
                length = len(piece.removeprefix("▁"))
                spans.append(Span(position, position + length))
                position += length
        return Pieces((*ids, self.eos_id), (*spans, Span(len(sentence), len(sentence))))

    def write_target(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        text, spans = "", []
        for id in ids:
            name = "" if id == self.eos_id else self.names[id] if id < len(self.names) else "?"
            text += " " if name.startswith("▁") and text else ""
            spans.append(Span(len(text), len(text) + len(name.removeprefix("▁"))))
            text += name.removeprefix("▁")
        return text, tuple(spans)

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        return target, tuple(links)

    def encode(
        self, sources: Sequence[Pieces], *, shortlist: bool = True, extra_ids: Sequence[Sequence[int]] = ()
    ) -> Memory:
        return Memory(tuple(tuple(self.names[id] for id in source.ids[:-1]) for source in sources))

    def start(self, memory: object) -> State:
        assert isinstance(memory, Memory)
        return State(((),) * len(memory.sentences))

    def join(self, parts: Sequence[tuple[object, Sequence[int]]]) -> Memory:
        found = []
        for memory, rows in parts:
            assert isinstance(memory, Memory)
            found += [memory.sentences[row] for row in rows]
        return Memory(tuple(found))

    def resume(self, memory: object, given: Sequence[Sequence[int]]) -> State:
        assert self.ragged or len({len(pieces) for pieces in given}) == 1
        return State(tuple(tuple(pieces[:-1]) for pieces in given))

    def weigh(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, State]:
        scores, attention, after = self.step(memory, state, last, blocked)
        return torch.arange(SIZE), scores, attention, after

    def step(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, State]:
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        self.steps += 1
        written = tuple(
            (*before, id) if id != self.start_id else before
            for before, id in zip(state.written, last.tolist(), strict=True)
        )
        scores = torch.full((len(last), SIZE), _UNEXPECTED)
        scores[:, list(self.forbidden_ids)] = _NEVER
        attention = torch.zeros(len(last), max(map(len, memory.sentences)) + 1)
        for row, (sentence, done) in enumerate(zip(memory.sentences, written, strict=True)):
            hidden = blocked[row].nonzero().flatten().tolist() if blocked is not None else []
            place, piece = self._next(sentence, done, hidden)
            scores[row, self.number(piece)] = -0.1
            for rank, rival in enumerate(LITTLE):
                scores[row, self.number(rival)] = max(float(scores[row, self.number(rival)]), -3.0 - rank)
            for first, second in self.clashes:
                if done and self.names[done[-1]] == first:
                    scores[row, self.number(second)] = _CLASHING
            share = self.gaze.get(piece, 0.9)
            attention[row, place] = share
            attention[row, -1 if place < len(sentence) else 0] += 1 - share
        return scores, attention, replace(state, written=written)

    def pick(self, memory: object, state: object, last: Tensor) -> tuple[Tensor, Tensor, Tensor, object]:
        scores, attention, state = self.step(memory, state, last)
        best = scores.max(-1)
        return best.indices, best.values, attention, state

    def reorder(self, memory: object, state: object, rows: Tensor) -> tuple[Memory, State]:
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        picked = rows.tolist()
        return (
            Memory(tuple(memory.sentences[row] for row in picked)),
            State(tuple(state.written[row] for row in picked)),
        )

    def force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        longest = max(len(target.ids) for target in targets)
        scores = torch.zeros(len(targets), longest)
        for row, target in enumerate(targets):
            names = ["", *(self.names[id] for id in target.ids)]
            for place in range(len(target.ids)):
                clash = (names[place], names[place + 1]) in self.clashes
                scores[row, place] = _CLASHING if clash else _UNEXPECTED
        return scores, torch.zeros(len(targets), longest, max(len(source.ids) for source in sources))

    def _next(self, sentence: Sequence[str], done: Sequence[int], hidden: Sequence[int]) -> tuple[int, str]:
        """The source place looked at and the piece, after what has been written: each word's pieces in
        order, skipping hidden words; what is not in the script (a forced term) changes nothing, and one
        little word is as good as another."""
        names = [self.names[id] for id in done]
        if names and names[-1] in self.rambles:
            return len(sentence), names[-1]
        swallowed = {self.swallows.get(name) for name in names}
        position = 0
        for place, word in enumerate(sentence):
            for piece in self.script[word]:
                same = LITTLE if piece in LITTLE else (piece,)
                if found := [later for later in range(position, len(names)) if names[later] in same]:
                    position = found[0] + 1
                elif place not in hidden and piece not in swallowed:
                    return place, piece
        return len(sentence), "</s>"
