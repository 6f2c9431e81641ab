"""Languages are told from a sentence or a few; from names, the answer is that it cannot be told."""

import pytest

from transcheck.segmentation import detection
from transcheck.segmentation.detection import detect_language

# id -> (text, language)
TEXTS = {
    "English": (
        "The port was shut on Monday because the fishermen of the islands went on strike for better pay, and it is not known when they will go back to work, the mayor said on the radio. "
        * 2,
        "en",
    ),
    "Portuguese": (
        "O porto fechou na segunda-feira porque os pescadores das ilhas entraram em greve por melhores salários e não se sabe quando voltam ao trabalho, disse o presidente da câmara à rádio. "
        * 2,
        "pt",
    ),
    "Spanish": (
        "El puerto cerró el lunes porque los pescadores de las islas se declararon en huelga por mejores salarios y no se sabe cuándo volverán al trabajo, dijo el alcalde a la radio. "
        * 2,
        "es",
    ),
    "a short text": ("O porto fechou na segunda-feira porque os pescadores estão em greve.", "pt"),
    "Russian": ("Порт закрыли в понедельник, потому что рыбаки начали забастовку.", "ru"),
    "Arabic": (
        "أغلق الميناء يوم الاثنين لأن الصيادين أضربوا عن العمل مطالبين بزيادة الأجور، وقال رئيس البلدية إن المحادثات ستستأنف غدا. وأضاف أن سكان الجزر يعتمدون على الميناء في كل شيء.",
        "ar",
    ),
    "short Portuguese": ("A câmara não respondeu às perguntas do jornal.", "pt"),
    "short Spanish": ("El alcalde no fue a la reunión con los pescadores porque estaba de viaje.", "es"),
    "short French": ("Le port est fermé depuis lundi à cause de la grève.", "fr"),
    "short German": ("Die Fischer streiken für mehr Lohn.", "de"),
    "short English": ("The port was shut on Monday.", "en"),
    "short Arabic": ("أغلق الميناء يوم الاثنين.", "ar"),
    "short Chinese": ("港口周一关闭。", "zh"),
    "traditional Chinese": ("漁民罷工，港口週一關閉，市長說談判還會繼續。", "zh"),
    "Chinese with Latin names": ("市长 Scott Harbour 昨天在记者会上说，Northport 的港口明天会关闭。", "zh"),
    "short Russian": ("Порт закрыли в понедельник.", "ru"),
    "Japanese": ("港は月曜日に閉鎖された。", "ja"),
    "Korean": ("항구가 월요일에 문을 닫았다.", "ko"),
    "Greek": ("Το λιμάνι έκλεισε τη Δευτέρα.", "el"),
    "Hebrew": ("הנמל נסגר ביום שני בגלל השביתה.", "he"),
    "Thai": ("ท่าเรือปิดเมื่อวันจันทร์", "th"),
    "Chinese": ("由于渔民罢工，港口周一关闭，市长说不知道他们什么时候复工。", "zh"),
}


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS)
def test_told(text: str, language: str) -> None:
    assert detect_language(text) == language


# id -> (text, the language of ours that it must not pass for)
STRANGERS = {
    "Persian": ("کارگران بندر از روز دوشنبه در اعتصاب هستند.", "ar"),
    "Persian typed with Arabic letters": ("دولت ايران اعلام كرد كه بندر الجزيرة باز است", "ar"),
    "Urdu": ("وزیر اعظم نے کہا کہ مذاکرات جاری رہیں گے۔", "ar"),
    "Ukrainian": ("Порт закрили в понеділок, бо рибалки почали страйк.", "ru"),
    "Ukrainian without its letters": ("Президент заявив про нову угоду", "ru"),
    "Bulgarian without its letters": ("Президентът посети Бургас и Варна на 5 май", "ru"),
    "Serbian": ("Он не може да дође на посао", "ru"),
    "Belarusian": ("Прэзідэнт прыехаў на завод, але не ў горад", "ru"),
    "Japanese without syllables": ("東京都知事選挙告示", "zh"),
    "Catalan": ("El govern aprova la llei de pressupostos per a l'any que ve", "es"),
    "Galician": ("O goberno aproba a lei de orzamentos para o ano que vén", "pt"),
    "Asturian": ("El puertu zarró'l llunes porque los pescadores tán en fuelga", "es"),
    "Italian": ("Il governo approva la legge di bilancio per il prossimo anno", "fr"),
    "Dutch": ("Wie was de man in de haven?", "en"),
    "Luxembourgish": ("Den Hafe gouf e Méindeg zougemaach, well d'Fëscher streiken", "de"),
    "Norwegian": ("Er du sikker på at du vil flytte? (j/N)", "fr"),
}


@pytest.mark.parametrize(("text", "language"), STRANGERS.values(), ids=STRANGERS)
def test_no_stranger_passes_for_one_of_ours(text: str, language: str) -> None:
    assert detect_language(text) != language


@pytest.mark.parametrize("text", ["Los Angeles", "The New York Times", "El País y La Nación"])
def test_names_are_not_told(text: str) -> None:
    assert detect_language(text) is None


def test_plain_texts_need_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "_identifier", lambda: pytest.fail("the model was loaded"))
    for text, language in TEXTS.values():
        if text != TEXTS["a short text"][0]:
            assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Taliban", "1234 5678 – 90", "xqzt lorp vvv"])
def test_not_told(text: str) -> None:
    assert detect_language(text) is None
