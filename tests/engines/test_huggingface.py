"""Every family behind the same adapter: languages, spans, and the arithmetic of transformers itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from engines import tiny_models
from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.huggingface import HuggingFaceModel, load
from transcheck.engines.model_folder import ModelFolder
from transcheck.engines.translator import Translator
from transcheck.errors import EngineError

SENTENCE = "A greve  não acabou na terça-feira."
FAMILIES: dict[str, Callable[[Path], Path]] = {
    "marian": tiny_models.marian,
    "m2m100": tiny_models.m2m100,
    "nllb": tiny_models.nllb,
    "madlad": tiny_models.madlad,
}


@pytest.fixture(scope="module", params=FAMILIES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return FAMILIES[request.param](tmp_path_factory.mktemp("models") / f"{request.param}-pt-en")


@pytest.fixture(scope="module")
def model(folder: Path) -> HuggingFaceModel:
    return load(ModelFolder(folder), "pt", "en")


def greedy(model: HuggingFaceModel, sentences: list[str], steps: int = 8) -> list[list[int]]:
    """Ids by ``pick`` alone, as many as ``steps``."""
    memory = model.encode([model.read_source(sentence) for sentence in sentences])
    state, last, chosen = model.start(memory), torch.full((len(sentences),), model.start_id), []
    for _ in range(steps):
        last, _, _, state = model.pick(memory, state, last)
        chosen.append(last)
    return torch.stack(chosen, 1).tolist()


def test_source_spans_are_the_words_of_the_sentence(model: HuggingFaceModel) -> None:
    pieces = model.read_source(SENTENCE)
    assert len(pieces.ids) == len(pieces.spans)
    assert pieces.ids[-1] == model.eos_id
    assert pieces.spans[-1].of(SENTENCE) == ""
    assert "".join(span.of(SENTENCE) for span in pieces.spans) == SENTENCE.replace(" ", "")


def test_spans_count_code_points_of_the_original(model: HuggingFaceModel) -> None:
    sentence = "😀 ﬁm da greve"
    words = [span.of(sentence) for span in model.read_source(sentence).spans]
    assert "".join(words).endswith("dagreve")
    assert "😀" in "".join(words)


@pytest.mark.parametrize("sentence", [*tiny_models.ENGLISH, ""])
def test_what_is_read_is_written_back(model: HuggingFaceModel, sentence: str) -> None:
    pieces = model.read_target(sentence)
    text, spans = model.write_target(pieces.ids)
    assert text == sentence
    assert spans == pieces.spans


def test_special_pieces_spell_nothing(model: HuggingFaceModel) -> None:
    ids = model.read_target("The strike").ids
    text, spans = model.write_target([model.start_id, *ids, model.eos_id])
    assert text == "The strike"
    assert [span.of(text) for span in (spans[0], spans[-1])] == ["", ""]


def test_greedy_is_what_generate_gives(model: HuggingFaceModel, folder: Path) -> None:
    reference = AutoModelForSeq2SeqLM.from_pretrained(folder, local_files_only=True).eval()
    ids = torch.tensor([model.read_source(SENTENCE).ids])
    prefix = torch.tensor([model._cutting.target_prefix])
    given = reference.generate(
        ids,
        decoder_input_ids=prefix,
        max_new_tokens=8,
        min_new_tokens=8,
        num_beams=1,
        do_sample=False,
        forced_eos_token_id=None,
        forced_bos_token_id=None,
        bad_words_ids=[[id] for id in (*model.forbidden_ids, model.eos_id)],
    )[0, prefix.shape[1] :]
    memory = model.encode([model.read_source(SENTENCE)])
    state, last, chosen = model.start(memory), torch.tensor([model.start_id]), []
    for _ in range(8):
        scores, _, state = model.step(memory, state, last)
        scores[:, model.eos_id] = -float("inf")
        last = scores.argmax(-1)
        chosen.append(int(last))
    assert chosen == given.tolist()


def test_a_batch_is_translated_like_its_sentences(model: HuggingFaceModel) -> None:
    both = greedy(model, [SENTENCE, "A greve"])
    assert both == greedy(model, [SENTENCE]) + greedy(model, ["A greve"])


def test_forcing_agrees_with_stepping(model: HuggingFaceModel) -> None:
    sources = [model.read_source(sentence) for sentence in ("A greve acabou.", SENTENCE)]
    targets = [model.read_target(sentence) for sentence in ("The strike is over.", "The strike.")]
    forced, attention = model.force(sources, targets)
    memory = model.encode(sources)
    state, last = model.start(memory), torch.full((2,), model.start_id)
    for place in range(len(targets[1].ids)):
        scores, seen, state = model.step(memory, state, last)
        last = torch.tensor([target.ids[place] for target in targets])
        chosen = scores.gather(1, last[:, None])[:, 0]
        known = ~torch.isinf(chosen)  # unknown pieces have a score, but are never emitted
        assert torch.allclose(chosen[known], forced[:, place][known], atol=1e-4)
        assert torch.allclose(seen, attention[:, place], atol=1e-4)
    assert forced[1, len(targets[1].ids) :].eq(0).all()


def test_attention_is_a_distribution_over_the_source(model: HuggingFaceModel) -> None:
    memory = model.encode([model.read_source(SENTENCE), model.read_source("A greve")])
    _, attention, _ = model.step(memory, model.start(memory), torch.full((2,), model.start_id))
    assert torch.allclose(attention.sum(-1), torch.ones(2), atol=1e-4)
    assert attention[1, len(model.read_source("A greve").ids) :].max() < 1e-6


def test_a_blocked_place_is_not_attended_to(model: HuggingFaceModel) -> None:
    memory = model.encode([model.read_source(SENTENCE)])
    blocked = torch.zeros(1, len(model.read_source(SENTENCE).ids), dtype=torch.bool)
    blocked[0, 2:4] = True
    _, attention, _ = model.step(memory, model.start(memory), torch.tensor([model.start_id]), blocked)
    assert attention[0, 2:4].max() < 1e-6
    assert attention.sum() == pytest.approx(1, abs=1e-4)


def test_reordered_rows_go_on_where_they_were(model: HuggingFaceModel) -> None:
    memory = model.encode([model.read_source(SENTENCE), model.read_source("A greve")])
    last, _, _, state = model.pick(memory, model.start(memory), torch.full((2,), model.start_id))
    rows = torch.tensor([1, 1, 0])
    memory, state = model.reorder(memory, state, rows)
    following, _, _, _ = model.pick(memory, state, last[rows])
    expected = [ids[1] for ids in greedy(model, [SENTENCE, "A greve"], 2)]
    assert following.tolist() == [expected[1], expected[1], expected[0]]


def test_sentences_of_several_batches_go_on_where_they_were_left(model: HuggingFaceModel) -> None:
    texts = [SENTENCE, "A greve", "O porto fechou."]
    memories = [model.encode([model.read_source(text) for text in some]) for some in (texts[:2], texts[2:])]
    expected = greedy(model, [texts[1], texts[2]], 4)
    joined = model.join([(memories[0], [1]), (memories[1], [0])])
    state = model.resume(joined, [ids[:3] for ids in expected])
    choices, scores, _, _ = model.weigh(joined, state, torch.tensor([ids[2] for ids in expected]))
    assert choices[scores.argmax(dim=-1)].tolist() == [ids[3] for ids in expected]


def test_forbidden_pieces_have_no_probability(model: HuggingFaceModel) -> None:
    memory = model.encode([model.read_source(SENTENCE)])
    scores, _, _ = model.step(memory, model.start(memory), torch.tensor([model.start_id]))
    assert scores[0, list(model.forbidden_ids)].eq(-float("inf")).all()
    assert model.eos_id not in model.forbidden_ids


def test_signature_names_family_folder_and_digest(model: HuggingFaceModel, folder: Path) -> None:
    assert model.signature == f"{ModelFolder(folder).family}:{folder.name}@{ModelFolder(folder).digest[:8]}"


def test_a_glossary_is_kept_or_its_terms_are_named(model: HuggingFaceModel) -> None:
    sentence = "A greve acabou."
    constraint = Constraint(Span(2, 7), ("strike",), "t1")
    (hypothesis,) = Translator(model).translate([sentence], constraints=[[constraint]])
    assert ("strike" in hypothesis.text.lower()) != ("t1" in hypothesis.unmet)


# The codes of each family, as its own tokenizer would put them.


def test_m2m100_numbers_are_its_tokenizers(tmp_path: Path) -> None:
    folder = tiny_models.m2m100(tmp_path / "m2m100")
    tokenizer = AutoTokenizer.from_pretrained(
        _with_tokenizer_files(folder), local_files_only=True, src_lang="pt", tgt_lang="en"
    )
    model = load(ModelFolder(folder), "pt-BR", "en-GB")
    assert list(model.read_source(SENTENCE).ids) == tokenizer(SENTENCE).input_ids
    assert model.start_id == tokenizer.get_lang_id("en")


def test_marian_numbers_are_its_tokenizers(tmp_path: Path) -> None:
    folder = tiny_models.marian(tmp_path / "opus-mt-pt-en")
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    model = load(ModelFolder(folder), "pt", "en")
    assert list(model.read_source(SENTENCE).ids) == tokenizer(SENTENCE).input_ids
    target = tiny_models.ENGLISH[0]
    assert list(model.read_target(target).ids) == tokenizer(text_target=target).input_ids
    assert model.start_id == tokenizer.pad_token_id


def test_nllb_languages_frame_the_sentence(tmp_path: Path) -> None:
    folder = tiny_models.nllb(tmp_path / "nllb")
    model = load(ModelFolder(folder), "pt", "zh-Hant")
    size = model._cutting.source.cutter.get_piece_size() + 1
    codes = tiny_models.NLLB_CODES
    assert model.read_source("A greve").ids[0] == size + codes.index("por_Latn")
    assert model.start_id == size + codes.index("zho_Hant")


def test_marian_into_several_languages_is_told_which(tmp_path: Path) -> None:
    folder = tiny_models.marian(tmp_path / "opus-mt-en-ROMANCE", labels=(">>fra<<", ">>por<<"))
    (folder / "transcheck.toml").write_text('source = "en"\ntarget = ["pt", "fr"]\n')
    vocabulary = json.loads((folder / "vocab.json").read_text("utf-8"))
    pieces = load(ModelFolder(folder), "en", "pt-BR").read_source("The strike")
    assert pieces.ids[0] == vocabulary[">>por<<"]
    assert not len(pieces.spans[0])


def test_madlad_source_begins_with_the_target_language(tmp_path: Path) -> None:
    folder = tiny_models.madlad(tmp_path / "madlad")
    model = load(ModelFolder(folder), "pt", "en")
    assert model._cutting.source.names[model.read_source("A greve").ids[0]] == "<2en>"


def test_an_unknown_language_is_said_so(tmp_path: Path) -> None:
    folder = tiny_models.madlad(tmp_path / "madlad")
    with pytest.raises(EngineError, match="does not know the language 'ru'"):
        load(ModelFolder(folder), "pt", "ru")


def _with_tokenizer_files(folder: Path) -> Path:
    """The special pieces that a hub's folder has and loading a model does not need."""
    names = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
    settings = {"tokenizer_class": "M2M100Tokenizer", **names}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder
