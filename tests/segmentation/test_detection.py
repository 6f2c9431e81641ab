"""Languages are told from a few sentences; from less, the answer is that it cannot be told."""

import pytest

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
    "Chinese": ("由于渔民罢工，港口周一关闭，市长说不知道他们什么时候复工。", "zh"),
}


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS)
def test_told(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Taliban", "1234 5678 – 90", "xqzt lorp vvv"])
def test_not_told(text: str) -> None:
    assert detect_language(text) is None
