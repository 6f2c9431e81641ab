"""A SentencePiece vocabulary that knows where its pieces stand in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.errors import EngineError

_SPACE = "▁"


class Vocabulary:
    """Sentences to pieces and back. ``model`` is the content of a ``.spm`` file.

    ``unknown`` is the id that stands for whatever the vocabulary cannot spell.
    """

    def __init__(self, model: bytes, name: str) -> None:
        import sentencepiece

        self._processor = sentencepiece.SentencePieceProcessor()
        try:
            self._processor.LoadFromSerializedProto(model)
        except (RuntimeError, ValueError) as error:
            hint = "reinstall the package or folder that the file came from"
            raise EngineError(f"{name}: not a SentencePiece model, or damaged", hint) from error
        self.unknown: int = self._processor.unk_id()
        self.eos: int = self._processor.eos_id()
        self._pieces = self._spelled(list(range(self._processor.GetPieceSize())))

    def __len__(self) -> int:
        return len(self._pieces)

    def read(self, text: str) -> Pieces:
        """The pieces of a text with their code points, end of sentence excluded.

        The white space before a word belongs to no piece.
        """
        mapping = self._processor.encode(text, return_type="offset_mapping")
        spans = (_without_space(text, start, end) for start, end in mapping["offsets"])
        return Pieces(tuple(mapping["ids"]), tuple(spans))

    def spells(self, text: str) -> bool:
        """Whether every character of the text is known, in this context."""
        return self.unknown not in self._processor.encode(text)

    def unspelled(self, text: str) -> list[Span]:
        """The stretches of the text that come out as the unknown piece."""
        mapping = self._processor.encode(text, return_type="offset_mapping")
        pieces = zip(mapping["ids"], mapping["offsets"], strict=True)
        return [_without_space(text, *offsets) for id_, offsets in pieces if id_ == self.unknown]

    def write(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        """The text that the pieces spell, and the span of each in it, without the space before."""
        parts, spans, length = list[str](), list[Span](), 0
        for id_ in ids:
            piece = self._pieces[id_] if id_ < len(self._pieces) else ""
            space = piece.startswith(_SPACE)
            text = piece[1:] if space else piece
            if space and length and not parts[-1].endswith(" "):
                parts.append(" ")
                length += 1
            if text:
                parts.append(text)
            spans.append(Span(length, length + len(text)))
            length += len(text)
        return "".join(parts), tuple(spans)

    def _spelled(self, ids: list[int]) -> list[str]:
        """What each id spells; asked for all at once, since one by one takes five times as long."""
        pieces, controls = self._processor.IdToPiece(ids), self._processor.IsControl(ids)
        return [
            "" if control or id_ == self.unknown else piece
            for id_, piece, control in zip(ids, pieces, controls, strict=True)
        ]


def _without_space(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
