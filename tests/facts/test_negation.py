"""negations: a denial is a denial in any words; an idiom with a negator in it denies nothing."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, a sentence that denies, English that denies too, English that does not)
DENIALS = {
    "en: short form": ("en", "She didn’t sign.", "She did not sign.", "She signed."),
    "en: straight apostrophe": ("en", "She won't sign.", "She will not sign.", "She will sign."),
    "en: cannot": ("en", "She cannot sign.", "She is not able to sign.", "She can sign."),
    "pt: não": ("pt", "Ela não assinou.", "She did not sign.", "She signed."),
    "pt: ninguém": ("pt", "Ninguém assinou.", "Nobody signed.", "Everybody signed."),
    "pt: nunca": ("pt", "Ela nunca assina.", "She never signs.", "She always signs."),
    "es: no": ("es", "Ella no firmó.", "She didn’t sign.", "She signed."),
    "es: tampoco": ("es", "Tampoco firmó.", "Nor did she sign.", "She signed too."),
    "fr: ne pas": ("fr", "Elle n’a pas signé.", "She did not sign.", "She signed."),
    "fr: ne jamais": ("fr", "Elle ne signe jamais.", "She never signs.", "She always signs."),
    "fr: personne": ("fr", "Personne n’a signé.", "No one signed.", "Everybody signed."),
    "fr: aucun": ("fr", "Elle a vu, mais aucun papier.", "She saw, but no papers.", "She saw papers."),
    "de: nicht": ("de", "Sie kam nicht.", "She did not come.", "She came."),
    "de: kein": ("de", "Sie hat keinen Stift.", "She has no pen.", "She has a pen."),
    "de: weder noch": ("de", "Weder er noch sie kam.", "Neither he nor she came.", "He and she came."),
    "ru: не": ("ru", "Она не подписала.", "She did not sign.", "She signed."),
    "ru: нет": ("ru", "Денег нет.", "There is no money.", "There is money."),
    "ru: нельзя": ("ru", "Здесь нельзя стоять.", "You cannot stand here.", "You can stand here."),
    "ar: past": ("ar", "لم توقع الوزيرة.", "The minister did not sign.", "The minister signed."),
    "ar: future": ("ar", "لن توقع الوزيرة.", "The minister will not sign.", "The minister will sign."),
    "ar: with a prefix": ("ar", "وليس هنا.", "And he is not here.", "And he is here."),
    "zh: 没有": ("zh", "她没有签字。", "She did not sign.", "She signed."),
    "zh: 不会": ("zh", "她不会签字。", "She will not sign.", "She will sign."),
    "zh: 无法": ("zh", "她无法签字。", "She could not sign.", "She could sign."),
}
every_denial = pytest.mark.parametrize(
    ("language", "sentence", "denies", "affirms"), DENIALS.values(), ids=DENIALS
)


@every_denial
def test_a_denial_agrees_with_a_denial(language: str, sentence: str, denies: str, affirms: str) -> None:
    assert differences("negations", language, sentence, denies) == []
    assert differences("negations", "en", denies, sentence, language) == []


@every_denial
def test_a_denial_that_is_lost_is_seen(language: str, sentence: str, denies: str, affirms: str) -> None:
    lost = [words for words, _ in differences("negations", language, sentence, affirms)]
    assert lost
    assert all(words in sentence for words in lost)


@every_denial
def test_a_denial_that_is_put_in_is_seen(language: str, sentence: str, denies: str, affirms: str) -> None:
    put_in = [words for _, words in differences("negations", "en", affirms, sentence, language)]
    assert put_in
    assert all(words in sentence for words in put_in)


# id -> (language, a sentence that denies in other words, English that denies outright)
IMPLIED = {
    "en: without": ("en", "She left without signing.", "She left and did not sign."),
    "en: failed": ("en", "She failed to sign.", "She did not sign."),
    "en: prefix": ("en", "It is impossible to sign.", "It is not possible to sign."),
    "en: all but": ("en", "All but she signed.", "She did not sign."),
    "pt: sem": ("pt", "Ela saiu sem assinar.", "She left and did not sign."),
    "es: sin": ("es", "Ella salió sin firmar.", "She left and did not sign."),
    "fr: sans": ("fr", "Elle est partie sans signer.", "She left and did not sign."),
    "de: ohne": ("de", "Sie ging ohne Gruß.", "She left and did not greet."),
    "ru: без": ("ru", "Она ушла без шапки.", "She did not wear a hat."),
    "ar: بدون": ("ar", "خرجت بدون قبعة.", "She did not wear a hat."),
    "zh: 不": ("zh", "她不签字就走了。", "She did not sign."),
}


@pytest.mark.parametrize(("language", "sentence", "denies"), IMPLIED.values(), ids=IMPLIED)
def test_other_words_stand_for_a_denial_and_prove_none(language: str, sentence: str, denies: str) -> None:
    assert differences("negations", language, sentence, denies) == []
    assert differences("negations", language, sentence, "She left.") == []
    assert differences("negations", "en", denies, "She left.") == [("not", "")]


# id -> (language, a sentence whose negator denies nothing, one in which it does)
IDIOMS = {
    "en: not only": ("en", "Not only the baker signed.", "Not the baker signed."),
    "en: no doubt": ("en", "No doubt the baker signed.", "No baker signed."),
    "en: nothing but": ("en", "He ate nothing but bread.", "He ate nothing."),
    "en: no later than": ("en", "He came no later than noon.", "He came no day."),
    "en: not guilty": ("en", "He pleaded not guilty.", "He pleaded not."),
    "en: question tag": ("en", "He signed, didn’t he?", "He didn’t."),
    "en: number": ("en", "Boat No. 5 came.", "No boat came."),
    "pt: não só": ("pt", "Não só assinou como pagou.", "Não assinou."),
    "pt: como nunca": ("pt", "Choveu como nunca.", "Nunca choveu."),
    "pt: não parou de": ("pt", "A feira não parou de crescer.", "A feira não parou."),
    "es: sin embargo": ("es", "Sin embargo, firmó.", "No firmó."),
    "es: no sólo": ("es", "No sólo firmó, también pagó.", "No firmó."),
    "es: question tag": ("es", "Firmó, ¿no?", "Firmó no."),
    "fr: que jamais": ("fr", "Il signe plus que jamais.", "Il ne signe jamais."),
    "fr: ne … que": ("fr", "Il n’a signé que deux papiers.", "Il n’a signé aucun papier."),
    "fr: ne alone": ("fr", "Il craint qu’elle ne signe.", "Il craint qu’elle ne signe pas."),
    "de: nicht nur": ("de", "Er kam nicht nur heute.", "Er kam nicht heute."),
    "de: wie nie": ("de", "Es regnete wie nie zuvor.", "Es regnete nie."),
    "ru: не только": ("ru", "Он не только подписал.", "Он не подписал."),
    "ru: чуть не": ("ru", "Он чуть не упал.", "Он не упал."),
    "ru: тем не менее": ("ru", "Тем не менее он пришёл.", "Он не пришёл."),
    "ru: не может не": ("ru", "Он не может не прийти.", "Он не может прийти."),
    "ar: still": ("ar", "لا يزال الوزير هنا.", "الوزير لا يجلس هنا."),
    "ar: nothing but": ("ar", "لم يوقع إلا ورقة.", "لم يوقع ورقة."),
    "ar: no doubt": ("ar", "لا شك أنه وقع.", "لا يوقع."),
    "zh: 不仅": ("zh", "他不仅会签字。", "他不会签字。"),
    "zh: 不得不": ("zh", "他不得不签字。", "他不得签字，不会签字。"),
    "zh: 是不是": ("zh", "他是不是老师？", "他不是老师。"),
}


@pytest.mark.parametrize(("language", "idiom", "denial"), IDIOMS.values(), ids=IDIOMS)
def test_an_idiom_denies_nothing(language: str, idiom: str, denial: str) -> None:
    assert differences("negations", language, idiom, "He came.") == []
    assert differences("negations", language, denial, "He came.") != []


# id -> (language, sentence, what is said outright in it)
DOUBLED = {
    "pt: one denial": ("pt", "Ela não viu ninguém.", ["não"]),
    "es: one denial": ("es", "Ella no vio a nadie nunca.", ["no"]),
    "fr: one denial": ("fr", "Elle n’a vu aucun bateau.", ["n’"]),
    "ru: one denial": ("ru", "Никто никогда ничего не видел.", ["Никто"]),
    "pt: two clauses": ("pt", "Ela não viu, e ninguém falou.", ["não", "ninguém"]),
    "ru: two clauses": ("ru", "Она не видела, и никто не сказал.", ["не", "никто"]),
    "en: two denials": ("en", "She did not see nothing.", ["not", "nothing"]),
    "de: two denials": ("de", "Sie sah nicht nichts.", ["nicht", "nichts"]),
    "zh: two denials": ("zh", "她并非不愿签字。", ["并非", "不愿"]),
}


@pytest.mark.parametrize(("language", "sentence", "outright"), DOUBLED.values(), ids=DOUBLED)
def test_negators_that_belong_together_count_once(language: str, sentence: str, outright: list[str]) -> None:
    assert [fact.text for fact in Facts(sentence, language).negations if not fact.soft] == outright


def test_a_denial_less_among_several_proves_nothing() -> None:
    assert (
        differences("negations", "pt", "Não veio, e ninguém falou.", "He did not come; all were silent.")
        == []
    )
    assert len(differences("negations", "pt", "Não veio, e ninguém falou.", "He came; all spoke.")) == 2


def test_a_language_whose_negators_are_not_known_has_none() -> None:
    assert Facts("Hun kom ikke.", "da").negations == ()
