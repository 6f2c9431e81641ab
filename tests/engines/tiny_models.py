"""Small random models with real tokenizers, one per family, in folders as a model hub gives them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import torch
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer
from transformers import (
    M2M100Config,
    M2M100ForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    T5Config,
    T5ForConditionalGeneration,
)
from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES as M2M100_CODES
from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES as NLLB_CODES

PORTUGUESE = (
    "A ministra da Pesca visitou o porto na terça-feira.",
    "Os pescadores pedem um preço justo e uma resposta do governo.",
    "O sindicato não assinou o acordo com a empresa.",
    "Três barcos ficaram no cais durante a greve.",
)
ENGLISH = (
    "The fisheries minister visited the harbour on Tuesday.",
    "The crews want a fair price and an answer from the government.",
    "The union did not sign the agreement with the company.",
    "Three boats stayed at the quay during the strike.",
)
_SIZES = {"d_model": 16, "encoder_layers": 2, "decoder_layers": 2}
_HEADS = {
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 32,
    "decoder_ffn_dim": 32,
}


def train_pieces(sentences: tuple[str, ...], path: Path, **options: object) -> SentencePieceProcessor:
    """A SentencePiece model of about 150 pieces, trained on ``sentences`` and written to ``path``."""
    written = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(sentences * 20),
        model_writer=written,
        **{"vocab_size": 150, "hard_vocab_limit": False, "minloglevel": 2, **options},
    )
    path.write_bytes(written.getvalue())
    return SentencePieceProcessor(model_proto=written.getvalue())


def marian(folder: Path, labels: tuple[str, ...] = ()) -> Path:
    """An OPUS-MT model; ``labels`` such as ``>>por<<`` make it one into several languages."""
    folder.mkdir(parents=True)
    source = train_pieces(PORTUGUESE, folder / "source.spm")
    target = train_pieces(ENGLISH, folder / "target.spm")
    pieces = {
        part.id_to_piece(id): None for part in (source, target) for id in range(3, part.get_piece_size())
    }
    names = ["</s>", "<unk>", *pieces, *labels, "<pad>"]
    _write(folder / "vocab.json", {name: id for id, name in enumerate(names)})
    _write(folder / "tokenizer_config.json", {"tokenizer_class": "MarianTokenizer"})
    pad = len(names) - 1
    ids = {"pad_token_id": pad, "eos_token_id": 0, "decoder_start_token_id": pad, "forced_eos_token_id": 0}
    config = MarianConfig(vocab_size=len(names), max_position_embeddings=64, **ids, **_SIZES, **_HEADS)
    return _save(MarianMTModel, config, folder)


def m2m100(folder: Path) -> Path:
    """An M2M100 model with all its languages."""
    folder.mkdir(parents=True)
    cutter = train_pieces(PORTUGUESE + ENGLISH, folder / "sentencepiece.bpe.model")
    names = ["<s>", "<pad>", "</s>", "<unk>", *map(cutter.id_to_piece, range(3, cutter.get_piece_size()))]
    _write(folder / "vocab.json", {name: id for id, name in enumerate(names)})
    _write(folder / "tokenizer_config.json", {"tokenizer_class": "M2M100Tokenizer"})
    return _save_m2m100(folder, len(names) + len(M2M100_CODES["m2m100"]))


def nllb(folder: Path) -> Path:
    """An NLLB model with all its languages."""
    folder.mkdir(parents=True)
    cutter = train_pieces(PORTUGUESE + ENGLISH, folder / "sentencepiece.bpe.model", model_type="bpe")
    _write(folder / "tokenizer_config.json", {"tokenizer_class": "NllbTokenizer"})
    return _save_m2m100(folder, cutter.get_piece_size() + 1 + len(NLLB_CODES))


def madlad(folder: Path) -> Path:
    """A MADLAD (T5) model that knows English and Portuguese as targets."""
    folder.mkdir(parents=True)
    cutter = train_pieces(
        PORTUGUESE + ENGLISH,
        folder / "spiece.model",
        user_defined_symbols=["<2en>", "<2pt>"],
        byte_fallback=True,
        vocab_size=450,
        pad_id=1,
        bos_id=-1,
        unk_id=0,
        eos_id=2,
    )
    config = T5Config(
        vocab_size=cutter.get_piece_size(),
        d_model=16,
        d_kv=8,
        d_ff=32,
        num_layers=2,
        num_heads=2,
        feed_forward_proj="gated-gelu",
        tie_word_embeddings=False,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=0,
    )
    return _save(T5ForConditionalGeneration, config, folder)


def _save_m2m100(folder: Path, size: int) -> Path:
    config = M2M100Config(vocab_size=size, max_position_embeddings=64, **_SIZES, **_HEADS)
    return _save(M2M100ForConditionalGeneration, config, folder)


def _save(kind: type, config: object, folder: Path) -> Path:
    torch.manual_seed(7)
    model = kind(config)
    with torch.no_grad():  # far enough from uniform for the greedy choice to be clear
        for parameter in model.parameters():
            parameter.mul_(8 if parameter.dim() > 1 else 1)
    model.save_pretrained(folder)
    return folder


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
