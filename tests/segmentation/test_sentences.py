"""Where sentences end: ‖ in a case marks each end inside the text."""

from __future__ import annotations

import pytest

from transcheck.segmentation.sentences import split_sentences

CASES = {
    "two plain sentences": ("en", "The ferry sank.‖ Nobody was hurt."),
    "clock time before a zone": ("en", "Talks open at 3 p.m. Moscow time.‖ They may last."),
    "clock time at the end": ("en", "Talks open at 5 p.m.‖ They may last."),
    "initials": ("en", "J. K. Rowling met George W. Bush.‖ They spoke."),
    "a letter that is no initial": ("en", "That was Plan B.‖ He left."),
    "titles": ("en", "Gov. Ann Hill and Gen. Bo Lee of St. Louis met Dr. Coe.‖ All agreed."),
    "country and capital": ("en", "The U.S. president left Washington, D.C.‖ He flew south."),
    "No. and a number": ("en", "He read No. 5 and art. 3.‖ Then he slept."),
    "decimal point": ("en", "Prices rose 3.5 percent.‖ Wages did not."),
    "ellipsis inside": ("en", "Well... what now?‖ He waited… and left."),
    "web address": ("en", "See https://a.example/b.c?d=e for more.‖ It is free."),
    "quotation of two sentences and who says it": ("en", "“We wait.‖ We hope,” said Ann.‖ She left."),
    "question and who asks": ("en", "“Why now?” asked Ann.‖ “Why not?” Bo Lee replied."),
    "two speakers": ("en", "“Go!”‖ “Where?”‖ Nobody knew."),
    "stray space before a closing mark": ("en", "He said: “We wait. ”‖ Then he left."),
    "straight marks": ("en", '"We wait.‖ We hope."‖ Ann left. "‖ Bo stayed.'),
    "closing mark before the stop": ("en", "He calls it “recognition”.‖ Others do not."),
    "apostrophes": ("en", "‘It’s so.’‖ The Smiths’ house burned."),
    "small letter goes on": ("en", "He owns the dept. of roads.‖ iPhone sales fell."),
    "Portuguese titles": ("pt-BR", "O Sr. Melo e a Dra. Lia moram na Av. Central.‖ Gostam dali."),
    "Portuguese numbering": ("pt", "O art. 5.º e o n.º 3, pág. 7, caíram.‖ O 3.º lugar é seu."),
    "Portuguese attribution": ("pt", "“Basta.‖ Chega”, disse Lia.‖ “Sim!” respondeu Melo."),
    "Spanish abbreviations": ("es", "La Sra. Gil vive en la Av. Sol, núm. 3.‖ ¿Sola?‖ ¡No!"),
    "Spanish clock time": ("es", "Será a las 3 p. m. hora de Lima.‖ Habrá gente."),
    "French titles and initials": ("fr", "M. Roy et Mme. Le Goff ont vu J. Petit.‖ Il va bien."),
    "French marks with spaces": ("fr", "« C’est non. »‖ Il part.‖ « Ah ! » dit-elle."),
    "French date": ("fr", "Le 3 oct. 2024, il vint.‖ Il resta."),
    "German ordinals": ("de", "Am 3. Oktober traf der 1. FC Ulm im 19. Jahr auf Köln.‖ Er siegte."),
    "German number at the end": ("de", "Er landete auf Platz 3.‖ Der Trainer lachte."),
    "German marks": ("de", "Er sagte: „Nein.“‖ „Warum?“, fragte sie.‖ »So.«‖ Er ging."),
    "German abbreviations": ("de", "In St. Ulrich, z. B. bei Dr. Amsel, kostet es 3 Mio. Euro.‖ Viel."),
    "Russian date": ("ru", "Он родился 5 янв. 2024 г. в Омске.‖ Он жив."),
    "Russian initials": ("ru", "А. С. Лунин и Н. В. Кротов живут на ул. Лесной.‖ Они братья."),
    "Russian money": ("ru", "Дали 3 млн. долл. США.‖ Мало."),
    "Russian attribution": ("ru", "«Так.‖ Почему?» — спросил он.‖ «Нет», — сказала она."),
    "Arabic title": ("ar", "د. سالم في البيت.‖ هل خرج؟‖ لا."),
    "Arabic attribution": ("ar", "«هل نذهب؟» سأل سالم.‖ ثم خرج."),
    "Chinese": ("zh", "船沉了。‖没有人受伤！‖真的吗？‖增长了3.5%。"),
    "Chinese quotation": ("zh-CN", "他说：“等一等。‖再看看。”‖李明走了。"),
    "Chinese attribution": ("zh", "“等一等。‖再看看。”李明说。‖他走了。"),
    "unknown language": ("tlh", "One goes.‖ Two stay."),
    "outer whitespace": ("en", "  The ferry sank.‖ \n Nobody was hurt. "),
    "marks alone": ("en", "The ferry sank. * * *"),
}


@pytest.mark.parametrize(("language", "marked"), CASES.values(), ids=CASES)
def test_sentences_end_where_they_end(language: str, marked: str) -> None:
    text = marked.replace("‖", "")
    assert [span.of(text) for span in split_sentences(text, language)] == [
        piece.strip() for piece in marked.split("‖")
    ]


@pytest.mark.parametrize(("language", "marked"), CASES.values(), ids=CASES)
def test_nothing_but_whitespace_is_left_out(language: str, marked: str) -> None:
    text, position = marked.replace("‖", ""), 0
    for span in split_sentences(text, language):
        assert not text[position : span.start].strip()
        position = span.end
    assert not text[position:].strip()


@pytest.mark.parametrize("text", ["", "  \n "])
def test_no_text_has_no_sentence(text: str) -> None:
    assert split_sentences(text, "en") == []
