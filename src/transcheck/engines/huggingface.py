"""Any Hugging Face sequence-to-sequence model from a local folder, behind the white-box adapter.

Marian (OPUS-MT), M2M100, NLLB and T5 (MADLAD) differ in how they number pieces and are told the
languages; that is :func:`_marian` to :func:`_t5`. Nothing is downloaded, no code from the folder is
run, and only safetensors are read. Text is cut by SentencePiece itself, since the tokenizers of
transformers give no spans (Marian silently ignores ``return_offsets_mapping``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from transcheck.core.hypothesis import WordLink
from transcheck.core.language import normalise
from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.engines.language_codes import spellings
from transcheck.engines.model_folder import ModelFolder
from transcheck.errors import EngineError

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor
    from torch import Tensor

_SPACE = "▁"
_COPY = "copy the whole model folder again"
_LONGEST_SOURCE = 256  # trained on sentences; far beyond, these models leave things out
_POSITIONS = 2_048  # more than any translation of the longest source, its terms included
_KNOWN_PIECES = 0.5  # of a tokenizer's pieces, that the vocabulary has: another model's has fewer
_NAMELESS = 0.1  # of a model's pieces, at most: fairseq and T5 fill up their tables, by less than 1%
_FORCED_LOGITS = 1 << 26  # floats of [pairs, pieces, vocabulary] scored at a time: 256 MB


@dataclass(frozen=True, slots=True)
class Side:
    """One side's text <-> pieces: SentencePiece cuts, the model has its own numbers for the pieces."""

    cutter: SentencePieceProcessor
    numbers: Mapping[str, int]
    names: Mapping[int, str]
    unknown: int

    def read(self, text: str) -> tuple[list[int], list[Span]]:
        """Ids and, for each, the code points of ``text`` that it covers, without the space before."""
        cut = self.cutter.encode(text, return_type="offset_mapping")
        ids = [self.numbers.get(piece, self.unknown) for piece in cut["pieces"]]
        return ids, [_without_space(text, *offsets) for offsets in cut["offsets"]]

    def write(self, ids: Sequence[int]) -> tuple[str, list[Span]]:
        """The text of pieces, none of them special, and the span of each."""
        if not ids:
            return "", []
        cut = self.cutter.decode([self.names[id] for id in ids], return_type="offset_mapping")
        text = cut["text"].replace(_SPACE, " ")  # left by pieces that only the other side cuts
        return text, [_without_space(text, *offsets) for offsets in cut["offsets"]]


def _without_space(text: str, start: int, end: int) -> Span:
    covered = text[start:end]
    return Span(end - len(covered.lstrip()) if covered.strip() else end, end)


@dataclass(frozen=True, slots=True)
class Cutting:
    """How a model reads and writes, for one pair of languages. ``source_prefix`` goes before a
    source sentence; ``target_prefix`` is fed to the decoder before it chooses anything."""

    source: Side
    target: Side
    source_prefix: tuple[int, ...]
    target_prefix: tuple[int, ...]
    special: frozenset[int]


@dataclass(frozen=True, slots=True)
class Memory:
    """The encoder's output [B, S, D], and true where there is a piece [B, S]."""

    hidden: Tensor
    mask: Tensor


class HuggingFaceModel:
    """A :class:`~transcheck.engines.base.WhiteBoxModel`. A decoder state is used up by the ``step``
    or ``reorder`` that it is given to (the cache of keys and values is extended in place)."""

    ragged = False  # the cache has one length for all sentences

    def __init__(self, folder: ModelFolder, cutting: Cutting, model: Any, languages: tuple[str, str]) -> None:
        self.signature = f"{folder.family}:{folder.name}@{folder.digest[:8]}"
        self.licence = folder.licence
        self.source_language, self.target_language = languages
        self._cutting, self._model = cutting, model
        self.start_id = cutting.target_prefix[-1]
        self.vocabulary_size = int(model.config.vocab_size)
        self.eos_id = int(model.config.eos_token_id)
        self._padding = int(model.config.pad_token_id)
        self.forbidden_ids = tuple(sorted(cutting.special - {self.eos_id}))
        positions = getattr(model.config, "max_position_embeddings", _LONGEST_SOURCE)
        self.longest_source = min(_LONGEST_SOURCE, positions)

    def read_source(self, sentence: str) -> Pieces:
        """See the protocol. The language code, where the family wants one, covers nothing."""
        prefix = self._cutting.source_prefix
        ids, spans = self._cutting.source.read(sentence)
        end = Span(len(sentence), len(sentence))
        return Pieces((*prefix, *ids, self.eos_id), (*[Span(0, 0)] * len(prefix), *spans, end))

    def read_target(self, sentence: str) -> Pieces:
        """See the protocol."""
        ids, spans = self._cutting.target.read(sentence)
        return Pieces((*ids, self.eos_id), (*spans, Span(len(sentence), len(sentence))))

    def write_target(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        """See the protocol. Special pieces spell nothing."""
        spelled = [id for id in ids if id not in self._cutting.special]
        text, found = self._cutting.target.write(spelled)
        remaining, spans, position = iter(found), list[Span](), 0
        for id in ids:
            span = Span(position, position) if id in self._cutting.special else next(remaining)
            spans.append(span)
            position = span.end
        return text, tuple(spans)

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        """See the protocol: what is read is not simplified, so nothing is put back."""
        return target, tuple(links)

    def encode(
        self, sources: Sequence[Pieces], *, shortlist: bool = True, extra_ids: Sequence[Sequence[int]] = ()
    ) -> Memory:
        """See the protocol. These models have no shortlist."""
        import torch

        ids = self._batch([source.ids for source in sources])
        mask = self._batch([[1] * len(source.ids) for source in sources], padding=0).bool()
        with torch.inference_mode():
            return Memory(self._model.get_encoder()(input_ids=ids, attention_mask=mask)[0], mask)

    def start(self, memory: object) -> object:
        """See the protocol: the decoder has read all of the target prefix but its last piece."""
        from transformers.cache_utils import DynamicCache, EncoderDecoderCache

        cache = EncoderDecoderCache(DynamicCache(), DynamicCache())
        rows = cast(Memory, memory).hidden.shape[0]
        for piece in self._cutting.target_prefix[:-1]:
            self._advance(cast(Memory, memory), cache, self._batch([[piece]] * rows))
        return cache

    def join(self, parts: Sequence[tuple[object, Sequence[int]]]) -> Memory:
        """See the protocol."""
        import torch
        from torch.nn.utils.rnn import pad_sequence

        memories = [(cast(Memory, memory), list(rows)) for memory, rows in parts]
        hidden = [sentence for memory, rows in memories for sentence in memory.hidden[rows]]
        mask = [sentence for memory, rows in memories for sentence in memory.mask[rows]]
        with torch.inference_mode():
            return Memory(pad_sequence(hidden, batch_first=True), pad_sequence(mask, batch_first=True))

    def resume(self, memory: object, given: Sequence[Sequence[int]]) -> object:
        """See the protocol."""
        cache = self.start(memory)
        read = [(self.start_id, *pieces)[:-1] for pieces in given]
        if read[0]:
            self._advance(cast(Memory, memory), cache, self._batch(read))
        return cache

    def step(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, object]:
        """See the protocol."""
        logits, attention = self._advance(cast(Memory, memory), state, last[:, None], blocked)
        log_probabilities = logits[:, -1].log_softmax(-1)
        log_probabilities[:, list(self.forbidden_ids)] = -float("inf")
        return log_probabilities, attention[:, -1], state

    def weigh(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, object]:
        """See the protocol: the whole vocabulary, since there is no shortlist."""
        import torch

        log_probabilities, attention, state = self.step(memory, state, last, blocked)
        return torch.arange(log_probabilities.shape[-1]), log_probabilities, attention, state

    def pick(self, memory: object, state: object, last: Tensor) -> tuple[Tensor, Tensor, Tensor, object]:
        """See the protocol."""
        log_probabilities, attention, state = self.step(memory, state, last)
        best = log_probabilities.max(-1)
        return best.indices, best.values, attention, state

    def reorder(self, memory: object, state: object, rows: Tensor) -> tuple[object, object]:
        """See the protocol."""
        old, cache = cast(Memory, memory), cast(Any, state)
        cache.reorder_cache(rows)
        return Memory(old.hidden[rows], old.mask[rows]), cache

    def force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """See the protocol; scored in portions, since the vocabularies are large."""
        import torch

        longest = max(len(target.ids) for target in targets)
        width = max(len(source.ids) for source in sources)
        scores = torch.zeros(len(targets), longest)
        attention = torch.zeros(len(targets), longest, width)
        portion = max(1, _FORCED_LOGITS // (longest * self._model.config.vocab_size))
        for first in range(0, len(targets), portion):
            rows = slice(first, first + portion)
            gained, seen = self._force(sources[rows], targets[rows])
            scores[rows, : gained.shape[1]] = gained
            attention[rows, : seen.shape[1], : seen.shape[2]] = seen
        return scores, attention

    def _force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        prefix = self._cutting.target_prefix
        ids = self._batch([target.ids for target in targets])
        given = self._batch([(*prefix, *target.ids[:-1]) for target in targets])
        present = self._batch([[1] * len(target.ids) for target in targets], padding=0)
        logits, attention = self._advance(self.encode(sources), None, given)
        chosen = logits[:, len(prefix) - 1 :].log_softmax(-1).gather(-1, ids[..., None])[..., 0]
        return chosen * present, attention[:, len(prefix) - 1 :] * present[..., None]

    def _advance(
        self, memory: Memory, cache: object, ids: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Logits [B, T, V] and the last layer's mean attention [B, T, S] after ``ids`` [B, T]."""
        import torch
        from transformers.modeling_outputs import BaseModelOutput

        with torch.inference_mode():
            output = self._model(
                encoder_outputs=BaseModelOutput(last_hidden_state=memory.hidden),
                attention_mask=memory.mask if blocked is None else memory.mask & ~blocked,
                decoder_input_ids=ids,
                past_key_values=cache,
                use_cache=cache is not None,
                output_attentions=True,
            )
        return output.logits, output.cross_attentions[-1].mean(1)

    def _batch(self, rows: Sequence[Sequence[int]], padding: int | None = None) -> Tensor:
        import torch
        from torch.nn.utils.rnn import pad_sequence

        fill = self._padding if padding is None else padding
        return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=fill)


def load(folder: ModelFolder, source_language: str, target_language: str) -> HuggingFaceModel:
    """The model in ``folder`` for one direction (BCP 47 tags).

    Raises EngineError if the folder is damaged, or the model does not know the languages.
    """
    folder.verify()
    os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is first imported
    try:
        cutting = _FAMILIES[folder.family](folder, source_language, target_language)
        model = _load_weights(folder)
        cutting = _fitted(folder, cutting, model.config)
        return HuggingFaceModel(folder, cutting, model.eval(), (source_language, target_language))
    except EngineError:
        raise
    except Exception as error:  # whatever a wrong file may raise, here or in transformers
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise EngineError(f"{folder.path}: cannot be loaded ({reason})", _COPY) from error


def _load_weights(folder: ModelFolder) -> Any:
    """The model, every weight of it from the folder: transformers makes up what it does not find."""
    import torch
    from transformers import AutoModelForSeq2SeqLM
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    model, found = AutoModelForSeq2SeqLM.from_pretrained(
        folder.path,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        dtype=torch.float32,
        attn_implementation="eager",  # the default, sdpa, gives no cross-attention, silently
        ignore_mismatched_sizes=True,
        output_loading_info=True,
    )
    wrong = sorted([*found["missing_keys"], *(name for name, *_ in found["mismatched_keys"])])
    if wrong:
        count = f"{len(wrong)} of its weights are" if len(wrong) > 1 else "one of its weights is"
        message = f"{folder.path}: {count} missing or not as config.json says ({wrong[0]})"
        raise EngineError(message, _COPY)
    _lengthen(model)
    return model


def _lengthen(model: Any) -> None:
    """Marian's table of positions, a formula written out, ends at 512: a sentence that does not want to
    end would run past it. The other families have no end, or make it longer themselves."""
    import torch
    from transformers.models.marian.modeling_marian import MarianSinusoidalPositionalEmbedding

    for part in (model.get_encoder(), model.get_decoder()):
        old = getattr(part, "embed_positions", None)
        if isinstance(old, MarianSinusoidalPositionalEmbedding):
            size = old.embedding_dim
            rates = 10_000 ** (torch.arange(0, size, 2) / -size)
            angles = torch.arange(old.num_embeddings, _POSITIONS)[:, None] * rates
            more = torch.cat([angles.sin(), angles.cos()], dim=1)[:, :size]
            old.weight = torch.nn.Parameter(torch.cat([old.weight, more]), requires_grad=False)


def _fitted(folder: ModelFolder, cutting: Cutting, config: Any) -> Cutting:
    """The pieces that have no name made special; raises EngineError if the vocabulary is another
    model's."""
    size = int(getattr(config, "decoder_vocab_size", None) or config.vocab_size)
    last = max(*cutting.special, *cutting.target.names)
    strangers = last >= size or max(*cutting.source_prefix, *cutting.source.names, 0) >= config.vocab_size
    nameless = set(range(size)) - cutting.special - set(cutting.target.names)
    if (
        strangers
        or len(nameless) > _NAMELESS * size
        or not (_knows(cutting.source) and _knows(cutting.target))
    ):
        message = f"{folder.path}: its vocabulary does not belong to its weights, or to its tokenizer"
        raise EngineError(message, _COPY)
    return replace(cutting, special=cutting.special | nameless)


def _knows(side: Side) -> bool:
    """Whether the tokenizer's pieces are the vocabulary's, by and large."""
    pieces = [side.cutter.id_to_piece(id) for id in range(side.cutter.get_piece_size())]
    return sum(piece in side.numbers for piece in pieces) >= _KNOWN_PIECES * len(pieces)


def _marian(folder: ModelFolder, source: str, target: str) -> Cutting:
    """OPUS-MT: numbers from ``vocab.json``; a model into several languages is told by ``>>por<<``."""
    numbers = folder.read_json("vocab.json")
    separate = folder.read_json("target_vocab.json", {}) or numbers
    labels = [piece for piece in numbers if piece.startswith(">>") and piece.endswith("<<")]
    label = _label(folder, target, numbers, lambda code: f">>{code}<<") if labels else None
    special = [numbers[name] for name in ("<unk>", "<pad>", *labels) if name in numbers]
    return Cutting(
        _side(folder.path / "source.spm", numbers),
        _side(folder.path / "target.spm", separate),
        () if label is None else (label,),
        (int(folder.config["decoder_start_token_id"]),),
        _specials(folder, special),
    )


def _m2m100(folder: ModelFolder, source: str, target: str) -> Cutting:
    """M2M100: numbers from ``vocab.json``, then the languages, ``__pt__``; the code goes before the
    source, and the decoder is forced to begin with the target's."""
    from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES

    codes = FAIRSEQ_LANGUAGE_CODES["m2m100"]
    pieces = folder.read_json("vocab.json")
    labels = {f"__{code}__": len(pieces) + place for place, code in enumerate(codes)}
    spell = "__{}__".format
    return Cutting(
        side := _side(folder.path / "sentencepiece.bpe.model", pieces),
        side,
        (_label(folder, source, labels, spell),),
        (int(folder.config["decoder_start_token_id"]), _label(folder, target, labels, spell)),
        _specials(folder, [*labels.values(), *(pieces[name] for name in ("<s>", "<pad>", "<unk>"))]),
    )


def _nllb(folder: ModelFolder, source: str, target: str) -> Cutting:
    """NLLB: SentencePiece's numbers moved by fairseq's four specials, then the languages, ``por_Latn``."""
    from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

    cutter = _cutter(folder.path / "sentencepiece.bpe.model")
    size = cutter.get_piece_size()
    pieces = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    pieces |= {cutter.id_to_piece(id): id + 1 for id in range(3, size)}
    labels = {code: size + 1 + place for place, code in enumerate(FAIRSEQ_LANGUAGE_CODES)}
    side = Side(cutter, pieces, {id: piece for piece, id in pieces.items()}, pieces["<unk>"])
    return Cutting(
        side,
        side,
        (_label(folder, source, labels, _script(source, labels)),),
        (
            int(folder.config["decoder_start_token_id"]),
            _label(folder, target, labels, _script(target, labels)),
        ),
        _specials(folder, [*labels.values(), 0, 1, 3]),
    )


def _t5(folder: ModelFolder, source: str, target: str) -> Cutting:
    """MADLAD-400: SentencePiece's own numbers; the source begins with ``<2pt>``."""
    cutter = _cutter(folder.path / "spiece.model")
    pieces = {cutter.id_to_piece(id): id for id in range(cutter.get_piece_size())}
    labels = [id for piece, id in pieces.items() if piece.startswith("<2")]
    side = Side(cutter, pieces, {id: piece for piece, id in pieces.items()}, cutter.unk_id())
    return Cutting(
        side,
        side,
        (_label(folder, target, pieces, "<2{}>".format),),
        (int(folder.config["decoder_start_token_id"]),),
        _specials(folder, [*labels, cutter.unk_id()]),
    )


_FAMILIES: dict[str, Callable[[ModelFolder, str, str], Cutting]] = {
    "marian": _marian,
    "m2m100": _m2m100,
    "nllb": _nllb,
    "t5": _t5,
}


def _label(
    folder: ModelFolder, language: str, numbers: Mapping[str, int], spell: Callable[[str], str]
) -> int:
    """The number of the piece that names a language; raises EngineError if the model has none."""
    for code in spellings(language):
        if spell(code) in numbers:
            return numbers[spell(code)]
    hint = "name another language, or put a model that knows this one into the models folder"
    raise EngineError(f"{folder.path}: the model does not know the language {language!r}", hint)


def _script(language: str, labels: Mapping[str, int]) -> Callable[[str], str]:
    """NLLB names the script too: the one in the tag if there is one, else the first that it has."""
    wanted = next((part for part in normalise(language).split("-")[1:] if len(part) == 4), "")

    def spell(code: str) -> str:
        having = [label for label in labels if label.startswith(f"{code}_")]
        return next((label for label in having if label.endswith(wanted)), code)

    return spell


def _specials(folder: ModelFolder, ids: Sequence[int]) -> frozenset[int]:
    config = folder.config
    stated = (config.get(f"{name}_token_id") for name in ("pad", "eos", "decoder_start", "bos"))
    return frozenset([*ids, *(int(id) for id in stated if id is not None)])


def _side(path: Path, numbers: dict[str, int]) -> Side:
    return Side(_cutter(path), numbers, {id: piece for piece, id in numbers.items()}, numbers["<unk>"])


def _cutter(path: Path) -> SentencePieceProcessor:
    from sentencepiece import SentencePieceProcessor

    try:
        return SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise EngineError(f"{path}: cannot be read: {error}", _COPY) from error
