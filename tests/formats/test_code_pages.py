"""The code page of a text without a mark: told by its letters, for a sentence and for an article."""

import pytest

from transcheck.formats.code_pages import tell_code_page
from transcheck.formats.encoding import decode

# id -> (code page, a short sentence, a paragraph)
READ = {
    "Portuguese": ("cp1252", "João não foi à reunião.", "João da Silva disse que a situação não é fácil. «Amanhã haverá greve», afirmou o presidente da Câmara. Os pescadores não saíram para o mar, e o porto ficou fechado até à noite."),
    "Portuguese, one name": ("cp1252", "São Paulo fica longe.", "O porto de São Miguel ficou fechado na segunda-feira, disse o sindicato."),
    "Spanish": ("cp1252", "El niño llegó mañana.", "El alcalde dijo que la situación está difícil. «Mañana habrá huelga», afirmó el señor Muñoz. Los pescadores no salieron el lunes. ¿Cuándo abrirá el puerto? Nadie lo sabía todavía."),
    "French": ("cp1252", "Où est le café ?", "Le maire a déclaré que la situation était très difficile. « Il y aura grève demain à l’hôtel », a-t-il précisé. Les pêcheurs ne sont pas sortis lundi, où le cœur du port est resté fermé."),
    "French with ISO letters": ("iso8859_15", "Le cœur du port.", "Le cœur du port est resté fermé, et l'œuvre du maire est très critiquée à l'hôtel de ville."),
    "German": ("cp1252", "Die Straße ist schön.", "Der Bürgermeister sagte, die Lage sei schwierig. „Morgen wird gestreikt“, erklärte er. Der Hafen blieb für größere Schiffe geschlossen. Über die Gründe schwieg Jürgen Müller."),
    "English": ("cp1252", "“We have signed nothing,” she said.", "The port’s manager said “no” on Monday – the union was told. It cost £50 more than last year’s. Nobody at the café was surprised."),
    "English with names": ("cp1252", "Mr. Müller met João Simões.", "Mr. Müller met João Simões and Søren Kierkegård at the café in Málaga, where façades are naïve."),
    "Polish": ("cp1250", "Łódź jest piękna.", "Burmistrz powiedział, że sytuacja jest trudna. „Jutro będzie strajk” – oświadczył. Rybacy nie wypłynęli w poniedziałek w morze, a port pozostał zamknięty."),
    "Polish with ISO letters": ("iso8859_2", "Łódź jest piękna.", "Burmistrz powiedział, że sytuacja jest trudna. Jutro będzie strajk - oświadczył. Rybacy nie wypłynęli w poniedziałek w morze, a port pozostał zamknięty."),
    "Czech": ("cp1250", "Příliš žluťoučký kůň.", "Starosta řekl, že situace je obtížná. „Zítra bude stávka,“ prohlásil. Rybáři v pondělí nevyjeli na moře a přístav zůstal uzavřen."),
    "Hungarian": ("cp1250", "Az időjárás szép.", "A polgármester azt mondta, hogy a helyzet nehéz. „Holnap sztrájk lesz” – jelentette ki. A halászok hétfőn nem indultak útnak, és a kikötő zárva maradt."),
    "Romanian": ("cp1250", "Mâine plouă în oraş.", "Primarul a spus că situaţia este dificilă. „Mâine va fi grevă”, a declarat el. Pescarii nu au ieşit luni pe mare, iar portul a rămas închis."),
    "Turkish": ("cp1254", "Şehir çok güzeldi.", "Belediye başkanı durumun zor olduğunu söyledi. “Yarın grev olacak” dedi. Balıkçılar pazartesi günü denize açılmadı ve liman kapalı kaldı."),
    "Russian": ("cp1251", "Мэр сказал: нет.", "Мэр заявил, что положение трудное. «Завтра будет забастовка», — сказал он. Рыбаки в понедельник не вышли в море, и порт остался закрыт."),
    "Russian in KOI8": ("koi8_r", "Мэр сказал: нет.", "Мэр заявил, что положение трудное. Завтра будет забастовка, - сказал он. Рыбаки в понедельник не вышли в море, и порт остался закрыт."),
    "Arabic": ("cp1256", "قال رئيس البلدية لا.", "قال رئيس البلدية إن الوضع صعب. وأعلن أن الإضراب سيبدأ غدا. ولم يخرج الصيادون إلى البحر يوم الاثنين وبقي الميناء مغلقا."),
    "Hebrew": ("cp1255", "ראש העיר אמר לא.", "ראש העיר אמר שהמצב קשה. מחר תהיה שביתה, הודיע. הדייגים לא יצאו לים ביום שני והנמל נשאר סגור."),
}  # fmt: skip

# id -> (encoding, a paragraph): two bytes a character, left to charset-normalizer
NO_PAGE = {
    "Chinese, simplified": ("gb18030", "市长说情况很困难。他宣布：“明天将举行罢工。”星期一渔民没有出海，港口仍然关闭。工会要求提高所有工人的工资。"),
    "Chinese, traditional": ("big5", "市長說情況很困難。他宣布：「明天將舉行罷工。」星期一漁民沒有出海，港口仍然關閉。工會要求提高所有工人的工資。"),
}  # fmt: skip


@pytest.mark.parametrize(("codec", "short", "long"), READ.values(), ids=READ)
def test_a_text_is_read_in_its_own_page(codec: str, short: str, long: str) -> None:
    for text in (short, long, f"{short}\n\n{long}\n" * 20):
        assert decode(text.encode(codec), "article.txt")[0] == text


@pytest.mark.parametrize(("codec", "text"), NO_PAGE.values(), ids=NO_PAGE)
def test_chinese_is_no_code_page(codec: str, text: str) -> None:
    assert tell_code_page(text.encode(codec)) is None
    assert tell_code_page(text[:9].encode(codec)) is None
    assert decode(text.encode(codec), "article.txt")[0] == text


def test_what_no_page_reads_is_left_to_others() -> None:
    assert tell_code_page(bytes(range(128, 256)) * 3) is None
